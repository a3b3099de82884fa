//! What `Cargo.lock` says, read without the registry.

use std::collections::{BTreeMap, BTreeSet};

/// A package of one version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
}

/// The packages that a build of Vonk may take in on any system, build scripts included and those of tests alone left out:
/// what stands in `[dependencies]`, and all that these depend on.
pub(crate) fn packages(manifest: &str, lock: &str) -> BTreeSet<Package> {
    let mut locked: BTreeMap<Package, Vec<&str>> = BTreeMap::new();
    for entry in lock.split("[[package]]").skip(1) {
        let value = |key: &str| {
            let line = entry.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
            line.unwrap_or_default().trim_matches('"').to_owned()
        };
        let below = entry.split_once("dependencies = [").map_or("", |(_, list)| list);
        let below = below.split(']').next().unwrap_or_default().lines();
        let below = below.map(|line| line.trim().trim_matches([',', '"'])).filter(|name| !name.is_empty());
        locked.insert(Package { name: value("name"), version: value("version") }, below.collect());
    }
    let direct = manifest.split("\n[").find_map(|part| part.strip_prefix("dependencies]\n"));
    let direct = direct.unwrap_or_default().lines().filter_map(|line| Some(line.split_once(" = ")?.0));
    let mut wanted: Vec<&str> = direct.filter(|name| !name.starts_with('#')).collect();
    let mut packages = BTreeSet::new();
    while let Some(named) = wanted.pop() {
        // Where there are several versions, one is named with a package's name.
        let (name, version) = named.split_once(' ').map_or((named, None), |(name, rest)| (name, Some(rest)));
        let found =
            locked.iter().find(|(one, _)| one.name == name && version.is_none_or(|it| it == one.version));
        let (package, below) = found.unwrap_or_else(|| panic!("`{named}` is not in Cargo.lock"));
        if packages.insert(package.clone()) {
            wanted.extend(below);
        }
    }
    packages
}
