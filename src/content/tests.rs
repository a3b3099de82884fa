//! Every file is read as its table declares it: no key more, no key less.

mod lossless;

use serde_json::{Map, Value, json};

use super::{
    declaration::{Count, Field, Moved, Shape},
    field_words::FieldWords,
    *,
};

const BANK: &str = "{name: Proef, languages: [nl, fr], facets: [{id: thema, vocabulary: themas, required: true, max: 2}], \
    card: {main: thema}}";

fn path(path: &str) -> SourcePath {
    SourcePath::parse(path).expect("a plain path")
}

fn context() -> ParseContext {
    let mut report = Vec::new();
    let settings = settings::parse(&path("content/bank.yaml"), BANK.as_bytes(), &mut report);
    assert_eq!(report, []);
    ParseContext::new(&settings.expect("readable"), &[])
}

/// A value for a field, such as its author would write.
fn value(field: &Field) -> Value {
    let example = FieldWords::new(Lang::NL, None).example(field);
    let one = match &field.shape {
        Shape::Group(group) => Value::Object(values(&group.fields)),
        Shape::Whole { .. } | Shape::Number { .. } | Shape::Coordinate { .. } | Shape::YesNo => {
            serde_json::from_str(&example).expect("a number or yes")
        }
        Shape::ByLanguage { .. } => json!({"nl": [example]}),
        Shape::AskedField => json!("impact"),
        _ if example.is_empty() => json!("woord"),
        _ => json!(example),
    };
    match field.count {
        Count::One => one,
        Count::Many { .. } => json!([one]),
    }
}

fn values(fields: &[Field]) -> Map<String, Value> {
    fields.iter().map(|field| (field.key.to_string(), value(field))).collect()
}

/// What is wrong with a file of this kind that holds these values.
fn problems(subject: Subject, values: &Map<String, Value>, context: &ParseContext) -> Vec<Diagnostic> {
    let yaml = serde_json::to_string_pretty(values).expect("keys are strings");
    let entry = |kind: Kind, name: &str| {
        let path = path(&format!("content/{}/{name}", kind.folder()));
        let text = format!("---\n{yaml}\n---\n\nTekst.\n");
        parse_file(&path, text.as_bytes(), context).expect("an entry").diagnostics
    };
    let mut report = Vec::new();
    match subject {
        Subject::Entry(kind) => report = entry(kind, "a.md"),
        Subject::Translation(kind) => report = entry(kind, "a.fr.md"),
        Subject::Bank => drop(settings::parse(&path("content/bank.yaml"), yaml.as_bytes(), &mut report)),
        Subject::Vocabulary => {
            let path = path("content/vocabularies/a.yaml");
            drop(vocabulary::parse("a", &path, yaml.as_bytes(), &context.settings.languages, &mut report));
        }
    }
    report
}

#[test]
fn a_file_with_every_declared_field_is_read_without_a_word_about_its_fields() {
    let context = context();
    for subject in Subject::ALL {
        let values = values(context.declarations.of(subject).fields);
        let is_expected = |problem: &Diagnostic| {
            // The example of a setting names a facet that this bank lacks; texts are in one language here.
            matches!(problem.code, Code::UnknownFacet | Code::TextNotTranslated | Code::UnknownParent)
        };
        let problems = problems(subject, &values, &context);
        let unexpected: Vec<_> = problems.iter().filter(|problem| !is_expected(problem)).collect();
        assert!(unexpected.is_empty(), "{}: {unexpected:?}", subject.name());
    }
}

