use proptest::prelude::*;

use super::*;

fn rendered(body: &str) -> (Document, Vec<Diagnostic>) {
    rendered_in(body, Lang::NL, &[])
}

fn rendered_in(body: &str, language: Lang, section_ids: &[(String, String)]) -> (Document, Vec<Diagnostic>) {
    let path = SourcePath::parse("content/cases/a.md").expect("a plain path");
    let front = Front { yaml: "", yaml_start: 0, body, body_start: 0 };
    let mut report = Vec::new();
    let document = render(&path, &front, &MarkdownOptions { language, section_ids }, &mut report);
    (document, report)
}

fn html(body: &str) -> String {
    rendered(body).0.html(|part| match part {
        Part::Link { target, .. } | Part::Picture { target, .. } => Some(format!("/{target}")),
        Part::SitePath(path) => Some(path.clone()),
        Part::PictureSize(_) => Some(" width=\"1\" height=\"2\"".to_owned()),
        Part::Html(_) => None,
    })
}

fn codes(body: &str) -> Vec<Code> {
    rendered(body).1.into_iter().map(|diagnostic| diagnostic.code).collect()
}

#[test]
fn html_is_shown_as_text_and_reported_once_a_paragraph() {
    assert_eq!(html("a <b>bold</b> b"), "<p>a &lt;b&gt;bold&lt;/b&gt; b</p>\n");
    assert_eq!(codes("a <b>bold</b> b"), [Code::RawHtml]);
    assert!(html("<script>alert(1)</script>").contains("&lt;script&gt;"));
}

#[test]
fn a_link_inside_the_bank_waits_for_its_address() {
    let (document, _) = rendered("[x](../guides/b.md#c)");
    assert!(document.parts.iter().any(|part| matches!(part,
        Part::Link { target, fragment, .. }
            if target.as_str() == "content/guides/b.md" && fragment.as_deref() == Some("c"))));
}

#[test]
fn a_link_with_a_forbidden_scheme_keeps_only_its_words() {
    assert_eq!(html("[x](javascript:alert)"), "<p>x</p>\n");
    assert_eq!(codes("[x](&#106;avascript:alert)"), [Code::UnsafeLink]);
}

#[test]
fn headings_get_ids_and_make_sections() {
    let ids = [("de-nood".to_owned(), "need".to_owned())];
    let (document, report) = rendered_in("Eerst.\n\n## De nood\n\nA\n\n## Iets\n\nB\n\n## Iets\n", Lang::NL, &ids);
    assert!(report.is_empty());
    let sections: Vec<_> = document.sections.iter().map(|s| s.heading.as_ref().map(|h| h.id.as_str())).collect();
    assert_eq!(sections, [None, Some("need"), Some("iets"), Some("iets-2")]);
    assert_eq!(document.section_html(&document.sections[1], |_| None), "<p>A</p>\n");
}

#[test]
fn a_heading_of_level_one_and_a_skipped_level_are_reported() {
    assert_eq!(codes("# Titel\n\n#### Diep\n"), [Code::HeadingLevelOne, Code::HeadingSkipsLevel]);
}

#[test]
fn a_picture_needs_words_and_gets_its_size() {
    assert_eq!(
        html("![De zaal](zaal.jpg)"),
        "<p><img src=\"/content/cases/zaal.jpg\" alt=\"De zaal\" width=\"1\" height=\"2\" loading=\"lazy\"></p>\n"
    );
    assert_eq!(codes("![](zaal.jpg)"), [Code::PictureWithoutAlt]);
    assert_eq!(codes("![a](https://a.be/b.jpg)"), [Code::PictureElsewhere]);
}

#[test]
fn a_footnote_leads_there_and_back() {
    let html = html("Een cijfer[^1].\n\n[^1]: De bron.\n");
    assert!(html.contains("href=\"#note-1\"") && html.contains("id=\"note-1\"") && html.contains("href=\"#ref-1\""), "{html}");
}

#[test]
fn hostile_texts_end_soon() {
    for text in ["[".repeat(50_000), "*a ".repeat(30_000), "> ".repeat(20_000), "`".repeat(200_000), "![".repeat(30_000)] {
        rendered(&text);
    }
    assert_eq!(codes(&"> ".repeat(200)), [Code::MarkdownTooDeep]);
}

proptest! {
    #[test]
    fn no_text_reaches_the_markup_unescaped(body in r#"(?s)[ -~\n\té‑«»<>&"'`\[\](){}!#*_:|/\\]{0,300}"#) {
        let html = html(&body).to_lowercase();
        prop_assert!(!html.contains("<script"));
        prop_assert!(!html.contains("href=\"javascript"));
        // Every tag is one of ours.
        for (start, _) in html.match_indices('<') {
            let name: String = html[start + 1..].chars().skip_while(|c| *c == '/').take_while(char::is_ascii_alphanumeric).collect();
            let ours = ["p", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "ul", "ol", "li", "div", "table",
                "thead", "tbody", "tr", "th", "td", "em", "strong", "del", "a", "img", "sup", "input", "br", "hr"];
            prop_assert!(ours.contains(&name.as_str()), "{name} in {html}");
        }
    }
}
