//! A theme: templates, interface texts and assets. The default theme is compiled in; a bank's own overrides it file by
//! file.

use std::{borrow::Cow, collections::BTreeMap, error, fmt, str::Utf8Error};

use include_dir::{Dir, DirEntry, include_dir};

use super::compact::{Language, compact};
use crate::base::{Lang, Sources};

static DEFAULT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The files of a theme by their paths inside it, such as `templates/case.html`.
#[derive(Clone, Debug)]
pub struct Theme {
    files: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Theme {
    /// The default theme, its scripts and styles compact, with the files of `themes/<name>/` in `sources` over it as they
    /// are.
    pub fn new(name: &str, sources: &Sources) -> Self {
        let mut files = BTreeMap::new();
        collect(&DEFAULT, &mut files);
        let folder = format!("themes/{name}/");
        for (path, bytes) in sources.iter() {
            let Some(file) = path.as_str().strip_prefix(&folder) else { continue };
            // This repository's bank has the default theme in its own folder: the same bytes are the same file.
            if DEFAULT.get_file(file).is_none_or(|default| *default.contents() != **bytes) {
                files.insert(file.to_owned(), Cow::Owned(bytes.to_vec()));
            }
        }
        Self { files }
    }

    /// The file at a path inside the theme.
    pub(crate) fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(|bytes| &**bytes)
    }

    /// The files in `folder` (`templates/`) with their paths below it, sorted.
    pub(crate) fn folder<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        let files = self.files.iter();
        files.filter_map(move |(path, bytes)| Some((path.strip_prefix(folder)?, &**bytes)))
    }

    /// All files that the site serves: everything but templates, interface texts and documents.
    pub(crate) fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let is_asset = |path: &str| {
            ["styles/", "scripts/", "fonts/", "icons/", "images/"]
                .iter()
                .any(|folder| path.starts_with(folder))
        };
        let files = self.files.iter().filter(move |(path, _)| is_asset(path));
        files.map(|(path, bytes)| (path.as_str(), &**bytes))
    }

    /// The interface texts of a language (`i18n/…/<lang>.ftl`), sorted by path.
    pub(crate) fn texts(&self, lang: &str) -> Vec<(&str, &[u8])> {
        let name = format!("{lang}.ftl");
        let texts = self.folder("i18n/");
        texts.filter(|(path, _)| path.rsplit('/').next() == Some(name.as_str())).collect()
    }

    /// The languages to take interface texts from for a reader of `lang`, the last one winning.
    pub(crate) fn text_languages(lang: Lang) -> Vec<String> {
        let mut languages = vec!["en".to_owned()];
        for tag in [lang.primary(), lang.as_str()] {
            if !languages.iter().any(|known| known == tag) {
                languages.push(tag.to_owned());
            }
        }
        languages
    }
}

/// A mistake in a theme: a template or an interface text that cannot be read or rendered.
#[derive(Debug, Clone)]
pub struct ThemeError {
    /// The file in the theme.
    file: String,
    /// What is wrong, with the line.
    detail: String,
}

impl ThemeError {
    pub(crate) fn not_utf8(file: String, error: Utf8Error) -> Self {
        Self { file, detail: format!("not UTF-8 at byte {}", error.valid_up_to()) }
    }

    pub(crate) fn strings(file: &str, detail: &str) -> Self {
        Self { file: format!("i18n/{file}"), detail: detail.to_owned() }
    }

    pub(crate) fn regions(file: &str, detail: &str) -> Self {
        Self { file: format!("regions/{file}"), detail: detail.to_owned() }
    }

    pub(crate) fn font(file: &str, detail: &str) -> Self {
        Self { file: file.to_owned(), detail: detail.to_owned() }
    }

    pub(crate) fn template(file: &str, error: &dyn error::Error) -> Self {
        let mut detail = error.to_string();
        let mut source = error.source();
        while let Some(cause) = source {
            detail = format!("{detail}\n{cause}");
            source = cause.source();
        }
        Self { file: format!("templates/{file}"), detail }
    }
}

impl fmt::Display for ThemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "theme file `{}`: {}", self.file, self.detail)
    }
}

impl error::Error for ThemeError {}

fn collect(dir: &'static Dir<'static>, files: &mut BTreeMap<String, Cow<'static, [u8]>>) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(dir) => collect(dir, files),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                let bytes = match (Language::of(&path), file.contents_utf8()) {
                    (Some(language), Some(text)) => Cow::Owned(compact(text, language).into_bytes()),
                    _ => Cow::Borrowed(file.contents()),
                };
                files.insert(path, bytes);
            }
        }
    }
}
