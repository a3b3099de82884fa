//! Practices that spread, as trees.

use std::collections::BTreeSet;

use crate::{
    bank::{CaseIndex, model::Entry as _},
    site::{
        links::case_link,
        view::{
            Link,
            page::{LineageLine, LineageTree},
        },
        voice::{Told, Voice},
    },
};

/// One tree for each case that others took over and that itself names no example; most branches first, then A–Z.
pub(crate) fn lineage(voice: &Voice<'_>) -> Vec<LineageTree> {
    let bank = voice.bank;
    let is_root = |index: CaseIndex| {
        let case = bank.case(index);
        case.inspired_by.is_empty() && !(case.adopted_by.is_empty() && case.record.adoptions.is_empty())
    };
    let roots = bank.indexed_cases().map(|(index, _)| index).filter(|&index| is_root(index));
    let mut trees: Vec<LineageTree> = roots.map(|root| tree(voice, root)).collect();
    let compare = |a: &LineageTree, b: &LineageTree| voice.locale.compare(&a.root.label, &b.root.label);
    trees.sort_by(|a, b| b.lines.len().cmp(&a.lines.len()).then_with(|| compare(a, b)));
    trees
}

fn tree(voice: &Voice<'_>, root: CaseIndex) -> LineageTree {
    let mut branches = Branches { voice, seen: BTreeSet::from([root]), lines: Vec::new() };
    branches.add(root, 1);
    let mut lines = branches.lines;
    // How many lists end behind each line: as many as it stands deeper than the next one.
    for number in 0..lines.len() {
        let next = lines.get(number + 1).map_or(1, |line| line.depth);
        let line = &mut lines[number];
        line.opens = next > line.depth;
        line.closes = line.depth.saturating_sub(next);
    }
    LineageTree { root: case_link(voice, root), since: started(voice, root), lines }
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
        let line =
            |link: Link, since: Option<String>| LineageLine { link, since, depth, opens: false, closes: 0 };
        for &adopter in &case.adopted_by {
            let id = voice.bank.case(adopter).id().as_str();
            let told = case.record.adoptions.iter().find(|adoption| adoption.is_case(id));
            let since = told.and_then(|adoption| adoption.since).map(|date| voice.date(date));
            self.lines.push(line(case_link(voice, adopter), since.or_else(|| started(voice, adopter))));
            if self.seen.insert(adopter) {
                self.add(adopter, depth + 1);
            }
        }
        for adoption in case.record.adoptions.iter().filter(|adoption| adoption.case.is_none()) {
            if let Some(name) = &adoption.name {
                let Told { text: label, lang } = voice.text(name);
                let since = adoption.since.map(|date| voice.date(date));
                self.lines.push(line(Link { label, url: None, lang }, since));
            }
        }
    }
}

fn started(voice: &Voice<'_>, index: CaseIndex) -> Option<String> {
    voice.bank.case(index).record.started.map(|date| voice.date(date))
}
