//! Makes the search index alone, to measure it: `search_index CASES.jsonl OUT`.
//!
//! Each line of the input is a case: `id`, `title`, `summary`, `body`, `verified`, and lists of terms under the ids of its
//! facets (`tests/bench/search/corpus.py` writes such a file). Prints one JSON object: `cases`, `files`, `bytes`,
//! `milliseconds` (from the texts in memory to the last byte of the index) and `peak_kilobytes` of the process.

use std::{borrow::Cow, collections::BTreeMap, error::Error, fs, path::Path, time::Instant};

use rayon::prelude::*;
use serde_json::Value;
use vonk::{
    base::Lang,
    search::{
        CardInput, CaseInput, DocumentText, FacetInput, IndexInput, OrderInput, TermInput, Tokens, analyse,
        build,
    },
};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const FACETS: [&str; 6] = ["domain", "phase", "region", "audience", "innovation", "status"];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(input), Some(out)) = (arguments.next(), arguments.next()) else {
        return Err("usage: search_index CASES.jsonl OUT".into());
    };
    let text = fs::read_to_string(input)?;
    let cases = text.lines().map(serde_json::from_str).collect::<Result<Vec<Value>, _>>()?;
    drop(text);
    let field = |case: usize, key: &str| cases[case][key].as_str().unwrap_or_default();
    let start = Instant::now();
    let tokens: Vec<Tokens> = (0..cases.len())
        .into_par_iter()
        .map(|case| {
            let body = vec![Cow::Borrowed(field(case, "body"))];
            let (title, summary) = (field(case, "title"), field(case, "summary"));
            analyse(&DocumentText { lang: Lang::NL, title, summary, body })
        })
        .collect();
    let terms_of = |case: usize, facet: &str| {
        cases[case][facet].as_array().into_iter().flatten().filter_map(Value::as_str)
    };
    let mut numbers: Vec<BTreeMap<&str, u32>> = vec![BTreeMap::new(); FACETS.len()];
    for case in 0..cases.len() {
        for (numbers, facet) in numbers.iter_mut().zip(FACETS) {
            numbers.extend(terms_of(case, facet).map(|term| (term, 0)));
        }
    }
    for numbers in &mut numbers {
        numbers.values_mut().zip(0..).for_each(|(number, place)| *number = place);
    }
    let facets = FACETS.iter().zip(&numbers).map(|(&id, numbers)| FacetInput {
        id,
        labels: vec![id.to_owned()],
        ordered: false,
        terms: numbers
            .keys()
            .map(|&id| TermInput {
                id,
                parent: None,
                labels: vec![id.replace('-', " ")],
                synonyms: Vec::new(),
            })
            .collect(),
    });
    let mut newest: Vec<u32> = (0..cases.len() as u32).collect();
    let mut titles = newest.clone();
    newest.sort_by_key(|&case| (std::cmp::Reverse(field(case as usize, "verified")), case));
    titles.sort_by_cached_key(|&case| field(case as usize, "title").to_lowercase());
    let card = |case: usize, _| CardInput {
        id: field(case, "id"),
        title: Cow::Borrowed(field(case, "title")),
        summary: Cow::Borrowed(field(case, "summary")),
        date: field(case, "verified").to_owned(),
        main: terms_of(case, FACETS[0]).next().map(|term| numbers[0][term]),
        step: terms_of(case, FACETS[1]).next().map(|term| numbers[1][term]),
        ..CardInput::default()
    };
    let index = build(&IndexInput {
        languages: &[Lang::NL],
        page_paths: vec!["/cases/{id}/".to_owned()],
        facets: facets.collect(),
        cases: (0..cases.len())
            .map(|case| CaseInput {
                documents: vec![&tokens[case]],
                terms: FACETS
                    .iter()
                    .zip(&numbers)
                    .map(|(facet, numbers)| terms_of(case, facet).map(|term| numbers[term]).collect())
                    .collect(),
                names: Vec::new(),
            })
            .collect(),
        orders: vec![
            OrderInput { id: "newest", lang: None, cases: newest },
            OrderInput { id: "title", lang: Some(Lang::NL), cases: titles },
        ],
        main_facet: Some(FACETS[0]),
        step_facet: Some(FACETS[1]),
        card: &card,
    });
    let milliseconds = start.elapsed().as_millis();
    let folder = Path::new(&out);
    fs::create_dir_all(folder)?;
    let (mut files, mut bytes) = (0, 0);
    for name in index.files() {
        let content = index.bytes(name).unwrap_or_default();
        fs::write(folder.join(name), content)?;
        (files, bytes) = (files + 1, bytes + content.len());
    }
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map(str::trim).unwrap_or_default();
    let peak: u64 = peak.split(' ').next().unwrap_or_default().parse().unwrap_or(0);
    let summary = serde_json::json!({
        "cases": cases.len(), "files": files, "bytes": bytes, "milliseconds": milliseconds, "peak_kilobytes": peak,
    });
    println!("{summary}");
    // As `vonk build` does: taking everything apart would only cost time.
    std::mem::forget((index, tokens, cases));
    Ok(())
}
