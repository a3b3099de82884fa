//! One reading of a YAML text: scan, parse, and again after each mistake that could be mended in memory.

use std::borrow::Cow;

use super::{
    explain::{self, habits, mistake::Mistake},
    node::Node,
    origin::{Changes, Origin},
    parse::parse,
    scan::scan,
    token::{Limits, Scan},
};
use crate::{base::Edit, content::front_matter::Front};

/// How often a text is mended and read again, …
const MAX_ROUNDS: usize = 16;

/// … and how many bytes are read in all rounds together: what bounds the time for hostile texts.
const MAX_BYTES: usize = 1024 * 1024;

/// The values of a text, when they are worth checking, and its mistakes in the order in which they were found; all marks
/// and spans in the file.
pub(super) fn read(front: &Front<'_>, limits: Limits) -> (Option<Node>, Vec<Mistake>) {
    let mut mender = Mender {
        front,
        text: Cow::Borrowed(front.yaml),
        origin: Origin::new(front.yaml_start),
        mistakes: Vec::new(),
        is_certain: true,
    };
    loop {
        let (scan, mistake) = match habits::control_character(&mender.text) {
            Some(mistake) => (Scan::default(), mistake),
            None => {
                let scan = scan(&mender.text, limits);
                match mender.values(&scan) {
                    Ok(node) => return mender.finish(&scan, Some(node)),
                    Err(mistake) => (scan, *mistake),
                }
            }
        };
        if !mender.mend(mistake) {
            return mender.finish(&scan, None);
        }
    }
}

struct Mender<'a> {
    /// The file as it stands.
    front: &'a Front<'a>,
    text: Cow<'a, str>,
    origin: Origin,
    mistakes: Vec<Mistake>,
    /// Whether the text surely says what its author meant.
    is_certain: bool,
}

impl Mender<'_> {
    /// The values of the text, or the first mistake in it.
    fn values(&self, scan: &Scan) -> Result<Node, Box<Mistake>> {
        let text = &self.text;
        if let Some(problem) = &scan.problem {
            return Err(Box::new(explain::explain(text, &scan.tokens, problem)));
        }
        let node = parse(text, &scan.tokens, &self.origin)
            .map_err(|failure| explain::explain_failure(text, &scan.tokens, failure))?;
        match habits::silent_mistake(text, &scan.tokens) {
            Some(mistake) => Err(Box::new(mistake)),
            None => Ok(node),
        }
    }

    /// Notes a mistake and changes the text so that it is gone; false when reading cannot go on.
    fn mend(&mut self, mut mistake: Mistake) -> bool {
        self.is_certain &= mistake.is_certain;
        let edits = self.located(&mut mistake);
        if self.mistakes.iter().any(|known| known.span == mistake.span && known.code == mistake.code) {
            return false;
        }
        let (text, changes) = Changes::apply(&self.text, &edits);
        let rounds = self.origin.rounds();
        let goes_on = rounds < MAX_ROUNDS && (rounds + 2) * text.len() <= MAX_BYTES && !edits.is_empty();
        self.mistakes.push(mistake);
        if goes_on {
            self.text = Cow::Owned(text);
            self.origin.push(changes);
        }
        goes_on
    }

    /// Gives a mistake its places in the file; its changes as they are made in the text at hand. A change of what an earlier
    /// one has made is certain only once that is done.
    fn located(&self, mistake: &mut Mistake) -> Vec<Edit> {
        let edits = mistake.edits.clone();
        mistake.span = self.origin.span(mistake.span);
        mistake.is_certain &= self.is_certain;
        for Edit { span, .. } in &mut mistake.edits {
            let here = &self.text[span.start..span.end];
            *span = self.origin.span(*span);
            mistake.is_certain &= self.front.text_at(*span) == here;
        }
        edits
    }

    fn finish(mut self, scan: &Scan, node: Option<Node>) -> (Option<Node>, Vec<Mistake>) {
        for mut mistake in habits::curly_quotes(&self.text, &scan.tokens) {
            self.located(&mut mistake);
            self.mistakes.push(mistake);
        }
        (node.filter(|_| self.is_certain), self.mistakes)
    }
}
