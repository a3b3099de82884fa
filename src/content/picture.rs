//! Pictures: from the bytes of a file, what a page has to know before any pixel of it is read. Its size as it is seen, how
//! it has to be turned, what it may be saved as; or the flaw for which no page can show it. The pixels are read where the
//! picture is published (`site/pictures.rs`).

use std::sync::Arc;

use imagesize::{Compression, ImageType};

use super::layout::PICTURES;

/// The most samples that are held in memory for one picture, in pixels of eight bits: 50 megapixels are what a telephone
/// makes.
const MAX_PIXELS: usize = 50_000_000;

/// The longest side of a picture, in pixels.
const MAX_SIDE: usize = 30_000;

/// How large a picture is, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureSize {
    /// From left to right.
    pub width: usize,
    /// From top to bottom.
    pub height: usize,
}

/// A picture that a page can show.
#[derive(Clone, Debug)]
pub struct PictureFile {
    /// How large it is as it is seen: after [`PictureFile::orientation`].
    pub size: PictureSize,
    /// How its pixels have to be turned and mirrored: the number of Exif's `Orientation`, from 1 ("not at all") to 8.
    pub orientation: u8,
    /// Whether it is published as PNG rather than as JPEG: it may be transparent, or is a small drawing.
    pub is_png: bool,
    /// The file as it is.
    pub bytes: Arc<[u8]>,
}

/// Why a page cannot show a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A picture of a kind that not every browser shows, or whose metadata cannot be taken away; its usual name.
    Kind(&'static str),
    /// None of the kinds that are known.
    Unknown,
    /// It lies where no text is that could show it.
    Elsewhere,
    /// It has several frames.
    Moves,
    /// Its end is missing.
    Cut,
    /// More pixels than [`MAX_PIXELS`], or too long a side.
    TooManyPixels,
}

impl Flaw {
    /// What is wrong with a picture whose file is not read, by its ending: the place where it lies, or its kind.
    pub fn of_unread(extension: &str) -> Self {
        match extension.to_ascii_lowercase().as_str() {
            "heic" | "heif" => Self::Kind("HEIC"),
            "tif" | "tiff" => Self::Kind("TIFF"),
            "svg" | "svgz" => Self::Kind("SVG"),
            "bmp" => Self::Kind("BMP"),
            extension if PICTURES.contains(&extension) => Self::Elsewhere,
            _ => Self::Unknown,
        }
    }

    /// As the message of `picture-unreadable` knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind,
            Self::Unknown => "unknown",
            Self::Elsewhere => "elsewhere",
            Self::Moves => "moves",
            Self::Cut => "cut",
            Self::TooManyPixels => "pixels",
        }
    }
}

/// What the bytes of a picture say before its pixels.
struct Header {
    /// As that of [`PictureFile`]. WebP and GIF have none: browsers show them as they lie.
    orientation: u8,
    /// Whether it is published as PNG.
    is_png: bool,
    /// How many bytes of memory a pixel takes beside those of the usual three or four samples of eight bits, as a factor.
    weight: usize,
}

/// A file up to so many bytes is a drawing when it is a PNG.
const DRAWING: usize = 500_000;

/// A JPEG, PNG, WebP or GIF picture that stands still. Fails with what is wrong with it. Cost: its headers are read, and
/// where its parts begin and end.
pub fn measure(bytes: &Arc<[u8]>) -> Result<PictureFile, Flaw> {
    let header = header(bytes)?;
    let (width, height) =
        imagesize::blob_size(bytes).map(|size| (size.width, size.height)).map_err(|_| Flaw::Unknown)?;
    if width == 0 || height == 0 {
        return Err(Flaw::Unknown);
    }
    let pixels = width.saturating_mul(height).saturating_mul(header.weight);
    if pixels > MAX_PIXELS || width.max(height) > MAX_SIDE {
        return Err(Flaw::TooManyPixels);
    }
    let size = match header.orientation {
        5..=8 => PictureSize { width: height, height: width },
        _ => PictureSize { width, height },
    };
    Ok(PictureFile { size, orientation: header.orientation, is_png: header.is_png, bytes: Arc::clone(bytes) })
}

fn header(bytes: &[u8]) -> Result<Header, Flaw> {
    let kind = match imagesize::image_type(bytes) {
        Ok(kind) => kind,
        Err(_) if is_svg(bytes) => return Err(Flaw::Kind("SVG")),
        Err(_) => return Err(Flaw::Unknown),
    };
    match kind {
        ImageType::Jpeg => jpeg(bytes),
        ImageType::Png => png(bytes),
        ImageType::Gif => gif(bytes),
        ImageType::Webp => webp(bytes),
        ImageType::Heif(Compression::Av1) => Err(Flaw::Kind("AVIF")),
        ImageType::Heif(_) => Err(Flaw::Kind("HEIC")),
        ImageType::Tiff => Err(Flaw::Kind("TIFF")),
        ImageType::Bmp => Err(Flaw::Kind("BMP")),
        _ => Err(Flaw::Unknown),
    }
}

