//! The fields of a case. The bank's facets stand between [`FIRST`] and [`REST`].

use crate::content::layout::Kind;

use super::{
    entry,
    field::{Field, Shape, VocabularyName, group, group_or, localised, term, term_of, text},
};

/// What the case is called, in a title and a summary.
pub(super) static FIRST: &[Field] =
    &[entry::title("case-title"), entry::summary("case-summary"), entry::LANGUAGE, entry::DRAFT];

/// Everything after the facets.
pub(super) static REST: &[Field] = &[
    Field::new("sources", "case-sources", group_or("title", entry::SOURCE)).many().required(),
    Field::new("need", "case-need", text(400)).asked().in_translations(),
    Field::new("partners", "case-partners", group_or("organisation", PARTNER)).many().asked(),
    entry::PLACE,
    Field::new("started", "case-started", Shape::Date).asked(),
    Field::new("ended", "case-ended", Shape::Date),
    Field::new("stop_reason", "case-stop-reason", text(400)).in_translations(),
    Field::new("phase_history", "case-phase-history", group(STEP)).many(),
    Field::new("impact", "case-impact", group(FIGURE)).many().asked(),
    Field::new("inputs", "case-inputs", group(INPUT)).many(),
    Field::new("funding", "case-funding", group(GRANT)).many(),
    Field::new("rule", "case-rule", group(RULE)).many(),
    Field::new("obstacle_rule", "case-obstacle-rule", group(OBSTACLE)).many(),
    Field::new("anchored", "case-anchored", group(ANCHORING)).many(),
    Field::new("quotations", "case-quotations", group(QUOTATION)).many(),
    Field::new("lessons", "case-lessons", group_or("text", LESSON)).many().asked().in_translations(),
    Field::new("transfer", "case-transfer", group(TRANSFER)).in_translations(),
    Field::new("inspired_by", "case-inspired-by", group_or("case", INSPIRATION)).many(),
    Field::new("adoptions", "case-adoptions", group_or("case", ADOPTION)).many(),
    Field::new("seeking", "case-seeking", group_or("resource", entry::WANT)).many(),
    Field::new("offering", "case-offering", group_or("resource", entry::WANT)).many(),
    Field::new("open_to_visits", "case-open-to-visits", Shape::YesNo),
    Field::new("reuse", "case-reuse", localised(400)),
    Field::new("contact", "case-contact", Shape::Contact),
    Field::new("website", "case-website", Shape::Address),
    entry::VERIFIED.asked(),
    entry::LATEST_EVIDENCE,
    Field::new("not_known", "case-not-known", Shape::AskedField).many().example("impact"),
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
    entry::SOURCE_ID.required(),
    Field::new("evidence", "case-impact-evidence", term("evidence", "self-reported")).required(),
    Field::new("note", "case-impact-note", localised(200)),
];

const INPUT: &[Field] = &[
    Field::new("kind", "case-inputs-kind", term("input-kinds", "money")).required(),
    Field::new("value", "case-inputs-value", Shape::Number { least: 0.0, most: 1e15 })
        .required()
        .example("10000"),
    Field::new("to", "case-inputs-to", Shape::Number { least: 0.0, most: 1e15 }).example("15000"),
    Field::new("approximate", "case-inputs-approximate", Shape::YesNo),
    Field::new("unit", "case-inputs-unit", text(40)).required().example("EUR"),
    Field::new("every", "case-inputs-every", term("frequencies", "year")),
    Field::new("note", "case-inputs-note", localised(200)),
    Field::new("date", "case-inputs-date", Shape::Date),
    entry::SOURCE_ID,
];

const GRANT: &[Field] = &[
    Field::new("instrument", "case-funding-instrument", term("resources", "grant")).required(),
    Field::new("organisation", "case-funding-organisation", entry::ORGANISATION).example("my-organisation"),
    Field::new("amount", "case-funding-amount", Shape::Number { least: 0.0, most: 1e15 }).example("20000"),
    Field::new("approximate", "case-funding-approximate", Shape::YesNo),
    Field::new("every", "case-funding-every", term("frequencies", "once")),
    Field::new("date", "case-funding-date", Shape::Date),
    Field::new("note", "case-funding-note", localised(300)),
    entry::SOURCE_ID,
];

const RULE: &[Field] = &[
    Field::new("text", "case-rule-text", localised(400)).required(),
    Field::new("decides", "case-rule-decides", localised(200)),
    entry::SOURCE_ID,
];

const OBSTACLE: &[Field] = &[
    Field::new("text", "case-obstacle-rule-text", localised(400)).required(),
    Field::new("outcome", "case-obstacle-rule-outcome", localised(400)),
    entry::SOURCE_ID,
];

const ANCHORING: &[Field] = &[
    Field::new("in", "case-anchored-in", term("anchors", "policy")).required(),
    Field::new("note", "case-anchored-note", localised(300)),
    entry::SOURCE_ID,
];

const QUOTATION: &[Field] = &[
    Field::new("text", "case-quotations-text", text(400)).required(),
    Field::new("language", "case-quotations-language", Shape::AnyLanguage),
    Field::new("translated", "case-quotations-translated", localised(400)),
    Field::new("speaker", "case-quotations-speaker", localised(160)),
    entry::SOURCE_ID.required(),
];

const LESSON: &[Field] = &[
    Field::new("title", "case-lessons-title", text(120)),
    Field::new("text", "case-lessons-text", text(600)).required(),
];

const TRANSFER: &[Field] = &[
    Field::new("needs", "case-transfer-needs", text(400)).many(),
    Field::new("first_steps", "case-transfer-first-steps", text(400)).many(),
];

const INSPIRATION: &[Field] = &[
    Field::new("case", "case-inspired-by-case", Shape::Entry(Kind::Case)).example("other-case"),
    Field::new("name", "case-inspired-by-name", localised(200)).required_without("case"),
    Field::new("url", "case-inspired-by-url", Shape::Address),
    Field::new("changed", "case-inspired-by-changed", localised(400)),
    entry::SOURCE_ID,
];

const ADOPTION: &[Field] = &[
    Field::new("case", "case-adoptions-case", Shape::Entry(Kind::Case)).example("other-case"),
    Field::new("name", "case-adoptions-name", localised(200)).required_without("case"),
    Field::new("since", "case-adoptions-since", Shape::Date),
    Field::new("changed", "case-adoptions-changed", localised(400)),
    entry::SOURCE_ID,
];
