//! The fields of a case. The bank's facets stand between [`FIRST`] and [`REST`].

use crate::content::layout::Kind;

use super::{
    entry,
    field::{Field, LONG_ID, Shape, VocabularyName, group, group_or, localised, term, term_of, text},
};

/// What the case is called, in a title and a summary.
pub(super) static FIRST: &[Field] = &[
    Field::new("title", "case-title", text(160)).required().in_translations(),
    Field::new("summary", "case-summary", text(300)).required().in_translations(),
    entry::LANGUAGE,
    entry::DRAFT,
];

/// Everything after the facets.
pub(super) static REST: &[Field] = &[
    Field::new("sources", "case-sources", group_or("title", SOURCE)).many().required(),
    Field::new("need", "case-need", text(400)).asked().in_translations(),
    Field::new("partners", "case-partners", group_or("organisation", PARTNER)).many().asked(),
    entry::PLACE,
    Field::new("started", "case-started", Shape::Date).asked(),
    Field::new("ended", "case-ended", Shape::Date),
    Field::new("stop_reason", "case-stop-reason", text(400)).in_translations(),
    Field::new("phase_history", "case-phase-history", group(STEP)).many(),
    Field::new("impact", "case-impact", group(FIGURE)).many().asked(),
    Field::new("inputs", "case-inputs", group(AMOUNT)).many(),
    Field::new("funding", "case-funding", group(GRANT)).many(),
    Field::new("lessons", "case-lessons", group_or("text", LESSON)).many().asked().in_translations(),
    Field::new("transfer", "case-transfer", group(TRANSFER)).in_translations(),
    Field::new("inspired_by", "case-inspired-by", Shape::Entry(Kind::Case)).many().example("other-case"),
    Field::new("adoptions", "case-adoptions", group_or("case", ADOPTION)).many(),
    Field::new("seeking", "case-seeking", group_or("resource", entry::WANT)).many(),
    Field::new("offering", "case-offering", group_or("resource", entry::WANT)).many(),
    Field::new("open_to_visits", "case-open-to-visits", Shape::YesNo),
    Field::new("reuse", "case-reuse", localised(400)),
    Field::new("contact", "case-contact", Shape::Contact),
    Field::new("website", "case-website", Shape::Address),
    Field::new("verified", "case-verified", Shape::Date).asked(),
    Field::new("latest_evidence", "case-latest-evidence", Shape::Date),
    Field::new("not_known", "case-not-known", Shape::AskedField).many().example("impact"),
];

const SOURCE: &[Field] = &[
    Field::new("id", "case-sources-id", text(LONG_ID)).example("s1"),
    Field::new("title", "case-sources-title", text(1_000)).required(),
    Field::new("url", "case-sources-url", Shape::Address),
    Field::new("kind", "case-sources-kind", term("source-kinds", "own")),
    Field::new("publisher", "case-sources-publisher", text(200)),
    Field::new("date", "case-sources-date", Shape::Date),
];

const PARTNER: &[Field] = &[
    Field::new("organisation", "case-partners-organisation", entry::ORGANISATION)
        .required()
        .example("my-organisation"),
    Field::new("role", "case-partners-role", term("roles", "initiator")),
    Field::new("does", "case-partners-does", localised(300)),
];

const STEP: &[Field] = &[
    Field::new("phase", "case-phase-history-phase", term_of(VocabularyName::Steps, "exploration")).required(),
    Field::new("from", "case-phase-history-from", Shape::Date),
    Field::new("until", "case-phase-history-until", Shape::Date),
    Field::new("note", "case-phase-history-note", localised(300)),
];

const FIGURE: &[Field] = &[
    Field::new("indicator", "case-impact-indicator", term("indicators", "people-reached")).required(),
    Field::new("value", "case-impact-value", Shape::Number { least: -1e15, most: 1e15 })
        .required()
        .example("100"),
    Field::new("approximate", "case-impact-approximate", Shape::YesNo),
    Field::new("unit", "case-impact-unit", term("units", "persons")),
    Field::new("date", "case-impact-date", Shape::Date).required(),
    Field::new("source", "case-impact-source", Shape::Source).required().example("s1"),
    Field::new("evidence", "case-impact-evidence", term("evidence", "self-reported")).required(),
    Field::new("note", "case-impact-note", localised(200)),
];

const AMOUNT: &[Field] = &[
    Field::new("value", "case-inputs-value", Shape::Number { least: 0.0, most: 1e15 })
        .required()
        .example("10000"),
    Field::new("unit", "case-inputs-unit", text(40)).required().example("EUR"),
    Field::new("note", "case-inputs-note", localised(200)),
];

const GRANT: &[Field] = &[
    Field::new("instrument", "case-funding-instrument", term("resources", "grant")).required(),
    Field::new("organisation", "case-funding-organisation", entry::ORGANISATION).example("my-organisation"),
    Field::new("note", "case-funding-note", localised(300)),
];

const LESSON: &[Field] = &[
    Field::new("title", "case-lessons-title", text(120)),
    Field::new("text", "case-lessons-text", text(600)).required(),
];

const TRANSFER: &[Field] = &[
    Field::new("needs", "case-transfer-needs", text(400)).many(),
    Field::new("first_steps", "case-transfer-first-steps", text(400)).many(),
];

const ADOPTION: &[Field] = &[
    Field::new("case", "case-adoptions-case", Shape::Entry(Kind::Case)).example("other-case"),
    Field::new("name", "case-adoptions-name", localised(200)).required_without("case"),
    Field::new("since", "case-adoptions-since", Shape::Date),
    Field::new("source", "case-adoptions-source", Shape::Source).example("s1"),
];
