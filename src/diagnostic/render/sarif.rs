//! SARIF 2.1.0, which GitHub code scanning and many editors read. Section numbers are those of the OASIS standard.

use std::collections::BTreeSet;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::{Report, fingerprint::fingerprints, locations::Region};
use crate::{
    base::SourcePath,
    diagnostic::{Change, Code, Diagnostic, Place, Remedy},
};

/// What the path of a relative URI may not hold; a `:` would make its first segment a scheme.
const NOT_IN_URI_PATH: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// One run with the rules that were broken and every diagnostic as a result.
pub(super) fn render(report: &Report) -> String {
    let codes: BTreeSet<Code> = report.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let results = report.diagnostics.iter().zip(fingerprints(report));
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "vonk",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": codes.iter().map(|&code| rule(report, code)).collect::<Value>(),
            }},
            "language": report.messages.language(),
            "columnKind": "unicodeCodePoints",
            "results": results.map(|(it, fingerprint)| result(report, &codes, it, &fingerprint)).collect::<Value>(),
        }],
    });
    format!("{log:#}\n")
}

/// A rule (3.49): its headline, and what `vonk explain` says.
fn rule(report: &Report, code: Code) -> Value {
    json!({
        "id": code.as_str(),
        "shortDescription": {"text": report.messages.title(code)},
        "help": {"text": report.messages.explain(code)},
        "defaultConfiguration": {"level": code.severity().as_str()},
    })
}

/// A result (3.27); a fix (3.55) only where the remedy changes the file's text.
fn result(report: &Report, codes: &[Code], diagnostic: &Diagnostic, fingerprint: &str) -> Value {
    let mut result = json!({
        "ruleId": diagnostic.code.as_str(),
        "ruleIndex": codes.binary_search(&diagnostic.code).unwrap_or_default(),
        "level": diagnostic.severity().as_str(),
        "message": {"text": report.message_with_help(diagnostic)},
        "locations": [location(report, &diagnostic.path, &diagnostic.place)],
        "partialFingerprints": {"vonk/v1": fingerprint},
    });
    if !diagnostic.related.is_empty() {
        let related = diagnostic.related.iter().map(|related| {
            let mut location = location(report, &related.path, &related.place);
            location["message"] = json!({"text": report.messages_for(&related.path).text(related.note, &[])});
            location
        });
        result["relatedLocations"] = related.collect();
    }
    if let Some(Remedy { change: Change::Edits(edits), .. }) = &diagnostic.remedy {
        let replacements = edits.iter().map(|edit| {
            json!({
                "deletedRegion": region(report.locations.region(&diagnostic.path, &Place::Span(edit.span))),
                "insertedContent": {"text": edit.text},
            })
        });
        result["fixes"] = json!([{
            "description": {"text": report.messages_for(&diagnostic.path).help(diagnostic).unwrap_or_default()},
            "artifactChanges": [{
                "artifactLocation": artifact(report, &diagnostic.path),
                "replacements": replacements.collect::<Value>(),
            }],
        }]);
    }
    result
}

/// A location (3.28); without a region when the whole file is meant.
fn location(report: &Report, path: &SourcePath, place: &Place) -> Value {
    let mut physical = json!({"artifactLocation": artifact(report, path)});
    if let Place::Span(_) = place {
        physical["region"] = region(report.locations.region(path, place));
    }
    json!({"physicalLocation": physical})
}

/// A file (3.4), its path as a relative URI.
fn artifact(report: &Report, path: &SourcePath) -> Value {
    let uri = utf8_percent_encode(&report.repository_path(path), NOT_IN_URI_PATH).to_string();
    json!({"uri": uri, "uriBaseId": "%SRCROOT%"})
}

/// A region (3.30): from 1, the end column that of the character after the last.
fn region(region: Region) -> Value {
    json!({
        "startLine": region.start.line,
        "startColumn": region.start.column,
        "endLine": region.end.line,
        "endColumn": region.end.column,
    })
}
