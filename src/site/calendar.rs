//! The calendar of the notices (iCalendar, RFC 5545): events on their days, and the last day of every other notice.
//!
//! Only dates that name a day reach a calendar. Everything derives from the notices themselves, so that the file stays
//! the same until one of them changes; identifiers do not depend on the language.

use jiff::civil::Date;

use crate::{
    bank::{Bank, Entry as _, Notice},
    base::{Lang, PartialDate},
};

use super::{context::SiteContext, page::Page};

/// Whether any notice has a date for the calendar; without one there is no file (a calendar may not be empty).
pub(crate) fn has_dates(bank: &Bank) -> bool {
    bank.notices.iter().any(|notice| event_days(notice).is_some() || closing_day(notice).is_some())
}

/// `notices.ics` in `lang`.
pub(crate) fn notices(context: &SiteContext<'_>, lang: Lang) -> String {
    let (bank, addresses) = (context.bank, context.addresses);
    let name =
        format!("{} – {}", context.strings(lang).text("menu-notices"), bank.text(&bank.settings.name, lang));
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//Vonk//Notices//EN");
    line(&mut out, "CALSCALE:GREGORIAN");
    line(&mut out, &format!("NAME:{}", escaped(&name)));
    line(&mut out, &format!("X-WR-CALNAME:{}", escaped(&name)));
    line(&mut out, &format!("URL:{}", addresses.absolute(&addresses.of(Page::Notices(lang)))));
    line(&mut out, "REFRESH-INTERVAL;VALUE=DURATION:P1D");
    for (number, notice) in bank.notices.iter().enumerate() {
        let mut add = |day: &Day| event(&mut out, context, lang, day);
        if let Some((first, last)) = event_days(notice) {
            let title = notice.words(lang).words.title.to_string();
            add(&Day { notice: number, name: "event", title, first, last });
        }
        if let Some(day) = closing_day(notice) {
            let title = notice.words(lang).words.title.to_string();
            let title = context.strings(lang).say("calendar-closes", &[("title", title.as_str().into())]);
            add(&Day { notice: number, name: "closes", title, first: day, last: day });
        }
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// Whole days in the calendar.
struct Day {
    /// The notice, by its place in the bank.
    notice: usize,
    /// What they are of the notice: `event` or `closes`.
    name: &'static str,
    title: String,
    first: Date,
    /// The last day, included.
    last: Date,
}

fn event(out: &mut String, context: &SiteContext<'_>, lang: Lang, day: &Day) {
    let (bank, addresses) = (context.bank, context.addresses);
    let notice = &bank.notices[day.notice];
    let record = &notice.record;
    let words = notice.words(lang).words;
    let page = Page::Notice(lang, day.notice);
    let changed = page.changed_on(bank).unwrap_or(day.first);
    let page = addresses.absolute(&addresses.of(page));
    // DTEND is the day after the last; the end of time has none.
    let end = day.last.tomorrow().unwrap_or(day.last);
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}-{}@{}", notice.id(), day.name, addresses.base().name()));
    line(out, &format!("DTSTAMP:{}T000000Z", basic(changed)));
    line(out, &format!("SEQUENCE:{}", *record.head.revision - 1));
    line(out, &format!("DTSTART;VALUE=DATE:{}", basic(day.first)));
    line(out, &format!("DTEND;VALUE=DATE:{}", basic(end)));
    line(out, &format!("SUMMARY;LANGUAGE={}:{}", words.lang, escaped(&day.title)));
    line(
        out,
        &format!("DESCRIPTION;LANGUAGE={}:{}", words.lang, escaped(&format!("{}\n{page}", words.summary))),
    );
    if let Some(facet) = bank.place_facet().filter(|_| !record.regions.is_empty()) {
        let ids = record.regions.iter().map(|region| &*region.id);
        let regions: Vec<&str> = ids.map(|id| bank.label(facet.vocabulary.as_str(), id, lang)).collect();
        line(out, &format!("LOCATION;LANGUAGE={lang}:{}", escaped(&regions.join(", "))));
    }
    if let Some(kind) = &record.kind {
        let label = bank.label("notice-kinds", &kind.id, lang);
        line(out, &format!("CATEGORIES;LANGUAGE={lang}:{}", escaped(label)));
    }
    if let Some(contact) = &record.contact {
        line(out, &format!("CONTACT:{}", escaped(contact)));
    }
    line(out, &format!("URL:{page}"));
    line(out, "TRANSP:TRANSPARENT");
    line(out, "END:VEVENT");
}

/// The first and the last day of the event, where both are days.
fn event_days(notice: &Notice) -> Option<(Date, Date)> {
    let first = day(notice.record.starts)?;
    Some((first, day(notice.record.ends).filter(|&last| last >= first).unwrap_or(first)))
}

fn closing_day(notice: &Notice) -> Option<Date> {
    day(notice.record.closes)
}

fn day(date: Option<PartialDate>) -> Option<Date> {
    match date? {
        PartialDate::Day(day) => Some(day),
        PartialDate::Year(_) | PartialDate::Month(..) => None,
    }
}

/// A date in the basic form: `20261121`.
fn basic(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// A text value (section 3.3.11); control characters other than line ends are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Adds a content line, folded at 75 octets between characters (section 3.1).
fn line(out: &mut String, text: &str) {
    let mut width = 0;
    for c in text.chars() {
        if width + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn special_characters_are_escaped() {
        assert_eq!(escaped("a, b; c\\d\r\ne\u{7}"), "a\\, b\\; c\\\\d\\ne");
    }

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let mut out = String::new();
        line(&mut out, &"é".repeat(40));
        assert_eq!(out, format!("{}\r\n {}\r\n", "é".repeat(37), "é".repeat(3)));
    }

    proptest! {
        #[test]
        fn folded_lines_are_short_and_unfold_to_the_text(text in "[^\r\n]{0,300}") {
            let mut out = String::new();
            line(&mut out, &text);
            prop_assert!(out.split("\r\n").all(|line| line.len() <= 75));
            let unfolded = out.replace("\r\n ", "");
            prop_assert_eq!(unfolded.strip_suffix("\r\n"), Some(text.as_str()));
        }
    }
}
