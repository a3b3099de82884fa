//! What is wrong, as HTML: a panel over the page with every error, and the warnings of the page in view.
//!
//! Every text from a file, from an error or from a path is escaped here, by [`Html`], the only way to put one in. The
//! panel is plain HTML, so that it can be read before there is any page, without scripts, and by a screen reader.

use std::path::Path;

use crate::{
    base::{Lang, SourcePath, Sources, Span},
    content::layout::{FileKind, Kind, classify},
    diagnostic::{Diagnostic, Place, Severity, message::Messages, render::locations::Locations},
};

use super::{super::texts::CommandTexts, editor::Editor, snapshot::Snapshot};

/// The most problems that are shown.
const MOST: usize = 30;
/// The most characters of a line that are shown before and after the place.
const BEFORE: usize = 60;
const AFTER: usize = 80;

/// What a panel is written with.
pub(super) struct Overlay {
    /// The texts of the preview.
    pub(super) texts: CommandTexts,
    /// The texts of the diagnostics.
    pub(super) messages: Messages,
    /// The editor to open files in.
    pub(super) editor: Option<Editor>,
    /// The bank's folder, for the editor.
    pub(super) root: std::path::PathBuf,
}

/// Text that is HTML already.
#[derive(Default)]
struct Html(String);

impl Html {
    fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                c => self.0.push(c),
            }
        }
        self
    }
}

impl Overlay {
    /// The panel of the page at `path`; `None` when there is nothing to say. `broken` is why that page itself cannot be
    /// made.
    pub(super) fn panel(&self, snapshot: &Snapshot, path: &str, broken: Option<&str>) -> Option<String> {
        let entry = entry_of(path);
        let is_shown = |diagnostic: &&Diagnostic| match diagnostic.severity() {
            Severity::Error => true,
            Severity::Warning => entry.is_some_and(|entry| is_of(&diagnostic.path, entry)),
        };
        let mut shown: Vec<&Diagnostic> = snapshot.diagnostics().iter().filter(is_shown).collect();
        shown.sort_by_key(|diagnostic| {
            let is_here = entry.is_some_and(|entry| is_of(&diagnostic.path, entry));
            (diagnostic.severity() == Severity::Warning, !is_here)
        });
        let troubles: Vec<&str> = snapshot.troubles.iter().map(String::as_str).chain(broken).collect();
        let errors = snapshot.error_count() + usize::from(broken.is_some());
        let warnings = shown.iter().filter(|diagnostic| diagnostic.severity() == Severity::Warning).count();
        if errors + warnings == 0 {
            return None;
        }
        let mut html = Html::default();
        self.open(&mut html, errors, warnings);
        if errors > 0 && broken.is_none() && snapshot.site.is_some() {
            html.raw("<p class=\"note\">").text(&self.texts.text("preview-last-good", &[])).raw("</p>");
        }
        html.raw("<ol>");
        for trouble in troubles {
            html.raw("<li class=\"error\"><pre>").text(&tidy(trouble)).raw("</pre></li>");
        }
        let rest = shown.len().saturating_sub(MOST);
        shown.truncate(MOST);
        let named: Vec<Diagnostic> = shown.into_iter().cloned().collect();
        let locations = Locations::new(&named, &snapshot.sources);
        for diagnostic in &named {
            self.problem(&mut html, diagnostic, &locations, &snapshot.sources);
        }
        html.raw("</ol>");
        if rest > 0 {
            html.raw("<p class=\"note\">")
                .text(&self.texts.text("preview-more", &[("count", rest.into())]))
                .raw("</p>");
        }
        html.raw("</details>");
        Some(html.0)
    }

