//! Pages say no more than the files do: whether a practice still runs, what nobody could tell, which help holds for whom, what may
//! be added up.

mod support;

use std::collections::BTreeMap;

use support::TestBank;

const SETTINGS: &str = "name: A bank
url: https://bank.example
languages: [en]
share_pictures: false
facets:
  - {id: theme, vocabulary: themes, required: true, max: 2}
  - {id: stage, vocabulary: stages, required: true, max: 1}
  - {id: area, vocabulary: areas, required: true, max: 1}
  - {id: status, vocabulary: statuses, max: 1, asked: true}
  - {id: goal, vocabulary: goals}
card: {main: theme, steps: stage, place: area}
";

const VOCABULARIES: [(&str, &str); 6] = [
    (
        "themes",
        "label: Themes\nterms: [{id: energy, label: Energy}, {id: food, label: Food}, {id: care, label: Care}]\n",
    ),
    (
        "stages",
        "label: Stages\nordered: true\nterms: [{id: trying, label: Trying}, {id: running, label: Running}]\n",
    ),
    (
        "areas",
        "label: Areas\nterms: [{id: BE, label: Belgium}, {id: BE2, label: North, parent: BE}, {id: BE3, label: South, \
         parent: BE}, {id: BE22, label: East, parent: BE2}]\n",
    ),
    (
        "statuses",
        "label: Statuses\nterms: [{id: active, label: Active, active: true}, {id: stopped, label: Stopped}]\n",
    ),
    ("goals", "label: Goals\nterms: [{id: one, label: One}, {id: two, label: Two}]\n"),
    (
        "indicators",
        "label: Indicators\nterms: [{id: reach, label: People, unit: persons}, {id: other, label: Other}, {id: volunteer-hours, \
         label: Hours given, unit: hours}]\n",
    ),
];

/// A case in the east, on energy, that is running, with these lines more.
fn case(lines: &str) -> String {
    format!(
        "---\ntitle: A case\nsummary: It does something.\ntheme: energy\nstage: running\narea: BE22\nsources: \
         [{{id: s1, title: A report}}]\n{lines}\n---\nText.\n"
    )
}

fn entry(lines: &str) -> String {
    format!("---\n{lines}\n---\nText.\n")
}

/// A bank with these files below `content/`, built on 21 November 2026.
fn site(files: &[(&str, String)]) -> BTreeMap<String, String> {
    let bank = TestBank::empty().file("content/bank.yaml", SETTINGS);
    for (name, text) in VOCABULARIES {
        bank.write(&format!("content/vocabularies/{name}.yaml"), text);
    }
    for (path, text) in files {
        bank.write(&format!("content/{path}"), text);
    }
    let site = bank.build(&["--date", "2026-11-21"]);
    site.into_iter().map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

/// The part of a text between two others, with both left out.
fn between<'t>(text: &'t str, from: &str, to: &str) -> Option<&'t str> {
    let (_, text) = text.split_once(from)?;
    text.split_once(to).map(|(part, _)| part)
}

