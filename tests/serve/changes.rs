//! A change on the disk reaches the page, the tab and the report.

use std::{
    fs,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use crate::{
    preview::{Answer, Preview, bank, page, without_script, write_page},
    support::TestBank,
};

const ABOUT: &str = "/pages/about/";

fn has(text: &'static str) -> impl Fn(&Answer) -> bool {
    move |answer| answer.status == 200 && answer.body.contains(text)
}

#[test]
fn a_saved_file_is_served_and_its_tab_told() {
    let bank = bank();
    write_page(&bank, "other", "Other");
    let preview = Preview::of(&bank);
    let (mut about, mut other) = (preview.tab(ABOUT), preview.tab("/pages/other/"));
    let (first, _) = (about.next(), other.next());
    write_page(&bank, "about", "Second");
    let second = about.next();
    assert!(second["version"].as_u64() > first["version"].as_u64());
    assert_ne!(second["page"], first["page"]);
    assert!(preview.get(ABOUT).body.contains("Second"));
    assert!(other.is_silent_for(Duration::from_millis(300)), "its page is the same");
}

#[test]
fn a_tab_that_comes_late_hears_what_its_page_is_by_now() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let seen = preview.get(ABOUT);
    write_page(&bank, "about", "Second");
    let now = preview.await_page(ABOUT, has("Second"));
    let told = preview.tab(ABOUT).next();
    assert_eq!(told["page"], now.hash());
    assert_ne!(told["page"], seen.hash());
}

#[test]
fn a_tab_that_missed_versions_catches_up_with_one_event() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let mut tab = preview.tab(ABOUT);
    let before = tab.next();
    drop(tab);
    for text in ["Second", "Third", "Fourth"] {
        write_page(&bank, "about", text);
        preview.await_page(ABOUT, |answer| answer.body.contains(text));
    }
    let mut tab = preview.tab(ABOUT);
    let after = tab.next();
    assert!(after["version"].as_u64() >= before["version"].as_u64().map(|version| version + 3));
    assert!(tab.is_silent_for(Duration::from_millis(200)));
}

#[test]
fn an_error_is_shown_over_the_last_good_page_and_is_gone_when_mended() {
    let bank = bank();
    let preview = Preview::with(&bank, &["--port", "0", "--editor", "vscode"]);
    let mut tab = preview.tab(ABOUT);
    let good = tab.next();
    assert_eq!(good["problems"], "");
    // Saved as editors do, so that nobody sees the file half written.
    bank.write("content/pages/about.md~", "---\ntitle: Title\nsumary: x\n---\n\nBroken\n");
    fs::rename(bank.path().join("content/pages/about.md~"), bank.path().join("content/pages/about.md"))
        .expect("renamed");
    let broken = tab.next();
    assert_eq!(broken["page"], good["page"], "the last good page stays");
    let report = preview.problems(ABOUT);
    let file = bank.path().canonicalize().expect("it is there").join("content/pages/about.md");
    assert!(report.contains("content/pages/about.md:3:1") && report.contains("^^^^^^"), "{report}");
    assert!(report.contains(&format!("href=\"vscode://file{}:3:1\"", file.display())), "{report}");
    write_page(&bank, "about", "Mended");
    let mended = tab.next();
    assert_eq!(mended["problems"], "");
    assert_eq!(preview.problems(ABOUT), "");
    preview.await_page(ABOUT, has("Mended"));
}

#[test]
fn while_one_file_is_broken_the_others_are_shown_as_they_are() {
    let bank = bank();
    write_page(&bank, "other", "Other");
    let preview = Preview::of(&bank);
    bank.write("content/pages/about.md", "---\ntitle: [\n---\n");
    write_page(&bank, "other", "Changed");
    preview.await_page("/pages/other/", has("Changed"));
    assert!(preview.get(ABOUT).body.contains("First"));
}

#[test]
fn a_bank_that_is_broken_from_the_start_shows_why_and_then_the_site() {
    let bank = bank();
    bank.write("content/bank.yaml", "name: [\n");
    let preview = Preview::of(&bank);
    let answer = preview.get("/");
    assert_eq!(answer.status, 500);
    assert!(answer.body.contains("content/bank.yaml:") && answer.body.contains("/_vonk/preview.js"));
    bank.write("content/bank.yaml", "name: Testbank\nlanguages: [en]\n");
    preview.await_page(ABOUT, has("First"));
}

