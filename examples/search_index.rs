//! Makes the search index alone, to measure it: `search_index CASES.jsonl OUT`.
//!
//! Each line of the input is a case: `id`, `title`, `summary`, `body`, `verified`, and lists of terms under the ids of its
//! facets (`tests/bench/search/corpus.py` writes such a file). Prints one JSON object: `cases`, `files`, `bytes`,
//! `milliseconds` (from the first line to the last byte of the index) and `peak_kilobytes` of the process.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    error::Error,
    fs,
    io::{BufRead, BufReader},
    path::Path,
    time::Instant,
};

use rayon::prelude::*;
use serde_json::Value;
use vonk::{
    base::Lang,
    search::{
        CardInput, CaseInput, DocumentText, FacetInput, FacetTermInput, IndexInput, OrderInput, Tokens,
        analyse, build,
    },
};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const FACETS: [&str; 6] = ["domain", "phase", "region", "audience", "innovation", "status"];

/// Cases that are read together.
const SHARE: usize = 1_024;

/// A case without its body.
struct Case {
    id: String,
    title: String,
    summary: String,
    verified: String,
    /// By facet.
    terms: Vec<Vec<String>>,
}

/// A case and its words.
fn read_case(line: &str) -> Result<(Case, Tokens), serde_json::Error> {
    let value: Value = serde_json::from_str(line)?;
    let field = |key: &str| value[key].as_str().unwrap_or_default();
    let body = vec![Cow::Borrowed(field("body"))];
    let text = DocumentText { lang: Lang::NL, title: field("title"), summary: field("summary"), body };
    let tokens = analyse(&text);
    let list = |facet: &&str| {
        let terms = value[*facet].as_array().into_iter().flatten();
        terms.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let own = |key| field(key).to_owned();
    let (id, title, summary, verified) = (own("id"), own("title"), own("summary"), own("verified"));
    Ok((Case { id, title, summary, verified, terms: FACETS.iter().map(list).collect() }, tokens))
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(input), Some(out)) = (arguments.next(), arguments.next()) else {
        return Err("usage: search_index CASES.jsonl OUT".into());
    };
    let start = Instant::now();
    let (mut cases, mut tokens) = (Vec::new(), Vec::new());
    let mut lines = BufReader::new(fs::File::open(input)?).lines();
    loop {
        // A few at a time, so that never all texts are in memory.
        let some = lines.by_ref().take(SHARE).collect::<Result<Vec<String>, _>>()?;
        if some.is_empty() {
            break;
        }
        let read = some.par_iter().map(|line| read_case(line)).collect::<Result<Vec<_>, _>>()?;
        let (some_cases, some_tokens): (Vec<Case>, Vec<Tokens>) = read.into_iter().unzip();
        cases.extend(some_cases);
        tokens.extend(some_tokens);
    }
    let terms_of = |case: usize, facet: usize| cases[case].terms[facet].iter().map(String::as_str);
    let mut numbers: Vec<BTreeMap<&str, u32>> = vec![BTreeMap::new(); FACETS.len()];
    for case in 0..cases.len() {
        for (facet, numbers) in numbers.iter_mut().enumerate() {
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
            .map(|&id| FacetTermInput {
                id,
                parent: None,
                labels: vec![id.replace('-', " ")],
                synonyms: Vec::new(),
            })
            .collect(),
    });
    let mut newest: Vec<u32> = (0..cases.len() as u32).collect();
    let mut titles = newest.clone();
    newest.sort_by_key(|&case| (std::cmp::Reverse(cases[case as usize].verified.as_str()), case));
    titles.sort_by_cached_key(|&case| cases[case as usize].title.to_lowercase());
    let card = |case: usize, _| CardInput {
        id: &cases[case].id,
        title: Cow::Borrowed(&*cases[case].title),
        summary: Cow::Borrowed(&*cases[case].summary),
        date: cases[case].verified.clone(),
        main: terms_of(case, 0).next().map(|term| numbers[0][term]),
        step: terms_of(case, 1).next().map(|term| numbers[1][term]),
        ..CardInput::default()
    };
    let index = build(&IndexInput {
        languages: &[Lang::NL],
        page_paths: vec!["/cases/{id}/".to_owned()],
        facets: facets.collect(),
        cases: (0..cases.len())
            .map(|case| CaseInput {
                documents: vec![&tokens[case]],
                facet_terms: numbers
                    .iter()
                    .enumerate()
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
