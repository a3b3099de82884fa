//! Structured data: what a page is about in the words of schema.org, as JSON-LD for search engines.
//!
//! Each function gives the text of one `<script type="application/ld+json">`, in which nothing can end the script:
//! `<`, `>`, `&` and the line separators of JavaScript are escaped. A page's graph holds the thing that it shows and the
//! way from home to it. What pages have in common [`nodes`] makes, of the things in [`schema_org`].

mod nodes;
mod schema_org;
mod script;

use crate::{
    bank::{Article, CaseIndex, Entry as _, OrganisationIndex, TermIndex},
    base::Lang,
    content::layout::Kind,
};

use super::{context::SiteContext, page::Page};

use nodes::{Crumb, Nodes};
use schema_org::{Action, CollectionNode, ItemList, ListItem, Reference, SiteNode};
use script::script;

/// How many cases a term's list names.
const LISTED: usize = 20;

/// The home page: the site, with its search.
pub(crate) fn home(context: &SiteContext<'_>, lang: Lang) -> String {
    let settings = &context.bank.settings;
    let nodes = Nodes { context, lang };
    let search = nodes.absolute(&context.addresses.of(Page::Finder(lang)));
    let site = SiteNode {
        id: nodes.site_id(),
        url: nodes.absolute(&context.addresses.of(Page::Home(lang))),
        name: context.bank.text(&settings.name, lang),
        description: settings.tagline.as_ref().map(|tagline| context.bank.text(tagline, lang)),
        language: context.bank.languages(),
        license: nodes.licence(),
        publisher: nodes.publisher(),
        search: Action {
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
    let main = bank.main_facet().and_then(|facet| {
        let term = facet.first(&case.terms)?;
        let path = context.addresses.of(Page::term(lang, facet.number, term));
        Some(Crumb { name: bank.text(&facet.term(term).term.label, lang), path })
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
    let above = Crumb { name: bank.text(&facet.label, lang), path };
    let mut cases = facet.term(term).cases.clone();
    cases.sort_by_cached_key(|&case| std::cmp::Reverse(bank.listed_on(bank.case(case))));
    let list = cases.iter().take(LISTED).enumerate().map(|(place, &index)| {
        let case = bank.case(index);
        ListItem {
            position: place + 1,
            name: &case.words(lang).words.title,
            item: nodes.absolute(&addresses.of(Page::Case(lang, index))),
        }
    });
    let page = node.url.clone();
    let crumbs = nodes.crumbs([above], node.name, &page);
    let collection = CollectionNode {
        id: page.clone(),
        url: page,
        name: node.name,
        language: lang,
        part_of: Reference { id: nodes.site_id() },
        list: ItemList { count: cases.len(), items: list.collect() },
        about: node,
    };
    script(&(collection, crumbs))
}
