//! Share pictures: what a messenger or a social network shows beside a link to a practice, as PNG of 1200 × 630.
//!
//! A picture is drawn from the practice's title, the colour and name of its main term, its spark and the bank's name, in
//! the theme's heading font and light colours. It costs more than a page, so its name carries the hash of everything
//! that it is drawn from: a build leaves one whose name is there already as it is ([`Share::files`]), and draws the others.
//! Languages whose titles are equal (names of initiatives mostly) share one picture, which then has no words but the
//! title and the bank's name: a picture for each would triple the cost for a difference that few would see.
//! [`canvas`] holds the pixels, [`lettering`] the letters.

mod canvas;
mod lettering;

use std::collections::BTreeMap;

use read_fonts::model::Font;
use xxhash_rust::xxh3::Xxh3;

use crate::{
    bank::{Bank, Case, CaseIndex, Entry as _},
    base::{Lang, typography::typographic},
};

use self::{
    canvas::{Canvas, Colour, Paint, Palette},
    lettering::{LINE, Lettering, fit},
};
use super::{
    figures::spark,
    theme::{Theme, ThemeError},
};

/// The width of a picture in pixels: what Open Graph's readers ask for.
pub(crate) const WIDTH: u32 = 1200;

/// The height of a picture in pixels.
pub(crate) const HEIGHT: u32 = 630;

/// Raised with each change of what the same inputs look like, the libraries that draw included.
const DRAWING: u8 = 3;

/// The font's place in the theme.
const FONT: &str = "share/heading.ttf";

/// The sizes of a title, in pixels an em, and its room.
const TITLE_SIZES: [f32; 6] = [96.0, 84.0, 74.0, 64.0, 56.0, 48.0];
const TITLE_ROOM: (f32, f32) = (625.0, 330.0);

/// The left margin.
const LEFT: f32 = 80.0;

/// The pictures of a site.
pub(crate) struct Share {
    press: Press,
    drawings: Vec<Drawing>,
    /// The file of each drawing.
    files: Vec<String>,
    /// The drawing of each case by the language of the page.
    cases: BTreeMap<Lang, Vec<usize>>,
    /// The drawing of the home page by its language.
    homes: BTreeMap<Lang, usize>,
}

/// What the theme gives to every picture.
struct Press {
    font: Font,
    paper: Colour,
    ink: Colour,
    spark: Colour,
    /// The colours of terms, from number 1.
    terms: Vec<Colour>,
    /// The hash of the font.
    font_hash: u64,
}

/// What one picture is drawn from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Drawing {
    /// The spark's slug.
    slug: String,
    title: String,
    /// The main term; "" for none.
    label: String,
    /// The bank's name.
    bank: String,
    /// The number of the main term's colour; 0 for none.
    colour: u8,
}

impl Share {
    /// The pictures of a bank, none drawn yet; `None` when the bank wants none. Fails when the theme's font is no font.
    pub(crate) fn plan(bank: &Bank, theme: &Theme) -> Result<Option<Self>, ThemeError> {
        if !bank.settings.share_pictures {
            return Ok(None);
        }
        let mut share = Self {
            press: Press::new(theme)?,
            drawings: Vec::new(),
            files: Vec::new(),
            cases: bank.languages().iter().map(|&lang| (lang, Vec::new())).collect(),
            homes: BTreeMap::new(),
        };
        for (_, case) in bank.indexed_cases() {
            share.add_case(bank, case);
        }
        for &lang in bank.languages() {
            let home = share.add(home(bank, lang));
            share.homes.insert(lang, home);
        }
        Ok(Some(share))
    }

    fn add_case(&mut self, bank: &Bank, case: &Case) {
        let editions: Vec<(Lang, Lang, String)> = bank
            .languages()
            .iter()
            .map(|&lang| {
                let words = case.words(lang).words;
                (lang, words.lang, typographic(&words.title, words.lang).into_owned())
            })
            .collect();
        let mut known: Vec<(&str, usize)> = Vec::new();
        for (lang, own, title) in &editions {
            let drawing = match known.iter().find(|(other, _)| same_letters(other, title)) {
                Some(&(_, drawing)) => drawing,
                None => {
                    let is_shared =
                        editions.iter().any(|(_, other, words)| other != own && same_letters(words, title));
                    let drawing = self.add(of_case(bank, case, title, *own, is_shared));
                    known.push((title, drawing));
                    drawing
                }
            };
            self.cases.get_mut(lang).expect("a language of the bank").push(drawing);
        }
    }

    fn add(&mut self, drawing: Drawing) -> usize {
        self.files.push(self.press.file(&drawing));
        self.drawings.push(drawing);
        self.drawings.len() - 1
    }

    /// The file of each drawing. A file of the same name always has the same bytes.
    pub(crate) fn files(&self) -> &[String] {
        &self.files
    }

    /// The file of a case on a page in `lang`.
    pub(crate) fn of_case(&self, lang: Lang, index: CaseIndex) -> &str {
        &self.files[self.cases[&lang][index.0 as usize]]
    }

