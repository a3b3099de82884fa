//! What an author meant as one value, and how to write it so that YAML takes it as one.

use super::super::{
    scan::looks_like_key,
    token::{Token, TokenKind},
};
use crate::base::Span;

/// A value as its author meant it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value {
    /// All of it: to the end of its line and the lines that it goes on in, without a comment; between brackets to the
    /// next comma or bracket.
    pub(super) span: Span,
    /// Its key, when it has one.
    pub(super) key: Option<Span>,
}

/// The value that holds the byte `at`: it begins after the last colon, dash, comma or bracket before `at`, or with the
/// line. `indent` is the column of the block around it.
pub(super) fn value_around(text: &str, tokens: &[Token], at: usize, indent: isize) -> Value {
    let line = line_start(text, at);
    let is_flow = open_brackets(tokens, at).next().is_some();
    let mut depth = 0_usize;
    let mut start = None;
    let mut key = None;
    for (index, token) in tokens.iter().enumerate().rev() {
        if !token.is_visible() || token.start >= at {
            continue;
        }
        if !is_flow && token.start < line {
            break;
        }
        match token.kind {
            TokenKind::Close => depth += 1,
            TokenKind::Open if depth > 0 => depth -= 1,
            TokenKind::Open | TokenKind::Entry | TokenKind::Comma | TokenKind::Value if depth == 0 => {
                start = Some(token.end);
                if token.kind == TokenKind::Value {
                    key = tokens[..index]
                        .iter()
                        .rev()
                        .find(|t| t.is_visible())
                        .map(|t| Span::new(t.start, t.end));
                }
                break;
            }
            _ => {}
        }
    }
    let start = start.unwrap_or(if is_flow { at } else { line });
    let start = start + text[start..].len() - text[start..].trim_start_matches([' ', '\t', '\n', '\r']).len();
    let start = start.min(at);
    let end = if is_flow { end_in_brackets(text, start, at) } else { end_in_block(text, start, at, indent) };
    Value { span: Span::new(start, end), key }
}

/// The brackets that are open before `at`, the outermost first: their offsets.
pub(super) fn open_brackets(tokens: &[Token], at: usize) -> impl Iterator<Item = usize> + use<> {
    let mut open = Vec::new();
    for token in tokens.iter().take_while(|token| token.start < at || !token.is_visible()) {
        match token.kind {
            TokenKind::Open => open.push(token.start),
            TokenKind::Close => drop(open.pop()),
            _ => {}
        }
    }
    open.into_iter()
}

fn end_in_brackets(text: &str, start: usize, at: usize) -> usize {
    let from = at.max(start + text[start..].chars().next().map_or(0, char::len_utf8));
    let rest = &text[from..];
    let end = rest.find([',', ']', '}', '\n', '\r']).map_or(text.len(), |length| from + length);
    // A quote that nobody closed runs over the next key: `{nl: 's avonds, fr: l'été}`.
    let next_key = text[start..end].match_indices(',').find(|(comma, _)| {
        let after = text[start + comma + 1..end].trim_start_matches(' ');
        looks_like_key(after.as_bytes())
    });
    let end = next_key.map_or(end, |(comma, _)| start + comma);
    start + text[start..end].trim_end().len()
}

fn end_in_block(text: &str, start: usize, at: usize, indent: isize) -> usize {
    let mut end = without_comment(text, start, line_end(text, at.max(start)));
    let mut next = next_line(text, line_end(text, at.max(start)));
    while next < text.len() {
        let stop = line_end(text, next);
        let line = &text[next..stop];
        let words = line.trim_start_matches(' ');
        let column = (line.len() - words.len()) as isize;
        if column <= indent
            || words.trim().is_empty()
            || words.starts_with(['#', '\t'])
            || words.starts_with("- ")
            || words.starts_with(": ")
            || looks_like_key(words.as_bytes())
        {
            break;
        }
        end = without_comment(text, next, stop);
        next = next_line(text, stop);
    }
    end.max(start)
}

fn without_comment(text: &str, start: usize, end: usize) -> usize {
    let line = &text[start..end];
    let line = line.find(" #").map_or(line, |comment| &line[..comment]);
    start + line.trim_end().len()
}

/// Where the line that holds `at` begins.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1)
}

/// Where the line that holds `at` ends, without its line break.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text[at..].find(['\n', '\r']).map_or(text.len(), |length| at + length)
}

/// Where the line after the one that ends at `end` begins.
pub(super) fn next_line(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    end + if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) }
}

/// `words` in quotes, so that YAML reads them as they are.
pub(super) fn quoted(words: &str) -> String {
    if !words.contains(['"', '\\']) {
        format!("\"{words}\"")
    } else {
        format!("'{}'", words.replace('\'', "''"))
    }
}

