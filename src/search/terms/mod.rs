//! From the words of all cases to what the index lists cases under.
//!
//! A *term* is a word of one language as it is written, in lower case; the [`dictionary`] numbers and counts them, those of
//! documents and of [`labels`]. Folded, terms become *forms*, which readers type; forms of one language that share a stem
//! ([`stems`]) are one *group* ([`groups`]), and lists of cases belong to groups. A term of a facet is called a facet term.

pub(crate) mod dictionary;
mod grouping;
pub(crate) mod groups;
pub(crate) mod labels;
mod stems;
