//! A new guide.

use super::{
    Order,
    form::{Form, first_term},
};

pub(super) fn form(order: &Order<'_>) -> String {
    let (bank, lang) = (order.bank, order.language());
    let mut form = Form::new();
    form.remark(&order.say("new-how"));
    form.remark(&order.words.text("new-check", &[("path", order.path.as_str().into())]));
    form.gap().remark(&order.say("new-draft")).yaml("draft: true");
    form.gap().text("title", order.title);
    form.text("summary", &order.say("new-guide-summary-text"));
    form.yaml(&format!("language: {lang}"));
    let kind = first_term(bank, "guide-kinds", "method").map_or("method", |id| id.as_str());
    form.gap().remark(&order.say("new-guide-kind")).choices(bank, "guide-kinds", lang);
    form.yaml(&format!("kind: {kind}"));
    form.gap().remark(&order.say("new-optional"));
    if let Some((_, phases)) = bank.step_facet()
        && let Some(phase) = first_term(bank, phases.vocabulary.as_str(), "")
    {
        form.remark(&order.say("new-guide-phases")).choices(bank, phases.vocabulary.as_str(), lang);
        form.spare(&format!("phases: [{phase}]"));
    }
    form.remark(&order.say("new-guide-order")).spare("order: 10");
    form.finish(&order.say("new-guide-body"))
}
