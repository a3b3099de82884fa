//! What the room as a whole answers: mistakes at their places, hostile files in time, fields at their spans.

use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::{
    base::{Span, text::position},
    content::front_matter::{plain_yaml, split},
    diagnostic::Place,
    testing::CpuTime,
};

fn path(text: &str) -> SourcePath {
    SourcePath::parse(text).expect("a plain path")
}

fn read_bytes(path: &SourcePath, bytes: &[u8]) -> (Option<Node>, Vec<Diagnostic>) {
    let mut report = Vec::new();
    let front = match path.extension() {
        "md" => split(path, bytes, &mut report),
        _ => plain_yaml(path, bytes, &mut report),
    };
    let node = front.and_then(|front| read(path, &front, &mut report));
    (node, report)
}

fn read_text(text: &str) -> (Option<Node>, Vec<Diagnostic>) {
    read_bytes(&path("content/a.yaml"), text.as_bytes())
}

/// Each report as ``code line:column `text` > `suggestion` ``.
fn told(text: &str) -> Vec<String> {
    let (_, report) = read_text(text);
    report
        .iter()
        .map(|diagnostic| {
            let span = diagnostic.span();
            let start = position(text, span.start);
            let suggestion =
                diagnostic.suggestion.as_ref().map_or(String::new(), |words| format!(" > `{words}`"));
            let words = &text[span.start..span.end];
            format!("{} {}:{} `{words}`{suggestion}", diagnostic.code, start.line, start.column)
        })
        .collect()
}

/// The text is read, with exactly this one report, and every field is there.
fn mended(text: &str, expected: &str) {
    assert_eq!(told(text), [expected], "{text:?}");
    assert!(read_text(text).0.is_some(), "{text:?} is not read on");
}

/// The text is not read, with exactly this one report.
fn refused(text: &str, expected: &str) {
    assert_eq!(told(text), [expected], "{text:?}");
    assert_eq!(read_text(text).0, None, "{text:?} is read on");
}

#[test]
fn a_colon_in_a_text_wants_quotes() {
    mended(
        "title: Vonk: een bank # x\nphase: x\n",
        "yaml-colon 1:8 `Vonk: een bank # x` > `\"Vonk: een bank # x\"`",
    );
    mended("phase: Vonk: een # x\n", "yaml-colon 1:8 `Vonk: een` > `\"Vonk: een\"`");
    mended("title: Vonk : een bank\n", "yaml-colon 1:8 `Vonk : een bank` > `\"Vonk : een bank\"`");
    mended("- wonen: een recht: ja\n", "yaml-colon 1:10 `een recht: ja` > `\"een recht: ja\"`");
    mended("a: “Vonk: een bank”\n", "yaml-colon 1:4 `“Vonk: een bank”` > `\"Vonk: een bank\"`");
    mended("a: \"Vonk\": een bank\n", "yaml-colon 1:4 `\"Vonk\": een bank` > `'\"Vonk\": een bank'`");
    mended("a: {nl: Let op: dit, fr: x}\n", "yaml-colon 1:9 `Let op: dit` > `\"Let op: dit\"`");
    mended("a: Een tekst\n  die: zo\n  dus: x\n", "yaml-indentation 2:1 `  die: zo` > `die: zo`");
    mended(
        "summary: Dit is een tekst\n  die verder gaat: zo dus\nphase: x\n",
        "yaml-colon 1:10 `Dit is een tekst\n  die verder gaat: zo dus` > `\"Dit is een tekst\n  die verder gaat: zo dus\"`",
    );
}

