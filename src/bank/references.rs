//! References from texts: links, pictures, anchors, old addresses, and what translations say of their originals.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    base::{Lang, SourcePath, Sources, closest, id::EntryId},
    content::{
        entry::Words,
        layout::{FileKind, Kind, classify},
        markdown::{Document, Part},
    },
    diagnostic::{Code, Diagnostic, FieldPath, Place},
};

use super::model::{Bank, Entry};

/// The words of an entry in each language that it has, the original's first.
fn all_words(entry: &dyn Entry) -> impl Iterator<Item = &Words> {
    std::iter::once(entry.original()).chain(entry.translations().iter().map(|translation| &translation.words))
}

/// Reports what is wrong with an entry's links and pictures, and with its translations beside their original.
pub(crate) fn check_entry(
    bank: &Bank,
    (sources, unread): (&Sources, &BTreeSet<(Kind, EntryId)>),
    entry: &dyn Entry,
    report: &mut Vec<Diagnostic>,
) {
    check_translations(entry, report);
    for words in all_words(entry) {
        check_document(bank, (sources, unread), words, report);
    }
    if let Some(picture) = &entry.head().picture {
        let at = Place::Field(FieldPath::key("picture").then("file"));
        check_picture(bank, sources, &entry.head().path, &picture.file, at, report);
    }
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
                    .suggest(Some(format!("translated_from: {revision}"))),
            ),
            Some(from) if from < revision => report.push(
                Diagnostic::new(
                    Code::TranslationOutdated,
                    &words.path,
                    Place::Field(FieldPath::key("translated_from")),
                )
                .with("from", from as usize)
                .with("revision", revision as usize)
                .related(
                    &head.path,
                    Place::Field(FieldPath::key("revision")),
                    "note-original",
                ),
            ),
            Some(_) => {}
        }
        check_lengths(original, words, report);
    }
}

fn check_lengths(original: &Words, words: &Words, report: &mut Vec<Diagnostic>) {
    let transfer = FieldPath::key("transfer");
    let lists = [
        ("lessons", FieldPath::key("lessons"), words.lessons.len(), original.lessons.len()),
        ("transfer.needs", transfer.then("needs"), words.conditions.len(), original.conditions.len()),
        (
            "transfer.first_steps",
            transfer.then("first_steps"),
            words.first_steps.len(),
            original.first_steps.len(),
        ),
    ];
    for (key, at, count, expected) in lists {
        if count != 0 && count != expected {
            report.push(
                Diagnostic::new(Code::TranslationListLength, &words.path, Place::Field(at))
                    .with("key", key)
                    .with("count", count)
                    .with("expected", expected),
            );
        }
    }
}

/// Reports links to files, headings and pictures that are not there.
fn check_document(
    bank: &Bank,
    (sources, unread): (&Sources, &BTreeSet<(Kind, EntryId)>),
    words: &Words,
    report: &mut Vec<Diagnostic>,
) {
    for part in &words.document.parts {
        match part {
            Part::Link { target, fragment, span, .. } => {
                let Some(entry) = bank.entry_at(target) else {
                    if is_unread(target, unread) {
                        continue;
                    }
                    let near = near_path(&words.path, target, sources, |path| path.extension() == "md");
                    report.push(
                        Diagnostic::new(Code::BrokenLink, &words.path, Place::Span(*span))
                            .with("target", target.as_str())
                            .suggest(near),
                    );
                    continue;
                };
                if let Some(fragment) = fragment {
                    check_anchor(entry, (target, fragment), words, *span, report);
                }
            }
            Part::Picture { target, span, .. } => {
                check_picture(bank, sources, &words.path, target, Place::Span(*span), report);
            }
            _ => {}
        }
    }
}

/// Whether the file belongs to an entry whose original says too little.
fn is_unread(target: &SourcePath, unread: &BTreeSet<(Kind, EntryId)>) -> bool {
    match classify(target) {
        FileKind::Entry { kind, id, .. } => unread.contains(&(kind, EntryId::new(id))),
        _ => false,
    }
}

fn check_anchor(
    entry: &dyn Entry,
    (file, fragment): (&SourcePath, &str),
    words: &Words,
    span: crate::base::Span,
    report: &mut Vec<Diagnostic>,
) {
    let Document { headings, .. } = &entry.words(words.lang).words.document;
    if !headings.iter().any(|heading| heading.id == fragment) {
        let near = closest(fragment, headings.iter().map(|heading| &*heading.id));
        let near = near.map(|near| format!("{}#{near}", relative(words.path.parent(), file.as_str())));
        report.push(
            Diagnostic::new(Code::BrokenAnchor, &words.path, Place::Span(span))
                .with("anchor", fragment)
                .suggest(near),
        );
    }
}

fn check_picture(
    bank: &Bank,
    sources: &Sources,
    path: &SourcePath,
    target: &SourcePath,
    place: Place,
    report: &mut Vec<Diagnostic>,
) {
    if bank.pictures.contains_key(target) {
        return;
    }
    let diagnostic = if sources.contains(target) {
        Diagnostic::new(Code::PictureUnreadable, path, place).with("name", target.as_str())
    } else {
        let near = near_path(path, target, sources, |path| path.extension() != "md");
        Diagnostic::new(Code::PictureMissing, path, place).with("target", target.as_str()).suggest(near)
    };
    report.push(diagnostic);
}

/// The relative link from the file at `from` to the file most like `target`.
fn near_path(
    from: &SourcePath,
    target: &SourcePath,
    sources: &Sources,
    is_wanted: impl Fn(&SourcePath) -> bool,
) -> Option<String> {
    let wanted = || sources.iter().map(|(path, _)| path).filter(|path| is_wanted(path));
    let same_name = wanted().find(|path| path.file_name() == target.file_name()).map(SourcePath::as_str);
    let in_folder = || wanted().filter(|path| path.parent() == target.parent()).map(SourcePath::as_str);
    let near = same_name.or_else(|| closest(target.as_str(), in_folder()))?;
    Some(relative(from.parent(), near))
}

fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = to.split('/').collect();
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(from.len() - shared);
    format!("{up}{}", to[shared..].join("/"))
}

/// Reports old ids that are somebody's id, or claimed twice.
pub(crate) fn check_aliases(bank: &Bank, report: &mut Vec<Diagnostic>) {
    let mut owners: BTreeMap<(Kind, EntryId), &SourcePath> = BTreeMap::new();
    for entry in bank.entries() {
        let head = entry.head();
        owners.insert((head.kind, head.id.clone()), &head.path);
    }
    for entry in bank.entries() {
        let head = entry.head();
        for (alias, place) in &head.aliases {
            match owners.get(&(head.kind, alias.clone())) {
                Some(owner) => report.push(
                    Diagnostic::new(
                        Code::AliasTaken,
                        &head.path,
                        Place::Field(FieldPath::key("aliases").at(*place)),
                    )
                    .with("value", alias.as_str())
                    .related(owner, Place::File, "note-other-file"),
                ),
                None => drop(owners.insert((head.kind, alias.clone()), &head.path)),
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
