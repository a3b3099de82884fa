//! The search index of a bank: its cases as [`crate::search`] wants to see them.

use std::{borrow::Cow, sync::Arc};

use rayon::prelude::*;

use crate::{
    bank::{Bank, Case, Facet, model::Entry as _},
    base::Lang,
    content::entry::Words,
    search::{
        self, CardInput, CaseInput, DocumentText, FacetInput, Index, IndexInput, OrderInput, TermInput,
        Tokens, analyse, build, build_and_keep,
    },
};

use super::{context::SiteContext, pages::Edition, plan::Prepared};

/// The folder of the index in the site.
pub(crate) const FOLDER: &str = "search/";

/// What the index of a preview was made from, kept for that of the bank's next edition.
pub(crate) struct Kept {
    bank: Arc<Bank>,
    /// By case and document.
    tokens: Vec<Vec<Tokens>>,
    search: search::Kept,
}

/// Makes the index.
pub(crate) fn index(context: &SiteContext<'_>, prepared: &Prepared) -> Index {
    let tokens = analyse_cases(context.bank);
    with_input(context, prepared, &tokens, build)
}

/// Makes the index of `bank`, which is that of `context`, from what was kept of another edition's. Gives what [`index`] would;
/// where the two banks differ in the words of a few cases only, at a price that depends on these.
pub(crate) fn amended_index(
    context: &SiteContext<'_>,
    prepared: &Prepared,
    bank: &Arc<Bank>,
    last: Option<Kept>,
) -> (Index, Kept) {
    let last = last.and_then(|last| Some((changed_cases(&last.bank, bank)?, last)));
    let (tokens, (index, search)) = match last {
        Some((changed, last)) => {
            let mut tokens = last.tokens;
            for &case in &changed {
                tokens[case] = analyse_case(&bank.cases[case]);
            }
            let made = with_input(context, prepared, &tokens, |input| last.search.amend(input, &changed));
            (tokens, made)
        }
        None => {
            let tokens = analyse_cases(bank);
            let made = with_input(context, prepared, &tokens, build_and_keep);
            (tokens, made)
        }
    };
    (index, Kept { bank: Arc::clone(bank), tokens, search })
}

/// The places of the cases that say something else in `next` than in `last`; `None` when more may differ than the words of
/// their documents.
fn changed_cases(last: &Bank, next: &Bank) -> Option<Vec<usize>> {
    let is_same_bank = Arc::ptr_eq(&last.facets, &next.facets)
        && Arc::ptr_eq(&last.settings, &next.settings)
        && last.cases.len() == next.cases.len();
    let mut organisations = last.organisations.iter().zip(&next.organisations);
    let has_same_names = last.organisations.len() == next.organisations.len()
        && organisations.all(|(last, next)| Arc::ptr_eq(last, next) || last.record.name == next.record.name);
    if !is_same_bank || !has_same_names {
        return None;
    }
    let mut changed = Vec::new();
    for (place, (one, other)) in last.cases.iter().zip(&next.cases).enumerate() {
        if !Arc::ptr_eq(one, other) {
            let is_same = one.id() == other.id()
                && one.terms == other.terms
                && one.languages() == other.languages()
                && names(last, one) == names(next, other);
            changed.push(is_same.then_some(place)?);
        }
    }
    Some(changed)
}

