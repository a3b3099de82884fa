//! What a page says of where it has its facts from.

use serde::Serialize;

use crate::site::view::Link;

/// What an entry rests on; its fields stand among those of the view.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Basis {
    /// The sources.
    pub sources: Vec<SourceLine>,
    /// `nagekeken op 21 november 2026`; none when it was not.
    pub verified: Option<String>,
    /// Whether that is over two years before the build's date, or never was.
    pub stale: bool,
    /// The date of its newest information, written out; none when not told.
    pub latest: Option<String>,
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
    /// Who published it; none when not told.
    pub publisher: Option<String>,
    /// Its kind: `overheid`; none when not told.
    pub kind: Option<String>,
    /// Its date; none when not told.
    pub date: Option<String>,
}

/// When something was so, and who says it.
#[derive(Clone, Debug, Serialize)]
pub struct Attribution {
    /// When: `2020`; none when not told.
    pub date: Option<String>,
    /// Who says it; none when not told.
    pub source: Option<SourceMark>,
}

/// A source by its number in the list of sources.
#[derive(Clone, Debug, Serialize)]
pub struct SourceMark {
    /// `bron 3`.
    pub label: String,
    /// Its place in the list: `#source-3`.
    pub url: String,
    /// Its title.
    pub title: String,
}
