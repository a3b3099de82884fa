//! Mistakes in a single value: a sign or a colon that means something to YAML, a quote that never closes.

use super::{
    super::{
        scan::looks_like_key,
        token::{ProblemKind, Style, TokenKind},
    },
    context::Context,
    extent::{line_end, line_start, next_line, open_brackets},
    lines,
    mistake::Mistake,
    quote::{quoted, requoted},
};
use crate::{
    base::{Edit, Span},
    content::meant::{KeyNature, address_meant, key_nature},
    diagnostic::Code,
};

impl Context<'_> {
    /// A value whose first character means something to YAML, or whose quotes or brackets close before it ends.
    pub(super) fn special_start(&self, at: usize) -> Mistake {
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
        let key = value.key.map_or("", |key| self.written(key));
        // A link as it is written in the text below.
        let address = if key_nature(key) == Some(KeyNature::Address) { address_meant(written) } else { None };
        let mistake = Mistake::new(Code::YamlSpecialStart, span).with("character", first);
        let mistake = mistake.suggest(
            address.map_or_else(|| requoted(written).into(), |meant| meant.map(|address| quoted(&address))),
        );
        if is_key { mistake } else { mistake.mended() }
    }

    /// `tags: - a` with more entries below: the list has to begin on its own line.
    pub(super) fn list_on_the_keys_line(&self) -> Option<Mistake> {
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

    pub(super) fn colon(&self) -> Mistake {
        let index = self.tokens.len();
        let scalar = self.previous(index).copied().filter(|token| matches!(token.kind, TokenKind::Scalar(_)));
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

    pub(super) fn colon_in(&self, at: usize) -> Mistake {
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
    pub(super) fn tight_colon(&self) -> Mistake {
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

    /// A value that a `#` ended, though its words go on in the next line: `summary: Een winkel #2 in`, `  de wijk`.
    pub(super) fn hash_above(&self) -> Option<Mistake> {
        let line = line_start(self.text, self.at);
        let last = self.tokens.iter().rev().find(|token| token.is_visible() && token.end <= line)?;
        let behind = &self.text[last.end..line_end(self.text, last.end)];
        let is_next = next_line(self.text, line_end(self.text, last.end)) == line;
        let is_tied =
            behind.trim_start().strip_prefix('#').is_some_and(|word| word.starts_with(char::is_alphanumeric));
        let is_deeper = self.at - line > usize::try_from(self.indent).unwrap_or(0);
        if last.kind != TokenKind::Scalar(Style::Plain)
            || !is_next
            || !is_tied
            || !is_deeper
            || self.is_flow()
        {
            return None;
        }
        let value = self.value(last.end);
        let key = value.key.map_or_else(|| self.key_before(last.end), |key| self.written(key));
        let words = self.written(value.span);
        (value.span.end > self.at).then(|| {
            let mistake =
                Mistake::new(Code::YamlHash, value.span).with("key", key).with("dropped", behind.trim());
            mistake.suggest(requoted(words)).mended()
        })
    }

    pub(super) fn unclosed_quote(&self) -> Mistake {
        let value = self.value(self.at);
        // Where other words stand before it, it is a sign in a text that wants quotes itself.
        let start = if self.begins_line(self.at) { self.at } else { value.span.start.min(self.at) };
        let span = Span::new(start, value.span.end.max(self.at + 1));
        let written = self.written(span);
        let quote = self.written(Span::new(self.at, self.at + 1));
        let mistake = Mistake::new(Code::YamlUnclosedQuote, span).with("quote", quote);
        if self.begins_line(self.at) && looks_like_key(&written.as_bytes()[1..]) {
            return mistake.suggest(&written[1..]).mended();
        }
        mistake.suggest(requoted(written)).mended()
    }

    /// `&name`, `*name` and `!name` when they are YAML's own; a text that only begins so otherwise.
    pub(super) fn sign(&self, kind: ProblemKind) -> Mistake {
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
        let is_yaml = match kind {
            ProblemKind::Alias => rest.is_empty() && name.len() > 1 && name[1..].chars().all(is_word),
            // `&Samen wonen` is a text.
            ProblemKind::Anchor => {
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
        let code = if kind == ProblemKind::Tag { Code::YamlTag } else { Code::YamlAnchor };
        let span = Span::new(self.at, self.at + name.len());
        let mended = if kind == ProblemKind::Alias { quoted(name) } else { String::new() };
        // An alias says nothing here, so that its sign can only be text.
        let mistake = match kind {
            ProblemKind::Alias => Mistake::new(code, span).suggest(&*mended),
            _ => Mistake::new(code, span),
        };
        mistake.with("name", name).mended_by([Edit { span, text: mended }]).uncertain()
    }
}

/// The part of a span on its first line.
fn without_break(text: &str, span: Span) -> Span {
    Span::new(span.start, span.end.min(line_end(text, span.start)))
}
