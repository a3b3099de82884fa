//! Shards of words: each holds a stretch of the sorted surfaces with the lists of cases of their groups.
//!
//! One request brings a word, its inflected forms, the words that begin with it and their cases. A border lies only where
//! no group has surfaces on both sides (a form far from the others, such as a participle, points to the shard of the others), and its place depends on the words around it, so that a changed case rewrites
//! the shards of its words and no others. Beside the shards of words stand those of their places (for phrases), and one
//! list for every beginning that is too common to be put together from shards.

use rayon::prelude::*;

use super::{
    columns::ColumnModel,
    hash::QuickSet,
    lexicon::{GroupId, Lexicon},
    postings::{List, Posting},
    range::{Bits, Encoder, Number},
};

/// The size of a shard in bytes from which on a border may come; at twice that size it must.
const ENOUGH: usize = 4_000;

/// The same of a large bank, whose shards have tables of terms beside them.
const ENOUGH_WITH_TABLES: usize = 3_000;

/// Any other bank has about so many shards for a thousand cases, or fewer, since hosts limit the number of files.
const SHARDS_A_THOUSAND: usize = 92;

/// A stretch of surfaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) start: u32,
    pub(super) end: u32,
}

/// A surface in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Member {
    pub(super) group: GroupId,
    /// The surface's rank in the group, at most 3.
    rank: u8,
    /// Whether the group stands elsewhere: with its most used surface, which begins otherwise.
    is_away: bool,
}

/// How many bytes may lie between a form and the most used one of its group for both to stand in one shard.
const NEAR: usize = 800;

/// The surfaces with their groups, and the stretches into which they are cut.
pub(super) struct Shelf<'a> {
    pub(super) lexicon: &'a Lexicon,
    pub(super) lists: &'a [List],
    /// Where the groups of each surface begin in `owned`.
    starts: Vec<u32>,
    /// The groups of each surface; by language.
    owned: Vec<Member>,
    pub(super) stretches: Vec<Stretch>,
}

impl<'a> Shelf<'a> {
    /// Cuts the surfaces into stretches. `cases` is how many the bank has, `has_tables` whether it is a large one.
    pub(super) fn new(lexicon: &'a Lexicon, lists: &'a [List], cases: usize, has_tables: bool) -> Self {
        let live = || lexicon.groups.iter().enumerate().filter(|(group, _)| lists[*group].count > 0);
        // Where each surface would stand if every list stood with the most used form of its group.
        let mut offsets = vec![3_usize; lexicon.surfaces.len()];
        for (group, one) in live() {
            offsets[one.surfaces[0] as usize] += lists[group].size();
        }
        let mut offset = 0;
        for size in &mut offsets {
            offset += *size;
            *size = offset;
        }
        let mut owners: Vec<(u32, Member)> = Vec::new();
        for (group, one) in live() {
            // What lies between: not the group's own list, which ends where its most used form stands.
            let until = offsets[one.surfaces[0] as usize];
            let from = until - lists[group].size();
            for (rank, &surface) in one.surfaces.iter().enumerate() {
                let own = offsets[surface as usize];
                let is_away = own + NEAR < from || until + NEAR < own;
                owners.push((surface, Member { group: group as GroupId, rank: rank.min(3) as u8, is_away }));
            }
        }
        owners.par_sort_unstable();
        let mut starts = vec![0; lexicon.surfaces.len() + 1];
        for &(surface, ..) in &owners {
            starts[surface as usize + 1] += 1;
        }
        for surface in 0..lexicon.surfaces.len() {
            starts[surface + 1] += starts[surface];
        }
        let owned = owners.into_iter().map(|(_, member)| member).collect();
        let mut shelf = Self { lexicon, lists, starts, owned, stretches: Vec::new() };
        let enough = shelf.enough(cases, has_tables);
        shelf.cut(enough);
        shelf
    }

    /// The groups of a surface, by language.
    pub(super) fn groups(&self, surface: u32) -> &[Member] {
        let surface = surface as usize;
        &self.owned[self.starts[surface] as usize..self.starts[surface + 1] as usize]
    }

    /// The place of a group's language.
    pub(super) fn lang(&self, group: GroupId) -> usize {
        self.lexicon.groups[group as usize].lang.into()
    }

    /// The groups that stand at a surface.
    fn near(&self, surface: u32) -> impl Iterator<Item = GroupId> {
        self.groups(surface).iter().filter(|member| !member.is_away).map(|member| member.group)
    }

