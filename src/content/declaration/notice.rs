//! The fields of a notice.

use crate::content::layout::Kind;

use super::{
    entry,
    field::{Field, Shape, VocabularyName, localised, term, term_of},
};

pub(super) static FIELDS: &[Field] = &[
    entry::title("notice-title"),
    entry::summary("notice-summary"),
    entry::LANGUAGE,
    entry::DRAFT,
    Field::new("kind", "notice-kind", term("notice-kinds", "request")).required(),
    Field::new("direction", "notice-direction", term("directions", "seeking")).required(),
    Field::new("opens", "notice-opens", Shape::Date).ahead(),
    Field::new("closes", "notice-closes", Shape::Date).ahead(),
    Field::new("starts", "notice-starts", Shape::Date).ahead(),
    Field::new("ends", "notice-ends", Shape::Date).ahead(),
    Field::new("starts_at", "notice-starts-at", Shape::Hour).example("19:30"),
    Field::new("ends_at", "notice-ends-at", Shape::Hour).example("22:00"),
    Field::new("time_zone", "notice-time-zone", Shape::TimeZone).example("Europe/Brussels"),
    Field::new("resource", "notice-resource", term("resources", "partner")).many(),
    Field::new("region", "notice-region", term_of(VocabularyName::Place, "BE")).many(),
    Field::new("domain", "notice-domain", term_of(VocabularyName::Main, "housing")).many(),
    Field::new("phase", "notice-phase", term_of(VocabularyName::Steps, "exploration")).many(),
    Field::new("organisation", "notice-organisation", entry::ORGANISATION).example("my-organisation"),
    Field::new("cases", "notice-cases", Shape::Entry(Kind::Case)).many().example("other-case"),
    Field::new("contact", "notice-contact", Shape::Contact),
    Field::new("amount", "notice-amount", localised(200)),
    Field::new("share", "notice-share", localised(200)),
    Field::new("term", "notice-term", localised(200)),
    Field::new("who_may", "notice-who-may", localised(400)),
    entry::LEGAL_FORMS,
    Field::new("closing_rule", "notice-closing-rule", localised(200)),
    Field::new("recurs", "notice-recurs", localised(200)),
    Field::new("outcome", "notice-outcome", localised(400)),
    entry::SOURCES,
    entry::VERIFIED,
    entry::LATEST_EVIDENCE,
];
