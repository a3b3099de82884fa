//! The fields that each kind of file has, declared once.
//!
//! A [`Field`] says its key, what its value looks like, how much it is needed, its limits and where its words are
//! (label, help and example in `words/*.ftl`). There is one table for each kind of file, in a file of its own; they are
//! values, so that a bank's facets join the table of its cases ([`Declarations::of_bank`]). Reading, `vonk new`,
//! `vonk fields`, `docs/fields.md` and the JSON Schema ([`schema`]) are made from them. Read [`field`] first, then
//! `case.rs` as an example of a table.
//!
//! # Adding a field
//! 1. Its row in the table of its kind. The order of the rows is that of forms, references and reports.
//! 2. Its words in `words/nl.ftl`, `fr.ftl` and `en.ftl`: a label, a help of one or two sentences, and an example where
//!    the row has none. A test names what is missing.
//! 3. The place that reads it into the record and the page that shows it.

mod article;
mod bank;
mod case;
mod entry;
pub mod field;
mod notice;
mod organisation;
pub mod schema;
mod vocabulary;
pub mod words;

use super::{
    layout::Kind,
    settings::{Demand, FacetSetting, Settings},
};

pub use field::{Count, Field, Group, Need, Scheme, Shape, Terms, VocabularyName, Wording};
pub use words::FieldWords;

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
}

impl Declarations {
    /// The tables outside a bank: a case has no facets.
    pub fn built_in() -> Self {
        Self::with(&[], |_| None)
    }

    /// The tables of the bank with these settings.
    pub fn of_bank(settings: &Settings) -> Self {
        let card = &settings.card;
        Self::with(&settings.facets, |name| {
            let facet = match name {
                VocabularyName::Main => card.main.as_ref(),
                VocabularyName::Steps => card.steps.as_ref(),
                VocabularyName::Place => card.place.as_ref(),
                VocabularyName::Named(_) | VocabularyName::Own => None,
            };
            settings.facets.iter().find(|known| Some(&known.id) == facet)
        })
    }

    /// The fields of a subject, in the order of its table.
    pub fn of(&self, subject: Subject) -> &[Field] {
        let place = Subject::ALL.iter().position(|known| *known == subject);
        place.and_then(|place| self.tables.get(place)).map_or(&[], Vec::as_slice)
    }

    /// The tables with these facets in that of a case; `facet` tells which one a card shows as main, steps or place.
    fn with<'a>(
        facets: &'a [FacetSetting],
        facet: impl Fn(&VocabularyName) -> Option<&'a FacetSetting>,
    ) -> Self {
        let table = |subject| {
            let mut fields = match subject {
                Subject::Entry(kind) => original(kind, facets),
                Subject::Translation(kind) => translation(&original(kind, facets)),
                Subject::Bank => bank::FIELDS.to_vec(),
                Subject::Vocabulary => vocabulary::FIELDS.to_vec(),
            };
            for field in &mut fields {
                field.name_vocabularies(&facet);
            }
            fields
        };
        Self { tables: Subject::ALL.map(table).into() }
    }
}

fn original(kind: Kind, facets: &[FacetSetting]) -> Vec<Field> {
    match kind {
        Kind::Case => {
            let facets: Vec<Field> = facets.iter().map(facet_field).collect();
            [case::FIRST, &facets, case::REST, entry::LAST].concat()
        }
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

/// The field of a case that a facet declares.
fn facet_field(facet: &FacetSetting) -> Field {
    let terms = Terms {
        vocabulary: VocabularyName::Named(facet.vocabulary.as_str().to_owned().into()),
        open: facet.open,
        example: "",
    };
    Field {
        key: facet.field.to_string().into(),
        shape: Shape::Term(terms),
        count: Count::Many { most: facet.max },
        need: match facet.demand {
            Demand::Required => Need::Required,
            Demand::Asked => Need::Asked,
            Demand::Optional => Need::Optional,
        },
        in_translation: false,
        words: Wording::Facet { label: facet.label.clone() },
        example: None,
    }
}

#[cfg(test)]
mod tests;
