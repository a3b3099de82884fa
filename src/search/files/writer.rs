//! All files of an index. Those that serve every language come first, then cards and a manifest for each.

use rayon::prelude::*;

use crate::{
    base::Lang,
    search::{
        analysis::compound::has_compounds,
        codec::{
            cards::CardDictionary,
            columns::{FIRST_PIECE, encode_columns, encode_order},
        },
        facet_terms::FacetTerms,
        input::{CardInput, IndexInput, OrderInput},
        postings::list::PostingList,
        terms::groups::TermGroups,
    },
};

use super::{
    index::{HASH_LENGTH, Index},
    manifest::{CardNames, Layout, Limits, Manifest, Names, SharedNames},
    prefixes::{self, Prefix, common_prefixes, encode_prefix},
    shard_plan::ShardPlan,
    shards::{FacetTables, ShardWriter},
    spelling::{self, encode_spelling},
};

/// From so many cases on a bank is large: the facet terms of all its cases are too much for one query, and stand beside the
/// words too.
const LARGE: u32 = 30_000;

/// A word of a large bank with more cases has no facet terms beside it.
const MOST_IN_TABLE: u32 = 8_192;

/// Shards whose positions share a file: phrases are rare.
const POSITIONS_SHARE: usize = 6;

/// How many cards share a file: few, since a page of results needs cards from everywhere.
const CARDS_SHARE: usize = 12;

/// What the files are made from.
pub(crate) struct IndexData<'a, 'i> {
    pub(crate) input: &'a IndexInput<'i>,
    pub(crate) facet_terms: FacetTerms,
    /// `order[number]` is the place of the case with that number.
    pub(crate) order: Vec<u32>,
    pub(crate) groups: TermGroups,
    /// The cases of each group.
    pub(crate) lists: Vec<PostingList>,
}

/// Makes the files.
pub(crate) fn write(data: &IndexData<'_, '_>) -> Index {
    let IndexData { input, order, groups, lists, .. } = data;
    let mut index = Index::default();
    let plan = ShardPlan::new(groups, lists, order.len(), data.is_large());
    let prefixes = common_prefixes(&plan);
    let shared = data.write_shared(&mut index, &plan, &prefixes);
    let orders = data.write_orders(&mut index);
    for (place, &lang) in input.languages.iter().enumerate() {
        let cards = data.write_cards(&mut index, lang);
        let own = orders.iter().filter(|(order, _)| order.lang.is_none_or(|own| own == lang));
        let orders = own.map(|(order, names)| (order.id, names.as_str())).collect();
        let layout = Layout {
            limits: data.limits(lang),
            split_keys: plan.ranges.iter().map(|&range| plan.split_key(range)).collect(),
            prefixes: prefixes.iter().map(|prefix| prefix.text.as_str()).collect(),
            names: Names { shared: &shared, cards, orders },
        };
        index.insert(format!("{lang}.json"), Manifest::new(input, place, layout).to_bytes());
    }
    index
}

impl IndexData<'_, '_> {
    fn cases(&self) -> u32 {
        self.order.len() as u32
    }

    fn is_large(&self) -> bool {
        self.cases() > LARGE
    }

    fn limits(&self, lang: Lang) -> Limits {
        Limits {
            hash_length: HASH_LENGTH,
            positions_share: POSITIONS_SHARE,
            cards_share: CARDS_SHARE,
            most_in_table: if self.is_large() { MOST_IN_TABLE } else { 0 },
            prefix_shards: prefixes::MOST_SHARDS,
            spelling: [spelling::SHORTEST, spelling::LONGEST],
            first_piece: FIRST_PIECE,
            has_compounds: has_compounds(lang),
        }
    }

    /// The files that serve every language.
    fn write_shared(&self, index: &mut Index, plan: &ShardPlan<'_>, prefixes: &[Prefix]) -> SharedNames {
        let languages = self.input.languages.len();
        let cases = self.cases();
        let shards = ShardWriter { plan, languages, cases };
        let positions: Vec<Vec<u8>> =
            plan.ranges.par_iter().map(|&range| shards.encode_positions(range)).collect();
        let positions = index.add_row("p", positions.chunks(POSITIONS_SHARE).map(bundle));
        let of_prefix = |prefix: &Prefix| encode_prefix(plan, prefix.range, languages, cases);
        let prefixes: Vec<Vec<u8>> = prefixes.par_iter().map(of_prefix).collect();
        let prefixes = index.add_row("b", prefixes);
        let spelling = index.add_row("s", encode_spelling(plan, languages));

        let sizes: Vec<usize> = self.input.facets.iter().map(|facet| facet.terms.len()).collect();
        let terms: Vec<&[Vec<u32>]> = self.order.iter().map(|&place| self.facet_terms.of(place)).collect();
        let columns = index.add("f", encode_columns(&sizes, terms.iter().copied()));
        let tables = FacetTables { sizes: &sizes, terms: &terms };
        let shard = |&range| {
            let table = self.is_large().then(|| shards.encode_table(range, MOST_IN_TABLE, &tables));
            (shards.encode(range), table.unwrap_or_default())
        };
        let shards: Vec<(Vec<u8>, Vec<u8>)> = plan.ranges.par_iter().map(shard).collect();
        let shards = index.add_pairs("w", "t", shards);
        SharedNames { shards, positions, prefixes, spelling, columns }
    }

    /// The orders of all cases, each with the hashes of its files.
    fn write_orders(&self, index: &mut Index) -> Vec<(&OrderInput, String)> {
        let mut numbers = vec![0; self.order.len()];
        for (number, &place) in (0..).zip(&self.order) {
            numbers[place as usize] = number;
        }
        let orders = self.input.orders.iter().map(|order| {
            let cases: Vec<u32> = order.cases.iter().map(|&place| numbers[place as usize]).collect();
            let lang = order.lang.map(|lang| format!("-{lang}")).unwrap_or_default();
            (order, index.add_row(&format!("o-{}{lang}-", order.id), encode_order(&cases)))
        });
        orders.collect()
    }

    /// The cards for readers of a language.
    fn write_cards(&self, index: &mut Index, lang: Lang) -> CardNames {
        let card = |&place: &u32| (self.input.card)(place as usize, lang);
        let cards: Vec<CardInput<'_>> = self.order.par_iter().map(card).collect();
        let dictionary = CardDictionary::new(&cards);
        let card_dictionary = index.add(&format!("d-{lang}"), dictionary.encode());
        let encode = |cards: &[CardInput<'_>]| dictionary.encode_cards(cards, self.input.languages);
        let cards: Vec<Vec<u8>> = cards.par_chunks(CARDS_SHARE).map(encode).collect();
        CardNames { card_dictionary, cards: index.add_row(&format!("c-{lang}-"), cards) }
    }
}

/// Streams in one file: the length of each in four bytes, the lowest first, then the stream.
fn bundle(streams: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for stream in streams {
        bytes.extend_from_slice(&(stream.len() as u32).to_le_bytes());
        bytes.extend_from_slice(stream);
    }
    bytes
}
