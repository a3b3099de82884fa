//! References from texts: links, pictures, anchors, old addresses, and what translations say of their originals.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    base::{Edit, Guess, Lang, Located, SourcePath, Sources, Span, closest_called},
    content::{
        entry::{EntryKey, Head, Words},
        front_matter,
        layout::{FileKind, classify},
        markdown::Part,
        picture::{Flaw, measure},
    },
    diagnostic::{Code, Diagnostic, MOST_REMARKS, Place, Severity},
};

use super::{entry::Entry, model::Bank};

/// What is wrong with a reference; to say what would mend it costs more than to find it.
type Remark<'a> = (Severity, Box<dyn FnOnce() -> Diagnostic + 'a>);

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
        self.check_translations(entry, report);
        for words in all_words(entry) {
            // Each severity by itself: no error is hidden behind warnings.
            for severity in [Severity::Error, Severity::Warning] {
                let broken = words.document.parts.iter().filter_map(|part| self.check_part(words, part));
                let mut broken = broken.filter(|(own, _)| *own == severity).map(|(_, remark)| remark);
                report.extend(broken.by_ref().take(MOST_REMARKS).map(|remark| remark()));
                if let Some(first) = broken.next() {
                    let place = first().place;
                    report.push(Diagnostic::left_out(&words.path, place, 1 + broken.count()));
                }
            }
        }
        let Head { path, picture, .. } = entry.head();
        if let Some(picture) = picture {
            let remark = self.check_picture(path, &picture.file, picture.file.at.into());
            report.extend(remark.map(|(_, remark)| remark()));
        }
    }

    /// What is wrong with a part of a text that leads to a file, a heading or a picture.
    fn check_part<'a>(&'a self, words: &'a Words, part: &'a Part) -> Option<Remark<'a>> {
        match part {
            Part::Link { target, fragment, span, .. } => {
                let Some(entry) = self.bank.entry_at(target) else {
                    return self.broken_link(words, target, *span);
                };
                let fragment = fragment.as_deref()?;
                let document = &entry.words(language_of(target).unwrap_or(words.lang)).words.document;
                if document.anchor(fragment).is_some() {
                    return None;
                }
                let link = move |id| format!("{}#{id}", relative(words.path.parent(), target.as_str()));
                let remark = move || {
                    let near = document.closest_anchor(fragment).map(|near| near.map(link));
                    let broken = Diagnostic::new(Code::BrokenAnchor, &words.path, Place::Span(*span));
                    broken.with("anchor", fragment).suggest(near)
                };
                Some((Code::BrokenAnchor.severity(), Box::new(remark)))
            }
            Part::Picture { target, span, .. } => self.check_picture(&words.path, target, Place::Span(*span)),
            _ => None,
        }
    }

    /// A link to a file that is no entry of the bank; nothing when its original says too little to be one.
    fn broken_link<'a>(&'a self, words: &'a Words, target: &'a SourcePath, span: Span) -> Option<Remark<'a>> {
        if let FileKind::Entry { kind, id, .. } = classify(target)
            && let entry = EntryKey::new(kind, id)
            && (self.unread.contains(&entry) || self.bank.register.is_withdrawn(&entry))
        {
            return None;
        }
        if self.sources.oddity(target).is_some() {
            return None;
        }
        let code = if self.sources.contains(target) { Code::FileNotPublished } else { Code::BrokenLink };
        let remark = move || {
            let wrong = Diagnostic::new(code, &words.path, Place::Span(span));
            if code == Code::FileNotPublished {
                return wrong.with("target", target.file_name());
            }
            let near = self.near_path(&words.path, target, |path| path.extension() == "md");
            wrong.with("target", target.as_str()).suggest(near)
        };
        Some((code.severity(), Box::new(remark)))
    }

    fn check_picture<'a>(
        &'a self,
        path: &'a SourcePath,
        target: &'a SourcePath,
        place: Place,
    ) -> Option<Remark<'a>> {
        // What stands in place of a file is reported there.
        if self.bank.pictures.contains_key(target) || self.sources.oddity(target).is_some() {
            return None;
        }
        let remark = move || {
            if let Some(bytes) = self.sources.bytes(target) {
                // A file that lies in no folder of pictures, or has none of their endings, is not read.
                let flaw = match classify(target) {
                    FileKind::Picture => measure(bytes).err().unwrap_or(Flaw::Unknown),
                    _ => Flaw::of_unread(target.extension()),
                };
                let unreadable = Diagnostic::new(Code::PictureUnreadable, path, place);
                return unreadable.with("name", target.as_str()).with("flaw", flaw.name());
            }
            let near = self.near_path(path, target, |path| path.extension() != "md");
            Diagnostic::new(Code::PictureMissing, path, place).with("target", target.as_str()).suggest(near)
        };
        Some((Severity::Error, Box::new(remark)))
    }

    /// The relative link from the file at `from` to the file most like `target`.
    fn near_path(
        &self,
        from: &SourcePath,
        target: &SourcePath,
        is_wanted: impl Fn(&SourcePath) -> bool,
    ) -> Option<Guess> {
        let wanted = || self.sources.iter().map(|(path, _)| path).filter(|path| is_wanted(path));
        let mut same_name = wanted().filter(|path| path.file_name() == target.file_name());
        let near = match same_name.next() {
            // Pictures of the same name may show anything, and each folder has its `index.md`.
            Some(path) => {
                let is_entry = path.extension() == "md" && path.file_name() != "index.md";
                Guess::from(path.as_str()).clear_if(is_entry && same_name.next().is_none())
            }
            None => {
                let in_folder = wanted().filter(|path| path.parent() == target.parent());
                closest_called(stem(target), in_folder.map(|path| (stem(path), path.as_str())))?
            }
        };
        Some(near.map(|path| relative(from.parent(), &path)))
    }

    /// Reports translations into the original's language, of no or an earlier revision, and with lists of another length.
    fn check_translations(&self, entry: &dyn Entry, report: &mut Vec<Diagnostic>) {
        let (head, original) = (entry.head(), entry.original());
        for translation in entry.translations() {
            let words = &translation.words;
            if words.lang == original.lang {
                if self.bank.lacks_language {
                    continue;
                }
                report.push(
                    Diagnostic::new(Code::TranslationOfItself, &words.path, Place::File)
                        .with("language", words.lang.as_str())
                        .related(&head.path, Place::File, "note-original"),
                );
                continue;
            }
            let revision = head.revision;
            match words.translated_from {
                None if translation.tells_revision => {}
                None => report.push(self.translated_from_missing(&words.path, *revision)),
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

    /// The report on a translation without `translated_from`; of which revision it is can be told only while there has been one.
    fn translated_from_missing(&self, path: &SourcePath, revision: i64) -> Diagnostic {
        let missing = Diagnostic::new(Code::TranslatedFromMissing, path, Place::File);
        let line = format!("translated_from: {revision}");
        let front =
            self.sources.bytes(path).and_then(|bytes| front_matter::split(path, bytes, &mut Vec::new()));
        let end = front.map_or(0, |front| front.yaml_start + front.yaml.len());
        let edit = Edit::new(end, end, format!("{line}\n"));
        missing.suggest(Some(line)).mended_by(vec![edit]).clear_if(revision == 1)
    }
}

/// The name without its ending.
fn stem(path: &SourcePath) -> &str {
    path.file_name().rsplit_once('.').map_or(path.file_name(), |(stem, _)| stem)
}

/// The language of the translation at `path`, whose headings a link to it means.
fn language_of(path: &SourcePath) -> Option<Lang> {
    match classify(path) {
        FileKind::Entry { lang, .. } => lang,
        _ => None,
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
