//! The fields of an organisation.

use super::{
    entry,
    field::{Field, Scheme, Shape, VocabularyName, group, localised, term, term_of},
};

pub(super) static FIELDS: &[Field] = &[
    Field::new("name", "organisation-name", localised(160)).required(),
    entry::LANGUAGE,
    entry::DRAFT,
    Field::new("type", "organisation-type", term("organisation-types", "civil-society")).asked(),
    Field::new("summary", "organisation-summary", localised(300)).in_translations(),
    Field::new("collective", "organisation-collective", Shape::YesNo),
    entry::PLACE,
    Field::new("region", "organisation-region", term_of(VocabularyName::Place, "BE")),
    Field::new("url", "organisation-url", Shape::Address),
    Field::new("services", "organisation-services", term("resources", "expertise-legal")).many(),
    Field::new("phases", "organisation-phases", term_of(VocabularyName::Steps, "exploration")).many(),
    Field::new("domains", "organisation-domains", term_of(VocabularyName::Main, "housing")).many(),
    Field::new("contact_points", "organisation-contact-points", group(CONTACT_POINT)).many(),
    Field::new("identifiers", "organisation-identifiers", group(IDENTIFIERS)),
];

const CONTACT_POINT: &[Field] = &[
    Field::new("role", "organisation-contact-points-role", localised(120)).required(),
    Field::new("region", "organisation-contact-points-region", term_of(VocabularyName::Place, "BE")),
    Field::new("url", "organisation-contact-points-url", Shape::Contact).required(),
];

const IDENTIFIERS: &[Field] = &[
    Field::new("kbo", "organisation-identifiers-kbo", Shape::Identifier(Scheme::Kbo)).example("0203.201.340"),
    Field::new("ror", "organisation-identifiers-ror", Shape::Identifier(Scheme::Ror))
        .example("https://ror.org/05f950310"),
];
