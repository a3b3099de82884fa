//! What the pages of a facet and of its terms show.

use serde::Serialize;

use crate::site::view::{CardMarkup, Link, Pagination, TermLink, TermRow};

/// `facet.html`: the terms of a facet.
#[derive(Clone, Debug, Serialize)]
pub struct FacetView {
    /// The facet's id.
    pub id: String,
    /// The heading: `Domeinen`.
    pub heading: String,
    /// The terms with their counts, in the vocabulary's order, or A–Z for an open one.
    pub terms: Vec<TermRow>,
    /// Whether the terms are hierarchical.
    pub is_tree: bool,
}

/// `term.html`: the cases of a term.
#[derive(Clone, Debug, Serialize)]
pub struct TermView {
    /// The term.
    pub term: TermLink,
    /// The facet's name in the singular: `domein`.
    pub facet_label: String,
    /// What belongs here; none where the vocabulary does not say.
    pub note: Option<String>,
    /// How many cases, written out with the word: `12 praktijken`.
    pub count: String,
    /// The terms above it.
    pub ancestors: Vec<TermLink>,
    /// The terms below it.
    pub children: Vec<TermRow>,
    /// What the facet is to the bank: `main` (domains), `steps` (phases), `place` (regions); none for any other, and on
    /// further pages, which hold cases only.
    pub role: Option<&'static str>,
    /// All phases in order, with this one among them; for an ordered `steps` only.
    pub way: Vec<WayStep>,
    /// The cases of this page.
    pub cards: Vec<CardMarkup>,
    /// Open notices with this term; for a `place` also those of the places above it. On the first page only.
    pub notices: Vec<CardMarkup>,
    /// How many notices follow that are not in the list.
    pub more_notices: usize,
    /// Guides with this term; on the first page only.
    pub guides: Vec<CardMarkup>,
    /// Organisations with this term, A–Z; on the first page only, and not for `steps`.
    pub organisations: Vec<Link>,
    /// How many organisations follow that are not in the list.
    pub more_organisations: usize,
    /// Funding instruments for this phase or region, or in this domain; on the first page only.
    pub instruments: Vec<CardMarkup>,
    /// How many instruments follow that are not in the list.
    pub more_instruments: usize,
    /// Who helps here; for `steps`, `place` and `main`.
    pub supporters: Vec<Supporter>,
    /// How many supporters follow that are not in the list.
    pub more_supporters: usize,
    /// Whom to ask; for a `place` only.
    pub contacts: Vec<Contact>,
    /// Main terms (domains) without a case here, each with the way to propose one; for `steps` and `place` only.
    pub gaps: Vec<Link>,
    /// Further pages; none when one is enough.
    pub pagination: Option<Pagination>,
    /// The finder with this filter set.
    pub finder_url: String,
    /// The notice board.
    pub notices_url: String,
    /// The page of the instruments; none when there are none.
    pub instruments_url: Option<String>,
    /// The A–Z of organisations.
    pub organisations_url: String,
}

/// A phase on the way from the first to the last.
#[derive(Clone, Debug, Serialize)]
pub struct WayStep {
    /// The phase's number, from 1.
    pub number: usize,
    /// Its label.
    pub label: String,
    /// Its page.
    pub url: String,
    /// What it means; none where the vocabulary does not say.
    pub note: Option<String>,
    /// How many cases stand there: `12 praktijken`.
    pub words: String,
    /// Whether it comes before the one in hand, or is it.
    pub done: bool,
    /// Whether it is the one in hand.
    pub now: bool,
}

/// An organisation that helps in a phase, a region or a domain.
#[derive(Clone, Debug, Serialize)]
pub struct Supporter {
    /// The organisation.
    pub organisation: Link,
    /// What it offers, offered or did.
    pub helps: Vec<Help>,
    /// How many of these follow that are not in the list.
    pub more: usize,
}

/// One thing that an organisation offers or did.
#[derive(Clone, Debug, Serialize)]
pub struct Help {
    /// What it is: what it offers, a kind of notice, a role: `Financier`; none when the notice does not say.
    pub what: Option<String>,
    /// The notice, or the case that it helped; none for an offer.
    pub link: Option<Link>,
    /// The state of a notice: `gesloten sinds 2015`; of an offer when it was told; else none.
    pub detail: Option<String>,
    /// What exactly is offered; none for anything but an offer.
    pub note: Option<Link>,
}

/// Whom to ask in a region.
#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    /// The organisation.
    pub organisation: Link,
    /// The role: `aanspreekpunt sociale innovatie`.
    pub role: String,
    /// The wider region that it serves; none when it serves the one in hand.
    pub region: Option<String>,
    /// Mailbox or page.
    pub url: String,
}
