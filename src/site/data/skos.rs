//! `/data/vocabularies/<name>.jsonld`: a vocabulary as a SKOS concept scheme (W3C, 2009) in JSON-LD 1.1.
//!
//! A scheme's identifier is its file's address, a concept's the same with the term's id as fragment, so that both can
//! be looked up. Terms that authors coined in an open facet are part of its vocabulary.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer, ser::SerializeMap as _};

use crate::{
    bank::Bank,
    base::{
        Lang,
        id::{TermId, VocabularyId},
    },
    content::{
        text::Text,
        vocabulary::{Term, Vocabulary},
    },
    site::context::SiteContext,
};

use super::json;

/// The path of a vocabulary's file from the site's root.
pub(super) fn path(id: &str) -> String {
    format!("data/vocabularies/{id}.jsonld")
}

/// The whole file; an empty scheme for a vocabulary that the bank does not have.
pub(super) fn write(context: &SiteContext<'_>, id: &VocabularyId) -> String {
    let scheme = context.addresses.absolute(&context.addresses.root_file(&path(id.as_str())));
    let Some(vocabulary) = context.bank.vocabularies.get(id) else {
        return json(&Graph::new(Vec::new()));
    };
    let terms: Vec<&Term> = vocabulary.terms.iter().chain(coined(context.bank, vocabulary)).collect();
    let mut below: BTreeMap<&TermId, Vec<String>> = BTreeMap::new();
    for term in &terms {
        if let Some(parent) = &term.parent {
            below.entry(parent).or_default().push(concept_id(&scheme, &term.id));
        }
    }
    let mut nodes = vec![Node::Scheme(Box::new(scheme_node(context, vocabulary, &scheme, &terms)))];
    nodes.extend(terms.iter().map(|term| {
        let narrower = below.remove(&term.id).unwrap_or_default();
        Node::Concept(Box::new(concept(term, &scheme, vocabulary, narrower)))
    }));
    if vocabulary.ordered {
        nodes.push(Node::Order(Order {
            id: format!("{scheme}#order"),
            kind: "OrderedCollection",
            members: Members { list: terms.iter().map(|term| concept_id(&scheme, &term.id)).collect() },
        }));
    }
    json(&Graph::new(nodes))
}

/// The terms that authors coined in open facets over `vocabulary`.
fn coined<'a>(bank: &'a Bank, vocabulary: &'a Vocabulary) -> impl Iterator<Item = &'a Term> {
    let facets = bank.facets.iter().filter(|facet| facet.open && facet.vocabulary == vocabulary.id);
    let terms = facets.flat_map(|facet| facet.terms.iter().map(|term| &term.term));
    // Two facets over one vocabulary may have coined the same term.
    let terms: BTreeMap<&TermId, &Term> = terms
        .filter(|term| vocabulary.term(term.id.as_str()).is_none())
        .map(|term| (&term.id, term))
        .collect();
    terms.into_values()
}

fn concept_id(scheme: &str, term: &TermId) -> String {
    format!("{scheme}#{term}")
}

fn scheme_node<'a>(
    context: &SiteContext<'a>,
    vocabulary: &'a Vocabulary,
    scheme: &str,
    terms: &[&Term],
) -> Scheme<'a> {
    let settings = &context.bank.settings;
    let top = terms.iter().filter(|term| term.parent.is_none());
    Scheme {
        id: scheme.to_owned(),
        kind: "ConceptScheme",
        label: ByTag(&vocabulary.label),
        identifier: vocabulary.id.as_str(),
        licence: settings.licence.as_ref().and_then(|licence| licence.url.as_deref()),
        publisher: context.addresses.absolute(&context.addresses.root()),
        top: top.map(|term| concept_id(scheme, &term.id)).collect(),
    }
}

fn concept<'a>(term: &'a Term, scheme: &str, vocabulary: &Vocabulary, narrower: Vec<String>) -> Concept<'a> {
    let goal = |number: &dyn std::fmt::Display| format!("http://metadata.un.org/sdg/{number}");
    let mut exact: Vec<String> = term.same_as.iter().map(ToString::to_string).collect();
    if vocabulary.id.as_str() == "sdg" {
        exact.push(goal(&term.id));
    }
    Concept {
        id: concept_id(scheme, &term.id),
        kind: "Concept",
        notation: term.id.as_str(),
        label: ByTag(&term.label),
        synonyms: Synonyms(&term.synonyms),
        note: term.note.as_ref().map(ByTag),
        scheme: scheme.to_owned(),
        top_of: term.parent.is_none().then(|| scheme.to_owned()),
        broader: term.parent.as_ref().map(|parent| concept_id(scheme, parent)),
        narrower,
        exact,
        // A domain has to do with a goal; it is not the goal.
        related: term.sdg.iter().map(|number| goal(number)).collect(),
        replaced_by: term.replaced_by.as_ref().map(|other| concept_id(scheme, other)),
        deprecated: term.replaced_by.is_some(),
    }
}

