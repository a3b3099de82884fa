//! Rules that a case needs or that stood in its way, and where it has taken root.

use crate::{
    bank::Case,
    content::{named::Named, text::Text},
    site::{
        links::told_text,
        pages::basis::told,
        view::page::{AnchorLine, RuleLine},
        voice::Voice,
    },
};

/// What it needs before it may be done, each with who decides.
pub(super) fn rules(voice: &Voice<'_>, case: &Case) -> Vec<RuleLine> {
    let rules = case.record.rules.iter();
    rules.map(|rule| line(voice, case, &rule.text, rule.decides.as_ref(), rule.source.as_ref())).collect()
}

/// Which rules stood in the way, each with what became of it.
pub(super) fn obstacles(voice: &Voice<'_>, case: &Case) -> Vec<RuleLine> {
    let rules = case.record.obstacle_rules.iter();
    rules.map(|rule| line(voice, case, &rule.text, rule.outcome.as_ref(), rule.source.as_ref())).collect()
}

fn line(
    voice: &Voice<'_>,
    case: &Case,
    text: &Text,
    more: Option<&Text>,
    source: Option<&Named>,
) -> RuleLine {
    RuleLine {
        text: told_text(voice, text),
        more: more.map(|more| told_text(voice, more)),
        told: told(voice, &case.record.sourcing, None, source),
    }
}

/// Where it has taken root.
pub(super) fn anchored(voice: &Voice<'_>, case: &Case) -> Vec<AnchorLine> {
    let anchored = case.record.anchored.iter();
    anchored
        .map(|anchoring| AnchorLine {
            label: voice.term_label("anchors", &anchoring.anchor.id),
            note: anchoring.note.as_ref().map(|note| told_text(voice, note)),
            told: told(voice, &case.record.sourcing, None, anchoring.source.as_ref()),
        })
        .collect()
}
