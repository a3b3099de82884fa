//! JSON Schema (draft 2020-12) of what authors write, made from the declarations.
//!
//! The schema takes what the check takes: a single value for a list, a text for a group that may be shortened, a number
//! where a text is wanted. It refuses unknown keys, values of another type, missing required fields and what is over its
//! limit. The YAML is to be read with YAML's core schema, in which dates are texts. What follows from other files (an
//! organisation that has no file) is left to `vonk check`.

use serde_json::{Map, Value, json};

use crate::{base::Lang, base::id::MAX_ID};

use super::{
    declaration::{
        Count, Declarations, Field, Group, Need, Scheme, Shape, Subject, Terms,
        field::{LONG_ID, LONG_TEXT},
    },
    field_words::FieldWords,
};

/// What a schema is made from.
pub struct SchemaWriter<'a> {
    declarations: &'a Declarations,
    words: &'a FieldWords<'a>,
    languages: &'a [Lang],
}

/// Any language tag, for files that may know more languages than the bank.
const ANY_LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

/// The languages that Vonk knows by name ([`Lang::is_known`]), besides those of the bank.
const KNOWN_LANGUAGES: [&str; 8] = ["nl", "fr", "en", "de", "es", "it", "pt", "pl"];

/// [`crate::base::id::is_slug`], with space around.
const SLUG: &str = r"^\s*[a-z0-9]+(-[a-z0-9]+)*\s*$";

/// The same, with the folder of a kind of entry before it or without.
const OLD_ADDRESS: &str = r"^\s*((cases|organisations|notices|guides|pages)/)?[a-z0-9]+(-[a-z0-9]+)*\s*$";

/// [`crate::base::PartialDate::parse`].
const DATE: &str = r"^\s*[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\s*$";

/// [`crate::base::Hour::parse`].
const HOUR: &str = r"^\s*([01][0-9]|2[0-3]):[0-5][0-9]\s*$";

/// The form that names of time zones have; which there are changes from year to year.
const TIME_ZONE: &str = r"^\s*[A-Z][A-Za-z0-9_+-]*(/[A-Z][A-Za-z0-9_+-]*)*\s*$";

/// An address as the check takes it: a scheme, a host with a dot in it, nothing that could break out of a page.
const ADDRESS: &str = concat!(
    r#"^\s*([Hh][Tt][Tt][Pp][Ss]?://([^\s"<>`\\/?#.][^\s"<>`\\/?#]*\.[^\s"<>`\\/?#]*|[Ll]ocalhost[^\s"<>`\\/?#]*)([/?#][^\s"<>`\\]*)?"#,
    r#"|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s"<>`\\@]+@[^\s"<>`\\]*\.[^\s"<>`\\]*)\s*$"#
);

impl<'a> SchemaWriter<'a> {
    /// The schemas of a bank with these languages, or of none, with titles and descriptions in the language of `words`.
    pub fn new(declarations: &'a Declarations, words: &'a FieldWords<'a>, languages: &'a [Lang]) -> Self {
        Self { declarations, words, languages }
    }

    /// The schema of a kind of file.
    pub fn schema(&self, subject: Subject) -> Value {
        let fields = self.declarations.of(subject).fields;
        let mut schema = Map::new();
        schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
        schema.insert("title".into(), self.words.subject(subject).into());
        schema.insert("description".into(), self.words.subject_help(subject).into());
        let writer = FileSchema { schemas: self, subject, fields };
        schema.append(&mut writer.object(fields));
        Value::Object(schema)
    }
}

/// The schema of one file, being written.
struct FileSchema<'a> {
    schemas: &'a SchemaWriter<'a>,
    subject: Subject,
    /// The fields at the top of the file.
    fields: &'a [Field],
}

