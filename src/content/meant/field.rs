//! Names of fields as people write them in their own language: `titel`, `résumé`, `gestart`.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::{
    base::{Guess, closest_called, fold},
    content::{
        declaration::{Declarations, Field, Shape, Subject, Wording},
        field_texts,
    },
};

/// What values of a field look like, as far as its key alone tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum KeyNature {
    /// A number.
    Number,
    /// Degrees on the map.
    Degrees,
    /// An address.
    Address,
    /// Sentences and names, in which anything may stand.
    Prose,
    /// Anything else.
    Other,
}

/// The keys of all declared fields, and of those that most banks have as facets.
static KEYS: LazyLock<BTreeMap<String, KeyNature>> = LazyLock::new(|| {
    fn add(fields: &[Field], keys: &mut BTreeMap<String, KeyNature>) {
        for field in fields {
            // A group may stand for one of its fields.
            let short = match &field.shape {
                Shape::Group(group) => group.short_field().unwrap_or(field),
                _ => field,
            };
            let nature = match short.shape {
                Shape::Number { .. } => KeyNature::Number,
                Shape::Coordinate { .. } => KeyNature::Degrees,
                Shape::Address | Shape::Contact => KeyNature::Address,
                // An example that is the same in every language is none of a sentence.
                Shape::Text { .. } | Shape::Localised { .. } if short.example.is_none() => KeyNature::Prose,
                _ => KeyNature::Other,
            };
            keys.insert(field.key.to_string(), nature);
            add(field.fields(), keys);
        }
    }
    let mut keys: BTreeMap<_, _> =
        EVERYDAY.iter().map(|(key, _)| ((*key).to_owned(), KeyNature::Other)).collect();
    let declarations = Declarations::built_in();
    Subject::ALL.into_iter().for_each(|subject| add(declarations.of(subject).fields, &mut keys));
    keys
});

/// What the values of the field with this key look like; `None` where no field has it.
pub(crate) fn key_nature(key: &str) -> Option<KeyNature> {
    KEYS.get(key).copied()
}

/// Whether a kind of file has a field with this key, or most banks a facet.
pub(crate) fn is_key_of_file(key: &str) -> bool {
    const FACETS: [&str; 6] = ["domain", "phase", "region", "target_groups", "innovation", "tags"];
    let declarations = Declarations::built_in();
    let is_declared = |subject| declarations.of(subject).fields.iter().any(|field| field.key == key);
    FACETS.contains(&key) || Subject::ALL.into_iter().any(is_declared)
}

/// The key of the field among `fields` that an author meant by `word`: the one that is so called in Dutch, French or English,
/// or whose key or name is nearly so written.
pub(crate) fn key_meant<'a>(word: &str, fields: impl IntoIterator<Item = &'a Field>) -> Option<Guess> {
    let fields: Vec<&'a Field> = fields.into_iter().collect();
    key_called(word, fields.iter().copied()).map(Guess::from).or_else(|| {
        let word = spelt_out(word);
        names(&fields)
            .iter()
            .find_map(|names| closest_called(&word, names.iter().map(|(name, key)| (name.as_str(), *key))))
    })
}

/// The same where the name has to be written so.
pub(crate) fn key_called<'a>(word: &str, fields: impl IntoIterator<Item = &'a Field>) -> Option<&'a str> {
    let word = spelt_out(word);
    let fields: Vec<&'a Field> = fields.into_iter().collect();
    names(&fields).into_iter().flatten().find(|(name, _)| *name == word).map(|(_, key)| key)
}

/// What fields are called, each name with its key: the keys themselves, the labels, the names of every day.
fn names<'a>(fields: &[&'a Field]) -> [Vec<(String, &'a str)>; 3] {
    [own_name, labels, everyday_names].map(|names| {
        let of_field = |field: &&'a Field| {
            let key: &'a str = &field.key;
            names(field).into_iter().map(move |name| (name, key))
        };
        fields.iter().flat_map(of_field).collect()
    })
}

fn own_name(field: &Field) -> Vec<String> {
    vec![spelt_out(&field.key)]
}

fn labels(field: &Field) -> Vec<String> {
    match &field.words {
        Wording::Key(key) => {
            let texts = field_texts::in_every_language().iter();
            texts.filter_map(|texts| texts.text(key, &[])).map(|label| spelt_out(&label)).collect()
        }
        Wording::Facet { label } => {
            label.iter().flat_map(|label| label.iter()).map(|(_, label)| spelt_out(label)).collect()
        }
    }
}

