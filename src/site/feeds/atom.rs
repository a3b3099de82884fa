//! Feeds as Atom 1.0 (RFC 4287).

use crate::{
    base::Lang,
    site::{context::SiteContext, page::SideFile},
};

use super::{
    Author, Feed, FeedEntry, moment,
    xml::{Xml, push},
};

/// The media type of a feed.
const ATOM: &str = "application/atom+xml";

/// The feed as a whole XML document.
pub(super) fn write(context: &SiteContext<'_>, feed: &Feed<'_>) -> String {
    let mut out = String::with_capacity(4_096);
    let (lang, page) = (feed.lang, &feed.page);
    out.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    push(&mut out, format_args!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n"));
    push(&mut out, format_args!("<id>{}</id>\n<title>{}</title>\n", Xml(&feed.id), Xml(&feed.title)));
    if !feed.subtitle.is_empty() {
        push(&mut out, format_args!("<subtitle>{}</subtitle>\n", Xml(feed.subtitle)));
    }
    push(&mut out, format_args!("<updated>{}</updated>\n", moment(feed.updated())));
    let itself = Feed::file(page, SideFile::Atom);
    link(&mut out, Link { relation: "self", media_type: ATOM, lang: None, address: &itself });
    alternate(&mut out, "text/html", Some(lang), page);
    alternate(&mut out, "application/feed+json", Some(lang), &Feed::file(page, SideFile::JsonFeed));
    for (other, page) in &feed.others {
        alternate(&mut out, ATOM, Some(*other), &Feed::file(page, SideFile::Atom));
    }
    author(&mut out, &feed.publisher);
    out.push_str("<generator>Vonk</generator>\n");
    if let Some(licence) = &context.bank.settings.licence {
        push(&mut out, format_args!("<rights>{}</rights>\n", Xml(context.bank.text(&licence.name, lang))));
    }
    for one in &feed.entries {
        entry(&mut out, feed, one);
    }
    out.push_str("</feed>\n");
    out
}

fn entry(out: &mut String, feed: &Feed<'_>, entry: &FeedEntry<'_>) {
    let words = entry.words;
    push(out, format_args!("<entry xml:lang=\"{}\">\n<id>{}</id>\n", words.lang, Xml(&entry.id)));
    push(out, format_args!("<title>{}</title>\n", Xml(&words.title)));
    alternate(out, "text/html", None, &entry.page);
    push(out, format_args!("<updated>{}</updated>\n", moment(entry.updated)));
    for one in &entry.authors {
        author(out, one);
    }
    for category in &entry.categories {
        let scheme = Xml(&feed.schemes[category.facet]);
        let (term, label) = (Xml(category.term), Xml(category.label));
        push(out, format_args!("<category term=\"{term}\" scheme=\"{scheme}\" label=\"{label}\"/>\n"));
    }
    if !words.summary.is_empty() {
        push(out, format_args!("<summary>{}</summary>\n", Xml(&words.summary)));
    }
    if let Some(html) = &entry.html {
        push(out, format_args!("<content type=\"html\">{}</content>\n", Xml(html)));
    }
    out.push_str("</entry>\n");
}

fn author(out: &mut String, author: &Author) {
    let (name, page) = (Xml(&author.name), Xml(&author.page));
    push(out, format_args!("<author><name>{name}</name><uri>{page}</uri></author>\n"));
}

/// A link of a feed or of an entry.
struct Link<'a> {
    relation: &'a str,
    media_type: &'a str,
    /// The language of what it leads to, where that is said.
    lang: Option<Lang>,
    address: &'a str,
}

fn alternate(out: &mut String, media_type: &str, lang: Option<Lang>, address: &str) {
    link(out, Link { relation: "alternate", media_type, lang, address });
}

fn link(out: &mut String, link: Link<'_>) {
    let Link { relation, media_type, lang, address } = link;
    push(out, format_args!("<link rel=\"{relation}\" type=\"{media_type}\""));
    if let Some(lang) = lang {
        push(out, format_args!(" hreflang=\"{lang}\""));
    }
    push(out, format_args!(" href=\"{}\"/>\n", Xml(address)));
}
