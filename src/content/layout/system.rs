//! Names that not every system takes: a bank is copied to all of them.

/// Whether Windows takes no file or folder of that name: one of a device, with a sign that has a meaning there, or with a dot
/// or space at the end.
pub(crate) fn refused_name(name: &str) -> bool {
    const SIGNS: [char; 7] = ['<', '>', ':', '"', '|', '?', '*'];
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let is_numbered = ["com", "lpt"].iter().any(|device| {
        let number = stem.strip_prefix(device);
        number.is_some_and(|number| {
            matches!(number, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
        })
    });
    let is_device = is_numbered || matches!(&*stem, "con" | "prn" | "aux" | "nul" | "conin$" | "conout$");
    is_device || name.ends_with(['.', ' ']) || name.contains(|c: char| SIGNS.contains(&c) || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_devices_and_odd_ends_are_refused() {
        for name in [
            "con",
            "AUX.md",
            "nul.fr.md",
            "com1.jpg",
            "LPT9",
            "foto.",
            "foto ",
            "a:b.jpg",
            "wat?.jpg",
            "BE2.",
        ] {
            assert!(refused_name(name), "{name}");
        }
        for name in ["console.md", "aux-armes.md", "com.md", "com10.md", "null.md", "foto (1).jpg", "BE2.1"] {
            assert!(!refused_name(name), "{name}");
        }
    }
}
