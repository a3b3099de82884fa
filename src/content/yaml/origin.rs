//! The way from a text as it is read back to the file: past the fence before it, and past each change that mended it.

use crate::base::{Edit, Mark, Span};

/// Where the bytes of a text come from.
#[derive(Debug, Default)]
pub(super) struct Origin {
    /// Where the text starts in its file.
    start: usize,
    /// What was changed, the first round first.
    rounds: Vec<Changes>,
}

impl Origin {
    /// The origin of an unchanged text that starts at this byte of its file.
    pub(super) fn new(start: usize) -> Self {
        Self { start, rounds: Vec::new() }
    }

    /// How often the text was changed.
    pub(super) fn rounds(&self) -> usize {
        self.rounds.len()
    }

    /// Notes that the text was changed once more.
    pub(super) fn push(&mut self, changes: Changes) {
        self.rounds.push(changes);
    }

    /// The place in the file of a place in the text as it was read.
    pub(super) fn span(&self, span: Span) -> Span {
        self.rounds.iter().rev().fold(span, |span, changes| changes.original(span)).shifted(self.start)
    }

    /// The same, as a value keeps it.
    pub(super) fn mark(&self, span: Span) -> Mark {
        self.span(span).into()
    }
}

/// Changes made to a text in one round, in its order.
#[derive(Debug, Default)]
pub(super) struct Changes(Vec<Change>);

/// Where a change is.
#[derive(Clone, Copy, Debug)]
struct Change {
    /// In the changed text.
    new: Span,
    /// In the original.
    old: Span,
}

impl Changes {
    /// The text after `edits`, which are in the order of the text and do not overlap, and the way back.
    pub(super) fn apply(text: &str, edits: &[Edit]) -> (String, Self) {
        let mut changed = String::with_capacity(text.len() + 64);
        let mut changes = Vec::with_capacity(edits.len());
        let mut copied = 0;
        for Edit { span, text: replacement } in edits {
            if span.start < copied {
                continue;
            }
            changed.push_str(&text[copied..span.start]);
            let start = changed.len();
            changed.push_str(replacement);
            changes.push(Change { new: Span::new(start, changed.len()), old: *span });
            copied = span.end;
        }
        changed.push_str(&text[copied..]);
        (changed, Self(changes))
    }

    /// The place in the original of a place in the changed text. What touches a change covers all of it.
    fn original(&self, span: Span) -> Span {
        Span::new(self.offset(span.start, false), self.offset(span.end, true))
    }

    fn offset(&self, at: usize, is_end: bool) -> usize {
        let before =
            self.0.partition_point(|Change { new, .. }| new.start < at || (!is_end && new.start == at));
        match before.checked_sub(1).map(|last| self.0[last]) {
            None => at,
            Some(Change { new, old }) if at >= new.end => old.end + (at - new.end),
            Some(Change { old, .. }) if is_end => old.end,
            Some(Change { old, .. }) => old.start,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_changed_text_leads_back() {
        let edits = [Edit::new(2, 4, "xyz"), Edit::new(6, 6, "!")];
        let (changed, changes) = Changes::apply("abcdefgh", &edits);
        assert_eq!(changed, "abxyzef!gh");
        assert_eq!(changes.original(Span::new(0, 2)), Span::new(0, 2));
        assert_eq!(changes.original(Span::new(2, 5)), Span::new(2, 4));
        assert_eq!(changes.original(Span::new(3, 4)), Span::new(2, 4));
        assert_eq!(changes.original(Span::new(5, 7)), Span::new(4, 6));
        assert_eq!(changes.original(Span::new(8, 10)), Span::new(6, 8));
    }
}
