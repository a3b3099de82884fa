//! Shards: each holds a range of the sorted forms with the lists of cases of their groups. Beside it stand the positions of its
//! words, for phrases, and in a large bank the facet terms of their cases.

use crate::search::{
    codec::{
        columns::ColumnModel,
        letters::SortedWords,
        lists::{ListModel, PositionModel},
        range_coder::{Bits, Encoder, Number},
    },
    terms::groups::{FormId, GroupId},
};

use super::shard_plan::{ShardPlan, TermEntry, TermRange};

/// Writes the shards of a plan.
pub(crate) struct ShardWriter<'a> {
    pub(crate) plan: &'a ShardPlan<'a>,
    /// How many the bank has.
    pub(crate) languages: usize,
    pub(crate) cases: u32,
}

impl ShardWriter<'_> {
    /// The forms of a range with their groups, then the list of each group that stands there.
    pub(crate) fn encode(&self, range: TermRange) -> Vec<u8> {
        let mut encoder = Encoder::new();
        encoder.number(&mut Number::new(), range.end - range.start);
        let mut forms = FormModel::new(self.languages);
        for form in range.start..range.end {
            forms.encode(&mut encoder, self.plan, form);
        }
        let mut lists = ListModel::new(self.cases);
        for group in self.plan.groups_in(range) {
            let is_stop_word = self.plan.groups.groups[group as usize].is_stop_word;
            lists.encode(&mut encoder, self.plan.list(group), is_stop_word);
        }
        encoder.finish()
    }

    /// The positions of the groups of a range. A word without a meaning of its own has none.
    pub(crate) fn encode_positions(&self, range: TermRange) -> Vec<u8> {
        let mut encoder = Encoder::new();
        let mut positions = PositionModel::new();
        for group in self.plan.groups_in(range) {
            if !self.plan.groups.groups[group as usize].is_stop_word {
                positions.encode(&mut encoder, self.plan.list(group));
            }
        }
        encoder.finish()
    }

    /// The facet terms of the cases of every group of a range with at most `most` cases; `tables` has those of all cases.
    pub(crate) fn encode_table(&self, range: TermRange, most: u32, tables: &FacetTables<'_>) -> Vec<u8> {
        let mut encoder = Encoder::new();
        let mut model = ColumnModel::new(tables.sizes);
        for group in self.plan.groups_in(range) {
            let list = self.plan.list(group);
            if list.count <= most {
                let cases: Vec<u32> = list.iter().map(|posting| posting.case).collect();
                model.encode(&mut encoder, cases.iter().map(|&case| tables.terms[case as usize]));
            }
        }
        encoder.finish()
    }
}

/// The facet terms of all cases.
pub(crate) struct FacetTables<'a> {
    /// How many terms each facet has.
    pub(crate) sizes: &'a [usize],
    /// By case number and facet.
    pub(crate) terms: &'a [&'a [Vec<u32>]],
}

/// What is known of the forms of a shard so far. The bits stand by language.
struct FormModel {
    texts: SortedWords,
    /// Whether a form is a word of the language.
    has: Bits,
    ranks: Bits,
    /// Whether its group stands elsewhere, and with which form.
    away: Bits,
    homes: SortedWords,
    /// Whether its group was not seen before, and if it was, how many groups ago.
    fresh: Bits,
    back: Number,
    seen: Vec<Vec<GroupId>>,
}

impl FormModel {
    fn new(languages: usize) -> Self {
        Self {
            texts: SortedWords::new(),
            has: Bits::new(languages),
            ranks: Bits::new(4),
            away: Bits::new(languages),
            homes: SortedWords::new(),
            fresh: Bits::new(languages),
            back: Number::new(),
            seen: vec![Vec::new(); languages],
        }
    }

    /// A form, and in each language its group.
    fn encode(&mut self, encoder: &mut Encoder, plan: &ShardPlan<'_>, form: FormId) {
        self.texts.encode(encoder, plan.form(form));
        let mut entries = plan.entries(form).iter().peekable();
        for lang in 0..self.seen.len() {
            let here = entries.next_if(|entry| plan.lang(entry.group) == lang);
            encoder.bit(&mut self.has, lang, here.is_some());
            if let Some(&entry) = here {
                self.encode_entry(encoder, plan, entry);
            }
        }
    }

    fn encode_entry(&mut self, encoder: &mut Encoder, plan: &ShardPlan<'_>, entry: TermEntry) {
        let TermEntry { group, rank, is_away } = entry;
        let lang = plan.lang(group);
        encoder.symbol(&mut self.ranks, 0, 2, rank.into());
        encoder.bit(&mut self.away, lang, is_away);
        if is_away {
            let home = plan.groups.groups[group as usize].forms[0];
            self.homes.encode(encoder, plan.form(home));
            return;
        }
        let seen = &mut self.seen[lang];
        let place = seen.iter().rposition(|&other| other == group);
        encoder.bit(&mut self.fresh, lang, place.is_none());
        match place {
            Some(place) => encoder.number(&mut self.back, (seen.len() - 1 - place) as u32),
            None => seen.push(group),
        }
    }
}
