//! The mistakes that people make who rarely write YAML, told from where and why the scanner or the grammar stopped.
//!
//! [`explain`] names the mistake at its exact place and offers the text that mends it. The guesses are about what
//! people mean: a colon in a title, a line indented too far, `'s avonds` at the start of a text. Where nothing fits,
//! libyaml's own words stand in `yaml-syntax`. Mistakes that YAML lets pass are in [`habits`](super::habits), those
//! about line beginnings in [`lines`](super::lines).

use super::{
    lines,
    mistake::Mistake,
    quote::{Value, line_end, line_start, next_line, open_brackets, quoted, requoted, value_around},
    scan::{Expected, Kind, Problem, Style, Token, Trouble, looks_like_key},
};
use crate::{
    base::{Span, text::floor_char_boundary},
    diagnostic::Code,
};

/// How far beyond a problem the text is looked at, in bytes.
const REACH: usize = 16 * 1024;

/// Names the mistake behind the first problem of a text.
pub(super) fn explain(text: &str, tokens: &[Token], problem: &Problem) -> Mistake {
    let near = &text[..floor_char_boundary(text, problem.at + REACH)];
    let scene = Scene { whole: text, text: near, tokens, at: problem.at, indent: problem.indent };
    if let Some(limit) = Mistake::limit(problem.trouble, problem.at) {
        return limit;
    }
    let here = Token { kind: Kind::Value, start: problem.at, end: problem.at };
    let bracket = || match problem.trouble {
        // A quote that swallows the bracket's own end is the mistake.
        Trouble::Quote if scene.is_flow_line() => None,
        _ => scene.unclosed_bracket(here),
    };
    let usual = scene.odd_space().or_else(|| scene.heading()).or_else(bracket);
    usual.unwrap_or_else(|| scene.name(problem.trouble))
}

/// What is known where a text stopped making sense.
pub(super) struct Scene<'a> {
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

