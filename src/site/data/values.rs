//! The small values that several data files share.

use serde::{Serialize, Serializer};

use crate::{
    base::Lang,
    content::{
        case::{Named, PlaceName, Want},
        entry::{Head, Picture},
        settings::{Licence, Settings},
        text::Text,
    },
    site::context::SiteContext,
};

/// A text as an object from language to text. One text for everybody stands under each of the bank's languages, as
/// pages in each of them show it.
#[derive(Clone, Copy)]
pub(super) struct ByLanguage<'a> {
    text: &'a Text,
    languages: &'a [Lang],
}

impl<'a> ByLanguage<'a> {
    pub(super) fn new(text: &'a Text, settings: &'a Settings) -> Self {
        Self { text, languages: &settings.languages }
    }

    pub(super) fn of(text: &'a Option<Text>, settings: &'a Settings) -> Option<Self> {
        text.as_ref().map(|text| Self::new(text, settings))
    }
}

impl Serialize for ByLanguage<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.text {
            Text::One(text) => serializer.collect_map(self.languages.iter().map(|lang| (lang, text))),
            Text::Many(texts) => serializer.collect_map(texts.iter().map(|(lang, text)| (lang, text))),
        }
    }
}

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

/// References as a list of their ids.
pub(super) struct Ids<'a>(pub(super) &'a [Named]);

impl Serialize for Ids<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|named| &*named.id))
    }
}

/// The id of a reference.
pub(super) fn id(named: &Option<Named>) -> Option<&str> {
    named.as_ref().map(|named| &*named.id)
}

/// A number without `.0` when it is whole.
pub(super) fn number<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    if value.fract() == 0.0 && value.abs() < 9e15 {
        serializer.serialize_i64(*value as i64)
    } else {
        serializer.serialize_f64(*value)
    }
}

/// The bank's licence.
#[derive(Serialize)]
pub(super) struct LicenceData<'a> {
    id: &'a str,
    name: ByLanguage<'a>,
    url: Option<&'a str>,
}

impl<'a> LicenceData<'a> {
    pub(super) fn new(licence: &'a Licence, settings: &'a Settings) -> Self {
        Self { id: &licence.id, name: ByLanguage::new(&licence.name, settings), url: licence.url.as_deref() }
    }
}

/// A place.
#[derive(Serialize)]
pub(super) struct PlaceData<'a> {
    name: ByLanguage<'a>,
    /// Degrees north, WGS 84.
    latitude: Option<f64>,
    /// Degrees east, WGS 84.
    longitude: Option<f64>,
}

impl<'a> PlaceData<'a> {
    pub(super) fn of(place: &'a Option<PlaceName>, settings: &'a Settings) -> Option<Self> {
        let place = place.as_ref()?;
        let (latitude, longitude) = place.position.unzip();
        Some(Self { name: ByLanguage::new(&place.name, settings), latitude, longitude })
    }
}

/// Something sought or offered.
#[derive(Serialize)]
pub(super) struct WantData<'a> {
    resource: &'a str,
    note: Option<ByLanguage<'a>>,
}

impl<'a> WantData<'a> {
    pub(super) fn new(want: &'a Want, settings: &'a Settings) -> Self {
        Self { resource: &want.resource.id, note: ByLanguage::of(&want.note, settings) }
    }
}

/// A picture.
#[derive(Serialize)]
pub(super) struct PictureData<'a> {
    url: String,
    width: Option<usize>,
    height: Option<usize>,
    alt: ByLanguage<'a>,
    credit: Option<ByLanguage<'a>>,
}

impl<'a> PictureData<'a> {
    fn of(picture: &'a Picture, context: &SiteContext<'a>) -> Option<Self> {
        let (bank, addresses) = (context.bank, context.addresses);
        let (width, height) = bank.pictures.get(&picture.file).map(|file| (file.width, file.height)).unzip();
        Some(Self {
            url: addresses.absolute(&addresses.root_file(context.pictures.get(&picture.file)?)),
            width,
            height,
            alt: ByLanguage::new(&picture.alt, &bank.settings),
            credit: ByLanguage::of(&picture.credit, &bank.settings),
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
    aliases: Vec<&'a str>,
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
            revision: head.revision,
            draft: head.draft,
            aliases: head.aliases.iter().map(|(alias, _)| alias.as_str()).collect(),
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
    fn a_whole_number_is_written_whole() {
        #[derive(Serialize)]
        struct Value(#[serde(serialize_with = "number")] f64);
        let written = |value| serde_json::to_string(&Value(value)).expect("a number");
        assert_eq!(written(532_684.0), "532684");
        assert_eq!(written(-0.5), "-0.5");
    }

    #[test]
    fn a_list_is_written_from_an_iterator() {
        assert_eq!(serde_json::to_string(&Each([1, 2].iter())).expect("numbers"), "[1,2]");
    }
}
