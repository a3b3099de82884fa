//! What a file of `src/` names of other files: its `use` lists and the paths in its code, followed through `pub use` to
//! the file that a thing stands in. Reads the text, with the few rules that the sources keep; knows no macros.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// A module by its path: `["bank", "check"]`. A folder's `mod.rs` is the module of the folder.
pub(crate) type Module = Vec<String>;

/// The code of every module of `src/`, without comments and tests.
pub(crate) struct Sources {
    pub(crate) code: BTreeMap<Module, String>,
    /// Where `pub use` of a module sends a name on to: the module and the path there.
    sent_on: BTreeMap<Module, BTreeMap<String, Target>>,
}

/// Where a path leads: the module that it starts from, and the way from there.
struct Target {
    from: Module,
    path: Named,
}

/// A path in the code, part by part: `crate::bank::{Bank, Case}` are two.
pub(crate) type Named = Vec<String>;

impl Sources {
    pub(crate) fn read(folder: &Path) -> Self {
        let mut files = Vec::new();
        files_below(folder, &mut files);
        let code = files.iter().map(|file| {
            let inner = file.strip_prefix(folder).expect("it is below").with_extension("");
            let mut module: Module = inner.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            module.pop_if(|last| last == "mod");
            (module, code_of(&fs::read_to_string(file).expect("a source file")))
        });
        let mut sources = Self { code: code.collect(), sent_on: BTreeMap::new() };
        let sent_on = |module: &Module| (module.clone(), sources.sent_on_by(module).into_iter().collect());
        sources.sent_on = sources.code.keys().map(sent_on).collect();
        sources
    }

    /// The names that a module sends on, each with where it leads.
    fn sent_on_by(&self, module: &Module) -> Vec<(String, Target)> {
        let code = &self.code[module];
        let mut sent = Vec::new();
        for (start, _) in code.match_indices("pub").filter(|(start, _)| is_word_start(code, *start)) {
            let Some((list, _)) =
                code[start..].split_once(" use ").filter(|(before, _)| !before.contains([';', '{']))
            else {
                continue;
            };
            let (named, _) = paths_at(&code[start + list.len() + " use ".len()..]);
            for path in named {
                let name = path.last().expect("a path has a part").clone();
                sent.push((name, self.absolute(module, &path)));
            }
        }
        sent
    }

    /// The files that a module sends names on to, with `pub use`.
    pub(crate) fn sent_on_to(&self, module: &Module) -> BTreeSet<Module> {
        self.sent_on[module].values().map(|target| self.file_of(&target.from, &target.path)).collect()
    }

    /// The files that a module names, other than itself.
    pub(crate) fn named_by(&self, module: &Module) -> BTreeSet<Module> {
        let code = &self.code[module];
        let mut named = BTreeSet::new();
        let mut read_to = 0;
        for (start, word) in words(code) {
            let is_path = code[start + word.len()..].starts_with("::") && is_path_start(code, start);
            let leads_on = ["crate", "super", "self"].contains(&word) || self.has_child(module, word);
            if start < read_to || !is_path || !leads_on || is_sent_on(code, start) {
                continue;
            }
            let (paths, length) = paths_at(&code[start..]);
            // A `super` inside of braces starts from the word before them.
            read_to = start + length;
            for path in paths {
                let target = self.absolute(module, &path);
                named.insert(self.file_of(&target.from, &target.path));
            }
        }
        named.remove(module);
        named
    }

    fn has_child(&self, module: &Module, name: &str) -> bool {
        self.code.contains_key(&child(module, name))
    }

    /// Where a path in a module leads.
    fn absolute(&self, module: &Module, path: &[String]) -> Target {
        let mut from = module.clone();
        let mut rest = path;
        while let Some((first, after)) = rest.split_first() {
            match first.as_str() {
                "crate" => from.clear(),
                "super" => drop(from.pop()),
                "self" => {}
                _ => break,
            }
            rest = after;
        }
        Target { from, path: rest.to_vec() }
    }

