//! HTML in a text, which is shown as text: what is reported about it.

use std::ops::Range;

use super::reporter::Reporter;
use crate::diagnostic::Code;

/// Whether the HTML of a block is reported already.
#[derive(Debug, Default)]
pub(super) struct RawHtml {
    is_reported: bool,
}

impl RawHtml {
    /// Another block begins.
    pub(super) fn start_block(&mut self) {
        self.is_reported = false;
    }

    /// Reports the HTML at `range` when it is the first of its block, and none that a shortcode (`{{<name>}}`) looks like.
    pub(super) fn report(&mut self, range: Range<usize>, reporter: &mut Reporter<'_>) {
        if self.is_reported || reporter.body()[..range.start].ends_with("{{") {
            return;
        }
        self.is_reported = true;
        let written = reporter.written(range.clone());
        let margin = written.len() - written.trim_start().len();
        let end = written.find('>').map_or(written.len(), |close| close + 1);
        let end = written[..end].trim_end().lines().next().map_or(margin, str::len).max(margin);
        let tag = tag_name(&written[margin..]);
        let span = reporter.span(range.start + margin.min(end)..range.start + end);
        reporter.report(Code::RawHtml, span, |raw| raw.with("tag", tag));
    }
}

/// The name of the tag that some HTML begins with: `<div>`; `<!-- -->` for a comment.
fn tag_name(html: &str) -> String {
    if html.starts_with("<!--") {
        return "<!-- -->".to_owned();
    }
    let name: String = html
        .trim_start_matches(['<', '/'])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
        .take(40)
        .collect();
    if name.is_empty() { html.chars().take(20).collect() } else { format!("<{name}>") }
}
