//! The promises of the design, each with a test that can fail.

mod support;

use std::{collections::BTreeSet, fs, io::Cursor, process::Stdio, time::Duration};

use support::{TestBank, files_in};

fn bank() -> TestBank {
    TestBank::copy_of("golden/two-languages")
}

/// The text of a case that nothing else refers to.
fn a_case() -> String {
    fs::read_to_string(support::tests_folder().join("golden/two-languages/content/cases/only-dutch.md"))
        .expect("a case")
}

/// The ids that the templates of pages with a text give, found in the templates and in all that they put in.
#[test]
fn no_heading_takes_an_id_of_the_page_around_it() {
    let folder = support::tests_folder().join("../themes/default/templates");
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("a template");
    let pages = ["case", "organisation", "notice", "guide", "page", "text", "withdrawn", "base"];
    let mut templates: Vec<String> = pages.iter().map(|page| read(&format!("{page}.html"))).collect();
    // A component is named without its file.
    for part in ["parts", "fixed"] {
        templates.extend(files_in(&folder.join(part)).keys().map(|name| read(&format!("{part}/{name}"))));
    }
    let ids = templates.iter().flat_map(|template| template.split(" id=\"").skip(1));
    let ids = ids.filter_map(|rest| rest.split('"').next()).filter(|id| !id.contains("{{"));
    let ids: BTreeSet<&str> = ids.filter(|id| !id.ends_with("-h")).collect();
    assert_eq!(ids, BTreeSet::from(vonk::content::markdown::TEMPLATE_IDS));
}

#[test]
fn two_builds_are_equal_byte_for_byte_on_any_number_of_threads() {
    let (one, many) = (bank(), bank());
    assert_eq!(one.build(&["--jobs", "1"]), many.build(&["--jobs", "4"]));
}

#[test]
fn a_second_build_writes_nothing() {
    let bank = bank();
    bank.build(&[]);
    let summary = bank.vonk(&["build", "--summary", "json"]).succeeds().json();
    assert_eq!((summary["written"].as_u64(), summary["removed"].as_u64()), (Some(0), Some(0)), "{summary}");
    for key in ["cases", "pages", "unchanged", "bytes", "milliseconds"] {
        assert!(summary[key].is_u64(), "{key} in {summary}");
    }
}

/// A photograph on its side, with what a camera writes beside it.
fn photograph(width: u32, height: u32) -> Vec<u8> {
    let pixels =
        image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, (x + y) as u8]));
    let mut jpeg = Vec::new();
    pixels.write_to(&mut Cursor::new(&mut jpeg), image::ImageFormat::Jpeg).expect("a JPEG");
    // One field, `Orientation` (0x0112), a short: 6. The place behind it is in none.
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS 51.0543,3.7174";
    let length = (exif.len() as u16 + 2).to_be_bytes();
    [b"\xff\xd8\xff\xe1".as_slice(), &length, exif, &jpeg[2..]].concat()
}

#[test]
fn a_photograph_is_published_upright_small_and_without_its_place() {
    let bank = bank();
    bank.write("content/cases/short-lived.md", &format!("{}\n![Een tuin](tuin.jpg)\n", a_case()));
    bank.write_bytes("content/cases/tuin.jpg", &photograph(3000, 2000));
    let site = bank.build(&[]);
    let page = String::from_utf8_lossy(&site["nl/cases/short-lived/index.html"]);
    assert!(page.contains("width=\"1600\" height=\"2400\"") && page.contains("srcset="), "{page}");
    let made: Vec<(&String, &Vec<u8>)> =
        site.iter().filter(|(file, _)| file.starts_with("media/tuin.")).collect();
    assert_eq!(made.len(), 2);
    for (file, bytes) in &made {
        assert!(page.contains(file.as_str()), "{file}");
        assert!(!bytes.windows(4).any(|part| part == b"Exif" || part == b"GPS "), "{file}");
    }
    let of_telephones = made.iter().find(|(file, _)| file.ends_with(".800.jpg")).expect("a small edition");
    assert!(of_telephones.1.len() < 300_000, "{} bytes", of_telephones.1.len());
    let again = bank.vonk(&["build", "--summary", "json"]).succeeds().json();
    assert_eq!(again["written"].as_u64(), Some(0));
}

#[test]
fn a_damaged_picture_is_named_with_what_to_do() {
    let bank = bank();
    bank.write("content/cases/short-lived.md", &format!("{}\n![Een plan](plan.png)\n", a_case()));
    let mut png = Vec::new();
    image::RgbImage::new(9, 9).write_to(&mut Cursor::new(&mut png), image::ImageFormat::Png).expect("a PNG");
    // The first bytes of the pixels, behind the signature, `IHDR` and the name of `IDAT`.
    png[41..45].fill(0xff);
    bank.write_bytes("content/cases/plan.png", &png);
    bank.vonk(&["build"]).fails().complains("`content/cases/plan.png` is damaged");
    png.truncate(50);
    bank.write_bytes("content/cases/plan.png", &png);
    bank.vonk(&["check"]).fails().says("the end of `content/cases/plan.png` is missing");
}

