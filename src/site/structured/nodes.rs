//! The nodes of a page's graph: what a case, an organisation, a notice, a term say of themselves, and the way from home.

use crate::{
    bank::{CaseIndex, Entry as _, Localised, Notice, Organisation, TermIndex},
    base::{Hour, Lang, PartialDate},
    content::{case::CaseRecord, layout::Kind, place::PlaceName},
    site::{
        context::SiteContext,
        data::{self, DataFile},
        page::Page,
    },
};

use super::schema_org::{
    ArticleNode, Crumbs, DatasetNode, DownloadNode, EventNode, Geo, ListItem, OfferNode, OrganisationNode,
    PlaceNode, PropertyValue, Reference, SourceNode, TermNode,
};

/// A page on the way from home to the one in hand.
pub(super) struct Crumb<'a> {
    pub(super) name: &'a str,
    pub(super) path: String,
}

/// Makes the nodes of a page for readers of a language.
#[derive(Clone, Copy)]
pub(super) struct Nodes<'a> {
    pub(super) context: &'a SiteContext<'a>,
    pub(super) lang: Lang,
}

impl<'a> Nodes<'a> {
    pub(super) fn absolute(&self, path: &str) -> String {
        self.context.addresses.absolute(path)
    }

    /// The identifier of the site, the same on all its pages.
    pub(super) fn site_id(&self) -> String {
        self.absolute(&format!("{}#site", self.context.addresses.root()))
    }

    /// The identifier of the bank as an organisation.
    fn bank_id(&self) -> String {
        self.absolute(&format!("{}#bank", self.context.addresses.root()))
    }

