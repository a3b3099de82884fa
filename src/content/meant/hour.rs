//! Hours as people write them: `19u30`, `19 h 30`, `7.30 pm`, `19 uur`.

use crate::base::{Hour, fold};

/// The hour that is meant; `None` where there is no telling.
pub(crate) fn hour_meant(text: &str) -> Option<Hour> {
    let text = fold(text);
    let is_digit = |c: char| c.is_ascii_digit();
    let numbers: Vec<i8> = text
        .split(|c| !is_digit(c))
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|part| !part.is_empty());
    let mut after_noon = None;
    for word in words {
        match word {
            "u" | "uur" | "h" | "heure" | "heures" | "uhr" | "om" | "a" | "at" | "t" => {}
            "am" => after_noon = Some(false),
            "pm" => after_noon = Some(true),
            _ => return None,
        }
    }
    let (hour, minute) = match numbers.as_slice() {
        [hour] => (*hour, 0),
        [hour, minute] | [hour, minute, 0] => (*hour, *minute),
        _ => return None,
    };
    match after_noon {
        Some(is_after) if (1..=12).contains(&hour) => {
            Hour::new(hour % 12 + if is_after { 12 } else { 0 }, minute)
        }
        Some(_) => None,
        None => Hour::new(hour % 24, minute).filter(|_| hour <= 24),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_is_read_as_people_write_it() {
        let cases = [
            ("19u30", "19:30"),
            ("19.30 uur", "19:30"),
            ("19 h 30", "19:30"),
            ("19h", "19:00"),
            ("9:05", "09:05"),
            ("7:30 PM", "19:30"),
            ("12 am", "00:00"),
            ("19:30:00", "19:30"),
            ("24:00", "00:00"),
        ];
        for (written, meant) in cases {
            assert_eq!(hour_meant(written).map(|hour| hour.to_string()).as_deref(), Some(meant), "{written}");
        }
        for vague in ["avond", "19:75", "13 pm", "1 2 3 4", "na 19 uur", "300"] {
            assert_eq!(hour_meant(vague), None, "{vague}");
        }
    }
}
