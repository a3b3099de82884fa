//! Mistakes that YAML lets pass: it reads something else than what was meant, and says nothing.

use super::{
    super::token::{Style, Token, TokenKind},
    extent::{is_sentence, line_end, line_start, next_line, value_around},
    flow::mistake_in_line,
    lines::{self, is_odd_space, tight_key},
    mistake::Mistake,
    quote::{in_curly_quotes, quoted, requoted},
};
use crate::{
    base::{Edit, Span},
    diagnostic::Code,
};

/// The most values in curly quotes that are reported in one file.
const MAX_CURLY: usize = 32;

/// The field in which an author may use any keys.
const FREE: &str = "extra";

fn line_of(text: &str, at: usize) -> Span {
    Span::new(line_start(text, at), line_end(text, at))
}

/// The first character that no YAML may hold, such as a vertical tab from a word processor; the change drops them all.
pub(crate) fn control_character(text: &str) -> Option<Mistake> {
    // Most texts have no byte that such a character could begin with.
    let may_begin =
        |b: u8| b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r') || matches!(b, 0x7f | 0xc2 | 0xef);
    if !text.bytes().any(may_begin) {
        return None;
    }
    let is_forbidden = |c: char| {
        c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}') || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    let mut all = text.match_indices(is_forbidden).map(|(at, c)| Edit::new(at, at + c.len(), ""));
    let first = all.next()?;
    let span = first.span;
    let name: String =
        text[span.start..span.end].chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    let mistake = Mistake::new(Code::YamlSpace, span).with("name", name).suggest("");
    Some(mistake.mended_by(std::iter::once(first).chain(all)))
}

/// The first mistake in a text that YAML reads without complaint.
pub(crate) fn silent_mistake(text: &str, tokens: &[Token]) -> Option<Mistake> {
    let has_odd_space = !text.is_ascii() && text.contains(is_odd_space);
    let visible: Vec<&Token> = tokens.iter().filter(|token| token.is_visible()).collect();
    let mut brackets = Vec::new();
    let mut top_key = "";
    for (index, token) in visible.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| visible[index].kind);
        let after = visible.get(index + 1);
        let found = match token.kind {
            TokenKind::Open => {
                brackets.push(text.as_bytes()[token.start]);
                None
            }
            TokenKind::Close => {
                brackets.pop();
                None
            }
            TokenKind::Scalar(Style::Plain) => {
                let is_lone_key = brackets.last() == Some(&b'{')
                    && matches!(before, Some(TokenKind::Open | TokenKind::Comma))
                    && after.is_none_or(|after| after.kind != TokenKind::Value);
                match (is_lone_key, has_odd_space && brackets.is_empty()) {
                    (true, _) => colon_without_space(text, token).or_else(|| {
                        (before == Some(TokenKind::Comma))
                            .then(|| mistake_in_line(text, line_of(text, token.start)))?
                    }),
                    (false, true) => odd_space(text, token),
                    (false, false) => None,
                }
            }
            TokenKind::Value => {
                let before = index.checked_sub(2).map(|index| visible[index].kind);
                let key = index.checked_sub(1).map(|index| visible[index]);
                if brackets.is_empty() && key.is_some_and(|key| key.start == line_start(text, key.start)) {
                    top_key = key.map_or("", |key| &text[key.start..key.end]);
                }
                let is_entry = match brackets.last() {
                    Some(bracket) => *bracket == b'[',
                    None => before == Some(TokenKind::Entry),
                };
                let is_cut =
                    brackets.last() == Some(&b'{') && before == Some(TokenKind::Comma) && top_key != FREE;
                if let Some(key) = key.filter(|key| is_cut && key.kind == TokenKind::Scalar(Style::Plain))
                    && is_sentence(&text[key.start..key.end])
                    && let Some(mistake) = mistake_in_line(text, line_of(text, key.start))
                {
                    return Some(mistake);
                }
                let colon = key
                    .filter(|_| is_entry && top_key != FREE)
                    .and_then(|key| colon_in_entry(text, tokens, key, top_key));
                colon.or_else(|| {
                    brackets.is_empty().then(|| hash(text, token, after.map(|after| after.start)))?
                })
            }
            TokenKind::Entry if brackets.is_empty() => hash(text, token, after.map(|after| after.start)),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    match visible[..] {
        [token] if token.kind == TokenKind::Scalar(Style::Plain) => colon_without_space(text, token),
        _ => None,
    }
}

