//! The first look at an untrusted file: is it text, is it small enough, and where does its front matter end?
//!
//! In come the bytes of one file, out goes a [`Front`]: the YAML and the body with their byte offsets, so that every
//! later stage can name exact places. A byte order mark and CRLF (or CR) line ends are accepted. Nothing here reads
//! YAML; go on with [`yaml`](super::yaml).

use crate::{
    base::{Edit, SourcePath, Span, text::lines},
    diagnostic::{Code, Diagnostic, Place},
};

use super::{
    conflict::conflicts,
    encoding::{utf16, windows_1252},
};

/// The largest file that is read, in bytes.
pub const MAX_FILE: usize = 4 * 1024 * 1024;

/// The largest plain YAML file that is read, in bytes: libyaml takes about 25 ns for each.
pub const MAX_YAML_FILE: usize = 1024 * 1024;

/// The largest front matter that is read, in bytes.
pub const MAX_FRONT_MATTER: usize = 256 * 1024;

/// A file in two parts. Offsets are in bytes from the file's start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Front<'a> {
    /// The YAML between the fences, or the whole of a plain YAML file.
    pub yaml: &'a str,
    /// Where `yaml` starts.
    pub yaml_start: usize,
    /// The text below the closing fence; empty in a plain YAML file.
    pub body: &'a str,
    /// Where `body` starts.
    pub body_start: usize,
}

impl<'a> Front<'a> {
    /// What stands at a place in the YAML; empty for a place elsewhere.
    pub(crate) fn text_at(&self, span: Span) -> &'a str {
        let inside = |at: usize| at.checked_sub(self.yaml_start);
        let found =
            inside(span.start).zip(inside(span.end)).and_then(|(start, end)| self.yaml.get(start..end));
        found.unwrap_or_default()
    }

    /// How many bytes stand before a place of the YAML on its line.
    pub(crate) fn column_of(&self, at: usize) -> usize {
        let before = self.text_at(Span::new(self.yaml_start, at));
        before.len() - before.rfind(['\n', '\r']).map_or(0, |end| end + 1)
    }

    /// What stands before a place of the YAML on its line, without the space right before it.
    pub(crate) fn before(&self, at: usize) -> &'a str {
        self.text_at(Span::new(at - self.column_of(at).min(at), at)).trim_end()
    }

    /// The change that takes the entry at `span` out of its list, with the comma before it or the line that it has for itself;
    /// `None` where it has neither.
    pub(crate) fn removal(&self, span: Span) -> Option<Edit> {
        let before = self.before(span.start);
        let line = span.start - self.column_of(span.start);
        if before.ends_with(',') {
            return Some(Edit::new(line + before.len() - 1, span.end, ""));
        }
        let rest = self.text_at(Span::new(line, self.yaml_start + self.yaml.len()));
        let (own, next) = lines(rest).next()?;
        let is_alone = before.trim_start() == "-" && rest[..own.end].trim_end().len() == span.end - line;
        is_alone.then(|| Edit::new(line, line + next, ""))
    }

    /// The words behind a `#` on the line where the value at `span` ends, the `#` among them; YAML takes them for a remark.
    pub(crate) fn remark_behind(&self, span: Span) -> Option<Span> {
        let rest = self.text_at(Span::new(span.end, self.yaml_start + self.yaml.len()));
        let line = &rest[..rest.find(['\n', '\r']).unwrap_or(rest.len())];
        let remark = line.trim_start_matches([' ', '\t']);
        let gap = line.len() - remark.len();
        // Behind the comma of a list that goes on below it is one.
        let remark = remark.trim_end().trim_end_matches(',');
        let start = span.end + gap;
        (gap > 0 && remark.starts_with('#')).then(|| Span::new(start, start + remark.len()))
    }
}

