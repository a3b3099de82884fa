//! The overview: the whole bank on one page.

use crate::{
    bank::{Facet, Overview, TermIndex},
    site::{
        context::SiteContext,
        figures::gifts::{gifts, is_gift},
        figures::lineage::{Lineage, lineage},
        figures::map::places,
        figures::network::network,
        figures::pairs::pairs,
        figures::phases::step_bars,
        figures::range::indicator_range,
        figures::years::years,
        figures::{scale::Scale, spark},
        links::contribute_url,
        page::Page,
        terms::{steps, term_link},
        view::{
            Frame, Steps,
            page::{Matrix, MatrixCell, MatrixRow, OverviewView, RangeView},
        },
        voice::Voice,
    },
};

use super::frame::About;

/// How many ranges are shown, and from how many cases on a range says something.
const RANGES: usize = 4;
const RANGE_FROM_CASES: usize = 2;

pub(crate) fn overview_page(site: &SiteContext<'_>, voice: &Voice<'_>) -> (Frame, OverviewView) {
    let bank = voice.bank;
    let heading = voice.say("overview-heading", &[("count", bank.cases.len().into())]);
    let lead = voice.t("overview-lead");
    let frame = About {
        page: Page::Overview(voice.lang),
        title: voice.t("menu-overview"),
        description: lead.clone(),
        json_ld: None,
    }
    .frame(voice);
    let places = places(voice, &site.caches.packs);
    let Lineage { trees, more } = lineage(voice);
    let view = OverviewView {
        matrix: matrix(voice),
        steps_label: bank.step_facet().map(|facet| voice.facet_label(facet)),
        steps: step_bars(voice),
        map: places.map,
        regions: places.regions,
        abroad: places.abroad,
        network: network(voice),
        pairs: pairs(voice),
        lineage: trees,
        lineage_more: (more > 0).then(|| voice.say("lineage-more", &[("count", more.into())])),
        years: years(voice),
        results: results(voice),
        gifts: gifts(voice),
        spark_svg: spark::burst("overview"),
        heading,
        lead,
    };
    (frame, view)
}

fn matrix(voice: &Voice<'_>) -> Option<Matrix> {
    let bank = voice.bank;
    let Overview { rows: row_facet, columns: column_facet } = bank.overview()?;
    let table = bank.cross_table(bank.top_level(row_facet.number), bank.top_level(column_facet.number));
    let scale = Scale::of(table.counts.iter().flatten().copied());
    let row = |(row, counts): (&TermIndex, &Vec<usize>)| {
        let term = term_link(voice, row_facet, *row);
        let cells = table.columns.terms.iter().zip(counts);
        let cells = cells.map(|(&column, &count)| {
            let column = term_link(voice, column_facet, column);
            let filters =
                [(term.facet.as_str(), term.id.as_str()), (column.facet.as_str(), column.id.as_str())];
            let url = if count == 0 {
                contribute_url(voice)
            } else {
                Some(voice.addresses.finder(voice.lang, &filters))
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
                reads: voice.say("cell-reads", &values),
                column: column.label,
            }
        });
        MatrixRow { cells: cells.collect(), total: row_facet.term(*row).cases.len(), term }
    };
    Some(Matrix {
        row_label: voice.facet_single(row_facet),
        column_label: voice.facet_single(column_facet),
        columns: table
            .columns
            .terms
            .iter()
            .map(|&column| column_steps(voice, column_facet, column))
            .collect(),
        rows: table.rows.terms.iter().zip(&table.counts).map(row).collect(),
        scale: scale.labels(),
    })
}

fn column_steps(voice: &Voice<'_>, facet: &Facet, column: TermIndex) -> Steps {
    let steps = steps(voice, facet, column);
    if facet.ordered { steps } else { Steps { segments: Vec::new(), ..steps } }
}

/// What came of the practices: of each indicator the range, those that most practices tell of first.
fn results(voice: &Voice<'_>) -> Vec<RangeView> {
    let ranges = voice.bank.impact_ranges().into_iter();
    let ranges =
        ranges.filter(|one| one.range.cases >= RANGE_FROM_CASES && !is_gift(&one.indicator, &one.unit));
    ranges.take(RANGES).map(|range| indicator_range(voice, &range)).collect()
}
