//! Every code says everything, in every language, with no value that it does not get.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{ast, parser};

use super::*;
use crate::{
    base::SourcePath,
    diagnostic::{Place, Severity},
};

const LANGUAGES: [(&str, &str); 3] = [
    ("nl", include_str!("../messages/nl.ftl")),
    ("fr", include_str!("../messages/fr.ftl")),
    ("en", include_str!("../messages/en.ftl")),
];

/// The arguments of each code, as `code.rs` documents them; `suggestion` among them where one may exist.
fn arguments(code: Code) -> &'static [&'static str] {
    use Code::*;
    match code {
        NotUtf8 => &["offset", "byte"],
        FileTooLarge | FrontMatterTooLarge => &["size", "limit"],
        BadFileName | WrongEnding | MisplacedFile | UnusableName => &["name", "suggestion"],
        DiffersInCase => &["value", "other"],
        TermsCollide => &["value", "other", "suggestion"],
        OriginalMisnamed => &["language", "suggestion"],
        LanguageMissing => &["language", "count", "suggestion"],
        UnexpectedFile | LinkNotFollowed | SpecialFile | YamlSpace | YamlTag => &["name"],
        PictureUnreadable => &["name", "flaw"],
        YamlAnchor => &["name", "suggestion"],
        DuplicateId => &["id"],
        BankMissing | FrontMatterMissing | FrontMatterUnclosed | YamlTab | YamlIndentation | EmptyBody
        | MergeConflict | FrontMatterTwice | SampleText => &[],
        NotAMap => &["found"],
        YamlSyntax => &["detail"],
        YamlColon | YamlComma | YamlMissingSpace | UnknownKey => &["key", "suggestion"],
        YamlCurlyQuotes | TranslatedFromMissing => &["suggestion"],
        YamlUnclosedQuote => &["quote", "suggestion"],
        YamlSpecialStart => &["character", "suggestion"],
        YamlBracket => &["bracket"],
        YamlTooDeep | YamlTooManyValues | MarkdownTooDeep | TooManyHeadings | TooManyFootnotes => &["limit"],
        ReportsLeftOut => &["count", "limit"],
        DuplicateKey | MissingField | MissingAskedField | EmptyValue | TranslationKey => &["key"],
        WrongType => &["key", "expected", "found", "suggestion"],
        YamlHash => &["key", "dropped", "suggestion"],
        YamlInnerBracket => &["key", "bracket", "suggestion"],
        CommaInList | InvalidNumber => &["key", "value", "suggestion"],
        NumberThousands => &["value", "decimal", "suggestion"],
        InvisibleCharacter => &["name", "suggestion"],
        AmbiguousDate => &["value", "other", "suggestion"],
        TextTooLong => &["key", "length", "limit"],
        TooManyValues => &["key", "count", "limit"],
        DuplicateValue | SameTitle | FutureDate | PersonalAddress | DuplicateSource | SelfReference
        | AliasTaken | ReservedName | DuplicateTerm | ParentCircle => &["value"],
        DateOrder => &["start", "end"],
        UnknownLanguage => &["value", "languages", "suggestion"],
        InvalidCoordinate => &["key", "value", "limit"],
        InvalidIdentifier => &["scheme", "value"],
        NumberOutOfRange => &["key", "value", "least", "most"],
        MovedField => &["key", "replacement", "since", "suggestion"],
        NewerVersion => &["value", "known"],
        UnknownTerm => &["value", "vocabulary", "suggestion"],
        MunicipalityAsRegion => &["value", "region", "place", "asks", "suggestion"],
        ReplacedTerm => &["value", "replacement", "suggestion"],
        InvalidDate | InvalidHour | UnknownTimeZone | ListWanted | LocalPath | InvalidUrl
        | UnknownOrganisation | UnknownCase | UnknownSource | UnknownVocabulary | UnknownFacet
        | InvalidId | UnknownParent => &["value", "suggestion"],
        InspirationCircle => &["cases"],
        PhaseHistory => &["key", "value", "last", "suggestion"],
        MoneyInImpact => &["indicator", "replacement"],
        UnitMissing => &["indicator"],
        TranslationOrphan => &["id", "language", "suggestion"],
        TranslationOfItself => &["language"],
        TranslationOutdated => &["from", "revision"],
        TranslationListLength => &["key", "count", "expected"],
        RawHtml => &["tag"],
        LinkAsTyped | HeadingAsTyped | BulletAsTyped | EmphasisAsTyped | OtherMarkup | UnknownLabel
        | ListRenumbers => &["written", "suggestion"],
        DuplicateLabel | UnusedLabel | SentenceAsHeading | CodeUnclosed => &["written"],
        UnsafeLink => &["url", "scheme", "suggestion"],
        BrokenLink | PictureMissing => &["target", "suggestion"],
        BrokenAnchor => &["anchor", "suggestion"],
        PictureWithoutAlt | FileNotPublished => &["target"],
        PictureElsewhere => &["url"],
        HeadingLevelOne => &["heading"],
        HeadingSkipsLevel => &["level", "before"],
        TextNotTranslated => &["key", "language"],
    }
}