    /// The size from which on a border may come: larger where there would be too many shards, in steps, so that one changed
    /// case does not move every border.
    fn enough(&self, cases: usize, has_tables: bool) -> usize {
        let size: usize = self.lists.iter().map(List::size).sum::<usize>() + 3 * self.lexicon.surfaces.len();
        let most = (cases * SHARDS_A_THOUSAND / 1_000).max(64);
        if has_tables {
            return ENOUGH_WITH_TABLES;
        }
        let mut enough = ENOUGH;
        while size / most > enough {
            enough += enough / 8;
        }
        enough
    }

    fn cut(&mut self, enough: usize) {
        let surfaces = &self.lexicon.surfaces;
        let mut last_of: Vec<u32> = vec![0; self.lexicon.groups.len()];
        let mut first_of: Vec<u32> = vec![u32::MAX; self.lexicon.groups.len()];
        for surface in 0..surfaces.len() as u32 {
            for group in self.near(surface) {
                last_of[group as usize] = surface;
                first_of[group as usize] = first_of[group as usize].min(surface);
            }
        }
        let (mut start, mut size, mut open_until) = (0_u32, 0, 0_u32);
        let mut stretches = Vec::new();
        for surface in 0..surfaces.len() as u32 {
            let new = self.near(surface).filter(|group| first_of[*group as usize] == surface);
            let own: usize = 3 + new.map(|group| self.lists[group as usize].size()).sum::<usize>();
            let may_cut = surface > start && surface > open_until;
            let is_border =
                surfaces[surface as usize].bytes().fold(7_u8, |h, b| h.wrapping_mul(31) ^ b) % 8 == 0;
            // A long list stands alone, so that its neighbours stay cheap.
            let is_long = own > enough;
            if may_cut
                && ((size >= enough && is_border)
                    || size + own > 2 * enough
                    || (is_long && size > enough / 4))
            {
                stretches.push(Stretch { start, end: surface });
                (start, size) = (surface, 0);
            }
            size += own;
            open_until =
                self.near(surface).fold(open_until, |until, group| until.max(last_of[group as usize]));
        }
        if (start as usize) < surfaces.len() {
            stretches.push(Stretch { start, end: surfaces.len() as u32 });
        }
        self.stretches = stretches;
    }

    /// The shortest text that lies behind every surface before the stretch and not behind its first.
    pub(super) fn border(&self, stretch: Stretch) -> &str {
        let surfaces = &self.lexicon.surfaces;
        let Some(before) = stretch.start.checked_sub(1) else { return "" };
        let (before, first) = (&surfaces[before as usize], &surfaces[stretch.start as usize]);
        let mut ends = first.char_indices().map(|(at, c)| at + c.len_utf8());
        let end = ends.find(|&end| first[..end] > **before).unwrap_or(first.len());
        &first[..end]
    }

    /// The different groups that stand in a stretch, in the order of its surfaces.
    fn groups_of(&self, stretch: Stretch) -> Vec<GroupId> {
        let mut seen = QuickSet::default();
        (stretch.start..stretch.end)
            .flat_map(|surface| self.near(surface))
            .filter(|group| seen.insert(*group))
            .collect()
    }

