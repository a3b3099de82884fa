### The words of the commands, in English. Errors begin in lower case and have no full stop.

## Errors and refusals

failed = error
colon = :{ " " }
error-read = cannot read `{ $path }`
error-write = cannot write `{ $path }`
error-make-folder = cannot make the folder `{ $path }`
error-place = cannot put `{ $path }` in its place
error-remove = cannot remove `{ $path }`
error-render = cannot make the page `{ $path }`
error-read-theme = cannot use the theme
error-theme-missing = the theme has no folder: `{ $path }` is not there
error-follow-link = `{ $path }` is a link to a folder or out of the bank; Vonk does not follow it: put the file itself there
error-special-file = `{ $path }` is neither a file nor a folder
error-unusable-name = `{ $path }` has a name that Vonk cannot use: rename it with plain letters, digits and hyphens
error-foreign-folder = `{ $path }` is not empty and was not made by Vonk; nothing was changed: choose another folder with `--out`, or empty this one
error-out-inside = `{ $path }` cannot hold the site, for the bank's own files are there: choose another folder with `--out`
error-not-a-folder = `{ $path }` is not a folder
error-broken-manifest = the list of Vonk's files in `{ $path }` is damaged; nothing was changed: empty the folder, or choose another with `--out`
error-in-the-way = `{ $path }` was not made by Vonk and is in the way; nothing was changed: move it
error-busy = another build is publishing to `{ $path }`: wait until it is done
error-already-there = `{ $path }` is there already; nothing was changed
error-not-empty = `{ $path }` is not empty; nothing was changed: choose an empty folder
error-no-original = there is no `{ $path }` to translate
error-listen = cannot listen at `{ $path }`
error-usage = wrong value `{ $path }`
cause-not-found = it is not there
cause-permission = no permission
cause-disk-full = the disk is full
cause-read-only = the disk can only be read
cause-exists = it is there already
cause-not-a-folder = a part of the path is not a folder
cause-is-a-folder = it is a folder
cause-name = the name is not allowed
cause-port-taken = it and the ports after it are taken
cause-no-address = this machine does not have that address
usage-date = a date is written as YYYY-MM-DD
usage-epoch = SOURCE_DATE_EPOCH is a number of seconds
usage-base-url = an address begins with https:// or http:// and has no `?` and no `#`
usage-id = an id has at least one letter or digit
usage-language = not a language of this bank; it has { $languages }
usage-code = not a code; `vonk explain` lists them all
usage-code-near = not a code; did you mean { $suggestion }?
usage-kind = not a kind of file; it is one of { $kinds }
usage-kind-near = not a kind of file; did you mean { $suggestion }?
usage-bank = the bank's settings must be readable first; see `vonk check`
usage-editor = not an editor; it is one of { $editors }, or an address with { "{" }path{ "}" } in it

## Build

cases = { $count ->
    [one] { $count } practice
   *[other] { $count } practices
}
pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
summary = { $cases } · { $pages } · { $files }: { $written } written, { $unchanged } unchanged, { $removed } removed · { $seconds } s → { $out }
not-published = nothing was published: mend the errors above and build again
not-published-strict = nothing was published: with `--strict` every warning has to be mended
warnings-left = { $count ->
    [one] { $count } warning: see `vonk check`
   *[other] { $count } warnings: see `vonk check`
}

## Serve

serve-port-taken = port { $port } is taken: this preview is at { $next }
serve-exposed = note: with `--host` everybody on this network can read the preview, drafts and mistakes included: { $address }
serve-remote = this folder is on a network disk or a disk of Windows, which cannot be watched: it is looked at by the clock (`--poll`)
serve-unwatched = the folder cannot be watched ({ $reason }): it is looked at by the clock from now on
serve-no-browser = no browser could be opened: go to { $address } yourself
serve-changed = { $count ->
    [one] { $count } file changed
   *[other] { $count } files changed
}
preview-last-good = Behind this report you see the last version without errors of what is broken.
preview-more = { $count ->
    [one] … and { $count } more: see `vonk check`
   *[other] … and { $count } more: see `vonk check`
}
preview-indexing = Newer text is being indexed. Until then the search answers from the version before.
preview-no-page = This page cannot be shown yet
preview-open-editor = Open in the editor

## New and init

made = made { $path }
renamed-id = the id became `{ $id }`: only lower-case letters without accents, digits and hyphens
now-fill-in = fill it in, and see with `vonk check { $path }` what is still missing
init-done = a new bank is in { $path }; next: `vonk check` and `vonk build`, or a first practice with `vonk new case my-practice`

## Comments and placeholders of new files

