//! Dates as people write them: `21/11/2026`, `mei 2023`, `21 november 2026`, a moment with its hour.

use crate::base::{PartialDate, fold};

/// What a text that is no date as Vonk reads it means as one, the likeliest first: none, one, or two where the day and the
/// month may have changed places (`12/05/2023`; in Belgium the day comes first).
pub(crate) fn dates_meant(text: &str) -> Vec<PartialDate> {
    if text.len() > 80 {
        return Vec::new();
    }
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return without_signs(text).into_iter().collect();
    }
    let parts = parts(without_hour(&fold(text)));
    let numbers: Vec<Number> = parts.iter().filter_map(Part::number).collect();
    let months: Vec<i16> = parts.iter().filter_map(Part::month).collect();
    match months[..] {
        [month] => with_month(month, &numbers).into_iter().collect(),
        [] if parts.contains(&Part::Other) => lone_year(&numbers).into_iter().collect(),
        [] => in_numbers(&numbers),
        _ => Vec::new(),
    }
}

/// A stretch of digits or letters.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Number(Number),
    /// A month, from 1.
    Month(i16),
    /// A word that says nothing of the day: `sinds`, `ca`, `maandag`.
    Filler,
    /// Any other word.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Number {
    value: i16,
    digits: usize,
    /// Whether an apostrophe stands before it, as before a year of two digits: `'26`.
    has_apostrophe: bool,
}

impl Number {
    /// The year that it is, of four digits or of two: the nearest to our own time.
    fn year(self) -> Option<i16> {
        match (self.digits, self.value) {
            (4, year) => Some(year),
            (2, year) if year < 70 => Some(2000 + year),
            (2, year) => Some(1900 + year),
            _ => None,
        }
    }

    fn is_whole_year(self) -> bool {
        self.digits == 4
    }
}

impl Part {
    fn number(&self) -> Option<Number> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    fn month(&self) -> Option<i16> {
        if let Self::Month(month) = self { Some(*month) } else { None }
    }
}

/// The text before an hour: `2026-11-21T10:00`, `21/11/2026 om 10 u`.
fn without_hour(text: &str) -> &str {
    let colon = text.find(':').filter(|&colon| {
        let (before, after) = (&text.as_bytes()[..colon], &text.as_bytes()[colon + 1..]);
        before.last().is_some_and(u8::is_ascii_digit) && after.first().is_some_and(u8::is_ascii_digit)
    });
    let Some(colon) = colon else { return text };
    let hour = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    let hour =
        hour.strip_suffix('t').filter(|day| day.ends_with(|c: char| c.is_ascii_digit())).unwrap_or(hour);
    hour.trim_end()
}

/// `20261121`, `21112026` or `202611`.
fn without_signs(digits: &str) -> Option<PartialDate> {
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<i16>().ok();
    match digits.len() {
        4 => date(number(0, 4)?, None, None),
        6 => date(number(0, 4)?, number(4, 6), None),
        8 => date(number(0, 4)?, number(4, 6), number(6, 8))
            .or_else(|| date(number(4, 8)?, number(2, 4), number(0, 2))),
        _ => None,
    }
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text;
    let mut has_apostrophe = false;
    while let Some(first) = rest.chars().next() {
        let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
        let length = match kind(first) {
            (false, false) => first.len_utf8(),
            own => rest.find(|c| kind(c) != own).unwrap_or(rest.len()),
        };
        let (part, after) = rest.split_at(length);
        if first.is_ascii_digit() {
            parts.push(number(part, has_apostrophe).map_or(Part::Other, Part::Number));
        } else if first.is_alphabetic() {
            parts.push(word(part, parts.last()));
        }
        has_apostrophe = matches!(first, '\'' | '’' | '‘');
        rest = after;
    }
    parts
}

fn number(digits: &str, has_apostrophe: bool) -> Option<Number> {
    match digits.len() {
        1..=4 => Some(Number { value: digits.parse().ok()?, digits: digits.len(), has_apostrophe }),
        _ => None,
    }
}

