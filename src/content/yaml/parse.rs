//! From the tokens of a YAML text to its values, each with the place where it stands.
//!
//! This is the grammar over the tokens of [`scan`](super::scan); what a single scalar says is asked of
//! [`scalar`](super::scalar). A property test at the foot of this file holds the two, scanner and grammar, against libyaml.

use super::{
    node::{Map, Node, Value},
    origin::Origin,
    scalar::Scalars,
    token::{Expected, Problem, ProblemKind, Style, Token, TokenKind},
};
use crate::base::{Located, Span};

/// How deep values may lie in each other. The scanner bounds blocks and brackets; only a list at the column of its key, and
/// a pair in a list between brackets, are no block and no bracket of their own.
const MAX_DEPTH: usize = 128;

/// Why the tokens of a text give no values.
#[derive(Debug)]
pub(super) enum Failure {
    /// The first token that libyaml's grammar would refuse.
    Grammar(Problem),
    /// The first scalar that says nothing, such as one with an unknown escape, when the grammar is right.
    Scalar {
        /// The scalar with its quotes.
        span: Span,
        /// What is wrong with it, in libyaml's words.
        detail: String,
    },
}

/// The values of a text with these tokens, their marks in the file that the text comes from: of a scalar all of it with its
/// quotes, of a list or map from its first dash, key or bracket to its end; of a value that is absent the empty place
/// where it would stand.
pub(super) fn parse(text: &str, tokens: &[Token], origin: &Origin) -> Result<Node, Failure> {
    let scalars = Scalars::new(text);
    let mut parser = Parser {
        text: text.as_bytes(),
        tokens,
        origin,
        scalars,
        at: 0,
        indents: vec![-1],
        depth: 0,
        unreadable: None,
    };
    let node = parser.document().map_err(Failure::Grammar)?;
    match parser.unreadable {
        Some(failure) => Err(failure),
        None => Ok(node),
    }
}

/// What may begin where a value is expected.
#[derive(Clone, Copy, PartialEq)]
enum Allowed {
    /// Between brackets: no block.
    Flow,
    /// In a block list or at the top: anything.
    Block,
    /// After a key: also a list at the key's own column.
    ListAtKey,
}

struct Parser<'t> {
    text: &'t [u8],
    tokens: &'t [Token],
    origin: &'t Origin,
    scalars: Scalars<'t>,
    /// The next token.
    at: usize,
    /// The columns of the blocks around it.
    indents: Vec<isize>,
    depth: usize,
    /// The first scalar that says nothing, and why.
    unreadable: Option<Failure>,
}

