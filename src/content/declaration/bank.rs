//! The fields of `content/bank.yaml`.

use super::field::{Field, LONG_ID, Shape, group, localised, text, whole};

pub(super) static FIELDS: &[Field] = &[
    Field::new("version", "bank-version", whole(1, 1_000_000)).example("1"),
    Field::new("name", "bank-name", localised(80)).required(),
    Field::new("tagline", "bank-tagline", localised(120)),
    Field::new("question", "bank-question", localised(120)),
    Field::new("lead", "bank-lead", localised(400)),
    Field::new("languages", "bank-languages", Shape::Language).many().required().example("nl"),
    Field::new("url", "bank-url", Shape::Address),
    Field::new("licence", "bank-licence", group(LICENCE)),
    Field::new("contact", "bank-contact", Shape::Contact),
    Field::new("time_zone", "bank-time-zone", Shape::TimeZone).example("Europe/Brussels"),
    Field::new("repository", "bank-repository", Shape::Address),
    Field::new("branch", "bank-branch", text(LONG_ID)).example("main"),
    Field::new("theme", "bank-theme", text(LONG_ID)).example("default"),
    Field::new("page_size", "bank-page-size", whole(1, 500)).example("24"),
    Field::new("share_pictures", "bank-share-pictures", Shape::YesNo),
    Field::new("embeds", "bank-embeds", Shape::YesNo),
    Field::new("facets", "bank-facets", group(FACET)).many(),
    Field::new("overview", "bank-overview", group(OVERVIEW)),
    Field::new("card", "bank-card", group(CARD)),
];

const LICENCE: &[Field] = &[
    Field::new("id", "bank-licence-id", text(60)).required().example("CC-BY-4.0"),
    Field::new("name", "bank-licence-name", localised(120)),
    Field::new("url", "bank-licence-url", Shape::Address),
];

const FACET: &[Field] = &[
    Field::new("id", "bank-facets-id", Shape::Slug).required().example("target-group"),
    Field::new("field", "bank-facets-field", text(LONG_ID)).example("target_groups"),
    Field::new("vocabulary", "bank-facets-vocabulary", Shape::Vocabulary).required().example("target-groups"),
    Field::new("label", "bank-facets-label", localised(60)),
    Field::new("required", "bank-facets-required", Shape::YesNo),
    Field::new("asked", "bank-facets-asked", Shape::YesNo),
    Field::new("max", "bank-facets-max", whole(1, 1_000)).example("3"),
    Field::new("open", "bank-facets-open", Shape::YesNo),
];

const OVERVIEW: &[Field] = &[
    Field::new("rows", "bank-overview-rows", Shape::Facet).required().example("domain"),
    Field::new("columns", "bank-overview-columns", Shape::Facet).required().example("phase"),
];

const CARD: &[Field] = &[
    Field::new("main", "bank-card-main", Shape::Facet).example("domain"),
    Field::new("steps", "bank-card-steps", Shape::Facet).example("phase"),
    Field::new("place", "bank-card-place", Shape::Facet).example("region"),
];