/// Puts `wrong` in the place of each field in turn, in groups as well, and says which of them nobody noticed.
fn unread(
    fields: &[Field],
    whole: &Map<String, Value>,
    wrap: &dyn Fn(Map<String, Value>) -> Map<String, Value>,
    is_noticed: &dyn Fn(&Map<String, Value>, &str) -> bool,
) -> Vec<String> {
    let mut unread = Vec::new();
    for field in fields.iter().filter(|field| field.shape != Shape::Anything) {
        let key = field.key.to_string();
        let with = |value: Value| {
            let mut changed = whole.clone();
            changed.insert(key.clone(), value);
            wrap(changed)
        };
        if !is_noticed(&with(json!([[]])), &key) {
            unread.push(key.clone());
        }
        let inner = values(field.fields());
        let is_list = field.count != Count::One;
        let wrap_inner =
            |inner: Map<String, Value>| with(if is_list { json!([inner]) } else { json!(inner) });
        let below = self::unread(field.fields(), &inner, &wrap_inner, is_noticed);
        unread.extend(below.into_iter().map(|inner| format!("{key}.{inner}")));
    }
    unread
}

#[test]
fn every_declared_field_is_read() {
    let context = context();
    for subject in Subject::ALL {
        let fields = context.declarations.of(subject).fields;
        let is_noticed = |values: &Map<String, Value>, key: &str| {
            let of_key = |problem: &Diagnostic| {
                problem.arguments.iter().any(|(name, value)| *name == "key" && *value == key.into())
            };
            let problems = problems(subject, values, &context);
            problems.iter().any(|problem| problem.code == Code::WrongType && of_key(problem))
        };
        let unread = unread(fields, &values(fields), &|values| values, &is_noticed);
        assert!(unread.is_empty(), "{}: nothing reads {unread:?}", subject.name());
    }
}

#[test]
fn a_translation_may_set_what_its_table_has() {
    let context = context();
    for kind in Kind::ALL {
        let original = context.declarations.of(Subject::Entry(kind)).fields;
        let own = context.declarations.of(Subject::Translation(kind)).fields;
        let refused = problems(Subject::Translation(kind), &values(original), &context);
        let keys =
            original.iter().map(|field| &*field.key).filter(|key| !own.iter().any(|own| own.key == *key));
        for key in keys {
            let is_refused = |problem: &Diagnostic| {
                problem.code == Code::TranslationKey && problem.arguments == [("key", key.into())]
            };
            assert!(refused.iter().any(is_refused), "{kind:?} `{key}`: {refused:?}");
        }
    }
}

#[test]
fn a_field_of_an_older_version_is_told_where_it_went() {
    const MOVES: &[Moved] = &[
        Moved { subject: Subject::Entry(Kind::Case), old: "begun", new: "started", since: 2 },
        Moved {
            subject: Subject::Entry(Kind::Case),
            old: "transfer.conditions",
            new: "transfer.needs",
            since: 2,
        },
        Moved { subject: Subject::Entry(Kind::Case), old: "price", new: "inputs.value", since: 3 },
    ];
    let mut context = context();
    context.declarations = context.declarations.with_moves(MOVES);
    let subject = Subject::Entry(Kind::Case);
    let mut values = values(context.declarations.of(subject).fields);
    values.remove("started");
    values.insert("begun".to_owned(), json!(2019));
    values.insert("price".to_owned(), json!(10));
    values.insert("transfer".to_owned(), json!({"conditions": ["een zaal"]}));
    let problems = problems(subject, &values, &context);
    assert!(problems.iter().all(|problem| problem.code == Code::MovedField), "{problems:?}");
    let told = |problem: &Diagnostic| {
        let replacement = problem.arguments.iter().find(|(name, _)| *name == "replacement");
        (replacement.map(|(_, value)| value.clone()), problem.suggestion.clone())
    };
    let told: Vec<_> = problems.iter().map(told).collect();
    let expected = [("transfer.needs", Some("needs")), ("started", Some("started")), ("inputs.value", None)];
    let expected = expected.map(|(new, suggestion)| (Some(new.into()), suggestion.map(str::to_owned)));
    assert_eq!(told, expected);
    // In another kind of file the key never was one.
    let notice = Subject::Entry(Kind::Notice);
    let mut values = self::values(context.declarations.of(notice).fields);
    values.insert("begun".to_owned(), json!(2019));
    assert_eq!(self::problems(notice, &values, &context)[0].code, Code::UnknownKey);
}

