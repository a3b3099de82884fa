//! The view of each kind of page, named after its template (`case.html` shows a [`CaseView`]); templates see it as `it`.

mod basis;
mod case;
mod instruments;
mod overview;
mod term;

use serde::Serialize;

use crate::base::Lang;

use super::{Card, CardMarkup, IndexEntry, LetterGroup, Link, TermLink, TermRow};

pub use self::{basis::*, case::*, instruments::*, overview::*, term::*};

/// `home.html`.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The big question.
    pub question: String,
    /// The sentence under it; none when the bank has none.
    pub lead: Option<String>,
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
    /// The list of what it counts.
    pub url: String,
}

/// `finder.html`: the search page.
#[derive(Clone, Debug, Serialize)]
pub struct FinderView {
    /// The big question.
    pub question: String,
    /// The sentence under it; none when the bank has none.
    pub lead: Option<String>,
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
pub struct OrganisationView {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The language of its name; none where it is the page's.
    pub lang: Option<Lang>,
    /// One sentence; none when not told.
    pub summary: Option<String>,
    /// The type: `vereniging of middenveld`; none when not told.
    pub kind: Option<String>,
    /// Type, place, region, identifiers.
    pub facts: Vec<Fact>,
    /// Its site; none when not told.
    pub website: Option<String>,
    /// Finished markup of the longer text; none for an organisation without one.
    pub html: Option<String>,
    /// What it can help others with.
    pub offers: Vec<OfferView>,
    /// Who may come in, when, and what it costs; none when not told.
    pub access: Option<Link>,
    /// Contact points.
    pub contact_points: Vec<ContactPoint>,
    /// Its cases with its role in each.
    pub cases: Vec<RoleCard>,
    /// The cases that it paid for, or helped in another way.
    pub funded: Vec<FundingLine>,
    /// Organisations that share a case with it, most shared first.
    pub companions: Vec<IndexEntry>,
    /// Its open notices.
    pub notices: Vec<CardMarkup>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// Where to propose an improvement; none when the bank names no repository.
    pub edit_url: Option<String>,
}

/// What an organisation can help others with.
#[derive(Clone, Debug, Serialize)]
pub struct OfferView {
    /// What it is: `Juridisch advies`.
    pub resources: Vec<String>,
    /// For which phases, regions, domains and legal forms; those that are said.
    pub facts: Vec<Fact>,
    /// What exactly; none when not told.
    pub note: Option<Link>,
    /// When that was so, and who says it.
    pub told: Attribution,
}

/// Whom to ask at an organisation.
#[derive(Clone, Debug, Serialize)]
pub struct ContactPoint {
    /// The role: `aanspreekpunt sociale innovatie`.
    pub role: String,
    /// The region that it serves; none when not told.
    pub detail: Option<String>,
    /// Mailbox or page.
    pub url: String,
}

/// A case with an organisation's role in it.
#[derive(Clone, Debug, Serialize)]
pub struct RoleCard {
    /// The role; none when not told.
    pub role: Option<String>,
    /// The case.
    pub card: CardMarkup,
}

/// `collection.html`: the reader's own list. Which cases it holds stands in the address, so a script fills the page.
#[derive(Clone, Debug, Serialize)]
pub struct CollectionView {
    /// What the addresses of all cases begin with: `/nl/cases/`.
    pub cases_url: String,
    /// The columns of the table of cases in the open data, separated by commas.
    pub columns: String,
    /// The id of the bank's licence; none when the bank names none.
    pub licence: Option<String>,
    /// The inner markup of a spark, for `viewBox="0 0 400 400"`.
    pub spark_svg: String,
}

/// `index.html`: an A–Z list, of organisations or of cases.
#[derive(Clone, Debug, Serialize)]
pub struct IndexView {
    /// The heading.
    pub heading: String,
    /// A sentence under it.
    pub lead: String,
    /// The letters with their entries.
    pub groups: Vec<LetterGroup>,
    /// What the list can be filtered by; empty where it is not filtered.
    pub filters: Vec<ListFilter>,
    /// The places where people go; none where there is none.
    pub places: Option<PlacesView>,
}

/// A filter of a list: one choice.
#[derive(Clone, Debug, Serialize)]
pub struct ListFilter {
    /// Its name in the address.
    pub id: &'static str,
    /// The letter of its marks: the entries that fit its third choice have the mark `h3`.
    pub letter: char,
    /// Its name: `Soort hulp`.
    pub label: String,
    /// What it lets through when nothing is chosen: `alle`.
    pub all: String,
    /// The choices that some entry fits.
    pub options: Vec<ListOption>,
}

/// A choice of a filter.
#[derive(Clone, Debug, Serialize)]
pub struct ListOption {
    /// The id of the term.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Its page; none for terms without one.
    pub url: Option<String>,
    /// Of a region: the marks of those around it, `r1 r2`; what fits one of them fits it, and the reverse.
    pub above: Option<String>,
}

/// The places where people go, on a map and as a list.
#[derive(Clone, Debug, Serialize)]
pub struct PlacesView {
    /// The map; none where the theme has none with these places.
    pub map: Option<PlacesMap>,
    /// The places by region, A–Z.
    pub regions: Vec<RegionOfPlaces>,
    /// Whether some point is that of a municipality.
    pub are_rough: bool,
}

/// A map of places.
#[derive(Clone, Debug, Serialize)]
pub struct PlacesMap {
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// The outlines of the regions, for `<path d>`.
    pub outlines: Vec<String>,
    /// The points, from north to south.
    pub points: Vec<PlacePoint>,
}

/// A point on a map of places.
#[derive(Clone, Debug, Serialize)]
pub struct PlacePoint {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Half its width.
    pub radius: f64,
    /// What is there: `Leuven: Fablab Leuven, Maakleerplek`.
    pub reads: String,
}

/// The places of a region.
#[derive(Clone, Debug, Serialize)]
pub struct RegionOfPlaces {
    /// The region; none for places that name none.
    pub region: Option<Link>,
    /// Its places, each with its municipality.
    pub places: Vec<IndexEntry>,
}

/// `notices.html`: the notice board.
#[derive(Clone, Debug, Serialize)]
pub struct NoticesView {
    /// Open ones, the first to close first.
    pub open: Vec<CardMarkup>,
    /// Those that open later.
    pub upcoming: Vec<CardMarkup>,
    /// Closed ones, newest first.
    pub closed: Vec<CardMarkup>,
    /// The calendar file; none when no notice has a date.
    pub calendar_url: Option<String>,
    /// The page of the instruments, with their number: `12 steunmaatregelen`; none when there are none.
    pub instruments: Option<Link>,
}

/// `notice.html`.
#[derive(Clone, Debug, Serialize)]
pub struct NoticeView {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The summary.
    pub summary: String,
    /// The language of the text; none where it is the page's.
    pub lang: Option<Lang>,
    /// Says so; none without `lang`.
    pub lang_note: Option<String>,
    /// `open`, `upcoming`, `closed`, or of an instrument without a closing date `standing` or `unsure`.
    pub state: &'static str,
    /// The state in words: `open tot 15 maart 2027`.
    pub state_text: String,
    /// Kind, direction, resource, region, dates.
    pub facts: Vec<Fact>,
    /// What it gives and to whom: amount, share, term, legal forms; those that are said.
    pub conditions: Vec<Fact>,
    /// What came of it; none when not told.
    pub outcome: Option<Link>,
    /// Finished markup; none for a notice without a longer text.
    pub html: Option<String>,
    /// Whom to ask; none when nobody is named.
    pub contact: Option<String>,
    /// Cases that belong to it.
    pub cases: Vec<CardMarkup>,
    /// Cases that match it, with the reason in the card's `detail`.
    pub matches: Vec<CardMarkup>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// Where to propose an improvement; none when the bank names no repository.
    pub edit_url: Option<String>,
}

/// `guides.html`.
#[derive(Clone, Debug, Serialize)]
pub struct GuidesView {
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
pub struct TextView {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The summary; none for a page without one.
    pub summary: Option<String>,
    /// The language of the text; none where it is the page's.
    pub lang: Option<Lang>,
    /// Says so; none without `lang`.
    pub lang_note: Option<String>,
    /// A link to the original of a translation that is older; none for any other text.
    pub outdated: Option<Link>,
    /// The headings of level 2, for a list of contents; empty for short texts.
    pub contents: Vec<Link>,
    /// Finished markup, headings included; none for a page without a text.
    pub html: Option<String>,
    /// The phases that it helps in.
    pub phases: Vec<TermLink>,
    /// What a guide rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// Other guides.
    pub more: Vec<Link>,
    /// Where to propose an improvement; none when the bank names no repository.
    pub edit_url: Option<String>,
}

/// `missing.html` (404) and `root.html` (the choice of a language).
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceView {
    /// One entry a language, each text in its own language.
    pub entries: Vec<ChoiceEntry>,
}

/// A language's part of a page that speaks all of them.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceEntry {
    /// The language.
    pub lang: Lang,
    /// Its name in itself.
    pub name: String,
    /// The heading.
    pub heading: String,
    /// The text; none for a bank without a tagline, on the page where a language is chosen.
    pub text: Option<String>,
    /// Where to go on.
    pub links: Vec<Link>,
}

/// `withdrawn.html`: the address of a text that was taken down.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawnView {
    /// What was there.
    pub title: String,
    /// The language of the title; none where it is the page's.
    pub lang: Option<Lang>,
    /// That it was taken down: `Deze tekst is ingetrokken op 3 mei 2026.`
    pub text: String,
    /// Why; none when not told.
    pub reason: Option<Link>,
    /// The list of what is there.
    pub list: Link,
}

/// `redirect.html`: an old address.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    /// The new address.
    pub url: String,
    /// The new address, absolute.
    pub absolute: String,
    /// What is there.
    pub title: String,
}
