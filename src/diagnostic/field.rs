//! The way to a field of a YAML file.
//!
//! Every reference of every record keeps its way, though hardly any is ever asked for: so a way is one small text.

use std::fmt;

/// What begins a step, and what stands between a key and its number. No key holds any of them: what reads YAML puts
/// U+FFFD in the place of control characters.
const KEY: char = '\u{1}';
const NUMBER: char = '\u{2}';
const INDEX: char = '\u{3}';

/// The way to a field: keys and indexes from the top of the YAML.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FieldPath {
    steps: Box<str>,
    is_key: bool,
}

/// One step of a [`FieldPath`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// Into the value of a key; the number tells apart duplicates, 0 for the first.
    Key(&'a str, usize),
    /// Into an entry of a list, from 0.
    Index(usize),
}

impl FieldPath {
    /// The way to the value of a key at the top.
    pub fn key(key: &str) -> Self {
        Self::default().then(key)
    }

    /// The way to the value of `key` in the map here; of the first, when it stands there more than once.
    pub fn then(&self, key: &str) -> Self {
        self.longer(key.len() + 1, |steps| {
            steps.push(KEY);
            steps.push_str(key);
        })
    }

    /// The way to the value of `key` in the map here, after `number` equal keys.
    pub fn then_number(&self, key: &str, number: usize) -> Self {
        let here = self.then(key);
        if number == 0 { here } else { here.longer(4, |steps| steps.push_str(&format!("{NUMBER}{number}"))) }
    }

    /// The way to entry `index` of the list here.
    pub fn at(&self, index: usize) -> Self {
        self.longer(3, |steps| steps.push_str(&format!("{INDEX}{index}")))
    }

    fn longer(&self, by: usize, push: impl FnOnce(&mut String)) -> Self {
        let mut steps = String::with_capacity(self.steps.len() + by);
        steps.push_str(&self.steps);
        push(&mut steps);
        Self { steps: steps.into(), is_key: self.is_key }
    }

    /// The key itself in place of its value.
    pub fn of_key(mut self) -> Self {
        self.is_key = true;
        self
    }

    /// Whether the key is meant, rather than its value.
    pub fn is_key(&self) -> bool {
        self.is_key
    }

    /// Whether it leads nowhere: to the whole file.
    pub fn is_top(&self) -> bool {
        self.steps.is_empty()
    }

    /// The steps from the top.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = Step<'_>> {
        let is_start = |c: char| c == KEY || c == INDEX;
        // Every step begins with its mark, so that the first piece is empty.
        let starts = self.steps.match_indices(is_start).map(|(start, _)| start);
        let starts: Vec<usize> = starts.chain([self.steps.len()]).collect();
        let steps: Vec<Step<'_>> =
            starts.windows(2).map(|pair| step(&self.steps[pair[0]..pair[1]])).collect();
        steps.into_iter()
    }

    /// The last key on the way; "" when there is none.
    pub fn last_key(&self) -> &str {
        let Some((_, last)) = self.steps.rsplit_once(KEY) else { return "" };
        last.split([NUMBER, INDEX]).next().unwrap_or_default()
    }
}

fn step(text: &str) -> Step<'_> {
    let number = |text: &str| text.parse().unwrap_or_default();
    match text.strip_prefix(INDEX) {
        Some(index) => Step::Index(number(index)),
        None => {
            let key = text.trim_start_matches(KEY);
            key.split_once(NUMBER).map_or(Step::Key(key, 0), |(key, last)| Step::Key(key, number(last)))
        }
    }
}

impl fmt::Debug for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.steps()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_come_back_as_they_were_added() {
        let field = FieldPath::key("impact").at(12).then("").then_number("note", 2);
        let steps: Vec<Step<'_>> = field.steps().collect();
        assert_eq!(steps, [Step::Key("impact", 0), Step::Index(12), Step::Key("", 0), Step::Key("note", 2)]);
        assert_eq!(field.at(0).last_key(), "note");
        assert!(FieldPath::default().is_top() && FieldPath::default().steps().next().is_none());
    }
}
