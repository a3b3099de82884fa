//! Reading length: how long a case and its summary are, and how long its sentences.

use crate::finding::Finding;
use crate::markdown::{count_words, sentences};
use crate::texts::Text;

const BODY_WORDS: std::ops::RangeInclusive<usize> = 250..=600;
const SUMMARY_CHARACTERS: usize = 280;
const SENTENCE_WORDS: usize = 45;
const LEAST_LESSONS: usize = 3;
const LESSON_WORDS: usize = 12;
const AVERAGE_SENTENCE_WORDS: f64 = 22.0;

/// A case's body has 250 to 600 words in every language; a summary at most 280 characters.
pub(crate) fn check_size(texts: &[Text]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for text in texts {
        let words: usize = text.blocks.iter().map(|block| count_words(&block.prose)).sum();
        if text.folder == "cases" && !BODY_WORDS.contains(&words) {
            let remedy = format!("write {} to {}", BODY_WORDS.start(), BODY_WORDS.end());
            findings.push(text.finding(format!("the body has {words} words"), remedy));
        }
        for summary in text.scalars.iter().filter(|scalar| scalar.key.split('.').next() == Some("summary")) {
            let length = summary.value.chars().count();
            if length > SUMMARY_CHARACTERS {
                let what = format!("the summary has {length} characters");
                findings.push(text.finding_at(summary.line, what, format!("keep to {SUMMARY_CHARACTERS}")));
            }
        }
    }
    findings
}

/// A case has at least three lessons, each of at least twelve words: fewer say too little to act on.
pub(crate) fn check_lessons(texts: &[Text]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for text in texts.iter().filter(|text| text.folder == "cases") {
        let count = text.values("lessons.text").count();
        if count < LEAST_LESSONS {
            let remedy = format!("write at least {LEAST_LESSONS}");
            findings.push(text.finding(format!("{count} lessons"), remedy));
        }
        for lesson in text.values("lessons.text") {
            let words = count_words(&lesson.value);
            if words < LESSON_WORDS {
                let what = format!("a lesson of {words} words");
                findings.push(text.finding_at(lesson.line, what, "say what somebody else can do with it"));
            }
        }
    }
    findings
}

/// No sentence runs over 45 words, and a body's sentences have at most 22 on average.
pub(crate) fn check_sentences(texts: &[Text]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for text in texts {
        for passage in text.passages() {
            for sentence in sentences(passage.prose) {
                let words = count_words(sentence);
                if words > SENTENCE_WORDS {
                    let start: String = sentence.chars().take(40).collect();
                    let what = format!("a sentence of {words} words: `{start}…`");
                    findings.push(passage.finding(
                        &start,
                        what,
                        format!("make two of it; at most {SENTENCE_WORDS}"),
                    ));
                }
            }
        }
        let lengths: Vec<_> = text
            .blocks
            .iter()
            .filter(|block| block.level == 0)
            .flat_map(|block| sentences(&block.prose))
            .map(count_words)
            .collect();
        let average = lengths.iter().sum::<usize>() as f64 / lengths.len().max(1) as f64;
        if average > AVERAGE_SENTENCE_WORDS {
            let remedy = format!("write shorter sentences: at most {AVERAGE_SENTENCE_WORDS} on average");
            findings.push(text.finding(format!("a sentence has {average:.1} words on average"), remedy));
        }
    }
    findings
}
