//! The lists of all groups, made by reading every case once: many cases at a time, each thread some of them, then each thread
//! its share of the lists.

use rayon::prelude::*;

use crate::search::{
    analysis::analyser::{Field, POSITION_GAP, Tokens},
    input::IndexInput,
    terms::{
        dictionary::{TermDictionary, TermId},
        groups::{GroupId, OTHER_RANK, TermGroups},
        labels::{CaseLabels, LabelTokens, Labels},
    },
};

use super::{
    list::{FormPosition, Posting, PostingList, pack_positions},
    score::{FieldNorms, PART, body_share, impact, label_weight},
};

/// What the lists are made from.
#[derive(Clone, Copy)]
pub(crate) struct PostingsInput<'a, 'i> {
    pub(crate) input: &'a IndexInput<'i>,
    /// `order[number]` is the place of the case with that number.
    pub(crate) order: &'a [u32],
    pub(crate) dictionary: &'a TermDictionary,
    pub(crate) labels: &'a Labels<'a>,
    pub(crate) groups: &'a TermGroups,
}

/// Cases between which the lists are filled, and those that a thread reads at a time.
const BATCH: usize = 2_048;
const CHUNK: usize = 256;

/// The list of every group, by its number.
pub(crate) fn build_postings(source: PostingsInput<'_, '_>) -> Vec<PostingList> {
    let documents = source.input.cases.iter().flat_map(|case| case.documents.iter().copied());
    let norms = FieldNorms::new(documents);
    let groups = &source.groups.groups;
    let mut lists: Vec<PostingList> =
        groups.iter().map(|group| PostingList::with_capacity(group.uses as usize)).collect();
    let share = lists.len().div_ceil(rayon::current_num_threads()).max(1);
    let numbers: Vec<u32> = (0..source.order.len() as u32).collect();
    for batch in numbers.chunks(BATCH) {
        let chunks: Vec<Chunk> = batch
            .par_chunks(CHUNK)
            .map(|numbers| {
                let mut builder = PostingsBuilder::new(source, &norms);
                numbers.iter().for_each(|&number| builder.add_case(number));
                builder.chunk
            })
            .collect();
        lists.par_chunks_mut(share).enumerate().for_each(|(number, lists)| {
            chunks.iter().for_each(|chunk| chunk.fill(number * share, lists));
        });
    }
    lists.par_iter_mut().for_each(PostingList::shrink_to_fit);
    lists
}

/// The postings of some cases, on their way into the lists.
#[derive(Default)]
struct Chunk {
    postings: Vec<GroupPosting>,
    positions: Vec<u8>,
}

struct GroupPosting {
    group: GroupId,
    posting: Posting,
    /// Where its positions end among those of the chunk; they begin where those before it end.
    positions_end: u32,
}

impl Chunk {
    /// Fills some of the lists: those of the groups from `first` on.
    fn fill(&self, first: usize, lists: &mut [PostingList]) {
        let mut start = 0;
        for one in &self.postings {
            let end = one.positions_end as usize;
            if let Some(list) = (one.group as usize).checked_sub(first).and_then(|at| lists.get_mut(at)) {
                list.push(one.posting, &self.positions[start..end]);
            }
            start = end;
        }
    }
}

/// Reads cases one after the other.
struct PostingsBuilder<'a, 'i> {
    source: PostingsInput<'a, 'i>,
    norms: &'a FieldNorms,
    chunk: Chunk,
    /// The groups of the case that is being read, in one language.
    seen: Vec<SeenGroup>,
    /// Each group's place in `seen`, if it is of this case.
    places: Vec<u32>,
    /// The positions of all of `seen`, in the order in which they were read.
    positions: Vec<SeenPosition>,
    /// The places in `seen` of the parts of `terms`.
    parts: Vec<u32>,
    /// The distinct terms of the document that is being read.
    terms: Vec<SeenTerm>,
}

struct SeenGroup {
    group: GroupId,
    /// How much is said by the forms of each rank: in the body, and in all other fields.
    body: [f32; RANKS],
    heads: [f32; RANKS],
    /// The first and the last of its positions.
    first: u32,
    last: u32,
}

impl SeenGroup {
    /// What its forms of each rank say in a field.
    fn weights(&mut self, field: Field) -> &mut [f32; RANKS] {
        match field {
            Field::Body => &mut self.body,
            Field::Title | Field::Summary | Field::Label | Field::Synonym => &mut self.heads,
        }
    }
}

struct SeenTerm {
    /// Its group's place in `seen`.
    group: u32,
    rank: u8,
    /// Where those of its parts' groups stand in `parts`.
    first_part: u32,
    parts_end: u32,
}

/// A position of a group, as its code, and where the next one of the same group is.
struct SeenPosition {
    code: u32,
    next: u32,
}

/// How many ranks of forms there are.
const RANKS: usize = OTHER_RANK as usize + 1;

/// In place of the number of a [`SeenPosition`]: there is none.
const NONE: u32 = u32::MAX;

