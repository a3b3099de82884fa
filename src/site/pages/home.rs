//! The home page of a language.

use crate::{
    bank::{Facet, NoticeState, Overview},
    site::{
        context::SiteContext,
        figures::spark,
        links::contribute_url,
        page::Page,
        structured,
        terms::term_rows,
        view::{
            Frame, Link,
            page::{Figure, HomeView},
        },
        voice::Voice,
    },
};

use super::{
    card::{cards, guide_fields, notice_card},
    frame::{About, share_picture},
};

/// How many new cases, notices, guides and gaps the home page shows.
const NEWEST: usize = 6;
const NOTICES: usize = 4;
const GUIDES: usize = 3;
const GAPS: usize = 6;

pub(crate) fn home_page(site: &SiteContext<'_>, voice: &Voice<'_>) -> (Frame, HomeView) {
    let bank = voice.bank;
    let name = voice.label(&bank.settings.name);
    let lead = bank.settings.lead.as_ref().map(|lead| voice.label(lead));
    let mut frame = About {
        page: Page::Home(voice.lang),
        title: name.clone(),
        description: lead.clone().unwrap_or_else(|| name.clone()),
        json_ld: Some(structured::home(site, voice.lang)),
    }
    .frame(voice);
    frame.picture =
        site.share.map(|share| share_picture(voice, share.of_home(voice.lang), &voice.question()));
    let open =
        bank.notices.iter().filter(|notice| notice.state == NoticeState::Open && !notice.is_standing());
    let terms = match bank.main_facet() {
        Some(facet) => term_rows(voice, facet, |term| term.depth == 0 && !term.cases.is_empty()),
        None => Vec::new(),
    };
    let view = HomeView {
        question: voice.question(),
        lead,
        figures: home_figures(voice),
        terms,
        newest: cards(site, voice, site.caches.newest.iter().copied().take(NEWEST)),
        notices: open.take(NOTICES).map(|notice| notice_card(site, voice, notice)).collect(),
        guides: bank.guides.iter().take(GUIDES).map(|guide| guide_fields(voice, guide)).collect(),
        gaps: gaps(voice, GAPS),
        spark_svg: spark::burst(bank.settings.name.in_language(voice.lang, &[]).text),
    };
    (frame, view)
}

fn home_figures(voice: &Voice<'_>) -> Vec<Figure> {
    let bank = voice.bank;
    let count = |number: usize, key: &str, url: String| Figure {
        value: voice.locale.count(number),
        label: voice.say(key, &[("count", number.into())]),
        url,
    };
    let mut figures = vec![
        count(bank.cases.len(), "word-cases", voice.addresses.of(Page::Finder(voice.lang))),
        count(
            bank.organisations.iter().filter(|organisation| organisation.takes_part()).count(),
            "word-organisations",
            voice.addresses.of(Page::Organisations(voice.lang)),
        ),
    ];
    if let Some(facet) = bank.place_facet() {
        let places =
            facet.terms.iter().filter(|term| !term.cases.is_empty() && term.children.is_empty()).count();
        figures.push(count(
            places,
            "word-regions",
            voice.addresses.of(Page::Facet(voice.lang, facet.number)),
        ));
    }
    figures.retain(|figure| figure.value != "0");
    figures
}

/// Empty cells of the overview: first those whose row and column have the most cases.
pub(crate) fn gaps(voice: &Voice<'_>, count: usize) -> Vec<Link> {
    let bank = voice.bank;
    let Some(Overview { rows, columns }) = bank.overview() else { return Vec::new() };
    let table = bank.cross_table(bank.top_level(rows.number), bank.top_level(columns.number));
    let mut gaps = Vec::new();
    for (row, counts) in table.rows.terms.iter().zip(&table.counts) {
        for (column, cases) in table.columns.terms.iter().zip(counts) {
            if *cases == 0 {
                let size = rows.term(*row).cases.len() + columns.term(*column).cases.len();
                gaps.push((std::cmp::Reverse(size), *row, *column));
            }
        }
    }
    gaps.sort();
    let label = |facet: &Facet, term| voice.label(&facet.term(term).term.label);
    let gaps = gaps.into_iter().take(count);
    gaps.map(|(_, row, column)| Link {
        label: format!("{} · {}", label(rows, row), label(columns, column)),
        url: contribute_url(voice),
        lang: None,
    })
    .collect()
}
