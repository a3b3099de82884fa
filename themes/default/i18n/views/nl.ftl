# Texts that the views put together: counts, facts, dates, states. `{$date}` is a date as the language writes it;
# `{$precision}` is `day` for a whole date, `part` for a month or a year.

count-cases = { $count ->
    [one] { NUMBER($count) } praktijk
   *[other] { NUMBER($count) } praktijken
}
count-instruments = { $count ->
    [one] { NUMBER($count) } steunmaatregel
   *[other] { NUMBER($count) } steunmaatregelen
}
word-cases = { $count ->
    [one] praktijk
   *[other] praktijken
}
word-organisations = { $count ->
    [one] betrokken organisatie
   *[other] betrokken organisaties
}
word-regions = { $count ->
    [one] streek of land
   *[other] streken en landen
}
step-of = { $facet } { $number } van { $of }
title-page = { $title }, pagina { $number } van { $of }

only-in-dutch = alleen in het Nederlands
only-in-french = alleen in het Frans
only-in-english = alleen in het Engels
only-in-german = alleen in het Duits
only-in-other = alleen in deze taal: { $language }
read-original = Lees het origineel ({ $language })

fact-place = Plaats
fact-since = Loopt sinds
fact-started = Gestart
fact-until = Liep tot
fact-when = Periode
fact-latest = Laatste gegevens
fact-not-known = Wat we niet weten
fact-type = Soort
fact-identifiers = Nummers
fact-resource = Waarover
fact-organisation = Organisatie
fact-open = Op het prikbord
fact-event = Wanneer
event-hour = { $hour }.{ $minute }
event-from = { $days }, vanaf { $from } uur
event-until = { $days }, tot { $until } uur
event-from-until = { $days }, van { $from } tot { $until } uur
fact-legal-form = Rechtsvorm
fact-for-whom = Voor wie
fact-amount = Hoeveel
fact-share = Aandeel in de kosten
fact-term = Looptijd
fact-who-may = Wie mag aanvragen
fact-closing-rule = Wanneer aanvragen
fact-recurs = Hoe vaak

status-as-of = { $precision ->
   *[day] op { $date }, volgens onze nieuwste bron
    [part] in { $date }, volgens onze nieuwste bron
}
unknown-need = welke nood erachter zit
unknown-partners = wie meewerkt
unknown-started = wanneer het begon
unknown-impact = wat het opleverde
unknown-lessons = wat eruit te leren valt
unknown-verified = of dit nog klopt

section-need = De nood
section-approach = De aanpak
section-course = Het verloop
section-results = De resultaten
section-hard = Wat moeilijk liep
section-lessons = De lessen
section-takes = Wat ervoor nodig is
section-paid = Wie betaalde
section-take-over = Overnemen
section-partners = Wie doet wat

since-date = sinds { $date }
until-date = tot { $date }
verified-on = { $precision ->
   *[day] nagekeken op { $date }
    [part] nagekeken in { $date }
}
withdrawn-on = { $precision ->
   *[day] Deze tekst is ingetrokken op { $date }.
    [part] Deze tekst is ingetrokken in { $date }.
}
cite = “{ $title }”, { $bank }. { $url }
cite-verified = { $precision ->
   *[day] “{ $title }”, { $bank }, nagekeken op { $date }. { $url }
    [part] “{ $title }”, { $bank }, nagekeken in { $date }. { $url }
}

amount-eur = €{" "}{ $number }
amount-percent = { $number }{" "}%

notice-open = open
notice-standing = doorlopend of terugkerend
notice-seen = { $precision ->
   *[day] bestond op { $date }, volgens onze nieuwste bron
    [part] bestond in { $date }, volgens onze nieuwste bron
}
notice-undated = bestaat misschien niet meer: onze bronnen dragen geen datum
notice-open-until = open tot { $date }
notice-opens-on = { $precision ->
   *[day] opent op { $date }
    [part] opent in { $date }
}
notice-closed = gesloten
notice-closed-on = gesloten sinds { $date }
match-offers = biedt: { $resource }
match-seeks = zoekt: { $resource }

finder-description = Zoek in de praktijken en filter op domein, fase, regio en meer.
facet-description = { $facet }: alle trefwoorden met het aantal praktijken.
organisations-lead = { $count ->
    [one] Eén organisatie:
   *[other] { NUMBER($count) } organisaties:
} { $taking ->
    [one] één heeft
   *[other] { NUMBER($taking) } hebben
} een deel in een praktijk, { $offering ->
    [one] één biedt
   *[other] { NUMBER($offering) } bieden
} hulp aan.
list-by-help = Soort hulp
list-by-phase = Fase
list-by-region = Regio
list-by-type = Soort organisatie
list-by-form = Voor wie
list-by-all = Alle
index-heading = Praktijken van A tot Z
index-lead = { $count ->
    [one] Eén praktijk.
   *[other] Alle { NUMBER($count) } praktijken op titel.
}
notices-lead = Wie zoekt wat, en wie biedt iets aan.
guides-lead = Hoe je een praktijk begint, betaalt, overneemt, meet en beschrijft, en welke regels meespelen.
overview-heading = { $count ->
    [one] Eén praktijk op één blad
   *[other] { NUMBER($count) } praktijken op één blad
}
overview-lead = Waar wordt iets geprobeerd, en hoe ver staat het? Elke tegel brengt je naar de praktijken.
cell-reads = { $count ->
    [0] Nog geen praktijk: { $row }, { $column }. Stel er een voor.
    [one] 1 praktijk: { $row }, { $column }
   *[other] { NUMBER($count) } praktijken: { $row }, { $column }
}
region-reads = { $count ->
    [0] { $region }: nog geen praktijk. Stel er een voor.
    [one] { $region }: 1 praktijk
   *[other] { $region }: { NUMBER($count) } praktijken
}
before-year = voor { $year }
year-phase = naar { $phase }
years-unit = { $count ->
    [one] Elk teken is één praktijk.
   *[other] Elk teken staat voor hoogstens { NUMBER($count) } praktijken.
}
lineage-more = { $count ->
    [one] Nog { NUMBER($count) } praktijk verspreidde zich; haar pagina zegt waarheen.
   *[other] Nog { NUMBER($count) } praktijken verspreidden zich; hun pagina’s zeggen waarheen.
}
network-reads = { $name }: { NUMBER($count) } praktijken
source-number = bron { $number }
range-label = { $what }, in { $count ->
    [one] één praktijk
   *[other] { NUMBER($count) } praktijken
}
missing-heading = Deze pagina bestaat niet
missing-text = Misschien is ze verplaatst. Zoek de praktijk op, of blader door de lijst.
calendar-closes = Laatste dag: { $title }
