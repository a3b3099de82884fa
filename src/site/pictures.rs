//! Pictures as they are published: from a [`PictureFile`] its editions, made anew from its pixels. So nothing is left of
//! what stood beside them (where and by whom it was taken, a second file behind its end), it stands upright, and it is no
//! larger than a page needs. An edition's name carries the hash of all that it is made from: pages know it before a pixel
//! is read, and a build leaves the file of that name as it is.

use std::{
    collections::BTreeMap,
    error, fmt,
    io::Cursor,
    sync::{Mutex, PoisonError},
};

use image::{
    DynamicImage, ImageDecoder as _, ImageEncoder, ImageError, ImageReader, Limits,
    codecs::{
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType, PngEncoder},
    },
    metadata::Orientation,
};
use xxhash_rust::xxh3::xxh3_64_with_seed;

use crate::{
    bank::Bank,
    base::{SourcePath, id::slugify},
    content::picture::{PictureFile, PictureSize},
};

/// The widths of the two editions, in pixels: a telephone's, and the widest that a page shows, on a fine screen.
const WIDTHS: [usize; 2] = [800, 1600];

/// The quality of a JPEG, of 100.
const QUALITY: u8 = 75;

/// Raised with each change of what the same bytes look like, the libraries included.
const MAKING: u64 = 2;

/// The largest colour profile that is kept, in bytes. Those of cameras take a few hundred.
const MAX_PROFILE: usize = 4096;

/// The most memory that the pixels of one picture may take, in bytes.
const MAX_MEMORY: u64 = 256 * 1024 * 1024;

/// The pictures of a site.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    editions: BTreeMap<SourcePath, Vec<Edition>>,
    /// Held while the pixels of a large picture are in memory, so that those of two never are.
    press: Mutex<()>,
}

/// A picture at one size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edition {
    /// Its file in the site.
    pub(crate) file: String,
    /// How large it is.
    pub(crate) size: PictureSize,
}

/// A picture whose pixels cannot be read.
#[derive(Clone, Debug)]
pub struct PictureError {
    /// Its file in the bank.
    pub path: SourcePath,
    /// What its decoder says.
    detail: String,
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.detail)
    }
}

impl error::Error for PictureError {}

impl Pictures {
    /// The editions of all pictures of a bank, none made yet.
    pub(crate) fn plan(bank: &Bank) -> Self {
        let editions = |(path, picture): (&SourcePath, &PictureFile)| (path.clone(), editions(path, picture));
        Self { editions: bank.pictures.iter().map(editions).collect(), press: Mutex::default() }
    }

    /// Every edition with the picture that it is of.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&SourcePath, &Edition)> {
        self.editions.iter().flat_map(|(path, editions)| editions.iter().map(move |edition| (path, edition)))
    }

    /// The largest edition of a picture.
    pub(crate) fn largest(&self, path: &SourcePath) -> Option<&Edition> {
        self.editions.get(path)?.last()
    }

    /// The edition for small screens, where it is another than the largest.
    pub(crate) fn smaller(&self, path: &SourcePath) -> Option<&Edition> {
        self.editions.get(path)?.split_last()?.1.last()
    }

    /// The bytes of an edition. Fails when the picture is damaged. Cost: up to a second for a large one.
    pub(crate) fn make(
        &self,
        path: &SourcePath,
        picture: &PictureFile,
        size: PictureSize,
    ) -> Result<Vec<u8>, PictureError> {
        let _alone = self.press.lock().unwrap_or_else(PoisonError::into_inner);
        make(picture, size).map_err(|error| PictureError { path: path.clone(), detail: error.to_string() })
    }
}

/// The editions of a picture, the smallest first; one is as wide as [`WIDTHS`] or as the picture, whichever is less.
fn editions(path: &SourcePath, picture: &PictureFile) -> Vec<Edition> {
    let hash = xxh3_64_with_seed(&picture.bytes, MAKING);
    let name = path.file_name();
    let stem = slugify(name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    let stem = if stem.is_empty() { "picture" } else { &stem };
    let ending = if picture.is_png { "png" } else { "jpg" };
    let mut widths = WIDTHS.map(|width| width.min(picture.size.width)).to_vec();
    widths.dedup();
    let edition = |width: usize| {
        let PictureSize { width: from, height } = picture.size;
        let size = PictureSize { width, height: (height * width).div_ceil(from) };
        Edition { file: format!("media/{stem}.{hash:016x}.{width}.{ending}"), size }
    };
    widths.into_iter().map(edition).collect()
}

fn make(picture: &PictureFile, size: PictureSize) -> Result<Vec<u8>, ImageError> {
    let mut reader = ImageReader::new(Cursor::new(&picture.bytes[..])).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let profile = decoder.icc_profile()?.filter(|profile| is_kept(profile));
    let pixels = DynamicImage::from_decoder(decoder)?;
    let (width, height) = match picture.orientation {
        5..=8 => (size.height, size.width),
        _ => (size.width, size.height),
    };
    let (width, height) = (width as u32, height as u32);
    let is_size = (pixels.width(), pixels.height()) == (width, height);
    // Made small before its samples are changed: two copies of a large picture would not fit.
    let made = if is_size { pixels } else { pixels.thumbnail_exact(width, height) };
    let mut made = match picture.is_png && made.color().has_alpha() {
        true => DynamicImage::from(made.into_rgba8()),
        false => DynamicImage::from(made.into_rgb8()),
    };
    made.apply_orientation(Orientation::from_exif(picture.orientation).unwrap_or(Orientation::NoTransforms));
    let mut bytes = Vec::new();
    if picture.is_png {
        let encoder =
            PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive);
        write(&made, profile, encoder)?;
    } else {
        write(&made, profile, JpegEncoder::new_with_quality(&mut bytes, QUALITY))?;
    }
    Ok(bytes)
}

