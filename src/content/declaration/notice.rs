//! The fields of a notice.

use crate::content::layout::Kind;

use super::{
    entry,
    field::{Field, Shape, VocabularyName, term, term_of, text},
};

pub(super) static FIELDS: &[Field] = &[
    Field::new("title", "notice-title", text(160)).required().in_translations(),
    Field::new("summary", "notice-summary", text(300)).required().in_translations(),
    entry::LANGUAGE,
    entry::DRAFT,
    Field::new("kind", "notice-kind", term("notice-kinds", "request")).required(),
    Field::new("direction", "notice-direction", term("directions", "seeking")).required(),
    Field::new("opens", "notice-opens", Shape::Date),
    Field::new("closes", "notice-closes", Shape::Date),
    Field::new("starts", "notice-starts", Shape::Date),
    Field::new("ends", "notice-ends", Shape::Date),
    Field::new("resource", "notice-resource", term("resources", "partner")).many(),
    Field::new("region", "notice-region", term_of(VocabularyName::Place, "BE")),
    Field::new("domain", "notice-domain", term_of(VocabularyName::Main, "housing")).many(),
    Field::new("phase", "notice-phase", term_of(VocabularyName::Steps, "exploration")).many(),
    Field::new("organisation", "notice-organisation", entry::ORGANISATION).example("my-organisation"),
    Field::new("cases", "notice-cases", Shape::Entry(Kind::Case)).many().example("other-case"),
    Field::new("contact", "notice-contact", Shape::Contact),
];
