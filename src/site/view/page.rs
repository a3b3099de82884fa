//! The view of each kind of page; templates see it as `it`.

use serde::Serialize;

use crate::base::Lang;

use super::{Card, CardMarkup, IndexEntry, LetterGroup, Link, Pagination, Steps, TermLink, TermRow};

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

/// `case.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Case {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The summary.
    pub summary: String,
    /// The language of the text where it is not the page's, else "".
    pub lang: String,
    /// Says that the text is in another language; "" otherwise.
    pub lang_note: String,
    /// Says that the translation is older than the original, with a link to the original; none otherwise.
    pub outdated: Option<Link>,
    /// Says that this is a draft.
    pub draft: bool,
    /// The main term.
    pub main: Option<TermLink>,
    /// The inner markup of the big spark, for `viewBox="0 0 400 400"`.
    pub spark_svg: String,
    /// The row of facts under the title.
    pub facts: Vec<Fact>,
    /// The need in one sentence; "" for none.
    pub need: String,
    /// The sections of the text and of the data, in order.
    pub sections: Vec<Section>,
    /// What the case seeks and offers, and whom to ask.
    pub exchange: Option<Exchange>,
    /// Help for a case in this phase: open notices and guides.
    pub support: Vec<Link>,
    /// Cases that inspired this one.
    pub inspired_by: Vec<Link>,
    /// Where it was taken over.
    pub adoptions: Vec<Adoption>,
    /// Related cases.
    pub related: Vec<CardMarkup>,
    /// The sources.
    pub sources: Vec<SourceLine>,
    /// Terms of the remaining facets.
    pub terms: Vec<TermGroup>,
    /// The language in which it was first written.
    pub language: Lang,
    /// When it was last verified, for scripts: `2026-11-21`, as exact as it is known; "" when it is not.
    pub verified_date: String,
    /// When its latest evidence dates from, in the same form.
    pub latest_date: String,
    /// The id of its own licence, where it is not the bank's; else "".
    pub own_licence: String,
    /// How to cite this page.
    pub cite: String,
    /// The licence of the text.
    pub licence: Link,
    /// `nagekeken op 21 november 2026`; "" when it was not.
    pub verified: String,
    /// Whether that is over two years before the build's date.
    pub stale: bool,
    /// Where to propose an improvement; "" when the bank names no repository.
    pub edit_url: String,
    /// The card for other sites; none when the bank wants none.
    pub embed: Option<EmbedBox>,
}

/// How to put the card of a case on another site.
#[derive(Clone, Debug, Serialize)]
pub struct EmbedBox {
    /// The card.
    pub url: String,
    /// The markup that frames it, to be copied.
    pub snippet: String,
}

/// `embed.html`: the card of a case that other sites may frame.
#[derive(Clone, Debug, Serialize)]
pub struct Embed {
    /// What stands on it.
    pub card: Card,
}

/// A fact under the title.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    /// What it is: `Regio`.
    pub label: String,
    /// The values.
    pub values: Vec<Link>,
    /// The steps, for an ordered facet.
    pub steps: Option<Steps>,
}

/// A section of a case. The theme shows its `html` and then the lists that are not empty.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Section {
    /// The anchor: a known id such as `need`, `approach`, `course`, `results`, `hard`, `lessons`, `take-over`,
    /// `partners`, or a slug of the heading.
    pub id: String,
    /// The heading; "" for the text before the first heading.
    pub heading: String,
    /// The language of the heading where it is not the page's, else "".
    pub heading_lang: String,
    /// Finished markup.
    pub html: String,
    /// The course through the phases.
    pub timeline: Vec<TimelineStep>,
    /// Figures with date, source and evidence level.
    pub figures: Vec<ImpactFigure>,
    /// Lessons.
    pub lessons: Vec<Lesson>,
    /// Conditions for taking the practice over.
    pub conditions: Vec<String>,
    /// First steps of taking it over.
    pub first_steps: Vec<String>,
    /// Partners with their roles.
    pub partners: Vec<PartnerLine>,
}

/// One step of the course.
#[derive(Clone, Debug, Serialize)]
pub struct TimelineStep {
    /// The step's number, from 1.
    pub number: usize,
    /// The phase's label.
    pub label: String,
    /// The phase's page.
    pub url: String,
    /// When: `2009` or `2009 – 2013`; "" when unknown.
    pub when: String,
    /// What happened; "" for nothing told.
    pub note: String,
    /// The language of the note where it is not the page's.
    pub lang: String,
    /// Whether the practice has come this far.
    pub done: bool,
    /// Whether it stands here now.
    pub now: bool,
}

