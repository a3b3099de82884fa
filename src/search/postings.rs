//! Which cases have which words, and how much a word says about each: BM25F without the rarity of the word, which the
//! browser adds.

use rayon::prelude::*;

use super::{
    lexicon::{GroupId, Lexicon, OTHER_FORM},
    readings::{Extra, Reading},
    tokens::{Field, GAP, Tokens},
};

/// A word in the title says six times as much as one in the text.
fn weight(field: Field) -> f32 {
    match field {
        Field::Title => 6.0,
        Field::Summary => 2.4,
        Field::Body => 1.0,
        Field::Label => 3.0,
        Field::Synonym => 0.45,
    }
}

/// How much longer parts dilute their words (BM25's b).
fn dilution(field: Field) -> f32 {
    match field {
        Field::Title => 0.3,
        Field::Summary => 0.4,
        Field::Body => 0.7,
        Field::Label | Field::Synonym => 0.0,
    }
}

/// How much the part of a compound says, against the word itself.
const PART: f32 = 0.6;

/// BM25's k1: how soon more of the same word says no more.
const SATURATION: f32 = 1.3;

/// The cases of a group in order, packed: for each the gap from the case before it (LEB128), a byte of level and form,
/// and its places.
#[derive(Clone, Debug, Default)]
pub(super) struct List {
    /// How many cases.
    pub(super) count: u32,
    last: u32,
    has_forms: bool,
    bytes: Vec<u8>,
    places: Vec<u8>,
}

/// A group in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) case: u32,
    /// How much the word says about the case, 0–15.
    pub(super) level: u8,
    /// The form that says most, at most [`OTHER_FORM`].
    pub(super) form: u8,
}

impl List {
    /// An empty list with room for about so many cases.
    fn with_capacity(cases: usize) -> Self {
        // A gap of one byte or two, a byte of level and form; a count and one place or two.
        Self {
            bytes: Vec::with_capacity(cases * 2 + 2),
            places: Vec::with_capacity(cases * 3 + 2),
            ..Self::default()
        }
    }

    fn push(&mut self, case: u32, level: u8, form: u8, places: &[u8]) {
        write(&mut self.bytes, case - self.last);
        self.bytes.push(level << 4 | form);
        self.places.extend_from_slice(places);
        self.last = case;
        self.has_forms |= form != 0;
        self.count += 1;
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Posting> {
        let (mut at, mut case) = (0, 0);
        (0..self.count).map(move |_| {
            case += read(&self.bytes, &mut at);
            let byte = self.bytes[at];
            at += 1;
            Posting { case, level: byte >> 4, form: byte & 15 }
        })
    }

    /// Whether some case has another form than the first.
    pub(super) fn has_forms(&self) -> bool {
        self.has_forms
    }

    /// The places of the group: for each case in turn `each` gets their number and what gives them, the first first, each with
    /// its form.
    pub(super) fn for_each_places(&self, mut each: impl FnMut(u32, &mut dyn Iterator<Item = (u32, u8)>)) {
        let mut at = 0;
        for _ in 0..self.count {
            let count = read(&self.places, &mut at);
            let mut place = 0;
            each(
                count,
                &mut (0..count).map(|_| {
                    let code = read(&self.places, &mut at);
                    place += code >> 2;
                    (place, (code & 3) as u8)
                }),
            );
        }
    }

    /// Roughly how many bytes it will be in a file.
    pub(super) fn size(&self) -> usize {
        self.bytes.len() * 55 / 100 + 1
    }
}

fn write(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

fn read(bytes: &[u8], at: &mut usize) -> u32 {
    let (mut value, mut shift) = (0, 0);
    loop {
        let byte = bytes[*at];
        *at += 1;
        value |= u32::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return value;
        }
        shift += 7;
    }
}

/// A case as the index sees it: its documents and what else is written of it, by language.
pub(super) struct CaseWords<'a> {
    pub(super) documents: &'a [&'a Tokens],
    /// For each document the numbers of its different words.
    pub(super) numbers: &'a [Box<[u32]>],
    /// In the order of the bank's languages.
    pub(super) extras: Vec<Extra<'a>>,
}

/// Mean lengths of the parts, rounded so that one changed case does not move every level.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lengths([f32; 3]);

