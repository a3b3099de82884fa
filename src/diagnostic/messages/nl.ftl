### De woorden van elke melding, in het Nederlands. `en.ftl` zegt waarvoor elk deel dient.

## Woorden van het verslag

error = fout
warning = waarschuwing
help = tip
note-first-here = hier voor het eerst
note-here-too = ook hier
note-other-file = het andere bestand
note-original = het origineel
note-last-step = de laatste stap
note-began-here = begon hier

errors = { $count ->
    [one] { $count } fout
   *[other] { $count } fouten
}
warnings = { $count ->
    [one] { $count } waarschuwing
   *[other] { $count } waarschuwingen
}
in-files = { $count ->
    [one] in { $count } bestand
   *[other] in { $count } bestanden
}
all-good = { $count ->
    [one] alles in orde: { $count } praktijk, geen opmerkingen
   *[other] alles in orde: { $count } praktijken, geen opmerkingen
}
only-warnings = { $count ->
    [one] geen fouten; { $count } waarschuwing niet getoond
   *[other] geen fouten; { $count } waarschuwingen niet getoond
}
left-out = { $count ->
    [one] { $count } waarschuwing niet getoond
   *[other] { $count } waarschuwingen niet getoond
}
more-in-file = { $count ->
    [one] nog { $count } van deze soort in dit bestand
   *[other] nog { $count } van deze soort in dit bestand
}
more-elsewhere = nog { $count } van deze soort in { $files ->
    [one] { $files } bestand
   *[other] { $files } bestanden
} (`vonk check --format short` toont ze allemaal)
drafts-left-out = { $count ->
    [one] { $count } ontwerp is niet nagekeken; `vonk check --drafts` doet dat wel
   *[other] { $count } ontwerpen zijn niet nagekeken; `vonk check --drafts` doet dat wel
}
strict = waarschuwingen tellen als fouten door `--strict`
not-shown-above = GitHub toont per stap { $limit } fouten en { $limit } waarschuwingen; { $count ->
    [one] nog { $count } staat in het logboek
   *[other] nog { $count } staan in het logboek
}

## Soorten waarden

type-text = een tekst
type-number = een getal
type-whole-number = een geheel getal
type-yes-no = `true` of `false`
type-list = een lijst
type-map = een groep velden
type-date = een datum
type-nothing = niets
type-text-or-map = een tekst of een groep velden
type-id = een id

## Bestanden

not-utf8 = de byte `{ $byte }`, { $offset } bytes na het begin, is geen UTF-8
    .help = bewaar het bestand opnieuw en kies UTF-8 als codering
    .title = Een bestand dat geen UTF-8 is
    .explain =
        Vonk leest tekst in UTF-8, de codering die plaats heeft voor elke letter van elke taal. Een bestand
        in een oudere codering zou `�` tonen waar een `é` staat. In de meeste tekstprogramma’s kies je de
        codering bij “Opslaan als”.

        Fout:
            title: Caf� solidaire     (bewaard als Windows-1252)
        Goed:
            title: Café solidaire     (bewaard als UTF-8)

file-too-large = dit bestand is { $size } kB groot; het mag hoogstens { $limit } kB zijn
    .help = maak de tekst korter, of bewaar de afbeelding op een kleiner formaat
    .title = Een bestand dat te groot is
    .explain =
        Een pagina moet vlot openen op een telefoon, en nakijken mag geen minuten duren. Daarom is er een
        grens. Een tekst die eraan komt, is meestal een geplakt document of een afbeelding die in de tekst zit.

        Fout:
            ![Plan](data:image/png;base64,iVBORw0KGgo…)
        Goed:
            ![Plan van de gedeelde tuin](plan.jpg)

merge-conflict = hier staat nog een merge conflict
    .help = kies een van de twee versies, of voeg ze samen, en verwijder de regels met `<<<<<<<`, `=======` en `>>>>>>>`
    .title = Een merge conflict dat is blijven staan
    .explain =
        Twee mensen veranderden dezelfde regels, en Git zette beide versies onder elkaar, tussen regels met
        tekens. Zolang niemand kiest, zegt het bestand twee dingen tegelijk; Vonk leest er dan niets van.

        Fout:
            <<<<<<< HEAD
            title: Repair Café Gent
            =======
            title: Repair Café in Gent
            >>>>>>> voorstel
        Goed:
            title: Repair Café Gent

bad-file-name = `{ $name }` is hier geen geldige bestandsnaam
    .help = gebruik kleine letters zonder accenten, cijfers en koppeltekens: `mijn-praktijk.md`, of `mijn-praktijk.fr.md` voor een vertaling
    .did-you-mean = hernoem het bestand naar `{ $suggestion }`
    .title = Een bestandsnaam die niet aan de regel voldoet
    .explain =
        De bestandsnaam is de id van een pagina en een deel van haar adres. Hij moet dus overal werken:
        1 tot 100 kleine letters zonder accenten, cijfers en enkele koppeltekens. Een vertaling zet haar
        taal erachter.

        Fout:
            content/cases/Café Réparation.md
        Goed:
            content/cases/cafe-reparation.md
            content/cases/cafe-reparation.nl.md

wrong-ending = `{ $name }` wordt niet gelezen: dat doet Vonk alleen met de juiste extensie
    .help = bewaar de tekst als gewone tekst, in een bestand dat op `.md` eindigt
    .did-you-mean = bewaar de tekst als `{ $suggestion }`
    .title = Een tekst met de verkeerde extensie
    .explain =
        Een pagina is een tekstbestand waarvan de naam op `.md` eindigt, een woordenlijst eindigt op `.yaml`.
        Tekstprogramma’s plakken er soms iets achter, of bewaren in een eigen formaat. In Windows zie je dat
        pas als de verkenner ook de extensies toont.

        Fout:
            samen-koken.md.txt     samen-koken.docx     samen-koken.MD
        Goed:
            samen-koken.md

misplaced-file = `{ $name }` wordt op deze plaats niet gelezen
    .help = zet het bestand in de map van zijn soort, zoals `content/cases`, of verwijder het
    .did-you-mean = verplaats het bestand naar `{ $suggestion }`
    .title = Een tekst op de verkeerde plaats
    .explain =
        Elk bestand staat in de map van zijn soort, niet in een map daarin. Alleen wie beelden heeft, krijgt
        een eigen map, en heet daar `index.md`. De taal van een vertaling staat in haar naam.

        Fout:
            content/cases/fr/repair-cafe.md      content/cases/repair-cafe/repair-cafe.md
        Goed:
            content/cases/repair-cafe.fr.md      content/cases/repair-cafe/index.md

unusable-name = `{ $name }` kan op Windows geen naam van een bestand of map zijn
    .help = kies een andere naam, zonder `:`, `?`, `*` of een punt aan het einde
    .did-you-mean = noem het bijvoorbeeld `{ $suggestion }`
    .title = Een naam die niet elk systeem aanvaardt
    .explain =
        Windows houdt enkele namen voor zichzelf, zoals `con`, `aux` en `nul`, ook met een extensie erachter.
        Wie daar de bank of de site wil bewaren, kan niet verder. Ids worden ook namen van mappen.

        Fout:
            content/cases/aux.md
        Goed:
            content/cases/aux-armes.md

link-not-followed = `{ $name }` is een koppeling naar een map, naar buiten de bank of naar niets, en wordt niet gevolgd
    .help = zet het bestand zelf op die plaats, of verwijder de koppeling
    .title = Een koppeling die niet gevolgd wordt
    .explain =
        Een koppeling (symbolic link) mag naar een bestand van dezelfde bank leiden. Leidt ze daarbuiten, dan
        ontbreekt het bestand in elke kopie van de bank, of wordt gepubliceerd wat niemand wilde publiceren.
        Mappen achter een koppeling worden niet gelezen.

        Fout:
            content/cases/tuin.md → ../../../an/tuin.md
        Goed:
            content/cases/tuin.md, het bestand zelf

special-file = `{ $name }` is een pipe, een socket of een apparaat, en geen bestand
    .help = verwijder het, of zet het buiten de map van de bank
    .title = Iets wat geen bestand is
    .explain =
        Programma’s zetten zulke dingen in een map om met elkaar te praten. Er valt niets in te lezen, en wie
        het probeert, wacht misschien eindeloos.

        Fout:
            content/cases/fotos.sock
        Goed:
            een map met alleen de bestanden van de bank

differs-in-case = `{ $value }` en `{ $other }` verschillen alleen in hoofdletters
    .help = geef een van de twee een andere naam, of verwijder ze
    .title = Twee namen die alleen in hoofdletters verschillen
    .explain =
        Windows en macOS houden zulke namen voor dezelfde: het ene bestand, of de ene pagina, komt dan in de
        plaats van het andere. Ook lezers zien het verschil niet.

        Fout:
            - id: repair
            - id: Repair
        Goed:
            - id: repair
            - id: repair-cafe

