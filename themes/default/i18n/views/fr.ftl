# Textes que les vues composent : nombres, faits, dates, états. `{$date}` est une date écrite comme dans la langue.

count-cases = { $count ->
    [one] { NUMBER($count) } pratique
   *[other] { NUMBER($count) } pratiques
}
word-cases = { $count ->
    [one] pratique
   *[other] pratiques
}
word-organisations = { $count ->
    [one] organisation
   *[other] organisations
}
word-regions = { $count ->
    [one] région ou pays
   *[other] régions et pays
}
step-of = { $facet } { $number } sur { $of }
title-page = { $title }, page { $number } sur { $of }

only-in-dutch = en néerlandais uniquement
only-in-french = en français uniquement
only-in-english = en anglais uniquement
only-in-german = en allemand uniquement
only-in-other = uniquement dans cette langue : { $language }
read-original = Lire l’original ({ $language })

fact-place = Lieu
fact-since = En cours depuis
fact-until = Terminée en
fact-when = Période
fact-latest = Dernières données
fact-type = Type
fact-identifiers = Numéros
fact-resource = Objet
fact-organisation = Organisation
fact-open = Au tableau d’annonces
fact-event = Quand

section-need = Le besoin
section-approach = La démarche
section-course = Le parcours
section-results = Les résultats
section-hard = Les difficultés
section-lessons = Les enseignements
section-take-over = Reprendre
section-partners = Qui fait quoi

since-date = depuis { $date }
until-date = jusqu’au { $date }
verified-on = vérifié le { $date }
cite = « { $title } », { $bank }. { $url }
cite-verified = « { $title } », { $bank }, vérifié le { $date }. { $url }

amount-eur = { $number }{" "}€
amount-percent = { $number }{" "}%

notice-open = ouverte
notice-open-until = ouverte jusqu’au { $date }
notice-opens-on = ouvre le { $date }
notice-closed = clôturée
notice-closed-on = clôturée depuis { $date }
match-offers = propose : { $resource }
match-seeks = cherche : { $resource }

finder-description = Cherchez parmi les pratiques et filtrez par domaine, phase, région et plus encore.
facet-description = { $facet } : tous les termes avec le nombre de pratiques.
organisations-lead = { $count ->
    [one] Une organisation qui participe à une pratique.
   *[other] { NUMBER($count) } organisations qui participent à une pratique.
}
index-heading = Les pratiques de A à Z
index-lead = { $count ->
    [one] Une pratique.
   *[other] Les { NUMBER($count) } pratiques par titre.
}
notices-lead = Qui cherche quoi, et qui propose quelque chose.
guides-lead = Comment décrire, reprendre et évaluer une pratique.
overview-heading = { $count ->
    [one] Une pratique sur une page
   *[other] { NUMBER($count) } pratiques sur une page
}
overview-lead = Où essaie-t-on quelque chose, et où en est-on ? Chaque case vous mène aux pratiques.
cell-reads = { $count ->
    [0] Pas encore de pratique : { $row }, { $column }. Proposez-en une.
    [one] { NUMBER($count) } pratique : { $row }, { $column }
   *[other] { NUMBER($count) } pratiques : { $row }, { $column }
}
total-label = { $what }, dans { NUMBER($count) } pratiques
total-caveat = { $self ->
    [0] aucune ne repose sur la seule déclaration de l’organisation
    [one] dont { NUMBER($self) } d’après l’organisation elle-même
   *[other] dont { NUMBER($self) } d’après les organisations elles-mêmes
}
missing-heading = Cette page n’existe pas
missing-text = Elle a peut-être changé de place. Cherchez la pratique, ou parcourez la liste.
calendar-closes = Dernier jour : { $title }
