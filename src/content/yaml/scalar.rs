//! What a single scalar of a YAML text says.
//!
//! Most scalars are what stands there: a text on one line, a whole number, a folded paragraph. Those are taken as they are,
//! which costs a tenth of decoding the text again. A scalar that asks for more (an escape, an odd number, a plain text over
//! two lines) is given to `serde_yaml`, that one alone. A property test at the foot holds the two against each other.
//!
//! `serde_yaml` is no longer maintained. What it is asked to read here is one scalar of a text that the
//! [scanner](super::scan) has let through, so it never meets an anchor, an alias, a tag, a second document, a deep nest or
//! more bytes than a file may hold.

use std::fmt;

use serde::de::{Deserializer as _, Error, Visitor};

use super::{node::Value, token::Style};
use crate::base::Span;

/// The scalars of one text.
pub(super) struct Scalars<'t> {
    text: &'t str,
    has_other_breaks: bool,
}

/// The line breaks of YAML 1.1 beside the line feed, and the mark that it skips at the start of a line.
const OTHER_BREAKS: [char; 5] = ['\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{feff}'];

impl<'t> Scalars<'t> {
    /// The scalars of this text.
    pub(super) fn new(text: &'t str) -> Self {
        let may_begin = |b: u8| matches!(b, b'\r' | 0xc2 | 0xe2 | 0xef);
        let has_other_breaks = text.bytes().any(may_begin) && text.contains(OTHER_BREAKS);
        Self { text, has_other_breaks }
    }

    /// The value of the scalar at `span`, or what is wrong with it, in libyaml's words.
    pub(super) fn value(&self, span: Span, style: Style) -> Result<Value, String> {
        let written = &self.text[span.start..span.end];
        let is_usual = !self.has_other_breaks || !written.contains(OTHER_BREAKS);
        match style {
            Style::Plain => is_usual.then(|| plain(written)).flatten().map_or_else(|| ask_plain(written), Ok),
            Style::Quoted => self.key(span).map(Value::Text),
            Style::Block { parent } => {
                let text = is_usual.then(|| block(self.text, span)).flatten();
                text.map_or_else(|| self.ask_block(span, parent), Ok).map(Value::Text)
            }
        }
    }

    /// The text of the scalar at `span`, whatever type it would have as a value.
    pub(super) fn key(&self, span: Span) -> Result<Box<str>, String> {
        let written = &self.text[span.start..span.end];
        let is_usual = !self.has_other_breaks || !written.contains(OTHER_BREAKS);
        is_usual.then(|| literal(written)).flatten().map_or_else(|| ask_text(written), Ok)
    }

    /// A block scalar as `serde_yaml` reads it: in a list at the column of its parent, with the blank lines below it.
    fn ask_block(&self, span: Span, parent: isize) -> Result<Box<str>, String> {
        const BREAKS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];
        let text = &self.text[span.start..];
        // A comment behind the header is no part of the scalar, and may be all of its line.
        let header = text.find(BREAKS).unwrap_or(text.len());
        let end = header.max(span.end - span.start);
        let is_blank = |c: char| c == ' ' || BREAKS.contains(&c);
        let below = text[end..].find(|c| !is_blank(c)).unwrap_or(text.len() - end);
        let block = &text[..end + below];
        let read = match usize::try_from(parent) {
            Ok(column) => {
                serde_yaml::from_str(&format!("{:column$}- {block}", "")).map(|(text,): (String,)| text)
            }
            Err(_) => serde_yaml::from_str(block),
        };
        read.map(|text: String| printable(&text)).map_err(in_words)
    }
}

/// A key or a quoted text as `serde_yaml` reads it.
fn ask_text(written: &str) -> Result<Box<str>, String> {
    // A key may end in a colon, since another follows it; alone it would be a key of nothing.
    let ends_in_colon = written.ends_with(':');
    let alone = indented(written) + if ends_in_colon { "x" } else { "" };
    let mut text: String = serde_yaml::from_str(&alone).map_err(in_words)?;
    if ends_in_colon {
        text.pop();
    }
    Ok(printable(&text))
}

/// A value without quotes as `serde_yaml` reads it.
fn ask_plain(written: &str) -> Result<Value, String> {
    let alone = indented(written);
    serde_yaml::Deserializer::from_str(&alone).deserialize_any(PlainVisitor { written }).map_err(in_words)
}

/// A scalar where no `---` at its beginning can be taken for the start of a document.
fn indented(written: &str) -> String {
    format!(" {written}")
}

