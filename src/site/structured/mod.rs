//! Structured data: what a page is about in the words of schema.org, as JSON-LD for search engines.
//!
//! Each function gives the text of one `<script type="application/ld+json">`, in which nothing can end the script:
//! `<`, `>`, `&` and the line separators of JavaScript are escaped. A page's graph holds the thing that it shows and the
//! way from home to it. The values are in [`node`].

mod node;

use serde::Serialize;

use crate::{
    bank::{
        Article, CaseIndex, Notice, Organisation, OrganisationIndex, TermIndex,
        model::{Entry as _, Localised},
    },
    base::{Lang, PartialDate},
    content::{
        case::{CaseRecord, PlaceName},
        layout::Kind,
    },
};

use super::{
    context::SiteContext,
    data::{self, DataFile},
    page::Page,
};

use node::{
    Action, ArticleNode, CollectionNode, Crumbs, DatasetNode, DownloadNode, EventNode, Geo, ItemList,
    ListItem, OfferNode, OrganisationNode, PlaceNode, PropertyValue, Reference, SiteNode, SourceNode,
    TermNode,
};

/// How many cases a term's list names.
const LISTED: usize = 20;

/// The home page: the site, with its search.
pub(crate) fn home(context: &SiteContext<'_>, lang: Lang) -> String {
    let settings = &context.bank.settings;
    let nodes = Nodes { context, lang };
    let search = nodes.absolute(&context.addresses.of(Page::Finder(lang)));
    let site = SiteNode {
        kind: "WebSite",
        id: nodes.site_id(),
        url: nodes.absolute(&context.addresses.of(Page::Home(lang))),
        name: context.bank.text(&settings.name, lang).0,
        description: settings.tagline.as_ref().map(|tagline| context.bank.text(tagline, lang).0),
        language: context.bank.languages(),
        license: nodes.licence(),
        publisher: nodes.publisher(),
        search: Action {
            kind: "SearchAction",
            target: format!("{search}?q={{search_term_string}}"),
            input: "required name=search_term_string",
        },
    };
    script(&(site,))
}

/// A case: an article about a practice.
pub(crate) fn case(context: &SiteContext<'_>, lang: Lang, index: CaseIndex) -> String {
    let bank = context.bank;
    let case = bank.case(index);
    let nodes = Nodes { context, lang };
    let localised = case.words(lang);
    let page = nodes.absolute(&context.addresses.of(Page::Case(lang, index)));
    let main = bank.main_facet().and_then(|(number, facet)| {
        let term = *case.terms[number].first()?;
        let path = context.addresses.of(Page::term(lang, number, term));
        Some(Crumb { name: bank.text(&facet.term(term).term.label, lang).0, path })
    });
    let finder = nodes.menu_crumb("menu-finder", Page::Finder(lang));
    let crumbs = nodes.crumbs([Some(finder), main].into_iter().flatten(), &localised.words.title, &page);
    let mut article = nodes.article(&localised, page);
    nodes.add_case(index, &mut article);
    script(&(article, crumbs))
}

/// A guide or a page; the page `open-data` describes the data files as well.
pub(crate) fn article(context: &SiteContext<'_>, lang: Lang, article: &Article) -> String {
    let nodes = Nodes { context, lang };
    let (kind, localised) = (article.head().kind, article.words(lang));
    let page = nodes.absolute(&context.addresses.entry(lang, kind, article.id().as_str()));
    let guides = (kind == Kind::Guide).then(|| nodes.menu_crumb("menu-guides", Page::Guides(lang)));
    let crumbs = nodes.crumbs(guides, &localised.words.title, &page);
    let dataset = (kind == Kind::Page && article.id().as_str() == "open-data")
        .then(|| nodes.dataset(&page, &localised));
    let node = nodes.article(&localised, page);
    match dataset {
        Some(dataset) => script(&(node, dataset, crumbs)),
        None => script(&(node, crumbs)),
    }
}

/// An organisation.
pub(crate) fn organisation(context: &SiteContext<'_>, lang: Lang, index: OrganisationIndex) -> String {
    let nodes = Nodes { context, lang };
    let organisation = context.bank.organisation(index);
    let list = nodes.menu_crumb("menu-organisations", Page::Organisations(lang));
    let node = nodes.organisation(organisation);
    let crumbs = nodes.crumbs([list], node.name, &nodes.organisation_page(organisation));
    script(&(node, crumbs))
}

