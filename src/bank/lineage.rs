//! How practices spread: who was inspired by whom.

use std::sync::Arc;

use crate::{
    content::case::CaseRecord,
    diagnostic::{Code, Diagnostic, Place},
};

use super::{checker::CaseLinks, index::CaseIndex, register::Register};

/// Completes the examples of each case, and gives the cases that took it over: a case that names its example, and a case that
/// names its adopter, make the same link. Reports circles, each once, at the case with the smallest id, and breaks them there.
pub(super) fn join(
    cases: &[Arc<CaseRecord>],
    links: &mut [CaseLinks],
    register: &Register,
    report: &mut Vec<Diagnostic>,
) -> Vec<Vec<CaseIndex>> {
    for (number, record) in cases.iter().enumerate() {
        let own = CaseIndex(number as u32);
        let named = record.adoptions.iter().filter_map(|adoption| adoption.case.as_ref());
        for adopter in named.filter_map(|named| register.case(&named.id)) {
            let examples = &mut links[adopter.0 as usize].inspired_by;
            if adopter != own && !examples.contains(&own) {
                examples.push(own);
            }
        }
    }
    break_circles(cases, links, report);
    let mut adopted_by = vec![Vec::new(); cases.len()];
    for (number, links) in links.iter().enumerate() {
        for example in &links.inspired_by {
            adopted_by[example.0 as usize].push(CaseIndex(number as u32));
        }
    }
    adopted_by
}

fn break_circles(cases: &[Arc<CaseRecord>], links: &mut [CaseLinks], report: &mut Vec<Diagnostic>) {
    #[derive(Clone, Copy, PartialEq)]
    enum Visit {
        New,
        Open,
        Done,
    }
    let mut visits = vec![Visit::New; cases.len()];
    for root in 0..cases.len() {
        // A walk in depth with its own stack: (case, which of its examples comes next).
        let mut way: Vec<(usize, usize)> = Vec::new();
        if visits[root] == Visit::New && !links[root].inspired_by.is_empty() {
            visits[root] = Visit::Open;
            way.push((root, 0));
        }
        while let Some((case, next)) = way.last_mut() {
            let number = *case;
            let Some(&CaseIndex(example)) = links[number].inspired_by.get(*next) else {
                visits[number] = Visit::Done;
                way.pop();
                continue;
            };
            let example = example as usize;
            match visits[example] {
                Visit::Done => *next += 1,
                Visit::New => {
                    *next += 1;
                    visits[example] = Visit::Open;
                    way.push((example, 0));
                }
                Visit::Open => {
                    let next = *next;
                    let start = way.iter().position(|(case, _)| *case == example).unwrap_or(0);
                    let circle = way[start..].iter().map(|(case, _)| cases[*case].head.id.as_str());
                    let circle = circle.collect::<Vec<_>>().join(" → ");
                    let example_id = &cases[example].head.id;
                    let record = &cases[number];
                    let told = record.inspired_by.iter().find(|told| told.is_case(example_id.as_str()));
                    let at = told.and_then(|told| told.case.as_ref());
                    let place = at.map_or(Place::File, |named| named.at.into());
                    report.push(
                        Diagnostic::new(Code::InspirationCircle, &record.head.path, place)
                            .with("cases", format!("{circle} → {example_id}")),
                    );
                    links[number].inspired_by.remove(next);
                }
            }
        }
    }
}
