//! GitLab's Code Quality report: a JSON array that a merge request shows.

use serde_json::{Value, json};

use super::{Report, fingerprint::fingerprints};
use crate::diagnostic::Severity;

/// The array, one object per diagnostic.
pub(super) fn render(report: &Report) -> String {
    let issues = report.diagnostics.iter().zip(fingerprints(report)).map(|(diagnostic, fingerprint)| {
        let severity = match diagnostic.severity() {
            Severity::Error => "major",
            Severity::Warning => "minor",
        };
        json!({
            "description": report.message_with_help(diagnostic),
            "check_name": diagnostic.code.as_str(),
            "fingerprint": fingerprint,
            "severity": severity,
            "location": {
                "path": report.repository_path(&diagnostic.path),
                "lines": {"begin": report.locations.region(&diagnostic.path, &diagnostic.place).start.line},
            },
        })
    });
    format!("{:#}\n", Value::Array(issues.collect()))
}
