//! Links that open a file in the contributor's editor.
//!
//! Editors register an address of their own. The best known are named; any other is given as a pattern with `{path}`,
//! `{line}` and `{column}` in it.

use std::{env, path::Path};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What the path of a file may not hold in an editor's address, where `?`, `&` and `=` have a meaning.
const NOT_IN_FILE_PATH: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b':');

/// How to address an editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Editor {
    pattern: String,
}

const KNOWN: [(&str, &str); 10] = [
    ("vscode", "vscode://file{path}:{line}:{column}"),
    ("vscodium", "vscodium://file{path}:{line}:{column}"),
    ("cursor", "cursor://file{path}:{line}:{column}"),
    ("windsurf", "windsurf://file{path}:{line}:{column}"),
    ("zed", "zed://file{path}:{line}:{column}"),
    ("idea", "idea://open?file={path}&line={line}&column={column}"),
    ("sublime", "subl://open?url=file://{path}&line={line}&column={column}"),
    ("textmate", "txmt://open?url=file://{path}&line={line}&column={column}"),
    ("macvim", "mvim://open?url=file://{path}&line={line}&column={column}"),
    ("emacs", "org-protocol://open-file?file={path}&line={line}&column={column}"),
];

impl Editor {
    /// The names that [`Editor::parse`] knows.
    pub(super) fn names() -> impl Iterator<Item = &'static str> {
        KNOWN.iter().map(|(name, _)| *name)
    }

    /// The editor that `text` names or describes. A pattern must begin with a scheme, and not one of those that run or show
    /// something in the browser itself.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if let Some((_, pattern)) = KNOWN.iter().find(|(name, _)| *name == text) {
            return Some(Self { pattern: (*pattern).to_owned() });
        }
        let (scheme, _) = text.split_once(':')?;
        let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
        let is_own = ["javascript", "data", "blob", "about", "vbscript", "view-source"]
            .iter()
            .any(|own| scheme.eq_ignore_ascii_case(own));
        let is_plain = !text.chars().any(|c| c.is_control() || c.is_whitespace());
        (is_scheme && !is_own && is_plain && text.contains("{path}"))
            .then(|| Self { pattern: text.to_owned() })
    }

    /// The editor that the environment tells of: the pattern in `EDITOR_URL`, or Visual Studio Code in whose terminal the
    /// command runs.
    pub(super) fn from_environment() -> Option<Self> {
        if let Ok(pattern) = env::var("EDITOR_URL") {
            return Self::parse(&pattern);
        }
        (env::var("TERM_PROGRAM").as_deref() == Ok("vscode")).then(|| Self::parse("vscode")).flatten()
    }

    /// The address that opens the file at `path` (absolute) in this place. Not yet escaped for HTML.
    pub(super) fn link(&self, path: &Path, line: usize, column: usize) -> String {
        let path = path.to_string_lossy().replace('\\', "/");
        let path = if path.starts_with('/') { path } else { format!("/{path}") };
        let numbers =
            self.pattern.replace("{line}", &line.to_string()).replace("{column}", &column.to_string());
        numbers.replace("{path}", &utf8_percent_encode(&path, NOT_IN_FILE_PATH).to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_names_the_place() {
        let path = Path::new("/home/an/my bank/content/cases/a.md");
        let link = |editor: &str| Editor::parse(editor).expect("known").link(path, 3, 8);
        assert_eq!(link("vscode"), "vscode://file/home/an/my%20bank/content/cases/a.md:3:8");
        assert_eq!(link("foo://x?f={path}&l={line}"), "foo://x?f=/home/an/my%20bank/content/cases/a.md&l=3");
    }

    #[test]
    fn a_pattern_runs_nothing_in_the_browser() {
        for bad in [
            "javascript:{path}",
            "JavaScript:{path}",
            "data:,{path}",
            "{path}",
            "vim",
            "x://",
            "x:// {path}",
            "",
        ] {
            assert_eq!(Editor::parse(bad), None, "{bad}");
        }
        assert!(Editor::names().all(|name| Editor::parse(name).is_some()));
    }
}
