//! The entries of a bank, checked and joined: a case knows its terms, its partners and its translations.

use std::sync::Arc;

use crate::{
    base::{Lang, PartialDate, id::EntryId},
    content::{
        article::ArticleRecord,
        case::CaseRecord,
        entry::{Head, TranslationRecord, WithdrawnRecord, Words},
        notice::NoticeRecord,
        organisation::OrganisationRecord,
    },
};

use super::index::{CaseIndex, OrganisationIndex, TermIndex};

/// The words for one reader.
#[derive(Clone, Copy, Debug)]
pub struct Localised<'a> {
    /// The words.
    pub words: &'a Words,
    /// The language of the words where it is not the reader's.
    pub fallback: Option<Lang>,
    /// Whether the translation is of an earlier revision than the original's.
    pub outdated: bool,
}

/// What the five kinds of entry share.
pub trait Entry: Sync {
    /// What every record has.
    fn head(&self) -> &Head;
    /// The words of the original.
    fn original(&self) -> &Words;
    /// The translations.
    fn translations(&self) -> &[Arc<TranslationRecord>];

    /// The id.
    fn id(&self) -> &EntryId {
        &self.head().id
    }

    /// The words for a reader of `lang`: the translation, else the original, marked as such.
    fn words(&self, lang: Lang) -> Localised<'_> {
        let original = self.original();
        if original.lang == lang {
            return Localised { words: original, fallback: None, outdated: false };
        }
        match self.translations().iter().find(|translation| translation.words.lang == lang) {
            Some(translation) => {
                let outdated =
                    translation.words.translated_from.is_some_and(|from| *from < *self.head().revision);
                Localised { words: &translation.words, fallback: None, outdated }
            }
            None => Localised { words: original, fallback: Some(original.lang), outdated: false },
        }
    }

    /// The languages that there are words in, the original's first.
    fn languages(&self) -> Vec<Lang> {
        let others = self.translations().iter().map(|translation| translation.words.lang);
        std::iter::once(self.original().lang).chain(others).collect()
    }
}

macro_rules! entries {
    ($($name:ident)*) => {$(
        impl Entry for $name {
            fn head(&self) -> &Head {
                &self.record.head
            }

            fn original(&self) -> &Words {
                &self.record.words
            }

            fn translations(&self) -> &[Arc<TranslationRecord>] {
                &self.translations
            }
        }
    )*};
}

entries! { Case Organisation Notice Article Withdrawn }

impl<E: Entry + Send> Entry for Arc<E> {
    fn head(&self) -> &Head {
        (**self).head()
    }

    fn original(&self) -> &Words {
        (**self).original()
    }

    fn translations(&self) -> &[Arc<TranslationRecord>] {
        (**self).translations()
    }
}

/// A case.
#[derive(Clone, Debug)]
pub struct Case {
    /// What its file says.
    pub record: Arc<CaseRecord>,
    /// Its translations, sorted by language.
    pub translations: Vec<Arc<TranslationRecord>>,
    /// Its own terms, one list a facet, in the file's order.
    pub terms: Vec<Vec<TermIndex>>,
    /// Its partners, in the file's order; those without a file are left out.
    pub partners: Vec<Partnership>,
    /// The cases that it was inspired by.
    pub inspired_by: Vec<CaseIndex>,
    /// The cases that took it over, by their own word or by this one's; sorted.
    pub adopted_by: Vec<CaseIndex>,
}

impl Case {
    /// The date of its newest information: verified, else the latest evidence, else the start.
    pub fn newest_information(&self) -> Option<PartialDate> {
        let record = &self.record;
        record.sourcing.verified.or(record.sourcing.latest_evidence).or(record.started)
    }
}

/// An organisation's part in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partnership {
    /// The organisation.
    pub organisation: OrganisationIndex,
    /// Its place in the record's list of partners.
    pub partner: usize,
}

/// An organisation.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// What its file says.
    pub record: Arc<OrganisationRecord>,
    /// Its translations, sorted by language.
    pub translations: Vec<Arc<TranslationRecord>>,
    /// The cases that it takes part in, sorted.
    pub cases: Vec<Membership>,
    /// The cases that it paid for or helped, sorted.
    pub funded: Vec<Funded>,
}

impl Organisation {
    /// Whether it has a part in a case.
    pub fn takes_part(&self) -> bool {
        !(self.cases.is_empty() && self.funded.is_empty())
    }
}

/// A [`Partnership`] as the organisation knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The case.
    pub case: CaseIndex,
    /// The organisation's place in the record's list of partners.
    pub partner: usize,
}

/// An organisation that paid for a case, or helped it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Funder {
    /// The organisation.
    pub organisation: OrganisationIndex,
    /// Its place in the record's list of funding.
    pub grant: usize,
}

/// A [`Funder`] as the organisation knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Funded {
    /// The case.
    pub case: CaseIndex,
    /// The organisation's place in the record's list of funding.
    pub grant: usize,
}

/// A notice.
#[derive(Clone, Debug)]
pub struct Notice {
    /// What its file says.
    pub record: Arc<NoticeRecord>,
    /// Its translations, sorted by language.
    pub translations: Vec<Arc<TranslationRecord>>,
    /// Who posted it.
    pub organisation: Option<OrganisationIndex>,
    /// The cases that belong to it.
    pub cases: Vec<CaseIndex>,
    /// Its terms, one list a facet: region, domains and phases.
    pub terms: Vec<Vec<TermIndex>>,
    /// How it stands on the bank's day.
    pub state: NoticeState,
}

impl Notice {
    /// Whether it is an instrument that tells no closing date, which stands apart from the board.
    pub fn is_standing(&self) -> bool {
        self.record.is_instrument() && self.record.closes.is_none()
    }
}

/// How a notice stands on the bank's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticeState {
    /// From its opening to its closing date, both included.
    Open,
    /// It opens later.
    Upcoming,
    /// It has closed, or the event is over.
    Closed,
    /// An instrument that tells no closing date, and still exists by what its sources tell.
    Standing,
    /// An instrument that tells no closing date, and of which the newest source is too old to tell that it still exists, or bears
    /// no date.
    Unsure,
}

impl NoticeState {
    /// What data files and templates call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Upcoming => "upcoming",
            Self::Closed => "closed",
            Self::Standing => "standing",
            Self::Unsure => "unsure",
        }
    }

    /// Whether one may answer it now, as far as the bank knows.
    pub fn may_be_answered(self) -> bool {
        matches!(self, Self::Open | Self::Standing)
    }
}

/// A guide or a page.
#[derive(Clone, Debug)]
pub struct Article {
    /// What its file says.
    pub record: Arc<ArticleRecord>,
    /// Its translations, sorted by language.
    pub translations: Vec<Arc<TranslationRecord>>,
    /// Its terms, one list a facet: phases.
    pub terms: Vec<Vec<TermIndex>>,
}

/// An entry whose text was taken down.
#[derive(Clone, Debug)]
pub struct Withdrawn {
    /// What its file says.
    pub record: Arc<WithdrawnRecord>,
    /// Its translations, sorted by language; of their words only the title counts.
    pub translations: Vec<Arc<TranslationRecord>>,
}
