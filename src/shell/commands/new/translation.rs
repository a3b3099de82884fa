//! A new translation: the original's words in their places, to be replaced one by one.

use crate::{
    bank::{Bank, model::Entry},
    base::{Lang, SourcePath},
    content::{ParseContext, entry::Words as EntryWords, layout::Kind, markdown::fold_heading, source},
};

use super::{
    super::{
        super::{
            error::{Error, Failure},
            texts::CommandTexts,
        },
        Opened,
    },
    form::{Form, quoted},
};

/// Which translation is wanted.
pub(super) struct Wanted<'a> {
    /// The entry's id.
    pub(super) id: &'a str,
    /// Its kind; of the first kind that has such an entry when it is not said.
    pub(super) kind: Option<Kind>,
    /// The language.
    pub(super) to: &'a str,
}

/// The path and the text of a translation.
pub(super) fn make(
    opened: &Opened,
    words: &CommandTexts,
    wanted: &Wanted<'_>,
) -> Result<(SourcePath, String), Error> {
    let Wanted { id, kind, to } = *wanted;
    let bank = opened.bank()?;
    let missing = || {
        let folder = kind.map_or("*", Kind::folder);
        Error::refusal(Failure::NoOriginal, format!("content/{folder}/{id}.md"))
    };
    let (kind, entry) = find(bank, id, kind).ok_or_else(missing)?;
    let is_other = |to: &Lang| bank.languages().contains(to) && *to != entry.original().lang;
    let to = Lang::parse(to).filter(is_other).ok_or_else(|| wrong_language(bank, entry, to, words))?;
    let head = entry.head();
    let name = head.path.file_name().strip_suffix(".md").unwrap_or(head.path.file_name());
    let path = head.path.resolve(&format!("{name}.{to}.md")).ok_or_else(missing)?;
    if opened.sources.contains(&path) {
        return Err(Error::refusal(Failure::AlreadyThere, path.as_str()));
    }
    let mut form = Form::new();
    form.remark(&words.text("new-translation-how", &[("path", head.path.as_str().into())]));
    form.remark(&words.text("new-check", &[("path", path.as_str().into())]));
    add_words(&mut form, kind, entry);
    form.gap().remark(&words.text("new-translated-from", &[]));
    form.yaml(&format!("translated_from: {}", head.revision.value));
    let bytes = opened.sources.bytes(&head.path).ok_or_else(missing)?;
    let body = source::split(&head.path, bytes, &mut Vec::new()).map_or("", |front| front.body);
    Ok((path, form.finish(&translate_headings(bank, body, entry.original().lang, to))))
}

fn wrong_language(bank: &Bank, entry: &dyn Entry, to: &str, words: &CommandTexts) -> Error {
    let others = bank.languages().iter().filter(|lang| **lang != entry.original().lang);
    let others: Vec<&str> = others.map(Lang::as_str).collect();
    let cause = words.text("usage-language", &[("languages", others.join(", ").into())]);
    Error::new(Failure::Usage, to, cause)
}

/// The entry with this id, of this kind or of the first kind that has it.
fn find<'a>(bank: &'a Bank, id: &str, kind: Option<Kind>) -> Option<(Kind, &'a dyn Entry)> {
    let kinds = Kind::ALL.into_iter().filter(|known| kind.is_none_or(|kind| kind == *known));
    kinds.into_iter().find_map(|kind| Some((kind, bank.find_entry(kind, id)?)))
}

fn add_words(form: &mut Form, kind: Kind, entry: &dyn Entry) {
    let EntryWords { title, summary, need, lessons, conditions, first_steps, stop_reason, .. } =
        entry.original();
    if kind != Kind::Organisation {
        form.gap().text("title", title);
    }
    for (key, text) in [("summary", summary), ("need", need), ("stop_reason", stop_reason)] {
        if !text.is_empty() {
            form.text(key, text);
        }
    }
    if !lessons.is_empty() {
        form.yaml("lessons:");
        for lesson in lessons.iter() {
            if lesson.title.is_empty() {
                form.yaml(&format!("  - {}", quoted(&lesson.text)));
            } else {
                form.yaml(&format!(
                    "  - title: {}\n    text: {}",
                    quoted(&lesson.title),
                    quoted(&lesson.text)
                ));
            }
        }
    }
    if !conditions.is_empty() || !first_steps.is_empty() {
        form.yaml("transfer:");
        add_list(form, "needs", conditions);
        add_list(form, "first_steps", first_steps);
    }
}

fn add_list(form: &mut Form, key: &str, texts: &[Box<str>]) {
    if !texts.is_empty() {
        form.yaml(&format!("  {key}:"));
        for text in texts {
            form.yaml(&format!("    - {}", quoted(text)));
        }
    }
}

/// The text with the headings of known sections in the other language.
fn translate_headings(bank: &Bank, body: &str, from: Lang, to: Lang) -> String {
    let vocabularies: Vec<_> = bank.vocabularies.values().cloned().collect();
    let context = ParseContext::new(&bank.settings, &vocabularies);
    let known = context.sections.iter().find(|(lang, _)| *lang == from).map_or(&[][..], |(_, known)| known);
    let translated = |line: &str| {
        let heading = fold_heading(line.strip_prefix("## ")?);
        let (_, id) = known.iter().find(|(name, _)| *name == heading)?;
        Some(format!("## {}", bank.label("sections", id, to)))
    };
    let lines = body.trim().lines().map(|line| translated(line).unwrap_or_else(|| line.to_owned()));
    lines.collect::<Vec<_>>().join("\n")
}
