//! What is found in a text once all of it is read, and how it is told.
//!
//! One kind is told once a file, at the first place with the others beside it: a habit wants one remark. A link, a picture or a
//! label each has its own, since each leads elsewhere.

use std::{collections::BTreeMap, ops::Range};

use super::reporter::Reporter;
use crate::{base::Edit, diagnostic::Code};

/// The most other places that a report names.
const MOST_RELATED: usize = 8;

/// Something that the page does not show as its author meant it.
#[derive(Debug)]
pub(super) struct Finding {
    /// What it is told as; its one argument is `written`, the first line of what stands there.
    pub(super) code: Code,
    /// Findings of one code and kind are told together; `None` for one that stands alone.
    pub(super) kind: Option<usize>,
    /// Where it stands in the body.
    pub(super) range: Range<usize>,
    /// What should stand there.
    pub(super) mended: Option<String>,
}

/// Whether what stands there can hardly be meant otherwise. The others may be as they should be, or want words.
fn is_slip(code: Code) -> bool {
    matches!(code, Code::HeadingAsTyped | Code::BulletAsTyped | Code::EmphasisAsTyped | Code::LinkAsTyped)
}

/// Reports findings, those of one kind together.
pub(super) fn tell(mut findings: Vec<Finding>, reporter: &mut Reporter<'_>) {
    findings.sort_by_key(|finding| finding.range.start);
    let mut kinds: BTreeMap<(Code, usize), usize> = BTreeMap::new();
    let mut told: Vec<(Finding, Vec<Finding>)> = Vec::new();
    for finding in findings {
        let place = finding.kind.map(|kind| *kinds.entry((finding.code, kind)).or_insert(told.len()));
        match place.and_then(|place| told.get_mut(place)) {
            Some((_, others)) => others.push(finding),
            None => told.push((finding, Vec::new())),
        }
    }
    for (Finding { code, range, mended, .. }, others) in told {
        let written = reporter.written(range.clone()).trim_start();
        let written = written.lines().next().unwrap_or_default().trim_end();
        let (path, span) = (reporter.path(), reporter.span(range.clone()));
        let edit = |range: Range<usize>, text: String| {
            let span = reporter.span(range);
            Edit::new(span.start, span.end, text)
        };
        let own = mended.clone().map(|text| edit(range.clone(), text));
        let also = others.iter().filter_map(|other| Some(edit(other.range.clone(), other.mended.clone()?)));
        let edits = own.into_iter().chain(also).collect();
        let others = others.iter().take(MOST_RELATED).map(|other| reporter.span(other.range.clone()));
        let others: Vec<_> = others.collect();
        reporter.report(code, span, |shown| {
            let shown = shown.with("written", written).suggest(mended);
            let shown = shown.mended_by(edits).clear_if(is_slip(code));
            others.into_iter().fold(shown, |shown, other| shown.related(path, other, "note-here-too"))
        });
    }
}
