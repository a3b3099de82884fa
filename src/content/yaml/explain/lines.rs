//! Mistakes at the beginning of lines: tabs and odd spaces, wrong indentation, a key without its colon.

use super::{
    super::{
        scan::looks_like_key,
        token::{Expected, Style, Token, TokenKind},
    },
    context::Context,
    extent::{line_end, line_start, next_line},
    mistake::Mistake,
};
use crate::{
    base::{Edit, Span},
    content::meant::{is_key_of_file, key_nature},
    diagnostic::Code,
};

/// Lines at least this wide were probably wrapped by hand, in characters.
const WRAPPED: usize = 60;

/// The most lines that are taken for one text.
const MOST_WRAPPED: usize = 100;

/// Whether `c` looks like a space, or like nothing, and is not YAML's space.
pub(super) fn is_odd_space(c: char) -> bool {
    is_invisible(c)
        || matches!(c, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The first odd space where a line between `start` and `end` wants a plain one; the change mends all of the text.
pub(super) fn odd_space(text: &str, start: usize, end: usize) -> Option<Mistake> {
    let Edit { span, text: plain } = lines(text, start, end).find_map(|line| odd_space_in(text, line))?;
    let name: Vec<String> =
        text[span.start..span.end].chars().take(1).map(|c| format!("U+{:04X}", u32::from(c))).collect();
    let edits = lines(text, 0, text.len()).filter_map(|line| odd_space_in(text, line));
    Some(Mistake::new(Code::YamlSpace, span).with("name", name.concat()).suggest(plain).mended_by(edits))
}

/// An odd space in a line's indentation, after a dash, or beside the colon of its key; with what should stand there.
fn odd_space_in(text: &str, line: Span) -> Option<Edit> {
    let words = &text[line.start..line.end];
    if words.is_ascii() {
        return None;
    }
    let run = |from: usize| {
        let length = words[from..].find(|c| !is_odd_space(c)).unwrap_or(words.len() - from);
        (length > 0).then(|| Span::new(line.start + from, line.start + from + length))
    };
    let margin = words.len() - words.trim_start_matches(|c| c == ' ' || is_odd_space(c)).len();
    let rest = &words[margin..];
    if let Some(odd) = words[..margin].find(is_odd_space)
        && (looks_like_key(rest.as_bytes()) || rest.starts_with("- "))
    {
        let span = run(odd)?;
        let width = text[span.start..span.end].chars().filter(|&c| !is_invisible(c)).count();
        return Some(Edit { span, text: " ".repeat(width) });
    }
    let mut at = margin;
    while let Some(after) = words[at..].strip_prefix('-') {
        if let Some(span) = run(words.len() - after.len()) {
            return Some(Edit { span, text: " ".to_owned() });
        }
        if !after.starts_with(' ') {
            break;
        }
        at = words.len() - after.trim_start_matches(' ').len();
    }
    let key = words[at..].find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))?;
    if key < 2 {
        return None;
    }
    let colon = at + key;
    if let Some(span) = run(colon) {
        return words[span.end - line.start..]
            .trim_start_matches(' ')
            .starts_with(':')
            .then(|| Edit { span, text: String::new() });
    }
    let span = if words[colon..].starts_with(':') { run(colon + 1)? } else { return None };
    Some(Edit { span, text: " ".to_owned() })
}

/// A tab where YAML wants spaces; the change mends every one of the text.
pub(super) fn tab(text: &str, at: usize) -> Mistake {
    let tabs = text[at..].bytes().take_while(|&b| b == b'\t').count();
    let here = Span::new(at, at + tabs);
    let own = mended_tabs(text).take_while(|edit| edit.span.start <= at).find(|edit| at < edit.span.end);
    let mistake = Mistake::new(Code::YamlTab, here);
    match own {
        Some(Edit { span, text: spaces }) => {
            let kept = text[span.start..at].bytes().filter(|&b| b == b' ').count();
            mistake.suggest(" ".repeat(spaces.len().saturating_sub(kept))).mended_by(mended_tabs(text))
        }
        None => mistake.suggest(" ").mended(),
    }
}

