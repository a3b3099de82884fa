//! Mistakes between brackets: one that is missing, of the wrong kind, or without a comma.

use super::{
    super::{
        scan::looks_like_key,
        token::{Expected, Style, Token, TokenKind},
    },
    context::Context,
    extent::{line_end, line_start, next_line, open_brackets},
    flow::mistake_in_line,
    lines,
    mistake::Mistake,
    quote::quoted,
};
use crate::{base::Span, diagnostic::Code};

/// The most lines that are cut anew.
const MOST_LINES: usize = 8;

impl Context<'_> {
    /// The first mistake in a line whose brackets open and close on it: that of the problem, or one above it on which a bracket
    /// was opened that YAML does not see closed.
    pub(super) fn between_brackets_of_a_line(&self) -> Option<Mistake> {
        let opened = open_brackets(self.tokens, self.at);
        let last = self.tokens.iter().rev().find(|token| token.is_visible() && token.start <= self.at);
        let places = opened.chain(last.map(|last| last.start)).chain([self.at.min(self.text.len())]);
        let line = |at: usize| Span::new(line_start(self.text, at), line_end(self.text, at));
        places.take(MOST_LINES).map(line).find_map(|line| mistake_in_line(self.text, line))
    }

    pub(super) fn between_brackets(
        &self,
        expected: Expected,
        token: Token,
        previous: Option<Token>,
    ) -> Mistake {
        let here = Span::new(token.start, token.end);
        if let Some(bracket) = self.unclosed_bracket(token) {
            return bracket;
        }
        let is_quoted = |kind: TokenKind| kind == TokenKind::Scalar(Style::Quoted);
        match token.kind {
            TokenKind::Close => self.wrong_bracket(here),
            TokenKind::Value if expected == Expected::Comma => self.colon_in(token.start),
            TokenKind::Comma | TokenKind::Value => {
                Mistake::syntax("did not find expected node content", here)
            }
            TokenKind::Scalar(_) | TokenKind::Open
                if previous.is_some_and(|previous| {
                    previous.kind == TokenKind::Close || is_quoted(previous.kind) && is_quoted(token.kind)
                }) =>
            {
                let gap = Span::new(previous.map_or(token.start, |previous| previous.end), token.start);
                Mistake::syntax("did not find expected ',' or a closing bracket", gap).suggest(", ").mended()
            }
            _ => self.special_start(token.start),
        }
    }

    /// `[a}`: the other bracket, or one that is missing before it.
    fn wrong_bracket(&self, here: Span) -> Mistake {
        let open: Vec<u8> =
            open_brackets(self.tokens, here.start).map(|at| self.text.as_bytes()[at]).collect();
        let written = self.written(here);
        let right = open.last().map_or("", |&bracket| closing(bracket));
        let is_outer = open.iter().any(|&bracket| closing(bracket) == written);
        let mended = if is_outer { format!("{right}{written}") } else { right.to_owned() };
        Mistake::new(Code::YamlBracket, here).with("bracket", written).suggest(mended).mended()
    }

    /// A bracket that is still open where the next key begins, or where the text ends.
    pub(super) fn unclosed_bracket(&self, token: Token) -> Option<Mistake> {
        let first = open_brackets(self.tokens, token.start.max(self.at)).next()?;
        let mut stop = None;
        let mut line = next_line(self.text, line_end(self.text, first));
        while line < self.text.len() && line <= token.start && stop.is_none() {
            let end = line_end(self.text, line);
            let words = self.text[line..end].trim_start_matches(' ');
            let column = (end - line - words.len()) as isize;
            let is_key = looks_like_key(words.as_bytes()) || lines::tight_key(words).is_some();
            stop = (column <= self.indent.max(0) && is_key).then_some(line);
            line = next_line(self.text, end);
        }
        let stop = stop.or_else(|| (token.kind == TokenKind::End).then_some(self.text.len()))?;
        let last = self.tokens.iter().rev().find(|token| token.is_visible() && token.end <= stop)?;
        let whole = Span::new(first, first + self.text[first..stop].trim_end().len());
        let remark = self.text[last.end..whole.end.max(last.end)].trim_start();
        let is_plain = last.kind == TokenKind::Scalar(Style::Plain);
        let is_tied =
            is_plain && remark.len() > 1 && remark.starts_with('#') && !remark[1..].starts_with(' ');
        let open: Vec<usize> = open_brackets(self.tokens, stop).collect();
        let closers: String = open.iter().rev().map(|&at| closing(self.text.as_bytes()[at])).collect();
        // A remark behind it stays one, unless it is tied to a word.
        let (span, inside) = match (remark.starts_with('#'), is_tied) {
            (_, true) => {
                let before = self.written(Span::new(first, last.start));
                (whole, format!("{before}{}", quoted(self.written(Span::new(last.start, whole.end)))))
            }
            (true, false) => {
                let span = Span::new(first, last.end);
                (span, self.written(span).trim_end_matches([',', ' ']).to_owned())
            }
            (false, false) => (whole, self.written(whole).trim_end_matches([',', ' ']).to_owned()),
        };
        let suggestion = format!("{inside}{closers}");
        Some(
            Mistake::new(Code::YamlBracket, span)
                .with("bracket", &self.text[first..=first])
                .suggest(suggestion)
                .mended(),
        )
    }
}

fn closing(bracket: u8) -> &'static str {
    if bracket == b'[' { "]" } else { "}" }
}
