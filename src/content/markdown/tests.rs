//! What a text becomes: HTML that is safe whatever is written, parts and sections, reports at their places.

use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::{
    base::{SourcePath, text::position},
    content::{
        front_matter::{Front, split},
        picture::PictureSize,
    },
    diagnostic::{Code, Diagnostic, Severity},
    testing::CpuTime,
};

fn path() -> SourcePath {
    SourcePath::parse("content/cases/a.md").expect("a plain path")
}

fn render_in(language: Lang, body: &str) -> (Document, Vec<Diagnostic>) {
    let mut report = Vec::new();
    let heading = |words: &str, id: &str| KnownHeading { words: fold_heading(words), id: id.to_owned() };
    let known = [heading("De nood", "need"), heading("De aanpak", "approach")];
    let options = MarkdownOptions { language, known_headings: &known };
    let front = Front { yaml: "", yaml_start: 0, body, body_start: 0 };
    let document = render(&path(), &front, &options, &mut report);
    (document, report)
}

fn address(part: &Part) -> Option<Target> {
    match part {
        Part::Link { target, fragment, .. } => {
            let fragment = fragment.as_ref().map_or(String::new(), |fragment| format!("#{fragment}"));
            Some(Target::from(format!("/{target}{fragment}")))
        }
        Part::Picture { target, .. } => Some(Target {
            url: format!("/{target}"),
            size: Some(PictureSize { width: 4, height: 3 }),
            smaller: None,
        }),
        _ => None,
    }
}

fn html(body: &str) -> String {
    render_in(Lang::EN, body).0.html(address)
}

/// Each report as ``code line:column `text` > `suggestion` ``.
fn told(body: &str) -> Vec<String> {
    let (_, report) = render_in(Lang::EN, body);
    let tell = |diagnostic: &Diagnostic| {
        let span = diagnostic.span();
        let start = position(body, span.start);
        let suggestion =
            diagnostic.suggestion.as_ref().map_or(String::new(), |words| format!(" > `{words}`"));
        let words = &body[span.start..span.end];
        format!("{} {}:{} `{words}`{suggestion}", diagnostic.code, start.line, start.column)
    };
    report.iter().map(tell).collect()
}

#[test]
fn common_markdown_becomes_html() {
    assert_eq!(
        html("Hello *a* **b** ~~c~~ `x<y` \"q\" & 'r'\nsoft  \nhard\n\n***\n\n> quote\n"),
        "<p>Hello <em>a</em> <strong>b</strong> <del>c</del> <code>x&lt;y</code> \"q\" &amp; 'r'\nsoft<br>\nhard</p>\n<hr>\n<blockquote>\n<p>quote</p>\n</blockquote>\n"
    );
    assert_eq!(
        html("- [ ] todo\n- [x] done\n  - more\n\n3. c\n"),
        "<ul>\n<li><label><input type=\"checkbox\" disabled> todo</label></li>\n<li><label><input type=\"checkbox\" disabled checked> done</label><ul>\n<li>more</li>\n</ul>\n</li>\n</ul>\n<ol start=\"3\">\n<li>c</li>\n</ol>\n"
    );
    assert_eq!(
        html("```rust x\nlet a = \"<b>\";\n```\n"),
        "<pre tabindex=\"0\"><code class=\"language-rust\">let a = \"&lt;b&gt;\";\n</code></pre>\n"
    );
}

#[test]
fn a_table_scrolls_under_the_name_of_its_section() {
    assert_eq!(
        html("| a | |\n|--:|---|\n| 1 | 2 |\n"),
        "<div class=\"scroller\"><table>\n<thead>\n<tr><th scope=\"col\" class=\"end\">a</th><td></td></tr>\n</thead>\n<tbody>\n<tr><td class=\"end\">1</td><td>2</td></tr>\n</tbody>\n</table></div>\n"
    );
    let named = html("## Cijfers\n\n| a |\n|---|\n\n| b |\n|---|\n");
    assert!(named.contains("tabindex=\"0\" role=\"region\" aria-label=\"Cijfers\"><table>"), "{named}");
    assert!(named.contains("aria-label=\"Cijfers 2\""), "{named}");
}