    /// The file of the home page in `lang`.
    pub(crate) fn of_home(&self, lang: Lang) -> &str {
        &self.files[self.homes[&lang]]
    }

    /// Draws the picture at `index` in [`Share::files`]. Cost: some milliseconds.
    pub(crate) fn draw(&self, index: usize) -> Vec<u8> {
        self.press.draw(&self.drawings[index])
    }
}

/// Whether two titles differ in more than the kind of their spaces.
fn same_letters(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

fn of_case(bank: &Bank, case: &Case, title: &str, lang: Lang, is_shared: bool) -> Drawing {
    let term = bank.main_facet().and_then(|facet| Some(&facet.term(facet.first(&case.terms)?).term));
    let label = term.filter(|_| !is_shared).map(|term| bank.text(&term.label, lang));
    Drawing {
        slug: case.id().to_string(),
        title: title.to_owned(),
        label: label.unwrap_or_default().to_owned(),
        bank: bank.text(&bank.settings.name, lang).to_owned(),
        colour: term.map_or(0, |term| term.colour),
    }
}

fn home(bank: &Bank, lang: Lang) -> Drawing {
    let settings = &bank.settings;
    let text = |text: &crate::content::text::Text| typographic(bank.text(text, lang), lang).into_owned();
    let name = text(&settings.name);
    let title = settings.question.as_ref().or(settings.tagline.as_ref()).map(text);
    let label = settings.question.as_ref().and(settings.tagline.as_ref()).map(text);
    Drawing {
        slug: name.clone(),
        title: title.unwrap_or_else(|| name.clone()),
        label: label.unwrap_or_default(),
        bank: name,
        colour: 0,
    }
}

impl Press {
    fn new(theme: &Theme) -> Result<Self, ThemeError> {
        let bytes = theme.file(FONT).ok_or_else(|| ThemeError::font(FONT, "the file is missing"))?;
        let font =
            Font::new(bytes.to_vec(), 0).ok_or_else(|| ThemeError::font(FONT, "not a TrueType font"))?;
        let tokens = String::from_utf8_lossy(theme.file("styles/tokens.css").unwrap_or_default());
        let ink = token(&tokens, "ink").unwrap_or([0x21, 0x1b, 0x16]);
        let terms = (1..).map_while(|number| token(&tokens, &format!("domain-{number}")));
        Ok(Self {
            paper: token(&tokens, "paper").unwrap_or([0xff; 3]),
            spark: token(&tokens, "spark").unwrap_or(ink),
            terms: terms.collect(),
            font_hash: xxhash_rust::xxh3::xxh3_64(bytes),
            font,
            ink,
        })
    }

    fn palette(&self, drawing: &Drawing) -> Palette {
        let term = usize::from(drawing.colour).checked_sub(1).and_then(|number| self.terms.get(number));
        Palette { paper: self.paper, paints: [self.ink, *term.unwrap_or(&self.spark), self.spark] }
    }

    /// `media/share/<slug>.<hash>.png`, the hash being that of everything that the picture depends on.
    fn file(&self, drawing: &Drawing) -> String {
        let mut hash = Xxh3::new();
        hash.update(&[DRAWING]);
        hash.update(&self.font_hash.to_le_bytes());
        let Palette { paper, paints } = self.palette(drawing);
        paints.iter().chain([&paper]).for_each(|colour| hash.update(colour));
        let Drawing { slug, title, label, bank, colour: _ } = drawing;
        for text in [slug, title, label, bank] {
            hash.update(&(text.len() as u64).to_le_bytes());
            hash.update(text.as_bytes());
        }
        let stem = crate::base::id::slugify(slug);
        let stem = if stem.is_empty() { "bank" } else { &stem };
        format!("media/share/{stem}.{:016x}.png", hash.digest())
    }

    fn draw(&self, drawing: &Drawing) -> Vec<u8> {
        let mut canvas = Canvas::new(WIDTH as usize, HEIGHT as usize);
        self.draw_spark(&mut canvas, &drawing.slug);
        self.draw_name(&mut canvas, &drawing.bank);
        self.draw_words(&mut canvas, drawing);
        canvas.fill((0, HEIGHT as i32 - 14), (WIDTH as i32, 14), Paint::Spark);
        canvas.png(&self.palette(drawing)).expect("a canvas has the size that it says")
    }

    /// The spark, large, at the right.
    fn draw_spark(&self, canvas: &mut Canvas, slug: &str) {
        const SCALE: f64 = 1.55;
        let at = |(x, y): (f64, f64)| (996.0 + (x - 200.0) * SCALE, 300.0 + (y - 200.0) * SCALE);
        let spark = spark::whole(slug);
        for [from, to] in spark.rays {
            canvas.stroke([at(from), at(to)], 4.0 * SCALE, Paint::Term);
        }
        for (middle, radius) in spark.dots {
            canvas.dot(at(middle), radius * SCALE, Paint::Spark);
        }
    }

    /// The bank's mark and name, at the top.
    fn draw_name(&self, canvas: &mut Canvas, name: &str) {
        let middle = (f64::from(LEFT) + 24.0, 92.0);
        for ray in 0..8 {
            let (sin, cos) = (f64::from(ray) * std::f64::consts::FRAC_PI_4).sin_cos();
            let at = |distance: f64| (middle.0 + cos * distance, middle.1 + sin * distance);
            canvas.stroke([at(11.0), at(24.0)], 5.5, Paint::Spark);
        }
        let lettering = Lettering::new(&self.font, 46.0);
        if lettering.can_write(name) {
            let line = fit(&self.font, name, &[46.0], (TITLE_ROOM.0 - 66.0, 60.0));
            let line = line.lines.first().map(String::as_str).unwrap_or_default();
            lettering.draw(canvas, (LEFT + 66.0, 108.0), line, Paint::Ink);
        }
    }

    /// Title and main term, in the middle of the room under the name. A title in letters that the font lacks is left out:
    /// the text beside the picture has it.
    fn draw_words(&self, canvas: &mut Canvas, drawing: &Drawing) {
        let has_title = Lettering::new(&self.font, TITLE_SIZES[0]).can_write(&drawing.title);
        let title = if has_title { drawing.title.as_str() } else { "" };
        let fitted = fit(&self.font, title, &TITLE_SIZES, TITLE_ROOM);
        let lettering = Lettering::new(&self.font, fitted.size);
        let height = fitted.size * LINE * fitted.lines.len() as f32;
        // The first line's letters rise about 0.75 em above their foot.
        let mut y = 168.0 + (TITLE_ROOM.1 - height) / 2.0 + fitted.size * 0.85;
        for line in &fitted.lines {
            lettering.draw(canvas, (LEFT, y), line, Paint::Ink);
            y += fitted.size * LINE;
        }
        if Lettering::new(&self.font, 36.0).can_write(&drawing.label) {
            let label = fit(&self.font, &drawing.label, &[36.0, 32.0, 28.0], (TITLE_ROOM.0 - 40.0, 50.0));
            let line = label.lines.first().map(String::as_str).unwrap_or_default();
            // The bank's own colour is too light for letters.
            let paint = if drawing.colour == 0 { Paint::Ink } else { Paint::Term };
            canvas.dot((f64::from(LEFT) + 12.0, 548.0), 12.0, Paint::Term);
            Lettering::new(&self.font, label.size).draw(canvas, (LEFT + 40.0, 560.0), line, paint);
        }
    }
}

/// The first value of a custom property that is a colour of six digits.
fn token(styles: &str, name: &str) -> Option<Colour> {
    let property = format!("--{name}: #");
    let start = styles.find(&property)? + property.len();
    let part = |at: usize| u8::from_str_radix(styles.get(start + at..start + at + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Sources;

    fn press() -> Press {
        Press::new(&Theme::new("default", &Sources::default())).expect("the default theme")
    }

    fn drawing(title: &str) -> Drawing {
        Drawing {
            slug: "repair-cafe".to_owned(),
            title: title.to_owned(),
            label: "Kringloop en hergebruik".to_owned(),
            bank: "Vonk".to_owned(),
            colour: 11,
        }
    }

    #[test]
    fn a_name_changes_with_everything_that_is_drawn() {
        let press = press();
        let name = |change: fn(&mut Drawing)| {
            let mut drawing = drawing("Repair Café");
            change(&mut drawing);
            press.file(&drawing)
        };
        let first = name(|_| ());
        assert!(first.starts_with("media/share/repair-cafe.") && first.ends_with(".png"), "{first}");
        for change in [
            (|drawing| drawing.title.push('s')) as fn(&mut Drawing),
            |drawing| drawing.label.clear(),
            |drawing| drawing.bank.push('s'),
            |drawing| drawing.colour = 3,
            |drawing| drawing.slug.push('s'),
        ] {
            assert_ne!(name(change), first);
        }
    }

    #[test]
    fn the_default_theme_gives_its_light_colours() {
        let press = press();
        assert_eq!((press.paper, press.spark), ([0xfb, 0xf7, 0xf0], [0xff, 0x7a, 0x33]));
        assert_eq!((press.terms.len(), press.terms[0]), (14, [0x28, 0x4c, 0xc3]));
    }

    /// A name promises its bytes. When this fails because the drawing changed, raise [`DRAWING`] and write the new sum here.
    #[test]
    fn the_same_inputs_are_drawn_the_same_way_as_ever() {
        let picture = press().draw(&drawing("Repair Café, herstellen wat stuk is"));
        assert_eq!(
            imagesize::blob_size(&picture).ok().map(|size| (size.width, size.height)),
            Some((1200, 630))
        );
        assert!(picture.len() < 24_000, "{} bytes", picture.len());
        assert_eq!((DRAWING, xxhash_rust::xxh3::xxh3_64(&picture)), (3, 9_698_888_626_509_060_891));
    }
}