/// Splits a file at its fences `---`. `None` when it cannot be read further, with the reason in `report`:
/// `not-utf8`, `file-too-large`, `merge-conflict`, `front-matter-missing`, `front-matter-unclosed` or `front-matter-too-large`. A line
/// that was clearly meant as a fence (`----`, `—`) is reported with `---` as suggestion, and the reading goes on.
pub fn split<'a>(path: &SourcePath, bytes: &'a [u8], report: &mut Vec<Diagnostic>) -> Option<Front<'a>> {
    let (text, mark) = readable(path, bytes, MAX_FILE, report)?;
    let mut lines = lines(text);
    let words = |line: Span| text[line.start..line.end].trim_end();
    // Offsets are in the text until they leave.
    let place = |line: Span| Place::Span(line.shifted(mark));

    let (opening, yaml_start) = lines.next().unwrap_or_default();
    if words(opening) != "---" {
        let is_meant = is_almost_fence(words(opening));
        let missing = Diagnostic::new(Code::FrontMatterMissing, path, place(opening));
        report.push(missing.suggest(is_meant.then_some("---")));
        if !is_meant {
            return None;
        }
    }
    let closing = lines.find(|(line, _)| words(*line) == "---" || is_almost_fence(words(*line)));
    let Some((closing, body_start)) = closing else {
        let opening = Span::new(opening.start, opening.start + words(opening).len());
        report.push(Diagnostic::new(Code::FrontMatterUnclosed, path, place(opening)));
        return None;
    };
    if words(closing) != "---" {
        let unclosed = Diagnostic::new(Code::FrontMatterUnclosed, path, place(closing));
        report.push(unclosed.suggest(Some("---")));
    }
    let yaml = &text[yaml_start..closing.start];
    if yaml.len() > MAX_FRONT_MATTER {
        report.push(too_large(Code::FrontMatterTooLarge, path, place(opening), yaml.len(), MAX_FRONT_MATTER));
        return None;
    }
    Some(Front {
        yaml,
        yaml_start: yaml_start + mark,
        body: &text[body_start..],
        body_start: body_start + mark,
    })
}

/// The same guards for a plain YAML file: all of it is YAML. `None` for `not-utf8`, `file-too-large` and
/// `merge-conflict`.
pub fn plain_yaml<'a>(path: &SourcePath, bytes: &'a [u8], report: &mut Vec<Diagnostic>) -> Option<Front<'a>> {
    let (yaml, yaml_start) = readable(path, bytes, MAX_YAML_FILE, report)?;
    Some(Front { yaml, yaml_start, body: "", body_start: bytes.len() })
}

/// Whether the file at `path` has front matter; others are plain YAML.
pub(crate) fn has_front_matter(path: &SourcePath) -> bool {
    path.extension().eq_ignore_ascii_case("md")
}

/// The text after the byte order mark, and its offset; `None` also for a text in which a merge is to be finished first.
fn readable<'a>(
    path: &SourcePath,
    bytes: &'a [u8],
    limit: usize,
    report: &mut Vec<Diagnostic>,
) -> Option<(&'a str, usize)> {
    if bytes.len() > limit {
        report.push(too_large(Code::FileTooLarge, path, Place::File, bytes.len(), limit));
        return None;
    }
    let utf16 = utf16(bytes);
    match str::from_utf8(bytes) {
        Ok(text) if utf16.is_none() => {
            let text = without_mark(text);
            let start = bytes.len() - text.len();
            let conflicts = conflicts(path, text, start);
            let is_whole = conflicts.is_empty();
            report.extend(conflicts);
            is_whole.then_some((text, start))
        }
        read => {
            let at =
                read.map_or_else(|error| error.valid_up_to(), |text| text.find('\0').unwrap_or_default());
            let byte = bytes.get(at).copied().unwrap_or_default();
            let wrong = Diagnostic::new(Code::NotUtf8, path, Place::Span(Span::new(at, at)))
                .with("offset", at)
                .with("byte", format!("{byte:02X}"));
            let mended = match utf16 {
                Some(text) => Some((vec![Edit::new(0, bytes.len(), text)], true)),
                None => windows_1252(bytes),
            };
            report.push(match mended {
                Some((edits, is_clear)) => wrong.mended_by(edits).clear_if(is_clear),
                None => wrong,
            });
            None
        }
    }
}

