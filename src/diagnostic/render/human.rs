//! For people at a terminal: each problem with its line and a caret, related places, the help; then a summary.
//!
//! What is read last is what was printed last, so the warnings come first and the errors after them. One kind of warning in
//! many files is shown once, with the names of the others; a long report ends in a table of what it holds.

use std::collections::{BTreeMap, BTreeSet};

use annotate_snippets::{AnnotationKind, Element, Level, Origin, Renderer, Snippet};

use super::{Colour, Report, excerpt::Excerpt};
use crate::{
    base::{SourcePath, numbers::Numbers},
    diagnostic::{Argument, Code, Diagnostic, Place, Severity, message::tame},
};

/// The width to which lines are cut, in columns.
const WIDTH: usize = 140;
/// So many warnings of one kind are shown each, and in so many files; of more the first is shown.
const SHOWN_WARNINGS: usize = 10;
const SHOWN_FILES: usize = 3;
/// So many problems of one kind are shown in one file.
const SHOWN_IN_FILE: usize = 20;
/// So many of the other files are named.
const NAMED_FILES: usize = 5;
/// A report of more problems ends in a table.
const WITHOUT_TABLE: usize = 10;

/// The warnings, then the errors, an empty line after each; a table when there are many; and the summary.
pub(super) fn render(report: &Report) -> String {
    let renderer = match report.options.colour {
        Colour::Plain => Renderer::plain(),
        Colour::Ansi => Renderer::styled(),
    };
    let renderer = renderer.term_width(WIDTH);
    let mut text = String::new();
    for severity in [Severity::Warning, Severity::Error] {
        for shown in shown(report.diagnostics, severity) {
            text.push_str(&one(report, &renderer, shown.first));
            for line in shown.more(report) {
                text.push_str("\n  = ");
                text.push_str(&line);
            }
            text.push_str("\n\n");
        }
    }
    if report.diagnostics.len() > WITHOUT_TABLE {
        text.push_str(&table(report));
        text.push('\n');
    }
    text.push_str(&report.summary());
    text.push('\n');
    text
}

/// A problem that is shown, and how many like it are not.
struct Shown<'a> {
    first: &'a Diagnostic,
    /// The others of its kind in other files, where only one is shown.
    elsewhere: Vec<&'a Diagnostic>,
    /// How many more of its kind its file has, where only so many are shown.
    in_file: usize,
}

/// The problems of this severity that are shown, in the order of the report.
fn shown(diagnostics: &[Diagnostic], severity: Severity) -> Vec<Shown<'_>> {
    let of_severity = || diagnostics.iter().filter(|one| one.severity() == severity);
    let mut kinds: BTreeMap<Code, Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in of_severity() {
        kinds.entry(diagnostic.code).or_default().push(diagnostic);
    }
    let folds = |like: &[&Diagnostic]| {
        severity == Severity::Warning && like.len() > SHOWN_WARNINGS && files(like).len() > SHOWN_FILES
    };
    kinds.retain(|_, like| folds(like));
    let mut shown: Vec<Shown<'_>> = Vec::new();
    let mut seen: BTreeMap<(&SourcePath, Code), (usize, usize)> = BTreeMap::new();
    for first in of_severity() {
        if let Some(like) = kinds.get_mut(&first.code) {
            // The first of its kind takes all of them along.
            if !like.is_empty() {
                let elsewhere = std::mem::take(like).split_off(1);
                shown.push(Shown { first, elsewhere, in_file: 0 });
            }
            continue;
        }
        let (count, last) = seen.entry((&first.path, first.code)).or_default();
        *count += 1;
        if *count > SHOWN_IN_FILE {
            shown[*last].in_file += 1;
        } else {
            *last = shown.len();
            shown.push(Shown { first, elsewhere: Vec::new(), in_file: 0 });
        }
    }
    shown
}

/// The files that have them.
fn files<'a>(diagnostics: &[&'a Diagnostic]) -> BTreeSet<&'a SourcePath> {
    diagnostics.iter().map(|one| &one.path).collect()
}

