//! What the page of a case shows, and its card in a frame.

use serde::Serialize;

use crate::base::{Lang, PartialDate};

use crate::site::view::{Card, CardMarkup, Link, Steps, TermLink};

use super::basis::{Attribution, SourceLine, SourceMark};

/// `case.html`.
#[derive(Clone, Debug, Serialize)]
pub struct CaseView {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The summary.
    pub summary: String,
    /// The language of the text; none where it is the page's.
    pub lang: Option<Lang>,
    /// Says that the text is in another language; none without `lang`.
    pub lang_note: Option<String>,
    /// A link to the original of a translation that is older; none for any other text.
    pub outdated: Option<Link>,
    /// The main term; none without a main facet.
    pub main: Option<TermLink>,
    /// The inner markup of the big spark, for `viewBox="0 0 400 400"`.
    pub spark_svg: String,
    /// The row of facts under the title.
    pub facts: Vec<Fact>,
    /// What somebody says of it; none when nobody is quoted.
    pub quotation: Option<QuotationView>,
    /// The need in one sentence; none when not told.
    pub need: Option<String>,
    /// Whether the need stands before all sections, as none of them is about it.
    pub need_apart: bool,
    /// The sections of the text and of the data, in order.
    pub sections: Vec<Section>,
    /// What the case seeks and offers, and whom to ask; none when it says nothing of it.
    pub exchange: Option<Exchange>,
    /// Help that fits it: what one can apply for, and who offers something.
    pub support: Vec<SupportLine>,
    /// Guides for its phase.
    pub guides: Vec<Link>,
    /// What inspired it.
    pub inspired_by: Vec<Relative>,
    /// Where it was taken over.
    pub adoptions: Vec<Relative>,
    /// Related cases.
    pub related: Vec<CardMarkup>,
    /// The sources.
    pub sources: Vec<SourceLine>,
    /// Terms of the remaining facets.
    pub terms: Vec<TermGroup>,
    /// The language in which it was first written.
    pub language: Lang,
    /// When it was last verified, for scripts: `2026-11-21`, as exact as it is known; none when it was not.
    pub verified_date: Option<PartialDate>,
    /// When its latest evidence dates from, in the same form; none when not told.
    pub latest_date: Option<PartialDate>,
    /// The cells of its row in `/data/cases.csv` that a script cannot read from this page, as a JSON object by column; none when
    /// all are empty.
    pub cells: Option<String>,
    /// The id of its own licence; none where it is the bank's.
    pub own_licence: Option<String>,
    /// How to cite this page.
    pub cite: String,
    /// The licence of the bank's texts; none when the bank names none.
    pub licence: Option<Link>,
    /// `nagekeken op 21 november 2026`; none when it was not.
    pub verified: Option<String>,
    /// Whether that is over two years before the build's date.
    pub stale: bool,
    /// Where to propose an improvement; none when the bank names no repository.
    pub edit_url: Option<String>,
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
pub struct EmbedView {
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
    /// The steps in place of values, for the facet that cards show so; else none.
    pub steps: Option<Steps>,
}

/// What somebody says of a case.
#[derive(Clone, Debug, Serialize)]
pub struct QuotationView {
    /// The words, without quotation marks.
    pub text: String,
    /// The language of the words; none where it is the page's.
    pub lang: Option<Lang>,
    /// Whether the words are a translation.
    pub is_translated: bool,
    /// Who speaks: `een bezoekster`; none when not told.
    pub speaker: Option<Link>,
    /// Where it is said.
    pub told: Attribution,
}

/// A section of a case. The theme shows its `html` and then the lists that are not empty.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Section {
    /// The anchor: a known id such as `need`, `approach`, `course`, `results`, `hard`, `lessons`, `takes`, `paid`, `take-over`,
    /// `partners`, or a slug of the heading.
    pub id: String,
    /// The heading; none for the text before the first heading.
    pub heading: Option<String>,
    /// The language of the heading; none where it is the page's.
    pub heading_lang: Option<Lang>,
    /// Finished markup; none for a section of data alone.
    pub html: Option<String>,
    /// The course through the phases.
    pub timeline: Vec<TimelineStep>,
    /// Where the practice has taken root.
    pub anchored: Vec<AnchorLine>,
    /// Figures with date, source and evidence level.
    pub figures: Vec<ImpactFigure>,
    /// Rules that stood in the way.
    pub obstacles: Vec<RuleLine>,
    /// Lessons.
    pub lessons: Vec<LessonView>,
    /// What it takes, by kind: people, hours, money, room.
    pub inputs: Vec<InputGroup>,
    /// Rules that it needs, and who decides.
    pub rules: Vec<RuleLine>,
    /// Who paid.
    pub funding: Vec<FundingLine>,
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
    /// When: `2009` or `2009 – 2013`; none when unknown.
    pub when: Option<String>,
    /// What happened; none when not told.
    pub note: Option<String>,
    /// The language of the note; none where it is the page's.
    pub lang: Option<Lang>,
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
    /// When: `2020`; none when not told.
    pub date: Option<String>,
    /// Who says so; none when not told.
    pub source: Option<SourceMark>,
    /// The evidence level: `eigen opgave`; none when not told.
    pub evidence: Option<String>,
    /// The level's number from 1 (weakest), for a small meter; 0 when not told.
    pub level: usize,
    /// How many levels there are.
    pub levels: usize,
}

