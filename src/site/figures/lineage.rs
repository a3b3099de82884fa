//! Practices that spread, as trees.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    bank::{CaseIndex, Entry as _},
    site::{
        links::{case_link, outside_link, told_text},
        view::{
            Link,
            page::{LineageLine, LineageTree},
        },
        voice::Voice,
    },
};

/// So many trees are drawn, those with the most branches: a page of a hundred would be read by nobody.
const MOST: usize = 3;

/// The trees that are drawn, and how many there are besides.
pub(crate) struct Lineage {
    pub(crate) trees: Vec<LineageTree>,
    pub(crate) more: usize,
}

/// One tree for each case that others took over and that names no example in the bank, and one for each practice elsewhere
/// that inspired such cases; most branches first, then A–Z.
pub(crate) fn lineage(voice: &Voice<'_>) -> Lineage {
    let bank = voice.bank;
    let mut trees = Vec::new();
    // Cases with the same example elsewhere stand under one name.
    let mut elsewhere: BTreeMap<String, (Link, Vec<CaseIndex>)> = BTreeMap::new();
    for (index, case) in bank.indexed_cases().filter(|(_, case)| case.inspired_by.is_empty()) {
        let example = case.record.inspired_by.iter().find_map(|told| outside_link(voice, told));
        match example {
            Some(link) => elsewhere.entry(link.label.clone()).or_insert((link, Vec::new())).1.push(index),
            None if case.adopted_by.is_empty() && case.record.adoptions.is_empty() => {}
            None => trees.push(tree(voice, index)),
        }
    }
    trees.extend(elsewhere.into_values().map(|(link, cases)| tree_of_example(voice, link, &cases)));
    let compare = |a: &LineageTree, b: &LineageTree| voice.locale.compare(&a.root.label, &b.root.label);
    trees.sort_by(|a, b| b.lines.len().cmp(&a.lines.len()).then_with(|| compare(a, b)));
    let more = trees.len().saturating_sub(MOST);
    trees.truncate(MOST);
    Lineage { trees, more }
}

fn tree(voice: &Voice<'_>, root: CaseIndex) -> LineageTree {
    let mut branches = Branches { voice, seen: BTreeSet::from([root]), lines: Vec::new() };
    branches.add(root, 1);
    LineageTree { root: case_link(voice, root), since: started(voice, root), lines: nested(branches.lines) }
}

/// The tree of a practice elsewhere: the cases that it inspired, each with its own branches.
fn tree_of_example(voice: &Voice<'_>, root: Link, cases: &[CaseIndex]) -> LineageTree {
    let mut branches = Branches { voice, seen: BTreeSet::new(), lines: Vec::new() };
    for &case in cases {
        branches.add_line(case_link(voice, case), started(voice, case), 1);
        if branches.seen.insert(case) {
            branches.add(case, 2);
        }
    }
    LineageTree { root, since: None, lines: nested(branches.lines) }
}

/// The lines with what begins and ends behind each.
fn nested(mut lines: Vec<LineageLine>) -> Vec<LineageLine> {
    // How many lists end behind each line: as many as it stands deeper than the next one.
    for number in 0..lines.len() {
        let next = lines.get(number + 1).map_or(1, |line| line.depth);
        let line = &mut lines[number];
        line.opens = next > line.depth;
        line.closes = line.depth.saturating_sub(next);
    }
    lines
}

/// The branches of a tree, as they are followed.
struct Branches<'a> {
    voice: &'a Voice<'a>,
    /// The cases whose own branches are there.
    seen: BTreeSet<CaseIndex>,
    lines: Vec<LineageLine>,
}

impl Branches<'_> {
    /// Adds what took over the case `of`. A case that did so along two ways has its own branches only once.
    fn add(&mut self, of: CaseIndex, depth: usize) {
        let voice = self.voice;
        let case = voice.bank.case(of);
        for &adopter in &case.adopted_by {
            let id = voice.bank.case(adopter).id().as_str();
            let told = case.record.adoptions.iter().find(|adoption| adoption.is_case(id));
            let since = told.and_then(|adoption| adoption.since).map(|date| voice.date(date));
            let since = since.or_else(|| started(voice, adopter));
            self.add_line(case_link(voice, adopter), since, depth);
            if self.seen.insert(adopter) {
                self.add(adopter, depth + 1);
            }
        }
        for adoption in case.record.adoptions.iter().filter(|adoption| adoption.case.is_none()) {
            if let Some(name) = &adoption.name {
                let since = adoption.since.map(|date| voice.date(date));
                self.add_line(told_text(voice, name), since, depth);
            }
        }
    }

    fn add_line(&mut self, link: Link, since: Option<String>, depth: usize) {
        self.lines.push(LineageLine { link, since, depth, opens: false, closes: 0 });
    }
}

fn started(voice: &Voice<'_>, index: CaseIndex) -> Option<String> {
    voice.bank.case(index).record.started.map(|date| voice.date(date))
}
