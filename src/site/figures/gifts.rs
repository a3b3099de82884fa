//! Value without money: hours, volunteers and space that practices report.

use std::collections::BTreeMap;

use crate::{
    bank::Case,
    base::PartialDate,
    site::{view::page::Total, voice::Voice},
};

/// The units that are no money, in the order in which they are shown. `persons` counts only where it is put in: what
/// comes out in persons is reach, not help.
const UNITS: [&str; 4] = ["hours", "volunteers", "persons", "m2"];

/// One sum a unit that the bank has; of each case only one figure a unit.
pub(crate) fn gifts(voice: &Voice<'_>) -> Vec<Total> {
    let mut sums: BTreeMap<usize, (f64, usize)> = BTreeMap::new();
    for case in &voice.bank.cases {
        for (place, unit) in UNITS.iter().enumerate() {
            if let Some(value) = gift(voice, case, unit) {
                let (sum, cases) = sums.entry(place).or_default();
                *sum += value;
                *cases += 1;
            }
        }
    }
    let total = |(place, (sum, cases)): (usize, (f64, usize))| {
        let unit = UNITS[place];
        Total {
            value: voice.amount(sum, unit),
            label: voice.say(&format!("gift-{unit}"), &[("count", cases.into())]),
            caveat: None,
        }
    };
    sums.into_iter().map(total).collect()
}

/// What one case reports in a unit: the newest figure, of equally new ones the largest; else what it puts in.
fn gift(voice: &Voice<'_>, case: &Case, unit: &str) -> Option<f64> {
    let bank = voice.bank;
    let figures =
        case.record.impact.iter().filter(|figure| unit != "persons" && bank.unit(figure) == Some(unit));
    let rank = |(date, value): &(Option<PartialDate>, f64)| (date.map(PartialDate::last_day), *value);
    let newest = figures
        .map(|figure| (figure.date, figure.value))
        .reduce(|best, other| if rank(&other) > rank(&best) { other } else { best });
    let put_in = || case.record.inputs.iter().find(|amount| &*amount.unit == unit).map(|amount| amount.value);
    newest.map(|(_, value)| value).or_else(put_in).filter(|&value| value > 0.0)
}
