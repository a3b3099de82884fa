//! Vonk turns a folder of Markdown case studies into a searchable, multilingual static site.
//!
//! The way through the house follows the data: [`shell`] loads the files, [`content`] parses each of them into a
//! record, [`bank`] checks the records against each other and makes the immutable model, [`site`] plans every route
//! and answers any of them, and [`shell`] publishes the answers or serves them. Everything between the two ends is a
//! pure function of values. [`diagnostic`] is how every room tells an author what to mend, [`base`] what all share.

pub mod bank;
pub mod base;
pub mod content;
pub mod diagnostic;
pub mod search;
pub mod shell;
pub mod site;
#[cfg(test)]
mod testing;
