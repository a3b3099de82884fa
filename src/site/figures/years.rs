//! Starts per year.

use crate::site::{pages::Edition, view::page::YearBar};

/// The axis begins here at the earliest; what began before stands in one bar.
const FIRST_YEAR: i16 = 2000;

impl Edition<'_> {
    /// Cases per first year, the years without one between them included.
    pub(crate) fn years(&self) -> Vec<YearBar> {
        let starts = self.bank().cases.iter().filter_map(|case| case.record.started);
        let bars = bars(starts.map(|started| started.year()).collect());
        let most = bars.iter().map(|&(_, count)| count).max().unwrap_or(0).max(1);
        let bar = |(year, count): (Option<i16>, usize)| YearBar {
            year: year.unwrap_or(FIRST_YEAR - 1),
            label: match year {
                Some(year) => year.to_string(),
                None => self.say("before-year", &[("year", FIRST_YEAR.to_string().as_str().into())]),
            },
            is_before: year.is_none(),
            count,
            percent: count * 100 / most,
        };
        bars.into_iter().map(bar).collect()
    }
}

/// The bars from left to right: the year, or `None` for all before [`FIRST_YEAR`], and how many.
fn bars(mut years: Vec<i16>) -> Vec<(Option<i16>, usize)> {
    years.sort_unstable();
    let (Some(&first), Some(&last)) = (years.first(), years.last()) else { return Vec::new() };
    let before = years.iter().filter(|&&year| year < FIRST_YEAR).count();
    let of_year = |year: i16| (Some(year), years.iter().filter(|&&other| other == year).count());
    let older = (before > 0).then_some((None, before));
    older.into_iter().chain((first.max(FIRST_YEAR)..=last).map(of_year)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_years_stand_between_and_old_ones_together() {
        assert_eq!(bars(vec![2019, 2017, 2019]), [(Some(2017), 1), (Some(2018), 0), (Some(2019), 2)]);
        assert_eq!(bars(vec![2001, 1974, 1989]), [(None, 2), (Some(2000), 0), (Some(2001), 1)]);
        assert_eq!(bars(vec![1990]), [(None, 1)]);
        assert!(bars(Vec::new()).is_empty());
    }
}
