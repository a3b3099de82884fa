//! What the command line leaves open and the machine knows: the language, the day, the bank's folder.

use std::{
    env,
    path::{Path, PathBuf},
};

use jiff::{Timestamp, Zoned, civil::Date, tz::TimeZone};

use crate::base::{Lang, PartialDate};

use super::{
    error::{Error, Failure},
    load::SETTINGS,
    texts::CommandTexts,
};

/// The languages that Vonk itself speaks.
const SPOKEN: [&str; 3] = ["nl", "fr", "en"];

/// The language of messages: the one that was asked for, else the environment's, else the bank's own, else English.
pub(crate) fn language(asked: Option<Lang>, of_bank: Option<Lang>) -> Lang {
    let of_environment = || locale_language(|name| env::var(name).ok());
    asked.or_else(of_environment).or(of_bank).unwrap_or(Lang::EN)
}

/// The language of the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says anything, if Vonk speaks it.
fn locale_language(variable: impl Fn(&str) -> Option<String>) -> Option<Lang> {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| variable(name).filter(|it| !it.is_empty()))?;
    let tag = locale.split(['_', '.', '@', '-']).next()?;
    Lang::parse(tag).filter(|lang| SPOKEN.contains(&lang.as_str()))
}

/// The day of the build: the one that was asked for, else that of `SOURCE_DATE_EPOCH` (in UTC), else today here.
pub(crate) fn day(asked: Option<Date>, texts: &CommandTexts) -> Result<Date, Error> {
    if let Some(date) = asked {
        return Ok(date);
    }
    match env::var("SOURCE_DATE_EPOCH") {
        Ok(epoch) => day_of_epoch(&epoch)
            .ok_or_else(|| Error::new(Failure::Usage, epoch, texts.text("usage-epoch", &[]))),
        Err(_) => Ok(Zoned::now().date()),
    }
}

fn day_of_epoch(epoch: &str) -> Option<Date> {
    let moment = Timestamp::from_second(epoch.trim().parse().ok()?).ok()?;
    Some(moment.to_zoned(TimeZone::UTC).date())
}

/// Where the bank's folder is in its repository, as `docs/bank`: from the nearest folder above with a `.git`. Empty when
/// that is the bank's own folder, or when there is none.
pub(crate) fn folder_in_repository(root: &Path) -> String {
    let Ok(root) = root.canonicalize() else { return String::new() };
    let repository = root.ancestors().find(|folder| folder.join(".git").exists());
    let folder = repository.and_then(|repository| root.strip_prefix(repository).ok());
    let parts = folder.into_iter().flatten().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// A day in the form `YYYY-MM-DD`. The mistake is the key of its text, here and in [`parse_language`].
pub(crate) fn parse_day(text: &str) -> Result<Date, String> {
    match PartialDate::parse(text) {
        Some(PartialDate::Day(date)) => Ok(date),
        Some(PartialDate::Year(_) | PartialDate::Month(..)) | None => Err("usage-date".to_owned()),
    }
}

/// A language tag.
pub(crate) fn parse_language(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| "usage-language-tag".to_owned())
}

/// The bank's root: the one that was asked for, else the nearest folder with a bank from here upwards, else here.
pub(crate) fn root(asked: Option<&Path>) -> PathBuf {
    if let Some(root) = asked {
        return root.to_owned();
    }
    let here = PathBuf::from(".");
    let Ok(full) = env::current_dir() else { return here };
    match full.ancestors().position(|folder| folder.join(SETTINGS).is_file()) {
        None | Some(0) => here,
        Some(steps) => std::iter::repeat_n("..", steps).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_says_anything_decides() {
        let chosen = |all: &str, messages: &str, lang: &str| {
            locale_language(|name| {
                let value = match name {
                    "LC_ALL" => all,
                    "LC_MESSAGES" => messages,
                    _ => lang,
                };
                (value != "-").then(|| value.to_owned())
            })
        };
        assert_eq!(chosen("-", "-", "nl_BE.UTF-8"), Some(Lang::NL));
        assert_eq!(chosen("", "fr", "nl_BE"), Some(Lang::FR));
        assert_eq!(chosen("C.UTF-8", "-", "nl_BE"), None);
        assert_eq!(chosen("-", "-", "de_DE.UTF-8"), None);
        assert_eq!(chosen("-", "-", "-"), None);
    }

    #[test]
    fn a_day_is_whole() {
        assert!(parse_day("2026-11-21").is_ok());
        assert!(parse_day("2026-11").is_err() && parse_day("2026-11-31").is_err());
        assert_eq!(day_of_epoch("1795219200").map(|day| day.to_string()).as_deref(), Some("2026-11-21"));
        assert_eq!(day_of_epoch("soon"), None);
    }
}
