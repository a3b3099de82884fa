//! What the browser sees at some moment.

use std::sync::Arc;

use percent_encoding::percent_decode_str;

use crate::{
    base::Sources,
    diagnostic::{Diagnostic, Severity},
    site::Site,
};

use super::super::pipeline::Checked;

/// What the browser sees at some moment.
#[derive(Default)]
pub(super) struct Snapshot {
    /// Counts the snapshots, from 1.
    pub(super) version: u64,
    /// The files as they are.
    pub(super) sources: Arc<Sources>,
    /// What they say, and what is wrong with them.
    pub(super) checked: Arc<Checked>,
    /// The site; `None` when there has been none to show.
    pub(super) site: Option<Arc<Site>>,
    /// What is wrong with the machine or the theme, in the reader's words.
    pub(super) troubles: Vec<String>,
}

impl Snapshot {
    /// All that is wrong with the files, sorted.
    pub(super) fn diagnostics(&self) -> &[Diagnostic] {
        &self.checked.diagnostics
    }

    /// A browser's path, decoded, as one from the site's root; `None` for what lies outside of that.
    pub(super) fn on_site<'a>(&self, path: &'a str) -> Option<&'a str> {
        let root = self.site.as_ref()?.root();
        let root = percent_decode_str(root.trim_end_matches('/')).decode_utf8_lossy();
        path.strip_prefix(&*root).filter(|inside| inside.starts_with('/'))
    }

    /// How many errors there are, troubles included.
    pub(super) fn error_count(&self) -> usize {
        let is_error = |diagnostic: &&Diagnostic| diagnostic.severity() == Severity::Error;
        self.diagnostics().iter().filter(is_error).count() + self.troubles.len()
    }
}
