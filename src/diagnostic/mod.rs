//! What is wrong with a bank's content, and how to say it.
//!
//! Every room above this one reports by making a [`Diagnostic`]: a [`Code`] of the catalogue, a place, and the values
//! that its message names. The words live in `messages/{nl,fr,en}.ftl`, one renderer per output format in
//! [`render`]. Nothing here decides what is wrong; read [`code`] for the rules that exist.

pub mod code;
pub mod mend;
pub mod message;
pub mod render;

pub use code::{Code, Severity};

use crate::base::{Edit, Guess, Lang, Mark, SourcePath, Span};

/// One problem in one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Which rule is broken.
    pub code: Code,
    /// The file, relative to the bank's root.
    pub path: SourcePath,
    /// Where in the file.
    pub place: Place,
    /// The values that the message names, by their names in the message.
    pub arguments: Vec<(&'static str, Argument)>,
    /// The text that the message offers in place of the text at `place`; of a file as a whole its name, or its path from the
    /// bank's root.
    pub suggestion: Option<String>,
    /// What a machine has to do so that it is gone, where that is known.
    pub remedy: Option<Remedy>,
    /// Other places that explain this one ("first used here").
    pub related: Vec<Related>,
}

/// What mends a problem.
#[derive(Clone, Debug, PartialEq)]
pub struct Remedy {
    /// What has to change.
    pub change: Change,
    /// Whether its author can hardly have meant anything else: `vonk check --fix` does only what is clear.
    pub is_clear: bool,
}

/// A change of the problem's file.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Other text, in the order of the file, without overlap.
    Edits(Vec<Edit>),
    /// Another name or place.
    Rename(SourcePath),
}

/// A place that explains a problem.
#[derive(Clone, Debug, PartialEq)]
pub struct Related {
    /// The file.
    pub path: SourcePath,
    /// Where in it.
    pub place: Place,
    /// What it shows: the key of a note in the messages, such as `note-first-here`.
    pub note: &'static str,
}

/// A value named in a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A text, shown as it is; the author's own words stand between backticks in the message.
    Text(String),
    /// A number, shown as the language writes it.
    Number(i64),
    /// A name that languages have their own of, each with its language: the reader's is shown, or else the first.
    Names(Vec<(Lang, String)>),
}

impl Argument {
    /// The text for a reader of `language`; `None` for a number.
    pub fn name(&self, language: Lang) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(_) => None,
            Self::Names(names) => {
                let own = names.iter().find(|(lang, _)| *lang == language);
                own.or(names.first()).map(|(_, name)| name.as_str())
            }
        }
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number as i64)
    }
}

/// Where in a file a problem stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole; shown as line 1, column 1.
    File,
    /// A stretch of the file's bytes.
    Span(Span),
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self::Span(span)
    }
}

impl From<Mark> for Place {
    fn from(mark: Mark) -> Self {
        Self::Span(mark.span())
    }
}

/// The most remarks of one sort about one text that are made one by one: about how it is written, what it leads to, whom it names.
pub(crate) const MOST_REMARKS: usize = 100;

impl Diagnostic {
    /// The remark that `count` more are left out, of which the first would stand at `place`.
    pub(crate) fn left_out(path: &SourcePath, place: Place, count: usize) -> Self {
        Self::new(Code::ReportsLeftOut, path, place).with("count", count).with("limit", MOST_REMARKS)
    }

    /// A problem without further detail.
    pub fn new(code: Code, path: &SourcePath, place: impl Into<Place>) -> Self {
        Self {
            code,
            path: path.clone(),
            place: place.into(),
            arguments: Vec::new(),
            suggestion: None,
            remedy: None,
            related: Vec::new(),
        }
    }

    /// The same, naming a value.
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The same, with the text that would mend it, if one is known: that is its remedy as well.
    pub fn suggest(mut self, suggestion: Option<impl Into<Guess>>) -> Self {
        let Some(Guess { text, is_clear }) = suggestion.map(Into::into) else { return self };
        self.remedy = match self.place {
            Place::Span(Span { start, end }) => {
                Some(Remedy { change: Change::Edits(vec![Edit::new(start, end, &*text)]), is_clear })
            }
            Place::File => self.rename_to(&text, is_clear),
        };
        self.suggestion = Some(text);
        self
    }

    /// A move to another folder is never clear: what stands beside the file, and where its links lead, does not move along.
    fn rename_to(&self, name: &str, is_clear: bool) -> Option<Remedy> {
        let is_path = name.contains('/');
        let path = if is_path { SourcePath::parse(name) } else { self.path.resolve(name) }?;
        Some(Remedy { change: Change::Rename(path), is_clear: is_clear && !is_path })
    }

    /// The same, mended by these changes (in the order of the file, without overlap), if there are any, rather than by the
    /// suggestion alone.
    pub fn mended_by(mut self, edits: Vec<Edit>) -> Self {
        if !edits.is_empty() {
            self.remedy = Some(Remedy { change: Change::Edits(edits), is_clear: true });
        }
        self
    }

    /// The same; unless `is_clear` its author may have meant something else than its remedy says.
    pub fn clear_if(mut self, is_clear: bool) -> Self {
        if let Some(remedy) = &mut self.remedy {
            remedy.is_clear &= is_clear;
        }
        self
    }

    /// The same, with a place that explains it.
    pub fn related(mut self, path: &SourcePath, place: impl Into<Place>, note: &'static str) -> Self {
        self.related.push(Related { path: path.clone(), place: place.into(), note });
        self
    }

    /// Error or warning.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// The span in its file; the file's start when it has none.
    pub fn span(&self) -> Span {
        match self.place {
            Place::Span(span) => span,
            Place::File => Span::default(),
        }
    }
}

/// Sorts by file, place, code; drops exact repetitions.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        (&a.path, a.span(), a.code, &a.suggestion).cmp(&(&b.path, b.span(), b.code, &b.suggestion))
    });
    diagnostics.dedup();
}

/// Whether any of them is an error.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
}
