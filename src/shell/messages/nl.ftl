### De woorden van de commando's, in het Nederlands. Fouten beginnen met een kleine letter en hebben geen punt.

## Fouten en weigeringen

failed = fout
colon = :{ " " }
error-read = kan `{ $path }` niet lezen
error-write = kan `{ $path }` niet schrijven
error-make-folder = kan de map `{ $path }` niet maken
error-place = kan `{ $path }` niet op zijn plaats zetten
error-remove = kan `{ $path }` niet verwijderen
error-render = kan de pagina `{ $path }` niet maken
error-damaged-picture = de afbeelding `{ $path }` is beschadigd; open ze in een ander programma en bewaar ze opnieuw als JPEG
error-read-theme = kan het thema niet gebruiken
error-theme-missing = het thema heeft geen map: `{ $path }` bestaat niet
error-follow-link = `{ $path }` is een koppeling naar buiten de bank; Vonk volgt die niet: zet de map zelf daar
error-unusable-name = `{ $path }` heeft een naam die Vonk niet kan gebruiken: geef het een naam met gewone letters, cijfers en koppeltekens
error-foreign-folder = `{ $path }` is niet leeg en is niet door Vonk gemaakt; er is niets veranderd: kies een andere map met `--out`, maak deze leeg, of neem ze over met `--adopt`: wat bovenaan met een punt begint en `CNAME` blijven, al de rest maakt plaats voor de site
error-out-inside = `{ $path }` kan de site niet bevatten, want daar staan de bestanden van de bank zelf: kies een andere map met `--out`
error-not-a-folder = `{ $path }` is geen map
error-broken-manifest = de lijst met bestanden van Vonk in `{ $path }` is beschadigd; er is niets veranderd: maak de map leeg, of kies een andere met `--out`
error-in-the-way = `{ $path }` is niet door Vonk gemaakt en staat in de weg; er is niets veranderd: verplaats het
error-busy = een andere build publiceert nu naar `{ $path }`: wacht tot die klaar is
error-already-there = `{ $path }` bestaat al; er is niets veranderd
error-changed = `{ $path }` is intussen veranderd; Vonk laat het bestand met rust: probeer opnieuw
error-not-empty = `{ $path }` is niet leeg; er is niets veranderd: kies een lege map
error-no-original = er is geen `{ $path }` om te vertalen
error-listen = kan niet luisteren op `{ $path }`
error-usage = foute waarde `{ $path }`
cause-not-found = het bestaat niet
cause-permission = geen toestemming
cause-disk-full = de schijf is vol
cause-read-only = van de schijf kan alleen gelezen worden
cause-exists = het bestaat al
cause-not-a-folder = een deel van het pad is geen map
cause-is-a-folder = het is een map
cause-name = de naam is niet toegestaan
cause-port-taken = die poort en de volgende zijn bezet
cause-no-address = deze computer heeft dat adres niet
usage-date = een datum schrijf je als JJJJ-MM-DD
usage-epoch = SOURCE_DATE_EPOCH is een aantal seconden
usage-base-url = een adres begint met https:// of http:// en heeft geen `?` en geen `#`
usage-base-url-host = de naam van een server bestaat uit letters zonder accenten; een naam met andere letters heeft ook een vorm die met `xn--` begint
usage-id = een id heeft minstens één letter of cijfer
usage-language = geen taal van deze bank; die heeft { $languages }
usage-code = geen code; `vonk explain` toont ze allemaal
usage-code-near = geen code; bedoel je { $suggestion }?
usage-kind = geen soort bestand; het is er een van { $kinds }
usage-kind-near = geen soort bestand; bedoelde je { $suggestion }?
usage-bank = eerst moeten de instellingen van de bank leesbaar zijn; zie `vonk check`
usage-editor = geen editor; kies uit { $editors }, of geef een adres met { "{" }path{ "}" } erin

## Build

