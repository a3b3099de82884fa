//! Numbers as people write them: `1.200`, `10 000`, `1,5`, `85%`, `€ 1500`, `ca. 300`, `2,5 miljoen`.

use crate::base::fold;

/// A number as an author meant it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    /// The number as Vonk reads it: digits, and a point before decimals.
    pub(crate) number: String,
    /// Whether the text says that it is about so much, or at least or at most.
    pub(crate) is_approximate: bool,
    /// Whether the text names what is counted as well.
    pub(crate) has_unit: bool,
}

/// The number that a text means; `None` where there is none, or more than one (`300-400`).
pub(crate) fn amount_meant(text: &str) -> Option<Amount> {
    if text.len() > 80 {
        return None;
    }
    let folded = fold(text);
    let first = folded.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = folded.split_at(first);
    let length = rest.find(|c| !is_in_number(c)).unwrap_or(rest.len());
    let digits = rest[..length].trim_end_matches(|c: char| !c.is_ascii_digit());
    let after = &rest[digits.len()..];
    let before = words_before(before)?;
    let after = words_after(after)?;
    let number = in_digits(digits)?;
    let number = match after.factor {
        0 => number,
        zeros => shifted(&number, zeros)?,
    };
    let sign = if before.is_negative { "-" } else { "" };
    let is_approximate = before.is_approximate || after.is_approximate;
    Some(Amount { number: format!("{sign}{number}"), is_approximate, has_unit: after.has_unit })
}

/// Whether a number is written with points that in Dutch and French stand between thousands: `1.200`, `12.500`, and not
/// `0.125` or `51.05`.
pub(crate) fn is_thousands(written: &str) -> bool {
    let mut groups = written.trim_start_matches(['-', '+']).split('.');
    let first = groups.next().unwrap_or_default();
    let is_first = (1..=3).contains(&first.len()) && !first.starts_with('0') && is_digits(first);
    let mut count = 0;
    is_first
        && groups.all(|group| {
            count += 1;
            group.len() == 3 && is_digits(group)
        })
        && count > 0
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// What may stand between the digits of a number.
fn is_in_number(c: char) -> bool {
    c.is_ascii_digit() || is_group_space(c) || matches!(c, '.' | ',')
}

/// A space or a sign that only parts the thousands. Folding has made plain spaces of the narrow ones.
fn is_group_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '’' | '_')
}

struct Before {
    is_approximate: bool,
    is_negative: bool,
}

/// What stands before the digits: signs of money, "about"; `None` where it may be anything.
fn words_before(text: &str) -> Option<Before> {
    const ABOUT: [&str; 44] = [
        "ca",
        "circa",
        "c",
        "ongeveer",
        "zowat",
        "zo'n",
        "zo’n",
        "rond",
        "de",
        "een",
        "bijna",
        "ruim",
        "meer",
        "dan",
        "minder",
        "minstens",
        "hoogstens",
        "maximaal",
        "minimaal",
        "max",
        "min",
        "environ",
        "env",
        "quelque",
        "pres",
        "plus",
        "moins",
        "au",
        "presque",
        "a",
        "peu",
        "about",
        "approx",
        "approximately",
        "around",
        "some",
        "nearly",
        "almost",
        "over",
        "at",
        "least",
        "most",
        "more",
        "than",
    ];
    const MONEY: [&str; 5] = ["eur", "euro", "usd", "gbp", "chf"];
    let trimmed = text.trim();
    let is_negative = matches!(trimmed, "-" | "−" | "–");
    let mut is_approximate = text.contains(['±', '~', '≈', '<', '>', '≥', '≤']) || trimmed == "+/-";
    if trimmed
        .contains(|c: char| !c.is_alphabetic() && !c.is_whitespace() && !"±~≈<>≥≤€$£.'’+-−–/:".contains(c))
    {
        return None;
    }
    for word in words(text) {
        if MONEY.contains(&word) {
            continue;
        }
        if !ABOUT.contains(&word) {
            return None;
        }
        is_approximate = true;
    }
    Some(Before { is_approximate, is_negative })
}

struct After {
    is_approximate: bool,
    /// How many zeros the words add: 3 for `duizend`.
    factor: usize,
    /// Whether there is a word for what is counted; money and parts of a hundred are no such words.
    has_unit: bool,
}

