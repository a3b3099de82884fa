//! Headings, the sections below them, and their ids, which are also the addresses of the places in a text.

use std::{collections::BTreeMap, ops::Range};

use pulldown_cmark::HeadingLevel;

use super::{
    accidents::underlined_sentence,
    document::{Heading, Section},
    escape::escape_attribute,
    findings::Finding,
    output::Output,
    reporter::Reporter,
};
use crate::{
    base::id::{is_slug, slugify},
    diagnostic::Code,
};

/// How many headings a text may have. Each has an id and a line in the contents of its page; a book of 300 pages has about 200.
const MAX_HEADINGS: usize = 500;

/// A heading's words as they are compared: their slug, without case, marks and punctuation; of a script that has none
/// the words in lower case.
pub fn fold_heading(text: &str) -> String {
    let slug = slugify(text);
    if slug.is_empty() { text.trim().to_lowercase() } else { slug }
}

/// A heading that makes a known section.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownHeading {
    /// Its words, folded by [`fold_heading`].
    pub words: String,
    /// The id that it always gets.
    pub id: String,
}

/// Where a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadingPlace {
    /// In the text itself, where one of level 2 begins a section.
    Text,
    /// In a quote or a list.
    Block,
    /// In a footnote, where it is no heading but strong words.
    Footnote,
}

/// A heading while its words are gathered.
#[derive(Debug)]
struct OpenHeading {
    /// Its level as written.
    level: HeadingLevel,
    /// All of it in the body.
    range: Range<usize>,
    /// Its words so far.
    words: String,
}

/// The headings of a text and the sections between them.
#[derive(Debug)]
pub(super) struct Headings<'a> {
    open: Option<OpenHeading>,
    ids: Ids<'a>,
    headings: Vec<Heading>,
    sections: Vec<Section>,
    last_level: u8,
    /// Whether there are more than [`MAX_HEADINGS`].
    is_full: bool,
    /// Sentences that nobody meant as a heading.
    accidents: Vec<Finding>,
}

impl<'a> Headings<'a> {
    /// No heading yet, and the section before the first; `known` are those that have an id already.
    pub(super) fn new(known: &'a [KnownHeading]) -> Self {
        Self {
            open: None,
            ids: Ids::new(known),
            headings: Vec::new(),
            sections: vec![Section { heading: None, parts: 0..0 }],
            last_level: 1,
            is_full: false,
            accidents: Vec::new(),
        }
    }

    /// Begins a heading, whose HTML is set aside until its id is known.
    pub(super) fn start(&mut self, level: HeadingLevel, range: Range<usize>, output: &mut Output) {
        output.set_aside();
        self.open = Some(OpenHeading { level, range, words: String::new() });
    }

    /// Adds words to the open heading, if there is one.
    pub(super) fn push(&mut self, words: &str) {
        if let Some(open) = &mut self.open {
            open.words.push_str(words);
        }
    }

    /// Ends a heading: now its words are known, and with them its id.
    pub(super) fn end(&mut self, place: HeadingPlace, output: &mut Output, reporter: &mut Reporter<'_>) {
        let Some(open) = self.open.take() else { return };
        let parts = output.take_aside();
        let text = open.words.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        if parts.is_empty() {
            return;
        }
        if text.is_empty() || place == HeadingPlace::Footnote {
            output.html("<p><strong>");
            output.append(parts);
            output.html("</strong></p>\n");
            return;
        }
        if self.headings.len() >= MAX_HEADINGS {
            if !self.is_full {
                self.is_full = true;
                let span = reporter.span(open.range.start..open.range.start);
                reporter.report(Code::TooManyHeadings, span, |many| many.with("limit", MAX_HEADINGS));
            }
            output.html("<p>");
            output.append(parts);
            output.html("</p>\n");
            return;
        }
        let level = self.checked_level(&open, &text, reporter);
        let Id { id, name } = self.ids.next(&text);
        let is_section = level == 2 && place == HeadingPlace::Text;
        if is_section {
            self.end_section(output.close_part());
        }
        output.html(&format!("<h{level} id=\"{}\">", escape_attribute(&id)));
        let part = output.last_part();
        output.append(parts);
        output.html(&format!("</h{level}>\n"));
        let heading = Heading { level, id, name, text, part };
        if is_section {
            let start = output.close_part();
            self.sections.push(Section { heading: Some(heading.clone()), parts: start..start });
        }
        self.headings.push(heading);
    }

