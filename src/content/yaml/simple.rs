//! Values of the shapes that nearly every file is made of, read straight from the text.
//!
//! The [`tree`](super::tree) knows where every value stands, and most scalars are what stands there: a text on one line, a
//! whole number, a folded paragraph. Those are taken as they are, which costs a tenth of decoding the text again. At the first
//! scalar that asks for more (an escape, an odd number, a plain text over two lines) [`simple`] gives up, and `serde_yaml`
//! reads the whole text. A property test at the foot holds the two against each other.

use super::{
    Map, Node,
    tree::{Parts, Tree},
};
use crate::base::Span;

/// How deep values may lie; `serde_yaml` judges what lies deeper.
const MAX_DEPTH: usize = 64;

/// The values of a tree; `None` when one of them is not of a simple shape.
pub(super) fn simple(text: &str, tree: &Tree) -> Option<Node> {
    let has_other_breaks =
        text.bytes().any(|b| matches!(b, b'\r' | 0xc2 | 0xe2)) && text.contains(OTHER_BREAKS);
    (!has_other_breaks).then(|| node(text, tree, 0)).flatten()
}

/// The line breaks of YAML 1.1 beside the line feed, and the mark that it skips at the start of a line.
const OTHER_BREAKS: [char; 5] = ['\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{feff}'];

fn node(text: &str, tree: &Tree, depth: usize) -> Option<Node> {
    if depth > MAX_DEPTH {
        return None;
    }
    match &tree.parts {
        Parts::Scalar => scalar(text, tree.span),
        Parts::List(trees) => {
            let mut nodes = Vec::with_capacity(trees.len());
            for tree in trees {
                nodes.push(node(text, tree, depth + 1)?);
            }
            Some(Node::List(nodes))
        }
        Parts::Map(trees) => {
            let mut entries = Vec::with_capacity(trees.len());
            for (key, tree) in trees {
                entries.push((literal(text.get(key.start..key.end)?)?, node(text, tree, depth + 1)?));
            }
            Some(Node::Map(Map { entries }))
        }
    }
}

fn scalar(text: &str, span: Span) -> Option<Node> {
    let written = text.get(span.start..span.end)?;
    match written.as_bytes() {
        [] => Some(Node::Nothing),
        [b'"' | b'\'', ..] => literal(written).map(Node::Text),
        [b'>' | b'|', ..] => block(text, span).map(Node::Text),
        _ => plain(written),
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
fn plain(written: &str) -> Option<Node> {
    if written.contains('\n') {
        return None;
    }
    match written {
        "null" | "Null" | "NULL" | "~" => return Some(Node::Nothing),
        "true" | "True" | "TRUE" => return Some(Node::YesNo(true)),
        "false" | "False" | "FALSE" => return Some(Node::YesNo(false)),
        _ => {}
    }
    match written.as_bytes()[0] {
        b'0'..=b'9' => number(written),
        b'a'..=b'z' | b'A'..=b'Z' | b'(' | 0x80.. => Some(Node::Text(written.into())),
        _ => None,
    }
}

/// A value that begins with a digit: a whole number, a decimal number, a day, or words.
fn number(written: &str) -> Option<Node> {
    const MOST_DIGITS: usize = 15;
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    let has_leading_zero = digits > 1 && written.starts_with('0');
    if digits > MOST_DIGITS || has_leading_zero {
        return None;
    }
    match &written.as_bytes()[digits..] {
        [] => written.parse().ok().map(Node::Whole),
        [b'.', decimals @ ..] if !decimals.is_empty() && decimals.iter().all(u8::is_ascii_digit) => {
            written.parse().ok().map(|number| Node::Number(number, written.into()))
        }
        [b'-', rest @ ..] if digits == 4 && rest.iter().all(|&b| b.is_ascii_digit() || b == b'-') => {
            Some(Node::Text(written.into()))
        }
        rest => rest.contains(&b' ').then(|| Node::Text(written.into())),
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

    use super::{
        super::{
            reading::with_serde_yaml,
            scan::{Limits, scan},
            tree::tree,
        },
        *,
    };

    const LIMITS: Limits = Limits { values: 10_000, brackets: 32, blocks: 64 };

    /// What is read straight from a text, when that can be.
    fn read(text: &str) -> Option<Node> {
        let scan = scan(text, LIMITS);
        let tree = scan.problem.is_none().then(|| tree(text, &scan.tokens).ok()).flatten()?;
        simple(text, &tree)
    }

    fn is_what_serde_yaml_reads(text: &str) -> Result<(), String> {
        let Some(node) = read(text) else { return Ok(()) };
        let scan = scan(text, LIMITS);
        match with_serde_yaml(text, &scan, &tree(text, &scan.tokens)) {
            Ok(other) if other == node => Ok(()),
            other => Err(format!("{node:?} is not {other:?}")),
        }
    }

    #[test]
    fn the_usual_shapes_are_simple() {
        for text in [
            "title: A title",
            "a: 'quoted'\nb: \"quoted\"\nc: [d, 1, 2.50, {e: f}]\n",
            "a: >-\n  folded\n  on\n\n  two\nb: |\n  line\n  line\n",
            "day: 2026-11-21\nyear: 2026\nwords: 300 people\nyes: true\nnone:\nnull: ~\n",
            "- Één\n- (twee)\n",
        ] {
            assert!(read(text).is_some(), "{text}");
            assert_eq!(is_what_serde_yaml_reads(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn what_asks_for_more_is_left_to_serde_yaml() {
        for text in [
            "a: \"b\\u00e9\"",
            "a: 'it''s'",
            "a: b\n  c",
            "a: 007",
            "a: 0x1F",
            "a: +1",
            "a: -1",
            "a: .5",
            "a: 1e3",
            "a: 1_000",
            "a: >+\n  b\n",
            "a: |2\n   b\n",
            "a: >\n  b\n   c\n",
            "a: b\r\nc: d",
            "a: |\n\n  b\n",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn a_scalar_is_what_serde_yaml_reads(before in prop::sample::select(vec!["", "a: ", "- ", "a: [", "a: >-\n  ", "a: |\n  ", "a: >\n "]),
            scalar in "[0-9a-fnux._ +:#'\"(~TFé\\\\\n-]{0,12}|(null|Null|true|False|y|no|inf|nan|\\.inf|\\.NaN|0o7|0x1|1e5|12-3-4|2026-11-21|9{14,20})",
            after in prop::sample::select(vec!["", "\n", "\n\n", "]\n", "\nb: c\n", "\n  d\n", "\n\n\n  d\nb: c\n", "\n   d\n"])) {
            let text = format!("{before}{scalar}{after}");
            prop_assert_eq!(is_what_serde_yaml_reads(&text), Ok(()), "{:?}", text);
        }

        #[test]
        fn a_text_is_what_serde_yaml_reads(pieces in prop::collection::vec(prop_oneof![
            8 => prop::sample::select(vec!["a", "b: ", "c:", "- ", "\n", "\n", "\n  ", "\n    ", " ", ": ", "x y", "1", "2.5"]),
            3 => prop::sample::select(vec!["[", "]", "{", "}", ", ", ",", "\"", "'", "\"q\"", "'r'", "#", " # k", "|\n", "|\n  ", ">-\n ", ">\n  "]),
            1 => prop::sample::select(vec!["\t", "\r\n", "\r", "é", "\u{85}", "\u{2028}", "\\", "---\n", "\u{feff}", "|2\n", "''", "true", "~"]),
        ], 0..24)) {
            let text = pieces.concat();
            prop_assert_eq!(is_what_serde_yaml_reads(&text), Ok(()), "{:?}", text);
        }
    }
}
