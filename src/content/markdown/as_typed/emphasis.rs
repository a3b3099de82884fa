//! Asterisks, underscores and tildes that make nothing bold, italic or struck out, because a space stands on the wrong side or
//! nothing closes them.

use std::{ops::Range, sync::LazyLock};

use regex_lite::Regex;

use super::{MOST, Text, pattern};
use crate::{base::Lang, content::markdown::findings::Finding, diagnostic::Code};

/// The longest stretch between two signs that is taken for one, in bytes.
const LONGEST_BETWEEN: usize = 400;

/// One asterisk or underscore before a word, and one that should stand behind the last: `*words *more`.
static SINGLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?:^|[\s(])((\*)([^\s\d*][^*\n]{0,60})[ \t]\*|(_)([^\s\d_][^_\n]{0,60})[ \t]_)[^\s\d*_.,;:!?)]")
});

/// One asterisk with a space behind it, and one behind a word: `* words*`.
static PARTED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[^\s\d][ \t](\*[ \t]([^\s\d*][^*\n]{0,60}[^\s\d*])\*)(?:[\s.,;:!?)]|$)"));

/// Two or three of one sign that the page shows.
#[derive(Clone, Debug)]
struct Sign {
    range: Range<usize>,
    before: Option<char>,
    after: Option<char>,
}

/// Finds them.
pub(super) fn find(text: &Text<'_>, _: Lang) -> Vec<Finding> {
    let mut found = Vec::new();
    if !text.holds("*_~") {
        return found;
    }
    for run in text.runs {
        let words = &text.plain[run.clone()];
        for sign in ["**", "__", "~~"].into_iter().filter(|sign| words.contains(sign)) {
            pair(text, &signs(text, run, sign), &mut found);
        }
        if words.contains(['*', '_']) && found.len() < MOST {
            found.extend(SINGLE.captures_iter(words).take(MOST).filter_map(|single| {
                let (whole, sign) = (single.get(1)?, single.get(2).or(single.get(4))?.as_str());
                let inner = single.get(3).or(single.get(5))?;
                let inner = text.body[run.start + inner.start()..run.start + inner.end()].trim();
                let range = run.start + whole.start()..run.start + whole.end();
                Some(finding(range, format!("{sign}{inner}{sign} ")))
            }));
            found.extend(PARTED.captures_iter(words).take(MOST).filter_map(|parted| {
                let (whole, inner) = (parted.get(1)?, parted.get(2)?);
                let inner = &text.body[run.start + inner.start()..run.start + inner.end()];
                Some(finding(run.start + whole.start()..run.start + whole.end(), format!("*{inner}*")))
            }));
        }
        if found.len() >= MOST {
            break;
        }
    }
    found
}

fn finding(range: Range<usize>, mended: String) -> Finding {
    Finding { code: Code::EmphasisAsTyped, kind: Some(0), range, mended: Some(mended) }
}

/// The places in a run where `sign` stands two or three times and no more.
fn signs(text: &Text<'_>, run: &Range<usize>, sign: &str) -> Vec<Sign> {
    let one = sign.chars().next().unwrap_or_default();
    let words = &text.plain[run.clone()];
    let mut signs = Vec::new();
    let mut at = 0;
    while let Some(next) = words[at..].find(sign).filter(|_| signs.len() < MOST) {
        let start = at + next;
        let length = words[start..].len() - words[start..].trim_start_matches(one).len();
        at = start + length;
        let range = run.start + start..run.start + at;
        let before = text.body[..range.start].chars().next_back().filter(|_| start > 0);
        let after = text.body[range.end..].chars().next().filter(|_| range.end < run.end);
        // Signs of which Markdown has taken a part stand beside others.
        if length <= 3 && before != Some(one) && after != Some(one) && before != Some('\\') {
            signs.push(Sign { range, before, after });
        }
    }
    signs
}

/// Takes two signs each for a beginning and an end; one that is alone becomes a sign to be shown.
fn pair(text: &Text<'_>, signs: &[Sign], found: &mut Vec<Finding>) {
    let mut rest = signs;
    while let [first, others @ ..] = rest {
        rest = others;
        let second = others.first().filter(|second| is_pair(text, first, second));
        match second {
            Some(second) => {
                rest = &others[1..];
                found.push(finding(first.range.start..second.range.end, moved(text, first, second)));
            }
            None if first.is_stray(text.body) => {
                let shown = &text.body[first.range.clone()];
                let escaped: String = shown.chars().flat_map(|c| ['\\', c]).collect();
                found.push(finding(first.range.clone(), escaped));
            }
            None => {}
        }
    }
}

fn is_pair(text: &Text<'_>, first: &Sign, second: &Sign) -> bool {
    let inner = &text.body[first.range.end..second.range.start];
    let only_closes = |sign: &Sign| {
        sign.before.is_some_and(|c| !c.is_whitespace()) && sign.after.is_none_or(char::is_whitespace)
    };
    first.range.len() == second.range.len()
        && inner.len() <= LONGEST_BETWEEN
        && inner.contains(char::is_alphanumeric)
        && !(only_closes(first) && only_closes(second))
}

/// What stands between two signs, right inside them, with the spaces outside; between words there is one.
fn moved(text: &Text<'_>, first: &Sign, second: &Sign) -> String {
    let sign = &text.body[first.range.clone()];
    let inner = text.body[first.range.end..second.range.start].trim();
    let space = |beside: Option<char>| if beside.is_some_and(char::is_alphanumeric) { " " } else { "" };
    format!("{}{sign}{inner}{sign}{}", space(first.before), space(second.after))
}

impl Sign {
    /// Whether a single sign in `body` is likely left of something bold, and no censored word (`f**k`), power (`2 ** 3`) or blank to
    /// fill in.
    fn is_stray(&self, body: &str) -> bool {
        let is_inside = |beside: Option<char>| beside.is_some_and(char::is_alphanumeric);
        let is_power = body[..self.range.start].trim_end().ends_with(|c: char| c.is_ascii_digit())
            && body[self.range.end..].trim_start().starts_with(|c: char| c.is_ascii_digit());
        let is_part = is_inside(self.before) && is_inside(self.after) || is_power;
        body[self.range.clone()].starts_with('*') && !is_part
    }
}
