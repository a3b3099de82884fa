//! What a case takes, and who paid.

use crate::{
    bank::Case,
    content::{
        costs::{Funding, Input},
        named::Named,
    },
    site::{
        links::{organisation_link, told_text},
        pages::{
            basis::told,
            funding::{every, funding_line},
        },
        view::page::{FundingLine, InputGroup, InputLine},
        voice::Voice,
    },
};

/// The amounts of what a case takes by their kinds, in the order of the vocabularies `input-kinds` and `frequencies`; what the
/// vocabularies do not know comes last.
pub(super) fn inputs(voice: &Voice<'_>, case: &Case) -> Vec<InputGroup> {
    let place = |vocabulary: &str, id: Option<&Named>| {
        let place = voice.bank.vocabularies.get(vocabulary).zip(id);
        place.and_then(|(vocabulary, id)| vocabulary.place(&id.id)).unwrap_or(usize::MAX)
    };
    let mut inputs: Vec<&Input> = case.record.inputs.iter().collect();
    inputs.sort_by_key(|input| {
        (place("input-kinds", Some(&input.kind)), &input.kind.id, place("frequencies", input.every.as_ref()))
    });
    let groups = inputs.chunk_by(|a, b| a.kind == b.kind).map(|same| InputGroup {
        label: voice.term_label("input-kinds", &same[0].kind.id),
        lines: same.iter().map(|input| input_line(voice, case, input)).collect(),
    });
    groups.collect()
}

fn input_line(voice: &Voice<'_>, case: &Case, input: &Input) -> InputLine {
    let number = voice.locale.number(input.value);
    let number = input.to.map_or(number.clone(), |to| format!("{number}–{}", voice.locale.number(to)));
    InputLine {
        value: voice.measure(&number, &input.unit),
        approximate: input.approximate,
        every: every(voice, input.every.as_ref()),
        note: input.note.as_ref().map(|note| told_text(voice, note)),
        told: told(voice, &case.record.sourcing, input.date, input.source.as_ref()),
    }
}

/// Who paid, in the file's order.
pub(super) fn funding(voice: &Voice<'_>, case: &Case) -> Vec<FundingLine> {
    let line = |grant: &Funding| {
        let giver = grant.organisation.as_ref().and_then(|giver| voice.bank.find_organisation(&giver.id));
        let who = giver.map(|giver| organisation_link(voice, giver));
        funding_line(voice, case, grant, who)
    };
    case.record.funding.iter().map(line).collect()
}
