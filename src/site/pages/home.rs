//! The home page of a language.

use crate::{
    bank::NoticeState,
    site::{
        figures::spark,
        page::Page,
        structured,
        view::{
            Frame, Link,
            page::{Figure, HomeView},
        },
    },
};

use super::edition::{About, Edition};

/// How many new cases, notices, guides and gaps the home page shows.
const NEWEST: usize = 6;
const NOTICES: usize = 4;
const GUIDES: usize = 3;
const GAPS: usize = 6;

impl Edition<'_> {
    pub(crate) fn home_page(&self) -> (Frame, HomeView) {
        let bank = self.bank();
        let name = self.label(&bank.settings.name);
        let lead = bank.settings.lead.as_ref().map(|lead| self.label(lead));
        let mut frame = self.frame(About {
            page: Page::Home(self.lang),
            title: name.clone(),
            description: lead.clone().unwrap_or_else(|| name.clone()),
            json_ld: Some(structured::home(self.context, self.lang)),
        });
        frame.picture =
            self.context.share.map(|share| self.share_picture(share.of_home(self.lang), &self.question()));
        let open = bank.notices.iter().filter(|notice| notice.state == NoticeState::Open);
        let terms = match bank.main_facet() {
            Some((_, facet)) => self.term_rows(facet, |term| term.depth == 0 && !term.cases.is_empty()),
            None => Vec::new(),
        };
        let view = HomeView {
            question: self.question(),
            lead,
            figures: self.home_figures(),
            terms,
            newest: self.cards(self.prepared.newest.iter().copied().take(NEWEST)),
            notices: open.take(NOTICES).map(|notice| self.notice_card(notice)).collect(),
            guides: bank.guides.iter().take(GUIDES).map(|guide| self.guide_fields(guide)).collect(),
            gaps: self.gaps(GAPS),
            spark_svg: spark::burst(bank.settings.name.in_language(self.lang, &[]).0),
        };
        (frame, view)
    }

    pub(crate) fn question(&self) -> String {
        let settings = &self.bank().settings;
        self.label(settings.question.as_ref().unwrap_or(&settings.name))
    }

    fn home_figures(&self) -> Vec<Figure> {
        let bank = self.bank();
        let count = |number: usize, key: &str, url: String| Figure {
            value: self.tongue().locale.count(number),
            label: self.say(key, &[("count", number.into())]),
            url,
        };
        let mut figures = vec![
            count(bank.cases.len(), "word-cases", self.addresses().of(Page::Finder(self.lang))),
            count(
                bank.organisations.len(),
                "word-organisations",
                self.addresses().of(Page::Organisations(self.lang)),
            ),
        ];
        if let Some((number, facet)) = bank.place_facet() {
            let places =
                facet.terms.iter().filter(|term| !term.cases.is_empty() && term.children.is_empty()).count();
            figures.push(count(places, "word-regions", self.addresses().of(Page::Facet(self.lang, number))));
        }
        figures.retain(|figure| figure.value != "0");
        figures
    }

    /// Empty cells of the overview: first those whose row and column have the most cases.
    pub(crate) fn gaps(&self, count: usize) -> Vec<Link> {
        let bank = self.bank();
        let Some((rows, columns)) = self.overview_facets() else { return Vec::new() };
        let table = bank.cross_table(bank.top_level(rows), bank.top_level(columns));
        let mut gaps = Vec::new();
        for (row, counts) in table.rows.terms.iter().zip(&table.counts) {
            for (column, cases) in table.columns.terms.iter().zip(counts) {
                if *cases == 0 {
                    let size = bank.facets[rows].term(*row).cases.len()
                        + bank.facets[columns].term(*column).cases.len();
                    gaps.push((std::cmp::Reverse(size), *row, *column));
                }
            }
        }
        gaps.sort();
        let label = |facet: usize, term| self.label(&bank.facets[facet].term(term).term.label);
        let gaps = gaps.into_iter().take(count);
        gaps.map(|(_, row, column)| Link {
            label: format!("{} · {}", label(rows, row), label(columns, column)),
            url: self.contribute_url(),
            lang: None,
        })
        .collect()
    }

    /// The places in [`crate::bank::Bank::facets`] of the overview's rows and columns.
    pub(crate) fn overview_facets(&self) -> Option<(usize, usize)> {
        let bank = self.bank();
        let (rows, columns) = bank.settings.overview.as_ref()?;
        Some((bank.facet(rows.as_str())?.0, bank.facet(columns.as_str())?.0))
    }
}
