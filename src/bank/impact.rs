//! Figures added up over the bank.

use std::collections::BTreeMap;

use crate::content::case::ImpactRecord;

use super::{
    entry::{Case, Entry as _},
    model::Bank,
};

/// The sum of one indicator over all cases, in one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct ImpactTotal {
    /// The indicator: a term of `indicators`.
    pub indicator: Box<str>,
    /// The unit.
    pub unit: Box<str>,
    /// The sum.
    pub sum: f64,
    /// How many cases it comes from.
    pub cases: usize,
    /// How many of those cases report it about themselves (the weakest evidence level).
    pub self_reported: usize,
}

impl Bank {
    /// The unit of a figure: its own, or its indicator's.
    pub fn unit<'a>(&'a self, figure: &'a ImpactRecord) -> Option<&'a str> {
        let of_indicator = || {
            let indicators = self.vocabularies.get("indicators")?;
            indicators.term(&figure.indicator.id)?.unit.as_deref()
        };
        figure.unit.as_ref().map(|unit| &*unit.id).or_else(of_indicator)
    }

    /// The sums of all figures whose indicator counts the same thing in every case (so not `other`), largest number of
    /// cases first. Only equal units are added, and of each case only one figure an indicator: the newest, and of equally
    /// new ones the largest, since figures of several years or groups of one case may overlap.
    pub fn impact_totals(&self) -> Vec<ImpactTotal> {
        let mut totals: BTreeMap<(&str, &str), ImpactTotal> = BTreeMap::new();
        let weakest = self.vocabularies.get("evidence").and_then(|levels| levels.terms.first());
        for case in &self.cases {
            for (key, figure) in newest_figures(self, case) {
                let (indicator, unit) = key;
                let total = totals.entry(key).or_insert_with(|| ImpactTotal {
                    indicator: indicator.into(),
                    unit: unit.into(),
                    sum: 0.0,
                    cases: 0,
                    self_reported: 0,
                });
                total.sum += figure.value;
                total.cases += 1;
                let level = figure.evidence.as_ref().map(|level| &*level.id);
                total.self_reported += usize::from(level == weakest.map(|term| term.id.as_str()));
            }
        }
        let mut totals: Vec<ImpactTotal> = totals.into_values().collect();
        totals.sort_by(|a, b| b.cases.cmp(&a.cases).then_with(|| a.indicator.cmp(&b.indicator)));
        totals
    }
}

fn newest_figures<'a>(bank: &'a Bank, case: &'a Case) -> BTreeMap<(&'a str, &'a str), &'a ImpactRecord> {
    let mut newest: BTreeMap<(&str, &str), &ImpactRecord> = BTreeMap::new();
    for figure in &case.record.impact {
        let Some(unit) = bank.unit(figure) else { continue };
        if &*figure.indicator.id == "other" || figure.value <= 0.0 {
            continue;
        }
        let rank = |figure: &ImpactRecord| (figure.date.map(|date| date.last_day()), figure.value);
        let known = newest.entry((&figure.indicator.id, unit)).or_insert(figure);
        if rank(figure) > rank(known) {
            *known = figure;
        }
    }
    debug_assert!(newest.len() <= case.record.impact.len(), "{}", case.id());
    newest
}
