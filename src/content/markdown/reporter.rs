//! The text that is being rendered, as it stands in its file, and what is reported about it.

use std::{cmp::Ordering, ops::Range};

use crate::{
    base::{SourcePath, Span},
    content::front_matter::Front,
    diagnostic::{Code, Diagnostic, Place},
};

/// The most that is reported about one text.
const MAX_REPORTS: usize = 100;

/// Reports about one text, at their places in the file.
pub(super) struct Reporter<'a> {
    path: &'a SourcePath,
    body: &'a str,
    body_start: usize,
    diagnostics: &'a mut Vec<Diagnostic>,
    count: usize,
}

impl<'a> Reporter<'a> {
    /// Nothing is reported yet about the body of the file at `path`.
    pub(super) fn new(path: &'a SourcePath, front: &Front<'a>, diagnostics: &'a mut Vec<Diagnostic>) -> Self {
        Self { path, body: front.body, body_start: front.body_start, diagnostics, count: 0 }
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

    /// Whether so much is reported about this text that nothing more will be.
    pub(super) fn is_full(&self) -> bool {
        self.count > MAX_REPORTS
    }

    /// Reports `code` at `span`, `fill` giving its arguments; once there are too many, that nothing more is.
    pub(super) fn report(&mut self, code: Code, span: Span, fill: impl FnOnce(Diagnostic) -> Diagnostic) {
        let place = Place::Span(span);
        match self.count.cmp(&MAX_REPORTS) {
            Ordering::Less => self.diagnostics.push(fill(Diagnostic::new(code, self.path, place))),
            Ordering::Equal => {
                let left_out = Diagnostic::new(Code::ReportsLeftOut, self.path, place);
                self.diagnostics.push(left_out.with("limit", MAX_REPORTS));
            }
            Ordering::Greater => return,
        }
        self.count += 1;
    }
}
