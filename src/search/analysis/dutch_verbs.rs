//! Dutch verbs: `repareert`, `repareerde` and `gerepareerd` belong to `repareren`, which the stemmer does not know; nor
//! does it know that `mens` belongs to `mensen`.
//!
//! [`longer_forms`] builds by the rules of Dutch spelling what such a form may belong to. Only what the bank has is taken: that is
//! left to the terms.

/// Prefixes after which a participle has no `ge`.
const UNSTRESSED: [&str; 5] = ["be", "ver", "ont", "her", "er"];

/// Prefixes that stand before the `ge` of a participle.
const SEPARABLE: [&str; 24] = [
    "aan", "achter", "af", "bij", "binnen", "door", "heen", "in", "mee", "na", "om", "onder", "op", "over",
    "rond", "samen", "tegen", "terug", "toe", "uit", "voor", "vrij", "weg", "deel",
];

/// Nouns in `t` that look like a form of a verb which banks are likely to have: `buurt` is no form of `buren`.
const NOUNS: [&str; 16] = [
    "buurt", "gast", "rust", "mest", "kant", "tent", "last", "markt", "kaart", "tocht", "beurt", "vlucht",
    "plant", "krant", "kost", "gewest",
];

/// The forms in `en` to which a folded word may belong, the likeliest first: infinitives, and a plural.
pub(crate) fn longer_forms(word: &str) -> impl Iterator<Item = String> {
    let may_belong = word.is_ascii() && word.len() >= 4;
    let roots = if may_belong { roots(word) } else { Vec::new() };
    let plural = if may_belong { plural(word) } else { None };
    roots.into_iter().flat_map(|root| infinitives(&root)).chain(plural)
}

/// `mens` → `mensen`: the stemmer takes the `s` for an ending.
fn plural(form: &str) -> Option<String> {
    let before = form.strip_suffix('s')?;
    (!before.ends_with(['a', 'e', 'i', 'o', 'u', 'y', 's'])).then(|| format!("{form}en"))
}

/// The roots (first person singular) that a form may have.
fn roots(form: &str) -> Vec<String> {
    let mut roots = Vec::new();
    if NOUNS.contains(&form) {
        return roots;
    }
    roots.extend(form.strip_suffix('t').filter(|root| root.len() >= 3).map(str::to_owned));
    past(form, "", &["den", "ten", "de", "te"], &mut roots);
    if let Some(rest) = form.strip_prefix("ge") {
        past(rest, "", &["d", "t", "de", "te"], &mut roots);
    }
    for prefix in SEPARABLE {
        if let Some(rest) = form.strip_prefix(prefix).and_then(|rest| rest.strip_prefix("ge")) {
            past(rest, prefix, &["d", "t", "de", "te"], &mut roots);
        }
    }
    if UNSTRESSED.iter().any(|prefix| form.starts_with(prefix)) {
        past(form, "", &["d", "t", "de", "te"], &mut roots);
    }
    roots
}

/// Adds the roots of a past form: `t` stands only after a voiceless consonant, `d` only after another sound.
fn past(form: &str, prefix: &str, endings: &[&str], roots: &mut Vec<String>) {
    for ending in endings {
        let Some(root) = form.strip_suffix(ending).filter(|root| root.len() >= 3) else { continue };
        let is_voiceless = root.ends_with(['k', 'f', 's', 'h', 'p', 'x', 't']);
        // `leefde` and `reisde` have a root in f or s, but a v or z in the infinitive.
        let fits = if ending.starts_with('t') { is_voiceless } else { !root.ends_with(['k', 'h', 'p', 'x']) };
        if fits {
            roots.push(format!("{prefix}{root}"));
        }
    }
}

/// The infinitives that a root may have: `leen` → `lenen`, `stop` → `stoppen`, `leef` → `leven`, `werk` → `werken`.
fn infinitives(root: &str) -> Vec<String> {
    let bytes = root.as_bytes();
    let is_vowel = |b: u8| b"aeiouy".contains(&b);
    let [.., before, vowel, last] = *bytes else { return Vec::new() };
    if is_vowel(last) {
        return vec![format!("{root}en"), format!("{root}n")];
    }
    let body = &root[..root.len() - 1];
    let softened = match last {
        b'f' => Some('v'),
        b's' => Some('z'),
        _ => None,
    };
    let ends = |body: &str| {
        let mut found = vec![format!("{body}{}en", char::from(last))];
        found.extend(softened.map(|soft| format!("{body}{soft}en")));
        found
    };
    if is_vowel(vowel) && vowel == before {
        return ends(&body[..body.len() - 1]);
    }
    if !is_vowel(vowel) || is_vowel(before) {
        return ends(body);
    }
    // One vowel: `stop` doubles its consonant, `verbeter` does not.
    let mut found = vec![format!("{root}{}en", char::from(last))];
    if vowel == b'e' && b"rln".contains(&last) {
        found.push(format!("{root}en"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_verb_meet_their_infinitive() {
        for (form, longer) in [
            ("repareert", "repareren"),
            ("repareerde", "repareren"),
            ("gerepareerd", "repareren"),
            ("uitgeleend", "uitlenen"),
            ("verbeterd", "verbeteren"),
            ("gestopt", "stoppen"),
            ("mens", "mensen"),
        ] {
            assert!(longer_forms(form).any(|found| found == longer), "{form}");
        }
        assert!(longer_forms("bont").all(|found| found != "bonen"));
    }
}
