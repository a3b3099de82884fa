//! Time that people give without money for it: as volunteers, or in exchange for the time of others.
//!
//! What was paid for, or may have been, is left out: a room may be rented and an hour may be a wage. So is what a case takes
//! (`inputs`), which is told for a group, a day or a place.

use crate::{
    bank::{
        Bank, Case,
        impact::{Range, Reported},
    },
    content::case::ImpactRecord,
    site::{figures::range, view::page::RangeView, voice::Voice},
};

/// Hours given and hours exchanged: terms of `indicators`, in the unit [`HOURS`].
const INDICATORS: [&str; 2] = ["volunteer-hours", "exchanged-hours"];

/// The unit of hours.
const HOURS: &str = "hours";

/// The unit of people who give their time.
const VOLUNTEERS: &str = "volunteers";

/// The ranges of volunteers, of hours given and of hours exchanged that the bank has.
pub(crate) fn gifts(voice: &Voice<'_>) -> Vec<RangeView> {
    let bank = voice.bank;
    let volunteers = Range::of(bank.indexed_cases().filter_map(|(index, case)| {
        let &ImpactRecord { value, approximate, .. } = volunteers(bank, case)?;
        Some(Reported { case: index, value, approximate })
    }));
    let volunteers = volunteers.map(|volunteers| {
        let what = bank.label("units", VOLUNTEERS, voice.lang);
        range::range_view(voice, what, VOLUNTEERS, &volunteers)
    });
    let all = bank.impact_ranges();
    let hours = INDICATORS
        .iter()
        .filter_map(|id| all.iter().find(|range| *range.indicator == **id && &*range.unit == HOURS));
    let hours = hours.map(|range| range::indicator_range(voice, range));
    volunteers.into_iter().chain(hours).collect()
}

/// Whether an indicator is told among the gifts, and so not among what came of the practices.
pub(crate) fn is_gift(indicator: &str, unit: &str) -> bool {
    unit == VOLUNTEERS || INDICATORS.contains(&indicator)
}

/// How many volunteers a case tells of: its newest figure, of equally new ones the largest.
fn volunteers<'a>(bank: &Bank, case: &'a Case) -> Option<&'a ImpactRecord> {
    let figures = case.record.impact.iter();
    let figures = figures.filter(|figure| bank.unit(figure) == Some(VOLUNTEERS) && figure.value > 0.0);
    figures.max_by(|a, b| {
        let day = |figure: &ImpactRecord| figure.date.map(|date| date.last_day());
        day(a).cmp(&day(b)).then(a.value.total_cmp(&b.value))
    })
}