/// The names of all `$variables` of a pattern, those inside selectors included.
fn variables<'a>(pattern: &'a ast::Pattern<&'a str>, names: &mut BTreeSet<&'a str>) {
    fn inline<'a>(expression: &'a ast::InlineExpression<&'a str>, names: &mut BTreeSet<&'a str>) {
        match expression {
            ast::InlineExpression::VariableReference { id } => drop(names.insert(id.name)),
            ast::InlineExpression::Placeable { expression } => whole(expression, names),
            ast::InlineExpression::StringLiteral { .. } => {}
            other => panic!("the messages use no {other:?}"),
        }
    }
    fn whole<'a>(expression: &'a ast::Expression<&'a str>, names: &mut BTreeSet<&'a str>) {
        match expression {
            ast::Expression::Inline(expression) => inline(expression, names),
            ast::Expression::Select { selector, variants } => {
                inline(selector, names);
                variants.iter().for_each(|variant| variables(&variant.value, names));
            }
        }
    }
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            whole(expression, names);
        }
    }
}

/// Every message and attribute (`key`, `key.part`) of a file, with the variables that it names.
fn parts(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut parts = BTreeMap::new();
    let resource = parser::parse(text).expect("the file is well formed");
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        let patterns = message.value.iter().map(|pattern| (message.id.name.to_owned(), pattern)).chain(
            message
                .attributes
                .iter()
                .map(|part| (format!("{}.{}", message.id.name, part.id.name), &part.value)),
        );
        for (key, pattern) in patterns {
            let mut names = BTreeSet::new();
            variables(pattern, &mut names);
            let names = names.into_iter().map(str::to_owned).collect();
            assert!(parts.insert(key.clone(), names).is_none(), "{key} stands there twice");
        }
    }
    parts
}

#[test]
fn every_code_has_all_parts_in_every_language() {
    for (language, text) in LANGUAGES {
        let parts = parts(text);
        for code in Code::ALL {
            for part in ["", ".help", ".title", ".explain"] {
                assert!(parts.contains_key(&format!("{code}{part}")), "{language}: {code}{part}");
            }
            let may_suggest = arguments(*code).contains(&"suggestion");
            assert_eq!(
                parts.contains_key(&format!("{code}.did-you-mean")),
                may_suggest,
                "{language}: {code}"
            );
        }
    }
}

#[test]
fn the_languages_have_the_same_texts_naming_the_same_values() {
    let [dutch, french, english] = LANGUAGES.map(|(_, text)| parts(text));
    for (key, names) in &english {
        assert_eq!((dutch.get(key), french.get(key)), (Some(names), Some(names)), "{key}");
    }
    assert_eq!((dutch.len(), french.len()), (english.len(), english.len()));
}

#[test]
fn no_text_names_a_value_that_its_code_does_not_give() {
    for (language, text) in LANGUAGES {
        for (key, names) in parts(text) {
            let (code, part) = key.split_once('.').unwrap_or((&key, ""));
            let Some(code) = Code::parse(code) else { continue };
            let allowed: BTreeSet<String> = match part {
                "" | "help" => arguments(code)
                    .iter()
                    .filter(|&&name| name != "suggestion")
                    .map(|&name| name.into())
                    .collect(),
                "did-you-mean" => arguments(code).iter().map(|&name| name.into()).collect(),
                _ => BTreeSet::new(),
            };
            assert!(
                names.is_subset(&allowed),
                "{language}: {key} names {names:?}, its code gives {allowed:?}"
            );
            assert!(part != "did-you-mean" || names.contains("suggestion"), "{language}: {key}");
        }
    }
}

#[test]
fn messages_and_help_are_one_line_without_capital_or_full_stop() {
    let path = SourcePath::parse("content/cases/a.md").expect("a plain path");
    for (language, _) in LANGUAGES {
        let messages = Messages::for_language(Lang::parse(language).expect("a tag"));
        for &code in Code::ALL {
            let mut diagnostic = Diagnostic::new(code, &path, Place::File);
            for &name in arguments(code).iter().filter(|&&name| name != "suggestion") {
                diagnostic = match name {
                    "size" | "limit" | "offset" | "length" | "count" | "level" | "before" => {
                        diagnostic.with(name, 1usize)
                    }
                    _ => diagnostic.with(name, "text"),
                };
            }
            let mut lines = vec![messages.message(&diagnostic), messages.help(&diagnostic).expect("advice")];
            lines.extend(messages.help(&diagnostic.suggest(Some("x"))));
            for line in lines {
                let first = line.chars().next().expect("a text");
                assert!(
                    first.is_lowercase() || first == '`' || line.starts_with("Vonk"),
                    "{language}: {line}"
                );
                assert!(
                    !line.ends_with('.') && !line.contains('\n') && !line.contains('{'),
                    "{language}: {line}"
                );
                assert!(line.matches('`').count() % 2 == 0, "{language}: {line}");
            }
            assert!(messages.title(code).chars().count() <= 70, "{language}: {code}");
        }
    }
}