    /// The level in the page, where the title has level 1.
    fn checked_level(&mut self, open: &OpenHeading, text: &str, reporter: &mut Reporter<'_>) -> u8 {
        if let Some(accident) = underlined_sentence(reporter.body(), &open.range) {
            self.accidents.push(accident);
            return (open.level as u8).max(2);
        }
        let source = reporter.written(open.range.clone()).trim_end();
        let span = reporter.span(open.range.start..open.range.start + source.len());
        let words = source.trim_start_matches('#').trim();
        let words = words.lines().next().unwrap_or_default().trim_end_matches(['#', ' ']);
        let written = open.level as u8;
        if written == 1 {
            let mended = format!("## {words}");
            reporter
                .report(Code::HeadingLevelOne, span, |high| high.with("heading", text).suggest(Some(mended)));
        }
        let level = written.max(2);
        let before = self.last_level;
        if level > before + 1 {
            let mended = format!("{} {words}", "#".repeat(usize::from(before) + 1));
            reporter.report(Code::HeadingSkipsLevel, span, |skip| {
                skip.with("level", usize::from(level))
                    .with("before", usize::from(before))
                    .suggest(Some(mended))
            });
        }
        self.last_level = level;
        level
    }

    fn end_section(&mut self, end: usize) {
        if let Some(section) = self.sections.last_mut() {
            section.parts.end = end;
        }
    }

    /// The words of the last heading.
    pub(super) fn last(&self) -> Option<&str> {
        self.headings.last().map(|heading| heading.text.as_str())
    }

    /// What is found about them.
    pub(super) fn take_accidents(&mut self) -> Vec<Finding> {
        std::mem::take(&mut self.accidents)
    }

    /// All headings and sections of a text that ends before the part `end`.
    pub(super) fn finish(mut self, end: usize) -> (Vec<Heading>, Vec<Section>) {
        self.end_section(end);
        (self.headings, self.sections)
    }
}

/// The ids that the templates of pages with a text give; a test holds them to those of the default theme.
pub const TEMPLATE_IDS: [&str; 16] = [
    "access",
    "cases",
    "conditions",
    "embed",
    "funded",
    "lineage",
    "main",
    "matches",
    "more",
    "notices",
    "offers",
    "onpage",
    "outcome",
    "q",
    "related",
    "sources",
];

/// How the ids begin that are counted: of footnotes, the ways back from them, and sources.
const COUNTED: [&str; 3] = ["fn-", "fnref-", "source-"];

/// What the id of a section's heading ends with where the section itself has the id.
const OF_HEADING: &str = "-h";

/// An id, and what it would be if nothing else in the page had it.
#[derive(Debug, PartialEq, Eq)]
struct Id {
    id: String,
    name: String,
}

/// Gives ids that nothing else in a page has.
#[derive(Debug)]
struct Ids<'a> {
    known: &'a [KnownHeading],
    /// How often each id was given, or asked for.
    given: BTreeMap<String, usize>,
}

impl<'a> Ids<'a> {
    /// No id is given yet; `known` are the headings that have one already.
    fn new(known: &'a [KnownHeading]) -> Self {
        Self { known, given: BTreeMap::new() }
    }

    /// The id of the next heading: of a known one its own, else the slug of its words; `section-` before one that pages use,
    /// `-2` and so on behind one that is taken.
    fn next(&mut self, text: &str) -> Id {
        let folded = fold_heading(text);
        let known = self.known.iter().find(|known| known.words == folded).map(|known| known.id.clone());
        let name = known.unwrap_or_else(|| if is_slug(&folded) { folded } else { "section".to_owned() });
        let is_of_page =
            TEMPLATE_IDS.contains(&&*name) || COUNTED.iter().any(|counted| name.starts_with(counted));
        let wanted = if is_of_page { format!("section-{name}") } else { name.clone() };
        let mut id = wanted.clone();
        while id.ends_with(OF_HEADING) || self.given.contains_key(&id) {
            let count = self.given.entry(wanted.clone()).or_insert(1);
            *count += 1;
            id = format!("{wanted}-{count}");
        }
        self.given.insert(id.clone(), 1);
        Id { id, name }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_slugs_that_differ() {
        let known = [KnownHeading { words: fold_heading("Wat moeilijk liep"), id: "hard".to_owned() }];
        let mut ids = Ids::new(&known);
        let texts = ["De nood", "De nood", "de nood 2", "Wat  Moeilijk liep :", "日本", "De nood", "Hard"];
        let given: Vec<String> = texts.iter().map(|text| ids.next(text).id).collect();
        assert_eq!(given, ["de-nood", "de-nood-2", "de-nood-2-2", "hard", "section", "de-nood-3", "hard-2"]);
    }

    #[test]
    fn ids_are_none_of_the_page_around_the_text() {
        let mut ids = Ids::new(&[]);
        let texts = ["Sources", "Main", "FN 1", "Source 2", "Plan", "Plan h", "Section main"];
        let given: Vec<String> = texts.iter().map(|text| ids.next(text).id).collect();
        assert_eq!(
            given,
            [
                "section-sources",
                "section-main",
                "section-fn-1",
                "section-source-2",
                "plan",
                "plan-h-2",
                "section-main-2"
            ]
        );
    }
}
