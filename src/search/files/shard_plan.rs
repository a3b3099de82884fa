//! Which forms stand in which shard.
//!
//! One request brings a word, its inflected forms, the words that begin with it and their cases. A shard ends only where no
//! group has forms on both sides (a form far from the others, such as a participle, points to the shard of the others), and
//! where depends on the words around it, so that a changed case rewrites the shards of its words and no others.

use rayon::prelude::*;

use crate::search::{
    numbering::QuickSet,
    postings::list::PostingList,
    terms::groups::{FormId, GroupId, OTHER_RANK, TermGroups},
};

/// The size of a shard in bytes from which on it may end; at twice that size it must.
const ENOUGH: usize = 4_000;

/// The same in a large bank, whose shards have tables of facet terms beside them.
const ENOUGH_WITH_TABLES: usize = 3_000;

/// Any other bank has about so many shards for a thousand cases, or fewer, since hosts limit the number of files.
const SHARDS_A_THOUSAND: usize = 92;

/// How many bytes may lie between a form and the most used one of its group for both to stand in one shard.
const NEAR: usize = 800;

/// What a form takes in a file, beside its list.
const FORM_SIZE: usize = 3;

/// A range of the sorted forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TermRange {
    pub(crate) start: FormId,
    pub(crate) end: FormId,
}

/// A form in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TermEntry {
    pub(crate) group: GroupId,
    /// The form's rank in the group, at most [`OTHER_RANK`].
    pub(crate) rank: u8,
    /// Whether the group stands elsewhere: with its most used form, which begins otherwise.
    pub(crate) is_away: bool,
}

/// The forms with their groups, and the ranges into which they are cut.
pub(crate) struct ShardPlan<'a> {
    pub(crate) groups: &'a TermGroups,
    /// The cases of each group.
    pub(crate) lists: &'a [PostingList],
    /// Where the entries of each form begin.
    starts: Vec<u32>,
    /// The groups of each form; by language.
    entries: Vec<TermEntry>,
    /// The shards.
    pub(crate) ranges: Vec<TermRange>,
}

impl<'a> ShardPlan<'a> {
    /// Cuts the forms into ranges. `cases` is how many the bank has, `has_tables` whether it is a large one.
    pub(crate) fn new(
        groups: &'a TermGroups,
        lists: &'a [PostingList],
        cases: usize,
        has_tables: bool,
    ) -> Self {
        let (starts, entries) = sort_entries(groups, lists);
        let mut plan = Self { groups, lists, starts, entries, ranges: Vec::new() };
        plan.ranges = plan.cut(if has_tables { ENOUGH_WITH_TABLES } else { plan.enough(cases) });
        plan
    }

    /// The groups of a form, by language.
    pub(crate) fn entries(&self, form: FormId) -> &[TermEntry] {
        let form = form as usize;
        &self.entries[self.starts[form] as usize..self.starts[form + 1] as usize]
    }

    /// The text of a form.
    pub(crate) fn form(&self, form: FormId) -> &str {
        &self.groups.forms[form as usize]
    }

    /// The place of a group's language.
    pub(crate) fn lang(&self, group: GroupId) -> usize {
        self.groups.groups[group as usize].lang.into()
    }

    /// The cases of a group.
    pub(crate) fn list(&self, group: GroupId) -> &PostingList {
        &self.lists[group as usize]
    }

    /// The groups that stand at a form.
    fn groups_at(&self, form: FormId) -> impl Iterator<Item = GroupId> {
        self.entries(form).iter().filter(|entry| !entry.is_away).map(|entry| entry.group)
    }

    /// The distinct groups that stand in a range, in the order of its forms.
    pub(crate) fn groups_in(&self, range: TermRange) -> Vec<GroupId> {
        let mut seen = QuickSet::default();
        let groups = (range.start..range.end).flat_map(|form| self.groups_at(form));
        groups.filter(|group| seen.insert(*group)).collect()
    }