fn is_svg(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]);
    start.trim_start_matches('\u{feff}').trim_start().starts_with('<') && start.contains("<svg")
}

/// The orientation in Exif data, if they have one; TIFF 6.0, section 2 "TIFF Structure".
fn orientation(exif: &[u8]) -> Option<u8> {
    const ORIENTATION: u16 = 0x0112;
    let is_big = match exif.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    };
    let start: [u8; 4] = exif.get(4..8)?.try_into().ok()?;
    let start = if is_big { u32::from_be_bytes(start) } else { u32::from_le_bytes(start) } as usize;
    // Twelve bytes a field: its number, kind and count, and from the ninth its value.
    let fields = (0..usize::from(short(start)?)).map(|field| start + 2 + 12 * field);
    let value = fields.take_while(|&at| short(at).is_some()).find(|&at| short(at) == Some(ORIENTATION))? + 8;
    u8::try_from(short(value)?).ok().filter(|number| (1..=8).contains(number))
}

/// The marker of a JPEG's segments: ITU-T T.81, table B.1.
fn jpeg(bytes: &[u8]) -> Result<Header, Flaw> {
    const START_OF_PROGRESSIVE_FRAME: u8 = 0xc2;
    const START_OF_SCAN: u8 = 0xda;
    const APPLICATION_1: u8 = 0xe1;
    let (mut weight, mut turned) = (1, None);
    let mut at = 2;
    loop {
        let &[0xff, marker, high, low, ..] = bytes.get(at..).ok_or(Flaw::Cut)? else {
            // Bytes that fill up may stand before a marker.
            if bytes.get(at..at + 2) == Some(&[0xff, 0xff]) {
                at += 1;
                continue;
            }
            return Err(Flaw::Cut);
        };
        match marker {
            0xff => {
                at += 1;
                continue;
            }
            // The coefficients of all scans are held before the first pixel.
            START_OF_PROGRESSIVE_FRAME => weight = 2,
            START_OF_SCAN => break,
            APPLICATION_1 => {
                let exif = bytes[at + 4..].strip_prefix(b"Exif\0\0");
                turned = turned.or_else(|| orientation(exif?));
            }
            _ => {}
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
    let has_end = bytes[at..].windows(2).any(|pair| pair == [0xff, 0xd9]);
    if has_end {
        Ok(Header { orientation: turned.unwrap_or(1), is_png: false, weight })
    } else {
        Err(Flaw::Cut)
    }
}

/// PNG (Third Edition), 5 "Datastream structure".
fn png(bytes: &[u8]) -> Result<Header, Flaw> {
    let (&depth, &colours) = bytes.get(24).zip(bytes.get(25)).ok_or(Flaw::Cut)?;
    let mut is_transparent = matches!(colours, 4 | 6);
    let mut turned = None;
    let mut at = 8;
    loop {
        // The shortest chunk: a length and a name, no data, a sum.
        let head = bytes.get(at..at + 12).ok_or(Flaw::Cut)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        match &head[4..8] {
            b"acTL" => return Err(Flaw::Moves),
            b"tRNS" => is_transparent = true,
            b"eXIf" => turned = orientation(&bytes[at + 8..]),
            b"IEND" => break,
            _ => {}
        }
        at = at.saturating_add(length).saturating_add(12);
    }
    let weight = if depth == 16 { 2 } else { 1 };
    let is_png = is_transparent || bytes.len() <= DRAWING;
    Ok(Header { orientation: turned.unwrap_or(1), is_png, weight })
}

/// GIF89a, appendix A "Quick Reference Table".
fn gif(bytes: &[u8]) -> Result<Header, Flaw> {
    let colours = |packed: u8| if packed & 0x80 == 0 { 0 } else { 3 << ((packed & 7) + 1) };
    let byte = |at: usize| bytes.get(at).copied().ok_or(Flaw::Cut);
    let mut at = 13 + colours(byte(10)?);
    let mut frames = 0;
    loop {
        at += match byte(at)? {
            b'!' => 2,
            b',' => {
                frames += 1;
                // The descriptor, its colours, the size of a code.
                10 + colours(byte(at + 9)?) + 1
            }
            b';' => break,
            _ => return Err(Flaw::Cut),
        };
        while byte(at)? != 0 {
            at += usize::from(byte(at)?) + 1;
        }
        at += 1;
    }
    match frames {
        0 => Err(Flaw::Unknown),
        1 => Ok(Header { orientation: 1, is_png: true, weight: 1 }),
        _ => Err(Flaw::Moves),
    }
}

/// RFC 9649, 2.7 "Extended File Format".
fn webp(bytes: &[u8]) -> Result<Header, Flaw> {
    let [size @ .., b'W', b'E', b'B', b'P', _, _, _, _] = bytes.get(4..16).ok_or(Flaw::Cut)? else {
        return Err(Flaw::Unknown);
    };
    let size = u32::from_le_bytes(size.try_into().map_err(|_| Flaw::Cut)?) as usize;
    if size.saturating_add(8) > bytes.len() {
        return Err(Flaw::Cut);
    }
    const ANIMATION: u8 = 0x02;
    const ALPHA: u8 = 0x10;
    let is_png = match (&bytes[12..16], bytes.get(20).ok_or(Flaw::Cut)?) {
        (b"VP8X", flags) if flags & ANIMATION != 0 => return Err(Flaw::Moves),
        (b"VP8X", flags) => flags & ALPHA != 0,
        (b"VP8L", _) => true,
        _ => false,
    };
    Ok(Header { orientation: 1, is_png, weight: 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flaw(bytes: &[u8]) -> Option<Flaw> {
        measure(&Arc::from(bytes)).err()
    }

    /// A chunk of a PNG, its sum left out of account.
    fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
        [&(data.len() as u32).to_be_bytes()[..], name, data, &[0; 4]].concat()
    }

    fn png_of(width: u32, chunks: &[&[u8; 4]]) -> Vec<u8> {
        let size = [&width.to_be_bytes()[..], &9_u32.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
        let rest = chunks.iter().flat_map(|name| chunk(name, b""));
        b"\x89PNG\r\n\x1a\n".iter().copied().chain(chunk(b"IHDR", &size)).chain(rest).collect()
    }

    #[test]
    fn a_png_is_whole_still_and_of_a_bearable_size() {
        let measured = measure(&Arc::from(png_of(7, &[b"IDAT", b"IEND"]))).expect("a picture");
        assert_eq!(measured.size, PictureSize { width: 7, height: 9 });
        for (width, chunks, expected) in [
            (7, &[b"IDAT"] as &[&[u8; 4]], Flaw::Cut),
            (7, &[b"acTL", b"IDAT", b"IEND"], Flaw::Moves),
            (30_001, &[b"IDAT", b"IEND"], Flaw::TooManyPixels),
            (u32::MAX, &[b"IDAT", b"IEND"], Flaw::TooManyPixels),
            (0, &[b"IDAT", b"IEND"], Flaw::Unknown),
        ] {
            assert_eq!(flaw(&png_of(width, chunks)), Some(expected), "{width} {expected:?}");
        }
    }

    #[test]
    fn a_gif_of_two_frames_moves() {
        let frame = b",\0\0\0\0\x01\0\x01\0\0\x02\x01\x44\0";
        let gif = |frames: usize, end: &[u8]| {
            [b"GIF89a\x01\0\x01\0\0\0\0".as_slice(), &frame.repeat(frames), end].concat()
        };
        assert_eq!(flaw(&gif(1, b";")), None);
        assert_eq!(flaw(&gif(2, b";")), Some(Flaw::Moves));
        assert_eq!(flaw(&gif(1, b"")), Some(Flaw::Cut));
    }

    #[test]
    fn kinds_that_are_not_shown_have_their_name() {
        for (bytes, expected) in [
            (b"<?xml version='1.0'?><svg xmlns=''/>".as_slice(), Flaw::Kind("SVG")),
            (b"II*\0\x08\0\0\0\0\0\0\0\0\0\0\0", Flaw::Kind("TIFF")),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Flaw::Kind("HEIC")),
            (b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", Flaw::Kind("AVIF")),
            (b"BM\0\0\0\0\0\0\0\0\0\0\0\0", Flaw::Kind("BMP")),
            (b"%PDF-1.7", Flaw::Unknown),
            (b"", Flaw::Unknown),
        ] {
            assert_eq!(flaw(bytes), Some(expected));
        }
    }

    #[test]
    fn no_beginning_of_a_picture_panics() {
        let jpeg =
            b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\xff\xda\0\x02\0\xff\xd9";
        let webp = b"RIFF\x12\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\0\0\0\0\0\0";
        for bytes in [jpeg.as_slice(), webp, &png_of(7, &[b"IDAT", b"IEND"])] {
            for end in 0..bytes.len() {
                assert!(flaw(&bytes[..end]).is_some(), "{end}");
            }
        }
        assert_eq!(flaw(jpeg), None);
        assert_eq!(flaw(webp), Some(Flaw::Moves));
    }
}
