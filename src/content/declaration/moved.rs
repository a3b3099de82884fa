//! What was renamed or moved since the first version of the files' form, so that a file of an older bank is told where its
//! values belong now.
//!
//! A field that moves gets a row here and raises [`VERSION`]; `CHANGELOG.md` tells it to the makers of banks.

use crate::content::layout::Kind;

use super::Subject;

/// The version of the form of a bank's files: what `version` in `bank.yaml` may say at most.
pub const VERSION: u32 = 2;

/// A field that has another name or another place than it had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// In which kind of file.
    pub subject: Subject,
    /// Its key as it was, with that of its group before it: `conditions`, `transfer.conditions`.
    pub old: &'static str,
    /// Its key as it is, likewise.
    pub new: &'static str,
    /// The version that moved it.
    pub since: u32,
}

/// Every move, the oldest first.
pub static MOVED: &[Moved] = &[
    Moved { subject: Subject::Entry(Kind::Organisation), old: "services", new: "offers.resource", since: 2 },
    Moved { subject: Subject::Entry(Kind::Organisation), old: "phases", new: "offers.phases", since: 2 },
];
