//! A new original: every field of its kind. What is required has a value to begin with, all else waits behind a `#`: what is
//! asked for with its explanation, what may be left out on as few lines as it takes, unless all is to be explained.

use crate::content::{
    declaration::{Count, Field, Need, Shape, Subject},
    field_words::FieldWords,
    layout::Kind,
    vocabulary::Term,
};

use super::{
    Order,
    form::{Detail, Form},
    sample::{Filling, Samples},
    yaml,
};

/// Sections of the body of a case; its other sections come from its fields.
const SECTIONS: [&str; 5] = ["need", "approach", "course", "results", "hard"];

pub(super) fn form(order: &Order<'_>) -> String {
    let declarations = order.bank.settings.declarations();
    let fields = declarations.of(Subject::Entry(order.kind)).fields;
    let words = FieldWords::new(order.language(), Some(&order.bank.vocabularies));
    let samples = Samples { bank: order.bank, words: &words };
    let mut form = Form::new(&words, order.detail);
    form.remark(&order.say("new-how"));
    form.remark(&order.texts.text("new-check", &[("path", order.path.as_str().into())]));
    if fields.iter().any(|field| field.need == Need::Asked) {
        form.remark(&order.say("new-asked"));
    }
    let (explained, rest): (Vec<&Field>, Vec<&Field>) =
        fields.iter().partition(|field| order.detail == Detail::All || needs_author(field));
    for field in explained {
        form.explain(field);
        add(&mut form, field, order, &samples);
    }
    if !rest.is_empty() {
        let kind = Subject::Entry(order.kind).name();
        form.gap().remark(&order.texts.text("new-rest", &[("kind", kind.into())]));
    }
    for field in rest {
        if has_no_sample(field) {
            add(&mut form, field, order, &samples);
        } else {
            form.brief(field, &samples.value(field, Filling::Whole));
        }
    }
    form.finish(&body(order, &words))
}

/// Whether the author of every new file has to think of the field.
fn needs_author(field: &Field) -> bool {
    field.need != Need::Optional || matches!(&*field.key, "language" | "draft")
}

fn add(form: &mut Form<'_>, field: &Field, order: &Order<'_>, samples: &Samples<'_>) {
    let key = &*field.key;
    match key {
        "title" | "name" => drop(form.yaml(&yaml::entry(key, &order.title.into()))),
        "language" => drop(form.yaml(&format!("language: {}", order.language()))),
        // Organisations may be published as soon as they have a name.
        "draft" if order.kind != Kind::Organisation => drop(form.yaml("draft: true")),
        _ if field.need == Need::Required => add_required(form, field, samples),
        _ if has_no_sample(field) => {
            let value = samples.value(field, Filling::Whole);
            let text = value.as_str().map_or_else(|| yaml::on_one_line(&value), str::to_owned);
            form.remark(&format!("{key}: {text}"));
        }
        _ => drop(form.spare(&yaml::entry(key, &samples.value(field, Filling::Whole)))),
    }
}

/// A required field: of a group what is required counts, the rest is spare.
fn add_required(form: &mut Form<'_>, field: &Field, samples: &Samples<'_>) {
    form.yaml(&yaml::entry(&field.key, &samples.value(field, Filling::Required)));
    let indent = if matches!(field.count, Count::Many { .. }) { "    " } else { "  " };
    for inner in field.fields().iter().filter(|inner| inner.need != Need::Required) {
        let lines = yaml::entry(&inner.key, &samples.value(inner, Filling::Whole));
        let lines: Vec<String> = lines.lines().map(|line| format!("{indent}{line}")).collect();
        form.spare(&lines.join("\n"));
    }
}

/// Whether an example of the field is not to be used as it stands: there is no such file, there are no such data, nothing was
/// taken down.
fn has_no_sample(field: &Field) -> bool {
    let is_picture = field.fields().iter().any(|inner| inner.shape == Shape::Picture);
    is_picture || field.shape == Shape::Anything || field.key == "withdrawn"
}

/// What stands below the fields.
fn body(order: &Order<'_>, words: &FieldWords<'_>) -> String {
    match order.kind {
        Kind::Case => sections(order, words),
        Kind::Organisation => String::new(),
        Kind::Notice => words.say("sample-notice", &[]),
        Kind::Guide => words.say("sample-guide", &[]),
        Kind::Page => words.say("sample-body", &[]),
    }
}

/// The sections that the bank's own vocabulary names, each with a question to answer.
fn sections(order: &Order<'_>, words: &FieldWords<'_>) -> String {
    let vocabulary = order.bank.vocabularies.get("sections");
    let terms = vocabulary.into_iter().flat_map(|vocabulary| &vocabulary.terms);
    let is_own = |term: &&Term| term.replaced_by.is_none() && SECTIONS.contains(&term.id.as_str());
    let section = |term: &Term| {
        let label = order.bank.text(&term.label, order.language());
        format!("## {label}\n\n{}\n", words.say(&format!("sample-section-{}", term.id), &[]))
    };
    let sections: Vec<String> = terms.filter(is_own).map(section).collect();
    if sections.is_empty() { words.say("sample-body", &[]) } else { sections.join("\n") }
}
