//! The finder: search and filters, with the newest cases for those without JavaScript.

use crate::site::{
    context::SiteContext,
    figures::spark,
    page::Page,
    terms::term_rows,
    view::{
        Frame,
        page::{FacetBox, FinderView},
    },
    voice::Voice,
};

use super::{card::cards, frame::About};

/// How many filters stand open at first.
const OPEN: usize = 3;

pub(crate) fn finder_page(site: &SiteContext<'_>, voice: &Voice<'_>) -> (Frame, FinderView) {
    let bank = voice.bank;
    let frame = About {
        page: Page::Finder(voice.lang),
        title: voice.t("finder"),
        description: voice.t("finder-description"),
        json_ld: None,
    }
    .frame(voice);
    let facets = bank.facets.iter().enumerate().map(|(number, facet)| FacetBox {
        id: facet.id.to_string(),
        label: voice.facet_single(facet),
        url: voice.addresses.of(Page::Facet(voice.lang, number)),
        open: false,
        options: term_rows(voice, facet, |term| !term.cases.is_empty()),
    });
    let mut facets: Vec<FacetBox> = facets.filter(|facet| facet.options.len() > 1).collect();
    for facet in facets.iter_mut().take(OPEN) {
        facet.open = true;
    }
    let view = FinderView {
        question: voice.question(),
        lead: bank.settings.lead.as_ref().map(|lead| voice.label(lead)),
        cards: cards(site, voice, site.caches.newest.iter().copied().take(bank.settings.page_size)),
        count: voice.count_of_cases(bank.cases.len()),
        facets,
        search_url: voice.addresses.root_file(&format!("{}{}.json", crate::site::search::FOLDER, voice.lang)),
        spark_svg: spark::burst("search"),
    };
    (frame, view)
}
