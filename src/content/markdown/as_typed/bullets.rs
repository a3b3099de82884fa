//! Lists with the signs of a text processor or a PDF before their points, or without the space that makes a point.

use std::collections::BTreeMap;

use super::{LONGEST, MOST, Text};
use crate::{base::Lang, content::markdown::findings::Finding, diagnostic::Code};

/// A sign before a point of a list.
#[derive(Clone, Copy, Debug)]
struct Bullet {
    /// The sign; `1` for any number, `a` for any letter, which stays.
    sign: char,
    /// How sure it is that the line is a point of a list.
    doubt: Doubt,
    /// The bytes of the mark and the spaces behind it.
    length: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doubt {
    /// The sign is nothing else.
    None,
    /// Several lines of a text that begin so are a list.
    InText,
    /// Several lines of a paragraph that begin so are a list.
    InRun,
}

/// Signs that Word gives the second level.
const SECOND: [char; 6] = ['o', '◦', '○', '▪', '§', '\u{f0a7}'];

/// Finds them: all points of a paragraph are one finding.
pub(super) fn find(text: &Text<'_>, _: Lang) -> Vec<Finding> {
    let mut lists: Vec<Vec<(usize, Bullet, usize)>> = Vec::new();
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    for run in text.runs {
        let points = text.lines(run).filter_map(|line| {
            let bullet = bullet(&text.words[line.clone()]).filter(|_| text.begins_line(line.start))?;
            Some((line.start, bullet, line.end))
        });
        let points: Vec<_> = points.collect();
        points.iter().for_each(|(_, bullet, _)| *counts.entry(bullet.sign).or_default() += 1);
        if !points.is_empty() {
            lists.push(points);
        }
    }
    let is_list = |points: &Vec<(usize, Bullet, usize)>| {
        points.iter().any(|(_, bullet, _)| match bullet.doubt {
            Doubt::None => true,
            Doubt::InText => counts[&bullet.sign] > 1,
            Doubt::InRun => points.iter().filter(|(_, other, _)| other.sign == bullet.sign).count() > 1,
        })
    };
    lists
        .iter()
        .filter(|points| is_list(points))
        .take(MOST)
        .filter_map(|points| finding(text, points))
        .collect()
}

fn finding(text: &Text<'_>, points: &[(usize, Bullet, usize)]) -> Option<Finding> {
    let (start, first, _) = points.first()?;
    let mut mended = String::new();
    let mut range = *start..*start;
    for (at, bullet, end) in points {
        if end - start > LONGEST && !mended.is_empty() {
            break;
        }
        mended.push_str(&text.body[range.end..*at]);
        let is_below = SECOND.contains(&bullet.sign) && bullet.sign != first.sign;
        mended.push_str(if is_below { "  " } else { "" });
        let mark = text.body[*at..at + bullet.length].trim_end();
        let point = text.body[at + bullet.length..*end].trim_end();
        if bullet.sign == '1' {
            mended.push_str(&format!("{mark} {point}"));
        } else {
            // A list that a PDF had on several lines may have come as one.
            let inner = format!(" {} ", bullet.sign);
            let most = if bullet.doubt == Doubt::None { usize::MAX } else { 1 };
            let parts = point.splitn(most, &inner).map(|part| format!("- {}", part.trim()));
            mended.push_str(&parts.collect::<Vec<_>>().join("\n"));
        }
        range.end = at + bullet.length + text.body[at + bullet.length..*end].trim_end().len();
    }
    Some(Finding { code: Code::BulletAsTyped, kind: Some(0), range, mended: Some(mended) })
}

/// The sign of a list that a line begins with.
fn bullet(line: &str) -> Option<Bullet> {
    let sign = line.chars().next()?;
    if sign.is_ascii_digit() {
        return number(line);
    }
    let rest = &line[sign.len_utf8()..];
    if sign.is_ascii_lowercase() && rest.starts_with([')', '.']) && rest[1..].starts_with([' ', '\t']) {
        return Some(Bullet { sign: 'a', doubt: Doubt::InRun, length: 0 });
    }
    let words = rest.trim_start();
    let blank = &rest[..rest.len() - words.len()];
    let doubt = match sign {
        '•'
        | '‣'
        | '◦'
        | '▪'
        | '▫'
        | '■'
        | '□'
        | '●'
        | '○'
        | '➢'
        | '➤'
        | '►'
        | '❖'
        | '⁃'
        | '∙'
        | '◆'
        | '➔'
        | '\u{f000}'..='\u{f0ff}' => Doubt::None,
        '-' | '*' | '+' if blank.starts_with('\u{a0}') => Doubt::None,
        'o' | '§' if blank.contains('\t') || blank.chars().count() > 1 => Doubt::InText,
        '·' | '✓' | '✔' | '→' if !blank.is_empty() => Doubt::InText,
        '–' | '—' | '−' if !blank.is_empty() => Doubt::InRun,
        '-' | '–' | '*' if blank.is_empty() && words.starts_with(char::is_alphabetic) => Doubt::InRun,
        _ => return None,
    };
    (!words.is_empty()).then_some(Bullet { sign, doubt, length: sign.len_utf8() + blank.len() })
}

/// `1.First`, or with a space that does not part.
fn number(line: &str) -> Option<Bullet> {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = line[digits..].strip_prefix(['.', ')']).filter(|_| digits < 3)?;
    let words = rest.trim_start();
    let doubt = match rest.chars().next()? {
        '\u{a0}' => Doubt::None,
        c if c.is_alphabetic() => Doubt::InRun,
        _ => return None,
    };
    words.starts_with(char::is_alphabetic).then_some(Bullet {
        sign: '1',
        doubt,
        length: digits + 1 + rest.len() - words.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_one_only_before_words() {
        for (line, is_sign) in [
            ("• melk", true),
            ("\u{f0b7}\tmelk", true),
            ("o   melk", true),
            ("-\u{a0}melk", true),
            ("1.Eerst", true),
            ("o melk", false),
            ("•", false),
            ("-5 graden", false),
            ("1.5 miljoen", false),
            ("1998.Toen", false),
        ] {
            assert_eq!(bullet(line).is_some(), is_sign, "{line}");
        }
    }
}
