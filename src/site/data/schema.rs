//! `/data/schema/*.json`: JSON Schemas (draft 2020-12) of the data files, written by hand beside this file, and under
//! `input/` those of what authors write, made from the declarations of fields.

use crate::{
    bank::Bank,
    content::{declaration::Subject, field_words::FieldWords, input_schema::SchemaWriter},
};

/// The schemas by name.
pub(super) const NAMES: [&str; 6] = ["bank", "cases", "guides", "notices", "organisations", "search"];

/// The path of a schema's file from the site's root.
pub(super) fn path(name: &str) -> String {
    format!("data/schema/{name}.json")
}

/// The text of a schema; empty for a name that is not one of [`NAMES`].
pub(super) fn text(name: &str) -> &'static str {
    match name {
        "bank" => include_str!("schema/bank.json"),
        "cases" => include_str!("schema/cases.json"),
        "guides" => include_str!("schema/guides.json"),
        "notices" => include_str!("schema/notices.json"),
        "organisations" => include_str!("schema/organisations.json"),
        "search" => include_str!("schema/search.json"),
        _ => "",
    }
}

/// The schema of a kind of file in this bank, with its words in the bank's first language.
pub(super) fn of_input(bank: &Bank, subject: Subject) -> String {
    let declarations = bank.settings.declarations();
    let words = FieldWords::new(bank.default_language(), Some(&bank.vocabularies));
    super::json(&SchemaWriter::new(&declarations, &words, bank.languages()).schema(subject))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_schema_is_json_of_its_draft() {
        for name in NAMES {
            let schema: serde_json::Value = serde_json::from_str(text(name)).expect(name);
            assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
        }
    }
}
