//! `/bank.json`: what another bank needs to take this one in, and where everything is.

use serde::Serialize;

use crate::{
    bank::Bank,
    base::Lang,
    content::{
        settings::{Demand, FacetSetting},
        text::Text,
    },
    site::context::SiteContext,
};

use super::{DataFile, Header, json, schema, skos, values::Languages};

/// The whole file.
pub(super) fn write(context: &SiteContext<'_>) -> String {
    let (bank, addresses) = (context.bank, context.addresses);
    let settings = &bank.settings;
    json(&BankData {
        header: Header::new(context, "bank"),
        tagline: &settings.tagline,
        home: Languages::addresses(context, |lang| addresses.home(lang)),
        default_language: bank.default_language(),
        contact: settings.contact.as_deref(),
        repository: settings.repository.as_deref(),
        counts: Counts {
            cases: bank.cases.len(),
            organisations: bank.organisations.len(),
            notices: bank.notices.len(),
            guides: bank.guides.len(),
            pages: bank.pages.len(),
        },
        facets: settings.facets.iter().map(|facet| FacetData::new(facet, context)).collect(),
        vocabularies: vocabularies(context),
        files: files(context),
        feeds: bank.languages().iter().map(|&lang| FeedData::new(lang, context)).collect(),
    })
}

#[derive(Serialize)]
struct BankData<'a> {
    #[serde(flatten)]
    header: Header<'a>,
    tagline: &'a Option<Text>,
    home: Languages<String>,
    default_language: Lang,
    contact: Option<&'a str>,
    repository: Option<&'a str>,
    counts: Counts,
    facets: Vec<FacetData<'a>>,
    vocabularies: Vec<VocabularyData<'a>>,
    files: Vec<FileData>,
    feeds: Vec<FeedData>,
}

#[derive(Serialize)]
struct Counts {
    cases: usize,
    organisations: usize,
    notices: usize,
    guides: usize,
    pages: usize,
}

#[derive(Serialize)]
struct FacetData<'a> {
    id: &'a str,
    label: &'a Text,
    field: &'a str,
    vocabulary: &'a str,
    demand: &'static str,
    max: Option<usize>,
    open: bool,
    ordered: bool,
    /// What cards show it for: `main`, `steps`, `place`.
    card: Vec<&'static str>,
    url: Languages<String>,
}

impl<'a> FacetData<'a> {
    fn new(setting: &'a FacetSetting, context: &SiteContext<'a>) -> Self {
        let bank: &'a Bank = context.bank;
        let id = setting.id.as_str();
        let facet = bank.facet(id).map(|(_, facet)| facet);
        let card = &bank.settings.card;
        let parts = [("main", &card.main), ("steps", &card.steps), ("place", &card.place)];
        let no_label = setting.label.as_ref().unwrap_or(&bank.settings.name);
        Self {
            id,
            label: facet.map_or(no_label, |facet| &facet.label),
            field: &setting.field,
            vocabulary: setting.vocabulary.as_str(),
            demand: match setting.demand {
                Demand::Required => "required",
                Demand::Asked => "asked",
                Demand::Optional => "optional",
            },
            max: setting.max,
            open: setting.open,
            ordered: facet.is_some_and(|facet| facet.ordered),
            card: parts
                .iter()
                .filter(|(_, part)| part.as_ref() == Some(&setting.id))
                .map(|(name, _)| *name)
                .collect(),
            url: Languages::addresses(context, |lang| context.addresses.facet(lang, id)),
        }
    }
}

#[derive(Serialize)]
struct VocabularyData<'a> {
    id: &'a str,
    label: &'a Text,
    terms: usize,
    url: String,
}

fn vocabularies<'a>(context: &SiteContext<'a>) -> Vec<VocabularyData<'a>> {
    let (bank, addresses) = (context.bank, context.addresses);
    let all = bank.vocabularies.values().map(|vocabulary| VocabularyData {
        id: vocabulary.id.as_str(),
        label: &vocabulary.label,
        terms: vocabulary.terms.len(),
        url: addresses.absolute(&addresses.root_file(&skos::path(vocabulary.id.as_str()))),
    });
    all.collect()
}

#[derive(Serialize)]
struct FileData {
    url: String,
    media_type: &'static str,
    schema: Option<String>,
}

/// The data files other than vocabularies and schemas.
fn files(context: &SiteContext<'_>) -> Vec<FileData> {
    let address = |path: &str| context.addresses.absolute(&context.addresses.root_file(path));
    let is_listed =
        |file: &DataFile| !matches!(file, DataFile::Bank | DataFile::Vocabulary(_) | DataFile::Schema(_));
    let files = super::files(context.bank).into_iter().filter(is_listed).map(|file| FileData {
        url: address(&file.path()),
        media_type: file.media_type(),
        schema: file.schema().map(|name| address(&schema::path(name))),
    });
    files.collect()
}

#[derive(Serialize)]
struct FeedData {
    language: Lang,
    atom: String,
    json: String,
}

impl FeedData {
    fn new(language: Lang, context: &SiteContext<'_>) -> Self {
        let home = context.addresses.absolute(&context.addresses.home(language));
        Self { language, atom: format!("{home}feed.xml"), json: format!("{home}feed.json") }
    }
}
