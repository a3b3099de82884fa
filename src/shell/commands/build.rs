//! `vonk build`: from the content to the published site.

use std::{
    io,
    path::{Path, PathBuf},
    time::Instant,
};

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use serde::Serialize;

use crate::{
    bank::Bank,
    base::Lang,
    diagnostic::{Diagnostic, Severity},
    site::{Body, Part, Route, Site, SiteOptions, Theme},
};

use super::{
    super::{
        error::{Error, Failure, shown},
        publish::{self, Occupied, Outcome, Publication, publish},
        surroundings,
        terminal::{self, Progress},
        texts::CommandTexts,
    },
    Exit, open,
};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(long)]
    adopt: bool,
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    #[arg(long)]
    drafts: bool,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = surroundings::parse_day)]
    date: Option<Date>,
    #[arg(long)]
    strict: bool,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    summary: SummaryFormat,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    #[arg(long)]
    quiet: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SummaryFormat {
    /// One line for people
    Text,
    /// One JSON object
    Json,
}

pub(super) fn run(arguments: &Arguments, asked: Option<Lang>) -> Result<Exit, Error> {
    let started = Instant::now();
    use_threads(arguments.jobs);
    let root = surroundings::root(arguments.root.as_deref());
    let out = arguments.out.clone().unwrap_or_else(|| root.join("dist"));
    check_out(&root, &out)?;
    publish::recover(&out)?;
    let mut opened = open(&root, asked, arguments.date, arguments.drafts)?;
    let texts = CommandTexts::for_language(opened.language);
    let warnings = count(&opened.checked.diagnostics, Severity::Warning);
    let errors = count(&opened.checked.diagnostics, Severity::Error);
    let is_fine = errors == 0 && !(arguments.strict && warnings > 0);
    let bank = match opened.checked.bank.take_if(|_| is_fine) {
        Some(bank) => bank,
        None => {
            opened.report(arguments.strict);
            let key = if errors > 0 { "not-published" } else { "not-published-strict" };
            terminal::note(&format!("{}\n", texts.text(key, &[])));
            return Ok(Exit::Content);
        }
    };
    let base_url = base_url(arguments.base_url.as_deref(), &bank, &texts)?;
    let options = SiteOptions { base_url, today: bank.today };
    let theme = Theme::new(&bank.settings.theme, &opened.sources);
    let site = Site::plan(bank, &theme, &options)
        .map_err(|error| Error::new(Failure::ReadTheme, root.join("themes"), error))?;
    // What the files said is in the bank now.
    drop(opened);
    let progress = Progress::new(arguments.quiet);
    let [pages, index] = Part::ALL.map(|part| PartOf { site: &site, part, progress: &progress });
    let occupied = if arguments.adopt { Occupied::Adopted } else { Occupied::Refused };
    let outcome = publish(&out, occupied, &[&pages, &index], &|| progress.tick())?;
    drop(progress);
    let summary = Summary::new(&site, outcome, started);
    match arguments.summary {
        SummaryFormat::Json => terminal::print(&summary.json())?,
        SummaryFormat::Text if arguments.quiet => {}
        SummaryFormat::Text => terminal::print(&summary.line(&texts, &out))?,
    }
    if warnings > 0 && !arguments.quiet {
        terminal::note(&format!("{}\n", texts.text("warnings-left", &[("count", warnings.into())])));
    }
    // The process ends here; taking a large bank apart first would only cost time.
    std::mem::forget((site, theme));
    Ok(Exit::Well)
}

/// A part of a site: its routes are asked for when its turn has come, and answered one at a time.
struct PartOf<'a> {
    site: &'a Site,
    part: Part,
    /// Hears how many files there are as soon as that is known.
    progress: &'a Progress,
}

impl PartOf<'_> {
    fn routes(&self) -> &[Route] {
        self.site.routes(self.part)
    }
}

impl Publication for PartOf<'_> {
    fn files(&self) -> Vec<&str> {
        self.progress.expect(self.routes().len());
        self.routes().iter().map(Route::file).collect()
    }

    fn body(&self, index: usize) -> Result<Body<'_>, Error> {
        let route = &self.routes()[index];
        let body = self.site.respond(route).map_err(|error| Error::of_route(route, error))?;
        Ok(body.expect("a site answers each of its routes"))
    }

    fn is_settled(&self, index: usize) -> bool {
        self.site.is_settled(&self.routes()[index])
    }
}