#[test]
fn footnotes_stand_at_the_end_with_the_way_back() {
    let (document, report) = render_in(Lang::EN, "a[^x] b[^y] c[^x]\n\n[^y]: Two\n[^x]: One\n\n## End\n");
    assert!(report.is_empty());
    assert_eq!(
        document.html_of(document.footnotes.clone(), address),
        "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n<li id=\"fn-1\">\n<p>One <a href=\"#fnref-1\" role=\"doc-backlink\" aria-label=\"Back to the text, footnote 1\">↩</a> <a href=\"#fnref-1-2\" role=\"doc-backlink\" aria-label=\"Back to the text, footnote 1 (2)\">↩</a></p>\n</li>\n<li id=\"fn-2\">\n<p>Two <a href=\"#fnref-2\" role=\"doc-backlink\" aria-label=\"Back to the text, footnote 2\">↩</a></p>\n</li>\n</ol>\n</section>\n"
    );
    assert!(document.html(address).starts_with(
        "<p>a<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\" aria-label=\"Footnote 1\">1</a></sup> b<sup>"
    ));
    assert_eq!(document.plain, "a b c\nEnd\nTwo\nOne\n");
}

#[test]
fn sections_lie_between_the_headings_of_level_2() {
    let (document, _) = render_in(
        Lang::NL,
        "Vooraf\n\n## De nood\n\nEen\n\n### Meer\n\n## De *aanpak* :\n\n> ## Citaat\n\n## De nood\n",
    );
    let sections: Vec<(&str, String)> = document
        .sections
        .iter()
        .map(|section| {
            (
                section.heading.as_ref().map_or("", |heading| &heading.id),
                document.html_of(section.parts.clone(), address),
            )
        })
        .collect();
    assert_eq!(
        sections,
        [
            ("", "<p>Vooraf</p>\n".to_owned()),
            ("need", "<p>Een</p>\n<h3 id=\"meer\">Meer</h3>\n".to_owned()),
            ("approach", "<blockquote>\n<h2 id=\"citaat\">Citaat</h2>\n</blockquote>\n".to_owned()),
            ("need-2", String::new()),
        ]
    );
    let whole = document.html(address);
    assert!(whole.contains("<h2 id=\"approach\">De <em>aanpak</em> :</h2>"), "{whole}");
    assert_eq!(document.headings.iter().map(|heading| heading.level).collect::<Vec<_>>(), [2, 3, 2, 2, 2]);
    for heading in &document.headings {
        assert!(
            matches!(&document.parts[heading.part], Part::Html(html) if html.contains(&format!("id=\"{}\"", heading.id)))
        );
    }
}

#[test]
fn heading_levels_are_checked() {
    assert_eq!(
        told("# One\n\n## Two\n\n#### Four\n\nThree\n=====\n"),
        [
            "heading-level-one 1:1 `# One` > `## One`",
            "heading-skips-level 5:1 `#### Four` > `### Four`",
            "heading-level-one 7:1 `Three\n=====` > `## Three`",
        ]
    );
    assert_eq!(html("# One\n"), "<h2 id=\"one\">One</h2>\n");
    assert_eq!(html("## \n"), "");
}

#[test]
fn links_stay_open_until_the_page_is_known() {
    let (document, report) =
        render_in(Lang::EN, "[a](b.md#x \"t\") [d](/data/cases.json) [n](#de-nood)\n\n## De nood\n");
    assert!(report.is_empty());
    let span = crate::base::Span::new(4, 10);
    let target = SourcePath::parse("content/cases/b.md").expect("a plain path");
    let link = Part::Link { target, fragment: Some("x".to_owned()), title: Some("t".to_owned()), span };
    assert!(document.parts.contains(&link), "{:?}", document.parts);
    assert!(document.parts.contains(&Part::SitePath("/data/cases.json".to_owned())));
    assert_eq!(
        document.html_of(document.sections[0].parts.clone(), address),
        "<p><a href=\"/content/cases/b.md#x\" title=\"t\">a</a> <a href=\"/data/cases.json\">d</a> <a href=\"#need\">n</a></p>\n"
    );
    let nowhere = document.html(|_: &Part| None::<String>);
    assert!(nowhere.starts_with("<p>a <a href=\"/data/cases.json\">d</a> "), "{nowhere}");
}

#[test]
fn links_elsewhere_are_finished() {
    assert_eq!(
        html("[a](https://a.be/?x=1&y=é) <info@a.be> <https://b.be> [c](mailto:x@c.be) [](d.md)"),
        "<p><a href=\"https://a.be/?x=1&amp;y=%C3%A9\" rel=\"noopener\">a</a> <a href=\"mailto:info@a.be\">info@a.be</a> <a href=\"https://b.be\" rel=\"noopener\">https://b.be</a> <a href=\"mailto:x@c.be\">c</a> <a href=\"/content/cases/d.md\">d.md</a></p>\n"
    );
}

