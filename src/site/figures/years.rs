//! Starts and changes of phase, year by year: one sign a practice, or a few practices in a large bank.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    bank::{CaseIndex, Facet, TermIndex},
    site::{
        links::case_link,
        terms::term_link,
        view::page::{YearColumn, YearEvent, YearKind, Years},
        voice::{Voice, uncapitalised},
    },
};

/// The axis holds at least so many years before its last one, and begins in a year that is a multiple of five; what was
/// earlier stands in one column.
const SPAN: i16 = 20;
const ROUND: i16 = 5;

/// How many signs stand in a column at most, how many practices are named in all, and how many of one kind in one year.
const MOST_SIGNS: usize = 12;
const MOST_NAMES: usize = 16;
const MOST_OF_A_KIND: usize = 12;

/// What happens to a practice in a year. The order is that of the signs in a column, from below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    /// It begins.
    Start,
    /// It comes into this phase.
    Phase(TermIndex),
}

/// The practices of each kind of event in a year.
type Happened = BTreeMap<Event, Vec<CaseIndex>>;

/// A column from left to right: the year, or `None` for all before the axis, and what happened.
type Column = (Option<i16>, Happened);

/// What all columns share.
struct Axis<'a> {
    voice: &'a Voice<'a>,
    phases: Option<&'a Facet>,
    /// The first year with a column of its own.
    begins: i16,
    /// How many practices a sign stands for.
    unit: usize,
    /// How many practices of one kind are named in a year.
    names: usize,
}

/// The columns, empty years included; `None` when no practice tells a year.
pub(crate) fn years(voice: &Voice<'_>) -> Option<Years> {
    let bank = voice.bank;
    let phases = bank.step_facet();
    let mut found: Vec<(i16, Event, CaseIndex)> = Vec::new();
    for (index, case) in bank.indexed_cases() {
        let start = case.record.started.map(|started| started.year());
        let steps = case
            .record
            .phase_history
            .iter()
            .filter_map(|step| Some((phases?.index(&step.phase.id)?, step.from.map(|from| from.year()))));
        found.extend(events(start, steps).into_iter().map(|(year, event)| (year, event, index)));
    }
    found.retain(|&(year, ..)| year <= bank.today.year());
    let (begins, columns) = columns(&found)?;
    let axis = Axis { voice, phases, begins, unit: unit(&columns), names: names_of_a_kind(&columns) };
    let kinds: BTreeSet<Event> = found.iter().map(|&(_, event, _)| event).collect();
    let total = |kind: Event| found.iter().filter(|&&(_, event, _)| event == kind).count();
    Some(Years {
        kinds: kinds.iter().map(|&kind| axis.kind(kind, total(kind))).collect(),
        unit_note: voice.say("years-unit", &[("count", axis.unit.into())]),
        columns: columns.iter().map(|(year, happened)| axis.column(*year, happened)).collect(),
    })
}

impl Axis<'_> {
    /// The facet and the term of a change of phase; `None` for a start.
    fn phase(&self, event: Event) -> Option<(&Facet, TermIndex)> {
        match event {
            Event::Start => None,
            Event::Phase(index) => self.phases.map(|facet| (facet, index)),
        }
    }

    fn kind(&self, event: Event, count: usize) -> YearKind {
        let Some((facet, index)) = self.phase(event) else {
            return YearKind { sign: 0, shape: None, label: self.label(event), url: None, count };
        };
        let number = facet.step(index);
        YearKind {
            sign: number,
            shape: Some(filled(number, facet.terms.len())),
            label: self.label(event),
            url: Some(term_link(self.voice, facet, index).url),
            count,
        }
    }

    fn label(&self, event: Event) -> String {
        let Some((facet, index)) = self.phase(event) else { return self.voice.t("year-start") };
        let phase = uncapitalised(&term_link(self.voice, facet, index).label);
        self.voice.say("year-phase", &[("phase", phase.as_str().into())])
    }

    fn column(&self, year: Option<i16>, happened: &Happened) -> YearColumn {
        let events = happened.iter().map(|(&event, cases)| YearEvent {
            sign: self.phase(event).map_or(0, |(facet, index)| facet.step(index)),
            signs: cases.len().div_ceil(self.unit),
            phase: self.phase(event).map(|(facet, index)| term_link(self.voice, facet, index).label),
            cases: cases.iter().take(self.names).map(|&case| case_link(self.voice, case)).collect(),
            more: cases.len().saturating_sub(self.names),
        });
        let begins = self.begins.to_string();
        YearColumn {
            year: year.unwrap_or(self.begins - 1),
            label: match year {
                Some(year) => year.to_string(),
                None => self.voice.say("before-year", &[("year", begins.as_str().into())]),
            },
            events: events.collect(),
        }
    }
}

