//! What a template sees: one closed value for each kind of page, made from the bank, with every text already in the
//! page's language, every number and date already written out, every address already final.
//!
//! Fields named `html` or `svg` hold finished markup (the theme writes them with `| safe`); all others are plain text
//! that the template engine escapes. What may be absent is an `Option`: a template tests it, and no text that is there
//! is empty. Lists are in the order in which they are shown. The parts that several pages
//! share are here, the pages in [`page`]. `themes/README.md` shows one example value of each.

pub mod page;

use std::sync::Arc;

use serde::Serialize;

use crate::base::Lang;

/// What every page has around its content; templates see it as `page`.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The page's language.
    pub lang: Lang,
    /// The kind of page: `home`, `finder`, `case`, `organisation`, `organisations`, `notice`, `notices`, `guide`,
    /// `guides`, `facet`, `term`, `index`, `overview`, `instruments`, `collection`, `page`, `missing`, `root`,
    /// `withdrawn`, `redirect`.
    pub kind: &'static str,
    /// The title for `<title>`, without the bank's name.
    pub title: String,
    /// One or two sentences for search engines and shared links.
    pub description: String,
    /// The page's own absolute address: for who shares or cites it.
    pub absolute: String,
    /// The absolute address of the page that search engines should know in its place: mostly its own, for a text that is
    /// shown in the language of another page that of the other.
    pub canonical: String,
    /// The same page in each of the bank's languages, this one included, in the bank's order.
    pub languages: Vec<Alternate>,
    /// The way from home to the parent of this page; empty at the top.
    pub crumbs: Vec<Link>,
    /// Which entry of the menu this page belongs to: `finder`, `overview`, `organisations`, `notices`,
    /// `guides`; none for a page that belongs to none of them.
    pub menu: Option<&'static str>,
    /// The feeds of what this page lists.
    pub feeds: Vec<FeedLink>,
    /// Structured data (JSON-LD) ready to stand in a `<script type="application/ld+json">`; none
    /// where there is nothing to say.
    pub json_ld: Option<String>,
    /// The picture for shared links; none but on the home page and a case, and none when the bank wants none.
    pub picture: Option<SharePicture>,
    /// Whether search engines should leave the page out.
    pub hidden: bool,
    /// Whether it shows a draft, which is not published.
    pub draft: bool,
}

/// A picture that stands beside a shared link.
#[derive(Clone, Debug, Serialize)]
pub struct SharePicture {
    /// The absolute address.
    pub url: String,
    /// The width in pixels.
    pub width: u32,
    /// The height in pixels.
    pub height: u32,
    /// What is in it.
    pub alt: String,
}

/// The same page in one language.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// The language.
    pub lang: Lang,
    /// Its name in itself: `Nederlands`.
    pub name: String,
    /// Its short form in capitals: `NL`.
    pub short: String,
    /// The address on this site.
    pub url: String,
    /// The absolute address, for `hreflang`.
    pub absolute: String,
    /// Whether it is the language of the page in hand.
    pub current: bool,
    /// Whether the text is written in it; elsewhere the page shows that of another language, and has no `hreflang`.
    pub is_written: bool,
}

/// A text with an address.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// What it says.
    pub label: String,
    /// Where it leads; none for a text without a link.
    pub url: Option<String>,
    /// The language of the label; none where it is the page's.
    pub lang: Option<Lang>,
}

/// A feed.
#[derive(Clone, Debug, Serialize)]
pub struct FeedLink {
    /// What it carries.
    pub title: String,
    /// The Atom feed.
    pub atom: String,
    /// The JSON Feed.
    pub json: String,
}

/// A term of a facet, as a link to its page.
#[derive(Clone, Debug, Serialize)]
pub struct TermLink {
    /// The facet's id.
    pub facet: String,
    /// The term's id.
    pub id: String,
    /// The label.
    pub label: String,
    /// The term's page.
    pub url: String,
    /// The name of an icon in the sprite; none for a term without one.
    pub icon: Option<String>,
    /// The colour's number, from 1; none for a term without one. The theme has a class `d-1`, `d-2` … for each.
    pub colour: Option<u8>,
}

