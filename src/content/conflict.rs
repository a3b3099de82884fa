//! The marks that Git leaves where two people changed the same lines.

use crate::{
    base::{SourcePath, Span, text::lines},
    diagnostic::{Code, Diagnostic},
};

/// The most conflicts that are reported in one file.
const MOST: usize = 32;

/// One report for each conflict that is left in a text, at its first mark; `start` is where the text starts in its file.
pub(super) fn conflicts(path: &SourcePath, text: &str, start: usize) -> Vec<Diagnostic> {
    // Nearly every text has none.
    if !text.contains("<<<<<<<") && !text.contains(">>>>>>>") {
        return Vec::new();
    }
    let mut is_open = false;
    let begins = lines(text).filter_map(|(line, _)| {
        let words = text[line.start..line.end].trim_end();
        let (was_open, opens, closes) = (is_open, is_mark(words, '<'), is_mark(words, '>'));
        is_open = opens || is_open && !closes;
        // A mark that closes nothing is left of a conflict as well.
        (opens || closes && !was_open).then(|| Span::new(line.start, line.start + words.len()).shifted(start))
    });
    begins.take(MOST).map(|span| Diagnostic::new(Code::MergeConflict, path, span)).collect()
}

/// Whether a line is seven times `sign`, alone or before the name of a branch.
fn is_mark(line: &str, sign: char) -> bool {
    let rest = line.trim_start_matches(sign);
    line.len() - rest.len() == 7 && (rest.is_empty() || rest.starts_with(' '))
}
