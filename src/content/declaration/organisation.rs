//! The fields of an organisation.

use super::{
    entry,
    field::{Field, Scheme, Shape, VocabularyName, group, group_or, localised, term, term_of},
};

pub(super) static FIELDS: &[Field] = &[
    Field::new("name", "organisation-name", localised(160)).required(),
    entry::LANGUAGE,
    entry::DRAFT,
    Field::new("type", "organisation-type", term("organisation-types", "civil-society")).asked(),
    Field::new("legal_form", "organisation-legal-form", term("legal-forms", "association")),
    Field::new("summary", "organisation-summary", localised(300)).in_translations(),
    Field::new("collective", "organisation-collective", Shape::YesNo),
    entry::PLACE,
    Field::new("region", "organisation-region", term_of(VocabularyName::Place, "BE")),
    Field::new("url", "organisation-url", Shape::Address),
    Field::new("offers", "organisation-offers", group_or("resource", OFFER)).many(),
    Field::new("access", "organisation-access", localised(300)),
    Field::new("domains", "organisation-domains", term_of(VocabularyName::Main, "housing")).many(),
    Field::new("contact_points", "organisation-contact-points", group(CONTACT_POINT)).many(),
    Field::new("identifiers", "organisation-identifiers", group(IDENTIFIERS)),
    entry::SOURCES,
    entry::VERIFIED,
    entry::LATEST_EVIDENCE,
];

const OFFER: &[Field] = &[
    Field::new("resource", "organisation-offers-resource", term("resources", "expertise-legal"))
        .many()
        .required(),
    Field::new("phases", "organisation-offers-phases", term_of(VocabularyName::Steps, "exploration")).many(),
    Field::new("regions", "organisation-offers-regions", term_of(VocabularyName::Place, "BE")).many(),
    Field::new("domains", "organisation-offers-domains", term_of(VocabularyName::Main, "housing")).many(),
    entry::LEGAL_FORMS,
    Field::new("note", "organisation-offers-note", localised(300)),
    entry::SOURCE_ID,
    Field::new("date", "organisation-offers-date", Shape::Date),
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
