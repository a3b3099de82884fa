//! A new translation: the original's words in their places, to be replaced one by one.

use serde_json::Value;

use crate::{
    bank::{Bank, Entry},
    base::{Lang, SourcePath},
    content::{
        ParseContext,
        declaration::{Field, Shape, Subject},
        field_words::FieldWords,
        front_matter::{self, Front},
        layout::Kind,
        markdown::fold_heading,
        yaml,
    },
};

use super::{
    super::{
        super::{
            error::{Error, Failure},
            texts::CommandTexts,
        },
        Opened,
    },
    form::{Detail, Form},
    sample::{Filling, Samples},
    yaml::entry,
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
    texts: &CommandTexts,
    wanted: &Wanted<'_>,
) -> Result<(SourcePath, String), Error> {
    let Wanted { id, kind, to } = *wanted;
    let bank = opened.bank()?;
    let missing = || {
        let folder = kind.map_or("*", Kind::folder);
        Error::refusal(Failure::NoOriginal, format!("content/{folder}/{id}.md"))
    };
    let entry = find(bank, id, kind).ok_or_else(missing)?;
    let is_other = |to: &Lang| bank.languages().contains(to) && *to != entry.original().lang;
    let to = Lang::parse(to).filter(is_other).ok_or_else(|| wrong_language(bank, entry, to, texts))?;
    let head = entry.head();
    let name = head.path.file_name().strip_suffix(".md").unwrap_or(head.path.file_name());
    let path = head.path.resolve(&format!("{name}.{to}.md")).ok_or_else(missing)?;
    if opened.sources.contains(&path) {
        return Err(Error::refusal(Failure::AlreadyThere, path.as_str()));
    }
    let bytes = opened.sources.bytes(&head.path).ok_or_else(missing)?;
    let front = front_matter::split(&head.path, bytes, &mut Vec::new()).ok_or_else(missing)?;
    let original = Original { entry, path: &head.path, front: &front };
    let from = entry.original().lang;
    let field_words = FieldWords::new(texts.language(), Some(&bank.vocabularies));
    let mut form = Form::new(&field_words, Detail::All);
    form.remark(&texts.text("new-translation-how", &[("path", head.path.as_str().into())]));
    form.remark(&texts.text("new-check", &[("path", path.as_str().into())]));
    add_fields(&mut form, &original, &Samples { bank, words: &field_words });
    Ok((path, form.finish(&translate_headings(bank, front.body, from, to))))
}

/// What is translated.
struct Original<'a> {
    entry: &'a dyn Entry,
    path: &'a SourcePath,
    front: &'a Front<'a>,
}

/// Every field that a translation may set: the original's words, and behind a `#` what the original does not have.
fn add_fields(form: &mut Form<'_>, original: &Original<'_>, samples: &Samples<'_>) {
    let declarations = samples.bank.settings.declarations();
    let given = yaml::read_map(original.path, original.front, &mut Vec::new());
    for field in declarations.of(Subject::Translation(original.entry.head().kind)).fields {
        form.explain(field);
        let value = match &*field.key {
            "translated_from" => Some(original.entry.head().revision.value.into()),
            key => given.as_ref().and_then(|given| given.get(key)).map(|node| node.to_json()),
        };
        match value {
            Some(value) => {
                let value = in_one_language(value, original.entry.original().lang, field);
                form.yaml(&entry(&field.key, &value));
            }
            None => drop(form.spare(&entry(&field.key, &samples.value(field, Filling::Whole)))),
        }
    }
}

/// The words of the original: of a text in several languages that in its file's own, else the first.
fn in_one_language(value: Value, lang: Lang, field: &Field) -> Value {
    match value {
        Value::Object(mut texts) if matches!(field.shape, Shape::Text { .. }) => {
            let own = texts.remove(lang.as_str());
            own.or_else(|| texts.into_iter().next().map(|(_, text)| text)).unwrap_or_default()
        }
        other => other,
    }
}

fn wrong_language(bank: &Bank, entry: &dyn Entry, to: &str, texts: &CommandTexts) -> Error {
    let others = bank.languages().iter().filter(|lang| **lang != entry.original().lang);
    let others: Vec<&str> = others.map(Lang::as_str).collect();
    let cause = texts.text("usage-language", &[("languages", others.join(", ").into())]);
    Error::new(Failure::Usage, to, cause)
}

/// The entry with this id, of this kind or of the first kind that has it.
fn find<'a>(bank: &'a Bank, id: &str, kind: Option<Kind>) -> Option<&'a dyn Entry> {
    let kinds = Kind::ALL.into_iter().filter(|known| kind.is_none_or(|kind| kind == *known));
    kinds.into_iter().find_map(|kind| bank.find_entry(kind, id))
}

/// The text with the headings of known sections in the other language.
fn translate_headings(bank: &Bank, body: &str, from: Lang, to: Lang) -> String {
    let vocabularies: Vec<_> = bank.vocabularies.values().cloned().collect();
    let context = ParseContext::new(&bank.settings, &vocabularies);
    let known = context.known_headings(from);
    let translated = |line: &str| {
        let heading = fold_heading(line.strip_prefix("## ")?);
        let known = known.iter().find(|known| known.words == heading)?;
        Some(format!("## {}", bank.label("sections", &known.id, to)))
    };
    let lines = body.trim().lines().map(|line| translated(line).unwrap_or_else(|| line.to_owned()));
    lines.collect::<Vec<_>>().join("\n")
}
