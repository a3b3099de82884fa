//! The spark: a burst of rays drawn from a slug, the same one every time.

use std::{f64::consts::TAU, fmt::Write as _};

use xxhash_rust::xxh3::xxh3_64;

/// A sequence of numbers between 0 and 1 that a slug determines (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn of(slug: &str) -> Self {
        Self(xxh3_64(slug.as_bytes()))
    }

    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    fn between(&mut self, least: f64, most: f64) -> f64 {
        least + (most - least) * self.next()
    }
}

/// The whole burst, for `viewBox="0 0 400 400"`.
pub(crate) fn burst(slug: &str) -> String {
    let mut numbers = Numbers::of(slug);
    let rays = 30 + (numbers.next() * 9.0) as usize;
    let turn = numbers.next() * TAU;
    let rays = (0..rays).map(|ray| turn + ray as f64 / rays as f64 * TAU);
    draw(rays, (200.0, 200.0), (58.0, 80.0), (92.0, 172.0), 0.6, &mut numbers)
}

/// A burst's quarter for the upper right corner of a card, for `viewBox="0 0 108 108"`.
pub(crate) fn corner(slug: &str) -> String {
    let mut numbers = Numbers::of(slug);
    let rays = 6 + (numbers.next() * 4.0) as usize;
    // From straight down to straight left, as angles on a canvas whose y points down.
    let rays = (0..rays).map(|ray| TAU / 4.0 * (1.02 + (ray as f64 + 0.3) / (rays as f64 + 0.4) * 0.94));
    draw(rays, (108.0, 0.0), (20.0, 32.0), (40.0, 84.0), 0.55, &mut numbers)
}

fn draw(
    rays: impl Iterator<Item = f64>,
    (x, y): (f64, f64),
    start: (f64, f64),
    end: (f64, f64),
    dots: f64,
    numbers: &mut Numbers,
) -> String {
    let mut path = String::with_capacity(800);
    let mut circles = String::new();
    for angle in rays {
        let (sin, cos) = (angle + numbers.between(-0.03, 0.03)).sin_cos();
        let (near, far) = (numbers.between(start.0, start.1), numbers.between(end.0, end.1));
        let at = |distance: f64| (round(x + cos * distance), round(y + sin * distance));
        let ((x1, y1), (x2, y2)) = (at(near), at(far));
        let _ = write!(path, "M{x1} {y1}L{x2} {y2}");
        if numbers.next() < dots {
            let (dot_x, dot_y) = at(far + numbers.between(8.0, 18.0));
            let radius = round(numbers.between(1.8, 4.2));
            let _ = write!(circles, r#"<circle cx="{dot_x}" cy="{dot_y}" r="{radius}"/>"#);
        }
    }
    format!(r#"<path d="{path}"/><g stroke="none">{circles}</g>"#)
}

/// One decimal: enough for the eye, and short.
fn round(number: f64) -> f64 {
    (number * 10.0).round() / 10.0 + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_has_its_own_spark() {
        assert_eq!(burst("repair-cafe"), burst("repair-cafe"));
        assert_ne!(corner("repair-cafe"), corner("g1000"));
        assert!(!burst("a").contains("NaN"));
    }
}