impl Lengths {
    pub(super) fn new<'a>(documents: impl Iterator<Item = &'a Tokens>) -> Self {
        let (mut sums, mut count) = ([0_u64; 3], 0_u64);
        for tokens in documents {
            count += 1;
            for (sum, field) in sums.iter_mut().zip([Field::Title, Field::Summary, Field::Body]) {
                *sum += u64::from(tokens.len(field));
            }
        }
        Self(sums.map(|sum| {
            let mean = (sum as f32 / count.max(1) as f32).max(1.0);
            1.25_f32.powf((mean.ln() / 1.25_f32.ln()).round())
        }))
    }

    fn norm(&self, field: Field, length: u32) -> f32 {
        let mean = match field {
            Field::Title => self.0[0],
            Field::Summary => self.0[1],
            Field::Body => self.0[2],
            Field::Label | Field::Synonym => return 1.0,
        };
        1.0 - dilution(field) + dilution(field) * length as f32 / mean
    }
}

/// The list of every group, by its number. `case(n)` is the case with number `n`, of `count`.
pub(super) fn lists<'a>(
    lexicon: &Lexicon,
    lengths: &Lengths,
    count: usize,
    case: impl Fn(usize) -> CaseWords<'a> + Sync,
) -> Vec<List> {
    const BATCH: usize = 2_048;
    const CHUNK: usize = 256;
    let mut lists: Vec<List> =
        lexicon.groups.iter().map(|group| List::with_capacity(group.uses as usize)).collect();
    // The lists that each thread fills.
    let part = lists.len().div_ceil(rayon::current_num_threads()).max(1);
    for batch in (0..count).step_by(BATCH) {
        let chunks: Vec<(Vec<Packed>, Vec<u8>)> = (batch..count.min(batch + BATCH))
            .collect::<Vec<_>>()
            .par_chunks(CHUNK)
            .map(|numbers| {
                let mut reader = Reader::new(lexicon, lengths);
                for &number in numbers {
                    reader.read(number as u32, &case(number));
                }
                (reader.packed, reader.places)
            })
            .collect();
        lists.par_chunks_mut(part).enumerate().for_each(|(number, lists)| {
            let first = number * part;
            for (packed, places) in &chunks {
                let mut start = 0;
                for one in packed {
                    let end = one.places_end as usize;
                    if let Some(list) =
                        (one.group as usize).checked_sub(first).and_then(|at| lists.get_mut(at))
                    {
                        list.push(one.case, one.level, one.form, &places[start..end]);
                    }
                    start = end;
                }
            }
        });
    }
    lists.par_iter_mut().for_each(|list| {
        list.bytes.shrink_to_fit();
        list.places.shrink_to_fit();
    });
    lists
}

/// A posting on its way into a list.
struct Packed {
    group: GroupId,
    case: u32,
    level: u8,
    form: u8,
    /// Where its places end among those of the chunk; they begin where those before it end.
    places_end: u32,
}

/// A group in the case that is being read.
struct Seen {
    group: GroupId,
    /// How much is said by each form.
    weights: [f32; OTHER_FORM as usize + 1],
    /// The first and the last of its places in `Reader::placed`.
    first: u32,
    last: u32,
}

/// A word of the case that is being read.
struct SeenWord {
    /// Its group's place in `Reader::seen`.
    group: u32,
    form: u8,
    /// Where those of its parts' groups stand in `Reader::parts`.
    first_part: u32,
    parts_end: u32,
}

/// A place of a group: `place * 4 + form`, and the next one of the same group.
struct Placed {
    code: u32,
    next: u32,
}

/// In place of the number of a place: there is none.
const NONE: u32 = u32::MAX;

struct Reader<'a> {
    lexicon: &'a Lexicon,
    lengths: &'a Lengths,
    packed: Vec<Packed>,
    places: Vec<u8>,
    seen: Vec<Seen>,
    /// Each group's place in `seen`, if it is of this case.
    at: Vec<u32>,
    placed: Vec<Placed>,
    /// The places in `seen` of the parts of the words.
    parts: Vec<u32>,
    /// The words of the document that is being read.
    words: Vec<SeenWord>,
}

impl<'a> Reader<'a> {
    fn new(lexicon: &'a Lexicon, lengths: &'a Lengths) -> Self {
        Self {
            lexicon,
            lengths,
            packed: Vec::new(),
            places: Vec::new(),
            seen: Vec::new(),
            at: vec![0; lexicon.groups.len()],
            placed: Vec::new(),
            parts: Vec::new(),
            words: Vec::new(),
        }
    }

