//! A line of brackets as its author meant it: cut at its keys, whatever stands between them.
//!
//! YAML cuts `{title: Rapport [2020], deel 2, url: x}` at every bracket and comma. People cut it before each word with a colon, and
//! at the brackets that stand at the end. [`mistake_in_line`] does as people do and names the first value that YAML would not read
//! as one.

use super::{
    super::{
        scan::{looks_like_key, scan},
        token::{Limits, Style, TokenKind},
    },
    mistake::Mistake,
    quote::{quoted, requoted},
};
use crate::{
    base::{Guess, Span},
    content::meant::{KeyNature, address_meant, amount_meant, coordinate_meant, key_nature},
    diagnostic::Code,
};

/// The longest line that is looked at, in bytes.
const MAX_LINE: usize = 4_096;

/// How much a single value may hold.
const ONE_VALUE: Limits = Limits { values: 64, brackets: 8, blocks: 4 };

/// A value between brackets, from the start of its line.
#[derive(Clone, Copy, Debug)]
struct Entry {
    /// Its key; of an entry of a list that of the list.
    key: Option<Span>,
    span: Span,
}

/// The first mistake in the values between brackets of the line at `span`; `None` where they have none, or where the brackets do not
/// open and close on this line.
pub(super) fn mistake_in_line(text: &str, span: Span) -> Option<Mistake> {
    let line = text.get(span.start..span.end)?.trim_end();
    let start = line.find(['{', '[']).filter(|_| line.len() <= MAX_LINE)?;
    let before = line[..start].trim_end();
    if !(before.is_empty() || before.ends_with([':', '-'])) {
        return None;
    }
    let key = before.strip_suffix(':').map(|key| {
        let key = key.rsplit([' ', '"', '\'']).next().unwrap_or_default();
        Span::new(before.len() - 1 - key.len(), before.len() - 1)
    });
    let mut cutter = Cutter { line, entries: Vec::new(), open: Vec::new() };
    cutter.value(start, key).filter(|_| cutter.open.is_empty())?;
    let entry = cutter
        .entries
        .iter()
        .copied()
        .find(|entry| !is_one_value(&line[entry.span.start..entry.span.end]))?;
    let key = entry.key.map_or("", |key| &line[key.start..key.end]);
    let words = &line[entry.span.start..entry.span.end];
    // A bracket too many at the end belongs to no text.
    let is_last = cutter.entries.last().is_some_and(|last| last.span == entry.span);
    let bare = words.trim_end_matches(line.chars().next_back()?);
    if is_last && bare.len() < words.len() && is_one_value(bare.trim_end()) {
        return None;
    }
    let mistake = name(&line[entry.span.start..entry.span.end], key)?;
    Some(mistake.shifted(span.start + entry.span.start))
}

/// Cuts a line at its keys and brackets.
struct Cutter<'a> {
    line: &'a str,
    entries: Vec<Entry>,
    /// The brackets that are open.
    open: Vec<u8>,
}

