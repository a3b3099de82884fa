//! The finder: search and filters, with the newest cases for those without JavaScript.

use crate::site::{
    figures::spark,
    page::Page,
    view::{
        Frame,
        page::{FacetBox, FinderView},
    },
};

use super::edition::{About, Edition};

/// How many filters stand open at first.
const OPEN: usize = 3;

impl Edition<'_> {
    pub(crate) fn finder_page(&self) -> (Frame, FinderView) {
        let bank = self.bank();
        let frame = self.frame(About {
            page: Page::Finder(self.lang),
            title: self.t("finder"),
            description: self.t("finder-description"),
            json_ld: None,
        });
        let facets = bank.facets.iter().enumerate().map(|(number, facet)| FacetBox {
            id: facet.id.to_string(),
            label: self.facet_single(facet),
            url: self.addresses().of(Page::Facet(self.lang, number)),
            open: false,
            options: self.term_rows(facet, |term| !term.cases.is_empty()),
        });
        let mut facets: Vec<FacetBox> = facets.filter(|facet| facet.options.len() > 1).collect();
        for facet in facets.iter_mut().take(OPEN) {
            facet.open = true;
        }
        let view = FinderView {
            question: self.question(),
            lead: bank.settings.lead.as_ref().map(|lead| self.label(lead)),
            cards: self.cards(self.prepared.newest.iter().copied().take(bank.settings.page_size)),
            count: self.count_of_cases(bank.cases.len()),
            facets,
            search_url: self.addresses().root_file(&format!(
                "{}{}.json",
                crate::site::search::FOLDER,
                self.lang
            )),
            spark_svg: spark::burst("search"),
        };
        (frame, view)
    }
}
