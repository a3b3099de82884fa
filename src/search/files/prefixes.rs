//! One list of cases for every prefix of words that is too common to be put together from shards: what a reader has typed of a
//! word that is not yet whole.

use crate::search::{
    codec::{
        lists::{ListHead, ListModel},
        range_coder::{Bits, Encoder},
    },
    postings::list::Posting,
};

use super::shard_plan::{ShardPlan, TermRange};

/// A prefix in at most so many shards is put together from them.
pub(crate) const MOST_SHARDS: usize = 3;

/// The shortest and the longest prefix with a list of its own, in characters.
const SHORTEST: usize = 2;
const LONGEST: usize = 8;

/// A prefix, and the forms that begin with it.
#[derive(Clone, Debug)]
pub(crate) struct Prefix {
    pub(crate) text: String,
    pub(crate) range: TermRange,
}

/// The prefixes in more shards than a browser should load, sorted.
pub(crate) fn common_prefixes(plan: &ShardPlan<'_>) -> Vec<Prefix> {
    let all = TermRange { start: 0, end: plan.groups.forms.len() as u32 };
    let mut found: Vec<Prefix> = Vec::new();
    // A prefix is common only where the shorter ones within it are.
    let mut shorter = vec![all];
    for length in SHORTEST..=LONGEST {
        let prefixes = shorter.iter().flat_map(|&range| prefixes_in(plan, range, length));
        let common: Vec<Prefix> =
            prefixes.filter(|prefix| plan.shards_of(prefix.range) > MOST_SHARDS).collect();
        shorter = common.iter().map(|prefix| prefix.range).collect();
        found.extend(common);
    }
    found.sort_unstable_by(|a, b| a.text.cmp(&b.text));
    found
}

/// The prefixes of a length of the forms in a range.
fn prefixes_in(plan: &ShardPlan<'_>, range: TermRange, length: usize) -> Vec<Prefix> {
    let forms = &plan.groups.forms;
    let mut found = Vec::new();
    let mut start = range.start;
    while start < range.end {
        let Some(text) = prefix(plan.form(start), length) else {
            start += 1;
            continue;
        };
        let rest = &forms[start as usize..range.end as usize];
        let end = start + rest.partition_point(|form| form.starts_with(text)) as u32;
        found.push(Prefix { text: text.to_owned(), range: TermRange { start, end } });
        start = end;
    }
    found
}

/// The first letters of a form, if it has as many.
fn prefix(form: &str, length: usize) -> Option<&str> {
    let (at, last) = form.char_indices().nth(length - 1)?;
    Some(&form[..at + last.len_utf8()])
}

/// The cases of all groups of a range, of a bank with so many cases: one list a language that has some.
pub(crate) fn encode_prefix(plan: &ShardPlan<'_>, range: TermRange, languages: usize, cases: u32) -> Vec<u8> {
    /// What stands in the place of an impact: there is no such case.
    const NONE: u8 = u8::MAX;
    let mut impacts = vec![vec![NONE; cases as usize]; languages];
    for group in plan.all_groups_of(range) {
        let impacts = &mut impacts[plan.lang(group)];
        for Posting { case, impact, .. } in plan.list(group).iter() {
            let most = &mut impacts[case as usize];
            *most = if *most == NONE { impact } else { impact.max(*most) };
        }
    }
    let mut encoder = Encoder::new();
    let mut model = ListModel::new(cases);
    let mut has = Bits::new(1);
    for impacts in impacts {
        let here = (0..).zip(impacts).filter(|(_, impact)| *impact != NONE);
        // Half the impacts are enough for half a word.
        let postings: Vec<Posting> =
            here.map(|(case, impact)| Posting { case, impact: impact | 1, rank: 0 }).collect();
        encoder.bit(&mut has, 0, !postings.is_empty());
        if !postings.is_empty() {
            let head = ListHead { count: postings.len() as u32, is_stop_word: false, has_ranks: false };
            model.encode_postings(&mut encoder, &head, postings.into_iter());
        }
    }
    encoder.finish()
}