unexpected-file = Vonk doet niets met het bestand `{ $name }`
    .help = zet het in de map waar het thuishoort, of verwijder het
    .title = Een bestand op een onverwachte plaats
    .explain =
        Elke map van `content/` bevat één soort pagina’s. Een bestand dat ergens anders staat of een andere
        extensie heeft, komt niet op de site. Vaak is de naam of de plaats gewoon een vergissing.

        Fout:
            content/case/repair-cafe.md      content/cases/repair-cafe.docx
        Goed:
            content/cases/repair-cafe.md

duplicate-id = twee bestanden hebben de id `{ $id }`
    .help = hernoem een van de twee bestanden, of voeg ze samen
    .title = Twee bestanden met dezelfde id
    .explain =
        De bestandsnaam is de id, en de id is het adres. Twee pagina’s kunnen niet op één adres wonen. Dit
        gebeurt als een praktijk zowel een bestand als een map heeft.

        Fout:
            content/cases/repair-cafe.md
            content/cases/repair-cafe/index.md
        Goed:
            content/cases/repair-cafe/index.md

same-title = er is al een bestand met de naam `{ $value }` op dezelfde plaats
    .help = voeg de twee samen, of zeg in de titel of bij `place` wat ze onderscheidt
    .title = Twee keer dezelfde praktijk of organisatie
    .explain =
        Wie iets toevoegt, ziet niet altijd dat het er al is, onder een andere bestandsnaam. Twee pagina’s met
        dezelfde titel en dezelfde plaats zijn voor lezers niet uit elkaar te houden.

        Twijfelachtig:
            cases/repair-cafe.md en cases/repair-cafe-gent.md, beide title: Repair Café, place: Gent
        Beter:
            cases/repair-cafe.md

bank-missing = er is geen `content/bank.yaml`
    .help = ga eerst naar de map van je bank, of begin een nieuwe bank met `vonk init`
    .title = Een map zonder bank
    .explain =
        In `content/bank.yaml` staat hoe de bank heet, welke talen ze spreekt en welke filters ze heeft.
        Zonder dat bestand kan Vonk niet weten dat deze map een bank is.

        Fout:
            vonk check --root mijn-bank/content
        Goed:
            vonk check --root mijn-bank

## Velden bovenaan en YAML

front-matter-missing = het bestand begint niet met `---`
    .help = zet `---` op de eerste regel, dan de velden, dan weer `---`, en dan de tekst
    .title = Een bestand zonder velden bovenaan
    .explain =
        Elke pagina begint met een blok velden tussen twee regels `---`. Daaruit haalt Vonk de titel, de
        plaats, de bronnen en de rest. Voor de eerste regel mag niets staan, ook geen lege regel.

        Fout:
            title: Repair Café
        Goed:
            ---
            title: Repair Café
            ---

front-matter-unclosed = de velden beginnen met `---`, maar geen tweede `---` sluit ze af
    .help = zet `---` op een eigen regel tussen de velden en de tekst
    .title = Velden zonder einde
    .explain =
        Het blok velden staat tussen twee regels waarop alleen `---` staat. Zonder de tweede regel weet
        Vonk niet waar de tekst begint.

        Fout:
            ---
            title: Repair Café
            ## De nood
        Goed:
            ---
            title: Repair Café
            ---
            ## De nood

front-matter-too-large = de velden zijn samen { $size } kB groot; hoogstens { $limit } kB mag
    .help = zet lange teksten onder de tweede `---`
    .title = Te veel in de velden
    .explain =
        De velden zijn er voor korte gegevens: een titel, een samenvatting, een datum, een lijst. Het
        verhaal zelf hoort eronder. Heel lange velden lezen duurt bovendien te lang.

        Fout:
            summary: (veertig bladzijden tekst)
        Goed:
            summary: Buren herstellen samen wat stuk is.

front-matter-twice = in de tekst staat een tweede blok met velden
    .help = houd een van de twee blokken, tussen twee regels met `---`, en verwijder het andere
    .title = Twee blokken met velden
    .explain =
        De velden staan één keer, bovenaan. Een tweede blok komt er meestal als iemand een afgewerkt bestand
        onder het voorbeeld van `vonk new` plakt, of twee bestanden in één. Lezers zouden het als tekst zien.

        Fout:
            ---
            title: Mijn praktijk
            ---
            ---
            title: Repair Café
            ---
        Goed:
            ---
            title: Repair Café
            ---

not-a-map = hier horen velden te staan (`naam: waarde`), niet { $found }
    .help = zet één veld op elke regel, zoals `title: Repair Café`
    .title = Iets anders dan velden
    .explain =
        Op het hoogste niveau verwacht Vonk velden: een naam, een dubbele punt, een spatie en een waarde.
        Een lijst of een losse zin heeft geen namen, dus weet Vonk niet wat ze betekent.

        Fout:
            - Repair Café
        Goed:
            title: Repair Café

yaml-syntax = deze velden zijn niet te lezen: { $detail }
    .help = vergelijk deze regel met een ander bestand; zoek een dubbele punt, aanhalingsteken of haakje dat ontbreekt
    .title = Velden die niet te lezen zijn
    .explain =
        De velden staan in YAML, een notatie met een paar strikte regels. Hier is er een overtreden en Vonk
        herkent de vergissing niet, dus toont het de Engelse woorden van de YAML-lezer. Zet bij twijfel de
        waarde tussen rechte aanhalingstekens.

        Fout:
            title: "Repair" Café
        Goed:
            title: '"Repair" Café'

yaml-colon = in de waarde van `{ $key }` staat een dubbele punt met een spatie erachter
    .help = zet de hele waarde tussen aanhalingstekens
    .did-you-mean = zet de hele waarde tussen aanhalingstekens: `{ $suggestion }`
    .title = Een dubbele punt in een waarde zonder aanhalingstekens
    .explain =
        Een dubbele punt met een spatie erachter betekent in YAML dat er een waarde begint. Staan die twee
        in een titel of een zin, dan moet de hele waarde tussen aanhalingstekens.

        Fout:
            title: Samen koken: een keuken voor de straat
        Goed:
            title: "Samen koken: een keuken voor de straat"

yaml-hash = `{ $dropped }` valt weg uit `{ $key }`: na een spatie begint `#` een opmerking
    .help = zet de hele waarde tussen aanhalingstekens; een opmerking hoort op een regel apart
    .did-you-mean = zet de hele waarde tussen aanhalingstekens: `{ $suggestion }`; een opmerking hoort op een regel apart
    .title = Tekst die achter een hekje wegvalt
    .explain =
        Een spatie en een hekje zijn in YAML het begin van een opmerking voor wie het bestand leest. Staat dat
        hekje in een titel of een zin, dan verdwijnt de rest. Tussen aanhalingstekens blijft alles staan.

        Fout:
            title: Buurtwinkel #2 in de wijk
        Goed:
            title: "Buurtwinkel #2 in de wijk"
            # nog na te vragen bij de winkel

yaml-comma = in de waarde van `{ $key }` staat een komma, en tussen haakjes scheidt die de waarden
    .help = zet de hele waarde tussen aanhalingstekens
    .did-you-mean = zet de hele waarde tussen aanhalingstekens: `{ $suggestion }`
    .title = Een komma in een waarde tussen haakjes
    .explain =
        Op één regel staan velden tussen accolades en de punten van een lijst tussen vierkante haken, telkens
        gescheiden door een komma. Een komma die bij de tekst hoort, vraagt aanhalingstekens om de hele waarde.

        Fout:
            does: {"{"}nl: helpt groepen, ook elders, fr: aide{"}"}
        Goed:
            does: {"{"}nl: "helpt groepen, ook elders", fr: aide{"}"}

yaml-inner-bracket = in de waarde van `{ $key }` staat `{ $bracket }`, en tussen haakjes begint of eindigt daar een lijst of groep
    .help = zet de hele waarde tussen aanhalingstekens
    .did-you-mean = zet de hele waarde tussen aanhalingstekens: `{ $suggestion }`
    .title = Een haakje in een waarde tussen haakjes
    .explain =
        Op één regel staan velden tussen accolades en lijsten tussen vierkante haken. Een haakje dat bij de
        tekst hoort, vraagt daar aanhalingstekens om de hele waarde.

        Fout:
            - {"{"}title: Rapport [2020], kind: own{"}"}
        Goed:
            - {"{"}title: "Rapport [2020]", kind: own{"}"}

comma-in-list = een komma knipt deze tekst in `{ $key }` in stukken: `{ $value }`
    .help = hoort het bij elkaar, zet er dan aanhalingstekens om; zo niet, zet dan elk punt tussen aanhalingstekens
    .did-you-mean = hoort het bij elkaar, schrijf dan `{ $suggestion }`; zo niet, zet dan elk punt tussen aanhalingstekens
    .title = Een komma die een tekst in stukken knipt
    .explain =
        Tussen vierkante haken scheidt elke komma twee punten. Een zin met een komma wordt zo een lijst van
        halve zinnen. Met aanhalingstekens zie je wat bij elkaar hoort.

        Twijfelachtig:
            needs: [Een zaal, met keuken, Vrijwilligers]
        Goed:
            needs: ["Een zaal, met keuken", "Vrijwilligers"]

