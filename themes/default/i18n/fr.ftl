# Textes de l’interface en français. Dans un texte js-…, `#` tient la place d’un nombre ou d’un nom.

## Around every page
skip-to-content = Aller au contenu
menu = Menu principal
menu-finder = Pratiques
menu-overview = Vue d’ensemble
menu-organisations = Organisations
menu-notices = Annonces
menu-guides = Guides
languages = Langue
breadcrumb = Fil d’Ariane
home = Accueil
about-site = À propos de ce site
licence-of-texts = Textes sous licence
news-feed = Fil d’actualité (Atom)
source-code = Code source
contact = Contact
contribute = Proposer une pratique
all-az = Toutes les pratiques de A à Z
side = Contact et outils
on-this-page = Sur cette page

## Search and filters
search = Chercher
search-label = Chercher dans les pratiques
finder = Trouver une pratique
filters = Filtres
active-filters = Filtres actifs
filter-all = Afficher les { $count }
filter-further = Affiner avec les filtres
show-results = Voir les résultats
show-more = Afficher plus
sort = Ordre
sort-best = Les plus pertinentes
sort-newest = Les plus récentes
sort-title = Titre A–Z
browse = Parcourir
noscript-browse = Sans JavaScript, vous voyez ici les pratiques les plus récentes. Parcourez les autres à l’aide des listes.
none-try = Essayez ceci
none-fewer-filters = retirez un ou plusieurs filtres
none-spelling = vérifiez l’orthographe
none-other-words = utilisez moins de mots, ou d’autres mots
none-browse = Ou parcourez les listes :
none-ask = Posez votre question dans les annonces
js-results-zero = Aucune pratique trouvée
js-results-one = # pratique
js-results-many = # de pratiques
js-results-other = # pratiques
js-show-one = Voir # pratique
js-show-many = Voir # de pratiques
js-show-other = Voir # pratiques
js-filters-one = Filtres (# actif)
js-filters-other = Filtres (# actifs)
js-remove = Retirer le filtre : #
js-clear = Tout effacer
js-step = # # sur #
js-only = en # uniquement
js-corrected = Voici les résultats pour « # ».
js-literal = Chercher plutôt « # »
js-whole-zero = Aucune pratique ne contient tous ces mots. Voici celles qui en contiennent le plus.
js-whole-one = Une pratique contient tous ces mots ; suivent celles qui en contiennent le plus.
js-whole-other = # pratiques contiennent tous ces mots ; suivent celles qui en contiennent le plus.
js-failed = La recherche ne fonctionne pas pour l’instant. Réessayez ou parcourez les listes.
js-retry = Réessayer
js-title = Recherche « # »

## Home
home-browse = Choisissez un sujet
home-newest = Dernières pratiques
home-all = Toutes les pratiques
home-notices = Au tableau d’annonces
home-gaps = Angles morts
home-gaps-intro = Nous n’y connaissons encore aucune pratique. En connaissez-vous une ?
home-guides = Des guides pour commencer

## Case
draft = Ceci est un brouillon. La page n’est pas encore publiée.
text-here = Ce texte existe
translation-outdated = Cette traduction est plus ancienne que l’original
about = env.
conditions = Conditions
first-steps = Premiers pas
lineage = Origine et reprises
inspired-by = Inspirée de
taken-over-by = Reprise par
sources = Sources
talk-with-team = Cherche et propose
seeks = Cherche
offers = Propose
open-to-visits = Les visites sont les bienvenues
get-in-touch = Prendre contact
to-website = Voir le site web
support = Un appui adapté
with-this-page = Avec cette page
print = Imprimer
share = Partager
link-copied = Le lien est copié
improve-page = Améliorer cette page
how-to-cite = Citer
licence = Texte sous licence
related = Pratiques proches

## Organisations, notices, guides
organisations = Organisations
services = Services
works-with = Travaille avec
open-notices = Annonces ouvertes
no-practices-yet = Il n’y a pas encore de pratique ici.
notice-is-closed = Cette annonce est clôturée.
notice-cases = Pratiques liées à cette annonce
notice-matches = Pratiques qui y répondent
answer-notice = Répondre
answer-notice-text = Prenez contact avec la personne de référence de cette annonce.
notices-open = Ouvertes en ce moment
notices-none = Il n’y a pas d’annonce ouverte pour le moment.
notices-upcoming = Bientôt ouvertes
notices-closed = Clôturées
calendar = Mettre les dates dans votre agenda
guides = Guides
guides-none = Il n’y a pas encore de guide.
helps-in = Utile en phase de :
more-guides = Autres guides
letters = Aller à la lettre

## Lists and figures
pages = Pages
previous-page = Précédente
next-page = Suivante
page-number = Page { $number }
two-facets = { $row } et { $column }
matrix-intro = Plus la case est remplie, plus il y a de pratiques. Une case vide est un angle mort : nous n’y connaissons encore aucune pratique.
matrix-caption = Nombre de pratiques par ligne et par colonne
total = Total
share-yours = Proposez la vôtre
scale = Nombre de pratiques par case
scale-gap = angle mort
totals = Ce que cela a donné
totals-intro = Total des pratiques qui donnent leurs chiffres avec la source et l’année.
where = Où cela se passe
where-intro = Pratiques par région.
years = Au fil des années
years-intro = Pratiques par année de départ.

## Old addresses
moved = Cette page a changé d’adresse