/// Calls `make` with the cases as search wants to see them; `tokens` are the words of their documents.
fn with_input<T>(
    context: &SiteContext<'_>,
    prepared: &Prepared,
    tokens: &[Vec<Tokens>],
    make: impl FnOnce(&IndexInput<'_>) -> T,
) -> T {
    let bank = context.bank;
    let languages = bank.languages();
    let editions: Vec<Edition<'_>> =
        languages.iter().map(|&lang| Edition { context, prepared, lang }).collect();
    let edition = |lang: Lang| editions.iter().find(|edition| edition.lang == lang).unwrap_or(&editions[0]);
    let cases = bank.cases.iter().zip(tokens).map(|(case, tokens)| CaseInput {
        documents: tokens.iter().collect(),
        terms: case.terms.iter().map(|terms| terms.iter().map(|term| term.0).collect()).collect(),
        names: names(bank, case),
    });
    let mut orders = vec![OrderInput {
        id: "newest",
        lang: None,
        cases: prepared.newest.iter().map(|case| case.0).collect(),
    }];
    orders.extend(editions.iter().map(by_title));
    let card = |case: usize, lang: Lang| card(edition(lang), &bank.cases[case]);
    make(&IndexInput {
        languages,
        page_paths: languages.iter().map(|&lang| context.addresses.case(lang, "{id}")).collect(),
        facets: bank.facets.iter().map(|facet| facet_input(&editions, facet)).collect(),
        cases: cases.collect(),
        orders,
        main_facet: bank.main_facet().map(|(_, facet)| facet.id.as_str()),
        step_facet: bank.step_facet().map(|(_, facet)| facet.id.as_str()),
        card: &card,
    })
}

fn analyse_cases(bank: &Bank) -> Vec<Vec<Tokens>> {
    bank.cases.par_iter().map(|case| analyse_case(case)).collect()
}

fn analyse_case(case: &Case) -> Vec<Tokens> {
    let translations = case.translations.iter().map(|translation| &translation.words);
    std::iter::once(&case.record.words).chain(translations).map(analyse_words).collect()
}

fn analyse_words(words: &Words) -> Tokens {
    let mut body: Vec<Cow<'_, str>> =
        vec![Cow::Borrowed(&*words.document.plain), Cow::Borrowed(&*words.need)];
    for lesson in &words.lessons {
        body.extend([Cow::Borrowed(&*lesson.title), Cow::Borrowed(&*lesson.text)]);
    }
    body.extend(words.conditions.iter().chain(&words.first_steps).map(|text| Cow::Borrowed(&**text)));
    body.push(Cow::Borrowed(&*words.stop_reason));
    analyse(&DocumentText { lang: words.lang, title: &words.title, summary: &words.summary, body })
}

/// The names of the partners and of the place.
fn names<'a>(bank: &'a Bank, case: &'a Case) -> Vec<(Option<Lang>, &'a str)> {
    let partners = case.partners.iter().map(|partner| &bank.organisation(partner.organisation).record.name);
    let place = case.record.place.as_ref().map(|place| &place.name);
    partners.chain(place).flat_map(|name| name.iter()).collect()
}

fn facet_input<'a>(editions: &[Edition<'a>], facet: &'a Facet) -> FacetInput<'a> {
    let terms = facet.terms.iter().map(|term| TermInput {
        id: term.term.id.as_str(),
        parent: term.parent.map(|parent| parent.0),
        labels: editions.iter().map(|edition| edition.label(&term.term.label)).collect(),
        synonyms: term
            .term
            .synonyms
            .iter()
            .flat_map(|(&lang, synonyms)| synonyms.iter().map(move |synonym| (lang, &**synonym)))
            .collect(),
    });
    FacetInput {
        id: facet.id.as_str(),
        labels: editions.iter().map(|edition| edition.facet_single(facet)).collect(),
        ordered: facet.ordered,
        terms: terms.collect(),
    }
}

/// The cases in the order of their titles.
fn by_title(edition: &Edition<'_>) -> OrderInput {
    let cases = &edition.bank().cases;
    let locale = &edition.tongue().locale;
    let title = |case: u32| &*cases[case as usize].words(edition.lang).words.title;
    let mut order: Vec<u32> = (0..cases.len() as u32).collect();
    order.par_sort_by(|&a, &b| locale.compare(title(a), title(b)).then(a.cmp(&b)));
    OrderInput { id: "title", lang: Some(edition.lang), cases: order }
}

fn card<'a>(edition: &Edition<'a>, case: &'a Case) -> CardInput<'a> {
    let bank = edition.bank();
    let localised = case.words(edition.lang);
    let record = &case.record;
    let date = record.verified.or(record.latest_evidence).or(record.started);
    let first = |facet: Option<(usize, &Facet)>| case.terms[facet?.0].first().map(|term| term.0);
    CardInput {
        id: case.id().as_str(),
        title: Cow::Owned(edition.words(&localised.words.title, &localised)),
        summary: Cow::Owned(edition.words(&localised.words.summary, &localised)),
        lang: localised.fallback,
        place: edition.case_place(case),
        date: date.map(|date| date.to_string()).unwrap_or_default(),
        main: first(bank.main_facet()),
        step: first(bank.step_facet()),
    }
}
