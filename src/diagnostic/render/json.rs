//! Vonk's own machine format: one JSON object per line, a stable contract.

use serde_json::json;

use super::Report;

/// An object for each diagnostic. Lines and columns count from 1, columns in characters; the end is the position after
/// the last character; `help` and `suggestion` may be null.
pub(super) fn render(report: &Report) -> String {
    let mut text = String::new();
    for diagnostic in report.diagnostics {
        let region = report.locations.region(&diagnostic.path, &diagnostic.place);
        let object = json!({
            "code": diagnostic.code.as_str(),
            "severity": diagnostic.severity().as_str(),
            "path": diagnostic.path,
            "line": region.start.line,
            "column": region.start.column,
            "end_line": region.end.line,
            "end_column": region.end.column,
            "message": report.messages.message(diagnostic),
            "help": report.messages.help(diagnostic),
            "suggestion": diagnostic.suggestion,
        });
        text.push_str(&object.to_string());
        text.push('\n');
    }
    text
}
