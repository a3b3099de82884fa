//! What is known where a text stopped making sense, for all who guess what was meant there.

use super::{
    super::token::{Token, TokenKind},
    extent::{Value, line_start, open_brackets, value_around},
};
use crate::base::Span;

/// What is known where a text stopped making sense.
pub(super) struct Context<'a> {
    /// The YAML.
    pub(super) whole: &'a str,
    /// The YAML up to a little beyond the problem, …
    pub(super) text: &'a str,
    /// … and its tokens before the problem, or all of them.
    pub(super) tokens: &'a [Token],
    /// Where the problem is.
    pub(super) at: usize,
    /// The column of the block around it, −1 for none.
    pub(super) indent: isize,
}

impl Context<'_> {
    pub(super) fn value(&self, at: usize) -> Value {
        value_around(self.text, self.tokens, at, self.indent)
    }

    pub(super) fn written(&self, span: Span) -> &str {
        &self.text[span.start..span.end]
    }

    pub(super) fn is_flow(&self) -> bool {
        open_brackets(self.tokens, self.at).next().is_some()
    }

    /// Whether the innermost open bracket is on the problem's line.
    pub(super) fn is_flow_line(&self) -> bool {
        let line = line_start(self.text, self.at);
        open_brackets(self.tokens, self.at).last().is_some_and(|bracket| bracket >= line)
    }

    /// Whether only spaces stand before `at` on its line.
    pub(super) fn begins_line(&self, at: usize) -> bool {
        self.text[line_start(self.text, at)..at].bytes().all(|b| b == b' ')
    }

    /// The last key before `at`: the name of the field that the problem is in.
    pub(super) fn key_before(&self, at: usize) -> &str {
        let visible = self.tokens.iter().filter(|token| token.is_visible());
        let mut key = "";
        let mut last = "";
        for token in visible.take_while(|token| token.start < at) {
            if token.kind == TokenKind::Value {
                key = last;
            }
            last = &self.text[token.start..token.end];
        }
        key
    }

    pub(super) fn previous(&self, index: usize) -> Option<&Token> {
        self.tokens[..index.min(self.tokens.len())].iter().rev().find(|token| token.is_visible())
    }
}