#[test]
fn links_that_lead_astray_keep_their_words() {
    let body = "[a](javascript:x) [b](//e) [c](..\\guides\\x.md)\n[d](/etc) [e](../../../x) [f](#approah)\n<javascript:y> [g][r] [h](&#106;ava%73cript:x)\n\n[r]: data:x\n\n## De aanpak\n";
    assert_eq!(
        told(body),
        [
            "unsafe-link 1:5 `javascript:x`",
            "unsafe-link 1:23 `//e`",
            "unsafe-link 1:32 `..\\guides\\x.md` > `../guides/x.md`",
            "broken-link 2:5 `/etc`",
            "broken-link 2:15 `../../../x`",
            "unsafe-link 3:2 `javascript:y`",
            "unsafe-link 3:16 `[g][r]`",
            "unsafe-link 3:23 `[h](&#106;ava%73cript:x)`",
            "broken-anchor 2:31 `#approah` > `#approach`",
        ]
    );
    assert!(html(body).starts_with("<p>a b c\nd e f\njavascript:y g h</p>"), "{}", html(body));
}

#[test]
fn pictures_are_the_banks_own_and_have_words() {
    let body = "![een *boom*](b.png \"T\") ![](c.png) ![d](https://a.be/d.png) ![e](javascript:1) ![f](#x) [![g](g.png)](h.md)";
    assert_eq!(
        told(body),
        [
            "picture-without-alt 1:30 `c.png`",
            "picture-elsewhere 1:42 `https://a.be/d.png`",
            "unsafe-link 1:67 `javascript:1`",
            "picture-missing 1:86 `#x`",
        ]
    );
    assert_eq!(
        html(body),
        "<p><img src=\"/content/cases/b.png\" alt=\"een boom\" title=\"T\" width=\"4\" height=\"3\" loading=\"lazy\"> <img src=\"/content/cases/c.png\" alt=\"\" width=\"4\" height=\"3\" loading=\"lazy\"> d e f <a href=\"/content/cases/h.md\"><img src=\"/content/cases/g.png\" alt=\"g\" width=\"4\" height=\"3\" loading=\"lazy\"></a></p>\n"
    );
}

#[test]
fn html_is_shown_as_text_and_reported_once_a_block() {
    let body = "a <b>c</b> <!-- d -->\n\n<div onclick=\"x\">\n<p>e</p>\n</div>\n\n  <!-- f -->\n";
    assert_eq!(
        told(body),
        ["raw-html 1:3 `<b>`", "raw-html 3:1 `<div onclick=\"x\">`", "raw-html 7:3 `<!-- f -->`"]
    );
    assert_eq!(
        html(body),
        "<p>a &lt;b&gt;c&lt;/b&gt; &lt;!-- d --&gt;</p>\n<p>&lt;div onclick=\"x\"&gt;\n&lt;p&gt;e&lt;/p&gt;\n&lt;/div&gt;\n</p>\n<p>  &lt;!-- f --&gt;\n</p>\n"
    );
}

#[test]
fn places_are_counted_from_the_files_start() {
    let file = "\u{feff}---\r\ntitle: é\r\n---\r\n\r\nTekst <b>x</b>\r\n";
    let mut report = Vec::new();
    let front = split(&path(), file.as_bytes(), &mut report).expect("whole");
    let options = MarkdownOptions { language: Lang::NL, known_headings: &[] };
    render(&path(), &front, &options, &mut report);
    let span = report[0].span();
    assert_eq!(&file[span.start..span.end], "<b>");
}

#[test]
fn french_words_get_their_spaces_and_code_does_not() {
    let (document, _) = render_in(Lang::FR, "## Qui ?\n\n« Oui » : `a : b` [2 100 €](https://a.be/?x)\n");
    assert_eq!(
        document.html(address),
        "<h2 id=\"qui\">Qui\u{202f}?</h2>\n<p>«\u{a0}Oui\u{a0}»\u{a0}: <code>a : b</code> <a href=\"https://a.be/?x\" rel=\"noopener\">2\u{202f}100\u{a0}€</a></p>\n"
    );
    assert_eq!(document.plain, "Qui ?\n« Oui » : a : b 2 100 €\n");
    assert_eq!(document.headings[0].text, "Qui\u{202f}?");
}

