//! `/data/organisations.json`: every organisation with its part in the cases.

use serde::{Serialize, Serializer};

use crate::{
    bank::{Bank, Entry as _, Membership, Organisation},
    base::Lang,
    content::{
        layout::Kind,
        municipality::Municipalities,
        named::Named,
        organisation::{ContactPointRecord, Identifier, Offer, OrganisationRecord},
        sourcing::Sourcing,
        text::Text,
    },
    site::context::SiteContext,
};

use super::{
    Header,
    cases::Body,
    json,
    values::{Each, HeadData, Languages, PlaceData},
};

/// The whole file.
pub(super) fn write(context: &SiteContext<'_>) -> String {
    let municipalities = Municipalities::of(&context.bank.vocabularies);
    let organisations = context.bank.organisations.iter();
    let organisations = organisations.map(|one| OrganisationData::new(one, context, &municipalities));
    json(&File { header: Header::new(context, "organisations"), organisations: Each(organisations) })
}

#[derive(Serialize)]
struct File<'a, O: Serialize> {
    #[serde(flatten)]
    header: Header<'a>,
    organisations: O,
}

#[derive(Serialize)]
struct OrganisationData<'a> {
    #[serde(flatten)]
    head: HeadData<'a>,
    name: &'a Text,
    summary: Languages<&'a str>,
    body_html: Languages<Body>,
    collective: bool,
    #[serde(rename = "type")]
    kind: &'a Option<Named>,
    place: Option<PlaceData<'a>>,
    region: &'a Option<Named>,
    website: Option<&'a str>,
    identifiers: Identifiers<'a>,
    legal_form: &'a Option<Named>,
    offers: &'a [Offer],
    access: &'a Option<Text>,
    domains: &'a [Named],
    contact_points: &'a [ContactPointRecord],
    cases: Vec<RoleData<'a>>,
    #[serde(flatten)]
    sourcing: &'a Sourcing,
}

impl<'a> OrganisationData<'a> {
    fn new(
        organisation: &'a Organisation,
        context: &SiteContext<'a>,
        municipalities: &Municipalities,
    ) -> Self {
        let bank = context.bank;
        let record: &'a OrganisationRecord = &organisation.record;
        let path = |lang: Lang| context.addresses.entry(lang, Kind::Organisation, organisation.id().as_str());
        let languages = organisation.languages();
        let bodies = languages.iter().filter_map(|&lang| {
            let words = organisation.words(lang).words;
            (!words.document.is_empty()).then(|| (lang, Body::new(words, path(lang), lang, context)))
        });
        Self {
            name: &record.name,
            summary: Languages(summaries(organisation, bank)),
            body_html: Languages(bodies.collect()),
            collective: record.collective,
            kind: &record.kind,
            place: record.place.as_ref().map(|place| PlaceData::new(place, municipalities.point_of(record))),
            region: &record.region,
            website: record.url.as_deref(),
            identifiers: Identifiers(&record.identifiers),
            legal_form: &record.legal_form,
            offers: &record.offers,
            access: &record.access,
            domains: &record.domains,
            contact_points: &record.contact_points,
            cases: organisation.cases.iter().map(|&membership| RoleData::new(membership, bank)).collect(),
            sourcing: &record.sourcing,
            head: HeadData::new(&record.head, languages, context),
        }
    }
}

/// The summary in each language that has one of its own: in the organisation's file, or in a translation.
fn summaries<'a>(organisation: &'a Organisation, bank: &'a Bank) -> Vec<(Lang, &'a str)> {
    let own = |lang: Lang| {
        let translation = organisation.translations.iter().find(|translation| translation.words.lang == lang);
        let translated = translation.map(|translation| &*translation.words.summary);
        translated.filter(|summary| !summary.is_empty()).or_else(|| {
            let summary = bank.text_told(organisation.record.summary.as_ref()?, lang);
            summary.fallback.is_none().then_some(summary.text)
        })
    };
    bank.languages().iter().filter_map(|&lang| Some((lang, own(lang)?))).collect()
}

/// Numbers in registers: an object from scheme to value.
struct Identifiers<'a>(&'a [Identifier]);

impl Serialize for Identifiers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|own| (own.scheme, &own.value)))
    }
}

#[derive(Serialize)]
struct RoleData<'a> {
    case: &'a str,
    role: &'a Option<Named>,
    does: &'a Option<Text>,
}

impl<'a> RoleData<'a> {
    fn new(Membership { case, partner }: Membership, bank: &'a Bank) -> Self {
        let case = bank.case(case);
        let partner = &case.record.partners[partner];
        Self { case: case.id().as_str(), role: &partner.role, does: &partner.does }
    }
}
