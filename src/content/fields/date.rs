//! Dates.

use crate::{
    base::{Located, PartialDate},
    content::meant::dates_meant,
    diagnostic::Code,
};

use super::Fields;

/// Whether a text has nothing that is lost in the dates that it may mean: `begin 2020`, `30 februari 2019`. Beside a whole day
/// stand only its hour and its name.
fn says_no_more(text: &str, dates: &[String]) -> bool {
    let is_sign = |c: char| !c.is_alphanumeric();
    let written = text.split(is_sign).filter(|part| !part.is_empty()).count();
    dates.iter().map(|date| date.split('-').count()).all(|parts| parts == 3 || written <= parts)
}

impl Fields<'_, '_> {
    /// A year, a month or a day.
    pub(crate) fn date(&mut self, key: &str) -> Option<PartialDate> {
        let given = self.given(key)?;
        let at = given.node.at;
        let Some(text) = given.node.as_text() else {
            self.wrong_type(given, "date", None);
            return None;
        };
        let text = text.trim();
        if let Some(date) = PartialDate::parse(text) {
            if !given.field.may_lie_ahead {
                self.past.push(Located::new(date, at));
            }
            return Some(date);
        }
        let meant: Vec<String> = dates_meant(text).iter().map(ToString::to_string).collect();
        match meant.as_slice() {
            [first, other, ..] => self.report(Code::AmbiguousDate, at, |wrong| {
                wrong.with("value", text).with("other", &**other).suggest(Some(&**first)).clear_if(false)
            }),
            meant => {
                self.report(Code::InvalidDate, at, |wrong| {
                    let wrong = wrong.with("value", text).suggest(meant.first().cloned());
                    wrong.clear_if(says_no_more(text, meant))
                });
            }
        }
        None
    }

    /// Reports an end before its start.
    pub(crate) fn in_order(&mut self, start: Option<PartialDate>, end: Option<PartialDate>, end_key: &str) {
        if let (Some(start), Some(end)) = (start, end)
            && end.last_day() < start.first_day()
        {
            self.report(Code::DateOrder, self.place(end_key), |wrong| {
                wrong.with("start", start.to_string()).with("end", end.to_string())
            });
        }
    }
}
