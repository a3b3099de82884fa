//! What other programs read as markup and Vonk shows as it is typed: shortcodes, wiki links, boxes, marked words.

use std::{ops::Range, sync::LazyLock};

use regex_lite::{Captures, Regex};

use super::{MOST, Text, ascii_of, pattern};
use crate::{
    base::{Lang, id::slugify},
    content::markdown::findings::Finding,
    diagnostic::Code,
};

type Signs = &'static [&'static str];

/// One thing that other programs know.
struct Dialect {
    /// What a text must hold for it, in this order, so that most texts are not searched.
    signs: Signs,
    /// The group `it`, or else all of it, is what is shown. A covered byte of the text is `\x01`.
    pattern: &'static str,
    /// The text for its place.
    mended: Mended,
}

/// What should stand in the place of something.
enum Mended {
    /// A text, with `$1` for the first group.
    As(&'static str),
    /// What a function makes of it.
    By(fn(&Found<'_>) -> Option<String>),
}

/// Something that was found.
struct Found<'a> {
    text: &'a Text<'a>,
    run: &'a Range<usize>,
    captures: Captures<'a>,
    lang: Lang,
}

const fn dialect(signs: Signs, pattern: &'static str, mended: &'static str) -> Dialect {
    Dialect { signs, pattern, mended: Mended::As(mended) }
}

const fn made(signs: Signs, pattern: &'static str, by: fn(&Found<'_>) -> Option<String>) -> Dialect {
    Dialect { signs, pattern, mended: Mended::By(by) }
}

/// A box of MkDocs, which begins with `$sign`.
macro_rules! box_of {
    ($sign:literal) => {
        concat!(
            "(?m)^(?P<it>",
            $sign,
            r"\+? (?:note|tip|info|warning|danger|important|abstract|question|example|quote)\b.*)$"
        )
    };
}

/// The codes of forums.
macro_rules! forum_codes {
    () => {
        "b|i|u|s|url|img|quote|code|color|size"
    };
}

const DIALECTS: [Dialect; 27] = [
    // Hugo, Jekyll, Eleventy: shortcodes and templates.
    dialect(&["{{", "}}"], r"\{\{.*?\}\}", ""),
    dialect(&["{%", "%}"], r"\{%.*?%\}", ""),
    // Tables of contents.
    dialect(&["["], r"(?mi)^\x01*(?P<it>\[{1,2}_?toc_?\]{1,2})[ ]*$", ""),
    dialect(&["{"], r"(?mi)^\x01*(?P<it>(?:\{:? ?toc\}|\$\{toc\}))[ ]*$", ""),
    // Obsidian and wikis.
    made(&["[[", "]]"], r"!?\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]", wiki_link),
    dialect(&["%%", "%%"], r"(?:^|\s)(?P<it>%%[^%\n]+%%)", ""),
    dialect(&["'''", "'''"], r"'''([^'\n]+)'''", "**$1**"),
    dialect(&["==", "=="], r"(?m)^(?:={2,6}) +([^=\n]+?) +={2,6}[ ]*$", "## $1"),
    // Boxes: Pandoc, Docusaurus, MkDocs, GitHub.
    dialect(&[":::"], r"(?m)^\x01*(?P<it>:{3,}.*)$", ""),
    dialect(&["!!!"], box_of!("!!!"), ""),
    dialect(&["???"], box_of!(r"\?\?\?"), ""),
    made(&["[!", "]"], r"(?m)^\x01*(?P<it>\[!([A-Za-z]+)\][+-]?)", alert),
    // Words that are marked, inserted, raised.
    dialect(&["==", "=="], r"(?:^|[^=\w\x01])(?P<it>==([^=\s](?:[^=\n]*[^=\s])?)==)(?:[^=\w]|$)", "**$2**"),
    dialect(&["++", "++"], r"(?:^|[^+\w\x01])(?P<it>\+\+([^+\s](?:[^+\n]*[^+\s])?)\+\+)(?:[^+\w]|$)", "*$2*"),
    made(&["^", "^"], r"\w(?P<it>\^([^\s^]{1,20})\^)", raised),
    made(&["~", "~"], r"[A-Za-z](?P<it>~([0-9]{1,3})~)", lowered),
    // Tables without the line below their head, or with one of another width; lists of definitions.
    made(&["|", "|"], r"^\x01*(?P<it>(\|[^\n]*\|)(?:[ ]*\n\x01*\|[ :|-]+\|)?)[ ]*\n\x01*\|", table),
    dialect(&["\n", ":"], r"^([^\n:.,;!?]{1,40})\n\x01*:[ \t]+([^\n]+)$", "**$1**: $2"),
    // Attributes of Kramdown and Pandoc.
    dialect(&["{"], r"(?P<it>[ ]*\{:?[ ]*[#.][A-Za-z][\w-]*(?:[ ][^{}\n]*)?\})", ""),
    // Formulas.
    dialect(&["$$", "$$"], r"\$\$([^$]+?)\$\$", "`$1`"),
    dialect(
        &["$", "$"],
        r"(?:^|[\s(])(?P<it>\$([A-Za-z\\][^$\n]*[\\^_=+][^$\n]*[^\s$])\$)(?:[\s.,;:!?)]|$)",
        "`$2`",
    ),
    // Emoji by name.
    dialect(&[":", ":"], r"(?:^|[\s(])(?P<it>:(?:[a-z][a-z0-9_-]*|\+1|-1):)(?:[\s.,;!?)]|$)", ""),
    // Notes and citations of Pandoc.
    dialect(&["^[", "]"], r"[ ]?\^\[([^\]\n]+)\]", " ($1)"),
    dialect(&["[@", "]"], r"[ ]?\[@[\w:-]+[^\]\n]*\]", ""),
    // Forums and LaTeX.
    made(
        &["[", "]", "[/", "]"],
        concat!(r"(?i)\[(", forum_codes!(), r")(?:=([^\]\n]*))?\]([^\[\n]*)\[/(?:", forum_codes!(), r")\]"),
        forum,
    ),
    dialect(&["\\"], r"(?m)^(?P<it>\\(?:newpage|pagebreak|clearpage|tableofcontents))[ ]*$", ""),
    // Tasks, with something else than a space or an x in the box, or in no list.
    made(&["["], r"(?m)^\x01*(?P<it>\[(| |  |[xX]|[vV✓✔✗-]| [xX]|[xX] )\])(?:[ ]|$|\w)", task),
];

/// The pattern of each dialect, with the ASCII characters of its signs.
static PATTERNS: LazyLock<Vec<(Regex, u128)>> = LazyLock::new(|| {
    DIALECTS.iter().map(|dialect| (pattern(dialect.pattern), ascii_of(&dialect.signs.concat()))).collect()
});

/// Finds them; each dialect is a kind of its own.
pub(super) fn find(text: &Text<'_>, lang: Lang) -> Vec<Finding> {
    let kinds = DIALECTS.iter().zip(&*PATTERNS).enumerate();
    let likely = kinds.filter(|(_, (_, (_, ascii)))| text.ascii & ascii == *ascii);
    let found = likely.flat_map(|(kind, (dialect, (pattern, _)))| {
        let runs = text.runs.iter().filter(|run| has_in_order(&text.plain[(*run).clone()], dialect.signs));
        let captures = runs.flat_map(|run| {
            pattern.captures_iter(&text.plain[run.clone()]).map(move |captures| (run, captures))
        });
        let found = captures.filter_map(move |(run, captures)| {
            Found { text, run, captures, lang }.finding(kind, &dialect.mended)
        });
        found.take(MOST)
    });
    found.collect()
}

fn has_in_order(text: &str, signs: Signs) -> bool {
    let mut rest = Some(text);
    signs.iter().all(|sign| {
        rest = rest.and_then(|text| text.split_once(sign)).map(|(_, rest)| rest);
        rest.is_some()
    })
}

impl Found<'_> {
    fn finding(&self, kind: usize, mended: &Mended) -> Option<Finding> {
        let it = self.captures.name("it").or(self.captures.get(0))?.range();
        let mended = match mended {
            Mended::As(template) => {
                let groups = ["$1", "$2"].into_iter().zip([self.group(1), self.group(2)]);
                groups.fold((*template).to_owned(), |text, (name, group)| text.replace(name, group.trim()))
            }
            Mended::By(by) => by(self)?,
        };
        Some(Finding {
            code: Code::OtherMarkup,
            kind: Some(kind),
            range: self.run.start + it.start..self.run.start + it.end,
            mended: Some(mended),
        })
    }

