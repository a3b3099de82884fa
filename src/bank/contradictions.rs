//! What a case says in one field that another field of it contradicts, or should have said.

use crate::{
    content::case::{CaseRecord, ImpactRecord},
    diagnostic::{Code, Diagnostic},
};

use super::{checker::Checker, index::TermIndex};

impl Checker<'_> {
    /// Reports a phase that is not that of the last step; `terms` are the case's, one list a facet.
    pub(super) fn check_last_step(
        &self,
        record: &CaseRecord,
        terms: &[Vec<TermIndex>],
        report: &mut Vec<Diagnostic>,
    ) {
        let steps = self.settings.card.steps.as_ref();
        let Some(facet) = steps.and_then(|id| self.facets.iter().find(|facet| facet.id == *id)) else {
            return;
        };
        let last = record.phase_history.last().map(|step| &step.phase);
        let (Some(last), Some(now)) = (last, record.terms[facet.number].first()) else { return };
        // A phase that no vocabulary knows was reported as such.
        let (Some(of_last), own) = (facet.index(&last.id), &terms[facet.number]) else { return };
        if own.is_empty() || own.contains(&of_last) {
            return;
        }
        let path = &record.head.path;
        report.push(
            Diagnostic::new(Code::PhaseHistory, path, now.at)
                .with("key", &*self.settings.facets[facet.number].field)
                .with("value", &*now.id)
                .with("last", &*last.id)
                .suggest(Some(&*last.id))
                .clear_if(false)
                .related(path, last.at, "note-last-step"),
        );
    }

    /// Reports the figures that tell what a case was given, with the group of `funding` that says the same.
    pub(super) fn check_money(&self, record: &CaseRecord, report: &mut Vec<Diagnostic>) {
        let terms_of = |id: &str| self.vocabularies.get(id);
        let Some(indicators) = terms_of("indicators") else { return };
        let instruments = terms_of("resources");
        let first = instruments.and_then(|terms| terms.terms.first()).map(|term| term.id.as_str());
        let grant = instruments.is_none_or(|terms| terms.term("grant").is_some());
        let instrument = if grant { "grant" } else { first.unwrap_or("grant") };
        for figure in &record.impact {
            if indicators.term(&figure.indicator.id).is_some_and(|term| term.funding) {
                report.push(
                    Diagnostic::new(Code::MoneyInImpact, &record.head.path, figure.at)
                        .with("indicator", &*figure.indicator.id)
                        .with("replacement", as_funding(figure, instrument)),
                );
            }
        }
    }
}

/// The group of `funding` that says what `figure` does, as it stands in a file.
fn as_funding(figure: &ImpactRecord, instrument: &str) -> String {
    let mut group = format!("{{instrument: {instrument}, amount: {}", figure.value);
    if figure.approximate {
        group.push_str(", approximate: true");
    }
    if let Some(date) = figure.date {
        group.push_str(&format!(", date: {date}"));
    }
    if let Some(source) = &figure.source {
        group.push_str(&format!(", source: {}", source.id));
    }
    group + "}"
}