/// The dated events of a practice that began in `start` and came into these phases, in order. The phase in which it begins is
/// part of its start; a phase that goes on is no event.
fn events(start: Option<i16>, steps: impl Iterator<Item = (TermIndex, Option<i16>)>) -> Vec<(i16, Event)> {
    let mut events: Vec<_> = start.map(|year| (year, Event::Start)).into_iter().collect();
    let mut before = None;
    for (phase, year) in steps {
        let is_start = before.is_none() && year == start;
        if let Some(year) = year.filter(|_| !is_start && before != Some(phase)) {
            events.push((year, Event::Phase(phase)));
        }
        before = Some(phase);
    }
    events
}

/// The first year of the axis, and the columns; `None` when nothing happened.
fn columns(found: &[(i16, Event, CaseIndex)]) -> Option<(i16, Vec<Column>)> {
    let first = found.iter().map(|&(year, ..)| year).min()?;
    let last = found.iter().map(|&(year, ..)| year).max()?;
    let begins = first.max((last - SPAN).div_euclid(ROUND) * ROUND);
    let older = (first < begins).then_some((None, Happened::new()));
    let mut columns: Vec<Column> =
        older.into_iter().chain((begins..=last).map(|year| (Some(year), Happened::new()))).collect();
    for &(year, event, case) in found {
        // The column of all earlier years is the first one, and nothing is earlier than `begins` without it.
        let place = columns.iter().position(|&(own, _)| own == Some(year)).unwrap_or_default();
        columns[place].1.entry(event).or_default().push(case);
    }
    Some((begins, columns))
}

/// How many practices a sign stands for, 1, 2 or 5 times a power of ten: the least with which every column has room.
fn unit(columns: &[Column]) -> usize {
    let has_room = |unit: usize| {
        let signs = |happened: &Happened| -> usize {
            happened.values().map(|cases| cases.len().div_ceil(unit)).sum()
        };
        columns.iter().all(|(_, happened)| signs(happened) <= MOST_SIGNS.max(happened.len()))
    };
    let units = (0..).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_usize.pow(power)));
    units.into_iter().find(|&unit| has_room(unit)).unwrap_or(1)
}

/// How many practices of one kind are named in a year, so that the table keeps to [`MOST_NAMES`]; one at least.
fn names_of_a_kind(columns: &[Column]) -> usize {
    let kinds = || columns.iter().flat_map(|(_, happened)| happened.values());
    let named = |most: usize| -> usize { kinds().map(|cases| cases.len().min(most)).sum() };
    (1..=MOST_OF_A_KIND).rev().find(|&most| named(most) <= MOST_NAMES).unwrap_or(1)
}

