//! A file's front matter as a list of scalars, each with its keys and its line. A YAML parser gives the values; the
//! lines are found by following them through the file.

use serde_yaml::Value;

/// A value in a file's front matter.
#[derive(Clone, Debug)]
pub(crate) struct Scalar {
    /// Its keys, with points, without the numbers of list entries: `impact.note.fr`.
    pub(crate) key: String,
    /// The value as text; a number without separators.
    pub(crate) value: String,
    /// The line where it begins, from 1.
    pub(crate) line: usize,
}

/// The values of `front`, in the order of the file; `raw` is the whole file.
pub(crate) fn scalars(front: &Value, raw: &str) -> Vec<Scalar> {
    let mut scalars = Vec::new();
    collect(front, "", &mut Cursor { raw, at: 0, line: 1 }, &mut scalars);
    scalars
}

/// The front matter, the body and the body's first line.
pub(crate) fn split(raw: &str, is_yaml: bool) -> (&str, &str, usize) {
    let parts = raw.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    match parts {
        Some((front, body)) if !is_yaml => (front, body, front.lines().count() + 3),
        _ => (raw, "", 1),
    }
}

/// Where in the file the walk over its YAML has come, to tell the line of each value.
struct Cursor<'a> {
    raw: &'a str,
    at: usize,
    line: usize,
}

impl Cursor<'_> {
    /// Moves past the next `words`, if they follow; returns the line on which they begin, else the present line.
    fn find(&mut self, words: &str) -> usize {
        if let Some(offset) = self.raw[self.at..].find(words) {
            let next = self.at + offset + words.len();
            self.line += self.raw.as_bytes()[self.at..next].iter().filter(|byte| **byte == b'\n').count();
            self.at = next;
        }
        self.line
    }
}

fn collect(value: &Value, key: &str, cursor: &mut Cursor<'_>, scalars: &mut Vec<Scalar>) {
    match value {
        Value::Mapping(fields) => {
            for (name, value) in fields {
                let name = plain(name);
                cursor.find(&format!("{name}:"));
                let key = if key.is_empty() { name } else { format!("{key}.{name}") };
                collect(value, &key, cursor, scalars);
            }
        }
        Value::Sequence(entries) => entries.iter().for_each(|entry| collect(entry, key, cursor, scalars)),
        Value::Tagged(tagged) => collect(&tagged.value, key, cursor, scalars),
        Value::Null => {}
        Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            let value = plain(value);
            // A few words are enough to find the line, and are on one line even where the value is folded.
            let start = value.split_inclusive(' ').take(2).collect::<String>();
            let line = cursor.find(start.trim());
            scalars.push(Scalar { key: key.to_owned(), value, line });
        }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => String::new(),
    }
}
