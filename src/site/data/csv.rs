//! `/data/cases.csv`: the cases as a table, one row a case (RFC 4180, UTF-8 with a byte order mark, without which Excel
//! takes letters with accents for others).
//!
//! A spreadsheet runs a cell that begins like a formula, so such a text gets an apostrophe before it (OWASP, "CSV
//! injection"). Numbers that Vonk writes itself stay numbers.

use crate::{
    bank::{Bank, Case, Entry as _},
    base::{Lang, PartialDate},
    content::{
        costs::{Funding, Input},
        text::Text,
    },
    site::context::SiteContext,
};

use super::cases::term_ids;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The columns that every bank has; a facet of the same name is called `facet_<id>`.
const COLUMNS: [&str; 26] = [
    "id",
    "language",
    "languages",
    "place",
    "latitude",
    "longitude",
    "started",
    "ended",
    "partners",
    "partner_ids",
    "inspired_by",
    "figures",
    "sources",
    "website",
    "contact",
    "licence",
    "verified",
    "latest_evidence",
    "open_to_visits",
    "inputs",
    "funding",
    "rule",
    "obstacle_rule",
    "anchored",
    "quotations",
    "not_known",
];

/// The texts of a case, one column a language each.
const TEXTS: [&str; 4] = ["title", "summary", "need", "url"];

/// The whole file.
pub(super) fn write(context: &SiteContext<'_>) -> String {
    let bank = context.bank;
    let mut out = String::with_capacity(1_024 * (bank.cases.len() + 1));
    out.push(BYTE_ORDER_MARK);
    let heading = heading(bank);
    row(&mut out, heading.iter().map(|name| Cell::Text(name.into())));
    for case in &bank.cases {
        row(&mut out, cells(case, context).into_iter());
    }
    out
}

/// The names of the columns.
pub(crate) fn heading(bank: &Bank) -> Vec<String> {
    let languages = bank.languages();
    let mut names: Vec<String> = COLUMNS[..3].iter().map(ToString::to_string).collect();
    let texts = TEXTS.iter().flat_map(|text| languages.iter().map(move |lang| format!("{text}_{lang}")));
    names.extend(texts);
    for facet in bank.facets.iter() {
        let id = facet.id.as_str();
        let name = if COLUMNS.contains(&id) { format!("facet_{id}") } else { id.to_owned() };
        names.extend(languages.iter().map(|lang| format!("{name}_{lang}")));
        names.push(name);
    }
    names.extend(COLUMNS[3..].iter().map(ToString::to_string));
    names
}

/// The cells of a case, in the order of [`heading`].
fn cells<'a>(case: &'a Case, context: &SiteContext<'a>) -> Vec<Cell<'a>> {
    let (bank, addresses) = (context.bank, context.addresses);
    let (record, languages) = (&case.record, bank.languages());
    let own = case.languages();
    let mut cells = vec![
        text(case.id().as_str()),
        text(case.original().lang.to_string()),
        list(own.iter().map(Lang::as_str)),
    ];
    for name in TEXTS {
        cells.extend(languages.iter().map(|&lang| {
            let words = case.words(lang);
            match (name, words.fallback) {
                ("url", _) => text(addresses.absolute(&addresses.case(lang, case.id().as_str()))),
                (_, Some(_)) => text(""),
                ("title", None) => text(&*words.words.title),
                ("summary", None) => text(&*words.words.summary),
                (_, None) => text(&*words.words.need),
            }
        }));
    }
    for (facet, terms) in bank.facets.iter().zip(&case.terms) {
        cells.extend(
            languages
                .iter()
                .map(|&lang| list(terms.iter().map(|&term| bank.text(&facet.term(term).term.label, lang)))),
        );
        cells.push(list(term_ids(facet, terms)));
    }
    let lang = case.original().lang;
    let coordinates = record.place.as_ref().and_then(|place| place.coordinates);
    let partners = || case.partners.iter().map(|partner| bank.organisation(partner.organisation));
    let licence = bank.settings.licence.as_ref().map(|licence| &*licence.id);
    cells.extend([
        record.place.as_ref().map_or(text(""), |place| text(label(bank, &place.name, lang))),
        Cell::number(coordinates.map(|at| at.latitude)),
        Cell::number(coordinates.map(|at| at.longitude)),
        date(record.started),
        date(record.ended),
        list(partners().map(|partner| label(bank, &partner.record.name, lang))),
        list(partners().map(|partner| partner.id().as_str())),
        list(case.inspired_by.iter().map(|&example| bank.case(example).id().as_str())),
        Cell::Number(record.impact.len() as f64),
        Cell::Number(record.sourcing.sources.len() as f64),
        text(record.website.as_deref().unwrap_or_default()),
        text(record.contact.as_deref().unwrap_or_default()),
        text(record.head.licence.as_deref().or(licence).unwrap_or_default()),
        date(record.sourcing.verified),
        date(record.sourcing.latest_evidence),
        text(if record.open_to_visits { "yes" } else { "no" }),
    ]);
    cells.extend(told(bank, case).map(|(_, value)| text(value)));
    cells
}

