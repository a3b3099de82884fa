# Interface texts in Dutch. A `#` in a js-… text stands for a number or a name that the script fills in.

## Around every page
skip-to-content = Naar de inhoud
menu = Hoofdmenu
menu-finder = Praktijken
menu-overview = Overzicht
menu-organisations = Organisaties
menu-notices = Prikbord
menu-guides = Gidsen
languages = Taal
breadcrumb = Kruimelpad
home = Start
about-site = Over deze site
licence-of-texts = Teksten onder
news-feed = Nieuwsfeed (Atom)
source-code = Broncode
contact = Contact
contribute = Een praktijk delen
all-az = Alle praktijken van A tot Z
side = Contact en hulpmiddelen
on-this-page = Op deze pagina

## Search and filters
search = Zoeken
search-label = Zoek in de praktijken
finder = Vind een praktijk
filters = Filters
active-filters = Actieve filters
filter-all = Toon alle { $count }
filter-further = Verder filteren
show-results = Toon de resultaten
show-more = Toon meer
sort = Volgorde
sort-best = Beste eerst
sort-newest = Nieuwste eerst
sort-title = Titel A–Z
browse = Bladeren
noscript-browse = Zonder JavaScript zie je hier de nieuwste praktijken. Blader naar de andere via de lijsten.
none-try = Probeer dit
none-fewer-filters = haal een of meer filters weg
none-spelling = kijk de spelling na
none-other-words = gebruik minder of andere woorden
none-browse = Of blader verder:
none-ask = Stel je vraag op het prikbord
js-results-zero = Geen praktijken gevonden
js-results-one = # praktijk
js-results-many = # praktijken
js-results-other = # praktijken
js-show-one = Toon # praktijk
js-show-many = Toon # praktijken
js-show-other = Toon # praktijken
js-filters-one = Filters (# actief)
js-filters-other = Filters (# actief)
js-remove = Filter weghalen: #
js-clear = Alles wissen
js-step = # # van #
js-only = alleen in het #
js-corrected = Dit zijn de resultaten voor “#”.
js-literal = Zoek toch naar “#”
js-whole-zero = Geen praktijk heeft al deze woorden. Dit zijn de praktijken met de meeste.
js-whole-one = Eén praktijk heeft al deze woorden; daarna volgen die met de meeste.
js-whole-other = # praktijken hebben al deze woorden; daarna volgen die met de meeste.
js-failed = Zoeken lukt nu niet. Probeer het opnieuw of blader via de lijsten.
js-retry = Probeer opnieuw
js-title = Zoeken naar “#”

## Home
home-browse = Kies een onderwerp
home-newest = Nieuwste praktijken
home-all = Alle praktijken
home-notices = Op het prikbord
home-gaps = Witte vlekken
home-gaps-intro = Hier kennen we nog geen praktijk. Ken of heb jij er een?
home-guides = Gidsen om mee te beginnen

## Case
draft = Dit is een ontwerp. De pagina staat nog niet op de site.
text-here = Deze tekst bestaat
translation-outdated = Deze vertaling is ouder dan het origineel
about = ca.
conditions = Voorwaarden
first-steps = Eerste stappen
lineage = Herkomst en overname
inspired-by = Geïnspireerd door
taken-over-by = Overgenomen door
sources = Bronnen
talk-with-team = Zoekt en biedt
seeks = Zoekt
offers = Biedt
open-to-visits = Je kunt op bezoek komen
get-in-touch = Neem contact op
to-website = Naar de website
support = Steun die hierbij past
with-this-page = Met deze pagina
print = Afdrukken
share = Delen
link-copied = De link is gekopieerd
improve-page = Verbeter deze pagina
how-to-cite = Citeren
licence = Tekst onder
related = Verwante praktijken

## Organisations, notices, guides
organisations = Organisaties
services = Diensten
works-with = Werkt samen met
open-notices = Open berichten
no-practices-yet = Hier staan nog geen praktijken.
notice-is-closed = Dit bericht is afgesloten.
notice-cases = Praktijken bij dit bericht
notice-matches = Praktijken die hierbij passen
answer-notice = Reageren
answer-notice-text = Neem contact op met wie dit bericht plaatste.
notices-open = Nu open
notices-none = Er staan nu geen open berichten op het prikbord.
notices-upcoming = Binnenkort open
notices-closed = Afgesloten
calendar = Zet de data in je agenda
guides = Gidsen
guides-none = Er zijn nog geen gidsen.
helps-in = Helpt in:
more-guides = Andere gidsen
letters = Ga naar letter

## Lists and figures
pages = Pagina’s
previous-page = Vorige
next-page = Volgende
page-number = Pagina { $number }
two-facets = { $row } en { $column }
matrix-intro = Hoe voller de tegel, hoe meer praktijken. Een lege tegel is een witte vlek: daar kennen we nog geen praktijk.
matrix-caption = Aantal praktijken per rij en kolom
total = Totaal
share-yours = Deel de jouwe
scale = Aantal praktijken per tegel
scale-gap = witte vlek
totals = Wat het opleverde
totals-intro = Opgeteld uit de praktijken die hun cijfers met bron en jaar meegaven.
where = Waar het gebeurt
where-intro = Praktijken per regio.
years = Door de jaren
years-intro = Praktijken per startjaar.

## Old addresses
moved = Deze pagina is verhuisd
