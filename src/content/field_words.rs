//! The words of fields in one language: label, help, example, and what a shape is called.
//!
//! They are Fluent messages (`field_words/*.ftl`, compiled into the program): the value of a message is the label, its
//! attributes are `.help` and `.example`. A facet's label is the bank's. Terms and examples come from the bank's
//! vocabularies where there is one.

use std::collections::BTreeMap;

use crate::base::{
    Lang,
    id::VocabularyId,
    texts::{Texts, Value},
};

use super::{
    declaration::{Count, Field, MOST_TERMS, Need, Scheme, Shape, Subject, Terms, VocabularyName, Wording},
    field_texts::FILES,
    layout::Kind,
    vocabulary::{Term, Vocabulary},
};

/// The words of fields in one language, for one bank or for none.
pub struct FieldWords<'a> {
    /// The language of labels that are the bank's.
    language: Lang,
    texts: Texts,
    vocabularies: Option<&'a BTreeMap<VocabularyId, Vocabulary>>,
}

impl<'a> FieldWords<'a> {
    /// The words in `language`, or in English when there is no file for its primary subtag; `vocabularies` are the bank's.
    pub fn new(language: Lang, vocabularies: Option<&'a BTreeMap<VocabularyId, Vocabulary>>) -> Self {
        Self { language, texts: Texts::own(language, FILES), vocabularies }
    }

    /// What a kind of file is called.
    pub fn subject(&self, subject: Subject) -> String {
        self.say(&format!("subject-{}", subject.name()), &[])
    }

    /// What a kind of file is for, in a sentence.
    pub fn subject_help(&self, subject: Subject) -> String {
        self.texts.part(&format!("subject-{}", subject.name()), "help", &[]).unwrap_or_default()
    }

    /// What the field is called.
    pub fn label(&self, field: &Field) -> String {
        match &field.words {
            Wording::Key(key) => self.say(key, &[]),
            Wording::Facet { label } => {
                let vocabulary = self.vocabulary_of(field).map(|vocabulary| &vocabulary.label);
                let label = label.as_ref().or(vocabulary);
                label.map_or(&*field.key, |label| label.in_language(self.language, &[]).text).to_owned()
            }
        }
    }

    /// What belongs in the field, in one or two sentences.
    pub fn help(&self, field: &Field) -> String {
        match &field.words {
            Wording::Key(key) => self.texts.part(key, "help", &[]).unwrap_or_default(),
            Wording::Facet { .. } => self.help_of_facet(field),
        }
    }

    fn help_of_facet(&self, field: &Field) -> String {
        let many = match field.count {
            Count::One | Count::Many { most: Some(1) } => self.say("facet-one", &[]),
            Count::Many { most: Some(most) } if most < MOST_TERMS => {
                self.say("facet-most", &[("most", most.into())])
            }
            Count::Many { .. } => self.say("facet-many", &[]),
        };
        match &field.shape {
            Shape::Term(Terms { open: true, .. }) => format!("{many} {}", self.say("facet-open", &[])),
            _ => many,
        }
    }

    /// One value of the field, as its author would write it; empty for a group, whose fields have examples of their own.
    pub fn example(&self, field: &Field) -> String {
        if let Shape::Term(terms) = &field.shape {
            return self.example_of(terms);
        }
        let of_table = field.example.or_else(|| field.shape.usual_example());
        of_table.map(str::to_owned).or_else(|| self.example_in_words(field)).unwrap_or_default()
    }

    fn example_in_words(&self, field: &Field) -> Option<String> {
        match &field.words {
            Wording::Key(key) => self.texts.part(key, "example", &[]),
            Wording::Facet { .. } => None,
        }
    }

    fn example_of(&self, terms: &Terms) -> String {
        let Some(vocabulary) = self.vocabulary(terms) else { return terms.example.to_owned() };
        let preferred = live_terms(vocabulary).find(|term| term.id.as_str() == terms.example);
        let term = preferred.or_else(|| live_terms(vocabulary).next());
        term.map_or(terms.example, |term| term.id.as_str()).to_owned()
    }

    /// What a value looks like, in words: `id of the vocabulary roles`.
    pub fn shape(&self, field: &Field) -> String {
        let one = self.shape_of_one(&field.shape);
        match field.count {
            Count::One => one,
            Count::Many { most: None } => self.say("count-many", &[("shape", one.into())]),
            Count::Many { most: Some(1) } => one,
            Count::Many { most: Some(most) } => {
                self.say("count-most", &[("shape", one.into()), ("most", most.into())])
            }
        }
    }

