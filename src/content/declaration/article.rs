//! The fields of guides and of pages.

use super::{
    entry,
    field::{Field, VocabularyName, term, term_of, text, whole},
};

pub(super) static GUIDE: &[Field] = &[
    entry::title("guide-title"),
    entry::summary("guide-summary"),
    entry::LANGUAGE,
    entry::DRAFT,
    Field::new("kind", "guide-kind", term("guide-kinds", "method")).required(),
    Field::new("phases", "guide-phases", term_of(VocabularyName::Steps, "exploration")).many(),
    Field::new("order", "guide-order", whole(-1_000, 1_000)).example("10"),
    entry::SOURCES,
    entry::VERIFIED,
    entry::LATEST_EVIDENCE,
];

pub(super) static PAGE: &[Field] = &[
    entry::title("page-title"),
    Field::new("summary", "page-summary", text(300)).in_translations(),
    entry::LANGUAGE,
    entry::DRAFT,
    Field::new("order", "page-order", whole(-1_000, 1_000)).example("10"),
];
