//! The promises of the design, each with a test that can fail.

mod support;

use std::{collections::BTreeSet, fs, process::Stdio, time::Duration};

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
