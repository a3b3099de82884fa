//! From the files to what the browser sees: the bank is checked anew, and the site laid out anew, after each change.
//!
//! A page with mistakes must not take the preview away. The files in which there are errors are shown as they were when they
//! were last good; where that does not help (a mistake between files, a broken theme), the whole site stays as it last
//! was. What a file says is remembered for as long as its bytes are the same ([`Memo`]). The usual save, which changes the
//! words of one file, is not worth a whole check: the last bank and the last site are amended.

use std::{collections::BTreeSet, sync::Arc};

use jiff::civil::Date;

use crate::{
    bank::{Bank, CheckOptions},
    base::{SourcePath, Sources},
    content::Parsed,
    diagnostic::{Diagnostic, Severity, has_errors},
    site::{Site, SiteOptions, Theme},
};

use super::super::{
    load::SETTINGS,
    pipeline::{self, Amendment, Checked, Memo, Tick},
};

/// What the browser sees at some moment.
pub(super) struct Edition {
    /// Counts the editions, from 1.
    pub(super) version: u64,
    /// In which edition the site was last laid out.
    pub(super) site_version: u64,
    /// The files as they are.
    pub(super) sources: Arc<Sources>,
    /// All that is wrong with them.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The site; `None` when there has been none to show.
    pub(super) site: Option<Arc<Site>>,
    /// What is wrong with the machine or the theme, in the reader's words.
    pub(super) troubles: Vec<String>,
}

impl Edition {
    /// The edition before the first: nothing.
    pub(super) fn none() -> Self {
        Self {
            version: 0,
            site_version: 0,
            sources: Arc::default(),
            diagnostics: Vec::new(),
            site: None,
            troubles: Vec::new(),
        }
    }

    /// How many errors there are, troubles included.
    pub(super) fn error_count(&self) -> usize {
        let is_error = |diagnostic: &&Diagnostic| diagnostic.severity() == Severity::Error;
        self.diagnostics.iter().filter(is_error).count() + self.troubles.len()
    }
}

/// What makes editions.
pub(super) struct Workshop {
    base_url: String,
    drafts: bool,
    memo: Memo,
    /// The files when they last had no errors.
    good: Option<Arc<Sources>>,
    /// The one file with errors, and what it said when it was good, which is what the site shows.
    held: Option<(SourcePath, Arc<Parsed>)>,
}

impl Workshop {
    /// A workshop for a site at `base_url`.
    pub(super) fn new(base_url: String, drafts: bool) -> Self {
        Self { base_url, drafts, memo: Memo::default(), good: None, held: None }
    }

    /// The edition after `last`, for the day `today`. `changed` are the files that changed since, when nothing else did;
    /// `troubles` are those that the caller knows of.
    pub(super) fn make(
        &mut self,
        last: &Edition,
        sources: Arc<Sources>,
        changed: &[SourcePath],
        today: Date,
        troubles: Vec<String>,
    ) -> Edition {
        if let [path] = changed
            && troubles.is_empty()
            && let Some(edition) = self.amend(last, &sources, path, today)
        {
            return edition;
        }
        self.make_whole(last, sources, today, troubles, &|| {})
    }

    /// The edition after `last`, everything checked and laid out anew; `tick` is called once for each file.
    pub(super) fn make_whole(
        &mut self,
        last: &Edition,
        sources: Arc<Sources>,
        today: Date,
        mut troubles: Vec<String>,
        tick: Tick<'_>,
    ) -> Edition {
        self.held = None;
        let options = CheckOptions { today, drafts: self.drafts };
        let Checked { bank, diagnostics, memo } =
            pipeline::run_with_progress(&sources, options, &self.memo, tick);
        self.memo = memo;
        let shown = if has_errors(&diagnostics) {
            match &self.good {
                Some(good) => self.mended(&sources, good, &diagnostics, options),
                None => bank.map(|bank| (bank, Arc::clone(&sources))),
            }
        } else {
            self.good = Some(Arc::clone(&sources));
            bank.map(|bank| (bank, Arc::clone(&sources)))
        };
        let version = last.version + 1;
        let planned = shown.map(|(bank, shown_sources)| self.plan(bank, &shown_sources, today));
        let (site, site_version) = match planned {
            Some(Ok(site)) => (Some(Arc::new(site)), version),
            Some(Err(trouble)) => {
                troubles.push(trouble);
                (last.site.clone(), last.site_version)
            }
            None => (last.site.clone(), last.site_version),
        };
        Edition { version, site_version, sources, diagnostics, site, troubles }
    }

