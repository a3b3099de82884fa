//! Characters in a text that nobody sees, and that break words, addresses and markup all the same.

use super::reporter::Reporter;
use crate::{
    content::invisible::{code_point, is_invisible},
    diagnostic::Code,
};

/// The longest word that a report shows whole, in bytes.
const LONGEST_WORD: usize = 120;

/// Reports each word with such a character, with the word as it should be.
pub(super) fn report_unseen(reporter: &mut Reporter<'_>) {
    let body = reporter.body();
    // All of them begin with one of these bytes, which most texts have none of.
    if !body.bytes().any(|byte| matches!(byte, 0xd8 | 0xe2 | 0xef)) {
        return;
    }
    let mut told = 0;
    for (at, c) in body.char_indices().filter(|(_, c)| is_invisible(*c)) {
        if at < told {
            continue;
        }
        if reporter.is_full(Code::InvisibleCharacter.severity()) {
            // By the word, as below, but without looking back for its start.
            told = body[at..].find(char::is_whitespace).map_or(body.len(), |length| at + length);
            reporter
                .report(Code::InvisibleCharacter, reporter.span(at..at + c.len_utf8()), |counted| counted);
            continue;
        }
        let start = body[..at]
            .rfind(char::is_whitespace)
            .map_or(0, |space| space + body[space..].chars().next().map_or(1, char::len_utf8));
        let end = body[at..].find(char::is_whitespace).map_or(body.len(), |length| at + length);
        let range = if end - start > LONGEST_WORD { at..at + c.len_utf8() } else { start.max(told)..end };
        told = range.end;
        let clean = body[range.clone()].replace(is_invisible, "");
        reporter.report(Code::InvisibleCharacter, reporter.span(range), |invisible| {
            invisible.with("name", code_point(c)).suggest(Some(clean))
        });
    }
}
