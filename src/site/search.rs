//! The search index of a bank: its cases as [`crate::search`] wants to see them.

use std::borrow::Cow;

use rayon::prelude::*;

use crate::{
    bank::{Bank, Case, Entry as _, Facet},
    base::Lang,
    content::entry::Words,
    search::{
        CardInput, CaseInput, DocumentText, FacetInput, FacetTermInput, Index, IndexInput, OrderInput,
        Tokens, analyse, build,
    },
};

use super::{context::SiteContext, voice::Voice};

/// The folder of the index in the site.
pub(crate) const FOLDER: &str = "search/";

/// Makes the index.
pub(crate) fn index(context: &SiteContext<'_>) -> Index {
    let bank = context.bank;
    let languages = bank.languages();
    let voices: Vec<Voice<'_>> = languages.iter().map(|&lang| context.voice(lang)).collect();
    let voice = |lang: Lang| voices.iter().find(|voice| voice.lang == lang).unwrap_or(&voices[0]);
    let tokens: Vec<Vec<Tokens>> = bank.cases.par_iter().map(|case| analyse_case(case)).collect();
    let cases = bank.cases.iter().zip(&tokens).map(|(case, tokens)| CaseInput {
        documents: tokens.iter().collect(),
        facet_terms: case.terms.iter().map(|terms| terms.iter().map(|term| term.0).collect()).collect(),
        names: names(bank, case),
    });
    let mut orders = vec![OrderInput {
        id: "newest",
        lang: None,
        cases: context.caches.newest.iter().map(|case| case.0).collect(),
    }];
    orders.extend(voices.iter().map(by_title));
    let card = |case: usize, lang: Lang| card(voice(lang), &bank.cases[case]);
    build(&IndexInput {
        languages,
        page_paths: languages.iter().map(|&lang| context.addresses.case(lang, "{id}")).collect(),
        facets: bank.facets.iter().map(|facet| facet_input(&voices, facet)).collect(),
        cases: cases.collect(),
        orders,
        main_facet: bank.main_facet().map(|facet| facet.id.as_str()),
        step_facet: bank.step_facet().map(|facet| facet.id.as_str()),
        card: &card,
    })
}

fn analyse_case(case: &Case) -> Vec<Tokens> {
    let translations = case.translations.iter().map(|translation| &translation.words);
    std::iter::once(&case.record.words).chain(translations).map(analyse_words).collect()
}

fn analyse_words(words: &Words) -> Tokens {
    let mut body: Vec<Cow<'_, str>> =
        vec![Cow::Borrowed(&*words.document.plain), Cow::Borrowed(&*words.need)];
    for lesson in words.lessons.iter() {
        body.extend([Cow::Borrowed(&*lesson.title), Cow::Borrowed(&*lesson.text)]);
    }
    body.extend(words.conditions.iter().chain(words.first_steps.iter()).map(|text| Cow::Borrowed(&**text)));
    body.push(Cow::Borrowed(&*words.stop_reason));
    analyse(&DocumentText { lang: words.lang, title: &words.title, summary: &words.summary, body })
}

/// The names of the partners and of the place.
fn names<'a>(bank: &'a Bank, case: &'a Case) -> Vec<(Option<Lang>, &'a str)> {
    let partners = case.partners.iter().map(|partner| &bank.organisation(partner.organisation).record.name);
    let place = case.record.place.as_ref().map(|place| &place.name);
    partners.chain(place).flat_map(|name| name.iter()).collect()
}

fn facet_input<'a>(voices: &[Voice<'a>], facet: &'a Facet) -> FacetInput<'a> {
    let terms = facet.terms.iter().map(|term| FacetTermInput {
        id: term.term.id.as_str(),
        parent: term.parent.map(|parent| parent.0),
        labels: voices.iter().map(|voice| voice.label(&term.term.label)).collect(),
        synonyms: term
            .term
            .synonyms
            .iter()
            .flat_map(|(&lang, synonyms)| synonyms.iter().map(move |synonym| (lang, &**synonym)))
            .collect(),
    });
    FacetInput {
        id: facet.id.as_str(),
        labels: voices.iter().map(|voice| voice.facet_single(facet)).collect(),
        ordered: facet.ordered,
        terms: terms.collect(),
    }
}

/// The cases in the order of their titles.
fn by_title(voice: &Voice<'_>) -> OrderInput {
    let cases = &voice.bank.cases;
    let locale = voice.locale;
    let title = |case: u32| &*cases[case as usize].words(voice.lang).words.title;
    let mut order: Vec<u32> = (0..cases.len() as u32).collect();
    order.par_sort_by(|&a, &b| locale.compare(title(a), title(b)).then(a.cmp(&b)));
    OrderInput { id: "title", lang: Some(voice.lang), cases: order }
}

fn card<'a>(voice: &Voice<'a>, case: &'a Case) -> CardInput<'a> {
    let bank = voice.bank;
    let localised = case.words(voice.lang);
    let date = case.newest_information();
    let first = |facet: Option<&Facet>| facet?.first(&case.terms).map(|term| term.0);
    CardInput {
        id: case.id().as_str(),
        title: Cow::Owned(voice.words(&localised.words.title, &localised)),
        summary: Cow::Owned(voice.words(&localised.words.summary, &localised)),
        lang: localised.fallback,
        place: voice.place_of(case).unwrap_or_default(),
        date: date.map(|date| date.to_string()).unwrap_or_default(),
        main: first(bank.main_facet()),
        step: first(bank.step_facet()),
    }
}