impl Shown<'_> {
    /// What is said of those that are not shown.
    fn more(&self, report: &Report) -> Vec<String> {
        let mut lines = Vec::new();
        if self.in_file > 0 {
            lines.push(report.messages.text("more-in-file", &[("count", self.in_file.into())]));
        }
        if !self.elsewhere.is_empty() {
            let files = files(&self.elsewhere);
            let named = files.iter().take(NAMED_FILES).map(|path| tame(path.as_str(), usize::MAX));
            let mut names = named.collect::<Vec<_>>().join(", ");
            if files.len() > NAMED_FILES {
                names.push_str(", …");
            }
            let numbers = [
                ("count", Argument::from(self.elsewhere.len())),
                ("files", Argument::from(files.len())),
                ("code", Argument::from(self.first.code.as_str())),
            ];
            lines.push(format!("{}\n    {names}", report.messages.text("more-elsewhere", &numbers)));
        }
        lines
    }
}

/// How many there are of each kind, a line for each: the errors last, and the most frequent last of each.
fn table(report: &Report) -> String {
    let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
    for diagnostic in report.diagnostics {
        *counts.entry(diagnostic.code).or_default() += 1;
    }
    let mut rows: Vec<(Code, usize)> = counts.into_iter().collect();
    rows.sort_by_key(|&(code, count)| (code.severity() == Severity::Error, count));
    let numbers = Numbers::new(report.messages.language());
    let cells = |&(code, count): &(Code, usize)| {
        let severity = report.messages.text(code.severity().as_str(), &[]);
        (numbers.write(count as f64), format!("{severity}[{code}]"), report.messages.title(code))
    };
    let rows: Vec<_> = rows.iter().map(cells).collect();
    let widest = |cell: fn(&(String, String, String)) -> &String| {
        rows.iter().map(|row| cell(row).chars().count()).max().unwrap_or_default()
    };
    let (number, name) = (widest(|row| &row.0), widest(|row| &row.1));
    rows.iter().map(|(count, kind, title)| format!("{count:>number$}  {kind:<name$}  {title}\n")).collect()
}

fn one(report: &Report, renderer: &Renderer, diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let name = report.messages.text(diagnostic.severity().as_str(), &[]);
    let title =
        level.with_name(name).primary_title(report.messages.message(diagnostic)).id(diagnostic.code.as_str());
    let mut group = title.element(place(report, &diagnostic.path, &diagnostic.place, None));
    for related in &diagnostic.related {
        let note = report.messages.text(related.note, &[]);
        group = group.element(place(report, &related.path, &related.place, Some(note)));
    }
    if let Some(help) = report.messages.help(diagnostic) {
        group = group.element(Level::HELP.with_name(report.messages.text("help", &[])).message(help));
    }
    renderer.render(&[group])
}

/// The lines of a place with a caret, or its path alone when there is no line to show. A `note` makes it a related
/// place.
fn place(report: &Report, path: &SourcePath, place: &Place, note: Option<String>) -> Element<'static> {
    let start = report.locations.region(path, place).start;
    let excerpt = match (place, report.sources.bytes(path)) {
        (Place::Span(span), Some(bytes)) => Excerpt::new(bytes, *span),
        (Place::Span(_) | Place::File, _) => None,
    };
    let shown_path = tame(path.as_str(), usize::MAX);
    match (excerpt, note) {
        (Some(Excerpt { text, place }), note) => {
            let kind = if note.is_some() { AnnotationKind::Context } else { AnnotationKind::Primary };
            let snippet = Snippet::source(text).path(shown_path).line_start(start.line);
            snippet.annotation(kind.span(place).label(note)).into()
        }
        (None, Some(note)) => Level::NOTE
            .with_name(note)
            .message(format!("{shown_path}:{}:{}", start.line, start.column))
            .into(),
        (None, None) => Origin::path(shown_path).line(start.line).char_column(start.column).into(),
    }
}
