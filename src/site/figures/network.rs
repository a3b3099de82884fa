//! Who with whom: organisations on the left, their cases on the right, a curve for each part that they take.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::{
    bank::{CaseIndex, OrganisationIndex},
    site::{
        links::{case_link, organisation_link},
        terms::term_link,
        view::page::{Network, NetworkNode, NetworkRow, NetworkThread},
        voice::Voice,
    },
};

/// An organisation is drawn from this number of cases on, and so many at most, …
const FROM_CASES: usize = 2;
const MOST: usize = 8;

/// … with so many cases at most.
const MOST_CASES: usize = 20;

/// The drawing's width, the columns of dots, and the least room between two rows.
const WIDTH: usize = 1000;
const LEFT: usize = 370;
const RIGHT: usize = 590;
const ROW: usize = 27;

/// How many letters of a name stand beside a dot.
const LETTERS: [usize; 2] = [46, 52];

/// The network; `None` when no organisation takes part in two cases.
pub(crate) fn network(voice: &Voice<'_>) -> Option<Network> {
    let bank = voice.bank;
    let parts = bank.indexed_organisations().map(|(organisation, found)| {
        let mut cases: Vec<CaseIndex> = found.cases.iter().map(|membership| membership.case).collect();
        cases.dedup();
        Row { organisation, count: cases.len(), cases }
    });
    let mut left: Vec<Row> = parts.filter(|row| row.count >= FROM_CASES).collect();
    if left.is_empty() {
        return None;
    }
    let of = left.len();
    left.sort_by_key(|row| (Reverse(row.count), row.organisation));
    left.truncate(MOST);
    keep_most_shared(&mut left);
    let list = left.iter().map(|row| NetworkRow {
        organisation: organisation_link(voice, row.organisation),
        cases: row.cases.iter().map(|&case| case_link(voice, case)).collect(),
    });
    let list = list.collect();
    let right = untangle(&mut left);
    let height = ROW * left.len().max(right.len());
    let y = |place: usize, rows: usize| height * (2 * place + 1) / (2 * rows);
    let organisations = left.iter().enumerate().map(|(place, row)| {
        let link = organisation_link(voice, row.organisation);
        let reads =
            voice.say("network-reads", &[("name", link.label.as_str().into()), ("count", row.count.into())]);
        NetworkNode {
            short: shortened(&link.label, LETTERS[0]),
            link,
            reads: Some(reads),
            colour: None,
            x: LEFT,
            y: y(place, left.len()),
            size: 4 + row.count.min(8),
        }
    });
    let organisations: Vec<_> = organisations.collect();
    let cases = right.iter().enumerate().map(|(place, &case)| {
        let link = case_link(voice, case);
        let colour = main_colour(voice, case);
        let short = shortened(&link.label, LETTERS[1]);
        NetworkNode {
            reads: (short != link.label).then(|| link.label.clone()),
            short,
            link,
            colour,
            x: RIGHT,
            y: y(place, right.len()),
            size: 5,
        }
    });
    let cases: Vec<NetworkNode> = cases.collect();
    let width = RIGHT - LEFT;
    let mut threads = Vec::new();
    for (from, row) in organisations.iter().zip(&left) {
        for (to, _) in cases.iter().zip(&right).filter(|(_, case)| row.cases.contains(case)) {
            let down = to.y as i64 - from.y as i64;
            let path = format!("M{LEFT} {}c{} 0 {} {down} {width} {down}", from.y, width / 2, width / 2);
            threads.push(NetworkThread { path, colour: to.colour });
        }
    }
    Some(Network { width: WIDTH, height, organisations, cases, threads, list, of })
}

/// The colour of the main term of a case.
fn main_colour(voice: &Voice<'_>, case: CaseIndex) -> Option<u8> {
    let facet = voice.bank.main_facet()?;
    term_link(voice, facet, facet.first(&voice.bank.case(case).terms)?).colour
}

