//! The things of schema.org that the pages speak of, each with the properties that Vonk knows.

use serde::Serialize;

use crate::base::{Lang, PartialDate};

/// Another node, by its identifier.
#[derive(Default, Serialize)]
pub(super) struct Reference {
    #[serde(rename = "@id")]
    pub(super) id: String,
}

/// The site.
#[derive(Serialize)]
#[serde(tag = "@type", rename = "WebSite")]
pub(super) struct SiteNode<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) url: String,
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<&'a str>,
    #[serde(rename = "inLanguage")]
    pub(super) language: &'a [Lang],
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) license: Option<&'a str>,
    pub(super) publisher: OrganisationNode<'a>,
    #[serde(rename = "potentialAction")]
    pub(super) search: Action,
}

/// The search of the site.
#[derive(Serialize)]
#[serde(tag = "@type", rename = "SearchAction")]
pub(super) struct Action {
    pub(super) target: String,
    #[serde(rename = "query-input")]
    pub(super) input: &'static str,
}

/// A case, a guide or a page.
#[derive(Serialize)]
#[serde(tag = "@type", rename = "Article")]
pub(super) struct ArticleNode<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) url: String,
    #[serde(rename = "headline")]
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(super) description: &'a str,
    #[serde(rename = "inLanguage")]
    pub(super) language: Lang,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) license: Option<&'a str>,
    #[serde(rename = "isPartOf")]
    pub(super) part_of: Reference,
    pub(super) publisher: Reference,
    #[serde(rename = "dateModified", skip_serializing_if = "Option::is_none")]
    pub(super) modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) about: Vec<TermNode<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) keywords: Vec<&'a str>,
    #[serde(rename = "spatialCoverage", skip_serializing_if = "Option::is_none")]
    pub(super) place: Option<PlaceNode<'a>>,
    /// An interval of ISO 8601-2; `..` is an open end.
    #[serde(rename = "temporalCoverage", skip_serializing_if = "Option::is_none")]
    pub(super) time: Option<String>,
    #[serde(rename = "contributor", skip_serializing_if = "Vec::is_empty")]
    pub(super) contributors: Vec<OrganisationNode<'a>>,
    #[serde(rename = "isBasedOn", skip_serializing_if = "Vec::is_empty")]
    pub(super) based_on: Vec<String>,
    #[serde(rename = "citation", skip_serializing_if = "Vec::is_empty")]
    pub(super) citations: Vec<SourceNode<'a>>,
}

impl Default for ArticleNode<'_> {
    fn default() -> Self {
        Self {
            id: String::new(),
            url: String::new(),
            name: "",
            description: "",
            language: Lang::EN,
            license: None,
            part_of: Reference::default(),
            publisher: Reference::default(),
            modified: None,
            image: None,
            about: Vec::new(),
            keywords: Vec::new(),
            place: None,
            time: None,
            contributors: Vec::new(),
            based_on: Vec::new(),
            citations: Vec::new(),
        }
    }
}

/// A source of a case.
#[derive(Serialize)]
#[serde(tag = "@type", rename = "CreativeWork")]
pub(super) struct SourceNode<'a> {
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<&'a str>,
    #[serde(rename = "datePublished", skip_serializing_if = "Option::is_none")]
    pub(super) published: Option<PartialDate>,
}

/// A term of a facet.
#[derive(Serialize)]
#[serde(tag = "@type", rename = "DefinedTerm")]
pub(super) struct TermNode<'a> {
    pub(super) name: &'a str,
    #[serde(rename = "termCode")]
    pub(super) code: &'a str,
    pub(super) url: String,
    #[serde(rename = "inDefinedTermSet")]
    pub(super) set: String,
}

/// A place.
#[derive(Serialize)]
#[serde(tag = "@type", rename = "Place")]
pub(super) struct PlaceNode<'a> {
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) geo: Option<Geo>,
    #[serde(rename = "containedInPlace", skip_serializing_if = "Option::is_none")]
    pub(super) within: Option<Box<Self>>,
}

/// A position in degrees (WGS 84).
#[derive(Serialize)]
#[serde(tag = "@type", rename = "GeoCoordinates")]
pub(super) struct Geo {
    pub(super) latitude: f64,
    pub(super) longitude: f64,
}

