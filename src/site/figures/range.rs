//! From the least to the most that practices tell of one thing, with the practices that do.

use crate::{
    bank::impact::{ImpactRange, Range, Reported},
    site::{
        links::case_link,
        view::page::{Bound, RangeView},
        voice::{Voice, uncapitalised},
    },
};

/// The range of an indicator, with its unit where it is not the indicator's own.
pub(crate) fn indicator_range(voice: &Voice<'_>, range: &ImpactRange) -> RangeView {
    let bank = voice.bank;
    let indicators = bank.vocabularies.get("indicators");
    let own = indicators.and_then(|terms| terms.term(&range.indicator)?.unit.as_deref());
    let indicator = uncapitalised(&voice.term_label("indicators", &range.indicator));
    let what = if own == Some(&*range.unit) {
        indicator
    } else {
        format!("{indicator} ({})", bank.label("units", &range.unit, voice.lang))
    };
    range_view(voice, &what, &range.unit, &range.range)
}

/// The range of `what`, which is counted in `unit`.
pub(super) fn range_view(voice: &Voice<'_>, what: &str, unit: &str, range: &Range) -> RangeView {
    let bound = |told: Reported| Bound {
        value: voice.amount(told.value, unit),
        approximate: told.approximate,
        case: case_link(voice, told.case),
    };
    RangeView {
        label: voice.say("range-label", &[("what", what.into()), ("count", range.cases.into())]),
        least: (range.least.case != range.most.case).then(|| bound(range.least)),
        most: bound(range.most),
    }
}
