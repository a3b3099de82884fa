//! The spark: a burst of rays drawn from a slug, the same one every time.

use std::f64::consts::TAU;

/// A sequence of numbers between 0 and 1 that a slug determines: FNV-1a as the seed of mulberry32, in 32 bits so that
/// the finder's script draws the same spark (`scripts/card.js`).
struct Numbers(u32);

impl Numbers {
    fn of(slug: &str) -> Self {
        Self(
            slug.bytes()
                .fold(0x811c_9dc5, |state: u32, byte| (state ^ u32::from(byte)).wrapping_mul(0x0100_0193)),
        )
    }

    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x6d2b_79f5);
        let mut mixed = (self.0 ^ (self.0 >> 15)).wrapping_mul(self.0 | 1);
        mixed ^= mixed.wrapping_add((mixed ^ (mixed >> 7)).wrapping_mul(mixed | 61));
        f64::from(mixed ^ (mixed >> 14)) / 4_294_967_296.0
    }

    fn between(&mut self, least: f64, most: f64) -> f64 {
        least + (most - least) * self.next()
    }
}

/// The rays of a spark and the dots at their ends, with y pointing down.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Spark {
    /// Start and end of each ray.
    pub(crate) rays: Vec<[(f64, f64); 2]>,
    /// Middle and radius of each dot.
    pub(crate) dots: Vec<((f64, f64), f64)>,
}

/// The whole burst, for `viewBox="0 0 400 400"`.
pub(crate) fn burst(slug: &str) -> String {
    whole(slug).svg()
}

/// The geometry of the whole burst, within 400 × 400 about its middle.
pub(crate) fn whole(slug: &str) -> Spark {
    let mut numbers = Numbers::of(slug);
    let rays = 30 + (numbers.next() * 9.0) as usize;
    let turn = numbers.next() * TAU;
    let rays = (0..rays).map(|ray| turn + ray as f64 / rays as f64 * TAU);
    let burst = Burst { middle: (200.0, 200.0), starts: (58.0, 80.0), ends: (92.0, 172.0), dots: 0.6 };
    burst.draw(rays, &mut numbers)
}

/// A burst's quarter for the upper right corner of a card, for `viewBox="0 0 108 108"`.
pub(crate) fn corner(slug: &str) -> String {
    let mut numbers = Numbers::of(slug);
    let rays = 6 + (numbers.next() * 4.0) as usize;
    // From straight down to straight left, as angles on a canvas whose y points down.
    let rays = (0..rays).map(|ray| TAU / 4.0 * (1.02 + (ray as f64 + 0.3) / (rays as f64 + 0.4) * 0.94));
    let burst = Burst { middle: (108.0, 0.0), starts: (20.0, 32.0), ends: (40.0, 84.0), dots: 0.55 };
    burst.draw(rays, &mut numbers).svg()
}

/// What a burst is like, apart from chance.
struct Burst {
    middle: (f64, f64),
    /// The least and the most distance from the middle at which a ray starts, and at which it ends.
    starts: (f64, f64),
    ends: (f64, f64),
    /// The share of rays with a dot at their end.
    dots: f64,
}

impl Burst {
    /// Draws a ray at each of the angles.
    fn draw(&self, angles: impl Iterator<Item = f64>, numbers: &mut Numbers) -> Spark {
        let mut spark = Spark::default();
        for angle in angles {
            let (sin, cos) = (angle + numbers.between(-0.03, 0.03)).sin_cos();
            let near = numbers.between(self.starts.0, self.starts.1);
            let far = numbers.between(self.ends.0, self.ends.1);
            let (x, y) = self.middle;
            let at = |distance: f64| (round(x + cos * distance), round(y + sin * distance));
            spark.rays.push([at(near), at(far)]);
            if numbers.next() < self.dots {
                let middle = at(far + numbers.between(8.0, 18.0));
                spark.dots.push((middle, round(numbers.between(1.8, 4.2))));
            }
        }
        spark
    }
}

impl Spark {
    /// Its inner markup: strokes, and circles to be filled.
    fn svg(&self) -> String {
        let mut svg = String::with_capacity(32 * self.rays.len() + 48 * self.dots.len() + 64);
        svg.push_str(r#"<path d=""#);
        for [(x1, y1), (x2, y2)] in &self.rays {
            for (before, number) in [("M", x1), (" ", y1), ("L", x2), (" ", y2)] {
                svg.push_str(before);
                push_tenths(&mut svg, *number);
            }
        }
        svg.push_str(r#""/><g stroke="none">"#);
        for ((x, y), radius) in &self.dots {
            for (before, number) in [(r#"<circle cx=""#, x), (r#"" cy=""#, y), (r#"" r=""#, radius)] {
                svg.push_str(before);
                push_tenths(&mut svg, *number);
            }
            svg.push_str(r#""/>"#);
        }
        svg.push_str("</g>");
        svg
    }
}

/// Adds a number of one decimal, as short as it can be; ten times faster than the shortest form of any number, and
/// there are 200 of them in a burst.
fn push_tenths(text: &mut String, number: f64) {
    let tenths = (number * 10.0).round() as i32;
    if tenths < 0 {
        text.push('-');
    }
    text.push_str(itoa::Buffer::new().format(tenths.unsigned_abs() / 10));
    if tenths % 10 != 0 {
        text.push('.');
        text.push_str(itoa::Buffer::new().format(tenths.unsigned_abs() % 10));
    }
}

/// One decimal: enough for the eye, and short.
fn round(number: f64) -> f64 {
    (number * 10.0).round() / 10.0 + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corner_is_the_one_that_the_script_draws() {
        // What `corner("repair-cafe")` of `themes/default/scripts/card.js` returns.
        let drawn = concat!(
            r#"<path d="M106.2 27.5L104.4 55.4M101.1 29.9L96.8 48.4M96.5 26L83.8 54.6M92 26.2L72.6 58.1M8"#,
            r#"9.2 21.6L77.9 34.8M91.7 13.8L46.4 52.4M86.8 12.7L42.6 39.2M87.5 8.2L43.7 25.6M78.1 7.8L57."#,
            r#"6 13.1"/><g stroke="none"><circle cx="103.3" cy="72.5" r="3.3"/><circle cx="94" cy="60.4" "#,
            r#"r="2"/><circle cx="63.3" cy="73.4" r="3.4"/><circle cx="35" cy="62" r="3.6"/><circle cx="2"#,
            r#"7.3" cy="48.4" r="3.1"/><circle cx="46.1" cy="16.1" r="3.7"/></g>"#,
        );
        assert_eq!(corner("repair-cafe"), drawn);
    }

    #[test]
    fn tenths_are_written_as_the_number_is() {
        for number in [0.0, -0.0, 0.1, -0.1, 5.0, -12.3, 107.9, 400.0] {
            let mut text = String::new();
            push_tenths(&mut text, number);
            assert_eq!(text, (number + 0.0).to_string());
        }
    }

    #[test]
    fn a_slug_has_its_own_spark() {
        assert_eq!(burst("repair-cafe"), burst("repair-cafe"));
        assert_ne!(corner("repair-cafe"), corner("g1000"));
        assert!(!burst("a").contains("NaN"));
    }
}
