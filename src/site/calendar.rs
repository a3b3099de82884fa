//! The calendar of the notices (iCalendar, RFC 5545): events on their days, and the last day of every other notice.
//!
//! Only dates that name a day reach a calendar. Everything derives from the notices themselves, so that the file stays
//! the same until one of them changes; identifiers do not depend on the language.

use jiff::civil::{Date, Time};

use crate::{
    bank::{Bank, Entry as _, Notice},
    base::{Hour, Lang, PartialDate},
    content::notice::{Hours, NoticeRecord},
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
            let Hours { from, until, .. } = notice.record.hours;
            add(&Day { notice: number, name: "event", title, first, last, from, until });
        }
        if let Some(day) = closing_day(notice) {
            let title = notice.words(lang).words.title.to_string();
            let title = context.strings(lang).say("calendar-closes", &[("title", title.as_str().into())]);
            add(&Day {
                notice: number,
                name: "closes",
                title,
                first: day,
                last: day,
                from: None,
                until: None,
            });
        }
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// Days in the calendar, whole ones where no hour is known.
struct Day {
    /// The notice, by its place in the bank.
    notice: usize,
    /// What they are of the notice: `event` or `closes`.
    name: &'static str,
    title: String,
    first: Date,
    /// The last day, included.
    last: Date,
    /// The hour on the first day.
    from: Option<Hour>,
    /// The hour on the last day.
    until: Option<Hour>,
}

impl Day {
    /// The two ends as `DTSTART` and `DTEND`. Several days of which only one end has an hour are whole days: both ends have to
    /// be of one kind, and an end may be left out where it is on the day of the start.
    fn ends(&self, zone: Option<&str>) -> [Option<String>; 2] {
        let timed =
            |name: &str, hour: Hour, day: Date| format!("{name}:{}", hour.on(day, zone).of_calendar());
        match (self.from, self.until) {
            (Some(from), Some(until)) => {
                [Some(timed("DTSTART", from, self.first)), Some(timed("DTEND", until, self.last))]
            }
            (Some(from), None) if self.first == self.last => [Some(timed("DTSTART", from, self.first)), None],
            _ => {
                // DTEND is the day after the last; the end of time has none.
                let end = self.last.tomorrow().unwrap_or(self.last);
                let whole = |name: &str, day: Date| Some(format!("{name};VALUE=DATE:{}", basic(day)));
                [whole("DTSTART", self.first), whole("DTEND", end)]
            }
        }
    }
}

fn event(out: &mut String, context: &SiteContext<'_>, lang: Lang, day: &Day) {
    let (bank, addresses) = (context.bank, context.addresses);
    let notice = &bank.notices[day.notice];
    let record = &notice.record;
    let words = notice.words(lang).words;
    let page = addresses.absolute(&addresses.of(Page::Notice(lang, day.notice)));
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}-{}@{}", notice.id(), day.name, addresses.base().name()));
    line(out, &format!("DTSTAMP:{}", stamp(notice)));
    line(out, &format!("SEQUENCE:{}", *record.head.revision - 1));
    day.ends(bank.time_zone(notice)).iter().flatten().for_each(|end| line(out, end));
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

/// When the notice was last changed, as far as it says so: on the newest day that it opened, that somebody checked it or that a
/// source of it is dated, and as many seconds later as it has been revised. It never falls when a notice is kept up.
fn stamp(notice: &Notice) -> String {
    let NoticeRecord { opens, sourcing, head, .. } = &*notice.record;
    let known = [*opens, sourcing.verified, sourcing.latest_evidence];
    let days = known.into_iter().chain(sourcing.sources.iter().map(|source| source.date)).flatten();
    let newest = days.map(PartialDate::first_day).max().unwrap_or(EPOCH);
    let revised = jiff::SignedDuration::from_secs(*head.revision - 1);
    let stamp = newest.to_datetime(Time::midnight()).saturating_add(revised);
    stamp.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Before any notice.
const EPOCH: Date = Date::constant(1970, 1, 1);

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
