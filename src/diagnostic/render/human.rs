//! For people at a terminal: each problem with its line and a caret, related places, the help; then a summary.

use annotate_snippets::{AnnotationKind, Element, Level, Origin, Renderer, Snippet};

use super::{Colour, Report, excerpt::Excerpt};
use crate::{
    base::SourcePath,
    diagnostic::{Diagnostic, Place, Severity, message::tame},
};

/// The width to which lines are cut, in columns.
const WIDTH: usize = 140;

/// Every diagnostic, an empty line after each, and the summary.
pub(super) fn render(report: &Report) -> String {
    let renderer = match report.options.colour {
        Colour::Plain => Renderer::plain(),
        Colour::Ansi => Renderer::styled(),
    };
    let renderer = renderer.term_width(WIDTH);
    let mut text = String::new();
    for diagnostic in report.diagnostics {
        text.push_str(&one(report, &renderer, diagnostic));
        text.push_str("\n\n");
    }
    text.push_str(&report.summary());
    text.push('\n');
    text
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
