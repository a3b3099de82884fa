//! How much a word says about a case: BM25F (Robertson, Zaragoza, Taylor: *Simple BM25 extension to multiple weighted fields*,
//! CIKM 2004) without the rarity of the word, which the browser adds. What the judged queries say of other numbers than these
//! stands in `tests/search/README.md`.

use crate::search::analysis::analyser::{Field, Tokens};

/// What a part of a document counts.
struct FieldWeight {
    /// How much a word in it says, against one in the body.
    weight: f32,
    /// How much a longer part dilutes its words (BM25's b): from 0, not at all, to 1.
    b: f32,
}

fn field_weight(field: Field) -> FieldWeight {
    let (weight, b) = match field {
        Field::Title => (16.0, 0.3),
        Field::Summary => (5.0, 0.4),
        Field::Body => (1.0, 0.7),
        Field::Label => (4.0, 0.0),
        Field::Synonym => (0.45, 0.0),
    };
    FieldWeight { weight, b }
}

/// How much the part of a compound says, against the word itself.
pub(super) const PART: f32 = 0.6;

/// BM25's k1: how soon more of the same word says no more.
const K1: f32 = 3.0;

/// The most that all occurrences in a body say together, however long it is: less than one in the summary, so that a case that is
/// about something stands above one that often names it.
const MOST_OF_BODY: f32 = 3.0;

/// What of the sum of weights in a body counts, 0–1: the more there is, the less.
pub(super) fn body_share(weight: f32) -> f32 {
    MOST_OF_BODY / (MOST_OF_BODY + weight)
}

/// The steps in which impacts are told apart.
const STEPS: f32 = 16.0;

/// The impact, 0–15, of words with a sum of weights.
pub(super) fn impact(weight: f32) -> u8 {
    (weight / (K1 + weight) * STEPS).min(STEPS - 1.0) as u8
}

/// The mean lengths of the parts of documents, by which longer ones are told.
#[derive(Clone, Debug)]
pub(crate) struct FieldNorms {
    title: f32,
    summary: f32,
    body: f32,
}

impl FieldNorms {
    /// The norms of some documents.
    pub(crate) fn new<'a>(documents: impl Iterator<Item = &'a Tokens> + Clone) -> Self {
        let count = documents.clone().count().max(1) as f32;
        let mean = |field| {
            let sum: u64 = documents.clone().map(|tokens| u64::from(tokens.len(field))).sum();
            rounded((sum as f32 / count).max(1.0))
        };
        Self { title: mean(Field::Title), summary: mean(Field::Summary), body: mean(Field::Body) }
    }

    /// What a word says in each field of a document, in the order of [`Field::ALL`].
    pub(super) fn weights(&self, document: &Tokens) -> [f32; Field::ALL.len()] {
        Field::ALL.map(|field| {
            let FieldWeight { weight, b } = field_weight(field);
            let mean = match field {
                Field::Title => self.title,
                Field::Summary => self.summary,
                Field::Body => self.body,
                Field::Label | Field::Synonym => return weight,
            };
            weight / (1.0 - b + b * document.len(field) as f32 / mean)
        })
    }
}

/// What a word says in a label or a synonym.
pub(super) fn label_weight(field: Field) -> f32 {
    field_weight(field).weight
}

/// The nearest power of 1.25, so that one changed case does not move every impact, and with it every file.
fn rounded(mean: f32) -> f32 {
    1.25_f32.powf((mean.ln() / 1.25_f32.ln()).round())
}
