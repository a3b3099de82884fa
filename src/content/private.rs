//! What belongs to one person and stands in a file that all may read: mailboxes and numbers of mobile telephones. Read in
//! the file as it is written, so in its text and its fields alike.

use std::ops::Range;

use crate::{
    base::{SourcePath, Span},
    diagnostic::{Code, Diagnostic, MOST_REMARKS, Place},
};

use super::{front_matter::Front, url::looks_personal};

/// Which numbers are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbers {
    /// Those of mobile telephones.
    Mobile,
    /// None: the file is that of an organisation, which may say its own.
    None,
}

/// Reports `personal-address` for each mailbox and each number of a person in the fields and the text of the file at `path`.
pub(super) fn check(path: &SourcePath, front: &Front<'_>, numbers: Numbers, report: &mut Vec<Diagnostic>) {
    for (start, text) in [(front.yaml_start, front.yaml), (front.body_start, front.body)] {
        let numbers = (numbers == Numbers::Mobile).then(|| mobile_numbers(text)).into_iter().flatten();
        let place = |range: &Range<usize>| Place::Span(Span::new(range.start, range.end).shifted(start));
        let mut found = mailboxes(text).chain(numbers);
        report.extend(found.by_ref().take(MOST_REMARKS).map(|range| {
            Diagnostic::new(Code::PersonalAddress, path, place(&range)).with("value", &text[range])
        }));
        if let Some(first) = found.next() {
            report.push(Diagnostic::left_out(path, place(&first), 1 + found.count()));
        }
    }
}

/// The mailboxes that look like a person's.
fn mailboxes(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let around = move |(at, _): (usize, &str)| {
        let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '%');
        let name = text[..at].trim_end_matches(is_name).len();
        let name = at - text[name..at].trim_start_matches('.').len();
        let host = text[at + 1..].find(|c| !is_host(c)).map_or(text.len(), |end| at + 1 + end);
        let host = text[..host].trim_end_matches(['.', '-']).len();
        (host > at).then_some(name..host)
    };
    text.match_indices('@').filter_map(around).filter(move |range| looks_personal(&text[range.clone()]))
}

/// The numbers of mobile telephones, as people write those of Belgium, France and the Netherlands.
fn mobile_numbers(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let starts = text.match_indices(['0', '+']).map(|(start, _)| start);
    // A number inside a longer one, a word or an address is none.
    let is_start = move |start: &usize| {
        let before = text[..*start].trim_end_matches('(');
        !before.ends_with(|c: char| c.is_alphanumeric() || "+/-_=.,%#&".contains(c))
            && !before.ends_with("BE ")
    };
    let mut end = 0;
    starts.filter(is_start).filter_map(move |start| {
        if start < end {
            return None;
        }
        end = start + mobile_length(&text[start..])?;
        Some(start..end)
    })
}

/// How many bytes at the start of `text` are the number of a mobile telephone; `None` when there is none.
fn mobile_length(text: &str) -> Option<usize> {
    /// The digits of the longest number, `0032` and a 0 in brackets included.
    const LONGEST: usize = 15;
    let mut digits = String::new();
    let mut groups = vec![0];
    let mut dots = 0;
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let is_before_digit = characters
            .peek()
            .is_some_and(|(_, next)| next.is_ascii_digit() || matches!(next, '(' | ')' | ' '));
        match c {
            '0'..='9' => {
                digits.push(c);
                *groups.last_mut()? += 1;
                end = at + 1;
            }
            '+' if at == 0 => {}
            ' ' | '\u{a0}' | '\u{202f}' | '.' | '/' | '-' | '(' | ')' if is_before_digit => {
                dots += usize::from(c == '.');
                if groups.last() != Some(&0) {
                    groups.push(0);
                }
            }
            _ if c.is_alphanumeric() => return None,
            _ => break,
        }
        if digits.len() > LONGEST {
            return None;
        }
    }
    // A company's number: `0478.123.456`.
    let is_company = groups == [4, 3, 3] && dots == 2;
    let has_code = text.starts_with('+') || digits.starts_with("00");
    let national = if has_code { national(&digits)? } else { digits };
    let is_mobile = national.len() == 10
        && match national.as_bytes()[..3] {
            [b'0', b'4', b'5'..=b'9'] => !is_company,
            [b'0', b'6', _] => true,
            // `070 123 45 67` rings in The Hague.
            [b'0', b'7', _] => has_code || groups[0] == 2,
            _ => false,
        };
    is_mobile.then_some(end)
}

/// The digits within the country of a number that begins with the code of Belgium, France or the Netherlands and is that of
/// a mobile telephone there.
fn national(digits: &str) -> Option<String> {
    let digits = digits.strip_prefix("00").unwrap_or(digits);
    let (country, rest) = digits.split_at_checked(2)?;
    let rest = rest.strip_prefix('0').unwrap_or(rest);
    let is_mobile = match country {
        "32" => rest.starts_with('4'),
        "33" => rest.starts_with(['6', '7']),
        "31" => rest.starts_with('6'),
        _ => false,
    };
    is_mobile.then(|| format!("0{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        mailboxes(text).chain(mobile_numbers(text)).map(|range| &text[range]).collect()
    }

    #[test]
    fn a_persons_mailbox_and_number_are_found_where_they_stand() {
        let text = "Bel An op (0478 12 34 56), of mail <an.peeters@gmail.com>.";
        assert_eq!(found(text), ["an.peeters@gmail.com", "0478 12 34 56"]);
    }

    #[test]
    fn mobile_numbers_are_found_as_people_write_them() {
        for number in [
            "0478 12 34 56",
            "0478/12.34.56",
            "0478/12 34 56",
            "0478-123456",
            "0478123456",
            "0478 123 456",
            "+32 478 12 34 56",
            "+32 (0)478 12 34 56",
            "+32478123456",
            "0032 478 12 34 56",
            "06 12 34 56 78",
            "06.12.34.56.78",
            "07 12 34 56 78",
            "+33 6 12 34 56 78",
            "+33 (0)6 12 34 56 78",
            "+33 7 12 34 56 78",
            "06-12345678",
            "06 1234 5678",
            "+31 6 12345678",
        ] {
            assert_eq!(found(&format!("Tel. {number}.")), [number], "{number}");
        }
    }

    #[test]
    fn what_belongs_to_no_one_passes() {
        for text in [
            "info@gent.be, contact@ville.be, sociale.innovatie@gent.be",
            "02 123 45 67 en 09/123.45.67",
            "+32 9 123 45 67",
            "070 123 45 67, 070-1234567",
            "01 23 45 67 89",
            "0800 12 345",
            "ondernemingsnummer 0478.123.456, BE 0478123456",
            "https://example.org/0478123456",
            "10.1000/0478123456",
            "9780478123456",
            "0478 12 34 56 78",
            "tussen 2019-06-12 en 2020-06-13 12:00",
            "https://medium.com/@an",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
