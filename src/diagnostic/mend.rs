//! Doing what diagnostics say: the clear remedies of one check, as changes of files.
//!
//! In come the diagnostics of a check and the files; out goes what each file becomes. What stands too near to another change
//! waits for the next check: whoever mends a bank checks and mends it in turn until nothing is left to do.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    sync::Arc,
};

use super::{Change, Diagnostic};
use crate::base::{Edit, SourcePath, Sources, edit::edited};

/// What becomes of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// Its bytes, where they change.
    pub bytes: Option<Arc<[u8]>>,
    /// Its path, where that changes: one at which there is no file.
    pub path: Option<SourcePath>,
    /// How many problems that mends.
    pub count: usize,
}

/// What becomes of the files by the clear remedies of `diagnostics`, by path; of two that touch the first in the file is done.
pub fn mend<'a>(
    diagnostics: impl IntoIterator<Item = &'a Diagnostic>,
    sources: &Sources,
) -> BTreeMap<SourcePath, Mended> {
    let mut edits: BTreeMap<&SourcePath, (Accepted<'_>, usize)> = BTreeMap::new();
    let mut renames: BTreeMap<&SourcePath, &SourcePath> = BTreeMap::new();
    for diagnostic in diagnostics {
        let path = &diagnostic.path;
        match diagnostic.clear_change() {
            Some(Change::Edits(own)) => {
                let (accepted, count) = edits.entry(path).or_default();
                *count += usize::from(accepted.add(own));
            }
            Some(Change::Rename(new))
                if !sources.contains(new) && !renames.values().any(|own| *own == new) =>
            {
                if let Entry::Vacant(place) = renames.entry(path) {
                    place.insert(new);
                }
            }
            Some(Change::Rename(_)) | None => {}
        }
    }
    let mut mended: BTreeMap<SourcePath, Mended> = BTreeMap::new();
    for (path, (accepted, count)) in edits {
        if let Some(bytes) = sources.bytes(path) {
            let bytes = Some(edited(bytes, accepted.0.into_values()).into());
            mended.insert(path.clone(), Mended { bytes, path: None, count });
        }
    }
    for (path, new) in renames {
        let file = mended.entry(path.clone()).or_insert(Mended { bytes: None, path: None, count: 0 });
        file.path = Some(new.clone());
        file.count += 1;
    }
    mended
}

impl Diagnostic {
    /// What its author would do without a doubt.
    pub fn clear_change(&self) -> Option<&Change> {
        let remedy = self.remedy.as_ref().filter(|remedy| remedy.is_clear)?;
        Some(&remedy.change)
    }
}

/// Changes of one file that keep apart, by their start.
#[derive(Default)]
struct Accepted<'a>(BTreeMap<usize, &'a Edit>);

impl<'a> Accepted<'a> {
    /// Adds the changes of one remedy, all of them or none; whether it did.
    fn add(&mut self, edits: &'a [Edit]) -> bool {
        let keeps_apart = |edit: &Edit| {
            let before = self.0.range(..=edit.span.end).next_back();
            before.is_none_or(|(_, before)| before.span.end < edit.span.start)
        };
        let is_added = edits.iter().all(keeps_apart);
        if is_added {
            self.0.extend(edits.iter().map(|edit| (edit.span.start, edit)));
        }
        is_added
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::Span,
        diagnostic::{Code, Place},
        testing::path,
    };

    fn sources(files: &[(&str, &str)]) -> Sources {
        files.iter().map(|(name, text)| (path(name), Arc::from(text.as_bytes()))).collect()
    }

    fn told(start: usize, end: usize, text: &str) -> Diagnostic {
        let place = Place::Span(Span::new(start, end));
        Diagnostic::new(Code::YamlColon, &path("content/cases/a.md"), place).suggest(Some(text))
    }

    #[test]
    fn remedies_that_touch_wait_for_each_other() {
        let files = sources(&[("content/cases/a.md", "abcdef")]);
        let doubtful = told(5, 6, "?").clear_if(false);
        let found = [told(0, 2, "x"), told(2, 3, "y"), told(4, 5, "z"), doubtful];
        let mended = mend(&found, &files);
        let file = &mended[&path("content/cases/a.md")];
        assert_eq!((file.bytes.as_deref(), file.count), (Some(&b"xcdzf"[..]), 2));
    }

    #[test]
    fn no_file_takes_the_name_of_another() {
        let files =
            sources(&[("content/cases/A.md", ""), ("content/cases/a.md", ""), ("content/cases/b.MD", "")]);
        let rename = |from: &str, to: &str| {
            Diagnostic::new(Code::BadFileName, &path(from), Place::File).suggest(Some(to))
        };
        let found = [
            rename("content/cases/A.md", "a.md"),
            rename("content/cases/b.MD", "b.md"),
            rename("content/cases/c.MD", "b.md"),
            rename("content/cases/d.md", "content/cases/d/index.md"),
        ];
        let mended = mend(&found, &files);
        let names: Vec<_> = mended.iter().map(|(from, file)| (from.as_str(), file.path.clone())).collect();
        assert_eq!(names, [("content/cases/b.MD", Some(path("content/cases/b.md")))]);
    }
}
