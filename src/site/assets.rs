//! The assets of a theme under names that carry their content's hash, so that a browser may keep them for ever.

use std::collections::{BTreeMap, BTreeSet};

use xxhash_rust::xxh3::xxh3_64;

use super::{
    compact::Language,
    route::Route,
    styles::{Piece, pieces},
    theme::Theme,
};

/// The files of a theme that the site serves, by their paths in it.
type Sources<'a> = BTreeMap<&'a str, &'a [u8]>;

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
        let sources: Sources<'_> = theme.assets().collect();
        let mut assets = Self::default();
        for path in sources.keys().filter(|path| !is_part(path, &sources)) {
            assets.name(path, &sources, &mut BTreeSet::new());
        }
        assets
    }

    fn name<'a>(
        &mut self,
        path: &'a str,
        sources: &Sources<'a>,
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
            Ok(text) => match Language::of(path) {
                Some(Language::Script) => self.rewritten(path, text, sources, open).into_bytes(),
                Some(Language::Style) => self.joined(path, text, sources, open).into_bytes(),
                None => bytes.to_vec(),
            },
            Err(_) => bytes.to_vec(),
        };
        open.remove(path);
        let name = hashed_name("assets", path, &bytes);
        if let Some(route) = Route::parse(&name) {
            self.files.insert(route, bytes);
            self.names.insert((*path).to_owned(), name.clone());
        }
        Some(name)
    }

    /// A style sheet with the sheets that it imports in the places of the imports; an import that leads nowhere, or in a
    /// circle, stays.
    fn joined<'a>(
        &mut self,
        path: &str,
        styles: &str,
        sources: &Sources<'a>,
        open: &mut BTreeSet<&'a str>,
    ) -> String {
        let mut sheet = String::with_capacity(styles.len());
        for piece in pieces(styles) {
            let target = match piece {
                Piece::Rules(rules) => {
                    sheet.push_str(&self.rewritten(path, rules, sources, open));
                    continue;
                }
                Piece::Import(target) => target,
            };
            let part = resolve(path, target);
            match part.and_then(|part| sources.get_key_value(part.as_str())) {
                Some((part, bytes)) if open.insert(part) => {
                    sheet.push_str(&self.joined(part, &String::from_utf8_lossy(bytes), sources, open));
                    open.remove(part);
                }
                _ => sheet.push_str(&format!("@import \"{target}\";")),
            }
        }
        sheet
    }

    /// The text with every relative address of an asset replaced by the final name (all assets lie in one folder).
    fn rewritten<'a>(
        &mut self,
        path: &str,
        text: &str,
        sources: &Sources<'a>,
        open: &mut BTreeSet<&'a str>,
    ) -> String {
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
            let resolved = resolve(path, target);
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

/// Whether a file is a part of the style sheet that its folder is named after, as `styles/site/cards.css` is of
/// `styles/site.css`: it is not sent by itself.
fn is_part(path: &str, sources: &Sources<'_>) -> bool {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    sources.contains_key(format!("{folder}.css").as_str())
}

/// The path in the theme that the relative address `target` in the file at `path` leads to; `None` outside of it.
fn resolve(path: &str, target: &str) -> Option<String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
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
fn hashed_name(folder: &str, path: &str, bytes: &[u8]) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let stem = crate::base::id::slugify(stem);
    let stem = if stem.is_empty() { "file" } else { &stem };
    format!("{folder}/{stem}.{:016x}.{}", xxh3_64(bytes), extension.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;

    /// The assets of the theme `own` with these files.
    fn assets(files: &[(&str, &str)]) -> Assets {
        let file = |(path, text): &(&str, &str)| {
            let path = SourcePath::parse(&format!("themes/own/{path}")).expect("a path");
            (path, std::sync::Arc::from(text.as_bytes()))
        };
        Assets::new(&Theme::new("own", &files.iter().map(file).collect()))
    }

    /// The text of the asset that a theme has at `path`.
    fn text(assets: &Assets, path: &str) -> String {
        let route = Route::parse(&assets.names()[path]).expect("a route");
        String::from_utf8_lossy(assets.bytes(&route).expect("its bytes")).into_owned()
    }

    #[test]
    fn the_files_of_a_bank_are_sent_as_they_are() {
        let script = "/*! lib 1.0, MIT */ window.x = 1;\n\n  window.y = `\n  // ${window.x}`; // two\n";
        let styles = "/* A\n */\na::after { content: \"b \\\n  c\"; }\n";
        let assets = assets(&[("scripts/lib.js", script), ("styles/site.css", styles)]);
        assert_eq!(text(&assets, "scripts/lib.js"), script);
        assert_eq!(text(&assets, "styles/site.css"), styles);
        assert!(!text(&assets, "scripts/boot.js").contains("//"), "the default theme's are compact");
    }

    #[test]
    fn a_copy_of_a_file_of_the_default_theme_is_that_file() {
        let styles = include_str!("../../themes/default/styles/list.css");
        let path = "styles/list.css";
        assert_eq!(text(&assets(&[(path, styles)]), path), text(&assets(&[]), path));
        let changed = format!("{styles}/* More. */\n");
        assert_eq!(text(&assets(&[(path, &changed)]), path), changed);
    }

    #[test]
    fn a_changed_module_changes_the_names_of_those_that_import_it() {
        let named = |inner: &str| {
            let outer = ("scripts/outer.js", "import { a } from './inner.js';");
            let assets = assets(&[outer, ("scripts/inner.js", inner)]);
            let inner = assets.names()["scripts/inner.js"].trim_start_matches("assets/").to_owned();
            assert_eq!(text(&assets, "scripts/outer.js"), format!("import {{ a }} from './{inner}';"));
            assets.names()["scripts/outer.js"].clone()
        };
        assert_ne!(named("export const a = 1;"), named("export const a = 2;"));
    }

    #[test]
    fn a_sheet_is_sent_with_its_parts_and_a_bank_overrides_one_of_them() {
        let own = assets(&[("styles/site/footer.css", "/* Mine. */ .foot { color: red }")]);
        let site = text(&own, "styles/site.css");
        assert!(site.contains("/* Mine. */ .foot { color: red }") && !site.contains(".foot .mark"), "{site}");
        assert!(site.contains("url(./bricolage-700.") && !site.contains("@import"), "{site}");
        assert!(own.names().keys().all(|path| !path.starts_with("styles/site/")));
    }

    #[test]
    fn an_import_in_a_circle_stays() {
        let own =
            assets(&[("styles/a.css", "@import \"./b.css\";p {}"), ("styles/b.css", "@import \"./a.css\";")]);
        assert_eq!(text(&own, "styles/a.css"), "@import \"./a.css\";p {}");
    }
}