/// A figure of a case.
#[derive(Clone, Debug, Serialize)]
pub struct ImpactFigure {
    /// The number as the language writes it, with its unit sign: `2.100`, `€ 1.200`, `45 %`.
    pub value: String,
    /// Whether it is about so much; the theme writes the word before it.
    pub approximate: bool,
    /// What is counted.
    pub label: String,
    /// The indicator: `Plekken of groepen`.
    pub indicator: String,
    /// When: `2020`.
    pub date: String,
    /// The source by its number in the list of sources: `bron 3`.
    pub source: Option<Link>,
    /// The source's title; "" without a source.
    pub source_title: String,
    /// The evidence level: `eigen opgave`.
    pub evidence: String,
    /// The level's number from 1 (weakest), and the number of levels, for a small meter.
    pub level: usize,
    /// How many levels there are.
    pub levels: usize,
}

/// A lesson.
#[derive(Clone, Debug, Serialize)]
pub struct Lesson {
    /// The short form; "" when the lesson is a single text.
    pub title: String,
    /// The text.
    pub text: String,
}

/// A partner of a case.
#[derive(Clone, Debug, Serialize)]
pub struct PartnerLine {
    /// The organisation.
    pub organisation: Link,
    /// Its role: `initiatiefnemer`.
    pub role: String,
    /// What it does; "" when not told.
    pub does: String,
    /// The language of `does` where it is not the page's.
    pub lang: String,
}

/// The box with what a case seeks and offers.
#[derive(Clone, Debug, Serialize)]
pub struct Exchange {
    /// What is sought.
    pub seeking: Vec<Link>,
    /// What is offered.
    pub offering: Vec<Link>,
    /// Whether visitors are welcome.
    pub open_to_visits: bool,
    /// Whom to ask; "" for nobody named.
    pub contact: String,
    /// The practice's own site; "" for none.
    pub website: String,
}

/// Where a practice was taken over.
#[derive(Clone, Debug, Serialize)]
pub struct Adoption {
    /// By whom or where, with a link when it is a case of this bank.
    pub link: Link,
    /// Since when; "" when unknown.
    pub since: String,
}

/// A source.
#[derive(Clone, Debug, Serialize)]
pub struct SourceLine {
    /// Its number in the list, from 1.
    pub number: usize,
    /// The anchor.
    pub anchor: String,
    /// Title and address.
    pub link: Link,
    /// Its kind: `overheid`; "" when not told.
    pub kind: String,
    /// Its date; "" when not told.
    pub date: String,
}

/// The terms of one facet.
#[derive(Clone, Debug, Serialize)]
pub struct TermGroup {
    /// The facet's name.
    pub label: String,
    /// The terms.
    pub terms: Vec<TermLink>,
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

/// `facet.html`: the terms of a facet.
#[derive(Clone, Debug, Serialize)]
pub struct Facet {
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
pub struct Term {
    /// The term.
    pub term: TermLink,
    /// The facet's name in the singular: `domein`.
    pub facet_label: String,
    /// What belongs here; "" for none.
    pub note: String,
    /// How many cases, written out with the word: `12 praktijken`.
    pub count: String,
    /// The terms above it.
    pub ancestors: Vec<TermLink>,
    /// The terms below it.
    pub children: Vec<TermRow>,
    /// What the facet is to the bank: `main` (domains), `steps` (phases), `place` (regions); "" for any other, and on further
    /// pages, which hold cases only.
    pub role: &'static str,
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
    /// Who helps in this phase; for `steps` only.
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
    /// What it means; "" for nothing told.
    pub note: String,
    /// How many cases stand there: `12 praktijken`.
    pub words: String,
    /// Whether it comes before the one in hand, or is it.
    pub done: bool,
    /// Whether it is the one in hand.
    pub now: bool,
}

/// An organisation that helps in a phase.
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
    /// What it is: a service, a kind of notice, a role: `Financier`.
    pub what: String,
    /// The notice, or the case that it helped; none for a service.
    pub link: Option<Link>,
    /// What else there is to say: `gesloten sinds 2015`; "" for nothing.
    pub detail: String,
}

/// Whom to ask in a region.
#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    /// The organisation.
    pub organisation: Link,
    /// The role: `aanspreekpunt sociale innovatie`.
    pub role: String,
    /// The wider region that it serves; "" when it serves the one in hand.
    pub region: String,
    /// Mailbox or page.
    pub url: String,
}