    /// The edition after `last` when only the file at `path` changed, and its words alone.
    fn amend(
        &mut self,
        last: &Edition,
        sources: &Arc<Sources>,
        path: &SourcePath,
        today: Date,
    ) -> Option<Edition> {
        let site =
            last.site.as_ref().filter(|site| site.bank().today == today && last.troubles.is_empty())?;
        let held = self.held.as_ref().map(|(held, _)| held);
        let is_elsewhere = |error: &Diagnostic| {
            error.severity() == Severity::Error && (Some(&error.path) != held || error.path != *path)
        };
        if last.diagnostics.iter().any(is_elsewhere) {
            return None;
        }
        let good = match &self.held {
            Some((_, good)) => Arc::clone(good),
            None => Arc::clone(self.memo.parsed(path)?),
        };
        let before = (site.bank(), &*last.diagnostics);
        let Amendment { bank, diagnostics } = pipeline::amend(sources, path, before, &good, &mut self.memo)?;
        let version = last.version + 1;
        let (site, site_version) = match bank {
            Some(bank) => {
                let amended = site.amended(Arc::new(bank))?;
                self.held = None;
                self.good = Some(Arc::clone(sources));
                (Arc::new(amended), version)
            }
            None => {
                self.held = Some((path.clone(), good));
                (Arc::clone(site), last.site_version)
            }
        };
        let sources = Arc::clone(sources);
        Some(Edition { version, site_version, sources, diagnostics, site: Some(site), troubles: Vec::new() })
    }

    fn plan(&self, bank: Bank, sources: &Sources, today: Date) -> Result<Site, String> {
        let theme = Theme::new(&bank.settings.theme, sources);
        let options = SiteOptions { base_url: self.base_url.clone(), today };
        Site::plan(Arc::new(bank), &theme, &options).map_err(|error| error.to_string())
    }

