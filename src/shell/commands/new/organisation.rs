//! A new organisation: only the name is required.

use super::{
    Order,
    form::{Form, field, first_term, quoted},
};

pub(super) fn form(order: &Order<'_>) -> String {
    let (bank, lang) = (order.bank, order.language());
    let mut form = Form::new();
    form.remark(&order.say("new-how"));
    form.remark(&order.words.text("new-check", &[("path", order.path.as_str().into())]));
    form.gap().remark(&order.say("new-organisation-name")).text("name", order.title);
    form.yaml(&format!("language: {lang}"));
    form.gap().remark(&order.say("new-asked")).choices(bank, "organisation-types", lang);
    let kind = first_term(bank, "organisation-types", "").map_or("civil-society", |id| id.as_str());
    form.spare(&format!("type: {kind}"));
    form.gap().remark(&order.say("new-optional"));
    form.spare(&field("summary", &order.say("new-organisation-summary-text")));
    form.spare(&format!("place: {}", quoted(&order.say("new-place"))));
    if let Some((_, regions)) = bank.place_facet() {
        form.choices(bank, regions.vocabulary.as_str(), lang);
        let region = first_term(bank, regions.vocabulary.as_str(), "").map_or("BE", |id| id.as_str());
        form.spare(&format!("region: {region}"));
    }
    form.spare("url: https://www.example.org/");
    form.remark(&order.say("new-organisation-services")).choices(bank, "resources", lang);
    let service = first_term(bank, "resources", "").map_or("advice", |id| id.as_str());
    form.spare(&format!("services: [{service}]"));
    form.finish("")
}
