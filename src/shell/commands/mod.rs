//! The commands, one file each. Every command ends in an [`Exit`], or in an [`Error`] of the machine.

mod build;
mod check;
mod completions;
mod declared;
mod explain;
mod fields;
mod help;
mod init;
mod new;
mod schema;
mod serve;
mod stats;

use std::{ffi::OsString, io, path::Path, process::ExitCode};

use clap::{Parser, Subcommand};
use jiff::civil::Date;

use crate::{
    bank::{Bank, CheckOptions},
    base::{Lang, Sources},
    diagnostic::{
        message::Messages,
        render::{Format, RenderOptions, render},
    },
};

use super::{
    error::{Error, Failure},
    load,
    pipeline::{self, Checked, Input},
    surroundings, terminal,
    texts::CommandTexts,
};

/// The command line. What `--help` says of each part of it stands in `messages/*.ftl` (`help-…`), in three languages.
#[derive(Parser)]
#[command(name = "vonk", version, about = None, max_term_width = 100)]
struct CommandLine {
    #[arg(long, global = true, value_name = "TAG", value_parser = surroundings::parse_language)]
    language: Option<Lang>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Build(build::Arguments),
    Check(check::Arguments),
    Serve(serve::Arguments),
    New(new::Arguments),
    Init(init::Arguments),
    Explain(explain::Arguments),
    Fields(fields::Arguments),
    Schema(schema::Arguments),
    Stats(stats::Arguments),
    Completions(completions::Arguments),
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// All is well: 0.
    Well,
    /// The content is wrong: 1.
    Content,
}

/// The exit code of failures of the machine and of wrong usage.
const MACHINE: u8 = 2;

/// Runs the command line `arguments`, program name included, and returns the exit code: 0 when all is well, 1 when the
/// content is wrong, 2 when the machine or the usage is.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let line = match CommandLine::try_parse_from(&arguments) {
        Ok(line) => line,
        Err(error) => {
            help::print(&arguments, &error);
            return ExitCode::from(if error.use_stderr() { MACHINE } else { 0 });
        }
    };
    let asked = line.language;
    let ended = match line.command {
        Command::Build(arguments) => build::run(&arguments, asked),
        Command::Check(arguments) => check::run(&arguments, asked),
        Command::Serve(arguments) => serve::run(arguments, asked),
        Command::New(arguments) => new::run(&arguments, asked),
        Command::Init(arguments) => init::run(&arguments, asked),
        Command::Explain(arguments) => explain::run(&arguments, asked),
        Command::Fields(arguments) => fields::run(&arguments, asked),
        Command::Schema(arguments) => schema::run(&arguments, asked),
        Command::Stats(arguments) => stats::run(&arguments, asked),
        Command::Completions(arguments) => completions::run(&arguments, asked),
    };
    match ended {
        Ok(Exit::Well) => ExitCode::SUCCESS,
        Ok(Exit::Content) => ExitCode::from(1),
        Err(error) => {
            let texts = CommandTexts::for_language(language_here(asked));
            let (failed, colon) = (texts.text("failed", &[]), texts.text("colon", &[]));
            terminal::note(&format!("{failed}{colon}{}\n", error.describe(&texts)));
            // A damaged picture is the content's fault, though only its pixels tell.
            let is_content = error.failure() == Failure::DamagedPicture;
            if is_content { ExitCode::from(1) } else { ExitCode::from(MACHINE) }
        }
    }
}

/// The language of messages before a bank is read: that of the bank here, when nobody says otherwise.
fn language_here(asked: Option<Lang>) -> Lang {
    surroundings::language(asked, load::language_of(&surroundings::root(None)))
}

/// A bank that was read and checked.
struct Opened {
    sources: Sources,
    checked: Checked,
    /// How it was checked.
    options: CheckOptions,
    /// The language of messages.
    language: Lang,
}

impl Opened {
    /// The bank, or the advice to look at what is wrong with its settings.
    fn bank(&self) -> Result<&Bank, Error> {
        let texts = CommandTexts::for_language(self.language);
        self.checked
            .bank
            .as_deref()
            .ok_or_else(|| Error::new(Failure::Usage, load::SETTINGS, texts.text("usage-bank", &[])))
    }

    /// Prints the report for people on the standard error; `strict` is whether warnings count as errors.
    fn report(&self, strict: bool) {
        let options = RenderOptions {
            format: Format::Human,
            colour: terminal::colour(&io::stderr()),
            practices: self.checked.bank.as_ref().map_or(0, |bank| bank.cases.len()),
            strict,
            ..RenderOptions::default()
        };
        let messages = Messages::for_language(self.language);
        terminal::note(&render(&self.checked.diagnostics, &self.sources, &messages, &options));
    }
}

/// Reads and checks the bank at `root` for the day `date`, or today.
fn open(root: &Path, asked: Option<Lang>, date: Option<Date>, drafts: bool) -> Result<Opened, Error> {
    let texts = CommandTexts::for_language(language_here(asked));
    let today = surroundings::day(date, &texts)?;
    let sources = load::load(root)?;
    let options = CheckOptions { today, drafts };
    let checked = pipeline::run(&Input::new(&sources, options));
    let of_bank = checked.bank.as_deref().map(Bank::default_language);
    Ok(Opened { sources, checked, options, language: surroundings::language(asked, of_bank) })
}
