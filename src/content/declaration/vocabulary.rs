//! The fields of a vocabulary and of its terms.

use crate::base::id::MAX_ID;

use super::{
    entry,
    field::{
        Field, LONG_ID, LONG_TEXT, Shape, VocabularyName, group, localised, open_term, term_of, text, whole,
    },
};

pub(super) static FIELDS: &[Field] = &[
    Field::new("label", "vocabulary-label", localised(80)).required(),
    Field::new("single", "vocabulary-single", localised(80)),
    Field::new("ordered", "vocabulary-ordered", Shape::YesNo),
    Field::new("terms", "vocabulary-terms", group(TERM)).many().required(),
];

const TERM: &[Field] = &[
    Field::new("id", "vocabulary-terms-id", text(MAX_ID)).required().example("housing"),
    Field::new("label", "vocabulary-terms-label", localised(120)).required(),
    Field::new("note", "vocabulary-terms-note", localised(400)),
    Field::new("synonyms", "vocabulary-terms-synonyms", Shape::ByLanguage { most: 80 }),
    Field::new("parent", "vocabulary-terms-parent", term_of(VocabularyName::Own, "living")),
    Field::new("replaced_by", "vocabulary-terms-replaced-by", term_of(VocabularyName::Own, "living")),
    Field::new("icon", "vocabulary-terms-icon", text(LONG_ID)).example("home"),
    Field::new("colour", "vocabulary-terms-colour", whole(0, 99)).example("3"),
    Field::new("sdg", "vocabulary-terms-sdg", whole(1, 17)).many().example("11"),
    Field::new("unit", "vocabulary-terms-unit", open_term("units", "persons")),
    Field::new("same_as", "vocabulary-terms-same-as", text(LONG_TEXT))
        .many()
        .example("http://www.wikidata.org/entity/Q485027"),
    Field::new("region", "vocabulary-terms-region", term_of(VocabularyName::Place, "BE")),
    entry::LATITUDE,
    entry::LONGITUDE,
    Field::new("supports", "vocabulary-terms-supports", Shape::YesNo),
    Field::new("visited", "vocabulary-terms-visited", Shape::YesNo),
    Field::new("funding", "vocabulary-terms-funding", Shape::YesNo),
    Field::new("active", "vocabulary-terms-active", Shape::YesNo),
];
