//! The bank's own files as an editor sees them: each file's language, its front matter as scalars with their lines,
//! and the passages that people read. Reads `content/` with nothing but a YAML parser, so that a fault in the program
//! cannot hide one in the texts. The prose of a body is taken apart in `markdown.rs`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_yaml::Value;

use crate::finding::Finding;
use crate::front_matter::{Scalar, scalars, split};
use crate::lang::Lang;
use crate::markdown::{Block, blocks};

/// One file of the bank.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    /// The file, from the repository's root.
    pub(crate) path: String,
    /// The folder below `content/`, such as `cases`.
    pub(crate) folder: String,
    /// The id that all languages of one record share.
    pub(crate) id: String,
    /// The language of the body; of an organisation, where none is said, the bank's first.
    pub(crate) lang: Lang,
    /// Whether the file is a translation (`<id>.<lang>.md`).
    pub(crate) is_translation: bool,
    /// The front matter, in the order of the file.
    pub(crate) scalars: Vec<Scalar>,
    /// The body, in the order of the file.
    pub(crate) blocks: Vec<Block>,
    raw: String,
}

/// A stretch of prose in one language.
#[derive(Clone, Debug)]
pub(crate) struct Passage<'a> {
    /// The file it stands in.
    pub(crate) text: &'a Text,
    /// Its language, which in a text map is not the file's.
    pub(crate) lang: Lang,
    /// The line where it begins, from 1.
    pub(crate) line: usize,
    /// The words, without markup.
    pub(crate) prose: &'a str,
}

impl Text {
    /// Reads a file; `path` is its place from the repository's root.
    fn read(path: &str, raw: String) -> Result<Self, String> {
        let (folder, name) = path.trim_start_matches("content/").rsplit_once('/').unwrap_or_default();
        let stem = name.trim_end_matches(".md").trim_end_matches(".yaml");
        let (id, tag) = stem.rsplit_once('.').unwrap_or((stem, ""));
        let translated = Lang::parse(tag);
        let (front, body, body_line) = split(&raw, name.ends_with(".yaml"));
        let front: Value = serde_yaml::from_str(front).map_err(|error| format!("{path}: {error}"))?;
        let own = front.get("language").and_then(Value::as_str).and_then(Lang::parse);
        let blocks = blocks(body, body_line);
        Ok(Self {
            path: path.to_owned(),
            folder: folder.to_owned(),
            id: id.to_owned(),
            lang: translated.or(own).unwrap_or(Lang::Nl),
            is_translation: translated.is_some(),
            scalars: scalars(&front, &raw),
            blocks,
            raw,
        })
    }

    /// The first value of `key`, if there is one.
    pub(crate) fn value(&self, key: &str) -> Option<&str> {
        self.values(key).next().map(|scalar| scalar.value.as_str())
    }

    /// All values of `key`, in the order of the file.
    pub(crate) fn values<'a>(&'a self, key: &str) -> impl Iterator<Item = &'a Scalar> {
        self.scalars.iter().filter(move |scalar| scalar.key == key)
    }

    /// Everything people read in this file: the prose of the front matter, then the body.
    pub(crate) fn passages(&self) -> impl Iterator<Item = Passage<'_>> {
        let front = self.scalars.iter().filter_map(|scalar| {
            let lang = prose_language(&self.folder, &scalar.key, self.lang)?;
            Some(Passage { text: self, lang, line: scalar.line, prose: &scalar.value })
        });
        let body = self.blocks.iter().map(|block| Passage {
            text: self,
            lang: self.lang,
            line: block.line,
            prose: &block.prose,
        });
        front.chain(body)
    }

    /// A finding about the whole file, at its first line.
    pub(crate) fn finding(&self, what: impl Into<String>, remedy: impl Into<String>) -> Finding {
        self.finding_at(1, what, remedy)
    }

    /// A finding at a line.
    pub(crate) fn finding_at(
        &self,
        line: usize,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Finding {
        Finding { path: self.path.clone(), line, what: what.into(), remedy: remedy.into() }
    }
}

