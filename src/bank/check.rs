//! From records to the bank: every reference is looked up, every translation finds its original.
//!
//! What is wrong between files is reported here, each with its place; a reference that leads nowhere is left out of the
//! bank, so that the rest can be checked and previewed all the same.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::civil::Date;

use crate::{
    base::{
        Lang, SourcePath, closest,
        id::{EntryId, TermId, VocabularyId, is_term_id, slugify},
    },
    content::{
        Record,
        article::ArticleRecord,
        case::{CaseRecord, Named},
        entry::{Head, TranslationRecord, Words},
        layout::Kind,
        notice::NoticeRecord,
        organisation::OrganisationRecord,
        picture::PictureFile,
        settings::{FacetSetting, Settings},
        vocabulary::Vocabulary,
    },
    diagnostic::{Code, Diagnostic, FieldPath, Place},
};

use super::{
    facet::{Facet, TermIndex},
    lineage,
    model::{
        Article, Bank, Case, CaseIndex, Entry as _, Notice, NoticeState, Organisation, OrganisationIndex,
        Partnership,
    },
    references,
};

/// Everything that the files of a bank say, each on its own.
#[derive(Clone, Debug)]
pub struct Records {
    /// The settings.
    pub settings: Settings,
    /// The file of the settings.
    pub settings_path: SourcePath,
    /// The vocabularies.
    pub vocabularies: Vec<Vocabulary>,
    /// The entries, sorted by the paths of their files.
    pub entries: Vec<Record>,
    /// The pictures by path.
    pub pictures: BTreeMap<SourcePath, PictureFile>,
    /// The paths of all files, for links.
    pub paths: BTreeSet<SourcePath>,
}

/// What a check depends on besides the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckOptions {
    /// The day for which the bank is shown.
    pub today: Date,
    /// Whether drafts are part of it.
    pub drafts: bool,
}

/// Joins the records of all files to a bank, and says what is wrong between them (unsorted).
pub fn check(records: Records, options: CheckOptions) -> (Bank, Vec<Diagnostic>) {
    let mut report = Vec::new();
    let Sorted { cases, organisations, notices, articles, mut translations } =
        sort_entries(&records, options, &mut report);
    let vocabularies: BTreeMap<VocabularyId, Vocabulary> =
        records.vocabularies.iter().map(|vocabulary| (vocabulary.id.clone(), vocabulary.clone())).collect();
    let mut checker =
        Checker { settings: &records.settings, vocabularies: &vocabularies, report: &mut report };
    checker.check_settings(&records.settings_path);
    let mut facets = checker.make_facets(&cases);

    let mut bank_organisations: Vec<Organisation> = organisations
        .into_iter()
        .map(|record| {
            checker.check_organisation(&record);
            let translations = take(&mut translations, Kind::Organisation, &record.head);
            Organisation { record, translations, cases: Vec::new() }
        })
        .collect();
    let organisation_ids: Vec<EntryId> =
        bank_organisations.iter().map(|organisation| organisation.id().clone()).collect();
    let case_ids: Vec<EntryId> = cases.iter().map(|record| record.head.id.clone()).collect();

    let mut bank_cases: Vec<Case> = Vec::with_capacity(cases.len());
    for (number, record) in cases.into_iter().enumerate() {
        let index = CaseIndex(number as u32);
        let terms = checker.case_terms(&record, &facets);
        for (facet, terms) in facets.iter_mut().zip(&terms) {
            for &term in terms {
                facet.add_case(term, index);
            }
        }
        let partners = checker.partnerships(&record, &organisation_ids);
        for partnership in &partners {
            bank_organisations[partnership.organisation.0 as usize].cases.push((index, partnership.partner));
        }
        checker.check_case(&record);
        let inspired_by = checker.case_references(&record, &case_ids);
        let translations = take(&mut translations, Kind::Case, &record.head);
        bank_cases.push(Case { record, translations, terms, partners, inspired_by, adopted_by: Vec::new() });
    }
    let mut bank_notices = Vec::new();
    for record in notices {
        let translations = take(&mut translations, Kind::Notice, &record.head);
        bank_notices.push(checker.notice(
            record,
            translations,
            (&organisation_ids, &case_ids),
            &facets,
            options.today,
        ));
    }
    let (mut guides, mut pages) = (Vec::new(), Vec::new());
    for record in articles {
        let kind = record.head.kind;
        let translations = take(&mut translations, kind, &record.head);
        let article = checker.article(record, translations, &facets);
        if kind == Kind::Guide { guides.push(article) } else { pages.push(article) }
    }
    for articles in [&mut guides, &mut pages] {
        articles.sort_by(|a, b| (a.record.order, a.id()).cmp(&(b.record.order, b.id())));
    }
    report_orphans(translations, &case_ids, &organisation_ids, &mut report);
    lineage::join(&mut bank_cases, &case_ids, &mut report);
    let bank = Bank {
        settings: records.settings,
        vocabularies,
        facets,
        cases: bank_cases,
        organisations: bank_organisations,
        notices: bank_notices,
        guides,
        pages,
        pictures: records.pictures,
        today: options.today,
    };
    references::check_translations(&bank, &mut report);
    references::check_links(&bank, &records.paths, &mut report);
    references::check_aliases(&bank, &mut report);
    (bank, report)
}

