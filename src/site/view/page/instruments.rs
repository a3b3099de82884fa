//! What the page of the funding instruments shows.

use serde::Serialize;

use crate::site::view::Link;

/// `instruments.html`: money and standing help, by phase and legal form.
#[derive(Clone, Debug, Serialize)]
pub struct InstrumentsView {
    /// The heading.
    pub heading: String,
    /// The sentence under it.
    pub lead: String,
    /// The phases, in order; none without a facet for them.
    pub phases: Vec<String>,
    /// The instruments by what they are.
    pub groups: Vec<InstrumentGroup>,
    /// The notice board.
    pub notices_url: String,
}

/// Instruments of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct InstrumentGroup {
    /// What they are: `Subsidie`.
    pub label: String,
    /// The instruments, A–Z.
    pub rows: Vec<InstrumentRow>,
}

/// An instrument.
#[derive(Clone, Debug, Serialize)]
pub struct InstrumentRow {
    /// The notice.
    pub link: Link,
    /// Who gives it; none when nobody is named.
    pub organisation: Option<Link>,
    /// Where it holds: `Vlaams Gewest`; none when not told.
    pub region: Option<String>,
    /// Whether it is for each phase, in the order of the phases; empty when it does not say.
    pub phases: Vec<bool>,
    /// For which legal forms; empty when it does not say.
    pub legal_forms: Vec<String>,
    /// How much; none when not told.
    pub amount: Option<Link>,
    /// When to apply: `het hele jaar door`, `open tot 15 juli 2027`.
    pub when: Link,
    /// Why that may no longer be so: `bestond in 2022, volgens onze nieuwste bron`; none where it is.
    pub doubt: Option<String>,
}