/// What a build did, as `--summary json` prints it.
#[derive(Serialize)]
struct Summary {
    cases: usize,
    pages: usize,
    written: usize,
    unchanged: usize,
    removed: usize,
    bytes: u64,
    milliseconds: u64,
}

impl Summary {
    fn new(site: &Site, outcome: Outcome, started: Instant) -> Self {
        let Outcome { written, unchanged, removed, bytes } = outcome;
        let milliseconds = started.elapsed().as_millis() as u64;
        Self {
            cases: site.case_count(),
            pages: site.page_count(),
            written,
            unchanged,
            removed,
            bytes,
            milliseconds,
        }
    }

    fn json(&self) -> String {
        let text = serde_json::to_string(self).expect("numbers are JSON");
        format!("{text}\n")
    }

    fn line(&self, texts: &CommandTexts, out: &Path) -> String {
        let counted = |key: &str, count: usize| texts.text(key, &[("count", count.into())]).into();
        let arguments = [
            ("cases", counted("cases", self.cases)),
            ("pages", counted("pages", self.pages)),
            ("files", counted("files", self.written + self.unchanged)),
            ("written", self.written.into()),
            ("unchanged", self.unchanged.into()),
            ("removed", self.removed.into()),
            ("seconds", texts.seconds(self.milliseconds as f64 / 1000.0).into()),
            ("out", shown(out).into()),
        ];
        format!("{}\n", texts.text("summary", &arguments))
    }
}

fn count(diagnostics: &[Diagnostic], severity: Severity) -> usize {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity).count()
}

fn use_threads(jobs: Option<u16>) {
    if let Some(jobs) = jobs {
        // Fails only when a pool was made before, as in a test that runs two commands.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs.into()).build_global();
    }
}

/// Refuses to publish into the bank's own folders, or over a folder that holds the bank.
fn check_out(root: &Path, out: &Path) -> Result<(), Error> {
    let (Ok(root), Ok(real)) = (root.canonicalize(), canonical(out)) else { return Ok(()) };
    let is_own = ["content", "themes"].iter().any(|folder| real.starts_with(root.join(folder)));
    if is_own || root.starts_with(&real) {
        return Err(Error::refusal(Failure::OutInside, out));
    }
    Ok(())
}

/// Where a path leads, even when its last parts are not there yet.
fn canonical(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else { return Err(error) };
            let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
            Ok(canonical(parent)?.join(name))
        }
        found => found,
    }
}

/// The address of the site, without a `/` at the end.
fn base_url(asked: Option<&str>, bank: &Bank, texts: &CommandTexts) -> Result<String, Error> {
    let Some(url) = asked else {
        return Ok(bank.settings.url.as_deref().unwrap_or("http://localhost").to_owned());
    };
    let fail = |why| Err(Error::new(Failure::Usage, url, texts.text(why, &[])));
    let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else {
        return fail("usage-base-url");
    };
    let host = rest.split('/').next().unwrap_or_default();
    let is_wrong = |c: char| c.is_control() || "?#\"'<>\\^`{|}".contains(c);
    if host.is_empty() || rest.contains(is_wrong) {
        return fail("usage-base-url");
    }
    if !host.bytes().all(|b| b.is_ascii_graphic()) {
        return fail("usage-base-url-host");
    }
    Ok(url.trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Folder, check, sources};

    #[test]
    fn the_bar_ends_where_it_is_full() {
        let files = [
            ("content/bank.yaml", "name: A\nlanguages: [en]\n"),
            ("content/pages/about.md", "---\ntitle: About\n---\nText.\n"),
        ];
        let bank = check(&files).bank.expect("a bank");
        let options = SiteOptions { base_url: "https://bank.example".to_owned(), today: bank.today };
        let site = Site::plan(bank, &Theme::new("default", &sources(&files)), &options).expect("a site");
        let progress = Progress::new(true);
        let [pages, index] = Part::ALL.map(|part| PartOf { site: &site, part, progress: &progress });
        let out = Folder::empty().file("dist");
        publish(&out, Occupied::Refused, &[&pages, &index], &|| progress.tick()).expect("published");
        let files = Part::ALL.iter().map(|part| site.routes(*part).len() as u64).sum();
        assert_eq!(progress.done(), (files, Some(files)));
    }
}
