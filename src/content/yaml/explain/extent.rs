//! What an author meant as one value: from where to where it reaches.

use super::super::{
    scan::looks_like_key,
    token::{Token, TokenKind},
};
use crate::{
    base::Span,
    content::meant::{KeyNature, key_nature},
};

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
    let bracket = open_brackets(tokens, at).last().map(|bracket| text.as_bytes()[bracket]);
    let is_flow = bracket.is_some();
    // Between braces a comma parts two values only where a key follows.
    let parts_values = |comma: &Token| {
        bracket != Some(b'{') || looks_like_key(text[comma.end..].trim_start_matches(' ').as_bytes())
    };
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
            TokenKind::Comma if depth == 0 && !parts_values(token) => {}
            TokenKind::Open | TokenKind::Entry | TokenKind::Comma | TokenKind::Value if depth == 0 => {
                start = Some(token.end);
                if token.kind == TokenKind::Value {
                    let mut before = tokens[..index].iter().rev().filter(|token| token.is_visible());
                    key = before.next().map(|token| Span::new(token.start, token.end));
                    // `- Let op: begin klein` is one sentence.
                    let words = key.filter(|key| !is_flow && is_sentence(&text[key.start..key.end]));
                    let entry = before.next().filter(|token| token.kind == TokenKind::Entry);
                    if let Some((_, entry)) = words.zip(entry) {
                        (start, key) = (Some(entry.end), None);
                    }
                }
                break;
            }
            _ => {}
        }
    }
    let start = start.unwrap_or(if is_flow { at } else { line });
    let start = start + text[start..].len() - text[start..].trim_start_matches([' ', '\t', '\n', '\r']).len();
    let start = start.min(at);
    let end = match bracket {
        Some(bracket) => end_in_brackets(text, start, bracket, at),
        None => {
            end_in_block(text, start, at, Block { indent, keeps_remarks: is_prose(text, tokens, key, start) })
        }
    };
    Value { span: Span::new(start, end), key }
}

/// Whether words are no name of a field in any language.
pub(super) fn is_sentence(words: &str) -> bool {
    words.contains(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-'))
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

/// Where a value between brackets ends that begins at `start`: before the next comma or closing bracket, with what stands in
/// brackets of its own. Between braces a comma ends a value only before the next key.
pub(super) fn end_in_brackets(text: &str, start: usize, bracket: u8, at: usize) -> usize {
    // A value over several lines is looked at from the line in hand.
    let from = if line_start(text, at) > start { at } else { start };
    let line = &text[from..line_end(text, from)];
    let length = length_between_brackets(line, bracket, true)
        .or_else(|| length_between_brackets(line, bracket, false))
        .unwrap_or(line.len());
    from + line[..length].trim_end().len()
}

/// The same in one line; `None` where nothing ends it there. `is_nested` says whether brackets in it are its own.
fn length_between_brackets(line: &str, bracket: u8, is_nested: bool) -> Option<usize> {
    let mut depth = 0_usize;
    let quoted = line.strip_prefix('"').and_then(|rest| rest.find('"')).map_or(0, |length| length + 2);
    for (at, c) in line.char_indices().skip_while(|(at, _)| *at < quoted) {
        let after = line[at + c.len_utf8()..].trim_start_matches(' ').as_bytes();
        let is_end = match c {
            ',' if bracket == b'{' => looks_like_key(after),
            ',' => depth == 0,
            ']' | '}' => depth == 0 && c == closing(bracket),
            _ => false,
        };
        if is_end {
            return Some(at);
        }
        match c {
            '[' | '{' | '(' if is_nested => depth += 1,
            ']' | '}' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

fn closing(bracket: u8) -> char {
    if bracket == b'[' { ']' } else { '}' }
}

/// The block that a value stands in.
#[derive(Clone, Copy)]
struct Block {
    /// Its column.
    indent: isize,
    /// Whether what stands behind a `#` belongs to the value.
    keeps_remarks: bool,
}

/// Whether the value that begins at `start` is one of sentences, in which a `#` may stand, as far as its key tells, or that of the list
/// in which it is an entry.
fn is_prose(text: &str, tokens: &[Token], key: Option<Span>, start: usize) -> bool {
    let visible = || tokens.iter().filter(|token| token.is_visible() && token.start < start);
    let is_value = |token: &&Token| token.kind == TokenKind::Value;
    let of_list = || {
        let colon = visible().rev().find(is_value)?.start;
        visible().rev().find(|token| token.end <= colon).map(|token| Span::new(token.start, token.end))
    };
    let key = key.or_else(of_list).map_or("", |key| &text[key.start..key.end]);
    key_nature(key) == Some(KeyNature::Prose)
}

fn end_in_block(text: &str, start: usize, at: usize, block: Block) -> usize {
    let without_comment = |start: usize, end: usize| match block.keeps_remarks {
        true => start + text[start..end].trim_end().len(),
        false => without_comment(text, start, end),
    };
    let mut end = without_comment(start, line_end(text, at.max(start)));
    let mut next = next_line(text, line_end(text, at.max(start)));
    while next < text.len() {
        let stop = line_end(text, next);
        let line = &text[next..stop];
        let words = line.trim_start_matches(' ');
        let column = (line.len() - words.len()) as isize;
        if column <= block.indent
            || words.trim().is_empty()
            || words.starts_with(['#', '\t'])
            || words.starts_with("- ")
            || words.starts_with(": ")
            || looks_like_key(words.as_bytes())
        {
            break;
        }
        end = without_comment(next, stop);
        next = next_line(text, stop);
    }
    end.max(start)
}

/// The end of a line without the remark at its end; a `#` that is tied to a word belongs to the words.
fn without_comment(text: &str, start: usize, end: usize) -> usize {
    let line = &text[start..end];
    let mut signs = line.match_indices(" #").map(|(at, _)| at);
    let remark = signs.find(|at| line[at + 2..].is_empty() || line[at + 2..].starts_with([' ', '\t']));
    start + line[..remark.unwrap_or(line.len())].trim_end().len()
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
