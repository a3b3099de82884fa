//! Making the view of each page from the bank.
//!
//! An [`Edition`] is the bank for the readers of one language; each file here makes the views of one kind of page with
//! it. What needs a decision is decided here, so that templates need none.

mod article;
mod card;
mod case;
mod collection;
mod edition;
mod embed;
mod facet;
mod finder;
mod home;
mod index;
mod notice;
mod organisation;
mod overview;
mod root;
mod term;

pub(crate) use edition::{Edition, uncapitalised};
