//! What is wrong with the references of a single entry.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    base::{
        Guess, SourcePath, closest,
        id::{EntryId, FacetId, TermId, VocabularyId, slugify},
    },
    content::{
        article::ArticleRecord,
        case::CaseRecord,
        entry::{EntryKey, Head},
        layout::Kind,
        meant::{LIST_SIGNS, parts_meant},
        named::Named,
        notice::NoticeRecord,
        organisation::OrganisationRecord,
        settings::Settings,
        sourcing::Sourcing,
        vocabulary::Vocabulary,
        yaml::written,
    },
    diagnostic::{Code, Diagnostic},
};

use super::{
    coined::is_coinable,
    entry::{Funder, Partnership},
    facet::Facet,
    index::{CaseIndex, OrganisationIndex, TermIndex},
    register::Register,
};

/// Looks the references of one entry up and reports those that lead nowhere.
#[derive(Clone, Copy)]
pub(super) struct Checker<'a> {
    pub(super) settings: &'a Settings,
    pub(super) vocabularies: &'a BTreeMap<VocabularyId, Vocabulary>,
    pub(super) facets: &'a [Facet],
    pub(super) register: &'a Register,
    /// The entries that have a file but no record.
    pub(super) unread: &'a BTreeSet<EntryKey>,
    /// Whether the entry at hand can say its place and does not.
    pub(super) lacks_place: bool,
}

/// The terms of one of the vocabularies that Vonk reads itself, which an entry names.
type Names<'n> = (&'n str, Vec<&'n Named>);

/// What the references of a case lead to.
pub(super) struct CaseLinks {
    /// One list a facet.
    pub(super) terms: Vec<Vec<TermIndex>>,
    pub(super) partners: Vec<Partnership>,
    pub(super) funders: Vec<Funder>,
    pub(super) inspired_by: Vec<CaseIndex>,
}

/// What the references of a notice lead to.
pub(super) struct NoticeLinks {
    pub(super) organisation: Option<OrganisationIndex>,
    pub(super) cases: Vec<CaseIndex>,
    /// One list a facet.
    pub(super) terms: Vec<Vec<TermIndex>>,
}

