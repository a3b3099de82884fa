//! What is wrong with the names of a bank's files: those that break the rule of their folder, those that nobody reads, those that
//! another system does not take.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use crate::{
    base::{
        Oddity, SourcePath, Sources,
        id::{EntryId, VocabularyId},
    },
    content::invisible::{code_point, is_invisible},
    diagnostic::{Code, Diagnostic, Place},
};

use super::{
    FileKind, Kind, classify,
    language::language_meant,
    meant::{has_own_format, path_meant, stem_of_text},
    system::refused_name,
};

/// What files with a wrong name would be with the right one, and what the files would be in whose place something else stands: what
/// names those is right all the same.
#[derive(Clone, Debug, Default)]
pub(crate) struct Misnamed {
    /// Originals.
    pub(crate) entries: BTreeSet<(Kind, EntryId)>,
    /// Vocabularies.
    pub(crate) vocabularies: BTreeSet<VocabularyId>,
    /// Whether `bank.yaml` is one of them.
    pub(crate) bank: bool,
}

/// Reports the files whose names are wrong and those that nobody reads.
pub(crate) fn check_names(sources: &Sources, report: &mut Vec<Diagnostic>) -> Misnamed {
    let stands = |path: SourcePath| sources.contains(&path) || sources.oddity(&path).is_some();
    let exists = |path: &str| SourcePath::parse(path).is_some_and(stands);
    let mut misnamed = Misnamed::default();
    for (path, oddity) in sources.oddities() {
        misnamed.add(Some(path.as_str()));
        report.push(odd(path, oddity));
    }
    let mut alike: BTreeMap<Cow<'_, str>, Vec<&SourcePath>> = BTreeMap::new();
    for (path, _) in sources.iter().filter(|(path, _)| is_of_content(path)) {
        let is_lower = path.as_str().bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        let key = if is_lower { Cow::Borrowed(path.as_str()) } else { path.as_str().to_lowercase().into() };
        alike.entry(key).or_default().push(path);
    }
    for paths in alike.into_values() {
        let own = paths.iter().find(|path| !is_wrong(path)).or(paths.first());
        for path in &paths {
            if Some(path) == own {
                check_name(path, &exists, &mut misnamed, report);
            } else if let Some(other) = own {
                report.push(differs_in_case(path, other));
            }
        }
    }
    misnamed
}

/// The report on what stands in place of a file.
fn odd(path: &SourcePath, oddity: Oddity) -> Diagnostic {
    let code = match oddity {
        Oddity::Link => Code::LinkNotFollowed,
        Oddity::Special => Code::SpecialFile,
    };
    Diagnostic::new(code, path, Place::File).with("name", path.file_name())
}

fn is_of_content(path: &SourcePath) -> bool {
    !matches!(classify(path), FileKind::Ignored | FileKind::Theme)
}

fn is_wrong(path: &SourcePath) -> bool {
    matches!(classify(path), FileKind::BadName | FileKind::Unexpected)
}

fn differs_in_case(path: &SourcePath, other: &SourcePath) -> Diagnostic {
    let differs = Diagnostic::new(Code::DiffersInCase, path, Place::File);
    let differs = differs.with("value", path.file_name()).with("other", other.file_name());
    differs.related(other, Place::File, "note-other-file")
}

fn check_name(
    path: &SourcePath,
    exists: &dyn Fn(&str) -> bool,
    misnamed: &mut Misnamed,
    report: &mut Vec<Diagnostic>,
) {
    report.extend(refused(path));
    report.extend(invisible(path));
    if is_wrong(path) {
        let meant = path_meant(path, exists).filter(|meant| !exists(meant));
        misnamed.add(meant.as_deref());
        report.push(wrong_name(path, meant));
    }
}

impl Misnamed {
    fn add(&mut self, meant: Option<&str>) {
        let Some(path) = meant.and_then(SourcePath::parse) else { return };
        match classify(&path) {
            FileKind::Bank => self.bank = true,
            FileKind::Vocabulary(id) => drop(self.vocabularies.insert(VocabularyId::new(id))),
            FileKind::Entry { kind, id, lang: None } => drop(self.entries.insert((kind, EntryId::new(id)))),
            _ => {}
        }
    }
}

