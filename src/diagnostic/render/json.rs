//! Vonk's own machine format: one JSON object per line, a stable contract.

use serde_json::{Value, json};

use super::Report;
use crate::diagnostic::{Change, Diagnostic, Place, Remedy};

/// An object for each diagnostic. Lines and columns count from 1, columns in characters; the end is the position after
/// the last character; `help`, `suggestion` and `remedy` may be null.
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
            "remedy": diagnostic.remedy.as_ref().map(|remedy| self::remedy(report, diagnostic, remedy)),
        });
        text.push_str(&object.to_string());
        text.push('\n');
    }
    text
}

/// `clear`, and `edits` (each with its region and `text`) or `rename` (a path from the bank's root).
fn remedy(report: &Report, diagnostic: &Diagnostic, remedy: &Remedy) -> Value {
    match &remedy.change {
        Change::Rename(path) => json!({"clear": remedy.is_clear, "rename": path}),
        Change::Edits(edits) => {
            let edits = edits.iter().map(|edit| {
                let region = report.locations.region(&diagnostic.path, &Place::Span(edit.span));
                json!({
                    "line": region.start.line,
                    "column": region.start.column,
                    "end_line": region.end.line,
                    "end_column": region.end.column,
                    "text": edit.text,
                })
            });
            json!({"clear": remedy.is_clear, "edits": edits.collect::<Value>()})
        }
    }
}