cases = { $count ->
    [one] { $count } praktijk
   *[other] { $count } praktijken
}
pages = { $count ->
    [one] { $count } pagina
   *[other] { $count } pagina’s
}
files = { $count ->
    [one] { $count } bestand
   *[other] { $count } bestanden
}
summary = { $cases } · { $pages } · { $files }: { $written } geschreven, { $unchanged } ongewijzigd, { $removed } verwijderd · { $seconds } s → { $out }
not-published = er is niets gepubliceerd: verbeter de fouten hierboven en bouw opnieuw
not-published-strict = er is niets gepubliceerd: met `--strict` moet je ook elke waarschuwing wegwerken
warnings-left = { $count ->
    [one] { $count } waarschuwing: zie `vonk check`
   *[other] { $count } waarschuwingen: zie `vonk check`
}

## Check --fix

mended = hersteld: { $count } in { $files }
mended-dry = te herstellen: { $count } in { $files }; door `--dry-run` is er niets veranderd
mended-none = er is niets dat Vonk zonder jou kan herstellen
mendable = `vonk check --fix` herstelt er zelf { $count } van

## Voorvertoning

serve-port-taken = poort { $port } is bezet: deze voorvertoning staat op { $next }
serve-exposed = let op: met `--host` kan iedereen op dit netwerk de voorvertoning lezen, ook kladversies en fouten: { $address }
serve-remote = `{ $path }` staat op een netwerkschijf of een schijf van Windows, die niet gevolgd kan worden: Vonk kijkt op vaste tijden (`--poll`)
serve-unwatched = de map kan niet gevolgd worden ({ $reason }): Vonk kijkt voortaan op vaste tijden
serve-no-browser = er kon geen browser geopend worden: ga zelf naar { $address }
serve-changed = { $count ->
    [one] { $count } bestand gewijzigd
   *[other] { $count } bestanden gewijzigd
}
preview-last-good = Wat stuk is, zie je achter dit verslag in de laatste versie zonder fouten.
preview-more = { $count ->
    [one] … en nog { $count }: zie `vonk check`
   *[other] … en nog { $count }: zie `vonk check`
}
preview-indexing = Nieuwere tekst wordt geïndexeerd. Tot dan zoek je in de vorige versie.
preview-gone = `vonk serve` draait niet meer: deze pagina volgt je bestanden niet langer. Start het opnieuw, dan gaat de pagina vanzelf verder.
preview-no-page = Deze pagina kan nog niet getoond worden
preview-open-editor = Openen in de editor

## New en init

made = { $path } gemaakt
renamed-id = de id werd `{ $id }`: alleen kleine letters zonder accenten, cijfers en koppeltekens
now-fill-in = vul het bestand in en kijk met `vonk check { $path }` wat er nog ontbreekt; `vonk serve` toont hoe de pagina wordt
init-done = er staat een nieuwe bank in { $path }; nu verder: `vonk check` en `vonk build`, of een eerste praktijk met `vonk new case mijn-praktijk`

## Uitleg en voorbeelden in nieuwe bestanden

new-how = Vul in wat achter de dubbele punten staat. Een regel die begint met # en een spatie is uitleg; haal de # voor een veld weg om het te gebruiken.
new-check = Kijk wat er nog ontbreekt: vonk check { $path }
new-asked = Gevraagd: de controle waarschuwt tot het er staat. Haal de # weg en vul in; wat niemand weet, noem je zo: not_known: [impact].
new-rest = Mag ontbreken. Waar elk veld voor dient: vonk fields { $kind }
new-translation-how = De woorden van { $path }. Vervang ze één voor één door hun vertaling; al het andere wordt van daar overgenomen.

## Een nieuwe bank

