//! The editorial check of the bank that this repository publishes: what a case says stands in its facts, the texts
//! can be read in a few minutes, all languages say the same, and the words are right. The facts are in `facts/`,
//! the words to avoid in `calques.yaml`, names and terms that no dictionary knows in `words/`.
//!
//! Every test lists all that it found: file, line, the finding and the remedy. Spelling asks for
//! `apt-get install hunspell hunspell-nl hunspell-fr hunspell-en-gb`.

mod amount;
mod calques;
mod completeness;
mod facts;
mod finding;
mod front_matter;
mod lang;
mod length;
mod markdown;
mod number_tokens;
mod number_words;
mod numbers;
mod repetition;
mod spelling;
mod texts;
mod truth;
mod words;

use std::path::Path;
use std::sync::LazyLock;

use crate::finding::expect_none;
use crate::lang::Lang;
use crate::texts::Text;
use crate::truth::AllFacts;

static TEXTS: LazyLock<Vec<Text>> =
    LazyLock::new(|| texts::read_texts(Path::new(env!("CARGO_MANIFEST_DIR"))));

static FACTS: LazyLock<AllFacts> = LazyLock::new(facts::read_facts);

#[test]
fn every_text_that_names_sources_has_facts() {
    expect_none(truth::check_coverage(&TEXTS, &FACTS));
}

#[test]
fn every_number_in_a_text_stands_in_its_facts() {
    expect_none(truth::check_numbers(&TEXTS, &FACTS));
}

#[test]
fn every_figure_stands_in_a_fact_with_its_source_and_year() {
    expect_none(truth::check_impact(&TEXTS, &FACTS));
}

#[test]
fn every_amount_of_what_a_case_takes_stands_in_its_facts() {
    expect_none(truth::check_amounts(&TEXTS, &FACTS));
}

#[test]
fn quotations_stand_in_the_facts_word_for_word() {
    expect_none(truth::check_quotations(&TEXTS, &FACTS));
}

#[test]
fn nothing_is_told_of_today_beyond_the_newest_source() {
    expect_none(truth::check_present(&TEXTS, &FACTS));
}

#[test]
fn what_old_sources_say_is_told_of_their_time() {
    expect_none(truth::check_old(&TEXTS, &FACTS));
}

#[test]
fn a_text_does_not_say_its_need_again() {
    expect_none(repetition::check_need(&TEXTS));
}

#[test]
fn a_figure_is_not_told_in_every_part_of_a_text() {
    expect_none(repetition::check_figures(&TEXTS));
}

#[test]
fn years_phase_and_newest_evidence_are_those_of_the_facts() {
    expect_none(truth::check_fields(&TEXTS, &FACTS));
}

#[test]
fn every_case_names_its_partners_and_cites_two_sources() {
    expect_none(truth::check_partners_and_sources(&TEXTS, &FACTS));
}

#[test]
fn bodies_and_summaries_keep_to_their_length() {
    expect_none(length::check_size(&TEXTS));
}

#[test]
fn lessons_say_enough_to_act_on() {
    expect_none(length::check_lessons(&TEXTS));
}

#[test]
fn sentences_are_short() {
    expect_none(length::check_sentences(&TEXTS));
}

#[test]
fn every_text_is_there_in_every_language() {
    expect_none([completeness::check_translations(&TEXTS), completeness::check_text_maps(&TEXTS)].concat());
}

#[test]
fn translations_are_built_like_their_original() {
    expect_none(completeness::check_structure(&TEXTS));
}

#[test]
fn no_calques_and_no_advertising() {
    expect_none(calques::check_calques(&TEXTS, &calques::read_calques()));
}

#[test]
fn the_list_of_words_to_avoid_serves_every_language() {
    let calques = calques::read_calques();
    for lang in Lang::ALL {
        let list = calques.get(lang.tag()).map(Vec::as_slice).unwrap_or_default();
        assert!(list.len() >= 60, "{lang}: {} entries", list.len());
        let mut avoided: Vec<_> = list.iter().map(|calque| calque.avoid.as_str()).collect();
        avoided.sort_unstable();
        avoided.dedup();
        assert_eq!(avoided.len(), list.len(), "{lang}: an entry stands there twice");
        assert!(
            list.iter().all(|calque| !calque.better.is_empty()),
            "{lang}: an entry without a better word"
        );
    }
}

#[test]
fn every_word_is_spelt_right() {
    expect_none(spelling::check_spelling(&TEXTS));
}

#[test]
fn the_word_lists_are_sorted_and_in_use() {
    expect_none(words::check_word_lists(&TEXTS));
}
