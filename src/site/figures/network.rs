//! Who with whom: organisations on the left, their cases on the right, a curve for each part that they take.

use crate::{
    bank::{CaseIndex, OrganisationIndex},
    site::{
        pages::Edition,
        view::page::{Network, NetworkNode, NetworkRow, NetworkThread},
    },
};

/// An organisation is drawn from this number of cases on, and so many at most.
const FROM_CASES: usize = 2;
const MOST: usize = 20;

/// The drawing's width, the columns of dots, and the least room between two rows.
const WIDTH: usize = 1000;
const LEFT: usize = 370;
const RIGHT: usize = 590;
const ROW: usize = 27;

/// How many letters of a name stand beside a dot.
const LETTERS: [usize; 2] = [46, 52];

impl Edition<'_> {
    /// The network; `None` when no organisation takes part in two cases.
    pub(crate) fn network(&self) -> Option<Network> {
        let bank = self.bank();
        let parts = bank.indexed_organisations().map(|(index, organisation)| {
            let mut cases: Vec<CaseIndex> = organisation.cases.iter().map(|&(case, _)| case).collect();
            cases.dedup();
            (index, cases)
        });
        let mut left: Vec<(OrganisationIndex, Vec<CaseIndex>)> =
            parts.filter(|(_, cases)| cases.len() >= FROM_CASES).collect();
        if left.is_empty() {
            return None;
        }
        let of = left.len();
        left.sort_by_key(|(index, cases)| (std::cmp::Reverse(cases.len()), *index));
        left.truncate(MOST);
        let list = left.iter().map(|(index, cases)| NetworkRow {
            organisation: self.organisation_link(*index),
            cases: cases.iter().map(|&case| self.case_link(case)).collect(),
        });
        let list = list.collect();
        let right = untangle(&mut left);
        let height = ROW * left.len().max(right.len());
        let y = |place: usize, rows: usize| height * (2 * place + 1) / (2 * rows);
        let organisations = left.iter().enumerate().map(|(place, (index, cases))| {
            let link = self.organisation_link(*index);
            let reads = self
                .say("network-reads", &[("name", link.label.as_str().into()), ("count", cases.len().into())]);
            NetworkNode {
                short: shortened(&link.label, LETTERS[0]),
                link,
                reads,
                colour: 0,
                x: LEFT,
                y: y(place, left.len()),
                size: 4 + cases.len().min(8),
            }
        });
        let organisations: Vec<_> = organisations.collect();
        let cases = right.iter().enumerate().map(|(place, &case)| {
            let link = self.case_link(case);
            let colour = self.main_colour(case);
            NetworkNode {
                short: shortened(&link.label, LETTERS[1]),
                reads: link.label.clone(),
                link,
                colour,
                x: RIGHT,
                y: y(place, right.len()),
                size: 5,
            }
        });
        let cases: Vec<NetworkNode> = cases.collect();
        let middle = (LEFT + RIGHT) / 2;
        let mut threads = Vec::new();
        for (from, (_, taken)) in organisations.iter().zip(&left) {
            for (to, _) in cases.iter().zip(&right).filter(|(_, case)| taken.contains(case)) {
                let path =
                    format!("M{LEFT} {}C{middle} {} {middle} {} {RIGHT} {}", from.y, from.y, to.y, to.y);
                threads.push(NetworkThread { path, colour: to.colour });
            }
        }
        Some(Network { width: WIDTH, height, organisations, cases, threads, list, of })
    }

    fn main_colour(&self, case: CaseIndex) -> u8 {
        let main = self.bank().main_facet();
        let colour = main.and_then(|(number, facet)| {
            let first = *self.bank().case(case).terms[number].first()?;
            Some(facet.term(first).term.colour)
        });
        colour.unwrap_or(0)
    }
}

/// Orders both columns so that few curves cross: each row moves to the middle of those that it is joined to, a few times
/// over. Returns the cases from top to bottom.
fn untangle(left: &mut [(OrganisationIndex, Vec<CaseIndex>)]) -> Vec<CaseIndex> {
    let mut right: Vec<CaseIndex> = Vec::new();
    for case in left.iter().flat_map(|(_, cases)| cases) {
        if !right.contains(case) {
            right.push(*case);
        }
    }
    for _ in 0..8 {
        sort_by_middle(&mut right, |case| {
            left.iter()
                .enumerate()
                .filter(|(_, (_, cases))| cases.contains(case))
                .map(|(place, _)| place)
                .collect()
        });
        sort_by_middle(left, |(_, cases)| {
            right
                .iter()
                .enumerate()
                .filter(|(_, case)| cases.contains(case))
                .map(|(place, _)| place)
                .collect()
        });
    }
    right
}

fn sort_by_middle<T>(rows: &mut [T], joined: impl Fn(&T) -> Vec<usize>) {
    rows.sort_by_cached_key(|row| {
        let places = joined(row);
        // In millionths, so that the order is exact and the same everywhere.
        places.iter().sum::<usize>() * 1_000_000 / places.len().max(1)
    });
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
        let mut left = [
            (OrganisationIndex(0), vec![case(0), case(3)]),
            (OrganisationIndex(1), vec![case(1), case(2)]),
            (OrganisationIndex(2), vec![case(0), case(3)]),
        ];
        let right = untangle(&mut left);
        let place = |wanted: u32| right.iter().position(|&other| other == case(wanted));
        assert_eq!(place(0).zip(place(3)).map(|(a, b)| a.abs_diff(b)), Some(1));
    }
}
