//! `vonk serve` through the binary: what a browser, a hurried writer and a hostile page see of it.
//!
//! Each test starts its own preview of a small bank in a temporary folder, at a free port; `preview.rs` starts it and speaks
//! HTTP.

mod changes;
mod crowd;
mod preview;
mod safety;
#[path = "../support/mod.rs"]
mod support;
