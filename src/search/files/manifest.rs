//! The manifest: one small JSON file a language, from which the browser finds every other file. It also tells what both halves
//! have to agree on and the files do not say themselves, so that no number is written down twice.

use serde::Serialize;

use crate::{base::Lang, search::input::IndexInput};

/// The version of the files' form. Browser and files always come from the same build; it is for other readers.
const VERSION: u32 = 2;

/// A manifest, as it is written.
#[derive(Serialize)]
pub(crate) struct Manifest<'a> {
    version: u32,
    language: Lang,
    languages: &'a [Lang],
    cases: usize,
    /// How many cases have words in each language.
    documents: Vec<usize>,
    page_path: &'a str,
    facets: Vec<Facet<'a>>,
    card: Roles<'a>,
    #[serde(flatten)]
    limits: Limits,
    /// Where each shard but the first begins: sorted texts, see [`differences`].
    split_keys: Vec<String>,
    /// The prefixes with a list of their own, likewise.
    prefixes: Vec<String>,
    names: Names<'a>,
}

/// How the files are laid out.
#[derive(Clone, Copy, Serialize)]
pub(crate) struct Limits {
    /// Letters of a hash in a file's name.
    pub(crate) hash_length: usize,
    /// Shards whose positions share a file.
    pub(crate) positions_share: usize,
    /// Cards that share a file.
    pub(crate) cards_share: usize,
    /// The most cases of a word that has their facet terms beside it; 0 when none has.
    pub(crate) most_in_table: u32,
    /// The most shards from which a prefix is put together.
    pub(crate) prefix_shards: usize,
    /// The lengths of the shortest and the longest words that are mended.
    pub(crate) spelling: [usize; 2],
    /// The cases of the first piece of an order; each further one has twice as many.
    pub(crate) first_piece: usize,
    /// Whether readers' language writes compounds as one word.
    pub(crate) has_compounds: bool,
}

/// The hashes of the other files, each row one after the other.
#[derive(Serialize)]
pub(crate) struct Names<'a> {
    #[serde(flatten)]
    pub(crate) shared: &'a SharedNames,
    #[serde(flatten)]
    pub(crate) cards: CardNames,
    #[serde(serialize_with = "pairs")]
    pub(crate) orders: Vec<(&'static str, &'a str)>,
}

/// The hashes of the files of the cards of one language.
#[derive(Serialize)]
pub(crate) struct CardNames {
    pub(crate) card_dictionary: String,
    pub(crate) cards: String,
}

/// The hashes of the files that serve all languages.
#[derive(Serialize)]
pub(crate) struct SharedNames {
    pub(crate) shards: String,
    pub(crate) positions: String,
    pub(crate) prefixes: String,
    pub(crate) spelling: String,
    pub(crate) columns: String,
}

fn pairs<S: serde::Serializer>(pairs: &[(&str, &str)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().copied())
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
    terms: Vec<FacetTerm<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum FacetTerm<'a> {
    Top(&'a str, &'a str),
    Below(&'a str, &'a str, u32),
}

/// What a manifest tells of the files.
pub(crate) struct Layout<'a> {
    pub(crate) limits: Limits,
    pub(crate) split_keys: Vec<&'a str>,
    pub(crate) prefixes: Vec<&'a str>,
    pub(crate) names: Names<'a>,
}

impl<'a> Manifest<'a> {
    /// The manifest for the language at a place.
    pub(crate) fn new(input: &'a IndexInput<'_>, place: usize, layout: Layout<'a>) -> Self {
        let has_words = |lang| {
            let cases = input.cases.iter();
            cases.filter(|case| case.documents.iter().any(|tokens| tokens.lang() == lang)).count()
        };
        let facets = input.facets.iter().map(|facet| Facet {
            id: facet.id,
            label: &facet.labels[place],
            ordered: facet.ordered,
            terms: facet
                .terms
                .iter()
                .map(|term| match term.parent {
                    None => FacetTerm::Top(term.id, &term.labels[place]),
                    Some(parent) => FacetTerm::Below(term.id, &term.labels[place], parent),
                })
                .collect(),
        });
        Self {
            version: VERSION,
            language: input.languages[place],
            languages: input.languages,
            cases: input.cases.len(),
            documents: input.languages.iter().map(|&lang| has_words(lang)).collect(),
            page_path: &input.page_paths[place],
            facets: facets.collect(),
            card: Roles { main: input.main_facet, steps: input.step_facet },
            limits: layout.limits,
            split_keys: differences(&layout.split_keys),
            prefixes: differences(&layout.prefixes),
            names: layout.names,
        }
    }

    /// The file.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).expect("the keys of every map here are strings");
        bytes.push(b'\n');
        bytes
    }
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