/// Every indentation with tabs, and every tab after a dash, with the spaces that should stand there: two for a tab, or
/// the column of the key above when that key has its value already.
fn mended_tabs(text: &str) -> impl Iterator<Item = Edit> {
    let mut above = "";
    let mut last = ("", String::new());
    lines(text, 0, text.len()).filter_map(move |line| {
        let words = &text[line.start..line.end];
        let rest = words.trim_start_matches([' ', '\t']);
        let margin = &words[..words.len() - rest.len()];
        let edit = if margin.contains('\t') {
            let column = above.len() - above.trim_start_matches([' ', '-']).len();
            let is_beside = looks_like_key(rest.as_bytes())
                && looks_like_key(above.trim_start().as_bytes())
                && !above.contains('\t')
                && !above.trim_end().ends_with([':', '>', '|', '-']);
            let spaces = match rest.is_empty() {
                true => String::new(),
                false if margin == last.0 => last.1.clone(),
                false if is_beside => " ".repeat(column),
                false => margin.replace('\t', "  "),
            };
            last = (margin, spaces.clone());
            Some(Edit::new(line.start, line.start + margin.len(), spaces))
        } else {
            let dashes = words.len() - words.trim_start_matches([' ', '\t', '-']).len();
            words[..dashes].find("-\t").map(|dash| {
                let from = line.start + dash + 1;
                let tabs = text[from..].bytes().take_while(|&b| b == b'\t').count();
                Edit::new(from, from + tabs, " ")
            })
        };
        if !rest.is_empty() {
            above = words;
        }
        edit
    })
}

/// A line that begins a block where none can: it stands between two columns that would do.
pub(super) fn indentation(text: &str, at: usize, indent: isize, expected: Expected) -> Mistake {
    let start = line_start(text, at);
    let line = Span::new(start, line_end(text, at));
    let words = text[line.start..line.end].trim();
    if let Some(entry) = words.strip_prefix('-').filter(|entry| !entry.starts_with([' ', '-'])) {
        let span = Span::new(at, at + words.len());
        let tight = Mistake::new(Code::YamlMissingSpace, span).with("key", "-");
        return tight.suggest(format!("- {entry}")).mended();
    }
    let mistake = Mistake::new(Code::YamlIndentation, line);
    let column = at - start;
    let outer = usize::try_from(indent).unwrap_or(0);
    let is_entry = words.starts_with("- ");
    let inner = lines_before(text, start)
        .filter(|line| !line.trim().is_empty())
        .map(|line| (margin(line), line.trim_start().starts_with("- ")))
        .take_while(|&(margin, _)| margin >= outer)
        .take(200)
        .find(|&(margin, dash)| margin > outer && dash == is_entry);
    let right = match (expected, inner) {
        (Expected::Key, Some((inner, _))) if is_entry || inner.abs_diff(column) <= column.abs_diff(outer) => {
            inner
        }
        (Expected::Key, _) if !is_entry => outer,
        _ => return mistake,
    };
    mistake.suggest(format!("{}{words}", " ".repeat(right))).mended()
}

/// The line that begins at `start` and those below it that are indented as far, moved left to `column`.
pub(super) fn moved_left(text: &str, start: usize, column: usize) -> Vec<Edit> {
    let own = margin(&text[start..line_end(text, start)]);
    let is_blank = |line: Span| text[line.start..line.end].trim().is_empty();
    lines(text, start, text.len())
        .take_while(|&line| is_blank(line) || margin(&text[line.start..line.end]) >= own)
        .filter(|&line| !is_blank(line))
        .map(|line| Edit::new(line.start, line.start + own.saturating_sub(column), ""))
        .collect()
}

/// The first lines of a text are indented further than a later one, at `at`.
pub(super) fn first_line_too_far(text: &str, at: usize) -> Option<Mistake> {
    let column = at - line_start(text, at);
    let mut first = None;
    let mut edits = Vec::new();
    for line in lines(text, 0, line_start(text, at)) {
        let words = &text[line.start..line.end];
        let own = margin(words);
        if words.trim().is_empty() || words.trim_start().starts_with('#') || own <= column {
            continue;
        }
        let too_far = own.min(first.map_or(own, |(_, first)| first)) - column;
        first = first.or(Some((line, own)));
        edits.push(Edit::new(line.start, line.start + too_far, ""));
    }
    let (line, _) = first?;
    let suggestion = format!("{}{}", " ".repeat(column), text[line.start..line.end].trim());
    Some(Mistake::new(Code::YamlIndentation, line).suggest(suggestion).mended_by(edits))
}