init-example = Voorbeeldpraktijk
init-languages = De talen; de eerste is die van bestanden die zelf geen taal noemen.
init-url = Waar de site komt te staan.
init-facets = De filters. Elke filter haalt zijn termen uit een bestand in vocabularies/; pas ze aan je bank aan.
init-readme =
    # { $name }

    Een bank van praktijken, gemaakt met Vonk.

    - `content/bank.yaml` bevat de instellingen en de filters, `content/vocabularies/` de termen.
    - `content/cases/` bevat een bestand per praktijk. `example.md` is een ontwerp: pas het aan of verwijder het.
    - `vonk new case mijn-praktijk` maakt een nieuw bestand, `vonk new translation mijn-praktijk fr` een vertaling.
    - `vonk check` zegt wat er niet klopt, `vonk build` maakt de site in `dist/`.

## Explain

all-codes = Alle codes. `vonk explain <code>` vertelt meer over één ervan.

## Fields

fields-head =
    # De velden van de bestanden van een bank

    Wat er in elk veld hoort, gemaakt uit de declaraties in `src/content/declaration` door
    `vonk fields --format markdown`. In je eigen bank toont `vonk fields case` ook de facetten en termen, in het
    Nederlands, Frans of Engels.

## Stats

stats-head = { $cases } · { $organisations } · { $notices } · { $guides }
organisations = { $count ->
    [one] { $count } organisatie
   *[other] { $count } organisaties
}
notices = { $count ->
    [one] { $count } bericht
   *[other] { $count } berichten
}
guides = { $count ->
    [one] { $count } gids
   *[other] { $count } gidsen
}
stats-by = { $rows } × { $columns }
stats-total = totaal
stats-empty-terms = { $facet } zonder praktijken: { $terms }
stats-languages = Praktijken per taal
stats-original = origineel
stats-translated = vertaald
stats-missing = ontbreekt
stats-missing-title = Ontbrekende vertalingen
stats-outdated-title = Vertalingen ouder dan het origineel
stats-stale-title = Niet nagekeken sinds { $date }
stats-never = nooit
stats-none = geen
stats-more = { $count ->
    [one] … en nog { $count } (`--format json` toont alles)
   *[other] … en nog { $count } (`--format json` toont alles)
}

## Hulp: wat `--help` over de opdrachten zegt, en wat eraan fout is

