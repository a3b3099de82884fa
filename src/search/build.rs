//! From the cases to the files of the index.

use std::collections::BTreeMap;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

use crate::base::Lang;

use super::{
    cards::{self, CardInput},
    columns,
    root::{self, Names},
    shard::Shelf,
    spelling,
    stock::Stock,
    tokens::Tokens,
};

/// Everything that the index is made of.
pub struct IndexInput<'a> {
    /// The bank's languages.
    pub languages: &'a [Lang],
    /// Where the page of a case is, for each language: `/nl/cases/{id}/`.
    pub page_paths: Vec<String>,
    /// The facets in the bank's order.
    pub facets: Vec<FacetInput<'a>>,
    /// The cases in any order; the index numbers them anew.
    pub cases: Vec<CaseInput<'a>>,
    /// The orders in which readers may list cases; the first one is "newest first".
    pub orders: Vec<OrderInput>,
    /// The id of the facet that gives cards their colour.
    pub main_facet: Option<&'a str>,
    /// The id of the facet that cards show as steps.
    pub step_facet: Option<&'a str>,
    /// The card of a case (its place in `cases`) for readers of a language.
    pub card: &'a (dyn Fn(usize, Lang) -> CardInput<'a> + Sync),
}

/// A facet.
pub struct FacetInput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name in each language of the bank.
    pub labels: Vec<String>,
    /// Whether the order of its terms means something.
    pub ordered: bool,
    /// Its terms.
    pub terms: Vec<TermInput<'a>>,
}

/// A term of a facet.
pub struct TermInput<'a> {
    /// Its id.
    pub id: &'a str,
    /// The place of the term above it.
    pub parent: Option<u32>,
    /// Its label in each language of the bank.
    pub labels: Vec<String>,
    /// Other words for it.
    pub synonyms: Vec<(Lang, &'a str)>,
}

/// A case.
pub struct CaseInput<'a> {
    /// Its words, one document a language.
    pub documents: Vec<&'a Tokens>,
    /// Its own terms: places in [`FacetInput::terms`], by facet.
    pub terms: Vec<Vec<u32>>,
    /// Names of partners and places; `None` for a name that is the same in all languages.
    pub names: Vec<(Option<Lang>, &'a str)>,
}

/// An order of all cases.
pub struct OrderInput {
    /// What it is called: `newest`, `title`.
    pub id: &'static str,
    /// The language for whose readers it is; `None` for all.
    pub lang: Option<Lang>,
    /// The places of all cases in [`IndexInput::cases`], the first first.
    pub cases: Vec<u32>,
}

/// The files of an index.
#[derive(Clone, Debug, Default)]
pub struct Index {
    files: BTreeMap<String, Vec<u8>>,
}

impl Index {
    /// The names of all files, relative to the folder of the index; sorted.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The bytes of a file.
    pub fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Vec::as_slice)
    }

    fn add(&mut self, kind: &str, bytes: Vec<u8>) -> String {
        let hash = hash(&bytes);
        self.files.insert(format!("{kind}.{hash}.bin"), bytes);
        hash
    }

    /// Adds a row of files, each with another beside it (unless that is empty) whose name has the same hash, of both.
    fn add_pairs(&mut self, kind: &str, other: &str, row: Vec<(Vec<u8>, Vec<u8>)>) -> String {
        let mut hashes = String::new();
        for (number, (bytes, beside)) in row.into_iter().enumerate() {
            let hash = if beside.is_empty() { hash(&bytes) } else { hash(&[&*bytes, &*beside].concat()) };
            self.files.insert(format!("{kind}{number}.{hash}.bin"), bytes);
            if !beside.is_empty() {
                self.files.insert(format!("{other}{number}.{hash}.bin"), beside);
            }
            hashes.push_str(&hash);
        }
        hashes
    }

    /// Adds a row of files and returns their hashes, one after the other.
    fn add_row(&mut self, kind: &str, row: impl IntoIterator<Item = Vec<u8>>) -> String {
        row.into_iter()
            .enumerate()
            .map(|(number, bytes)| self.add(&format!("{kind}{number}"), bytes))
            .collect()
    }
}

/// Letters of a hash in a file's name: enough to tell a file from its next version.
const HASH: usize = 4;

fn hash(bytes: &[u8]) -> String {
    let mut rest = xxh3_64(bytes);
    (0..HASH)
        .map(|_| {
            let digit = b"0123456789abcdefghijklmnopqrstuvwxyz"[(rest % 36) as usize];
            rest /= 36;
            char::from(digit)
        })
        .collect()
}

/// From so many cases on a bank is large: the terms of all its cases are too much for one query, and stand beside the
/// words too.
const LARGE: u32 = 30_000;

/// A word of a large bank with more cases has no terms beside it.
const MOST_IN_TABLE: u32 = 8_192;

/// Shards of words whose places share a file.
pub(super) const PLACES_SHARE: usize = 6;

/// How many cards share a file: few, since a page of results needs cards from everywhere.
pub(super) const CARDS_SHARE: usize = 12;

/// Makes the index. Cost: about an eighth of a millisecond a case on one core; the memory of the words and as much again.
pub fn build(input: &IndexInput<'_>) -> Index {
    let terms = Terms::new(input);
    let stock = Stock::new(input, terms.number_cases(input));
    write(input, &terms, &stock)
}