fn word(word: &str, before: Option<&Part>) -> Part {
    const ORDINALS: [&str; 9] = ["e", "er", "ere", "de", "ste", "st", "nd", "rd", "th"];
    const FILLERS: [&str; 62] = [
        // About when, …
        "sinds",
        "vanaf",
        "in",
        "op",
        "om",
        "rond",
        "ongeveer",
        "circa",
        "ca",
        "c",
        "omstreeks",
        "begin",
        "midden",
        "half",
        "eind",
        "einde",
        "voorjaar",
        "lente",
        "zomer",
        "najaar",
        "herfst",
        "winter",
        "depuis",
        "en",
        "vers",
        "environ",
        "env",
        "debut",
        "mi",
        "fin",
        "printemps",
        "ete",
        "automne",
        "hiver",
        "since",
        "from",
        "about",
        "around",
        "early",
        "mid",
        "late",
        "end",
        "spring",
        "summer",
        "autumn",
        "fall",
        "anno",
        // … and the small words around it.
        "van",
        "de",
        "het",
        "le",
        "l",
        "la",
        "du",
        "d",
        "of",
        "the",
        "on",
        "a",
        "au",
        "den",
        "jaar",
    ];
    const DAYS: [&str; 21] = [
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    if let Some(month) = month(word) {
        return Part::Month(month);
    }
    let is_ordinal = matches!(before, Some(Part::Number(_))) && ORDINALS.contains(&word);
    if is_ordinal || FILLERS.contains(&word) || DAYS.contains(&word) { Part::Filler } else { Part::Other }
}

/// The number of a month by its name in Dutch, French, English or German, whole or cut short, folded.
fn month(word: &str) -> Option<i16> {
    const NAMES: [&[&str]; 12] = [
        &["januari", "janvier", "january", "januar", "jan", "janv"],
        &["februari", "fevrier", "february", "februar", "feb", "febr", "fev", "fevr"],
        &["maart", "mars", "march", "marz", "mrt", "mar"],
        &["april", "avril", "apr", "avr"],
        &["mei", "mai", "may"],
        &["juni", "juin", "june", "jun"],
        &["juli", "juillet", "july", "jul", "juil"],
        &["augustus", "aout", "august", "aug"],
        &["september", "septembre", "sep", "sept"],
        &["oktober", "octobre", "october", "okt", "oct"],
        &["november", "novembre", "nov"],
        &["december", "decembre", "dezember", "dec", "dez"],
    ];
    NAMES.iter().position(|names| names.contains(&word)).map(|place| place as i16 + 1)
}

fn with_month(month: i16, numbers: &[Number]) -> Option<PartialDate> {
    match *numbers {
        [year] if year.is_whole_year() || year.has_apostrophe => date(year.year()?, Some(month), None),
        [day, year] if day.digits <= 2 => date(year.year()?, Some(month), Some(day.value)),
        [year, day] if year.is_whole_year() => date(year.year()?, Some(month), Some(day.value)),
        _ => None,
    }
}

/// The year, where it is the only number among words that are not known.
fn lone_year(numbers: &[Number]) -> Option<PartialDate> {
    match *numbers {
        [year] if year.is_whole_year() => date(year.value, None, None),
        _ => None,
    }
}

fn in_numbers(numbers: &[Number]) -> Vec<PartialDate> {
    let one = |found: Option<PartialDate>| found.into_iter().collect();
    match *numbers {
        [year] => one(lone_year(&[year])),
        [year, month] if year.is_whole_year() && !month.is_whole_year() => {
            one(date(year.value, Some(month.value), None))
        }
        [month, year] if year.is_whole_year() => one(date(year.value, Some(month.value), None)),
        [year, first, second] if year.is_whole_year() => {
            let (first, second) = (first.value, second.value);
            let written = date(year.value, Some(first), Some(second));
            let swapped = || date(year.value, Some(second), Some(first));
            // The thirtieth of February: the month at least is known.
            one(written.or_else(swapped).or_else(|| date(year.value, Some(first), None)))
        }
        [first, second, year] if first.digits <= 2 && second.digits <= 2 => {
            let Some(year) = year.year() else { return Vec::new() };
            let (first, second) = (first.value, second.value);
            let day_first = date(year, Some(second), Some(first));
            let month_first = date(year, Some(first), Some(second)).filter(|other| Some(*other) != day_first);
            let found: Vec<PartialDate> = day_first.into_iter().chain(month_first).collect();
            if found.is_empty() { one(date(year, Some(second), None)) } else { found }
        }
        _ => Vec::new(),
    }
}

fn date(year: i16, month: Option<i16>, day: Option<i16>) -> Option<PartialDate> {
    let mut text = format!("{year:04}");
    for part in [month, day].into_iter().flatten() {
        text.push_str(&format!("-{part:02}"));
    }
    PartialDate::parse(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(text: &str) -> String {
        let dates: Vec<String> = dates_meant(text).iter().map(ToString::to_string).collect();
        dates.join(" or ")
    }

    #[test]
    fn a_date_is_read_as_people_write_it() {
        for (text, expected) in [
            ("2026-11-21T10:00:00Z", "2026-11-21"),
            ("2026-11-21T10:00:00.000+01:00", "2026-11-21"),
            ("2026-11-21 10:00", "2026-11-21"),
            ("21/11/2026 om 10:30", "2026-11-21"),
            ("2026/11/21", "2026-11-21"),
            ("2026.11.21", "2026-11-21"),
            ("2026-5-3", "2026-05-03"),
            ("2026-5", "2026-05"),
            ("2023/05", "2023-05"),
            ("5/2023", "2023-05"),
            ("05-2023", "2023-05"),
            ("20261121", "2026-11-21"),
            ("202611", "2026-11"),
            ("21112026", "2026-11-21"),
            ("21/11/2026", "2026-11-21"),
            ("21-11-2026", "2026-11-21"),
            ("21.11.26", "2026-11-21"),
            ("21/11/26", "2026-11-21"),
            ("21/11/98", "1998-11-21"),
            ("11/21/2026", "2026-11-21"),
            ("2023-13-05", "2023-05-13"),
            ("2023-02-30", "2023-02"),
            ("31/11/2023", "2023-11"),
            ("12/05/2023", "2023-05-12 or 2023-12-05"),
            ("5/5/2023", "2023-05-05"),
            ("mei 2023", "2023-05"),
            ("Mei ’23", "2023-05"),
            ("21 november 2026", "2026-11-21"),
            ("zaterdag 21 november 2026", "2026-11-21"),
            ("21 nov. 2026", "2026-11-21"),
            ("21-nov-26", "2026-11-21"),
            ("1er août 2024", "2024-08-01"),
            ("le 3 février 2024", "2024-02-03"),
            ("May 12, 2023", "2023-05-12"),
            ("the 3rd of March 2024", "2024-03-03"),
            ("3de maart 2024", "2024-03-03"),
            ("1. März 2024", "2024-03-01"),
            ("2024 maart 3", "2024-03-03"),
            ("sinds 2021", "2021"),
            ("ca. 2021", "2021"),
            ("± 2021", "2021"),
            ("depuis l'été 2021", "2021"),
            ("najaar 2023", "2023"),
            ("2021 (eerste editie)", "2021"),
        ] {
            assert_eq!(meant(text), expected, "{text}");
        }
    }

    #[test]
    fn where_there_is_no_telling_nothing_is_offered() {
        for text in [
            "",
            "onbekend",
            "2019-2020",
            "2019 – 2020",
            "2019-20",
            "12",
            "mei",
            "mei 23",
            "21 november",
            "maart of mei 2021",
            "12 maanden in 2021",
            "99/99/9999",
            "1/2/3/2021",
            "99999999",
        ] {
            assert_eq!(meant(text), "", "{text}");
        }
    }
}
