//! A graph as text that may stand in a script element of a page.

use serde::Serialize;

/// A page's graph.
#[derive(Serialize)]
struct Graph<'a, N> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    nodes: &'a N,
}

/// The graph of `nodes`, a tuple, as JSON that may stand in a script element.
pub(super) fn script(nodes: &impl Serialize) -> String {
    let graph = Graph { context: "https://schema.org", nodes };
    escaped(&serde_json::to_string(&graph).expect("the keys of every map here are strings"))
}

/// JSON in which no text can end a script element or a line of JavaScript; outside strings JSON has none of these
/// characters.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + 64);
    let mut rest = json;
    // Bytes are searched rather than characters, for speed; 0xe2 begins U+2028, U+2029 and a few thousand others.
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'<' | b'>' | b'&' | 0xe2)) {
        out.push_str(&rest[..at]);
        let special = rest[at..].chars().next().unwrap_or_default();
        match special {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            other => out.push(other),
        }
        rest = &rest[at + special.len_utf8()..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_end_the_script() {
        let text = "</script><!-- & \u{2028}\u{2029} é";
        let json = serde_json::to_string(text).expect("a text");
        let escaped = escaped(&json);
        assert_eq!(escaped, r#""\u003c/script\u003e\u003c!-- \u0026 \u2028\u2029 é""#);
        assert_eq!(serde_json::from_str::<String>(&escaped).expect("still JSON"), text);
    }
}