yaml-tab = hier staat een tab; alleen spaties mogen
    .help = vervang de tab door twee spaties
    .title = Een tab in de velden
    .explain =
        YAML laat alleen spaties inspringen, want een tab is in het ene programma breed en in het andere
        smal. De meeste tekstprogramma’s kunnen spaties zetten als je op de tabtoets drukt.

        Fout:
            place:
            →name: Gent      (→ is een tab)
        Goed:
            place:
              name: Gent

yaml-space = hier staat een bijzondere spatie ({ $name }); alleen een gewone spatie mag
    .help = wis de spatie en typ ze opnieuw
    .title = Een bijzondere spatie in de velden
    .explain =
        Tekstverwerkers en webpagina’s gebruiken spaties waarop een regel niet mag breken. Ze zien er
        gewoon uit, maar voor YAML zijn het geen spaties. Ze komen mee als je kopieert en plakt.

        Fout:
            title:⍽Repair Café     (⍽ is een vaste spatie)
        Goed:
            title: Repair Café

yaml-curly-quotes = deze gekrulde aanhalingstekens worden een deel van de waarde
    .help = gebruik rechte aanhalingstekens, of geen
    .did-you-mean = gebruik rechte aanhalingstekens: `{ $suggestion }`
    .title = Gekrulde aanhalingstekens rond een waarde
    .explain =
        YAML kent alleen rechte aanhalingstekens. Gekrulde, die tekstverwerkers graag maken, verschijnen op
        de pagina als deel van de tekst. Midden in een tekst zijn ze prima.

        Fout:
            title: “Repair Café”
        Goed:
            title: "Repair Café"

yaml-unclosed-quote = het aanhalingsteken `{ $quote }` wordt hier geopend en nergens gesloten
    .help = zet hetzelfde aanhalingsteken aan het einde van de waarde
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Een aanhalingsteken zonder einde
    .explain =
        Een waarde die met een aanhalingsteken begint, loopt tot het volgende van dezelfde soort. Ontbreekt
        dat, dan is de rest van het bestand voor YAML één lange waarde. Een apostrof mag wel tussen dubbele
        aanhalingstekens.

        Fout:
            title: "Repair Café
        Goed:
            title: "Repair Café"

yaml-special-start = een waarde zonder aanhalingstekens kan niet met `{ $character }` beginnen
    .help = zet de hele waarde tussen aanhalingstekens
    .did-you-mean = zet de hele waarde tussen aanhalingstekens: `{ $suggestion }`
    .title = Een waarde die met een bijzonder teken begint
    .explain =
        Sommige tekens hebben voor YAML een betekenis aan het begin van een waarde: {"`@`, `*`, `&`, `!`, `%`, `[`, `{`"}.
        Horen ze bij je tekst, dan moet de hele waarde tussen aanhalingstekens.

        Fout:
            title: @home in de buurt
        Goed:
            title: "@home in de buurt"