    /// A page that has nothing but the panel: for when there is no page to lay it over.
    pub(super) fn page(&self, panel: &str) -> String {
        let mut html = Html::default();
        html.raw("<!DOCTYPE html>\n<html lang=\"")
            .text(self.language().as_str())
            .raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'\">\n<title>");
        html.text(&self.texts.text("preview-no-page", &[])).raw("</title>\n");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"stylesheet\" href=\"/_vonk/preview.css\">\n</head>\n<body>\n<main><h1>");
        html.text(&self.texts.text("preview-no-page", &[])).raw("</h1>\n<div class=\"alone\">");
        html.0.push_str(panel);
        html.raw("</div></main>\n</body>\n</html>\n");
        html.0
    }

    /// The preview's script, with what it says when the server is gone, for a page whose hash is `hash`.
    pub(super) fn script(&self, hash: &str) -> String {
        let mut html = Html::default();
        html.raw("<script type=\"module\" src=\"/_vonk/preview.js\" lang=\"").text(self.language().as_str());
        html.raw("\" data-vonk-page=\"").text(hash).raw("\" data-vonk-gone=\"");
        html.text(&self.texts.text("preview-gone", &[])).raw("\"></script>\n");
        html.0
    }

    fn language(&self) -> Lang {
        self.texts.language()
    }

    /// The opening of the panel: errors show themselves, warnings wait behind a badge.
    fn open(&self, html: &mut Html, errors: usize, warnings: usize) {
        html.raw("<details class=\"").raw(if errors > 0 { "errors\" open" } else { "warnings\"" });
        html.raw(" lang=\"").text(self.language().as_str()).raw("\"><summary>");
        let mut counts = Vec::new();
        if errors > 0 {
            counts.push(self.messages.text("errors", &[("count", errors.into())]));
        }
        if warnings > 0 {
            counts.push(self.messages.text("warnings", &[("count", warnings.into())]));
        }
        html.text(&counts.join(", ")).raw("</summary>");
    }

    fn problem(
        &self,
        html: &mut Html,
        diagnostic: &Diagnostic,
        locations: &Locations<'_>,
        sources: &Sources,
    ) {
        let start = locations.region(&diagnostic.path, &diagnostic.place).start;
        let (class, severity) = match diagnostic.severity() {
            Severity::Error => ("<li class=\"error\"><p class=\"message\"><strong>", "error"),
            Severity::Warning => ("<li class=\"warning\"><p class=\"message\"><strong>", "warning"),
        };
        html.raw(class).text(&self.messages.text(severity, &[])).raw("</strong> ");
        html.text(&self.messages.message(diagnostic)).raw("</p><p class=\"place\">");
        let place = format!("{}:{}:{}", tidy(diagnostic.path.as_str()), start.line, start.column);
        match &self.editor {
            Some(editor) => {
                let file = self.root.join(Path::new(diagnostic.path.as_str()));
                html.raw("<a href=\"").text(&editor.link(&file, start.line, start.column)).raw("\" title=\"");
                html.text(&self.texts.text("preview-open-editor", &[])).raw("\">").text(&place).raw("</a>");
            }
            None => drop(html.text(&place)),
        }
        html.raw(" <code>").text(diagnostic.code.as_str()).raw("</code></p>");
        if let (Place::Span(span), Some(bytes)) = (&diagnostic.place, sources.bytes(&diagnostic.path)) {
            excerpt(html, bytes, *span, start.line);
        }
        if let Some(help) = self.messages.help(diagnostic) {
            html.raw("<p class=\"help\">")
                .text(&self.messages.text("help", &[]))
                .raw(": ")
                .text(&help)
                .raw("</p>");
        }
        html.raw("</li>");
    }
}

/// The line of a place, the place itself marked, and a caret under it for those who do not see the mark.
fn excerpt(html: &mut Html, bytes: &[u8], span: Span, line: usize) {
    let start = span.start.min(bytes.len());
    let line_start = bytes[..start].iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
    let line_end =
        bytes[start..].iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |newline| start + newline);
    let end = span.end.clamp(start, line_end);
    let text = |bytes: &[u8]| tidy(String::from_utf8_lossy(bytes).trim_end_matches('\r'));
    let (before, within, after) =
        (text(&bytes[line_start..start]), text(&bytes[start..end]), text(&bytes[end..line_end]));
    let skipped = before.chars().count().saturating_sub(BEFORE);
    let lead = if skipped > 0 { "…" } else { "" };
    let before: String = before.chars().skip(skipped).collect();
    let within: String = within.chars().take(AFTER).collect();
    let number = format!("{line:>4} | ");
    html.raw("<pre><code>").text(&number).text(lead).text(&before).raw("<mark>").text(&within).raw("</mark>");
    html.text(&after.chars().take(AFTER).collect::<String>()).raw("</code>\n<span aria-hidden=\"true\">");
    let indent: String = number
        .chars()
        .chain(lead.chars())
        .chain(before.chars())
        .map(|c| if c == '\t' { '\t' } else { ' ' })
        .collect();
    html.text(&indent).text(&"^".repeat(within.chars().count().max(1))).raw("</span></pre>");
}

