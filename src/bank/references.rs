//! References from texts: links, pictures, anchors, old addresses, and what translations say of their originals.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    base::{Lang, Located, SourcePath, Sources, Span, closest},
    content::{
        entry::{EntryKey, Head, Words},
        layout::{FileKind, classify},
        markdown::Part,
        picture::{Flaw, measure},
    },
    diagnostic::{Code, Diagnostic, Place},
};

use super::{entry::Entry, model::Bank};

/// The words of an entry in each language that it has, the original's first.
fn all_words(entry: &dyn Entry) -> impl Iterator<Item = &Words> {
    std::iter::once(entry.original()).chain(entry.translations().iter().map(|translation| &translation.words))
}

/// What the references in texts are looked up in.
pub(super) struct References<'a> {
    pub(super) bank: &'a Bank,
    /// Which files there are.
    pub(super) sources: &'a Sources,
    /// The entries that have a file but no record.
    pub(super) unread: &'a BTreeSet<EntryKey>,
}

impl References<'_> {
    /// Reports what is wrong with an entry's links and pictures, and with its translations beside their original.
    pub(super) fn check_entry(&self, entry: &dyn Entry, report: &mut Vec<Diagnostic>) {
        check_translations(entry, report);
        for words in all_words(entry) {
            report.extend(words.document.parts.iter().filter_map(|part| self.check_part(words, part)));
        }
        let Head { path, picture, .. } = entry.head();
        if let Some(picture) = picture {
            report.extend(self.check_picture(path, &picture.file, picture.file.at.into()));
        }
    }

    /// What is wrong with a part of a text that leads to a file, a heading or a picture.
    fn check_part(&self, words: &Words, part: &Part) -> Option<Diagnostic> {
        match part {
            Part::Link { target, fragment, span, .. } => {
                let Some(entry) = self.bank.entry_at(target) else {
                    return self.broken_link(words, target, *span);
                };
                let near = missing_heading(entry.words(words.lang).words, fragment.as_deref()?)?;
                let near =
                    near.map(|near| format!("{}#{near}", relative(words.path.parent(), target.as_str())));
                let broken = Diagnostic::new(Code::BrokenAnchor, &words.path, Place::Span(*span));
                Some(broken.with("anchor", fragment.as_deref()?).suggest(near))
            }
            Part::Picture { target, span, .. } => self.check_picture(&words.path, target, Place::Span(*span)),
            _ => None,
        }
    }

    /// A link to a file that is no entry of the bank; nothing when its original says too little to be one.
    fn broken_link(&self, words: &Words, target: &SourcePath, span: Span) -> Option<Diagnostic> {
        if let FileKind::Entry { kind, id, .. } = classify(target)
            && let entry = EntryKey::new(kind, id)
            && (self.unread.contains(&entry) || self.bank.register.is_withdrawn(&entry))
        {
            return None;
        }
        let near = self.near_path(&words.path, target, |path| path.extension() == "md");
        let broken = Diagnostic::new(Code::BrokenLink, &words.path, Place::Span(span));
        Some(broken.with("target", target.as_str()).suggest(near))
    }

    fn check_picture(&self, path: &SourcePath, target: &SourcePath, place: Place) -> Option<Diagnostic> {
        if self.bank.pictures.contains_key(target) {
            return None;
        }
        if let Some(bytes) = self.sources.bytes(target) {
            // A file that lies in no folder of pictures, or has none of their endings, is not read.
            let flaw = match classify(target) {
                FileKind::Picture => measure(bytes).err().unwrap_or(Flaw::Unknown),
                _ => Flaw::of_unread(target.extension()),
            };
            let unreadable = Diagnostic::new(Code::PictureUnreadable, path, place);
            return Some(unreadable.with("name", target.as_str()).with("flaw", flaw.name()));
        }
        let near = self.near_path(path, target, |path| path.extension() != "md");
        Some(Diagnostic::new(Code::PictureMissing, path, place).with("target", target.as_str()).suggest(near))
    }

    /// The relative link from the file at `from` to the file most like `target`.
    fn near_path(
        &self,
        from: &SourcePath,
        target: &SourcePath,
        is_wanted: impl Fn(&SourcePath) -> bool,
    ) -> Option<String> {
        let wanted = || self.sources.iter().map(|(path, _)| path).filter(|path| is_wanted(path));
        let same_name = wanted().find(|path| path.file_name() == target.file_name()).map(SourcePath::as_str);
        let in_folder = || wanted().filter(|path| path.parent() == target.parent()).map(SourcePath::as_str);
        let near = same_name.or_else(|| closest(target.as_str(), in_folder()))?;
        Some(relative(from.parent(), near))
    }
}

