//! The overview: the whole bank on one page.

use crate::{
    bank::TermIndex,
    site::{
        figures::{scale::Scale, spark},
        page::Page,
        view::{
            Frame, Steps,
            page::{Matrix, MatrixCell, MatrixRow, OverviewView, Total},
        },
    },
};

use super::edition::{About, Edition, uncapitalised};

/// How many sums are shown, and from how many cases on a sum says something.
const TOTALS: usize = 6;
const TOTAL_FROM_CASES: usize = 2;

impl Edition<'_> {
    pub(crate) fn overview_page(&self) -> (Frame, OverviewView) {
        let bank = self.bank();
        let heading = self.say("overview-heading", &[("count", bank.cases.len().into())]);
        let lead = self.t("overview-lead");
        let frame = self.frame(About {
            page: Page::Overview(self.lang),
            title: self.t("menu-overview"),
            description: lead.clone(),
            json_ld: None,
        });
        let places = self.places();
        let view = OverviewView {
            matrix: self.matrix(),
            steps_label: bank.step_facet().map(|(_, facet)| self.facet_label(facet)),
            steps: self.step_bars(),
            map: places.map,
            regions: places.regions,
            abroad: places.abroad,
            network: self.network(),
            pairs: self.pairs(),
            lineage: self.lineage(),
            years: self.years(),
            totals: self.totals(),
            gifts: self.gifts(),
            spark_svg: spark::burst("overview"),
            heading,
            lead,
        };
        (frame, view)
    }

    fn matrix(&self) -> Option<Matrix> {
        let bank = self.bank();
        let (rows, columns) = self.overview_facets()?;
        let (row_facet, column_facet) = (&bank.facets[rows], &bank.facets[columns]);
        let table = bank.cross_table(bank.top_level(rows), bank.top_level(columns));
        let scale = Scale::of(table.counts.iter().flatten().copied());
        let row = |(row, counts): (&TermIndex, &Vec<usize>)| {
            let term = self.term_link(row_facet, *row);
            let cells = table.columns.terms.iter().zip(counts);
            let cells = cells.map(|(&column, &count)| {
                let column = self.term_link(column_facet, column);
                let filters =
                    [(term.facet.as_str(), term.id.as_str()), (column.facet.as_str(), column.id.as_str())];
                let url = if count == 0 {
                    self.contribute_url()
                } else {
                    Some(self.addresses().finder(self.lang, &filters))
                };
                let values = [
                    ("row", term.label.as_str().into()),
                    ("column", column.label.as_str().into()),
                    ("count", count.into()),
                ];
                MatrixCell {
                    count,
                    level: scale.level(count),
                    url,
                    reads: self.say("cell-reads", &values),
                    column: column.label,
                }
            });
            MatrixRow { cells: cells.collect(), total: row_facet.term(*row).cases.len(), term }
        };
        Some(Matrix {
            row_label: self.facet_single(row_facet),
            column_label: self.facet_single(column_facet),
            columns: table.columns.terms.iter().map(|&column| self.column(column_facet, column)).collect(),
            rows: table.rows.terms.iter().zip(&table.counts).map(row).collect(),
            scale: scale.labels(),
        })
    }

    fn column(&self, facet: &crate::bank::Facet, column: TermIndex) -> Steps {
        let steps = self.steps(facet, column);
        if facet.ordered { steps } else { Steps { segments: Vec::new(), ..steps } }
    }

    fn totals(&self) -> Vec<Total> {
        let bank = self.bank();
        let totals = bank.impact_totals().into_iter().filter(|total| total.cases >= TOTAL_FROM_CASES);
        totals
            .take(TOTALS)
            .map(|total| {
                let indicator = uncapitalised(&self.term_label("indicators", &total.indicator));
                let own = bank
                    .vocabularies
                    .get("indicators")
                    .and_then(|terms| terms.term(&total.indicator)?.unit.clone());
                let is_own_unit = own.as_deref() == Some(&*total.unit);
                let what = if is_own_unit {
                    indicator
                } else {
                    format!("{indicator} ({})", bank.label("units", &total.unit, self.lang))
                };
                Total {
                    value: self.amount(total.sum, &total.unit),
                    label: self
                        .say("total-label", &[("what", what.as_str().into()), ("count", total.cases.into())]),
                    caveat: Some(self.say(
                        "total-caveat",
                        &[("self", total.self_reported.into()), ("count", total.cases.into())],
                    )),
                }
            })
            .collect()
    }
}
