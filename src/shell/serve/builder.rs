//! From the files to what the browser sees, after each change.
//!
//! A mistake must not take the preview away. What is wrong is said of the files as they are; the site is made of the files as
//! they are shown: one with errors as it was when it last had none, one that never was without as far as it can be read.
//! Both are [amended](pipeline::amend) from what they were, so that the usual save costs one file, whatever is wrong with
//! others. While there are no settings or the theme is broken, the last site stays.

use std::{
    collections::{BTreeMap, BTreeSet},
    iter, mem,
    sync::Arc,
};

use jiff::civil::Date;

use crate::{
    bank::{Bank, CheckOptions, Reach},
    base::{SourcePath, Sources},
    diagnostic::Severity,
    site::{Site, SiteOptions, Theme, root_of},
};

use super::{
    super::{
        load::SETTINGS,
        pipeline::{self, Amended, Checked, Input, Memo},
    },
    snapshot::Snapshot,
};

/// What makes one snapshot after the other.
pub(super) struct PreviewBuilder {
    /// Scheme, host and port of the preview.
    origin: String,
    drafts: bool,
    version: u64,
    /// The files as they are.
    actual: Basis,
    /// The files as they are shown, while that is something else.
    shown: Option<Basis>,
    /// The files with errors, each as it was when it last had none, if it ever was.
    broken: BTreeMap<SourcePath, Option<Arc<[u8]>>>,
    site: Option<Arc<Site>>,
    /// Why the site could not be laid out the last time.
    theme_trouble: Option<String>,
}

/// Files, and what they say together.
#[derive(Clone, Default)]
struct Basis {
    sources: Arc<Sources>,
    checked: Arc<Checked>,
}

impl Basis {
    /// The basis after this one, and how far the change reaches, where that is no further than words.
    fn amended(&self, sources: &Arc<Sources>, input: &Input<'_>) -> Option<(Self, Reach)> {
        let changed = sources.differing(&self.sources);
        let Amended { checked, reach } = pipeline::amend(&self.checked, &changed, input)?;
        Some((Self { sources: Arc::clone(sources), checked: Arc::new(checked) }, reach))
    }

    /// The basis of these files, whatever changed.
    fn new(sources: &Arc<Sources>, input: &Input<'_>) -> (Self, Reach) {
        let checked = Arc::new(pipeline::run(input));
        (Self { sources: Arc::clone(sources), checked }, Reach::Bank)
    }

    /// The files with errors.
    fn broken(&self) -> BTreeSet<&SourcePath> {
        let errors = self.checked.diagnostics.iter().filter(|one| one.severity() == Severity::Error);
        errors.map(|error| &error.path).collect()
    }
}

impl PreviewBuilder {
    /// A builder of a site at `origin` (`http://127.0.0.1:1111`), below the path that the bank's address has.
    pub(super) fn new(origin: String, drafts: bool) -> Self {
        Self {
            origin,
            drafts,
            version: 0,
            actual: Basis::default(),
            shown: None,
            broken: BTreeMap::new(),
            site: None,
            theme_trouble: None,
        }
    }

    /// The next snapshot, of these files, for the day `today`. `troubles` are those that the caller knows of; `tick` is called
    /// once for each file that has to be read.
    pub(super) fn build(
        &mut self,
        sources: Arc<Sources>,
        today: Date,
        mut troubles: Vec<String>,
        tick: &(dyn Fn() + Sync),
    ) -> Snapshot {
        self.version += 1;
        let options = CheckOptions { today, drafts: self.drafts };
        // A file that was broken and is mended is near to what was shown, any other to what the files were.
        let near: Vec<&Basis> = iter::once(&self.actual).chain(&self.shown).collect();
        let known: Vec<&Memo> = near.iter().map(|basis| &basis.checked.memo).collect();
        let input = Input { known: &known, tick, ..Input::new(&sources, options) };
        let amended = near.iter().find_map(|basis| basis.amended(&sources, &input));
        let (actual, reach) = amended.unwrap_or_else(|| Basis::new(&sources, &input));
        self.note_broken(&actual);
        let last = mem::replace(&mut self.actual, actual);
        let before = self.shown.take();
        // Without settings, as in the middle of a checkout, next to nothing may be there.
        if !sources.iter().any(|(path, _)| path.as_str() == SETTINGS) {
            self.shown = Some(before.unwrap_or(last));
        } else if before.is_none() && self.is_shown_as_it_is() {
            self.lay_out(&self.actual.clone(), reach);
        } else {
            self.show(&before.unwrap_or(last), options);
        }
        troubles.extend(self.theme_trouble.clone());
        Snapshot {
            version: self.version,
            sources,
            checked: Arc::clone(&self.actual.checked),
            site: self.site.clone(),
            troubles,
        }
    }

    /// Notes which files have errors in `next`, and how each was when it last had none.
    fn note_broken(&mut self, next: &Basis) {
        let was_checked = self.actual.checked.bank.is_some();
        let mut before = mem::take(&mut self.broken);
        for path in next.broken() {
            let good = match before.remove(path) {
                Some(good) => good,
                None => self.actual.sources.bytes(path).filter(|_| was_checked).cloned(),
            };
            self.broken.insert(path.clone(), good);
        }
        if next.checked.bank.is_none() {
            // The settings cannot be read, and so no other file was.
            self.broken.append(&mut before);
        }
        self.broken.retain(|path, _| next.sources.contains(path));
    }

    /// Whether every file is shown as it is.
    fn is_shown_as_it_is(&self) -> bool {
        self.broken.values().all(Option::is_none)
    }

    /// Makes the site of the files as they are to be shown, from what they were `before`.
    fn show(&mut self, before: &Basis, options: CheckOptions) {
        let mut sources = Arc::clone(&self.actual.sources);
        for (path, good) in &self.broken {
            if let Some(good) = good {
                Arc::make_mut(&mut sources).put(path.clone(), Some(Arc::clone(good)));
            }
        }
        let known = [&self.actual.checked.memo, &before.checked.memo];
        let input = Input { known: &known, ..Input::new(&sources, options) };
        let (now, reach) = before.amended(&sources, &input).unwrap_or_else(|| Basis::new(&sources, &input));
        self.lay_out(&now, reach);
        if self.is_shown_as_it_is() {
            // It is what the files are: the bank need not be there twice.
            self.actual = now;
        } else {
            self.shown = Some(now);
        }
    }

    /// Lays the site out that is shown on this basis, which a change made that reaches so far.
    fn lay_out(&mut self, basis: &Basis, reach: Reach) {
        let Some(bank) = basis.checked.bank.as_ref().filter(|_| reach > Reach::Nothing) else { return };
        let last = self.site.as_ref().filter(|_| self.theme_trouble.is_none());
        let amended = last.and_then(|site| site.amended(Arc::clone(bank), reach));
        match amended.map_or_else(|| self.plan(bank, &basis.sources), Ok) {
            Ok(site) => (self.site, self.theme_trouble) = (Some(Arc::new(site)), None),
            Err(trouble) => self.theme_trouble = Some(trouble),
        }
    }

    fn plan(&self, bank: &Arc<Bank>, sources: &Sources) -> Result<Site, String> {
        let theme = Theme::new(&bank.settings.theme, sources);
        let root = bank.settings.url.as_deref().map_or_else(|| "/".to_owned(), root_of);
        let options = SiteOptions { base_url: format!("{}{root}", self.origin), today: bank.today };
        Site::plan(Arc::clone(bank), &theme, &options).map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests;