help-usage = Gebruik:
help-commands = Opdrachten
help-arguments = Waarden
help-options = Opties
help-sign-options = OPTIES
help-sign-command = OPDRACHT
help-values = kies uit: { $values }
help-default = standaard: { $values }
help-help-command = Toon deze hulp, of die van een opdracht
help-help = Toon deze hulp
help-version = Toon de versie
help-language = De taal van de meldingen: nl, fr of en [standaard: LC_ALL of LANG, anders de eerste taal van de bank]
help-root = De map van de bank [standaard: de dichtstbijzijnde met content/bank.yaml, van hier naar boven]
help-vonk = Maakt van een map met praktijken in Markdown een doorzoekbare, meertalige statische site.
help-build = Bouw de site
help-build-out = De map van de site [standaard: dist in de map van de bank]
help-build-adopt = Neem een map over die Vonk niet maakte, zoals een werkmap van gh-pages: wat bovenaan met een punt begint (.git, .nojekyll) en CNAME blijven, elk ander bestand wijkt voor de site
help-build-base-url = Het adres waar de site komt te staan [standaard: de url in bank.yaml]
help-build-drafts = Neem ook kladversies mee
help-build-date = De dag waarvoor je bouwt [standaard: SOURCE_DATE_EPOCH, anders vandaag]
help-build-strict = Behandel waarschuwingen als fouten
help-build-summary = De vorm van de samenvatting
help-build-jobs = Het aantal threads [standaard: een per processorkern]
help-build-quiet = Zeg niets als alles goed gaat
help-check = Zeg alles wat er aan de inhoud niet klopt
help-check-paths = Toon alleen wat over deze bestanden en mappen gaat; of de map van een bank
help-check-format = De vorm van het verslag
help-check-strict = Laat ook waarschuwingen de controle doen mislukken
help-check-errors = Toon alleen de fouten
help-check-fix = Herstel wat maar op één manier te herstellen is, en toon wat er verandert
help-check-dry-run = Met --fix: verander niets, en toon wat er zou veranderen
help-check-drafts = Controleer ook kladversies
help-check-touched = Bestanden die een pull request aanraakt: hun meldingen komen eerst waar een dienst er maar enkele toont
help-check-date = De dag waarvoor je controleert [standaard: SOURCE_DATE_EPOCH, anders vandaag]
help-serve = Toon de site in de browser terwijl je schrijft
help-serve-port = De poort; is ze bezet, dan de volgende vrije. Met 0 kiest Vonk een vrije poort
help-serve-open = Open de site in de browser
help-serve-poll = Kijk op vaste tijden naar wijzigingen, voor netwerkschijven en schijven van Windows onder WSL
help-serve-without-drafts = Laat kladversies weg, zoals op de gepubliceerde site
help-serve-editor = De editor die de links in het verslag openen: vscode, zed, idea, … of een patroon met { "{" }path{ "}" }, { "{" }line{ "}" } en { "{" }column{ "}" } [standaard: EDITOR_URL]
help-serve-host = Luister op dit adres van het netwerk: iedereen daar kan de voorvertoning lezen
help-serve-date = De dag waarvoor je de bank toont [standaard: SOURCE_DATE_EPOCH, anders vandaag]
help-new = Maak een nieuw bestand dat meteen door de controle komt
help-new-case = Een praktijk
help-new-organisation = Een organisatie
help-new-notice = Een bericht voor het prikbord
help-new-guide = Een gids
help-new-page = Een pagina over de bank
help-new-translation = Een vertaling van wat er al is
help-id = De id: kleine letters zonder accenten, cijfers en koppeltekens
help-title = De titel, of de naam van een organisatie
help-all = Leg ook uit wat je mag weglaten, niet alleen wat verplicht of gevraagd is
help-new-translation-id = De id van het origineel
help-new-translation-to = De taal waarin je vertaalt
help-new-translation-kind = De soort van het origineel, als er meer dan een dezelfde id heeft
help-init = Maak een lege bank in een lege map
help-init-dir = De map; Vonk maakt ze als ze er niet is
help-init-name = De naam van de bank [standaard: die van de map]
help-explain = Leg een code uit een verslag uit, of noem alle codes
help-explain-code = Een code zoals unknown-term; zonder code zie je ze allemaal
help-fields = Zeg welke velden een bestand heeft, en wat in elk ervan hoort
help-fields-kind = Een soort bestand: case, organisation, notice, guide, page, bank, vocabulary, of case-translation enzovoort; zonder soort zie je ze allemaal
help-fields-format = Hoe je ze wilt zien
help-schema = Toon het JSON-schema van een soort bestand
help-schema-kind = Een soort bestand: case, organisation, notice, guide, page, bank, vocabulary, of case-translation enzovoort
help-stats = Toon wat de bank bevat en wat ze mist
help-stats-format = De vorm van de cijfers
help-stats-date = De dag waarvoor je telt [standaard: SOURCE_DATE_EPOCH, anders vandaag]
help-completions = Toon wat een shell nodig heeft om opdrachten aan te vullen
help-completions-shell = De shell
usage-option = de optie `{ $named }` bestaat niet
usage-command = de opdracht `{ $named }` bestaat niet
usage-value = `{ $value }` is geen waarde voor `{ $named }`
usage-value-missing = `{ $named }` heeft een waarde nodig
usage-missing = dit ontbreekt: `{ $named }`
usage-conflict = `{ $named }` gaat niet samen met `{ $other }`
usage-near = bedoelde je `{ $suggestion }`?
usage-values = kies uit: { $values }
usage-language-tag = een taal schrijf je als nl, fr of en
usage-more = Meer: `--help`
