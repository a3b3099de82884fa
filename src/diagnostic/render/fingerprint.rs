//! A name for each problem that stays the same while the lines around it move, so that a service can tell old problems
//! from new ones.

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_128;

use super::Report;
use crate::diagnostic::{Argument, Diagnostic, Place};

/// One fingerprint per diagnostic, 32 hexadecimal digits, no two the same: a hash of the code, the path, the text at
/// the place and the texts that the message names; of equal ones also how many came before in the report.
pub(super) fn fingerprints(report: &Report) -> Vec<String> {
    let mut seen: BTreeMap<u128, u64> = BTreeMap::new();
    let mut fingerprint = |diagnostic| {
        let identity = identity(report, diagnostic);
        let count = seen.entry(xxh3_128(&identity)).or_default();
        let numbered = [&identity[..], &count.to_le_bytes()].concat();
        *count += 1;
        format!("{:032x}", xxh3_128(&numbered))
    };
    report.diagnostics.iter().map(&mut fingerprint).collect()
}

/// The parts that make a problem what it is, each behind its length so that no two lists of parts are alike.
fn identity(report: &Report, diagnostic: &Diagnostic) -> Vec<u8> {
    let place = match (&diagnostic.place, report.sources.bytes(&diagnostic.path)) {
        (Place::Span(span), Some(bytes)) => bytes.get(span.start..span.end).unwrap_or_default(),
        (Place::Span(_) | Place::File, _) => &[],
    };
    let texts = diagnostic.arguments.iter().filter_map(|(_, argument)| match argument {
        Argument::Text(text) => Some(text.as_bytes()),
        Argument::Number(_) | Argument::Names(_) => None,
    });
    [diagnostic.code.as_str().as_bytes(), diagnostic.path.as_str().as_bytes(), place]
        .into_iter()
        .chain(texts)
        .flat_map(|part| (part.len() as u64).to_le_bytes().into_iter().chain(part.iter().copied()))
        .collect()
}
