//! What an entry rests on, as its page tells it.

use crate::{
    base::PartialDate,
    content::{named::Named, sourcing::Sourcing},
    site::{
        view::{
            Link,
            page::{Attribution, Basis, SourceLine, SourceMark},
        },
        voice::{Voice, uncapitalised},
    },
};

/// The sources of an entry, and when it was last compared with them.
pub(super) fn basis(voice: &Voice<'_>, sourcing: &Sourcing) -> Basis {
    Basis {
        sources: source_lines(voice, sourcing),
        verified: sourcing.verified.map(|date| voice.dated("verified-on", date)),
        stale: sourcing.verified.is_none_or(|date| voice.bank.is_stale(date.last_day())),
        latest: sourcing.latest_evidence.map(|date| voice.date(date)),
    }
}

fn source_lines(voice: &Voice<'_>, sourcing: &Sourcing) -> Vec<SourceLine> {
    let sources = sourcing.sources.iter().enumerate();
    sources
        .map(|(place, source)| SourceLine {
            number: place + 1,
            anchor: anchor(place),
            link: Link {
                label: source.title.to_string(),
                url: source.url.as_deref().map(str::to_owned),
                lang: None,
            },
            publisher: source.publisher.as_deref().map(str::to_owned),
            kind: source.kind.as_ref().map(|kind| uncapitalised(&voice.term_label("source-kinds", &kind.id))),
            date: source.date.map(|date| voice.date(date)),
        })
        .collect()
}

/// When something was so, and which of the entry's sources says it.
pub(super) fn told(
    voice: &Voice<'_>,
    sourcing: &Sourcing,
    date: Option<PartialDate>,
    source: Option<&Named>,
) -> Attribution {
    let source = source.and_then(|source| sourcing.place(source)).map(|place| SourceMark {
        label: voice.say("source-number", &[("number", (place + 1).into())]),
        url: format!("#{}", anchor(place)),
        title: sourcing.sources[place].title.to_string(),
    });
    Attribution { date: date.map(|date| voice.date(date)), source }
}

fn anchor(place: usize) -> String {
    format!("source-{}", place + 1)
}
