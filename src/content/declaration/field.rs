//! What a field is: its key, the shape of its value, how much it is needed, where its words are.
//!
//! Tables are written with the `const` functions at the foot of this file, one row a field.

use std::borrow::Cow;

use crate::content::{layout::Kind, text::Text};

/// The longest text of a field that has no limit of its own, in characters.
pub(crate) const LONG_TEXT: usize = 2_000;

/// The longest id that is read, in characters: no entry and no term has a longer one.
pub(crate) const LONG_ID: usize = 200;

/// A field of a front matter, of a YAML file or of a group in either.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its key in the file.
    pub key: Cow<'static, str>,
    /// What one value looks like.
    pub shape: Shape,
    /// Whether it takes one value or a list.
    pub count: Count,
    /// How much it is needed.
    pub need: Need,
    /// Whether a translation may set it as well; in a translation's own table never.
    pub in_translation: bool,
    /// Whether a date may lie ahead of the day for which the bank is built; one that says what has been may not.
    pub may_lie_ahead: bool,
    /// Where its label and help are.
    pub words: Wording,
    /// An example that is the same in every language; `None` where the words have one, or the shape.
    pub example: Option<&'static str>,
}

/// What one value looks like.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A text of at most `most` characters, not blank. A number or a date counts as a text.
    Text {
        /// Characters, without space around.
        most: usize,
    },
    /// One text, or a map with a text for each language.
    Localised {
        /// Characters of each.
        most: usize,
    },
    /// A map with a list of texts for each language.
    ByLanguage {
        /// Characters of each.
        most: usize,
    },
    /// A name that may stand in an address: lower-case letters, digits and hyphens.
    Slug,
    /// The id that an entry had before, with the folder of its kind before it where that was another: `old-name`,
    /// `cases/old-name`.
    OldAddress,
    /// The id of a term.
    Term(Terms),
    /// The id of a vocabulary: the name of a file in `content/vocabularies`.
    Vocabulary,
    /// The id of a facet of the same file.
    Facet,
    /// The key of an asked field of the same file.
    AskedField,
    /// The id of an entry.
    Entry(Kind),
    /// The id of one of the same file's sources.
    Source,
    /// A year, a month or a day.
    Date,
    /// An hour of a day.
    Hour,
    /// The name of a time zone.
    TimeZone,
    /// A whole number.
    Whole {
        /// The least that is allowed.
        least: i64,
        /// The most.
        most: i64,
    },
    /// A number.
    Number {
        /// The least that is allowed.
        least: f64,
        /// The most.
        most: f64,
    },
    /// Degrees of latitude or longitude, from `-most` to `most`.
    Coordinate {
        /// 90 or 180.
        most: f64,
    },
    /// `true` or `false`.
    YesNo,
    /// An `https`, `http` or `mailto` address.
    Address,
    /// The same, and better not a person's own.
    Contact,
    /// A language of the bank.
    Language,
    /// Any language that has a tag.
    AnyLanguage,
    /// A number in a register.
    Identifier(Scheme),
    /// The name of a picture's file, from this file onwards.
    Picture,
    /// A group of fields.
    Group(Group),
    /// Whatever the author likes.
    Anything,
}

/// Which terms a field takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// Of which vocabulary.
    pub vocabulary: VocabularyName,
    /// Whether other words are allowed as well.
    pub open: bool,
    /// An id to show as example, when the vocabulary has it or is not known; may be empty.
    pub example: &'static str,
}

/// Which vocabulary.
#[derive(Clone, Debug, PartialEq)]
pub enum VocabularyName {
    /// The one with this id.
    Named(Cow<'static, str>),
    /// That of the facet that cards show as main; stays so only where a bank has none.
    Main,
    /// That of the facet that cards show as steps.
    Steps,
    /// That of the facet that cards show as place.
    Place,
    /// The vocabulary of the same file.
    Own,
}

/// The terms of the facets that cards show; several other fields take them too.
#[derive(Clone, Debug, Default)]
pub struct CardTerms {
    /// Of the main facet.
    pub main: Option<Terms>,
    /// Of the one shown as steps.
    pub steps: Option<Terms>,
    /// Of the one that says where.
    pub place: Option<Terms>,
}

impl CardTerms {
    fn of(&self, vocabulary: &VocabularyName) -> Option<&Terms> {
        match vocabulary {
            VocabularyName::Main => self.main.as_ref(),
            VocabularyName::Steps => self.steps.as_ref(),
            VocabularyName::Place => self.place.as_ref(),
            VocabularyName::Named(_) | VocabularyName::Own => None,
        }
    }
}

/// A register whose numbers follow a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Belgian enterprise number.
    Kbo,
    /// Research Organization Registry.
    Ror,
}

/// A group of fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Its fields.
    pub fields: Cow<'static, [Field]>,
    /// The key of the field that a value without a group fills: `partners: [city-of-ghent]`.
    pub short: Option<&'static str>,
}

impl Group {
    /// The field with this key.
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// The field that a value without a group fills.
    pub fn short_field(&self) -> Option<&Field> {
        self.short.and_then(|key| self.field(key))
    }
}

