//! The entries of a bank, checked and joined: a case knows its terms, its partners and its translations.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;

use crate::{
    base::{
        Lang, PartialDate, SourcePath,
        id::{EntryId, VocabularyId},
    },
    content::{
        article::ArticleRecord,
        case::CaseRecord,
        entry::{Head, TranslationRecord, WithdrawnRecord, Words},
        layout::{FileKind, Kind, classify},
        notice::NoticeRecord,
        organisation::OrganisationRecord,
        picture::PictureFile,
        settings::{OverviewSetting, Settings},
        text::{InLanguage, Text},
        vocabulary::Vocabulary,
    },
};

use super::{
    facet::Facet,
    index::{CaseIndex, OrganisationIndex, TermIndex},
    register::Register,
};

/// A whole bank. A copy shares its entries with the original.
#[derive(Clone, Debug)]
pub struct Bank {
    /// Its settings.
    pub settings: Arc<Settings>,
    /// The vocabularies by id.
    pub vocabularies: Arc<BTreeMap<VocabularyId, Vocabulary>>,
    /// The facets in the settings' order.
    pub facets: Arc<Vec<Facet>>,
    /// The cases, sorted by id.
    pub cases: Vec<Arc<Case>>,
    /// The organisations, sorted by id.
    pub organisations: Vec<Arc<Organisation>>,
    /// The notices, sorted by id.
    pub notices: Vec<Arc<Notice>>,
    /// The guides, sorted by their order, then by id.
    pub guides: Vec<Arc<Article>>,
    /// The pages, sorted by their order, then by id.
    pub pages: Vec<Arc<Article>>,
    /// What was taken down, sorted by kind, then by id. It is no entry: its address alone stays.
    pub withdrawn: Vec<Arc<Withdrawn>>,
    /// The pictures by path.
    pub pictures: Arc<BTreeMap<SourcePath, PictureFile>>,
    /// Who there is.
    pub register: Arc<Register>,
    /// The day for which the bank is shown.
    pub today: Date,
}

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

/// The facets of the overview.
#[derive(Clone, Copy, Debug)]
pub struct Overview<'a> {
    /// That of the rows.
    pub rows: &'a Facet,
    /// That of the columns.
    pub columns: &'a Facet,
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
    /// Whether it stands on the board on the bank's day.
    pub state: NoticeState,
}

impl Notice {
    /// Whether it is an instrument that closes on no day, which stands apart from the board.
    pub fn is_standing(&self) -> bool {
        self.record.is_instrument() && self.record.closes.is_none()
    }
}

/// Whether a notice stands on the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticeState {
    /// From its opening to its closing date, both included.
    Open,
    /// It opens later.
    Upcoming,
    /// It has closed, or the event is over.
    Closed,
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

impl Bank {
    /// The bank's languages; the first is the default.
    pub fn languages(&self) -> &[Lang] {
        &self.settings.languages
    }

    /// The default language.
    pub fn default_language(&self) -> Lang {
        self.settings.languages[0]
    }

    /// The case at `index`.
    pub fn case(&self, index: CaseIndex) -> &Case {
        &self.cases[index.0 as usize]
    }

    /// The organisation at `index`.
    pub fn organisation(&self, index: OrganisationIndex) -> &Organisation {
        &self.organisations[index.0 as usize]
    }

    /// The index of the case with this id.
    pub fn find_case(&self, id: &str) -> Option<CaseIndex> {
        self.register.case(id)
    }

    /// The index of the organisation with this id.
    pub fn find_organisation(&self, id: &str) -> Option<OrganisationIndex> {
        self.register.organisation(id)
    }

    /// Every case with its index, sorted by id.
    pub fn indexed_cases(&self) -> impl Iterator<Item = (CaseIndex, &Case)> {
        self.cases.iter().enumerate().map(|(index, case)| (CaseIndex(index as u32), &**case))
    }

    /// Every organisation with its index, sorted by id.
    pub fn indexed_organisations(&self) -> impl Iterator<Item = (OrganisationIndex, &Organisation)> {
        self.organisations
            .iter()
            .enumerate()
            .map(|(index, organisation)| (OrganisationIndex(index as u32), &**organisation))
    }

