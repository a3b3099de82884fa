//! The colour scale that tables and maps share: up to five steps of equal width.

/// How many steps a scale has at most.
const STEPS: usize = 5;

/// Steps from 1 to the largest number of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scale {
    most: usize,
    width: usize,
}

impl Scale {
    /// The scale for numbers up to the largest of `counts`.
    pub(crate) fn of(counts: impl IntoIterator<Item = usize>) -> Self {
        let most = counts.into_iter().max().unwrap_or(0);
        Self { most, width: most.div_ceil(STEPS).max(1) }
    }

    /// The step of a number, 1–5; 0 for nothing.
    pub(crate) fn level(self, count: usize) -> u8 {
        count.div_ceil(self.width).min(STEPS) as u8
    }

    /// The steps in words: `1–2`, `3–4` …
    pub(crate) fn labels(self) -> Vec<String> {
        let steps = (1..=STEPS).filter(|step| (step - 1) * self.width < self.most);
        let label = |step: usize| {
            let (from, to) = ((step - 1) * self.width + 1, step * self.width);
            if from == to { from.to_string() } else { format!("{from}–{to}") }
        };
        steps.map(label).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_equally_wide_and_cover_all_numbers() {
        let scale = Scale::of([0, 3, 8]);
        assert_eq!(scale.labels(), ["1–2", "3–4", "5–6", "7–8"]);
        assert_eq!([0, 1, 3, 8].map(|count| scale.level(count)), [0, 1, 2, 4]);
        assert_eq!(Scale::of([3]).labels(), ["1", "2", "3"]);
        assert!(Scale::of([]).labels().is_empty());
    }
}