/// The terms of each case by facet, sorted.
struct Terms(Vec<Vec<Vec<u32>>>);

impl Terms {
    fn new(input: &IndexInput<'_>) -> Self {
        Self(input.cases.iter().map(|case| sorted_terms(&case.terms)).collect())
    }

    /// The numbers of the cases: see [`columns::number_cases`].
    fn number_cases(&self, input: &IndexInput<'_>) -> Vec<u32> {
        let newest = ranks(input.orders.first().map_or(&[][..], |order| &order.cases), input.cases.len());
        columns::number_cases(&self.0, input.facets.len(), &newest)
    }
}

/// The files.
fn write(input: &IndexInput<'_>, Terms(terms): &Terms, stock: &Stock) -> Index {
    let languages = input.languages.len();
    let cases = input.cases.len() as u32;
    let order = &stock.order;
    let mut index = Index::default();
    let shelf = Shelf::new(&stock.lexicon, &stock.lists, order.len(), cases > LARGE);
    let stretches = &shelf.stretches;
    let places: Vec<Vec<u8>> = stretches.par_iter().map(|&stretch| shelf.encode_places(stretch)).collect();
    let places = index.add_row("p", places.chunks(PLACES_SHARE).map(bundle));
    let beginnings = shelf.common_beginnings();
    let beginning = |&(_, stretch): &(String, _)| shelf.encode_beginning(stretch, languages, cases);
    let lists_of_beginnings: Vec<Vec<u8>> = beginnings.par_iter().map(beginning).collect();
    let beginning_names = index.add_row("b", lists_of_beginnings);
    let spelling = index.add_row("s", spelling::encode(&shelf, languages));

    let sizes: Vec<usize> = input.facets.iter().map(|facet| facet.terms.len()).collect();
    let numbered: Vec<&[Vec<u32>]> = order.iter().map(|&case| terms[case as usize].as_slice()).collect();
    let columns = columns::encode(&sizes, numbered.iter().copied());
    let columns = index.add("f", columns);
    let most_in_table = if cases > LARGE { MOST_IN_TABLE } else { 0 };
    let words: Vec<(Vec<u8>, Vec<u8>)> = stretches
        .par_iter()
        .map(|&stretch| {
            let words = shelf.encode(stretch, languages, cases);
            let has_table = most_in_table > 0;
            let table = has_table.then(|| shelf.encode_tables(stretch, most_in_table, &sizes, &numbered));
            (words, table.unwrap_or_default())
        })
        .collect();
    let words = index.add_pairs("w", "t", words);

    let mut numbers = vec![0; order.len()];
    for (number, &case) in order.iter().enumerate() {
        numbers[case as usize] = number as u32;
    }
    let orders: Vec<(&OrderInput, String)> = input
        .orders
        .iter()
        .map(|one| {
            let cases: Vec<u32> = one.cases.iter().map(|&case| numbers[case as usize]).collect();
            let kind =
                format!("o-{}{}-", one.id, one.lang.map(|lang| format!("-{lang}")).unwrap_or_default());
            (one, index.add_row(&kind, columns::encode_order(&cases)))
        })
        .collect();

    for (place, &lang) in input.languages.iter().enumerate() {
        let inputs: Vec<CardInput<'_>> =
            order.par_iter().map(|&case| (input.card)(case as usize, lang)).collect();
        let book = cards::PhraseBook::new(&inputs);
        let phrase_book = index.add(&format!("d-{lang}"), book.encode());
        let file = |some: &[CardInput<'_>]| book.encode_cards(some, input.languages);
        let cards: Vec<Vec<u8>> = inputs.par_chunks(CARDS_SHARE).map(file).collect();
        drop(inputs);
        let cards = index.add_row(&format!("c-{lang}-"), cards);
        let own_orders = orders.iter().filter(|(order, _)| order.lang.is_none_or(|own| own == lang));
        let root = root::write(&root::RootInput {
            input,
            place,
            borders: stretches.iter().map(|&stretch| shelf.border(stretch)).collect(),
            beginnings: beginnings.iter().map(|(beginning, _)| beginning.as_str()).collect(),
            most_in_table,
            names: Names {
                words: &words,
                places: &places,
                beginnings: &beginning_names,
                spelling: &spelling,
                columns: &columns,
                phrase_book: &phrase_book,
                cards: &cards,
                orders: own_orders.map(|(order, names)| (order.id, names.as_str())).collect(),
            },
        });
        index.files.insert(format!("{lang}.json"), root.into_bytes());
    }
    index
}

/// Streams in one file: the length of each in four bytes, the lowest first, then the stream.
fn bundle(streams: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for stream in streams {
        bytes.extend_from_slice(&(stream.len() as u32).to_le_bytes());
        bytes.extend_from_slice(stream);
    }
    bytes
}

fn ranks(order: &[u32], count: usize) -> Vec<u32> {
    let mut ranks = vec![u32::MAX; count];
    for (rank, &case) in order.iter().enumerate() {
        ranks[case as usize] = rank as u32;
    }
    ranks
}

fn sorted_terms(terms: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let sorted = terms.iter().map(|terms| {
        let mut terms = terms.clone();
        terms.sort_unstable();
        terms.dedup();
        terms
    });
    sorted.collect()
}
