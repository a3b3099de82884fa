//! The sample text of a new file, as `vonk new` writes it: what belongs in a field, said where the field should say it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use crate::base::texts::Texts;

use super::{
    declaration::{Declarations, Field, Need, Shape, Subject, Wording},
    field_texts::{self, BODY_SAMPLES},
};

/// An example of fewer words may as well be true.
const FEWEST_WORDS: usize = 4;

/// The samples by their last word, which few other texts have.
static SAMPLES: LazyLock<BTreeMap<String, BTreeSet<String>>> = LazyLock::new(|| {
    let declarations = Declarations::built_in();
    let mut samples = BTreeSet::new();
    for texts in field_texts::in_every_language() {
        for subject in Subject::ALL {
            add(declarations.of(subject).fields, texts, &mut samples);
        }
        samples.extend(
            BODY_SAMPLES.iter().filter_map(|key| texts.text(key, &[])).map(|text| on_one_line(&text)),
        );
    }
    let mut by_last: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for sample in samples {
        let last = sample.rsplit(' ').next().unwrap_or_default().to_owned();
        by_last.entry(last).or_default().insert(sample);
    }
    by_last
});

/// Whether the text is a sample: of a field, or a paragraph of a body.
pub(crate) fn is_sample(text: &str) -> bool {
    let samples = text.split_whitespace().next_back().and_then(|last| SAMPLES.get(last));
    let is_long = || text.split_whitespace().nth(FEWEST_WORDS - 1).is_some();
    samples.is_some_and(|samples| is_long() && samples.contains(&on_one_line(text)))
}

fn add(fields: &[Field], texts: &Texts, samples: &mut BTreeSet<String>) {
    for field in fields {
        let is_text = matches!(field.shape, Shape::Text { .. } | Shape::Localised { .. });
        if let Wording::Key(key) = field.words
            && is_text
            && field.example.is_none()
        {
            let help = (field.need == Need::Required).then(|| texts.part(key, "help", &[])).flatten();
            let example = texts.part(key, "example", &[]);
            samples.extend(help.into_iter().chain(example).map(|text| on_one_line(&text)));
        }
        add(field.fields(), texts, samples);
    }
}

/// The text with single spaces, as it is written to a file and folded there.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_new_file_says_is_a_sample_and_what_an_author_says_is_none() {
        let french = &field_texts::in_every_language()[1];
        let help = french.part("case-summary", "help", &[]).expect("a help");
        assert!(is_sample(&help.replace(' ', "\n  ")));
        assert!(is_sample(&french.text(BODY_SAMPLES[0], &[]).expect("a text")));
        assert!(!is_sample("Repair Café"));
        assert!(!is_sample("Buren herstellen samen wat stuk is."));
    }
}
