//! Controlled vocabularies: `content/vocabularies/<name>.yaml`.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    base::{
        Guess, Lang, Located, Mark, SourcePath, closest, closest_called,
        id::{TermId, VocabularyId},
    },
    diagnostic::{Code, Diagnostic},
};

use super::{
    declaration,
    fields::{Fields, InFile},
    front_matter,
    layout::refused_name,
    named::Named,
    place::{Coordinates, parse_coordinates},
    text::Text,
    yaml,
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
    /// Where that stands in the file of its vocabulary.
    pub at: Mark,
    /// What readers see.
    pub label: Text,
    /// What belongs here, in a sentence.
    pub note: Option<Text>,
    /// Other words for it, by language; found by the search and by "did you mean".
    pub synonyms: BTreeMap<Lang, Vec<Box<str>>>,
    /// The term above it.
    pub parent: Option<Located<TermId>>,
    /// The term that took its place.
    pub replaced_by: Option<Located<TermId>>,
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
    /// The region of this municipality: a term of the vocabulary of the facet that cards show as place.
    pub region: Option<Box<str>>,
    /// Where this municipality is.
    pub coordinates: Option<Coordinates>,
    /// Whether a partner with this role (a term of `roles`) supports a case from outside, with money, knowledge or room.
    pub supports: bool,
    /// Whether an organisation of this type (a term of `organisation-types`) is a place where people go.
    pub visited: bool,
    /// Whether figures with this indicator (a term of `indicators`) tell who paid, and so belong in `funding`.
    pub funding: bool,
    /// Whether a case with this status (a term of `statuses`) is going on.
    pub active: bool,
}

impl Vocabulary {
    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id.as_str() == id)
    }

    /// The place of the term with this id in the file's order.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.terms.iter().position(|term| term.id.as_str() == id)
    }

    /// The terms that have not given way to others.
    fn live(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(|term| term.replaced_by.is_none())
    }

    /// The id of the term that is called `word`, by its label in any language or by a synonym.
    pub fn called(&self, word: &str) -> Option<&str> {
        self.all_called(word).next()
    }

    fn all_called(&self, word: &str) -> impl Iterator<Item = &str> {
        let lower = word.trim().to_lowercase();
        self.live().filter(move |term| term.names().contains(&lower)).map(|term| term.id.as_str())
    }

    /// The id that an author most likely meant by `word`: a near id, or a term whose label or synonym it is or is near.
    pub fn closest(&self, word: &str) -> Option<Guess> {
        let mut called = self.all_called(word);
        if let Some(first) = called.next() {
            return Some(Guess::from(first).clear_if(called.next().is_none()));
        }
        let near = closest(word, self.live().map(|term| term.id.as_str()));
        near.or_else(|| {
            let labels: Vec<(String, &str)> = self
                .live()
                .flat_map(|term| term.names().into_iter().map(|name| (name, term.id.as_str())))
                .collect();
            closest_called(word, labels.iter().map(|(name, id)| (name.as_str(), *id)))
        })
    }
}

