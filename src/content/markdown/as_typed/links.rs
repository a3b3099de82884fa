//! Links and pictures whose address Markdown does not read: with a space or curly quotes in it, behind a space, with the brackets
//! the other way round.

use std::{ops::Range, sync::LazyLock};

use regex_lite::{Captures, Regex};

use super::{MOST, Text, is_address, pattern};
use crate::{
    base::{Lang, text::floor_char_boundary},
    content::{
        markdown::findings::Finding,
        meant::{address_meant, local_path},
    },
    diagnostic::Code,
};

/// The longest address that is looked for, in bytes.
const LONGEST_ADDRESS: usize = 1_000;

const QUOTES: [char; 12] = ['"', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '`'];

/// `[words](`: what follows is not read as an address.
static OPENED: LazyLock<Regex> = LazyLock::new(|| pattern(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\("));

/// `[words] (address)`.
static PARTED: LazyLock<Regex> =
    LazyLock::new(|| pattern("!?\\[([^\\[\\]]+)\\][ \\t\\n\u{a0}]+\\(([^()\\n]+)\\)"));

/// `(words)[address]`.
static REVERSED: LazyLock<Regex> = LazyLock::new(|| pattern(r"!?\(([^()\n]+)\)\[([^\[\]\n]+)\]"));

/// Finds them.
pub(super) fn find(text: &Text<'_>, _: Lang) -> Vec<Finding> {
    if !text.holds("[]") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for run in text.runs {
        let words = &text.words[run.clone()];
        if words.contains("](") {
            found.extend(OPENED.captures_iter(words).take(MOST).filter_map(|link| opened(text, run, &link)));
        }
        if words.contains('[') && words.contains('(') {
            found.extend(PARTED.captures_iter(words).take(MOST).filter_map(|link| parted(text, run, &link)));
        }
        if words.contains(")[") {
            found
                .extend(REVERSED.captures_iter(words).take(MOST).filter_map(|link| parted(text, run, &link)));
        }
    }
    found
}

/// A finding that stands alone.
pub(super) fn alone(range: Range<usize>, mended: Option<String>) -> Finding {
    Finding { code: Code::LinkAsTyped, kind: None, range, mended }
}

/// What stands at a group of a match in a run of the text.
fn written<'a>(text: &Text<'a>, run: &Range<usize>, link: &Captures<'_>, group: usize) -> &'a str {
    link.get(group).map_or("", |group| &text.body[run.start + group.start()..run.start + group.end()])
}

/// A link whose address begins as it should.
fn opened(text: &Text<'_>, run: &Range<usize>, link: &Captures<'_>) -> Option<Finding> {
    let (start, open) = (run.start + link.get(0)?.start(), run.start + link.get(0)?.end());
    let far = floor_char_boundary(text.body, open + LONGEST_ADDRESS);
    let rest = &text.body[open..far.min(run.end)];
    let (length, close) = match closing(rest) {
        Some(length) => (length, 1),
        // Nothing closes it: an address ends at a space all the same.
        None => (rest.find(char::is_whitespace).unwrap_or(rest.len()), 0),
    };
    let target = &rest[..length];
    if target.trim().is_empty() || close == 0 && !is_address(target) {
        return None;
    }
    let end = open + length + close;
    let mended = mended_link(&text.body[start..open - 1], target);
    Some(alone(start..end, mended.filter(|mended| *mended != text.body[start..end])))
}

/// How far it is to the bracket that closes an open one.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// A link whose words and address are apart or have changed places, where the second is an address.
fn parted(text: &Text<'_>, run: &Range<usize>, link: &Captures<'_>) -> Option<Finding> {
    let (words, target) = (written(text, run, link, 1), written(text, run, link, 2));
    let is_picture = link[0].starts_with('!');
    let is_whole = !target.contains(char::is_whitespace) || target.starts_with("http") || is_picture;
    if !is_address(target) || !is_whole {
        return None;
    }
    let mark = if is_picture { "!" } else { "" };
    let whole = link.get(0)?;
    Some(alone(
        run.start + whole.start()..run.start + whole.end(),
        mended_link(&format!("{mark}[{words}]"), target),
    ))
}

/// The link with an address that is read: without quotes around it, its spaces within `<…>` or as `%20`, its title in straight
/// quotes; `None` when nothing of an address is left.
fn mended_link(words: &str, target: &str) -> Option<String> {
    let (address, title) = address_and_title(target);
    let address =
        address.trim_matches(|c: char| c.is_whitespace() || QUOTES.contains(&c) || "<>".contains(c));
    if address.is_empty() {
        return None;
    }
    let lower = address.to_ascii_lowercase();
    let is_other = ["mailto:", "doi", "10."].iter().any(|start| lower.starts_with(start));
    if let Some(other) = address_meant(address).filter(|_| is_other) {
        return Some(format!("{words}({})", other.text));
    }
    let address = match local_path(address) {
        Some(name) if words.starts_with('!') => name,
        Some(_) => return None,
        None => address,
    };
    let address = if lower.starts_with("www.") { format!("https://{address}") } else { address.to_owned() };
    let address = if address.contains("://") {
        let parts = address.split_whitespace().collect::<Vec<_>>();
        let joined = parts.join(if address.contains('\n') { "" } else { "%20" });
        joined.replace('(', "%28").replace(')', "%29")
    } else if address.contains(|c: char| c.is_whitespace() || "()".contains(c)) {
        format!("<{}>", address.replace(['\\', '\n'], "/"))
    } else {
        address
    };
    let title = title.map_or(String::new(), |title| format!(" \"{}\"", title.replace('"', "'")));
    Some(format!("{words}({address}{title})"))
}

/// An address, and the title in quotes behind it.
fn address_and_title(target: &str) -> (&str, Option<&str>) {
    static TITLED: LazyLock<Regex> = LazyLock::new(|| pattern(r#"^(\S.*?)\s+["“”„«'‘’](.+?)\s*["“”»'‘’]$"#));
    let target = target.trim();
    let titled = TITLED.captures(target).and_then(|titled| Some((titled.get(1)?, titled.get(2)?)));
    titled.map_or((target, None), |(address, title)| (address.as_str(), Some(title.as_str().trim())))
}
