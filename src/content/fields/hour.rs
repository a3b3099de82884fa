//! Hours and time zones.

use crate::{
    base::{
        Hour, closest,
        hour::{zone_name, zone_names},
    },
    content::meant::hour_meant,
    diagnostic::Code,
};

use super::Fields;

impl Fields<'_, '_> {
    /// An hour of a day.
    pub(crate) fn hour(&mut self, key: &str) -> Option<Hour> {
        let given = self.given(key)?;
        let Some(text) = given.node.as_text() else {
            self.wrong_type(given, "text", None);
            return None;
        };
        let hour = Hour::parse(text.trim());
        if hour.is_none() {
            let meant = hour_meant(&text).map(|hour| hour.to_string());
            self.report(Code::InvalidHour, given.node.at, |wrong| {
                wrong.with("value", text.trim()).suggest(meant)
            });
        }
        hour
    }

    /// The name of a time zone, as the list of them writes it.
    pub(crate) fn time_zone(&mut self, key: &str) -> Option<Box<str>> {
        let at = self.given(key)?.node.at;
        let name = self.text(key)?;
        let known = zone_name(&name).filter(|known| *known == *name);
        if known.is_none() {
            let names = zone_names();
            let of_city = names.iter().find(|known| known.rsplit('/').next() == Some(&*name)).cloned();
            let near = || closest(&name, names.iter().map(String::as_str)).map(|near| near.text.to_string());
            let meant = zone_name(&name).or(of_city).or_else(near);
            self.report(Code::UnknownTimeZone, at, |unknown| unknown.with("value", &*name).suggest(meant));
        }
        known.map(Into::into)
    }
}