/// Whether a colour profile is that of three colours, as the pixels are, and no hiding place.
fn is_kept(profile: &[u8]) -> bool {
    profile.len() <= MAX_PROFILE && profile.get(16..20) == Some(b"RGB ")
}

fn write(
    pixels: &DynamicImage,
    profile: Option<Vec<u8>>,
    mut encoder: impl ImageEncoder,
) -> Result<(), ImageError> {
    if let Some(profile) = profile {
        // Both encoders take one.
        encoder.set_icc_profile(profile).map_err(ImageError::Unsupported)?;
    }
    pixels.write_with_encoder(encoder)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use image::{ImageFormat, RgbImage, RgbaImage};

    use super::*;
    use crate::{content::picture::measure, testing::path};

    const PLACE: &[u8] = b"51.0543422,3.7174243";

    /// A photograph, red at its left and blue at its right, whose Exif data say that it lies on its side and where it was
    /// taken.
    fn photograph(width: u32, height: u32) -> Arc<[u8]> {
        let pixels = RgbImage::from_fn(width, height, |x, _| {
            image::Rgb(if x < width / 2 { [200, 0, 0] } else { [0, 0, 200] })
        });
        let mut bytes = Vec::new();
        pixels.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg).expect("a JPEG");
        // One field, `Orientation` (0x0112), a short: 6.
        let exif =
            [b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".as_slice(), PLACE]
                .concat();
        let length = (exif.len() as u16 + 2).to_be_bytes();
        let head = [b"\xff\xd8\xff\xe1".as_slice(), &length, &exif].concat();
        let behind = b"<script>alert(1)</script>";
        Arc::from([head.as_slice(), &bytes[2..], behind].concat())
    }

    fn holds(bytes: &[u8], part: &[u8]) -> bool {
        bytes.windows(part.len()).any(|window| window == part)
    }

    #[test]
    fn a_photograph_stands_upright_at_two_widths_and_says_nothing_but_its_pixels() {
        let file = measure(&photograph(2400, 1800)).expect("a picture");
        assert_eq!(file.size, PictureSize { width: 1800, height: 2400 });
        assert!(holds(&file.bytes, PLACE));
        let planned = editions(&path("content/cases/a/Mijn foto.JPG"), &file);
        let sizes: Vec<(usize, usize)> =
            planned.iter().map(|edition| (edition.size.width, edition.size.height)).collect();
        assert_eq!(sizes, [(800, 1067), (1600, 2134)]);
        for Edition { file: name, size } in planned {
            assert!(name.starts_with("media/mijn-foto.") && name.ends_with(".jpg"), "{name}");
            let bytes = make(&file, size).expect("made");
            assert!(!holds(&bytes, PLACE) && !holds(&bytes, b"Exif") && !holds(&bytes, b"<script"));
            let made = image::load_from_memory(&bytes).expect("a picture").into_rgb8();
            assert_eq!((made.width() as usize, made.height() as usize), (size.width, size.height));
            // What lay at the left is above after a quarter turn to the right.
            let (above, below) = (made.get_pixel(9, 9), made.get_pixel(9, made.height() - 9));
            assert!(above[0] > 150 && below[2] > 150, "{above:?} {below:?}");
        }
    }

    #[test]
    fn a_drawing_keeps_what_can_be_seen_through_and_loses_its_words() {
        let mut bytes = Vec::new();
        RgbaImage::from_pixel(30, 20, image::Rgba([1, 2, 3, 0]))
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
            .expect("a PNG");
        let text = [&(PLACE.len() as u32 + 2).to_be_bytes()[..], b"tEXta\0", PLACE, &[0; 4]].concat();
        // After the signature and `IHDR`.
        drop(bytes.splice(33..33, text));
        let file = measure(&Arc::from(bytes)).expect("a picture");
        let planned = editions(&path("content/cases/a/plan.png"), &file);
        assert_eq!(planned.len(), 1);
        let made = make(&file, planned[0].size).expect("made");
        assert!(!holds(&made, PLACE));
        let made = image::load_from_memory(&made).expect("a picture").into_rgba8();
        assert_eq!(made.get_pixel(3, 3), &image::Rgba([1, 2, 3, 0]));
    }

    #[test]
    fn a_name_changes_with_the_bytes() {
        let name = |width, height| {
            let picture = measure(&photograph(width, height)).expect("a picture");
            editions(&path("content/cases/a/b.jpg"), &picture)[0].file.clone()
        };
        assert_eq!(name(40, 30), name(40, 30));
        assert_ne!(name(40, 30), name(40, 31));
    }
}
