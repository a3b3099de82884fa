//! `THIRD-PARTY-NOTICES`: the licences of all that a program of Vonk contains. `BLESS=1 cargo test --test notices` writes
//! the file anew after a change of `Cargo.lock` or of the default theme; without `BLESS` these tests say whether it is due.
//!
//! Of the licences that a package offers, the first in `deny.toml` is taken. Its text is the package's own file; one
//! without such a file, and every one under Apache-2.0, gets the standard text that lies beside this file.

mod lock;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use lock::Package;
use serde_json::Value;

const HEAD: &str = "\
Third-party notices

Vonk is under the MIT licence, which is in the file LICENSE. A program of Vonk contains Rust's standard library
(Apache-2.0) and the packages, fonts, icons, shapes and data that are listed here, under the licences below.
`BLESS=1 cargo test --test notices` writes this file.
";
const PACKAGES: &str = "\n# Packages\n\n";
const LICENCES: &str = "\n# Licences of the packages\n";
const THEME: &str = "\n# The default theme\n";
const DATA: &str = "\n# Data\n";
/// What a program contains besides packages and the theme, each with its README.
const DATA_PACKS: [&str; 1] = ["src/content/municipalities/README.md"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn locked_packages() -> BTreeSet<Package> {
    lock::packages(&read("Cargo.toml"), &read("Cargo.lock"))
}

/// The file as it is, or as it has just become.
fn notices() -> String {
    static WRITTEN: std::sync::Once = std::sync::Once::new();
    WRITTEN.call_once(|| {
        if env::var_os("BLESS").is_some() {
            fs::write(root().join("THIRD-PARTY-NOTICES"), written()).expect("a written file");
        }
    });
    read("THIRD-PARTY-NOTICES")
}

#[test]
fn every_package_is_named_and_no_other() {
    let notices = notices();
    let list = notices.split(PACKAGES).nth(1).expect("a list").split(LICENCES).next().expect("a list");
    let named: BTreeSet<Package> = list
        .lines()
        .filter_map(|line| {
            let (name, rest) = line.split_once(' ')?;
            Some(Package { name: name.to_owned(), version: rest.split(',').next()?.to_owned() })
        })
        .collect();
    let locked = locked_packages();
    let missing: Vec<_> = locked.difference(&named).collect();
    let gone: Vec<_> = named.difference(&locked).collect();
    assert!(
        missing.is_empty() && gone.is_empty(),
        "run `BLESS=1 cargo test --test notices`: missing {missing:?}, gone {gone:?}"
    );
}

#[test]
fn every_licence_in_the_theme_is_there() {
    let notices = notices();
    let theme = theme_licences();
    assert!(theme.len() >= 4, "{:?}", theme.keys());
    for (path, text) in theme {
        assert!(notices.contains(&text), "run `BLESS=1 cargo test --test notices`: {path} is missing");
    }
}

/// The licences that lie in the default theme, by the files that they are in.
fn theme_licences() -> BTreeMap<String, String> {
    let mut licences = BTreeMap::new();
    let mut folders = vec![PathBuf::from("themes/default")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root().join(&folder)).expect("a folder") {
            let entry = entry.expect("an entry");
            let name = entry.file_name().into_string().expect("a plain name");
            let path = folder.join(&name);
            if entry.path().is_dir() {
                folders.push(path);
            } else if name.starts_with("OFL-") || name.starts_with("LICENSE-") {
                licences.insert(path.display().to_string(), tidy(&read(&path)));
            } else if name == "README.md" {
                let text = read(&path);
                if let Some((_, text)) = text.split_once("\n## Licences of the shapes\n") {
                    licences.insert(path.display().to_string(), tidy(text));
                }
            }
        }
    }
    licences
}

