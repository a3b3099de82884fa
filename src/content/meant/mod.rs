//! What an author meant by a value that is written otherwise than Vonk reads it: the text that a report offers in its place.
//!
//! Guesses only, and pure ones: each takes a text and gives the likeliest readings, or none where there is no telling. Nothing
//! here decides what is wrong.

mod address;
mod coordinate;
mod date;
mod field;
mod hour;
mod list;
mod number;
mod yes_no;

pub(crate) use address::{address_meant, local_path};
pub(crate) use coordinate::coordinate_meant;
pub(crate) use date::dates_meant;
pub(crate) use field::{KeyNature, is_key_of_file, key_called, key_meant, key_nature};
pub(crate) use hour::hour_meant;
pub(crate) use list::{LIST_SIGNS, parts_meant};
pub(crate) use number::{amount_meant, is_thousands};
pub(crate) use yes_no::yes_no_meant;
