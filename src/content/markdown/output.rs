//! The parts of a document while it is written.

use super::document::Part;

/// The parts so far: those of the text, and above them what is set aside until it is whole, as a heading's words or a
/// footnote.
#[derive(Debug, Default)]
pub(super) struct Output {
    text: Vec<Part>,
    aside: Vec<Vec<Part>>,
    /// How many parts of the text are closed: what follows begins a part of its own.
    closed: usize,
}

impl Output {
    /// Adds finished HTML.
    pub(super) fn html(&mut self, html: &str) {
        let (parts, closed) = match self.aside.last_mut() {
            Some(aside) => (aside, 0),
            None => (&mut self.text, self.closed),
        };
        let is_open = parts.len() > closed;
        match parts.last_mut() {
            Some(Part::Html(last)) if is_open => last.push_str(html),
            _ => parts.push(Part::Html(html.to_owned())),
        }
    }

    /// Adds a part that stays open.
    pub(super) fn part(&mut self, part: Part) {
        self.aside.last_mut().unwrap_or(&mut self.text).push(part);
    }

    /// Adds parts that were set aside.
    pub(super) fn append(&mut self, parts: Vec<Part>) {
        for part in parts {
            match part {
                Part::Html(html) => self.html(&html),
                part => self.part(part),
            }
        }
    }

    /// Sets aside what follows.
    pub(super) fn set_aside(&mut self) {
        self.aside.push(Vec::new());
    }

    /// What was set aside last.
    pub(super) fn take_aside(&mut self) -> Vec<Part> {
        self.aside.pop().unwrap_or_default()
    }

    /// Closes the last part of the text; the number of the next.
    pub(super) fn close_part(&mut self) -> usize {
        self.closed = self.text.len();
        self.closed
    }

    /// The number of the text's last part.
    pub(super) fn last_part(&self) -> usize {
        self.text.len().saturating_sub(1)
    }

    /// The parts of the text.
    pub(super) fn into_parts(self) -> Vec<Part> {
        self.text
    }
}