    /// The bank with the files that have errors as they were when they were good; `None` when there are errors still.
    fn mended(
        &self,
        sources: &Sources,
        good: &Sources,
        diagnostics: &[Diagnostic],
        options: CheckOptions,
    ) -> Option<(Bank, Arc<Sources>)> {
        // Without settings, as in the middle of a checkout, next to nothing may be there.
        sources.iter().find(|(path, _)| path.as_str() == SETTINGS)?;
        let is_error = |diagnostic: &&Diagnostic| diagnostic.severity() == Severity::Error;
        let broken: BTreeSet<&SourcePath> =
            diagnostics.iter().filter(is_error).map(|error| &error.path).collect();
        let kept = sources.iter().filter(|(path, _)| !broken.contains(path));
        let restored = broken.iter().filter_map(|path| Some((*path, good.bytes(path)?)));
        let mixed = kept.chain(restored).map(|(path, bytes)| (path.clone(), Arc::clone(bytes)));
        let mixed: Sources = mixed.collect();
        let Checked { bank, diagnostics, .. } = pipeline::run(&mixed, options, &self.memo);
        if has_errors(&diagnostics) { None } else { bank.map(|bank| (bank, Arc::new(mixed))) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use std::path::Path;

    use super::*;
    use crate::{shell::load, site::Route};

    const BANK: (&str, &str) = ("content/bank.yaml", "name: A\nlanguages: [en]\n");
    const GOOD: &str = "---\ntitle: First\n---\nText.\n";

    fn sources(files: &[(&str, &str)]) -> Arc<Sources> {
        let path = |path: &str| SourcePath::parse(path).expect("a plain path");
        Arc::new(files.iter().map(|(name, text)| (path(name), Arc::from(text.as_bytes()))).collect())
    }

    /// The edition after `last`, as the mirror would ask for it.
    fn make(workshop: &mut Workshop, last: &Edition, files: &[(&str, &str)]) -> Edition {
        let sources = sources(files);
        let paths = sources.iter().map(|(path, _)| path).chain(last.sources.iter().map(|(path, _)| path));
        let changed = paths.filter(|path| sources.bytes(path) != last.sources.bytes(path));
        let changed: BTreeSet<SourcePath> = changed.cloned().collect();
        let changed: Vec<SourcePath> = changed.into_iter().collect();
        workshop.make(last, sources, &changed, date(2026, 11, 21), Vec::new())
    }

    fn page(edition: &Edition, file: &str) -> String {
        let route = Route::parse(file).expect("a route");
        let site = edition.site.as_ref().expect("a site");
        let bytes = site.respond(&route).expect("a good theme").expect("a page");
        String::from_utf8_lossy(&bytes).into_owned()
    }

    #[test]
    fn a_broken_file_is_shown_as_it_was_and_the_others_as_they_are() {
        let mut workshop = Workshop::new("http://localhost:1111".to_owned(), false);
        let (a, b) = ("content/pages/a.md", "content/pages/b.md");
        let first = make(&mut workshop, &Edition::none(), &[BANK, (a, GOOD), (b, GOOD)]);
        assert_eq!(first.error_count(), 0, "{:?}", first.diagnostics);
        let broken = make(
            &mut workshop,
            &first,
            &[BANK, (a, "---\ntitle: [\n"), (b, &GOOD.replace("First", "Second"))],
        );
        assert!(broken.error_count() > 0);
        assert!(page(&broken, "pages/a/index.html").contains("First"));
        assert!(page(&broken, "pages/b/index.html").contains("Second"));
        let mended = make(&mut workshop, &broken, &[BANK, (a, &GOOD.replace("First", "Third")), (b, GOOD)]);
        assert_eq!(mended.error_count(), 0);
        assert!(page(&mended, "pages/a/index.html").contains("Third"));
    }

    #[test]
    fn a_new_title_comes_with_its_share_picture() {
        let bank = ("content/bank.yaml", "name: A\nurl: https://a.example\nlanguages: [en]\n");
        let case = |title: &str| {
            format!(
                "---\ntitle: {title}\nsummary: S.\nsources: [{{title: R, url: \"https://a.example/r\"}}]\n---\nText.\n"
            )
        };
        let mut workshop = Workshop::new("https://a.example".to_owned(), false);
        let file = "content/cases/a.md";
        let first = make(&mut workshop, &Edition::none(), &[bank, (file, &case("First"))]);
        let second = make(&mut workshop, &first, &[bank, (file, &case("Second"))]);
        let picture = |edition: &Edition| {
            let page = page(edition, "cases/a/index.html");
            let start = page.find("/media/share/").expect("a picture") + 1;
            page[start..start + page[start..].find('"').expect("an end")].to_owned()
        };
        assert_ne!(picture(&first), picture(&second));
        let route = Route::parse(&picture(&second)).expect("a route");
        let site = second.site.as_ref().expect("a site");
        assert!(site.respond(&route).expect("a good theme").is_some(), "{route}");
    }

    #[test]
    fn broken_settings_leave_the_last_site() {
        let mut workshop = Workshop::new("http://localhost:1111".to_owned(), false);
        let page_file = ("content/pages/a.md", GOOD);
        let first = make(&mut workshop, &Edition::none(), &[BANK, page_file]);
        let broken = make(&mut workshop, &first, &[("content/bank.yaml", "name: ["), page_file]);
        assert!(broken.error_count() > 0);
        assert!(page(&broken, "pages/a/index.html").contains("First"));
    }

    #[test]
    fn a_file_that_was_broken_and_mended_is_amended_like_any_other() {
        let mut workshop = Workshop::new("http://localhost:1111".to_owned(), false);
        let (a, b) = ("content/pages/a.md", "content/pages/b.md");
        let first = make(&mut workshop, &Edition::none(), &[BANK, (a, GOOD), (b, GOOD)]);
        let broken = make(&mut workshop, &first, &[BANK, (a, "---\ntitle: [\n"), (b, GOOD)]);
        assert!(broken.error_count() > 0 && workshop.held.is_some());
        assert_eq!(broken.site_version, first.site_version);
        let still = make(&mut workshop, &broken, &[BANK, (a, "---\ntitle: {\n"), (b, GOOD)]);
        assert!(still.error_count() > 0 && workshop.held.is_some());
        let mended = make(&mut workshop, &still, &[BANK, (a, &GOOD.replace("Text", "Words")), (b, GOOD)]);
        assert!(mended.error_count() == 0 && workshop.held.is_none());
        assert!(page(&mended, "pages/a/index.html").contains("Words"));
        assert_eq!(mended.version, 4);
    }

    /// The text after an edit of the words, the fields or the headings.
    fn edited(text: &str, edit: usize) -> String {
        match edit {
            0 => format!("{text}\nOne more sentence, [somewhere](../cases/none.md).\n"),
            1 => text.replacen("title: ", "title: New ", 1),
            2 => text.replacen("summary: ", "summary: New ", 1),
            3 => format!("{text}\n## One more heading\n\nText.\n"),
            _ => text.replacen("\n---\n", "\nverified: 2020\n---\n", 1),
        }
    }

    #[test]
    fn an_amended_edition_is_what_a_whole_one_would_be() {
        let day = date(2026, 11, 21);
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/two-languages");
        let start = Arc::new(load::load(&root).expect("readable"));
        let mut amended = 0;
        for (number, (path, _)) in start.iter().filter(|(path, _)| path.extension() == "md").enumerate() {
            for edit in [number % 5, 0] {
                let workshop = || Workshop::new("http://localhost:1111".to_owned(), false);
                let mut sources = (*start).clone();
                sources.put(path.clone(), Some(edited(&start.text(path), edit).as_bytes().into()));
                let sources = Arc::new(sources);
                let whole = workshop().make(&Edition::none(), Arc::clone(&sources), &[], day, Vec::new());
                let mut workshop = workshop();
                let first = workshop.make(&Edition::none(), Arc::clone(&start), &[], day, Vec::new());
                // Somebody searches, so that there is an index to amend.
                assert!(!first.site.as_ref().expect("a site").index_routes().is_empty());
                let second = workshop.make(&first, sources, std::slice::from_ref(path), day, Vec::new());
                assert_eq!(second.diagnostics, whole.diagnostics, "{path}, edit {edit}");
                let (before, after) = (first.site.expect("a site"), second.site.expect("a site"));
                amended += usize::from(Arc::ptr_eq(&before.bank().facets, &after.bank().facets));
                let whole = whole.site.expect("a site");
                if second.diagnostics.iter().all(|one| one.severity() != Severity::Error) {
                    assert_eq!(after.routes(), whole.routes(), "{path}, edit {edit}");
                    for route in after.routes() {
                        let (ours, theirs) = (after.respond(route), whole.respond(route));
                        assert!(ours.ok() == theirs.ok(), "{path}, edit {edit}: {route:?}");
                    }
                }
            }
        }
        assert!(amended > 10, "only {amended} of the edits were amended");
    }
}