#[derive(Serialize)]
struct Graph<'a> {
    #[serde(rename = "@context")]
    context: Context,
    // Without an id of its own: a named graph is not what a reader of one file looks into.
    #[serde(rename = "@graph")]
    nodes: Vec<Node<'a>>,
}

impl<'a> Graph<'a> {
    fn new(nodes: Vec<Node<'a>>) -> Self {
        Self { context: Context, nodes }
    }
}

/// The meaning of the keys below.
struct Context;

impl Serialize for Context {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Meaning {
            #[serde(rename = "@id")]
            id: &'static str,
            #[serde(rename = "@type", skip_serializing_if = "str::is_empty")]
            kind: &'static str,
            #[serde(rename = "@container", skip_serializing_if = "str::is_empty")]
            container: &'static str,
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("@version", &1.1)?;
        for (prefix, address) in [
            ("skos", "http://www.w3.org/2004/02/skos/core#"),
            ("dcterms", "http://purl.org/dc/terms/"),
            ("owl", "http://www.w3.org/2002/07/owl#"),
        ] {
            map.serialize_entry(prefix, address)?;
        }
        for kind in ["skos:ConceptScheme", "skos:Concept", "skos:OrderedCollection"] {
            map.serialize_entry(&kind["skos:".len()..], kind)?;
        }
        for (key, id, kind, container) in [
            ("prefLabel", "skos:prefLabel", "", "@language"),
            ("altLabel", "skos:altLabel", "", "@language"),
            ("scopeNote", "skos:scopeNote", "", "@language"),
            ("notation", "skos:notation", "", ""),
            ("inScheme", "skos:inScheme", "@id", ""),
            ("hasTopConcept", "skos:hasTopConcept", "@id", ""),
            ("topConceptOf", "skos:topConceptOf", "@id", ""),
            ("broader", "skos:broader", "@id", ""),
            ("narrower", "skos:narrower", "@id", ""),
            ("exactMatch", "skos:exactMatch", "@id", ""),
            ("relatedMatch", "skos:relatedMatch", "@id", ""),
            ("memberList", "skos:memberList", "@id", ""),
            ("identifier", "dcterms:identifier", "", ""),
            ("license", "dcterms:license", "@id", ""),
            ("publisher", "dcterms:publisher", "@id", ""),
            ("isReplacedBy", "dcterms:isReplacedBy", "@id", ""),
            ("deprecated", "owl:deprecated", "", ""),
        ] {
            map.serialize_entry(key, &Meaning { id, kind, container })?;
        }
        map.end()
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum Node<'a> {
    Scheme(Box<Scheme<'a>>),
    Concept(Box<Concept<'a>>),
    Order(Order),
}

#[derive(Serialize)]
struct Scheme<'a> {
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "prefLabel")]
    label: ByTag<'a>,
    identifier: &'a str,
    #[serde(rename = "license", skip_serializing_if = "Option::is_none")]
    licence: Option<&'a str>,
    publisher: String,
    #[serde(rename = "hasTopConcept")]
    top: Vec<String>,
}

#[derive(Serialize)]
struct Concept<'a> {
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "@type")]
    kind: &'static str,
    notation: &'a str,
    #[serde(rename = "prefLabel")]
    label: ByTag<'a>,
    #[serde(rename = "altLabel", skip_serializing_if = "Synonyms::is_empty")]
    synonyms: Synonyms<'a>,
    #[serde(rename = "scopeNote", skip_serializing_if = "Option::is_none")]
    note: Option<ByTag<'a>>,
    #[serde(rename = "inScheme")]
    scheme: String,
    #[serde(rename = "topConceptOf", skip_serializing_if = "Option::is_none")]
    top_of: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    broader: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    narrower: Vec<String>,
    #[serde(rename = "exactMatch", skip_serializing_if = "Vec::is_empty")]
    exact: Vec<String>,
    #[serde(rename = "relatedMatch", skip_serializing_if = "Vec::is_empty")]
    related: Vec<String>,
    #[serde(rename = "isReplacedBy", skip_serializing_if = "Option::is_none")]
    replaced_by: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    deprecated: bool,
}

/// The order of the terms, where it means something.
#[derive(Serialize)]
struct Order {
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "memberList")]
    members: Members,
}

#[derive(Serialize)]
struct Members {
    #[serde(rename = "@list")]
    list: Vec<String>,
}

/// A text as a language map; one text for everybody has no language.
struct ByTag<'a>(&'a Text);

impl Serialize for ByTag<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let tag = |lang: Option<Lang>| lang.map_or("@none".to_owned(), |lang| lang.to_string());
        serializer.collect_map(self.0.iter().map(|(lang, text)| (tag(lang), text)))
    }
}

struct Synonyms<'a>(&'a BTreeMap<Lang, Vec<Box<str>>>);

impl Synonyms<'_> {
    fn is_empty(&self) -> bool {
        self.0.values().all(Vec::is_empty)
    }
}

impl Serialize for Synonyms<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().filter(|(_, words)| !words.is_empty()))
    }
}