/// The report on a file that is not read, with the path that it should have.
fn wrong_name(path: &SourcePath, meant: Option<String>) -> Diagnostic {
    let code = code_of(path, meant.as_deref().and_then(SourcePath::parse).as_ref());
    let folder = format!("{}/", path.parent());
    let suggestion = meant.map(|meant| match meant.strip_prefix(&folder) {
        Some(name) if !name.contains('/') => name.to_owned(),
        _ => meant,
    });
    let wrong = Diagnostic::new(code, path, Place::File).with("name", path.file_name());
    let wrong = wrong.suggest(suggestion.filter(|_| code != Code::UnexpectedFile));
    wrong.clear_if(!has_own_format(path.file_name()))
}

fn code_of(path: &SourcePath, meant: Option<&SourcePath>) -> Code {
    let mut folders = path.as_str().split('/').skip(1);
    let is_of_kind =
        folders.next().is_some_and(|folder| Kind::ALL.iter().any(|kind| kind.folder() == folder));
    // Beside an entry in a folder of its own, a text with another ending may be anything.
    let may_be_entry = is_of_kind && folders.count() == 1;
    match meant {
        _ if classify(path) == FileKind::BadName => Code::BadFileName,
        Some(meant) if meant.extension() != path.extension() => Code::WrongEnding,
        Some(meant) if meant.parent() == path.parent() => Code::BadFileName,
        Some(_) => Code::MisplacedFile,
        None if is_of_kind && path.extension() == "md" => Code::MisplacedFile,
        None if may_be_entry && stem_of_text(path.file_name()).is_some() => Code::WrongEnding,
        None => Code::UnexpectedFile,
    }
}

/// A part of a path that Windows does not take, with a name that it does.
fn refused(path: &SourcePath) -> Option<Diagnostic> {
    let part = path.as_str().split('/').find(|part| refused_name(part))?;
    let other = match classify(path) {
        FileKind::Entry { kind, id, .. } => Some(part.replacen(id, &format!("{id}-{}", single(kind)), 1)),
        FileKind::Vocabulary(id) => Some(format!("{id}-terms.yaml")),
        FileKind::Picture => {
            let plain: String =
                part.chars().map(|c| if refused_name(&format!("a{c}b")) { '-' } else { c }).collect();
            let plain = plain.trim_end_matches(['.', ' ']).to_owned();
            Some(if refused_name(&plain) { format!("picture-{plain}") } else { plain })
        }
        _ => None,
    };
    let unusable = Diagnostic::new(Code::UnusableName, path, Place::File).with("name", part);
    Some(unusable.suggest(other.filter(|other| !refused_name(other))).clear_if(false))
}

/// A picture with a character in its name that nobody sees; other files with one have no name that is read.
fn invisible(path: &SourcePath) -> Option<Diagnostic> {
    let name = path.file_name();
    let first = name.chars().find(|c| is_invisible(*c)).filter(|_| classify(path) == FileKind::Picture)?;
    let clean = name.replace(is_invisible, "");
    let invisible = Diagnostic::new(Code::InvisibleCharacter, path, Place::File);
    Some(invisible.with("name", code_point(first)).suggest(Some(clean)))
}

fn single(kind: Kind) -> &'static str {
    match kind {
        Kind::Case => "case",
        Kind::Organisation => "organisation",
        Kind::Notice => "notice",
        Kind::Guide => "guide",
        Kind::Page => "page",
    }
}

/// The report on a file whose name makes an original of what is a translation, `repair-cafe-fr.md` beside `repair-cafe.md`, when that
/// many fields are missing that an original needs.
pub(crate) fn misnamed_translation(
    path: &SourcePath,
    missing: usize,
    sources: &Sources,
) -> Option<Diagnostic> {
    let FileKind::Entry { id, lang: None, .. } = classify(path) else { return None };
    let (original, tag) = id.rsplit_once('-').filter(|_| missing > 1)?;
    let lang = language_meant(tag)?;
    let is_index = path.file_name() == "index.md";
    let in_folder =
        |name: String| path.resolve(&if is_index { format!("../{original}/{name}") } else { name });
    let stem = if is_index { "index" } else { original };
    let is_beside = sources.contains(&in_folder(format!("{stem}.md"))?);
    let meant =
        in_folder(format!("{stem}.{lang}.md")).filter(|meant| is_beside && !sources.contains(meant))?;
    let wrong = Diagnostic::new(Code::BadFileName, path, Place::File).with("name", path.file_name());
    Some(wrong.suggest(Some(if is_index { meant.as_str() } else { meant.file_name() })))
}
