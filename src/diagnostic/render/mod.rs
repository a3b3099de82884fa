//! One renderer per output format, all fed by the same [`Report`].
//!
//! In come sorted diagnostics, the files that they are about and the messages of one language; out comes the text to
//! print. `human` is for a terminal and `short` for an editor; `json` is Vonk's own contract; `github`, `gitlab` and
//! `sarif` are what those services read. Where a place is in lines and columns is found by [`locations`].

use std::collections::BTreeSet;

use super::{Argument, Diagnostic, Severity, message::Messages};
use crate::base::{SourcePath, Sources};

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
}

/// The text of `diagnostics` (sorted) in the format of `options`, ended by a newline unless it is empty.
pub fn render(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    messages: &Messages,
    options: &RenderOptions,
) -> String {
    let locations = Locations::new(diagnostics, sources);
    let report = Report { diagnostics, sources, locations, messages, options };
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
    options: &'a RenderOptions,
}

impl Report<'_> {
    /// The last line for people: how many errors and warnings in how many files, or that all is good.
    fn summary(&self) -> String {
        let text = |key, count: usize| self.messages.text(key, &[("count", Argument::from(count))]);
        let count = |severity| self.diagnostics.iter().filter(|it| it.severity() == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let counts = match (errors, warnings) {
            (0, 0) => return text("all-good", self.options.practices),
            (0, warnings) => text("warnings", warnings),
            (errors, 0) => text("errors", errors),
            (errors, warnings) => format!("{}, {}", text("errors", errors), text("warnings", warnings)),
        };
        let files: BTreeSet<&SourcePath> = self.diagnostics.iter().map(|it| &it.path).collect();
        let summary = format!("{counts} {}", text("in-files", files.len()));
        match self.options.strict && warnings > 0 {
            true => format!("{summary}; {}", self.messages.text("strict", &[])),
            false => summary,
        }
    }

    /// Message and help as one text, for services that show no help of their own.
    fn message_with_help(&self, diagnostic: &Diagnostic) -> String {
        let message = self.messages.message(diagnostic);
        match self.messages.help(diagnostic) {
            Some(help) => format!("{message}\n{}: {help}", self.messages.text("help", &[])),
            None => message,
        }
    }
}
