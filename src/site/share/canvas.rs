//! A canvas of few colours: paper, and three paints that each fade into it in three steps.
//!
//! Ten colours fit into half a byte, so a picture is 378 kB before it is packed and about 15 after; two steps more would
//! be seen by nobody and cost 2 kB. A shape is filled by its coverage of each pixel; where two shapes meet, the later one wins.

use ab_glyph_rasterizer::Rasterizer;

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

    /// Draws a line with round ends: each pixel by its distance from the line.
    pub(super) fn stroke(&mut self, [a, b]: [(f64, f64); 2], width: f64, paint: Paint) {
        let radius = width / 2.0;
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let square = (dx * dx + dy * dy).max(f64::MIN_POSITIVE);
        // Pixels further off have nothing of it.
        let reach = radius + 1.0;
        for row in (a.1.min(b.1) - reach).floor() as i32..(a.1.max(b.1) + reach).ceil() as i32 {
            let y = f64::from(row) + 0.5;
            // The part of the line that is near this row.
            let at = |y: f64| if dy == 0.0 { 0.5 } else { ((y - a.1) / dy).clamp(0.0, 1.0) };
            let slack = if dy == 0.0 { 0.5 } else { 0.0 };
            let (one, other) = (at(y - reach), at(y + reach));
            let (x1, x2) = (a.0 + dx * (one.min(other) - slack), a.0 + dx * (one.max(other) + slack));
            for column in (x1.min(x2) - reach).floor() as i32..(x1.max(x2) + reach).ceil() as i32 {
                let x = f64::from(column) + 0.5;
                let along = (((x - a.0) * dx + (y - a.1) * dy) / square).clamp(0.0, 1.0);
                let distance = (x - a.0 - along * dx).hypot(y - a.1 - along * dy);
                self.cover((column, row), (radius + 0.5 - distance).clamp(0.0, 1.0) as f32, paint);
            }
        }
    }

    /// Draws a disc.
    pub(super) fn dot(&mut self, middle: (f64, f64), radius: f64, paint: Paint) {
        self.stroke([middle, middle], 2.0 * radius, paint);
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
        // Measured on the pictures of a bank: level 4 saves an eighth of the bytes for two thirds of the time again, level 1
        // has half as many bytes again for four fifths of the time; a filter between rows helps none.
        encoder.set_deflate_compression(png::DeflateCompression::Level(2));
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