impl Parser<'_> {
    fn document(&mut self) -> Result<Node, Problem> {
        let node = match self.peek() {
            TokenKind::End => self.absent(),
            _ => self.value(Allowed::Block)?,
        };
        match self.peek() {
            TokenKind::End => Ok(node),
            _ => Err(self.surprise(Expected::End)),
        }
    }

    fn token(&self) -> Token {
        let end = Token { kind: TokenKind::End, start: self.text.len(), end: self.text.len() };
        self.tokens.get(self.at).copied().unwrap_or(end)
    }

    fn peek(&self) -> TokenKind {
        self.token().kind
    }

    fn take(&mut self) -> Token {
        let token = self.token();
        self.at += 1;
        token
    }

    /// Takes the token when it is of this kind.
    fn accept(&mut self, kind: TokenKind) -> bool {
        let is_next = self.peek() == kind;
        self.at += usize::from(is_next);
        is_next
    }

    fn problem(&self, kind: ProblemKind) -> Problem {
        Problem { kind, at: self.token().start, indent: self.indents.last().copied().unwrap_or(-1) }
    }

    fn surprise(&self, expected: Expected) -> Problem {
        self.problem(ProblemKind::Grammar(expected, self.at))
    }

    /// The end of the last token that stands for characters.
    fn last_end(&self) -> usize {
        let before = &self.tokens[..self.at.min(self.tokens.len())];
        before.iter().rev().find(|token| token.is_visible()).map_or(0, |token| token.end)
    }

    /// The value that began at `start` and ends with the last token.
    fn node(&self, start: usize, value: Value) -> Node {
        Located::new(value, self.origin.mark(Span::new(start, self.last_end())))
    }

    fn absent(&self) -> Node {
        self.node(self.last_end(), Value::Nothing)
    }

    fn value(&mut self, allowed: Allowed) -> Result<Node, Problem> {
        if self.depth == MAX_DEPTH {
            return Err(self.problem(ProblemKind::TooDeep(MAX_DEPTH)));
        }
        self.depth += 1;
        let token = self.token();
        let node = match token.kind {
            TokenKind::Scalar(style) => Ok(self.scalar(style)),
            TokenKind::Entry if allowed == Allowed::ListAtKey => self.list_at_key(),
            TokenKind::Open if self.text.get(token.start) == Some(&b'[') => self.flow_list(),
            TokenKind::Open => self.flow_map(),
            TokenKind::BlockList if allowed != Allowed::Flow => self.block_list(),
            TokenKind::BlockMap if allowed != Allowed::Flow => self.block_map(),
            _ => Err(self.surprise(Expected::Value)),
        };
        self.depth -= 1;
        node
    }

    /// A value, or none when one of these follows.
    fn value_unless(&mut self, allowed: Allowed, none_before: &[TokenKind]) -> Result<Node, Problem> {
        if none_before.contains(&self.peek()) { Ok(self.absent()) } else { self.value(allowed) }
    }

    fn scalar(&mut self, style: Style) -> Node {
        let token = self.take();
        let span = Span::new(token.start, token.end);
        let value = self.scalars.value(span, style);
        Located::new(self.readable(span, value), self.origin.mark(span))
    }

    /// A key: the text of a scalar, whatever its type.
    fn key(&mut self) -> Result<Located<Box<str>>, Problem> {
        let TokenKind::Scalar(_) = self.peek() else { return Err(self.surprise(Expected::Value)) };
        let token = self.take();
        let span = Span::new(token.start, token.end);
        let text = self.scalars.key(span);
        Ok(Located::new(self.readable(span, text), self.origin.mark(span)))
    }

    fn readable<T: Default>(&mut self, span: Span, read: Result<T, String>) -> T {
        read.unwrap_or_else(|detail| {
            self.unreadable.get_or_insert(Failure::Scalar { span, detail });
            T::default()
        })
    }

    /// Takes the token that begins a block; its first byte.
    fn enter(&mut self) -> usize {
        let start = self.take().start;
        let line = self.text[..start].iter().rposition(|b| matches!(b, b'\n' | b'\r')).map_or(0, |at| at + 1);
        self.indents.push((start - line) as isize);
        start
    }

    /// Takes the end of the block that began at `start`.
    fn leave(&mut self, start: usize, expected: Expected, value: Value) -> Result<Node, Problem> {
        if !self.accept(TokenKind::BlockEnd) {
            return Err(self.surprise(expected));
        }
        self.indents.pop();
        Ok(self.node(start, value))
    }

    fn block_list(&mut self) -> Result<Node, Problem> {
        let start = self.enter();
        let mut nodes = Vec::new();
        while self.accept(TokenKind::Entry) {
            nodes.push(self.value_unless(Allowed::Block, &[TokenKind::Entry, TokenKind::BlockEnd])?);
        }
        self.leave(start, Expected::Entry, Value::List(nodes))
    }

    fn list_at_key(&mut self) -> Result<Node, Problem> {
        let none_before = [TokenKind::Entry, TokenKind::Key, TokenKind::Value, TokenKind::BlockEnd];
        let start = self.token().start;
        let mut nodes = Vec::new();
        while self.accept(TokenKind::Entry) {
            nodes.push(self.value_unless(Allowed::Block, &none_before)?);
        }
        Ok(self.node(start, Value::List(nodes)))
    }

    fn block_map(&mut self) -> Result<Node, Problem> {
        const NONE_BEFORE: [TokenKind; 3] = [TokenKind::Key, TokenKind::Value, TokenKind::BlockEnd];
        let start = self.enter();
        let mut entries = Vec::new();
        while self.accept(TokenKind::Key) {
            let key = self.key()?;
            let value = match self.accept(TokenKind::Value) {
                true => self.value_unless(Allowed::ListAtKey, &NONE_BEFORE)?,
                false => self.absent(),
            };
            entries.push((key, value));
        }
        self.leave(start, Expected::Key, Value::Map(Map { entries }))
    }

    fn closes(&self, bracket: u8) -> bool {
        let token = self.token();
        token.kind == TokenKind::Close && self.text.get(token.start) == Some(&bracket)
    }

    /// Before an entry: false at the closing bracket, which it takes.
    fn more(&mut self, is_first: bool, bracket: u8) -> Result<bool, Problem> {
        if !is_first && !self.closes(bracket) && !self.accept(TokenKind::Comma) {
            return Err(self.surprise(Expected::Comma));
        }
        if self.closes(bracket) {
            self.at += 1;
            return Ok(false);
        }
        Ok(true)
    }

    fn flow_list(&mut self) -> Result<Node, Problem> {
        let start = self.take().start;
        let mut nodes = Vec::new();
        while self.more(nodes.is_empty(), b']')? {
            nodes.push(match self.accept(TokenKind::Key) {
                true => {
                    let start = self.token().start;
                    let entries = vec![self.flow_pair(b']')?];
                    self.node(start, Value::Map(Map { entries }))
                }
                false => self.value(Allowed::Flow)?,
            });
        }
        Ok(self.node(start, Value::List(nodes)))
    }

    fn flow_map(&mut self) -> Result<Node, Problem> {
        let start = self.take().start;
        let mut entries = Vec::new();
        while self.more(entries.is_empty(), b'}')? {
            let entry = match self.accept(TokenKind::Key) {
                true => self.flow_pair(b'}')?,
                false => (self.lone_key()?, self.absent()),
            };
            entries.push(entry);
        }
        Ok(self.node(start, Value::Map(Map { entries })))
    }

    /// A key without a colon; a list or map cannot be one.
    fn lone_key(&mut self) -> Result<Located<Box<str>>, Problem> {
        if self.peek() != TokenKind::Open {
            return self.key();
        }
        let problem = self.problem(ProblemKind::BracketKey);
        self.value(Allowed::Flow)?;
        Err(problem)
    }

    /// A key and its value; the marker before the key is taken.
    fn flow_pair(&mut self, bracket: u8) -> Result<(Located<Box<str>>, Node), Problem> {
        let key = self.key()?;
        if !self.accept(TokenKind::Value) {
            return Ok((key, self.absent()));
        }
        let value = match self.peek() {
            TokenKind::Comma => self.absent(),
            _ if self.closes(bracket) => self.absent(),
            _ => self.value(Allowed::Flow)?,
        };
        Ok((key, value))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::oracle::agrees;

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
            "c:\u{feff}:: d",
        ] {
            assert_eq!(agrees(text), Ok(()), "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn the_rules_agree_with_libyaml(pieces in prop::collection::vec(prop_oneof![
            8 => prop::sample::select(vec!["a", "b: ", "c:", "- ", "\n", "\n", "\n  ", "\n    ", " ", ": ", ":", "x y", "1", "2.5"]),
            3 => prop::sample::select(vec!["[", "]", "{", "}", ", ", ",", "\"", "'", "\"q\"", "'r'", "#", " # k", "|\n", "|\n  ", ">-\n ", ">\n  "]),
            1 => prop::sample::select(vec!["\t", "\r\n", "\r", "é", "\u{85}", "\u{2028}", "?", "-", "\\", "---\n", "@", "*", "\u{feff}", "|2\n", "''", "...", "%", "`", "true", "~"]),
        ], 0..24)) {
            let text = pieces.concat();
            prop_assert_eq!(agrees(&text), Ok(()), "{:?}", text);
        }
    }
}