/// A sentence with a colon as an entry of a list, which YAML takes for a group with one field: `- Let op: begin klein`.
fn colon_in_entry(text: &str, tokens: &[Token], key: &Token, list: &str) -> Option<Mistake> {
    let words = &text[key.start..key.end];
    let is_sentence = is_sentence(words) || words.starts_with(char::is_uppercase);
    let is_plain = key.kind == TokenKind::Scalar(Style::Plain);
    if !is_sentence || !is_plain {
        return None;
    }
    let column = key.start - line_start(text, key.start);
    let value = value_around(text, tokens, key.start, column as isize - 1);
    let next = next_line(text, line_end(text, value.span.end));
    let below = &text[next..line_end(text, next)];
    // A field below it belongs to the same group.
    let is_group = below.len() - below.trim_start_matches(' ').len() == column && !below.trim().is_empty();
    let words = &text[value.span.start..value.span.end];
    let mistake = Mistake::new(Code::YamlColon, value.span).with("key", list);
    (!is_group && !words.ends_with(':')).then(|| mistake.suggest(requoted(words)).mended())
}

/// `{nl:Tekst}`, or a whole front matter that is `title:Vonk`.
fn colon_without_space(text: &str, token: &Token) -> Option<Mistake> {
    let (key, value) = tight_key(&text[token.start..token.end])?;
    let span = Span::new(token.start, token.end);
    let mistake = Mistake::new(Code::YamlMissingSpace, span).with("key", key);
    Some(mistake.suggest(format!("{key}: {value}")).mended())
}

fn odd_space(text: &str, token: &Token) -> Option<Mistake> {
    let start = line_start(text, token.start);
    let is_first = text[start..token.start].bytes().all(|b| matches!(b, b' ' | b'-'));
    if is_first { lines::odd_space(text, start, line_end(text, start)) } else { None }
}

/// `title: #samen`: the value is a comment to YAML, and so there is none.
fn hash(text: &str, colon: &Token, next: Option<usize>) -> Option<Mistake> {
    if !text[colon.end..].trim_start_matches(' ').starts_with('#') {
        return None;
    }
    let line = &text[colon.end..line_end(text, colon.end)];
    let value = line.trim_start_matches(' ');
    let has_word = value.strip_prefix('#')?.starts_with(char::is_alphanumeric);
    let start = colon.end + line.len() - value.len();
    let end = start + value.trim_end().len();
    let own = match colon.kind {
        TokenKind::Entry => colon.start - line_start(text, colon.start),
        _ => start_column(text, colon.start),
    };
    let is_absent = next.is_none_or(|next| {
        let column = next - line_start(text, next);
        next > end && column <= own && (colon.kind == TokenKind::Entry || !text[next..].starts_with("- "))
    });
    if !has_word || !is_absent || value.len() == line.len() {
        return None;
    }
    let mistake = Mistake::new(Code::YamlSpecialStart, Span::new(start, end)).with("character", "#");
    Some(mistake.suggest(quoted(value.trim_end())).mended())
}

/// The column of the first character of the line that holds `at`, behind dashes.
fn start_column(text: &str, at: usize) -> usize {
    let start = line_start(text, at);
    text[start..].bytes().take_while(|b| matches!(b, b' ' | b'-')).count()
}

/// Values in curly quotes, which YAML takes as part of the text; at most [`MAX_CURLY`] of them.
pub(crate) fn curly_quotes(text: &str, tokens: &[Token]) -> Vec<Mistake> {
    if text.is_ascii() {
        return Vec::new();
    }
    let is_value = |index: usize| {
        tokens[index].kind == TokenKind::Scalar(Style::Plain)
            && (index == 0 || tokens[index - 1].kind != TokenKind::Key)
    };
    let values = (0..tokens.len()).filter(|&index| is_value(index)).map(|index| tokens[index]);
    let found = values.filter_map(|token| {
        let words =
            in_curly_quotes(&text[token.start..token.end]).filter(|words| !words.contains(['\n', '\r']))?;
        let mistake = Mistake::new(Code::YamlCurlyQuotes, Span::new(token.start, token.end));
        Some(mistake.suggest(quoted(words)).mended())
    });
    found.take(MAX_CURLY).collect()
}