    /// The bank itself.
    pub(super) fn publisher(&self) -> OrganisationNode<'a> {
        OrganisationNode {
            id: self.bank_id(),
            name: self.context.bank.text(&self.context.bank.settings.name, self.lang),
            page: Some(self.absolute(&self.context.addresses.of(Page::Home(self.lang)))),
            ..OrganisationNode::default()
        }
    }

    pub(super) fn licence(&self) -> Option<&'a str> {
        self.context.bank.settings.licence.as_ref().and_then(|licence| licence.url.as_deref())
    }

    fn label(&self, vocabulary: &str, id: &'a str) -> &'a str {
        self.context.bank.label(vocabulary, id, self.lang)
    }

    /// A page of the menu, by the key of its name.
    pub(super) fn menu_crumb(&self, key: &'static str, page: Page) -> Crumb<'a> {
        Crumb { name: self.context.strings(self.lang).text(key), path: self.context.addresses.of(page) }
    }

    /// The way from home to the page `title` at `page`, by way of the pages `between`.
    pub(super) fn crumbs<'b>(
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
            name: bank.text(&bank.settings.name, self.lang),
            path: self.context.addresses.of(Page::Home(self.lang)),
        };
        let above = std::iter::once(home).chain(between).zip(1..);
        let mut items: Vec<ListItem<'b>> = above
            .map(|(crumb, position)| ListItem {
                position,
                name: crumb.name,
                item: self.absolute(&crumb.path),
            })
            .collect();
        let position = items.len() + 1;
        items.push(ListItem { position, name: title, item: page.to_owned() });
        Crumbs { items }
    }

    /// What every text says of itself.
    pub(super) fn article(&self, localised: &Localised<'a>, page: String) -> ArticleNode<'a> {
        let words = localised.words;
        ArticleNode {
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

    pub(super) fn add_case(&self, index: CaseIndex, article: &mut ArticleNode<'a>) {
        let bank = self.context.bank;
        let case = bank.case(index);
        let record: &'a CaseRecord = &case.record;
        let main_facet = bank.main_facet().map(|facet| facet.number);
        let place_facet = bank.place_facet();
        for (number, (facet, terms)) in bank.facets.iter().zip(&case.terms).enumerate() {
            if Some(number) == main_facet {
                article.about = terms.iter().map(|&term| self.term(number, term)).collect();
            } else if Some(number) != place_facet.map(|facet| facet.number) {
                let labels = terms.iter().map(|&term| bank.text(&facet.term(term).term.label, self.lang));
                article.keywords.extend(labels);
            }
        }
        let region = place_facet
            .and_then(|facet| Some(bank.text(&facet.term(facet.first(&case.terms)?).term.label, self.lang)));
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
                name: &source.title,
                url: source.url.as_deref(),
                publisher: source.publisher.as_deref(),
                published: source.date,
            })
            .collect();
        let picture =
            record.head.picture.as_ref().and_then(|picture| self.context.pictures.largest(&picture.file));
        article.image =
            picture.map(|edition| self.absolute(&self.context.addresses.root_file(&edition.file)));
    }

    pub(super) fn term(&self, facet: usize, index: TermIndex) -> TermNode<'a> {
        let addresses = self.context.addresses;
        let term = &self.context.bank.facets[facet].term(index).term;
        TermNode {
            name: self.context.bank.text(&term.label, self.lang),
            code: term.id.as_str(),
            url: self.absolute(&addresses.of(Page::term(self.lang, facet, index))),
            set: self.absolute(&addresses.of(Page::Facet(self.lang, facet))),
        }
    }

    fn place(&self, place: Option<&'a PlaceName>, region: Option<&'a str>) -> Option<PlaceNode<'a>> {
        let region = region.map(|name| PlaceNode { name, geo: None, within: None });
        let Some(place) = place else { return region };
        let geo = place.coordinates.map(|at| Geo { latitude: at.latitude, longitude: at.longitude });
        let name = self.context.bank.text(&place.name, self.lang);
        Some(PlaceNode { name, geo, within: region.map(Box::new) })
    }

    pub(super) fn organisation_page(&self, organisation: &Organisation) -> String {
        self.absolute(&self.context.addresses.entry(
            self.lang,
            Kind::Organisation,
            organisation.id().as_str(),
        ))
    }

    /// Its name and page.
    fn organisation_in_short(&self, organisation: &'a Organisation) -> OrganisationNode<'a> {
        OrganisationNode {
            id: self.organisation_page(organisation),
            name: self.context.bank.text(&organisation.record.name, self.lang),
            url: organisation.record.url.as_deref(),
            ..OrganisationNode::default()
        }
    }

    pub(super) fn organisation(&self, organisation: &'a Organisation) -> OrganisationNode<'a> {
        let (bank, record) = (self.context.bank, &organisation.record);
        let region = record.region.as_ref().map(|region| self.region(&region.id));
        let identifiers = record.identifiers.iter();
        OrganisationNode {
            description: record.summary.as_ref().map(|summary| bank.text(summary, self.lang)),
            location: self.place(record.place.as_ref(), region),
            identifiers: identifiers
                .map(|own| PropertyValue { scheme: own.scheme, value: &own.value })
                .collect(),
            page: Some(self.organisation_page(organisation)),
            ..self.organisation_in_short(organisation)
        }
    }

    fn region(&self, id: &'a str) -> &'a str {
        self.context.bank.place_facet().map_or(id, |facet| self.label(facet.vocabulary.as_str(), id))
    }

    /// Where a notice holds.
    fn places(&self, notice: &'a Notice) -> Vec<PlaceNode<'a>> {
        let names = notice.record.regions.iter().map(|region| self.region(&region.id));
        names.map(|name| PlaceNode { name, geo: None, within: None }).collect()
    }

    fn poster(&self, notice: &Notice) -> Option<OrganisationNode<'a>> {
        let organisation = notice.organisation?;
        Some(self.organisation_in_short(self.context.bank.organisation(organisation)))
    }

    pub(super) fn event(&self, notice: &'a Notice, starts: PartialDate, page: String) -> EventNode<'a> {
        let words = notice.words(self.lang).words;
        let record = &notice.record;
        let zone = self.context.bank.time_zone(notice);
        let moment = |date: PartialDate, hour: Option<Hour>| match (date, hour) {
            (PartialDate::Day(day), Some(hour)) => hour.on(day, zone).iso(),
            _ => date.to_string(),
        };
        // Of an event of one day the end says something with its hour only.
        let ends = record.ends.or(record.hours.until.map(|_| starts));
        EventNode {
            id: page.clone(),
            url: page,
            name: &words.title,
            description: &words.summary,
            language: words.lang,
            starts: moment(starts, record.hours.from),
            ends: ends.map(|ends| moment(ends, record.hours.until)),
            status: "https://schema.org/EventScheduled",
            location: self.places(notice),
            organizer: self.poster(notice),
        }
    }

    pub(super) fn offer(&self, notice: &'a Notice, page: String) -> OfferNode<'a> {
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
            area: self.places(notice),
            offered_by: self.poster(notice),
        }
    }

    pub(super) fn dataset(&self, page: &str, localised: &Localised<'a>) -> DatasetNode<'a> {
        let bank = self.context.bank;
        let files = data::files(bank)
            .into_iter()
            .filter(|file| !matches!(file, DataFile::Schema(_) | DataFile::InputSchema(_)));
        let downloads = files.map(|file| DownloadNode {
            url: self.absolute(&self.context.addresses.root_file(&file.path())),
            format: file.media_type(),
        });
        DatasetNode {
            id: format!("{page}#dataset"),
            name: bank.text(&bank.settings.name, self.lang),
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