impl Checker<'_> {
    /// Checks a case alone.
    pub(super) fn case(&self, record: &CaseRecord, report: &mut Vec<Diagnostic>) -> CaseLinks {
        let terms = Self { lacks_place: record.place.is_none(), ..*self }.case_terms(record, report);
        let funders = self.funders(record, report);
        let partners = self.partnerships(record, report);
        self.check_case(record, report);
        self.check_last_step(record, &terms, report);
        self.check_money(record, report);
        CaseLinks { terms, partners, funders, inspired_by: self.case_references(record, report) }
    }

    /// The terms of a case, one list a facet.
    fn case_terms(&self, record: &CaseRecord, report: &mut Vec<Diagnostic>) -> Vec<Vec<TermIndex>> {
        let facets = self.facets.iter().zip(&record.terms);
        facets.map(|(facet, named)| self.facet_terms(&record.head.path, facet, named, report)).collect()
    }

    fn facet_term(
        &self,
        path: &SourcePath,
        facet: &Facet,
        named: &Named,
        report: &mut Vec<Diagnostic>,
    ) -> Option<TermIndex> {
        if facet.open && named.is_list_in_words() {
            let parts = parts_meant(&named.id)?;
            let is_clear = parts.len() == named.id.split(LIST_SIGNS).count();
            report.push(list_wanted(path, named, &parts).clear_if(is_clear));
            return None;
        }
        let slug = || slugify(&named.id);
        let found = facet.index(&named.id).or_else(|| facet.open.then(|| facet.index(&slug())).flatten());
        let Some(index) = found else {
            if facet.open && !is_coinable(&slug()) {
                report.push(not_coinable(path, named, &slug()));
                return None;
            }
            // A facet without its vocabulary was reported once, in the settings.
            if !self.vocabularies.contains_key(&facet.vocabulary) {
                return None;
            }
            self.report_unknown(path, named, facet.vocabulary.as_str(), report);
            return None;
        };
        report_replaced(path, named, facet.term(index).term.replaced_by.as_deref(), report);
        Some(index)
    }

    fn report_unknown(
        &self,
        path: &SourcePath,
        named: &Named,
        vocabulary: &str,
        report: &mut Vec<Diagnostic>,
    ) {
        let terms = self.vocabularies.get(vocabulary);
        let known = |part: &str| {
            let own = terms?.term(part).map(|term| term.id.as_str());
            own.map(Guess::from).or_else(|| terms?.closest(part))
        };
        if terms.and_then(|terms| terms.called(&named.id)).is_none()
            && let Some(list) = list_meant(path, named, known)
        {
            report.push(list);
            return;
        }
        if let Some(municipality) = terms.and_then(|terms| self.municipality_meant(path, named, terms)) {
            report.push(municipality);
            return;
        }
        let near = terms.and_then(|terms| terms.closest(&named.id));
        report.push(
            Diagnostic::new(Code::UnknownTerm, path, named.at)
                .with("value", &*named.id)
                .with("vocabulary", vocabulary)
                .suggest(near),
        );
    }

    /// Checks a term of one of the vocabularies that Vonk reads itself; a bank without that vocabulary takes any word.
    fn check_term(
        &self,
        path: &SourcePath,
        vocabulary: &str,
        named: Option<&Named>,
        report: &mut Vec<Diagnostic>,
    ) {
        let (Some(named), Some(terms)) = (named, self.vocabularies.get(vocabulary)) else { return };
        match terms.term(&named.id) {
            None => self.report_unknown(path, named, vocabulary, report),
            Some(term) => report_replaced(path, named, term.replaced_by.as_deref(), report),
        }
    }

    fn facet_terms(
        &self,
        path: &SourcePath,
        facet: &Facet,
        named: &[Named],
        report: &mut Vec<Diagnostic>,
    ) -> Vec<TermIndex> {
        let mut terms = Vec::with_capacity(named.len());
        for named in named {
            // Words that would become the same term were reported, and count once.
            terms.extend(self.facet_term(path, facet, named, report).filter(|term| !terms.contains(term)));
        }
        terms
    }

    fn check_case(&self, record: &CaseRecord, report: &mut Vec<Diagnostic>) {
        let path = &record.head.path;
        for partner in &record.partners {
            self.check_term(path, "roles", partner.role.as_ref(), report);
        }
        let steps = self.settings.card.steps.as_ref();
        let phases = steps.and_then(|id| self.settings.facets.iter().find(|facet| facet.id == *id));
        for step in &record.phase_history {
            if let Some(facet) = phases {
                self.check_term(path, facet.vocabulary.as_str(), Some(&step.phase), report);
            }
        }
        for figure in &record.impact {
            self.check_term(path, "indicators", Some(&figure.indicator), report);
            self.check_term(path, "evidence", figure.evidence.as_ref(), report);
            self.check_term(path, "units", figure.unit.as_ref(), report);
            let indicators = self.vocabularies.get("indicators");
            let own_unit =
                indicators.and_then(|terms| terms.term(&figure.indicator.id)).map(|term| &term.unit);
            if figure.unit.is_none() && own_unit.is_some_and(Option::is_none) {
                report.push(
                    Diagnostic::new(Code::UnitMissing, path, figure.at)
                        .with("indicator", &*figure.indicator.id),
                );
            }
        }
        let wants = record.seeking.iter().chain(&record.offering).map(|want| &want.resource);
        let instruments = record.funding.iter().map(|grant| &grant.instrument);
        let inputs = record.inputs.iter();
        let often =
            inputs.clone().map(|input| &input.every).chain(record.funding.iter().map(|grant| &grant.every));
        let names = [
            ("resources", wants.chain(instruments).collect()),
            ("input-kinds", inputs.map(|input| &input.kind).collect()),
            ("frequencies", often.flatten().collect()),
            ("anchors", record.anchored.iter().map(|anchoring| &anchoring.anchor).collect()),
            source_kinds(&record.sourcing),
        ];
        self.check_names(path, &names, report);
    }

    /// Checks terms of the vocabularies that Vonk reads itself.
    fn check_names(&self, path: &SourcePath, names: &[Names<'_>], report: &mut Vec<Diagnostic>) {
        for (vocabulary, named) in names {
            named.iter().for_each(|named| self.check_term(path, vocabulary, Some(named), report));
        }
    }

    /// Checks an organisation alone.
    pub(super) fn organisation(&self, record: &OrganisationRecord, report: &mut Vec<Diagnostic>) {
        let path = &record.head.path;
        let offers = &record.offers;
        let forms = offers.iter().flat_map(|offer| &offer.legal_forms).chain(&record.legal_form);
        let names = [
            ("organisation-types", record.kind.iter().collect()),
            ("resources", offers.iter().flat_map(|offer| &offer.resources).collect()),
            ("legal-forms", forms.collect()),
            source_kinds(&record.sourcing),
        ];
        self.check_names(path, &names, report);
        let regions = record.contact_points.iter().filter_map(|point| point.region.as_ref());
        let regions = regions.chain(offers.iter().flat_map(|offer| &offer.regions));
        let domains = record.domains.iter().chain(offers.iter().flat_map(|offer| &offer.domains));
        let phases = offers.iter().flat_map(|offer| &offer.phases);
        let card = &self.settings.card;
        let placed = Self { lacks_place: record.place.is_none(), ..*self };
        let of_facets: [(&Self, _, Vec<&Named>); 4] = [
            (&placed, &card.place, record.region.iter().collect()),
            (self, &card.place, regions.collect()),
            (self, &card.main, domains.collect()),
            (self, &card.steps, phases.collect()),
        ];
        for (checker, facet, named) in of_facets {
            let facet =
                facet.as_ref().and_then(|id| self.settings.facets.iter().find(|facet| facet.id == *id));
            if let Some(facet) = facet {
                checker.check_names(path, &[(facet.vocabulary.as_str(), named)], report);
            }
        }
    }

    fn organisation_index(
        &self,
        path: &SourcePath,
        named: &Named,
        report: &mut Vec<Diagnostic>,
    ) -> Option<OrganisationIndex> {
        let found = self.register.organisation(&named.id);
        if found.is_none() {
            report.extend(self.unknown_entry(path, Kind::Organisation, named, Code::UnknownOrganisation));
        }
        found
    }

    /// The report on an id that no entry of the bank has; none where there is a file all the same: one that says too little,
    /// or was withdrawn.
    fn unknown_entry(&self, path: &SourcePath, kind: Kind, named: &Named, code: Code) -> Option<Diagnostic> {
        let entry = EntryKey::new(kind, &named.id);
        if self.unread.contains(&entry) || self.register.is_withdrawn(&entry) {
            return None;
        }
        let ids = || self.register.ids(kind).iter().map(EntryId::as_str);
        if let Some(list) = list_meant(path, named, |part| closest(part, ids())) {
            return Some(list);
        }
        let near = closest(&named.id, ids());
        Some(Diagnostic::new(code, path, named.at).with("value", &*named.id).suggest(near))
    }

    fn funders(&self, record: &CaseRecord, report: &mut Vec<Diagnostic>) -> Vec<Funder> {
        let grants = record.funding.iter().enumerate();
        let named = grants.filter_map(|(grant, told)| Some((told.organisation.as_ref()?, grant)));
        let found = named.filter_map(|(funder, grant)| {
            let organisation = self.organisation_index(&record.head.path, funder, report)?;
            Some(Funder { organisation, grant })
        });
        found.collect()
    }

    fn partnerships(&self, record: &CaseRecord, report: &mut Vec<Diagnostic>) -> Vec<Partnership> {
        let path = &record.head.path;
        let partners = record.partners.iter().enumerate();
        partners
            .filter_map(|(partner, record)| {
                let organisation = self.organisation_index(path, &record.organisation, report)?;
                Some(Partnership { organisation, partner })
            })
            .collect()
    }

    fn case_index(
        &self,
        path: &SourcePath,
        named: &Named,
        report: &mut Vec<Diagnostic>,
    ) -> Option<CaseIndex> {
        let found = self.register.case(&named.id);
        if found.is_none() {
            report.extend(self.unknown_entry(path, Kind::Case, named, Code::UnknownCase));
        }
        found
    }

    /// The cases that a case was inspired by; its adopters are checked as well.
    fn case_references(&self, record: &CaseRecord, report: &mut Vec<Diagnostic>) -> Vec<CaseIndex> {
        let Head { path, id, .. } = &record.head;
        let adopters = record.adoptions.iter().filter_map(|adoption| adoption.case.as_ref());
        let examples = record.inspired_by.iter().filter_map(|example| example.case.as_ref());
        for named in examples.clone().chain(adopters.clone()) {
            if *named.id == *id.as_str() {
                report.push(Diagnostic::new(Code::SelfReference, path, named.at).with("value", &*named.id));
            }
        }
        for adopter in adopters {
            self.case_index(path, adopter, report);
        }
        let others = examples.filter(|named| *named.id != *id.as_str());
        others.filter_map(|named| self.case_index(path, named, report)).collect()
    }

    /// Checks a notice alone.
    pub(super) fn notice(&self, record: &NoticeRecord, report: &mut Vec<Diagnostic>) -> NoticeLinks {
        let path = &record.head.path;
        let names = [
            ("notice-kinds", record.kind.iter().collect()),
            ("directions", record.direction.iter().collect()),
            ("resources", record.resources.iter().collect()),
            ("legal-forms", record.conditions.legal_forms.iter().collect()),
            source_kinds(&record.sourcing),
        ];
        self.check_names(path, &names, report);
        let organisation =
            record.organisation.as_ref().and_then(|named| self.organisation_index(path, named, report));
        let cases = record.cases.iter().filter_map(|named| self.case_index(path, named, report)).collect();
        let card = &self.settings.card;
        let lists =
            [(&card.place, &record.regions), (&card.main, &record.domains), (&card.steps, &record.phases)];
        NoticeLinks { organisation, cases, terms: self.terms_of(path, lists, report) }
    }

    /// Checks a guide or a page alone, and gives its terms, one list a facet.
    pub(super) fn article(
        &self,
        record: &ArticleRecord,
        report: &mut Vec<Diagnostic>,
    ) -> Vec<Vec<TermIndex>> {
        let path = &record.head.path;
        let names = [("guide-kinds", record.kind.iter().collect()), source_kinds(&record.sourcing)];
        self.check_names(path, &names, report);
        self.terms_of(path, [(&self.settings.card.steps, &record.phases)], report)
    }

    /// One list a facet, from the fields of an entry that is not a case.
    fn terms_of<const N: usize>(
        &self,
        path: &SourcePath,
        lists: [(&Option<FacetId>, &Vec<Named>); N],
        report: &mut Vec<Diagnostic>,
    ) -> Vec<Vec<TermIndex>> {
        let mut terms = vec![Vec::new(); self.facets.len()];
        for (id, named) in lists {
            let facet = self.facets.iter().enumerate().find(|(_, facet)| Some(&facet.id) == id.as_ref());
            if let Some((number, facet)) = facet {
                terms[number] = self.facet_terms(path, facet, named, report);
            }
        }
        terms
    }
}