struct Sorted {
    cases: Vec<Arc<CaseRecord>>,
    organisations: Vec<Arc<OrganisationRecord>>,
    notices: Vec<Arc<NoticeRecord>>,
    articles: Vec<Arc<ArticleRecord>>,
    translations: Waiting,
}

/// Translations that have not met their original, by kind and id.
type Waiting = BTreeMap<(Kind, EntryId), Vec<Arc<TranslationRecord>>>;

/// The entries by kind, sorted by id, without drafts (unless they are wanted) and without second claims on an id.
fn sort_entries(records: &Records, options: CheckOptions, report: &mut Vec<Diagnostic>) -> Sorted {
    let mut owners: BTreeMap<(Kind, EntryId, Option<Lang>), SourcePath> = BTreeMap::new();
    let mut drafts = BTreeSet::new();
    let mut sorted = Sorted {
        cases: Vec::new(),
        organisations: Vec::new(),
        notices: Vec::new(),
        articles: Vec::new(),
        translations: Waiting::new(),
    };
    for record in &records.entries {
        let (kind, id, lang, path) = match record {
            Record::Translation(record) => {
                (record.kind, &record.id, Some(record.words.lang), &record.words.path)
            }
            Record::Case(record) => identity(&record.head),
            Record::Organisation(record) => identity(&record.head),
            Record::Notice(record) => identity(&record.head),
            Record::Article(record) => identity(&record.head),
        };
        if let Some(owner) = owners.get(&(kind, id.clone(), lang)) {
            report.push(
                Diagnostic::new(Code::DuplicateId, path, Place::File).with("id", id.as_str()).related(
                    owner,
                    Place::File,
                    "note-other-file",
                ),
            );
            continue;
        }
        owners.insert((kind, id.clone(), lang), path.clone());
        let is_draft = match record {
            Record::Case(record) => record.head.draft,
            Record::Organisation(record) => record.head.draft,
            Record::Notice(record) => record.head.draft,
            Record::Article(record) => record.head.draft,
            Record::Translation(_) => false,
        };
        if is_draft && !options.drafts {
            drafts.insert((kind, id.clone()));
            continue;
        }
        match record {
            Record::Case(record) => sorted.cases.push(Arc::clone(record)),
            Record::Organisation(record) => sorted.organisations.push(Arc::clone(record)),
            Record::Notice(record) => sorted.notices.push(Arc::clone(record)),
            Record::Article(record) => sorted.articles.push(Arc::clone(record)),
            Record::Translation(record) => {
                let key = (record.kind, record.id.clone());
                sorted.translations.entry(key).or_default().push(Arc::clone(record));
            }
        }
    }
    for key in drafts {
        sorted.translations.remove(&key);
    }
    sorted.cases.sort_by(|a, b| a.head.id.cmp(&b.head.id));
    sorted.organisations.sort_by(|a, b| a.head.id.cmp(&b.head.id));
    sorted.notices.sort_by(|a, b| a.head.id.cmp(&b.head.id));
    sorted
}

fn identity(head: &Head) -> (Kind, &EntryId, Option<Lang>, &SourcePath) {
    (head.kind, &head.id, None, &head.path)
}

fn take(waiting: &mut Waiting, kind: Kind, head: &Head) -> Vec<Arc<TranslationRecord>> {
    let mut translations = waiting.remove(&(kind, head.id.clone())).unwrap_or_default();
    translations.sort_by_key(|translation| translation.words.lang);
    translations
}