    /// The different groups with a surface in a stretch, also those that stand elsewhere.
    fn all_groups_of(&self, stretch: Stretch) -> Vec<GroupId> {
        let surfaces = (stretch.start..stretch.end).flat_map(|surface| self.groups(surface));
        let mut groups: Vec<GroupId> = surfaces.map(|member| member.group).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// The bytes of a stretch; `cases` is how many the bank has.
    pub(super) fn encode(&self, stretch: Stretch, languages: usize, cases: u32) -> Vec<u8> {
        let mut encoder = Encoder::new();
        let mut texts = TextModel::new();
        let mut count = Number::new();
        let (mut has, mut away, mut fresh) =
            (Bits::new(languages), Bits::new(languages), Bits::new(languages));
        let (mut ranks, mut homes) = (Bits::new(4), TextModel::new());
        let mut back = Number::new();
        encoder.number(&mut count, stretch.end - stretch.start);
        let mut seen: Vec<Vec<GroupId>> = vec![Vec::new(); languages];
        for surface in stretch.start..stretch.end {
            texts.encode(&mut encoder, &self.lexicon.surfaces[surface as usize]);
            let mut own = self.groups(surface).iter().peekable();
            #[expect(clippy::needless_range_loop, reason = "the language is a number in many places here")]
            for lang in 0..languages {
                let here = own.next_if(|member| self.lang(member.group) == lang);
                encoder.bit(&mut has, lang, here.is_some());
                let Some(&Member { group, rank, is_away }) = here else { continue };
                encoder.symbol(&mut ranks, 0, 2, rank.into());
                encoder.bit(&mut away, lang, is_away);
                if is_away {
                    let home = self.lexicon.groups[group as usize].surfaces[0];
                    homes.encode(&mut encoder, &self.lexicon.surfaces[home as usize]);
                    continue;
                }
                let place = seen[lang].iter().rposition(|&other| other == group);
                encoder.bit(&mut fresh, lang, place.is_none());
                match place {
                    Some(place) => encoder.number(&mut back, (seen[lang].len() - 1 - place) as u32),
                    None => seen[lang].push(group),
                }
            }
        }
        let mut model = ListModel::new(cases);
        for group in self.groups_of(stretch) {
            let is_stop_word = self.lexicon.groups[group as usize].is_stop_word;
            model.encode(&mut encoder, &self.lists[group as usize], is_stop_word);
        }
        encoder.finish()
    }

    /// The places of the groups of a stretch.
    pub(super) fn encode_places(&self, stretch: Stretch) -> Vec<u8> {
        let mut encoder = Encoder::new();
        let (mut count, mut gap, mut forms) = (Number::new(), Number::new(), Bits::new(4));
        for group in self.groups_of(stretch) {
            if self.lexicon.groups[group as usize].is_stop_word {
                continue;
            }
            self.lists[group as usize].for_each_places(|size, places| {
                encoder.number(&mut count, size);
                let mut last = 0;
                for (place, form) in places {
                    encoder.number(&mut gap, place - last);
                    encoder.symbol(&mut forms, 0, 2, form.into());
                    last = place;
                }
            });
        }
        encoder.finish()
    }

    /// The terms of the cases of every group of a stretch with at most `most` cases. `terms` are those of each case by
    /// facet, `sizes` the numbers of terms of the facets.
    pub(super) fn encode_tables(
        &self,
        stretch: Stretch,
        most: u32,
        sizes: &[usize],
        terms: &[&[Vec<u32>]],
    ) -> Vec<u8> {
        let mut encoder = Encoder::new();
        let mut model = ColumnModel::new(sizes);
        for group in self.groups_of(stretch) {
            let list = &self.lists[group as usize];
            if list.count <= most {
                let cases: Vec<u32> = list.iter().map(|posting| posting.case).collect();
                model.encode(&mut encoder, cases.iter().map(|&case| terms[case as usize]));
            }
        }
        encoder.finish()
    }

    /// The beginnings that span more stretches than a browser should load, sorted, each with its stretch of surfaces.
    pub(super) fn common_beginnings(&self) -> Vec<(String, Stretch)> {
        let surfaces = &self.lexicon.surfaces;
        let shard_of = |surface: u32| self.stretches.partition_point(|stretch| stretch.end <= surface);
        let mut found = Vec::new();
        // A beginning is common only where the shorter ones within it are.
        let mut within = vec![Stretch { start: 0, end: surfaces.len() as u32 }];
        for length in 2..=LONGEST_BEGINNING {
            let mut common = Vec::new();
            for stretch in within {
                let (mut start, end) = (stretch.start as usize, stretch.end as usize);
                while start < end {
                    let Some(beginning) = beginning(&surfaces[start], length) else {
                        start += 1;
                        continue;
                    };
                    let next = start
                        + surfaces[start..end].partition_point(|surface| surface.starts_with(beginning));
                    if shard_of(next as u32 - 1) - shard_of(start as u32) > LOADED {
                        let stretch = Stretch { start: start as u32, end: next as u32 };
                        found.push((beginning.to_owned(), stretch));
                        common.push(stretch);
                    }
                    start = next;
                }
            }
            within = common;
        }
        found.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        found
    }

    /// The cases of all groups of a stretch as one list a language.
    pub(super) fn encode_beginning(&self, stretch: Stretch, languages: usize, cases: u32) -> Vec<u8> {
        let mut levels = vec![vec![0_u8; cases as usize]; languages];
        for group in self.all_groups_of(stretch) {
            let levels = &mut levels[self.lang(group)];
            for posting in self.lists[group as usize].iter() {
                let level = &mut levels[posting.case as usize];
                *level = (*level).max(posting.level + 1);
            }
        }
        let mut encoder = Encoder::new();
        let mut model = ListModel::new(cases);
        let mut has = Bits::new(1);
        for levels in levels {
            let postings = || {
                let here = levels.iter().enumerate().filter(|(_, level)| **level > 0);
                // Half the levels are enough for half a word.
                here.map(|(case, level)| Posting { case: case as u32, level: (level - 1) | 1, form: 0 })
            };
            let count = postings().count() as u32;
            encoder.bit(&mut has, 0, count > 0);
            if count > 0 {
                model.encode_postings(&mut encoder, (count, false, false), postings());
            }
        }
        encoder.finish()
    }
}

/// A beginning in so many stretches and one more is put together from them: the same number as in `query.js`.
const LOADED: usize = 2;

/// The longest beginning with a list of its own, in characters.
const LONGEST_BEGINNING: usize = 8;

fn beginning(surface: &str, length: usize) -> Option<&str> {
    let (at, last) = surface.char_indices().nth(length - 1)?;
    Some(&surface[..at + last.len_utf8()])
}

/// Sorted words: what each shares with the one before it, then the rest letter by letter.
pub(super) struct TextModel {
    shared: Bits,
    letters: Bits,
    last: String,
}

const LETTER_BITS: u32 = 6;
const OTHER_LETTER: u32 = 37;

impl TextModel {
    pub(super) fn new() -> Self {
        Self { shared: Bits::new(64), letters: Bits::new(4 << LETTER_BITS), last: String::new() }
    }