/// What a case takes of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct InputGroup {
    /// The kind: `Geld`.
    pub label: String,
    /// The amounts; what comes once leads.
    pub lines: Vec<InputLine>,
}

/// An amount of what a case takes.
#[derive(Clone, Debug, Serialize)]
pub struct InputLine {
    /// The amount with its unit: `€ 10.000`, `2–3 vte`.
    pub value: String,
    /// Whether it is about so much; the theme writes the word before it.
    pub approximate: bool,
    /// How often: `per jaar`; none when not told.
    pub every: Option<String>,
    /// What for; none when not told.
    pub note: Option<Link>,
    /// When that was so, and who says it.
    pub told: Attribution,
}

/// A rule that a case needs, or that stood in its way.
#[derive(Clone, Debug, Serialize)]
pub struct RuleLine {
    /// The rule.
    pub text: Link,
    /// Who decides, or what became of it; none when not told.
    pub more: Option<Link>,
    /// Who says so.
    pub told: Attribution,
}

/// Money or help for a case.
#[derive(Clone, Debug, Serialize)]
pub struct FundingLine {
    /// Who gave it; on the page of the giver the case; none when not told.
    pub who: Option<Link>,
    /// What it is: `Subsidie`.
    pub instrument: String,
    /// How much: `€ 20.000`; none when not told.
    pub amount: Option<String>,
    /// Whether it is about so much; the theme writes the word before it.
    pub approximate: bool,
    /// How often: `per jaar`; none when not told.
    pub every: Option<String>,
    /// More about it; none when not told.
    pub note: Option<Link>,
    /// When it came, and who says so.
    pub told: Attribution,
}

/// Where a case has taken root.
#[derive(Clone, Debug, Serialize)]
pub struct AnchorLine {
    /// In what: `Beleid`.
    pub label: String,
    /// How; none when not told.
    pub note: Option<Link>,
    /// Who says so.
    pub told: Attribution,
}

/// A lesson.
#[derive(Clone, Debug, Serialize)]
pub struct LessonView {
    /// The short form; none when the lesson is a single text.
    pub title: Option<String>,
    /// The text.
    pub text: String,
}

/// A partner of a case.
#[derive(Clone, Debug, Serialize)]
pub struct PartnerLine {
    /// The organisation.
    pub organisation: Link,
    /// Its role: `initiatiefnemer`; none when not told.
    pub role: Option<String>,
    /// What it does; none when not told.
    pub does: Option<String>,
    /// The language of `does`; none where it is the page's.
    pub lang: Option<Lang>,
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
    /// Whom to ask; none when nobody is named.
    pub contact: Option<String>,
    /// The practice's own site; none when not told.
    pub website: Option<String>,
}

/// Help that fits a case.
#[derive(Clone, Debug, Serialize)]
pub struct SupportLine {
    /// The notice or the organisation.
    pub link: Link,
    /// Until when one can apply, or what is offered: `open tot 15 maart 2027`, `Juridisch advies`; empty when not told.
    pub what: String,
}

/// A practice that inspired this one, or that took it over.
#[derive(Clone, Debug, Serialize)]
pub struct Relative {
    /// Which, with a link when it is a case of this bank or has a page elsewhere.
    pub link: Link,
    /// Whether it is a case of this bank.
    pub is_case: bool,
    /// Since when it was taken over; none when unknown.
    pub since: Option<String>,
    /// What is different; none when not told.
    pub changed: Option<Link>,
    /// Who says so.
    pub told: Attribution,
}

/// The terms of one facet.
#[derive(Clone, Debug, Serialize)]
pub struct TermGroup {
    /// The facet's name.
    pub label: String,
    /// The terms.
    pub terms: Vec<TermLink>,
}
