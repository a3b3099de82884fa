//! A canvas of few colours: paper, and three paints that each fade into it in three steps.
//!
//! Ten colours fit into half a byte, so a picture is 378 kB before it is packed and about 15 after; two steps more would
//! be seen by nobody and cost 2 kB. A shape is filled by its coverage of each pixel; where two shapes meet, the later one wins.

use ab_glyph_rasterizer::{Point, Rasterizer, point};

/// The steps from paper to a full paint.
const STEPS: u8 = 3;

/// A colour: red, green, blue.
pub(super) type Colour = [u8; 3];

/// One of the three paints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    /// For letters.
    Ink,
    /// Of the main term.
    Term,
    /// Of the bank.
    Spark,
}

/// The colours of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Palette {
    /// The ground.
    pub(super) paper: Colour,
    /// Those of [`Paint::Ink`], [`Paint::Term`] and [`Paint::Spark`].
    pub(super) paints: [Colour; 3],
}

/// A canvas; one byte a pixel: 0 for paper, then three steps of each paint.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Canvas {
    /// An empty canvas of an even width.
    pub(super) fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![0; width * height] }
    }

    /// Covers a pixel with a paint, as far as `coverage` (0 to 1) goes; a pixel outside is left out.
    pub(super) fn cover(&mut self, (x, y): (i32, i32), coverage: f32, paint: Paint) {
        let step = (coverage * f32::from(STEPS)).round() as u8;
        let is_inside = (0..self.width as i32).contains(&x) && (0..self.height as i32).contains(&y);
        if step > 0 && is_inside {
            self.pixels[y as usize * self.width + x as usize] = paint as u8 * STEPS + step.min(STEPS);
        }
    }

    /// Fills a rectangle of whole pixels.
    pub(super) fn fill(&mut self, (x, y): (i32, i32), (width, height): (i32, i32), paint: Paint) {
        for row in y..y + height {
            for column in x..x + width {
                self.cover((column, row), 1.0, paint);
            }
        }
    }

    /// Draws a line with round ends.
    pub(super) fn stroke(&mut self, [a, b]: [(f64, f64); 2], width: f64, paint: Paint) {
        let radius = width / 2.0;
        let along = (b.1 - a.1).atan2(b.0 - a.0);
        let quarter = std::f64::consts::FRAC_PI_2;
        let cap = |(x, y): (f64, f64), from: f64| {
            (0..=8).map(move |step| {
                let (sin, cos) = (from + f64::from(step) / 4.0 * quarter).sin_cos();
                (x + cos * radius, y + sin * radius)
            })
        };
        let outline: Vec<_> = cap(b, along - quarter).chain(cap(a, along + quarter)).collect();
        self.fill_outline(&outline, paint);
    }

    /// Draws a disc.
    pub(super) fn dot(&mut self, (x, y): (f64, f64), radius: f64, paint: Paint) {
        let outline: Vec<_> = (0..24)
            .map(|step| {
                let (sin, cos) = (f64::from(step) / 24.0 * std::f64::consts::TAU).sin_cos();
                (x + cos * radius, y + sin * radius)
            })
            .collect();
        self.fill_outline(&outline, paint);
    }

    fn fill_outline(&mut self, outline: &[(f64, f64)], paint: Paint) {
        let least = |pick: fn(&(f64, f64)) -> f64| outline.iter().map(pick).fold(f64::MAX, f64::min).floor();
        let most = |pick: fn(&(f64, f64)) -> f64| outline.iter().map(pick).fold(f64::MIN, f64::max).ceil();
        let (left, top) = (least(|at| at.0), least(|at| at.1));
        let size = ((most(|at| at.0) - left) as usize + 1, (most(|at| at.1) - top) as usize + 1);
        let inner = |&(x, y): &(f64, f64)| -> Point { point((x - left) as f32, (y - top) as f32) };
        self.fill_shape((left as i32, top as i32), size, paint, |rasterizer| {
            for (here, next) in outline.iter().zip(outline.iter().cycle().skip(1)) {
                rasterizer.draw_line(inner(here), inner(next));
            }
        });
    }

    /// Fills the shape that `draw` outlines, in pixels from the corner at `(left, top)`; what lies outside `size` is left out.
    pub(super) fn fill_shape(
        &mut self,
        (left, top): (i32, i32),
        size: (usize, usize),
        paint: Paint,
        draw: impl FnOnce(&mut Rasterizer),
    ) {
        let mut rasterizer = Rasterizer::new(size.0, size.1);
        draw(&mut rasterizer);
        rasterizer.for_each_pixel_2d(|x, y, coverage| {
            self.cover((left + x as i32, top + y as i32), coverage, paint);
        });
    }

    /// The picture as a PNG file with a palette.
    pub(super) fn png(&self, palette: &Palette) -> Result<Vec<u8>, png::EncodingError> {
        let mut colours = palette.paper.to_vec();
        for paint in palette.paints {
            for step in 1..=STEPS {
                let fade = |from: u8, to: u8| {
                    let (from, to) = (u16::from(from), u16::from(to));
                    ((from * u16::from(STEPS - step) + to * u16::from(step)) / u16::from(STEPS)) as u8
                };
                colours.extend((0..3).map(|part| fade(palette.paper[part], paint[part])));
            }
        }
        let packed: Vec<u8> = self.pixels.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect();
        let mut file = Vec::with_capacity(16_000);
        let mut encoder = png::Encoder::new(&mut file, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_palette(colours);
        // Measured on the pictures of a bank: level 6 saves 6 % of the bytes for half as much time again, level 2
        // a fifth of the time for 16 % more bytes; a filter between rows helps neither.
        encoder.set_deflate_compression(png::DeflateCompression::Level(4));
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&packed)?;
        writer.finish()?;
        Ok(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PALETTE: Palette =
        Palette { paper: [250, 250, 250], paints: [[0, 0, 0], [0, 0, 200], [250, 100, 0]] };

    fn colours(canvas: &Canvas) -> Vec<[u8; 3]> {
        let file = canvas.png(&PALETTE).expect("a picture");
        let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a PNG file");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a small picture")];
        reader.next_frame(&mut bytes).expect("a frame");
        bytes.chunks_exact(3).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
    }

    #[test]
    fn a_picture_comes_back_with_its_colours() {
        let mut canvas = Canvas::new(4, 2);
        canvas.fill((0, 0), (1, 1), Paint::Ink);
        canvas.fill((3, 1), (9, 9), Paint::Spark);
        canvas.cover((1, 0), 0.3, Paint::Term);
        canvas.cover((-1, 5), 1.0, Paint::Ink);
        let paper = [250, 250, 250];
        let third = [166, 166, 233];
        let expected = [[0, 0, 0], third, paper, paper, paper, paper, paper, [250, 100, 0]];
        assert_eq!(colours(&canvas), expected);
    }

    #[test]
    fn a_line_has_its_width_and_round_ends() {
        let mut canvas = Canvas::new(40, 20);
        canvas.stroke([(10.0, 10.0), (30.0, 10.0)], 8.0, Paint::Term);
        let full = |x: usize, y: usize| canvas.pixels[y * 40 + x] == 2 * STEPS;
        assert!(full(20, 7) && full(20, 12) && full(7, 10), "inside");
        assert!(!full(20, 4) && !full(20, 15) && !full(6, 6) && !full(4, 10), "outside");
    }
}