impl Term {
    /// What it is called: its labels and synonyms, in lower case.
    fn names(&self) -> Vec<String> {
        let labels = self.label.iter().map(|(_, label)| label.to_lowercase());
        let synonyms = self.synonyms.values().flatten().map(|synonym| synonym.to_lowercase());
        labels.chain(synonyms).collect()
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
    let front = front_matter::plain_yaml(path, bytes, report)?;
    let map = yaml::read_map(path, &front, report)?;
    let mut fields =
        Fields::new(InFile { path, front: &front }, declaration::of_vocabulary(), &map, languages, report);
    let label = fields.localised("label").unwrap_or_else(|| fields.text_for_all(id));
    let single = fields.localised("single");
    let ordered = fields.yes_no("ordered").unwrap_or(false);
    let mut terms: Vec<Located<Term>> = Vec::new();
    let mut alike: BTreeMap<String, (TermId, Mark)> = BTreeMap::new();
    for term in fields.each_map("terms", parse_term) {
        match terms.iter().find(|known| known.id == term.id) {
            Some(first) => fields.report(Code::DuplicateTerm, term.at, |twice| {
                twice.with("value", term.id.as_str()).related(path, first.at, "note-first-here")
            }),
            None => {
                if let Some(other) = alike.insert(term.id.as_str().to_lowercase(), (term.id.clone(), term.at))
                {
                    fields.report(Code::DiffersInCase, term.at, |alike| {
                        let alike = alike.with("value", term.id.as_str()).with("other", other.0.as_str());
                        alike.related(path, other.1, "note-first-here")
                    });
                }
                terms.push(term);
            }
        }
    }
    let mut terms: Vec<Term> = terms.into_iter().map(|term| term.value).collect();
    check_parents(&mut terms, &mut fields);
    fields.finish(&[]);
    Some(Vocabulary { id: VocabularyId::new(id), path: path.clone(), label, single, ordered, terms })
}

/// A term, at the place of its id.
fn parse_term(term: &mut Fields<'_, '_>) -> Option<Located<Term>> {
    let id = term.named("id");
    let label = term.localised("label");
    let note = term.localised("note");
    let synonyms = term.by_language("synonyms");
    let parent = term.named("parent").map(term_id);
    let replaced_by = term.named("replaced_by").map(term_id);
    let icon = term.text("icon");
    let colour = term.whole("colour").unwrap_or(0) as u8;
    let goals = term.list("sdg").filter_map(|given| term.whole_of(given));
    let sdg = goals.map(|goal| goal as u8).collect();
    let unit = term.text("unit");
    let same_as = term.texts("same_as");
    let region = term.text("region");
    let coordinates = parse_coordinates(term);
    let supports = term.yes_no("supports").unwrap_or(false);
    let visited = term.yes_no("visited").unwrap_or(false);
    let funding = term.yes_no("funding").unwrap_or(false);
    let active = term.yes_no("active").unwrap_or(false);
    let Named { id, at, .. } = id?;
    if refused_name(&id) {
        let other = id.trim_end_matches(['.', ' ']);
        let other = if refused_name(other) { format!("{other}-term") } else { other.to_owned() };
        term.report(Code::UnusableName, at, |refused| {
            refused
                .with("name", &*id)
                .suggest(Some(other).filter(|other| !refused_name(other)))
                .clear_if(false)
        });
    }
    let term = Term {
        label: label.unwrap_or_else(|| term.text_for_all(&id)),
        id: TermId::new(&id),
        at,
        note,
        synonyms,
        parent,
        replaced_by,
        icon,
        colour,
        sdg,
        unit,
        same_as,
        region,
        coordinates,
        supports,
        visited,
        funding,
        active,
    };
    Some(Located::new(term, at))
}

fn term_id(named: Named) -> Located<TermId> {
    Located::new(TermId::new(&named.id), named.at)
}

/// Reports terms above or after a term that are not there, and circles; takes both out.
fn check_parents(terms: &mut [Term], fields: &mut Fields<'_, '_>) {
    let mut parents: BTreeMap<TermId, Option<TermId>> =
        terms.iter().map(|term| (term.id.clone(), term.parent.as_deref().cloned())).collect();
    for term in terms {
        for other in term.parent.iter().chain(&term.replaced_by) {
            if !parents.contains_key(&**other) {
                let near = closest(other.as_str(), parents.keys().map(TermId::as_str));
                fields.report(Code::UnknownParent, other.at, |unknown| {
                    unknown.with("value", other.as_str()).suggest(near)
                });
            }
        }
        let Some(Located { value: parent, at }) = term.parent.clone() else { continue };
        let mut above = Some(&parent);
        let mut steps = 0;
        while let Some(parent) = above {
            steps += 1;
            if *parent == term.id || steps > parents.len() {
                fields.report(Code::ParentCircle, at, |circle| circle.with("value", term.id.as_str()));
                // Taken out, so that the other terms of the circle are not reported as well.
                parents.insert(term.id.clone(), None);
                term.parent = None;
                break;
            }
            above = parents.get(parent).and_then(Option::as_ref);
        }
        if !parents.contains_key(&parent) {
            term.parent = None;
        }
    }
}