impl Context<'_> {
    /// A line that should be `key: value` or `- entry` and is neither.
    pub(super) fn no_colon(&self, at: usize) -> Mistake {
        let end = line_end(self.text, at);
        let words = self.text[at..end].trim_end();
        let words = words.find(" #").map_or(words, |comment| words[..comment].trim_end());
        let span = Span::new(at, at + words.len());
        let mistake = Mistake::new(Code::YamlMissingSpace, span);
        if let Some(entry) = words.strip_prefix('-') {
            return mistake.with("key", "-").suggest(format!("- {}", entry.trim_start())).mended();
        }
        if let Some((key, value)) = tight_key(words) {
            return mistake.with("key", key).suggest(format!("{key}: {value}")).mended();
        }
        if let Some(wrapped) = self.wrapped_line(at, words) {
            return wrapped;
        }
        if innermost_is_list(self.tokens) {
            return mistake.with("key", "-").suggest(format!("- {words}")).mended();
        }
        let key = words.split(' ').next().unwrap_or_default();
        let mistake = mistake.with("key", key);
        if !is_key_like(key) {
            return mistake;
        }
        let value = words[key.len()..].trim_start_matches([' ', '=', ';', '–', '-']);
        mistake.suggest(format!("{key}: {value}").trim_end()).mended()
    }

    /// A text that goes on in lines that are not indented enough.
    fn wrapped_line(&self, at: usize, words: &str) -> Option<Mistake> {
        let start = line_start(self.text, at);
        let above = lines_before(self.text, start).next()?;
        let last = self.tokens.iter().rev().find(|token| token.is_visible() && token.end <= start)?;
        let is_block = matches!(last.kind, TokenKind::Scalar(Style::Block { .. }));
        let key = words.split(' ').next().unwrap_or_default();
        // A field without its colon begins with its key.
        let is_key = if at == start { is_key_of_file(key) } else { key_nature(key).is_some() };
        let goes_on = is_block
            || last.kind == TokenKind::Scalar(Style::Plain) && (!is_key || above.chars().count() >= WRAPPED);
        if !goes_on || above.trim().is_empty() || !self.begins_line(at) {
            return None;
        }
        let column = if is_block { margin(above) } else { margin(above).max(at - start + 2) };
        let goes_on = |line: &Span| {
            let words = self.written(*line).trim();
            let is_field = words.split_once(':').is_some_and(|(key, _)| is_key_like(key))
                || words.starts_with(['-', '#']);
            line.start == start || !words.is_empty() && !is_field && margin(self.written(*line)) < column
        };
        let wrapped: Vec<Span> =
            lines(self.text, start, self.text.len()).take_while(goes_on).take(MOST_WRAPPED).collect();
        let span = Span::new(start, start + self.text[start..wrapped.last()?.end].trim_end().len());
        let indented: Vec<String> =
            wrapped.iter().map(|line| format!("{:column$}{}", "", self.written(*line).trim())).collect();
        Some(Mistake::new(Code::YamlIndentation, span).suggest(indented.join("\n")).mended())
    }
}

/// `title:Text` in two; not `https://…`.
pub(super) fn tight_key(words: &str) -> Option<(&str, &str)> {
    let (key, value) = words.split_once(':')?;
    let is_key = is_key_like(key) && !matches!(key, "http" | "https" | "mailto");
    (is_key && !value.starts_with([' ', '/', ':']) && !value.is_empty()).then_some((key, value))
}

fn is_key_like(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b'_' | b'-'))
}

/// Whether the innermost open block is a list.
pub(super) fn innermost_is_list(tokens: &[Token]) -> bool {
    let mut open = Vec::new();
    for token in tokens {
        match token.kind {
            TokenKind::BlockList | TokenKind::BlockMap => open.push(token.kind),
            TokenKind::BlockEnd => drop(open.pop()),
            _ => {}
        }
    }
    open.last() == Some(&TokenKind::BlockList)
}

fn margin(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The lines that begin from `start` on and before `end`, without their breaks.
pub(super) fn lines(text: &str, start: usize, end: usize) -> impl Iterator<Item = Span> {
    let mut at = start;
    std::iter::from_fn(move || {
        (at < end).then(|| {
            let line = Span::new(at, line_end(text, at));
            at = next_line(text, line.end);
            line
        })
    })
}

/// The lines above the one that begins at `start`, the nearest first.
fn lines_before(text: &str, start: usize) -> impl Iterator<Item = &str> {
    let above = &text[..start];
    let above = above.strip_suffix('\n').unwrap_or(above);
    let above = above.strip_suffix('\r').unwrap_or(above);
    above.rsplit('\n').take(if start == 0 { 0 } else { usize::MAX })
}