#[test]
fn tabs_and_odd_spaces_want_spaces() {
    mended("place:\n\tname: Gent\n\tlat: 5\nphase: x\n", "yaml-tab 2:1 `\t` > `  `");
    mended("title: Vonk\n\tsummary: x\n", "yaml-tab 2:1 `\t` > ``");
    mended("tags:\n  -\ta\n  -\tb\n", "yaml-tab 2:4 `\t` > ` `");
    mended("title: a\n\t\nphase: x\n", "yaml-tab 2:1 `\t` > ``");
    mended("title:\u{a0}Vonk\nsummary: x\n", "yaml-space 1:7 `\u{a0}` > ` `");
    mended("place:\n\u{a0}\u{a0}name: Gent\nphase: x\n", "yaml-space 2:1 `\u{a0}\u{a0}` > `  `");
    mended("titre\u{202f}: Vonk\nsummary : x\n", "yaml-space 1:6 `\u{202f}` > ``");
    mended("tags:\n  -\u{a0}a\n  -\u{a0}b\n", "yaml-space 2:4 `\u{a0}` > ` `");
    mended("\u{200b}title: a\nphase: b\n", "yaml-space 1:1 `\u{200b}` > ``");
    mended("title: Vonk\u{b}\nphase: x\u{b}\n", "yaml-space 1:12 `\u{b}` > ``");
}

#[test]
fn curly_quotes_are_part_of_the_text() {
    let (node, report) = read_text("title: “Vonk”\nsummary: „x y“ # z\ntags: [‘a’]\n");
    assert_eq!(report.len(), 3);
    assert_eq!(
        told("title: “Vonk”\nsummary: „x y“ # z\ntags: [‘a’]\n"),
        [
            "yaml-curly-quotes 1:8 `“Vonk”` > `\"Vonk\"`",
            "yaml-curly-quotes 2:10 `„x y“` > `\"x y\"`",
            "yaml-curly-quotes 3:8 `‘a’` > `\"a\"`",
        ]
    );
    assert!(node.is_some());
}

#[test]
fn a_quote_that_never_closes_is_named() {
    mended("title: \"Vonk\nsummary: \"Een bank\"\n", "yaml-unclosed-quote 1:8 `\"Vonk` > `\"Vonk\"`");
    mended("title: \"Vonk\nsummary: Een bank\n", "yaml-unclosed-quote 1:8 `\"Vonk` > `\"Vonk\"`");
    mended(
        "title: 's avonds samen eten\nsummary: l'été\n",
        "yaml-unclosed-quote 1:8 `'s avonds samen eten` > `\"'s avonds samen eten\"`",
    );
    mended(
        "needs: [\"Een zaal\", \"Vrijwilligers]\nphase: x\n",
        "yaml-unclosed-quote 1:21 `\"Vrijwilligers` > `\"Vrijwilligers\"`",
    );
    mended("title: 't Pand\n", "yaml-unclosed-quote 1:8 `'t Pand` > `\"'t Pand\"`");
    mended(
        "summary: \"Een lange\n  tekst\nphase: x\n",
        "yaml-unclosed-quote 1:10 `\"Een lange\n  tekst` > `\"Een lange\n  tekst\"`",
    );
}

#[test]
fn a_value_that_begins_with_a_sign_wants_quotes() {
    for value in [
        "@vonk",
        "`code`",
        "%5 meer",
        "*emphasis* hier",
        "*emphasis*",
        "& partners",
        "&Samen wonen",
        "! let op",
        "!important nieuws voor jou",
        "[Brussel] wonen",
        "{{ title }}",
        "> 50 plus",
        "| of",
        "? wie",
        "- foo",
        "]",
        ", dus",
        "'s avonds in 't park",
        "#samen sterk",
    ] {
        mended(
            &format!("title: {value}\nphase: x\n"),
            &format!("yaml-special-start 1:8 `{value}` > `\"{value}\"`"),
        );
    }
    mended("a: \"Vonk\" is leuk\n", "yaml-special-start 1:4 `\"Vonk\" is leuk` > `'\"Vonk\" is leuk'`");
    mended(
        "a: 'L'habitat partagé'\n",
        "yaml-special-start 1:4 `'L'habitat partagé'` > `\"L'habitat partagé\"`",
    );
    mended("tags:\n  - *dit* en dat\n", "yaml-special-start 2:5 `*dit* en dat` > `\"*dit* en dat\"`");
    mended("tags: [wonen, *dit*]\n", "yaml-special-start 1:15 `*dit*` > `\"*dit*\"`");
    mended("a: {nl: 's avonds, fr: l'été}\n", "yaml-unclosed-quote 1:9 `'s avonds` > `\"'s avonds\"`");
    mended("tags: - a\n      - b\n", "yaml-special-start 1:7 `- a` > `\n      - a`");
}