/// The words that an author meant, in quotes: quotes of any kind around the whole are taken off first, those that
/// belong to the words are kept (`'s avonds`, `"Vonk" is leuk`).
pub(super) fn requoted(written: &str) -> String {
    quoted(unwrapped(written))
}

fn is_double(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟')
}

fn is_single(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‚' | '‛')
}

/// `written` without the quotes around the whole of it.
pub(super) fn unwrapped(written: &str) -> &str {
    let Some(first) = written.chars().next() else { return written };
    let rest = &written[first.len_utf8()..];
    let inner = rest.strip_suffix(|c| is_double(c) || is_single(c)).unwrap_or(rest);
    let is_closed = inner.len() < rest.len() && (is_double(first) == rest.ends_with(is_double));
    if is_double(first) {
        match inner.find(is_double) {
            None => inner,
            // `"Vonk" is een "bank"`: the first pair closes before the words end.
            Some(next) if is_closed && inner[..next].ends_with(char::is_whitespace) => inner,
            Some(_) => written,
        }
    } else if is_single(first) {
        if is_closed && has_only_apostrophes(inner) {
            inner
        } else if !is_dutch_word(rest) && has_only_apostrophes(rest) {
            rest
        } else {
            written
        }
    } else {
        written
    }
}

/// Whether every single quote in `words` stands inside a word.
fn has_only_apostrophes(words: &str) -> bool {
    words.char_indices().filter(|&(_, c)| is_single(c)).all(|(at, c)| {
        words[..at].ends_with(char::is_alphanumeric)
            && words[at + c.len_utf8()..].starts_with(char::is_alphanumeric)
    })
}

/// What follows an apostrophe that begins a word: `'s avonds`, `'t Pand`, `'90`.
fn is_dutch_word(after: &str) -> bool {
    let mut chars = after.chars();
    match (chars.next(), chars.next()) {
        (Some(digit), _) if digit.is_ascii_digit() => true,
        (Some('s' | 't' | 'n' | 'k' | 'm' | 'r'), next) => {
            next.is_none_or(|c| !c.is_alphanumeric() && !is_single(c))
        }
        _ => false,
    }
}

/// The words between curly quotes that stand around the whole of a plain value, which YAML takes as part of the text.
pub(super) fn in_curly_quotes(written: &str) -> Option<&str> {
    let first = written.chars().next()?;
    let same: fn(char) -> bool = match first {
        '“' | '”' | '„' | '‟' => is_double,
        '‘' | '’' | '‚' | '‛' => is_single,
        _ => return None,
    };
    let inner = written[first.len_utf8()..].strip_suffix(same)?;
    (!inner.contains(same) && !inner.trim().is_empty()).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_around_the_whole_are_replaced_and_others_kept() {
        for (written, expected) in [
            ("Vonk: een bank", "\"Vonk: een bank\""),
            ("'s avonds samen eten", "\"'s avonds samen eten\""),
            ("'s avonds in 't park", "\"'s avonds in 't park\""),
            ("'t Pand", "\"'t Pand\""),
            ("'Vonk", "\"Vonk\""),
            ("\"Vonk", "\"Vonk\""),
            ("\"Vonk'", "\"Vonk\""),
            ("'L'habitat partagé'", "\"L'habitat partagé\""),
            ("\"Vonk\" is leuk", "'\"Vonk\" is leuk'"),
            ("\"Vonk\" en \"bank\"", "'\"Vonk\" en \"bank\"'"),
            ("\"Over \"wonen\" en zo\"", "'Over \"wonen\" en zo'"),
            ("“Vonk: een bank”", "\"Vonk: een bank\""),
            ("„Vonk\"", "\"Vonk\""),
            ("L'été: \"chaud\"", "'L''été: \"chaud\"'"),
            ("'90: een terugblik", "\"'90: een terugblik\""),
            ("", "\"\""),
        ] {
            assert_eq!(requoted(written), expected, "{written}");
        }
    }

    #[test]
    fn curly_quotes_count_only_around_the_whole() {
        assert_eq!(in_curly_quotes("“Vonk”"), Some("Vonk"));
        assert_eq!(in_curly_quotes("„Vonk“"), Some("Vonk"));
        assert_eq!(in_curly_quotes("‘Vonk’"), Some("Vonk"));
        for fine in
            ["’s avonds", "“Vonk” en “bank”", "« Vonk »", "Vonk", "l’été", "“", "‘s avonds in ’t park"]
        {
            assert_eq!(in_curly_quotes(fine), None, "{fine}");
        }
    }
}
