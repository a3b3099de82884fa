//! `vonk stats`: what the bank covers and what it lacks, as tables for people or as one JSON object.

mod figures;
mod table;

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use crate::{
    bank::{Bank, Entry},
    base::Lang,
};

use self::{
    figures::{Coverage, Figures},
    table::Table,
};
use super::{
    super::{error::Error, surroundings, terminal, texts::CommandTexts},
    Exit, open,
};

/// How many files a list for people names.
const NAMED: usize = 20;

/// How wide the heads of a table's columns may be together, in characters; wider ones give way to the terms' ids.
const WIDE: usize = 90;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
    #[arg(long, default_value = "human")]
    format: StatsFormat,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = surroundings::parse_day)]
    date: Option<Date>,
}

#[derive(Clone, Copy, ValueEnum)]
enum StatsFormat {
    /// Tables for people
    Human,
    /// One JSON object
    Json,
}

pub(super) fn run(arguments: &Arguments, asked: Option<Lang>) -> Result<Exit, Error> {
    let root = surroundings::root(arguments.root.as_deref());
    let opened = open(&root, asked, arguments.date, false)?;
    let bank = opened.bank()?;
    let figures = Figures::of(bank);
    let text = match arguments.format {
        StatsFormat::Json => {
            let text = serde_json::to_string_pretty(&figures).expect("counts and texts are JSON");
            format!("{text}\n")
        }
        StatsFormat::Human => human(bank, &figures, &CommandTexts::for_language(opened.language)),
    };
    terminal::print(&text)?;
    Ok(Exit::Well)
}

fn human(bank: &Bank, figures: &Figures, texts: &CommandTexts) -> String {
    let counted = |key: &str, count: usize| texts.text(key, &[("count", count.into())]);
    let head = texts.text(
        "stats-head",
        &[
            ("cases", counted("cases", figures.cases).into()),
            ("organisations", counted("organisations", figures.organisations).into()),
            ("notices", counted("notices", figures.notices).into()),
            ("guides", counted("guides", figures.guides).into()),
        ],
    );
    let mut parts = vec![format!("{head}\n")];
    parts.extend(figures.coverage.iter().map(|coverage| coverage_table(bank, coverage, texts)));
    parts.extend(unused_terms(bank, figures, texts));
    parts.push(language_table(figures, texts));
    let gaps = |gaps: &[figures::Gap]| -> Vec<String> {
        gaps.iter().map(|gap| format!("{}: {}", gap.path, gap.languages.join(", "))).collect()
    };
    parts.push(list(&texts.text("stats-missing-title", &[]), &gaps(&figures.missing_translations), texts));
    parts.push(list(&texts.text("stats-outdated-title", &[]), &gaps(&figures.outdated_translations), texts));
    let stale = figures.stale.iter().map(|stale| {
        let when = stale.verified.clone().unwrap_or_else(|| texts.text("stats-never", &[]));
        format!("{}: {when}", stale.path)
    });
    let title = texts.text("stats-stale-title", &[("date", figures.stale_before.clone().into())]);
    parts.push(list(&title, &stale.collect::<Vec<_>>(), texts));
    parts.join("\n")
}

/// Cases per pair of terms, rows and columns named, gaps shown as `·`.
fn coverage_table(bank: &Bank, coverage: &Coverage, texts: &CommandTexts) -> String {
    let lang = texts.language();
    let label =
        |facet: &str| bank.facet(facet).map_or(facet, |facet| bank.text(&facet.label, lang)).to_owned();
    let title = texts.text(
        "stats-by",
        &[("rows", label(&coverage.rows).into()), ("columns", label(&coverage.columns).into())],
    );
    let name = |facet: &str, id: &str| -> String {
        let Some(facet) = bank.facet(facet) else { return id.to_owned() };
        let Some(index) = facet.index(id) else { return id.to_owned() };
        let term = facet.term(index);
        format!("{:indent$}{}", "", bank.text(&term.term.label, lang), indent = term.depth * 2)
    };
    let mut heads: Vec<String> =
        coverage.column_terms.iter().map(|id| name(&coverage.columns, id).trim().to_owned()).collect();
    if heads.iter().map(|head| head.chars().count() + 2).sum::<usize>() > WIDE {
        heads.clone_from(&coverage.column_terms);
    }
    heads.push(texts.text("stats-total", &[]));
    let mut table = Table::new(title, heads);
    for ((row, counts), total) in coverage.row_terms.iter().zip(&coverage.counts).zip(&coverage.row_totals) {
        table.row(name(&coverage.rows, row), counts.iter().chain([total]).copied());
    }
    table.to_string()
}

fn unused_terms(bank: &Bank, figures: &Figures, texts: &CommandTexts) -> Option<String> {
    let lang = texts.language();
    let lines: Vec<String> = figures
        .unused_terms
        .iter()
        .filter_map(|(id, terms)| {
            let facet = bank.facet(id)?;
            let labels = terms
                .iter()
                .filter_map(|term| facet.index(term))
                .map(|index| bank.text(&facet.term(index).term.label, lang));
            let labels: Vec<&str> = labels.collect();
            let facet = bank.text(&facet.label, lang);
            let arguments = [("facet", facet.into()), ("terms", labels.join(", ").into())];
            Some(format!("{}\n", texts.text("stats-empty-terms", &arguments)))
        })
        .collect();
    (!lines.is_empty()).then(|| lines.concat())
}

fn language_table(figures: &Figures, texts: &CommandTexts) -> String {
    let heads = ["stats-original", "stats-translated", "stats-missing"].map(|key| texts.text(key, &[]));
    let mut table = Table::new(texts.text("stats-languages", &[]), heads.to_vec());
    for language in &figures.languages {
        let counts = [language.originals, language.translations, language.missing];
        table.row(language.language.clone(), counts.into_iter());
    }
    table.to_string()
}

fn list(title: &str, lines: &[String], texts: &CommandTexts) -> String {
    let mut text = format!(
        "{title}: {}\n",
        match lines.len() {
            0 => texts.text("stats-none", &[]),
            count => count.to_string(),
        }
    );
    for line in lines.iter().take(NAMED) {
        text.push_str(&format!("  {line}\n"));
    }
    if lines.len() > NAMED {
        let more = texts.text("stats-more", &[("count", (lines.len() - NAMED).into())]);
        text.push_str(&format!("  {more}\n"));
    }
    text
}

/// The languages of an entry other than the original's.
fn translated(entry: &impl Entry, lang: Lang) -> bool {
    entry.translations().iter().any(|translation| translation.words.lang == lang)
}