/// The text of markup: every run of blanks and tags is one space.
fn text_of(markup: &str) -> String {
    let text: String = markup
        .split('<')
        .enumerate()
        .map(
            |(place, part)| if place == 0 { part } else { part.split_once('>').map_or("", |(_, text)| text) },
        )
        .collect::<Vec<_>>()
        .join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The facts of a page by their labels.
fn facts(page: &str) -> BTreeMap<String, String> {
    let facts = between(page, "<dl class=\"facts\">", "</dl>").unwrap_or_default();
    let facts = facts.split("<dt>").skip(1).filter_map(|fact| fact.split_once("</dt>"));
    facts.map(|(label, values)| (text_of(label), text_of(values))).collect()
}

/// The text of the section, or the box, with this heading.
fn under(page: &str, heading: &str) -> String {
    let after = page.split_once(&format!(">{heading}</h2>")).map_or("", |(_, after)| after);
    let end = ["<h2", "</ul></div>", "</section>"].iter().filter_map(|end| after.find(end)).min();
    text_of(&after[..end.unwrap_or(after.len())])
}

#[test]
fn a_practice_runs_by_its_own_word_and_a_source_that_is_not_old() {
    let site = site(&[
        ("cases/runs.md", case("status: active\nstarted: 2014\nlatest_evidence: 2025")),
        ("cases/seen.md", case("status: active\nstarted: 2014\nlatest_evidence: 2018-05-03")),
        ("cases/ended.md", case("status: stopped\nstarted: 2014\nlatest_evidence: 2018")),
        ("cases/untold.md", case("started: 2014")),
    ]);
    let facts = |id: &str| facts(&site[&format!("cases/{id}/index.html")]);
    let said = |id: &str, label: &str| facts(id).get(label).cloned();
    assert_eq!(said("runs", "Running since").as_deref(), Some("2014"));
    assert_eq!(said("runs", "Statuses").as_deref(), Some("Active"));
    for id in ["seen", "ended", "untold"] {
        assert_eq!(said(id, "Started").as_deref(), Some("2014"), "{id}");
        assert_eq!(said(id, "Running since"), None, "{id}");
    }
    assert_eq!(said("seen", "Statuses").as_deref(), Some("Active on 3 May 2018, by our newest source"));
    assert_eq!(said("ended", "Statuses").as_deref(), Some("Stopped"));
}

#[test]
fn without_a_date_of_its_own_a_status_is_as_old_as_the_newest_source() {
    let sources = "sources: [{id: s1, title: Old, date: 2012}, {id: s2, title: Newer, date: 2019-05}]";
    let old = case("status: active").replace("sources: [{id: s1, title: A report}]", sources);
    let site = site(&[("cases/old.md", old)]);
    assert_eq!(facts(&site["cases/old/index.html"])["Statuses"], "Active in May 2019, by our newest source");
}

#[test]
fn what_nobody_could_tell_stands_on_the_page_and_in_the_data() {
    let site = site(&[
        ("cases/a.md", case("not_known: [status, impact]")),
        ("cases/b.md", case("not_known: [started]\nstarted: 2014")),
    ]);
    let unknown = |id: &str| facts(&site[&format!("cases/{id}/index.html")]).remove("What we do not know");
    assert_eq!(unknown("a").as_deref(), Some("statuses what came of it"));
    assert_eq!(unknown("b"), None);
    let data: serde_json::Value = serde_json::from_str(&site["data/cases.json"]).expect("JSON");
    assert_eq!(data["cases"][0]["not_known"], serde_json::json!(["status", "impact"]));
    assert_eq!(data["cases"][1]["not_known"], serde_json::json!([]));
    let rows: Vec<&str> = site["data/cases.csv"].lines().collect();
    assert!(rows[0].ends_with(",not_known") && rows[1].ends_with(",\"status; impact\""), "{rows:?}");
}

#[test]
fn help_holds_for_the_phase_the_place_and_a_domain_of_a_practice() {
    let organisation = |name: &str, lines: &str| entry(&format!("name: {name}\nregion: BE\n{lines}"));
    let notice = |title: &str, lines: &str| {
        entry(&format!("title: {title}\nsummary: Money.\nresource: [grant]\n{lines}"))
    };
    let site = site(&[
        ("cases/a.md", case("")),
        (
            "organisations/north.md",
            organisation("For the north", "offers: [{resource: loan, regions: [BE2], domains: [energy]}]"),
        ),
        (
            "organisations/south.md",
            organisation("For the south", "offers: [{resource: loan, regions: [BE3], domains: [energy]}]"),
        ),
        (
            "organisations/both.md",
            organisation("For both", "domains: [energy]\noffers: [{resource: advice, regions: [BE3, BE2]}]"),
        ),
        ("organisations/other.md", organisation("For food", "offers: [{resource: loan, domains: [food]}]")),
        (
            "organisations/early.md",
            organisation("For beginners", "offers: [{resource: loan, domains: [energy], phases: [trying]}]"),
        ),
        ("organisations/any.md", organisation("For everybody", "offers: [loan]")),
        ("organisations/none.md", organisation("For nobody", "domains: [energy]")),
        (
            "notices/call.md",
            notice("A call", "kind: call\ndirection: offering\nregion: BE\ncloses: 2027-03-04"),
        ),
        (
            "notices/past.md",
            notice("A past call", "kind: call\ndirection: offering\nregion: BE\ncloses: 2025"),
        ),
        ("notices/wanted.md", notice("Wanted", "kind: call\ndirection: seeking\nregion: BE")),
        (
            "notices/south.md",
            notice("A call for the south", "kind: call\ndirection: offering\nregion: [BE3]\ncloses: 2027"),
        ),
        (
            "notices/loan.md",
            notice(
                "A loan",
                "kind: instrument\ndirection: offering\nregion: [BE3, BE2]\nlatest_evidence: 2025",
            ),
        ),
        (
            "notices/old.md",
            notice(
                "An old loan",
                "kind: instrument\ndirection: offering\nregion: BE2\nlatest_evidence: 2019",
            ),
        ),
    ]);
    let help = under(&site["cases/a/index.html"], "Support that fits");
    assert_eq!(
        help,
        "A loan standing or recurring A call open until 4 March 2027 For both advice For the north loan"
    );
}

#[test]
fn an_instrument_of_which_nothing_recent_is_known_is_not_open() {
    let loan = |lines: &str| {
        entry(&format!(
            "title: A loan\nsummary: Money.\nkind: instrument\ndirection: offering\ncontact: \
             https://loan.example\nclosing_rule: at any time\n{lines}"
        ))
    };
    let site = site(&[
        ("notices/new.md", loan("latest_evidence: 2025")),
        ("notices/old.md", loan("latest_evidence: 2019")),
        ("notices/undated.md", loan("verified: 2026-11-01")),
    ]);
    let state = |id: &str| {
        let page = &site[&format!("notices/{id}/index.html")];
        let state = text_of(
            between(page, "<p class=\"state ", "</p>")
                .and_then(|state| state.split_once('>'))
                .map_or("", |(_, state)| state),
        );
        (state, page.contains("Does this still exist?"))
    };
    assert_eq!(state("new"), ("standing or recurring".into(), false));
    assert_eq!(state("old"), ("existed in 2019, by our newest source".into(), true));
    assert_eq!(state("undated"), ("may no longer exist: our sources bear no date".into(), true));
    let data: serde_json::Value = serde_json::from_str(&site["data/notices.json"]).expect("JSON");
    let states: Vec<&str> = data["notices"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|notice| notice["state"].as_str())
        .collect();
    assert_eq!(states, ["standing", "unsure", "unsure"]);
}

#[test]
fn nothing_is_added_up_over_practices_and_time_that_was_paid_for_is_no_gift() {
    let figure = |indicator: &str, value: usize| {
        format!("{{indicator: {indicator}, value: {value}, date: 2024, source: s1, evidence: own}}")
    };
    let site = site(&[
        (
            "cases/a.md",
            case(&format!("impact: [{}, {}]", figure("reach", 40), figure("volunteer-hours", 70))),
        ),
        (
            "cases/b.md",
            case(&format!(
                "impact: [{}]\ninputs: [{{kind: hours, value: 900, unit: hours}}]",
                figure("reach", 1_500)
            )),
        ),
        (
            "cases/c.md",
            case(
                "impact: [{indicator: other, value: 12, unit: volunteers, date: 2024, source: s1, evidence: own}]\n\
                 inputs: [{kind: people, value: 1, unit: volunteers}, {kind: room, value: 80, unit: m2}]",
            ),
        ),
    ]);
    let overview = &site["overview/index.html"];
    assert!(
        under(overview, "What it achieved").ends_with("people, in 2 practices 40 – 1,500 A case – A case"),
        "{overview}"
    );
    assert!(
        under(overview, "Time given")
            .ends_with("volunteers, in one practice 12 A case hours given, in one practice 70 A case"),
        "{}",
        under(overview, "Time given")
    );
}

#[test]
fn the_list_of_organisations_counts_those_that_take_part_and_those_that_help() {
    let site = site(&[
        ("cases/a.md", case("partners: [one]\nfunding: [{instrument: grant, organisation: two}]")),
        ("organisations/one.md", entry("name: One")),
        ("organisations/two.md", entry("name: Two\noffers: [grant]")),
        ("organisations/three.md", entry("name: Three")),
    ]);
    let lead = between(&site["organisations/index.html"], "<p class=\"lead\">", "</p>").map(text_of);
    assert_eq!(lead.as_deref(), Some("3 organisations: 2 have a part in a practice, one offers help."));
}

#[test]
fn a_term_without_cases_has_a_page_only_where_its_lack_tells_something() {
    let none = site(&[("cases/a.md", case(""))]);
    assert!(none.contains_key("theme/care/index.html"));
    assert!(!none.keys().any(|path| path.starts_with("goal/")));
    let bank: serde_json::Value = serde_json::from_str(&none["bank.json"]).expect("JSON");
    assert_eq!(bank["facets"][4]["url"], serde_json::Value::Null);
    let one = site(&[("cases/a.md", case("goal: one"))]);
    let goals: Vec<&str> = one.keys().filter_map(|path| path.strip_prefix("goal/")).collect();
    assert_eq!(goals, ["index.html", "one/feed.json", "one/feed.xml", "one/index.html"]);
    assert!(!one["goal/index.html"].contains("Two"));
}
