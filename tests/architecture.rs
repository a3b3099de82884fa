//! The rooms of the house: a module imports only from the rooms below its own, and each core dependency is named in
//! one room.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The rooms from the ground up. A room may name those before it.
const ROOMS: [&str; 7] = ["base", "diagnostic", "content", "bank", "search", "site", "shell"];

/// Which room alone may name a dependency.
const OWNED: [(&str, &str); 9] = [
    ("serde_yaml", "content"),
    ("pulldown_cmark", "content"),
    ("tera", "site"),
    ("ab_glyph", "site"),
    ("png", "site"),
    ("walkdir", "shell"),
    ("notify", "shell"),
    ("tiny_http", "shell"),
    ("annotate_snippets", "diagnostic"),
];

/// What belongs to the machine, and so to the shell.
const MACHINE: [&str; 5] = ["std::fs", "std::env", "std::net", "std::time", "std::thread"];

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The code of a file without its comments.
fn code_of(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source file");
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn sources() -> BTreeMap<&'static str, Vec<(PathBuf, String)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |room: &str| {
        files_below(&root.join(room)).into_iter().map(|path| (path.clone(), code_of(&path))).collect()
    };
    ROOMS.into_iter().map(|room| (room, read(room))).collect()
}

/// The rooms that a code names: `crate::bank…`, `crate::{bank::…, base::…}`, `vonk::bank`.
fn rooms_named(code: &str) -> Vec<&'static str> {
    let mut named = Vec::new();
    for (start, _) in code.match_indices("crate::") {
        let rest = &code[start + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 1;
            let mut word = String::new();
            for c in list.chars() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 1 => word.clear(),
                    c if depth == 1 && (c.is_alphanumeric() || c == '_') => word.push(c),
                    ':' if depth == 1 => {
                        named.extend(ROOMS.into_iter().filter(|room| *room == word));
                        word.clear();
                    }
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
            }
        } else {
            let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            named.extend(ROOMS.into_iter().filter(|room| *room == word));
        }
    }
    named
}

#[test]
fn a_room_imports_only_from_the_rooms_below() {
    let mut wrong = Vec::new();
    for (room, files) in sources() {
        let height = |name: &str| ROOMS.iter().position(|room| *room == name);
        for (path, code) in files {
            for named in rooms_named(&code) {
                if height(named) > height(room) {
                    wrong.push(format!("{} (in `{room}`) names `{named}`", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "imports run upward:\n{}", wrong.join("\n"));
}

#[test]
fn the_search_and_the_bank_know_nothing_of_pages() {
    let sources = sources();
    for room in ["bank", "search"] {
        for (path, code) in &sources[room] {
            assert!(!code.contains("crate::site"), "{} names the site", path.display());
            assert!(!code.contains("<html") && !code.contains("<div"), "{} writes HTML", path.display());
        }
    }
}

#[test]
fn a_core_dependency_is_named_in_one_room() {
    let mut wrong = Vec::new();
    for (room, files) in sources() {
        for (path, code) in files {
            for (dependency, owner) in OWNED {
                let names =
                    code.contains(&format!("{dependency}::")) || code.contains(&format!("use {dependency}"));
                if names && room != owner {
                    wrong.push(format!(
                        "{} (in `{room}`) names `{dependency}`, which is `{owner}`'s",
                        path.display()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_shell_knows_the_machine() {
    let mut wrong = Vec::new();
    for (room, files) in sources() {
        for (path, code) in files.iter().filter(|_| room != "shell") {
            let product = code.split("#[cfg(test)]").next().unwrap_or_default();
            if path.file_name().is_some_and(|name| name == "tests.rs") {
                continue;
            }
            for machine in MACHINE.iter().filter(|machine| product.contains(*machine)) {
                wrong.push(format!("{} names `{machine}`", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn imports_in_braces_are_seen() {
    assert_eq!(rooms_named("use crate::{\n    bank::{Bank, Case},\n    base::Lang,\n};"), ["bank", "base"]);
    assert_eq!(rooms_named("let x = crate::shell::load();"), ["shell"]);
}