impl Scene<'_> {
    fn name(&self, trouble: Trouble) -> Mistake {
        match trouble {
            Trouble::Tab => lines::tab(self.whole, self.at),
            Trouble::Entry => self.list_on_the_keys_line().unwrap_or_else(|| self.special_start(self.at)),
            Trouble::Stray | Trouble::Question | Trouble::BlockHeader => self.special_start(self.at),
            // `{{ title }}` is a map with a map as its key.
            Trouble::BracketKey => {
                self.special_start(open_brackets(self.tokens, self.at).next().unwrap_or(self.at))
            }
            Trouble::Directive => {
                let line = Span::new(self.at, line_end(self.text, self.at));
                Mistake::new(Code::YamlSpecialStart, line).with("character", "%")
            }
            Trouble::Colon => self.colon(),
            Trouble::TightColon => self.tight_colon(),
            Trouble::Quote => self.unclosed_quote(),
            Trouble::NoColon => self.no_colon(self.at),
            Trouble::Anchor | Trouble::Alias | Trouble::Tag => self.sign(trouble),
            Trouble::Document => {
                let line = Span::new(self.at, line_end(self.text, self.at));
                Mistake::syntax("more than one document", line)
            }
            Trouble::Grammar(expected, token) => self.grammar(expected, token),
            Trouble::TooDeep(_) | Trouble::TooMany(_) => {
                Mistake::syntax("too much", Span::new(self.at, self.at))
            }
        }
    }

    fn value(&self, at: usize) -> Value {
        value_around(self.text, self.tokens, at, self.indent)
    }

    fn written(&self, span: Span) -> &str {
        &self.text[span.start..span.end]
    }

    fn is_flow(&self) -> bool {
        open_brackets(self.tokens, self.at).next().is_some()
    }

    /// Whether the innermost open bracket is on the problem's line.
    fn is_flow_line(&self) -> bool {
        let line = line_start(self.text, self.at);
        open_brackets(self.tokens, self.at).last().is_some_and(|bracket| bracket >= line)
    }

    /// Whether only spaces stand before `at` on its line.
    pub(super) fn begins_line(&self, at: usize) -> bool {
        self.text[line_start(self.text, at)..at].bytes().all(|b| b == b' ')
    }

    /// The last key before `at`: the name of the field that the problem is in.
    fn key_before(&self, at: usize) -> &str {
        let visible = self.tokens.iter().filter(|token| token.is_visible());
        let mut key = "";
        let mut last = "";
        for token in visible.take_while(|token| token.start < at) {
            if token.kind == Kind::Value {
                key = last;
            }
            last = &self.text[token.start..token.end];
        }
        key
    }

    fn previous(&self, index: usize) -> Option<&Token> {
        self.tokens[..index.min(self.tokens.len())].iter().rev().find(|token| token.is_visible())
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
            Some(token) if token.kind == Kind::Scalar(Style::Plain) => token.start,
            _ => self.at,
        };
        lines::odd_space(self.whole, line_start(self.text, start), line_end(self.text, self.at))
    }

    /// A value whose first character means something to YAML, or whose quotes or brackets close before it ends.
    fn special_start(&self, at: usize) -> Mistake {
        let value = self.value(at);
        let mut span = value.span;
        let is_key = value.key.is_none()
            && self.begins_line(span.start)
            && open_brackets(self.tokens, at).next().is_none();
        if is_key && let Some(length) = self.written(span).find(": ") {
            span = Span::new(span.start, span.start + length);
        }
        let written = self.written(span);
        let first: String = written.chars().take(1).collect();
        let mistake =
            Mistake::new(Code::YamlSpecialStart, span).with("character", first).suggest(requoted(written));
        if is_key { mistake } else { mistake.mended() }
    }

    /// `tags: - a` with more entries below: the list has to begin on its own line.
    fn list_on_the_keys_line(&self) -> Option<Mistake> {
        let value = self.value(self.at);
        let next = next_line(self.text, line_end(self.text, self.at));
        let below = &self.text[next..line_end(self.text, next)];
        let margin = below.len() - below.trim_start_matches(' ').len();
        (below[margin..].starts_with("- ") && value.span.start == self.at).then(|| {
            let line = without_break(self.text, value.span);
            let list = format!("\n{}{}", &below[..margin], self.written(line));
            Mistake::new(Code::YamlSpecialStart, line).with("character", "-").suggest(list).mended()
        })
    }

    fn colon(&self) -> Mistake {
        let index = self.tokens.len();
        let scalar = self.previous(index).copied().filter(|token| matches!(token.kind, Kind::Scalar(_)));
        let line = line_start(self.text, self.at);
        let mut at = self.at;
        if let Some(scalar) = scalar
            && scalar.start < line
            && scalar.end > line
        {
            at = scalar.start;
            if self.begins_line(scalar.start) {
                return self.no_colon(scalar.start);
            }
            if looks_like_key(self.text[line..].trim_start_matches(' ').as_bytes()) {
                return self.key_too_far(line);
            }
        }
        self.colon_in(at)
    }

    fn colon_in(&self, at: usize) -> Mistake {
        let value = self.value(at);
        let key = value.key.map_or_else(|| self.key_before(at), |key| self.written(key));
        Mistake::new(Code::YamlColon, value.span)
            .with("key", key)
            .suggest(requoted(self.written(value.span)))
            .mended()
    }

    /// A line `key: value` below a value, indented further than the keys beside it.
    fn key_too_far(&self, line: usize) -> Mistake {
        let end = line_end(self.text, line);
        let words = self.text[line..end].trim();
        let mistake = Mistake::new(Code::YamlIndentation, Span::new(line, end));
        let is_in_list = lines::innermost_is_list(self.tokens);
        match usize::try_from(self.indent) {
            Ok(column) if !is_in_list => {
                let edits = lines::moved_left(self.whole, line, column);
                mistake.suggest(format!("{}{words}", " ".repeat(column))).mended_by(edits)
            }
            _ => mistake,
        }
    }

    /// `{nl:, fr:}` or `{nl:[a]}`.
    fn tight_colon(&self) -> Mistake {
        let before = &self.text[..self.at];
        let start = before.rfind(['{', '[', ',', ' ', '\n', '\r', ':']).map_or(0, |sign| sign + 1);
        let key = &self.text[start..self.at];
        let is_absent = self.text[self.at + 1..].starts_with([',', '}', ']']);
        let mended = if is_absent { format!("{key}: \"\"") } else { format!("{key}: ") };
        Mistake::new(Code::YamlMissingSpace, Span::new(start, self.at + 1))
            .with("key", key)
            .suggest(mended)
            .mended()
    }

    fn unclosed_quote(&self) -> Mistake {
        let value = self.value(self.at);
        let span = Span::new(self.at, value.span.end.max(self.at + 1));
        let written = self.written(span);
        let quote = &written[..1];
        let mistake = Mistake::new(Code::YamlUnclosedQuote, span).with("quote", quote);
        if self.begins_line(self.at) && looks_like_key(&written.as_bytes()[1..]) {
            return mistake.suggest(&written[1..]).mended();
        }
        mistake.suggest(requoted(written)).mended()
    }

    /// `&name`, `*name` and `!name` when they are YAML's own; a text that only begins so otherwise.
    fn sign(&self, trouble: Trouble) -> Mistake {
        let value = self.value(self.at);
        let line = Span::new(self.at, line_end(self.text, self.at).min(value.span.end).max(self.at + 1));
        let written = self.written(line);
        let name_length =
            written[1..].find([' ', '\t', ',', ']', '}']).map_or(written.len(), |length| length + 1);
        let (name, rest) = written.split_at(name_length);
        let rest = rest.trim();
        let is_word = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
        let is_alone = rest.is_empty()
            || rest.starts_with(['[', '{', '"', '\'', '-', '|', '>', '!', '&', '*'])
            || !rest.contains(' ');
        let is_yaml = match trouble {
            Trouble::Alias => rest.is_empty() && name.len() > 1 && name[1..].chars().all(is_word),
            // `&Samen wonen` is a text.
            Trouble::Anchor => {
                is_alone
                    && name.len() > 1
                    && name[1..].chars().all(is_word)
                    && !(name[1..].starts_with(char::is_uppercase) && rest.starts_with(char::is_alphabetic))
            }
            _ => {
                let name = name[1..].strip_prefix('!').unwrap_or(&name[1..]);
                is_alone && !name.is_empty() && name.chars().all(|c| is_word(c) || ":./<>,".contains(c))
            }
        };
        if !is_yaml || value.span.start != self.at {
            return self.special_start(self.at);
        }
        let code = if trouble == Trouble::Tag { Code::YamlTag } else { Code::YamlAnchor };
        let span = Span::new(self.at, self.at + name.len());
        let mended = if trouble == Trouble::Alias { quoted(name) } else { String::new() };
        Mistake::new(code, span).with("name", name).mended_by(vec![(span, mended)]).uncertain()
    }

    // Tokens in the wrong order

    fn grammar(&self, expected: Expected, index: usize) -> Mistake {
        let end = Token { kind: Kind::End, start: self.whole.len(), end: self.whole.len() };
        let token = self.tokens.get(index).copied().unwrap_or(end);
        let previous = self.previous(index).copied();
        if self.is_flow() {
            return self.between_brackets(expected, token, previous);
        }
        let is_same_line = previous.is_some_and(|previous| {
            previous.end <= token.start && !self.text[previous.end..token.start].contains(['\n', '\r'])
        });
        match (token.kind, expected) {
            (Kind::Close, _) if previous.is_some_and(|previous| previous.kind == Kind::Close) => {
                Mistake::new(Code::YamlBracket, Span::new(token.start, token.end))
                    .with("bracket", self.written(Span::new(token.start, token.end)))
                    .suggest("")
                    .mended()
            }
            (Kind::Scalar(_) | Kind::Open | Kind::Close | Kind::Comma, _) if is_same_line => {
                self.special_start(token.start)
            }
            (Kind::Comma | Kind::Close, _) => self.special_start(token.start),
            (_, Expected::End) => lines::first_line_too_far(self.whole, token.start).unwrap_or_else(|| {
                Mistake::syntax("did not find expected <document start>", Span::new(token.start, token.end))
            }),
            (Kind::Value, _) => {
                Mistake::syntax("did not find expected key", Span::new(token.start, token.end))
            }
            _ => lines::indentation(self.text, token.start, self.indent, expected),
        }
    }

    fn between_brackets(&self, expected: Expected, token: Token, previous: Option<Token>) -> Mistake {
        let here = Span::new(token.start, token.end);
        if let Some(bracket) = self.unclosed_bracket(token) {
            return bracket;
        }
        let is_quoted = |kind: Kind| kind == Kind::Scalar(Style::Quoted);
        match token.kind {
            Kind::Close => self.wrong_bracket(here),
            Kind::Value if expected == Expected::Comma => self.colon_in(token.start),
            Kind::Comma | Kind::Value => Mistake::syntax("did not find expected node content", here),
            Kind::Scalar(_) | Kind::Open
                if previous.is_some_and(|previous| {
                    previous.kind == Kind::Close || is_quoted(previous.kind) && is_quoted(token.kind)
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
    fn unclosed_bracket(&self, token: Token) -> Option<Mistake> {
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
        let stop = stop.or_else(|| (token.kind == Kind::End).then_some(self.text.len()))?;
        let span = Span::new(first, first + self.text[first..stop].trim_end().len());
        let open: Vec<usize> = open_brackets(self.tokens, stop).collect();
        let closers: String = open.iter().rev().map(|&at| closing(self.text.as_bytes()[at])).collect();
        let suggestion = format!("{}{closers}", self.written(span).trim_end_matches([',', ' ']));
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

/// The part of a span on its first line.
fn without_break(text: &str, span: Span) -> Span {
    Span::new(span.start, span.end.min(line_end(text, span.start)))
}
