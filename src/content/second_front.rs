//! A second front matter in the text of a file: pasted over a sample, or a whole file behind another.

use crate::base::{Span, text::lines};

use super::{declaration::Field, front_matter::Front};

/// The lines of a second front matter in the body, its fences among them; offsets from the file's start. One without its
/// opening fence counts where it stands first.
pub(super) fn second_front_matter(front: &Front<'_>, fields: &[Field]) -> Option<Span> {
    // Most texts have no line of dashes.
    if !front.body.contains("---") {
        return None;
    }
    let words = |line: &Span| front.body[line.start..line.end].trim_end();
    let is_fence = |line: &Span| words(line) == "---";
    let is_field = |line: &Span| {
        let key = words(line).split_once(':').map(|(key, _)| key);
        key.is_some_and(|key| fields.iter().any(|field| field.key == key))
    };
    let mut code = None;
    let mut is_first = true;
    let mut lines =
        lines(front.body).map(|(line, _)| line).filter(|line| !words(line).trim().is_empty()).peekable();
    while let Some(line) = lines.next() {
        let mark = ["```", "~~~"].into_iter().find(|mark| words(&line).trim_start().starts_with(mark));
        match (code, mark) {
            (None, Some(mark)) => code = Some(mark),
            (Some(open), Some(mark)) if open == mark => code = None,
            _ => {}
        }
        let opens = is_fence(&line) && lines.peek().is_some_and(is_field);
        let begins = is_first && is_field(&line) && lines.peek().is_some_and(is_field);
        is_first = false;
        if code.is_none() && (opens || begins) {
            let end = lines.clone().find(is_fence)?;
            return Some(Span::new(line.start, end.end).shifted(front.body_start));
        }
    }
    None
}