/// An organisation; its identifier is its page in the bank, its `url` its own site.
#[derive(Default, Serialize)]
#[serde(tag = "@type", rename = "Organization")]
pub(super) struct OrganisationNode<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<&'a str>,
    #[serde(rename = "mainEntityOfPage", skip_serializing_if = "Option::is_none")]
    pub(super) page: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) location: Option<PlaceNode<'a>>,
    #[serde(rename = "identifier", skip_serializing_if = "Vec::is_empty")]
    pub(super) identifiers: Vec<PropertyValue<'a>>,
}

/// A number in a register.
#[derive(Serialize)]
#[serde(tag = "@type")]
pub(super) struct PropertyValue<'a> {
    #[serde(rename = "propertyID")]
    pub(super) scheme: &'a str,
    pub(super) value: &'a str,
}

/// A notice with the days of an event.
#[derive(Serialize)]
#[serde(tag = "@type", rename = "Event")]
pub(super) struct EventNode<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) url: String,
    pub(super) name: &'a str,
    pub(super) description: &'a str,
    #[serde(rename = "inLanguage")]
    pub(super) language: Lang,
    #[serde(rename = "startDate")]
    pub(super) starts: String,
    #[serde(rename = "endDate", skip_serializing_if = "Option::is_none")]
    pub(super) ends: Option<String>,
    #[serde(rename = "eventStatus")]
    pub(super) status: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) location: Vec<PlaceNode<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) organizer: Option<OrganisationNode<'a>>,
}

/// A notice that seeks (`Demand`) or offers (`Offer`).
#[derive(Serialize)]
pub(super) struct OfferNode<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) url: String,
    pub(super) name: &'a str,
    pub(super) description: &'a str,
    #[serde(rename = "availabilityStarts", skip_serializing_if = "Option::is_none")]
    pub(super) starts: Option<PartialDate>,
    #[serde(rename = "availabilityEnds", skip_serializing_if = "Option::is_none")]
    pub(super) ends: Option<PartialDate>,
    #[serde(rename = "areaServed", skip_serializing_if = "Vec::is_empty")]
    pub(super) area: Vec<PlaceNode<'a>>,
    #[serde(rename = "seller", skip_serializing_if = "Option::is_none")]
    pub(super) offered_by: Option<OrganisationNode<'a>>,
}

/// The page of a term.
#[derive(Serialize)]
#[serde(tag = "@type", rename = "CollectionPage")]
pub(super) struct CollectionNode<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) url: String,
    pub(super) name: &'a str,
    #[serde(rename = "inLanguage")]
    pub(super) language: Lang,
    #[serde(rename = "isPartOf")]
    pub(super) part_of: Reference,
    pub(super) about: TermNode<'a>,
    #[serde(rename = "mainEntity")]
    pub(super) list: ItemList<'a>,
}

/// A list of cases.
#[derive(Serialize)]
#[serde(tag = "@type")]
pub(super) struct ItemList<'a> {
    /// Of all, whether named here or not.
    #[serde(rename = "numberOfItems")]
    pub(super) count: usize,
    #[serde(rename = "itemListElement")]
    pub(super) items: Vec<ListItem<'a>>,
}

/// The way from home to a page.
#[derive(Serialize)]
#[serde(tag = "@type", rename = "BreadcrumbList")]
pub(super) struct Crumbs<'a> {
    #[serde(rename = "itemListElement")]
    pub(super) items: Vec<ListItem<'a>>,
}

/// A place in a list, from 1.
#[derive(Serialize)]
#[serde(tag = "@type")]
pub(super) struct ListItem<'a> {
    pub(super) position: usize,
    pub(super) name: &'a str,
    pub(super) item: String,
}

/// The open data.
#[derive(Serialize)]
#[serde(tag = "@type", rename = "Dataset")]
pub(super) struct DatasetNode<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) name: &'a str,
    pub(super) description: &'a str,
    pub(super) url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) license: Option<&'a str>,
    #[serde(rename = "inLanguage")]
    pub(super) language: &'a [Lang],
    #[serde(rename = "isAccessibleForFree")]
    pub(super) is_free: bool,
    #[serde(rename = "dateModified", skip_serializing_if = "Option::is_none")]
    pub(super) modified: Option<String>,
    pub(super) publisher: Reference,
    #[serde(rename = "distribution")]
    pub(super) downloads: Vec<DownloadNode>,
}

/// A file of the open data.
#[derive(Serialize)]
#[serde(tag = "@type", rename = "DataDownload")]
pub(super) struct DownloadNode {
    #[serde(rename = "contentUrl")]
    pub(super) url: String,
    #[serde(rename = "encodingFormat")]
    pub(super) format: &'static str,
}