fn everyday_names(field: &Field) -> Vec<String> {
    let own = EVERYDAY.iter().filter(|(key, _)| *key == field.key);
    own.flat_map(|(_, words)| words.split(", ")).map(str::to_owned).collect()
}

/// A name in lower case, without accents, its words parted by a space.
fn spelt_out(name: &str) -> String {
    let folded = fold(name).replace(['_', '-', '’', '\''], " ");
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a field is called besides its label: in Dutch, French and English, folded.
const EVERYDAY: &[(&str, &str)] = &[
    ("title", "naam, nom, name, kop, hoofding, intitule, onderwerp, sujet, subject, heading, headline"),
    ("name", "titel, titre, title, benaming, denomination, naam organisatie, nom de l organisation"),
    (
        "summary",
        "korte inhoud, beschrijving, omschrijving, inleiding, intro, description, resume court, abstract, lead, synthese, in het kort, en bref, in short",
    ),
    ("language", "lang, talen, langues, taalcode, locale"),
    ("languages", "taal, langue, language, langs"),
    ("draft", "klad, concept, kladversie, projet, wip"),
    ("domain", "domein, domeinen, domaine, domaines, domains, thema, theme, sector, secteur, beleidsdomein"),
    ("domains", "domein, domaine, domain, thema, theme, sector, secteur"),
    ("phase", "fase, fasen, fases, phases, stadium, stade, etape, stage, stap, step"),
    ("phases", "fase, phase, stadium, stade, etape, stage"),
    (
        "region",
        "regio, regio s, regions, gewest, provincie, province, streek, territoire, area, gebied, land, pays, country",
    ),
    (
        "place",
        "plaatsnaam, gemeente, stad, commune, ville, city, town, municipality, locatie, location, localite, adres, adresse, address, waar, ou, where",
    ),
    (
        "target_groups",
        "doelgroep, doelgroepen, publiek, public, publics, groupe cible, groupes cibles, publics cibles, target group, audience, voor wie, pour qui",
    ),
    ("innovation", "innovatie, vernieuwing, soort innovatie, type d innovation"),
    ("status", "statut, toestand, etat, staat, state"),
    ("tags", "trefwoorden, trefwoord, mots cles, mot cle, keywords, keyword, etiquetten, labels, tag"),
    (
        "sources",
        "bron, source, referenties, references, referentie, verwijzingen, literatuur, bibliographie, links, liens",
    ),
    (
        "need",
        "behoefte, probleem, besoins, probleme, problem, noden, waarom, pourquoi, why, aanleiding, needs",
    ),
    ("needs", "nodig, voorwaarden, conditions, besoins, need, benodigdheden"),
    (
        "partners",
        "partner, partenaire, partnerschap, partenariat, organisaties, organisations, betrokkenen, samenwerking, actoren, acteurs",
    ),
    (
        "organisation",
        "organisatie, organisation, organization, vereniging, association, partner, partenaire, naam, nom, name, id",
    ),
    ("role", "rollen, roles, functie, fonction, function"),
    ("does", "doet, wat, taak, tache, task, fait, bijdrage, contribution"),
    (
        "started",
        "gestart, start, startdatum, begin, begonnen, begindatum, aanvang, sinds, demarrage, commence, debut, date de debut, lance, depuis, beginning, start date, since, begun, founded, opgericht, jaar, annee, year",
    ),
    (
        "ended",
        "gestopt, einde, eind, einddatum, stop, geeindigd, fin, date de fin, termine, arret, end, end date, finished, stopped",
    ),
    ("stop_reason", "reden, reden van stopzetting, raison, motif, reason, stopreden"),
    (
        "impact",
        "effect, effecten, resultaten, resultats, results, effets, effects, cijfer, chiffre, figure, indicatoren, indicateurs, impacts",
    ),
    ("indicator", "indicateur, indicatoren, wat gemeten, mesure"),
    (
        "value",
        "getal, aantal, cijfer, nombre, chiffre, number, amount, bedrag, montant, hoeveelheid, quantite",
    ),
    ("approximate", "ca, circa, ongeveer, environ, approx, geschat, estime, schatting, estimation"),
    ("unit", "eenheden, unites, units"),
    ("date", "jaar, annee, year, dag, jour, day, wanneer, quand, when, datum, peildatum"),
    ("source", "bron, bronnen, sources, reference, referentie"),
    ("evidence", "bewijs, preuve, bewijskracht, niveau, betrouwbaarheid, fiabilite, proof"),
    (
        "note",
        "nota, opmerking, remarque, remark, notes, commentaar, commentaire, comment, uitleg, explication, explanation, toelichting, beschrijving, description, info",
    ),
    ("inputs", "middelen, moyens, input, kosten, couts, costs, budget, inzet, ressources"),
    (
        "funding",
        "subsidie, subsidies, subventions, subvention, financiers, financement, financiering, geld, funders, bailleurs",
    ),
    ("instrument", "soort, type, kind, vorm, forme"),
    (
        "lessons",
        "les, lecon, geleerde lessen, lecons apprises, lesson, lessons learned, leerpunten, enseignements",
    ),
    ("text", "tekst, texte, inhoud, contenu, content"),
    ("transfer", "overdracht, transfert, overname, reprise, transferability"),
    ("first_steps", "stappen, eerste stap, premieres etapes, etapes, steps, first step"),
    ("inspired_by", "inspiratie, inspiration, geinspireerd op, inspire de, voorbeeld, exemple"),
    ("adoptions", "navolging, overnames, adoptie, reprise, adoption"),
    ("seeking", "zoekt, gezocht, recherche, cherche, wanted, seeks, vraag, demande"),
    ("offering", "aanbod, biedt, offre, propose, offer, offers"),
    ("open_to_visits", "bezoek, bezoeken, visites, visite, visits, visit"),
    (
        "contact",
        "e mail, email, mail, courriel, contactgegevens, mailadres, coordonnees, contacten, contacts",
    ),
    ("website", "site, webstek, url, link, lien, webpagina, page web, homepage, web, adres website"),
    (
        "url",
        "website, site, site web, link, lien, webstek, webadres, web, adres, adresse, address, href, uri",
    ),
    (
        "verified",
        "nagekeken, gecontroleerd, geverifieerd, controle, verifie, verification, revu, checked, verified on, bijgewerkt, mis a jour, updated, laatst gecontroleerd",
    ),
    ("latest_evidence", "laatste informatie, recentste bron, derniere information, latest source"),
    ("not_known", "onbekend, niet gekend, inconnu, unknown, niet geweten"),
    ("kind", "type, soort, aard, categorie, category, genre, sorte"),
    ("type", "soort, kind, aard, categorie, category, genre, sorte"),
    (
        "publisher",
        "uitgeverij, editeur, auteur, author, schrijver, krant, journal, publie par, published by, bron",
    ),
    ("picture", "foto, photo, beeld, afbeelding, image, illustratie, illustration, visuel, cover"),
    ("file", "bestand, fichier, bestandsnaam, nom du fichier, filename, naam, src, path, foto, image"),
    (
        "alt",
        "beschrijving, omschrijving, description, alternatieve tekst, texte alternatif, alt text, alttekst, bijschrift, legende, caption",
    ),
    ("credit", "fotograaf, photographe, photographer, credits, auteur, author, bron, copyright"),
    ("licence", "license, rechten, droits, copyright"),
    ("aliases", "alias, oude adressen, anciennes adresses, oude namen, old names, redirects"),
    ("revision", "versie, version, herziening"),
    ("translated_from", "vertaald van, vertaling van, traduit de, traduction de, translation of"),
    ("lat", "breedte, latitude, breedtegraad"),
    ("lon", "lengte, longitude, lengtegraad, long, lng"),
    ("from", "vanaf, sinds, start, begin, debut, depuis, since, started, date"),
    ("until", "eind, einde, tot en met, jusque, fin, end, ended, to"),
    ("since", "sinds, vanaf, depuis, from, started, date, jaar, annee, year"),
    ("case", "praktijk, pratique, practice, id"),
    ("cases", "praktijk, pratique, praktijken, practices, case"),
    ("opens", "opent, open, begin, vanaf, ouverture, ouvre, start, opening, opening date"),
    (
        "closes",
        "sluit, sluiting, deadline, uiterste datum, einddatum, cloture, ferme, date limite, closing, closing date, indienen voor",
    ),
    ("starts", "start, begint, begin, aanvang, debut, commence, startdatum, start date, datum, date"),
    ("ends", "einde, eindigt, einddatum, fin, termine, end date"),
    ("direction", "richting, sens, zoekt of biedt, zoekt, biedt"),
    ("resource", "middel, ressource, resources, wat, quoi, what, aanbod, vraag"),
    ("order", "volgorde, ordre, positie, position, rang, gewicht, weight, poids"),
    ("services", "dienst, diensten, service, aanbod, offre"),
    ("contact_points", "contactpunten, aanspreekpunt, point de contact, contact, contacten, contacts"),
    ("identifiers", "identificatie, nummer, numero, identifiants, ids, identifier"),
    ("kbo", "kbo nummer, ondernemingsnummer, bce, numero bce, btw, tva, numero d entreprise"),
    ("label", "naam, nom, name, titel, titre, title, benaming, libelle"),
    ("terms", "term, terme, termen, termes, woorden, mots, items, lijst, liste"),
    ("synonyms", "synoniem, synonyme, synonym, andere woorden, autres mots"),
    ("parent", "boven, bovenliggend, ouder, superieur, parent term, above"),
    ("replaced_by", "vervangen, remplace, replaced"),
    ("icon", "icoon, icone, pictogram, symbool"),
    ("colour", "kleur, couleur, color"),
    ("required", "verplicht, obligatoire, mandatory"),
    ("vocabulary", "woordenlijst, vocabulaire, lijst, liste, termen"),
    ("facets", "facet, filters, filter, filtres, facetten"),
    ("field", "veld, champ, sleutel, cle, key"),
    ("tagline", "slogan, motto, baseline, ondertitel, sous titre, subtitle"),
    ("repository", "repo, depot, git, github, opslagplaats"),
    ("theme", "thema, sjabloon, template, skin"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::layout::Kind;

    fn meant(word: &str, subject: Subject, group: &str) -> Option<String> {
        let declarations = Declarations::built_in();
        let table = declarations.of(subject).fields;
        let fields = match group {
            "" => table,
            group => table.iter().find(|field| field.key == group).expect("declared").fields(),
        };
        key_meant(word, fields).map(|meant| meant.text)
    }

    #[test]
    fn a_field_is_known_by_what_people_call_it() {
        let case = Subject::Entry(Kind::Case);
        for (word, group, key) in [
            ("titel", "", "title"),
            ("Titre", "", "title"),
            ("naam", "", "title"),
            ("samenvatting", "", "summary"),
            ("résumé", "", "summary"),
            ("beschrijving", "", "summary"),
            ("taal", "", "language"),
            ("bronnen", "", "sources"),
            ("besoin", "", "need"),
            ("gestart", "", "started"),
            ("début", "", "started"),
            ("startdatum", "", "started"),
            ("foto", "", "picture"),
            ("partenaires", "", "partners"),
            ("geïnspireerd_door", "", "inspired_by"),
            ("first-steps", "transfer", "first_steps"),
            ("eerste stappen", "transfer", "first_steps"),
            ("jaar", "impact", "date"),
            ("waarde", "impact", "value"),
            ("bron", "impact", "source"),
            ("lien", "sources", "url"),
            ("éditeur", "sources", "publisher"),
            ("soort", "sources", "kind"),
            ("sumary", "", "summary"),
            ("samenvating", "", "summary"),
            ("Title", "", "title"),
        ] {
            assert_eq!(meant(word, case, group).as_deref(), Some(key), "{word}");
        }
        assert_eq!(meant("naam", Subject::Entry(Kind::Organisation), "").as_deref(), Some("name"));
        assert_eq!(meant("einddatum", Subject::Entry(Kind::Notice), "").as_deref(), Some("closes"));
        assert_eq!(meant("talen", Subject::Bank, "").as_deref(), Some("languages"));
        assert_eq!(meant("ons_nummer", case, ""), None);
    }

    #[test]
    fn every_everyday_name_is_folded() {
        for (key, words) in EVERYDAY {
            for word in words.split(", ") {
                assert_eq!(spelt_out(word), word, "{key}");
            }
        }
    }

    #[test]
    fn a_key_is_never_taken_for_another() {
        let declarations = Declarations::built_in();
        for subject in Subject::ALL {
            let table = declarations.of(subject).fields;
            for field in table {
                assert_eq!(key_meant(&field.key, table), Some(Guess::from(&*field.key)));
            }
        }
    }
}
