//! What a text may have lost on its way into its field: words behind a `#` or a comma, characters that nobody sees, the sample
//! text of a new file that nobody replaced.

use crate::{
    base::Span,
    content::{
        declaration::{Field, Shape},
        invisible::{self, code_point},
        sample,
        yaml::{Node, Value, quoted},
    },
    diagnostic::{Code, Place},
};

use super::{Fields, Given};

/// What the texts of a field are made of.
#[derive(Clone, Copy, PartialEq)]
enum Nature {
    /// Sentences and names, in which anything may stand.
    Prose,
    /// A word of the author's own, an address or a file's name: no remark, but perhaps a `#` of its own.
    Own,
    /// An id, a date and the like, of which nothing can be lost behind a `#`.
    Fixed,
}

impl Nature {
    fn of(field: &Field) -> Self {
        match &field.shape {
            // An example that is the same in every language is none of a sentence.
            Shape::Text { .. } | Shape::Localised { .. } | Shape::ByLanguage { .. }
                if field.example.is_none() =>
            {
                Self::Prose
            }
            Shape::Term(terms) if terms.open => Self::Own,
            Shape::Address | Shape::Contact | Shape::Picture => Self::Own,
            _ => Self::Fixed,
        }
    }
}

impl<'a> Fields<'a, '_> {
    /// The text of a value as its author meant it: with what stands behind a `#`, and without characters that nobody sees. Reports
    /// both, and text that nobody wrote.
    pub(super) fn whole_words(&mut self, given: Given<'a>, text: &str) -> Box<str> {
        let nature = Nature::of(given.field);
        if let Some(whole) = self.behind_hash(given, nature) {
            return whole;
        }
        if text.contains(|c| is_invisible(c, nature)) {
            return self.without_invisible(given, text, nature);
        }
        if nature == Nature::Prose && self.is_left_sample(text) {
            self.report(Code::SampleText, given.node.at, |sample| sample);
        }
        text.into()
    }

    /// The text with the words that YAML takes for a remark, where they may belong to it.
    fn behind_hash(&mut self, Given { key, node, .. }: Given<'a>, nature: Nature) -> Option<Box<str>> {
        let front = self.file.front;
        let span = node.at.span();
        let remark = front.remark_behind(span).filter(|_| nature != Nature::Fixed)?;
        let (written, dropped) = (front.text_at(span), front.text_at(remark));
        let is_remark = nature != Nature::Prose && dropped.len() > 1 && dropped[1..].starts_with(' ');
        let is_told = self.found.iter().any(|told| told.span().start == span.start);
        if is_remark || is_told || written.starts_with(['"', '\'', '|', '>']) {
            return None;
        }
        // No address has a space in it.
        let gap = if nature == Nature::Own && written.contains("://") {
            ""
        } else {
            front.text_at(Span::new(span.end, remark.start))
        };
        // Behind a space a remark may stand.
        let is_tied = dropped[1..].starts_with(char::is_alphanumeric);
        let whole = format!("{written}{gap}{dropped}");
        let place = Span::new(span.start, remark.end);
        self.report(Code::YamlHash, place, |hash| {
            hash.with("key", key).with("dropped", dropped).suggest(Some(quoted(&whole))).clear_if(is_tied)
        });
        Some(whole.split_whitespace().collect::<Vec<_>>().join(" ").into())
    }

    /// Reports words that YAML takes for a remark in a value in which anything may stand.
    pub(super) fn check_free_texts(&mut self, given: Given<'a>) {
        match &given.node.value {
            Value::Text(_) => drop(self.behind_hash(given, Nature::Own)),
            Value::List(nodes) => {
                nodes.iter().for_each(|node| self.check_free_texts(Given { node, ..given }))
            }
            Value::Map(map) => {
                map.iter()
                    .for_each(|(key, node)| self.check_free_texts(Given { key: &key.value, node, ..given }));
            }
            _ => {}
        }
    }

    fn without_invisible(&mut self, given: Given<'a>, text: &str, nature: Nature) -> Box<str> {
        let at = given.node.at;
        let written = self.file.front.text_at(at.span());
        let clean = |text: &str| text.replace(|c| is_invisible(c, nature), "");
        let name = text.chars().find(|c| is_invisible(*c, nature)).map(code_point);
        self.report(Code::InvisibleCharacter, at, |invisible| {
            let invisible = invisible.with("name", name.unwrap_or_default());
            invisible.suggest(Some(clean(written)).filter(|clean| clean.len() < written.len()))
        });
        clean(text).trim().into()
    }

    /// Whether a text is sample text where none may stand.
    pub(crate) fn is_left_sample(&self, text: &str) -> bool {
        !self.may_hold_samples && sample::is_sample(text)
    }

    /// Reports entries of a list between brackets that a comma seems to have parted: `[Een zaal, met keuken]`.
    pub(super) fn check_commas(&mut self, given: Given<'a>) {
        let Given { field, key, node } = given;
        let Value::List(nodes) = &node.value else { return };
        let short = match &field.shape {
            Shape::Group(group) => group.short_field(),
            _ => Some(field),
        };
        let front = self.file.front;
        let is_prose = short.is_some_and(|field| Nature::of(field) == Nature::Prose);
        if !is_prose || !front.text_at(node.at.span()).starts_with('[') {
            return;
        }
        let mut rest = nodes.as_slice();
        while let Some((first, others)) = rest.split_first() {
            let length = others.iter().take_while(|other| self.goes_on(first, other)).count();
            if let Some(last) = length.checked_sub(1).map(|last| &others[last]) {
                let span = Span::new(first.at.span().start, last.at.span().end);
                let whole = front.text_at(span);
                let is_in_brackets = depth(front.text_at(first.at.span())) > 0;
                self.report(Code::CommaInList, Place::Span(span), |comma| {
                    let comma = comma.with("key", key).with("value", whole);
                    comma.suggest(Some(quoted(whole))).clear_if(is_in_brackets)
                });
            }
            rest = &others[length..];
        }
    }

    /// Whether an entry without quotes seems to go on with the words of the one before: it begins with a small letter where that
    /// one has a capital, or closes its bracket.
    fn goes_on(&self, first: &Node, other: &Node) -> bool {
        let front = self.file.front;
        let between = front.text_at(Span::new(first.at.span().start, other.at.span().end));
        let (first, other) = (front.text_at(first.at.span()), front.text_at(other.at.span()));
        let is_plain = |text: &str| !text.starts_with(['"', '\'', '[', '{']);
        let before = &between[..between.len() - other.len()];
        let is_one = depth(before) > 0
            || first.starts_with(char::is_uppercase) && other.starts_with(char::is_lowercase);
        is_plain(first) && is_plain(other) && !between.contains(['"', '\n']) && is_one
    }
}

/// How many round brackets a text opens and does not close.
fn depth(text: &str) -> isize {
    text.matches('(').count() as isize - text.matches(')').count() as isize
}

/// The key without characters that nobody sees, with the code point of the first; `None` where it has none.
pub(super) fn visible_key(key: &str) -> Option<(String, String)> {
    let first = key.chars().find(|c| is_invisible(*c, Nature::Fixed))?;
    Some((key.replace(|c| is_invisible(c, Nature::Fixed), ""), code_point(first)))
}

/// Whether `c` is no part of what an author sees; between the letters of a text some are wanted.
fn is_invisible(c: char, nature: Nature) -> bool {
    invisible::is_invisible(c) || nature != Nature::Prose && invisible::is_joiner(c)
}
