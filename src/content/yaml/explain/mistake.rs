//! What a mistake in a YAML text is called, and how it is mended.

use super::super::token::ProblemKind;
use crate::{
    base::{Edit, Guess, SourcePath, Span, text::floor_char_boundary},
    diagnostic::{Argument, Code, Diagnostic},
};

/// The longest text that a report names, in bytes, …
const MAX_NAME: usize = 120;

/// … and the longest that it suggests.
const MAX_SUGGESTION: usize = 4096;

/// The most changes that mend one mistake.
const MAX_EDITS: usize = 5_000;

/// A mistake with the change that would make the text readable.
#[derive(Clone, Debug)]
pub(crate) struct Mistake {
    /// Which rule it breaks.
    pub(crate) code: Code,
    /// Where, from the start of the YAML; once it is told, of the file.
    pub(crate) span: Span,
    /// What the message names.
    arguments: Vec<(&'static str, Argument)>,
    /// The text that mends it, in place of the text at `span`.
    suggestion: Option<Guess>,
    /// The changes after which reading can go on; none when it cannot. In the order of the text, without overlap.
    pub(in super::super) edits: Vec<Edit>,
    /// Whether the mended text surely says what its author meant, so that its fields are worth checking.
    pub(crate) is_certain: bool,
}

impl Mistake {
    /// A mistake that nothing mends.
    pub(crate) fn new(code: Code, span: Span) -> Self {
        Self { code, span, arguments: Vec::new(), suggestion: None, edits: Vec::new(), is_certain: true }
    }

    /// The same, naming a value.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
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
    pub(crate) fn suggest(mut self, suggestion: impl Into<Guess>) -> Self {
        self.suggestion =
            Some(suggestion.into()).filter(|suggestion| suggestion.text.len() <= MAX_SUGGESTION);
        self
    }

    /// The same, mended by its suggestion.
    pub(crate) fn mended(mut self) -> Self {
        let edit = self.suggestion.clone().map(|Guess { text, .. }| Edit { span: self.span, text });
        self.edits = edit.into_iter().collect();
        self
    }

    /// The same, mended by other changes than its suggestion; by none when there are too many.
    pub(super) fn mended_by(mut self, edits: impl IntoIterator<Item = Edit>) -> Self {
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

    /// The same, that many bytes further on.
    pub(super) fn shifted(mut self, offset: usize) -> Self {
        self.span = self.span.shifted(offset);
        self.edits.iter_mut().for_each(|edit| edit.span = edit.span.shifted(offset));
        self
    }

    /// YAML that shows no known mistake, in libyaml's words.
    pub(crate) fn syntax(detail: &str, span: Span) -> Self {
        Self::new(Code::YamlSyntax, span).with("detail", detail)
    }

    /// A limit that was passed.
    pub(super) fn limit(kind: ProblemKind, at: usize) -> Option<Self> {
        let (code, limit) = match kind {
            ProblemKind::TooDeep(limit) => (Code::YamlTooDeep, limit),
            ProblemKind::TooMany(limit) => (Code::YamlTooManyValues, limit),
            _ => return None,
        };
        Some(Self::new(code, Span::new(at, at)).with("limit", limit))
    }

    /// The report on a mistake whose span counts from the start of the file.
    pub(crate) fn told(self, path: &SourcePath) -> Diagnostic {
        let is_clear = self.is_certain
            && !self.edits.is_empty()
            && self.suggestion.as_ref().is_some_and(|suggestion| suggestion.is_clear);
        let mut diagnostic = Diagnostic::new(self.code, path, self.span).suggest(self.suggestion);
        if diagnostic.remedy.is_some() && !self.edits.is_empty() {
            diagnostic = diagnostic.mended_by(self.edits);
        }
        diagnostic.arguments = self.arguments;
        diagnostic.clear_if(is_clear)
    }
}
