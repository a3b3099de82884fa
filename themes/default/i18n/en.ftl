# Interface texts in English. A `#` in a js-… text stands for a number or a name that the script fills in.

## Around every page
skip-to-content = Skip to content
menu = Main menu
menu-finder = Practices
menu-overview = Overview
menu-organisations = Organisations
menu-notices = Notice board
menu-guides = Guides
languages = Language
breadcrumb = Breadcrumb
home = Home
about-site = About this site
licence-of-texts = Texts under
news-feed = News feed (Atom)
source-code = Source code
contact = Contact
contribute = Share a practice
all-az = All practices from A to Z
side = Contact and tools
on-this-page = On this page

## Search and filters
search = Search
search-label = Search the practices
finder = Find a practice
filters = Filters
active-filters = Active filters
filter-all = Show all { $count }
filter-further = Filter further
show-results = Show the results
show-more = Show more
sort = Order
sort-best = Best first
sort-newest = Newest first
sort-title = Title A–Z
browse = Browse
noscript-browse = Without JavaScript you see the newest practices here. Browse the others through the lists.
none-try = Try this
none-fewer-filters = remove one or more filters
none-spelling = check the spelling
none-other-words = use fewer or other words
none-browse = Or browse further:
none-ask = Ask your question on the notice board
js-results-zero = No practices found
js-results-one = # practice
js-results-many = # practices
js-results-other = # practices
js-show-one = Show # practice
js-show-many = Show # practices
js-show-other = Show # practices
js-filters-one = Filters (# active)
js-filters-other = Filters (# active)
js-remove = Remove filter: #
js-clear = Clear all
js-step = # # of #
js-only = in # only
js-corrected = These are the results for “#”.
js-literal = Search for “#” all the same
js-whole-zero = No practice has all these words. These are the ones with most of them.
js-whole-one = One practice has all these words; those with most of them follow.
js-whole-other = # practices have all these words; those with most of them follow.
js-failed = Search does not work right now. Try again or browse through the lists.
js-retry = Try again
js-title = Search for “#”

## Home
home-browse = Choose a subject
home-newest = Newest practices
home-all = All practices
home-notices = On the notice board
home-gaps = Gaps
home-gaps-intro = We know of no practice here yet. Do you know one, or run one?
home-guides = Guides to begin with

## Case
draft = This is a draft. The page is not on the site yet.
text-here = This text exists
translation-outdated = This translation is older than the original
about = about
conditions = Conditions
first-steps = First steps
lineage = Origin and adoption
inspired-by = Inspired by
taken-over-by = Taken over by
sources = Sources
talk-with-team = Seeks and offers
seeks = Seeks
offers = Offers
open-to-visits = Visitors are welcome
get-in-touch = Get in touch
to-website = Go to the website
support = Support that fits
with-this-page = With this page
print = Print
share = Share
link-copied = The link has been copied
improve-page = Improve this page
how-to-cite = Cite
licence = Text under
related = Related practices

## Organisations, notices, guides
organisations = Organisations
services = Services
works-with = Works with
open-notices = Open notices
no-practices-yet = There are no practices here yet.
notice-is-closed = This notice has closed.
notice-cases = Practices in this notice
notice-matches = Practices that match
answer-notice = Respond
answer-notice-text = Get in touch with the people who posted this notice.
notices-open = Open now
notices-none = There are no open notices on the board right now.
notices-upcoming = Opening soon
notices-closed = Closed
calendar = Put the dates in your calendar
guides = Guides
guides-none = There are no guides yet.
helps-in = Helps in:
more-guides = Other guides
letters = Go to letter

## Lists and figures
pages = Pages
previous-page = Previous
next-page = Next
page-number = Page { $number }
two-facets = { $row } and { $column }
matrix-intro = The fuller the tile, the more practices. An empty tile is a gap: we know of no practice there yet.
matrix-caption = Number of practices by row and column
total = Total
share-yours = Share yours
scale = Number of practices per tile
scale-gap = gap
totals = What it achieved
totals-intro = Added up from the practices that gave their figures with a source and a year.
where = Where it happens
where-intro = Practices by region.
years = Through the years
years-intro = Practices by starting year.

## Old addresses
moved = This page has moved
