//! The assets of a theme under names that carry their content's hash, so that a browser may keep them for ever.

use std::collections::{BTreeMap, BTreeSet};

use xxhash_rust::xxh3::xxh3_64;

use super::{route::Route, theme::Theme};

/// The assets of a site.
#[derive(Clone, Debug, Default)]
pub(crate) struct Assets {
    /// The final file of each asset, by its path in the theme: `styles/site.css` → `assets/site.1a2b3c4d.css`.
    names: BTreeMap<String, String>,
    files: BTreeMap<Route, Vec<u8>>,
}

impl Assets {
    /// Names the assets of a theme and puts the final names into the scripts and styles that refer to them: relative
    /// addresses in quotes (`"./fold.js"`) or in `url(…)`. A name that refers to itself in a circle keeps one hash of
    /// the unchanged bytes.
    pub(crate) fn new(theme: &Theme) -> Self {
        let sources: BTreeMap<&str, &[u8]> = theme.assets().collect();
        let mut assets = Self::default();
        for path in sources.keys() {
            assets.name(path, &sources, &mut BTreeSet::new());
        }
        assets
    }

    fn name<'a>(
        &mut self,
        path: &'a str,
        sources: &BTreeMap<&'a str, &'a [u8]>,
        open: &mut BTreeSet<&'a str>,
    ) -> Option<String> {
        if let Some(name) = self.names.get(path) {
            return Some(name.clone());
        }
        let (path, bytes) = sources.get_key_value(path)?;
        if !open.insert(path) {
            return None;
        }
        let bytes = match std::str::from_utf8(bytes) {
            Ok(text) if path.ends_with(".js") || path.ends_with(".css") => {
                let text = if path.ends_with(".js") { as_sent(text) } else { without_margins(text) };
                self.rewritten(path, &text, sources, open).into_bytes()
            }
            _ => bytes.to_vec(),
        };
        open.remove(path);
        let name = hashed_name("assets", path, &bytes);
        if let Some(route) = Route::parse(&name) {
            self.files.insert(route, bytes);
            self.names.insert((*path).to_owned(), name.clone());
        }
        Some(name)
    }

    /// The text with every relative address of an asset replaced by the final name (all assets lie in one folder).
    fn rewritten<'a>(
        &mut self,
        path: &str,
        text: &str,
        sources: &BTreeMap<&'a str, &'a [u8]>,
        open: &mut BTreeSet<&'a str>,
    ) -> String {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut result = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find(['"', '\'', '(']) {
            let (before, after) = rest.split_at(start + 1);
            result.push_str(before);
            rest = after;
            let Some(end) = rest.find(['"', '\'', ')', '\n', ' ']) else { continue };
            let target = &rest[..end];
            if !(target.starts_with("./") || target.starts_with("../")) {
                continue;
            }
            let resolved = resolve(folder, target);
            let Some((known, _)) = resolved.as_deref().and_then(|path| sources.get_key_value(path)) else {
                continue;
            };
            if let Some(name) = self.name(known, sources, open) {
                result.push_str("./");
                result.push_str(name.trim_start_matches("assets/"));
                rest = &rest[end..];
            }
        }
        result.push_str(rest);
        result
    }

    /// The final file of each asset by its path in the theme.
    pub(crate) fn names(&self) -> &BTreeMap<String, String> {
        &self.names
    }

    /// The routes of the assets.
    pub(crate) fn routes(&self) -> impl Iterator<Item = &Route> {
        self.files.keys()
    }

    /// The bytes of one asset.
    pub(crate) fn bytes(&self, route: &Route) -> Option<&[u8]> {
        self.files.get(route).map(Vec::as_slice)
    }
}

/// A script without what is for those who read the source: empty lines, lines that are nothing but a comment, and the
/// blanks before a line. No template literal may span lines.
fn as_sent(script: &str) -> String {
    let mut is_inside = false;
    let mut kept = String::with_capacity(script.len());
    for line in script.split_inclusive('\n') {
        let text = line.trim();
        let is_comment = is_inside || text.starts_with("//") || text.starts_with("/*");
        if is_inside || text.starts_with("/*") {
            is_inside = !text.ends_with("*/");
        }
        if !is_comment && !text.is_empty() {
            kept.push_str(text);
            kept.push('\n');
        }
    }
    kept
}

/// A style sheet without indentation and empty lines, a tenth of its compressed bytes. A line break stays a space, except
/// where a brace, a semicolon or a comma ends the line.
fn without_margins(styles: &str) -> String {
    let mut kept = String::with_capacity(styles.len());
    for line in styles.lines().map(str::trim).filter(|line| !line.is_empty()) {
        kept.push_str(line);
        if !line.ends_with(['{', '}', ';', ',']) {
            kept.push(' ');
        }
    }
    kept
}

fn resolve(folder: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in target.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// `folder/stem.<hash>.extension`, the hash being 16 hexadecimal digits of XXH3; the stem is made fit for a route.
pub(crate) fn hashed_name(folder: &str, path: &str, bytes: &[u8]) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let stem = crate::base::id::slugify(stem);
    let stem = if stem.is_empty() { "file" } else { &stem };
    format!("{folder}/{stem}.{:016x}.{}", xxh3_64(bytes), extension.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{SourcePath, Sources};

    #[test]
    fn comments_and_indentation_stay_with_the_source() {
        let script = "// About.\n\n/** A value.\n * In two lines. */\nif (a) {\n  b = \"//\"; // kept\n}\n";
        assert_eq!(as_sent(script), "if (a) {\nb = \"//\"; // kept\n}\n");
    }

    #[test]
    fn a_style_sheet_keeps_its_words_apart() {
        let styles = "@media print\n  and (color) {\n\n  .a,\n  .b > p {\n    margin: 0 auto;\n  }\n}\n";
        assert_eq!(without_margins(styles), "@media print and (color) {.a,.b > p {margin: 0 auto;}}");
    }

    #[test]
    fn a_changed_module_changes_the_names_of_those_that_import_it() {
        let named = |inner: &str| {
            let file = |path: &str, text: &str| {
                (SourcePath::parse(path).expect("a path"), std::sync::Arc::from(text.as_bytes()))
            };
            let sources: Sources = [
                file("themes/own/scripts/outer.js", "import { a } from './inner.js';"),
                file("themes/own/scripts/inner.js", inner),
            ]
            .into_iter()
            .collect();
            let assets = Assets::new(&Theme::new("own", &sources));
            let outer = assets.names()["scripts/outer.js"].clone();
            let route = Route::parse(&outer).expect("a route");
            let text = String::from_utf8_lossy(assets.bytes(&route).expect("its bytes")).into_owned();
            assert!(
                text.contains(assets.names()["scripts/inner.js"].trim_start_matches("assets/")),
                "{text}"
            );
            outer
        };
        assert_ne!(named("export const a = 1;"), named("export const a = 2;"));
    }
}
