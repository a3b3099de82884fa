//! The root of the index: one small JSON file a language, from which every other file is found.

use serde::Serialize;

use super::build::{CARDS_SHARE, IndexInput, PLACES_SHARE};

/// The version of the files' form. Browser and files always come from the same build; it is for other readers.
const VERSION: u32 = 1;

/// What a root tells.
pub(super) struct RootInput<'a, 'b> {
    pub(super) input: &'a IndexInput<'b>,
    /// The language's place in the bank.
    pub(super) place: usize,
    pub(super) borders: Vec<&'a str>,
    pub(super) beginnings: Vec<&'a str>,
    pub(super) most_in_table: u32,
    pub(super) names: Names<'a>,
}

/// The hashes of the other files, each row one after the other.
#[derive(Serialize)]
pub(super) struct Names<'a> {
    pub(super) words: &'a str,
    pub(super) places: &'a str,
    pub(super) beginnings: &'a str,
    pub(super) spelling: &'a str,
    pub(super) columns: &'a str,
    pub(super) phrase_book: &'a str,
    pub(super) cards: &'a str,
    #[serde(serialize_with = "pairs")]
    pub(super) orders: Vec<(&'static str, &'a str)>,
}

fn pairs<S: serde::Serializer>(pairs: &[(&str, &str)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().copied())
}

#[derive(Serialize)]
struct Root<'a> {
    version: u32,
    language: crate::base::Lang,
    languages: &'a [crate::base::Lang],
    cases: usize,
    /// How many cases have words in each language.
    documents: Vec<usize>,
    page_path: &'a str,
    facets: Vec<Facet<'a>>,
    card: Roles<'a>,
    places_share: usize,
    cards_share: usize,
    /// The most cases of a word that has their terms beside it; 0 when none has.
    most_in_table: u32,
    /// The first beginning of words of each shard but the first, by its difference from the one before.
    borders: Vec<String>,
    beginnings: Vec<String>,
    names: &'a Names<'a>,
}

/// The facets that stand on a card.
#[derive(Serialize)]
struct Roles<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    main: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<&'a str>,
}

#[derive(Serialize)]
struct Facet<'a> {
    id: &'a str,
    label: &'a str,
    ordered: bool,
    /// `[id, label]`, or with the place of the term above it `[id, label, parent]`.
    terms: Vec<Term<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Term<'a> {
    Top(&'a str, &'a str),
    Below(&'a str, &'a str, u32),
}

/// The root's text.
pub(super) fn write(root: &RootInput<'_, '_>) -> String {
    let RootInput { input, place, .. } = *root;
    let documents = input.languages.iter().map(|&lang| {
        input.cases.iter().filter(|case| case.documents.iter().any(|tokens| tokens.lang() == lang)).count()
    });
    let facets = input.facets.iter().map(|facet| Facet {
        id: facet.id,
        label: &facet.labels[place],
        ordered: facet.ordered,
        terms: facet
            .terms
            .iter()
            .map(|term| match term.parent {
                None => Term::Top(term.id, &term.labels[place]),
                Some(parent) => Term::Below(term.id, &term.labels[place], parent),
            })
            .collect(),
    });
    let value = Root {
        version: VERSION,
        language: input.languages[place],
        languages: input.languages,
        cases: input.cases.len(),
        documents: documents.collect(),
        page_path: &input.page_paths[place],
        facets: facets.collect(),
        card: Roles { main: input.main_facet, steps: input.step_facet },
        places_share: PLACES_SHARE,
        cards_share: CARDS_SHARE,
        most_in_table: root.most_in_table,
        borders: differences(&root.borders),
        beginnings: differences(&root.beginnings),
        names: &root.names,
    };
    let mut text = serde_json::to_string(&value).expect("the keys of every map here are strings");
    text.push('\n');
    text
}

/// Sorted words, each as a digit (base 36) for what it shares with the one before it, then the rest.
fn differences(words: &[&str]) -> Vec<String> {
    let mut last = "";
    words
        .iter()
        .map(|&word| {
            let shared = last.chars().zip(word.chars()).take_while(|(a, b)| a == b).count().min(35);
            last = word;
            let digit = char::from_digit(shared as u32, 36).expect("below 36");
            std::iter::once(digit).chain(word.chars().skip(shared)).collect()
        })
        .collect()
}
