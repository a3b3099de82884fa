//! What the walk over a text's events gathers for its findings: what readers see as it is typed, and what nobody meant.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::{
    accidents::{Numbering, unclosed_code},
    as_typed::{self, Labels},
    findings::Finding,
    literal::{CODE, LINK, Literal},
};
use crate::base::Lang;

/// What is gathered so far.
pub(super) struct Gathered<'a> {
    body: &'a str,
    literal: Literal<'a>,
    labels: Labels,
    numbering: Numbering,
    findings: Vec<Finding>,
}

impl<'a> Gathered<'a> {
    /// Nothing yet of `body`.
    pub(super) fn new(body: &'a str) -> Self {
        Self {
            body,
            literal: Literal::new(body),
            labels: Labels::default(),
            numbering: Numbering::default(),
            findings: Vec::new(),
        }
    }

    /// Takes the words `text`, which come from `range`.
    pub(super) fn words(&mut self, range: Range<usize>, text: &str) {
        self.literal.words(range, text);
    }

    /// Takes anything but words.
    pub(super) fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let body = self.body;
        match event {
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) | Event::TaskListMarker(_) => {
                self.literal.extend(range.clone());
            }
            Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) => {
                self.labels.link(id);
                self.literal.extend(range.clone());
                self.literal.cover(range.clone(), LINK);
            }
            Event::FootnoteReference(name) => {
                self.labels.note(name);
                self.literal.extend(range.clone());
            }
            Event::Code(_) | Event::InlineHtml(_) => {
                self.literal.extend(range.clone());
                self.literal.cover(range.clone(), CODE);
            }
            Event::Start(tag) => {
                self.literal.end_run();
                match tag {
                    Tag::CodeBlock(kind) => {
                        self.literal.cover(range.clone(), CODE);
                        let fenced = matches!(kind, CodeBlockKind::Fenced(_));
                        self.findings.extend(fenced.then(|| unclosed_code(body, range)).flatten());
                    }
                    Tag::HtmlBlock => self.literal.cover(range.clone(), CODE),
                    Tag::List(first) => self.numbering.start(*first),
                    Tag::Item => self.findings.extend(self.numbering.item(body, range)),
                    _ => {}
                }
            }
            Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image,
            ) => {}
            Event::End(tag) => {
                self.literal.end_run();
                if let TagEnd::List(_) = tag {
                    self.numbering.end();
                }
            }
            Event::Rule => self.literal.end_run(),
            _ => {}
        }
    }

    /// All that was found, in the order of its kinds.
    pub(super) fn finish(mut self, lang: Lang) -> Vec<Finding> {
        self.findings.extend(as_typed::find(self.body, &self.literal.finish(), lang, &self.labels));
        self.findings
    }
}