#[test]
fn a_build_with_errors_publishes_nothing_and_leaves_the_last_site_whole() {
    let bank = bank();
    let before = bank.build(&[]);
    bank.write("content/cases/wrong.md", "---\ntitle: [\n---\n");
    bank.vonk(&["build"]).fails();
    assert_eq!(bank.site(), before);
    bank.vonk(&["build", "--out", "elsewhere"]).fails();
    assert!(!bank.path().join("elsewhere").exists());
}

#[test]
fn a_folder_that_is_not_vonks_own_is_refused_and_stays_as_it_is() {
    let bank = bank();
    bank.write("dist/holiday.jpg", "not a site");
    bank.vonk(&["build"]).refuses().complains("dist");
    assert_eq!(files_in(&bank.path().join("dist")).len(), 1);
}

#[test]
fn only_files_of_the_manifest_are_removed() {
    let bank = bank();
    bank.write("content/cases/short-lived.md", &a_case());
    assert!(bank.build(&[]).contains_key("nl/cases/short-lived/index.html"));
    bank.write("dist/CNAME", "vonk.example");
    fs::remove_file(bank.path().join("content/cases/short-lived.md")).expect("a case");
    let site = bank.build(&[]);
    assert!(site.contains_key("CNAME"), "a foreign file was deleted");
    assert!(!site.keys().any(|path| path.contains("short-lived")), "a page without a case is still there");
}

#[test]
fn a_renamed_case_leaves_a_redirect() {
    let bank = bank();
    bank.write("content/cases/new-name.md", &a_case().replacen("---\n", "---\naliases: [old-name]\n", 1));
    let site = bank.build(&[]);
    let page = String::from_utf8_lossy(&site["nl/cases/old-name/index.html"]).into_owned();
    assert!(page.contains("/nl/cases/new-name/") && page.contains("http-equiv=\"refresh\""), "{page}");
}

#[test]
fn no_text_of_a_case_reaches_a_page_a_feed_or_a_data_block_unescaped() {
    let attack = "\"'><script>alert(1)</script>&amp;</title></textarea>]]>";
    let bank = bank();
    let text = format!(
        "---\ntitle: {attack:?}\nsummary: {attack:?}\ntheme: [housing]\nlevel: idea\nneed: {attack:?}\n\
         tags: [{attack:?}]\nplace: {attack:?}\nsources: [{{title: {attack:?}, url: \"https://a.example/?a=1&b=%22\"}}]\n\
         lessons: [{{title: {attack:?}, text: {attack:?}}}]\n---\n\n{attack}\n\n## {attack}\n"
    );
    bank.write("content/cases/attack.md", &text);
    let site = bank.build(&[]);
    for (path, bytes) in site {
        let text = String::from_utf8_lossy(&bytes);
        if path.ends_with(".html") || path.ends_with(".xml") {
            assert!(!text.contains("<script>alert"), "{path}");
            assert!(!text.contains("'><"), "{path}");
        }
        if path.ends_with(".json") || path.ends_with(".jsonld") {
            serde_json::from_str::<serde_json::Value>(&text)
                .unwrap_or_else(|error| panic!("{path}: {error}"));
        }
    }
}

#[test]
fn killing_a_build_at_any_moment_leaves_the_old_or_the_new_site() {
    let bank = bank();
    let path = "content/cases/only-dutch.md";
    let text = fs::read_to_string(bank.path().join(path)).expect("a case");
    let contents = [text.clone(), text.replace("housing", "health")];
    let mut sites = Vec::new();
    let mut longest = Duration::ZERO;
    for content in &contents {
        bank.write(path, content);
        let start = std::time::Instant::now();
        sites.push(bank.build(&[]));
        longest = longest.max(start.elapsed());
    }
    assert_ne!(sites[0], sites[1]);
    let mut seen = [0, 0];
    // Fractions of a golden ratio spread evenly and never repeat: 50 different moments of the build.
    for kill in 0..50u32 {
        bank.write(path, &contents[(kill % 2) as usize]);
        let moment = longest.mul_f64((f64::from(kill) * 0.618_033_988_75).fract() * 1.1);
        let mut build = bank.vonk(&["build"]).start(Stdio::null(), Stdio::null());
        std::thread::sleep(moment);
        build.kill().expect("a kill");
        build.wait().expect("an end");
        let site = bank.site();
        let which = sites.iter().position(|known| *known == site);
        seen[which.unwrap_or_else(|| panic!("a mixture after kill {kill} at {moment:?}"))] += 1;
    }
    assert!(seen[0] > 0 && seen[1] > 0, "the kills never met a finished and an unfinished build: {seen:?}");
    bank.build(&[]);
    let leftovers: Vec<_> =
        fs::read_dir(bank.path()).expect("the bank").flatten().map(|entry| entry.file_name()).collect();
    assert!(
        !leftovers.iter().any(|name| name.to_string_lossy().starts_with(".dist")),
        "staging folders of killed builds are still there: {leftovers:?}"
    );
}

#[test]
fn the_order_of_files_on_the_disk_does_not_matter() {
    let (first, second) = (bank(), TestBank::empty());
    let mut files: Vec<_> = files_in(&first.path().join("content")).into_iter().collect();
    files.reverse();
    for (path, bytes) in files {
        second.write_bytes(&format!("content/{path}"), &bytes);
    }
    assert_eq!(first.build(&[]), second.build(&[]));
}