impl FileSchema<'_> {
    fn object(&self, fields: &[Field]) -> Map<String, Value> {
        let properties: Map<String, Value> =
            fields.iter().map(|field| (field.key.to_string(), self.field(field))).collect();
        let required = fields.iter().filter(|field| field.need == Need::Required);
        let required: Vec<&str> = required.map(|field| &*field.key).collect();
        let either = fields.iter().find_map(|field| match field.need {
            Need::RequiredWithout(other) => Some([other, &*field.key]),
            Need::Required | Need::Asked | Need::Optional => None,
        });
        let mut object = Map::new();
        object.insert("type".into(), "object".into());
        object.insert("properties".into(), properties.into());
        if !required.is_empty() {
            object.insert("required".into(), required.into());
        }
        if let Some(keys) = either {
            object.insert("anyOf".into(), keys.map(|key| json!({"required": [key]})).into());
        }
        object.insert("additionalProperties".into(), false.into());
        object
    }

    fn field(&self, field: &Field) -> Value {
        let words = self.schemas.words;
        let mut schema = Map::new();
        schema.insert("title".into(), words.label(field).into());
        schema.insert("description".into(), words.help(field).into());
        let value = self.values(field);
        match value {
            Value::Object(mut value) => schema.append(&mut value),
            Value::Bool(_) | Value::Null | Value::Number(_) | Value::String(_) | Value::Array(_) => {}
        }
        Value::Object(schema)
    }

    /// One value, or a list of them.
    fn values(&self, field: &Field) -> Value {
        let one = self.one(&field.shape);
        match field.count {
            Count::One => one,
            Count::Many { most } => {
                let mut list = json!({"type": "array", "items": one});
                if let (Some(most), Some(list)) = (most, list.as_object_mut()) {
                    list.insert("maxItems".into(), most.into());
                }
                json!({"anyOf": [one, list]})
            }
        }
    }

    fn one(&self, shape: &Shape) -> Value {
        match shape {
            Shape::Text { most } => text(*most),
            Shape::Localised { most } => {
                json!({"anyOf": [text(*most), self.by_language(text(*most), self.of_bank())]})
            }
            Shape::ByLanguage { most } => {
                let texts = json!({"anyOf": [text(*most), {"type": "array", "items": text(*most)}]});
                self.by_language(texts, ANY_LANGUAGE.to_owned())
            }
            Shape::Slug | Shape::Vocabulary | Shape::Facet | Shape::Entry(_) => {
                json!({"type": ["string", "integer"], "pattern": SLUG, "maxLength": MAX_ID})
            }
            Shape::OldAddress => {
                json!({"type": ["string", "integer"], "pattern": OLD_ADDRESS, "maxLength": LONG_ID})
            }
            Shape::Term(terms) => self.term(terms),
            Shape::AskedField => json!({"enum": self.asked()}),
            Shape::Source => text(LONG_ID),
            Shape::Date => json!({"anyOf": [
                {"type": "string", "pattern": DATE},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]}),
            Shape::Hour => json!({"type": "string", "pattern": HOUR}),
            Shape::TimeZone => json!({"type": "string", "pattern": TIME_ZONE, "maxLength": LONG_ID}),
            Shape::Whole { least, most } => json!({"type": "integer", "minimum": least, "maximum": most}),
            Shape::Number { least, most } => json!({"type": "number", "minimum": least, "maximum": most}),
            Shape::Coordinate { most } => json!({"type": "number", "minimum": -most, "maximum": most}),
            Shape::YesNo => json!({"type": "boolean"}),
            Shape::Address | Shape::Contact => {
                json!({"type": "string", "pattern": ADDRESS, "maxLength": LONG_TEXT})
            }
            Shape::Language => json!({"type": "string", "pattern": self.one_language()}),
            Shape::AnyLanguage => json!({"type": "string", "pattern": ANY_LANGUAGE}),
            Shape::Picture => text(LONG_TEXT),
            Shape::Identifier(scheme) => identifier(*scheme),
            Shape::Group(group) => self.group(group),
            Shape::Anything => json!({}),
        }
    }

    fn group(&self, group: &Group) -> Value {
        let object = Value::Object(self.object(&group.fields));
        let Some(short) = group.short_field() else { return object };
        json!({"anyOf": [self.one(&short.shape), object]})
    }

    /// The ids of a closed vocabulary; any word where the bank has no such vocabulary. A number counts as its text.
    fn term(&self, terms: &Terms) -> Value {
        let vocabulary = self.schemas.words.vocabulary(terms);
        let Some(vocabulary) = vocabulary.filter(|_| !terms.open) else { return text(LONG_ID) };
        let ids = vocabulary.terms.iter().map(|term| term.id.as_str());
        let ids = ids.flat_map(|id| {
            let number = id.parse::<i64>().ok().filter(|number| number.to_string() == id);
            [Some(Value::from(id)), number.map(Value::from)].into_iter().flatten()
        });
        json!({"enum": ids.collect::<Vec<Value>>()})
    }

    /// The keys of the asked fields of this file.
    fn asked(&self) -> Vec<&str> {
        self.fields.iter().filter(|field| field.need == Need::Asked).map(|field| &*field.key).collect()
    }

    fn by_language(&self, text: Value, languages: String) -> Value {
        json!({"type": "object", "propertyNames": {"pattern": languages}, "additionalProperties": text})
    }

    /// A language that a text of this file may be in.
    fn of_bank(&self) -> String {
        if self.schemas.languages.is_empty() || self.subject == Subject::Bank {
            return ANY_LANGUAGE.to_owned();
        }
        let own = self.schemas.languages.iter().map(Lang::as_str);
        let known = KNOWN_LANGUAGES.iter().map(|known| format!("{known}(-[A-Za-z0-9]{{2,8}})*"));
        let all: Vec<String> = own.map(str::to_owned).chain(known).collect();
        format!("^({})$", all.join("|"))
    }

    /// A language of the bank.
    fn one_language(&self) -> String {
        if self.schemas.languages.is_empty() || self.subject == Subject::Bank {
            return ANY_LANGUAGE.to_owned();
        }
        let own: Vec<&str> = self.schemas.languages.iter().map(Lang::as_str).collect();
        format!(r"^\s*({})\s*$", own.join("|"))
    }
}

