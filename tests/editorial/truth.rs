//! Holds each case against its facts: every number, every figure in `impact`, the years, the partners and the sources.

use std::collections::{BTreeMap, BTreeSet};

use crate::amount::Amount;
use crate::facts::Facts;
use crate::finding::Finding;
use crate::lang::Lang;
use crate::numbers::read_numbers;
use crate::texts::{Passage, Text, by_id};

/// From this number on, words are checked as digits are. Smaller counts in words are often the author's own: `twee
/// lessen`, `one evening`.
const SPELLED_FROM: u64 = 13;

const LOOK_AT_SOURCE: &str = "look the number up in its source, then mend the text or facts.yaml";

/// Every case has facts and every entry of the facts has a case.
pub(crate) fn check_coverage(texts: &[Text], facts: &BTreeMap<String, Facts>) -> Vec<Finding> {
    let cases = by_id(texts, "cases");
    let without = cases.iter().filter(|(id, _)| !facts.contains_key(**id)).map(|(_, files)| {
        files[0].finding("the case has no facts", "add what its sources say to tests/editorial/facts.yaml")
    });
    let unused = facts.keys().filter(|id| !cases.contains_key(id.as_str())).map(|id| Finding {
        path: "tests/editorial/facts.yaml".into(),
        line: 1,
        what: format!("`{id}` has facts but no case"),
        remedy: "remove the entry or write the case".into(),
    });
    without.chain(unused).collect()
}

/// Every number in a case's prose, in any language, stands in the case's facts.
pub(crate) fn check_numbers(texts: &[Text], facts: &BTreeMap<String, Facts>) -> Vec<Finding> {
    each_case(texts, facts, |text, facts| {
        let known = facts.amounts();
        text.passages().flat_map(|passage| unknown_numbers(&passage, &known)).collect()
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
pub(crate) fn check_impact(texts: &[Text], facts: &BTreeMap<String, Facts>) -> Vec<Finding> {
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
pub(crate) fn check_amounts(texts: &[Text], facts: &BTreeMap<String, Facts>) -> Vec<Finding> {
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
    facts.statements().any(|statement| {
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
pub(crate) fn check_fields(texts: &[Text], facts: &BTreeMap<String, Facts>) -> Vec<Finding> {
    each_case(texts, facts, |text, facts| {
        if text.is_translation {
            return Vec::new();
        }
        let year = |year: Option<u64>| year.map(|year| year.to_string());
        let expected = [
            ("started", year(facts.start_year)),
            ("ended", year(facts.end_year)),
            ("latest_evidence", year(facts.latest_evidence)),
            ("phase", Some(facts.phase.clone())),
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
        findings.extend(other_years(text, &facts.amounts()));
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
pub(crate) fn check_partners_and_sources(texts: &[Text], facts: &BTreeMap<String, Facts>) -> Vec<Finding> {
    each_case(texts, facts, |text, facts| {
        if text.is_translation {
            return Vec::new();
        }
        let mut findings = Vec::new();
        let found: BTreeSet<_> =
            text.values("partners.organisation").map(|scalar| scalar.value.as_str()).collect();
        let expected: BTreeSet<_> = facts.partners.iter().map(|partner| partner.org.as_str()).collect();
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
            if !facts.sources.iter().any(|source| source.id == id && source.address == url.value) {
                findings.push(text.finding_at(
                    url.line,
                    format!("source `{id}` with this URL does not stand in the facts"),
                    "give the source the reference and URL it has in facts.yaml",
                ));
            }
        }
        findings
    })
}

/// Runs `check` over every file of every case that has facts.
fn each_case(
    texts: &[Text],
    facts: &BTreeMap<String, Facts>,
    check: impl Fn(&Text, &Facts) -> Vec<Finding>,
) -> Vec<Finding> {
    let cases = texts.iter().filter(|text| text.folder == "cases");
    cases.filter_map(|text| Some(check(text, facts.get(&text.id)?))).flatten().collect()
}