#[test]
fn an_explanation_has_a_rule_and_two_examples_in_short_lines() {
    for (language, _) in LANGUAGES {
        let messages = Messages::for_language(Lang::parse(language).expect("a tag"));
        for &code in Code::ALL {
            let explanation = messages.explain(code);
            let lines: Vec<&str> = explanation.lines().collect();
            let examples =
                lines.windows(2).filter(|pair| pair[0].ends_with(':') && pair[1].starts_with("    ")).count();
            assert!(examples >= 2, "{language}: {code}\n{explanation}");
            for line in explanation.lines() {
                assert!(line.chars().count() <= 110 && !line.ends_with(' '), "{language}: {code}: {line}");
            }
        }
    }
}

#[test]
fn every_type_has_words_and_every_severity_a_name() {
    for (language, _) in LANGUAGES {
        let messages = Messages::for_language(Lang::parse(language).expect("a tag"));
        let types = [
            "text",
            "number",
            "whole-number",
            "yes-no",
            "list",
            "map",
            "date",
            "nothing",
            "text-or-map",
            "id",
        ];
        let keys = types.iter().map(|word| format!("type-{word}"));
        let names = [Severity::Error, Severity::Warning].map(|severity| severity.as_str().to_owned());
        for key in keys.chain(names).chain(["help".to_owned()]) {
            assert!(messages.texts.keys().contains(&key), "{language}: {key}");
        }
    }
}

fn example() -> Diagnostic {
    let path = SourcePath::parse("content/cases/a.md").expect("a plain path");
    Diagnostic::new(Code::WrongType, &path, Place::File)
        .with("key", "tags")
        .with("expected", "list")
        .with("found", "nothing")
}

#[test]
fn types_are_named_in_the_language_of_the_reader() {
    let message = |language| Messages::for_language(language).message(&example());
    assert_eq!(message(Lang::NL), "`tags` verwacht een lijst; gevonden: niets");
    assert_eq!(message(Lang::FR), "`tags` attend une liste\u{202f}; trouvé\u{a0}: rien");
    assert_eq!(message(Lang::EN), "`tags` takes a list; found nothing");
}

#[test]
fn a_suggestion_changes_the_help() {
    let english = Messages::for_language(Lang::EN);
    let mut unknown = example();
    unknown.code = Code::UnknownKey;
    assert_eq!(
        english.help(&unknown).as_deref(),
        Some("check the spelling; put information of your own under `extra:`")
    );
    unknown.suggestion = Some("tag".to_owned());
    assert_eq!(english.help(&unknown).as_deref(), Some("did you mean `tag`?"));
    unknown.suggestion = Some(String::new());
    assert!(english.help(&unknown).expect("advice").starts_with("check"), "to delete it is no wording");
}

#[test]
fn numbers_and_plurals_follow_the_language() {
    let count = |language, key: &str, count: i64| {
        Messages::for_language(language).text(key, &[("count", Argument::Number(count))])
    };
    assert_eq!(count(Lang::EN, "errors", 1), "1 error");
    assert_eq!(count(Lang::EN, "errors", 2100), "2,100 errors");
    assert_eq!(count(Lang::NL, "all-good", 2100), "alles in orde: 2.100 praktijken, geen opmerkingen");
    assert_eq!(count(Lang::FR, "warnings", 0), "0 avertissement");
    assert_eq!(count(Lang::FR, "errors", 2100), "2\u{202f}100 erreurs");
}

#[test]
fn a_language_without_a_file_falls_back() {
    let of = |tag| Messages::for_language(Lang::parse(tag).expect("a tag")).language();
    assert_eq!((of("fr-BE"), of("de"), of("nl")), (Lang::FR, Lang::EN, Lang::NL));
}

#[test]
fn an_explanation_starts_with_its_headline() {
    let dutch = Messages::for_language(Lang::NL).explain(Code::DuplicateKey);
    assert!(
        dutch.starts_with("Een veld dat er twee keer staat\nfout[duplicate-key]\n\nElk veld mag"),
        "{dutch}"
    );
    assert!(dutch.ends_with("Goed:\n    tags: [repair, sharing]\n"), "{dutch}");
}
