//! What the overview shows: its figures, each with what says the same in words.

use serde::Serialize;

use crate::site::view::{Link, Steps, TermLink, TermRow};

/// `overview.html`.
#[derive(Clone, Debug, Serialize)]
pub struct OverviewView {
    /// The heading: `52 praktijken op één blad`.
    pub heading: String,
    /// The sentence under it.
    pub lead: String,
    /// The table of two facets; none when the bank does not name them.
    pub matrix: Option<Matrix>,
    /// The name of the facet that cards show as steps: `Fasen`; none without such a facet.
    pub steps_label: Option<String>,
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
    /// Terms of the main facet that meet in cases; none when no two of them do.
    pub pairs: Option<Pairs>,
    /// Practices that others took over.
    pub lineage: Vec<LineageTree>,
    /// Says how many trees are not drawn; none where all are.
    pub lineage_more: Option<String>,
    /// Starts and changes of phase per year; none when no case tells a year.
    pub years: Option<Years>,
    /// What came of the practices, from the least to the most that they tell.
    pub results: Vec<RangeView>,
    /// Time given or exchanged, likewise.
    pub gifts: Vec<RangeView>,
    /// The inner markup of the big spark, for `viewBox="0 0 400 400"`.
    pub spark_svg: String,
}

/// A step with its cases, as a bar.
#[derive(Clone, Debug, Serialize)]
pub struct StepBar {
    /// The step.
    pub step: Steps,
    /// The finder with this filter set; of an empty step where to propose a case, none when the bank does not say.
    pub url: Option<String>,
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
    /// The outline of the land around and under the regions, for `<path d>`; none in a pack without one.
    pub ground: Option<String>,
    /// Whether a region has no case.
    pub has_gaps: bool,
    /// The steps of the colour scale in words: `1–2`, `3–4` …
    pub scale: Vec<String>,
}

/// A region on the map.
#[derive(Clone, Debug, Serialize)]
pub struct MapRegion {
    /// The region's page; of an empty region where to propose a case, none when the bank does not say.
    pub url: Option<String>,
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
    /// The name for a screen reader, of an organisation with its number of cases; none when it is what stands
    /// there.
    pub reads: Option<String>,
    /// The colour's number of the case's main term; none for an organisation, and for a term without one.
    pub colour: Option<u8>,
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
    /// The colour's number of the case's main term; none for a term without one.
    pub colour: Option<u8>,
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
    /// Where to propose a case; none when the bank does not say.
    pub contribute_url: Option<String>,
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
    /// When it began: `2009`; none when unknown.
    pub since: Option<String>,
    /// Who took it over, each behind the one that it took it from.
    pub lines: Vec<LineageLine>,
}

/// One that took a practice over.
#[derive(Clone, Debug, Serialize)]
pub struct LineageLine {
    /// By whom or where, with a link when it is a case of this bank.
    pub link: Link,
    /// Since when; none when unknown.
    pub since: Option<String>,
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
    /// The finder with both filters set; of an empty cell where to propose a case, none when the bank does not say.
    pub url: Option<String>,
    /// The column's label, for phones.
    pub column: String,
    /// The cell in words: `3 praktijken: Wonen, Verkenning`.
    pub reads: String,
}

/// Starts and changes of phase per year.
#[derive(Clone, Debug, Serialize)]
pub struct Years {
    /// What the signs mean: the start first, then the phases in order; only those that occur.
    pub kinds: Vec<YearKind>,
    /// How many cases a sign stands for, in words.
    pub unit_note: String,
    /// The years from left to right, empty ones included.
    pub columns: Vec<YearColumn>,
}

/// A kind of sign.
#[derive(Clone, Debug, Serialize)]
pub struct YearKind {
    /// The phase's number from 1; 0 for a start.
    pub sign: usize,
    /// The part of a disc that is filled, for `<path d>` in `viewBox="0 0 12 12"`; none for a start.
    pub shape: Option<String>,
    /// What happened: `Begonnen`, `naar ontwikkeling`.
    pub label: String,
    /// The phase's page; none for a start.
    pub url: Option<String>,
    /// How many times, in all years.
    pub count: usize,
}

/// What happened in one year.
#[derive(Clone, Debug, Serialize)]
pub struct YearColumn {
    /// The year; of the column of all earlier years the last one.
    pub year: i16,
    /// What stands under the column: `2013`, `voor 2000`.
    pub label: String,
    /// The start first, then the phases in order; only those that occur.
    pub events: Vec<YearEvent>,
}

/// Cases that began, or came into one phase, in one year.
#[derive(Clone, Debug, Serialize)]
pub struct YearEvent {
    /// The phase's number from 1; 0 for a start.
    pub sign: usize,
    /// How many signs are drawn.
    pub signs: usize,
    /// The phase; none for a start.
    pub phase: Option<String>,
    /// The first of these cases.
    pub cases: Vec<Link>,
    /// How many cases follow that are not in the list.
    pub more: usize,
}

/// From the least to the most that practices tell of one thing.
#[derive(Clone, Debug, Serialize)]
pub struct RangeView {
    /// What: `bereikte mensen, in 12 praktijken`.
    pub label: String,
    /// The least; none where one practice tells of it.
    pub least: Option<Bound>,
    /// The most.
    pub most: Bound,
}

/// An end of a range.
#[derive(Clone, Debug, Serialize)]
pub struct Bound {
    /// How much: `1.400.000`.
    pub value: String,
    /// Whether it is about so much; the theme writes the word before it.
    pub approximate: bool,
    /// Who tells it.
    pub case: Link,
}
