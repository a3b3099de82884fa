//! Cases that resemble a case.

use std::cmp::Ordering;

use super::{
    entry::Membership,
    index::{CaseIndex, OrganisationIndex, TermIndex},
    model::Bank,
};

/// How many postings are looked at for candidates; rare traits come first, so that the cost does not grow with the bank.
const POSTINGS: usize = 600;

/// How many of the candidates are compared in full.
const COMPARED: usize = 16;

/// What cases can share: a term of a facet, or a partner; a facet's place or that of all facets together, then an index.
type Trait = u64;

/// The traits of all cases, one case after the other: comparing many cases reads little memory, and that in one piece.
#[derive(Debug)]
pub struct Profiles {
    traits: Box<[Trait]>,
    /// Where each case's traits end.
    ends: Box<[usize]>,
}

impl Profiles {
    /// The traits of a bank's cases.
    pub fn new(bank: &Bank) -> Self {
        let mut traits = Vec::new();
        let mut own = Vec::new();
        let end = |index| {
            let case = bank.case(CaseIndex(index));
            for (facet, terms) in case.terms.iter().enumerate() {
                own.extend(terms.iter().map(|term| trait_of(facet, term.0)));
            }
            let partners = case.partners.iter().map(|partnership| partnership.organisation.0);
            own.extend(partners.map(|organisation| trait_of(bank.facets.len(), organisation)));
            own.sort_unstable();
            // A partner may have two roles.
            own.dedup();
            traits.append(&mut own);
            traits.len()
        };
        let ends = (0..bank.cases.len() as u32).map(end).collect();
        Self { traits: traits.into(), ends }
    }

    /// The traits of a case, sorted.
    fn of(&self, case: CaseIndex) -> &[Trait] {
        let place = case.0 as usize;
        let start = if place == 0 { 0 } else { self.ends[place - 1] };
        &self.traits[start..self.ends[place]]
    }
}

fn trait_of(kind: usize, index: u32) -> Trait {
    (kind as u64) << 32 | u64::from(index)
}

/// The `count` cases nearest to the one at `index`, nearest first; `profiles` are those of the bank.
///
/// Nearness is the sum over shared terms and shared partners of `ln(n / df)`, the information in the term (Spärck
/// Jones 1972), where `n` is the number of cases and `df` how many have it. Candidates come from the rarest terms, until
/// 600 postings were read; equal cases are ordered by id. Cases of the same lineage are left to the lineage.
pub fn related(bank: &Bank, profiles: &Profiles, index: CaseIndex, count: usize) -> Vec<CaseIndex> {
    let case = bank.case(index);
    let own: Vec<WeightedTrait> =
        profiles.of(index).iter().map(|&own| WeightedTrait::new(own, bank)).collect();
    let list = |own: &WeightedTrait| List { weight: own.weight, cases: Postings::of(bank, own.id) };
    let mut lists: Vec<List<'_>> = own.iter().map(list).collect();
    lists.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let mut found: Vec<u64> = Vec::with_capacity(POSTINGS);
    for (list, List { cases, .. }) in lists.iter().enumerate() {
        let room = POSTINGS - found.len();
        match cases {
            Postings::Term(cases) => {
                found.extend(cases.iter().take(room).map(|&case| pair(case, list)));
            }
            Postings::Partner(cases) => {
                found.extend(cases.iter().take(room).map(|membership| pair(membership.case, list)));
            }
        }
    }
    found.retain(|&found| case_in(found) != index);
    let mut candidates = summed(found, &lists);
    if candidates.len() > COMPARED {
        candidates.select_nth_unstable_by(COMPARED, by_score);
        candidates.truncate(COMPARED);
    }
    for other in &mut candidates {
        other.score = nearness(&own, profiles.of(other.case));
    }
    candidates.sort_by(by_score);
    let is_of_lineage =
        |other: &CaseIndex| case.inspired_by.contains(other) || case.adopted_by.contains(other);
    candidates.retain(|other| other.score > 0.0 && !is_of_lineage(&other.case));
    candidates.into_iter().take(count).map(|other| other.case).collect()
}

/// A trait, and the information in it.
struct WeightedTrait {
    id: Trait,
    weight: f64,
}

impl WeightedTrait {
    fn new(id: Trait, bank: &Bank) -> Self {
        let frequency = Postings::of(bank, id).len();
        Self { id, weight: (bank.cases.len() as f64 / frequency.max(1) as f64).ln() }
    }
}

/// The cases that have a trait, and the information in it.
struct List<'a> {
    weight: f64,
    cases: Postings<'a>,
}

/// A case that may be near.
struct Candidate {
    case: CaseIndex,
    score: f64,
}

/// The cases that have a trait.
enum Postings<'a> {
    Term(&'a [CaseIndex]),
    Partner(&'a [Membership]),
}

impl<'a> Postings<'a> {
    fn of(bank: &'a Bank, own: Trait) -> Self {
        let (kind, index) = ((own >> 32) as usize, own as u32);
        match bank.facets.get(kind) {
            Some(facet) => Self::Term(&facet.term(TermIndex(index)).cases),
            None => Self::Partner(&bank.organisation(OrganisationIndex(index)).cases),
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Term(cases) => cases.len(),
            Self::Partner(cases) => cases.len(),
        }
    }
}

fn by_score(a: &Candidate, b: &Candidate) -> Ordering {
    b.score.total_cmp(&a.score).then(a.case.cmp(&b.case))
}

/// A case and the list that it was found in, as one number: sorted by case, then by list, so that every sum is made in the
/// same order.
fn pair(case: CaseIndex, list: usize) -> u64 {
    u64::from(case.0) << 32 | list as u64
}

fn case_in(pair: u64) -> CaseIndex {
    CaseIndex((pair >> 32) as u32)
}

/// The weights of the lists added up per case.
fn summed(mut found: Vec<u64>, lists: &[List<'_>]) -> Vec<Candidate> {
    found.sort_unstable();
    let weight = |&pair: &u64| lists[(pair & u64::from(u32::MAX)) as usize].weight;
    let weigh = |same: &[u64]| Candidate { case: case_in(same[0]), score: same.iter().map(weight).sum() };
    found.chunk_by(|&a, &b| case_in(a) == case_in(b)).map(weigh).collect()
}

/// The sum of the weights of the traits that `own` and `other`, both sorted, have in common.
fn nearness(own: &[WeightedTrait], other: &[Trait]) -> f64 {
    let mut other = other.iter().peekable();
    let shared = own.iter().filter(|own| {
        while other.next_if(|other| **other < own.id).is_some() {}
        other.peek().is_some_and(|other| **other == own.id)
    });
    shared.map(|own| own.weight).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearness_adds_up_what_both_have() {
        let own = [(trait_of(0, 1), 1.0), (trait_of(0, 4), 2.0), (trait_of(2, 1), 4.0)];
        let own = own.map(|(id, weight)| WeightedTrait { id, weight });
        let near = |other: &[Trait]| nearness(&own, other);
        assert_eq!(near(&[]), 0.0);
        assert_eq!(near(&[trait_of(0, 1), trait_of(0, 2), trait_of(2, 1)]), 5.0);
        assert_eq!(near(&[trait_of(0, 4), trait_of(1, 1), trait_of(2, 0), trait_of(3, 0)]), 2.0);
        assert_eq!(near(&own.each_ref().map(|own| own.id)), 7.0);
    }
}
