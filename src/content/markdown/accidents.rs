//! Markup that nobody meant: a line under a sentence that makes a heading of it, a number that begins a list, code that never ends.

use std::ops::Range;

use super::findings::Finding;
use crate::{base::text::lines, diagnostic::Code};

/// The most words of a heading that looks like none.
const LONGEST_HEADING: usize = 12;

/// Numbers from here on are years, and no list is so long.
const FIRST_YEAR: u64 = 1000;

/// A sentence at `range` that the line of `-` or `=` right below it makes a heading.
pub(super) fn underlined_sentence(body: &str, range: &Range<usize>) -> Option<Finding> {
    let written = body[range.clone()].trim_end();
    if written.trim_start().starts_with('#') {
        return None;
    }
    let (words, line) = written.rsplit_once(['\n', '\r'])?;
    let is_sentence = words.trim_end().ends_with(['.', ',', ';', ':', '…'])
        || words.trim().contains(['\n', '\r'])
        || words.split_whitespace().count() > LONGEST_HEADING;
    let sign = line.trim_start_matches([' ', '\t', '>']);
    let start = range.start + written.len() - sign.len();
    is_sentence.then(|| Finding {
        code: Code::SentenceAsHeading,
        kind: Some(0),
        range: start..range.start + written.len(),
        mended: Some("\n---".to_owned()),
    })
}

/// A block of code at `range` whose fence nothing closes.
pub(super) fn unclosed_code(body: &str, range: &Range<usize>) -> Option<Finding> {
    let written = &body[range.clone()];
    let margin = written.len() - written.trim_start_matches([' ', '\t']).len();
    let written = &written[margin..];
    let sign = written.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let fence = written.len() - written.trim_start_matches(sign).len();
    let last =
        lines(written).skip(1).map(|(line, _)| &written[line.start..line.end]).last().unwrap_or_default();
    let last = last.trim_start_matches([' ', '\t', '>']).trim_end();
    let is_closed = last.len() >= fence && last.chars().all(|c| c == sign);
    let start = range.start + margin;
    (!is_closed).then(|| Finding {
        code: Code::CodeUnclosed,
        kind: None,
        range: start..start + fence,
        mended: None,
    })
}

/// The numbers of the lists that are open: those that the page shows, beside those that are written.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    open: Vec<Option<Numbers>>,
}

/// The numbers of a list.
#[derive(Clone, Copy, Debug)]
struct Numbers {
    /// The number that the page shows next.
    next: u64,
    /// The number that all items have, as in `1.`, `1.`, `1.`; `None` once one has another.
    every: Option<u64>,
}

impl Numbering {
    /// A list begins, with a number when it has any.
    pub(super) fn start(&mut self, first: Option<u64>) {
        self.open.push(first.map(|next| Numbers { next, every: (next <= 1).then_some(next) }));
    }

    /// The list ends.
    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// Takes the next item of the innermost list, which begins at `range`; finds a year that begins it, and a number that the page
    /// does not show.
    pub(super) fn item(&mut self, body: &str, range: &Range<usize>) -> Option<Finding> {
        let numbers = self.open.last_mut()?.as_mut()?;
        let written = &body[range.clone()];
        let margin = written.len() - written.trim_start_matches([' ', '\t']).len();
        let digits = written[margin..].bytes().take_while(u8::is_ascii_digit).count();
        let mark = written.get(margin..margin + digits + 1)?;
        let number: u64 = mark[..digits].parse().ok()?;
        let shown = numbers.next;
        *numbers = Numbers { next: shown + 1, every: numbers.every.filter(|every| *every == number) };
        let delimiter = &mark[digits..];
        let mended = match number {
            FIRST_YEAR.. => format!("{number}\\{delimiter}"),
            _ if number == shown || numbers.every.is_some() => return None,
            _ => format!("{shown}{delimiter}"),
        };
        let start = range.start + margin;
        Some(Finding {
            code: Code::ListRenumbers,
            kind: Some(0),
            range: start..start + mark.len(),
            mended: Some(mended),
        })
    }
}