fn too_large(code: Code, path: &SourcePath, place: Place, size: usize, limit: usize) -> Diagnostic {
    Diagnostic::new(code, path, place).with("size", size.div_ceil(1024)).with("limit", limit / 1024)
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Whether a line at the left margin was meant as a fence: nothing but dashes of some kind, where YAML could not have
/// them, or `...`.
fn is_almost_fence(line: &str) -> bool {
    const DASHES: [char; 8] =
        ['-', '_', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}'];
    let line = line.trim_end();
    let is_dashes = !line.is_empty() && line.chars().all(|c| DASHES.contains(&c));
    (is_dashes && line != "-" && line != "_") || matches!(line, "..." | "…")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::Argument;

    fn path() -> SourcePath {
        SourcePath::parse("content/cases/a.md").expect("a plain path")
    }

    fn split_text(text: &[u8]) -> (Option<Front<'_>>, Vec<Diagnostic>) {
        let mut report = Vec::new();
        (split(&path(), text, &mut report), report)
    }

    #[test]
    fn a_file_is_split_at_its_fences() {
        for (file, yaml_start) in [
            ("---\ntitle: é\n---\n\n## Body\n", 4),
            ("\u{feff}---\r\ntitle: é\r\n---  \r\n\r\n## Body\r\n", 8),
            ("---\rtitle: é\r---\r\r## Body\r", 4),
        ] {
            let (front, report) = split_text(file.as_bytes());
            let front = front.expect("whole");
            assert_eq!(report, []);
            assert_eq!(front.yaml.trim_end(), "title: é");
            assert_eq!(front.yaml_start, yaml_start);
            assert_eq!(front.body.trim(), "## Body");
            assert_eq!(&file[front.body_start..], front.body);
        }
    }

    #[test]
    fn an_empty_front_matter_and_an_absent_body_are_no_mistakes() {
        let (front, report) = split_text(b"---\n---");
        assert_eq!(front, Some(Front { yaml: "", yaml_start: 4, body: "", body_start: 7 }));
        assert_eq!(report, []);
    }

    #[test]
    fn a_byte_that_is_not_utf8_is_named_with_its_offset() {
        let (front, report) = split_text(b"---\ntitle: caf\xe9\n---\n");
        assert_eq!(front, None);
        assert_eq!(report[0].code, Code::NotUtf8);
        assert_eq!(report[0].place, Place::Span(Span::new(14, 14)));
        assert_eq!(report[0].arguments, [("offset", Argument::Number(14)), ("byte", Argument::from("E9"))]);
    }

    #[test]
    fn a_fence_that_never_closes_is_shown_where_it_opens() {
        let (front, report) = split_text("\u{feff}---\ntitle: a\n\nText\n".as_bytes());
        assert_eq!(front, None);
        assert_eq!((report[0].code, report[0].span()), (Code::FrontMatterUnclosed, Span::new(3, 6)));
    }

    #[test]
    fn a_fence_with_the_wrong_dashes_is_reported_and_taken() {
        let (front, report) = split_text("---\ntitle: a\n—\nText\n---\nMore\n".as_bytes());
        assert_eq!(front.expect("readable").body, "Text\n---\nMore\n");
        assert_eq!((report[0].code, report[0].span()), (Code::FrontMatterUnclosed, Span::new(13, 16)));
        assert_eq!(report[0].suggestion.as_deref(), Some("---"));
    }

    #[test]
    fn a_file_without_front_matter_is_refused() {
        for text in ["", "# Title\n", "\n---\ntitle: a\n---\n"] {
            let (front, report) = split_text(text.as_bytes());
            assert_eq!(front, None);
            assert_eq!(report.iter().map(|d| d.code).collect::<Vec<_>>(), [Code::FrontMatterMissing]);
        }
    }

    #[test]
    fn what_is_too_large_is_refused_with_its_size() {
        let file = vec![b' '; MAX_FILE + 1];
        let (_, report) = split_text(&file);
        assert_eq!(report[0].code, Code::FileTooLarge);
        assert_eq!(report[0].arguments[0], ("size", Argument::Number(4097)));
        assert_eq!(plain_yaml(&path(), &file[..MAX_YAML_FILE + 1], &mut Vec::new()), None);
        let front = format!("---\ntitle: {}\n---\n", "a".repeat(MAX_FRONT_MATTER));
        let (_, report) = split_text(front.as_bytes());
        assert_eq!(report[0].code, Code::FrontMatterTooLarge);
    }

    proptest! {
        #[test]
        fn any_bytes_are_split_or_reported(bytes in prop::collection::vec(prop_oneof![
            Just(b'-'), Just(b'\n'), Just(b'\r'), any::<u8>()
        ], 0..60)) {
            let (front, report) = split_text(&bytes);
            match front {
                Some(front) => prop_assert_eq!(front.body.len() + front.body_start, bytes.len()),
                None => prop_assert!(!report.is_empty()),
            }
        }
    }
}
