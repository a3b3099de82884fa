//! Places on the map as people write them: `51,05`, `51° 3′ 12″ N`.

use crate::base::fold;

/// The degrees of latitude or longitude that a text means, with a point before decimals.
pub(crate) fn coordinate_meant(text: &str) -> Option<String> {
    if text.len() > 80 {
        return None;
    }
    let folded = fold(text).replace(',', ".");
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let parts = folded.split(|c| !is_number(c)).filter(|part| !part.is_empty());
    let numbers: Vec<f64> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let letters: Vec<&str> =
        folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let is_negative = folded.trim_start().starts_with(['-', '−']) || matches!(letters[..], ["s" | "w"]);
    let are_words_known =
        letters.iter().all(|word| matches!(*word, "n" | "s" | "e" | "w" | "nb" | "ol" | "lat" | "lon"));
    let degrees = match numbers[..] {
        [degrees] => degrees,
        [degrees, minutes] if folded.contains('°') => degrees + minutes / 60.0,
        [degrees, minutes, seconds] if folded.contains('°') => degrees + minutes / 60.0 + seconds / 3600.0,
        _ => return None,
    };
    let sign = if is_negative { "-" } else { "" };
    let written = format!("{degrees:.5}");
    are_words_known.then(|| format!("{sign}{}", written.trim_end_matches('0').trim_end_matches('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_read_as_people_write_them() {
        for (text, expected) in [
            ("51,05", "51.05"),
            ("51,054", "51.054"),
            ("51.05°", "51.05"),
            ("51.05 N", "51.05"),
            ("3.72 W", "-3.72"),
            ("-3,72", "-3.72"),
            ("51° 3′ 12″ N", "51.05333"),
            ("51°30'", "51.5"),
        ] {
            assert_eq!(coordinate_meant(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "Gent", "51 3 12", "51.05, 3.72", "51.05 / 3.72"] {
            assert_eq!(coordinate_meant(text), None, "{text}");
        }
    }
}