    fn shape_of_one(&self, shape: &Shape) -> String {
        let number = Value::Number;
        match shape {
            Shape::Text { most } => self.say("shape-text", &[("most", (*most).into())]),
            Shape::Localised { most } => self.say("shape-localised", &[("most", (*most).into())]),
            Shape::ByLanguage { most } => self.say("shape-by-language", &[("most", (*most).into())]),
            Shape::Slug => self.say("shape-slug", &[]),
            Shape::OldAddress => self.say("shape-old-address", &[]),
            Shape::Term(terms) => self.shape_of_term(terms),
            Shape::Vocabulary => self.say("shape-vocabulary", &[]),
            Shape::Facet => self.say("shape-facet", &[]),
            Shape::AskedField => self.say("shape-asked-field", &[]),
            Shape::Entry(kind) => self.say(entry_key(*kind), &[]),
            Shape::Source => self.say("shape-source", &[]),
            Shape::Date => self.say("shape-date", &[]),
            Shape::Hour => self.say("shape-hour", &[]),
            Shape::TimeZone => self.say("shape-time-zone", &[]),
            Shape::Whole { least, most } => {
                self.say("shape-whole", &[("least", number(*least as f64)), ("most", number(*most as f64))])
            }
            Shape::Number { least, most: _ } if *least >= 0.0 => {
                self.say("shape-number-from", &[("least", number(*least))])
            }
            Shape::Number { .. } => self.say("shape-number", &[]),
            Shape::Coordinate { most } => self.say("shape-coordinate", &[("most", number(*most))]),
            Shape::YesNo => self.say("shape-yes-no", &[]),
            Shape::Address => self.say("shape-address", &[]),
            Shape::Contact => self.say("shape-contact", &[]),
            Shape::Language => self.say("shape-language", &[]),
            Shape::AnyLanguage => self.say("shape-any-language", &[]),
            Shape::Picture => self.say("shape-picture", &[]),
            Shape::Identifier(Scheme::Kbo) => self.say("shape-kbo", &[]),
            Shape::Identifier(Scheme::Ror) => self.say("shape-ror", &[]),
            Shape::Group(group) => match group.short_field() {
                Some(short) => {
                    self.say("shape-group-or", &[("short", self.shape_of_one(&short.shape).into())])
                }
                None => self.say("shape-group", &[]),
            },
            Shape::Anything => self.say("shape-anything", &[]),
        }
    }

    fn shape_of_term(&self, Terms { vocabulary, open, .. }: &Terms) -> String {
        let key = match vocabulary {
            VocabularyName::Named(name) => {
                let key = if *open { "shape-term-open" } else { "shape-term" };
                return self.say(key, &[("vocabulary", (&**name).into())]);
            }
            VocabularyName::Main => "shape-term-main",
            VocabularyName::Steps => "shape-term-steps",
            VocabularyName::Place => "shape-term-place",
            VocabularyName::Own => "shape-term-own",
        };
        self.say(key, &[])
    }

    /// How much the field is needed: `required`.
    pub fn need(&self, field: &Field) -> String {
        match field.need {
            Need::Required => self.say("need-required", &[]),
            Need::RequiredWithout(other) => self.say("need-without", &[("other", other.into())]),
            Need::Asked => self.say("need-asked", &[]),
            Need::Optional => self.say("need-optional", &[]),
        }
    }

    /// The terms to choose from; none where the field takes no terms, or the bank has no such vocabulary.
    pub fn choices(&self, field: &Field) -> Vec<&'a Term> {
        self.vocabulary_of(field).map_or_else(Vec::new, |vocabulary| live_terms(vocabulary).collect())
    }

    /// What readers see of a term.
    pub fn label_of_term(&self, term: &'a Term) -> &'a str {
        term.label.in_language(self.language, &[]).text
    }

    fn vocabulary_of(&self, field: &Field) -> Option<&'a Vocabulary> {
        match &field.shape {
            Shape::Term(terms) => self.vocabulary(terms),
            _ => None,
        }
    }

    /// The vocabulary that terms are of, in the bank at hand.
    pub(super) fn vocabulary(&self, terms: &Terms) -> Option<&'a Vocabulary> {
        match &terms.vocabulary {
            VocabularyName::Named(name) => self.vocabularies?.get(&VocabularyId::new(name)),
            VocabularyName::Main | VocabularyName::Steps | VocabularyName::Place | VocabularyName::Own => {
                None
            }
        }
    }

    /// Any other text of the files, such as `example`; the key itself when there is none.
    pub fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.texts.text(key, values).unwrap_or_else(|| key.to_owned())
    }
}

/// The terms that have not given way to others.
fn live_terms(vocabulary: &Vocabulary) -> impl Iterator<Item = &Term> {
    vocabulary.terms.iter().filter(|term| term.replaced_by.is_none())
}

fn entry_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Case => "shape-case",
        Kind::Organisation => "shape-organisation",
        Kind::Notice => "shape-notice",
        Kind::Guide => "shape-guide",
        Kind::Page => "shape-page",
    }
}