yaml-bracket = het haakje `{ $bracket }` heeft geen tegenhanger
    .help = zet het haakje dat ontbreekt, of zet de waarde tussen aanhalingstekens als het haakje bij de tekst hoort
    .title = Een haakje zonder tegenhanger
    .explain =
        Tussen vierkante haken staat een lijst op één regel, tussen accolades een groep velden. Elk haakje
        dat opent, moet ook weer sluiten.

        Fout:
            tags: [repair, sharing
        Goed:
            tags: [repair, sharing]

yaml-missing-space = `{ $key }` is niet gescheiden van de waarde
    .help = schrijf een veld als `naam: waarde`, en een punt van een lijst als `- waarde`
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Een veld zonder dubbele punt of zonder spatie
    .explain =
        Een veld is een naam, een dubbele punt, een spatie en een waarde. Zonder de dubbele punt of de
        spatie ziet YAML één lang woord en geen veld.

        Fout:
            title:Repair Café
        Goed:
            title: Repair Café

yaml-indentation = deze regel springt anders in dan zijn buren
    .help = begin velden van hetzelfde niveau met evenveel spaties
    .title = Een regel die anders inspringt
    .explain =
        Aan de spaties vooraan ziet YAML wat bij elkaar hoort. Velden van één niveau beginnen in dezelfde
        kolom; wat bij een veld hoort, staat twee spaties verder.

        Fout:
            title: Repair Café
             phase: scaling-up
        Goed:
            title: Repair Café
            phase: scaling-up

yaml-anchor = `{ $name }` is een YAML-anker of een verwijzing ernaar; Vonk aanvaardt die niet
    .help = schrijf de waarde voluit, of zet ze tussen aanhalingstekens als het tekst is
    .did-you-mean = als het tekst is, schrijf dan `{ $suggestion }`; schrijf anders de waarde voluit
    .title = Een anker of een verwijzing ernaar
    .explain =
        Met `&naam` en `*naam` kan YAML een waarde elders herhalen. Dat is moeilijk te volgen, en een klein
        bestand kan er reusachtig door worden. Daarom weigert Vonk het.

        Fout:
            title: *korte-titel
        Goed:
            title: "*korte-titel"

yaml-tag = `{ $name }` is een YAML-tag; Vonk aanvaardt die niet
    .help = verwijder de tag, of zet de waarde tussen aanhalingstekens als het tekst is
    .title = Een YAML-tag
    .explain =
        Een uitroepteken aan het begin van een waarde geeft haar in YAML een type. Vonk kent het type van
        elk veld, dus is dat niet nodig.

        Fout:
            title: !text Repair Café
        Goed:
            title: Repair Café

yaml-too-deep = de velden zijn meer dan { $limit } niveaus diep genest
    .help = zet minder lijsten en groepen in elkaar
    .title = Velden die te diep genest zijn
    .explain =
        Geen enkel veld van Vonk heeft meer dan een paar niveaus nodig. Heel diep nesten is bijna altijd
        een vergissing, en het zou het lezen van het bestand heel traag maken.

        Fout:
            tags: [[[[[[[[repair]]]]]]]]
        Goed:
            tags: [repair]

yaml-too-many-values = het bestand bevat meer dan { $limit } waarden
    .help = verdeel ze over verschillende bestanden, of haal weg wat de bank niet nodig heeft
    .title = Te veel waarden in één bestand
    .explain =
        De grens beschermt ieders computer tegen een bestand dat hem minutenlang bezighoudt. Een praktijk
        of een organisatie komt er niet bij in de buurt.

        Fout:
            tags: [a, b, c, d, e, f, …]     (duizenden)
        Goed:
            tags: [repair, sharing]

duplicate-key = het veld `{ $key }` staat er twee keer
    .help = schrap een van de twee
    .title = Een veld dat er twee keer staat
    .explain =
        Elk veld mag één keer in een blok staan. Staan er twee, dan weet Vonk niet welk je bedoelt. Heeft
        een veld meer waarden, maak er dan een lijst van.

        Fout:
            tags: [repair]
            tags: [sharing]
        Goed:
            tags: [repair, sharing]

## Velden

missing-field = het veld `{ $key }` ontbreekt
    .help = voeg bij de velden een regel `{ $key }: …` toe
    .title = Een verplicht veld ontbreekt
    .explain =
        Een paar velden zijn op elke pagina nodig: zonder die velden wordt ze niet gevonden, of kan een
        lezer niet beoordelen wat er staat. `vonk new case` maakt een bestand waar ze allemaal in staan.

        Fout:
            title: Repair Café
        Goed:
            title: Repair Café
            summary: Buren herstellen samen wat stuk is.

missing-asked-field = nog geen antwoord bij `{ $key }`
    .help = vul het in als je het weet, want lezers zoeken ernaar; weet niemand het, zeg dat dan met `not_known: [{ $key }]`
    .title = Een veld waar lezers naar zoeken ontbreekt
    .explain =
        De pagina verschijnt ook zonder dit veld, maar lezers hebben er minder aan. Ze filteren erop, of
        willen het weten voor ze zelf iets beginnen. Zeggen de bronnen het niet, noem het veld dan onder
        `not_known`.

        Minder goed:
            title: Repair Café
        Beter:
            title: Repair Café
            target_groups: [everyone]

unknown-key = onbekend veld `{ $key }`
    .help = kijk de spelling na; eigen informatie kan onder `extra:`
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een veld dat Vonk niet kent
    .explain =
        De namen van velden hebben een vaste spelling, in het Engels. Een naam die Vonk niet kent, is bijna
        altijd een tikfout, en de waarde zou verloren gaan. Vrije informatie krijgt een plaats onder
        `extra:`.

        Fout:
            sumary: Buren herstellen samen wat stuk is.
        Goed:
            summary: Buren herstellen samen wat stuk is.

moved-field = het veld `{ $key }` heet sinds versie { $since } `{ $replacement }`
    .help = zet de waarde bij `{ $replacement }`; `vonk explain moved-field` toont hoe
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Een verplaatst veld
    .explain =
        De vorm van de bestanden groeit mee met wat banken nodig hebben. Een veld dat een andere naam of plaats
        krijgt, wordt hier genoemd, zodat er niets verloren gaat als een bank een nieuwere Vonk neemt.
        `CHANGELOG.md` vertelt waarom het verhuisde.

        Fout, sinds `services` en `phases` van een organisatie in groepen van `offers` staan:
            services: [expertise-legal]
            phases: [exploration, development]
        Goed:
            offers:
              - resource: [expertise-legal]
                phases: [exploration, development]

wrong-type = `{ $key }` verwacht { $expected }; gevonden: { $found }
    .help = vervang de waarde door { $expected }
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Een waarde van de verkeerde soort
    .explain =
        Elk veld verwacht één soort waarde: een tekst, een getal, een datum, een lijst `[a, b]`, een groep
        velden, `true` of `false`. Een getal staat zonder aanhalingstekens en zonder punt voor de
        duizendtallen.

        Fout:
            tags: repair
            value: "2.100"
        Goed:
            tags: [repair]
            value: 2100

invalid-number = `{ $value }` is geen getal, en `{ $key }` verwacht er een
    .help = schrijf alleen het getal, met een punt voor de decimalen: `2100`, `1.5`
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Geen getal
    .explain =
        Een getal bestaat uit cijfers, met een punt voor de decimalen en niets tussen de duizendtallen. Wat
        er geteld is, staat in een ander veld; “ongeveer” schrijf je als `approximate: true`.

        Fout:
            value: ca. 1 200 personen
        Goed:
            value: 1200
            approximate: true

number-thousands = `{ $value }` kan twee getallen zijn: een punt staat hier voor de decimalen, niet tussen de duizendtallen
    .help = laat de punt weg; bedoel je een getal met decimalen, schrijf dan `{ $decimal }`
    .did-you-mean = schrijf `{ $suggestion }`; bedoel je een getal met decimalen, schrijf dan `{ $decimal }`
    .title = Een punt tussen de duizendtallen
    .explain =
        In het Nederlands schrijf je 1.200 voor twaalfhonderd, maar een computer leest 1,2. Zo komt er een
        fout cijfer op de pagina. Drie cijfers na de punt zijn daarom niet genoeg om decimalen te zijn.

        Fout:
            value: 1.200
        Goed:
            value: 1200

empty-value = het veld `{ $key }` is leeg
    .help = vul het in, of verwijder de regel
    .title = Een leeg veld
    .explain =
        Aan een leeg veld heeft een lezer niets. Ken je het antwoord niet, laat het veld dan weg: dan weet
        Vonk dat ook.

        Fout:
            started:
        Goed:
            started: 2013

invisible-character = hier staat een onzichtbaar teken ({ $name })
    .help = verwijder het woord en typ het opnieuw
    .did-you-mean = verwijder het en typ opnieuw `{ $suggestion }`
    .title = Een onzichtbaar teken
    .explain =
        Websites en tekstprogramma’s zetten soms tekens in een tekst die geen breedte hebben. Ze komen mee bij
        knippen en plakken. Het woord lijkt juist, en toch is het een ander.

        Fout:
            region: BE23⍽     (⍽ is een onzichtbaar teken)
        Goed:
            region: BE23

sample-text = dit is nog de voorbeeldtekst van een nieuw bestand
    .help = zet je eigen tekst in de plaats, of haal de regel weg
    .title = Voorbeeldtekst die is blijven staan
    .explain =
        `vonk new` schrijft bij elk veld en onder elke tussentitel wat er hoort te staan. Die tekst is voor
        jou bedoeld, niet voor lezers. Zolang het bestand een ontwerp is (`draft: true`), mag hij er staan.

        Fout:
            stop_reason: De subsidie liep af en geen enkele gemeente nam de kosten over.
        Goed:
            stop_reason: De twee trekkers verhuisden, en niemand nam het over.

text-too-long = `{ $key }` telt { $length } tekens; hoogstens { $limit } mag
    .help = maak de tekst korter en vertel de rest onder de velden
    .title = Een tekst die te lang is
    .explain =
        Titels en samenvattingen staan op kaarten, in lijsten en bij zoekresultaten. Wat langer is, past
        daar niet meer en wordt niet gelezen. Details horen in de tekst onder de velden.

        Fout:
            title: Een plek in onze stad waar buren samenkomen om te herstellen wat stuk is gegaan
        Goed:
            title: Repair Café

too-many-values = `{ $key }` heeft { $count } waarden; hoogstens { $limit } mag
    .help = { $limit ->
        [one] hou alleen de belangrijkste over
       *[other] hou de { $limit } belangrijkste over
    }
    .title = Te veel waarden in een lijst
    .explain =
        Een praktijk die overal bij hoort, wordt nergens gevonden. Daarom hebben sommige lijsten een grens:
        kies wat het meest telt, met het belangrijkste eerst.

        Fout:
            domain: [housing, health-care, food, mobility, digital]
        Goed:
            domain: [housing, health-care]

list-wanted = hier hoort een lijst, en `{ $value }` is één waarde
    .help = schrijf een lijst tussen vierkante haken: `[a, b]`
    .did-you-mean = schrijf een lijst: `{ $suggestion }`
    .title = Waarden achter elkaar in plaats van een lijst
    .explain =
        Een lijst staat tussen vierkante haken, of met elke waarde op een regel die met een streepje begint.
        Zonder haken is alles wat er staat samen één waarde, komma’s inbegrepen.

        Fout:
            domain: food, housing
        Goed:
            domain: [food, housing]

duplicate-value = `{ $value }` staat twee keer in deze lijst
    .help = verwijder een van de twee
    .title = Twee keer dezelfde waarde
    .explain =
        Iets twee keer noemen verandert niets op de pagina. Misschien bedoelde je de tweede keer iets
        anders.

        Fout:
            tags: [repair, sharing, repair]
        Goed:
            tags: [repair, sharing]

invalid-date = `{ $value }` is geen datum
    .help = schrijf jaar-maand-dag, zoals `2026-03-05`, of alleen `2026-03` of `2026`
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Geen datum
    .explain =
        Een datum gaat van groot naar klein, zodat niemand de dag en de maand verwart. Ken je alleen het
        jaar of de maand, dan stop je daar.

        Fout:
            verified: 5/3/2026
        Goed:
            verified: 2026-03-05

invalid-hour = `{ $value }` is geen uur van de dag
    .help = schrijf het uur en de minuten met een dubbelepunt, zoals `19:30`
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Geen uur van de dag
    .explain =
        Een uur heeft twee cijfers, een dubbelepunt en weer twee cijfers, van `00:00` tot `23:59`. De dag
        zelf staat in `starts` en `ends`.

        Fout:
            starts_at: half acht
        Goed:
            starts_at: 19:30

unknown-time-zone = `{ $value }` is geen naam van een tijdzone
    .help = schrijf het werelddeel en de stad, zoals `Europe/Brussels`
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Onbekende tijdzone
    .explain =
        Tijdzones heten naar een grote stad, met het werelddeel ervoor en zonder spaties. Zo weet een agenda
        ook wanneer daar de zomertijd begint.

        Fout:
            time_zone: Belgische tijd
        Goed:
            time_zone: Europe/Brussels

ambiguous-date = `{ $value }` kan twee dagen zijn
    .help = schrijf jaar-maand-dag, zoals `2026-03-05`
    .did-you-mean = schrijf `{ $suggestion }` als de dag vooraan staat, `{ $other }` als het de maand is
    .title = Een datum die twee dagen kan zijn
    .explain =
        Wie 5/3/2026 schrijft, bedoelt hier vijf maart, maar elders drie mei. In de volgorde jaar, maand, dag
        vergist niemand zich.

        Fout:
            verified: 5/3/2026
        Goed:
            verified: 2026-03-05

future-date = `{ $value }` moet nog komen
    .help = kijk de datum na: dit veld zegt wanneer iets gebeurd is
    .title = Een datum in de toekomst
    .explain =
        Wat nagekeken, gepubliceerd of geteld is, is dat al. Een datum die nog moet komen, is bijna altijd een
        tikfout; een bestand met zo’n datum staat ten onrechte boven de nieuwste.

        Fout:
            verified: 2062-11-21
        Goed:
            verified: 2026-11-21

date-order = het einde, `{ $end }`, valt voor het begin, `{ $start }`
    .help = kijk beide datums na; misschien zijn ze verwisseld
    .title = Een einde voor het begin
    .explain =
        Niets eindigt voor het begint. Een oproep met deze datums zou van het prikbord verdwijnen voor ze
        er hing.

        Fout:
            opens: 2026-05-01
            closes: 2026-03-31
        Goed:
            opens: 2026-03-31
            closes: 2026-05-01

invalid-url = `{ $value }` is geen webadres of e-mailadres
    .help = begin met `https://`, of met `mailto:` voor een e-mailadres
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Geen geldig adres
    .explain =
        Lezers klikken op een adres, dus moet het volledig zijn. Kopieer het uit de adresbalk van je
        browser. Adressen die een programma starten, zoals `javascript:`, weigert Vonk.

        Fout:
            website: www.example.org
        Goed:
            website: https://www.example.org/

local-path = `{ $value }` is een plaats op je eigen computer
    .help = geef een adres dat met `https://` begint en dat iedereen kan openen
    .did-you-mean = zet de foto naast dit bestand en schrijf `{ $suggestion }`
    .title = Een plaats op je eigen computer
    .explain =
        Een pad dat met `C:` of `file:` begint, bestaat alleen bij jou. Lezers kunnen er niet bij, en Vonk
        evenmin. Een foto staat in de map van het bestand; een link leidt naar een adres op het web.

        Fout:
            file: C:\Users\An\foto.jpg
        Goed:
            file: foto.jpg

personal-address = `{ $value }` lijkt het adres of het nummer van één persoon
    .help = gebruik een algemeen adres, zoals `info@…` (in een veld `mailto:info@…`), het nummer van de organisatie, of een pagina met een contactformulier
    .title = Het adres van een persoon
    .explain =
        Alles in de bank is openbaar en wordt door anderen overgenomen. Mensen veranderen van werk, en
        niemand vroeg of hun adres verspreid mag worden. Een algemeen adres blijft langer kloppen.

        Fout:
            contact: mailto:an.peeters@example.org
        Goed:
            contact: mailto:info@example.org

unknown-language = `{ $value }` is geen taal van deze bank
    .help = kies uit: { $languages }
    .did-you-mean = bedoel je `{ $suggestion }`? De bank heeft: { $languages }
    .title = Een taal die de bank niet heeft
    .explain =
        Talen schrijf je als een korte code: `nl` voor Nederlands, `fr` voor Frans, `en` voor Engels. Die
        van deze bank staan bij `languages:` in `content/bank.yaml`.

        Fout:
            language: Nederlands
        Goed:
            language: nl

language-missing = de bank heeft `{ $language }` niet, de taal van { $count } bestanden
    .help = zet `{ $language }` bij de talen, of haal de bestanden weg
    .did-you-mean = schrijf `{ $suggestion }`, of haal de bestanden weg
    .title = Een taal die in bank.yaml ontbreekt
    .explain =
        De talen van de bank staan in `content/bank.yaml`. Bestanden in een andere taal kan Vonk niet tonen.
        Is de taal daar per ongeluk verdwenen, dan maakt die ene regel alles weer goed.

        Fout:
            languages: [nl, fr]     (met bestanden als repair-cafe.en.md)
        Goed:
            languages: [nl, fr, en]

invalid-coordinate = `{ $value }` kan niet de waarde van `{ $key }` zijn
    .help = geef graden tussen -{ $limit } en { $limit }, met een punt voor de decimalen
    .title = Een onmogelijke plaats op de kaart
    .explain =
        `lat` is de breedtegraad, van -90 (zuid) tot 90 (noord); `lon` is de lengtegraad, van -180 (west)
        tot 180 (oost). In België is `lat` ongeveer 50 en `lon` ongeveer 4.

        Fout:
            lat: 5105
        Goed:
            lat: 51.05

invalid-identifier = `{ $value }` is geen geldig nummer van het type `{ $scheme }`
    .help = neem het opnieuw over uit het register; misschien ontbreekt een cijfer of zijn er twee verwisseld
    .title = Een nummer dat niet kan kloppen
    .explain =
        Nummers zoals het ondernemingsnummer (KBO) en ROR bevatten een controle die tikfouten onderschept.
        Dit nummer doorstaat ze niet: het wijst niemand aan, of iemand anders.

        Fout:
            kbo: 0123.456.789
        Goed:
            kbo: 0123.456.749

number-out-of-range = `{ $key }` is { $value }; het moet tussen { $least } en { $most } liggen
    .help = geef een getal van { $least } tot { $most }
    .title = Een getal buiten zijn grenzen
    .explain =
        Sommige getallen kunnen maar zo klein of zo groot zijn. Ligt een getal daarbuiten, dan is het een
        tikfout of hoort het in een ander veld.

        Fout:
            page_size: 0
        Goed:
            page_size: 24

unknown-term = onbekende term `{ $value }` in de woordenlijst `{ $vocabulary }`
    .help = kies een id uit `content/vocabularies/{ $vocabulary }.yaml`, of vraag de beheerders om een nieuwe
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een term die de woordenlijst niet heeft
    .explain =
        Filters werken omdat iedereen dezelfde termen gebruikt. Een woordenlijst somt ze op; in het veld
        staat de id van de term, en de lezer ziet de naam in zijn eigen taal.

        Fout:
            phase: scaling up
        Goed:
            phase: scaling-up

municipality-as-region = `{ $value }` is een gemeente ({ $region }), en hier hoort een regio
    .help = kies een id uit de woordenlijst met regio’s
    .did-you-mean = { $asks ->
        [place] schrijf hier `{ $suggestion }`, en op een eigen regel `place: { $place }`
       *[region] schrijf hier `{ $suggestion }`
    }
    .title = Een gemeente op de plaats van een regio
    .explain =
        Lezers filteren praktijken op regio, en een regio is een term uit haar woordenlijst: een provincie, een
        gewest of een land. De gemeente zelf staat in `place`. Vonk kent de gemeenten van België, en die uit de
        woordenlijst `municipalities` van een bank die er een heeft.

        Fout:
            region: Gent
        Goed:
            region: BE23
            place: Gent

replaced-term = de term `{ $value }` heeft plaatsgemaakt voor `{ $replacement }`
    .help = schrijf `{ $replacement }`
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Een term die vervangen is
    .explain =
        Woordenlijsten groeien en veranderen. Een oude term blijft werken en telt mee bij zijn opvolger,
        maar wie het bestand leest, ziet beter de nieuwe.

        Oud:
            domain: [poverty]
        Goed:
            domain: [social-action-poverty]

terms-collide = `{ $value }` en `{ $other }` zouden dezelfde term worden
    .help = schrijf de tekens voluit, of geef de term een eigen id in de woordenlijst
    .did-you-mean = schrijf `{ $suggestion }`, of geef de term een eigen id in de woordenlijst
    .title = Twee woorden die één term worden
    .explain =
        Van een vrij woord maakt Vonk een id van letters, cijfers en koppeltekens. Verschillen twee woorden
        alleen in andere tekens, dan komen hun praktijken onder één term terecht.

        Fout:
            tags: [C++]     (terwijl elders C staat)
        Goed:
            tags: [c-plus-plus]

unknown-organisation = onbekende organisatie `{ $value }`
    .help = kijk de spelling na, of beschrijf de organisatie in `content/organisations/{ $value }.md`
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een organisatie zonder bestand
    .explain =
        Elke organisatie heeft één bestand, zodat haar naam en adres overal tegelijk kloppen. Je verwijst
        ernaar met haar id: de bestandsnaam zonder `.md`.

        Fout:
            organisation: Stichting Repair Café
        Goed:
            organisation: stichting-repair-cafe

unknown-case = onbekende praktijk `{ $value }`
    .help = gebruik de id van een praktijk: de naam van haar bestand in `content/cases/` zonder `.md`
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een praktijk zonder bestand
    .explain =
        Een verwijzing van de ene praktijk naar de andere wordt een link in beide richtingen, dus moet die
        andere bestaan. Je verwijst met haar id: de bestandsnaam zonder `.md`.

        Fout:
            inspired_by: [Repair Café]
        Goed:
            inspired_by: [repair-cafe]

unknown-source = onbekende bron `{ $value }`
    .help = gebruik de `id` van een bron onder `sources:`, of voeg de bron daar toe
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een bron die niet in de lijst staat
    .explain =
        Elk cijfer zegt waar het vandaan komt, met de `id` van een bron in hetzelfde bestand. Zo kan een
        lezer het nagaan.

        Fout:
            - indicator: members
              source: s3     (maar `sources` heeft alleen s1 en s2)
        Goed:
            - indicator: members
              source: s2

duplicate-source = twee bronnen hebben de id `{ $value }`
    .help = geef elke bron een eigen id, zoals `s1` en `s2`
    .title = Twee bronnen met dezelfde id
    .explain =
        Cijfers verwijzen naar een bron met haar id. Delen twee bronnen er een, dan weet niemand welke
        bedoeld is.

        Fout:
            - id: s1
            - id: s1
        Goed:
            - id: s1
            - id: s2

self-reference = de praktijk `{ $value }` noemt zichzelf als voorbeeld
    .help = verwijder dit, of noem de praktijk waar het idee vandaan kwam
    .title = Een praktijk geïnspireerd door zichzelf
    .explain =
        Met `inspired_by` toont de bank hoe een idee van de ene praktijk naar de volgende gaat. Een stap van
        een praktijk naar zichzelf is geen stap.

        Fout:
            inspired_by: [repair-cafe]     (in repair-cafe.md)
        Goed:
            inspired_by: [gereedschapsbib]

inspiration-circle = deze praktijken inspireerden elkaar in een kring: { $cases }
    .help = verwijder `inspired_by` bij de praktijk die er het eerst was
    .title = Inspiratie in een kring
    .explain =
        `inspired_by` gaat terug in de tijd: van een praktijk naar de oudere die het idee gaf. Kom je weer
        uit waar je begon, dan wijst een van de stappen de verkeerde kant op.

        Fout:
            a.md heeft inspired_by: [b]       b.md heeft inspired_by: [a]
        Goed:
            a.md heeft geen inspired_by       b.md heeft inspired_by: [a]

phase-history = `{ $key }` is `{ $value }`, maar de laatste stap in `phase_history` is `{ $last }`
    .help = verander `{ $key }` in `{ $last }`, of voeg in `phase_history` de stap naar `{ $value }` toe
    .did-you-mean = schrijf `{ $suggestion }`, of voeg in `phase_history` de stap naar `{ $value }` toe
    .title = Een fase die niet de laatste stap is
    .explain =
        De fase van een praktijk is die van haar laatste stap. Spreken ze elkaar tegen, dan zegt de pagina bovenaan
        iets anders dan in de tijdlijn.

        Fout:
            phase: exploration
            phase_history:
              - phase: exploration
              - phase: development
        Goed:
            phase: development
            phase_history:
              - phase: exploration
              - phase: development

money-in-impact = geld voor de praktijk (`{ $indicator }`) hoort bij `funding`, niet bij de cijfers
    .help = zet de groep bij `funding` als `{ $replacement }`, met haar toelichting en het soort steun dat het was
    .title = Geld tussen de cijfers
    .explain =
        De cijfers zeggen wat een praktijk teweegbracht. Een subsidie, een budget of kapitaal is wat ze kreeg:
        dat staat bij `funding`, met wie het gaf. Zo zien lezers wie in welke fase betaalt.

        Fout:
            impact:
              - indicator: money-raised
                value: 20000
        Goed:
            funding:
              - instrument: grant
                amount: 20000

unit-missing = het cijfer `{ $indicator }` heeft geen eenheid
    .help = voeg `unit:` toe met een id uit `content/vocabularies/units.yaml`
    .title = Een cijfer zonder eenheid
    .explain =
        “2.100” zegt niets zolang niemand weet waarvan. De meeste indicatoren hebben een eigen eenheid; deze
        niet, dus moet het cijfer er een geven.

        Fout:
            - indicator: other
              value: 2100
        Goed:
            - indicator: other
              value: 2100
              unit: meetings

alias-taken = het oude adres `{ $value }` is al van een ander bestand
    .help = verwijder het bij `aliases:` in een van de twee bestanden
    .title = Een oud adres met twee eigenaars
    .explain =
        Met `aliases:` blijft een oud adres werken: wie het opent, komt op deze pagina. Het kan maar naar één
        pagina leiden, en niet gelijk zijn aan een id die nog in gebruik is.

        Fout:
            aliases: [repair-cafe]     (terwijl repair-cafe.md nog bestaat)
        Goed:
            aliases: [repair-cafe-amsterdam]

## Vertalingen

translation-orphan = deze vertaling (`{ $language }`) heeft geen origineel: er is geen `{ $id }`
    .help = kijk de bestandsnaam na: die van het origineel, met de taal voor `.md`
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een vertaling zonder origineel
    .explain =
        Een vertaling bevat alleen de woorden; datums, partners en bronnen komen uit het origineel. Vonk
        vindt het origineel aan de bestandsnaam.

        Fout:
            repair-caffe.fr.md     (naast repair-cafe.md)
        Goed:
            repair-cafe.fr.md      (naast repair-cafe.md)

original-misnamed = dit bestand is een origineel, maar heet als een vertaling in `{ $language }`
    .help = haal de taal uit de bestandsnaam, en zeg met `language: { $language }` in welke taal het is
    .did-you-mean = hernoem het bestand naar `{ $suggestion }`, en zeg met `language: { $language }` in welke taal het is
    .title = Een origineel dat als een vertaling heet
    .explain =
        Het eerste bestand van een praktijk heeft geen taal in zijn naam, in welke taal het ook is; die staat
        in het veld `language`. Alleen de vertalingen ernaast hebben de taal in hun naam.

        Fout:
            samen-koken.nl.md      (zonder samen-koken.md)
        Goed:
            samen-koken.md         (met language: nl)

translation-of-itself = deze vertaling heeft dezelfde taal als haar origineel: `{ $language }`
    .help = zet je wijzigingen in het origineel, of verbeter de taal in de bestandsnaam
    .title = Een vertaling in haar eigen taal
    .explain =
        De taal staat in de bestandsnaam van een vertaling en in het veld `language` van het origineel. Twee
        teksten in dezelfde taal kunnen niet allebei op de site.

        Fout:
            repair-cafe.nl.md      (terwijl repair-cafe.md language: nl heeft)
        Goed:
            repair-cafe.fr.md

translation-key = het veld `{ $key }` komt uit het origineel; een vertaling kan het niet invullen
    .help = verwijder het hier; pas het origineel aan als de waarde niet klopt
    .title = Een veld dat niet in een vertaling hoort
    .explain =
        Gegevens staan op één plaats, in het origineel, zodat ze in elke taal gelijk zijn. Een vertaling
        bevat de woorden: titel, samenvatting, nood, lessen, eerste stappen en de tekst.

        Fout:
            phase: scaling-up      (in repair-cafe.fr.md)
        Goed:
            title: Repair Café
            translated_from: 1

translated-from-missing = deze vertaling zegt niet welke revisie van het origineel ze volgt
    .help = voeg `translated_from:` toe met de revisie van het origineel die je vertaalde
    .did-you-mean = volgt ze het origineel zoals het nu is, voeg dan `{ $suggestion }` toe
    .title = Een vertaling die haar revisie niet noemt
    .explain =
        Het origineel heeft een `revision`, die stijgt als de inhoud verandert. Een vertaling herhaalt dat
        getal in `translated_from`. Zo ziet een lezer of de vertaling ouder is dan het origineel.

        Minder goed:
            title: Repair Café
        Beter:
            title: Repair Café
            translated_from: 1

translation-outdated = deze vertaling volgt revisie { $from }; het origineel is aan revisie { $revision }
    .help = werk de tekst bij en schrijf dan `translated_from: { $revision }`
    .title = Een vertaling ouder dan het origineel
    .explain =
        Het origineel is veranderd sinds het vertaald werd. De pagina verschijnt nog, met een opmerking voor
        de lezer. Vergelijk beide teksten en verhoog pas daarna het getal.

        Verouderd:
            translated_from: 1     (het origineel heeft revision: 2)
        Goed:
            translated_from: 2

translation-list-length = `{ $key }` telt { $count ->
        [one] { $count } punt
       *[other] { $count } punten
    }; het origineel telt er { $expected }
    .help = geef de lijst evenveel punten als in het origineel, in dezelfde volgorde
    .title = Een lijst die niet even lang is als in het origineel
    .explain =
        Lijsten worden punt per punt vertaald. Zijn ze niet even lang, dan is er iets vergeten, of staat er
        iets bij dat lezers van het origineel niet te zien krijgen.

        Minder goed:
            needs: ["Vrijwilligers"]
        Beter:
            needs: ["Vrijwilligers", "Een zaal met gereedschap"]

## Markdown

raw-html = de HTML `{ $tag }` wordt als gewone tekst getoond
    .help = verwijder ze, of gebruik Markdown: `**vet**`, `*cursief*`, `[tekst](adres)`
    .title = HTML in de tekst
    .explain =
        Teksten komen van veel mensen, dus laat Vonk nooit HTML door: die kan de pagina stukmaken of een
        lezer schaden. Markdown volstaat voor wat een tekst nodig heeft.

        Fout:
            Dit is <b>belangrijk</b>.
        Goed:
            Dit is **belangrijk**.

link-as-typed = `{ $written }` is geen link of afbeelding: de pagina toont het zoals het getypt is
    .help = schrijf `[woorden](adres)`, zonder spatie tussen de haakjes, en een adres met spaties tussen `<` en `>`
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Een link of afbeelding die als gewone tekst verschijnt
    .explain =
        Een adres eindigt bij de eerste spatie. Staat er een spatie of een gekruld aanhalingsteken in, of een
        spatie voor, dan ziet Markdown geen link en geen afbeelding: de haakjes staan op de pagina en de
        afbeelding is weg. Een adres met spaties staat tussen `<` en `>`; in een webadres is een spatie `%20`.

        Fout:
            De keuken: ![De keuken](mijn foto.jpg)
        Goed:
            De keuken: ![De keuken](<mijn foto.jpg>)

heading-as-typed = `{ $written }` is geen kop: de spatie achter `#` ontbreekt
    .help = zet een spatie tussen `#` en de woorden
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Een kop zonder spatie achter `#`
    .explain =
        Zonder die spatie is de regel gewone tekst, en is de sectie die ermee begint er niet.

        Fout:
            ##De nood
        Goed:
            ## De nood

bullet-as-typed = `{ $written }` is geen punt van een lijst: alle punten komen in één alinea
    .help = begin elk punt op een eigen regel met `- `
    .did-you-mean = begin elk punt met `- `: `{ $suggestion }`
    .title = Een lijst met tekens die geen lijst maken
    .explain =
        Tekst uit Word of een pdf brengt eigen tekens mee. Markdown maakt een lijst van regels die beginnen
        met `- `, of met een getal, een punt en een spatie. Andere regels komen samen in één alinea.

        Fout:
            • samen koken
            • samen eten
        Goed:
            - samen koken
            - samen eten

emphasis-as-typed = `{ $written }` is niet vet of cursief: de tekens staan op de pagina
    .help = zet de tekens tegen de woorden aan, met de spaties erbuiten
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Sterretjes die als gewone tekst verschijnen
    .explain =
        De tekens rond vette of cursieve woorden staan tegen die woorden aan, en los van de woorden
        erbuiten. Een sterretje dat je wilt tonen, krijgt een backslash ervoor: `\*`.

        Fout:
            Dit is **belangrijk **nieuws.
        Goed:
            Dit is **belangrijk** nieuws.

other-markup = `{ $written }` betekent hier niets: de pagina toont het zoals het getypt is
    .help = laat het weg, of zeg het in woorden
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Opmaak van een ander programma
    .explain =
        Andere programma’s voegen eigen tekens aan Markdown toe: shortcodes, wikilinks, gekleurde kaders,
        inhoudsopgaven, emoji bij hun naam. Vonk maakt zelf een inhoudsopgave en kent de rest niet.

        Fout:
            Dit is ==belangrijk== nieuws.
        Goed:
            Dit is **belangrijk** nieuws.

unknown-label = `{ $written }` leidt nergens heen: geen regel van dit bestand begint met dat label
    .help = voeg een eigen regel toe met het label tussen vierkante haken, een dubbelepunt, en het adres of de noot
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een label zonder adres of noot
    .explain =
        Een link kan een label noemen, en een voetnoot is er een. Ergens in hetzelfde bestand zegt een regel
        wat erachter zit. Zonder die regel toont de pagina de haakjes.

        Fout:
            Het werkt goed.[^1]
        Goed:
            Het werkt goed.[^1]

            {"    ["}^1]: Jaarverslag 2023, blz. 4.