/// `overview.html`.
#[derive(Clone, Debug, Serialize)]
pub struct Overview {
    /// The heading: `52 praktijken op één blad`.
    pub heading: String,
    /// The sentence under it.
    pub lead: String,
    /// The table of two facets.
    pub matrix: Option<Matrix>,
    /// The name of the facet that cards show as steps: `Fasen`; "" for none.
    pub steps_label: String,
    /// Cases per step of that facet.
    pub steps: Vec<StepBar>,
    /// The map of the regions; none when no case stands on it.
    pub map: Option<RegionMap>,
    /// Cases per region, most first; without those of `abroad`.
    pub regions: Vec<TermRow>,
    /// Regions with cases outside that map; none without a map for some of them.
    pub abroad: Option<Abroad>,
    /// Organisations and their cases; none when no organisation has two.
    pub network: Option<Network>,
    /// Terms of the main facet that meet in cases.
    pub pairs: Option<Pairs>,
    /// Practices that others took over.
    pub lineage: Vec<LineageTree>,
    /// Cases per first year, from left to right, empty years included.
    pub years: Vec<YearBar>,
    /// Sums of figures with equal units, and how many are self-reported.
    pub totals: Vec<Total>,
    /// Sums of hours, volunteers and space; no caveats.
    pub gifts: Vec<Total>,
    /// The inner markup of the big spark, for `viewBox="0 0 400 400"`.
    pub spark_svg: String,
}

/// A step with its cases, as a bar.
#[derive(Clone, Debug, Serialize)]
pub struct StepBar {
    /// The step.
    pub step: Steps,
    /// The finder with this filter set, or the invitation when empty.
    pub url: String,
    /// How many cases.
    pub count: usize,
    /// The same written out: `12 praktijken`.
    pub words: String,
    /// The bar's length in percent of the longest.
    pub percent: usize,
}

/// What lies outside the first map.
#[derive(Clone, Debug, Serialize)]
pub struct Abroad {
    /// The map.
    pub map: RegionMap,
    /// Cases per region, most first; also of regions that this map has no shape for.
    pub regions: Vec<TermRow>,
}

/// A map of regions.
#[derive(Clone, Debug, Serialize)]
pub struct RegionMap {
    /// The left side for the `viewBox`.
    pub left: i32,
    /// The top for the `viewBox`.
    pub top: i32,
    /// The width for the `viewBox`.
    pub width: i32,
    /// The height for the `viewBox`.
    pub height: i32,
    /// The size of the numbers, in the units of the `viewBox`.
    pub letters: f64,
    /// The width of the borders, in the same units.
    pub pen: f64,
    /// The regions, sorted by id.
    pub regions: Vec<MapRegion>,
    /// The outline of the land around and under the regions, for `<path d>`; "" for none.
    pub ground: String,
    /// Whether a region has no case.
    pub has_gaps: bool,
    /// The steps of the colour scale in words: `1–2`, `3–4` …
    pub scale: Vec<String>,
}

/// A region on the map.
#[derive(Clone, Debug, Serialize)]
pub struct MapRegion {
    /// The region's page, or the invitation when empty.
    pub url: String,
    /// The region in words: `Limburg: 3 praktijken`.
    pub reads: String,
    /// The outline, for `<path d>`.
    pub path: String,
    /// How many cases it has, or a term below it.
    pub count: usize,
    /// The step of the colour scale, 1–5; 0 for an empty region, and for one with cases that another map shows.
    pub level: u8,
    /// Where the number stands: its middle from the left.
    pub x: i32,
    /// Where the number stands: its middle from the top.
    pub y: i32,
}

/// Organisations on the left, their cases on the right.
#[derive(Clone, Debug, Serialize)]
pub struct Network {
    /// The width for the `viewBox`.
    pub width: usize,
    /// The height for the `viewBox`.
    pub height: usize,
    /// The organisations from top to bottom.
    pub organisations: Vec<NetworkNode>,
    /// The cases from top to bottom.
    pub cases: Vec<NetworkNode>,
    /// The curves between them.
    pub threads: Vec<NetworkThread>,
    /// The same as a list, organisations with the most cases first.
    pub list: Vec<NetworkRow>,
    /// How many organisations have two cases or more, drawn or not.
    pub of: usize,
}