fn source_kinds(sourcing: &Sourcing) -> Names<'_> {
    ("source-kinds", sourcing.sources.iter().filter_map(|source| source.kind.as_ref()).collect())
}

/// The report on one value that is several, each of which `known` finds the right id for; `None` where it is one.
fn list_meant(path: &SourcePath, named: &Named, known: impl Fn(&str) -> Option<Guess>) -> Option<Diagnostic> {
    let parts = parts_meant(&named.id).filter(|_| named.stands_alone)?;
    let ids = parts.into_iter().map(known).collect::<Option<Vec<Guess>>>()?;
    let is_clear = ids.iter().all(|id| id.is_clear);
    let ids: Vec<&str> = ids.iter().map(|id| &*id.text).collect();
    Some(list_wanted(path, named, &ids).clear_if(is_clear))
}

/// The report on a word of which no id can be made, or one that no system takes.
fn not_coinable(path: &SourcePath, named: &Named, slug: &str) -> Diagnostic {
    if slug.is_empty() {
        return Diagnostic::new(Code::InvalidId, path, named.at).with("value", &*named.id);
    }
    let refused = Diagnostic::new(Code::UnusableName, path, named.at).with("name", &*named.id);
    refused.suggest(Some(format!("{slug}-term"))).clear_if(false)
}

fn list_wanted(path: &SourcePath, named: &Named, parts: &[&str]) -> Diagnostic {
    let parts: Vec<String> = parts.iter().copied().map(written).collect();
    let wanted = Diagnostic::new(Code::ListWanted, path, named.at).with("value", &*named.id);
    wanted.suggest(Some(format!("[{}]", parts.join(", "))))
}

fn report_replaced(
    path: &SourcePath,
    named: &Named,
    replacement: Option<&TermId>,
    report: &mut Vec<Diagnostic>,
) {
    if let Some(replacement) = replacement {
        report.push(
            Diagnostic::new(Code::ReplacedTerm, path, named.at)
                .with("value", &*named.id)
                .with("replacement", replacement.as_str())
                .suggest(Some(replacement.as_str())),
        );
    }
}