duplicate-label = het label `{ $written }` staat hier voor de tweede keer, en wat erachter staat ziet niemand
    .help = geef het een eigen label, hier en in de tekst
    .title = Een label dat er twee keer staat
    .explain =
        Van twee regels met hetzelfde label telt de eerste. Wat de tweede zegt, gaat verloren.

        Fout:
            {"    ["}^1]: Jaarverslag 2023.
            {"    ["}^1]: Gesprek met het team.
        Goed:
            {"    ["}^1]: Jaarverslag 2023.
            {"    ["}^2]: Gesprek met het team.

unused-label = niets in de tekst leidt naar `{ $written }`
    .help = zet het label in de tekst waar het hoort, of verwijder deze regel
    .title = Een label dat niet gebruikt wordt
    .explain =
        Een noot of een adres achter een label is alleen via de tekst te vinden.

        Fout:
            Het werkt goed.

            {"    ["}^1]: Jaarverslag 2023, blz. 4.
        Goed:
            Het werkt goed.[^1]

            {"    ["}^1]: Jaarverslag 2023, blz. 4.

sentence-as-heading = de lijn `{ $written }` maakt een kop van de tekst erboven
    .help = zet een lege regel boven de lijn; schrijf voor een kop `## ` voor de woorden
    .title = Een zin die een kop wordt
    .explain =
        Een lijn van streepjes of gelijkheidstekens vlak onder een tekst maakt daar een kop van. Met een lege
        regel ertussen is het een lijn over de pagina.

        Fout:
            De buren koken elke dinsdag.
            ---
        Goed:
            De buren koken elke dinsdag.

            ---