/// The part of a disc that step `number` of `of` fills, clockwise from the top, for `<path d>` in `0 0 12 12`.
fn filled(number: usize, of: usize) -> String {
    const RADIUS: f64 = 4.5;
    if number >= of {
        return "M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z".to_owned();
    }
    let part = number as f64 / of as f64;
    let (sin, cos) = (part * std::f64::consts::TAU).sin_cos();
    let at = |offset: f64| ((6.0 + offset * RADIUS) * 100.0).round() / 100.0;
    let large = u8::from(part > 0.5);
    format!("M6 6V1.5A4.5 4.5 0 {large} 1 {} {}z", at(sin), at(-cos))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHASE: Event = Event::Phase(TermIndex(1));

    fn found(years: &[i16]) -> Vec<(i16, Event, CaseIndex)> {
        years.iter().enumerate().map(|(place, &year)| (year, Event::Start, CaseIndex(place as u32))).collect()
    }

    fn counts(years: &[i16]) -> Vec<(Option<i16>, usize)> {
        let (_, columns) = columns(&found(years)).expect("years");
        columns.iter().map(|(year, happened)| (*year, happened.values().map(Vec::len).sum())).collect()
    }

    #[test]
    fn empty_years_stand_between_and_old_ones_together() {
        assert_eq!(counts(&[2019, 2017, 2019]), [(Some(2017), 1), (Some(2018), 0), (Some(2019), 2)]);
        let long = counts(&[1851, 2023, 1999, 2000, 1974]);
        assert_eq!(long[..3], [(None, 3), (Some(2000), 1), (Some(2001), 0)]);
        assert_eq!((long.len(), long[24]), (25, (Some(2023), 1)));
        assert_eq!(counts(&[1990]), [(Some(1990), 1)]);
        assert!(columns(&[]).is_none());
    }

    #[test]
    fn the_first_phase_is_part_of_the_start_and_a_phase_that_goes_on_is_no_step() {
        let [first, second] = [TermIndex(0), TermIndex(1)];
        let steps = [(first, Some(2011)), (second, Some(2014)), (second, Some(2016)), (first, None)];
        let moved = (2014, Event::Phase(second));
        assert_eq!(events(Some(2011), steps.into_iter()), [(2011, Event::Start), moved]);
        let before = (2011, Event::Phase(first));
        assert_eq!(events(Some(2012), steps.into_iter()), [(2012, Event::Start), before, moved]);
        assert_eq!(events(None, steps.into_iter()), [before, moved]);
        assert!(events(None, [(first, None)].into_iter()).is_empty());
    }

    #[test]
    fn starts_stand_under_the_phases_of_the_same_year() {
        let mut found = found(&[2019, 2019]);
        found.insert(0, (2019, PHASE, CaseIndex(7)));
        let (_, columns) = columns(&found).expect("years");
        let kinds: Vec<_> = columns[0].1.iter().map(|(event, cases)| (*event, cases.len())).collect();
        assert_eq!(kinds, [(Event::Start, 2), (PHASE, 1)]);
    }

    #[test]
    fn a_sign_stands_for_more_practices_where_a_column_would_be_too_high() {
        let unit_of = |many: usize| unit(&columns(&found(&vec![2020; many])).expect("years").1);
        assert_eq!([unit_of(1), unit_of(12), unit_of(13), unit_of(25), unit_of(700)], [1, 1, 2, 5, 100]);
    }

    #[test]
    fn fewer_practices_are_named_where_there_are_many() {
        let every_year: Vec<i16> = (2021..2025).collect();
        let named =
            |each: usize| names_of_a_kind(&columns(&found(&every_year.repeat(each))).expect("years").1);
        assert_eq!([named(1), named(4), named(40)], [MOST_OF_A_KIND, MOST_OF_A_KIND, 4]);
    }

    #[test]
    fn the_disc_fills_with_the_steps() {
        assert_eq!(filled(1, 4), "M6 6V1.5A4.5 4.5 0 0 1 10.5 6z");
        assert_eq!(filled(2, 4), "M6 6V1.5A4.5 4.5 0 0 1 6 10.5z");
        assert_eq!(filled(3, 4), "M6 6V1.5A4.5 4.5 0 1 1 1.5 6z");
        assert!(filled(4, 4).ends_with('z') && !filled(4, 4).contains("M6 6"));
    }
}
