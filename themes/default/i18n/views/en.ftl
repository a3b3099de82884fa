# Texts that the views put together: counts, facts, dates, states. `{$date}` is a date as the language writes it;
# `{$precision}` is `day` for a whole date, `part` for a month or a year.

count-cases = { $count ->
    [one] { NUMBER($count) } practice
   *[other] { NUMBER($count) } practices
}
count-instruments = { $count ->
    [one] { NUMBER($count) } funding instrument
   *[other] { NUMBER($count) } funding instruments
}
word-cases = { $count ->
    [one] practice
   *[other] practices
}
word-organisations = { $count ->
    [one] organisation involved
   *[other] organisations involved
}
word-regions = { $count ->
    [one] region or country
   *[other] regions and countries
}
step-of = { $facet } { $number } of { $of }
title-page = { $title }, page { $number } of { $of }

only-in-dutch = in Dutch only
only-in-french = in French only
only-in-english = in English only
only-in-german = in German only
only-in-other = in this language only: { $language }
read-original = Read the original ({ $language })

fact-place = Place
fact-since = Running since
fact-started = Started
fact-until = Ran until
fact-when = Period
fact-latest = Latest information
fact-not-known = What we do not know
fact-type = Type
fact-identifiers = Identifiers
fact-resource = About
fact-organisation = Organisation
fact-open = On the board
fact-event = When
event-hour = { $hour }:{ $minute }
event-from = { $days }, from { $from }
event-until = { $days }, until { $until }
event-from-until = { $days }, { $from } to { $until }
fact-legal-form = Legal form
fact-for-whom = For whom
fact-amount = How much
fact-share = Share of the cost
fact-term = Term
fact-who-may = Who may apply
fact-closing-rule = When to apply
fact-recurs = How often

status-as-of = { $precision ->
   *[day] on { $date }, by our newest source
    [part] in { $date }, by our newest source
}
unknown-need = the need behind it
unknown-partners = who takes part
unknown-started = when it began
unknown-impact = what came of it
unknown-lessons = what can be learnt from it
unknown-verified = whether this still holds

section-need = The need
section-approach = The approach
section-course = The course
section-results = The results
section-hard = What was hard
section-lessons = The lessons
section-takes = What it takes
section-paid = Who paid
section-take-over = Take it over
section-partners = Who does what

since-date = since { $date }
until-date = until { $date }
verified-on = { $precision ->
   *[day] verified on { $date }
    [part] verified in { $date }
}
withdrawn-on = { $precision ->
   *[day] This text was withdrawn on { $date }.
    [part] This text was withdrawn in { $date }.
}
cite = “{ $title }”, { $bank }. { $url }
cite-verified = { $precision ->
   *[day] “{ $title }”, { $bank }, verified on { $date }. { $url }
    [part] “{ $title }”, { $bank }, verified in { $date }. { $url }
}

amount-eur = €{ $number }
amount-percent = { $number }%

notice-open = open
notice-standing = standing or recurring
notice-seen = { $precision ->
   *[day] existed on { $date }, by our newest source
    [part] existed in { $date }, by our newest source
}
notice-undated = may no longer exist: our sources bear no date
notice-open-until = open until { $date }
notice-opens-on = { $precision ->
   *[day] opens on { $date }
    [part] opens in { $date }
}
notice-closed = closed
notice-closed-on = closed since { $date }
match-offers = offers: { $resource }
match-seeks = seeks: { $resource }

finder-description = Search the practices and filter them by domain, phase, region and more.
facet-description = { $facet }: every term with its number of practices.
organisations-lead = { $count ->
    [one] One organisation:
   *[other] { NUMBER($count) } organisations:
} { $taking ->
    [one] one has
   *[other] { NUMBER($taking) } have
} a part in a practice, { $offering ->
    [one] one offers
   *[other] { NUMBER($offering) } offer
} help.
list-by-help = Kind of help
list-by-phase = Phase
list-by-region = Region
list-by-type = Type of organisation
list-by-form = For whom
list-by-all = All
index-heading = Practices from A to Z
index-lead = { $count ->
    [one] One practice.
   *[other] All { NUMBER($count) } practices by title.
}
notices-lead = Who is looking for what, and who has something to offer.
guides-lead = How to start, pay for, take over, measure and describe a practice, and which rules come into it.
overview-heading = { $count ->
    [one] One practice on one page
   *[other] { NUMBER($count) } practices on one page
}
overview-lead = Where is something being tried, and how far has it come? Each tile leads to the practices.
cell-reads = { $count ->
    [0] No practice yet: { $row }, { $column }. Propose one.
    [one] { NUMBER($count) } practice: { $row }, { $column }
   *[other] { NUMBER($count) } practices: { $row }, { $column }
}
region-reads = { $count ->
    [0] { $region }: no practice yet. Propose one.
    [one] { $region }: { NUMBER($count) } practice
   *[other] { $region }: { NUMBER($count) } practices
}
before-year = before { $year }
year-phase = on to { $phase }
years-unit = { $count ->
    [one] Each sign is one practice.
   *[other] Each sign stands for at most { NUMBER($count) } practices.
}
lineage-more = { $count ->
    [one] { NUMBER($count) } more practice spread; its page says where.
   *[other] { NUMBER($count) } more practices spread; their pages say where.
}
network-reads = { $name }: { NUMBER($count) } practices
source-number = source { $number }
range-label = { $what }, in { $count ->
    [one] one practice
   *[other] { NUMBER($count) } practices
}
missing-heading = This page does not exist
missing-text = It may have moved. Look the practice up, or browse the list.
calendar-closes = Last day: { $title }
