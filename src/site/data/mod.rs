//! The bank as open data: what the pages show, for programs.
//!
//! [`files`] lists every file, [`write()`] makes the text of any one of them. The JSON files are written straight from the
//! bank, entry by entry, without an intermediate tree; each begins with the same [`Header`] and has a JSON Schema under
//! `/data/schema/` ([`schema`]) that names every field; `/data/schema/input/` has those of what authors write. What a record
//! holds is serialised as the record is. Ids are those of the vocabularies, dates are as exact as the content gives them,
//! addresses are absolute. `/search.json` is for clients with a search of their own and has a shorter form ([`search`]).

mod absolute;
mod bank;
mod cases;
mod csv;
mod entries;
mod organisations;
mod schema;
mod search;
mod skos;
mod values;

use serde::Serialize;

use crate::{
    bank::Bank,
    base::{Lang, id::VocabularyId},
    content::{declaration::Subject, settings::Licence, text::Text},
};

use super::context::SiteContext;

pub(crate) use absolute::AbsoluteHtml;
pub(crate) use csv::{cells_of_page as case_cells, heading as case_columns};

/// The version of the data files' form: a number that grows when a field goes or changes its meaning.
const SCHEMA_VERSION: u32 = 2;

/// A file of open data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum DataFile {
    /// `bank.json`: what another bank needs to take this one in.
    Bank,
    /// `search.json`: the cases in short, or the names of the files that hold them.
    Search,
    /// `data/search/<number>.json`: some of the cases in short.
    SearchPart(usize),
    /// `data/cases.json`.
    Cases,
    /// `data/cases.csv`.
    CaseTable,
    /// `data/organisations.json`.
    Organisations,
    /// `data/notices.json`.
    Notices,
    /// `data/guides.json`: guides and pages.
    Guides,
    /// `data/vocabularies/<name>.jsonld`.
    Vocabulary(VocabularyId),
    /// `data/schema/<name>.json`.
    Schema(&'static str),
    /// `data/schema/input/<kind>.json`: the schema of what authors write.
    InputSchema(Subject),
}

/// Every file of a bank.
pub(crate) fn files(bank: &Bank) -> Vec<DataFile> {
    use DataFile::{
        CaseTable, Cases, Guides, InputSchema, Notices, Organisations, Schema, Search, Vocabulary,
    };
    let mut files = vec![DataFile::Bank, Search, Cases, CaseTable, Organisations, Notices, Guides];
    files.extend((1..=search::parts(bank)).map(DataFile::SearchPart));
    files.extend(bank.vocabularies.keys().cloned().map(Vocabulary));
    files.extend(schema::NAMES.map(Schema));
    files.extend(Subject::ALL.map(InputSchema));
    files
}

/// The text of a file. Cost: about 1 ns a byte, and the files of all cases hold the whole bank's text.
pub(crate) fn write(context: &SiteContext<'_>, file: &DataFile) -> String {
    match file {
        DataFile::Bank => bank::write(context),
        DataFile::Search => search::write(context),
        DataFile::SearchPart(number) => search::write_part(context, *number),
        DataFile::Cases => cases::pieces(*context).collect(),
        DataFile::CaseTable => csv::write(context),
        DataFile::Organisations => organisations::write(context),
        DataFile::Notices => entries::write_notices(context),
        DataFile::Guides => entries::write_guides(context),
        DataFile::Vocabulary(id) => skos::write(context, id),
        DataFile::Schema(name) => schema::text(name).to_owned(),
        DataFile::InputSchema(subject) => schema::of_input(context.bank, *subject),
    }
}

/// The text of a file that is too large to be held whole, piece by piece; `None` for the others.
pub(crate) fn pieces<'a>(
    context: SiteContext<'a>,
    file: &DataFile,
) -> Option<impl Iterator<Item = String> + 'a> {
    (*file == DataFile::Cases).then(|| cases::pieces(context))
}

impl DataFile {
    /// Its path from the site's root, without a `/` before it.
    pub(crate) fn path(&self) -> String {
        match self {
            Self::Bank => "bank.json".to_owned(),
            Self::Search => "search.json".to_owned(),
            Self::SearchPart(number) => search::part_path(*number),
            Self::Cases => "data/cases.json".to_owned(),
            Self::CaseTable => "data/cases.csv".to_owned(),
            Self::Organisations => "data/organisations.json".to_owned(),
            Self::Notices => "data/notices.json".to_owned(),
            Self::Guides => "data/guides.json".to_owned(),
            Self::Vocabulary(id) => skos::path(id.as_str()),
            Self::Schema(name) => schema::path(name),
            Self::InputSchema(subject) => schema::path(&format!("input/{}", subject.name())),
        }
    }

    /// Its media type, without parameters.
    pub(crate) fn media_type(&self) -> &'static str {
        match self {
            Self::CaseTable => "text/csv",
            Self::Vocabulary(_) => "application/ld+json",
            Self::Schema(_) | Self::InputSchema(_) => "application/schema+json",
            Self::Bank
            | Self::Search
            | Self::SearchPart(_)
            | Self::Cases
            | Self::Organisations
            | Self::Notices
            | Self::Guides => "application/json",
        }
    }

    /// The name of its schema, for those that have one.
    fn schema(&self) -> Option<&'static str> {
        match self {
            Self::Bank => Some("bank"),
            Self::Search | Self::SearchPart(_) => Some("search"),
            Self::Cases => Some("cases"),
            Self::Organisations => Some("organisations"),
            Self::Notices => Some("notices"),
            Self::Guides => Some("guides"),
            Self::CaseTable | Self::Vocabulary(_) | Self::Schema(_) | Self::InputSchema(_) => None,
        }
    }
}

/// What every JSON file begins with.
#[derive(Serialize)]
struct Header<'a> {
    /// The address of the file's schema.
    schema: String,
    schema_version: u32,
    bank: BankName<'a>,
    licence: &'a Option<Licence>,
    /// The day for which the bank was built.
    generated: jiff::civil::Date,
    languages: &'a [Lang],
}

#[derive(Serialize)]
struct BankName<'a> {
    name: &'a Text,
    url: String,
}

impl<'a> Header<'a> {
    fn new(context: &SiteContext<'a>, schema: &str) -> Self {
        let (settings, addresses) = (&context.bank.settings, context.addresses);
        Self {
            schema: addresses.absolute(&addresses.root_file(&schema::path(schema))),
            schema_version: SCHEMA_VERSION,
            bank: BankName { name: &settings.name, url: addresses.absolute(&addresses.root()) },
            licence: &settings.licence,
            generated: context.bank.today,
            languages: context.bank.languages(),
        }
    }
}

/// A value as JSON on one line.
pub(crate) fn json(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string(value).expect("the keys of every map here are strings");
    text.push('\n');
    text
}
