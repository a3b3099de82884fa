//! The mistakes that people make who rarely write YAML, told from where and why the scanner or the grammar stopped.
//!
//! [`explain`] names the mistake at its exact place and offers the text that mends it. The guesses are about what
//! people mean: a colon in a title, a line indented too far, `'s avonds` at the start of a text. Where nothing fits,
//! libyaml's own words stand in `yaml-syntax`. Those in a single value are in [`values`], those
//! between brackets in [`brackets`] and [`flow`], those about line beginnings in [`lines`], those that YAML lets pass in [`habits`].

mod brackets;
mod context;
mod extent;
mod flow;
pub(super) mod habits;
mod lines;
pub(super) mod mistake;
mod quote;
mod values;

pub(crate) use quote::{quoted, written};

use self::{
    context::Context,
    extent::{line_end, line_start, open_brackets},
    mistake::Mistake,
    quote::requoted,
};
use super::{
    parse::Failure,
    scan::looks_like_key,
    token::{Expected, Problem, ProblemKind, Style, Token, TokenKind},
};
use crate::{
    base::{Span, text::floor_char_boundary},
    diagnostic::Code,
};

/// How far beyond a problem the text is looked at, in bytes.
const REACH: usize = 16 * 1024;

/// Names the mistake for which the tokens of a text give no values.
pub(super) fn explain_failure(text: &str, tokens: &[Token], failure: Failure) -> Mistake {
    match failure {
        Failure::Grammar(problem) => explain(text, tokens, &problem),
        // Only a text in quotes can say nothing: one with an escape that is none.
        Failure::Scalar { span, detail } => {
            Mistake::syntax(&detail, span).suggest(requoted(&text[span.start..span.end])).mended()
        }
    }
}

/// Names the mistake behind the first problem of a text.
pub(super) fn explain(text: &str, tokens: &[Token], problem: &Problem) -> Mistake {
    let near = &text[..floor_char_boundary(text, problem.at + REACH)];
    let context = Context { whole: text, text: near, tokens, at: problem.at, indent: problem.indent };
    if let Some(limit) = Mistake::limit(problem.kind, problem.at) {
        return limit;
    }
    let here = Token { kind: TokenKind::Value, start: problem.at, end: problem.at };
    let bracket = || match problem.kind {
        // A quote that swallows the bracket's own end is the mistake.
        ProblemKind::Quote if context.is_flow_line() => None,
        _ => context.unclosed_bracket(here),
    };
    if let Some(mistake) = context.between_brackets_of_a_line().or_else(|| context.hash_above()) {
        return mistake;
    }
    let usual = context.odd_space().or_else(|| context.heading()).or_else(bracket);
    usual.unwrap_or_else(|| context.name(problem.kind))
}

impl Context<'_> {
    fn name(&self, kind: ProblemKind) -> Mistake {
        match kind {
            ProblemKind::Tab => lines::tab(self.whole, self.at),
            ProblemKind::Entry => self.list_on_the_keys_line().unwrap_or_else(|| self.special_start(self.at)),
            ProblemKind::Stray | ProblemKind::Question | ProblemKind::BlockHeader => {
                self.special_start(self.at)
            }
            // `{{ title }}` is a map with a map as its key.
            ProblemKind::BracketKey => {
                self.special_start(open_brackets(self.tokens, self.at).next().unwrap_or(self.at))
            }
            ProblemKind::Directive => {
                let line = Span::new(self.at, line_end(self.text, self.at));
                Mistake::new(Code::YamlSpecialStart, line).with("character", "%")
            }
            ProblemKind::Colon => self.colon(),
            ProblemKind::TightColon => self.tight_colon(),
            ProblemKind::Quote => self.unclosed_quote(),
            ProblemKind::NoColon => self.no_colon(self.at),
            ProblemKind::Anchor | ProblemKind::Alias | ProblemKind::Tag => self.sign(kind),
            ProblemKind::Document => {
                let line = Span::new(self.at, line_end(self.text, self.at));
                Mistake::syntax("more than one document", line)
            }
            ProblemKind::Grammar(expected, token) => self.grammar(expected, token),
            ProblemKind::TooDeep(_) | ProblemKind::TooMany(_) => {
                Mistake::syntax("too much", Span::new(self.at, self.at))
            }
        }
    }

    /// A `##` heading above the problem: the front matter should have been closed before it.
    fn heading(&self) -> Option<Mistake> {
        let before = &self.text[..self.at];
        let heading = before.rfind("\n## ").or_else(|| before.rfind("\n### "))? + 1;
        let blank = self.text[..heading].trim_end_matches(['\n', '\r', ' ']);
        let has_gap = self.text[blank.len()..heading].matches('\n').count() > 1;
        let has_keys = before[heading..].lines().any(|line| looks_like_key(line.as_bytes()));
        if !has_gap || has_keys {
            return None;
        }
        let line = Span::new(heading, line_end(self.text, heading));
        let suggestion = format!("---\n\n{}", self.written(line));
        Some(Mistake::new(Code::FrontMatterUnclosed, line).suggest(suggestion))
    }

    fn odd_space(&self) -> Option<Mistake> {
        let last = self.tokens.iter().rev().find(|token| token.is_visible() && token.start <= self.at);
        let start = match last {
            Some(token) if token.kind == TokenKind::Scalar(Style::Plain) => token.start,
            _ => self.at,
        };
        lines::odd_space(self.whole, line_start(self.text, start), line_end(self.text, self.at))
    }

    /// Tokens in the wrong order.
    fn grammar(&self, expected: Expected, index: usize) -> Mistake {
        let end = Token { kind: TokenKind::End, start: self.whole.len(), end: self.whole.len() };
        let token = self.tokens.get(index).copied().unwrap_or(end);
        let previous = self.previous(index).copied();
        if self.is_flow() {
            return self.between_brackets(expected, token, previous);
        }
        let is_same_line = previous.is_some_and(|previous| {
            previous.end <= token.start && !self.text[previous.end..token.start].contains(['\n', '\r'])
        });
        match (token.kind, expected) {
            (TokenKind::Close, _) if previous.is_some_and(|previous| previous.kind == TokenKind::Close) => {
                Mistake::new(Code::YamlBracket, Span::new(token.start, token.end))
                    .with("bracket", self.written(Span::new(token.start, token.end)))
                    .suggest("")
                    .mended()
            }
            (TokenKind::Scalar(_) | TokenKind::Open | TokenKind::Close | TokenKind::Comma, _)
                if is_same_line =>
            {
                self.special_start(token.start)
            }
            (TokenKind::Comma | TokenKind::Close, _) => self.special_start(token.start),
            (_, Expected::End) => lines::first_line_too_far(self.whole, token.start).unwrap_or_else(|| {
                Mistake::syntax("did not find expected <document start>", Span::new(token.start, token.end))
            }),
            (TokenKind::Value, _) if is_same_line => self.special_start(token.start),
            (TokenKind::Value, _) => {
                Mistake::syntax("did not find expected key", Span::new(token.start, token.end))
            }
            _ => lines::indentation(self.text, token.start, self.indent, expected),
        }
    }
}