/// Control characters as pictures, line ends and tabs as they are.
fn tidy(text: &str) -> String {
    text.chars()
        .map(|c| if matches!(c, '\n' | '\t') { c } else { crate::diagnostic::message::visible(c) })
        .collect()
}

/// An entry in view.
#[derive(Clone, Copy)]
struct Viewed<'a> {
    kind: Kind,
    id: &'a str,
}

/// The entry whose page stands at `path`: `/nl/cases/repair-cafe/` → the case `repair-cafe`.
fn entry_of(path: &str) -> Option<Viewed<'_>> {
    let mut parts = path.trim_matches('/').rsplit('/').filter(|part| *part != "index.html");
    let (id, folder) = (parts.next()?, parts.next()?);
    let kind = Kind::ALL.into_iter().find(|kind| kind.folder() == folder)?;
    (parts.count() <= 1).then_some(Viewed { kind, id })
}

/// Whether a file is that entry's, or a translation of it, or a picture beside it.
fn is_of(path: &SourcePath, viewed: Viewed<'_>) -> bool {
    let Viewed { kind, id } = viewed;
    match classify(path) {
        FileKind::Entry { kind: own, id: name, .. } => own == kind && name == id,
        FileKind::Picture => {
            path.parent().strip_prefix("content/") == Some(&*format!("{}/{id}", kind.folder()))
        }
        FileKind::Bank
        | FileKind::Vocabulary(_)
        | FileKind::Theme
        | FileKind::BadName
        | FileKind::Unexpected
        | FileKind::Ignored => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{diagnostic::Code, shell::pipeline::Checked};

    fn overlay(lang: Lang, editor: Option<&str>) -> Overlay {
        Overlay {
            texts: CommandTexts::for_language(lang),
            messages: Messages::for_language(lang),
            editor: editor.and_then(Editor::parse),
            root: "/bank".into(),
        }
    }

    fn snapshot(diagnostics: Vec<Diagnostic>, text: &str) -> Snapshot {
        let path = SourcePath::parse("content/cases/a.md").expect("a path");
        let sources = Arc::new([(path, Arc::from(text.as_bytes()))].into_iter().collect());
        let checked = Arc::new(Checked { diagnostics, ..Checked::default() });
        Snapshot { checked, sources, ..Snapshot::default() }
    }

    fn problem(code: Code, start: usize, end: usize) -> Diagnostic {
        let path = SourcePath::parse("content/cases/a.md").expect("a path");
        Diagnostic::new(code, &path, Place::Span(Span::new(start, end))).with("value", "<img src=x>")
    }

    #[test]
    fn an_error_shows_its_place_its_line_with_a_caret_and_a_link_and_nothing_unescaped() {
        let text = "title: x\nphase: <script>alert(1)</script>\n";
        let snapshot = snapshot(vec![problem(Code::UnknownTerm, 16, 24)], text);
        let html = overlay(Lang::EN, Some("vscode")).panel(&snapshot, "/", None).expect("a panel");
        assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
        assert!(html.contains("href=\"vscode://file/bank/content/cases/a.md:2:8\""), "{html}");
        assert!(html.contains("<mark>&lt;script&gt;</mark>"), "{html}");
        assert!(html.contains("\n<span aria-hidden=\"true\">              ^^^^^^^^</span>"), "{html}");
        assert!(html.contains("<code>unknown-term</code>") && html.contains("1 error<"), "{html}");
    }

    #[test]
    fn warnings_belong_to_the_page_in_view() {
        let warning = Code::ALL
            .iter()
            .copied()
            .find(|code| code.severity() == Severity::Warning)
            .expect("there is one");
        let snapshot = snapshot(vec![problem(warning, 0, 1)], "x");
        let overlay = overlay(Lang::NL, None);
        assert!(overlay.panel(&snapshot, "/nl/cases/b/", None).is_none());
        let html = overlay.panel(&snapshot, "/nl/cases/a/", None).expect("a badge");
        assert!(
            html.contains("1 waarschuwing<") && html.starts_with("<details class=\"warnings\" lang=\"nl\">"),
            "{html}"
        );
        assert!(overlay.panel(&snapshot, "/cases/a/index.html", None).is_some());
    }

    #[test]
    fn a_broken_template_shows_its_own_error() {
        let html = overlay(Lang::EN, None)
            .panel(&snapshot(Vec::new(), ""), "/", Some("line 3: <%"))
            .expect("a panel");
        assert!(html.contains("line 3: &lt;%"), "{html}");
    }
}
