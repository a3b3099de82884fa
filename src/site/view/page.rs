//! The view of each kind of page; templates see it as `it`.

use serde::Serialize;

use super::{Card, IndexEntry, LetterGroup, Link, Pagination, Steps, TermLink, TermRow};

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
    pub newest: Vec<Card>,
    /// Notices on the board.
    pub notices: Vec<Card>,
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
    pub cards: Vec<Card>,
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
    pub related: Vec<Card>,
    /// The sources.
    pub sources: Vec<SourceLine>,
    /// Terms of the remaining facets.
    pub terms: Vec<TermGroup>,
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
    /// The source, by its number in the list of sources and its title.
    pub source: Option<Link>,
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
    pub notices: Vec<Card>,
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
    pub card: Card,
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
    pub open: Vec<Card>,
    /// Those that open later.
    pub upcoming: Vec<Card>,
    /// Closed ones, newest first.
    pub closed: Vec<Card>,
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
    pub cases: Vec<Card>,
    /// Cases that match it, with the reason in the card's `detail`.
    pub matches: Vec<Card>,
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
    pub cards: Vec<Card>,
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
    /// The cases of this page.
    pub cards: Vec<Card>,
    /// Open notices with this term; on the first page only.
    pub notices: Vec<Card>,
    /// Guides with this term; on the first page only.
    pub guides: Vec<Card>,
    /// Organisations with this term; on the first page only.
    pub organisations: Vec<Link>,
    /// Further pages; none when one is enough.
    pub pagination: Option<Pagination>,
    /// The finder with this filter set.
    pub finder_url: String,
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
    /// Cases per region, most first.
    pub regions: Vec<TermRow>,
    /// Cases per first year.
    pub years: Vec<YearBar>,
    /// Sums of figures with equal units, and how many are self-reported.
    pub totals: Vec<Total>,
    /// The inner markup of the big spark, for `viewBox="0 0 400 400"`.
    pub spark_svg: String,
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
    /// The year.
    pub year: i16,
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