/// A notice: an event when it has its days, else a demand or an offer.
pub(crate) fn notice(context: &SiteContext<'_>, lang: Lang, number: usize) -> String {
    let nodes = Nodes { context, lang };
    let notice = &context.bank.notices[number];
    let title = &notice.words(lang).words.title;
    let page = nodes.absolute(&context.addresses.of(Page::Notice(lang, number)));
    let board = nodes.menu_crumb("menu-notices", Page::Notices(lang));
    let crumbs = nodes.crumbs([board], title, &page);
    match notice.record.starts {
        Some(starts) => script(&(nodes.event(notice, starts, page), crumbs)),
        None => script(&(nodes.offer(notice, page), crumbs)),
    }
}

/// A term: a page that collects cases. `facet` is its facet's place in `Bank::facets`.
pub(crate) fn term(context: &SiteContext<'_>, lang: Lang, facet: usize, term: TermIndex) -> String {
    let (bank, addresses) = (context.bank, context.addresses);
    let nodes = Nodes { context, lang };
    let node = nodes.term(facet, term);
    let path = addresses.of(Page::Facet(lang, facet));
    let facet = &bank.facets[facet];
    let above = Crumb { name: bank.text(&facet.label, lang).0, path };
    let mut cases = facet.term(term).cases.clone();
    cases.sort_by_cached_key(|&case| std::cmp::Reverse(bank.listed_on(bank.case(case))));
    let list = cases.iter().take(LISTED).enumerate().map(|(place, &index)| {
        let case = bank.case(index);
        ListItem {
            kind: "ListItem",
            position: place + 1,
            name: &case.words(lang).words.title,
            item: nodes.absolute(&addresses.of(Page::Case(lang, index))),
        }
    });
    let page = node.url.clone();
    let crumbs = nodes.crumbs([above], node.name, &page);
    let collection = CollectionNode {
        kind: "CollectionPage",
        id: page.clone(),
        url: page,
        name: node.name,
        language: lang,
        part_of: Reference { id: nodes.site_id() },
        list: ItemList { kind: "ItemList", count: cases.len(), items: list.collect() },
        about: node,
    };
    script(&(collection, crumbs))
}

/// A page on the way from home to the one in hand.
struct Crumb<'a> {
    name: &'a str,
    path: String,
}

/// Makes the nodes of a page for readers of a language.
#[derive(Clone, Copy)]
struct Nodes<'a> {
    context: &'a SiteContext<'a>,
    lang: Lang,
}

impl<'a> Nodes<'a> {
    fn absolute(&self, path: &str) -> String {
        self.context.addresses.absolute(path)
    }

    /// The identifier of the site, the same on all its pages.
    fn site_id(&self) -> String {
        self.absolute(&format!("{}#site", self.context.addresses.root()))
    }

    /// The identifier of the bank as an organisation.
    fn bank_id(&self) -> String {
        self.absolute(&format!("{}#bank", self.context.addresses.root()))
    }

