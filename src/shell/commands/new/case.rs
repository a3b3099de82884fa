//! A new case: what is required has a placeholder, what is asked for waits behind a `#`.

use crate::{
    base::Lang,
    content::settings::{Demand, FacetSetting},
};

use super::{
    Order,
    form::{Form, field, first_term, live_terms, quoted},
};

/// Sections of the body; the other sections of a case come from its fields.
const BODY: [&str; 5] = ["need", "approach", "course", "results", "hard"];

pub(super) fn form(order: &Order<'_>) -> String {
    let lang = order.language();
    let mut form = Form::new();
    form.remark(&order.say("new-how"));
    form.remark(&order.words.text("new-check", &[("path", order.path.as_str().into())]));
    form.gap().remark(&order.say("new-draft")).yaml("draft: true");
    form.gap().remark(&order.say("new-case-title")).text("title", order.title);
    form.remark(&order.say("new-case-summary")).text("summary", &order.say("new-case-summary-text"));
    form.yaml(&format!("language: {lang}"));
    for facet in &order.bank.settings.facets {
        add_facet(&mut form, order, facet, lang);
    }
    form.gap().remark(&order.say("new-case-sources"));
    form.choices(order.bank, "source-kinds", lang).yaml(&sources(order));
    add_asked(&mut form, order, lang);
    add_optional(&mut form, order, lang);
    form.finish(&body(order, lang))
}

fn add_facet(form: &mut Form, order: &Order<'_>, facet: &FacetSetting, lang: Lang) {
    let bank = order.bank;
    let vocabulary = bank.vocabularies.get(&*facet.vocabulary);
    let label = facet.label.as_ref().or(vocabulary.map(|vocabulary| &vocabulary.label));
    let label = label.map_or(facet.id.as_str(), |label| bank.text(label, lang).0);
    let how_many = match facet.max {
        Some(1) => order.say("new-facet-one"),
        Some(max) => order.words.text("new-facet-max", &[("max", max.into())]),
        None => order.say("new-facet-many"),
    };
    let open = if facet.open { format!("; {}", order.say("new-facet-open")) } else { String::new() };
    let values = [("label", label.into()), ("how", how_many.into()), ("open", open.into())];
    form.gap().remark(&order.words.text("new-facet", &values));
    form.choices(bank, facet.vocabulary.as_str(), lang);
    let first = vocabulary.and_then(|vocabulary| live_terms(vocabulary).next()).map(|term| term.id.as_str());
    let first = first.unwrap_or("example");
    let value = if facet.max == Some(1) { first.to_owned() } else { format!("[{first}]") };
    let line = format!("{}: {value}", facet.field);
    match facet.demand {
        Demand::Required => form.yaml(&line),
        Demand::Asked | Demand::Optional => form.spare(&line),
    };
}

fn sources(order: &Order<'_>) -> String {
    let kind = first_term(order.bank, "source-kinds", "own").map(|kind| format!("\n    kind: {kind}"));
    format!(
        "sources:\n  - id: s1\n    title: {}\n    url: https://www.example.org/{}",
        quoted(&order.say("new-case-source-title")),
        kind.unwrap_or_default(),
    )
}

/// What a good case has: the check warns until it is there.
fn add_asked(form: &mut Form, order: &Order<'_>, lang: Lang) {
    let (bank, today) = (order.bank, order.today());
    form.gap().remark(&order.say("new-asked"));
    form.remark(&order.say("new-case-need")).spare(&field("need", &order.say("new-case-need-text")));
    let organisation = bank
        .organisations
        .first()
        .map_or("my-organisation", |organisation| organisation.record.head.id.as_str());
    let role = first_term(bank, "roles", "initiator").map(|role| format!("\n    role: {role}"));
    form.gap().remark(&order.say("new-case-partners")).choices(bank, "roles", lang);
    form.spare(&format!("partners:\n  - organisation: {organisation}{}", role.unwrap_or_default()));
    form.gap().remark(&order.say("new-case-started")).spare(&format!("started: {}", today.year()));
    add_impact(form, order, lang);
    form.gap().remark(&order.say("new-case-lessons"));
    form.spare(&format!(
        "lessons:\n  - title: {}\n    text: {}",
        quoted(&order.say("new-case-lesson-title")),
        quoted(&order.say("new-case-lesson-text")),
    ));
    form.gap().remark(&order.say("new-case-verified")).spare(&format!("verified: {today}"));
}

fn add_impact(form: &mut Form, order: &Order<'_>, lang: Lang) {
    let bank = order.bank;
    let indicator =
        first_term(bank, "indicators", "people-reached").map_or("people-reached", |id| id.as_str());
    let evidence = first_term(bank, "evidence", "self-reported").map_or("self-reported", |id| id.as_str());
    form.gap().remark(&order.say("new-case-impact")).remark(&order.say("new-case-indicators"));
    form.choices(bank, "indicators", lang);
    form.remark(&order.say("new-case-evidence")).choices(bank, "evidence", lang);
    form.spare(&format!(
        "impact:\n  - indicator: {indicator}\n    value: 100\n    date: {}\n    source: s1\n    evidence: {evidence}",
        order.today().year(),
    ));
}

fn add_optional(form: &mut Form, order: &Order<'_>, lang: Lang) {
    form.gap().remark(&order.say("new-optional"));
    form.spare(&format!("place: {}", quoted(&order.say("new-place"))));
    form.spare(&format!(
        "transfer:\n  needs: [{}]\n  first_steps: [{}]",
        quoted(&order.say("new-case-condition")),
        quoted(&order.say("new-case-step")),
    ));
    form.spare("website: https://www.example.org/");
    let resource = first_term(order.bank, "resources", "partner").map_or("partner", |id| id.as_str());
    form.remark(&order.say("new-case-wants")).choices(order.bank, "resources", lang);
    form.spare(&format!("seeking: [{resource}]\noffering: [{resource}]"));
}

/// The sections that the bank's own vocabulary names, each with a question to answer.
fn body(order: &Order<'_>, lang: Lang) -> String {
    let Some(sections) = order.bank.vocabularies.get("sections") else { return order.say("new-body") };
    let sections = live_terms(sections).filter(|term| BODY.contains(&term.id.as_str()));
    let section = |term: &crate::content::vocabulary::Term| {
        let label = order.bank.text(&term.label, lang).0;
        format!("## {label}\n\n{}\n", order.say(&format!("new-section-{}", term.id)))
    };
    let body: Vec<String> = sections.map(section).collect();
    if body.is_empty() { order.say("new-body") } else { body.join("\n") }
}