impl Cutter<'_> {
    fn skip_spaces(&self, at: usize) -> usize {
        at + self.line[at..].len() - self.line[at..].trim_start_matches(' ').len()
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.line.as_bytes().get(at).copied()
    }

    /// Reads the value at `at`; where it ends. `None` when the line cannot be cut.
    fn value(&mut self, at: usize, key: Option<Span>) -> Option<usize> {
        let bracket = self.byte(at).filter(|byte| matches!(byte, b'{' | b'['));
        let inside = self.skip_spaces(at + usize::from(bracket.is_some()));
        match bracket {
            Some(b'{') if self.is_key(inside) => self.map(inside),
            Some(b'[') if key.is_some() || self.open.is_empty() => {
                let is_list = matches!(self.byte(inside), Some(b'{' | b']')) || !self.opens_words(at);
                if is_list { self.list(inside, key) } else { self.words(at, key) }
            }
            _ => self.words(at, key),
        }
    }

    fn is_key(&self, at: usize) -> bool {
        looks_like_key(&self.line.as_bytes()[at.min(self.line.len())..])
    }

    /// Whether the bracket at `at` only begins a text: `[2020] Rapport`.
    fn opens_words(&self, at: usize) -> bool {
        let Some(close) = self.line[at..].find(']') else { return false };
        let after = self.line[at + close + 1..].trim_start_matches(' ');
        !after.is_empty() && !after.starts_with([',', ']', '}', '#'])
    }

    fn map(&mut self, mut at: usize) -> Option<usize> {
        self.open.push(b'{');
        loop {
            if !self.is_key(at) {
                return None;
            }
            let colon = at + self.line[at..].find(':')?;
            let key = Span::new(at, colon);
            at = self.value(self.skip_spaces(colon + 1), Some(key))?;
            match self.byte(at) {
                Some(b',') => at = self.skip_spaces(at + 1),
                Some(b'}') => {
                    self.open.pop();
                    return Some(self.skip_spaces(at + 1));
                }
                _ => return None,
            }
        }
    }

    fn list(&mut self, mut at: usize, key: Option<Span>) -> Option<usize> {
        self.open.push(b'[');
        loop {
            if self.byte(at) != Some(b']') {
                at = match self.byte(at) {
                    Some(b'{') => self.value(at, None)?,
                    _ => self.words(at, key)?,
                };
            }
            match self.byte(at) {
                Some(b',') => at = self.skip_spaces(at + 1),
                Some(b']') => {
                    self.open.pop();
                    return Some(self.skip_spaces(at + 1));
                }
                _ => return None,
            }
        }
    }

    /// A value that is no collection, to the first place where one may end.
    fn words(&mut self, at: usize, key: Option<Span>) -> Option<usize> {
        let rest = &self.line[at..];
        let quoted = quoted_length(rest);
        let is_end = |(offset, c): &(usize, char)| {
            *offset >= quoted && matches!(c, ',' | ']' | '}') && self.ends_value(at + offset)
        };
        let (length, _) = rest.char_indices().find(is_end)?;
        let end = at + rest[..length].trim_end().len();
        // Two texts in quotes with nothing between them want a comma, and nothing at all is no value.
        let is_more = quoted > 0 && rest[quoted..length].trim_start().starts_with(['"', '\'']);
        if is_more || (end == at && self.open.last() == Some(&b'[')) {
            return None;
        }
        self.entries.push(Entry { key, span: Span::new(at, end) });
        Some(at + length)
    }

    /// Whether the sign at `at`, a comma or a bracket, can end a value: what follows fits what is open.
    fn ends_value(&self, mut at: usize) -> bool {
        let mut depth = self.open.len();
        let mut has_closed = false;
        while let Some(byte @ (b']' | b'}')) = self.byte(at) {
            let Some(bracket) = depth.checked_sub(1).map(|depth| self.open[depth]) else { return false };
            if byte != closing(bracket) {
                return false;
            }
            depth -= 1;
            has_closed = true;
            at = self.skip_spaces(at + 1);
        }
        let Some(after) = self.line[at..].strip_prefix(',').map(|after| after.trim_start_matches(' ')) else {
            let rest = &self.line[at..];
            return has_closed && depth == 0 && (rest.is_empty() || rest.starts_with('#'));
        };
        match (depth.checked_sub(1).map(|depth| self.open[depth]), has_closed) {
            (Some(b'{'), _) => looks_like_key(after.as_bytes()),
            (Some(_), false) => true,
            (Some(_), true) => after.starts_with('{') || after.is_empty(),
            // The line goes on in a list that was opened above it.
            (None, _) => after.is_empty(),
        }
    }
}

fn closing(bracket: u8) -> u8 {
    if bracket == b'[' { b']' } else { b'}' }
}

/// The length of a text in quotes at the beginning, with them, when a comma, a bracket or another text in quotes follows; else 0.
fn quoted_length(text: &str) -> usize {
    let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return 0 };
    let mut rest = text[1..].char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        match (c, quote) {
            ('\\', '"') => drop(rest.next()),
            ('\'', '\'') if rest.peek().is_some_and(|(_, next)| *next == '\'') => drop(rest.next()),
            _ if c == quote => {
                let after = text[at + 2..].trim_start_matches(' ');
                return if after.starts_with([',', ']', '}', '"', '\'']) { at + 2 } else { 0 };
            }
            _ => {}
        }
    }
    0
}

/// Whether YAML reads a text between brackets as a single value, and all of it.
fn is_one_value(words: &str) -> bool {
    if words.is_empty() || quoted_length(&format!("{words},")) == words.len() {
        return true;
    }
    let line = format!("[{words}\n]");
    let scanned = scan(&line, ONE_VALUE);
    let visible: Vec<_> = scanned.tokens.iter().filter(|token| token.is_visible()).collect();
    let is_scalar = match visible[..] {
        [_, value, _] => {
            value.kind == TokenKind::Scalar(Style::Plain) && value.end - value.start == words.len()
        }
        _ => false,
    };
    scanned.problem.is_none() && is_scalar
}

