//! The small values that several data files share.

use serde::{Serialize, Serializer};

use crate::{
    base::Lang,
    content::{
        entry::{Head, Picture},
        municipality::{Point, Precision},
        place::PlaceName,
        text::Text,
    },
    site::context::SiteContext,
};

/// An object from language to value, in the order of the list.
pub(super) struct Languages<T>(pub(super) Vec<(Lang, T)>);

impl<T: Serialize> Serialize for Languages<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(lang, value)| (lang, value)))
    }
}

impl Languages<String> {
    /// The absolute address in each of the bank's languages of the page whose path `path` gives.
    pub(super) fn addresses(context: &SiteContext<'_>, path: impl Fn(Lang) -> String) -> Self {
        let languages = context.bank.languages().iter();
        Self(languages.map(|&lang| (lang, context.addresses.absolute(&path(lang)))).collect())
    }
}

/// A list written from an iterator, without being collected first.
pub(super) struct Each<I>(pub(super) I);

impl<I> Serialize for Each<I>
where
    I: Iterator + Clone,
    I::Item: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.clone())
    }
}

/// A place.
#[derive(Serialize)]
pub(super) struct PlaceData<'a> {
    name: &'a Text,
    /// Degrees north, WGS 84.
    latitude: Option<f64>,
    /// Degrees east, WGS 84.
    longitude: Option<f64>,
    /// Whether the point is the place's own or its municipality's.
    precision: Option<Precision>,
}

impl<'a> PlaceData<'a> {
    /// The place as its file tells it.
    pub(super) fn given(place: &'a Option<PlaceName>) -> Option<Self> {
        let given = |at| Point { at, precision: Precision::Given };
        place.as_ref().map(|place| Self::new(place, place.coordinates.map(given)))
    }

    /// The place with its point, or that of its municipality.
    pub(super) fn new(place: &'a PlaceName, point: Option<Point>) -> Self {
        Self {
            name: &place.name,
            latitude: point.map(|point| point.at.latitude),
            longitude: point.map(|point| point.at.longitude),
            precision: point.map(|point| point.precision),
        }
    }
}

/// A picture.
#[derive(Serialize)]
pub(super) struct PictureData<'a> {
    url: String,
    width: usize,
    height: usize,
    alt: &'a Text,
    credit: &'a Option<Text>,
}

impl<'a> PictureData<'a> {
    fn of(picture: &'a Picture, context: &SiteContext<'a>) -> Option<Self> {
        let (addresses, edition) = (context.addresses, context.pictures.largest(&picture.file)?);
        Some(Self {
            url: addresses.absolute(&addresses.root_file(&edition.file)),
            width: edition.size.width,
            height: edition.size.height,
            alt: &picture.alt,
            credit: &picture.credit,
        })
    }
}

/// What every entry has besides its words.
#[derive(Serialize)]
pub(super) struct HeadData<'a> {
    id: &'a str,
    language: Lang,
    languages: Vec<Lang>,
    url: Languages<String>,
    revision: i64,
    draft: bool,
    aliases: Vec<String>,
    origin: Option<&'a str>,
    licence: Option<&'a str>,
    picture: Option<PictureData<'a>>,
    extra: Option<&'a serde_json::Value>,
}

impl<'a> HeadData<'a> {
    pub(super) fn new(head: &'a Head, languages: Vec<Lang>, context: &SiteContext<'a>) -> Self {
        let bank_licence = context.bank.settings.licence.as_ref().map(|licence| &*licence.id);
        Self {
            id: head.id.as_str(),
            language: head.lang,
            languages,
            url: Languages::addresses(context, |lang| {
                context.addresses.entry(lang, head.kind, head.id.as_str())
            }),
            revision: *head.revision,
            draft: head.draft,
            aliases: head.aliases.iter().map(|alias| alias.written(head.kind)).collect(),
            origin: head.origin.as_deref(),
            licence: head.licence.as_deref().or(bank_licence),
            picture: head.picture.as_ref().and_then(|picture| PictureData::of(picture, context)),
            extra: head.extra.as_ref(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_written_from_an_iterator() {
        assert_eq!(serde_json::to_string(&Each([1, 2].iter())).expect("numbers"), "[1,2]");
    }
}