fn in_words(error: serde_yaml::Error) -> String {
    let words = error.to_string();
    words.split(" at line ").next().unwrap_or_default().to_owned()
}

/// An escape in double quotes can smuggle in what no page may hold.
pub(super) fn printable(text: &str) -> Box<str> {
    let is_odd = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if text.contains(is_odd) { text.replace(is_odd, "\u{fffd}").into() } else { text.into() }
}

/// Takes a value of any type that a scalar can have.
pub(super) struct PlainVisitor<'t> {
    /// How the value is written.
    pub(super) written: &'t str,
}

impl PlainVisitor<'_> {
    fn number(&self, number: f64) -> Value {
        match number {
            number if number.is_nan() => Value::Text(".nan".into()),
            number if number == f64::INFINITY => Value::Text(".inf".into()),
            number if number == f64::NEG_INFINITY => Value::Text("-.inf".into()),
            number => Value::Number(number, self.written.into()),
        }
    }
}

impl Visitor<'_> for PlainVisitor<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a scalar")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::YesNo(value))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Whole(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(i64::try_from(number).map_or_else(|_| self.number(number as f64), Value::Whole))
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<Value, E> {
        Ok(self.number(number as f64))
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<Value, E> {
        Ok(self.number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(self.number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(printable(text)))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }
}

/// A key or a quoted text that stands on one line and is what it says.
fn literal(written: &str) -> Option<Box<str>> {
    let inside = match written.as_bytes() {
        [quote @ (b'"' | b'\''), .., last] if quote == last => {
            let inside = &written[1..written.len() - 1];
            (!inside.bytes().any(|b| b == *quote || b == b'\\' && *quote == b'"')).then_some(inside)?
        }
        [] | [b'"' | b'\'', ..] => return None,
        _ => written,
    };
    (!inside.contains('\n')).then(|| inside.into())
}

/// A value without quotes, when its first character tells what it is.
fn plain(written: &str) -> Option<Value> {
    if written.contains('\n') {
        return None;
    }
    match written {
        "null" | "Null" | "NULL" | "~" => return Some(Value::Nothing),
        "true" | "True" | "TRUE" => return Some(Value::YesNo(true)),
        "false" | "False" | "FALSE" => return Some(Value::YesNo(false)),
        // A word between brackets; asked about alone, it would begin a list.
        "-" => return Some(Value::Text("-".into())),
        _ => {}
    }
    match written.as_bytes()[0] {
        b'0'..=b'9' => number(written),
        b'a'..=b'z' | b'A'..=b'Z' | b'(' | 0x80.. => Some(Value::Text(written.into())),
        _ => None,
    }
}

/// A value that begins with a digit: a whole number, a decimal number, a day, or words.
fn number(written: &str) -> Option<Value> {
    const MOST_DIGITS: usize = 15;
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    let has_leading_zero = digits > 1 && written.starts_with('0');
    if digits > MOST_DIGITS || has_leading_zero {
        return None;
    }
    match &written.as_bytes()[digits..] {
        [] => written.parse().ok().map(Value::Whole),
        [b'.', decimals @ ..] if !decimals.is_empty() && decimals.iter().all(u8::is_ascii_digit) => {
            written.parse().ok().map(|number| Value::Number(number, written.into()))
        }
        [b'-', rest @ ..] if digits == 4 && rest.iter().all(|&b| b.is_ascii_digit() || b == b'-') => {
            Some(Value::Text(written.into()))
        }
        rest => rest.contains(&b' ').then(|| Value::Text(written.into())),
    }
}

/// A text after `|` or `>` whose lines all begin at one column.
fn block(text: &str, span: Span) -> Option<Box<str>> {
    let (header, body) = text.get(span.start..span.end)?.split_once('\n')?;
    let (is_folded, is_stripped) = match header {
        ">-" => (true, true),
        ">" => (true, false),
        "|-" => (false, true),
        "|" => (false, false),
        _ => return None,
    };
    let margin = body.bytes().take_while(|&b| b == b' ').count();
    let mut block = String::with_capacity(body.len());
    let mut blank_lines = 0;
    for line in body.split('\n') {
        if line.bytes().all(|b| b == b' ') && line.len() <= margin {
            blank_lines += 1;
            continue;
        }
        // A line that begins further on is not folded, and one that begins with a tab neither.
        let line = line.get(margin..).filter(|line| margin > 0 && !line.starts_with([' ', '\t']))?;
        match (block.is_empty(), is_folded, blank_lines) {
            (true, _, 0) => {}
            (true, ..) => return None,
            (false, true, 0) => block.push(' '),
            (false, true, _) => block.extend(std::iter::repeat_n('\n', blank_lines)),
            (false, false, _) => block.extend(std::iter::repeat_n('\n', blank_lines + 1)),
        }
        block.push_str(line);
        blank_lines = 0;
    }
    let is_closed = text[span.end..].starts_with('\n') || blank_lines > 0;
    if block.is_empty() || !is_closed {
        return None;
    }
    if !is_stripped {
        block.push('\n');
    }
    Some(block.into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::oracle::agrees, *};

    #[test]
    fn the_usual_shapes_are_read_at_once() {
        for text in ["A title", "'quoted'", "2026-11-21", "2.50", "300 people", "true", "~", "(twee)", "Één"]
        {
            let at_once =
                if text.starts_with('\'') { literal(text).is_some() } else { plain(text).is_some() };
            assert!(at_once, "{text}");
            assert_eq!(agrees(&format!("a: {text}")), Ok(()));
        }
        assert_eq!(agrees("a: [-]\n"), Ok(()));
        for text in [">-\n  folded\n  on\n\n  two\n", "|\n  line\n  line\n"] {
            let span = Span::new(0, text.trim_end().len());
            assert!(block(text, span).is_some(), "{text}");
            assert_eq!(agrees(text), Ok(()));
        }
    }

    #[test]
    fn what_asks_for_more_is_left_to_serde_yaml() {
        for text in ["\"b\\u00e9\"", "'it''s'", "'b\n  c'"] {
            assert_eq!((literal(text), agrees(text)), (None, Ok(())), "{text:?}");
        }
        for text in ["b\n  c", "007", "0x1F", "+1", "-1", ".5", "1e3", "1_000"] {
            assert_eq!((plain(text), agrees(text)), (None, Ok(())), "{text:?}");
        }
        for text in [">+\n  b\n", "|2\n   b\n", ">\n  b\n   c\n", "|\n\n  b\n", "|\r\n  b\r\n"] {
            let span = Span::new(0, text.trim_end().len());
            assert_eq!((block(text, span), agrees(text)), (None, Ok(())), "{text:?}");
        }
    }

    #[test]
    fn a_block_is_as_deep_in_its_text_as_alone() {
        for text in [
            "a: |2\n    b\n  c\n",
            "- - |1\n    b\n   c\n",
            "a:\n  - |\n    b\n     c\n\n\nd: e\n",
            "a:\n- >+\n  b\n\n\n  # c\n",
            "- a: |\n   b\n    \n  c: d\n",
            "- a: |\n b\n",
            "a: |2-\r\n    b\r\n  c\r\nd: e",
            "|\n b\n  c",
            "|2\n   b",
        ] {
            assert_eq!(agrees(text), Ok(()), "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn a_scalar_is_what_serde_yaml_reads(before in prop::sample::select(vec!["", "a: ", "- ", "a: [", "a: >-\n  ", "a: |\n  ", "a: >\n "]),
            scalar in "[0-9a-fnux._ +:#'\"(~TFé\\\\\n-]{0,12}|(null|Null|true|False|y|no|inf|nan|\\.inf|\\.NaN|0o7|0x1|1e5|12-3-4|2026-11-21|9{14,20})",
            after in prop::sample::select(vec!["", "\n", "\n\n", "]\n", "\nb: c\n", "\n  d\n", "\n\n\n  d\nb: c\n", "\n   d\n"])) {
            let text = format!("{before}{scalar}{after}");
            prop_assert_eq!(agrees(&text), Ok(()), "{:?}", text);
        }

        #[test]
        fn a_block_is_what_serde_yaml_reads(before in prop::sample::select(vec!["", "a: ", "- ", "- - ", "a:\n  b: ", "a:\n- ", "- a:\n   - "]),
            header in "[|>]([+-]?[1-3]?|[1-3][+-]?)( |\t| # c)?",
            lines in prop::collection::vec("(\n|\r\n|\r|\u{85}|\u{2028})( {0,6})(b|c d|- e|#f|\tg|\u{feff}h||)", 1..6),
            after in prop::sample::select(vec!["", "\n", "\n\n", "\n  d: e\n", "\nd: e\n", "\n\n   \n- d\n", "\n# c\n"])) {
            let text = format!("{before}{header}{}{after}", lines.concat());
            prop_assert_eq!(agrees(&text), Ok(()), "{:?}", text);
        }
    }
}
