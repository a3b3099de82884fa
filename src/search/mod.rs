//! The search index: the Rust half of a search that runs in the reader's browser.
//!
//! In come the words of every case ([`analyse`], one document at a time), its facet terms and its cards, as an [`IndexInput`];
//! out come small files ([`Index::files`]) that `themes/default/scripts/search/` reads. Nothing here knows of pages, routes or
//! HTML. The way is told by [`build()`], from one room to the next; each imports only from those before it:
//!
//! | room | makes | from |
//! |---|---|---|
//! | `analysis` | words, stems, parts of compounds | a text |
//! | `terms` | the dictionary of terms, groups of forms with one stem | the words of all cases |
//! | `postings` | for each group the cases that have it, and how much it says of them | documents and labels |
//! | `codec` | bits | numbers, words and lists |
//! | `files` | the files below | all of that |
//!
//! | file | what it holds | written by |
//! |---|---|---|
//! | `<lang>.json` | the manifest: names of all others, facet terms with their labels | `files/manifest` |
//! | `w*` | a shard: a range of the sorted forms with the cases of each | `files/shards` |
//! | `p*` | the positions of words, for phrases | `files/shards` |
//! | `b*` | the cases of a beginning (prefix) of words that is too common for `w*` | `files/prefixes` |
//! | `s*` | words by length, for mistyped ones | `files/spelling` |
//! | `f*` | the facet terms of each case, for filters and counts | `codec/columns` |
//! | `t*` | in a large bank: the facet terms of the cases of each word of `w*` | `files/shards` |
//! | `o*` | orders of all cases | `codec/columns` |
//! | `c*` | cards of a few cases in one language | `codec/cards` |
//! | `d*` | the common words of the cards of one language | `codec/cards` |
//!
//! All names but the manifests' carry a hash of their bytes.

mod analysis;
mod build;
mod codec;
mod facet_terms;
mod files;
mod input;
mod numbering;
mod postings;
mod terms;

pub use analysis::analyser::{DocumentText, Tokens, analyse};
pub use build::build;
pub use files::index::Index;
pub use input::{CardInput, CaseInput, FacetInput, FacetTermInput, IndexInput, OrderInput};
