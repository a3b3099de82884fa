//! The page of an organisation.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    bank::{CaseIndex, Entry as _, Facet, Funded, Membership, NoticeState, OrganisationIndex},
    content::{
        case::Partner,
        named::Named,
        organisation::{Identifier, Offer, OrganisationRecord},
    },
    site::{
        context::SiteContext,
        links::{case_link, edit_url, link, organisation_link, told_text, unlinked},
        page::Page,
        structured,
        terms::{region_link, term_link},
        view::{
            Frame, IndexEntry, Link,
            page::{Attribution, ContactPoint, Fact, FundingLine, OfferView, OrganisationView, RoleCard},
        },
        voice::{Voice, uncapitalised},
    },
};

use super::{
    basis::{basis, told},
    card::{case_markup, notice_card},
    frame::About,
    funding::funding_line,
};

/// How many companions a page shows.
const COMPANIONS: usize = 12;

pub(crate) fn organisation_page(
    site: &SiteContext<'_>,
    voice: &Voice<'_>,
    index: OrganisationIndex,
) -> (Frame, OrganisationView) {
    let bank = voice.bank;
    let organisation = bank.organisation(index);
    let record = &organisation.record;
    let Link { label: name, lang, .. } = organisation_link(voice, index);
    let localised = organisation.words(voice.lang);
    let summary = match &record.summary {
        Some(summary) => Some(voice.label(summary)),
        None => voice.words_told(&localised.words.summary, &localised),
    };
    let kind = record.kind.as_ref().map(|kind| voice.term_label("organisation-types", &kind.id));
    let description =
        summary.clone().unwrap_or_else(|| format!("{name} · {}", kind.as_deref().unwrap_or_default()));
    let frame = About {
        page: Page::Organisation(voice.lang, index),
        title: name.clone(),
        description,
        json_ld: Some(structured::organisation(site, voice.lang, index)),
    }
    .frame(voice);
    let notices = bank.notices.iter();
    let notices =
        notices.filter(|notice| notice.organisation == Some(index) && notice.state != NoticeState::Closed);
    let view = OrganisationView {
        id: organisation.id().to_string(),
        facts: organisation_facts(voice, index),
        website: record.url.as_deref().map(str::to_owned),
        html: site.entry_html(&localised, voice.lang),
        offers: record.offers.iter().map(|offer| offer_view(voice, record, offer)).collect(),
        access: record.access.as_ref().map(|access| told_text(voice, access)),
        contact_points: contact_points(voice, index),
        cases: role_cards(site, voice, index),
        funded: funded(voice, index),
        companions: companions(voice, index),
        notices: notices.map(|notice| notice_card(site, voice, notice)).collect(),
        basis: basis(voice, &record.sourcing),
        edit_url: edit_url(voice.bank, &record.head.path),
        name,
        lang,
        summary,
        kind,
    };
    (frame, view)
}

fn organisation_facts(voice: &Voice<'_>, index: OrganisationIndex) -> Vec<Fact> {
    let record = &voice.bank.organisation(index).record;
    let place = record.place.as_ref().map(|place| unlinked(voice.label(&place.name)));
    let region = region_link(voice, record.region.as_ref());
    let region = region.filter(|region| place.as_ref().is_none_or(|place| place.label != region.label));
    let identifiers = record.identifiers.iter().map(|Identifier { scheme, value }| match *scheme {
        "ror" => link(
            format!("ROR {value}"),
            format!("https://ror.org/{}", value.trim_start_matches("https://ror.org/")),
        ),
        _ => unlinked(format!("{} {value}", scheme.to_uppercase())),
    });
    let fact = |key: &str, values: Vec<Link>| Fact { label: voice.t(key), values, steps: None };
    let form = record.legal_form.iter().map(|form| unlinked(voice.term_label("legal-forms", &form.id)));
    let mut facts = vec![
        fact("fact-place", place.into_iter().chain(region).collect()),
        fact("fact-legal-form", form.collect()),
        fact("fact-identifiers", identifiers.collect()),
    ];
    facts.retain(|fact| !fact.values.is_empty());
    facts
}

