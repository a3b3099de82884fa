//! Lines of letters: breaking a text into lines that fit, and drawing them.

use ab_glyph::{Font, FontVec, GlyphId, PxScale, PxScaleFont, ScaleFont};
use unicode_normalization::UnicodeNormalization;

use super::canvas::{Canvas, Paint};

/// A font at a size.
pub(super) struct Lettering<'a> {
    font: PxScaleFont<&'a FontVec>,
    size: f32,
}

/// A text that was broken into lines.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lines {
    /// The size of the letters, in pixels an em.
    pub(super) size: f32,
    /// The lines.
    pub(super) lines: Vec<String>,
}

impl<'a> Lettering<'a> {
    /// The font with `size` pixels an em.
    pub(super) fn new(font: &'a FontVec, size: f32) -> Self {
        // A scale of the library is the height of a line; fonts give it in units of the em.
        let height = font.height_unscaled() / font.units_per_em().unwrap_or(1000.0);
        Self { font: font.as_scaled(PxScale::from(size * height)), size }
    }

    /// The letters that the font has. A letter that it lacks is drawn without its accent, or left out.
    fn glyphs(&self, text: &str) -> Vec<GlyphId> {
        let known = |letter: char| Some(self.font.glyph_id(letter)).filter(|glyph| glyph.0 != 0);
        let spaced = |letter: char| if letter.is_whitespace() { ' ' } else { letter };
        let letters = text.nfc().map(spaced);
        letters.filter_map(|letter| known(letter).or_else(|| known(letter.nfd().next()?))).collect()
    }

    /// Whether the font can write most of the text.
    pub(super) fn can_write(&self, text: &str) -> bool {
        let letters = text.nfc().filter(|letter| !letter.is_whitespace()).count();
        let written = self.glyphs(&text.split_whitespace().collect::<String>()).len();
        written > 0 && written * 10 >= letters * 9
    }

    /// How wide a line is, in pixels.
    pub(super) fn width(&self, line: &str) -> f32 {
        let glyphs = self.glyphs(line);
        let kerning = glyphs.windows(2).map(|pair| self.font.kern(pair[0], pair[1])).sum::<f32>();
        glyphs.iter().map(|&glyph| self.font.h_advance(glyph)).sum::<f32>() + kerning
    }

    /// The text in lines of at most `width` pixels, broken at its spaces; `None` when a word alone is wider.
    fn broken(&self, text: &str, width: f32) -> Option<Vec<String>> {
        let mut lines: Vec<String> = Vec::new();
        // Not at spaces that hold words together, such as those before French punctuation.
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            if self.width(word) > width {
                return None;
            }
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}")) <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        Some(lines)
    }

    /// Draws a line whose letters stand on `y` and begin at `x`.
    pub(super) fn draw(&self, canvas: &mut Canvas, (x, y): (f32, f32), line: &str, paint: Paint) {
        let mut at = x;
        let mut before = None;
        for glyph in self.glyphs(line) {
            if let Some(before) = before {
                at += self.font.kern(before, glyph);
            }
            let placed = glyph.with_scale_and_position(self.font.scale(), ab_glyph::point(at, y));
            if let Some(outline) = self.font.outline_glyph(placed) {
                let bounds = outline.px_bounds();
                let (left, top) = (bounds.min.x as i32, bounds.min.y as i32);
                outline.draw(|x, y, coverage| {
                    canvas.cover((left + x as i32, top + y as i32), coverage, paint);
                });
            }
            at += self.font.h_advance(glyph);
            before = Some(glyph);
        }
    }
}

/// The text in the largest of `sizes` (falling) in which it fits into `width` pixels and, with lines of 1.1 em, `height`
/// pixels. What does not fit even in the last is cut, with an ellipsis.
pub(super) fn fit(font: &FontVec, text: &str, sizes: &[f32], (width, height): (f32, f32)) -> Lines {
    let room = |size: f32| (height / (size * LINE)).floor().max(1.0) as usize;
    let tries = sizes.iter().filter_map(|&size| {
        let lines = Lettering::new(font, size).broken(text, width)?;
        (lines.len() <= room(size)).then_some(Lines { size, lines })
    });
    tries.into_iter().next().unwrap_or_else(|| {
        let size = sizes.last().copied().unwrap_or(48.0);
        let lettering = Lettering::new(font, size);
        Lines { size, lines: cut(&lettering, text, width, room(size)) }
    })
}

/// How far apart lines stand, in em.
pub(super) const LINE: f32 = 1.1;

/// At most `most` lines, broken between letters where a word is too wide.
fn cut(lettering: &Lettering<'_>, text: &str, width: f32, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for letter in text.chars() {
        let line = lines.last_mut().expect("it begins with one");
        line.push(letter);
        if lettering.width(line) <= width - lettering.size {
            continue;
        }
        if lines.len() == most {
            let line = lines.last_mut().expect("it begins with one");
            line.truncate(line.trim_end().len());
            line.push('…');
            break;
        }
        let line = lines.last_mut().expect("it begins with one");
        let rest = line.rfind(' ').map(|space| line.split_off(space)).unwrap_or_default();
        lines.push(rest.trim_start().to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn font() -> FontVec {
        let bytes = include_bytes!("../../../themes/default/share/heading.ttf");
        FontVec::try_from_vec(bytes.to_vec()).expect("a font")
    }

    #[test]
    fn a_short_title_is_large_and_a_long_one_smaller() {
        let font = font();
        let fitted = |text: &str| fit(&font, text, &[90.0, 60.0, 40.0], (600.0, 300.0));
        assert_eq!(fitted("BEES coop"), Lines { size: 90.0, lines: vec!["BEES coop".to_owned()] });
        let long = fitted("Gebieden zonder langdurige werkloosheid in heel Frankrijk");
        assert_eq!(long.size, 60.0, "{long:?}");
        let lettering = Lettering::new(&font, 60.0);
        assert!(long.lines.iter().all(|line| lettering.width(line) <= 600.0), "{long:?}");
        assert_eq!(long.lines.join(" "), "Gebieden zonder langdurige werkloosheid in heel Frankrijk");
    }

    #[test]
    fn a_title_that_never_fits_is_cut() {
        let font = font();
        let cut = fit(&font, &"W".repeat(400), &[60.0], (600.0, 140.0));
        assert_eq!(cut.lines.len(), 2);
        assert!(cut.lines[1].ends_with('…'), "{cut:?}");
        let lettering = Lettering::new(&font, 60.0);
        assert!(cut.lines.iter().all(|line| lettering.width(line) <= 600.0), "{cut:?}");
    }

    #[test]
    fn letters_that_the_font_lacks_lose_their_accent() {
        let font = font();
        let lettering = Lettering::new(&font, 60.0);
        assert_eq!(lettering.width("Ő"), lettering.width("O"));
        assert!(lettering.can_write("Łódź en Győr") && lettering.can_write("Repair Café"));
        assert!(!lettering.can_write("修理") && !lettering.can_write(""));
    }
}