    /// The file in which the thing at the end of the path stands.
    fn file_of(&self, from: &Module, path: &[String]) -> Module {
        let Some((first, rest)) = path.split_first() else { return from.clone() };
        if self.has_child(from, first) {
            return self.file_of(&child(from, first), rest);
        }
        match self.sent_on.get(from).and_then(|sent| sent.get(first)) {
            Some(target) => self.file_of(&target.from, &[target.path.as_slice(), rest].concat()),
            None => from.clone(),
        }
    }
}

fn child(module: &Module, name: &str) -> Module {
    module.iter().cloned().chain([name.to_owned()]).collect()
}

fn files_below(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files_below(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && path.file_stem().is_none_or(|stem| stem != "tests")
        {
            files.push(path);
        }
    }
}

/// A file without its comments, and without what is there for tests alone.
pub(crate) fn code_of(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let text = lines.collect::<Vec<_>>().join("\n");
    let mut code = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("#[cfg(test)]") {
        code.push_str(before);
        rest = &after[item_length(after)..];
    }
    code + rest
}

/// How long the item is that a text begins with: to its `;`, or to the end of its braces.
fn item_length(text: &str) -> usize {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 && matches!(c, ';' | '}') {
            return at + 1;
        }
    }
    text.len()
}

fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let starts = code.char_indices().filter(move |(at, c)| is_part(*c) && is_word_start(code, *at));
    starts.map(move |(at, _)| (at, code[at..].split(|c| !is_part(c)).next().unwrap_or_default()))
}

fn is_word_start(code: &str, at: usize) -> bool {
    !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// Whether the word at `at` begins a path: it is no part of one, and no method or field.
fn is_path_start(code: &str, at: usize) -> bool {
    !code[..at].ends_with("::") && !code[..at].ends_with('.')
}

/// Whether the path at `at` stands in a `pub use`, which sends a name on and uses nothing.
fn is_sent_on(code: &str, at: usize) -> bool {
    let statement = code[..at].rsplit([';', '}', '\n']).next().unwrap_or_default().trim_start();
    statement.starts_with("pub") && statement.ends_with(" use ")
}

/// The paths in a code that start with `first`: those of `use` lists, and those in its statements.
pub(crate) fn paths_from<'a>(code: &'a str, first: &'a str) -> impl Iterator<Item = Named> + 'a {
    let starts = words(code).filter(move |(at, word)| *word == first && is_path_start(code, *at));
    starts.flat_map(|(at, _)| paths_at(&code[at..]).0).filter(|path| path.len() > 1)
}

/// The paths that a text begins with, `a::{b, c::d}` taken apart, and how long they are written.
pub(crate) fn paths_at(text: &str) -> (Vec<Named>, usize) {
    let name_length =
        text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '*'))).unwrap_or(text.len());
    let name = text[..name_length].to_owned();
    let after = &text[name_length..];
    if let Some(list) = after.strip_prefix("::{") {
        let mut paths = Vec::new();
        let mut at = 0;
        loop {
            at += list[at..].len() - list[at..].trim_start_matches([' ', '\n', ',']).len();
            if list[at..].is_empty() || list[at..].starts_with('}') {
                return (paths, name_length + "::{}".len() + at);
            }
            let (inner, length) = paths_at(&list[at..]);
            paths.extend(inner.into_iter().map(|path| [vec![name.clone()], path].concat()));
            at += length.max(1);
        }
    }
    if after
        .strip_prefix("::")
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_alphabetic() || "_*".contains(c)))
    {
        let (inner, length) = paths_at(&after[2..]);
        let paths = inner.into_iter().map(|path| [vec![name.clone()], path].concat()).collect();
        return (paths, name_length + 2 + length);
    }
    let alias = after
        .strip_prefix(" as ")
        .map_or(0, |rest| 4 + rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len()));
    (vec![vec![name]], name_length + alias)
}
