//! Feeds as JSON Feed 1.1 (jsonfeed.org/version/1.1).

use serde::Serialize;

use crate::{
    base::Lang,
    site::{context::SiteContext, data, page::SideFile},
};

use super::{Author, Feed, FeedEntry, moment};

#[derive(Serialize)]
struct JsonFeed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    language: Lang,
    authors: [JsonAuthor<'a>; 1],
    #[serde(rename = "_licence", skip_serializing_if = "Option::is_none")]
    licence: Option<&'a str>,
    items: Vec<JsonItem<'a>>,
}

#[derive(Serialize)]
struct JsonAuthor<'a> {
    name: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
struct JsonItem<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_html: Option<&'a str>,
    /// An item must have a content; the summary is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    content_text: Option<&'a str>,
    language: Lang,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    authors: Vec<JsonAuthor<'a>>,
    tags: Vec<&'a str>,
}

/// The feed as a JSON document.
pub(super) fn write(context: &SiteContext<'_>, feed: &Feed<'_>) -> String {
    let licence = context.bank.settings.licence.as_ref();
    data::json(&JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: &feed.page,
        feed_url: Feed::file(&feed.page, SideFile::JsonFeed),
        description: feed.subtitle,
        language: feed.lang,
        authors: [author(&feed.publisher)],
        licence: licence.and_then(|licence| licence.url.as_deref().or(Some(&licence.id))),
        items: feed.entries.iter().map(item).collect(),
    })
}

fn item<'a>(entry: &'a FeedEntry<'_>) -> JsonItem<'a> {
    let words = entry.words;
    JsonItem {
        id: &entry.id,
        url: &entry.page,
        title: &words.title,
        summary: &words.summary,
        content_html: entry.html.as_deref(),
        content_text: entry.html.is_none().then_some(&*words.summary),
        language: words.lang,
        date_modified: entry.updated.map(|date| moment(Some(date))),
        authors: entry.authors.iter().map(author).collect(),
        tags: entry.categories.iter().map(|category| category.label).collect(),
    }
}

fn author(author: &Author) -> JsonAuthor<'_> {
    JsonAuthor { name: &author.name, url: &author.page }
}
