//! The search index: the Rust half of a search that runs in the reader's browser.
//!
//! In come the words of every case ([`analyse`], one document at a time), its terms and its cards; out come small files
//! ([`Index::files`]) that `themes/default/scripts/search/` reads. Nothing here knows of pages, routes or HTML. The files
//! are, below `search/`:
//!
//! | file | what it holds | module |
//! |---|---|---|
//! | `<lang>.json` | the root: names of all others, terms with their labels | [`root`] |
//! | `w*` | a stretch of words with the cases of each | [`shard`], [`postings`] |
//! | `p*` | the places of words, for phrases | [`shard`] |
//! | `b*` | the cases of a beginning of words that is too common for `w*` | [`shard`] |
//! | `s*` | words by length, for mistyped ones | [`spelling`] |
//! | `f*` | the terms of each case, for filters and counts | [`columns`] |
//! | `t*` | in a large bank: the terms of the cases of each word of `w*` | [`columns`], [`shard`] |
//! | `o*` | orders of all cases | [`columns`] |
//! | `c*` | cards of a few cases in one language | [`cards`] |
//! | `d*` | the common words of the cards of one language | [`cards`] |
//!
//! All names but the roots' carry a hash of their bytes. Start with [`build()`], then [`stock`], [`lexicon`].

mod build;
mod cards;
mod census;
mod columns;
mod compound;
mod hash;
mod lexicon;
mod postings;
mod range;
mod readings;
mod root;
mod shard;
mod spelling;
mod stem;
mod stock;
mod tokens;
mod verbs;
mod words;

pub use build::{CaseInput, FacetInput, Index, IndexInput, OrderInput, TermInput, build};
pub use cards::CardInput;
pub use tokens::{DocumentText, Tokens, analyse};
