//! Which cases have which words, and how much a word says about each: a [`list`] for every group of terms, made by the
//! [`builder`] under the weights of [`score`]. From cases as terms to lists in memory; bytes are left to the codec.

pub(crate) mod builder;
pub(crate) mod list;
mod score;
