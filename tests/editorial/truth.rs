//! Holds each case against its facts: every number, every figure in `impact`, the years, the partners and the sources.

use std::collections::{BTreeMap, BTreeSet};

use crate::amount::Amount;
use crate::facts::Facts;
use crate::finding::Finding;
use crate::lang::Lang;
use crate::markdown::sentences;
use crate::numbers::read_numbers;
use crate::texts::{Passage, Text, by_id};

/// The facts by folder and id.
pub(crate) type AllFacts = BTreeMap<String, BTreeMap<String, Facts>>;

/// From this number on, words are checked as digits are. Smaller counts in words are often the author's own: `twee
/// lessen`, `one evening`.
const SPELLED_FROM: u64 = 13;

const LOOK_AT_SOURCE: &str = "look the number up in its source, then mend the text or its facts";

/// What is held against its facts: every case, and whatever else names its sources.
fn rests_on_facts(text: &Text) -> bool {
    text.folder == "cases" || (!text.folder.is_empty() && text.values("sources.url").next().is_some())
}

/// Every text that has to has facts, and every entry of the facts has a text.
pub(crate) fn check_coverage(texts: &[Text], facts: &AllFacts) -> Vec<Finding> {
    let without = texts
        .iter()
        .filter(|text| !text.is_translation && rests_on_facts(text) && facts_of(text, facts).is_none())
        .map(|text| {
            text.finding("the text has no facts", "add what its sources say to tests/editorial/facts/")
        });
    let unused = facts.iter().flat_map(|(folder, entries)| {
        let written = by_id(texts, folder);
        entries.keys().filter(move |id| !written.contains_key(id.as_str())).map(move |id| (folder, id))
    });
    let unused = unused.map(|(folder, id)| Finding {
        path: format!("tests/editorial/facts/{folder}.yaml"),
        line: 1,
        what: format!("`{id}` has facts but no text"),
        remedy: "remove the entry or write the text".into(),
    });
    without.chain(unused).collect()
}

fn facts_of<'a>(text: &Text, facts: &'a AllFacts) -> Option<&'a Facts> {
    facts.get(&text.folder)?.get(&text.id)
}

/// Every number in the prose of a text that has facts, in any language, stands in them.
pub(crate) fn check_numbers(texts: &[Text], facts: &AllFacts) -> Vec<Finding> {
    each_text(texts, facts, |text, facts| {
        let known = facts.amounts();
        text.passages().flat_map(|passage| unknown_numbers(&passage, known)).collect()
    })
}

/// A quotation stands in the facts word for word.
pub(crate) fn check_quotations(texts: &[Text], facts: &AllFacts) -> Vec<Finding> {
    each_text(texts, facts, |text, facts| {
        text.values("quotations.text")
            .filter(|scalar| !facts.quotes(&scalar.value))
            .map(|scalar| {
                let what = format!("no source says `{}`", scalar.value);
                text.finding_at(scalar.line, what, "quote as the facts have it, or leave it out")
            })
            .collect()
    })
}

/// A text whose newest source is of before this year may not speak of today.
const PRESENT_FROM: u64 = 2024;

/// Words that speak of the day on which somebody reads.
const TODAY: [(Lang, &[&str]); 3] = [
    (Lang::Nl, &["momenteel", "vandaag", "tegenwoordig", "op dit moment"]),
    (Lang::Fr, &["aujourd’hui", "actuellement", "à l’heure actuelle", "en ce moment"]),
    (Lang::En, &["nowadays", "currently", "at present", "at the moment", "today"]),
];

/// What is told of today has a source of today.
pub(crate) fn check_present(texts: &[Text], facts: &AllFacts) -> Vec<Finding> {
    each_text(texts, facts, |text, facts| {
        let Some(newest) = facts.latest_evidence.filter(|year| *year < PRESENT_FROM) else {
            return Vec::new();
        };
        let mut findings = Vec::new();
        for passage in text.passages() {
            let words = TODAY.iter().filter(|(lang, _)| *lang == passage.lang).flat_map(|(_, words)| *words);
            for word in words.filter(|word| says(passage.prose, word)) {
                let what = format!("`{word}`, but the newest source is of {newest}");
                findings.push(passage.finding(word, what, "say the year".into()));
            }
        }
        findings
    })
}

/// Whether a sentence has the word, and not as part of a name: `Flanders Today`.
fn says(prose: &str, word: &str) -> bool {
    let begins_so = |sentence: &str| sentence.to_lowercase().starts_with(word);
    prose.contains(word) || sentences(prose).into_iter().any(begins_so)
}

/// Before this year evidence is more than five years old.
const OLD_BEFORE: u64 = 2021;