/// A text that is not blank; a number counts as one.
fn text(most: usize) -> Value {
    json!({"type": ["string", "number"], "pattern": r"\S", "maxLength": most})
}

fn identifier(scheme: Scheme) -> Value {
    let pattern = match scheme {
        Scheme::Kbo => r"^[\s.]*[01][ .]*([0-9][ .]*){9}\s*$",
        Scheme::Ror => r"^\s*(https://ror\.org/)?0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}\s*$",
    };
    json!({"type": ["string", "integer"], "pattern": pattern, "maxLength": 60})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_language_is_in_the_pattern() {
        for tag in KNOWN_LANGUAGES {
            assert!(Lang::parse(tag).expect("a tag").is_known());
        }
        let known = [b'a'..=b'z', b'a'..=b'z'].map(|letters| letters.collect::<Vec<u8>>());
        let pairs = known[0].iter().flat_map(|a| known[1].iter().map(move |b| [*a, *b]));
        let known = pairs.filter_map(|pair| Lang::parse(str::from_utf8(&pair).ok()?)).filter(Lang::is_known);
        assert_eq!(known.count(), KNOWN_LANGUAGES.len());
    }

    #[test]
    fn a_schema_requires_what_is_required_and_allows_nothing_else() {
        let declarations = Declarations::built_in();
        let words = FieldWords::new(Lang::EN, None);
        let writer = SchemaWriter::new(&declarations, &words, &[]);
        let case = writer.schema(Subject::Entry(crate::content::layout::Kind::Case));
        assert_eq!(case["required"], json!(["title", "summary", "sources"]));
        assert_eq!(case["additionalProperties"], json!(false));
        assert_eq!(case["properties"]["summary"]["maxLength"], json!(300));
        let adoption = &case["properties"]["adoptions"]["anyOf"][0]["anyOf"];
        assert_eq!(adoption[1]["anyOf"], json!([{"required": ["case"]}, {"required": ["name"]}]));
        assert_eq!(
            case["properties"]["not_known"]["anyOf"][0]["enum"],
            json!(["need", "partners", "started", "impact", "lessons", "verified"])
        );
    }
}
