//! What has been encoded, by the hash of what it was made from: a file that would be the same is not made again.

use std::sync::Arc;

use xxhash_rust::xxh3::Xxh3;

use super::hash::QuickMap;

/// The bytes of a file or of a part of one.
#[derive(Clone, Debug)]
pub(super) struct Shard {
    /// The hash of all that it is made from; 0 where nothing is kept.
    source: u128,
    pub(super) bytes: Arc<[u8]>,
}

/// The shards of an index, kept for the next one or not.
pub(super) struct Encoded {
    last: Option<QuickMap<u128, Arc<[u8]>>>,
    next: QuickMap<u128, Arc<[u8]>>,
}

impl From<Shard> for Arc<[u8]> {
    fn from(shard: Shard) -> Self {
        shard.bytes
    }
}

impl Encoded {
    /// Keeps nothing.
    pub(super) fn forgetful() -> Self {
        Self { last: None, next: QuickMap::default() }
    }

    /// Knows nothing yet.
    pub(super) fn new() -> Self {
        Self { last: Some(QuickMap::default()), next: QuickMap::default() }
    }

    /// What the next index starts with.
    pub(super) fn turned(self) -> Self {
        Self { last: self.last.map(|_| self.next), next: QuickMap::default() }
    }

    /// The shard that `encode` makes of what `feed` hashes, which has to be all that its bytes depend on.
    pub(super) fn shard(&self, feed: impl FnOnce(&mut Xxh3), encode: impl FnOnce() -> Vec<u8>) -> Shard {
        let Some(last) = &self.last else { return Shard { source: 0, bytes: encode().into() } };
        let mut hasher = Xxh3::new();
        feed(&mut hasher);
        let source = hasher.digest128();
        let bytes = last.get(&source).map_or_else(|| encode().into(), Arc::clone);
        Shard { source, bytes }
    }

    /// Keeps shards for the next index.
    pub(super) fn keep<'s>(&mut self, shards: impl IntoIterator<Item = &'s Shard>) {
        if self.last.is_some() {
            self.next.extend(shards.into_iter().map(|shard| (shard.source, Arc::clone(&shard.bytes))));
        }
    }
}
