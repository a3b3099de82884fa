//! From lists in memory to named files: the [`shard_plan`] cuts the forms into [`shards`], beside which stand [`prefixes`] and
//! [`spelling`]; the [`writer`] makes all files of an [`index`](index::Index), and a [`manifest`] a language from which the
//! browser finds the others.

pub(crate) mod index;
mod manifest;
mod prefixes;
mod shard_plan;
mod shards;
mod spelling;
pub(crate) mod writer;
