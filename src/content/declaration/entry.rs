//! Fields that several kinds of entry have.

use crate::content::layout::Kind;

use super::field::{Field, LONG_ID, Shape, group, group_or, localised, term, text, whole};

/// What it is called; `words` is the key of the field's words.
pub(super) const fn title(words: &'static str) -> Field {
    Field::new("title", words, text(160)).required().in_translations()
}

/// It in a sentence or two; `words` is the key of the field's words.
pub(super) const fn summary(words: &'static str) -> Field {
    Field::new("summary", words, text(300)).required().in_translations()
}

/// The language of the file.
pub(super) const LANGUAGE: Field = Field::new("language", "entry-language", Shape::Language);

/// Whether it is a draft.
pub(super) const DRAFT: Field = Field::new("draft", "entry-draft", Shape::YesNo);

/// The revision of the original that a translation follows.
pub(super) const TRANSLATED_FROM: Field =
    Field::new("translated_from", "entry-translated-from", whole(1, 1_000_000)).example("1");

/// Where it is.
pub(super) const PLACE: Field = Field::new("place", "entry-place", group_or("name", PLACE_FIELDS));

const PLACE_FIELDS: &[Field] =
    &[Field::new("name", "entry-place-name", localised(120)).required(), LATITUDE, LONGITUDE];

/// How far north a place lies.
pub(super) const LATITUDE: Field =
    Field::new("lat", "entry-place-lat", Shape::Coordinate { most: 90.0 }).example("51.05");

/// How far east.
pub(super) const LONGITUDE: Field =
    Field::new("lon", "entry-place-lon", Shape::Coordinate { most: 180.0 }).example("3.72");

/// Where an entry is told, for those that may do without.
pub(super) const SOURCES: Field = Field::new("sources", "entry-sources", group_or("title", SOURCE)).many();

/// A source.
pub(super) const SOURCE: &[Field] = &[
    Field::new("id", "entry-sources-id", text(LONG_ID)).example("s1"),
    Field::new("title", "entry-sources-title", text(1_000)).required(),
    Field::new("url", "entry-sources-url", Shape::Address),
    Field::new("kind", "entry-sources-kind", term("source-kinds", "own")),
    Field::new("publisher", "entry-sources-publisher", text(200)),
    Field::new("date", "entry-sources-date", Shape::Date),
];

/// Which of the sources says what a group tells.
pub(super) const SOURCE_ID: Field = Field::new("source", "entry-source", Shape::Source).example("s1");

/// When it was last compared with its sources.
pub(super) const VERIFIED: Field = Field::new("verified", "entry-verified", Shape::Date);

/// How new its newest information is.
pub(super) const LATEST_EVIDENCE: Field = Field::new("latest_evidence", "entry-latest-evidence", Shape::Date);

/// For which legal forms something is.
pub(super) const LEGAL_FORMS: Field =
    Field::new("legal_forms", "entry-legal-forms", term("legal-forms", "association")).many();

/// What the fields `seeking` and `offering` of a case take.
pub(super) const WANT: &[Field] = &[
    Field::new("resource", "want-resource", term("resources", "partner")).required(),
    Field::new("note", "want-note", localised(300)),
];

/// The fields that every kind of entry ends with: its upkeep, rarely its author's concern.
pub(super) static LAST: &[Field] = &[
    Field::new("picture", "entry-picture", group(PICTURE)),
    Field::new("licence", "entry-licence", text(LONG_ID)).example("CC-BY-4.0"),
    Field::new("aliases", "entry-aliases", Shape::OldAddress).many().example("old-name"),
    Field::new("revision", "entry-revision", whole(1, 1_000_000)).example("1"),
    Field::new("origin", "entry-origin", text(120)),
    Field::new("extra", "entry-extra", Shape::Anything).example("{our_number: 12}"),
    Field::new("withdrawn", "entry-withdrawn", group(WITHDRAWN)),
];

const WITHDRAWN: &[Field] = &[
    Field::new("date", "entry-withdrawn-date", Shape::Date),
    Field::new("reason", "entry-withdrawn-reason", localised(400)),
];

const PICTURE: &[Field] = &[
    Field::new("file", "entry-picture-file", Shape::Picture).required().example("picture.jpg"),
    Field::new("alt", "entry-picture-alt", localised(400)).required(),
    Field::new("credit", "entry-picture-credit", localised(200)),
];

/// The id of an organisation, as an example and where one is asked for.
pub(super) const ORGANISATION: Shape = Shape::Entry(Kind::Organisation);
