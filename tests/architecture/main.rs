//! The rooms of the house: a module imports only from the rooms below its own, files and folders side by side form no
//! circle, and each core dependency is named in one room.

mod imports;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use imports::{Module, Sources};

/// The rooms from the ground up. A room may name those before it.
const ROOMS: [&str; 7] = ["base", "diagnostic", "content", "bank", "search", "site", "shell"];

/// Which room alone may name a dependency.
const OWNED: [(&str, &str); 11] = [
    ("serde_yaml", "content"),
    ("pulldown_cmark", "content"),
    ("tera", "site"),
    ("read_fonts", "site"),
    ("png", "site"),
    ("image", "site"),
    ("imagesize", "content"),
    ("walkdir", "shell"),
    ("notify", "shell"),
    ("tiny_http", "shell"),
    ("annotate_snippets", "diagnostic"),
];

/// What belongs to the machine, and so to the shell.
const MACHINE: [&str; 5] = ["fs", "env", "net", "time", "thread"];

fn sources() -> Sources {
    Sources::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

/// A module in a room, as `bank/check`, with the room's height; `None` for the roof above them (`lib.rs`, `main.rs`).
fn height(module: &Module) -> Option<usize> {
    ROOMS.iter().position(|room| module.first().is_some_and(|first| first == room))
}

#[test]
fn a_room_imports_only_from_the_rooms_below() {
    let sources = sources();
    let mut wrong = Vec::new();
    for module in sources.code.keys().filter(|module| height(module).is_some()) {
        for named in sources.named_by(module).iter().chain(&sources.sent_on_to(module)) {
            if height(named) > height(module) {
                wrong.push(format!("src/{} names src/{}", module.join("/"), named.join("/")));
            }
        }
    }
    assert!(wrong.is_empty(), "imports run upward:\n{}", wrong.join("\n"));
}

/// Who names whom among the neighbours in a folder, a folder in it taken whole, and the two files of each such arrow. A
/// folder's own `mod.rs` is its face, not a neighbour: what is below it may use what it declares.
type Neighbours = BTreeMap<(String, String), (String, String)>;

fn neighbours(sources: &Sources) -> BTreeMap<String, Neighbours> {
    let mut folders: BTreeMap<String, Neighbours> = BTreeMap::new();
    for module in sources.code.keys().filter(|module| height(module).is_some()) {
        for named in sources.named_by(module).iter().filter(|named| named.first() == module.first()) {
            let shared = module.iter().zip(named).take_while(|(a, b)| a == b).count();
            if let (Some(from), Some(to)) = (module.get(shared), named.get(shared)) {
                let arrows = folders.entry(module[..shared].join("/")).or_default();
                arrows.entry((from.clone(), to.clone())).or_insert((module.join("/"), named.join("/")));
            }
        }
    }
    folders
}

/// The shortest way from `from` back to itself: those that it passes, `from` first.
fn way_back<'a>(arrows: &'a Neighbours, from: &'a str) -> Option<Vec<&'a str>> {
    let mut ways = vec![vec![from]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let last = way[way.len() - 1];
            for (_, to) in arrows.keys().filter(|(a, _)| a == last) {
                if to == from {
                    return Some(way);
                }
                if seen.insert(to.as_str()) {
                    longer.push([way.as_slice(), &[to]].concat());
                }
            }
        }
        ways = longer;
    }
    None
}

/// The shortest circle of each folder that has one, told by the files in it.
fn circles(folders: &BTreeMap<String, Neighbours>) -> BTreeMap<&str, String> {
    let circle = |arrows: &Neighbours| -> Option<String> {
        let names: BTreeSet<&str> = arrows.keys().map(|(from, _)| from.as_str()).collect();
        let way = names.into_iter().filter_map(|name| way_back(arrows, name)).min_by_key(Vec::len)?;
        let next = way.iter().cycle().skip(1);
        let steps = way.iter().zip(next).map(|(from, to)| {
            let (file, named) = &arrows[&((*from).to_owned(), (*to).to_owned())];
            format!("src/{file} names src/{named}")
        });
        Some(steps.collect::<Vec<_>>().join("\n  "))
    };
    folders.iter().filter_map(|(folder, arrows)| Some((folder.as_str(), circle(arrows)?))).collect()
}

#[test]
fn neighbours_in_a_folder_form_no_circle() {
    let folders = neighbours(&sources());
    let circles = circles(&folders);
    let told: Vec<String> =
        circles.iter().map(|(folder, circle)| format!("a circle in src/{folder}:\n  {circle}")).collect();
    assert!(told.is_empty(), "{}\nPut what both need into a file of its own below them.", told.join("\n"));
}

#[test]
fn the_search_and_the_bank_know_nothing_of_pages() {
    for (module, code) in &sources().code {
        if module.first().is_some_and(|room| room == "bank" || room == "search") {
            assert!(!code.contains("<html") && !code.contains("<div"), "{} writes HTML", module.join("/"));
        }
    }
}

#[test]
fn a_core_dependency_is_named_in_one_room() {
    let mut wrong = Vec::new();
    for (module, code) in &sources().code {
        for (dependency, owner) in OWNED {
            let names = imports::paths_from(code, dependency).next().is_some();
            if names && module.first().is_some_and(|room| room != owner) {
                wrong.push(format!("src/{} names `{dependency}`, which is `{owner}`'s", module.join("/")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_shell_knows_the_machine() {
    let mut wrong = Vec::new();
    for (module, code) in sources().code.iter().filter(|(module, _)| height(module).is_some()) {
        let named = imports::paths_from(code, "std").filter_map(|path| path.into_iter().nth(1));
        for part in named.filter(|part| module[0] != "shell" && MACHINE.contains(&part.as_str())) {
            wrong.push(format!("src/{} names `std::{part}`", module.join("/")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_circle_is_told_by_its_files() {
    let arrow = |from: &str, to: &str| {
        ((from.to_owned(), to.to_owned()), (format!("bank/{from}"), format!("bank/{to}")))
    };
    let arrows = [arrow("check", "sort"), arrow("sort", "records"), arrow("sort", "model")];
    let straight = BTreeMap::from([("bank".to_owned(), Neighbours::from(arrows.clone()))]);
    assert_eq!(circles(&straight), BTreeMap::new());
    let arrows = arrows.into_iter().chain([arrow("model", "check")]).collect();
    let circle = BTreeMap::from([("bank".to_owned(), arrows)]);
    let told = "src/bank/check names src/bank/sort\n  src/bank/sort names src/bank/model\n  \
                src/bank/model names src/bank/check";
    assert_eq!(circles(&circle), BTreeMap::from([("bank", told.to_owned())]));
}

#[test]
fn imports_in_braces_are_seen_and_tests_are_not() {
    let code = imports::code_of(
        "use std::{\n    io::{self, Read as _},\n    fs,\n};\n#[cfg(test)]\nmod tests {\n    use std::env;\n}\n// std::net::x\n",
    );
    let named: Vec<String> = imports::paths_from(&code, "std").map(|path| path.join("::")).collect();
    assert_eq!(named, ["std::io::self", "std::io::Read", "std::fs"]);
    let paths = imports::paths_at("super::{super::error::{Failure, Error}, names::OLD};").0;
    let paths: Vec<String> = paths.iter().map(|path| path.join("::")).collect();
    assert_eq!(paths, ["super::super::error::Failure", "super::super::error::Error", "super::names::OLD"]);
}
