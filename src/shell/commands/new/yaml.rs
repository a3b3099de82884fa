//! Values as YAML in the block style that people write by hand: one line a value, long texts folded.

use serde_json::{Map, Value};

use crate::shell::terminal::wrapped;

/// How wide remarks and folded texts are, in characters.
pub(super) const WIDTH: usize = 100;

/// `key: value`, over as many lines as it takes.
pub(in crate::shell) fn entry(key: &str, value: &Value) -> String {
    lines_of(key, value, 0).join("\n")
}

/// Every key of a map with its value.
fn map_lines(map: &Map<String, Value>, indent: usize) -> Vec<String> {
    map.iter().flat_map(|(key, value)| lines_of(key, value, indent)).collect()
}

fn lines_of(key: &str, value: &Value, indent: usize) -> Vec<String> {
    let start = format!("{:indent$}{key}:", "");
    match value {
        Value::Object(map) => {
            let mut lines = vec![start];
            lines.extend(map_lines(map, indent + 2));
            lines
        }
        Value::Array(list) => list_lines(start, list, indent),
        Value::String(text) => {
            let text = plain(text);
            if start.chars().count() + text.chars().count() < WIDTH {
                return vec![format!("{start} {}", quoted_if_needed(&text))];
            }
            let mut lines = vec![format!("{start} >-")];
            let folded = wrapped(&text, WIDTH - indent - 2);
            lines.extend(folded.iter().map(|line| format!("{:indent$}  {line}", "")));
            lines
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => vec![format!("{start} {value}")],
    }
}

fn list_lines(start: String, list: &[Value], indent: usize) -> Vec<String> {
    let is_short = list.iter().all(|item| !item.is_object() && !item.is_array());
    let line = format!("{start} [{}]", list.iter().map(on_one_line).collect::<Vec<_>>().join(", "));
    if is_short && line.chars().count() <= WIDTH {
        return vec![line];
    }
    let mut lines = vec![start];
    for item in list {
        match item {
            Value::Object(map) => {
                let mut inner = map_lines(map, indent + 4);
                if let Some(first) = inner.first_mut() {
                    first.replace_range(indent..indent + 4, "  - ");
                }
                lines.extend(inner);
            }
            other => lines.push(format!("{:indent$}  - {}", "", on_one_line(other))),
        }
    }
    lines
}

/// A value without a line end in it: groups and lists in brackets.
pub(super) fn on_one_line(value: &Value) -> String {
    match value {
        Value::String(text) => quoted_if_needed(text),
        Value::Array(list) => format!("[{}]", list.iter().map(on_one_line).collect::<Vec<_>>().join(", ")),
        Value::Object(map) => {
            let entries = map.iter().map(|(key, value)| format!("{key}: {}", on_one_line(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// A text as it is where YAML takes it for a text, else in double quotes.
fn quoted_if_needed(text: &str) -> String {
    const WORDS: [&str; 8] = ["true", "false", "null", "yes", "no", "on", "off", "y"];
    let is_plain = text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | ':'))
        && !text.ends_with(':')
        && !WORDS.contains(&&*text.to_ascii_lowercase());
    if is_plain { text.to_owned() } else { quoted(text) }
}

/// A text in double quotes, in which YAML takes every character as it is.
pub(in crate::shell) fn quoted(text: &str) -> String {
    format!("\"{}\"", plain(text).replace('\\', "\\\\").replace('"', "\\\""))
}

/// One line, single spaces, no characters that YAML refuses.
fn plain(text: &str) -> String {
    let is_fine = |c: &char| !c.is_control() && !matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    let words = text.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty());
    words.map(|word| word.chars().filter(is_fine).collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn no_text_breaks_out_of_its_quotes() {
        assert_eq!(quoted("a \"b\" \\ c: #d\n\u{7}e"), r##""a \"b\" \\ c: #d e""##);
    }

    #[test]
    fn a_long_text_is_folded_and_a_short_one_quoted_where_it_must() {
        assert_eq!(entry("title", &json!("Wat: nu?")), "title: \"Wat: nu?\"");
        assert_eq!(entry("started", &json!("2019-05")), "started: 2019-05");
        assert_eq!(entry("id", &json!("no")), "id: \"no\"");
        let folded = entry("summary", &json!("woord ".repeat(40)));
        assert!(folded.starts_with("summary: >-\n  woord woord"));
        assert!(folded.lines().all(|line| line.chars().count() <= WIDTH));
    }

    #[test]
    fn groups_and_lists_stand_below_their_key() {
        let value = json!([{"title": "Een les", "text": "Doe."}, {"text": "Nog."}]);
        let lessons = "lessons:\n  - title: \"Een les\"\n    text: Doe.\n  - text: Nog.";
        assert_eq!(entry("lessons", &value), lessons);
        let transfer = json!({"needs": ["een zaal"], "first_steps": ["stap ".repeat(30).trim_end()]});
        let long = "stap ".repeat(30);
        let expected =
            format!("transfer:\n  needs: [\"een zaal\"]\n  first_steps:\n    - \"{}\"", long.trim_end());
        assert_eq!(entry("transfer", &transfer), expected);
    }
}
