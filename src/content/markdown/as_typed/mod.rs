//! What was meant as markup and is shown as it is typed: what of it is found in a text.
//!
//! Each file below knows one kind and looks at the words alone ([`Shown`]), so that code and what is markup are out of its way.
//! How it is told is in [`findings`](super::findings). Start with [`links`].

mod bullets;
mod dialects;
mod emphasis;
mod headings;
mod labels;
mod links;

use std::{borrow::Cow, ops::Range, sync::LazyLock};

use regex_lite::Regex;

use super::{
    autolinks,
    findings::Finding,
    literal::{MARKUP, Shown},
};
use crate::base::{Lang, text::floor_char_boundary};

pub(super) use labels::{Labels, label_key};

/// The most places of one kind that are looked for.
const MOST: usize = 200;

/// The longest that marks of quotes and lists before a line may be, in bytes.
const LONGEST_MARGIN: usize = 80;

/// The longest stretch, in bytes, for which a text in its place is offered.
const LONGEST: usize = 4_000;

/// A text that is looked through.
struct Text<'a> {
    body: &'a str,
    /// The words, as in [`Shown`].
    words: &'a str,
    /// The words without the addresses that become links by themselves.
    plain: Cow<'a, str>,
    runs: &'a [Range<usize>],
    /// A bit for each ASCII character among the words.
    ascii: u128,
}

/// A bit for each ASCII character that a text holds.
fn ascii_of(text: &str) -> u128 {
    text.bytes().filter(u8::is_ascii).fold(0, |held, byte| held | 1 << byte)
}

/// A pattern that is made once.
fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the patterns are fixed")
}

impl<'a> Text<'a> {
    fn new(body: &'a str, shown: &'a Shown) -> Self {
        let within = |run: &Range<usize>| {
            let start = run.start;
            autolinks::addresses(&shown.text[run.clone()]).map(move |it| start + it.start..start + it.end)
        };
        let mut addresses = shown.runs.iter().flat_map(within).peekable();
        let mut plain = Cow::Borrowed(&*shown.text);
        if addresses.peek().is_some() {
            let mut bytes = shown.text.clone().into_bytes();
            addresses.for_each(|address| bytes[address].fill(MARKUP as u8));
            plain = Cow::Owned(String::from_utf8(bytes).expect("whole characters are covered"));
        }
        Self { body, words: &shown.text, plain, runs: &shown.runs, ascii: ascii_of(&shown.text) }
    }

    /// Whether any of these ASCII characters is among the words.
    fn holds(&self, signs: &str) -> bool {
        self.ascii & ascii_of(signs) != 0
    }

    /// The lines of a run, each from its first word on.
    fn lines(&self, run: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
        let mut at = run.start;
        self.words[run.clone()].split('\n').filter_map(move |line| {
            let start = at + line.len() - line.trim_start_matches([MARKUP, ' ', '\t']).len();
            let end = at + line.len();
            at = end + 1;
            (start < end).then_some(start..end)
        })
    }

    /// Whether a line of the text begins at `at`, or what stands before it there marks a quote or a list.
    fn begins_line(&self, at: usize) -> bool {
        static BEFORE: LazyLock<Regex> =
            LazyLock::new(|| pattern(r"^(?:[ \t>]|[-+*][ \t]|[0-9]{1,9}[.)][ \t])*$"));
        let start = floor_char_boundary(self.body, at.saturating_sub(LONGEST_MARGIN));
        let near = &self.body[start..at];
        BEFORE.is_match(near.rfind(['\n', '\r']).map_or(near, |newline| &near[newline + 1..]))
    }
}

/// All that is shown in `shown` as it is typed, the words of `body`.
pub(super) fn find(body: &str, shown: &Shown, lang: Lang, labels: &Labels) -> Vec<Finding> {
    let text = Text::new(body, shown);
    let mut findings: Vec<Finding> = Vec::new();
    let rules: [fn(&Text<'_>, Lang) -> Vec<Finding>; 5] =
        [links::find, dialects::find, headings::find, bullets::find, emphasis::find];
    let found = rules.into_iter().map(|rule| rule(&text, lang));
    for found in std::iter::once(labels.find(&text)).chain(found) {
        // What is told once is not told in another way as well.
        for finding in found.into_iter().take(MOST) {
            let overlaps =
                |told: &Finding| told.range.start < finding.range.end && finding.range.start < told.range.end;
            if !findings.iter().any(overlaps) {
                findings.push(finding);
            }
        }
    }
    findings
}

/// Whether `text` can only be an address: of a site, a mailbox, a file.
fn is_address(text: &str) -> bool {
    static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:https?:|www\.|mailto:|\.{0,2}/|#[a-z]).|^[^\s].*\.(?:md|pdf|jpe?g|png|webp|gif|avif|docx?|xlsx?|odt|csv|html?)(?:#.*)?$",
        )
    });
    ADDRESS.is_match(text)
}
