//! What each file of a bank is, told by its path alone. What is wrong with names is in [`names`], which name was meant in
//! [`meant`].

mod language;
mod meant;
mod names;
mod system;

use crate::base::{Lang, SourcePath, id};

pub(crate) use names::{Misnamed, check_names, misnamed_translation};
pub(crate) use system::refused_name;

/// The kinds of entry that a bank holds, one folder each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `content/cases`
    Case,
    /// `content/organisations`
    Organisation,
    /// `content/notices`
    Notice,
    /// `content/guides`
    Guide,
    /// `content/pages`
    Page,
}

impl Kind {
    /// All kinds, in the order of this list.
    pub const ALL: [Self; 5] = [Self::Case, Self::Organisation, Self::Notice, Self::Guide, Self::Page];

    /// The folder under `content/`, which is also the first segment of the routes.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Case => "cases",
            Self::Organisation => "organisations",
            Self::Notice => "notices",
            Self::Guide => "guides",
            Self::Page => "pages",
        }
    }
}

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind<'a> {
    /// `content/bank.yaml`
    Bank,
    /// `content/vocabularies/<name>.yaml`
    Vocabulary(&'a str),
    /// An entry, or with a language the translation of one.
    Entry {
        /// Its kind.
        kind: Kind,
        /// The id in its name.
        id: &'a str,
        /// The language in its name.
        lang: Option<Lang>,
    },
    /// A picture, beside an entry or in a folder of pictures.
    Picture,
    /// A file that belongs to the theme.
    Theme,
    /// A file whose name breaks the rule of its folder.
    BadName,
    /// Anything else under `content/`.
    Unexpected,
    /// A file that is none of Vonk's business: hidden, a `README`, or an editor's.
    Ignored,
}

/// The endings of pictures that a page may show.
pub const PICTURES: [&str; 6] = ["png", "jpg", "jpeg", "webp", "gif", "avif"];

/// What the file at `path` is for.
pub fn classify(path: &SourcePath) -> FileKind<'_> {
    // No file that counts lies deeper.
    let mut parts = [""; 5];
    let mut depth = 0;
    for part in path.as_str().split('/') {
        if is_passing(part.as_bytes()) {
            return FileKind::Ignored;
        }
        if let Some(place) = parts.get_mut(depth) {
            *place = part;
            depth += 1;
        }
    }
    match &parts[..depth] {
        ["themes", ..] => FileKind::Theme,
        ["content", "bank.yaml"] => FileKind::Bank,
        ["content", "vocabularies", name] => match name.strip_suffix(".yaml") {
            Some(id) if id::is_slug(id) => FileKind::Vocabulary(id),
            _ => FileKind::BadName,
        },
        ["content", .., name] if is_readme(name) => FileKind::Ignored,
        ["content", .., name] if is_picture(name) => FileKind::Picture,
        ["content", folder, rest @ ..] => match Kind::ALL.into_iter().find(|kind| kind.folder() == *folder) {
            Some(kind) => classify_entry(kind, rest, path),
            None => FileKind::Unexpected,
        },
        _ => FileKind::Ignored,
    }
}

/// Whether a file or folder of that name is hidden, a system's, or an editor's own and gone in a moment.
pub(crate) fn is_passing(name: &[u8]) -> bool {
    const ENDS: [&[u8]; 9] = [
        b"~",
        b".swp",
        b".swx",
        b".swo",
        b".tmp",
        b"___jb_tmp___",
        b"___jb_old___",
        b".crdownload",
        b".part",
    ];
    const NAMES: [&[u8]; 3] = [b"4913", b"Thumbs.db", b"desktop.ini"];
    name.starts_with(b".")
        || name.starts_with(b"~$")
        || (name.starts_with(b"#") && name.ends_with(b"#"))
        || NAMES.contains(&name)
        || ENDS.iter().any(|end| name.ends_with(end))
}

/// Whether a file tells people who look into a folder what is in it.
fn is_readme(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let rest = lower.strip_prefix("readme");
    rest.is_some_and(|rest| {
        rest.is_empty() || rest.starts_with('.') && matches!(rest.rsplit('.').next(), Some("md" | "txt"))
    })
}

fn is_picture(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    PICTURES.iter().any(|picture| ending.eq_ignore_ascii_case(picture))
}

fn classify_entry<'a>(kind: Kind, rest: &[&'a str], path: &'a SourcePath) -> FileKind<'a> {
    let Some(stem) = path.file_name().strip_suffix(".md") else { return FileKind::Unexpected };
    let (stem, lang) = match stem.rsplit_once('.') {
        Some((stem, tag)) => match Lang::parse(tag) {
            Some(lang) => (stem, Some(lang)),
            None => return FileKind::BadName,
        },
        None => (stem, None),
    };
    let id = match rest {
        [_] => stem,
        [folder, _] if stem == "index" => folder,
        _ => return FileKind::Unexpected,
    };
    if id::is_slug(id) { FileKind::Entry { kind, id, lang } } else { FileKind::BadName }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind_of(path: &str) -> FileKind<'static> {
        classify(Box::leak(Box::new(SourcePath::parse(path).expect("a plain path"))))
    }

    #[test]
    fn a_path_tells_what_its_file_is() {
        let entry = |id: &'static str, lang| FileKind::Entry { kind: Kind::Case, id, lang };
        assert_eq!(kind_of("content/cases/repair-cafe.md"), entry("repair-cafe", None));
        assert_eq!(kind_of("content/cases/repair-cafe.fr.md"), entry("repair-cafe", Some(Lang::FR)));
        assert_eq!(kind_of("content/cases/repair-cafe/index.nl.md"), entry("repair-cafe", Some(Lang::NL)));
        assert_eq!(kind_of("content/cases/repair-cafe/photo.JPG"), FileKind::Picture);
        assert_eq!(kind_of("content/pictures/2026/photo.png"), FileKind::Picture);
        assert_eq!(kind_of("content/cases/Repair Café.md"), FileKind::BadName);
        assert_eq!(kind_of("content/cases/a.frans.taal.md"), FileKind::BadName);
        assert_eq!(kind_of("content/vocabularies/domains.yaml"), FileKind::Vocabulary("domains"));
        assert_eq!(kind_of("content/notes.txt"), FileKind::Unexpected);
        for ignored in
            [".repair-cafe.md.swp", "README.md", "readme.fr.md", "Thumbs.db", "~$notes.docx", "#a.md#"]
        {
            assert_eq!(kind_of(&format!("content/cases/{ignored}")), FileKind::Ignored, "{ignored}");
        }
        assert_eq!(kind_of("content/cases/#2-shop.md"), FileKind::BadName);
    }
}
