//! From numbers, words and lists to bits: the [`range_coder`] and what is written with it. Each model here has its reader in
//! `themes/default/scripts/search/`; `tests/search/codec.json` holds the halves together. What stands in which file is left to
//! the files.

pub(crate) mod cards;
pub(crate) mod columns;
pub(crate) mod letters;
pub(crate) mod lists;
pub(crate) mod range_coder;

#[cfg(test)]
mod vectors;
