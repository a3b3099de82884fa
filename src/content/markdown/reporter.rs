//! The text that is being rendered, as it stands in its file, and what is reported about it.

use std::ops::Range;

use crate::{
    base::{SourcePath, Span},
    content::front_matter::Front,
    diagnostic::{Code, Diagnostic, MOST_REMARKS, Place, Severity},
};

/// Reports about one text, at their places in the file; beyond [`MOST_REMARKS`] errors, or as many warnings, they are counted: no
/// error is hidden behind warnings.
pub(super) struct Reporter<'a> {
    path: &'a SourcePath,
    body: &'a str,
    body_start: usize,
    diagnostics: &'a mut Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
    /// Where the first stands that is only counted.
    first_left_out: Option<Span>,
}

impl<'a> Reporter<'a> {
    /// Nothing is reported yet about the body of the file at `path`.
    pub(super) fn new(path: &'a SourcePath, front: &Front<'a>, diagnostics: &'a mut Vec<Diagnostic>) -> Self {
        Self {
            path,
            body: front.body,
            body_start: front.body_start,
            diagnostics,
            errors: 0,
            warnings: 0,
            first_left_out: None,
        }
    }

    /// The file.
    pub(super) fn path(&self) -> &'a SourcePath {
        self.path
    }

    /// The text below the front matter.
    pub(super) fn body(&self) -> &'a str {
        self.body
    }

    /// What is written at `range` in the body.
    pub(super) fn written(&self, range: Range<usize>) -> &'a str {
        &self.body[range]
    }

    /// Where `range` in the body stands in the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(range.start, range.end).shifted(self.body_start)
    }

    /// Whether anything more of this severity is only counted.
    pub(super) fn is_full(&self, severity: Severity) -> bool {
        let count = match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.warnings,
        };
        count >= MOST_REMARKS
    }

    /// Reports `code` at `span`, `fill` giving its arguments; once there are too many, only counts it.
    pub(super) fn report(&mut self, code: Code, span: Span, fill: impl FnOnce(Diagnostic) -> Diagnostic) {
        if self.is_full(code.severity()) {
            self.first_left_out.get_or_insert(span);
        } else {
            self.diagnostics.push(fill(Diagnostic::new(code, self.path, Place::Span(span))));
        }
        match code.severity() {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
    }

    /// Reports how many were only counted.
    pub(super) fn finish(self) {
        if let Some(first) = self.first_left_out {
            let count =
                [self.errors, self.warnings].map(|count| count.saturating_sub(MOST_REMARKS)).iter().sum();
            self.diagnostics.push(Diagnostic::left_out(self.path, Place::Span(first), count));
        }
    }
}
