//! Lines of letters: breaking a text into lines that fit, and drawing them.

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use read_fonts::{
    TableProvider as _,
    model::{
        Font,
        glyph::outline::{DrawMemory, DrawOptions, OutlineGlyphs, PathSink},
        metrics::GlyphMetrics,
    },
    tables::kern::SubtableKind,
    types::GlyphId,
};
use unicode_normalization::UnicodeNormalization;

use super::canvas::{Canvas, Paint};

/// A font at a size.
pub(super) struct Lettering<'a> {
    font: &'a Font,
    outlines: OutlineGlyphs<'a>,
    advances: GlyphMetrics<'a>,
    /// How much closer or further apart pairs of letters stand, of the font's `kern` table.
    kerning: Vec<SubtableKind<'a>>,
    /// In pixels an em.
    size: f32,
    /// In pixels a unit of the font.
    scale: f32,
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
    pub(super) fn new(font: &'a Font, size: f32) -> Self {
        let subtables = font.tables().kern().into_iter().flat_map(|kern| kern.subtables());
        let across = subtables
            .filter_map(Result::ok)
            .filter(|pairs| pairs.is_horizontal() && !pairs.is_cross_stream() && !pairs.is_variable());
        Self {
            font,
            outlines: font.outline_glyphs(),
            advances: font.glyph_metrics(),
            kerning: across.filter_map(|pairs| pairs.kind().ok()).collect(),
            size,
            scale: size / f32::from(font.units_per_em()),
        }
    }

    /// The letters that the font has. A letter that it lacks is drawn without its accent, or left out.
    fn glyphs(&self, text: &str) -> Vec<GlyphId> {
        let letters = self.font.charmap();
        let known = |letter: char| letters.map_unicode(letter).filter(|&glyph| glyph != GlyphId::NOTDEF);
        let spaced = text.nfc().map(|letter| if letter.is_whitespace() { ' ' } else { letter });
        spaced.filter_map(|letter| known(letter).or_else(|| known(letter.nfd().next()?))).collect()
    }

    /// How far `glyph` stands behind the one before it, in pixels, on top of that one's own width.
    fn kern(&self, before: GlyphId, glyph: GlyphId) -> f32 {
        let known = self.kerning.iter().find_map(|pairs| match pairs {
            SubtableKind::Format0(pairs) => pairs.kerning(before, glyph),
            SubtableKind::Format2(classes) => classes.kerning(before, glyph),
            SubtableKind::Format3(classes) => classes.kerning(before, glyph),
            // A machine over whole lines, which Apple's fonts of the 1990s have.
            SubtableKind::Format1(_) => None,
        });
        known.unwrap_or_default() as f32 * self.scale
    }

    fn advance(&self, glyph: GlyphId) -> f32 {
        self.advances.h_advance(glyph) * self.scale
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
        let kerning = glyphs.windows(2).map(|pair| self.kern(pair[0], pair[1])).sum::<f32>();
        glyphs.iter().map(|&glyph| self.advance(glyph)).sum::<f32>() + kerning
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
                at += self.kern(before, glyph);
            }
            self.draw_glyph(canvas, (at, y), glyph, paint);
            at += self.advance(glyph);
            before = Some(glyph);
        }
    }

    /// Draws a glyph whose origin is at `(x, y)`.
    fn draw_glyph(&self, canvas: &mut Canvas, (x, y): (f32, f32), glyph: GlyphId, paint: Paint) {
        let Some(outline) = self.outlines.get(glyph) else { return };
        let Ok(extents) = outline.extents() else { return };
        let (left, top) = (extents.x_bearing * self.scale, extents.y_bearing * self.scale);
        let corner = point((x + left).floor(), (y - top).floor());
        let right = (x + left + extents.width * self.scale).ceil();
        let bottom = (y - top + extents.height * self.scale).ceil();
        let size = ((right - corner.x) as usize, (bottom - corner.y) as usize);
        canvas.fill_shape((corner.x as i32, corner.y as i32), size, paint, |rasterizer| {
            let origin = point(x - corner.x, y - corner.y);
            let mut pen = Pen { rasterizer, origin, scale: self.scale, start: origin, here: origin };
            // Of a broken outline the part before the break is drawn.
            let _ = outline.draw(&DrawOptions::new(), DrawMemory::Scratch, &mut pen);
        });
    }
}

/// Draws a glyph's outline, which is in units of the font and upward, in pixels downward.
struct Pen<'a> {
    rasterizer: &'a mut Rasterizer,
    origin: Point,
    scale: f32,
    /// Where the contour began.
    start: Point,
    here: Point,
}

impl Pen<'_> {
    fn pixel(&self, x: f32, y: f32) -> Point {
        point(x * self.scale + self.origin.x, y * -self.scale + self.origin.y)
    }
}

impl PathSink for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.start = self.pixel(x, y);
        self.here = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let end = self.pixel(x, y);
        self.rasterizer.draw_line(self.here, end);
        self.here = end;
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        let end = self.pixel(x, y);
        self.rasterizer.draw_quad(self.here, self.pixel(cx0, cy0), end);
        self.here = end;
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let end = self.pixel(x, y);
        self.rasterizer.draw_cubic(self.here, self.pixel(cx0, cy0), self.pixel(cx1, cy1), end);
        self.here = end;
    }

    fn close(&mut self) {
        self.rasterizer.draw_line(self.here, self.start);
        self.here = self.start;
    }
}

/// The text in the largest of `sizes` (falling) in which it fits into `width` pixels and, with lines of 1.1 em, `height`
/// pixels. What does not fit even in the last is cut, with an ellipsis.
pub(super) fn fit(font: &Font, text: &str, sizes: &[f32], (width, height): (f32, f32)) -> Lines {
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

    fn font() -> Font {
        let bytes = include_bytes!("../../../themes/default/share/heading.ttf");
        Font::new(bytes.to_vec(), 0).expect("a font")
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
