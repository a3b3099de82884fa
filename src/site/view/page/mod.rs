//! The view of each kind of page; templates see it as `it`.

mod case;
mod overview;
mod term;

use serde::Serialize;

use super::{Card, CardMarkup, IndexEntry, LetterGroup, Link, TermLink, TermRow};

pub use self::{case::*, overview::*, term::*};

/// `home.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Home {
    /// The big question.
    pub question: String,
    /// The sentence under it.
    pub lead: String,
    /// How many cases, organisations and regions there are, written out with their words.
    pub figures: Vec<Figure>,
    /// The terms of the main facet (the domains).
    pub terms: Vec<TermRow>,
    /// The newest cases.
    pub newest: Vec<CardMarkup>,
    /// Notices on the board.
    pub notices: Vec<CardMarkup>,
    /// Guides to begin with.
    pub guides: Vec<Card>,
    /// Empty cells of the overview, as invitations: `Wonen · Verkenning`.
    pub gaps: Vec<Link>,
    /// The inner markup of the big spark, for `viewBox="0 0 400 400"`.
    pub spark_svg: String,
}

/// A number with its words.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// The number as written: `2.100`.
    pub value: String,
    /// What it counts.
    pub label: String,
    /// Where it leads; "" for none.
    pub url: String,
}

/// `finder.html`: the search page.
#[derive(Clone, Debug, Serialize)]
pub struct Finder {
    /// The big question.
    pub question: String,
    /// The sentence under it.
    pub lead: String,
    /// The first cards, newest first.
    pub cards: Vec<CardMarkup>,
    /// How many cases there are in all, written out with the word: `52 praktijken`.
    pub count: String,
    /// The filters.
    pub facets: Vec<FacetBox>,
    /// The address of the JSON search file.
    pub search_url: String,
    /// The inner markup of the big spark, for `viewBox="0 0 400 400"`.
    pub spark_svg: String,
}

/// One filter: a facet with its terms in use.
#[derive(Clone, Debug, Serialize)]
pub struct FacetBox {
    /// The facet's id, the name of its form fields and of its parameter in the address.
    pub id: String,
    /// Its name: `Domein`.
    pub label: String,
    /// Its index page.
    pub url: String,
    /// Whether it is shown open.
    pub open: bool,
    /// The terms that at least one case has.
    pub options: Vec<TermRow>,
}

/// `organisation.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Organisation {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// Its language where it is not the page's.
    pub lang: String,
    /// One sentence; "" for none.
    pub summary: String,
    /// The type: `vereniging of middenveld`.
    pub kind: String,
    /// Type, place, region, identifiers.
    pub facts: Vec<Fact>,
    /// Its site; "" for none.
    pub website: String,
    /// Finished markup of the longer text.
    pub html: String,
    /// Services that it gives.
    pub services: Vec<String>,
    /// Contact points.
    pub contact_points: Vec<ContactPoint>,
    /// Its cases with its role in each.
    pub cases: Vec<RoleCard>,
    /// Organisations that share a case with it, most shared first.
    pub companions: Vec<IndexEntry>,
    /// Its open notices.
    pub notices: Vec<CardMarkup>,
    /// Where to propose an improvement.
    pub edit_url: String,
}

/// Whom to ask at an organisation.
#[derive(Clone, Debug, Serialize)]
pub struct ContactPoint {
    /// The role: `aanspreekpunt sociale innovatie`.
    pub role: String,
    /// Region or service; "" for none.
    pub detail: String,
    /// Mailbox or page.
    pub url: String,
}

/// A case with an organisation's role in it.
#[derive(Clone, Debug, Serialize)]
pub struct RoleCard {
    /// The role; "" when not told.
    pub role: String,
    /// The case.
    pub card: CardMarkup,
}

/// `collection.html`: the reader's own list. Which cases it holds stands in the address, so a script fills the page.
#[derive(Clone, Debug, Serialize)]
pub struct Collection {
    /// What the addresses of all cases begin with: `/nl/cases/`.
    pub cases_url: String,
    /// The columns of the table of cases in the open data, separated by commas.
    pub columns: String,
    /// The id of the bank's licence; "" for none.
    pub licence: String,
    /// The inner markup of a spark, for `viewBox="0 0 400 400"`.
    pub spark_svg: String,
}

/// `index.html`: an A–Z list, of organisations or of cases.
#[derive(Clone, Debug, Serialize)]
pub struct Index {
    /// The heading.
    pub heading: String,
    /// A sentence under it.
    pub lead: String,
    /// The letters with their entries.
    pub groups: Vec<LetterGroup>,
}

/// `notices.html`: the notice board.
#[derive(Clone, Debug, Serialize)]
pub struct Notices {
    /// Open ones, the first to close first.
    pub open: Vec<CardMarkup>,
    /// Those that open later.
    pub upcoming: Vec<CardMarkup>,
    /// Closed ones, newest first.
    pub closed: Vec<CardMarkup>,
    /// The calendar file; "" when no notice has a date.
    pub calendar_url: String,
}

/// `notice.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The summary.
    pub summary: String,
    /// The language of the text where it is not the page's.
    pub lang: String,
    /// Says so; "" otherwise.
    pub lang_note: String,
    /// `open`, `upcoming` or `closed`.
    pub state: &'static str,
    /// The state in words: `open tot 15 maart 2027`.
    pub state_text: String,
    /// Kind, direction, resource, region, dates.
    pub facts: Vec<Fact>,
    /// Finished markup.
    pub html: String,
    /// Whom to ask; "" for nobody named.
    pub contact: String,
    /// Cases that belong to it.
    pub cases: Vec<CardMarkup>,
    /// Cases that match it, with the reason in the card's `detail`.
    pub matches: Vec<CardMarkup>,
    /// Where to propose an improvement.
    pub edit_url: String,
}

/// `guides.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Guides {
    /// The guides by kind, in the vocabulary's order.
    pub groups: Vec<GuideGroup>,
}

/// Guides of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct GuideGroup {
    /// The kind.
    pub label: String,
    /// The guides.
    pub cards: Vec<CardMarkup>,
}

/// `guide.html` and `page.html`: a text.
#[derive(Clone, Debug, Serialize)]
pub struct Text {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The summary.
    pub summary: String,
    /// The language of the text where it is not the page's.
    pub lang: String,
    /// Says so; "" otherwise.
    pub lang_note: String,
    /// Says that the translation is older than the original.
    pub outdated: Option<Link>,
    /// The headings of level 2, for a list of contents; empty for short texts.
    pub contents: Vec<Link>,
    /// Finished markup, headings included.
    pub html: String,
    /// The phases that it helps in.
    pub phases: Vec<TermLink>,
    /// Other guides.
    pub more: Vec<Link>,
    /// Where to propose an improvement.
    pub edit_url: String,
}

/// `missing.html` (404) and `root.html` (the choice of a language).
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// One entry a language, each text in its own language.
    pub entries: Vec<ChoiceEntry>,
}

/// A language's part of a page that speaks all of them.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceEntry {
    /// The language.
    pub lang: crate::base::Lang,
    /// Its name in itself.
    pub name: String,
    /// The heading.
    pub heading: String,
    /// The text.
    pub text: String,
    /// Where to go on.
    pub links: Vec<Link>,
}

/// `redirect.html`: an old address.
#[derive(Clone, Debug, Serialize)]
pub struct Redirect {
    /// The new address.
    pub url: String,
    /// The new address, absolute.
    pub absolute: String,
    /// What is there.
    pub title: String,
}
