//! The fields that each kind of file has, declared once.
//!
//! A [`Field`] says its key, what its value looks like, how much it is needed, its limits and where its words are
//! ([`field_words`](super::field_words)). There is one table for each kind of file, in a file of its own; they are values, so
//! that a bank's facets join the table of its cases ([`Declarations::of_bank`]). Reading ([`fields`](super::fields)),
//! `vonk new`, `vonk fields`, `docs/fields.md` and the JSON Schema ([`input_schema`](super::input_schema)) are made from
//! them. Read [`field`] first, then `case.rs` as an example of a table.
//!
//! How a field is added, from its row here to the page that shows it, is told in `ARCHITECTURE.md`. A test fails for a row that
//! nothing reads, for a key without a row, and for missing words.
//!
//! A field that gets another name or place has a row in `moved.rs` as well.

mod article;
mod bank;
mod case;
mod entry;
pub mod field;
mod moved;
mod notice;
mod organisation;
mod vocabulary;

use super::layout::Kind;

pub use moved::{MOVED, Moved, VERSION};

pub use field::{
    CardTerms, Count, Field, Group, MOST_TERMS, Need, Scheme, Shape, Terms, VocabularyName, Wording,
};

/// What a declaration is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// An original.
    Entry(Kind),
    /// The translation of one.
    Translation(Kind),
    /// `content/bank.yaml`.
    Bank,
    /// A file of `content/vocabularies`.
    Vocabulary,
}

impl Subject {
    /// Every subject: the kinds of entry, their translations, then the two plain YAML files.
    pub const ALL: [Self; 12] = [
        Self::Entry(Kind::Case),
        Self::Entry(Kind::Organisation),
        Self::Entry(Kind::Notice),
        Self::Entry(Kind::Guide),
        Self::Entry(Kind::Page),
        Self::Translation(Kind::Case),
        Self::Translation(Kind::Organisation),
        Self::Translation(Kind::Notice),
        Self::Translation(Kind::Guide),
        Self::Translation(Kind::Page),
        Self::Bank,
        Self::Vocabulary,
    ];

    /// Its name on the command line and in addresses: `case`, `case-translation`, `bank`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Entry(Kind::Case) => "case",
            Self::Entry(Kind::Organisation) => "organisation",
            Self::Entry(Kind::Notice) => "notice",
            Self::Entry(Kind::Guide) => "guide",
            Self::Entry(Kind::Page) => "page",
            Self::Translation(Kind::Case) => "case-translation",
            Self::Translation(Kind::Organisation) => "organisation-translation",
            Self::Translation(Kind::Notice) => "notice-translation",
            Self::Translation(Kind::Guide) => "guide-translation",
            Self::Translation(Kind::Page) => "page-translation",
            Self::Bank => "bank",
            Self::Vocabulary => "vocabulary",
        }
    }

    /// The subject of that name; `translation` alone is that of a case.
    pub fn parse(name: &str) -> Option<Self> {
        if name == "translation" {
            return Some(Self::Translation(Kind::Case));
        }
        Self::ALL.into_iter().find(|subject| subject.name() == name)
    }
}

/// The tables of all subjects: the built-in ones, with the facets of a bank where there is one.
#[derive(Clone, Debug, PartialEq)]
pub struct Declarations {
    /// In the order of [`Subject::ALL`].
    tables: Vec<Vec<Field>>,
    moved: &'static [Moved],
}

/// What one kind of file may hold.
#[derive(Clone, Copy, Debug)]
pub struct Declaration<'a> {
    /// The kind.
    pub subject: Subject,
    /// Its fields, in the order of its table.
    pub fields: &'a [Field],
    /// What had another name or place before, in all kinds of file.
    pub moved: &'a [Moved],
}

impl Declarations {
    /// The tables outside a bank: a case has no facets.
    pub fn built_in() -> Self {
        Self::of_bank(&[], &CardTerms::default())
    }

    /// The tables of a bank with these facets, and with these terms on its cards.
    pub fn of_bank(facets: &[Field], card: &CardTerms) -> Self {
        let table = |subject| {
            let mut fields = match subject {
                Subject::Entry(kind) => original(kind, facets),
                Subject::Translation(kind) => translation(&original(kind, facets)),
                Subject::Bank => bank::FIELDS.to_vec(),
                Subject::Vocabulary => vocabulary::FIELDS.to_vec(),
            };
            fields.iter_mut().for_each(|field| field.name_vocabularies(card));
            fields
        };
        Self { tables: Subject::ALL.map(table).into(), moved: MOVED }
    }

    /// The declaration of a subject.
    pub fn of(&self, subject: Subject) -> Declaration<'_> {
        let place = Subject::ALL.iter().position(|known| *known == subject);
        let fields = place.and_then(|place| self.tables.get(place)).map_or(&[][..], Vec::as_slice);
        Declaration { subject, fields, moved: self.moved }
    }

    /// The same, with these moves in place of the built-in ones.
    #[cfg(test)]
    pub(crate) fn with_moves(self, moved: &'static [Moved]) -> Self {
        Self { moved, ..self }
    }
}

/// The declaration of `bank.yaml`, which is read before anything is known of its bank.
pub(crate) fn of_settings() -> Declaration<'static> {
    Declaration { subject: Subject::Bank, fields: bank::FIELDS, moved: MOVED }
}

/// The declaration of a vocabulary's file.
pub(crate) fn of_vocabulary() -> Declaration<'static> {
    Declaration { subject: Subject::Vocabulary, fields: vocabulary::FIELDS, moved: MOVED }
}

/// Whether a case has a field with this key whatever the bank, so that no facet may take it.
pub(crate) fn is_of_every_case(key: &str) -> bool {
    let own = [case::FIRST, case::REST, entry::LAST].into_iter().flatten();
    own.chain([&entry::TRANSLATED_FROM]).any(|field| field.key == key)
}

fn original(kind: Kind, facets: &[Field]) -> Vec<Field> {
    match kind {
        Kind::Case => [case::FIRST, facets, case::REST, entry::LAST].concat(),
        Kind::Organisation => [organisation::FIELDS, entry::LAST].concat(),
        Kind::Notice => [notice::FIELDS, entry::LAST].concat(),
        Kind::Guide => [article::GUIDE, entry::LAST].concat(),
        Kind::Page => [article::PAGE, entry::LAST].concat(),
    }
}

/// What a translation may set, and the revision that it is a translation of.
fn translation(original: &[Field]) -> Vec<Field> {
    let own = original.iter().filter(|field| field.in_translation).map(Field::translated);
    own.chain([entry::TRANSLATED_FROM]).collect()
}

#[cfg(test)]
mod tests;
