//! Where every value of a YAML text stands: the grammar over the tokens of [`scan`](super::scan).
//!
//! The [`Tree`] has the same shape as the [`Node`](super::Node) of the same text, and spans in place of values. It is
//! only made when somebody asks for a place, or when `serde_yaml` refuses a text and the grammar has to say why.

use super::scan::{Expected, Kind, Problem, Token, Trouble};
use crate::base::Span;

/// A value's place and those of its parts; offsets from the start of the YAML.
#[derive(Debug)]
pub(super) struct Tree {
    /// A scalar with its quotes; a collection from its first dash, key or bracket to its end; for a value that is
    /// absent the empty span where it would stand.
    pub(super) span: Span,
    /// The parts.
    pub(super) parts: Parts,
}

/// The parts of a [`Tree`].
#[derive(Debug)]
pub(super) enum Parts {
    /// No value, or one that is not a collection.
    Scalar,
    /// The entries of a list.
    List(Vec<Tree>),
    /// The keys and values of a map.
    Map(Vec<(Span, Tree)>),
}

/// The tree of a text's tokens, or the first token that libyaml's grammar would refuse.
pub(super) fn tree(text: &str, tokens: &[Token]) -> Result<Tree, Problem> {
    let mut grammar = Grammar { text: text.as_bytes(), tokens, at: 0, indents: vec![-1] };
    let tree = match grammar.peek() {
        Kind::End => grammar.absent(),
        _ => grammar.value(Place::Block)?,
    };
    match grammar.peek() {
        Kind::End => Ok(tree),
        _ => Err(grammar.surprise(Expected::End)),
    }
}

/// Where a value stands, which decides what it may be.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// Between brackets: no block may begin.
    Flow,
    /// In a block list or at the top.
    Block,
    /// After a key: a list may begin at the key's own column.
    AfterKey,
}

struct Grammar<'t> {
    text: &'t [u8],
    tokens: &'t [Token],
    at: usize,
    indents: Vec<isize>,
}