/// What stands behind the digits: a unit, `miljoen`; `None` where another number stands there, or a sentence.
fn words_after(text: &str) -> Option<After> {
    const FACTORS: [(usize, &[&str]); 3] = [
        (3, &["k", "duizend", "mille", "thousand"]),
        (6, &["mln", "mio", "miljoen", "million", "millions"]),
        (9, &["mld", "miljard", "milliard", "milliards", "billion"]),
    ];
    const PLAIN: [&str; 9] =
        ["eur", "euro", "euros", "procent", "percent", "pct", "pour", "cent", "pourcent"];
    // A unit with a digit of its own.
    let plain =
        ["m2", "m3", "km2", "co2"].iter().fold(text.to_owned(), |text, unit| text.replace(unit, "unit"));
    let is_other = |c: char| c.is_ascii_digit() || matches!(c, '/' | '=' | ':' | ';' | '&' | '-' | '–');
    let all: Vec<&str> = words(&plain).collect();
    if plain.contains(is_other) || all.len() > 4 {
        return None;
    }
    let factor = all.first().and_then(|word| FACTORS.iter().find(|(_, names)| names.contains(word)));
    Some(After {
        is_approximate: plain.trim_start().starts_with('+'),
        factor: factor.map_or(0, |(zeros, _)| *zeros),
        has_unit: all[usize::from(factor.is_some())..].iter().any(|word| !PLAIN.contains(word)),
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’')).filter(|word| !word.is_empty())
}

/// Digits with signs between them as a number. Of points and commas the last kind is before the decimals, unless it parts
/// three digits from one to three others, or stands more than once.
fn in_digits(text: &str) -> Option<String> {
    let kinds = [',', '.'].map(|sign| text.matches(sign).count());
    let decimal = match kinds {
        [0, 0] => None,
        [1, 0] => Some(',').filter(|_| !is_thousands(&text.replace(',', "."))),
        [0, 1] => Some('.').filter(|_| !is_thousands(text)),
        [_, 0] | [0, _] => None,
        [1, 1] => text.chars().rfind(|c| matches!(c, ',' | '.')),
        [1, _] => Some(','),
        [_, 1] => Some('.'),
        _ => return None,
    };
    let (whole, decimals) = match decimal {
        Some(sign) => text.split_once(sign)?,
        None => (text, ""),
    };
    let groups: Vec<&str> = whole.split(|c| is_in_number(c) && !c.is_ascii_digit()).collect();
    let (first, others) = groups.split_first()?;
    let are_groups =
        others.is_empty() || (1..=3).contains(&first.len()) && others.iter().all(|group| group.len() == 3);
    if !are_groups || !is_digits(decimals) || whole.is_empty() {
        return None;
    }
    let whole = groups.concat();
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") })
}

/// A number with its point that many places further.
fn shifted(number: &str, zeros: usize) -> Option<String> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let moved: String =
        decimals.chars().chain(std::iter::repeat('0')).take(zeros.max(decimals.len())).collect();
    let (whole_part, rest) = moved.split_at(zeros);
    let whole = format!("{whole}{whole_part}");
    let whole = whole.trim_start_matches('0');
    if whole.len() > 15 {
        return None;
    }
    Some(if rest.is_empty() { whole.to_owned() } else { format!("{whole}.{rest}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_write_it() {
        for (text, expected) in [
            ("85%", "85"),
            ("85 %", "85"),
            ("85 procent", "85"),
            ("€1500", "1500"),
            ("€ 1.500", "1500"),
            ("1 500 €", "1500"),
            ("EUR 1500", "1500"),
            ("1500 euro", "1500"),
            ("1.500,50 euro", "1500.50"),
            ("1,500.50", "1500.50"),
            ("± 2100", "about 2100"),
            ("~300", "about 300"),
            ("> 500", "about 500"),
            ("500+", "about 500"),
            ("ca. 300", "about 300"),
            ("ongeveer 100", "about 100"),
            ("een honderd 100", "-"),
            ("zo’n 40 mensen", "about 40"),
            ("environ 1 200 personnes", "about 1200"),
            ("about 2,100", "about 2100"),
            ("plus de 30", "about 30"),
            ("at least 30", "about 30"),
            ("10 000", "10000"),
            ("10\u{a0}000", "10000"),
            ("10\u{202f}000", "10000"),
            ("10'000", "10000"),
            ("10_000", "10000"),
            ("1.200", "1200"),
            ("1.250.000", "1250000"),
            ("1,250,000", "1250000"),
            ("1.250.000,5", "1250000.5"),
            ("1,5", "1.5"),
            ("0,125", "0.125"),
            ("12,50", "12.50"),
            ("2,100", "2100"),
            ("2100", "2100"),
            ("2.5", "2.5"),
            ("007", "7"),
            ("-3,5", "-3.5"),
            ("10k", "10000"),
            ("2,5 miljoen euro", "2500000"),
            ("1,25 mln", "1250000"),
            ("3 milliards", "3000000000"),
            ("12 duizend", "12000"),
            ("120 m²", "120"),
            ("40 personen", "40"),
        ] {
            let meant = amount_meant(text).map_or("-".to_owned(), |amount| {
                format!("{}{}", if amount.is_approximate { "about " } else { "" }, amount.number)
            });
            assert_eq!(meant, expected, "{text}");
        }
    }

    #[test]
    fn where_there_is_no_telling_nothing_is_offered() {
        for text in
            ["", "veel", "300-400", "300 à 400", "1/3", "12 34", "1.2.3", "tussen 3 en 5", "s1", "2 van de 5"]
        {
            assert_eq!(amount_meant(text), None, "{text}");
        }
    }

    #[test]
    fn three_digits_behind_a_point_may_be_thousands() {
        for text in ["1.200", "12.500", "1.250.000", "-1.250"] {
            assert!(is_thousands(text), "{text}");
        }
        for text in ["0.125", "1.25", "1.2500", "1234.500", "12", "1.200.00", "51.054x"] {
            assert!(!is_thousands(text), "{text}");
        }
    }
}