/// A term in a list of terms with counts.
#[derive(Clone, Debug, Serialize)]
pub struct TermRow {
    /// The term.
    #[serde(flatten)]
    pub term: TermLink,
    /// How many cases have it, or a term below it.
    pub count: usize,
    /// How deep it stands in its hierarchy: 0 at the top.
    pub depth: usize,
    /// What belongs there; none where the vocabulary does not say.
    pub note: Option<String>,
}

/// Where a case stands in an ordered facet: phase 3 of 4.
#[derive(Clone, Debug, Serialize)]
pub struct Steps {
    /// The term's label: `Implementatie`.
    pub label: String,
    /// The term's page.
    pub url: String,
    /// For a screen reader: `Fase 3 van 4`.
    pub reads: String,
    /// One entry a step, true up to where it stands.
    pub segments: Vec<bool>,
}

/// The finished markup of a card, written once by the theme's component `card` and put into every list as it is.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct CardMarkup(pub Arc<str>);

/// A case, a notice or a guide in a list: what the theme's component `card` sees.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// `case`, `notice` or `guide`.
    pub kind: &'static str,
    /// The id.
    pub id: String,
    /// The page.
    pub url: String,
    /// The title.
    pub title: String,
    /// The language of title and summary; none where it is the page's.
    pub lang: Option<Lang>,
    /// Says so in words: `alleen in het Frans`; none without `lang`.
    pub lang_note: Option<String>,
    /// The summary.
    pub summary: String,
    /// The main term (the domain), for colour and icon; none for a guide, and without a main facet.
    pub main: Option<TermLink>,
    /// The steps (the phase); only of a case, and none without a facet for them.
    pub steps: Option<Steps>,
    /// Where: `Gent, Oost-Vlaanderen`; none when unknown.
    pub place: Option<String>,
    /// What else stands on the card: a notice's kind and closing date, a guide's kind, why a case matches; else none.
    pub detail: Option<String>,
    /// The inner markup of the spark motif in a corner, for `viewBox="0 0 108 108"`; none for a guide.
    pub spark_svg: Option<String>,
}

/// A row of numbered pages.
#[derive(Clone, Debug, Serialize)]
pub struct Pagination {
    /// The page in hand, from 1.
    pub number: usize,
    /// How many there are.
    pub count: usize,
    /// The page before; none on the first.
    pub previous: Option<String>,
    /// The page after; none on the last.
    pub next: Option<String>,
    /// The pages to link to; none stands for a gap (an ellipsis).
    pub pages: Vec<Option<PageLink>>,
}

/// A page's number in a [`Pagination`].
#[derive(Clone, Debug, Serialize)]
pub struct PageLink {
    /// The number, from 1.
    pub number: usize,
    /// The address.
    pub url: String,
    /// Whether it is the page in hand.
    pub current: bool,
}

/// Entries under a letter.
#[derive(Clone, Debug, Serialize)]
pub struct LetterGroup {
    /// The letter, or `#`.
    pub letter: String,
    /// The anchor of the group.
    pub anchor: String,
    /// The entries, sorted by the language's collation.
    pub entries: Vec<IndexEntry>,
}

/// One entry of an A–Z list.
#[derive(Clone, Debug, Serialize)]
pub struct IndexEntry {
    /// The entry.
    #[serde(flatten)]
    pub link: Link,
    /// What tells it apart: a place, a type; none where nothing does.
    pub detail: Option<String>,
    /// How many cases it has; 0 hides the number.
    pub count: usize,
    /// What the filters of its list look at: the marks of the entry, then those of each of its offers behind a `|`; none in a
    /// list without filters.
    pub marks: Option<String>,
}