impl Grammar<'_> {
    fn token(&self) -> Token {
        let end = Token { kind: Kind::End, start: self.text.len(), end: self.text.len() };
        self.tokens.get(self.at).copied().unwrap_or(end)
    }

    fn peek(&self) -> Kind {
        self.token().kind
    }

    fn take(&mut self) -> Token {
        let token = self.token();
        self.at += 1;
        token
    }

    /// Takes the token when it is of this kind.
    fn accept(&mut self, kind: Kind) -> bool {
        let is_next = self.peek() == kind;
        self.at += usize::from(is_next);
        is_next
    }

    fn surprise(&self, expected: Expected) -> Problem {
        let indent = self.indents.last().copied().unwrap_or(-1);
        Problem { trouble: Trouble::Grammar(expected, self.at), at: self.token().start, indent }
    }

    /// The end of the last token that stands for characters.
    fn last_end(&self) -> usize {
        self.tokens[..self.at.min(self.tokens.len())]
            .iter()
            .rev()
            .find(|token| token.is_visible())
            .map_or(0, |t| t.end)
    }

    fn absent(&self) -> Tree {
        let at = self.last_end();
        Tree { span: Span::new(at, at), parts: Parts::Scalar }
    }

    fn value(&mut self, place: Place) -> Result<Tree, Problem> {
        let token = self.token();
        match token.kind {
            Kind::Entry if place == Place::AfterKey => self.list_at_keys_column(),
            Kind::Scalar(_) => {
                self.at += 1;
                Ok(Tree { span: Span::new(token.start, token.end), parts: Parts::Scalar })
            }
            Kind::Open if self.text.get(token.start) == Some(&b'[') => self.flow_list(),
            Kind::Open => self.flow_map(),
            Kind::BlockList if place != Place::Flow => self.block_list(),
            Kind::BlockMap if place != Place::Flow => self.block_map(),
            _ => Err(self.surprise(Expected::Value)),
        }
    }

    /// A value, or none when one of these follows.
    fn value_unless(&mut self, place: Place, none_before: &[Kind]) -> Result<Tree, Problem> {
        if none_before.contains(&self.peek()) { Ok(self.absent()) } else { self.value(place) }
    }

    fn enter(&mut self) -> usize {
        let start = self.take().start;
        let line = self.text[..start].iter().rposition(|b| matches!(b, b'\n' | b'\r')).map_or(0, |at| at + 1);
        self.indents.push((start - line) as isize);
        start
    }

    fn block_list(&mut self) -> Result<Tree, Problem> {
        let start = self.enter();
        let mut entries = Vec::new();
        while self.accept(Kind::Entry) {
            entries.push(self.value_unless(Place::Block, &[Kind::Entry, Kind::BlockEnd])?);
        }
        if !self.accept(Kind::BlockEnd) {
            return Err(self.surprise(Expected::Entry));
        }
        self.indents.pop();
        Ok(Tree { span: Span::new(start, self.last_end()), parts: Parts::List(entries) })
    }

    fn list_at_keys_column(&mut self) -> Result<Tree, Problem> {
        let start = self.token().start;
        let mut entries = Vec::new();
        while self.accept(Kind::Entry) {
            let none_before = [Kind::Entry, Kind::Key, Kind::Value, Kind::BlockEnd];
            entries.push(self.value_unless(Place::Block, &none_before)?);
        }
        Ok(Tree { span: Span::new(start, self.last_end()), parts: Parts::List(entries) })
    }

    fn block_map(&mut self) -> Result<Tree, Problem> {
        const NONE_BEFORE: [Kind; 3] = [Kind::Key, Kind::Value, Kind::BlockEnd];
        let start = self.enter();
        let mut entries = Vec::new();
        while self.accept(Kind::Key) {
            let key = self.value_unless(Place::AfterKey, &NONE_BEFORE)?.span;
            let value = match self.accept(Kind::Value) {
                true => self.value_unless(Place::AfterKey, &NONE_BEFORE)?,
                false => self.absent(),
            };
            entries.push((key, value));
        }
        if !self.accept(Kind::BlockEnd) {
            return Err(self.surprise(Expected::Key));
        }
        self.indents.pop();
        Ok(Tree { span: Span::new(start, self.last_end()), parts: Parts::Map(entries) })
    }

    fn closes(&self, bracket: u8) -> bool {
        let token = self.token();
        token.kind == Kind::Close && self.text.get(token.start) == Some(&bracket)
    }

    /// Before an entry: false at the closing bracket, which it takes.
    fn more(&mut self, is_first: bool, bracket: u8) -> Result<bool, Problem> {
        if !is_first && !self.closes(bracket) && !self.accept(Kind::Comma) {
            return Err(self.surprise(Expected::Comma));
        }
        if self.closes(bracket) {
            self.at += 1;
            return Ok(false);
        }
        Ok(true)
    }

    fn flow_list(&mut self) -> Result<Tree, Problem> {
        let start = self.take().start;
        let mut entries = Vec::new();
        while self.more(entries.is_empty(), b']')? {
            let entry = match self.accept(Kind::Key) {
                true => {
                    let (key, value) = self.flow_pair(b']')?;
                    Tree {
                        span: Span::new(key.start, value.span.end.max(key.end)),
                        parts: Parts::Map(vec![(key, value)]),
                    }
                }
                false => self.value(Place::Flow)?,
            };
            entries.push(entry);
        }
        Ok(Tree { span: Span::new(start, self.last_end()), parts: Parts::List(entries) })
    }

    fn flow_map(&mut self) -> Result<Tree, Problem> {
        let start = self.take().start;
        let mut entries = Vec::new();
        while self.more(entries.is_empty(), b'}')? {
            let entry = match self.accept(Kind::Key) {
                true => self.flow_pair(b'}')?,
                false => {
                    let key = self.value(Place::Flow)?;
                    if !matches!(key.parts, Parts::Scalar) {
                        let indent = self.indents.last().copied().unwrap_or(-1);
                        return Err(Problem { trouble: Trouble::BracketKey, at: key.span.start, indent });
                    }
                    (key.span, self.absent())
                }
            };
            entries.push(entry);
        }
        Ok(Tree { span: Span::new(start, self.last_end()), parts: Parts::Map(entries) })
    }

    /// A key and its value; the marker before the key is taken.
    fn flow_pair(&mut self, bracket: u8) -> Result<(Span, Tree), Problem> {
        let key = self.value(Place::Flow)?.span;
        if !self.accept(Kind::Value) {
            return Ok((key, self.absent()));
        }
        let value = match self.peek() {
            Kind::Comma => self.absent(),
            _ if self.closes(bracket) => self.absent(),
            _ => self.value(Place::Flow)?,
        };
        Ok((key, value))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::{
            Node,
            scan::{Limits, scan},
        },
        *,
    };

    const LIMITS: Limits = Limits { values: 10_000, brackets: 32, blocks: 64 };

    fn shape_of(node: &Node) -> String {
        match node {
            Node::List(nodes) => format!("[{}]", nodes.iter().map(shape_of).collect::<Vec<_>>().join(",")),
            Node::Map(map) => {
                format!("{{{}}}", map.iter().map(|(_, node)| shape_of(node)).collect::<Vec<_>>().join(","))
            }
            _ => "·".to_owned(),
        }
    }

    fn shape(tree: &Tree) -> String {
        match &tree.parts {
            Parts::Scalar => "·".to_owned(),
            Parts::List(trees) => format!("[{}]", trees.iter().map(shape).collect::<Vec<_>>().join(",")),
            Parts::Map(entries) => {
                format!("{{{}}}", entries.iter().map(|(_, tree)| shape(tree)).collect::<Vec<_>>().join(","))
            }
        }
    }

    /// Our rules and libyaml's agree on a text, but for what we refuse on purpose.
    fn agrees(text: &str) -> Result<(), String> {
        let scanned = scan(text, LIMITS);
        let ours = match scanned.problem {
            Some(problem) => Err(problem),
            None => tree(text, &scanned.tokens),
        };
        let theirs = serde_yaml::from_str::<Node>(text);
        match (ours, theirs) {
            (Ok(tree), Ok(node)) if shape(&tree) == shape_of(&node) => Ok(()),
            (Ok(tree), Ok(node)) => Err(format!("{} is not {}", shape(&tree), shape_of(&node))),
            (Err(_), Err(_)) => Ok(()),
            (Ok(_), Err(error)) if error.to_string().contains("escape") => Ok(()),
            (Ok(_), Err(error)) => Err(format!("libyaml says {error}")),
            (Err(problem), Ok(_)) => match problem.trouble {
                Trouble::Anchor
                | Trouble::Tag
                | Trouble::Directive
                | Trouble::Document
                | Trouble::Quote
                | Trouble::Question => Ok(()),
                trouble => Err(format!("we say {trouble:?} at {}", problem.at)),
            },
        }
    }

    #[test]
    fn the_rules_agree_with_libyaml_on_corner_cases() {
        for text in [
            "",
            "a",
            "a: b",
            "a:\n- b\n- c",
            "a:\n  - b\n  -\n  - c: d\n    e: f\n",
            "{a: b, c}",
            "[a: b, c, ]",
            "a: |2\n    x\n   y\n  z\nb: >-\n  t\n\n  u\n",
            "- - - a\n    - b\n",
            "--- \na: b",
            "'a': \"b\\\"c\"\n",
            "a: 'it''s'\nb: [x,\n  y]\n",
            "a: b\n  c\n  d # e\nf: g",
            "{a, b: , c: [d, {e: f}]}",
            "a:b: c",
            ": a",
            "a: {b: c\n",
            "a: ]",
            "a:\n\tb: c",
            "a: b\u{2028}c: d",
            "\u{feff}a: b\nc: d",
            "a: |\n\tx",
            "[a, b]: c",
        ] {
            assert_eq!(agrees(text), Ok(()), "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn the_rules_agree_with_libyaml(pieces in prop::collection::vec(prop_oneof![
            8 => prop::sample::select(vec!["a", "b: ", "c:", "- ", "\n", "\n", "\n  ", "\n    ", " ", ": ", ":", "x y"]),
            3 => prop::sample::select(vec!["[", "]", "{", "}", ", ", ",", "\"", "'", "\"q\"", "'r'", "#", " # k", "|\n", ">-\n "]),
            1 => prop::sample::select(vec!["\t", "\r\n", "\r", "é", "\u{85}", "\u{2028}", "?", "-", "\\", "---\n", "@", "*", "\u{feff}", "|2\n", "''", "...", "%", "`"]),
        ], 0..24)) {
            let text = pieces.concat();
            prop_assert_eq!(agrees(&text), Ok(()), "{:?}", text);
        }
    }
}
