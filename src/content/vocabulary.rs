//! Controlled vocabularies: `content/vocabularies/<name>.yaml`.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    base::{
        Lang, SourcePath, closest,
        id::{TermId, VocabularyId},
    },
    diagnostic::{Code, Diagnostic, FieldPath, Place},
};

use super::{
    fields::{Fields, LONG_TEXT},
    source,
    text::Text,
    yaml::{self, Node},
};

/// A vocabulary.
#[derive(Clone, Debug, PartialEq)]
pub struct Vocabulary {
    /// Its id, the file's name.
    pub id: VocabularyId,
    /// Its file.
    pub path: SourcePath,
    /// Its name, plural: `Domeinen`.
    pub label: Text,
    /// What one term is called, lower case: `domein`.
    pub single: Option<Text>,
    /// Whether the order of the terms means something.
    pub ordered: bool,
    /// The terms in the file's order; ids are unique, parents exist and form no circle.
    pub terms: Vec<Term>,
}

/// A term of a vocabulary.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Its stable id.
    pub id: TermId,
    /// What readers see.
    pub label: Text,
    /// What belongs here, in a sentence.
    pub note: Option<Text>,
    /// Other words for it, by language; found by the search and by "did you mean".
    pub synonyms: BTreeMap<Lang, Vec<Box<str>>>,
    /// The term above it.
    pub parent: Option<TermId>,
    /// The term that took its place.
    pub replaced_by: Option<TermId>,
    /// The name of an icon of the theme.
    pub icon: Option<Box<str>>,
    /// The number of a colour of the theme, from 1.
    pub colour: u8,
    /// The related goals of the United Nations, 1–17.
    pub sdg: Vec<u8>,
    /// The unit of figures with this indicator: the id of a term of `units`, or any word.
    pub unit: Option<Box<str>>,
    /// The same idea in other vocabularies: addresses.
    pub same_as: Vec<Box<str>>,
    /// Whether a partner with this role (a term of `roles`) supports a case from outside, with money, knowledge or room.
    pub supports: bool,
}

impl Vocabulary {
    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id.as_str() == id)
    }

    /// The id that an author most likely meant by `word`: a near id, or a term whose label or synonym it is or is near.
    pub fn closest(&self, word: &str) -> Option<&str> {
        let lower = word.trim().to_lowercase();
        let names = |term: &Term| {
            let labels = term.label.iter().map(|(_, label)| label.to_lowercase());
            let synonyms = term.synonyms.values().flatten().map(|synonym| synonym.to_lowercase());
            labels.chain(synonyms).collect::<Vec<_>>()
        };
        let live = || self.terms.iter().filter(|term| term.replaced_by.is_none());
        let exact = live().find(|term| names(term).contains(&lower)).map(|term| term.id.as_str());
        exact.or_else(|| closest(word, live().map(|term| term.id.as_str()))).or_else(|| {
            let labels: Vec<(String, &str)> = live()
                .flat_map(|term| names(term).into_iter().map(|name| (name, term.id.as_str())))
                .collect();
            let near = closest(word, labels.iter().map(|(name, _)| name.as_str()))?;
            labels.iter().find(|(name, _)| name == near).map(|(_, id)| *id)
        })
    }
}

/// Reads one vocabulary; `None` when the file cannot be read, with the reason in `report`.
pub fn parse(
    id: &str,
    path: &SourcePath,
    bytes: &[u8],
    languages: &Arc<[Lang]>,
    report: &mut Vec<Diagnostic>,
) -> Option<Vocabulary> {
    let front = source::plain_yaml(path, bytes, report)?;
    let node = yaml::read(path, &front, report)?;
    let Node::Map(map) = &node else {
        report.push(super::not_a_map(path, &node));
        return None;
    };
    let mut fields = Fields::new(path, map, languages, report);
    fields.require("label");
    fields.require("terms");
    let label = fields.localised("label", 80).unwrap_or_else(|| fields.text_for_all(id));
    let single = fields.localised("single", 80);
    let ordered = fields.yes_no("ordered").unwrap_or(false);
    let mut terms: Vec<(Term, FieldPath)> = Vec::new();
    for (node, at) in fields.list("terms") {
        let Some(term) = parse_term(&mut fields, node, &at) else { continue };
        match terms.iter().find(|(known, _)| known.id == term.id) {
            Some((_, first)) => {
                let first = Place::Field(first.then("id"));
                fields.report(Code::DuplicateTerm, at.then("id"), |twice| {
                    twice.with("value", term.id.as_str()).related(path, first, "note-first-here")
                });
            }
            None => terms.push((term, at)),
        }
    }
    check_parents(&mut terms, &mut fields);
    fields.finish();
    let terms = terms.into_iter().map(|(term, _)| term).collect();
    Some(Vocabulary { id: VocabularyId::new(id), path: path.clone(), label, single, ordered, terms })
}

