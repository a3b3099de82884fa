//! Lists that were written as one text: `food, housing`, `voeding en wonen`.

/// What can part the entries of a list and nothing else.
pub(crate) const LIST_SIGNS: [char; 2] = [',', ';'];

/// The parts of a text in which several values may stand, at least two, none empty: parted by commas, semicolons, slashes,
/// plus signs or the word "and". `None` where it is one value.
pub(crate) fn parts_meant(text: &str) -> Option<Vec<&str>> {
    const SIGNS: [char; 6] = [',', ';', '/', '|', '+', '&'];
    // Most values are one word.
    if !text.bytes().any(|byte| byte == b' ' || SIGNS.contains(&char::from(byte))) {
        return None;
    }
    let by_sign: Vec<&str> = text.split(SIGNS).collect();
    let parts = by_sign.into_iter().flat_map(|part| {
        let mut rest = Some(part);
        std::iter::from_fn(move || {
            let part = rest?;
            let and = [" en ", " et ", " and ", " und "].into_iter().find_map(|and| part.split_once(and));
            rest = and.map(|(_, after)| after);
            Some(and.map_or(part, |(before, _)| before).trim())
        })
    });
    let parts: Vec<&str> = parts.collect();
    (parts.len() > 1 && parts.iter().all(|part| !part.is_empty())).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_values_in_one_text_are_told_apart() {
        assert_eq!(parts_meant("food, housing"), Some(vec!["food", "housing"]));
        assert_eq!(parts_meant("Voeding en wonen"), Some(vec!["Voeding", "wonen"]));
        assert_eq!(parts_meant("a; b et c and d"), Some(vec!["a", "b", "c", "d"]));
        assert_eq!(parts_meant("food"), None);
        assert_eq!(parts_meant("food,"), None);
        assert_eq!(parts_meant("C++"), None);
    }
}