    /// What is written where a group of the pattern stands.
    fn group(&self, group: usize) -> &str {
        let range = self.captures.get(group).map_or(0..0, |group| group.range());
        &self.text.body[self.run.start + range.start..self.run.start + range.end]
    }
}

/// `[[Page|words]]` as a link to the file of that name.
fn wiki_link(found: &Found<'_>) -> Option<String> {
    let (page, words) = (found.group(1).trim(), found.group(2).trim());
    let words = if words.is_empty() { page } else { words };
    let (name, place) = page.split_once('#').unwrap_or((page, ""));
    let file = name.rsplit_once('.').map_or(String::new(), |(stem, ending)| match ending {
        "md" => format!("{}.md", slugify(stem)),
        _ => name.to_owned(),
    });
    let file = match (file.is_empty(), name.is_empty()) {
        (false, _) => file,
        (true, false) => format!("{}.md", slugify(name)),
        (true, true) => String::new(),
    };
    let place = if place.is_empty() { String::new() } else { format!("#{}", slugify(place)) };
    let mark = if found.captures[0].starts_with('!') && !file.ends_with(".md") { "!" } else { "" };
    Some(format!("{mark}[{words}]({file}{place})"))
}

/// Raised digits as signs of their own; letters as they are (`1^er^`).
fn raised(found: &Found<'_>) -> Option<String> {
    Some(with_digits(found.group(2), ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']))
}

/// Lowered digits as signs of their own.
fn lowered(found: &Found<'_>) -> Option<String> {
    Some(with_digits(found.group(2), ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉']))
}

fn with_digits(text: &str, digits: [char; 10]) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|digit| digits.get(digit as usize)).copied();
    text.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

/// The head of a table and the line that makes it one.
fn table(found: &Found<'_>) -> Option<String> {
    let head = found.group(2);
    let columns = head.replace("\\|", "").matches('|').count().checked_sub(1)?;
    Some(format!("{head}\n|{}", "---|".repeat(columns)))
}

/// GitHub's boxes: the word in bold, in the language of the text.
fn alert(found: &Found<'_>) -> Option<String> {
    const WORDS: [(&str, [&str; 2]); 6] = [
        ("note", ["Opmerking", "Remarque"]),
        ("info", ["Info", "Info"]),
        ("tip", ["Tip", "Conseil"]),
        ("important", ["Belangrijk", "Important"]),
        ("warning", ["Opgelet", "Attention"]),
        ("caution", ["Let op", "Prudence"]),
    ];
    let kind = found.group(2).to_lowercase();
    let own = WORDS.iter().find(|(word, _)| *word == kind).map(|(_, words)| words);
    let own = match (own, found.lang.primary()) {
        (Some([dutch, _]), "nl") => (*dutch).to_owned(),
        (Some([_, french]), "fr") => (*french).to_owned(),
        _ => kind.chars().take(1).flat_map(char::to_uppercase).chain(kind.chars().skip(1)).collect(),
    };
    Some(format!("**{own}**"))
}

/// Codes of forums: `[b]bold[/b]`, `[url=address]words[/url]`.
fn forum(found: &Found<'_>) -> Option<String> {
    let (value, words) = (found.group(2), found.group(3));
    Some(match &*found.group(1).to_lowercase() {
        "b" => format!("**{words}**"),
        "i" | "u" => format!("*{words}*"),
        "s" => format!("~~{words}~~"),
        "code" => format!("`{words}`"),
        "url" if value.is_empty() => format!("<{words}>"),
        "url" => format!("[{words}]({value})"),
        _ => words.to_owned(),
    })
}

/// A box to tick, in a list.
fn task(found: &Found<'_>) -> Option<String> {
    let it = found.captures.name("it")?.range();
    let (start, end) = (found.run.start + it.start, found.run.start + it.end);
    if !found.text.begins_line(start) {
        return None;
    }
    let line = found.text.body[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let is_in_list = found.text.body[line..start].contains(['-', '*', '+', '.', ')']);
    let is_right = matches!(found.group(2), " " | "x" | "X");
    let has_words = found.text.body[end..found.run.end].starts_with(' ');
    // A box that is right, in a list and before a space is one that has no words.
    if is_in_list && is_right && has_words || !is_in_list && !is_right {
        return None;
    }
    let mark = if is_in_list { "" } else { "- " };
    let sign = if found.group(2).trim().is_empty() || found.group(2) == "-" { " " } else { "x" };
    let space = if has_words { "" } else { " " };
    Some(format!("{mark}[{sign}]{space}"))
}