/// How many terms a case may have in a facet that sets no limit: each has a page and feeds of its own.
pub const MOST_TERMS: usize = 100;

/// How many values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// One.
    One,
    /// A list; a single value counts as a list of one.
    Many {
        /// The most that are allowed.
        most: Option<usize>,
    },
}

/// How much a field is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A file without it is an error.
    Required,
    /// A group without it and without that other field is an error.
    RequiredWithout(&'static str),
    /// A file without it gets a warning.
    Asked,
    /// It may be left out.
    Optional,
}

/// Where a field's label and help are.
#[derive(Clone, Debug, PartialEq)]
pub enum Wording {
    /// In `field_words/*.ftl`, under this key.
    Key(&'static str),
    /// A facet's: its own label or that of its vocabulary, and a help that tells how many terms it takes.
    Facet {
        /// Its label in `bank.yaml`.
        label: Option<Text>,
    },
}

impl Field {
    /// The field in a translation, which holds words of one language and is never asked for.
    pub(super) fn translated(&self) -> Self {
        let shape = match self.shape {
            Shape::Localised { most } => Shape::Text { most },
            ref shape => shape.clone(),
        };
        let need = if self.need == Need::Asked { Need::Optional } else { self.need };
        Self { shape, need, in_translation: false, ..self.clone() }
    }

    /// Names the vocabularies that follow from which facets cards show; in groups as well.
    pub(super) fn name_vocabularies(&mut self, card: &CardTerms) {
        match &mut self.shape {
            Shape::Term(terms) => {
                if let Some(shown) = card.of(&terms.vocabulary) {
                    *terms = Terms { example: terms.example, ..shown.clone() };
                }
            }
            Shape::Group(group) => {
                let is_concerned = |field: &Field| matches!(field.shape, Shape::Term(_) | Shape::Group(_));
                if group.fields.iter().any(is_concerned) {
                    group.fields.to_mut().iter_mut().for_each(|field| field.name_vocabularies(card));
                }
            }
            _ => {}
        }
    }

    /// The most characters of one text; of an id where the shape is one.
    pub fn most_characters(&self) -> usize {
        match self.shape {
            Shape::Text { most } | Shape::Localised { most } | Shape::ByLanguage { most } => most,
            Shape::Term(_) | Shape::Entry(_) | Shape::Source => LONG_ID,
            Shape::Identifier(_) => 60,
            _ => LONG_TEXT,
        }
    }

    /// The fields inside, for a group.
    pub fn fields(&self) -> &[Field] {
        match &self.shape {
            Shape::Group(group) => &group.fields,
            _ => &[],
        }
    }

    pub(super) const fn new(key: &'static str, words: &'static str, shape: Shape) -> Self {
        Self {
            key: Cow::Borrowed(key),
            shape,
            count: Count::One,
            need: Need::Optional,
            in_translation: false,
            may_lie_ahead: false,
            words: Wording::Key(words),
            example: None,
        }
    }

    /// A list of any length.
    pub(super) const fn many(mut self) -> Self {
        self.count = Count::Many { most: None };
        self
    }

    pub(super) const fn required(mut self) -> Self {
        self.need = Need::Required;
        self
    }

    pub(super) const fn required_without(mut self, other: &'static str) -> Self {
        self.need = Need::RequiredWithout(other);
        self
    }

    pub(super) const fn asked(mut self) -> Self {
        self.need = Need::Asked;
        self
    }

    pub(super) const fn in_translations(mut self) -> Self {
        self.in_translation = true;
        self
    }

    pub(super) const fn ahead(mut self) -> Self {
        self.may_lie_ahead = true;
        self
    }

    pub(super) const fn example(mut self, example: &'static str) -> Self {
        self.example = Some(example);
        self
    }
}

pub(super) const fn text(most: usize) -> Shape {
    Shape::Text { most }
}

pub(super) const fn localised(most: usize) -> Shape {
    Shape::Localised { most }
}

pub(super) const fn whole(least: i64, most: i64) -> Shape {
    Shape::Whole { least, most }
}

/// A term of the vocabulary `id`.
pub(super) const fn term(id: &'static str, example: &'static str) -> Shape {
    term_of(VocabularyName::Named(Cow::Borrowed(id)), example)
}

pub(super) const fn term_of(vocabulary: VocabularyName, example: &'static str) -> Shape {
    Shape::Term(Terms { vocabulary, open: false, example })
}

/// A term of the vocabulary `id`, or any other word.
pub(super) const fn open_term(id: &'static str, example: &'static str) -> Shape {
    Shape::Term(Terms { vocabulary: VocabularyName::Named(Cow::Borrowed(id)), open: true, example })
}

pub(super) const fn group(fields: &'static [Field]) -> Shape {
    Shape::Group(Group { fields: Cow::Borrowed(fields), short: None })
}

/// A group that may be shortened to the value of its field `short`.
pub(super) const fn group_or(short: &'static str, fields: &'static [Field]) -> Shape {
    Shape::Group(Group { fields: Cow::Borrowed(fields), short: Some(short) })
}