/// A dot with its name.
#[derive(Clone, Debug, Serialize)]
pub struct NetworkNode {
    /// The organisation or the case.
    #[serde(flatten)]
    pub link: Link,
    /// The name, cut where it is too long for its row.
    pub short: String,
    /// The name for a screen reader, of an organisation with its number of cases.
    pub reads: String,
    /// The colour's number of the case's main term; 0 for none.
    pub colour: u8,
    /// The dot's middle from the left.
    pub x: usize,
    /// The dot's middle from the top.
    pub y: usize,
    /// The dot's radius.
    pub size: usize,
}

/// A curve from an organisation to a case.
#[derive(Clone, Debug, Serialize)]
pub struct NetworkThread {
    /// For `<path d>`.
    pub path: String,
    /// The colour's number of the case's main term; 0 for none.
    pub colour: u8,
}

/// An organisation with its cases.
#[derive(Clone, Debug, Serialize)]
pub struct NetworkRow {
    /// The organisation.
    pub organisation: Link,
    /// Its cases.
    pub cases: Vec<Link>,
}

/// Terms of one facet that meet in cases.
#[derive(Clone, Debug, Serialize)]
pub struct Pairs {
    /// The facet's name: `Domeinen`.
    pub label: String,
    /// Those that meet, most often first.
    pub met: Vec<Pair>,
    /// Those of the largest terms that never did.
    pub gaps: Vec<Pair>,
    /// Where to propose a case.
    pub contribute_url: String,
}

/// Two terms.
#[derive(Clone, Debug, Serialize)]
pub struct Pair {
    /// The one.
    pub first: TermLink,
    /// The other.
    pub second: TermLink,
    /// How many cases have both.
    pub count: usize,
    /// The first of these cases.
    pub cases: Vec<Link>,
    /// How many cases follow that are not in the list.
    pub more: usize,
}

/// A practice that spread.
#[derive(Clone, Debug, Serialize)]
pub struct LineageTree {
    /// Where it began.
    pub root: Link,
    /// When it began: `2009`; "" when unknown.
    pub since: String,
    /// Who took it over, each behind the one that it took it from.
    pub lines: Vec<LineageLine>,
}

/// One that took a practice over.
#[derive(Clone, Debug, Serialize)]
pub struct LineageLine {
    /// By whom or where, with a link when it is a case of this bank.
    pub link: Link,
    /// Since when; "" when unknown.
    pub since: String,
    /// How deep it stands, from 1.
    pub depth: usize,
    /// Whether a list of its own branches begins behind it.
    pub opens: bool,
    /// How many such lists end behind it.
    pub closes: usize,
}

/// Two facets against each other.
#[derive(Clone, Debug, Serialize)]
pub struct Matrix {
    /// What the rows are: `Domein`.
    pub row_label: String,
    /// What the columns are: `Fase`.
    pub column_label: String,
    /// The columns.
    pub columns: Vec<Steps>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
    /// The steps of the colour scale in words: `1–2`, `3–4` …
    pub scale: Vec<String>,
}

/// A row of the table.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixRow {
    /// The term.
    pub term: TermLink,
    /// One cell a column.
    pub cells: Vec<MatrixCell>,
    /// All cases of the row.
    pub total: usize,
}

/// A cell of the table.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixCell {
    /// How many cases.
    pub count: usize,
    /// The step of the colour scale, 1–5; 0 for an empty cell.
    pub level: u8,
    /// The finder with both filters set, or the invitation when empty.
    pub url: String,
    /// The column's label, for phones.
    pub column: String,
    /// The cell in words: `3 praktijken: Wonen, Verkenning`.
    pub reads: String,
}

/// Cases of one year.
#[derive(Clone, Debug, Serialize)]
pub struct YearBar {
    /// The year; of the bar of all earlier years the last one.
    pub year: i16,
    /// What stands under the bar: `2013`, `voor 2000`.
    pub label: String,
    /// Whether it is the bar of all earlier years.
    pub is_before: bool,
    /// How many.
    pub count: usize,
    /// The bar's height in percent of the highest.
    pub percent: usize,
}

/// A sum of figures.
#[derive(Clone, Debug, Serialize)]
pub struct Total {
    /// The sum as written.
    pub value: String,
    /// What is summed: `bereikte mensen, in 12 praktijken`.
    pub label: String,
    /// How much of it is self-reported, in words.
    pub caveat: String,
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