impl Shape {
    /// An example that does for most fields of this shape.
    fn usual_example(&self) -> Option<&'static str> {
        match self {
            Self::Date => Some("2019-05"),
            Self::YesNo => Some("true"),
            Self::Address | Self::Contact => Some("https://www.example.org/"),
            Self::Language | Self::AnyLanguage => Some("nl"),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::content::{declaration::Declarations, field_texts::BODY_SAMPLES, text::Text};

    const LANGUAGES: [(Lang, &str); 3] = [(Lang::NL, FILES.nl), (Lang::FR, FILES.fr), (Lang::EN, FILES.en)];

    /// Every declared field, also inside groups, once for each key of its words.
    fn all_fields() -> BTreeMap<&'static str, Field> {
        fn add(fields: &[Field], all: &mut BTreeMap<&'static str, Field>) {
            for field in fields {
                if let Wording::Key(key) = field.words {
                    all.insert(key, field.clone());
                }
                add(field.fields(), all);
            }
        }
        let declarations = Declarations::built_in();
        let mut all = BTreeMap::new();
        Subject::ALL.into_iter().for_each(|subject| add(declarations.of(subject).fields, &mut all));
        all
    }

    #[test]
    fn every_field_has_its_words_in_every_language_and_none_is_superfluous() {
        let mut wanted = BTreeSet::new();
        for (key, field) in all_fields() {
            wanted.extend([key.to_owned(), format!("{key}.help")]);
            let has_own = field.example.is_some() || field.shape.usual_example().is_some();
            if !has_own && !matches!(field.shape, Shape::Term(_) | Shape::Group(_)) {
                wanted.insert(format!("{key}.example"));
            }
        }
        for subject in Subject::ALL {
            let key = format!("subject-{}", subject.name());
            wanted.extend([format!("{key}.help"), key]);
        }
        wanted.extend(GENERAL.into_iter().chain(BODY_SAMPLES).map(str::to_owned));
        for (language, file) in LANGUAGES {
            let there = Texts::parse(language, &[("", file)]).expect("valid Fluent").keys().clone();
            let missing: Vec<&String> = wanted.difference(&there).collect();
            let superfluous: Vec<&String> = there.difference(&wanted).collect();
            assert!(
                missing.is_empty() && superfluous.is_empty(),
                "{language}: missing {missing:?}, superfluous {superfluous:?}"
            );
        }
    }

    #[test]
    fn an_example_keeps_to_the_limit_of_its_field() {
        for (language, _) in LANGUAGES {
            let words = FieldWords::new(language, None);
            for (key, field) in all_fields() {
                let example = words.example(&field);
                let length = example.chars().count();
                let most = field.most_characters();
                let is_group = matches!(field.shape, Shape::Group(_));
                assert!(is_group || (1..=most).contains(&length), "{language} {key}: `{example}`");
                assert!(words.help(&field).ends_with(['.', '?']), "{language} {key}");
            }
        }
    }

    #[test]
    fn a_facets_words_are_the_banks() {
        let terms = Terms { vocabulary: VocabularyName::Named("themes".into()), open: true, example: "" };
        let field = Field {
            key: "theme".into(),
            shape: Shape::Term(terms),
            count: Count::Many { most: Some(2) },
            need: Need::Optional,
            in_translation: false,
            may_lie_ahead: false,
            words: Wording::Facet { label: Some(Text::Many(vec![(Lang::NL, "Thema’s".into())])) },
            example: None,
        };
        let words = FieldWords::new(Lang::NL, None);
        assert_eq!(words.label(&field), "Thema’s");
        assert_eq!(words.help(&field), "Kies er 1 tot 2, het belangrijkste eerst. Een ander woord mag ook.");
        assert_eq!(words.shape(&field), "hoogstens 2: id uit de woordenlijst `themes`, of een eigen woord");
    }

    /// The texts that belong to no field.
    const GENERAL: [&str; 51] = [
        "need-required",
        "need-without",
        "need-asked",
        "need-optional",
        "also-in-translation",
        "example",
        "choices",
        "facet-one",
        "facet-most",
        "facet-many",
        "facet-open",
        "count-many",
        "count-most",
        "shape-text",
        "shape-localised",
        "shape-by-language",
        "shape-slug",
        "shape-old-address",
        "shape-term",
        "shape-term-open",
        "shape-term-main",
        "shape-term-steps",
        "shape-term-place",
        "shape-term-own",
        "shape-vocabulary",
        "shape-facet",
        "shape-asked-field",
        "shape-case",
        "shape-organisation",
        "shape-notice",
        "shape-guide",
        "shape-page",
        "shape-source",
        "shape-date",
        "shape-hour",
        "shape-time-zone",
        "shape-whole",
        "shape-number",
        "shape-number-from",
        "shape-coordinate",
        "shape-yes-no",
        "shape-address",
        "shape-contact",
        "shape-language",
        "shape-any-language",
        "shape-picture",
        "shape-kbo",
        "shape-ror",
        "shape-group",
        "shape-group-or",
        "shape-anything",
    ];
}
