//! Who there is: the ids of all entries, for looking up what a link or a reference names.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    base::id::EntryId,
    content::{entry::EntryKey, layout::Kind},
};

use super::index::{CaseIndex, OrganisationIndex};

/// The ids of the entries of a bank by their kind.
#[derive(Clone, Debug, Default)]
pub struct Register {
    kinds: BTreeMap<Kind, Ids>,
    /// The entries whose text was taken down.
    withdrawn: BTreeSet<EntryKey>,
}

/// The ids of one kind.
#[derive(Clone, Debug, Default)]
struct Ids {
    in_order: Vec<EntryId>,
    places: HashMap<EntryId, usize>,
}

impl Register {
    /// The register of the ids of each kind, in the order of the bank's lists, and of what was withdrawn.
    pub(crate) fn new(kinds: BTreeMap<Kind, Vec<EntryId>>, withdrawn: BTreeSet<EntryKey>) -> Self {
        let ids = |in_order: Vec<EntryId>| {
            let places = in_order.iter().cloned().zip(0..).collect();
            Ids { in_order, places }
        };
        Self { kinds: kinds.into_iter().map(|(kind, in_order)| (kind, ids(in_order))).collect(), withdrawn }
    }

    /// The ids of a kind, in the order of the bank's list: each stands at its entry's place.
    pub fn ids(&self, kind: Kind) -> &[EntryId] {
        self.kinds.get(&kind).map_or(&[], |ids| &ids.in_order)
    }

    /// The place of an entry in the bank's list of its kind.
    pub fn place(&self, kind: Kind, id: &str) -> Option<usize> {
        self.kinds.get(&kind)?.places.get(id).copied()
    }

    /// Whether the text of an entry was taken down, so that no list has it.
    pub fn is_withdrawn(&self, entry: &EntryKey) -> bool {
        self.withdrawn.contains(entry)
    }

    /// The index of the case with this id.
    pub fn case(&self, id: &str) -> Option<CaseIndex> {
        self.place(Kind::Case, id).map(|place| CaseIndex(place as u32))
    }

    /// The index of the organisation with this id.
    pub fn organisation(&self, id: &str) -> Option<OrganisationIndex> {
        self.place(Kind::Organisation, id).map(|place| OrganisationIndex(place as u32))
    }
}
