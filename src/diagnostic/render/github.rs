//! GitHub's workflow commands: lines in a step's log that become annotations on a pull request.
//!
//! GitHub shows at most [`SHOWN`] errors and as many warnings per step, the first ones that it meets. So problems in
//! the files that the pull request touches come first, and what is beyond the limit is written as plain lines that
//! stay readable in the log.

use super::{Report, short};
use crate::diagnostic::{Argument, Diagnostic, Severity, message::tame};

/// The most annotations of one severity that GitHub shows for a step.
const SHOWN: usize = 10;

/// The annotations, a notice and plain lines for what GitHub would not show, and the summary.
pub(super) fn render(report: &Report) -> String {
    let (touched, others): (Vec<_>, Vec<_>) =
        report.diagnostics.iter().partition(|diagnostic| report.options.touched.contains(&diagnostic.path));
    let (mut errors, mut warnings) = (0, 0);
    let (shown, rest): (Vec<_>, Vec<_>) = touched.into_iter().chain(others).partition(|diagnostic| {
        let seen = match diagnostic.severity() {
            Severity::Error => &mut errors,
            Severity::Warning => &mut warnings,
        };
        *seen += 1;
        *seen <= SHOWN
    });
    let mut lines: Vec<String> = shown.into_iter().map(|diagnostic| annotation(report, diagnostic)).collect();
    if !rest.is_empty() {
        let numbers = [("limit", Argument::from(SHOWN)), ("count", Argument::from(rest.len()))];
        lines.push(format!("::notice::{}", data(&report.messages.text("not-shown-above", &numbers))));
        lines.extend(rest.into_iter().map(|diagnostic| plain(&short::line(report, diagnostic))));
    }
    lines.push(report.summary());
    lines.join("\n") + "\n"
}

/// `::error file=…,line=…,…,title=…::message`. GitHub refuses columns for a place of several lines.
fn annotation(report: &Report, diagnostic: &Diagnostic) -> String {
    let region = report.locations.region(&diagnostic.path, &diagnostic.place);
    let (start, end) = (region.start, region.end);
    let columns = match start.line == end.line {
        true => format!(",col={},endColumn={}", start.column, end.column),
        false => String::new(),
    };
    format!(
        "::{} file={},line={},endLine={}{columns},title={}::{}",
        diagnostic.severity().as_str(),
        property(&report.repository_path(&diagnostic.path)),
        start.line,
        end.line,
        property(diagnostic.code.as_str()),
        data(&report.message_with_help(diagnostic))
    )
}

/// A log line that GitHub takes for no command: those begin with `::`, or hold `##[` anywhere.
fn plain(line: &str) -> String {
    format!("- {}", line.replace("##[", "## ["))
}

/// The text of a command, escaped as the runner reads it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command, escaped as the runner reads it; a file's name may steer no log.
fn property(text: &str) -> String {
    data(&tame(text, usize::MAX)).replace(':', "%3A").replace(',', "%2C")
}