    /// Every funding instrument with its place in [`Bank::notices`], those that have closed left out.
    pub fn instruments(&self) -> impl Iterator<Item = (usize, &Notice)> {
        let notices = self.notices.iter().enumerate().map(|(place, notice)| (place, &**notice));
        notices.filter(|(_, notice)| notice.record.is_instrument() && notice.state != NoticeState::Closed)
    }

    /// The facet with this id.
    pub fn facet(&self, id: &str) -> Option<&Facet> {
        self.facets.iter().find(|facet| facet.id.as_str() == id)
    }

    /// The facet that cards show for colour and icon.
    pub fn main_facet(&self) -> Option<&Facet> {
        self.settings.card.main.as_ref().and_then(|id| self.facet(id.as_str()))
    }

    /// The facet that cards show as steps.
    pub fn step_facet(&self) -> Option<&Facet> {
        self.settings.card.steps.as_ref().and_then(|id| self.facet(id.as_str()))
    }

    /// The facet that says where.
    pub fn place_facet(&self) -> Option<&Facet> {
        self.settings.card.place.as_ref().and_then(|id| self.facet(id.as_str()))
    }

    /// The facets of the overview.
    pub fn overview(&self) -> Option<Overview<'_>> {
        let OverviewSetting { rows, columns } = self.settings.overview.as_ref()?;
        Some(Overview { rows: self.facet(rows.as_str())?, columns: self.facet(columns.as_str())? })
    }

    /// The label of a term of any vocabulary; the id itself when there is no such vocabulary or term.
    pub fn label<'a>(&'a self, vocabulary: &str, id: &'a str, lang: Lang) -> &'a str {
        self.vocabularies
            .get(vocabulary)
            .and_then(|vocabulary| vocabulary.term(id))
            .map_or(id, |term| self.text(&term.label, lang))
    }

    /// A text for a reader of `lang`, where its language need not be told.
    pub fn text<'a>(&'a self, text: &'a Text, lang: Lang) -> &'a str {
        self.text_told(text, lang).text
    }

    /// A text for a reader of `lang`.
    pub fn text_told<'a>(&'a self, text: &'a Text, lang: Lang) -> InLanguage<'a> {
        text.in_language(lang, &self.settings.languages)
    }

    /// Every entry: cases, organisations, notices, guides, pages, each kind in its order.
    pub fn entries(&self) -> impl Iterator<Item = &dyn Entry> {
        let cases = self.cases.iter().map(|entry| entry as &dyn Entry);
        let organisations = self.organisations.iter().map(|entry| entry as &dyn Entry);
        let notices = self.notices.iter().map(|entry| entry as &dyn Entry);
        let articles = self.guides.iter().chain(&self.pages).map(|entry| entry as &dyn Entry);
        cases.chain(organisations).chain(notices).chain(articles)
    }

    /// The entry of this kind and id.
    pub fn find_entry(&self, kind: Kind, id: &str) -> Option<&dyn Entry> {
        let place = self.register.place(kind, id)?;
        Some(match kind {
            Kind::Case => &self.cases[place],
            Kind::Organisation => &self.organisations[place],
            Kind::Notice => &self.notices[place],
            Kind::Guide => &self.guides[place],
            Kind::Page => &self.pages[place],
        })
    }

    /// The entry whose original or translation is the file at `path`, if the bank has it.
    pub fn entry_at(&self, path: &SourcePath) -> Option<&dyn Entry> {
        match classify(path) {
            FileKind::Entry { kind, id, .. } => self.find_entry(kind, id),
            _ => None,
        }
    }

    /// The day by which cases are listed newest first: that of their newest information.
    pub fn listed_on(&self, case: &Case) -> Date {
        case.newest_information().map_or(Date::MIN, |date| date.last_day())
    }

    /// All cases, newest first: by [`Bank::listed_on`], then by the start, then by id.
    pub fn newest(&self) -> Vec<CaseIndex> {
        let mut cases: Vec<CaseIndex> = self.indexed_cases().map(|(index, _)| index).collect();
        cases.sort_by_cached_key(|&index| {
            let case = self.case(index);
            let started = case.record.started.map(|date| date.first_day());
            (std::cmp::Reverse((self.listed_on(case), started)), index)
        });
        cases
    }
}