/// An organisation with the cases that are drawn.
#[derive(Debug)]
struct Row {
    organisation: OrganisationIndex,
    /// How many cases it takes part in, drawn or not.
    count: usize,
    /// In order of their index, each once.
    cases: Vec<CaseIndex>,
}

/// Keeps the cases in which most of the organisations meet; of equals the first.
fn keep_most_shared(rows: &mut Vec<Row>) {
    let mut shared: BTreeMap<CaseIndex, usize> = BTreeMap::new();
    for case in rows.iter().flat_map(|row| &row.cases) {
        *shared.entry(*case).or_default() += 1;
    }
    let mut kept: Vec<CaseIndex> = shared.keys().copied().collect();
    kept.sort_by_key(|case| Reverse(shared[case]));
    kept.truncate(MOST_CASES);
    kept.sort_unstable();
    for row in rows.iter_mut() {
        row.cases.retain(|case| kept.binary_search(case).is_ok());
    }
    rows.retain(|row| !row.cases.is_empty());
}

/// Orders both columns so that few curves cross: each row moves to the middle of those that it is joined to, a few times
/// over. Returns the cases from top to bottom.
fn untangle(left: &mut [Row]) -> Vec<CaseIndex> {
    let mut right: Vec<CaseIndex> = Vec::new();
    for case in left.iter().flat_map(|row| &row.cases) {
        if !right.contains(case) {
            right.push(*case);
        }
    }
    for _ in 0..8 {
        right.sort_by_cached_key(|case| {
            middle(
                left.iter().enumerate().filter(|(_, row)| row.cases.contains(case)).map(|(place, _)| place),
            )
        });
        left.sort_by_cached_key(|row| {
            let places = right.iter().enumerate().filter(|(_, case)| row.cases.contains(case));
            middle(places.map(|(place, _)| place))
        });
    }
    right
}

/// The mean of places, in millionths so that the order is exact and the same everywhere.
fn middle(places: impl Iterator<Item = usize>) -> usize {
    let (sum, count) = places.fold((0, 0), |(sum, count), place| (sum + place, count + 1));
    sum * 1_000_000 / count.max(1)
}

/// A name cut at a word when it is too long for its row.
fn shortened(name: &str, letters: usize) -> String {
    if name.chars().count() <= letters {
        return name.to_owned();
    }
    let cut: String = name.chars().take(letters).collect();
    let end = cut.rfind(' ').filter(|&end| end > letters / 2).unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([' ', ',', ':', '(', '–', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_end_at_a_word() {
        assert_eq!(shortened("Repair Café", 20), "Repair Café");
        assert_eq!(shortened("Territoires zéro chômeur de longue durée", 30), "Territoires zéro chômeur de…");
    }

    #[test]
    fn rows_stand_near_those_that_they_are_joined_to() {
        let case = CaseIndex;
        let row = |organisation: u32, cases: [u32; 2]| Row {
            organisation: OrganisationIndex(organisation),
            count: 2,
            cases: cases.map(case).to_vec(),
        };
        let mut left = [row(0, [0, 3]), row(1, [1, 2]), row(2, [0, 3])];
        let right = untangle(&mut left);
        let place = |wanted: u32| right.iter().position(|&other| other == case(wanted));
        assert_eq!(place(0).zip(place(3)).map(|(a, b)| a.abs_diff(b)), Some(1));
    }

    #[test]
    fn of_many_cases_those_are_drawn_in_which_most_organisations_meet() {
        let row = |organisation: u32, cases: Vec<u32>| Row {
            organisation: OrganisationIndex(organisation),
            count: cases.len(),
            cases: cases.into_iter().map(CaseIndex).collect(),
        };
        let mut rows = vec![row(0, (0..100).collect()), row(1, vec![98, 99])];
        keep_most_shared(&mut rows);
        assert_eq!(rows[0].cases.len(), MOST_CASES);
        assert_eq!(rows[1].cases, [CaseIndex(98), CaseIndex(99)]);
        assert_eq!(rows[0].count, 100);
    }
}
