//! The texts about fields that are compiled into the program, by the keys of the declarations' words: `field_words/*.ftl`.

use std::sync::LazyLock;

use crate::base::{
    Lang,
    texts::{OwnTexts, Texts},
};

/// The files.
pub(super) const FILES: OwnTexts = OwnTexts {
    nl: include_str!("field_words/nl.ftl"),
    fr: include_str!("field_words/fr.ftl"),
    en: include_str!("field_words/en.ftl"),
};

static TEXTS: LazyLock<[Texts; 3]> =
    LazyLock::new(|| [Lang::NL, Lang::FR, Lang::EN].map(|lang| Texts::own(lang, FILES)));

/// The texts in each of the languages that there are.
pub(super) fn in_every_language() -> &'static [Texts] {
    TEXTS.as_slice()
}

/// The keys of the texts that the body of a new file begins with.
pub(crate) const BODY_SAMPLES: [&str; 8] = [
    "sample-section-need",
    "sample-section-approach",
    "sample-section-course",
    "sample-section-results",
    "sample-section-hard",
    "sample-notice",
    "sample-guide",
    "sample-body",
];