list-renumbers = `{ $written }` begint een punt van een genummerde lijst, en die telt op haar eigen manier
    .help = zet een backslash voor de punt
    .did-you-mean = schrijf `{ $suggestion }`
    .title = Een getal dat een lijst begint, of niet volgt
    .explain =
        Een getal met een punt aan het begin van een regel is een punt van een lijst. De lijst telt verder
        vanaf haar eerste getal, wat er ook voor de andere staat. Met een backslash voor de punt blijft het
        getal tekst.

        Fout:
            1998. Dat was het jaar van de eerste tuin.
        Goed:
            1998\. Dat was het jaar van de eerste tuin.

code-unclosed = de code die hier begint, heeft geen einde: alles wat volgt, verschijnt als code
    .help = zet onder de code een regel met dezelfde tekens, of verwijder deze regel
    .title = Code zonder einde
    .explain =
        Code staat tussen twee regels met dezelfde tekens. Zonder de tweede is heel de rest code.

        Fout:
            ~~~
            een regel code
        Goed:
            ~~~
            een regel code
            ~~~

unsafe-link = een adres met `{ $scheme }` mag niet: `{ $url }`
    .help = gebruik een adres met `https://`, `http://`, `mailto:` of `tel:`, of een bestand van deze bank
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een adres dat niet mag
    .explain =
        Een link leidt naar een pagina, een bestand of een postbus. Adressen zoals `javascript:` en `data:`
        kunnen een programma starten op de computer van de lezer. Daarom weigert Vonk ze.

        Fout:
            Zie [onze site](javascript:open).
        Goed:
            Zie [onze site](https://www.example.org/).

broken-link = de link leidt naar `{ $target }`, dat niet bestaat
    .help = kijk het pad na; het vertrekt vanuit de map van dit bestand
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een link naar een bestand dat niet bestaat
    .explain =
        Een link naar een andere pagina van de bank noemt haar Markdownbestand, gezien vanuit de map van dit
        bestand. Vonk maakt er in elke taal het juiste adres van.

        Fout:
            Het lijkt op [Repair Café](/cases/repair-cafe/).
        Goed:
            Het lijkt op [Repair Café](repair-cafe.md).

file-not-published = `{ $target }` is een bestand van deze bank, en de site publiceert alleen teksten en afbeeldingen
    .help = zet het bestand op een plaats waar iedereen het kan openen, en link naar dat webadres
    .title = Een link naar een bestand dat niet gepubliceerd wordt
    .explain =
        De site bevat de teksten van de bank en hun afbeeldingen. Een ander bestand, zoals een pdf of een
        rekenblad, blijft in de bank: niemand zou het kunnen openen. Een plaats van je organisatie op het web
        bewaart het beter.

        Fout:
            Lees het jaarverslag: [verslag](verslag.pdf)
        Goed:
            Lees het jaarverslag: [verslag](https://www.example.org/verslag.pdf)

reports-left-out = en nog { $count } keer zoiets: na { $limit } opmerkingen over één tekst wordt de rest alleen geteld
    .help = verbeter deze eerst, en kijk de tekst dan opnieuw na
    .title = Meer opmerkingen dan er getoond worden
    .explain =
        Een tekst met heel veel fouten heeft bijna altijd telkens dezelfde. Na honderd opmerkingen over hoe één
        tekst geschreven is, en evenveel over waar hij heen leidt en wie hij noemt, wordt de rest geteld, in elke
        vorm van het verslag.

        Fout:
            duizend links naar een bestand met een andere naam
        Goed:
            dezelfde links met de juiste naam

broken-anchor = de link leidt naar de kop `{ $anchor }`, die niet bestaat
    .help = neem de woorden van de kop in kleine letters, met koppeltekens in plaats van spaties
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een link naar een kop die niet bestaat
    .explain =
        Na `#` staat de kop in kleine letters, zonder accenten en met koppeltekens in plaats van spaties.
        Wordt de kop herschreven, dan moet de link volgen.

        Fout:
            Zie [de resultaten](#Resultaten).
        Goed:
            Zie [de resultaten](#de-resultaten).

picture-missing = de afbeelding `{ $target }` bestaat niet
    .help = zet de afbeelding in de map van dit bestand, of verbeter de naam
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een afbeelding die er niet is
    .explain =
        Een afbeelding is een bestand naast de tekst, in de map van de praktijk. Hoofdletters en kleine letters
        tellen: `Tuin.JPG` en `tuin.jpg` zijn twee verschillende bestanden.

        Fout:
            ![De tuin in mei](Tuin.JPG)     (het bestand heet tuin.jpg)
        Goed:
            ![De tuin in mei](tuin.jpg)

picture-without-alt = de afbeelding `{ $target }` heeft geen beschrijving
    .help = zeg in één zin wat erop staat: `![…]({ $target })`, of `alt:` in het veld `picture`
    .title = Een afbeelding zonder beschrijving
    .explain =
        Wie de afbeelding niet kan zien, hoort de beschrijving voorlezen. Zeg in één zin wat er te zien is en
        waarom de afbeelding er staat; alleen “foto” zegt niets.

        Fout:
            ![](tuin.jpg)
        Goed:
            ![Drie buren planten bonen in de gedeelde tuin](tuin.jpg)

picture-unreadable = { $flaw ->
        [unknown] `{ $name }` is niet te lezen als afbeelding
        [elsewhere] `{ $name }` staat in een map zonder teksten
        [moves] de afbeelding `{ $name }` beweegt
        [cut] het einde van `{ $name }` ontbreekt
        [pixels] `{ $name }` heeft te veel pixels
       *[other] `{ $name }` is een { $flaw }-bestand; dat kan een pagina niet tonen
    }
    .help = { $flaw ->
        [unknown] open ze in een ander programma en bewaar ze als JPEG of PNG
        [elsewhere] zet ze in de map van dit bestand
        [moves] bewaar er één stilstaand beeld van als PNG; verwijs voor een filmpje naar de pagina waar het staat
        [cut] kopieer de afbeelding opnieuw, in haar geheel, van waar ze vandaan komt
        [pixels] bewaar ze op een kleiner formaat, bijvoorbeeld 3000 pixels breed
        [SVG] bewaar de tekening als PNG
       *[other] open ze in een ander programma en bewaar ze als JPEG
    }
    .title = Een afbeelding die niet te lezen is
    .explain =
        Vonk maakt elke afbeelding opnieuw: kleiner voor een telefoon, rechtop, en zonder wat het toestel erbij
        schrijft, zoals de plaats waar de foto genomen is. Dat lukt met JPEG, PNG, WebP en GIF die stilstaan.
        Alleen de extensie veranderen volstaat niet.

        Fout:
            tuin.heic, of een tuin.jpg die een pdf is
        Goed:
            tuin.jpg

picture-elsewhere = de afbeelding `{ $url }` staat op een andere site
    .help = bewaar de afbeelding naast dit bestand, als dat mag, en noem de maker
    .title = Een afbeelding van een andere site
    .explain =
        Een pagina van de bank vraagt niets aan andere sites. Zo volgt niemand de lezer, en verdwijnt de
        afbeelding niet als die site verandert. Ga wel na of je de afbeelding mag gebruiken.

        Fout:
            ![De tuin in mei](https://www.example.org/tuin.jpg)
        Goed:
            ![De tuin in mei](tuin.jpg)

markdown-too-deep = de tekst is meer dan { $limit } niveaus diep genest
    .help = zet minder citaten of lijsten in elkaar
    .title = Tekst die te diep genest is
    .explain =
        Niemand kan een lijst in een lijst in een lijst volgen. De grens beschermt Vonk ook tegen bestanden
        die gemaakt zijn om het te vertragen.

        Fout:
            > > > > > > > > > > diep
        Goed:
            > een citaat

too-many-headings = de tekst heeft meer dan { $limit } koppen
    .help = maak van de koppen gewone tekst, of verdeel de tekst over meer bestanden
    .title = Te veel koppen
    .explain =
        Lezers springen van kop naar kop; tussen honderden koppen vindt niemand de weg. Vaak is het een tabel
        of een lijst die als koppen geplakt is.

        Fout:
            ### 1 ladder
            ### 2 boormachines
        Goed:
            - 1 ladder
            - 2 boormachines

too-many-footnotes = de tekst heeft meer dan { $limit } voetnoten
    .help = zet bronnen onder `sources`, of verdeel de tekst over meer bestanden
    .title = Te veel voetnoten
    .explain =
        Een voetnoot is voor wat de zin zou ophouden. Honderden voetnoten zijn een lijst: bronnen horen onder
        `sources`, cijfers in een tabel.

        Fout:
            Er kwamen tien wijken bij.[^1][^2][^3]
        Goed:
            Er kwamen tien wijken bij.[^1]

heading-level-one = de kop `{ $heading }` heeft niveau 1, dat van de titel
    .help = laat hem met `##` beginnen
    .title = Een kop zo groot als de titel
    .explain =
        De titel van de pagina is haar enige kop van niveau 1; Vonk maakt hem van het veld `title`. Wie de
        pagina laat voorlezen, springt van kop naar kop en rekent op die volgorde.

        Fout:
            # De nood
        Goed:
            ## De nood

heading-skips-level = een kop van niveau { $level } volgt op een van niveau { $before }
    .help = ga één niveau per keer: eerst `##`, dan `###`
    .title = Een kop die een niveau overslaat
    .explain =
        Koppen vormen een inhoudsopgave. Een niveau dat ontbreekt, lijkt een stuk dat ontbreekt, vooral voor
        wie de pagina laat voorlezen.

        Minder goed:
            ## De resultaten
            #### In cijfers
        Beter:
            ## De resultaten
            ### In cijfers

empty-body = onder de velden staat geen tekst
    .help = vertel het verhaal onder de tweede `---`
    .title = Een pagina zonder tekst
    .explain =
        Dankzij de velden wordt een praktijk gevonden, dankzij de tekst heeft een lezer er iets aan. Een
        paar zinnen over de nood, de aanpak en de resultaten volstaan om te beginnen.

        Minder goed:
            ---
            title: Repair Café
            ---
        Beter:
            ---
            title: Repair Café
            ---
            ## De nood

## De bank zelf

newer-version = deze bank heeft versie { $value } van de bestandsvorm; deze Vonk kent versies tot en met { $known }
    .help = installeer een nieuwere Vonk, of zet `version: { $known }` als de bank niets nieuwers gebruikt
    .title = Een bank voor een nieuwere Vonk
    .explain =
        `version` in `bank.yaml` zegt welke vorm de bestanden hebben. Een oudere Vonk zou over het hoofd zien
        wat ze niet kent, en een site publiceren waarop dingen ontbreken.

        Fout:
            version: 1000
        Goed:
            version: 1

unknown-vocabulary = onbekende woordenlijst `{ $value }`
    .help = verbeter de naam, of voeg het bestand `content/vocabularies/{ $value }.yaml` toe
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een woordenlijst zonder bestand
    .explain =
        Een filter haalt zijn termen uit een woordenlijst: een bestand in `content/vocabularies/`. Je
        verwijst ernaar met de bestandsnaam zonder `.yaml`.

        Fout:
            vocabulary: domain
        Goed:
            vocabulary: domains

unknown-facet = onbekende filter `{ $value }`
    .help = gebruik een filter die onder `facets:` staat in `content/bank.yaml`, of voeg hem daar toe
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een filter die niet in `bank.yaml` staat
    .explain =
        Het overzicht en de kaarten tonen filters van de bank. Die staan onder `facets:` in
        `content/bank.yaml`, elk met een id.

        Fout:
            overview:
              rows: domains
        Goed:
            overview:
              rows: domain

reserved-name = Vonk gebruikt de naam `{ $value }` zelf
    .help = kies een andere naam
    .title = Een naam die Vonk zelf gebruikt
    .explain =
        Een filter krijgt een eigen veld en een eigen adres, zoals `/nl/domain/`. Met namen die Vonk al
        gebruikt, zoals `title` of `search`, zou dat botsen.

        Fout:
            - id: search
        Goed:
            - id: theme

invalid-id = `{ $value }` is geen geldige id
    .help = gebruik kleine letters zonder accenten, cijfers en koppeltekens
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een id die niet aan de regel voldoet
    .explain =
        Een id staat in adressen en bestandsnamen en moet dus overal werken: kleine letters zonder accenten,
        cijfers en koppeltekens. Termen mogen ook hoofdletters, `_` en `.` hebben, zoals in `BE21`. Lezers
        zien de id nooit: ze zien het label.

        Fout:
            id: Énergie & climat
        Goed:
            id: energy-climate

duplicate-term = de term `{ $value }` staat twee keer in deze woordenlijst
    .help = verwijder een van de twee, of geef hem een andere id
    .title = Een term die er twee keer staat
    .explain =
        Elke term heeft één id, en elke id één term. Anders weet niemand welk label erbij hoort.

        Fout:
            - id: food
            - id: food
        Goed:
            - id: food
            - id: food-waste

unknown-parent = onbekende bovenliggende term `{ $value }`
    .help = gebruik de id van een andere term van deze woordenlijst
    .did-you-mean = bedoel je `{ $suggestion }`?
    .title = Een bovenliggende term die de woordenlijst niet heeft
    .explain =
        Met `parent` valt een term onder een ruimere: een provincie onder haar gewest. Zo vind je een
        praktijk in Gent ook onder Vlaanderen. De bovenliggende term staat in dezelfde woordenlijst.

        Fout:
            parent: Vlaanderen
        Goed:
            parent: BE2

parent-circle = de term `{ $value }` staat boven zichzelf
    .help = verwijder één `parent:` uit de kring
    .title = Termen die boven elkaar staan
    .explain =
        `parent` leidt van een enge term naar een ruimere, tot bij de ruimste. Kom je weer uit waar je
        begon, dan wijst een van de stappen de verkeerde kant op.

        Fout:
            BE2 heeft parent: BE23     BE23 heeft parent: BE2
        Goed:
            BE23 heeft parent: BE2

text-not-translated = `{ $key }` heeft geen tekst in `{ $language }`
    .help = voeg de tekst in `{ $language }` toe
    .title = Een tekst waarvan een taal ontbreekt
    .explain =
        De bank spreekt meer dan één taal. Waar een tekst ontbreekt, zien lezers hem in een andere taal, die
        misschien niet de hunne is.

        Minder goed:
            label:
              nl: Wonen
        Beter:
            label:
              nl: Wonen
              fr: Logement
              en: Housing
