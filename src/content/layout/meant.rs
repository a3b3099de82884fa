//! The path that was meant by one that is not read.

use crate::base::{Lang, SourcePath, closest, fold, id};

use super::{FileKind, Kind, classify, language::language_meant};

/// Endings of texts, the longest first; whether Vonk reads such a file once it has the right one.
const ENDINGS: [&str; 31] = [
    ".markdown.txt",
    ".md.docx",
    ".md.html",
    ".md.txt",
    ".md.rtf",
    ".md.doc",
    ".md.md",
    ".markdown",
    ".mdown",
    ".mkdown",
    ".mdtxt",
    ".mdtext",
    ".mkdn",
    ".mdwn",
    ".mkd",
    ".mdx",
    ".rmd",
    ".qmd",
    ".md",
    ".txt",
    ".text",
    ".docx",
    ".doc",
    ".odt",
    ".rtf",
    ".pages",
    ".html",
    ".htm",
    ".yml",
    ".yaml",
    ".json",
];

/// The same of plain YAML.
const YAML_ENDINGS: [&str; 7] = [".yaml.txt", ".yml.txt", ".yaml", ".yml", ".json", ".txt", ".md"];

/// Whether a file so called is no plain text, so that another name alone does not mend it.
pub(super) fn has_own_format(name: &str) -> bool {
    const FORMATS: [&str; 8] = [".docx", ".doc", ".odt", ".rtf", ".pages", ".html", ".htm", ".json"];
    let lower = name.to_ascii_lowercase();
    FORMATS.iter().any(|ending| lower.ends_with(ending))
}

/// The name without the ending of a text; `None` for other files.
pub(super) fn stem_of_text(name: &str) -> Option<&str> {
    stem_before(name, &ENDINGS)
}

fn stem_before<'a>(name: &'a str, endings: &[&str]) -> Option<&'a str> {
    let lower = name.to_ascii_lowercase();
    let ending = endings.iter().find(|ending| lower.ends_with(**ending))?;
    Some(&name[..name.len() - ending.len()]).filter(|stem| !stem.is_empty())
}

/// The path that a file under `content/` should have to be read; `None` where there is no telling, or it would be the same.
/// `exists` says which files there are.
pub(super) fn path_meant(path: &SourcePath, exists: &dyn Fn(&str) -> bool) -> Option<String> {
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let (name, folders) = parts.get(1..)?.split_last()?;
    let meant = match folders {
        [] => in_root(name),
        _ => in_folders(folders, name, exists),
    }?;
    let is_read = SourcePath::parse(&meant).is_some_and(|meant| {
        !matches!(
            classify(&meant),
            FileKind::BadName | FileKind::Unexpected | FileKind::Ignored | FileKind::Theme
        )
    });
    (is_read && meant != path.as_str()).then_some(meant)
}

fn in_root(name: &str) -> Option<String> {
    let stem = id::slugify(stem_before(name, &YAML_ENDINGS)?);
    let is_yaml = stem_before(name, &YAML_ENDINGS[..4]).is_some();
    match (&*stem, is_yaml) {
        ("bank", _) => Some("content/bank.yaml".to_owned()),
        (_, true) => Some(format!("content/vocabularies/{stem}.yaml")),
        (_, false) => None,
    }
}

fn in_folders(folders: &[&str], name: &str, exists: &dyn Fn(&str) -> bool) -> Option<String> {
    if folders.iter().any(|folder| is_named(folder, VOCABULARIES)) {
        return Some(format!("content/vocabularies/{}.yaml", id::slugify(stem_before(name, &YAML_ENDINGS)?)));
    }
    let place = folders.iter().position(|folder| kind_meant(folder).is_some())?;
    let kind = kind_meant(folders[place])?;
    // `content/fr/cases/a.md` and `content/cases/fr/a.md` are translations.
    let around = folders.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, folder)| *folder);
    let (languages, inner): (Vec<&str>, Vec<&str>) = around.partition(|folder| is_language(folder));
    let of_folder = languages.first().and_then(|folder| language_meant(folder));
    let top = format!("content/{}", kind.folder());
    let is_entry = |stem: &str| {
        let is_there = exists(&format!("{top}/{stem}.md")) || exists(&format!("{top}/{stem}/index.md"));
        is_there || !inner.is_empty() && stem == "index"
    };
    let (stem, lang) = name_and_language(stem_of_text(name)?, of_folder, &is_entry);
    let tag = lang.map_or(String::new(), |lang| format!(".{lang}"));
    let Some(folder) = inner.last().map(|folder| id::slugify(folder)) else {
        return Some(format!("{top}/{stem}{tag}.md"));
    };
    // In a folder of its own the file is called `index`.
    let own_language = language_meant(&stem).filter(|_| lang.is_none());
    let indexed = match own_language {
        Some(lang) => format!("{top}/{folder}/index.{lang}.md"),
        None => format!("{top}/{folder}/index{tag}.md"),
    };
    let is_own = stem == "index" || stem == folder || own_language.is_some();
    let has_entry = exists(&format!("{top}/{folder}/index.md"));
    match (is_own, has_entry) {
        (true, _) => Some(indexed),
        // Beside an entry another text may be anything.
        (false, true) => None,
        (false, false) => Some(format!("{top}/{stem}{tag}.md")),
    }
}