    /// The distinct groups with a form in a range, also those that stand elsewhere.
    pub(crate) fn all_groups_of(&self, range: TermRange) -> Vec<GroupId> {
        let entries = (range.start..range.end).flat_map(|form| self.entries(form));
        let mut groups: Vec<GroupId> = entries.map(|entry| entry.group).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// How many shards a range has a part in.
    pub(crate) fn shards_of(&self, range: TermRange) -> usize {
        let shard_of = |form: FormId| self.ranges.partition_point(|shard| shard.end <= form);
        shard_of(range.end - 1) - shard_of(range.start) + 1
    }

    /// The shortest text that lies behind every form before the range and not behind its first; "" for the first range.
    pub(crate) fn split_key(&self, range: TermRange) -> &str {
        let Some(before) = range.start.checked_sub(1) else { return "" };
        let (before, first) = (self.form(before), self.form(range.start));
        let mut ends = first.char_indices().map(|(at, c)| at + c.len_utf8());
        let end = ends.find(|&end| first[..end] > *before).unwrap_or(first.len());
        &first[..end]
    }

    /// The size from which on a shard may end: larger where there would be too many, in steps, so that one changed case does
    /// not move every end.
    fn enough(&self, cases: usize) -> usize {
        let lists: usize = self.lists.iter().map(PostingList::estimated_size).sum();
        let size = lists + FORM_SIZE * self.groups.forms.len();
        let most = (cases * SHARDS_A_THOUSAND / 1_000).max(64);
        let mut enough = ENOUGH;
        while size / most > enough {
            enough += enough / 8;
        }
        enough
    }

    fn cut(&self, enough: usize) -> Vec<TermRange> {
        let count = self.groups.forms.len() as FormId;
        let spans = self.spans();
        let (mut start, mut size, mut open_until) = (0, 0, 0);
        let mut ranges = Vec::new();
        for form in 0..count {
            let new = self.groups_at(form).filter(|&group| spans[group as usize].0 == form);
            let own = FORM_SIZE + new.map(|group| self.list(group).estimated_size()).sum::<usize>();
            let is_full = size >= enough && is_likely_end(self.form(form));
            let is_overfull = size + own > 2 * enough;
            // A long list stands alone, so that its neighbours stay cheap.
            let is_before_long = own > enough && size > enough / 4;
            if form > start && form > open_until && (is_full || is_overfull || is_before_long) {
                ranges.push(TermRange { start, end: form });
                (start, size) = (form, 0);
            }
            size += own;
            let ends = self.groups_at(form).map(|group| spans[group as usize].1);
            open_until = ends.fold(open_until, FormId::max);
        }
        if start < count {
            ranges.push(TermRange { start, end: count });
        }
        ranges
    }

    /// By group, the first and the last form at which it stands.
    fn spans(&self) -> Vec<(FormId, FormId)> {
        let mut spans = vec![(FormId::MAX, 0); self.groups.groups.len()];
        for form in 0..self.groups.forms.len() as FormId {
            for group in self.groups_at(form) {
                let (first, last) = &mut spans[group as usize];
                (*first, *last) = ((*first).min(form), form);
            }
        }
        spans
    }
}

/// Whether a shard may begin with a form: one in eight, whatever stands around it.
fn is_likely_end(form: &str) -> bool {
    form.bytes().fold(7_u8, |hash, byte| hash.wrapping_mul(31) ^ byte).is_multiple_of(8)
}

/// The entries of all forms, and where those of each form begin.
fn sort_entries(groups: &TermGroups, lists: &[PostingList]) -> (Vec<u32>, Vec<TermEntry>) {
    let live = || (0_u32..).zip(&groups.groups).filter(|(group, _)| lists[*group as usize].count > 0);
    // Where each form would stand if every list stood with the most used form of its group.
    let mut offsets = vec![FORM_SIZE; groups.forms.len()];
    for (group, one) in live() {
        offsets[one.forms[0] as usize] += lists[group as usize].estimated_size();
    }
    let mut offset = 0;
    for size in &mut offsets {
        offset += *size;
        *size = offset;
    }
    let mut entries: Vec<(FormId, TermEntry)> = Vec::new();
    for (group, one) in live() {
        // What lies between: not the group's own list, which ends where its most used form stands.
        let until = offsets[one.forms[0] as usize];
        let from = until - lists[group as usize].estimated_size();
        for (rank, &form) in one.forms.iter().enumerate() {
            let own = offsets[form as usize];
            let is_away = own + NEAR < from || until + NEAR < own;
            entries.push((form, TermEntry { group, rank: rank.min(OTHER_RANK.into()) as u8, is_away }));
        }
    }
    entries.par_sort_unstable();
    let mut starts = vec![0; groups.forms.len() + 1];
    for &(form, _) in &entries {
        starts[form as usize + 1] += 1;
    }
    for form in 0..groups.forms.len() {
        starts[form + 1] += starts[form];
    }
    (starts, entries.into_iter().map(|(_, entry)| entry).collect())
}