    fn read(&mut self, case: u32, words: &CaseWords<'_>) {
        for (lang, extra) in words.extras.iter().enumerate() {
            let mut documents = words.documents.iter().zip(words.numbers);
            let document = documents.find(|(tokens, _)| self.lexicon.place(tokens.lang()) == Some(lang));
            let mut end = 0;
            if let Some((tokens, numbers)) = document {
                self.read_document(lang, tokens, numbers);
                end = tokens.end();
            }
            for (field, readings) in [(Field::Label, &extra.labels), (Field::Synonym, &extra.synonyms)] {
                for reading in readings {
                    self.read_text(lang, reading, field, end);
                    end += reading.length + GAP;
                }
            }
            self.pack(case);
        }
    }

    fn read_document(&mut self, lang: usize, tokens: &Tokens, numbers: &[u32]) {
        let weights = Field::ALL.map(|field| weight(field) / self.lengths.norm(field, tokens.len(field)));
        // Each different word is looked up once, however often it stands there.
        let mut words = std::mem::take(&mut self.words);
        words.extend(numbers.iter().map(|&number| self.look_up(lang, number)));
        for token in tokens.iter() {
            self.add(&words[token.word as usize], token.place, weights[token.field as usize]);
        }
        words.clear();
        self.words = words;
    }

    fn read_text(&mut self, lang: usize, reading: &Reading, field: Field, from: u32) {
        for word in &reading.words {
            // Nobody wrote a synonym here, so that no phrase can be in it.
            let is_placed = !word.is_joined && field != Field::Synonym;
            let seen = self.look_up(lang, word.number);
            self.add(&seen, is_placed.then_some(from + word.place), weight(field));
        }
    }

    fn look_up(&mut self, lang: usize, number: u32) -> SeenWord {
        let lexicon = self.lexicon;
        let written = &lexicon.written[lang][number as usize];
        let group = self.seen(written.group);
        let first_part = self.parts.len() as u32;
        for &part in &written.parts {
            let part = self.seen(part);
            self.parts.push(part as u32);
        }
        SeenWord { group: group as u32, form: written.form, first_part, parts_end: self.parts.len() as u32 }
    }

    fn add(&mut self, word: &SeenWord, place: Option<u32>, weight: f32) {
        let group = word.group as usize;
        self.seen[group].weights[word.form as usize] += weight;
        if let Some(place) = place {
            let next = self.placed.len() as u32;
            self.placed.push(Placed { code: place << 2 | u32::from(word.form), next: NONE });
            let seen = &mut self.seen[group];
            match seen.first {
                NONE => seen.first = next,
                _ => self.placed[seen.last as usize].next = next,
            }
            seen.last = next;
        }
        for &part in &self.parts[word.first_part as usize..word.parts_end as usize] {
            self.seen[part as usize].weights[OTHER_FORM as usize] += weight * PART;
        }
    }

    fn seen(&mut self, group: GroupId) -> usize {
        let at = self.at[group as usize] as usize;
        if self.seen.get(at).is_some_and(|seen| seen.group == group) {
            return at;
        }
        self.at[group as usize] = self.seen.len() as u32;
        self.seen.push(Seen { group, weights: Default::default(), first: NONE, last: NONE });
        self.seen.len() - 1
    }

    fn pack(&mut self, case: u32) {
        for seen in self.seen.drain(..) {
            let sum: f32 = seen.weights.iter().sum();
            let level = (sum / (SATURATION + sum) * 16.0).min(15.0) as u8;
            let mut form = 0;
            for (other, &weight) in seen.weights.iter().enumerate() {
                if weight > seen.weights[form] {
                    form = other;
                }
            }
            if !self.lexicon.groups[seen.group as usize].is_stop_word {
                pack_places(&self.placed, seen.first, &mut self.places);
            }
            let places_end = self.places.len() as u32;
            self.packed.push(Packed { group: seen.group, case, level, form: form as u8, places_end });
        }
        self.placed.clear();
        self.parts.clear();
    }
}

fn pack_places(placed: &[Placed], first: u32, bytes: &mut Vec<u8>) {
    let chain = || std::iter::successors(placed.get(first as usize), |one| placed.get(one.next as usize));
    write(bytes, chain().count() as u32);
    let mut last = 0;
    for one in chain() {
        write(bytes, ((one.code >> 2) - last) << 2 | (one.code & 3));
        last = one.code >> 2;
    }
}
