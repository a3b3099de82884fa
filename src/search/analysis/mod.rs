//! From a text to what the index compares: the [`tokenizer`] finds its words and folds them, the [`analyser`] keeps those of a
//! document; then what the forms of a word share ([`stemmer`], [`dutch_verbs`]), of which words a [`compound`] is made, and
//! which are [`stop_words`]. Everything here is a function of words alone; which of them a bank has is left to the terms.

pub(crate) mod analyser;
pub(crate) mod compound;
pub(crate) mod dutch_verbs;
pub(crate) mod stemmer;
pub(crate) mod stop_words;
pub(crate) mod tokenizer;
