//! What a case says twice: its need in the first paragraph under it, a figure again and again. Each is found by counting in all
//! languages of a case: by chance one translation may use the words of another passage, not all three.

use std::collections::BTreeSet;

use crate::amount::Amount;
use crate::finding::Finding;
use crate::numbers::read_numbers;
use crate::texts::{Passage, Text, by_id};

/// The first letters by which two words are taken for forms of one.
const STEM: usize = 5;

/// What the first paragraph may share with the need in each language: so much of the need's stems, and so many of them.
const SHARED_PART: f64 = 0.28;
const SHARED_STEMS: usize = 4;

/// From this figure on, a number is told apart from others by chance, and how often it may stand in a text beside its figure.
const LARGE: u64 = 100;
const MOST_TELLINGS: usize = 2;

/// The first paragraph does not say the need again.
pub(crate) fn check_need(texts: &[Text]) -> Vec<Finding> {
    let repeats = |text: &Text| {
        let need = stems(text.value("need").unwrap_or_default());
        let paragraph = text.blocks.iter().find(|block| block.level == 0).map(|block| stems(&block.prose));
        let shared = paragraph.map_or(0, |paragraph| paragraph.intersection(&need).count());
        shared >= SHARED_STEMS && shared as f64 >= SHARED_PART * need.len() as f64
    };
    let cases = by_id(texts, "cases").into_values();
    cases
        .filter(|files| files.iter().all(|text| repeats(text)))
        .map(|files| files[0].finding("the first paragraph says the need again", "begin with what was done"))
        .collect()
}

/// A figure of the impact stands in the text once or twice, not in every part of it.
pub(crate) fn check_figures(texts: &[Text]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for files in by_id(texts, "cases").values() {
        let Some(original) = files.iter().find(|text| !text.is_translation) else { continue };
        for figure in original.values("impact.value") {
            let Some(amount) = Amount::parse(&figure.value).filter(|amount| *amount >= Amount::whole(LARGE))
            else {
                continue;
            };
            let often = files.iter().filter(|text| tellings(text, &amount) > MOST_TELLINGS).count();
            if often > 1 {
                let what =
                    format!("the figure `{}` stands in the text more than twice as well", figure.value);
                findings.push(original.finding_at(
                    figure.line,
                    what,
                    "say once what it means, and leave it to the figure",
                ));
            }
        }
    }
    findings
}

/// How many passages of the text hold the amount.
fn tellings(text: &Text, amount: &Amount) -> usize {
    let holds = |passage: &Passage<'_>| {
        read_numbers(passage.prose, passage.lang).iter().any(|one| one.amount == *amount)
    };
    text.passages().filter(|passage| passage.lang == text.lang).filter(holds).count()
}

/// The beginnings of the words that say something: those of five letters and more.
fn stems(prose: &str) -> BTreeSet<String> {
    let words = prose.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| word.chars().count() >= STEM).map(|word| word.chars().take(STEM).collect()).collect()
}