    pub(super) fn encode(&mut self, encoder: &mut Encoder, word: &str) {
        let shared = self.last.chars().zip(word.chars()).take_while(|(a, b)| a == b).count().min(63);
        encoder.symbol(&mut self.shared, 0, 6, shared as u32);
        let mut context = 0;
        for c in word.chars().skip(shared) {
            let symbol = match c {
                'a'..='z' => c as u32 - 'a' as u32 + 1,
                '0'..='9' => c as u32 - '0' as u32 + 27,
                _ => OTHER_LETTER,
            };
            encoder.symbol(&mut self.letters, context << LETTER_BITS, LETTER_BITS, symbol);
            if symbol == OTHER_LETTER {
                encoder.plain(c as u32, 21);
            }
            context = match c {
                'a' | 'e' | 'i' | 'o' | 'u' | 'y' => 1,
                'a'..='z' => 2,
                _ => 3,
            };
        }
        encoder.symbol(&mut self.letters, context << LETTER_BITS, LETTER_BITS, 0);
        self.last.clear();
        self.last.push_str(word);
    }
}

/// A word with more cases is common.
const COMMON: u32 = 4_096;

/// Lists of cases.
struct ListModel {
    cases: u32,
    stop: Bits,
    count: Number,
    forms: Bits,
    gaps: Vec<Number>,
    levels: Bits,
    form: Bits,
}

impl ListModel {
    fn new(cases: u32) -> Self {
        Self {
            cases,
            stop: Bits::new(1),
            count: Number::new(),
            forms: Bits::new(1),
            gaps: vec![Number::new(); 32],
            levels: Bits::new(16 * 16),
            form: Bits::new(4 * 4),
        }
    }

    fn encode(&mut self, encoder: &mut Encoder, list: &List, is_stop_word: bool) {
        // In a large bank a common word says little about each of its cases, and need not say it exactly.
        let is_common = list.count > COMMON && list.count > self.cases / 16;
        let head = (list.count, is_stop_word, list.has_forms() && !is_common);
        if is_common {
            let coarse = |posting: Posting| Posting { level: posting.level | 3, form: 0, ..posting };
            self.encode_postings(encoder, head, list.iter().map(coarse));
        } else {
            self.encode_postings(encoder, head, list.iter());
        }
    }

    /// A list: how many cases it has, whether its word is a stop word, whether some forms are not 0; then its cases.
    fn encode_postings(
        &mut self,
        encoder: &mut Encoder,
        (count, is_stop_word, has_forms): (u32, bool, bool),
        postings: impl Iterator<Item = Posting>,
    ) {
        encoder.bit(&mut self.stop, 0, is_stop_word);
        encoder.number(&mut self.count, count - 1);
        encoder.bit(&mut self.forms, 0, has_forms);
        // The expected gap decides which model serves.
        let gaps = &mut self.gaps[(self.cases / count).max(1).ilog2() as usize];
        let (mut next, mut level, mut form) = (0, 0, 0);
        for posting in postings {
            encoder.number(gaps, posting.case - next);
            next = posting.case + 1;
            encoder.symbol(&mut self.levels, level * 16, 4, posting.level.into());
            level = posting.level as usize;
            if has_forms {
                encoder.symbol(&mut self.form, form * 4, 2, posting.form.into());
                form = posting.form as usize;
            }
        }
    }
}
