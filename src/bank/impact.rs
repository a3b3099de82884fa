//! Figures of the cases beside each other. They are never added up: one case counts a week and another all its years, one the
//! people in a room and another everybody who heard of it.

use std::collections::BTreeMap;

use crate::content::case::ImpactRecord;

use super::{
    entry::{Case, Entry as _},
    index::CaseIndex,
    model::Bank,
};

/// What a case tells of one thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reported {
    /// The case.
    pub case: CaseIndex,
    /// How much.
    pub value: f64,
    /// Whether that is about so much.
    pub approximate: bool,
}

/// The least and the most that cases tell of one thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The least.
    pub least: Reported,
    /// The most.
    pub most: Reported,
    /// How many cases tell of it.
    pub cases: usize,
}

impl Range {
    /// The range of what cases tell, one value a case; of equal values the first. `None` of nothing.
    pub fn of(reported: impl IntoIterator<Item = Reported>) -> Option<Self> {
        reported.into_iter().fold(None, |range: Option<Self>, told| {
            let Some(Self { least, most, cases }) = range else {
                return Some(Self { least: told, most: told, cases: 1 });
            };
            Some(Self {
                least: if told.value < least.value { told } else { least },
                most: if told.value > most.value { told } else { most },
                cases: cases + 1,
            })
        })
    }
}

/// The range of one indicator over all cases, in one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct ImpactRange {
    /// The indicator: a term of `indicators`.
    pub indicator: Box<str>,
    /// The unit.
    pub unit: Box<str>,
    /// The least and the most.
    pub range: Range,
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

    /// The ranges of all figures whose indicator counts the same kind of thing in every case (so not `other`), largest number of
    /// cases first. Of each case one figure an indicator and unit counts: the newest, and of equally new ones the largest.
    pub fn impact_ranges(&self) -> Vec<ImpactRange> {
        let mut told: BTreeMap<(&str, &str), Vec<Reported>> = BTreeMap::new();
        for (index, case) in self.indexed_cases() {
            for (key, figure) in newest_figures(self, case) {
                let ImpactRecord { value, approximate, .. } = *figure;
                told.entry(key).or_default().push(Reported { case: index, value, approximate });
            }
        }
        let ranges = told.into_iter().filter_map(|((indicator, unit), told)| {
            Some(ImpactRange { indicator: indicator.into(), unit: unit.into(), range: Range::of(told)? })
        });
        let mut ranges: Vec<ImpactRange> = ranges.collect();
        ranges.sort_by(|a, b| b.range.cases.cmp(&a.range.cases).then_with(|| a.indicator.cmp(&b.indicator)));
        ranges
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_goes_from_the_least_to_the_most_and_adds_nothing_up() {
        let told = |case, value| Reported { case: CaseIndex(case), value, approximate: false };
        let range = Range::of([told(0, 30.0), told(1, 7.0), told(2, 30.0), told(3, 7.0)]);
        assert_eq!(range, Some(Range { least: told(1, 7.0), most: told(0, 30.0), cases: 4 }));
        assert_eq!(Range::of([]), None);
    }
}
