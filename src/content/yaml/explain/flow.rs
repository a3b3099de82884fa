//! Values between brackets without quotes that hold what means something there: a comma, a bracket, a `#`.

use super::{
    super::{
        origin::Origin,
        parse::{Failure, parse},
        scan::scan,
        token::{Limits, Problem, Style, Token, TokenKind},
    },
    context::Context,
    extent::{Value, end_in_brackets, line_end, line_start, open_brackets, value_around},
    mistake::Mistake,
    quote::{quoted, requoted},
};
use crate::{
    base::Span,
    content::meant::{KeyNature, amount_meant, coordinate_meant, key_nature},
    diagnostic::Code,
};

/// How much a line may hold that is read once more to see whether a remedy mends it.
const TRIAL: Limits = Limits { values: 2_000, brackets: 32, blocks: 8 };

impl Context<'_> {
    /// A `#` between brackets, behind which YAML reads nothing on that line, not even the closing bracket.
    pub(super) fn hash_between_brackets(&self) -> Option<Mistake> {
        let opened: Vec<usize> = open_brackets(self.tokens, self.at).collect();
        if opened.is_empty() {
            return None;
        }
        let ends = opened.iter().map(|&bracket| line_end(self.text, bracket)).chain([self.at]);
        ends.filter_map(|end| self.last_before(end)).find_map(|last| self.hash_behind(last))
    }

    fn last_before(&self, end: usize) -> Option<Token> {
        self.tokens
            .iter()
            .rev()
            .find(|token| token.is_visible() && token.end <= end && token.start < end)
            .copied()
    }

    fn hash_behind(&self, last: Token) -> Option<Mistake> {
        let rest = &self.text[last.end..line_end(self.text, last.end)];
        let remark = rest.trim_start_matches([' ', '\t']);
        let hash = last.end + rest.len() - remark.len();
        let is_quoted = last.kind == TokenKind::Scalar(Style::Quoted) || last.kind == TokenKind::Close;
        if !remark.starts_with('#') || is_quoted {
            return None;
        }
        let before = self.tokens.iter().position(|token| token.start > hash).unwrap_or(self.tokens.len());
        let value = value_around(self.text, &self.tokens[..before], hash, self.indent);
        let words = self.written(value.span);
        let dropped = words.get(hash.checked_sub(value.span.start)?..)?;
        let mended = if is_address(words) { quoted(&words.replace(" #", "#")) } else { requoted(words) };
        let is_tied = dropped.strip_prefix('#')?.starts_with(|c: char| !c.is_whitespace());
        let is_mended = self.mends(value.span, &mended).unwrap_or(is_tied);
        let mistake = Mistake::new(Code::YamlHash, value.span)
            .with("key", self.name_of(&value))
            .with("dropped", dropped);
        is_mended.then(|| mistake.suggest(mended).mended())
    }

    /// A bracket inside of a value: `{title: Rapport [2020], …}`.
    pub(super) fn inner_bracket(&self, at: usize) -> Option<Mistake> {
        let value = self.value(at);
        let words = self.written(value.span);
        let bracket = words.get(at.checked_sub(value.span.start)?..)?.chars().next()?;
        let mended = requoted(words);
        let is_inside = matches!(bracket, '[' | ']' | '{' | '}') && value.span.start < at;
        let mistake = Mistake::new(Code::YamlInnerBracket, value.span)
            .with("key", self.name_of(&value))
            .with("bracket", bracket.to_string());
        (is_inside && self.mends(value.span, &mended) == Some(true)).then(|| mistake.suggest(mended).mended())
    }

    /// A value that begins with a bracket of its own: `{title: [2020] Rapport, …}`.
    pub(super) fn bracket_at_start(&self, at: usize) -> Option<Mistake> {
        let value = self.value(at);
        let words = self.written(value.span);
        let mended = requoted(words);
        let bracket = words.chars().next().filter(|first| matches!(first, '[' | '{'))?;
        let is_around = value.span.start < at && value.span.end > at;
        let mistake = Mistake::new(Code::YamlSpecialStart, value.span).with("character", bracket.to_string());
        (is_around && self.mends(value.span, &mended) == Some(true)).then(|| mistake.suggest(mended).mended())
    }

    /// A bracket inside of a value that has closed the group too early: `{title: Rapport 2020}, url: x}`.
    pub(super) fn closed_too_early(&self, index: usize) -> Option<Mistake> {
        let close = *self.previous(index).filter(|token| token.kind == TokenKind::Close)?;
        let before = self.tokens.iter().position(|token| token.start >= close.start)?;
        let context = Context { tokens: &self.tokens[..before], at: close.start, ..*self };
        let value = context.value(close.start);
        // The value goes on behind the bracket, to the next comma or to the bracket that is meant.
        let bracket = self.text.as_bytes()[open_brackets(context.tokens, close.start).last()?];
        let span = Span::new(value.span.start, end_in_brackets(self.text, close.end, bracket, close.end));
        let mended = requoted(self.written(span));
        let mistake = Mistake::new(Code::YamlInnerBracket, span)
            .with("key", context.name_of(&value))
            .with("bracket", self.written(Span::new(close.start, close.end)));
        let is_inside = span.start < close.start && context.mends(span, &mended) == Some(true);
        is_inside.then(|| mistake.suggest(mended).mended())
    }

    /// What a report calls a value: its key, else that of the list it stands in.
    fn name_of(&self, value: &Value) -> &str {
        value.key.map_or_else(|| self.key_before(value.span.start), |key| self.written(key))
    }

    /// Whether the line between brackets can be read with `mended` in the place of a value, or at least further than that;
    /// `None` where its brackets opened on lines above.
    fn mends(&self, span: Span, mended: &str) -> Option<bool> {
        let line = line_start(self.text, span.start);
        let first = open_brackets(self.tokens, span.start).find(|bracket| *bracket >= line)?;
        let before = &self.text[first..span.start];
        let line = format!("{before}{mended}{}", &self.text[span.end..line_end(self.text, span.end)]);
        let end = before.len() + mended.len();
        let goes_on = |problem: Problem| problem.at > end && problem.at < line.trim_end().len();
        let scanned = scan(&line, TRIAL);
        match scanned.problem {
            Some(problem) => Some(goes_on(problem)),
            None => match parse(&line, &scanned.tokens, &Origin::default()) {
                Ok(_) | Err(Failure::Scalar { .. }) => Some(true),
                Err(Failure::Grammar(problem)) => Some(goes_on(problem)),
            },
        }
    }
}

/// A value between braces that a comma has cut in two: the words behind it have no colon.
pub(super) fn comma(text: &str, tokens: &[Token], lone: usize) -> Option<Mistake> {
    let value = value_around(text, tokens, lone, -1);
    let key = value.key?;
    let words = &text[value.span.start..value.span.end];
    if words.contains(['\n', '\r']) || words.starts_with(['[', '{']) {
        return None;
    }
    let key = &text[key.start..key.end];
    let number = match key_nature(key) {
        Some(KeyNature::Number) => amount_meant(words).map(|amount| {
            let about = if amount.is_approximate { ", approximate: true" } else { "" };
            format!("{}{about}", amount.number)
        }),
        Some(KeyNature::Degrees) => coordinate_meant(words),
        Some(KeyNature::Address | KeyNature::Other) | None => None,
    };
    let mistake = Mistake::new(Code::YamlComma, value.span).with("key", key);
    Some(mistake.suggest(number.unwrap_or_else(|| requoted(words))).mended())
}

/// Whether a text is an address, in which no space belongs.
fn is_address(words: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| words.starts_with(scheme)) && words.matches(' ').count() == 1
}