impl<'a, 'i> PostingsBuilder<'a, 'i> {
    fn new(source: PostingsInput<'a, 'i>, norms: &'a FieldNorms) -> Self {
        Self {
            source,
            norms,
            chunk: Chunk::default(),
            seen: Vec::new(),
            places: vec![0; source.groups.groups.len()],
            positions: Vec::new(),
            parts: Vec::new(),
            terms: Vec::new(),
        }
    }

    /// Reads the case with a number, language by language.
    fn add_case(&mut self, number: u32) {
        let PostingsInput { input, order, dictionary, labels, .. } = self.source;
        let place = order[number as usize] as usize;
        let case = &input.cases[place];
        for (lang, CaseLabels { labels, synonyms }) in labels.of(case).iter().enumerate() {
            let mut documents = case.documents.iter().zip(&dictionary.documents[place]);
            let document = documents.find(|(tokens, _)| input.place(tokens.lang()) == Some(lang));
            let mut end = 0;
            if let Some((tokens, terms)) = document {
                self.add_document(lang, tokens, terms);
                end = tokens.end();
            }
            for (field, texts) in [(Field::Label, labels), (Field::Synonym, synonyms)] {
                for text in texts {
                    self.add_label(lang, text, field, end);
                    end += text.length + POSITION_GAP;
                }
            }
            self.finish_language(number);
        }
    }

    fn add_document(&mut self, lang: usize, tokens: &Tokens, distinct: &[TermId]) {
        let weights = self.norms.weights(tokens);
        // Each distinct term is looked up once, however often it stands there.
        let mut terms = std::mem::take(&mut self.terms);
        terms.extend(distinct.iter().map(|&term| self.look_up(lang, term)));
        for one in tokens.occurrences() {
            self.add(&terms[one.word as usize], one.position, one.field, weights[one.field as usize]);
        }
        terms.clear();
        self.terms = terms;
    }

    fn add_label(&mut self, lang: usize, text: &LabelTokens, field: Field, from: u32) {
        for token in &text.tokens {
            // Nobody wrote a synonym here, so that no phrase can be in it.
            let has_position = !token.is_joined && field != Field::Synonym;
            let term = self.look_up(lang, token.term);
            self.add(&term, has_position.then_some(from + token.position), field, label_weight(field));
        }
    }

    fn look_up(&mut self, lang: usize, term: TermId) -> SeenTerm {
        let groups = self.source.groups;
        let term = &groups.by_term[lang][term as usize];
        let group = self.see(term.group) as u32;
        let first_part = self.parts.len() as u32;
        for &part in &term.parts {
            let part = self.see(part);
            self.parts.push(part as u32);
        }
        SeenTerm { group, rank: term.rank, first_part, parts_end: self.parts.len() as u32 }
    }

    /// A group's place in `seen`.
    fn see(&mut self, group: GroupId) -> usize {
        let place = self.places[group as usize] as usize;
        if self.seen.get(place).is_some_and(|seen| seen.group == group) {
            return place;
        }
        self.places[group as usize] = self.seen.len() as u32;
        self.seen.push(SeenGroup { group, body: [0.0; RANKS], heads: [0.0; RANKS], first: NONE, last: NONE });
        self.seen.len() - 1
    }

    fn add(&mut self, term: &SeenTerm, position: Option<u32>, field: Field, weight: f32) {
        let group = &mut self.seen[term.group as usize];
        group.weights(field)[term.rank as usize] += weight;
        if let Some(position) = position {
            let next = self.positions.len() as u32;
            let code = FormPosition { position, rank: term.rank }.code();
            self.positions.push(SeenPosition { code, next: NONE });
            match group.first {
                NONE => group.first = next,
                _ => self.positions[group.last as usize].next = next,
            }
            group.last = next;
        }
        for &part in &self.parts[term.first_part as usize..term.parts_end as usize] {
            self.seen[part as usize].weights(field)[OTHER_RANK as usize] += weight * PART;
        }
    }

    /// Makes postings of the groups that were seen.
    fn finish_language(&mut self, case: u32) {
        let Self { chunk, positions, .. } = self;
        for SeenGroup { group, body, heads, first, .. } in self.seen.drain(..) {
            let share = body_share(body.iter().sum());
            let weights: [f32; RANKS] = std::array::from_fn(|rank| heads[rank] + share * body[rank]);
            let mut rank = 0;
            for (other, &weight) in weights.iter().enumerate() {
                if weight > weights[rank] {
                    rank = other;
                }
            }
            if !self.source.groups.groups[group as usize].is_stop_word {
                let first = positions.get(first as usize);
                let own = std::iter::successors(first, |one| positions.get(one.next as usize));
                pack_positions(own.map(|one| one.code), &mut chunk.positions);
            }
            chunk.postings.push(GroupPosting {
                group,
                posting: Posting { case, impact: impact(weights.iter().sum()), rank: rank as u8 },
                positions_end: chunk.positions.len() as u32,
            });
        }
        self.positions.clear();
        self.parts.clear();
    }
}