#[test]
fn what_an_organisation_gave_as_services_and_phases_are_offers() {
    let context = context();
    let told = |services: Value| {
        let values =
            json!({"name": "Steunpunt", "type": "network", "services": services, "phases": ["start"]});
        let values = values.as_object().expect("a map").clone();
        let problems = problems(Subject::Entry(Kind::Organisation), &values, &context);
        let told = problems.into_iter().map(|problem| (problem.code, problem.suggestion));
        told.collect::<Vec<_>>()
    };
    let moved = |suggestion: Option<&str>| (Code::MovedField, suggestion.map(str::to_owned));
    assert_eq!(told(json!(["advice"])), [moved(Some("offers")), moved(None)]);
    // What the remedies lead to.
    let offers = json!({"name": "Steunpunt", "type": "network",
        "offers": ["advice", {"resource": ["advice", "money"], "phases": "start"}]});
    let values = offers.as_object().expect("a map").clone();
    assert_eq!(problems(Subject::Entry(Kind::Organisation), &values, &context), []);
}

#[test]
fn an_old_address_may_be_that_of_another_kind() {
    let context = context();
    let found = |alias: &str| {
        let path = path("content/notices/n.md");
        let text =
            format!("---\ntitle: T\nsummary: S.\nkind: k\ndirection: d\naliases: [{alias}]\n---\nTekst.\n");
        parse_file(&path, text.as_bytes(), &context).expect("an entry")
    };
    let written = |alias: &str| {
        let Parsed { record, diagnostics, .. } = found(alias);
        assert_eq!(diagnostics, []);
        let record = record.expect("whole");
        let head = record.head().expect("an original");
        head.aliases.iter().map(|alias| (alias.kind, alias.written(head.kind))).collect::<Vec<_>>()
    };
    assert_eq!(written("old"), [(Kind::Notice, "old".to_owned())]);
    assert_eq!(written("cases/old"), [(Kind::Case, "cases/old".to_owned())]);
    assert_eq!(written("notices/old"), [(Kind::Notice, "old".to_owned())]);
    for (alias, near) in [("case/old", "cases/old"), ("cases/Old name", "cases/old-name"), ("Old", "old")] {
        let Parsed { diagnostics, .. } = found(alias);
        assert_eq!(diagnostics[0].code, Code::InvalidId);
        assert_eq!(diagnostics[0].suggestion.as_deref(), Some(near));
    }
}

#[test]
fn what_is_withdrawn_needs_its_title_alone_and_keeps_no_text() {
    let context = context();
    let parsed = |path: &str, front: &str, body: &str| {
        let text = format!("---\n{front}\nwithdrawn: {{date: 2026-05-01, reason: Op vraag.}}\n---\n{body}");
        parse_file(&self::path(path), text.as_bytes(), &context).expect("an entry")
    };
    let Parsed { record, diagnostics, .. } = parsed("content/cases/a.md", "title: A", "");
    assert_eq!(diagnostics, []);
    assert!(matches!(record, Some(Record::Withdrawn(_))), "{record:?}");
    let whole = "title: A\nsummary: Geheim.\nneed: Geheim.";
    let Parsed { record, .. } = parsed("content/cases/a.md", whole, "Geheim.\n");
    assert!(!format!("{record:?}").contains("Geheim"), "{record:?}");
    let Parsed { record, diagnostics, .. } = parsed("content/organisations/o.md", "name: O", "");
    assert_eq!((record.map(|record| record.words().title.clone()), diagnostics), (Some("O".into()), vec![]));
    let Parsed { diagnostics, .. } = parsed("content/cases/a.md", "summary: S.", "");
    assert_eq!(diagnostics.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::MissingField]);
}
