//! The terms that authors coin for an open facet: a word that its vocabulary does not have becomes one.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    base::{
        SourcePath,
        id::{TermId, slugify, word_key},
    },
    content::{case::CaseRecord, layout::refused_name, named::Named, vocabulary::Vocabulary},
    diagnostic::{Code, Diagnostic, Place},
};

/// A word with the file and the place where it stands.
type Written<'a> = (&'a SourcePath, &'a Named);

/// The terms that authors coined for a facet, which is the `number`th: their ids, with the words of the first. Reports words
/// that are others and would become the same term: `C` and `C++`.
pub(super) fn coined<'a>(
    vocabulary: &'a Vocabulary,
    number: usize,
    cases: &'a [Arc<CaseRecord>],
    report: &mut Vec<Diagnostic>,
) -> BTreeMap<TermId, &'a str> {
    // Most words come again and again; each is looked up once.
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let mut words: BTreeMap<String, Vec<Written<'a>>> = BTreeMap::new();
    let mut others: BTreeSet<&str> = BTreeSet::new();
    for case in cases {
        for named in case.terms.get(number).into_iter().flatten() {
            let is_new = known.insert(&named.id);
            if is_new && vocabulary.term(&named.id).is_none() && !named.is_list_in_words() {
                others.insert(&named.id);
            }
            if others.contains(&*named.id) {
                words.entry(slugify(&named.id)).or_default().push((&case.head.path, named));
            }
        }
    }
    let mut coined = BTreeMap::new();
    for (id, written) in words {
        if !is_coinable(&id) {
            continue;
        }
        let owner = owner(&id, &written, vocabulary);
        if vocabulary.term(&id).is_none() {
            coined.insert(TermId::new(&id), owner.word);
        }
        let colliding = written.iter().filter(|(_, named)| word_key(&named.id) != word_key(owner.word));
        report.extend(colliding.map(|word| collision(word, &owner, vocabulary)));
    }
    coined
}

/// The word to which a term belongs, with the place where it stands.
struct Owner<'a> {
    word: &'a str,
    path: &'a SourcePath,
    place: Place,
}

/// Of several words the one that the term's id is made of without loss, the vocabulary's own before others; else the first.
fn owner<'a>(id: &str, written: &[Written<'a>], vocabulary: &'a Vocabulary) -> Owner<'a> {
    if let Some(term) = vocabulary.term(id) {
        return Owner { word: term.id.as_str(), path: &vocabulary.path, place: term.at.into() };
    }
    let plain = written.iter().find(|(_, named)| word_key(&named.id) == id);
    let (path, named) = plain.unwrap_or(&written[0]);
    Owner { word: &named.id, path, place: named.at.into() }
}

/// Whether a slug can be the id of a term: there is something in it, and every system takes it as the name of a folder.
pub(super) fn is_coinable(slug: &str) -> bool {
    !slug.is_empty() && !refused_name(slug)
}

/// The report on a word that would become the term of another.
fn collision((path, named): &Written<'_>, owner: &Owner<'_>, vocabulary: &Vocabulary) -> Diagnostic {
    let spelt = spelt_out(&named.id);
    let spelt = (word_key(&spelt) != word_key(owner.word) && !spelt.is_empty()).then_some(spelt);
    let meant = vocabulary.called(&named.id).map(str::to_owned).or(spelt);
    let collides = Diagnostic::new(Code::TermsCollide, path, named.at).with("value", &*named.id);
    collides.with("other", owner.word).suggest(meant).clear_if(false).related(
        owner.path,
        owner.place,
        "note-first-here",
    )
}

/// A slug in which signs are words: `c-plus-plus` for `C++`.
fn spelt_out(word: &str) -> String {
    const SIGNS: [(&str, &str); 6] =
        [("+", "-plus"), ("#", "-sharp"), ("&", "-and-"), ("@", "-at-"), ("%", "-percent"), ("€", "-euro")];
    slugify(&SIGNS.iter().fold(word.to_owned(), |word, (sign, name)| word.replace(sign, name)))
}
