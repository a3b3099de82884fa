//! What `vonk check --fix` changes, as people read changes: a unified difference of each file.

use anstyle::{AnsiColor, Style};
use similar::TextDiff;

use crate::diagnostic::{message::visible, render::Colour};

use super::fix::{Fix, Fixes};

/// How many lines are shown before and after a change.
const AROUND: usize = 1;

/// The changes of all files, in the order of their paths, an empty line after each file.
pub(crate) fn difference(fixes: &Fixes, colour: Colour) -> String {
    let mut text = String::new();
    for (new, fix) in &fixes.files {
        let lines = [format!("--- {}", fix.old), format!("+++ {new}")].into_iter().chain(changed_lines(fix));
        for line in lines {
            let style = match colour {
                Colour::Plain => Style::new(),
                Colour::Ansi => style_of(&line),
            };
            let line: String = line.chars().map(visible).collect();
            text.push_str(&format!("{style}{line}{style:#}\n"));
        }
        text.push('\n');
    }
    text
}

fn changed_lines(fix: &Fix) -> Vec<String> {
    // Nobody reads UTF-16 byte by byte: such a file is shown as new.
    let before = if fix.before.contains(&0) { &[][..] } else { &*fix.before };
    let (before, after) = (String::from_utf8_lossy(before), String::from_utf8_lossy(&fix.after));
    let diff = TextDiff::from_lines(&*before, &*after);
    let shown = diff.unified_diff().context_radius(AROUND).missing_newline_hint(false).to_string();
    shown.lines().map(str::to_owned).collect()
}

fn style_of(line: &str) -> Style {
    match line.as_bytes() {
        [b'-', b'-', b'-', ..] | [b'+', b'+', b'+', ..] => Style::new().bold(),
        [b'-', ..] => AnsiColor::Red.on_default(),
        [b'+', ..] => AnsiColor::Green.on_default(),
        [b'@', ..] => AnsiColor::Cyan.on_default(),
        _ => Style::new(),
    }
}
