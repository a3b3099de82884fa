# Textes que les vues composent : nombres, faits, dates, états. `{$date}` est une date écrite comme dans la langue ;
# `{$precision}` vaut `day` pour une date entière, `part` pour un mois ou une année.

count-cases = { $count ->
    [one] { NUMBER($count) } pratique
   *[other] { NUMBER($count) } pratiques
}
count-instruments = { $count ->
    [one] { NUMBER($count) } dispositif d’aide
   *[other] { NUMBER($count) } dispositifs d’aide
}
word-cases = { $count ->
    [one] pratique
   *[other] pratiques
}
word-organisations = { $count ->
    [one] organisation impliquée
   *[other] organisations impliquées
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
fact-started = Lancement
fact-until = Terminée en
fact-when = Période
fact-latest = Dernières données
fact-not-known = Ce que nous ne savons pas
fact-type = Type
fact-identifiers = Numéros
fact-resource = Objet
fact-organisation = Organisation
fact-open = Au tableau d’annonces
fact-event = Quand
event-hour = { $minute ->
    [00] { $hour } h
   *[other] { $hour } h { $minute }
 }
event-from = { $days }, à partir de { $from }
event-until = { $days }, jusqu’à { $until }
event-from-until = { $days }, de { $from } à { $until }
fact-legal-form = Forme juridique
fact-for-whom = Pour qui
fact-amount = Combien
fact-share = Part des coûts
fact-term = Durée
fact-who-may = Qui peut demander
fact-closing-rule = Quand demander
fact-recurs = Combien de fois

status-as-of = { $precision ->
   *[day] le { $date }, selon notre source la plus récente
    [part] en { $date }, selon notre source la plus récente
}
unknown-need = le besoin de départ
unknown-partners = qui participe
unknown-started = quand cela a commencé
unknown-impact = ce que cela a donné
unknown-lessons = ce qu’on peut en apprendre
unknown-verified = si cela vaut encore

section-need = Le besoin
section-approach = La démarche
section-course = Le parcours
section-results = Les résultats
section-hard = Les difficultés
section-lessons = Les enseignements
section-takes = Ce qu’il faut
section-paid = Qui a payé
section-take-over = Reprendre
section-partners = Qui fait quoi

since-date = { $precision ->
    [day] depuis le { $date }
   *[part] depuis { $date }
}
until-date = { $precision ->
   *[day] jusqu’au { $date }
    [part] jusqu’en { $date }
}
verified-on = { $precision ->
   *[day] vérifié le { $date }
    [part] vérifié en { $date }
}
withdrawn-on = { $precision ->
   *[day] Ce texte a été retiré le { $date }.
    [part] Ce texte a été retiré en { $date }.
}
cite = « { $title } », { $bank }. { $url }
cite-verified = { $precision ->
   *[day] « { $title } », { $bank }, vérifié le { $date }. { $url }
    [part] « { $title } », { $bank }, vérifié en { $date }. { $url }
}

amount-eur = { $number }{" "}€
amount-percent = { $number }{" "}%

notice-open = ouverte
notice-standing = permanent ou récurrent
notice-seen = { $precision ->
   *[day] existait le { $date }, selon notre source la plus récente
    [part] existait en { $date }, selon notre source la plus récente
}
notice-undated = n’existe peut-être plus : nos sources ne sont pas datées
notice-open-until = { $precision ->
   *[day] ouverte jusqu’au { $date }
    [part] ouverte jusqu’en { $date }
}
notice-opens-on = { $precision ->
   *[day] ouvre le { $date }
    [part] ouvre en { $date }
}
notice-closed = clôturée
notice-closed-on = { $precision ->
   *[day] clôturée depuis le { $date }
    [part] clôturée en { $date }
}
match-offers = propose : { $resource }
match-seeks = cherche : { $resource }

finder-description = Cherchez parmi les pratiques et filtrez par domaine, phase, région et plus encore.
facet-description = { $facet } : tous les termes avec le nombre de pratiques.
organisations-lead = { $count ->
    [one] Une organisation :
   *[other] { NUMBER($count) } organisations :
} { $taking ->
    [one] { NUMBER($taking) } a
   *[other] { NUMBER($taking) } ont
} une part dans une pratique, { $offering ->
    [one] { NUMBER($offering) } propose
   *[other] { NUMBER($offering) } proposent
} de l’aide.
list-by-help = Type d’aide
list-by-phase = Phase
list-by-region = Région
list-by-type = Type d’organisation
list-by-form = Pour qui
list-by-all = Tout
index-heading = Les pratiques de A à Z
index-lead = { $count ->
    [one] Une pratique.
   *[other] Les { NUMBER($count) } pratiques par titre.
}
notices-lead = Qui cherche quoi, et qui propose quelque chose.
guides-lead = Comment lancer, financer, reprendre, mesurer et décrire une pratique, et quelles règles entrent en jeu.
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
region-reads = { $count ->
    [0] { $region } : pas encore de pratique. Proposez-en une.
    [one] { $region } : { NUMBER($count) } pratique
   *[other] { $region } : { NUMBER($count) } pratiques
}
before-year = avant { $year }
year-phase = passage en { $phase }
years-unit = { $count ->
    [one] Chaque signe est une pratique.
   *[other] Chaque signe représente au plus { NUMBER($count) } pratiques.
}
lineage-more = { $count ->
    [one] Encore { NUMBER($count) } pratique a essaimé ; sa page dit où.
   *[other] Encore { NUMBER($count) } pratiques ont essaimé ; leurs pages disent où.
}
network-reads = { $name } : { NUMBER($count) } pratiques
source-number = source { $number }
range-label = { $what }, dans { $count ->
    [one] une pratique
   *[other] { NUMBER($count) } pratiques
}
missing-heading = Cette page n’existe pas
missing-text = Elle a peut-être changé de place. Cherchez la pratique, ou parcourez la liste.
calendar-closes = Dernier jour : { $title }