    /// The bank itself.
    fn publisher(&self) -> OrganisationNode<'a> {
        OrganisationNode {
            kind: "Organization",
            id: self.bank_id(),
            name: self.context.bank.text(&self.context.bank.settings.name, self.lang).0,
            page: Some(self.absolute(&self.context.addresses.of(Page::Home(self.lang)))),
            ..OrganisationNode::default()
        }
    }

    fn licence(&self) -> Option<&'a str> {
        self.context.bank.settings.licence.as_ref().and_then(|licence| licence.url.as_deref())
    }

    fn label(&self, vocabulary: &str, id: &'a str) -> &'a str {
        self.context.bank.label(vocabulary, id, self.lang)
    }

    /// A page of the menu, by the key of its name.
    fn menu_crumb(&self, key: &'static str, page: Page) -> Crumb<'a> {
        Crumb { name: self.context.strings(self.lang).text(key), path: self.context.addresses.of(page) }
    }

    /// The way from home to the page `title` at `page`, by way of the pages `between`.
    fn crumbs<'b>(
        &self,
        between: impl IntoIterator<Item = Crumb<'b>>,
        title: &'b str,
        page: &str,
    ) -> Crumbs<'b>
    where
        'a: 'b,
    {
        let bank = self.context.bank;
        let home = Crumb {
            name: bank.text(&bank.settings.name, self.lang).0,
            path: self.context.addresses.of(Page::Home(self.lang)),
        };
        let above = std::iter::once(home).chain(between).zip(1..);
        let mut items: Vec<ListItem<'b>> = above
            .map(|(crumb, position)| ListItem {
                kind: "ListItem",
                position,
                name: crumb.name,
                item: self.absolute(&crumb.path),
            })
            .collect();
        let position = items.len() + 1;
        items.push(ListItem { kind: "ListItem", position, name: title, item: page.to_owned() });
        Crumbs { kind: "BreadcrumbList", items }
    }

    /// What every text says of itself.
    fn article(&self, localised: &Localised<'a>, page: String) -> ArticleNode<'a> {
        let words = localised.words;
        ArticleNode {
            kind: "Article",
            id: page.clone(),
            url: page,
            name: &words.title,
            description: &words.summary,
            language: words.lang,
            license: self.licence(),
            part_of: Reference { id: self.site_id() },
            publisher: Reference { id: self.bank_id() },
            ..ArticleNode::default()
        }
    }

    fn add_case(&self, index: CaseIndex, article: &mut ArticleNode<'a>) {
        let bank = self.context.bank;
        let case = bank.case(index);
        let record: &'a CaseRecord = &case.record;
        let main_facet = bank.main_facet().map(|(number, _)| number);
        let place_facet = bank.place_facet().map(|(number, _)| number);
        for (number, (facet, terms)) in bank.facets.iter().zip(&case.terms).enumerate() {
            if Some(number) == main_facet {
                article.about = terms.iter().map(|&term| self.term(number, term)).collect();
            } else if Some(number) != place_facet {
                let labels = terms.iter().map(|&term| bank.text(&facet.term(term).term.label, self.lang).0);
                article.keywords.extend(labels);
            }
        }
        let region = place_facet.and_then(|number| {
            let facet = &bank.facets[number];
            Some(bank.text(&facet.term(*case.terms[number].first()?).term.label, self.lang).0)
        });
        article.place = self.place(record.place.as_ref(), region);
        article.time = record.started.map(|started| match record.ended {
            Some(ended) => format!("{started}/{ended}"),
            None => format!("{started}/.."),
        });
        article.modified = Page::Case(self.lang, index).changed_on(bank).map(|day| day.to_string());
        article.contributors = case
            .partners
            .iter()
            .map(|partner| self.organisation_in_short(bank.organisation(partner.organisation)))
            .collect();
        let examples = case.inspired_by.iter().map(|&example| Page::Case(self.lang, example));
        article.based_on = examples.map(|page| self.absolute(&self.context.addresses.of(page))).collect();
        article.citations = record
            .sourcing
            .sources
            .iter()
            .map(|source| SourceNode {
                kind: "CreativeWork",
                name: &source.title,
                url: source.url.as_deref(),
                publisher: source.publisher.as_deref(),
                published: source.date,
            })
            .collect();
        let picture =
            record.head.picture.as_ref().and_then(|picture| self.context.pictures.get(&*picture.file));
        article.image = picture.map(|file| self.absolute(&self.context.addresses.root_file(file)));
    }

    fn term(&self, facet: usize, index: TermIndex) -> TermNode<'a> {
        let addresses = self.context.addresses;
        let term = &self.context.bank.facets[facet].term(index).term;
        TermNode {
            kind: "DefinedTerm",
            name: self.context.bank.text(&term.label, self.lang).0,
            code: term.id.as_str(),
            url: self.absolute(&addresses.of(Page::term(self.lang, facet, index))),
            set: self.absolute(&addresses.of(Page::Facet(self.lang, facet))),
        }
    }

    fn place(&self, place: Option<&'a PlaceName>, region: Option<&'a str>) -> Option<PlaceNode<'a>> {
        let region = region.map(|name| PlaceNode { kind: "Place", name, geo: None, within: None });
        let Some(place) = place else { return region };
        let geo =
            place.position.map(|(latitude, longitude)| Geo { kind: "GeoCoordinates", latitude, longitude });
        let name = self.context.bank.text(&place.name, self.lang).0;
        Some(PlaceNode { kind: "Place", name, geo, within: region.map(Box::new) })
    }

    fn organisation_page(&self, organisation: &Organisation) -> String {
        self.absolute(&self.context.addresses.entry(
            self.lang,
            Kind::Organisation,
            organisation.id().as_str(),
        ))
    }

    /// Its name and page.
    fn organisation_in_short(&self, organisation: &'a Organisation) -> OrganisationNode<'a> {
        OrganisationNode {
            kind: "Organization",
            id: self.organisation_page(organisation),
            name: self.context.bank.text(&organisation.record.name, self.lang).0,
            url: organisation.record.url.as_deref(),
            ..OrganisationNode::default()
        }
    }

    fn organisation(&self, organisation: &'a Organisation) -> OrganisationNode<'a> {
        let (bank, record) = (self.context.bank, &organisation.record);
        let region = record.region.as_ref().map(|region| self.region(&region.id));
        let identifiers = record.identifiers.iter();
        OrganisationNode {
            description: record.summary.as_ref().map(|summary| bank.text(summary, self.lang).0),
            location: self.place(record.place.as_ref(), region),
            identifiers: identifiers
                .map(|(scheme, value)| PropertyValue { kind: "PropertyValue", scheme, value })
                .collect(),
            page: Some(self.organisation_page(organisation)),
            ..self.organisation_in_short(organisation)
        }
    }

    fn region(&self, id: &'a str) -> &'a str {
        self.context.bank.place_facet().map_or(id, |(_, facet)| self.label(facet.vocabulary.as_str(), id))
    }

    fn poster(&self, notice: &Notice) -> Option<OrganisationNode<'a>> {
        let organisation = notice.organisation?;
        Some(self.organisation_in_short(self.context.bank.organisation(organisation)))
    }

    fn event(&self, notice: &'a Notice, starts: PartialDate, page: String) -> EventNode<'a> {
        let words = notice.words(self.lang).words;
        let region = notice.record.region.as_ref().map(|region| self.region(&region.id));
        EventNode {
            kind: "Event",
            id: page.clone(),
            url: page,
            name: &words.title,
            description: &words.summary,
            language: words.lang,
            starts,
            ends: notice.record.ends,
            status: "https://schema.org/EventScheduled",
            location: self.place(None, region),
            organizer: self.poster(notice),
        }
    }

    fn offer(&self, notice: &'a Notice, page: String) -> OfferNode<'a> {
        let words = notice.words(self.lang).words;
        let record = &notice.record;
        let is_sought = record.direction.as_ref().is_some_and(|direction| &*direction.id == "seeking");
        OfferNode {
            kind: if is_sought { "Demand" } else { "Offer" },
            id: page.clone(),
            url: page,
            name: &words.title,
            description: &words.summary,
            starts: record.opens,
            ends: record.closes,
            area: record.region.as_ref().and_then(|region| self.place(None, Some(self.region(&region.id)))),
            offered_by: self.poster(notice),
        }
    }

    fn dataset(&self, page: &str, localised: &Localised<'a>) -> DatasetNode<'a> {
        let bank = self.context.bank;
        let files = data::files(bank)
            .into_iter()
            .filter(|file| !matches!(file, DataFile::Schema(_) | DataFile::InputSchema(_)));
        let downloads = files.map(|file| DownloadNode {
            kind: "DataDownload",
            url: self.absolute(&self.context.addresses.root_file(&file.path())),
            format: file.media_type(),
        });
        DatasetNode {
            kind: "Dataset",
            id: format!("{page}#dataset"),
            name: bank.text(&bank.settings.name, self.lang).0,
            description: &localised.words.summary,
            url: page.to_owned(),
            license: self.licence(),
            language: bank.languages(),
            is_free: true,
            modified: Page::Home(self.lang).changed_on(bank).map(|day| day.to_string()),
            publisher: Reference { id: self.bank_id() },
            downloads: downloads.collect(),
        }
    }
}

/// A page's graph.
#[derive(Serialize)]
struct Graph<'a, N> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    nodes: &'a N,
}

/// The graph of `nodes`, a tuple, as JSON that may stand in a script element.
fn script(nodes: &impl Serialize) -> String {
    let graph = Graph { context: "https://schema.org", nodes };
    escaped(&serde_json::to_string(&graph).expect("the keys of every map here are strings"))
}

/// JSON in which no text can end a script element or a line of JavaScript; outside strings JSON has none of these
/// characters.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + 64);
    let mut rest = json;
    // Bytes are searched rather than characters, for speed; 0xe2 begins U+2028, U+2029 and a few thousand others.
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'<' | b'>' | b'&' | 0xe2)) {
        out.push_str(&rest[..at]);
        let special = rest[at..].chars().next().unwrap_or_default();
        match special {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            other => out.push(other),
        }
        rest = &rest[at + special.len_utf8()..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_end_the_script() {
        let text = "</script><!-- & \u{2028}\u{2029} é";
        let json = serde_json::to_string(text).expect("a text");
        let escaped = escaped(&json);
        assert_eq!(escaped, r#""\u003c/script\u003e\u003c!-- \u0026 \u2028\u2029 é""#);
        assert_eq!(serde_json::from_str::<String>(&escaped).expect("still JSON"), text);
    }
}