#[test]
fn a_template_that_is_broken_shows_its_own_error() {
    let bank = bank();
    let preview = Preview::of(&bank);
    bank.write(
        "themes/default/templates/page.html",
        "{% extends \"base.html\" %}{% block content %}{{ it.none_such }}{% endblock %}",
    );
    let answer = preview.await_page(ABOUT, |answer| answer.status == 500);
    assert!(answer.body.contains("templates/page.html"), "{}", answer.body);
    assert!(preview.problems(ABOUT).contains("templates/page.html"));
    let told = || preview.said().matches("cannot make the page `pages/about/index.html`: ").count();
    assert_eq!(preview.get(ABOUT).status, 500);
    assert_eq!(told(), 1, "once, however often it is asked for: {}", preview.said());
    assert_eq!(preview.get("/").status, 200, "other pages stay");
    bank.write("themes/default/templates/page.html", "{% if %}");
    preview.await_page("/_vonk/problems?page=/", |answer| answer.body.contains("templates"));
    assert_eq!(preview.get("/").status, 200, "the last good site stays");
    fs::remove_dir_all(bank.path().join("themes")).expect("removed");
    preview.await_page(ABOUT, has("First"));
    assert_eq!(preview.problems(ABOUT), "");
}

#[test]
fn a_file_saved_by_renaming_is_seen() {
    let bank = bank();
    let preview = Preview::of(&bank);
    for text in ["Second", "Third", "Fourth"] {
        let (own, file) =
            (bank.path().join("content/pages/.about.md.new"), bank.path().join("content/pages/about.md"));
        fs::write(&own, page(text)).expect("written");
        fs::rename(own, file).expect("renamed");
        preview.await_page(ABOUT, |answer| answer.body.contains(text));
    }
}

#[test]
fn a_renamed_page_moves_and_a_deleted_one_goes() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let at = |name: &str| bank.path().join("content/pages").join(name);
    fs::rename(at("about.md"), at("moved.md")).expect("renamed");
    preview.await_page("/pages/moved/", has("First"));
    assert_eq!(preview.get(ABOUT).status, 404);
    fs::remove_file(at("moved.md")).expect("removed");
    preview.await_page("/pages/moved/", |answer| answer.status == 404);
}

#[test]
fn a_burst_of_300_files_and_a_new_folder_are_seen_whole() {
    let bank = bank();
    let preview = Preview::of(&bank);
    for number in 0..300 {
        bank.write(
            &format!("content/guides/g{number}/index.md"),
            &format!("---\ntitle: G{number}\nkind: method\nsummary: S\n---\n\nGuide {number}.\n"),
        );
    }
    preview.await_page("/guides/g299/", |answer| answer.status == 200);
    for number in [0, 150, 298] {
        preview.await_page(&format!("/guides/g{number}/"), |answer| {
            answer.body.contains(&format!("Guide {number}."))
        });
    }
    fs::remove_dir_all(bank.path().join("content/guides")).expect("removed");
    preview.await_page("/guides/g7/", |answer| answer.status == 404);
}

#[test]
fn the_content_folder_may_be_swapped_as_a_checkout_does() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let at = |name: &str| bank.path().join(name);
    fs::rename(at("content"), at("old")).expect("renamed");
    preview.await_page("/", |answer| {
        answer.body.contains("bank.yaml") || preview.problems("/").contains("bank.yaml")
    });
    fs::rename(at("old"), at("content")).expect("renamed");
    write_page(&bank, "about", "Back");
    preview.await_page(ABOUT, has("Back"));
    write_page(&bank, "about", "Again");
    preview.await_page(ABOUT, has("Again"));
}

#[test]
fn a_polled_bank_is_seen_as_well() {
    let bank = bank();
    let preview = Preview::with(&bank, &["--port", "0", "--poll"]);
    write_page(&bank, "about", "Second");
    preview.await_page(ABOUT, has("Second"));
}

