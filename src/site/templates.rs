//! Rendering the theme's templates (Tera), one engine a language with what all its pages share.

use std::{collections::BTreeMap, sync::Arc};

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera};

use crate::base::{Lang, texts::Value};

use super::{
    strings::Strings,
    theme::{Theme, ThemeError},
    view::Frame,
};

/// The templates of a theme in one language. A page sees its frame as `page`, its view as `it`, what all pages of the
/// language share as `site`, `asset` and `t`, and the parts that are the same on all of them as `fixed`.
pub(crate) struct Templates {
    tera: Tera,
    shared: Context,
}

impl Templates {
    /// Compiles the templates; `shared` is what every page of the language sees as `site`, `asset` and `t`.
    pub(crate) fn compile(
        theme: &Theme,
        strings: Arc<Strings>,
        shared: &impl Serialize,
    ) -> Result<Self, ThemeError> {
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html", ".xml", ".svg"]);
        tera.register_function("say", move |values: Kwargs, _: &State<'_>| say(&strings, &values));
        let mut templates = Vec::new();
        for (name, bytes) in theme.folder("templates/") {
            let text = std::str::from_utf8(bytes)
                .map_err(|error| ThemeError::not_utf8(format!("templates/{name}"), error))?;
            templates.push((name.to_owned(), text.to_owned()));
        }
        tera.add_raw_templates(templates).map_err(|error| ThemeError::template("", &error))?;
        let context = Context::from_serialize(shared).map_err(|error| ThemeError::template("", &error))?;
        tera.global_context().extend(context.clone());
        let fixed = Self::fixed(&tera)?;
        tera.global_context().insert("fixed", &fixed);
        Ok(Self { tera, shared: context })
    }

    /// What is the same on every page of the language: the templates in `fixed/`, rendered here and for good, by the names of
    /// their files.
    fn fixed(tera: &Tera) -> Result<BTreeMap<String, String>, ThemeError> {
        let names: Vec<String> = tera.get_template_names().map(str::to_owned).collect();
        let mut fixed = BTreeMap::new();
        for name in names {
            let Some(part) = name.strip_prefix("fixed/").and_then(|part| part.strip_suffix(".html")) else {
                continue;
            };
            let markup = tera.render(&name, &Context::new());
            let markup = markup.map_err(|error| ThemeError::template(&name, &error))?;
            fixed.insert(part.to_owned(), markup);
        }
        Ok(fixed)
    }

    /// The page of a template: `page` is its frame, `it` its view.
    pub(crate) fn render(
        &self,
        name: &str,
        frame: &Frame,
        view: &impl Serialize,
    ) -> Result<String, ThemeError> {
        let mut context = Context::new();
        context.insert("page", frame);
        context.insert("it", view);
        self.tera.render(name, &context).map_err(|error| ThemeError::template(name, &error))
    }
}

impl Templates {
    /// The markup of a component with one argument of its own name: `card(card)`.
    pub(crate) fn render_component(
        &self,
        name: &'static str,
        view: &impl Serialize,
    ) -> Result<String, ThemeError> {
        let mut context = Context::new();
        context.insert(name, view);
        let markup = self.tera.render_component_with_implicits(name, &context, &self.shared, None, true);
        markup.map_err(|error| ThemeError::template(&format!("component {name}"), &error))
    }
}

/// `say(key="cases", count=3)`: an interface text with values.
fn say(strings: &Strings, values: &Kwargs) -> tera::TeraResult<String> {
    let key: String = values.must_get("key")?;
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut numbers: Vec<(String, f64)> = Vec::new();
    for (name, value) in values.iter() {
        let name = name.to_string();
        match (value.as_str(), value.as_f64()) {
            (Some(text), _) if name != "key" => texts.push((name, text.to_owned())),
            (None, Some(number)) => numbers.push((name, number)),
            _ => {}
        }
    }
    let texts = texts.iter().map(|(name, text)| (name.as_str(), text.as_str().into()));
    let numbers = numbers.iter().map(|(name, number)| (name.as_str(), Value::Number(*number)));
    Ok(strings.say(&key, &texts.chain(numbers).collect::<Vec<_>>()))
}

/// What every page of a language sees besides its own view.
#[derive(Debug, Serialize)]
pub(crate) struct Shared<'a> {
    /// The bank.
    pub(crate) site: SiteInfo,
    /// The final address of each asset by its path in the theme.
    pub(crate) asset: BTreeMap<&'a str, String>,
    /// The interface texts without values.
    pub(crate) t: &'a BTreeMap<String, String>,
}

/// What every page says of the bank.
#[derive(Debug, Serialize)]
pub(crate) struct SiteInfo {
    pub(crate) lang: Lang,
    pub(crate) name: String,
    pub(crate) tagline: Option<String>,
    pub(crate) home: String,
    pub(crate) languages: Vec<Lang>,
    pub(crate) licence: Option<super::view::Link>,
    pub(crate) repository: Option<String>,
    pub(crate) contact: Option<String>,
    pub(crate) menu: Vec<MenuEntry>,
    pub(crate) footer: Vec<super::view::Link>,
    pub(crate) feed_url: String,
    pub(crate) facets: Vec<MenuEntry>,
    pub(crate) search_url: String,
    pub(crate) finder_url: String,
    pub(crate) index_url: String,
    pub(crate) collection_url: String,
    /// None for a bank without a guide on contributing and without a repository.
    pub(crate) contribute_url: Option<String>,
}

/// An entry of a menu.
#[derive(Debug, Serialize)]
pub(crate) struct MenuEntry {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) url: String,
}
