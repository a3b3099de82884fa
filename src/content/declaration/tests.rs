use std::collections::BTreeSet;

use super::{field::term, *};

#[test]
fn no_key_stands_twice_in_a_table_or_a_group() {
    fn check(fields: &[Field], place: &str) {
        let mut seen = BTreeSet::new();
        for field in fields {
            assert!(seen.insert(&*field.key), "`{}` twice in {place}", field.key);
            check(field.fields(), &format!("{place}.{}", field.key));
        }
    }
    let declarations = Declarations::built_in();
    for subject in Subject::ALL {
        assert!(!declarations.of(subject).fields.is_empty());
        check(declarations.of(subject).fields, subject.name());
    }
}

#[test]
fn a_subject_has_one_name() {
    for subject in Subject::ALL {
        assert_eq!(Subject::parse(subject.name()), Some(subject));
    }
    assert_eq!(Subject::parse("translation"), Some(Subject::Translation(Kind::Case)));
    assert_eq!(Subject::parse("cases"), None);
}

#[test]
fn a_group_is_shortened_to_one_of_its_fields() {
    fn check(fields: &[Field]) {
        for field in fields {
            if let Shape::Group(group) = &field.shape {
                assert_eq!(group.short.is_some(), group.short_field().is_some(), "{}", field.key);
            }
            check(field.fields());
        }
    }
    let declarations = Declarations::built_in();
    Subject::ALL.into_iter().for_each(|subject| check(declarations.of(subject).fields));
}

#[test]
fn a_banks_facets_are_fields_of_its_cases_alone() {
    let topic = Field { need: Need::Required, ..Field::new("topic", "", term("topics", "")) };
    let stages = Terms { vocabulary: VocabularyName::Named("stages".into()), open: false, example: "" };
    let card = CardTerms { steps: Some(stages), ..CardTerms::default() };
    let declarations = Declarations::of_bank(&[topic], &card);
    let case = declarations.of(Subject::Entry(Kind::Case)).fields;
    let place = |key: &str| case.iter().position(|field| field.key == key).expect("declared");
    assert!(place("summary") < place("topic") && place("topic") < place("sources"));
    let step = &case[place("phase_history")].fields()[0];
    assert!(
        matches!(&step.shape, Shape::Term(terms) if terms.vocabulary == VocabularyName::Named("stages".into()))
    );
    let others = Subject::ALL.into_iter().filter(|subject| *subject != Subject::Entry(Kind::Case));
    for subject in others {
        assert!(
            !declarations.of(subject).fields.iter().any(|field| field.key == "topic"),
            "{}",
            subject.name()
        );
    }
    let notice = declarations.of(Subject::Entry(Kind::Notice)).fields;
    let region = notice.iter().find(|field| field.key == "region").expect("declared");
    assert!(matches!(&region.shape, Shape::Term(terms) if terms.vocabulary == VocabularyName::Place));
}

#[test]
fn a_translation_sets_words_and_its_revision() {
    let declarations = Declarations::built_in();
    let keys = |kind| {
        let fields = declarations.of(Subject::Translation(kind)).fields.iter();
        fields.map(|field| &*field.key).collect::<Vec<_>>()
    };
    assert_eq!(
        keys(Kind::Case),
        ["title", "summary", "need", "stop_reason", "lessons", "transfer", "translated_from"]
    );
    assert_eq!(keys(Kind::Organisation), ["summary", "translated_from"]);
    assert_eq!(keys(Kind::Page), ["title", "summary", "translated_from"]);
    let need = &declarations.of(Subject::Translation(Kind::Case)).fields[2];
    assert_eq!(need.need, Need::Optional);
}
