//! `vonk check`: everything that is wrong with the content, in the form that the reader can use.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::{Path, PathBuf},
};

use clap::{Args, builder::PossibleValuesParser};
use jiff::civil::Date;

use crate::{
    base::{Lang, SourcePath},
    diagnostic::{
        Diagnostic, Severity, has_errors,
        message::Messages,
        render::{Format, RenderOptions, render},
    },
};

use super::{
    super::{
        difference::difference,
        error::{Error, Failure},
        fix::{Fixes, fix},
        pipeline::Checked,
        surroundings, terminal,
        texts::CommandTexts,
    },
    Exit, Opened, open,
};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
    #[arg(long, default_value = "human", value_parser = PossibleValuesParser::new(Format::ALL.map(|(name, _)| name)))]
    format: String,
    #[arg(long)]
    strict: bool,
    #[arg(long)]
    errors: bool,
    #[arg(long)]
    fix: bool,
    #[arg(long, requires = "fix")]
    dry_run: bool,
    #[arg(long)]
    drafts: bool,
    #[arg(long, value_name = "FILE", num_args = 1..)]
    touched: Vec<PathBuf>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = surroundings::parse_day)]
    date: Option<Date>,
}

pub(super) fn run(arguments: &Arguments, asked: Option<Lang>) -> Result<Exit, Error> {
    let (root, paths) = root_and_paths(arguments);
    let shown = paths.iter().map(|path| inside(&root, path)).collect::<Result<Vec<_>, _>>()?;
    // Who names a file wants to know what is wrong with it, draft or not.
    let names_file = shown.iter().flatten().any(|path| root.join(path.as_str()).is_file());
    let mut opened = open(&root, asked, arguments.date, arguments.drafts || names_file)?;
    let is_named = |path: &SourcePath| {
        shown.is_empty() || shown.iter().any(|named| named.as_ref().is_none_or(|named| holds(named, path)))
    };
    let is_shown = |one: &Diagnostic| !arguments.errors || one.severity() == Severity::Error;
    let format = Format::parse(&arguments.format).unwrap_or_default();
    let is_wanted = |one: &Diagnostic, path: &SourcePath| is_named(path) && is_shown(one);
    let fixes = match arguments.fix {
        true => mended(&mut opened, &root, is_wanted)?,
        false => Fixes::default(),
    };
    if format == Format::Human {
        terminal::print(&difference(&fixes, terminal::colour(&io::stdout())))?;
    }
    if !arguments.dry_run {
        fixes.write(&root)?;
    }
    let (diagnostics, warnings): (Vec<Diagnostic>, Vec<Diagnostic>) = opened
        .checked
        .diagnostics
        .iter()
        .filter(|one| is_named(fixes.old(&one.path)))
        .cloned()
        .partition(is_shown);
    let touched = arguments.touched.iter().filter_map(|path| inside(&root, path).ok().flatten());
    let options = RenderOptions {
        format,
        colour: terminal::colour(&io::stdout()),
        practices: opened.checked.bank.as_ref().map_or(0, |bank| bank.cases.len()),
        strict: arguments.strict,
        touched: touched.collect::<BTreeSet<_>>(),
        left_out: warnings.len(),
        folder: surroundings::folder_in_repository(&root),
        languages: if asked.is_none() { languages(&opened.checked, &diagnostics) } else { BTreeMap::new() },
    };
    let messages = Messages::for_language(opened.language);
    terminal::print(&render(&diagnostics, &opened.sources, &messages, &options))?;
    if opened.checked.drafts_left_out > 0 && options.format == Format::Human {
        let count = ("count", opened.checked.drafts_left_out.into());
        terminal::print(&format!("{}\n", messages.text("drafts-left-out", &[count])))?;
    }
    let texts = CommandTexts::for_language(opened.language);
    match (arguments.fix, options.format) {
        (true, Format::Human) => terminal::print(&told(&fixes, arguments, &diagnostics, &texts))?,
        (true, _) => terminal::note(&told(&fixes, arguments, &diagnostics, &texts)),
        (false, Format::Human) => terminal::print(&mendable(&diagnostics, &texts))?,
        (false, _) => {}
    }
    let fails =
        has_errors(&diagnostics) || (arguments.strict && !(diagnostics.is_empty() && warnings.is_empty()));
    Ok(if fails { Exit::Content } else { Exit::Well })
}

/// Mends a bank in memory.
fn mended(
    opened: &mut Opened,
    root: &Path,
    is_wanted: impl Fn(&Diagnostic, &SourcePath) -> bool,
) -> Result<Fixes, Error> {
    let (sources, checked) = (std::mem::take(&mut opened.sources), std::mem::take(&mut opened.checked));
    let fixed = fix(root, sources, checked, opened.options, is_wanted)?;
    (opened.sources, opened.checked) = (fixed.sources, fixed.checked);
    Ok(fixed.fixes)
}

/// What was mended, or would be; nothing where nothing is wrong.
fn told(fixes: &Fixes, arguments: &Arguments, left: &[Diagnostic], texts: &CommandTexts) -> String {
    let key = match (fixes.count, left.is_empty(), arguments.dry_run) {
        (0, true, _) => return String::new(),
        (0, false, _) => "mended-none",
        (_, _, true) => "mended-dry",
        (_, _, false) => "mended",
    };
    let files = texts.text("files", &[("count", fixes.files.len().into())]);
    format!("{}\n", texts.text(key, &[("count", fixes.count.into()), ("files", files.into())]))
}

/// How many of the problems `--fix` mends.
fn mendable(diagnostics: &[Diagnostic], texts: &CommandTexts) -> String {
    match diagnostics.iter().filter(|one| one.clear_change().is_some()).count() {
        0 => String::new(),
        count => format!("{}\n", texts.text("mendable", &[("count", count.into())])),
    }
}

/// The language of each file that something is wrong with: its author reads that one.
fn languages(checked: &Checked, diagnostics: &[Diagnostic]) -> BTreeMap<SourcePath, Lang> {
    let paths: BTreeSet<&SourcePath> = diagnostics.iter().map(|one| &one.path).collect();
    paths.into_iter().filter_map(|path| Some((path.clone(), checked.language_of(path)?))).collect()
}

/// The bank's folder, and the paths to which the report is limited. A single path that is itself a bank's folder is the
/// root.
fn root_and_paths(arguments: &Arguments) -> (PathBuf, &[PathBuf]) {
    match (arguments.root.as_deref(), arguments.paths.as_slice()) {
        (None, [folder]) if folder.join("content").is_dir() => (folder.clone(), &[]),
        (asked, paths) => (surroundings::root(asked), paths),
    }
}

/// Where a file or folder is in the bank; `None` for the root itself. A path is tried from here, then from the root.
fn inside(root: &Path, path: &Path) -> Result<Option<SourcePath>, Error> {
    let fail = |error| Error::new(Failure::Read, path, error);
    let real_root = root.canonicalize().map_err(fail)?;
    let real = path.canonicalize().or_else(|_| root.join(path).canonicalize()).map_err(fail)?;
    let outside = || fail(io::Error::from(io::ErrorKind::NotFound));
    let below = real.strip_prefix(&real_root).map_err(|_| outside())?;
    if below.as_os_str().is_empty() {
        return Ok(None);
    }
    let parts: Option<Vec<&str>> = below.iter().map(|part| part.to_str()).collect();
    let path = parts.and_then(|parts| SourcePath::parse(&parts.join("/")));
    path.map(Some).ok_or_else(outside)
}

fn holds(folder: &SourcePath, path: &SourcePath) -> bool {
    let rest = path.as_str().strip_prefix(folder.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
