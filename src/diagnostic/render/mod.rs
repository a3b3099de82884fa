//! One renderer per output format, all fed by the same [`Report`].
//!
//! In come sorted diagnostics, the files that they are about and the messages of one language; out comes the text to
//! print. `human` is for a terminal and `short` for an editor; `json` is Vonk's own contract; `github`, `gitlab` and
//! `sarif` are what those services read. Where a place is in lines and columns is found by [`locations`].

use std::collections::{BTreeMap, BTreeSet};

use super::{Argument, Diagnostic, Severity, message::Messages};
use crate::base::{Lang, SourcePath, Sources};

mod excerpt;
mod fingerprint;
mod github;
mod gitlab;
mod human;
mod json;
pub mod locations;
mod sarif;
mod short;
#[cfg(test)]
mod tests;

use locations::Locations;

/// How diagnostics are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people: the line with a caret, the help, and a last line that counts.
    #[default]
    Human,
    /// One line each, `path:line:column: error[code]: message`.
    Short,
    /// One JSON object per line.
    Json,
    /// GitHub's workflow commands, which become annotations.
    Github,
    /// GitLab's Code Quality report.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
}

impl Format {
    /// Every format with its name on the command line.
    pub const ALL: [(&str, Self); 6] = [
        ("human", Self::Human),
        ("short", Self::Short),
        ("json", Self::Json),
        ("github", Self::Github),
        ("gitlab", Self::Gitlab),
        ("sarif", Self::Sarif),
    ];

    /// The format that `name` names.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|&(_, format)| format)
    }
}

/// Whether `human` uses colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// Text only.
    #[default]
    Plain,
    /// ANSI escape sequences.
    Ansi,
}

/// What the caller knows beyond the diagnostics.
#[derive(Clone, Debug, Default)]
pub struct RenderOptions {
    /// The output format.
    pub format: Format,
    /// Colours for `human`.
    pub colour: Colour,
    /// How many practices were checked; named when nothing is wrong.
    pub practices: usize,
    /// Whether warnings make the run fail; said when there are any.
    pub strict: bool,
    /// The files that a pull request touches; `github` shows their problems first.
    pub touched: BTreeSet<SourcePath>,
    /// How many warnings the caller has left out; said in the summary.
    pub left_out: usize,
    /// The folder of the bank in its repository (`docs/bank`), empty when it is the repository's own: before the paths
    /// in `github`, `gitlab` and `sarif`, whose readers know only the repository.
    pub folder: String,
    /// The language in which `github`, `gitlab` and `sarif` speak of a file, where that is another than the messages'.
    pub languages: BTreeMap<SourcePath, Lang>,
}

/// The text of `diagnostics` (sorted) in the format of `options`, ended by a newline unless it is empty.
pub fn render(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    messages: &Messages,
    options: &RenderOptions,
) -> String {
    let locations = Locations::new(diagnostics, sources);
    let spoken: BTreeSet<Lang> = match options.format {
        Format::Human | Format::Short | Format::Json => BTreeSet::new(),
        Format::Github | Format::Gitlab | Format::Sarif => {
            diagnostics.iter().filter_map(|one| options.languages.get(&one.path)).copied().collect()
        }
    };
    let others = spoken.into_iter().map(|language| (language, Messages::for_language(language))).collect();
    let report = Report { diagnostics, sources, locations, messages, others, options };
    match options.format {
        Format::Human => human::render(&report),
        Format::Short => short::render(&report),
        Format::Json => json::render(&report),
        Format::Github => github::render(&report),
        Format::Gitlab => gitlab::render(&report),
        Format::Sarif => sarif::render(&report),
    }
}

/// What every renderer works from.
struct Report<'a> {
    diagnostics: &'a [Diagnostic],
    sources: &'a Sources,
    locations: Locations<'a>,
    messages: &'a Messages,
    /// The messages in the languages of `options.languages`.
    others: BTreeMap<Lang, Messages>,
    options: &'a RenderOptions,
}

impl Report<'_> {
    /// The messages in the language of a file.
    fn messages_for(&self, path: &SourcePath) -> &Messages {
        let language = self.options.languages.get(path);
        language.and_then(|language| self.others.get(language)).unwrap_or(self.messages)
    }

    /// A file's path in the repository, which may hold more than the bank.
    fn repository_path(&self, path: &SourcePath) -> String {
        match self.options.folder.as_str() {
            "" => path.to_string(),
            folder => format!("{folder}/{path}"),
        }
    }

    /// The last line for people: how many errors and warnings in how many files, or that all is good.
    fn summary(&self) -> String {
        let text = |key, count: usize| self.messages.text(key, &[("count", Argument::from(count))]);
        let count = |severity| self.diagnostics.iter().filter(|it| it.severity() == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let counts = match (errors, warnings) {
            (0, 0) if self.options.left_out > 0 => return text("only-warnings", self.options.left_out),
            (0, 0) => return text("all-good", self.options.practices),
            (0, warnings) => text("warnings", warnings),
            (errors, 0) => text("errors", errors),
            (errors, warnings) => format!("{}, {}", text("errors", errors), text("warnings", warnings)),
        };
        let files: BTreeSet<&SourcePath> = self.diagnostics.iter().map(|it| &it.path).collect();
        let mut summary = format!("{counts} {}", text("in-files", files.len()));
        if self.options.left_out > 0 {
            summary = format!("{summary}; {}", text("left-out", self.options.left_out));
        }
        match self.options.strict && warnings > 0 {
            true => format!("{summary}; {}", self.messages.text("strict", &[])),
            false => summary,
        }
    }

    /// Message and help as one text, for services that show no help of their own.
    fn message_with_help(&self, diagnostic: &Diagnostic) -> String {
        let messages = self.messages_for(&diagnostic.path);
        let message = messages.message(diagnostic);
        match messages.help(diagnostic) {
            Some(help) => format!("{message}\n{}: {help}", messages.text("help", &[])),
            None => message,
        }
    }
}
