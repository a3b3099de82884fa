//! The value of a number, exact for whole numbers and for the decimals that people write.

use std::fmt;

/// A number's value, in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Amount(pub(crate) u128);

/// One, in the millionths of [`Amount`].
pub(crate) const ONE: u128 = 1_000_000;

impl Amount {
    /// A whole number.
    pub(crate) fn whole(value: u64) -> Self {
        Self(u128::from(value) * ONE)
    }

    /// The value of a plain numeral with a point for decimals, such as `2100` or `0.5`; `None` for anything else.
    pub(crate) fn parse(numeral: &str) -> Option<Self> {
        let (whole, decimals) = numeral.split_once('.').unwrap_or((numeral, ""));
        let is_numeral = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !is_numeral(whole) || !is_numeral(decimals) || decimals.len() > 6 {
            return None;
        }
        let whole: u128 = whole.parse().ok()?;
        let decimals: u128 = format!("{decimals:0<6}").parse().ok()?;
        Some(Self(whole.checked_mul(ONE)? + decimals))
    }

    /// The amount, multiplied.
    pub(crate) fn times(self, factor: u128) -> Self {
        Self(self.0.saturating_mul(factor))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 % ONE {
            0 => write!(f, "{}", self.0 / ONE),
            decimals => write!(f, "{}.{}", self.0 / ONE, format!("{decimals:06}").trim_end_matches('0')),
        }
    }
}