/// The slug and the language of a name such as `Repair Café.FR`, `repair-cafe_fr`, `repair-cafe (fr)`. A language that stands behind
/// any other sign than a dot is one where the original, without it, is there.
fn name_and_language(
    stem: &str,
    of_folder: Option<Lang>,
    is_entry: &dyn Fn(&str) -> bool,
) -> (String, Option<Lang>) {
    if of_folder.is_some() {
        return (id::slugify(stem), of_folder);
    }
    if let Some((before, after)) = stem.rsplit_once('.')
        && let Some(lang) = language_meant(after)
    {
        return (id::slugify(before), Some(lang));
    }
    let trimmed = stem.trim_end_matches([')', ']', ' ']);
    if let Some((before, after)) = trimmed.rsplit_once(['-', '_', ' ', '(', '[', ','])
        && let Some(lang) = language_meant(after)
        && is_entry(&id::slugify(before))
    {
        return (id::slugify(before), Some(lang));
    }
    (id::slugify(stem), None)
}

fn is_language(folder: &str) -> bool {
    language_meant(folder).is_some()
}

const VOCABULARIES: &str = "vocabularies vocabulary woordenlijst woordenlijsten vocabulaire vocabulaires";

/// What people call the folder of each kind.
const FOLDERS: [(Kind, &str); 5] = [
    (Kind::Case, "cases case praktijk praktijken cas pratique pratiques practices"),
    (Kind::Organisation, "organisations organisation organisatie organisaties organization organizations"),
    (Kind::Notice, "notices notice bericht berichten annonce annonces avis oproepen appels"),
    (Kind::Guide, "guides guide gids gidsen"),
    (Kind::Page, "pages page pagina paginas"),
];

fn is_named(folder: &str, names: &str) -> bool {
    names.split(' ').any(|name| name == fold(folder))
}

/// The kind whose folder is so called, or nearly so.
fn kind_meant(folder: &str) -> Option<Kind> {
    let named = FOLDERS.iter().find(|(_, names)| is_named(folder, names)).map(|(kind, _)| *kind);
    let near = || {
        closest(folder, Kind::ALL.map(Kind::folder)).filter(|near| near.text.len().abs_diff(folder.len()) < 2)
    };
    named.or_else(|| {
        let near = near()?.text;
        Kind::ALL.into_iter().find(|kind| kind.folder() == near)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(path: &str, others: &[&str]) -> Option<String> {
        let path = SourcePath::parse(path).expect("a plain path");
        path_meant(&path, &|other| others.contains(&other))
    }

    #[test]
    fn a_wrong_path_has_a_right_one() {
        for (path, expected) in [
            ("cases/Repair Café.FR.md", "cases/repair-cafe.fr.md"),
            ("cases/proef.md.txt", "cases/proef.md"),
            ("cases/proef.markdown", "cases/proef.md"),
            ("cases/proef.MD", "cases/proef.md"),
            ("cases/proef.mdx", "cases/proef.md"),
            ("cases/proef.docx", "cases/proef.md"),
            ("cases/proef.fr.docx", "cases/proef.fr.md"),
            ("cases/Proef.yml", "cases/proef.md"),
            ("cases/proef/index.MD", "cases/proef/index.md"),
            ("cases/Proef/index.md", "cases/proef/index.md"),
            ("cases/proef/proef.md", "cases/proef/index.md"),
            ("cases/proef/index_fr.md", "cases/proef/index.fr.md"),
            ("cases/2024/proef.md", "cases/proef.md"),
            ("cases/fr/proef.md", "cases/proef.fr.md"),
            ("fr/cases/proef.md", "cases/proef.fr.md"),
            ("cases/proef.frans.md", "cases/proef.fr.md"),
            ("case/proef.md", "cases/proef.md"),
            ("praktijken/proef.md", "cases/proef.md"),
            ("cas/proef.md", "cases/proef.md"),
            ("organisatie/ovam.md", "organisations/ovam.md"),
            ("vocabularies/Domeinen.yml", "vocabularies/domeinen.yaml"),
            ("vocabularies/domains.yaml.txt", "vocabularies/domains.yaml"),
            ("vocabulary/domains.yaml", "vocabularies/domains.yaml"),
            ("domains.yaml", "vocabularies/domains.yaml"),
            ("bank.yml", "bank.yaml"),
            ("Bank.yaml", "bank.yaml"),
            ("bank.yaml.txt", "bank.yaml"),
        ] {
            let expected = format!("content/{expected}");
            assert_eq!(meant(&format!("content/{path}"), &[]), Some(expected), "{path}");
        }
        for path in
            ["proef.md", "cases/proef.pdf", "cases/proef/cijfers.xlsx", "anders/proef.md", "cases/日本.md"]
        {
            assert_eq!(meant(&format!("content/{path}"), &[]), None, "{path}");
        }
    }

    #[test]
    fn a_language_behind_a_hyphen_is_one_beside_the_original() {
        let others = ["content/cases/proef.md", "content/cases/met-beeld/index.md"];
        for name in ["proef_fr.md", "proef-fr.markdown", "proef (fr).md", "Proef FR.md", "proef_frans.md"] {
            let found = meant(&format!("content/cases/{name}"), &others);
            assert_eq!(found.as_deref(), Some("content/cases/proef.fr.md"), "{name}");
        }
        assert_eq!(meant("content/cases/leven_en.md", &others).as_deref(), Some("content/cases/leven-en.md"));
        assert_eq!(
            meant("content/cases/met-beeld/fr.md", &others).as_deref(),
            Some("content/cases/met-beeld/index.fr.md")
        );
        assert_eq!(meant("content/cases/met-beeld/notities.md", &others), None);
    }
}