/// The whole file.
fn written() -> String {
    let offered = offered();
    let accepted = accepted();
    let mut list = String::new();
    let mut users: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for package in locked_packages() {
        let Package { name, version } = &package;
        let offer =
            offered.get(&package).unwrap_or_else(|| panic!("{name} {version}: unknown to cargo metadata"));
        list.push_str(&format!("{name} {version}, {}, {}\n", offer.licence, offer.repository));
        for (licence, text) in offer.texts(&accepted) {
            let users = users.entry((licence, text)).or_default();
            let user = format!("{name} {version}");
            if users.last() != Some(&user) {
                users.push(user);
            }
        }
    }
    let mut file = format!("{HEAD}{PACKAGES}{list}{LICENCES}");
    for ((licence, text), users) in users {
        file.push_str(&format!("\n## {licence}: {}\n\n{text}", users.join(", ")));
    }
    file.push_str(THEME);
    for (path, text) in theme_licences() {
        file.push_str(&format!("\n## {path}\n\n{text}"));
    }
    file.push_str(DATA);
    for path in DATA_PACKS {
        let text = read(path);
        let (_, licence) = text.split_once("\n## Licence\n").expect("a licence");
        file.push_str(&format!("\n## {path}\n\n{}", tidy(licence)));
    }
    file
}

/// The licences that `deny.toml` allows, the preferred ones first.
fn accepted() -> Vec<String> {
    let settings = read("deny.toml");
    let list = settings.split_once("\nallow = [").expect("a list of licences").1;
    let list = list.split(']').next().expect("its end");
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What a package is offered under.
struct Offer {
    licence: String,
    repository: String,
    authors: String,
    folder: PathBuf,
}

/// Every package by what `cargo metadata` says, which fetches those of other systems too.
fn offered() -> BTreeMap<Package, Offer> {
    let cargo = Command::new(env!("CARGO")).args(["metadata", "--locked", "--format-version", "1"]).output();
    let metadata: Value = serde_json::from_slice(&cargo.expect("cargo runs").stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let text = |package: &Value, key: &str| package[key].as_str().unwrap_or_default().to_owned();
    let offer = |package: &Value| {
        let manifest = PathBuf::from(text(package, "manifest_path"));
        let folder = manifest.parent().expect("a folder").to_owned();
        let authors = package["authors"].as_array().expect("a list").iter().filter_map(Value::as_str);
        let authors =
            authors.map(|name| name.split(" <").next().unwrap_or_default()).collect::<Vec<_>>().join(", ");
        let offer = Offer {
            licence: text(package, "license"),
            repository: text(package, "repository"),
            authors,
            folder,
        };
        (Package { name: text(package, "name"), version: text(package, "version") }, offer)
    };
    packages.iter().map(offer).collect()
}

impl Offer {
    /// The licences that are taken, each with its text.
    fn texts(&self, accepted: &[String]) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        for part in self.licence.split(" AND ") {
            let offered: Vec<&str> =
                part.trim_matches(['(', ')']).split(" OR ").flat_map(|one| one.split('/')).collect();
            let taken = accepted.iter().find(|licence| offered.contains(&licence.as_str()));
            let taken = taken.unwrap_or_else(|| panic!("{}: `{part}` is not allowed", self.folder.display()));
            let files = self.files(taken);
            if taken == "Apache-2.0" || files.is_empty() {
                let text = read(format!("tests/notices/{taken}.txt")).replace("the authors", &self.authors);
                texts.push((taken.clone(), tidy(&text)));
            }
            texts.extend(files.iter().map(|path| (taken.clone(), tidy(&read(path)))));
        }
        texts
    }

    /// The files of the licence: those that bear its name, or else all that may be one.
    fn files(&self, licence: &str) -> Vec<PathBuf> {
        let mut files = licence_files(&self.folder);
        files.sort();
        if licence == "Apache-2.0" {
            // Everybody's file has the same words; a notice has its own, and goes along with them.
            files.retain(|path| path.file_name().is_some_and(|file| file == "NOTICE"));
            return files;
        }
        let name = licence.split('-').next().unwrap_or_default().to_uppercase();
        let named = |path: &&PathBuf| {
            path.file_name().is_some_and(|file| file.to_string_lossy().to_uppercase().contains(&name))
        };
        let own: Vec<PathBuf> = files.iter().filter(named).cloned().collect();
        if own.is_empty() { files } else { own }
    }
}

/// All licence files in a folder and those below it, as in that of `libmimalloc-sys`, which holds sources of others.
fn licence_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_dir() {
            files.extend(licence_files(&path));
        } else if ["LICENSE", "LICENCE", "COPYING", "NOTICE"].iter().any(|start| name.starts_with(start)) {
            files.push(path);
        }
    }
    files
}

/// A text without blanks at the ends of its lines or empty ones around it.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    format!("{}\n", lines.join("\n").trim_matches('\n'))
}