impl Passage<'_> {
    /// A finding at the line where `words` stands: a passage may run over several lines of its file.
    pub(crate) fn finding(&self, words: &str, what: String, remedy: String) -> Finding {
        let first = words.split_whitespace().next().unwrap_or(words);
        let mut lines = self.text.raw.lines().skip(self.line - 1).take(self.prose.len() / 20 + 6);
        let offset = lines.position(|line| line.contains(first)).unwrap_or(0);
        self.text.finding_at(self.line + offset, what, remedy)
    }
}

/// The language of the prose under `key`, or `None` when readers do not see it as prose: an id, a date, a source's
/// own title.
fn prose_language(folder: &str, key: &str, own: Lang) -> Option<Lang> {
    let (field, last) = key.rsplit_once('.').unwrap_or(("", key));
    let hidden = ["sources", "url", "website", "contact", "synonyms", "licence", "repository"];
    if key.split('.').any(|part| hidden.contains(&part)) {
        return None;
    }
    if let Some(lang) = Lang::parse(last).filter(|_| !field.is_empty()) {
        return Some(lang);
    }
    let is_prose = matches!(
        (folder, key),
        (
            _,
            "title"
                | "summary"
                | "need"
                | "lessons.title"
                | "lessons.text"
                | "transfer.needs"
                | "transfer.first_steps"
        )
    );
    is_prose.then_some(own)
}

/// All files of `content/` that hold prose, sorted by path.
///
/// # Panics
/// When a file cannot be read or its YAML is broken; the message names it.
pub(crate) fn read_texts(root: &Path) -> Vec<Text> {
    let mut texts = Vec::new();
    for folder in ["", "cases", "guides", "notices", "organisations", "pages", "vocabularies"] {
        let place = root.join("content").join(folder);
        let entries =
            fs::read_dir(&place).unwrap_or_else(|error| panic!("cannot read `{}`: {error}", place.display()));
        for entry in entries {
            let file = entry.expect("a folder that opened can be listed").path();
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if !name.ends_with(".md") && !name.ends_with(".yaml") {
                continue;
            }
            let path =
                ["content", folder, &name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            let raw =
                fs::read_to_string(&file).unwrap_or_else(|error| panic!("cannot read `{name}`: {error}"));
            texts.push(Text::read(&path.join("/"), raw).unwrap_or_else(|error| panic!("{error}")));
        }
    }
    texts.sort_by(|a, b| a.path.cmp(&b.path));
    texts
}

/// The files of one folder, gathered by id: an original and its translations.
pub(crate) fn by_id<'a>(texts: &'a [Text], folder: &str) -> BTreeMap<&'a str, Vec<&'a Text>> {
    let mut records: BTreeMap<&str, Vec<&Text>> = BTreeMap::new();
    for text in texts.iter().filter(|text| text.folder == folder) {
        records.entry(&text.id).or_default().push(text);
    }
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> Text {
        let raw = concat!(
            "---\ntitle: Voorbeeld\nlanguage: nl\nneed: >-\n  Er is veel\n  te veel.\nimpact:\n  - value: 12\n",
            "    note: {nl: \"groepen\", fr: \"groupes\"}\n---\n\n## De nood\n\nVeel.\n"
        );
        Text::read("content/cases/voorbeeld.md", raw.to_owned()).expect("the example is right")
    }

    #[test]
    fn each_value_has_its_line() {
        let lines: Vec<_> = text().scalars.iter().map(|scalar| (scalar.key.clone(), scalar.line)).collect();
        let expected = [
            ("title", 2),
            ("language", 3),
            ("need", 5),
            ("impact.value", 8),
            ("impact.note.nl", 9),
            ("impact.note.fr", 9),
        ];
        assert_eq!(lines, expected.map(|(key, line)| (key.to_owned(), line)));
    }

    #[test]
    fn a_note_in_a_text_map_has_its_own_language() {
        let text = text();
        let passages: Vec<_> =
            text.passages().map(|passage| (passage.lang, passage.line, passage.prose)).collect();
        assert_eq!(passages[1], (Lang::Nl, 5, "Er is veel te veel."));
        assert_eq!(passages[3], (Lang::Fr, 9, "groupes"));
        assert_eq!(passages[5], (Lang::Nl, 14, "Veel."));
    }

    #[test]
    fn a_finding_points_at_the_line_of_the_words() {
        let text = text();
        let need = text.passages().nth(1).expect("the need");
        assert_eq!(need.finding("te veel", String::new(), String::new()).line, 6);
    }
}