/// What an organisation can help others with, and for whom.
fn offer_view(voice: &Voice<'_>, record: &OrganisationRecord, offer: &Offer) -> OfferView {
    let bank = voice.bank;
    let of_facet = |facet: Option<&Facet>, named: &[Named]| {
        let facet = facet?;
        let terms = named.iter().filter_map(|named| facet.index(&named.id));
        let values: Vec<Link> =
            terms.map(|term| term_link(voice, facet, term)).map(|term| link(term.label, term.url)).collect();
        let label = if values.len() > 1 { voice.facet_label(facet) } else { voice.facet_single(facet) };
        Some(Fact { label, values, steps: None })
    };
    let forms = offer.legal_forms.iter().map(|form| unlinked(voice.term_label("legal-forms", &form.id)));
    let forms = Fact { label: voice.t("fact-for-whom"), values: forms.collect(), steps: None };
    let facts = [
        of_facet(bank.step_facet(), &offer.phases),
        of_facet(bank.place_facet(), &offer.regions),
        of_facet(bank.main_facet(), &offer.domains),
        Some(forms),
    ];
    OfferView {
        resources: offer.resources.iter().map(|one| voice.term_label("resources", &one.id)).collect(),
        facts: facts.into_iter().flatten().filter(|fact| !fact.values.is_empty()).collect(),
        note: offer.note.as_ref().map(|note| told_text(voice, note)),
        told: told(voice, &record.sourcing, offer.date, offer.source.as_ref()),
    }
}

/// The cases that it paid for.
fn funded(voice: &Voice<'_>, index: OrganisationIndex) -> Vec<FundingLine> {
    let funded = voice.bank.organisation(index).funded.iter();
    funded
        .map(|&Funded { case: index, grant }| {
            let case = voice.bank.case(index);
            let line = funding_line(voice, case, &case.record.funding[grant], Some(case_link(voice, index)));
            // The sources of a case stand on its own page.
            FundingLine { told: Attribution { source: None, ..line.told }, ..line }
        })
        .collect()
}

fn contact_points(voice: &Voice<'_>, index: OrganisationIndex) -> Vec<ContactPoint> {
    let points = voice.bank.organisation(index).record.contact_points.iter();
    points
        .map(|point| ContactPoint {
            role: voice.label(&point.role),
            detail: region_link(voice, point.region.as_ref()).map(|region| region.label),
            url: point.url.to_string(),
        })
        .collect()
}

/// The role of a partner: `initiatiefnemer`; none when not told.
pub(crate) fn role_of(voice: &Voice<'_>, partner: &Partner) -> Option<String> {
    partner.role.as_ref().map(|role| uncapitalised(&voice.term_label("roles", &role.id)))
}

fn role_cards(site: &SiteContext<'_>, voice: &Voice<'_>, index: OrganisationIndex) -> Vec<RoleCard> {
    let cases = voice.bank.organisation(index).cases.iter();
    let mut cards: Vec<(CaseIndex, RoleCard)> = Vec::new();
    for &Membership { case, partner } in cases {
        let role = role_of(voice, &voice.bank.case(case).record.partners[partner]);
        match cards.last_mut() {
            Some((last, card)) if *last == case => {
                let roles: Vec<String> = card.role.take().into_iter().chain(role).collect();
                card.role = (!roles.is_empty()).then(|| roles.join(", "));
            }
            _ => cards.push((case, RoleCard { role, card: case_markup(site, voice, case) })),
        }
    }
    cards.into_iter().map(|(_, card)| card).collect()
}

/// The organisations that share cases with this one, most shared first, then A–Z.
fn companions(voice: &Voice<'_>, index: OrganisationIndex) -> Vec<IndexEntry> {
    let bank = voice.bank;
    let mut shared: BTreeMap<OrganisationIndex, BTreeSet<CaseIndex>> = BTreeMap::new();
    for &Membership { case, .. } in &bank.organisation(index).cases {
        for partnership in &bank.case(case).partners {
            if partnership.organisation != index {
                shared.entry(partnership.organisation).or_default().insert(case);
            }
        }
    }
    let mut companions: Vec<IndexEntry> = shared
        .into_iter()
        .map(|(other, cases)| IndexEntry {
            link: organisation_link(voice, other),
            detail: None,
            count: cases.len(),
            marks: None,
        })
        .collect();
    let compare = |a: &str, b: &str| voice.locale.compare(a, b);
    companions.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| compare(&a.link.label, &b.link.label)));
    companions.truncate(COMPANIONS);
    companions
}
