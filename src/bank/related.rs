//! Cases that resemble a case.

use super::{
    facet::TermIndex,
    model::{Bank, Case, CaseIndex},
};

/// How many postings are looked at for candidates; rare terms come first, so that the cost does not grow with the bank.
const POSTINGS: usize = 600;

/// How many of the candidates are compared in full.
const COMPARED: usize = 16;

/// The `count` cases nearest to the one at `index`, nearest first.
///
/// Nearness is the sum over shared terms and shared partners of `ln(n / df)`, the information in the term (Spärck
/// Jones 1972), where `n` is the number of cases and `df` how many have it. Candidates come from the rarest terms, until
/// 600 postings were read; equal cases are ordered by id. Cases of the same lineage are left to the lineage.
pub fn related(bank: &Bank, index: CaseIndex, count: usize) -> Vec<CaseIndex> {
    let case = bank.case(index);
    let mut lists: Vec<(f64, Postings<'_>)> = Vec::new();
    for (facet, terms) in bank.facets.iter().zip(&case.terms) {
        for &term in terms {
            let cases = &facet.term(term).cases;
            lists.push((weight(bank, cases.len()), Postings::Term(cases)));
        }
    }
    for partnership in &case.partners {
        let cases = &bank.organisation(partnership.organisation).cases;
        lists.push((weight(bank, cases.len()), Postings::Partner(cases)));
    }
    lists.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let mut found: Vec<u64> = Vec::with_capacity(POSTINGS);
    for (list, (_, cases)) in lists.iter().enumerate() {
        let room = POSTINGS - found.len();
        match cases {
            Postings::Term(cases) => {
                found.extend(cases.iter().take(room).map(|&case| pair(case, list)));
            }
            Postings::Partner(cases) => {
                found.extend(cases.iter().take(room).map(|&(case, _)| pair(case, list)));
            }
        }
    }
    found.retain(|&found| case_in(found) != index);
    let mut candidates = summed(found, &lists);
    if candidates.len() > COMPARED {
        candidates.select_nth_unstable_by(COMPARED, by_score);
        candidates.truncate(COMPARED);
    }
    for (other, score) in &mut candidates {
        *score = nearness(bank, case, bank.case(*other));
    }
    candidates.sort_by(by_score);
    candidates.retain(|(other, score)| {
        *score > 0.0 && !case.inspired_by.contains(other) && !case.adopted_by.contains(other)
    });
    candidates.into_iter().take(count).map(|(other, _)| other).collect()
}

/// The cases that have a term, or a partner.
enum Postings<'a> {
    Term(&'a [CaseIndex]),
    Partner(&'a [(CaseIndex, usize)]),
}

fn weight(bank: &Bank, frequency: usize) -> f64 {
    (bank.cases.len() as f64 / frequency.max(1) as f64).ln()
}

fn by_score(a: &(CaseIndex, f64), b: &(CaseIndex, f64)) -> std::cmp::Ordering {
    b.1.total_cmp(&a.1).then(a.0.cmp(&b.0))
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
fn summed(mut found: Vec<u64>, lists: &[(f64, Postings<'_>)]) -> Vec<(CaseIndex, f64)> {
    found.sort_unstable();
    let weight = |&pair: &u64| lists[(pair & u64::from(u32::MAX)) as usize].0;
    let weigh = |same: &[u64]| (case_in(same[0]), same.iter().map(weight).sum());
    found.chunk_by(|&a, &b| case_in(a) == case_in(b)).map(weigh).collect()
}

fn nearness(bank: &Bank, a: &Case, b: &Case) -> f64 {
    let mut sum = 0.0;
    for (facet, (own, other)) in bank.facets.iter().zip(a.terms.iter().zip(&b.terms)) {
        let shared = own.iter().filter(|term: &&TermIndex| other.contains(term));
        sum += shared.map(|&term| weight(bank, facet.term(term).cases.len())).sum::<f64>();
    }
    let partners = a.partners.iter().map(|partnership| partnership.organisation);
    let shared = partners.filter(|own| b.partners.iter().any(|other| other.organisation == *own));
    sum + shared.map(|organisation| weight(bank, bank.organisation(organisation).cases.len())).sum::<f64>()
}
