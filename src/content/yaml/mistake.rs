//! What a mistake in a YAML text is called, how it is mended, and what the text says once it is.

use super::scan::{Limits, Trouble};
use crate::{
    base::{Span, text::floor_char_boundary},
    diagnostic::{Argument, Code},
};

/// The longest text that a report names, in bytes, …
const MAX_NAME: usize = 120;

/// … and the longest that it suggests.
const MAX_SUGGESTION: usize = 4096;

/// The most changes that mend one mistake.
const MAX_EDITS: usize = 5_000;

/// A mistake with the change that would make the text readable.
#[derive(Clone, Debug)]
pub(super) struct Mistake {
    /// Which rule it breaks.
    pub(super) code: Code,
    /// Where, from the start of the YAML.
    pub(super) span: Span,
    /// What the message names.
    pub(super) arguments: Vec<(&'static str, Argument)>,
    /// The text that mends it, in place of the text at `span`.
    pub(super) suggestion: Option<String>,
    /// The changes after which reading can go on; none when it cannot. In the order of the text, without overlap.
    pub(super) edits: Vec<(Span, String)>,
    /// Whether the mended text surely says what its author meant, so that its fields are worth checking.
    pub(super) is_certain: bool,
}

impl Mistake {
    /// A mistake that nothing mends.
    pub(super) fn new(code: Code, span: Span) -> Self {
        Self { code, span, arguments: Vec::new(), suggestion: None, edits: Vec::new(), is_certain: true }
    }

    /// The same, naming a value.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        let value = match value.into() {
            Argument::Text(text) if text.len() > MAX_NAME => {
                Argument::Text(format!("{}…", &text[..floor_char_boundary(&text, MAX_NAME)]))
            }
            value => value,
        };
        self.arguments.push((name, value));
        self
    }

    /// The same, with the text to suggest, unless it is so long that nobody meant it.
    pub(super) fn suggest(mut self, suggestion: impl Into<String>) -> Self {
        self.suggestion = Some(suggestion.into()).filter(|suggestion| suggestion.len() <= MAX_SUGGESTION);
        self
    }

    /// The same, mended by its suggestion.
    pub(super) fn mended(mut self) -> Self {
        self.edits = self.suggestion.clone().map(|suggestion| (self.span, suggestion)).into_iter().collect();
        self
    }

    /// The same, mended by other changes than its suggestion; by none when there are too many.
    pub(super) fn mended_by(mut self, edits: impl IntoIterator<Item = (Span, String)>) -> Self {
        self.edits = edits.into_iter().take(MAX_EDITS + 1).collect();
        if self.edits.len() > MAX_EDITS {
            self.edits.clear();
        }
        self
    }

    /// The same, though its author may have meant something else.
    pub(super) fn uncertain(mut self) -> Self {
        self.is_certain = false;
        self
    }

    /// YAML that shows no known mistake, in libyaml's words.
    pub(super) fn syntax(detail: &str, span: Span) -> Self {
        Self::new(Code::YamlSyntax, span).with("detail", detail)
    }

    /// A limit that was passed.
    pub(super) fn limit(trouble: Trouble, at: usize) -> Option<Self> {
        let (code, limit) = match trouble {
            Trouble::TooDeep(limit) => (Code::YamlTooDeep, limit),
            Trouble::TooMany(limit) => (Code::YamlTooManyValues, limit),
            _ => return None,
        };
        Some(Self::new(code, Span::new(at, at)).with("limit", limit))
    }
}

/// The limits of a front matter, and those of a file that is YAML as a whole.
pub(super) fn limits(has_front_matter: bool) -> Limits {
    Limits { values: if has_front_matter { 20_000 } else { 50_000 }, brackets: 32, blocks: 64 }
}

/// Changes made to a text, to find the way back from the changed text to the original.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// For each change, its span in the changed text and in the original.
    pairs: Vec<(Span, Span)>,
}

impl Changes {
    /// The text after `edits`, which are in the order of the text and do not overlap, and the way back.
    pub(super) fn apply(text: &str, edits: &[(Span, String)]) -> (String, Self) {
        let mut changed = String::with_capacity(text.len() + 64);
        let mut pairs = Vec::with_capacity(edits.len());
        let mut copied = 0;
        for (span, replacement) in edits {
            if span.start < copied {
                continue;
            }
            changed.push_str(&text[copied..span.start]);
            let start = changed.len();
            changed.push_str(replacement);
            pairs.push((Span::new(start, changed.len()), *span));
            copied = span.end;
        }
        changed.push_str(&text[copied..]);
        (changed, Self { pairs })
    }

    /// The place in the original of a place in the changed text. What touches a change covers all of it.
    pub(super) fn original(&self, span: Span) -> Span {
        Span::new(self.offset(span.start, false), self.offset(span.end, true))
    }

    fn offset(&self, at: usize, is_end: bool) -> usize {
        let before = self.pairs.partition_point(|(new, _)| new.start < at || (!is_end && new.start == at));
        match before.checked_sub(1).map(|last| self.pairs[last]) {
            None => at,
            Some((new, old)) if at >= new.end => old.end + (at - new.end),
            Some((_, old)) if is_end => old.end,
            Some((_, old)) => old.start,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_changed_text_leads_back() {
        let edits = [(Span::new(2, 4), "xyz".to_owned()), (Span::new(6, 6), "!".to_owned())];
        let (changed, changes) = Changes::apply("abcdefgh", &edits);
        assert_eq!(changed, "abxyzef!gh");
        assert_eq!(changes.original(Span::new(0, 2)), Span::new(0, 2));
        assert_eq!(changes.original(Span::new(2, 5)), Span::new(2, 4));
        assert_eq!(changes.original(Span::new(3, 4)), Span::new(2, 4));
        assert_eq!(changes.original(Span::new(5, 7)), Span::new(4, 6));
        assert_eq!(changes.original(Span::new(8, 10)), Span::new(6, 8));
    }
}
