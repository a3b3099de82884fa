//! `/bank.json`: what another bank needs to take this one in, and where everything is.

use serde::Serialize;

use crate::{
    bank::Bank,
    base::{Lang, PartialDate},
    content::{settings::Demand, text::Text},
    site::{
        context::SiteContext,
        page::{Page, SideFile},
    },
};

use super::{DataFile, Header, json, schema, skos, values::Languages};

/// The whole file.
pub(super) fn write(context: &SiteContext<'_>) -> String {
    let (bank, addresses) = (context.bank, context.addresses);
    let settings = &bank.settings;
    json(&BankData {
        header: Header::new(context, "bank"),
        tagline: &settings.tagline,
        home: Languages::addresses(context, |lang| addresses.of(Page::Home(lang))),
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
        facets: (0..bank.facets.len()).map(|number| FacetData::new(number, context)).collect(),
        vocabularies: vocabularies(context),
        withdrawn: (0..bank.withdrawn.len()).map(|number| WithdrawnData::new(number, context)).collect(),
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
    /// What was taken down, so that copies can be too.
    withdrawn: Vec<WithdrawnData<'a>>,
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
    /// Its pages; none where no case has a term of it.
    url: Option<Languages<String>>,
}

impl<'a> FacetData<'a> {
    fn new(number: usize, context: &SiteContext<'a>) -> Self {
        let bank: &'a Bank = context.bank;
        let (setting, facet) = (&bank.settings.facets[number], &bank.facets[number]);
        let id = setting.id.as_str();
        let card = &bank.settings.card;
        let parts = [("main", &card.main), ("steps", &card.steps), ("place", &card.place)];
        Self {
            id,
            label: &facet.label,
            field: &setting.field,
            vocabulary: setting.vocabulary.as_str(),
            demand: match setting.demand {
                Demand::Required => "required",
                Demand::Asked => "asked",
                Demand::Optional => "optional",
            },
            max: setting.max,
            open: setting.open,
            ordered: facet.ordered,
            card: parts
                .iter()
                .filter(|(_, part)| part.as_ref() == Some(&setting.id))
                .map(|(name, _)| *name)
                .collect(),
            url: bank.terms_with_page(facet).next().map(|_| {
                Languages::addresses(context, |lang| context.addresses.of(Page::Facet(lang, number)))
            }),
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
struct WithdrawnData<'a> {
    /// The folder of the kind: `cases`.
    kind: &'static str,
    id: &'a str,
    url: Languages<String>,
    date: Option<PartialDate>,
    reason: &'a Option<Text>,
}

impl<'a> WithdrawnData<'a> {
    fn new(number: usize, context: &SiteContext<'a>) -> Self {
        let bank: &'a Bank = context.bank;
        let record = &bank.withdrawn[number].record;
        Self {
            kind: record.head.kind.folder(),
            id: record.head.id.as_str(),
            url: Languages::addresses(context, |lang| context.addresses.of(Page::Withdrawn(lang, number))),
            date: record.withdrawal.date,
            reason: &record.withdrawal.reason,
        }
    }
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
    let is_listed = |file: &DataFile| {
        !matches!(
            file,
            DataFile::Bank | DataFile::Vocabulary(_) | DataFile::Schema(_) | DataFile::InputSchema(_)
        )
    };
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
        let addresses = context.addresses;
        let file = |file: SideFile| addresses.absolute(&addresses.beside(Page::Home(language), file));
        Self { language, atom: file(SideFile::Atom), json: file(SideFile::JsonFeed) }
    }
}
