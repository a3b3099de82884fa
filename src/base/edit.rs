//! A change of a file: a text in the place of a stretch of it.

use super::Span;

/// A text to put in the place of a stretch of another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// The stretch; empty where something is only added.
    pub span: Span,
    /// What comes there.
    pub text: String,
}

impl Edit {
    /// `text` in place of what stands from `start` to `end`.
    pub fn new(start: usize, end: usize, text: impl Into<String>) -> Self {
        Self { span: Span::new(start, end), text: text.into() }
    }
}

/// `bytes` after `edits`, which are in the order of the file and do not overlap. A line that an edit adds ends as the file's own
/// lines do.
pub fn edited<'a>(bytes: &[u8], edits: impl IntoIterator<Item = &'a Edit>) -> Vec<u8> {
    let line_end = line_end(bytes);
    let mut changed = Vec::with_capacity(bytes.len() + 64);
    let mut copied = 0;
    for Edit { span, text } in edits {
        changed.extend_from_slice(&bytes[copied..span.start]);
        if text.contains('\r') {
            changed.extend_from_slice(text.as_bytes());
        } else {
            changed.extend_from_slice(text.replace('\n', line_end).as_bytes());
        }
        copied = span.end;
    }
    changed.extend_from_slice(&bytes[copied..]);
    changed
}

/// How the first line of a file ends; `\n` where there is no other.
fn line_end(bytes: &[u8]) -> &'static str {
    match bytes.iter().position(|b| matches!(b, b'\n' | b'\r')).map(|end| &bytes[end..]) {
        Some([b'\r', b'\n', ..]) => "\r\n",
        Some([b'\r', ..]) => "\r",
        _ => "\n",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_changes_its_stretch_and_nothing_else() {
        let edits = [Edit::new(0, 1, "x"), Edit::new(3, 3, "!"), Edit::new(4, 6, "")];
        assert_eq!(edited(b"ab\xff\xfecde", &edits), b"xb\xff!\xfee");
    }

    #[test]
    fn an_added_line_ends_as_the_others_do() {
        for (before, after) in [("a\r\nb\n", "a\r\n-\r\nb\n"), ("a\rb", "a\r-\rb"), ("a\nb", "a\n-\nb")] {
            let at = before.len() - before.trim_start_matches(['a', '\r', '\n']).len();
            assert_eq!(edited(before.as_bytes(), &[Edit::new(at, at, "-\n")]), after.as_bytes());
        }
    }
}
