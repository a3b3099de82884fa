//! Lists of words by length, for words that nobody knows: the browser compares a mistyped word with all of its length.

use crate::search::{
    codec::{
        letters::SortedWords,
        range_coder::{Bits, Encoder},
    },
    terms::groups::FormId,
};

use super::shard_plan::ShardPlan;

/// The shortest and the longest words that are mended; longer ones share the last list.
pub(crate) const SHORTEST: usize = 4;
pub(crate) const LONGEST: usize = 20;

/// More words than this are not compared: the rarest are left out.
const MOST_WORDS: usize = 32_768;

/// A word that may have been meant.
struct Candidate {
    form: FormId,
    /// How many cases have its commonest group.
    count: u32,
    /// Its characters, at most [`LONGEST`].
    length: usize,
}

/// The list of each length from [`SHORTEST`] to [`LONGEST`], for a bank with so many languages; empty for a length without
/// words.
pub(crate) fn encode_spelling(plan: &ShardPlan<'_>, languages: usize) -> Vec<Vec<u8>> {
    let candidates = candidates(plan);
    let of_length = |length| {
        let own: Vec<&Candidate> = candidates.iter().filter(|one| one.length == length).collect();
        encode_list(plan, languages, &own)
    };
    (SHORTEST..=LONGEST).map(of_length).collect()
}

/// The words that are compared, sorted.
fn candidates(plan: &ShardPlan<'_>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for (form, text) in (0..).zip(&plan.groups.forms) {
        let length = text.chars().count();
        if length < SHORTEST || text.contains(char::is_numeric) {
            continue;
        }
        let groups = plan.entries(form).iter().map(|entry| entry.group);
        // Nobody means a word without a meaning of its own, however common it is.
        let lists = groups.filter(|&group| !plan.groups.groups[group as usize].is_stop_word);
        let count = lists.map(|group| plan.list(group).count).max().unwrap_or(0);
        if count > 0 {
            found.push(Candidate { form, count, length: length.min(LONGEST) });
        }
    }
    if found.len() > MOST_WORDS {
        // A word that a changed case makes known should not push out another: the limit falls between two counts.
        let mut counts: Vec<u32> = found.iter().map(|one| one.count).collect();
        let (_, &mut least, _) = counts.select_nth_unstable_by(MOST_WORDS, |a, b| b.cmp(a));
        found.retain(|one| one.count > least);
    }
    found
}

fn encode_list(plan: &ShardPlan<'_>, languages: usize, words: &[&Candidate]) -> Vec<u8> {
    if words.is_empty() {
        return Vec::new();
    }
    let mut encoder = Encoder::new();
    let mut texts = SortedWords::new();
    let (mut more, mut counts, mut has) = (Bits::new(1), Bits::new(8), Bits::new(languages));
    for &&Candidate { form, count, .. } in words {
        encoder.bit(&mut more, 0, true);
        texts.encode(&mut encoder, plan.form(form));
        // How common it is, in powers of four.
        encoder.symbol(&mut counts, 0, 3, (count.ilog2() / 2).min(7));
        for lang in 0..languages {
            let is_here = plan.entries(form).iter().any(|entry| plan.lang(entry.group) == lang);
            encoder.bit(&mut has, lang, is_here);
        }
    }
    encoder.bit(&mut more, 0, false);
    encoder.finish()
}