#[cfg(unix)]
#[test]
fn what_a_link_leads_to_is_followed_inside_and_outside_of_content() {
    use std::os::unix::fs::symlink;
    let bank = bank().file("drafts/far.md", &page("Far")).file("drafts/late.md", &page("Late"));
    let link = |target: &str, name: &str| {
        symlink(target, bank.path().join("content/pages").join(name)).expect("a link");
    };
    link("about.md", "near.md");
    link("../../drafts/far.md", "far.md");
    let preview = Preview::of(&bank);
    link("../../drafts/late.md", "late.md");
    preview.await_page("/pages/late/", has("Late"));
    // What is looked at by the clock after a change must be over, so that the word of the watcher is what counts.
    std::thread::sleep(Duration::from_secs(2));
    for (file, pages) in [
        ("drafts/far.md", &["far"][..]),
        ("drafts/late.md", &["late"]),
        ("content/pages/about.md", &["about", "near"]),
    ] {
        let saved = Instant::now();
        bank.write(file, &page("Second"));
        for page in pages {
            preview.await_page(&format!("/pages/{page}/"), has("Second"));
        }
        assert!(saved.elapsed() < Duration::from_millis(1200), "{file}: {:?}", saved.elapsed());
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_bank_is_a_mistake_over_the_page_until_it_goes() {
    let bank = bank();
    let link = bank.path().join("content/pages/out.md");
    std::os::unix::fs::symlink("/etc/hostname", &link).expect("a link");
    let preview = Preview::of(&bank);
    assert!(preview.get(ABOUT).body.contains("First"));
    assert!(preview.problems(ABOUT).contains("link-not-followed"));
    fs::remove_file(link).expect("removed");
    preview.await_page("/_vonk/problems?page=/", |answer| answer.body.is_empty());
}

#[test]
fn an_editors_own_files_and_dist_do_not_count() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let mut tab = preview.tab(ABOUT);
    let version = tab.next()["version"].clone();
    for path in [
        "content/pages/.about.md.swp",
        "content/pages/about.md~",
        "content/pages/4913",
        "dist/index.html",
        "notes.txt",
    ] {
        bank.write(path, "x");
    }
    assert!(tab.is_silent_for(Duration::from_millis(400)));
    assert_eq!(preview.tab(ABOUT).next()["version"], version);
}

#[test]
fn a_port_that_is_taken_leads_to_the_next() {
    let bank = bank();
    let first = Preview::of(&bank);
    let second = Preview::with(&bank, &["--port", &first.port.to_string()]);
    assert!(second.port > first.port);
    assert_eq!(second.get(ABOUT).status, 200);
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_at_once() {
    let bank = bank();
    let mut child = bank.vonk(&["serve", "--port", "0"]).start(Stdio::piped(), Stdio::null());
    let mut line = String::new();
    let stdout = child.stdout.take().expect("piped");
    std::io::BufRead::read_line(&mut std::io::BufReader::new(stdout), &mut line).expect("it speaks");
    let start = Instant::now();
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill runs");
    assert!(sent.success());
    child.wait().expect("it ends");
    assert!(start.elapsed() < Duration::from_millis(500), "{:?}", start.elapsed());
}

/// Below the path of the bank's address, links and all.
#[test]
fn a_bank_under_a_path_is_served_there_as_it_is_built() {
    let bank = bank();
    let preview = Preview::of(&bank);
    preview.await_page(ABOUT, has("First"));
    bank.write("content/bank.yaml", "name: Testbank\nlanguages: [en]\nurl: https://example.org/bank/\n");
    preview.await_page("/", |answer| answer.head.contains("Location: /bank/"));
    compare_with_clean_build(&bank, &preview, "/bank");
    assert_eq!(preview.get(ABOUT).status, 404);
    let mut tab = preview.tab("/bank/pages/about/");
    assert_eq!(tab.next()["page"], preview.get("/bank/pages/about/").hash());
    write_page(&bank, "about", "Second");
    assert_eq!(tab.next()["page"], preview.await_page("/bank/pages/about/", has("Second")).hash());
}

/// Invariants 1 and 5: what is served after any edits is what a clean build publishes, byte for byte.
#[test]
fn after_200_edits_every_route_is_what_a_clean_build_makes() {
    let bank = bank();
    bank.write(
        "content/bank.yaml",
        "name: Testbank\nlanguages: [en, nl]\nfacets:\n  - {id: tag, field: tags, vocabulary: tags, open: true}\n",
    );
    bank.write("content/vocabularies/tags.yaml", "label: Tags\nterms: []\n");
    let preview = Preview::of(&bank);
    let mut dice = Dice(7);
    for edit in 0..200 {
        random_edit(&bank, &mut dice, edit);
    }
    // The last word: a page that tells when all of it is seen.
    write_page(&bank, "zz-last", "the very last edit");
    preview.await_page("/en/pages/zz-last/", has("the very last edit"));
    std::thread::sleep(Duration::from_secs(2));
    compare_with_clean_build(&bank, &preview, "");
}

/// After each edit the last index answers until the next is there, which is that of a clean build; the finder hears of both.
#[test]
fn search_answers_at_once_after_an_edit_and_soon_from_the_new_text() {
    let bank = bank();
    bank.write("content/bank.yaml", "name: Testbank\nlanguages: [nl, en]\n");
    let case = |title: &str, text: &str| {
        format!(
            "---\ntitle: {title}\nsummary: S.\nsources: [{{title: R, url: \"https://a.example/r\"}}]\n---\n\n{text}\n"
        )
    };
    for number in 0..20 {
        let text = format!("Buurthuis {number} van de stad, landbouw en stadslandbouw.");
        bank.write(&format!("content/cases/c{number}.md"), &case(&format!("Case {number}"), &text));
    }
    bank.write("content/cases/c3.en.md", "---\ntitle: Third\nsummary: T.\n---\n\nA community garden.\n");
    let preview = Preview::of(&bank);
    let manifest = || preview.get("/search/nl.json").body;
    let mut last = manifest();
    let (mut finder, mut page) = (preview.tab("/nl/search/"), preview.tab("/nl/cases/c3/"));
    let mut seen = finder.next()["page"].clone();
    for (edit, text) in
        ["zwaluwnest", "vleermuiskast voor de buurt", "stad stad buurt", "repareren"].iter().enumerate()
    {
        page.next();
        bank.write("content/cases/c3.md", &case(&format!("Edited {edit}"), text));
        let now = loop {
            let now = finder.next();
            if now["indexing"] == "" {
                break now;
            }
            assert_eq!(
                now["indexing"],
                "Newer text is being indexed. Until then the search answers from the version before."
            );
        };
        assert_ne!(now["page"], seen, "edit {edit}: the finder has another index");
        let next = manifest();
        assert_ne!(next, last, "edit {edit}");
        (last, seen) = (next, now["page"].clone());
    }
    compare_with_clean_build(&bank, &preview, "");
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn random_edit(bank: &TestBank, dice: &mut Dice, edit: usize) {
    let number = dice.roll(12);
    let guide = format!("content/guides/g{number}.md");
    let text = |body: &str| {
        format!("---\ntitle: Guide {number}\nkind: method\nsummary: S {edit}\n---\n\n{body} {edit}.\n")
    };
    match dice.roll(7) {
        0 | 1 => bank.write(&guide, &text("Text")),
        2 => bank.write(&format!("content/guides/g{number}.nl.md"), &text("Tekst").replace("kind: method\n", "")),
        3 => write_page(bank, &format!("p{number}"), &format!("See [about](about.md). Edit {edit}.")),
        4 => {
            // With its translation, so that no error is left at the end.
            for name in [guide.clone(), format!("content/guides/g{number}.nl.md")] {
                let _ = fs::remove_file(bank.path().join(name));
            }
        }
        5 => bank.write(&guide, "---\ntitle: [broken\n---\n"),
        _ => bank.write("content/bank.yaml", &format!(
            "name: Testbank {edit}\nlanguages: [en, nl]\nfacets:\n  - {{id: tag, field: tags, vocabulary: tags, open: true}}\n"
        )),
    }
    if edit == 199 {
        // Everything that is broken or an orphan is mended, for only a good bank can be built.
        for number in 0..12 {
            let path = bank.path().join(format!("content/guides/g{number}.md"));
            let is_broken = fs::read_to_string(&path).is_ok_and(|text| text.contains("[broken"));
            let translation = format!("content/guides/g{number}.nl.md");
            if is_broken || (!path.exists() && bank.path().join(&translation).exists()) {
                bank.write(
                    &format!("content/guides/g{number}.md"),
                    "---\ntitle: Mended\nkind: method\nsummary: S\n---\n\nMended.\n",
                );
            }
        }
    }
    if dice.roll(3) == 0 {
        std::thread::sleep(Duration::from_millis(dice.roll(40)));
    }
}

/// Every file of a clean build is what the preview answers below `root`.
fn compare_with_clean_build(bank: &TestBank, preview: &Preview<'_>, root: &str) {
    let address = format!("http://127.0.0.1:{}{root}", preview.port);
    let mut compared = 0;
    for (name, published) in bank.build(&["--date", "2026-11-21", "--base-url", &address]) {
        let published = String::from_utf8_lossy(&published);
        let answer = preview.get(&format!("{root}/{name}"));
        assert_eq!(answer.status, 200, "{name}");
        assert!(!published.contains("_vonk"), "{name} has what belongs to the preview");
        assert!(without_script(&answer.body) == published, "{name} differs");
        compared += 1;
    }
    assert!(compared > 30, "{compared}");
}