fn report_orphans(
    waiting: Waiting,
    cases: &[EntryId],
    organisations: &[EntryId],
    report: &mut Vec<Diagnostic>,
) {
    for ((kind, id), translations) in waiting {
        let known = match kind {
            Kind::Case => cases,
            Kind::Organisation => organisations,
            Kind::Notice | Kind::Guide | Kind::Page => &[],
        };
        let near = closest(id.as_str(), known.iter().map(EntryId::as_str));
        for translation in translations {
            let Words { path, lang, .. } = &translation.words;
            report.push(
                Diagnostic::new(Code::TranslationOrphan, path, Place::File)
                    .with("id", id.as_str())
                    .with("language", lang.as_str())
                    .suggest(near.map(|near| format!("{near}.{lang}.md"))),
            );
        }
    }
}

/// Looks references up and reports those that lead nowhere.
struct Checker<'a> {
    settings: &'a Settings,
    vocabularies: &'a BTreeMap<VocabularyId, Vocabulary>,
    report: &'a mut Vec<Diagnostic>,
}

impl Checker<'_> {
    fn check_settings(&mut self, path: &SourcePath) {
        for (number, facet) in self.settings.facets.iter().enumerate() {
            let vocabulary = facet.vocabulary.as_str();
            if self.vocabularies.contains_key(vocabulary) || facet.open {
                continue;
            }
            let near =
                closest(vocabulary, self.vocabularies.keys().map(VocabularyId::as_str)).map(str::to_owned);
            let at = FieldPath::key("facets").at(number).then("vocabulary");
            self.report.push(
                Diagnostic::new(Code::UnknownVocabulary, path, Place::Field(at))
                    .with("value", vocabulary)
                    .suggest(near),
            );
        }
    }

    fn make_facets(&mut self, cases: &[Arc<CaseRecord>]) -> Vec<Facet> {
        let settings = self.settings;
        let facets = settings.facets.iter().enumerate();
        facets
            .map(|(number, setting)| {
                let empty = empty_vocabulary(setting);
                let vocabulary = self.vocabularies.get(&setting.vocabulary).unwrap_or(&empty);
                let mut coined = BTreeMap::new();
                if setting.open {
                    for named in cases.iter().filter_map(|case| case.terms.get(number)).flatten() {
                        let id = slugify(&named.id);
                        if vocabulary.term(&named.id).is_none()
                            && vocabulary.term(&id).is_none()
                            && !id.is_empty()
                        {
                            coined.entry(TermId::new(&id)).or_insert_with(|| named.id.clone());
                        }
                    }
                }
                for term in vocabulary.terms.iter().filter(|term| !is_term_id(term.id.as_str())) {
                    self.report.push(
                        Diagnostic::new(Code::InvalidId, &vocabulary.path, Place::File)
                            .with("value", term.id.as_str())
                            .suggest(Some(slugify(term.id.as_str()))),
                    );
                }
                Facet::new(setting, vocabulary, coined)
            })
            .collect()
    }

    /// The terms of a case, one list a facet.
    fn case_terms(&mut self, record: &CaseRecord, facets: &[Facet]) -> Vec<Vec<TermIndex>> {
        let facets = facets.iter().zip(&record.terms);
        facets
            .map(|(facet, named)| {
                let named = named.iter();
                named.filter_map(|named| self.facet_term(&record.head.path, facet, named)).collect()
            })
            .collect()
    }

    fn facet_term(&mut self, path: &SourcePath, facet: &Facet, named: &Named) -> Option<TermIndex> {
        let found =
            facet.index(&named.id).or_else(|| facet.open.then(|| facet.index(&slugify(&named.id))).flatten());
        let Some(index) = found else {
            // A facet without its vocabulary was reported once, in the settings.
            if !self.vocabularies.contains_key(&facet.vocabulary) {
                return None;
            }
            self.report_unknown(path, named, facet.vocabulary.as_str());
            return None;
        };
        self.report_replaced(path, named, facet.term(index).term.replaced_by.as_ref());
        Some(index)
    }

    fn report_unknown(&mut self, path: &SourcePath, named: &Named, vocabulary: &str) {
        let near = self.vocabularies.get(vocabulary).and_then(|vocabulary| vocabulary.closest(&named.id));
        self.report.push(
            Diagnostic::new(Code::UnknownTerm, path, Place::Field(named.at.clone()))
                .with("value", &*named.id)
                .with("vocabulary", vocabulary)
                .suggest(near),
        );
    }

    fn report_replaced(&mut self, path: &SourcePath, named: &Named, replacement: Option<&TermId>) {
        if let Some(replacement) = replacement {
            self.report.push(
                Diagnostic::new(Code::ReplacedTerm, path, Place::Field(named.at.clone()))
                    .with("value", &*named.id)
                    .with("replacement", replacement.as_str())
                    .suggest(Some(replacement.as_str())),
            );
        }
    }

    /// Checks a term of one of the vocabularies that Vonk reads itself; a bank without that vocabulary takes any word.
    fn check_term(&mut self, path: &SourcePath, vocabulary: &str, named: Option<&Named>) {
        let (Some(named), Some(terms)) = (named, self.vocabularies.get(vocabulary)) else { return };
        match terms.term(&named.id) {
            None => self.report_unknown(path, named, vocabulary),
            Some(term) => self.report_replaced(path, named, term.replaced_by.as_ref()),
        }
    }

    fn facet_terms(
        &mut self,
        path: &SourcePath,
        facet: Option<(usize, &Facet)>,
        named: &[Named],
    ) -> Vec<TermIndex> {
        let Some((_, facet)) = facet else { return Vec::new() };
        named.iter().filter_map(|named| self.facet_term(path, facet, named)).collect()
    }

    fn check_case(&mut self, record: &CaseRecord) {
        let path = &record.head.path;
        for partner in &record.partners {
            self.check_term(path, "roles", partner.role.as_ref());
        }
        let steps = self.settings.card.steps.as_ref();
        let phases = steps.and_then(|id| self.settings.facets.iter().find(|facet| facet.id == *id));
        for step in &record.phase_history {
            if let Some(facet) = phases {
                self.check_term(path, facet.vocabulary.as_str(), Some(&step.phase));
            }
        }
        for figure in &record.impact {
            self.check_term(path, "indicators", Some(&figure.indicator));
            self.check_term(path, "evidence", figure.evidence.as_ref());
            let unit = figure.unit.as_ref().map(|id| Named { id: id.clone(), at: figure.at.then("unit") });
            self.check_term(path, "units", unit.as_ref());
            let indicators = self.vocabularies.get("indicators");
            let own_unit =
                indicators.and_then(|terms| terms.term(&figure.indicator.id)).map(|term| &term.unit);
            if figure.unit.is_none() && own_unit.is_some_and(Option::is_none) {
                self.report.push(
                    Diagnostic::new(Code::UnitMissing, path, Place::Field(figure.at.clone()))
                        .with("indicator", &*figure.indicator.id),
                );
            }
        }
        for want in record.seeking.iter().chain(&record.offering) {
            self.check_term(path, "resources", Some(&want.resource));
        }
        for grant in &record.funding {
            self.check_term(path, "resources", Some(&grant.instrument));
        }
        for source in &record.sources {
            self.check_term(path, "source-kinds", source.kind.as_ref());
        }
    }

    fn check_organisation(&mut self, record: &OrganisationRecord) {
        let path = &record.head.path;
        self.check_term(path, "organisation-types", record.kind.as_ref());
        for service in &record.services {
            self.check_term(path, "resources", Some(service));
        }
        let card = &self.settings.card;
        let regions =
            record.contact_points.iter().filter_map(|point| point.region.as_ref()).chain(&record.region);
        let lists = [
            (&card.place, regions.cloned().collect::<Vec<_>>()),
            (&card.main, record.domains.clone()),
            (&card.steps, record.phases.clone()),
        ];
        for (facet, named) in lists {
            let facet =
                facet.as_ref().and_then(|id| self.settings.facets.iter().find(|facet| facet.id == *id));
            for named in &named {
                if let Some(facet) = facet {
                    self.check_term(path, facet.vocabulary.as_str(), Some(named));
                }
            }
        }
    }

    fn organisation(
        &mut self,
        path: &SourcePath,
        named: &Named,
        ids: &[EntryId],
    ) -> Option<OrganisationIndex> {
        let found = ids.binary_search_by(|id| id.as_str().cmp(&named.id));
        if found.is_err() {
            let near = closest(&named.id, ids.iter().map(EntryId::as_str));
            self.report.push(
                Diagnostic::new(Code::UnknownOrganisation, path, Place::Field(named.at.clone()))
                    .with("value", &*named.id)
                    .suggest(near),
            );
        }
        found.ok().map(|index| OrganisationIndex(index as u32))
    }

    fn partnerships(&mut self, record: &CaseRecord, ids: &[EntryId]) -> Vec<Partnership> {
        let path = &record.head.path;
        for funder in record.funding.iter().filter_map(|grant| grant.organisation.as_ref()) {
            self.organisation(path, funder, ids);
        }
        let partners = record.partners.iter().enumerate();
        partners
            .filter_map(|(partner, record)| {
                let organisation = self.organisation(path, &record.organisation, ids)?;
                Some(Partnership { organisation, partner })
            })
            .collect()
    }

    fn case_index(&mut self, path: &SourcePath, named: &Named, ids: &[EntryId]) -> Option<CaseIndex> {
        let found = ids.binary_search_by(|id| id.as_str().cmp(&named.id));
        if found.is_err() {
            let near = closest(&named.id, ids.iter().map(EntryId::as_str));
            self.report.push(
                Diagnostic::new(Code::UnknownCase, path, Place::Field(named.at.clone()))
                    .with("value", &*named.id)
                    .suggest(near),
            );
        }
        found.ok().map(|index| CaseIndex(index as u32))
    }

    /// The cases that a case was inspired by; its adopters are checked as well.
    fn case_references(&mut self, record: &CaseRecord, ids: &[EntryId]) -> Vec<CaseIndex> {
        let Head { path, id, .. } = &record.head;
        let adopters = record.adoptions.iter().filter_map(|adoption| adoption.case.as_ref());
        for named in record.inspired_by.iter().chain(adopters.clone()) {
            if *named.id == *id.as_str() {
                self.report.push(
                    Diagnostic::new(Code::SelfReference, path, Place::Field(named.at.clone()))
                        .with("value", &*named.id),
                );
            }
        }
        for adopter in adopters {
            self.case_index(path, adopter, ids);
        }
        let others = record.inspired_by.iter().filter(|named| *named.id != *id.as_str());
        others.filter_map(|named| self.case_index(path, named, ids)).collect()
    }

    fn notice(
        &mut self,
        record: Arc<NoticeRecord>,
        translations: Vec<Arc<TranslationRecord>>,
        (organisations, cases): (&[EntryId], &[EntryId]),
        facets: &[Facet],
        today: Date,
    ) -> Notice {
        let path = &record.head.path;
        self.check_term(path, "notice-kinds", record.kind.as_ref());
        self.check_term(path, "directions", record.direction.as_ref());
        for resource in &record.resources {
            self.check_term(path, "resources", Some(resource));
        }
        let organisation =
            record.organisation.as_ref().and_then(|named| self.organisation(path, named, organisations));
        let cases = record.cases.iter().filter_map(|named| self.case_index(path, named, cases)).collect();
        let card = &self.settings.card;
        let region: Vec<Named> = record.region.iter().cloned().collect();
        let lists = [(&card.place, &region), (&card.main, &record.domains), (&card.steps, &record.phases)];
        let terms = self.terms_of(path, facets, lists);
        let state = notice_state(&record, today);
        Notice { organisation, cases, terms, state, translations, record }
    }

    fn article(
        &mut self,
        record: Arc<ArticleRecord>,
        translations: Vec<Arc<TranslationRecord>>,
        facets: &[Facet],
    ) -> Article {
        let path = &record.head.path;
        self.check_term(path, "guide-kinds", record.kind.as_ref());
        let terms = self.terms_of(path, facets, [(&self.settings.card.steps, &record.phases)]);
        Article { terms, translations, record }
    }

    /// One list a facet, from the fields of an entry that is not a case.
    fn terms_of<const N: usize>(
        &mut self,
        path: &SourcePath,
        facets: &[Facet],
        lists: [(&Option<crate::base::id::FacetId>, &Vec<Named>); N],
    ) -> Vec<Vec<TermIndex>> {
        let mut terms = vec![Vec::new(); facets.len()];
        for (id, named) in lists {
            let facet = facets.iter().enumerate().find(|(_, facet)| Some(&facet.id) == id.as_ref());
            if let Some((number, _)) = facet {
                terms[number] = self.facet_terms(path, facet, named);
            }
        }
        terms
    }
}

fn empty_vocabulary(setting: &FacetSetting) -> Vocabulary {
    Vocabulary {
        id: setting.vocabulary.clone(),
        path: SourcePath::parse("content/bank.yaml").expect("a plain path"),
        label: setting.id.as_str().into(),
        single: None,
        ordered: false,
        terms: Vec::new(),
    }
}

fn notice_state(record: &NoticeRecord, today: Date) -> NoticeState {
    let last = record.closes.or(record.ends).or(record.starts);
    if last.is_some_and(|last| last.last_day() < today) {
        NoticeState::Closed
    } else if record.opens.is_some_and(|opens| opens.first_day() > today) {
        NoticeState::Upcoming
    } else {
        NoticeState::Open
    }
}