fn parse_term<'a>(fields: &mut Fields<'a, '_>, node: &'a Node, at: &FieldPath) -> Option<Term> {
    let mut term = fields.map_of(node, at.clone())?;
    let id = term.required_text("id", LONG_TEXT);
    term.require("label");
    let label = term.localised("label", 120);
    let note = term.localised("note", 400);
    let mut synonyms = BTreeMap::new();
    if let Some(mut by_language) = term.map("synonyms") {
        for (key, _) in by_language.entries() {
            let words = by_language.texts(key, 80);
            match Lang::parse(key) {
                Some(lang) => drop(synonyms.insert(lang, words)),
                None => {
                    let at = by_language.place(key).of_key();
                    by_language.report(Code::UnknownLanguage, at, |unknown| {
                        unknown.with("value", key).with("languages", "nl, fr, en")
                    });
                }
            }
        }
        by_language.finish();
    }
    let parent = term.id("parent");
    let replaced_by = term.id("replaced_by");
    let icon = term.id("icon");
    let colour = term.whole("colour", 0, 99).unwrap_or(0) as u8;
    let mut sdg = Vec::new();
    for (node, at) in term.list("sdg") {
        sdg.extend(term.whole_of(node, at, 1, 17).map(|goal| goal as u8));
    }
    let unit = term.id("unit");
    let same_as = term.texts("same_as", LONG_TEXT);
    let supports = term.yes_no("supports").unwrap_or(false);
    term.finish();
    let id = id?;
    if !is_word(&id) {
        fields.report(Code::InvalidId, at.then("id"), |wrong| {
            let slug = crate::base::id::slugify(&id);
            wrong.with("value", &*id).suggest((!slug.is_empty()).then_some(slug))
        });
        return None;
    }
    Some(Term {
        label: label.unwrap_or_else(|| fields.text_for_all(&id)),
        id: TermId::new(&id),
        note,
        synonyms,
        parent: parent.map(|parent| TermId::new(&parent)),
        replaced_by: replaced_by.map(|term| TermId::new(&term)),
        icon,
        colour,
        sdg,
        unit,
        same_as,
        supports,
    })
}

/// Any short text without control characters: terms that no facet uses never stand in an address (`kWh/year`). Facets
/// ask for more, see [`crate::base::id::is_term_id`].
fn is_word(id: &str) -> bool {
    id.len() <= crate::base::id::MAX_ID && !id.chars().any(char::is_control)
}

fn check_parents(terms: &mut [(Term, FieldPath)], fields: &mut Fields<'_, '_>) {
    let mut parents: BTreeMap<TermId, Option<TermId>> =
        terms.iter().map(|(term, _)| (term.id.clone(), term.parent.clone())).collect();
    for (term, at) in terms {
        for (key, other) in [("parent", &term.parent), ("replaced_by", &term.replaced_by)] {
            if let Some(other) = other
                && !parents.contains_key(other)
            {
                let near = closest(other.as_str(), parents.keys().map(TermId::as_str));
                fields.report(Code::UnknownParent, at.then(key), |unknown| {
                    unknown.with("value", other.as_str()).suggest(near)
                });
            }
        }
        let mut above = term.parent.as_ref();
        let mut steps = 0;
        while let Some(parent) = above {
            steps += 1;
            if *parent == term.id || steps > parents.len() {
                fields.report(Code::ParentCircle, at.then("parent"), |circle| {
                    circle.with("value", term.id.as_str())
                });
                // Taken out, so that the other terms of the circle are not reported as well.
                parents.insert(term.id.clone(), None);
                term.parent = None;
                break;
            }
            above = parents.get(parent).and_then(Option::as_ref);
        }
        if term.parent.as_ref().is_some_and(|parent| !parents.contains_key(parent)) {
            term.parent = None;
        }
    }
}
