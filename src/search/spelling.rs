//! Lists of words by length, for words that nobody knows: the browser compares a mistyped word with all of its length.

use super::{
    range::{Bits, Encoder},
    shard::{Shelf, TextModel},
};

/// The shortest and the longest words that are mended; longer ones share the last list.
pub(super) const SHORTEST: usize = 4;
pub(super) const LONGEST: usize = 20;

/// More words than this are not compared: the rarest are left out.
const MOST_WORDS: usize = 32_768;

/// The list of each length from [`SHORTEST`] to [`LONGEST`]; empty for a length without words.
pub(super) fn encode(shelf: &Shelf<'_>, languages: usize) -> Vec<Vec<u8>> {
    let surfaces = &shelf.lexicon.surfaces;
    let mut words: Vec<(u32, u32)> = Vec::new();
    for (place, surface) in surfaces.iter().enumerate() {
        let is_word = surface.chars().count() >= SHORTEST && !surface.contains(|c: char| c.is_numeric());
        let groups = shelf.groups(place as u32);
        // Nobody means a word without a meaning of its own, however common it is.
        let lists = groups.iter().filter(|member| !shelf.lexicon.groups[member.group as usize].is_stop_word);
        let count = lists.map(|member| shelf.lists[member.group as usize].count).max().unwrap_or(0);
        if is_word && count > 0 {
            words.push((count, place as u32));
        }
    }
    words.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    // A word that a changed case makes known should not push out another: the limit falls between two counts.
    if words.len() > MOST_WORDS {
        let least = words[MOST_WORDS].0;
        words.retain(|(count, _)| *count > least);
    }
    words.sort_unstable_by_key(|&(_, place)| place);
    (SHORTEST..=LONGEST)
        .map(|length| {
            let own = words
                .iter()
                .filter(|(_, place)| surfaces[*place as usize].chars().count().min(LONGEST) == length);
            encode_list(shelf, languages, own.copied().collect())
        })
        .collect()
}

fn encode_list(shelf: &Shelf<'_>, languages: usize, words: Vec<(u32, u32)>) -> Vec<u8> {
    if words.is_empty() {
        return Vec::new();
    }
    let mut encoder = Encoder::new();
    let mut texts = TextModel::new();
    let (mut more, mut counts, mut has) = (Bits::new(1), Bits::new(8), Bits::new(languages));
    for (count, place) in words {
        encoder.bit(&mut more, 0, true);
        texts.encode(&mut encoder, &shelf.lexicon.surfaces[place as usize]);
        // How common it is, in powers of four.
        encoder.symbol(&mut counts, 0, 3, (count.ilog2() / 2).min(7));
        for lang in 0..languages {
            let groups = shelf.groups(place);
            let is_here = groups.iter().any(|member| shelf.lang(member.group) == lang);
            encoder.bit(&mut has, lang, is_here);
        }
    }
    encoder.bit(&mut more, 0, false);
    encoder.finish()
}
