//! `vonk new`: a file that already passes the check, with the rules and the allowed ids beside each field, in the
//! contributor's language.
//!
//! Which fields there are comes from the declarations; [`original`] and [`translation`] fill them in, [`form`] and [`yaml`]
//! write them down so that no title can break the YAML. A new case, notice, guide or page is a draft until its author says
//! otherwise.

mod form;
mod original;
mod sample;
mod translation;
pub(super) mod yaml;

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use clap::{Args, Subcommand, ValueEnum};

use crate::{
    bank::Bank,
    base::{Lang, SourcePath, id::slugify},
    content::layout::Kind,
};

use self::form::Detail;
use super::{
    super::{
        error::{Error, Failure, shown},
        surroundings, terminal,
        texts::CommandTexts,
    },
    Exit, Opened, open,
};

#[derive(Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
    #[arg(long, global = true, value_name = "DIR")]
    root: Option<PathBuf>,
}

#[derive(Subcommand)]
enum What {
    Case(Original),
    Organisation(Original),
    Notice(Original),
    Guide(Original),
    Page(Original),
    Translation(Translation),
}

#[derive(Args)]
struct Original {
    id: String,
    #[arg(long)]
    title: Option<String>,
    #[arg(long)]
    all: bool,
}

#[derive(Args)]
struct Translation {
    id: String,
    #[arg(value_name = "LANGUAGE")]
    to: String,
    #[arg(long)]
    kind: Option<KindName>,
}

#[derive(Clone, Copy, ValueEnum)]
enum KindName {
    Case,
    Organisation,
    Notice,
    Guide,
    Page,
}

impl KindName {
    fn kind(self) -> Kind {
        match self {
            Self::Case => Kind::Case,
            Self::Organisation => Kind::Organisation,
            Self::Notice => Kind::Notice,
            Self::Guide => Kind::Guide,
            Self::Page => Kind::Page,
        }
    }
}

pub(super) fn run(arguments: &Arguments, asked: Option<Lang>) -> Result<Exit, Error> {
    let root = surroundings::root(arguments.root.as_deref());
    let opened = open(&root, asked, None, true)?;
    let texts = CommandTexts::for_language(opened.language);
    let (path, text) = match &arguments.what {
        What::Case(original) => make(Kind::Case, original, &opened, &texts)?,
        What::Organisation(original) => make(Kind::Organisation, original, &opened, &texts)?,
        What::Notice(original) => make(Kind::Notice, original, &opened, &texts)?,
        What::Guide(original) => make(Kind::Guide, original, &opened, &texts)?,
        What::Page(original) => make(Kind::Page, original, &opened, &texts)?,
        What::Translation(Translation { id, to, kind }) => translation::make(
            &opened,
            &texts,
            &translation::Wanted { id, kind: kind.map(KindName::kind), to },
        )?,
    };
    write_new(&root, Path::new(path.as_str()), text.as_bytes())?;
    let path = shown(&root.join(path.as_str()));
    terminal::print(&format!("{}\n", texts.text("made", &[("path", path.clone().into())])))?;
    terminal::note(&format!("{}\n", texts.text("now-fill-in", &[("path", path.into())])));
    Ok(Exit::Well)
}

/// The path and the text of a new original.
fn make(
    kind: Kind,
    Original { id, title, all }: &Original,
    opened: &Opened,
    texts: &CommandTexts,
) -> Result<(SourcePath, String), Error> {
    let bank = opened.bank()?;
    let id = valid_id(id, texts)?;
    let path = format!("content/{}/{id}.md", kind.folder());
    let path = SourcePath::parse(&path).expect("a slug is a part of a path");
    for taken in [path.clone(), path.resolve(&format!("{id}/index.md")).expect("a slug is a part of a path")]
    {
        if opened.sources.contains(&taken) {
            return Err(Error::refusal(Failure::AlreadyThere, taken.as_str()));
        }
    }
    let title = title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let title = title.map_or_else(|| title_of(&id), str::to_owned);
    let detail = if *all { Detail::All } else { Detail::Needed };
    let text = original::form(&Order { bank, texts, kind, title: &title, path: &path, detail });
    Ok((path, text))
}

/// What a new file is made from.
struct Order<'a> {
    bank: &'a Bank,
    texts: &'a CommandTexts,
    kind: Kind,
    title: &'a str,
    path: &'a SourcePath,
    /// How much the file explains.
    detail: Detail,
}

impl Order<'_> {
    /// The language of the file: the contributor's own if the bank has it.
    fn language(&self) -> Lang {
        let own = self.texts.language();
        if self.bank.languages().contains(&own) { own } else { self.bank.default_language() }
    }

    fn say(&self, key: &str) -> String {
        self.texts.text(key, &[])
    }
}

/// The id, made into a slug where it is none; says so when it differs.
fn valid_id(text: &str, texts: &CommandTexts) -> Result<String, Error> {
    let id = slugify(text);
    if id.is_empty() {
        return Err(Error::new(Failure::Usage, text, texts.text("usage-id", &[])));
    }
    if id != text {
        terminal::note(&format!("{}\n", texts.text("renamed-id", &[("id", id.clone().into())])));
    }
    Ok(id)
}

/// A title to begin with: `repair-cafe` gives `Repair cafe`.
fn title_of(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A new case with this title at `path`, as an example.
pub(super) fn example(bank: &Bank, texts: &CommandTexts, path: &SourcePath, title: &str) -> String {
    original::form(&Order { bank, texts, kind: Kind::Case, title, path, detail: Detail::Needed })
}

/// Writes a file that must not be there yet; `path` is relative to `root`.
pub(super) fn write_new(root: &Path, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let path = root.join(path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Error::new(Failure::MakeFolder, folder, error))?;
    }
    match File::create_new(&path).and_then(|mut file| file.write_all(bytes)) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(Error::refusal(Failure::AlreadyThere, path))
        }
        Err(error) => Err(Error::new(Failure::Write, path, error)),
    }
}

#[cfg(test)]
mod tests;