#[test]
fn signs_inside_a_text_mean_nothing() {
    for text in [
        "title: R&D * co!\nsum: 50% minder, 3 > 2; a|b `c` @d [e] {f} #g\n",
        "text: |\n  &x *y !z @ `\n  - *a*\n  [[[[\n  \ttab: {\nsum: >-\n  \"x: y\n\nmore: 'it''s: \"fine\" & *well*'\n",
        "title: Dit is\n  &geen anker\n  - en geen lijst\n  [ noch een haak\nphase: x\n",
        "title: \"a \\\" & b: * c\"\nurl: https://a.be/?x=1&y=*#z\ntijd: 9:30\n",
        "# & * ! @ : [\ntitle: ’s avonds « ici »\u{a0}; voilà # ! &\n",
        "title: “Vonk” en “bank”\nneed: l’été d'avant\nquestion: Wie? Wat!\n",
        "a: ~\nb:\nc: {}\nd: []\ne: ''\nwebsite:\n  # een opmerking\n  https://a.be\n",
    ] {
        assert_eq!(told(text), Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn brackets_have_to_close() {
    mended("tags: [a, b\nphase: x\nregion: y\n", "yaml-bracket 1:7 `[a, b` > `[a, b]`");
    mended("tags: [a, {b: c,\n", "yaml-bracket 1:7 `[a, {b: c,` > `[a, {b: c}]`");
    mended("tags: [a, b}\nphase: x\n", "yaml-bracket 1:12 `}` > `]`");
    mended("x: {a: [b}\n", "yaml-bracket 1:10 `}` > `]}`");
    mended("tags: [a, b]]\n", "yaml-bracket 1:13 `]` > ``");
    mended("tags: [\"a\" \"b\"]\n", "yaml-syntax 1:11 ` ` > `, `");
    refused("tags: [a,, b]\n", "yaml-syntax 1:10 `,`");
}

#[test]
fn a_key_wants_a_colon_and_a_space() {
    mended("title:Vonk\n", "yaml-missing-space 1:1 `title:Vonk` > `title: Vonk`");
    mended("title:Vonk\nsummary: x\n", "yaml-missing-space 1:1 `title:Vonk` > `title: Vonk`");
    mended("phase: y\ntitle:Vonk # z\nsummary: x\n", "yaml-missing-space 2:1 `title:Vonk` > `title: Vonk`");
    mended("title Vonk\nsummary: x\n", "yaml-missing-space 1:1 `title Vonk` > `title: Vonk`");
    mended("phase: y\ntitle = Vonk\n", "yaml-missing-space 2:1 `title = Vonk` > `title: Vonk`");
    mended("tags:\n  - a\n  -b\n  - c\n", "yaml-missing-space 3:3 `-b` > `- b`");
    mended("a: {nl:Tekst, fr: Texte}\n", "yaml-missing-space 1:5 `nl:Tekst` > `nl: Tekst`");
    mended("a: {nl:, fr: x}\n", "yaml-missing-space 1:5 `nl:` > `nl: \"\"`");
}

#[test]
fn lines_want_the_indentation_of_their_neighbours() {
    mended("title: Vonk\n  summary: x\nphase: y\n", "yaml-indentation 2:1 `  summary: x` > `summary: x`");
    mended("place:\n  name: Gent\n lat: 5\nphase: x\n", "yaml-indentation 3:1 ` lat: 5` > `  lat: 5`");
    mended("place:\n  name: Gent\n    lat: 5\n", "yaml-indentation 3:1 `    lat: 5` > `  lat: 5`");
    mended("  title: Vonk\n  b: c\nphase: x\n", "yaml-indentation 1:1 `  title: Vonk` > `title: Vonk`");
    mended("tags:\n  - a\n - b\n", "yaml-indentation 3:1 ` - b` > `  - b`");
    mended("tags:\n  - a\n- b\nphase: x\n", "yaml-indentation 3:1 `- b` > `  - b`");
    mended("sum: >-\n  Tekst\nen verder\nphase: x\n", "yaml-indentation 3:1 `en verder` > `  en verder`");
    refused("partners:\n  - ovam\n    role: lead\n", "yaml-indentation 3:1 `    role: lead`");
    refused("tags:\n  - a\n  b: c\n", "yaml-indentation 3:1 `  b: c`");
}

#[test]
fn what_makes_yaml_dangerous_is_refused_at_its_place() {
    assert_eq!(
        told("a: &a [x]\nb: *a\n<<: *a\n"),
        ["yaml-anchor 1:4 `&a`", "yaml-anchor 2:4 `*a` > `\"*a\"`", "yaml-anchor 3:5 `*a` > `\"*a\"`"]
    );
    refused("a: !!binary aGk=\n", "yaml-tag 1:4 `!!binary`");
    refused("a: !tag {b: c}\n", "yaml-tag 1:4 `!tag`");
    refused("a: b\n---\nc: d\n", "yaml-syntax 2:1 `---`");
    refused("%YAML 1.2\n---\na: b\n", "yaml-special-start 1:1 `%YAML 1.2`");
    refused("? a\n: b\n", "yaml-special-start 1:1 `? a` > `\"? a\"`");
    refused(
        "title: a\n\n## De nood\n\nVeel spullen zijn stuk.\n",
        "front-matter-unclosed 3:1 `## De nood` > `---\n\n## De nood`",
    );
    mended("a: \"C:\\Users\"\n", "yaml-syntax 1:4 `\"C:\\Users\"` > `'C:\\Users'`");
}

#[test]
fn all_mistakes_of_a_file_are_found_in_one_reading() {
    let text = "title: Vonk: een bank\nsummary: 's avonds\nsources:\n  - id: s1\n    title: @home\n  -id: s2\ntags: [a, b\nphase:x\nregion: “BE”\n";
    assert_eq!(
        told(text),
        [
            "yaml-colon 1:8 `Vonk: een bank` > `\"Vonk: een bank\"`",
            "yaml-unclosed-quote 2:10 `'s avonds` > `\"'s avonds\"`",
            "yaml-special-start 5:12 `@home` > `\"@home\"`",
            "yaml-missing-space 6:3 `-id: s2` > `- id: s2`",
            "yaml-bracket 7:7 `[a, b` > `[a, b]`",
            "yaml-missing-space 8:1 `phase:x` > `phase: x`",
            "yaml-curly-quotes 9:9 `“BE”` > `\"BE\"`",
        ]
    );
}

#[test]
fn numbers_keep_the_text_that_they_were_written_as() {
    let (node, report) = read_text("a: 1.10\nb: 007\nc: 1e3\nd: [2.50, 2020]\ne: true\n");
    let Some(Value::Map(map)) = node.map(|node| node.value) else { panic!("a map: {report:?}") };
    let text = |key: &str| map.get(key).and_then(|node| node.as_text()).map(|text| text.into_owned());
    assert_eq!(text("a").as_deref(), Some("1.10"));
    assert_eq!(text("b").as_deref(), Some("007"));
    assert_eq!(text("c").as_deref(), Some("1e3"));
    assert_eq!(text("e"), None);
    let Some(Value::List(nodes)) = map.get("d").map(|node| &node.value) else { panic!("a list") };
    assert_eq!(nodes.iter().filter_map(|node| node.as_text()).collect::<Vec<_>>(), ["2.50", "2020"]);
}

// Places

/// The place of a value by the keys and indexes that lead to it; with `@` at the end that of its key.
fn place_of(node: &Node, steps: &str) -> Mark {
    let (steps, is_key) = steps.strip_suffix('@').map_or((steps, false), |steps| (steps, true));
    let (mut here, mut key_at) = (node, node.at);
    for step in steps.split('.').filter(|step| !step.is_empty()) {
        here = match &here.value {
            Value::List(nodes) => &nodes[step.parse::<usize>().expect("an index")],
            Value::Map(map) => {
                let (key, node) = map.iter().find(|(key, _)| &*key.value == step).expect(step);
                key_at = key.at;
                node
            }
            _ => panic!("{step} of a scalar"),
        };
    }
    if is_key { key_at } else { here.at }
}

/// The text at each of these places of a file.
fn texts_at(file: &str, text: &str, places: &[&str]) -> Vec<String> {
    let node = read_bytes(&path(file), text.as_bytes()).0.expect("values");
    let text_at = |place: &&str| {
        let span = place_of(&node, place).span();
        text[span.start..span.end].to_owned()
    };
    places.iter().map(text_at).collect()
}

const NESTED: &str = "---\ntitle: \"Één \\\"huis\\\"\"\nsources:\n  - id: s1 # eerste\n    title: Een titel\n      op twee regels\n  - {id: 's2', 'title': [a, b: c]}\nsummary: >-\n  Tekst\n  verder\n\nempty:\nlist:\n- a\n-\nphase: x\n---\n\nBody\n";

#[test]
fn every_value_knows_its_place() {
    let expected = [
        ("title", "\"Één \\\"huis\\\"\""),
        ("title@", "title"),
        ("sources.0.id", "s1"),
        ("sources.0.title", "Een titel\n      op twee regels"),
        ("sources.0", "id: s1 # eerste\n    title: Een titel\n      op twee regels"),
        ("sources.1", "{id: 's2', 'title': [a, b: c]}"),
        ("sources.1.id", "'s2'"),
        ("sources.1.title@", "'title'"),
        ("sources.1.title", "[a, b: c]"),
        ("sources.1.title.1", "b: c"),
        ("sources.1.title.1.b", "c"),
        (
            "sources",
            "- id: s1 # eerste\n    title: Een titel\n      op twee regels\n  - {id: 's2', 'title': [a, b: c]}",
        ),
        ("summary", ">-\n  Tekst\n  verder"),
        ("empty", ""),
        ("list", "- a\n-"),
        ("list.1", ""),
        ("phase", "x"),
    ];
    let places = expected.map(|(place, _)| place);
    let texts = expected.map(|(_, text)| text);
    assert_eq!(texts_at("content/cases/a.md", NESTED, &places), texts);
    let windows = format!("\u{feff}{}", NESTED.replace('\n', "\r\n"));
    assert_eq!(
        texts_at("content/cases/a.md", &windows, &places),
        texts.map(|text| text.replace('\n', "\r\n"))
    );
    let plain = NESTED.replace("---\n", "").replace("\n\nBody", "");
    assert_eq!(texts_at("content/bank.yaml", &plain, &places), texts);
}

#[test]
fn a_mended_text_has_the_places_of_the_original() {
    let text = "title: Vonk: een bank\nplace:\n\tname: Gent\nphase: 's avonds\nregion: BE\n";
    let places = ["title", "place.name", "place.name@", "phase", "region", "region@"];
    let texts = ["Vonk: een bank", "Gent", "name", "'s avonds", "BE", "region"];
    assert_eq!(texts_at("content/bank.yaml", text, &places), texts);
}

#[test]
fn the_first_of_equal_keys_counts_and_the_second_is_shown_with_it() {
    let text = "a: b\nc: {d: 1, d: 2, d: 3}\na: e\n";
    let (node, report) = read_text(text);
    let spans: Vec<(Span, Place)> = report.iter().map(|d| (d.span(), d.related[0].place)).collect();
    assert_eq!(
        spans,
        [
            (Span::new(15, 16), Place::Span(Span::new(9, 10))),
            (Span::new(27, 28), Place::Span(Span::new(0, 1))),
        ]
    );
    let json = serde_json::json!({"a": "b", "c": {"d": 1}});
    assert_eq!(node.expect("values").to_json(), json);
}

/// Where libyaml says that scalar number `wanted` begins, from the error that a visitor raises there.
fn mark_of(text: &str, wanted: usize) -> Option<usize> {
    use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
    use std::{cell::Cell, fmt};

    #[derive(Clone, Copy)]
    struct Stop<'c>(&'c Cell<usize>);
    impl<'de> DeserializeSeed<'de> for Stop<'_> {
        type Value = ();
        fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
            deserializer.deserialize_any(self)
        }
    }
    impl Stop<'_> {
        fn scalar<E: Error>(self) -> Result<(), E> {
            match self.0.get() {
                0 => Err(E::custom("here")),
                left => {
                    self.0.set(left - 1);
                    Ok(())
                }
            }
        }
    }
    impl<'de> Visitor<'de> for Stop<'_> {
        type Value = ();
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a value")
        }
        fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
            self.scalar()
        }
        fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
            self.scalar()
        }
        fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
            self.scalar()
        }
        fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
            self.scalar()
        }
        fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
            self.scalar()
        }
        fn visit_unit<E: Error>(self) -> Result<(), E> {
            Ok(())
        }
        fn visit_none<E: Error>(self) -> Result<(), E> {
            Ok(())
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
            while list.next_element_seed(self)?.is_some() {}
            Ok(())
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
            while map.next_key_seed(self)?.is_some() {
                map.next_value_seed(self)?;
            }
            Ok(())
        }
    }
    let left = Cell::new(wanted);
    let deserializer = serde_yaml::Deserializer::from_str(text);
    let error = Stop(&left).deserialize(deserializer).err()?;
    error.location().map(|location| location.index())
}

