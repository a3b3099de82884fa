//! How practices spread: who was inspired by whom.

use crate::diagnostic::{Code, Diagnostic, Place};

use super::{
    index::CaseIndex,
    model::{Case, Entry as _, Register},
};

/// Fills in both directions of the lineage: a case that names its example, and a case that names its adopter, make the
/// same link. Reports circles, each once, at the case with the smallest id, and breaks them there.
pub(crate) fn join(cases: &mut [Case], register: &Register, report: &mut Vec<Diagnostic>) {
    for number in 0..cases.len() {
        let own = CaseIndex(number as u32);
        let record = &cases[number].record;
        let adopters =
            record.adoptions.iter().filter_map(|adoption| register.case(&adoption.case.as_ref()?.id));
        for adopter in adopters.collect::<Vec<_>>() {
            let examples = &mut cases[adopter.0 as usize].inspired_by;
            if adopter != own && !examples.contains(&own) {
                examples.push(own);
            }
        }
    }
    break_circles(cases, report);
    for number in 0..cases.len() {
        let own = CaseIndex(number as u32);
        for example in cases[number].inspired_by.clone() {
            cases[example.0 as usize].adopted_by.push(own);
        }
    }
}

fn break_circles(cases: &mut [Case], report: &mut Vec<Diagnostic>) {
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
        if visits[root] == Visit::New && !cases[root].inspired_by.is_empty() {
            visits[root] = Visit::Open;
            way.push((root, 0));
        }
        while let Some((case, next)) = way.last_mut() {
            let number = *case;
            let Some(&CaseIndex(example)) = cases[number].inspired_by.get(*next) else {
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
                    let circle = way[start..].iter().map(|(case, _)| cases[*case].id().as_str());
                    let circle = circle.collect::<Vec<_>>().join(" → ");
                    let example_id = cases[example].id().clone();
                    let record = &cases[number].record;
                    let at = record.inspired_by.iter().find(|named| *named.id == *example_id.as_str());
                    let place = at.map_or(Place::File, |named| Place::Field(named.at.clone()));
                    report.push(
                        Diagnostic::new(Code::InspirationCircle, &record.head.path, place)
                            .with("cases", format!("{circle} → {example_id}")),
                    );
                    cases[number].inspired_by.remove(next);
                }
            }
        }
    }
}