/// Verbs of a sentence that tells what is, and of one that tells what was.
const PRESENT: [(Lang, &[&str]); 3] = [
    (
        Lang::Nl,
        &[
            "is", "zijn", "heeft", "hebben", "wordt", "worden", "kan", "kunnen", "krijgt", "krijgen",
            "betaalt", "betalen", "werkt", "werken", "helpt", "helpen",
        ],
    ),
    (
        Lang::Fr,
        &[
            "est",
            "sont",
            "peut",
            "peuvent",
            "reçoit",
            "reçoivent",
            "paie",
            "paient",
            "travaille",
            "travaillent",
            "aide",
            "aident",
        ],
    ),
    (
        Lang::En,
        &["is", "are", "has", "have", "can", "gets", "get", "pays", "pay", "works", "work", "helps", "help"],
    ),
];
const PAST: [(Lang, &[&str]); 3] = [
    (
        Lang::Nl,
        &[
            "was", "waren", "werd", "werden", "had", "hadden", "kon", "konden", "kreeg", "kregen", "liep",
            "liepen", "ging", "gingen",
        ],
    ),
    (Lang::Fr, &["était", "étaient", "avait", "avaient", "fut", "furent", "été", "pouvait", "pouvaient"]),
    (Lang::En, &["was", "were", "had", "could", "got", "paid", "worked", "helped", "began", "ran"]),
];

/// The summary of a case with old evidence ties what it tells to its time: no sentence of the present without a year, in two
/// languages or more (one may have a verb that looks like the present).
pub(crate) fn check_old(texts: &[Text], facts: &AllFacts) -> Vec<Finding> {
    let is_old = |id: &str| {
        let newest =
            facts.get("cases").and_then(|cases| cases.get(id)).and_then(|facts| facts.latest_evidence);
        newest.is_some_and(|year| year < OLD_BEFORE)
    };
    let cases = by_id(texts, "cases").into_iter().filter(|(id, _)| is_old(id));
    cases
        .filter(|(_, files)| files.iter().filter(|text| tells_of_the_present(text)).count() >= 2)
        .map(|(_, files)| {
            let what = "the summary tells in the present what its old sources say";
            files[0].finding(what, "tell it in the past, or say the year")
        })
        .collect()
}

fn tells_of_the_present(text: &Text) -> bool {
    let among = |words: &[&str], list: &[(Lang, &[&str])]| {
        list.iter().any(|(lang, verbs)| *lang == text.lang && verbs.iter().any(|verb| words.contains(verb)))
    };
    sentences(text.value("summary").unwrap_or_default()).into_iter().any(|sentence| {
        let lower = sentence.to_lowercase();
        let words: Vec<_> = lower.split(|letter: char| !letter.is_alphanumeric()).collect();
        let has_year =
            words.iter().any(|word| word.len() == 4 && (word.starts_with("19") || word.starts_with("20")));
        among(&words, &PRESENT) && !among(&words, &PAST) && !has_year
    })
}

fn unknown_numbers(passage: &Passage<'_>, known: &BTreeSet<Amount>) -> Vec<Finding> {
    let least = Amount::whole(SPELLED_FROM);
    read_numbers(passage.prose, passage.lang)
        .into_iter()
        .filter(|reading| {
            !known.contains(&reading.amount) && (!reading.is_spelled || reading.amount >= least)
        })
        .map(|reading| {
            let what = format!("`{}` ({}) does not stand in the facts", reading.written, reading.amount);
            passage.finding(&reading.written, what, LOOK_AT_SOURCE.into())
        })
        .collect()
}

/// Every figure in `impact` stands in a fact that names its source, about its year.
pub(crate) fn check_impact(texts: &[Text], facts: &AllFacts) -> Vec<Finding> {
    each_case(texts, facts, |text, facts| {
        let figures =
            text.values("impact.value").zip(text.values("impact.date")).zip(text.values("impact.source"));
        figures
            .filter_map(|((value, date), source)| {
                let amount = Amount::parse(&value.value)?;
                let year = Amount::parse(date.value.split('-').next()?)?;
                (!stands(facts, amount, year, &source.value)).then(|| {
                    let what = format!(
                        "no fact from {} about {year} holds the figure `{}`",
                        source.value, value.value
                    );
                    text.finding_at(value.line, what, LOOK_AT_SOURCE)
                })
            })
            .collect()
    })
}

/// Every amount of what a case takes and of who paid stands in the case's facts.
pub(crate) fn check_amounts(texts: &[Text], facts: &AllFacts) -> Vec<Finding> {
    each_case(texts, facts, |text, facts| {
        let known = facts.amounts();
        let amounts = ["inputs.value", "inputs.to", "funding.amount"].into_iter();
        amounts
            .flat_map(|field| text.values(field))
            .filter(|scalar| !Amount::parse(&scalar.value).is_some_and(|amount| known.contains(&amount)))
            .map(|scalar| {
                let what = format!("the amount `{}` does not stand in the facts", scalar.value);
                text.finding_at(scalar.line, what, LOOK_AT_SOURCE)
            })
            .collect()
    })
}