/// Where each scalar begins, keys among them, in the order of the text.
fn scalar_starts(node: &Node, starts: &mut Vec<usize>) {
    match &node.value {
        Value::Nothing => {}
        Value::List(nodes) => nodes.iter().for_each(|node| scalar_starts(node, starts)),
        Value::Map(map) => {
            for (key, node) in map.iter() {
                if !matches!(&*key.value, "" | "~" | "null") {
                    starts.push(key.at.span().start);
                }
                scalar_starts(node, starts);
            }
        }
        _ => starts.push(node.at.span().start),
    }
}

fn yaml_value() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<i64>().prop_map(serde_json::Value::from),
        any::<bool>().prop_map(serde_json::Value::from),
        "[ -~éè’\n]{0,30}".prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(serde_json::Value::from),
            prop::collection::vec(("[a-zé ]{1,8}", inner), 0..5)
                .prop_map(|entries| serde_json::Value::Object(entries.into_iter().collect())),
        ]
    })
}

#[test]
fn a_value_with_a_bracket_may_begin_with_any_character() {
    for first in ["é", "\u{85}", "\u{2028}", "日"] {
        let (node, report) =
            read_bytes(&path("content/a.yaml"), format!("[\n  title: {first}[]x y").as_bytes());
        assert!(node.is_some() || !report.is_empty(), "{first:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn places_agree_with_libyaml(value in yaml_value(), is_flow in any::<bool>()) {
        let text = if is_flow { value.to_string() } else { serde_yaml::to_string(&value).expect("writable") };
        let (node, report) = read_text(&text);
        if report.is_empty() {
            let mut starts = Vec::new();
            scalar_starts(&node.expect("values"), &mut starts);
            for (number, start) in starts.into_iter().enumerate() {
                prop_assert_eq!(mark_of(&text, number), Some(start), "{}", &text);
            }
        }
    }

    #[test]
    fn any_bytes_end_in_values_or_a_report(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let (node, report) = read_bytes(&path("content/a.yaml"), &bytes);
        prop_assert!(node.is_some() || !report.is_empty());
    }

    #[test]
    fn anything_like_yaml_ends_in_values_or_a_report(pieces in prop::collection::vec(prop_oneof![
        4 => prop::sample::select(vec!["title: ", "tags:", "- ", "\n", "\n", "\n  ", "\n    ", " ", "x y", "'s avonds", "l'été"]),
        2 => prop::sample::select(vec!["[", "]", "{", "}", ", ", "\"", "'", "“", "”", " # ", "|\n", ">-\n  ", "nl: ", ":"]),
        1 => prop::sample::select(vec!["\t", "\r\n", "\r", "\u{a0}", "\u{85}", "\u{2028}", "?", "\\", "---\n", "@", "*a", "&a ", "!t ", "\u{feff}", "\0", "%", "## x\n"]),
    ], 0..40)) {
        let text = pieces.concat();
        let front = format!("---\n{text}\n---\n{text}");
        for (file, text) in [("content/a.yaml", &text), ("content/cases/a.md", &front)] {
            let path = path(file);
            let (node, report) = read_bytes(&path, text.as_bytes());
            prop_assert!(node.is_some() || !report.is_empty());
            let mut seen = std::collections::BTreeSet::new();
            for diagnostic in &report {
                if let Place::Span(span) = diagnostic.place {
                    prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
                    prop_assert!(seen.insert((span, diagnostic.code)), "{:?} twice", diagnostic);
                }
            }
            let mut starts = Vec::new();
            node.iter().for_each(|node| scalar_starts(node, &mut starts));
            prop_assert!(starts.iter().all(|&start| text.is_char_boundary(start)), "{:?}", starts);
        }
    }
}

// Hostile files

#[test]
fn hostile_files_end_in_time() {
    let front = 255 * 1024;
    let plain = 1024 * 1024 - 16;
    let fill = |piece: &str, size: usize| piece.repeat(size / piece.len());
    let lines = |size: usize| (0..size / 12).map(|number| format!("k{number:07}: \n")).collect::<String>();
    let bomb: String =
        (0..40).map(|n| format!("a{n}: &a{n} [{}]\n", format!("*a{}, ", n.max(1) - 1).repeat(9))).collect();
    let mut files: Vec<(String, String)> = vec![("aliases".to_owned(), bomb)];
    for piece in [
        "[",
        "{",
        "[[]",
        "[],",
        "- ",
        "-\n",
        "- - a\n",
        "? ",
        ": ",
        "a: ",
        "a:\n",
        "{a: ",
        "[a, ",
        "\"",
        "'",
        "' ",
        "\"\\",
        "&a ",
        "*a ",
        "!a ",
        "%a\n",
        "@",
        "\t",
        "\t\n",
        "a\n\t",
        "\u{a0}",
        "\u{a0}a: \n",
        "\u{2028}",
        "\r",
        "\n",
        "#",
        "# a\n",
        "a",
        "a\n",
        "a: b\n",
        "a: {b: [c]}\n",
        "a: |\n x\n",
        "|",
        "> ",
        ">\n",
        "\0",
        "\u{feff}",
        "## a\n\n",
        "a: 'b\n",
        "a: \"b: c\n",
        "a: b: c\n",
        "a: “b”\n",
        ", ",
        "]",
        "…",
        "a:b\n",
        "aa:b\n",
        "---\n",
        "...\n",
        "<<: *a\n",
        "a: @b\n",
        "{a:}",
        "{aa:b}, ",
        "1.5, ",
        "a: 1.5\n",
        "a: #b\n",
        "a: [\n",
        "0x",
        "- a\n b\n",
        "é: ü\n",
    ] {
        files.push((format!("{piece:?} as front matter"), fill(piece, front)));
        files.push((format!("{piece:?} in brackets"), format!("a: [{}", fill(piece, front))));
        files.push((format!("{piece:?} as a file"), fill(piece, plain)));
    }
    files.push((
        "deep indentation".to_owned(),
        (0..600).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect(),
    ));
    files.push(("different keys".to_owned(), lines(plain)));
    files.push(("many numbers".to_owned(), format!("a: [{}]", fill("1.5, ", 50_000))));
    let bound = Duration::from_secs(if cfg!(debug_assertions) { 5 } else { 1 });
    for (name, text) in files {
        let is_front = text.len() <= front + 16;
        let (file, text) = match is_front {
            true => ("content/cases/a.md", format!("---\n{text}\n---\n")),
            false => ("content/a.yaml", text),
        };
        let clock = CpuTime::start();
        let count = read_bytes(&path(file), text.as_bytes()).1.len();
        let time = clock.spent();
        assert!(time < bound, "{name} takes {time:?}");
        assert!(count < 40, "{name} gives {count} reports");
    }
}