new-how = Fill in what stands behind the colons. A line that begins with # and a space explains; take the # away in front of a field to use it.
new-check = See what is still missing: vonk check { $path }
new-draft = A draft is not published. Take this line away when the text is ready.
new-asked = Asked for: the check warns until it is there. Take the # away and fill in; name what nobody knows like this: not_known: [impact].
new-optional = May be left out.
new-body = Write the text here.
new-place = Name of the place
new-case-title = The name of the practice, or a short plain title, at most 60 characters.
new-case-summary = What happens, for whom, with what effect? One or two sentences, at most 300 characters.
new-case-summary-text = Say here in one or two sentences what happens, for whom, and with what effect.
new-case-sources = Where is it told? At least one public source, better two. Kinds of source:
new-case-source-title = Title of the source
new-case-need = Which need was there? One sentence.
new-case-need-text = Say in one sentence which need there was.
new-case-partners = Who takes part? Ids of files in content/organisations; make one with: vonk new organisation <id>. Roles:
new-case-started = When did it begin? A year, a month (2019-05) or a day (2019-05-24).
new-case-impact = Figures, each with its date, its source and how well it is shown. Leave it out when there are none.
new-case-indicators = What is measured:
new-case-evidence = How well it is shown; when in doubt the lowest:
new-case-lessons = What was learned, so that another can use it?
new-case-lesson-title = The lesson in a few words
new-case-lesson-text = One or two sentences about it.
new-case-verified = The day on which you last checked the facts.
new-case-condition = What is needed
new-case-step = What to do first
new-case-wants = What the practice seeks or offers:
new-facet = { $label }: { $how }{ $open }
new-facet-one = choose one
new-facet-max = choose 1 to { $max }, the main one first
new-facet-many = choose one or more
new-facet-open = another word is allowed as well
new-section-need = What was the matter, for whom and where?
new-section-approach = Who did what, and how does it work in practice?
new-section-course = How did it begin, and what happened since?
new-section-results = What changed, for whom, and who says so?
new-section-hard = What did not work, and what was in the way?
new-organisation-name = The organisation’s own name.
new-organisation-summary-text = Say in one sentence what the organisation is and does.
new-organisation-services = What it can help others with:
new-notice-title = What is sought or offered, in a few words.
new-notice-summary-text = Say in one or two sentences what is sought or offered, and for whom.
new-notice-kind = Kind of notice:
new-notice-direction = Seeks or offers:
new-notice-dates = First and last day on the board; first and last day of an event.
new-notice-contact = A page or the mailbox of a role, never a person’s own address.
new-notice-body = Write here what is sought or offered, why, and how people can respond.
new-guide-summary-text = Say in one or two sentences what the reader learns here.
new-guide-kind = Kind of guide:
new-guide-phases = Phases in which the guide helps:
new-guide-order = Its place among the guides, lowest first.
new-guide-body = Write the guide here. Begin headings with ##.
new-translation-how = The words of { $path }. Replace each of them by its translation; everything else is taken from there.
new-translated-from = The revision of the original that this is a translation of.

## A new bank

init-example = Example practice
init-languages = The languages; the first one is that of files that do not say.
init-url = Where the site will stand.
init-facets = The filters. Each takes its terms from a file in vocabularies/; change them to suit your bank.
init-readme =
    # { $name }

    A bank of practices, made with Vonk.

    - `content/bank.yaml` holds the settings and the filters, `content/vocabularies/` the terms.
    - `content/cases/` holds a file for each practice. `example.md` is a draft: change it or delete it.
    - `vonk new case my-practice` makes a new file, `vonk new translation my-practice fr` a translation.
    - `vonk check` tells what is wrong, `vonk build` makes the site in `dist/`.

## Explain

all-codes = All codes. `vonk explain <code>` tells more about one.

## Fields

fields-head =
    # The fields of a bank’s files

    What belongs in each field, made from the declarations in `src/content/declaration` by
    `vonk fields --format markdown`. In your own bank `vonk fields case` shows its facets and terms as well, in Dutch,
    French or English.

## Stats

stats-head = { $cases } · { $organisations } · { $notices } · { $guides }
organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
notices = { $count ->
    [one] { $count } notice
   *[other] { $count } notices
}
guides = { $count ->
    [one] { $count } guide
   *[other] { $count } guides
}
stats-by = { $rows } × { $columns }
stats-total = total
stats-empty-terms = { $facet } without practices: { $terms }
stats-languages = Practices by language
stats-original = original
stats-translated = translated
stats-missing = missing
stats-missing-title = Missing translations
stats-outdated-title = Translations older than the original
stats-stale-title = Not verified since { $date }
stats-never = never
stats-none = none
stats-more = { $count ->
    [one] … and { $count } more (`--format json` lists all)
   *[other] … and { $count } more (`--format json` lists all)
}
