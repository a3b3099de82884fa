//! What a check found, and the report that lists all of it at once.

use std::fmt::Write;

/// One thing to mend: where it stands, what is wrong, what to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    /// The file, from the repository's root.
    pub(crate) path: String,
    /// The line, from 1.
    pub(crate) line: usize,
    /// The fact, with the author's words in backticks.
    pub(crate) what: String,
    /// What to do about it.
    pub(crate) remedy: String,
}

/// Passes when there is nothing to mend; else fails with every finding, sorted by file and line.
///
/// # Panics
/// When `findings` holds any.
pub(crate) fn expect_none(mut findings: Vec<Finding>) {
    findings.sort();
    findings.dedup();
    let mut report = String::new();
    for Finding { path, line, what, remedy } in &findings {
        let _ = write!(report, "\n{path}:{line}: {what}\n    {remedy}");
    }
    assert!(findings.is_empty(), "{} to mend:\n{report}\n", findings.len());
}
