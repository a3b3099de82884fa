//! The bank: its entries, its facets and its vocabularies, and what is looked up in them.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;

use crate::{
    base::{Lang, SourcePath, id::VocabularyId},
    content::{
        layout::{FileKind, Kind, classify},
        picture::PictureFile,
        settings::{OverviewSetting, Settings},
        text::{InLanguage, Text},
        vocabulary::Vocabulary,
    },
};

use super::{
    entry::{Article, Case, Entry, Notice, NoticeState, Organisation, Withdrawn},
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
    /// Whether a language is missing from the settings that several files have: an original that says none may be in that one.
    pub lacks_language: bool,
    /// The day for which the bank is shown.
    pub today: Date,
}

/// The facets of the overview.
#[derive(Clone, Copy, Debug)]
pub struct Overview<'a> {
    /// That of the rows.
    pub rows: &'a Facet,
    /// That of the columns.
    pub columns: &'a Facet,
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

    /// The name of the time zone of a notice's hours.
    pub fn time_zone<'a>(&'a self, notice: &'a Notice) -> Option<&'a str> {
        notice.record.hours.zone.as_deref().or(self.settings.time_zone.as_deref())
    }

    /// Whether a facet is one that cards or the overview show, of which a term without cases tells what is missing.
    pub fn is_leading(&self, facet: &Facet) -> bool {
        let card = &self.settings.card;
        let of_overview =
            self.settings.overview.iter().flat_map(|overview| [&overview.rows, &overview.columns]);
        let of_cards = [&card.main, &card.steps, &card.place].into_iter().flatten();
        of_overview.chain(of_cards).any(|id| *id == facet.id)
    }

    /// The terms of a facet that have a page, in order: of a leading facet all, of any other those with cases.
    pub fn terms_with_page<'a>(&self, facet: &'a Facet) -> impl Iterator<Item = TermIndex> + use<'a> {
        let all = self.is_leading(facet);
        facet.indexed().filter(move |(_, term)| all || !term.cases.is_empty()).map(|(term, _)| term)
    }

    /// The facets that have a page: those of which a term has one.
    pub fn facets_with_page(&self) -> impl Iterator<Item = &Facet> {
        self.facets.iter().filter(|facet| self.terms_with_page(facet).next().is_some())
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
