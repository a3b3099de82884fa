//! The commands, one file each. Every command ends in an [`Exit`], or in an [`Error`] of the machine.

mod build;
mod check;
mod completions;
mod declared;
mod explain;
mod fields;
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

/// Turns a folder of Markdown case studies into a searchable, multilingual static site.
#[derive(Parser)]
#[command(name = "vonk", version, about, max_term_width = 100)]
struct CommandLine {
    /// The language of messages: nl, fr or en [default: LC_ALL or LANG, else the bank's first language]
    #[arg(long, global = true, value_name = "TAG", value_parser = surroundings::parse_language)]
    language: Option<Lang>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site
    Build(build::Arguments),
    /// Say everything that is wrong with the content
    Check(check::Arguments),
    /// Show the site in the browser while you write
    Serve(serve::Arguments),
    /// Make a new file that already passes the check
    New(new::Arguments),
    /// Make an empty bank in an empty folder
    Init(init::Arguments),
    /// Explain a code of a report, or list all codes
    Explain(explain::Arguments),
    /// Tell which fields a file has, and what belongs in each
    Fields(fields::Arguments),
    /// Print the JSON Schema of a kind of file
    Schema(schema::Arguments),
    /// Show what the bank covers and what it lacks
    Stats(stats::Arguments),
    /// Print the completions of a shell
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
    let line = match CommandLine::try_parse_from(arguments) {
        Ok(line) => line,
        Err(error) => {
            // Clap's own printing; a closed pipe is no reason to fail.
            let _ = error.print();
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
        Command::Completions(arguments) => completions::run(&arguments),
    };
    match ended {
        Ok(Exit::Well) => ExitCode::SUCCESS,
        Ok(Exit::Content) => ExitCode::from(1),
        Err(error) => {
            let texts = CommandTexts::for_language(language_here(asked));
            let (failed, colon) = (texts.text("failed", &[]), texts.text("colon", &[]));
            terminal::note(&format!("{failed}{colon}{}\n", error.describe(&texts)));
            ExitCode::from(MACHINE)
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
