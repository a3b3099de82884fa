//! A new notice for the board.

use super::{
    Order,
    form::{Form, first_term},
};

pub(super) fn form(order: &Order<'_>) -> String {
    let (bank, lang, today) = (order.bank, order.language(), order.today());
    let mut form = Form::new();
    form.remark(&order.say("new-how"));
    form.remark(&order.words.text("new-check", &[("path", order.path.as_str().into())]));
    form.gap().remark(&order.say("new-draft")).yaml("draft: true");
    form.gap().remark(&order.say("new-notice-title")).text("title", order.title);
    form.text("summary", &order.say("new-notice-summary-text"));
    form.yaml(&format!("language: {lang}"));
    for (key, vocabulary, fallback) in
        [("kind", "notice-kinds", "request"), ("direction", "directions", "seeking")]
    {
        let value = first_term(bank, vocabulary, fallback).map_or(fallback, |id| id.as_str());
        form.gap().remark(&order.say(&format!("new-notice-{key}"))).choices(bank, vocabulary, lang);
        form.yaml(&format!("{key}: {value}"));
    }
    form.gap().remark(&order.say("new-notice-dates"));
    form.spare(&format!("opens: {today}\ncloses: {today}\nstarts: {today}\nends: {today}"));
    form.gap().remark(&order.say("new-optional"));
    let resource = first_term(bank, "resources", "partner").map_or("partner", |id| id.as_str());
    form.choices(bank, "resources", lang).spare(&format!("resource: [{resource}]"));
    for (key, facet) in
        [("region", bank.place_facet()), ("domain", bank.main_facet()), ("phase", bank.step_facet())]
    {
        let Some((_, facet)) = facet else { continue };
        let Some(term) = first_term(bank, facet.vocabulary.as_str(), "") else { continue };
        form.choices(bank, facet.vocabulary.as_str(), lang).spare(&format!("{key}: {term}"));
    }
    let organisation = bank
        .organisations
        .first()
        .map_or("my-organisation", |organisation| organisation.record.head.id.as_str());
    form.spare(&format!("organisation: {organisation}"));
    form.remark(&order.say("new-notice-contact")).spare("contact: https://www.example.org/");
    form.finish(&order.say("new-notice-body"))
}
