//! `vonk init`: an empty bank in an empty folder, with vocabularies, one example draft and a page that says how to go
//! on. What it writes passes the check and builds.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;
use include_dir::{Dir, include_dir};

use crate::{
    bank::CheckOptions,
    base::{Lang, SourcePath, Sources},
};

use super::{
    super::{
        error::{Error, Failure, shown},
        load::SETTINGS,
        pipeline::{self, Input},
        surroundings, terminal,
        texts::CommandTexts,
    },
    Exit,
    new::{self, yaml::quoted},
};

/// The vocabularies to begin with.
static VOCABULARIES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/content/vocabularies");

/// Where the example stands.
const EXAMPLE: &str = "content/cases/example.md";

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(default_value = ".")]
    dir: PathBuf,
    #[arg(long)]
    name: Option<String>,
}

pub(super) fn run(arguments: &Arguments, asked: Option<Lang>) -> Result<Exit, Error> {
    let texts = CommandTexts::for_language(surroundings::language(asked, None));
    let folder = &arguments.dir;
    check_empty(folder)?;
    let name = arguments.name.clone().unwrap_or_else(|| name_of(folder));
    let today = surroundings::day(None, &texts)?;
    for (path, text) in files(&name, &texts, CheckOptions { today, drafts: true }) {
        new::write_new(folder, Path::new(&path), text.as_bytes())?;
    }
    terminal::print(&format!("{}\n", texts.text("init-done", &[("path", shown(folder).into())])))?;
    Ok(Exit::Well)
}

/// Every file of a new bank.
pub(super) fn files(name: &str, texts: &CommandTexts, options: CheckOptions) -> Vec<(String, String)> {
    let vocabularies = VOCABULARIES.files().filter_map(|file| {
        let name = file.path().file_name()?.to_str()?;
        Some((format!("content/vocabularies/{name}"), file.contents_utf8()?.to_owned()))
    });
    let mut files: Vec<(String, String)> = vocabularies.collect();
    files.push((SETTINGS.to_owned(), settings(name, texts)));
    let sources: Sources = files.iter().filter_map(|(path, text)| source(path, text)).collect();
    let bank = pipeline::run(&Input::new(&sources, options)).bank.expect("the settings above are readable");
    let example = SourcePath::parse(EXAMPLE).expect("a plain path");
    files.push((EXAMPLE.to_owned(), new::example(&bank, texts, &example, &texts.text("init-example", &[]))));
    files.push(("README.md".to_owned(), texts.text("init-readme", &[("name", name.into())]) + "\n"));
    files.push((".gitignore".to_owned(), "/dist/\n".to_owned()));
    files
}

pub(super) fn source(path: &str, text: &str) -> Option<(SourcePath, Arc<[u8]>)> {
    Some((SourcePath::parse(path)?, Arc::from(text.as_bytes())))
}

/// The text of `bank.yaml`: the contributor's language first.
fn settings(name: &str, texts: &CommandTexts) -> String {
    let own = texts.language();
    let others = [Lang::NL, Lang::FR, Lang::EN].into_iter().filter(|lang| *lang != own);
    let languages: Vec<Lang> = std::iter::once(own).chain(others).collect();
    let languages: Vec<&str> = languages.iter().map(Lang::as_str).collect();
    let remark = |key: &str| texts.text(key, &[]).replace(['\u{a0}', '\u{202f}'], " ");
    format!(
        "\
name: {name}
# {remark_languages}
languages: [{languages}]
# {remark_url}
# url: https://www.example.org
licence: {{id: CC-BY-4.0, name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}}
# {remark_facets}
facets:
  - {{id: domain, vocabulary: domains, required: true, max: 3}}
  - {{id: phase, vocabulary: phases, required: true, max: 1}}
  - {{id: region, vocabulary: regions, required: true, max: 1}}
  - {{id: target-group, field: target_groups, vocabulary: target-groups, asked: true}}
  - {{id: innovation, vocabulary: innovation, asked: true}}
  - {{id: status, vocabulary: statuses, max: 1, asked: true}}
  - {{id: tag, field: tags, vocabulary: tags, open: true}}
  - {{id: sdg, vocabulary: sdg}}
overview: {{rows: domain, columns: phase}}
card: {{main: domain, steps: phase, place: region}}
",
        name = quoted(name),
        languages = languages.join(", "),
        remark_languages = remark("init-languages"),
        remark_url = remark("init-url"),
        remark_facets = remark("init-facets"),
    )
}

/// Refuses a folder with anything in it but a fresh repository.
fn check_empty(folder: &Path) -> Result<(), Error> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Error::new(Failure::Read, folder, error)),
    };
    for entry in entries {
        let entry = entry.map_err(|error| Error::new(Failure::Read, folder, error))?;
        if entry.file_name() != ".git" {
            return Err(Error::refusal(Failure::NotEmpty, folder));
        }
    }
    Ok(())
}

/// The folder's own name, as a name for the bank.
fn name_of(folder: &Path) -> String {
    let full = env::current_dir().unwrap_or_default().join(folder);
    let name = full.components().next_back().map(|part| part.as_os_str().to_string_lossy().into_owned());
    name.filter(|name| name.chars().any(char::is_alphanumeric)).unwrap_or_else(|| "Vonk".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{OPTIONS, sources};

    #[test]
    fn a_new_bank_has_nothing_to_complain_about_but_what_its_draft_still_lacks() {
        for lang in [Lang::NL, Lang::FR, Lang::EN] {
            let texts = CommandTexts::for_language(lang);
            let options = CheckOptions { drafts: true, ..OPTIONS };
            let mut files = files("Proef: \"één\"", &texts, options);
            files.retain(|(path, _)| path.starts_with("content/"));
            let sources = sources(&files);
            let checked = pipeline::run(&Input::new(&sources, options));
            let bank = checked.bank.expect("readable settings");
            assert_eq!((bank.default_language(), bank.cases.len()), (lang, 1));
            assert!(!crate::diagnostic::has_errors(&checked.diagnostics), "{:?}", checked.diagnostics);
        }
    }
}
