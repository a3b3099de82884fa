//! What `--help` and mistakes on the command line say, in the reader's language.
//!
//! Clap knows the shape of the command line and writes the pages; every word of them is a text of `messages/*.ftl`. The key of an option
//! is `help-<command>-<option>`, or `help-<option>` where commands share it. A mistake of a kind that has no text here is told in Clap's own
//! English.

use std::ffi::OsString;

use clap::{
    Arg, Command, CommandFactory as _, Error,
    builder::{Resettable, StyledStr},
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::base::Lang;

use super::{
    super::{surroundings, terminal, texts::CommandTexts},
    CommandLine, language_here,
};

/// The command line in the language of `texts`.
pub(super) fn spoken(texts: &CommandTexts) -> Command {
    let mut command = CommandLine::command();
    // Only now the options and commands are there that Clap adds itself.
    command.build();
    in_words(command, "help-vonk", texts)
}

/// Says what `error`, which Clap met in `arguments`, asks for or complains of. A closed pipe is no reason to fail.
pub(super) fn print(arguments: &[OsString], error: &Error) {
    let texts = CommandTexts::for_language(language_here(asked(arguments)));
    match spoken(&texts).try_get_matches_from(arguments) {
        Err(spoken) => match complaint(&spoken, &texts) {
            Some(complaint) => terminal::note(&complaint),
            None => drop(spoken.print()),
        },
        Ok(_) => drop(error.print()),
    }
}

/// The language that the arguments ask for, as far as they can be read.
fn asked(arguments: &[OsString]) -> Option<Lang> {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    let value = words.find_map(|word| word.strip_prefix("--language"))?;
    let value = value.strip_prefix('=').or_else(|| words.next())?;
    surroundings::parse_language(value).ok()
}

fn in_words(command: Command, key: &str, texts: &CommandTexts) -> Command {
    let say = |key: &str| texts.text(key, &[]);
    let mut command = command;
    let usage = in_language(&command.render_usage().to_string(), texts);
    let usage = usage.strip_prefix(&*say("help-usage")).unwrap_or(&usage).trim().to_owned();
    command
        .about(say(key))
        .override_usage(usage)
        .help_template(format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}", say("help-usage")))
        .subcommand_help_heading(say("help-commands"))
        .mut_args(|arg| {
            let heading = say(if arg.is_positional() { "help-arguments" } else { "help-options" });
            let help = argument_help(&arg, key, texts);
            let arg = arg.long_help(Resettable::<StyledStr>::Reset);
            arg.help(help).help_heading(heading).hide_default_value(true).hide_possible_values(true)
        })
        .mut_subcommands(|command| {
            let name = command.get_name().to_owned();
            match name.as_str() {
                "help" => command.about(say("help-help-command")),
                _ if key == "help-vonk" => in_words(command, &format!("help-{name}"), texts),
                _ => in_words(command, &format!("{key}-{name}"), texts),
            }
        })
}

/// What an option or a value is, what it takes, and what it is when nobody says it.
fn argument_help(arg: &Arg, key: &str, texts: &CommandTexts) -> String {
    let id = arg.get_id().as_str().replace('_', "-");
    let own = texts.find(&format!("{key}-{id}"));
    let mut help = own.unwrap_or_else(|| texts.text(&format!("help-{id}"), &[]));
    if !arg.get_action().takes_values() {
        return help;
    }
    let values: Vec<String> =
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let defaults: Vec<String> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    for (key, words) in [("help-values", values), ("help-default", defaults)] {
        if !words.is_empty() {
            help.push_str(&format!(" [{}]", texts.text(key, &[("values", words.join(", ").into())])));
        }
    }
    help
}

/// A line about the use of a command with its signs in words: `Usage: vonk [OPTIONS]`.
fn in_language(usage: &str, texts: &CommandTexts) -> String {
    let signs =
        [("Usage:", "help-usage"), ("OPTIONS", "help-sign-options"), ("COMMAND", "help-sign-command")];
    signs.iter().fold(usage.to_owned(), |usage, (sign, key)| usage.replace(sign, &texts.text(key, &[])))
}

/// What is wrong, how the command is used, and where to read more; `None` for what is no mistake or has no text.
fn complaint(error: &Error, texts: &CommandTexts) -> Option<String> {
    let context = |kind| match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        ContextValue::Strings(texts) => Some(texts.join(", ")).filter(|text| !text.is_empty()),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    };
    let (option, value) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    let (key, named) = match error.kind() {
        ErrorKind::UnknownArgument => ("usage-option", option),
        ErrorKind::InvalidSubcommand => ("usage-command", context(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue if value.is_none() => ("usage-value-missing", option),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => ("usage-value", option),
        ErrorKind::MissingRequiredArgument => ("usage-missing", option),
        ErrorKind::ArgumentConflict => ("usage-conflict", option),
        _ => return None,
    };
    let named = named?;
    let other = context(ContextKind::PriorArg).unwrap_or_default();
    let value = value.unwrap_or_default();
    let mut says =
        texts.text(key, &[("named", named.into()), ("value", value.into()), ("other", other.into())]);
    // Of several the nearest comes last.
    let nearest = |kind| match error.get(kind)? {
        ContextValue::Strings(texts) => texts.last().cloned(),
        _ => context(kind),
    };
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let cause = std::error::Error::source(error).map(ToString::to_string);
    let hints = [
        near.into_iter()
            .find_map(nearest)
            .map(|near| texts.text("usage-near", &[("suggestion", near.into())])),
        context(ContextKind::ValidValue).map(|all| texts.text("usage-values", &[("values", all.into())])),
        cause.and_then(|cause| texts.find(&cause)),
    ];
    for hint in hints.into_iter().flatten() {
        says.push_str(&format!("\n  {hint}"));
    }
    let (failed, colon) = (texts.text("failed", &[]), texts.text("colon", &[]));
    let usage = context(ContextKind::Usage);
    let usage =
        usage.map(|usage| format!("{}\n\n", usage.trim().replace("Usage:", &texts.text("help-usage", &[]))));
    Some(format!("{failed}{colon}{says}\n\n{}{}\n", usage.unwrap_or_default(), texts.text("usage-more", &[])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn each_text(command: &Command, check: &mut dyn FnMut(String)) {
        check(command.get_about().map(ToString::to_string).unwrap_or_default());
        for arg in command.get_arguments() {
            check(arg.get_help().map(ToString::to_string).unwrap_or_default());
        }
        for command in command.get_subcommands().filter(|command| command.get_name() != "help") {
            each_text(command, check);
        }
    }

    #[test]
    fn every_command_and_every_option_has_a_text_in_every_language() {
        for language in [Lang::NL, Lang::FR, Lang::EN] {
            let texts = CommandTexts::for_language(language);
            let mut wanting = Vec::new();
            each_text(&spoken(&texts), &mut |text| {
                if text.is_empty() || text.starts_with("help-") {
                    wanting.push(text);
                }
            });
            assert!(wanting.is_empty(), "{language}: {wanting:?}");
        }
    }

    #[test]
    fn the_language_that_is_asked_for_is_found_wherever_it_stands() {
        let asked = |line: &str| asked(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(asked("vonk check --language nl --help"), Some(Lang::NL));
        assert_eq!(asked("vonk --language=fr check"), Some(Lang::FR));
        assert_eq!((asked("vonk check"), asked("vonk --language")), (None, None));
    }

    #[test]
    fn a_mistake_is_told_with_what_was_meant() {
        let says = |language, line: &str| {
            let texts = CommandTexts::for_language(language);
            let error = spoken(&texts).try_get_matches_from(line.split(' ')).expect_err("a mistake");
            complaint(&error, &texts).expect("a text")
        };
        let unknown = says(Lang::NL, "vonk check --strickt");
        assert!(unknown.starts_with("fout: "), "{unknown}");
        assert!(unknown.contains("`--strickt`") && unknown.contains("`--strict`"), "{unknown}");
        assert!(unknown.contains("Gebruik: vonk check [OPTIES]"), "{unknown}");
        let value = says(Lang::FR, "vonk stats --format humn");
        assert!(value.contains("`humn`") && value.contains("human, json"), "{value}");
        assert!(says(Lang::NL, "vonk build --date morgen").contains("JJJJ-MM-DD"));
        assert!(says(Lang::NL, "vonk chekc").contains("`check`"));
        assert!(says(Lang::EN, "vonk schema").contains("<KIND>"));
        assert!(says(Lang::EN, "vonk check --dry-run").contains("--fix"));
    }
}