/// The heading most like `fragment`, if there is one, where no heading has that id.
fn missing_heading<'a>(words: &'a Words, fragment: &str) -> Option<Option<&'a str>> {
    let headings = || words.document.headings.iter().map(|heading| &*heading.id);
    (!headings().any(|id| id == fragment)).then(|| closest(fragment, headings()))
}

/// Reports translations into the original's language, of no or an earlier revision, and with lists of another length.
fn check_translations(entry: &dyn Entry, report: &mut Vec<Diagnostic>) {
    let (head, original) = (entry.head(), entry.original());
    for translation in entry.translations() {
        let words = &translation.words;
        if words.lang == original.lang {
            report.push(
                Diagnostic::new(Code::TranslationOfItself, &words.path, Place::File)
                    .with("language", words.lang.as_str())
                    .related(&head.path, Place::File, "note-original"),
            );
            continue;
        }
        let revision = head.revision;
        match words.translated_from {
            None => report.push(
                Diagnostic::new(Code::TranslatedFromMissing, &words.path, Place::File)
                    .suggest(Some(format!("translated_from: {}", *revision))),
            ),
            Some(from) if *from < *revision => report.push(
                Diagnostic::new(Code::TranslationOutdated, &words.path, from.at)
                    .with("from", *from as usize)
                    .with("revision", *revision as usize)
                    .related(&head.path, revision.at, "note-original"),
            ),
            Some(_) => {}
        }
        check_lengths(original, words, report);
    }
}

fn check_lengths(original: &Words, words: &Words, report: &mut Vec<Diagnostic>) {
    let mut check = |key: &str, own: Located<usize>, expected: usize| {
        if *own != 0 && *own != expected {
            report.push(
                Diagnostic::new(Code::TranslationListLength, &words.path, own.at)
                    .with("key", key)
                    .with("count", *own)
                    .with("expected", expected),
            );
        }
    };
    check("lessons", length(&words.lessons), original.lessons.len());
    check("transfer.needs", length(&words.conditions), original.conditions.len());
    check("transfer.first_steps", length(&words.first_steps), original.first_steps.len());
}

fn length<T>(list: &Located<Vec<T>>) -> Located<usize> {
    Located::new(list.len(), list.at)
}

/// The relative link from a file in the folder `from` to the file at `to`.
fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = to.split('/').collect();
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(from.len() - shared);
    format!("{up}{}", to[shared..].join("/"))
}

/// Reports old ids that are somebody's id, or claimed twice.
pub(crate) fn check_aliases(bank: &Bank, report: &mut Vec<Diagnostic>) {
    let withdrawn = bank.withdrawn.iter().map(|withdrawn| withdrawn.head());
    let heads: Vec<&Head> = bank.entries().map(|entry| entry.head()).chain(withdrawn).collect();
    let mut owners: BTreeMap<EntryKey, &SourcePath> =
        heads.iter().map(|head| (head.key(), &head.path)).collect();
    for head in heads {
        for alias in &head.aliases {
            match owners.get(&alias.value) {
                Some(owner) => report.push(
                    Diagnostic::new(Code::AliasTaken, &head.path, alias.at)
                        .with("value", alias.written(head.kind))
                        .related(owner, Place::File, "note-other-file"),
                ),
                None => drop(owners.insert(alias.value.clone(), &head.path)),
            }
        }
    }
}

/// The languages of the bank in which an entry has no words of its own.
pub fn missing_languages(bank: &Bank, entry: &dyn Entry) -> Vec<Lang> {
    let own = entry.languages();
    bank.languages().iter().copied().filter(|lang| !own.contains(lang)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggested_link_starts_from_the_file_in_hand() {
        assert_eq!(relative("content/guides", "content/cases/a.md"), "../cases/a.md");
        assert_eq!(relative("content/cases", "content/cases/a.md"), "a.md");
    }
}
