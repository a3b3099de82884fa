//! Pictures: only their size is read; their bytes reach the site as they are.

use std::sync::Arc;

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
    /// How large it is.
    pub size: PictureSize,
    /// The file as it is.
    pub bytes: Arc<[u8]>,
}

/// A PNG, JPEG, WebP, GIF or AVIF picture with its size; `None` when the bytes are none of these.
pub fn measure(bytes: &Arc<[u8]>) -> Option<PictureFile> {
    use imagesize::{Compression, ImageType};
    let kind = imagesize::image_type(bytes).ok()?;
    let is_shown = matches!(
        kind,
        ImageType::Png
            | ImageType::Jpeg
            | ImageType::Webp
            | ImageType::Gif
            | ImageType::Heif(Compression::Av1)
    );
    let size = is_shown.then(|| imagesize::blob_size(bytes).ok())??;
    let is_visible = size.width > 0 && size.height > 0;
    let size = PictureSize { width: size.width, height: size.height };
    is_visible.then(|| PictureFile { size, bytes: Arc::clone(bytes) })
}
