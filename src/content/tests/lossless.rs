//! A text that an author writes without quotes is read whole, or reported; and what the reports offer leads to it.

use proptest::{prelude::*, test_runner::RngSeed};

use super::{super::*, path};

const BANK: &str = "{name: Proef, languages: [nl, fr]}";

/// Where a text may stand in the front matter of a case, `%` for the text; the rest is without a mistake.
const PLACES: [&str; 7] = [
    "title: %\n",
    "title: x\nsources:\n  - {id: s1, title: %, kind: own}\n",
    "title: x\nsources:\n  - {id: s1, title: %}\n",
    "title: x\nsources: [{id: s1, title: %, kind: own}]\n",
    "title: x\nsources:\n  - id: s1\n    title: %\n    kind: own\n",
    "title: x\nlessons:\n  - %\n  - Nog een les.\n",
    "title: x\nplace: {name: %, lat: 51.05, lon: 3.72}\n",
];

fn context() -> ParseContext {
    let settings = settings::parse(&path("content/bank.yaml"), BANK.as_bytes(), &mut Vec::new());
    ParseContext::new(&settings.expect("readable"), &[])
}

/// The text at the place, as the record has it.
fn read_at(place: usize, record: &CaseRecord) -> Option<String> {
    let text = match place {
        0 => Some(&record.words.title),
        5 => record.words.lessons.first().map(|lesson| &lesson.text),
        6 => return record.place.as_ref().map(|place| place.name.in_language(Lang::NL, &[]).text.to_owned()),
        _ => record.sourcing.sources.first().map(|source| &source.title),
    };
    text.map(|text| text.to_string())
}

/// What is wrong with the way in which the text is written, the first mistake first.
fn mistakes(parsed: &Parsed) -> Vec<&Diagnostic> {
    const OTHERS: [Code; 5] = [
        Code::MissingField,
        Code::MissingAskedField,
        Code::TextNotTranslated,
        Code::TextTooLong,
        Code::SampleText,
    ];
    let mut found: Vec<&Diagnostic> =
        parsed.diagnostics.iter().filter(|found| !OTHERS.contains(&found.code)).collect();
    found.sort_by_key(|found| found.span().start);
    found
}

/// What is read once the reports are followed, one at a time; with the file as it is then.
fn follow(place: usize, text: &str) -> Result<(Option<String>, String), String> {
    let context = context();
    let mut file = format!("---\n{}---\n\nDe tekst.\n", PLACES[place].replace('%', text));
    for _ in 0..6 {
        let parsed = parse_file(&path("content/cases/a.md"), file.as_bytes(), &context).expect("an entry");
        let Some(first) = mistakes(&parsed).first().copied().cloned() else {
            let Some(Record::Case(record)) = parsed.record else {
                return Err(format!("no case in {file:?}"));
            };
            return Ok((read_at(place, &record), file));
        };
        let span = first.span();
        let Some(suggestion) = first.suggestion else {
            return Err(format!("no remedy for {first:?} in {file:?}"));
        };
        file.replace_range(span.start..span.end, &suggestion);
    }
    Err(format!("no end of remedies: {file:?}"))
}

/// A text of words and of signs that mean something to YAML.
fn text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Rapport",
        "een",
        "buurt",
        "2020",
        "l’été",
        "'s",
        "avonds",
        "café",
        "d'été",
        "s1",
        "Wij",
        "100",
        "ca",
        "vzw",
        "a",
    ]);
    let gap = prop::sample::select(vec![
        " ", " ", " ", " ", ", ", ": ", " #", " # ", " [", "] ", " {", "} ", " (", ") ", "; ", " - ", " & ",
        "*", "! ", "? ", " | ", " > ", " @", "% ", " \"", "\" ", " / ", ". ", "… ", " “", "” ", ":", "#",
        ",", "`", " ! ", " * ", "'", " ' ",
    ]);
    prop::collection::vec((gap, word), 1..5).prop_map(|pieces| {
        let text: String = pieces.into_iter().map(|(gap, word)| format!("{gap}{word}")).collect();
        text.trim().to_owned()
    })
}

/// Whether the text says something else as it stands: a list, a group, the next field, a text in quotes.
fn is_other(text: &str) -> bool {
    let next_field = text.split(',').any(|part| {
        let key = part.trim_start().split_once(':').map_or("", |(key, _)| key);
        key.len() > 1 && key.bytes().all(|b| b.is_ascii_lowercase())
    });
    text.is_empty()
        || next_field
        || text.starts_with(['[', '{', '}', ']', ',', '"', '\'', '“', '”', '|', '>', '#'])
        || text.starts_with("- ")
        // A quote behind a colon opens a text in quotes.
        || text.contains(": '")
        || text.ends_with([':', '#'])
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 4_000,
        max_global_rejects: 100_000,
        rng_seed: RngSeed::Fixed(1),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_text_is_read_whole_or_its_remedies_lead_to_it(place in 0..PLACES.len(), text in text()) {
        prop_assume!(!is_other(&text));
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        match follow(place, &text) {
            Ok((read, file)) => prop_assert_eq!(read.map(|read| words(&read)), Some(words(&text)), "{:?}", file),
            Err(why) => prop_assert!(false, "{:?}: {}", text, why),
        }
    }
}
