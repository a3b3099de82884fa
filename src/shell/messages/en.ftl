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
error-damaged-picture = the picture `{ $path }` is damaged; open it in another program and save it again as JPEG
error-read-theme = cannot use the theme
error-theme-missing = the theme has no folder: `{ $path }` is not there
error-follow-link = `{ $path }` is a link out of the bank; Vonk does not follow it: put the folder itself there
error-unusable-name = `{ $path }` has a name that Vonk cannot use: rename it with plain letters, digits and hyphens
error-foreign-folder = `{ $path }` is not empty and was not made by Vonk; nothing was changed: choose another folder with `--out`, empty this one, or take it over with `--adopt`: what begins with a dot at its top and `CNAME` stay, everything else in it gives way to the site
error-out-inside = `{ $path }` cannot hold the site, for the bank's own files are there: choose another folder with `--out`
error-not-a-folder = `{ $path }` is not a folder
error-broken-manifest = the list of Vonk's files in `{ $path }` is damaged; nothing was changed: empty the folder, or choose another with `--out`
error-in-the-way = `{ $path }` was not made by Vonk and is in the way; nothing was changed: move it
error-busy = another build is publishing to `{ $path }`: wait until it is done
error-already-there = `{ $path }` is there already; nothing was changed
error-changed = `{ $path }` was changed in the meantime, so Vonk leaves it alone: try again
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
usage-base-url-host = the name of a server is made of letters without accents; a name with other letters also has a form that begins with `xn--`
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

## Check --fix

mended = mended: { $count } in { $files }
mended-dry = can be mended: { $count } in { $files }; nothing was changed, because of `--dry-run`
mended-none = there is nothing that Vonk can mend without you
mendable = `vonk check --fix` mends { $count } of these itself

## Serve

serve-port-taken = port { $port } is taken: this preview is at { $next }
serve-exposed = note: with `--host` everybody on this network can read the preview, drafts and mistakes included: { $address }
serve-remote = `{ $path }` is on a network disk or a disk of Windows, which cannot be watched: it is looked at by the clock (`--poll`)
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
preview-gone = `vonk serve` has ended: this page no longer follows your files. Start it again and the page goes on by itself.
preview-no-page = This page cannot be shown yet
preview-open-editor = Open in the editor

## New and init

made = made { $path }
renamed-id = the id became `{ $id }`: only lower-case letters without accents, digits and hyphens
now-fill-in = fill it in, and see with `vonk check { $path }` what is still missing; `vonk serve` shows the page
init-done = a new bank is in { $path }; next: `vonk check` and `vonk build`, or a first practice with `vonk new case my-practice`

## Comments and placeholders of new files

new-how = Fill in what stands behind the colons. A line that begins with # and a space explains; take the # away in front of a field to use it.
new-check = See what is still missing: vonk check { $path }
new-asked = Asked for: the check warns until it is there. Take the # away and fill in; name what nobody knows like this: not_known: [impact].
new-rest = May be left out. What each field is for: vonk fields { $kind }
new-translation-how = The words of { $path }. Replace each of them by its translation; everything else is taken from there.

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

## Help: what `--help` says of the command line, and what is wrong with it

help-usage = Usage:
help-commands = Commands
help-arguments = Values
help-options = Options
help-sign-options = OPTIONS
help-sign-command = COMMAND
help-values = one of: { $values }
help-default = default: { $values }
help-help-command = Print this, or the help of a command
help-help = Print this
help-version = Print the version
help-language = The language of messages: nl, fr or en [default: LC_ALL or LANG, else the bank's first language]
help-root = The bank's folder [default: the nearest one with content/bank.yaml, from here upwards]
help-vonk = Turns a folder of Markdown case studies into a searchable, multilingual static site.
help-build = Build the site
help-build-out = The folder of the site [default: dist in the bank's folder]
help-build-adopt = Take over a folder that Vonk did not make, such as a work tree of gh-pages: what begins with a dot at its top (.git, .nojekyll) and CNAME stay, every other file gives way to the site
help-build-base-url = Where the site will stand [default: the url of bank.yaml]
help-build-drafts = Build drafts as well
help-build-date = The day for which to build [default: SOURCE_DATE_EPOCH, else today]
help-build-strict = Treat warnings as errors
help-build-summary = The form of the summary
help-build-jobs = How many threads to use [default: one for each core]
help-build-quiet = Say nothing when all goes well
help-check = Say everything that is wrong with the content
help-check-paths = Show only what concerns these files and folders; or the folder of a bank
help-check-format = The form of the report
help-check-strict = Fail on warnings as well
help-check-errors = Show the errors only
help-check-fix = Mend what can be mended in one way only, and show what changes
help-check-dry-run = With --fix: change nothing, and show what would change
help-check-drafts = Check drafts as well
help-check-touched = Files that a pull request touches: theirs come first where a service shows only some
help-check-date = The day for which to check [default: SOURCE_DATE_EPOCH, else today]
help-serve = Show the site in the browser while you write
help-serve-port = The port; when it is taken, the next free one. 0 is any free port
help-serve-open = Open the site in the browser
help-serve-poll = Look for changes by the clock, for network disks and Windows disks under WSL
help-serve-without-drafts = Leave drafts out, as the published site does
help-serve-editor = The editor that links in the report open: vscode, zed, idea, … or a pattern with { "{" }path{ "}" }, { "{" }line{ "}" } and { "{" }column{ "}" } [default: EDITOR_URL]
help-serve-host = Listen at this address of the network: everybody there can read the preview
help-serve-date = The day for which to show the bank [default: SOURCE_DATE_EPOCH, else today]
help-new = Make a new file that already passes the check
help-new-case = A practice
help-new-organisation = An organisation
help-new-notice = A notice for the board
help-new-guide = A guide
help-new-page = A page about the bank
help-new-translation = A translation of an entry that is there
help-id = The id: lower-case letters without accents, digits and hyphens
help-title = The title, or the name of an organisation
help-all = Explain what may be left out as well, not only what is required or asked for
help-new-translation-id = The id of the original
help-new-translation-to = The language to translate into
help-new-translation-kind = The kind of the original, where several have the same id
help-init = Make an empty bank in an empty folder
help-init-dir = The folder; made when it is not there
help-init-name = The bank's name [default: the folder's]
help-explain = Explain a code of a report, or list all codes
help-explain-code = A code such as unknown-term; without one all are listed
help-fields = Tell which fields a file has, and what belongs in each
help-fields-kind = A kind of file: case, organisation, notice, guide, page, bank, vocabulary, or case-translation and so on; without one all are shown
help-fields-format = How to print them
help-schema = Print the JSON Schema of a kind of file
help-schema-kind = A kind of file: case, organisation, notice, guide, page, bank, vocabulary, or case-translation and so on
help-stats = Show what the bank covers and what it lacks
help-stats-format = The form of the figures
help-stats-date = The day for which to count [default: SOURCE_DATE_EPOCH, else today]
help-completions = Print the completions of a shell
help-completions-shell = The shell
usage-option = there is no option `{ $named }`
usage-command = there is no command `{ $named }`
usage-value = `{ $value }` is no value for `{ $named }`
usage-value-missing = `{ $named }` needs a value
usage-missing = this is missing: `{ $named }`
usage-conflict = `{ $named }` does not go with `{ $other }`
usage-near = did you mean `{ $suggestion }`?
usage-values = it is one of: { $values }
usage-language-tag = a language is written as nl, fr or en
usage-more = More: `--help`