#[test]
fn the_plain_text_has_a_line_for_each_block() {
    let (document, _) = render_in(Lang::EN, "## One\n\nA *b*\nc\n\n- d\n- e\n\n| f |\n|---|\n| g |\n");
    assert_eq!(document.plain, "One\nA b c\nd\ne\nf\ng\n");
    assert!(Document::default().is_empty() && render_in(Lang::EN, "***\n").0.is_empty());
    assert!(!render_in(Lang::EN, "![x](y.png)").0.is_empty());
}

#[test]
fn what_is_nested_too_deep_keeps_its_words() {
    let body = format!("{} deep", ">".repeat(80));
    assert_eq!(told(&body), ["markdown-too-deep 1:65 ``"]);
    assert!(html(&body).contains("deep"));
    let large = "a ".repeat(MAX_TEXT / 2 + 1);
    assert_eq!(told(&large), ["file-too-large 1:1 ``"]);
}

// Laws

/// What is wrong with some HTML: a tag that does not close, an attribute out of its quotes, an id twice.
fn fault(html: &str) -> Option<String> {
    const VOID: [&str; 4] = ["br", "hr", "img", "input"];
    const KNOWN: [&str; 30] = [
        "a",
        "blockquote",
        "br",
        "code",
        "del",
        "div",
        "em",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "input",
        "label",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "strong",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    let mut open = Vec::new();
    let mut ids = std::collections::BTreeSet::new();
    for piece in html.split('<').skip(1) {
        let Some((tag, text)) = piece.split_once('>') else { return Some(format!("`<{piece}` is no tag")) };
        if text.contains('>') {
            return Some(format!("`>` in `{text}`"));
        }
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        if !KNOWN.contains(&name) {
            return Some(format!("<{tag}> is unknown"));
        }
        if tag.starts_with('/') {
            if open.pop() != Some(name) {
                return Some(format!("<{tag}> closes nothing"));
            }
            continue;
        }
        if tag.matches('"').count() % 2 == 1 {
            return Some(format!("<{tag}> has an open quote"));
        }
        for (index, value) in tag.split('"').enumerate() {
            let before = tag.split('"').nth(index.wrapping_sub(1)).unwrap_or_default();
            if index % 2 == 1 && before.ends_with("href=") {
                let is_known = ["https://", "http://", "mailto:", "tel:", "#", "/"]
                    .iter()
                    .any(|start| value.to_lowercase().starts_with(start));
                if !is_known || value.starts_with("//") || value.contains('\\') {
                    return Some(format!("<{tag}> leads astray"));
                }
            }
            if index % 2 == 1 && before.ends_with(" id=") && !ids.insert(value.to_owned()) {
                return Some(format!("{value} is an id twice"));
            }
            if index % 2 == 0 && (value.contains(" on") || value.contains("style=")) {
                return Some(format!("<{tag}> does something"));
            }
        }
        if name == "a" && open.contains(&"a") {
            return Some("a link in a link".to_owned());
        }
        if !VOID.contains(&name) {
            open.push(name);
        }
    }
    open.pop().map(|name| format!("<{name}> stays open"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_text_becomes_sound_html(pieces in prop::collection::vec(prop_oneof![
        4 => prop::sample::select(vec!["a", "mot ", "\n", "\n\n", "  ", "    ", "> ", "- ", "1. ", "## ", "# ", "*", "**", "_", "`", "~~"]),
        3 => prop::sample::select(vec!["[", "]", "](b.md)", "](#a)", "](javascript:x)", "](https://a.be \"t\")", "![", "<", ">", "<b>", "</b>", "<script>", "<!--", "-->", "\" onx=\"", "'", "&", "&lt;", "&#106;"]),
        2 => prop::sample::select(vec!["[^1]", "[^1]: ", "[^2]", "\n[^2]: n\n", "| a | b |\n|---|:-:|\n", "| c ", "|", "- [ ] ", "- [x] ", "```\n", "<https://a.be>", "<x@y.be>", "\\", "\0", "\r", "\t", "[r]", "\n[r]: data:x\n", "===\n", "---\n", " : ", "« "]),
    ], 0..60)) {
        let body = pieces.concat();
        for lang in [Lang::FR, Lang::parse("de").expect("a tag")] {
            let (document, report) = render_in(lang, &body);
            let html = document.html(address);
            prop_assert_eq!(fault(&html), None, "{}", html);
            let unknown = document.html(|_: &Part| None::<String>);
            prop_assert_eq!(fault(&unknown), None, "{}", unknown);
            for section in &document.sections {
                prop_assert_eq!(fault(&document.html_of(section.parts.clone(), address)), None);
            }
            prop_assert_eq!(fault(&document.html_of(document.footnotes.clone(), address)), None);
            for diagnostic in report {
                let span = diagnostic.span();
                prop_assert!(body.is_char_boundary(span.start) && body.is_char_boundary(span.end));
            }
        }
    }

    #[test]
    fn any_characters_become_sound_html(body in "\\PC{0,80}|.{0,80}") {
        let html = html(&body);
        prop_assert_eq!(fault(&html), None, "{}", html);
        prop_assert!(!html.contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
    }
}

#[test]
fn no_error_is_hidden_behind_warnings() {
    let warnings: String = (0..150).map(|number| format!("[a](#b{number}) ")).collect();
    let (_, report) = render_in(Lang::NL, &format!("{warnings}\n\n[a](javascript:b)\n"));
    let errors = report.iter().filter(|told| told.severity() == Severity::Error);
    assert_eq!(errors.map(|told| told.code).collect::<Vec<_>>(), [Code::UnsafeLink]);
    let left_out = report.iter().filter(|told| told.code == Code::ReportsLeftOut);
    assert_eq!((left_out.count(), report.len()), (1, 102));
}

#[test]
fn hostile_texts_end_in_time() {
    // A fifth of the limit: what is not linear would still take minutes.
    let size = MAX_TEXT / 5;
    let bound = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 1 });
    for piece in [
        "[",
        "]",
        "![",
        "[a](",
        "[a](b",
        "[a](<",
        "[a][",
        "[a]: b\n",
        "[a]: b\n[a] ",
        "*",
        "**",
        "*a ",
        "_a_",
        "*a **b ",
        "`",
        "`a",
        "``a`",
        "> ",
        ">\n",
        "> > a\n",
        "- ",
        "- a\n",
        "-\n\n",
        "1. ",
        "  - a\n",
        "\t",
        "#",
        "# a\n",
        "## a\n",
        "### a\n",
        "<",
        "<a",
        "<!--",
        "<!-",
        "<?",
        "<![CDATA[",
        "</",
        "<b>",
        "<b>\n\n",
        "&",
        "&#",
        "&amp;",
        "\\",
        "~",
        "~~a",
        "|",
        "|a",
        "| a |\n",
        "|a|\n|-|\n",
        "[^a]",
        "[^a]: b\n\n",
        "[^",
        "- [ ] a\n",
        "```\n",
        "```",
        "~~~",
        "a\n",
        "a\n\n",
        "a  \n",
        "===\n",
        "a\n=\n",
        "---\n",
        "***\n",
        "<https://a.be>",
        "<a@b.be>",
        "![a](b.png)",
        "[a](#b) ",
        "[a](b.md) ",
        "[](c) ",
        "\0",
        "\r",
        "é",
        "« ",
        "1 000 ",
        "    a\n",
        "*_",
        "[*a",
        "[!a",
        "{",
        "$",
        "\u{a0}",
        "x<b ",
        "(((",
        "[a](((",
        "\"",
        "[a](b \"",
        "<a b=\"",
        "a@b.c ",
        "http://",
    ] {
        let mut bodies = vec![piece.repeat(size / piece.len())];
        bodies.push(format!("| a | b |\n|---|---|\n{}", piece.repeat(size / 8 / piece.len())));
        bodies.push(format!("{}{}", "[a](".repeat(1000), piece.repeat(size / 8 / piece.len())));
        for body in bodies {
            let clock = CpuTime::start();
            let (document, report) = render_in(Lang::FR, &body);
            let length = document.html(address).len();
            let time = clock.spent();
            assert!(time < bound, "{piece:?} takes {time:?}");
            assert!(length <= 128 * body.len() + 1000, "{piece:?} grows to {length}");
            // A hundred errors, as many warnings, and how many more there are.
            assert!(report.len() <= 201);
        }
    }
    let numbered: String = (0..12_000).map(|number| format!("[^{number}]: a[^{}]\n\n", number + 1)).collect();
    let headings: String = (0..12_000).map(|number| format!("## a{number}\n[x](#b{number})\n")).collect();
    for body in [&numbered[..size.min(numbered.len())], &headings[..size.min(headings.len())]] {
        let clock = CpuTime::start();
        render_in(Lang::EN, body);
        let time = clock.spent();
        assert!(time < bound, "{:?} takes {time:?}", &body[..20]);
    }
}
