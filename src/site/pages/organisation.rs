//! The page of an organisation, and the A–Z of all.

use std::collections::BTreeMap;

use crate::{
    bank::{NoticeState, OrganisationIndex, model::Entry as _},
    content::case::{Named, Partner},
    site::{
        page::Page,
        structured,
        view::{
            Frame, IndexEntry, Link,
            page::{ContactPoint, Fact, IndexView, OrganisationView, RoleCard},
        },
    },
};

use super::edition::{About, Edition, link, uncapitalised, unlinked};

/// How many companions a page shows.
const COMPANIONS: usize = 12;

impl Edition<'_> {
    pub(crate) fn organisation_link(&self, index: OrganisationIndex) -> Link {
        let organisation = self.bank().organisation(index);
        let (label, lang) = self.text(&organisation.record.name);
        let url = self.addresses().of(Page::Organisation(self.lang, index));
        Link { label, url: Some(url), lang }
    }

    pub(crate) fn organisation_page(&self, index: OrganisationIndex) -> (Frame, OrganisationView) {
        let bank = self.bank();
        let organisation = bank.organisation(index);
        let record = &organisation.record;
        let Link { label: name, lang, .. } = self.organisation_link(index);
        let localised = organisation.words(self.lang);
        let summary = match &record.summary {
            Some(summary) => Some(self.label(summary)),
            None => self.words_told(&localised.words.summary, &localised),
        };
        let kind = record.kind.as_ref().map(|kind| self.term_label("organisation-types", &kind.id));
        let description =
            summary.clone().unwrap_or_else(|| format!("{name} · {}", kind.as_deref().unwrap_or_default()));
        let frame = self.frame(About {
            page: Page::Organisation(self.lang, index),
            title: name.clone(),
            description,
            json_ld: Some(structured::organisation(self.context, self.lang, index)),
        });
        let notices = bank.notices.iter();
        let notices = notices
            .filter(|notice| notice.organisation == Some(index) && notice.state != NoticeState::Closed);
        let view = OrganisationView {
            id: organisation.id().to_string(),
            facts: self.organisation_facts(index),
            website: record.url.as_deref().map(str::to_owned),
            html: self.html(&localised),
            services: record
                .services
                .iter()
                .map(|service| self.term_label("resources", &service.id))
                .collect(),
            contact_points: self.contact_points(index),
            cases: self.role_cards(index),
            companions: self.companions(index),
            notices: notices.map(|notice| self.notice_card(notice)).collect(),
            edit_url: self.edit_url(&record.head.path),
            name,
            lang,
            summary,
            kind,
        };
        (frame, view)
    }

    /// The region of an organisation as a link to the region's page.
    pub(crate) fn region_link(&self, region: Option<&Named>) -> Option<Link> {
        let (_, facet) = self.bank().place_facet()?;
        let term = self.term_link(facet, facet.index(&region?.id)?);
        Some(link(term.label, term.url))
    }

    fn organisation_facts(&self, index: OrganisationIndex) -> Vec<Fact> {
        let record = &self.bank().organisation(index).record;
        let place = record.place.as_ref().map(|place| unlinked(self.label(&place.name)));
        let region = self.region_link(record.region.as_ref());
        let region = region.filter(|region| place.as_ref().is_none_or(|place| place.label != region.label));
        let identifiers = record.identifiers.iter().map(|(scheme, value)| match &**scheme {
            "ror" => link(
                format!("ROR {value}"),
                format!("https://ror.org/{}", value.trim_start_matches("https://ror.org/")),
            ),
            _ => unlinked(format!("{} {value}", scheme.to_uppercase())),
        });
        let fact = |key: &str, values: Vec<Link>| Fact { label: self.t(key), values, steps: None };
        let mut facts = vec![
            fact("fact-place", place.into_iter().chain(region).collect()),
            fact("fact-identifiers", identifiers.collect()),
        ];
        facts.retain(|fact| !fact.values.is_empty());
        facts
    }

    fn contact_points(&self, index: OrganisationIndex) -> Vec<ContactPoint> {
        let points = self.bank().organisation(index).record.contact_points.iter();
        points
            .map(|point| ContactPoint {
                role: self.label(&point.role),
                detail: self.region_link(point.region.as_ref()).map(|region| region.label),
                url: point.url.to_string(),
            })
            .collect()
    }

    /// The role of a partner: `initiatiefnemer`; none when not told.
    pub(crate) fn role_of(&self, partner: &Partner) -> Option<String> {
        partner.role.as_ref().map(|role| uncapitalised(&self.term_label("roles", &role.id)))
    }

    fn role_cards(&self, index: OrganisationIndex) -> Vec<RoleCard> {
        let cases = self.bank().organisation(index).cases.iter();
        let mut cards: Vec<(crate::bank::CaseIndex, RoleCard)> = Vec::new();
        for &(case, partner) in cases {
            let role = self.role_of(&self.bank().case(case).record.partners[partner]);
            match cards.last_mut() {
                Some((last, card)) if *last == case => {
                    let roles: Vec<String> = card.role.take().into_iter().chain(role).collect();
                    card.role = (!roles.is_empty()).then(|| roles.join(", "));
                }
                _ => cards.push((case, RoleCard { role, card: self.case_markup(case) })),
            }
        }
        cards.into_iter().map(|(_, card)| card).collect()
    }

    /// The organisations that share cases with this one, most shared first, then A–Z.
    fn companions(&self, index: OrganisationIndex) -> Vec<IndexEntry> {
        let bank = self.bank();
        let mut shared: BTreeMap<OrganisationIndex, std::collections::BTreeSet<crate::bank::CaseIndex>> =
            BTreeMap::new();
        for &(case, _) in &bank.organisation(index).cases {
            for partnership in &bank.case(case).partners {
                if partnership.organisation != index {
                    shared.entry(partnership.organisation).or_default().insert(case);
                }
            }
        }
        let mut companions: Vec<IndexEntry> = shared
            .into_iter()
            .map(|(other, cases)| IndexEntry {
                link: self.organisation_link(other),
                detail: None,
                count: cases.len(),
            })
            .collect();
        let compare = |a: &str, b: &str| self.tongue().locale.compare(a, b);
        companions.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| compare(&a.link.label, &b.link.label)));
        companions.truncate(COMPANIONS);
        companions
    }

    pub(crate) fn organisations_page(&self) -> (Frame, IndexView) {
        let bank = self.bank();
        let heading = self.t("menu-organisations");
        let lead = self.say("organisations-lead", &[("count", bank.organisations.len().into())]);
        let frame = self.frame(About {
            page: Page::Organisations(self.lang),
            title: heading.clone(),
            description: lead.clone(),
            json_ld: None,
        });
        let entries = bank.indexed_organisations().map(|(index, organisation)| {
            let record = &organisation.record;
            let kind = record.kind.as_ref().map(|kind| self.term_label("organisation-types", &kind.id));
            let place = record.place.as_ref().map(|place| self.label(&place.name));
            let detail: Vec<String> = kind.into_iter().chain(place).collect();
            let mut cases: Vec<_> = organisation.cases.iter().map(|(case, _)| case).collect();
            cases.dedup();
            IndexEntry {
                link: self.organisation_link(index),
                detail: (!detail.is_empty()).then(|| detail.join(" · ")),
                count: cases.len(),
            }
        });
        (frame, IndexView { heading, lead, groups: self.letter_groups(entries.collect()) })
    }
}
