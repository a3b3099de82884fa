//! One line per problem, in the form that editors and `grep` understand.

use super::Report;
use crate::diagnostic::{Diagnostic, message::tame};

/// A line for each diagnostic, and nothing else.
pub(super) fn render(report: &Report) -> String {
    report.diagnostics.iter().map(|diagnostic| line(report, diagnostic) + "\n").collect()
}

/// `path:line:column: error[code]: message`.
pub(super) fn line(report: &Report, diagnostic: &Diagnostic) -> String {
    let start = report.locations.region(&diagnostic.path, &diagnostic.place).start;
    format!(
        "{}:{}:{}: {}[{}]: {}",
        tame(diagnostic.path.as_str(), usize::MAX),
        start.line,
        start.column,
        diagnostic.severity().as_str(),
        diagnostic.code,
        report.messages.message(diagnostic)
    )
}