/// What a case takes, who paid, which rules there are, where it has taken root, what is said of it and what is not known: each a
/// column with its values, the texts in the language of the original. In the order of [`COLUMNS`], whose last they are.
fn told(bank: &Bank, case: &Case) -> [(&'static str, String); 7] {
    let record = &case.record;
    let lang = case.original().lang;
    [
        ("inputs", joined(record.inputs.iter().map(input))),
        ("funding", joined(record.funding.iter().map(grant))),
        ("rule", joined(record.rules.iter().map(|rule| label(bank, &rule.text, lang)))),
        ("obstacle_rule", joined(record.obstacle_rules.iter().map(|rule| label(bank, &rule.text, lang)))),
        ("anchored", joined(record.anchored.iter().map(|anchoring| &*anchoring.anchor.id))),
        ("quotations", joined(record.quotations.iter().map(|quotation| &*quotation.text))),
        ("not_known", joined(record.not_known.iter().map(|field| &**field))),
    ]
}

/// The cells of a case that a script cannot read from its page, as a JSON object by column; `None` when all are empty. With them
/// a reader's list makes the same table.
pub(crate) fn cells_of_page(bank: &Bank, case: &Case) -> Option<String> {
    let told = told(bank, case).into_iter().filter(|(_, value)| !value.is_empty());
    let told: serde_json::Map<String, serde_json::Value> =
        told.map(|(column, value)| (column.to_owned(), value.into())).collect();
    (!told.is_empty()).then(|| serde_json::Value::Object(told).to_string())
}

/// What a case takes: `money 10000–15000 EUR year`.
fn input(input: &Input) -> String {
    let value = match input.to {
        Some(to) => format!("{}–{to}", input.value),
        None => input.value.to_string(),
    };
    let every = input.every.as_ref().map(|every| &*every.id);
    words([Some(&*input.kind.id), Some(&value), Some(&input.unit), every])
}

/// Who paid: `grant 20000 EUR once king-baudouin-foundation`.
fn grant(grant: &Funding) -> String {
    let amount = grant.amount.map(|amount| format!("{amount} EUR"));
    let every = grant.every.as_ref().map(|every| &*every.id);
    let giver = grant.organisation.as_ref().map(|giver| &*giver.id);
    words([Some(&*grant.instrument.id), amount.as_deref(), every, giver])
}

fn words<const N: usize>(words: [Option<&str>; N]) -> String {
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn label<'a>(bank: &'a Bank, text: &'a Text, lang: Lang) -> &'a str {
    bank.text(text, lang)
}

fn date<'a>(date: Option<PartialDate>) -> Cell<'a> {
    text(date.map_or(String::new(), |date| date.to_string()))
}

/// Several values in one cell.
fn list<'a>(values: impl Iterator<Item = impl AsRef<str>>) -> Cell<'a> {
    text(joined(values))
}

fn joined(values: impl Iterator<Item = impl AsRef<str>>) -> String {
    let mut joined = String::new();
    for value in values {
        if !joined.is_empty() {
            joined.push_str("; ");
        }
        joined.push_str(value.as_ref());
    }
    joined
}

fn text<'a>(text: impl Into<std::borrow::Cow<'a, str>>) -> Cell<'a> {
    Cell::Text(text.into())
}

/// A cell.
enum Cell<'a> {
    /// A text from the content.
    Text(std::borrow::Cow<'a, str>),
    /// A number that Vonk writes.
    Number(f64),
}

impl Cell<'_> {
    fn number(value: Option<f64>) -> Self {
        value.map_or(Self::Text("".into()), Self::Number)
    }
}

/// Adds a record.
fn row<'a>(out: &mut String, cells: impl Iterator<Item = Cell<'a>>) {
    for (number, cell) in cells.enumerate() {
        if number > 0 {
            out.push(',');
        }
        match cell {
            Cell::Number(value) => out.push_str(&value.to_string()),
            Cell::Text(text) => field(out, &text),
        }
    }
    out.push_str("\r\n");
}

/// Adds a text, defused and quoted where it must be.
fn field(out: &mut String, text: &str) {
    // The full-width forms count as the plain ones in East Asian settings.
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let guard = if is_formula { "'" } else { "" };
    // Spreadsheets in Dutch and French settings split at semicolons.
    let is_special = |byte| matches!(byte, b',' | b';' | b'"' | b'\r' | b'\n');
    let needs_quotes = text.bytes().any(is_special) || text.starts_with(' ') || text.ends_with(' ');
    if needs_quotes {
        out.push('"');
        out.push_str(guard);
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(guard);
        out.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cell: Cell<'_>) -> String {
        let mut out = String::new();
        row(&mut out, [cell].into_iter());
        out
    }

    #[test]
    fn a_text_is_quoted_where_it_must_be() {
        assert_eq!(written(text("plain")), "plain\r\n");
        assert_eq!(written(text("a, \"b\"\nc")), "\"a, \"\"b\"\"\nc\"\r\n");
        assert_eq!(written(list(["food", "housing"].iter())), "\"food; housing\"\r\n");
    }

    #[test]
    fn a_formula_is_defused_and_a_number_stays_one() {
        assert_eq!(written(text("=HYPERLINK(\"http://x\")")), "\"'=HYPERLINK(\"\"http://x\"\")\"\r\n");
        for start in ["+1", "-1", "@a", "\ta", "＝1"] {
            assert_eq!(written(text(start)), format!("'{start}\r\n"));
        }
        assert_eq!(written(text("\rx")), "\"'\rx\"\r\n");
        assert_eq!(written(Cell::Number(-0.5)), "-0.5\r\n");
        assert_eq!(written(Cell::Number(12.0)), "12\r\n");
    }
}
