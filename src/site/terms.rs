//! The terms of a facet as readers of a language see them: as links, as rows with counts, as steps.

use crate::{
    bank::{Facet, FacetTerm, TermIndex},
    content::named::Named,
};

use super::{
    links::link,
    view::{Link, Steps, TermLink, TermRow},
    voice::Voice,
};

/// A term with the address of its page.
pub(crate) fn term_link(voice: &Voice<'_>, facet: &Facet, index: TermIndex) -> TermLink {
    let term = &facet.term(index).term;
    TermLink {
        facet: facet.id.to_string(),
        id: term.id.to_string(),
        label: voice.label(&term.label),
        url: voice.addresses.term(voice.lang, facet, index),
        icon: term.icon.as_deref().map(str::to_owned),
        colour: (term.colour > 0).then_some(term.colour),
    }
}

/// A term with its count.
pub(crate) fn term_row(voice: &Voice<'_>, facet: &Facet, index: TermIndex) -> TermRow {
    let FacetTerm { term, cases, depth, .. } = facet.term(index);
    TermRow {
        term: term_link(voice, facet, index),
        count: cases.len(),
        depth: *depth,
        note: term.note.as_ref().map(|note| voice.label(note)),
    }
}

/// The terms of a facet as rows: the vocabulary's order where it means something, else A–Z among sisters. Of places those
/// with places below them lead.
pub(crate) fn term_rows(
    voice: &Voice<'_>,
    facet: &Facet,
    is_wanted: impl Fn(&FacetTerm) -> bool,
) -> Vec<TermRow> {
    sorted_terms(voice, facet)
        .into_iter()
        .filter(|&index| is_wanted(facet.term(index)))
        .map(|index| term_row(voice, facet, index))
        .collect()
}

fn sorted_terms(voice: &Voice<'_>, facet: &Facet) -> Vec<TermIndex> {
    let all: Vec<TermIndex> = facet.indexed().map(|(index, _)| index).collect();
    if !(facet.is_tree || facet.open) {
        return all;
    }
    let mut sorted = Vec::with_capacity(all.len());
    let mut top: Vec<TermIndex> =
        all.into_iter().filter(|&index| facet.term(index).parent.is_none()).collect();
    if facet.open {
        sort_by_label(voice, facet, &mut top);
    } else if voice.bank.place_facet().is_some_and(|place| place.number == facet.number) {
        // A country with its provinces, then the others.
        let leaf = |index: &TermIndex| facet.term(*index).children.is_empty();
        top.sort_by_key(leaf);
        let leaves = top.partition_point(|index| !leaf(index));
        sort_by_label(voice, facet, &mut top[leaves..]);
    }
    for index in top {
        push_with_children(voice, facet, index, &mut sorted);
    }
    sorted
}

fn push_with_children(voice: &Voice<'_>, facet: &Facet, index: TermIndex, sorted: &mut Vec<TermIndex>) {
    sorted.push(index);
    let mut children = facet.term(index).children.clone();
    if !facet.ordered {
        sort_by_label(voice, facet, &mut children);
    }
    for child in children {
        push_with_children(voice, facet, child, sorted);
    }
}

fn sort_by_label(voice: &Voice<'_>, facet: &Facet, terms: &mut [TermIndex]) {
    let label = |index: &TermIndex| voice.label(&facet.term(*index).term.label);
    terms.sort_by(|a, b| voice.locale.compare(&label(a), &label(b)));
}

/// Where a term of an ordered facet stands.
pub(crate) fn steps(voice: &Voice<'_>, facet: &Facet, index: TermIndex) -> Steps {
    let TermLink { label, url, .. } = term_link(voice, facet, index);
    let (number, of) = (facet.step(index), facet.terms.len());
    let name = voice.facet_single(facet);
    Steps {
        label,
        url,
        reads: voice
            .say("step-of", &[("facet", name.as_str().into()), ("number", number.into()), ("of", of.into())]),
        segments: (0..of).map(|step| step < number).collect(),
    }
}

/// A region as a link to its page; none where the bank has no such facet or term.
pub(crate) fn region_link(voice: &Voice<'_>, region: Option<&Named>) -> Option<Link> {
    let facet = voice.bank.place_facet()?;
    let term = term_link(voice, facet, facet.index(&region?.id)?);
    Some(link(term.label, term.url))
}