/// Names the mistake in a value that YAML does not read as one; its place counts from the value's start.
fn name(words: &str, key: &str) -> Option<Mistake> {
    let first = words.chars().next()?;
    let span = Span::new(0, words.len());
    let sign = words.char_indices().skip(1).find(|&(at, c)| match c {
        ',' | '[' | ']' | '{' | '}' => true,
        ':' => words[at + 1..].is_empty() || words[at + 1..].starts_with([' ', ',', '[', ']', '{', '}']),
        '#' => words[..at].ends_with(' '),
        _ => false,
    });
    let begins = matches!(
        first,
        ',' | '[' | ']' | '{' | '}' | '&' | '*' | '!' | '|' | '>' | '%' | '@' | '`' | '"' | '\'' | '#'
    ) || matches!(first, '-' | '?' | ':') && !is_plain_start(words);
    let mistake = match (first, sign) {
        ('\'' | '"', _) if words.matches(first).count() == 1 => {
            Mistake::new(Code::YamlUnclosedQuote, span).with("quote", first.to_string())
        }
        ('#', _) => Mistake::new(Code::YamlHash, span).with("key", key).with("dropped", words),
        // A quote that closes before a comma is part of what the comma cuts.
        ('"' | '\'', Some((at, ','))) if words[1..at].ends_with(first) => {
            Mistake::new(Code::YamlComma, span).with("key", key)
        }
        _ if begins => Mistake::new(Code::YamlSpecialStart, span).with("character", first.to_string()),
        (_, Some((_, ','))) => Mistake::new(Code::YamlComma, span).with("key", key),
        (_, Some((at, '#'))) => {
            Mistake::new(Code::YamlHash, span).with("key", key).with("dropped", &words[at..])
        }
        (_, Some((_, ':'))) => Mistake::new(Code::YamlColon, span).with("key", key),
        (_, Some((_, bracket))) => {
            Mistake::new(Code::YamlInnerBracket, span).with("key", key).with("bracket", bracket.to_string())
        }
        (_, None) => return None,
    };
    Some(mistake.suggest(instead(words, key)).mended())
}

/// Whether a dash, a question mark or a colon at the start of a value means nothing to YAML.
fn is_plain_start(words: &str) -> bool {
    words[1..].starts_with(|c: char| !c.is_whitespace() && !",[]{}".contains(c))
        && !words.starts_with([':', '?'])
}

/// What to write: the number, the degrees or the address that is meant where the key takes one, else the words in quotes.
fn instead(words: &str, key: &str) -> Guess {
    let meant = match key_nature(key) {
        Some(KeyNature::Number) => amount_meant(words).map(|amount| {
            let about = if amount.is_approximate { ", approximate: true" } else { "" };
            Guess::from(format!("{}{about}", amount.number)).clear_if(!amount.has_unit)
        }),
        Some(KeyNature::Degrees) => coordinate_meant(words).map(Guess::from),
        Some(KeyNature::Address) => address_meant(words).map(|meant| meant.map(|address| quoted(&address))),
        Some(KeyNature::Prose | KeyNature::Other) | None => None,
    };
    meant.unwrap_or_else(|| requoted(words).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_at_its_keys() {
        for (line, found) in [
            ("- {id: s1, title: Rapport [2020], deel 2, url: x}", "Rapport [2020], deel 2"),
            ("- {id: s1, title: Rapport 2020}, url: x}", "Rapport 2020}"),
            ("- {id: s1, title: Rapport 2020], url: x}", "Rapport 2020]"),
            ("- {title: ] a, url: x} # opmerking", "] a"),
            ("s: [{title: :), url: x}, {title: b}]", ":)"),
            ("s: [{title: a, url: x}, {title: b, c}]", "b, c"),
            ("p: {does: {nl: een, twee, fr: deux}, role: x}", "een, twee"),
            ("p: {does: {nl: een, fr: deux, trois}}", "deux, trois"),
            ("t: [Een zaal [met keuken], x]", "Een zaal [met keuken]"),
            ("t: [#zorg, wonen]", "#zorg"),
            ("- {title: [2020] Rapport, kind: x}", "[2020] Rapport"),
            ("  {title: 's avonds, fr: l'été},", "'s avonds"),
            ("- {title: *a, kind: x}", "*a"),
        ] {
            let mistake = mistake_in_line(line, Span::new(0, line.len())).expect(line);
            assert_eq!(&line[mistake.span.start..mistake.span.end], found, "{line}");
        }
        for line in [
            "- {id: s1, title: Rapport, url: \"https://a.be/b,c\", tags: [a, b], place: {name: x}}",
            "t: [a, \"b, c\", 'd''s']",
            "t: [a, b",
            "t: [a, b}",
            "x: {a: [b}",
            "t: [\"a\" \"b\"]",
            "t: [a,, b]",
            "a: {nl:Tekst, fr: Texte}",
            "{{ title }}",
            "title: Rapport [2020], deel 2",
            "t: []",
        ] {
            assert!(mistake_in_line(line, Span::new(0, line.len())).is_none(), "{line}");
        }
    }
}
