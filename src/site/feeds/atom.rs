//! Feeds as Atom 1.0 (RFC 4287).

use crate::site::{context::SiteContext, page::SideFile};

use super::{
    Author, Feed, FeedEntry, moment,
    xml::{Xml, push},
};

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
    link(&mut out, "self", "application/atom+xml", None, &Feed::file(page, SideFile::Atom));
    link(&mut out, "alternate", "text/html", Some(lang.as_str()), page);
    link(
        &mut out,
        "alternate",
        "application/feed+json",
        Some(lang.as_str()),
        &Feed::file(page, SideFile::JsonFeed),
    );
    for (other, page) in &feed.others {
        link(
            &mut out,
            "alternate",
            "application/atom+xml",
            Some(other.as_str()),
            &Feed::file(page, SideFile::Atom),
        );
    }
    author(&mut out, &feed.publisher);
    out.push_str("<generator>Vonk</generator>\n");
    if let Some(licence) = &context.bank.settings.licence {
        push(&mut out, format_args!("<rights>{}</rights>\n", Xml(context.bank.text(&licence.name, lang).0)));
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
    link(out, "alternate", "text/html", None, &entry.page);
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

fn link(out: &mut String, relation: &str, media_type: &str, lang: Option<&str>, address: &str) {
    push(out, format_args!("<link rel=\"{relation}\" type=\"{media_type}\""));
    if let Some(lang) = lang {
        push(out, format_args!(" hreflang=\"{lang}\""));
    }
    push(out, format_args!(" href=\"{}\"/>\n", Xml(address)));
}
