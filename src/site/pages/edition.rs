//! The bank for the readers of one language.

use crate::{
    bank::{
        Bank, Facet, FacetTerm, TermIndex,
        model::{Entry, Localised},
    },
    base::{Lang, PartialDate, texts::Value, typography::typographic},
    content::{settings::Licence, text::Text},
    site::{
        address::Addresses,
        context::{SiteContext, Tongue},
        page::{Listing, Page, SideFile, Subject, TermPart},
        share,
        strings::Strings,
        view::{Alternate, FeedLink, Frame, Link, SharePicture, Steps, TermLink, TermRow},
    },
};

/// The bank for the readers of one language.
#[derive(Clone, Copy)]
pub(crate) struct Edition<'a> {
    pub(crate) context: &'a SiteContext<'a>,
    pub(crate) prepared: &'a super::super::plan::Prepared,
    pub(crate) lang: Lang,
}

/// What a page says of itself; [`Edition::frame`] adds what [`Page`] knows of it.
pub(crate) struct About {
    pub(crate) page: Page,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) json_ld: Option<String>,
}

impl<'a> Edition<'a> {
    pub(crate) fn bank(&self) -> &'a Bank {
        self.context.bank
    }

    pub(crate) fn addresses(&self) -> &'a Addresses {
        self.context.addresses
    }

    pub(crate) fn tongue(&self) -> &'a Tongue {
        &self.context.tongues[&self.lang]
    }

    pub(crate) fn strings(&self) -> &'a Strings {
        &self.tongue().strings
    }

    pub(crate) fn t(&self, key: &str) -> String {
        self.strings().text(key).to_owned()
    }

    pub(crate) fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.strings().say(key, values)
    }

    /// `12 praktijken`.
    pub(crate) fn count_of_cases(&self, count: usize) -> String {
        self.say("count-cases", &[("count", count.into())])
    }

    pub(crate) fn date(&self, date: PartialDate) -> String {
        self.tongue().locale.date(date)
    }

    /// A text about a date, as languages say it of a whole date (`depuis le 3 mai 2013`) or of a part (`depuis 2013`).
    pub(crate) fn dated(&self, key: &str, date: PartialDate) -> String {
        self.dated_with(key, date, &[])
    }

    /// The same with further values.
    pub(crate) fn dated_with(&self, key: &str, date: PartialDate, values: &[(&str, Value<'_>)]) -> String {
        let precision = if matches!(date, PartialDate::Day(_)) { "day" } else { "part" };
        let date = self.date(date);
        let own = [("date", date.as_str().into()), ("precision", precision.into())];
        self.say(key, &own.iter().chain(values).cloned().collect::<Vec<_>>())
    }

    /// A text in this edition's language with its typography, and the language that it had to be in where it has no such
    /// text.
    pub(crate) fn text(&self, text: &Text) -> (String, Option<Lang>) {
        let (text, lang) = self.bank().text(text, self.lang);
        (typographic(text, lang.unwrap_or(self.lang)).into_owned(), lang)
    }

    /// A text where its language need not be marked.
    pub(crate) fn label(&self, text: &Text) -> String {
        self.text(text).0
    }

    /// The label of a term of any vocabulary, with a small first letter when it stands inside a line.
    pub(crate) fn term_label(&self, vocabulary: &str, id: &str) -> String {
        self.bank().label(vocabulary, id, self.lang).to_owned()
    }

    /// A title or a sentence of an entry, with the typography of its language.
    pub(crate) fn words(&self, text: &str, localised: &Localised<'_>) -> String {
        typographic(text, localised.words.lang).into_owned()
    }

    /// The same of a text that may be absent: none for an empty one.
    pub(crate) fn words_told(&self, text: &str, localised: &Localised<'_>) -> Option<String> {
        (!text.is_empty()).then(|| self.words(text, localised))
    }

    /// `alleen in het Frans`; none when the entry speaks this edition's language.
    pub(crate) fn fallback_note(&self, localised: &Localised<'_>) -> Option<String> {
        let lang = localised.fallback?;
        Some(match lang.primary() {
            "nl" => self.t("only-in-dutch"),
            "fr" => self.t("only-in-french"),
            "en" => self.t("only-in-english"),
            "de" => self.t("only-in-german"),
            _ => self.say("only-in-other", &[("language", lang.own_name().into())]),
        })
    }

    /// The finished markup of the text of an entry; none when it has no text.
    pub(crate) fn html(&self, localised: &Localised<'_>) -> Option<String> {
        Some(self.context.html(&localised.words.document, self.lang)).filter(|html| !html.is_empty())
    }

    pub(crate) fn facet_label(&self, facet: &Facet) -> String {
        self.label(&facet.label)
    }

    /// `Domein`: the facet's name for one term, with a capital.
    pub(crate) fn facet_single(&self, facet: &Facet) -> String {
        capitalised(&self.label(&facet.single))
    }

    pub(crate) fn term_link(&self, facet: &Facet, index: TermIndex) -> TermLink {
        let term = &facet.term(index).term;
        TermLink {
            facet: facet.id.to_string(),
            id: term.id.to_string(),
            label: self.label(&term.label),
            url: self.addresses().term(self.lang, facet, index),
            icon: term.icon.as_deref().map(str::to_owned),
            colour: (term.colour > 0).then_some(term.colour),
        }
    }

    pub(crate) fn term_row(&self, facet: &Facet, index: TermIndex) -> TermRow {
        let FacetTerm { term, cases, depth, .. } = facet.term(index);
        TermRow {
            term: self.term_link(facet, index),
            count: cases.len(),
            depth: *depth,
            note: term.note.as_ref().map(|note| self.label(note)),
        }
    }

    /// The terms of a facet as rows: the vocabulary's order where it means something, else A–Z among sisters. Of places those
    /// with places below them lead.
    pub(crate) fn term_rows(&self, facet: &Facet, is_wanted: impl Fn(&FacetTerm) -> bool) -> Vec<TermRow> {
        self.sorted_terms(facet)
            .into_iter()
            .filter(|&index| is_wanted(facet.term(index)))
            .map(|index| self.term_row(facet, index))
            .collect()
    }

    fn sorted_terms(&self, facet: &Facet) -> Vec<TermIndex> {
        let all: Vec<TermIndex> = facet.indexed().map(|(index, _)| index).collect();
        if !(facet.is_tree || facet.open) {
            return all;
        }
        let mut sorted = Vec::with_capacity(all.len());
        let mut top: Vec<TermIndex> =
            all.into_iter().filter(|&index| facet.term(index).parent.is_none()).collect();
        if facet.open {
            self.sort_by_label(facet, &mut top);
        } else if self.bank().place_facet().is_some_and(|(_, place)| place.id == facet.id) {
            // A country with its provinces, then the others.
            let leaf = |index: &TermIndex| facet.term(*index).children.is_empty();
            top.sort_by_key(leaf);
            let leaves = top.partition_point(|index| !leaf(index));
            self.sort_by_label(facet, &mut top[leaves..]);
        }
        for index in top {
            self.push_with_children(facet, index, &mut sorted);
        }
        sorted
    }

    fn push_with_children(&self, facet: &Facet, index: TermIndex, sorted: &mut Vec<TermIndex>) {
        sorted.push(index);
        let mut children = facet.term(index).children.clone();
        if !facet.ordered {
            self.sort_by_label(facet, &mut children);
        }
        for child in children {
            self.push_with_children(facet, child, sorted);
        }
    }

    fn sort_by_label(&self, facet: &Facet, terms: &mut [TermIndex]) {
        let label = |index: &TermIndex| self.label(&facet.term(*index).term.label);
        terms.sort_by(|a, b| self.tongue().locale.compare(&label(a), &label(b)));
    }

    /// Where a term of an ordered facet stands.
    pub(crate) fn steps(&self, facet: &Facet, index: TermIndex) -> Steps {
        let TermLink { label, url, .. } = self.term_link(facet, index);
        let (number, of) = facet.step(index);
        let name = self.facet_single(facet);
        Steps {
            label,
            url,
            reads: self.say(
                "step-of",
                &[("facet", name.as_str().into()), ("number", number.into()), ("of", of.into())],
            ),
            segments: (0..of).map(|step| step < number).collect(),
        }
    }

    pub(crate) fn licence(&self, licence: &Licence) -> Link {
        Link { label: self.label(&licence.name), url: licence.url.as_deref().map(str::to_owned), lang: None }
    }

    /// Where to propose an improvement of a file: the repository's editor; none when the bank names no repository.
    pub(crate) fn edit_url(&self, path: &crate::base::SourcePath) -> Option<String> {
        let settings = &self.bank().settings;
        let repository = settings.repository.as_ref()?;
        Some(format!("{repository}/edit/{}/{path}", settings.branch))
    }

    /// Where to propose a new case: the guide on contributing, else the repository, else whom to ask; none of them is
    /// possible.
    pub(crate) fn contribute_url(&self) -> Option<String> {
        let settings = &self.bank().settings;
        let elsewhere = || settings.repository.as_deref().or(settings.contact.as_deref()).map(str::to_owned);
        Page::contributing(self.bank(), self.lang).map(|guide| self.addresses().of(guide)).or_else(elsewhere)
    }

    /// A page as a link with its title.
    pub(crate) fn page_link(&self, page: Page) -> Link {
        let label = match page {
            Page::Root => self.label(&self.bank().settings.name),
            Page::Missing => self.t("missing-heading"),
            Page::Home(_) => self.t("home"),
            Page::Index(_) => self.t("index-heading"),
            Page::Collection(_) => self.t("list"),
            Page::Finder(_)
            | Page::Overview(_)
            | Page::Organisations(_)
            | Page::Notices(_)
            | Page::Guides(_) => self.t(&format!("menu-{}", page.kind())),
            Page::Facet(_, facet) => self.facet_label(&self.bank().facets[facet]),
            Page::Term(_, TermPart { facet, term, .. }) => {
                self.label(&self.bank().facets[facet].term(term).term.label)
            }
            Page::Case(_, index) | Page::Embed(_, index) => {
                return self.entry_link(page, self.bank().case(index));
            }
            Page::Organisation(_, index) => return self.organisation_link(index),
            Page::Notice(_, number) => return self.entry_link(page, &self.bank().notices[number]),
            Page::Guide(_, number) => return self.entry_link(page, &self.bank().guides[number]),
            Page::Text(_, number) => return self.entry_link(page, &self.bank().pages[number]),
            Page::Redirect(_, old) => return self.entry_link(page, old.owner(self.bank())),
        };
        link(label, self.addresses().of(page))
    }

    fn entry_link(&self, page: Page, entry: &dyn Entry) -> Link {
        let localised = entry.words(self.lang);
        Link {
            label: self.words(&localised.words.title, &localised),
            url: Some(self.addresses().of(page)),
            lang: localised.fallback,
        }
    }

    /// The feeds about a subject.
    fn feed(&self, subject: Subject) -> FeedLink {
        let page = subject.page(self.lang);
        FeedLink {
            title: match subject {
                Subject::Bank => self.label(&self.bank().settings.name),
                Subject::Term(facet, term) => self.label(&self.bank().facets[facet].term(term).term.label),
            },
            atom: self.addresses().beside(page, SideFile::Atom),
            json: self.addresses().beside(page, SideFile::JsonFeed),
        }
    }

    /// A picture for shared links, by its file.
    pub(crate) fn share_picture(&self, file: &str, alt: &str) -> SharePicture {
        SharePicture {
            url: self.addresses().absolute(&self.addresses().root_file(file)),
            width: share::WIDTH,
            height: share::HEIGHT,
            alt: format!("{alt} – {}", self.label(&self.bank().settings.name)),
        }
    }

    /// The frame of a page.
    pub(crate) fn frame(&self, about: About) -> Frame {
        let About { page, title, description, json_ld } = about;
        let (bank, addresses) = (self.bank(), self.addresses());
        let canonical = page.canonical(bank);
        let alternate = |&lang: &Lang| {
            let url = addresses.of(canonical.in_language(lang));
            Alternate {
                lang,
                name: lang.own_name().to_owned(),
                short: lang.primary().to_uppercase(),
                absolute: addresses.absolute(&url),
                url,
                current: lang == self.lang,
            }
        };
        Frame {
            lang: self.lang,
            kind: page.kind(),
            title,
            description,
            canonical: addresses.absolute(&addresses.of(canonical)),
            languages: bank.languages().iter().map(alternate).collect(),
            crumbs: page.trail(bank).into_iter().map(|above| self.page_link(above)).collect(),
            menu: page.section().map(Page::kind),
            feeds: page.feed().map(|subject| self.feed(subject)).into_iter().collect(),
            json_ld,
            picture: None,
            hidden: page.listing(bank) == Listing::Hidden,
        }
    }
}

/// A link in the page's own language.
pub(crate) fn link(label: impl Into<String>, url: impl Into<String>) -> Link {
    Link { label: label.into(), url: Some(url.into()), lang: None }
}

/// A text in the page's own language that leads nowhere.
pub(crate) fn unlinked(label: impl Into<String>) -> Link {
    Link { label: label.into(), url: None, lang: None }
}

/// The text with a capital at its start.
pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// The text with a small letter at its start, unless its first word is all capitals or has one inside.
pub(crate) fn uncapitalised(text: &str) -> String {
    let first_word = text.split(' ').next().unwrap_or_default();
    if first_word.chars().skip(1).any(char::is_uppercase) {
        return text.to_owned();
    }
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_says_a_day_and_a_year_differently() {
        let texts = include_str!("../../../themes/default/i18n/views/fr.ftl");
        let strings = Strings::parse(Lang::FR, &[("fr", texts)]).expect("valid Fluent");
        let said = |key: &str, date: &str, precision: &str| {
            strings.say(key, &[("date", date.into()), ("precision", precision.into())])
        };
        assert_eq!(said("since-date", "3 mai 2013", "day"), "depuis le 3 mai 2013");
        assert_eq!(said("since-date", "mai 2013", "part"), "depuis mai 2013");
        assert_eq!(said("until-date", "3 mai 2013", "day"), "jusqu’au 3 mai 2013");
        assert_eq!(said("until-date", "2013", "part"), "jusqu’en 2013");
        assert_eq!(
            said("notice-closed-on", "21 novembre 2026", "day"),
            "clôturée depuis le 21 novembre 2026"
        );
        assert_eq!(said("notice-closed-on", "2015", "part"), "clôturée en 2015");
    }
}