/// Whether a fact from `source` holds `amount` and is about `year`: its own year, a year in its text, the year the
/// practice began, or any year where the fact itself has none. What happened once or never needs no number.
fn stands(facts: &Facts, amount: Amount, year: Amount, source: &str) -> bool {
    facts.facts.iter().any(|statement| {
        let numbers: Vec<_> =
            read_numbers(&statement.text, Lang::En).into_iter().map(|reading| reading.amount).collect();
        let years = [statement.year, facts.start_year].into_iter().flatten().map(Amount::whole);
        let about =
            statement.year.is_none() || years.chain(numbers.iter().copied()).any(|other| other == year);
        let holds = numbers.contains(&amount) || [0, 1].map(Amount::whole).contains(&amount);
        about && holds && statement.sources.iter().any(|id| id == source)
    })
}

/// The years, the phase and the newest evidence of a case are those of its facts.
pub(crate) fn check_fields(texts: &[Text], facts: &AllFacts) -> Vec<Finding> {
    each_case(texts, facts, |text, facts| {
        if text.is_translation {
            return Vec::new();
        }
        let year = |year: Option<u64>| year.map(|year| year.to_string());
        let expected = [
            ("started", year(facts.start_year)),
            ("ended", year(facts.end_year)),
            ("latest_evidence", year(facts.latest_evidence)),
            ("phase", facts.phase.clone()),
        ];
        let mut findings = Vec::new();
        for (field, expected) in expected {
            let found = text.values(field).next();
            // A project may have ended while what it built is still in use.
            if field == "ended" && found.is_none() && text.value("status") == Some("active") {
                continue;
            }
            if found.map(|scalar| &scalar.value) != expected.as_ref() {
                let shown =
                    |value: Option<&String>| value.map_or("nothing".to_owned(), |value| format!("`{value}`"));
                findings.push(text.finding_at(
                    found.map_or(1, |scalar| scalar.line),
                    format!("`{field}` is {}", shown(found.map(|scalar| &scalar.value))),
                    format!("the facts say {}", shown(expected.as_ref())),
                ));
            }
        }
        findings.extend(other_years(text, facts.amounts()));
        findings
    })
}

fn other_years(text: &Text, known: &BTreeSet<Amount>) -> Vec<Finding> {
    [
        "phase_history.from",
        "phase_history.until",
        "adoptions.since",
        "impact.date",
        "inputs.date",
        "funding.date",
    ]
    .into_iter()
    .flat_map(|field| text.values(field))
    .filter(|scalar| {
        let year = scalar.value.split('-').next().and_then(Amount::parse);
        !year.is_some_and(|year| known.contains(&year))
    })
    .map(|scalar| {
        text.finding_at(
            scalar.line,
            format!("`{}` does not stand in the facts", scalar.value),
            LOOK_AT_SOURCE,
        )
    })
    .collect()
}

/// A case names the partners of its facts and no others, and cites at least two of its sources, with their URLs.
pub(crate) fn check_partners_and_sources(texts: &[Text], facts: &AllFacts) -> Vec<Finding> {
    each_case(texts, facts, |text, facts| {
        if text.is_translation {
            return Vec::new();
        }
        let mut findings = Vec::new();
        let found: BTreeSet<_> = text
            .values("partners.organisation")
            .chain(text.values("partners"))
            .map(|scalar| scalar.value.as_str())
            .collect();
        let expected: BTreeSet<_> = facts.partners.iter().map(String::as_str).collect();
        for id in found.symmetric_difference(&expected) {
            findings.push(text.finding(
                format!("`{id}` is a partner in the case or in the facts, not in both"),
                "name the same partners in both",
            ));
        }
        let cited: BTreeMap<_, _> = text
            .values("sources.id")
            .zip(text.values("sources.url"))
            .map(|(id, url)| (id.value.as_str(), url))
            .collect();
        if cited.len() < 2 {
            findings.push(text.finding(format!("{} source", cited.len()), "cite at least two sources"));
        }
        for (id, url) in cited {
            if !facts.sources.iter().any(|source| source.id == id && source.url == url.value) {
                findings.push(text.finding_at(
                    url.line,
                    format!("source `{id}` with this URL does not stand in the facts"),
                    "give the source the id and URL it has in the facts",
                ));
            }
        }
        findings
    })
}

/// Runs `check` over every file of every case that has facts.
fn each_case(
    texts: &[Text],
    facts: &AllFacts,
    check: impl Fn(&Text, &Facts) -> Vec<Finding>,
) -> Vec<Finding> {
    each_text(
        texts,
        facts,
        |text, facts| if text.folder == "cases" { check(text, facts) } else { Vec::new() },
    )
}

/// Runs `check` over every file that has facts.
fn each_text(
    texts: &[Text],
    facts: &AllFacts,
    check: impl Fn(&Text, &Facts) -> Vec<Finding>,
) -> Vec<Finding> {
    texts.iter().filter_map(|text| Some(check(text, facts_of(text, facts)?))).flatten().collect()
}
