//! Headings without a space behind their `#`.

use std::ops::Range;

use super::{MOST, Text};
use crate::{
    base::Lang,
    content::markdown::{findings::Finding, literal::MARKUP},
    diagnostic::Code,
};

/// Finds them.
pub(super) fn find(text: &Text<'_>, _: Lang) -> Vec<Finding> {
    if !text.holds("#") {
        return Vec::new();
    }
    let with_hash = text.runs.iter().filter(|run| text.words[(*run).clone()].contains('#'));
    let lines = with_hash.flat_map(|run| text.lines(run).map(move |line| (run, line)));
    let found = lines.filter_map(|(run, line)| {
        let mended = mended(text, run, &line)?;
        let end = line.start + text.body[line.clone()].trim_end().len();
        Some(Finding {
            code: Code::HeadingAsTyped,
            kind: Some(0),
            range: line.start..end,
            mended: Some(mended),
        })
    });
    found.take(MOST).collect()
}

/// The heading that a line was meant as; `None` for a line that is none.
fn mended(text: &Text<'_>, run: &Range<usize>, line: &Range<usize>) -> Option<String> {
    let words = &text.words[line.clone()];
    let level = words.len() - words.trim_start_matches('#').len();
    let title = text.body[line.start + level..line.end].trim();
    let begins = words[level..].chars().next()?;
    let is_meant = match level {
        0 => false,
        1 => is_title(title) && !text.body[run.clone()].trim_end().contains('\n'),
        _ => begins == MARKUP || !begins.is_whitespace() || begins > ' ',
    };
    let title = match title.trim_end_matches('#') {
        rest if title.len() > rest.len() + 1 || rest.ends_with(' ') => rest.trim_end(),
        _ => title,
    };
    let is_named = title.contains(char::is_alphabetic) || level > 1 && title.contains(char::is_alphanumeric);
    (is_meant && is_named && text.begins_line(line.start))
        .then(|| format!("{} {title}", "#".repeat(level.clamp(2, 6))))
}

/// Whether the words behind one `#` are a title rather than a tag (`#hashtag`, `#SamenSterk`) or a number (`#1`).
fn is_title(words: &str) -> bool {
    let is_word = words.starts_with(char::is_alphabetic) && !words.contains('#');
    let capitals = words.split_whitespace().next().unwrap_or_default().matches(char::is_uppercase).count();
    match words.split_whitespace().count() {
        1 => is_word && capitals == 1 && words.starts_with(char::is_uppercase),
        _ => is_word && capitals < 2 && !words.ends_with(['.', ',', ';', ':', '!', '…']),
    }
}
