//! Holds what is written here to `tests/search/codec.json`, which `tests/search/run.mjs` reads with the browser's half.

use serde::Deserialize;

use crate::{
    base::Lang,
    search::{input::CardInput, postings::list::Posting},
};

use super::{
    cards::CardDictionary,
    letters::SortedWords,
    lists::{ListHead, ListModel},
    range_coder::{Bits, Encoder, Number},
};

#[derive(Deserialize)]
struct Vectors {
    coder: Coder,
    words: Words,
    lists: Lists,
    cards: Cards,
}

#[derive(Deserialize)]
struct Coder {
    values: Vec<u32>,
    bytes: String,
}

#[derive(Deserialize)]
struct Words {
    words: Vec<String>,
    bytes: String,
}

#[derive(Deserialize)]
struct Lists {
    /// How many the bank has.
    cases: u32,
    lists: Vec<List>,
    bytes: String,
}

#[derive(Deserialize)]
struct List {
    stop: bool,
    cases: Vec<u32>,
    impacts: Vec<u8>,
    ranks: Vec<u8>,
}

#[derive(Deserialize)]
struct Cards {
    cards: Vec<Card>,
    dictionary: String,
    bytes: String,
}

#[derive(Deserialize)]
struct Card {
    id: String,
    title: String,
    summary: String,
    place: String,
    date: String,
    /// The place of its language among [`LANGUAGES`].
    lang: Option<usize>,
    main: Option<u32>,
    step: Option<u32>,
}

const LANGUAGES: [Lang; 2] = [Lang::NL, Lang::FR];

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("../../../tests/search/codec.json")).expect("the vectors")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn bits_symbols_numbers_and_plain_bits() {
    let Coder { values, bytes } = vectors().coder;
    let mut encoder = Encoder::new();
    let (mut bits, mut symbols, mut numbers) = (Bits::new(1), Bits::new(16), Number::new());
    for value in values {
        encoder.bit(&mut bits, 0, value % 2 == 1);
        encoder.symbol(&mut symbols, 0, 4, value % 16);
        encoder.number(&mut numbers, value);
        encoder.plain(value, 21);
    }
    assert_eq!(hex(&encoder.finish()), bytes);
}

#[test]
fn sorted_words() {
    let Words { words, bytes } = vectors().words;
    let mut encoder = Encoder::new();
    let mut model = SortedWords::new();
    words.iter().for_each(|word| model.encode(&mut encoder, word));
    assert_eq!(hex(&encoder.finish()), bytes);
}

#[test]
fn lists_of_cases() {
    let Lists { cases, lists, bytes } = vectors().lists;
    let mut encoder = Encoder::new();
    let (mut has, mut model) = (Bits::new(1), ListModel::new(cases));
    for List { stop, cases, impacts, ranks } in lists {
        encoder.bit(&mut has, 0, true);
        let has_ranks = ranks.iter().any(|rank| *rank != 0);
        let head = ListHead { count: cases.len() as u32, is_stop_word: stop, has_ranks };
        let postings = cases.into_iter().zip(impacts).zip(ranks);
        let postings = postings.map(|((case, impact), rank)| Posting { case, impact, rank });
        model.encode_postings(&mut encoder, &head, postings);
    }
    assert_eq!(hex(&encoder.finish()), bytes);
}

#[test]
fn cards_and_their_dictionary() {
    let Cards { cards, dictionary, bytes } = vectors().cards;
    let inputs = cards.iter().map(|card| CardInput {
        id: &card.id,
        title: card.title.as_str().into(),
        summary: card.summary.as_str().into(),
        lang: card.lang.map(|place| LANGUAGES[place]),
        place: card.place.clone(),
        date: card.date.clone(),
        main: card.main,
        step: card.step,
    });
    let inputs: Vec<CardInput<'_>> = inputs.collect();
    let made = CardDictionary::new(&inputs);
    assert_eq!(hex(&made.encode()), dictionary);
    assert_eq!(hex(&made.encode_cards(&inputs, &LANGUAGES)), bytes);
}
