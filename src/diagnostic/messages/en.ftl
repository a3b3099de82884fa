### The words of every diagnostic, in English.
###
### For each code: the message states the fact; `.help` says what to do; `.did-you-mean` replaces it when a suggestion
### is known; `.title` and `.explain` are what `vonk explain` shows. Messages and help begin in lower case and have no
### full stop. The arguments of each code are listed in `code.rs`.

## Words of the report

error = error
warning = warning
help = help
note-first-here = first used here
note-here-too = also here
note-other-file = the other file
note-original = the original
note-last-step = the last step
note-began-here = began here

errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
in-files = { $count ->
    [one] in { $count } file
   *[other] in { $count } files
}
all-good = { $count ->
    [one] all good: { $count } practice, no remarks
   *[other] all good: { $count } practices, no remarks
}
only-warnings = { $count ->
    [one] no errors; { $count } warning not shown
   *[other] no errors; { $count } warnings not shown
}
left-out = { $count ->
    [one] { $count } warning not shown
   *[other] { $count } warnings not shown
}
more-in-file = { $count ->
    [one] { $count } more of this kind in this file
   *[other] { $count } more of this kind in this file
}
more-elsewhere = { $count } more of this kind in { $files ->
    [one] { $files } file
   *[other] { $files } files
} (`vonk check --format short` shows all of them)
drafts-left-out = { $count ->
    [one] { $count } draft was not checked; `vonk check --drafts` checks it as well
   *[other] { $count } drafts were not checked; `vonk check --drafts` checks them as well
}
strict = warnings count as errors because of `--strict`
not-shown-above = GitHub shows { $limit } errors and { $limit } warnings per step; { $count ->
    [one] { $count } more is in the log
   *[other] { $count } more are in the log
}

## Types of values

type-text = a text
type-number = a number
type-whole-number = a whole number
type-yes-no = `true` or `false`
type-list = a list
type-map = a group of fields
type-date = a date
type-nothing = nothing
type-text-or-map = a text or a group of fields
type-id = an id

## Files

not-utf8 = the byte `{ $byte }`, { $offset } bytes from the start, is not UTF-8
    .help = save the file again and choose UTF-8 as its encoding
    .title = A file that is not UTF-8
    .explain =
        Vonk reads text in UTF-8, the encoding that has room for every letter of every language. A file in
        an older encoding would show `�` where it has an `é`. Most editors offer the choice under “Save as”.

        Wrong:
            title: Caf� solidaire     (saved as Windows-1252)
        Right:
            title: Café solidaire     (saved as UTF-8)

file-too-large = this file takes { $size } kB; at most { $limit } kB is allowed
    .help = shorten the text, or save the picture at a smaller size
    .title = A file that is too large
    .explain =
        A page has to open fast on a phone, and checking must never take minutes. So files have a limit.
        A text that reaches it is usually a pasted document or a picture hidden in the text.

        Wrong:
            ![Plan](data:image/png;base64,iVBORw0KGgo…)
        Right:
            ![Plan of the shared garden](plan.jpg)

merge-conflict = a merge conflict is left here
    .help = choose one of the two versions, or join them, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`
    .title = A merge conflict that is left
    .explain =
        Two people changed the same lines, and Git put both versions below each other, between lines of
        signs. Until someone chooses, the file says two things at once, so Vonk reads none of it.

        Wrong:
            <<<<<<< HEAD
            title: Repair Café Ghent
            =======
            title: Repair Café in Ghent
            >>>>>>> proposal
        Right:
            title: Repair Café Ghent

bad-file-name = `{ $name }` is not a valid file name here
    .help = use lower-case letters without accents, digits and hyphens: `my-practice.md`, or `my-practice.fr.md` for a translation
    .did-you-mean = rename the file to `{ $suggestion }`
    .title = A file name that breaks the rule
    .explain =
        The file name is the id of a page and a part of its address, so it must work everywhere: 1 to 100
        lower-case letters without accents, digits and single hyphens. A translation adds its language.

        Wrong:
            content/cases/Café Réparation.md
        Right:
            content/cases/cafe-reparation.md
            content/cases/cafe-reparation.nl.md

wrong-ending = `{ $name }` is not read: Vonk reads files with the right ending only
    .help = save the text as plain text, in a file that ends in `.md`
    .did-you-mean = save the text as `{ $suggestion }`
    .title = A text with the wrong ending
    .explain =
        A page is a text file whose name ends in `.md`; a vocabulary ends in `.yaml`. Text processors
        sometimes add something to the name, or save in a format of their own. Windows shows that only when
        its explorer is told to show the endings.

        Wrong:
            cooking-together.md.txt     cooking-together.docx     cooking-together.MD
        Right:
            cooking-together.md

misplaced-file = `{ $name }` is not read in this place
    .help = move the file to the folder of its kind, such as `content/cases`, or delete it
    .did-you-mean = move the file to `{ $suggestion }`
    .title = A text in the wrong place
    .explain =
        Each file stands in the folder of its kind, not in a folder inside it. Only one with pictures has a
        folder of its own, where it is called `index.md`. The language of a translation stands in its name.

        Wrong:
            content/cases/fr/repair-cafe.md      content/cases/repair-cafe/repair-cafe.md
        Right:
            content/cases/repair-cafe.fr.md      content/cases/repair-cafe/index.md

unusable-name = `{ $name }` cannot be the name of a file or folder on Windows
    .help = choose another name, without `:`, `?` or `*`, and without a dot at the end
    .did-you-mean = call it `{ $suggestion }`, for example
    .title = A name that not every system takes
    .explain =
        Windows keeps a few names for itself, such as `con`, `aux` and `nul`, also with an ending behind them.
        Who wants to save the bank or the site there cannot go on. Ids become names of folders as well.

        Wrong:
            content/cases/aux.md
        Right:
            content/cases/aux-armes.md

link-not-followed = `{ $name }` is a link to a folder, out of the bank or to nothing, and is not followed
    .help = put the file itself in its place, or delete the link
    .title = A link that is not followed
    .explain =
        A link of the file system may lead to a file of the same bank. One that leads out of it is missing in
        every copy of the bank, or publishes what nobody meant to publish; folders behind links are not read.

        Wrong:
            content/cases/garden.md → ../../../an/garden.md
        Right:
            content/cases/garden.md, the file itself

special-file = `{ $name }` is a pipe, a socket or a device, and no file
    .help = delete it, or take it out of the bank’s folder
    .title = Something that is no file
    .explain =
        Programs put such things in a folder to talk with each other. There is nothing in them to read, and who
        tries may wait for ever.

        Wrong:
            content/cases/photos.sock
        Right:
            a folder with nothing in it but the bank’s files

differs-in-case = only capitals tell `{ $value }` from `{ $other }`
    .help = give one of the two another name, or delete it
    .title = Two names that only their capitals tell apart
    .explain =
        Windows and macOS take such names for the same: one of the files, or one of the pages, then comes in
        the place of the other. Readers do not see the difference either.

        Wrong:
            - id: repair
            - id: Repair
        Right:
            - id: repair
            - id: repair-cafe

unexpected-file = Vonk does nothing with the file `{ $name }`
    .help = move it to the folder where it belongs, or delete it
    .title = A file in an unexpected place
    .explain =
        Each folder of `content/` holds one kind of page. A file elsewhere, or with another ending, does not
        appear on the site; that is often a mistake in its name or its place.

        Wrong:
            content/case/repair-cafe.md      content/cases/repair-cafe.docx
        Right:
            content/cases/repair-cafe.md

duplicate-id = two files have the id `{ $id }`
    .help = rename one of the two files, or merge them into one
    .title = Two files with the same id
    .explain =
        The file name is the id, and the id is the address: two pages cannot live at one address. This
        happens when a practice has both a file and a folder.

        Wrong:
            content/cases/repair-cafe.md
            content/cases/repair-cafe/index.md
        Right:
            content/cases/repair-cafe/index.md

same-title = there is already a file called `{ $value }` in the same place
    .help = join the two, or say in the title or in `place` what tells them apart
    .title = The same practice or organisation twice
    .explain =
        Whoever adds something does not always see that it is there already, under another file name. Readers
        cannot tell two pages with the same title and the same place apart.

        Doubtful:
            cases/repair-cafe.md and cases/repair-cafe-ghent.md, both title: Repair Café, place: Ghent
        Better:
            cases/repair-cafe.md

bank-missing = there is no `content/bank.yaml`
    .help = go to the folder of your bank first, or start a new bank with `vonk init`
    .title = A folder without a bank
    .explain =
        `content/bank.yaml` says what the bank is called, in which languages it speaks and which filters it
        has. Without it Vonk cannot know that this folder is a bank.

        Wrong:
            vonk check --root my-bank/content
        Right:
            vonk check --root my-bank

## Front matter and YAML

front-matter-missing = the file does not begin with `---`
    .help = put `---` on the first line, then the fields, then `---` again, then the text
    .title = A file without fields at the top
    .explain =
        Each page begins with a block of fields between two lines `---`. They tell Vonk the title, the
        place, the sources and the rest. Nothing may stand before the first line, not even an empty line.

        Wrong:
            title: Repair Café
        Right:
            ---
            title: Repair Café
            ---

front-matter-unclosed = the fields begin with `---`, but no second `---` closes them
    .help = put `---` on a line of its own between the fields and the text
    .title = Fields without an end
    .explain =
        The block of fields stands between two lines with `---` and nothing else. Without the second line
        Vonk cannot know where the text begins.

        Wrong:
            ---
            title: Repair Café
            ## The need
        Right:
            ---
            title: Repair Café
            ---
            ## The need

front-matter-too-large = the fields take { $size } kB; at most { $limit } kB is allowed
    .help = move the long texts to the part below the second `---`
    .title = Too much in the fields
    .explain =
        The fields are for short facts: a title, a summary, a date, a list. The story itself belongs below
        them. Reading very long fields also takes too much time.

        Wrong:
            summary: (forty pages of text)
        Right:
            summary: Neighbours repair together what is broken.

front-matter-twice = a second block of fields stands in the text
    .help = keep one of the two blocks, between two lines with `---`, and delete the other
    .title = Two blocks of fields
    .explain =
        The fields stand once, at the top. A second block usually comes from pasting a finished file under
        the sample of `vonk new`, or two files into one. Readers would see it as text.

        Wrong:
            ---
            title: My practice
            ---
            ---
            title: Repair Café
            ---
        Right:
            ---
            title: Repair Café
            ---

not-a-map = there should be fields here (`name: value`), not { $found }
    .help = write one field on each line, such as `title: Repair Café`
    .title = Something other than fields
    .explain =
        At the top level Vonk expects fields: a name, a colon, a space and a value. A list or a loose
        sentence has no names, so Vonk cannot know what it means.

        Wrong:
            - Repair Café
        Right:
            title: Repair Café

yaml-syntax = these fields cannot be read: { $detail }
    .help = compare this line with another file; look for a colon, a quote or a bracket that is missing
    .title = Fields that cannot be read
    .explain =
        The fields are written in YAML, a notation with a few strict rules. Here one of them is broken and
        Vonk does not recognise the mistake, so it shows the words of the YAML reader. When in doubt, put
        the value in straight quotes.

        Wrong:
            title: "Repair" Café
        Right:
            title: '"Repair" Café'

yaml-colon = the value of `{ $key }` contains a colon with a space after it
    .help = put the whole value in quotes
    .did-you-mean = put the whole value in quotes: `{ $suggestion }`
    .title = A colon in a value without quotes
    .explain =
        A colon followed by a space tells YAML that a value begins. When that combination stands inside a
        title or a sentence, the whole value needs quotes.

        Wrong:
            title: Cooking together: a kitchen for the street
        Right:
            title: "Cooking together: a kitchen for the street"

yaml-hash = `{ $dropped }` is left out of `{ $key }`: after a space, `#` begins a remark
    .help = put the whole value in quotes; a remark goes on a line of its own
    .did-you-mean = put the whole value in quotes: `{ $suggestion }`; a remark goes on a line of its own
    .title = Text that is lost behind a hash sign
    .explain =
        A space and a hash sign begin a remark in YAML, for those who read the file. When that sign stands in
        a title or a sentence, the rest disappears. In quotes everything stays.

        Wrong:
            title: Neighbourhood shop #2
        Right:
            title: "Neighbourhood shop #2"
            # still to be asked at the shop

yaml-comma = the value of `{ $key }` contains a comma, which parts values between brackets
    .help = put the whole value in quotes
    .did-you-mean = put the whole value in quotes: `{ $suggestion }`
    .title = A comma in a value between brackets
    .explain =
        On one line, fields stand between braces and the entries of a list between square brackets, parted by
        commas. A comma that belongs to the text asks for quotes around the whole value.

        Wrong:
            does: {"{"}nl: helpt, en: helps groups, elsewhere too{"}"}
        Right:
            does: {"{"}nl: helpt, en: "helps groups, elsewhere too"{"}"}

yaml-inner-bracket = the value of `{ $key }` contains `{ $bracket }`, which between brackets begins or ends a list or a group
    .help = put the whole value in quotes
    .did-you-mean = put the whole value in quotes: `{ $suggestion }`
    .title = A bracket in a value between brackets
    .explain =
        On one line, fields stand between braces and lists between square brackets. A bracket that belongs to
        the text asks for quotes around the whole value there.

        Wrong:
            - {"{"}title: Report [2020], kind: own{"}"}
        Right:
            - {"{"}title: "Report [2020]", kind: own{"}"}

comma-in-list = a comma makes several entries of this text in `{ $key }`: `{ $value }`
    .help = if it is one text, put it in quotes; if not, put each of them in quotes
    .did-you-mean = if it is one text, write `{ $suggestion }`; if not, put each of them in quotes
    .title = A comma that cuts a text in pieces
    .explain =
        Between square brackets every comma parts two entries. So a sentence with a comma becomes a list of
        half sentences. Quotes show what belongs together.

        Doubtful:
            needs: [A room, with a kitchen, Volunteers]
        Right:
            needs: ["A room, with a kitchen", "Volunteers"]

yaml-tab = there is a tab here; only spaces are allowed
    .help = replace the tab by two spaces
    .title = A tab in the fields
    .explain =
        YAML indents with spaces only, because a tab is wide in one editor and narrow in another. Most
        editors can put spaces when you press the Tab key.

        Wrong:
            place:
            →name: Ghent      (→ is a tab)
        Right:
            place:
              name: Ghent

yaml-space = there is a special space ({ $name }) here; only an ordinary space is allowed
    .help = delete the space and type it again
    .title = A special space in the fields
    .explain =
        Text processors and web pages use spaces on which a line may not break. They look ordinary, but
        YAML does not take them for spaces. They come along when you copy and paste.

        Wrong:
            title:⍽Repair Café     (⍽ is a non-breaking space)
        Right:
            title: Repair Café

yaml-curly-quotes = these curly quotes become a part of the value
    .help = use straight quotes, or none at all
    .did-you-mean = use straight quotes: `{ $suggestion }`
    .title = Curly quotes around a value
    .explain =
        YAML knows straight quotes only. Curly quotes, which text processors like to make, are shown on the
        page as a part of the text. Inside a text they are fine.

        Wrong:
            title: “Repair Café”
        Right:
            title: "Repair Café"

yaml-unclosed-quote = the quote `{ $quote }` is opened here and never closed
    .help = put the same quote at the end of the value
    .did-you-mean = write `{ $suggestion }`
    .title = A quote without an end
    .explain =
        A value that begins with a quote ends at the next quote of the same kind. Without it, YAML takes
        the rest of the file for one long value. An apostrophe is fine inside double quotes.

        Wrong:
            title: "Repair Café
        Right:
            title: "Repair Café"

yaml-special-start = a value without quotes cannot begin with `{ $character }`
    .help = put the whole value in quotes
    .did-you-mean = put the whole value in quotes: `{ $suggestion }`
    .title = A value that begins with a special character
    .explain =
        Some characters mean something to YAML at the beginning of a value: {"`@`, `*`, `&`, `!`, `%`, `[`, `{`"}.
        When they belong to your text, the whole value needs quotes.

        Wrong:
            title: @home in the neighbourhood
        Right:
            title: "@home in the neighbourhood"

yaml-bracket = the bracket `{ $bracket }` has no counterpart
    .help = add the missing bracket, or put the value in quotes if the bracket belongs to the text
    .title = A bracket without its counterpart
    .explain =
        Square brackets hold a list on one line and braces hold a group of fields. Each one that opens
        has to be closed again.

        Wrong:
            tags: [repair, sharing
        Right:
            tags: [repair, sharing]

yaml-missing-space = `{ $key }` is not set apart from its value
    .help = write a field as `name: value`, and an entry of a list as `- value`
    .did-you-mean = write `{ $suggestion }`
    .title = A field without its colon or its space
    .explain =
        A field is a name, a colon, a space and a value. Without the colon or the space, YAML sees one long
        word and not a field.

        Wrong:
            title:Repair Café
        Right:
            title: Repair Café

yaml-indentation = this line is not indented like its neighbours
    .help = begin fields of the same level with the same number of spaces
    .title = A line with another indentation
    .explain =
        The spaces at the beginning of a line tell YAML what belongs together. Fields of one level begin in
        the same column; what belongs to a field stands two spaces further.

        Wrong:
            title: Repair Café
             phase: scaling-up
        Right:
            title: Repair Café
            phase: scaling-up

yaml-anchor = `{ $name }` is a YAML anchor or alias, which Vonk does not accept
    .help = write the value out in full, or put it in quotes if it is text
    .did-you-mean = if it is text, write `{ $suggestion }`; else write the value out in full
    .title = An anchor or an alias
    .explain =
        With `&name` and `*name` YAML can repeat a value elsewhere. Readers find that hard to follow, and it
        lets a small file grow into a huge one, so Vonk refuses it.

        Wrong:
            title: *short-title
        Right:
            title: "*short-title"

yaml-tag = `{ $name }` is a YAML tag, which Vonk does not accept
    .help = delete the tag, or put the value in quotes if it is text
    .title = A YAML tag
    .explain =
        An exclamation mark at the beginning of a value gives it a type in YAML. Vonk knows the type of each
        field, so it needs none.

        Wrong:
            title: !text Repair Café
        Right:
            title: Repair Café

yaml-too-deep = the fields are nested more than { $limit } levels deep
    .help = use fewer lists and groups inside each other
    .title = Fields nested too deep
    .explain =
        No field of Vonk needs more than a few levels. Very deep nesting is nearly always a mistake, and it
        would make reading the file very slow.

        Wrong:
            tags: [[[[[[[[repair]]]]]]]]
        Right:
            tags: [repair]

yaml-too-many-values = the file holds more than { $limit } values
    .help = divide it over several files, or remove what the bank does not need
    .title = Too many values in one file
    .explain =
        The limit protects everyone’s computer against a file that would keep it busy for minutes. A
        practice or an organisation never comes near it.

        Wrong:
            tags: [a, b, c, d, e, f, …]     (thousands of them)
        Right:
            tags: [repair, sharing]

duplicate-key = the field `{ $key }` is given twice
    .help = keep one of the two
    .title = A field given twice
    .explain =
        Each field may stand once in a block. With two of them Vonk cannot know which one you mean. If a
        field has several values, make it a list.

        Wrong:
            tags: [repair]
            tags: [sharing]
        Right:
            tags: [repair, sharing]

## Fields

missing-field = the field `{ $key }` is missing
    .help = add a line `{ $key }: …` to the fields
    .title = A required field is missing
    .explain =
        A few fields are needed on every page: without them it cannot be found, or readers cannot judge
        what they read. `vonk new case` writes a file that already has them all.

        Wrong:
            title: Repair Café
        Right:
            title: Repair Café
            summary: Neighbours repair together what is broken.

missing-asked-field = there is no answer yet for `{ $key }`
    .help = add it if you know the answer, since readers look for it; if nobody knows, say so with `not_known: [{ $key }]`
    .title = A field that readers look for is missing
    .explain =
        The page is published without this field, but it serves readers less well. They filter on it, or
        they want to know it before they start something similar. If the sources do not tell, list the
        field under `not_known`.

        Poor:
            title: Repair Café
        Better:
            title: Repair Café
            target_groups: [everyone]

unknown-key = unknown field `{ $key }`
    .help = check the spelling; put information of your own under `extra:`
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = A field that Vonk does not know
    .explain =
        Field names have a fixed spelling, in English. A name that Vonk does not know is nearly always a
        typing error, and its value would be lost. Free information has a place under `extra:`.

        Wrong:
            sumary: Neighbours repair together what is broken.
        Right:
            summary: Neighbours repair together what is broken.

moved-field = the field `{ $key }` is `{ $replacement }` since version { $since }
    .help = move its value to `{ $replacement }`; `vonk explain moved-field` shows how
    .did-you-mean = write `{ $suggestion }`
    .title = A field that has moved
    .explain =
        The form of the files grows with what banks need. A field that gets another name or another place is
        named here, so that nothing is lost when a bank takes a newer Vonk; `CHANGELOG.md` tells why it moved.

        Wrong, since `services` and `phases` of an organisation are in the groups of `offers`:
            services: [expertise-legal]
            phases: [exploration, development]
        Right:
            offers:
              - resource: [expertise-legal]
                phases: [exploration, development]

wrong-type = `{ $key }` takes { $expected }; found { $found }
    .help = replace the value by { $expected }
    .did-you-mean = write `{ $suggestion }`
    .title = A value of the wrong type
    .explain =
        Each field takes one type of value: a text, a number, a date, a list `[a, b]`, a group of fields,
        `true` or `false`. A number stands without quotes and without a separator for thousands.

        Wrong:
            tags: repair
            value: "2,100"
        Right:
            tags: [repair]
            value: 2100

invalid-number = `{ $value }` is not a number, and `{ $key }` takes one
    .help = write the number alone, with a point before decimals: `2100`, `1.5`
    .did-you-mean = write `{ $suggestion }`
    .title = Not a number
    .explain =
        A number is made of digits, with a point before decimals and nothing between thousands. What was
        counted stands in another field; “about” is written as `approximate: true`.

        Wrong:
            value: about 1,200 people
        Right:
            value: 1200
            approximate: true

number-thousands = `{ $value }` can be two numbers: a point stands before decimals here, not between thousands
    .help = leave out the point; for a number with decimals write `{ $decimal }`
    .did-you-mean = write `{ $suggestion }`; for a number with decimals write `{ $decimal }`
    .title = A point between thousands
    .explain =
        In Dutch and French people write 1.200 for twelve hundred, and a computer reads 1.2. So a wrong
        figure comes on the page. Three digits behind a point are therefore not enough to be decimals.

        Wrong:
            value: 1.200
        Right:
            value: 1200

empty-value = the field `{ $key }` is empty
    .help = fill it in, or delete the line
    .title = An empty field
    .explain =
        An empty field says nothing to a reader. If you do not know the answer, leave the field out: then
        Vonk knows that too.

        Wrong:
            started:
        Right:
            started: 2013

invisible-character = an invisible character ({ $name }) stands here
    .help = delete the word and type it again
    .did-you-mean = delete it and type `{ $suggestion }` again
    .title = An invisible character
    .explain =
        Web pages and text processors sometimes put characters without any width into a text. They come along
        when you copy and paste. The word looks right, and yet it is another one.

        Wrong:
            region: BE23⍽     (⍽ is an invisible character)
        Right:
            region: BE23

sample-text = this is still the sample text of a new file
    .help = write your own text in its place, or delete the line
    .title = Sample text that was left
    .explain =
        `vonk new` writes with each field and under each heading what belongs there. That text is meant for
        you, not for readers. It may stay for as long as the file is a draft (`draft: true`).

        Wrong:
            stop_reason: The grant ended and no municipality took over the cost.
        Right:
            stop_reason: The two people who ran it moved away, and nobody took over.

text-too-long = `{ $key }` has { $length } characters; at most { $limit } are allowed
    .help = shorten the text and tell the rest below the fields
    .title = A text that is too long
    .explain =
        Titles and summaries stand on cards, in lists and in search results. Beyond the limit they no
        longer fit, and readers stop reading. Details belong in the text below the fields.

        Wrong:
            title: A place in our town where neighbours come together to repair all that is broken
        Right:
            title: Repair Café

too-many-values = `{ $key }` has { $count } values; at most { $limit } { $limit ->
        [one] is
       *[other] are
    } allowed
    .help = { $limit ->
        [one] keep the one that matters most
       *[other] keep the { $limit } that matter most
    }
    .title = Too many values in a list
    .explain =
        A practice that falls under everything is found under nothing. So some lists have a limit: choose
        what matters most, with the most important one first.

        Wrong:
            domain: [housing, health-care, food, mobility, digital]
        Right:
            domain: [housing, health-care]

list-wanted = a list belongs here, and `{ $value }` is a single value
    .help = write a list between square brackets: `[a, b]`
    .did-you-mean = write a list: `{ $suggestion }`
    .title = Values in a row instead of a list
    .explain =
        A list stands between square brackets, or with each value on a line that begins with a dash. Without
        brackets all that is written is one value together, commas included.

        Wrong:
            domain: food, housing
        Right:
            domain: [food, housing]

duplicate-value = `{ $value }` is in this list twice
    .help = delete one of the two
    .title = The same value twice
    .explain =
        Naming something twice changes nothing on the page. Perhaps you meant another value the second
        time.

        Wrong:
            tags: [repair, sharing, repair]
        Right:
            tags: [repair, sharing]

invalid-date = `{ $value }` is not a date
    .help = write year-month-day, such as `2026-03-05`, or only `2026-03` or `2026`
    .did-you-mean = write `{ $suggestion }`
    .title = Not a date
    .explain =
        Dates are written from large to small, so that nobody confuses the day and the month. If you know
        only the year or the month, stop there.

        Wrong:
            verified: 5/3/2026
        Right:
            verified: 2026-03-05

invalid-hour = `{ $value }` is not an hour of the day
    .help = write the hour and the minutes with a colon, such as `19:30`
    .did-you-mean = write `{ $suggestion }`
    .title = Not an hour of the day
    .explain =
        An hour has two digits, a colon and two more digits, from `00:00` to `23:59`. The day itself stands
        in `starts` and `ends`.

        Wrong:
            starts_at: half past seven
        Right:
            starts_at: 19:30

unknown-time-zone = `{ $value }` is not the name of a time zone
    .help = write the continent and the city, such as `Europe/Brussels`
    .did-you-mean = write `{ $suggestion }`
    .title = Unknown time zone
    .explain =
        A time zone is named after a large city, with the continent before it and no spaces. A calendar then
        knows when summer time begins there.

        Wrong:
            time_zone: Belgian time
        Right:
            time_zone: Europe/Brussels

ambiguous-date = `{ $value }` can be two days
    .help = write year-month-day, such as `2026-03-05`
    .did-you-mean = write `{ $suggestion }` if the day comes first, `{ $other }` if it is the month
    .title = A date that can be two days
    .explain =
        Who writes 5/3/2026 means the fifth of March here, and the third of May elsewhere. In the order year,
        month, day nobody is mistaken.

        Wrong:
            verified: 5/3/2026
        Right:
            verified: 2026-03-05

future-date = `{ $value }` is still to come
    .help = check the date: this field says when something happened
    .title = A date in the future
    .explain =
        What was checked, published or counted has been already. A date that is still to come is nearly
        always a typing error, and a file with such a date stands above the newest ones without a reason.

        Wrong:
            verified: 2062-11-21
        Right:
            verified: 2026-11-21

date-order = the end, `{ $end }`, comes before the start, `{ $start }`
    .help = check both dates; perhaps they have changed places
    .title = An end before its start
    .explain =
        Nothing ends before it starts. A call with these dates would leave the notice board before it
        appeared on it.

        Wrong:
            opens: 2026-05-01
            closes: 2026-03-31
        Right:
            opens: 2026-03-31
            closes: 2026-05-01

invalid-url = `{ $value }` is not a web or e-mail address
    .help = begin with `https://`, or with `mailto:` for an e-mail address
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = Not a valid address
    .explain =
        Readers click on an address, so it must be complete. Copy it from the address bar of your browser.
        Addresses that run a program, such as `javascript:`, are refused.

        Wrong:
            website: www.example.org
        Right:
            website: https://www.example.org/

local-path = `{ $value }` is a place on your own computer
    .help = give an address that begins with `https://` and that everybody can open
    .did-you-mean = put the picture beside this file and write `{ $suggestion }`
    .title = A place on your own computer
    .explain =
        A path that begins with `C:` or `file:` exists for you alone. Readers cannot reach it, nor can Vonk.
        A picture stands in the folder of the file; a link leads to an address on the web.

        Wrong:
            file: C:\Users\An\photo.jpg
        Right:
            file: photo.jpg

personal-address = `{ $value }` looks like the address or the number of one person
    .help = use a general address, such as `info@…` (in a field `mailto:info@…`), the number of the organisation, or a page with a contact form
    .title = A person’s own address
    .explain =
        Everything in the bank is public and is copied by others. People change jobs, and nobody asked them
        whether their address may be spread. A role mailbox stays right for longer.

        Wrong:
            contact: mailto:an.peeters@example.org
        Right:
            contact: mailto:info@example.org

unknown-language = `{ $value }` is not a language of this bank
    .help = use one of: { $languages }
    .did-you-mean = did you mean `{ $suggestion }`? The bank has: { $languages }
    .title = A language that the bank does not have
    .explain =
        Languages are written as a short code: `nl` for Dutch, `fr` for French, `en` for English. Those of
        this bank are listed under `languages:` in `content/bank.yaml`.

        Wrong:
            language: Dutch
        Right:
            language: nl

language-missing = the bank does not have `{ $language }`, the language of { $count } files
    .help = add `{ $language }` to the languages, or take the files away
    .did-you-mean = write `{ $suggestion }`, or take the files away
    .title = A language that bank.yaml lacks
    .explain =
        The languages of the bank stand in `content/bank.yaml`. Vonk cannot show files in another one. If the
        language went missing there by mistake, that one line puts everything right again.

        Wrong:
            languages: [nl, fr]     (with files such as repair-cafe.en.md)
        Right:
            languages: [nl, fr, en]

invalid-coordinate = `{ $value }` cannot be the value of `{ $key }`
    .help = give degrees between -{ $limit } and { $limit }, with a decimal point
    .title = An impossible place on the map
    .explain =
        `lat` is the latitude in degrees, from -90 (south) to 90 (north); `lon` is the longitude, from -180
        (west) to 180 (east). For Belgium `lat` is about 50 and `lon` about 4.

        Wrong:
            lat: 5105
        Right:
            lat: 51.05

invalid-identifier = `{ $value }` is not a valid `{ $scheme }` number
    .help = copy it again from the register; perhaps a digit is missing or two have changed places
    .title = An identifier that cannot be right
    .explain =
        Identifiers such as the Belgian enterprise number (KBO) and ROR carry a check, which catches
        typing errors. This one fails it, so it points at nobody or at somebody else.

        Wrong:
            kbo: 0123.456.789
        Right:
            kbo: 0123.456.749

number-out-of-range = `{ $key }` is { $value }; it must be between { $least } and { $most }
    .help = give a number from { $least } to { $most }
    .title = A number out of its range
    .explain =
        Some numbers can only be so small or so large. One outside that range is a typing error, or belongs
        in another field.

        Wrong:
            page_size: 0
        Right:
            page_size: 24

unknown-term = unknown term `{ $value }` in the vocabulary `{ $vocabulary }`
    .help = choose an id from `content/vocabularies/{ $vocabulary }.yaml`, or ask the maintainers for a new one
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = A term that the vocabulary does not have
    .explain =
        Filters work because everyone uses the same terms. A vocabulary lists them; in the fields stands
        the id of the term, and readers see its name in their own language.

        Wrong:
            phase: scaling up
        Right:
            phase: scaling-up

municipality-as-region = `{ $value }` is a municipality ({ $region }), and here belongs a region
    .help = choose an id from the vocabulary of regions
    .did-you-mean = { $asks ->
        [place] write `{ $suggestion }` here, and `place: { $place }` on a line of its own
       *[region] write `{ $suggestion }` here
    }
    .title = A municipality in the place of a region
    .explain =
        Readers filter practices by region, and a region is a term of its vocabulary: a province, a larger region
        or a country. The municipality itself is told in `place`. Vonk knows the municipalities of Belgium, and
        those of the vocabulary `municipalities` of a bank that has one.

        Wrong:
            region: Ghent
        Right:
            region: BE23
            place: Ghent

replaced-term = the term `{ $value }` has given way to `{ $replacement }`
    .help = write `{ $replacement }`
    .did-you-mean = write `{ $suggestion }`
    .title = A term that has been replaced
    .explain =
        Vocabularies grow and change. An old term keeps working and counts as its successor, but whoever
        reads the file had better see the new one.

        Old:
            domain: [poverty]
        Right:
            domain: [social-action-poverty]

terms-collide = `{ $value }` and `{ $other }` would become the same term
    .help = write the signs as words, or give the term an id of its own in the vocabulary
    .did-you-mean = write `{ $suggestion }`, or give the term an id of its own in the vocabulary
    .title = Two words that become one term
    .explain =
        Of a word of your own Vonk makes an id of letters, digits and hyphens. If two words differ in other
        signs only, their practices come under a single term.

        Wrong:
            tags: [C++]     (while C stands elsewhere)
        Right:
            tags: [c-plus-plus]

unknown-organisation = unknown organisation `{ $value }`
    .help = check the spelling, or describe the organisation in `content/organisations/{ $value }.md`
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = An organisation without a file
    .explain =
        Each organisation has one file, so that its name and address are right everywhere at once. You
        refer to it by its id: the file name without `.md`.

        Wrong:
            organisation: Repair Café Foundation
        Right:
            organisation: stichting-repair-cafe

unknown-case = unknown practice `{ $value }`
    .help = use the id of a practice: the name of its file in `content/cases/` without `.md`
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = A practice without a file
    .explain =
        A reference from one practice to another becomes a link in both directions, so the other one must
        exist. You refer to it by its id: the file name without `.md`.

        Wrong:
            inspired_by: [Repair Café]
        Right:
            inspired_by: [repair-cafe]

unknown-source = unknown source `{ $value }`
    .help = use the `id` of an entry of `sources:`, or add the source there
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = A source that is not in the list
    .explain =
        Every figure says where it comes from, by the `id` of a source in the same file. So readers can
        check it.

        Wrong:
            - indicator: members
              source: s3     (but `sources` has only s1 and s2)
        Right:
            - indicator: members
              source: s2

duplicate-source = two sources have the id `{ $value }`
    .help = give each source an id of its own, such as `s1` and `s2`
    .title = Two sources with the same id
    .explain =
        Figures point at a source by its id. If two sources share one, nobody knows which one is meant.

        Wrong:
            - id: s1
            - id: s1
        Right:
            - id: s1
            - id: s2

self-reference = the practice `{ $value }` names itself as its example
    .help = delete it, or name the practice from which the idea came
    .title = A practice inspired by itself
    .explain =
        With `inspired_by` the bank shows how an idea travels from one practice to the next. A step from a
        practice to itself is not a step.

        Wrong:
            inspired_by: [repair-cafe]     (in repair-cafe.md)
        Right:
            inspired_by: [tool-library]

inspiration-circle = these practices inspired each other in a circle: { $cases }
    .help = delete `inspired_by` from the practice that was there first
    .title = Inspiration in a circle
    .explain =
        `inspired_by` goes back in time: from a practice to the older one that gave the idea. If you follow
        it and come back where you began, one of the steps points the wrong way.

        Wrong:
            a.md has inspired_by: [b]     b.md has inspired_by: [a]
        Right:
            a.md has no inspired_by       b.md has inspired_by: [a]

phase-history = `{ $key }` is `{ $value }`, but the last step of `phase_history` is `{ $last }`
    .help = change `{ $key }` to `{ $last }`, or add the step to `{ $value }` to `phase_history`
    .did-you-mean = write `{ $suggestion }`, or add the step to `{ $value }` to `phase_history`
    .title = A phase that is not the last step
    .explain =
        The phase of a practice is that of its last step. Where they contradict each other, the page says one thing at
        its top and another in the timeline.

        Wrong:
            phase: exploration
            phase_history:
              - phase: exploration
              - phase: development
        Right:
            phase: development
            phase_history:
              - phase: exploration
              - phase: development

money-in-impact = money for the practice (`{ $indicator }`) belongs in `funding`, not among the figures
    .help = move the group to `funding` as `{ $replacement }`, with its note and the kind of support that it was
    .title = Money among the figures
    .explain =
        The figures say what a practice brought about. A grant, a budget or capital is what it was given: that stands
        in `funding`, with who gave it. So readers see who pays in which phase.

        Wrong:
            impact:
              - indicator: money-raised
                value: 20000
        Right:
            funding:
              - instrument: grant
                amount: 20000

unit-missing = the figure `{ $indicator }` has no unit
    .help = add `unit:` with an id from `content/vocabularies/units.yaml`
    .title = A figure without a unit
    .explain =
        “2,100” means nothing as long as nobody knows of what. Most indicators have a unit of their own;
        this one has none, so the figure has to give it.

        Wrong:
            - indicator: other
              value: 2100
        Right:
            - indicator: other
              value: 2100
              unit: meetings

alias-taken = the old address `{ $value }` already belongs to another file
    .help = delete it from `aliases:` in one of the two files
    .title = An old address with two owners
    .explain =
        `aliases:` keeps an old address alive: whoever opens it comes to this page. It can lead to one page
        only, and not to an id that is still in use.

        Wrong:
            aliases: [repair-cafe]     (while repair-cafe.md still exists)
        Right:
            aliases: [repair-cafe-amsterdam]

## Translations

translation-orphan = this translation into `{ $language }` has no original: there is no `{ $id }`
    .help = check the file name: it is that of the original with the language before `.md`
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = A translation without its original
    .explain =
        A translation holds only the words; dates, partners and sources come from the original. Vonk finds
        the original by the file name.

        Wrong:
            repair-caffe.fr.md     (next to repair-cafe.md)
        Right:
            repair-cafe.fr.md      (next to repair-cafe.md)

original-misnamed = this file is an original, but is named as a translation into `{ $language }`
    .help = take the language out of the file name, and say with `language: { $language }` which language it is
    .did-you-mean = rename the file to `{ $suggestion }`, and say with `language: { $language }` which language it is
    .title = An original that is named as a translation
    .explain =
        The first file of a practice has no language in its name, whatever its language is; that stands in the
        field `language`. Only the translations beside it have the language in their names.

        Wrong:
            cooking-together.en.md      (without cooking-together.md)
        Right:
            cooking-together.md         (with language: en)

translation-of-itself = this translation has the same language as its original: `{ $language }`
    .help = put your changes in the original, or correct the language in the file name
    .title = A translation into its own language
    .explain =
        The language stands in the file name of a translation, and in the field `language` of the original.
        Two texts in the same language cannot both be shown.

        Wrong:
            repair-cafe.nl.md      (while repair-cafe.md has language: nl)
        Right:
            repair-cafe.fr.md

translation-key = the field `{ $key }` comes from the original; a translation cannot set it
    .help = delete it here; change the original if the value is wrong
    .title = A field that does not belong in a translation
    .explain =
        Facts stand in one place, in the original, so that they are the same in every language. A
        translation holds the words: title, summary, need, lessons, first steps and the text.

        Wrong:
            phase: scaling-up      (in repair-cafe.fr.md)
        Right:
            title: Repair Café
            translated_from: 1

translated-from-missing = this translation does not say which revision of the original it follows
    .help = add `translated_from:` with the revision of the original that you translated
    .did-you-mean = if it follows the original as it is now, add `{ $suggestion }`
    .title = A translation without the revision that it follows
    .explain =
        The original has a `revision`, which goes up when its meaning changes. A translation repeats it in
        `translated_from`. So readers see when a translation has become older than the original.

        Poor:
            title: Repair Café
        Better:
            title: Repair Café
            translated_from: 1

translation-outdated = this translation follows revision { $from }; the original is at revision { $revision }
    .help = bring the text up to date, then write `translated_from: { $revision }`
    .title = A translation older than the original
    .explain =
        The original has changed since it was translated. The page is still shown, with a remark for the
        reader. Compare both texts, and raise the number only after that.

        Outdated:
            translated_from: 1     (the original has revision: 2)
        Right:
            translated_from: 2

translation-list-length = `{ $key }` has { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }; the original has { $expected }
    .help = give the list as many entries as in the original, in the same order
    .title = A list of another length than the original’s
    .explain =
        Lists are translated entry by entry. If their lengths differ, something was forgotten, or came in
        addition that readers of the original do not get to see.

        Poor:
            needs: ["Volunteers"]
        Better:
            needs: ["Volunteers", "A room with tools"]

## Markdown

raw-html = the HTML `{ $tag }` is shown as ordinary text
    .help = delete it, or use Markdown: `**bold**`, `*italic*`, `[text](address)`
    .title = HTML in the text
    .explain =
        Texts come from many hands, so Vonk never lets HTML through: it could break the page or harm a
        reader. Markdown is enough for what a text needs.

        Wrong:
            This is <b>important</b>.
        Right:
            This is **important**.

link-as-typed = `{ $written }` is neither a link nor a picture: the page shows it as it is typed
    .help = write `[words](address)`, without a space between the brackets, and an address with spaces between `<` and `>`
    .did-you-mean = write `{ $suggestion }`
    .title = A link or picture that is shown as it is typed
    .explain =
        An address ends at the first space. With a space or curly quotes in it, or a space before it, Markdown
        sees no link and no picture: the page shows brackets and all, and the picture is lost. An address with
        spaces stands between `<` and `>`; in a web address a space is `%20`.

        Wrong:
            The kitchen: ![The kitchen](my photo.jpg)
        Right:
            The kitchen: ![The kitchen](<my photo.jpg>)

heading-as-typed = `{ $written }` is no heading: the space behind `#` is missing
    .help = put a space between `#` and the words
    .did-you-mean = write `{ $suggestion }`
    .title = A heading without a space behind `#`
    .explain =
        Without the space the line is ordinary text, and the section that it should begin is lost.

        Wrong:
            ##The need
        Right:
            ## The need

bullet-as-typed = `{ $written }` is no point of a list: all points come in one paragraph
    .help = begin every point on a line of its own with `- `
    .did-you-mean = begin every point with `- `: `{ $suggestion }`
    .title = A list with signs that make no list
    .explain =
        Text from Word or a PDF brings its own signs along. Markdown makes a list of lines that begin with `- `,
        or with a number, a full stop and a space. Other lines are joined into one paragraph.

        Wrong:
            • cooking together
            • eating together
        Right:
            - cooking together
            - eating together

emphasis-as-typed = `{ $written }` is neither bold nor italic: the page shows the signs
    .help = put the signs right around the words, the spaces outside
    .did-you-mean = write `{ $suggestion }`
    .title = Asterisks that are shown as they are typed
    .explain =
        The signs around bold or italic words touch the words, and stand apart from the words outside. A sign
        that is meant to be seen has a backslash before it: `\*`.

        Wrong:
            This is **important **news.
        Right:
            This is **important** news.

other-markup = `{ $written }` means nothing here: the page shows it as it is typed
    .help = leave it out, or say it in words
    .did-you-mean = write `{ $suggestion }`
    .title = Markup of another program
    .explain =
        Other programs add their own signs to Markdown: shortcodes, wiki links, coloured boxes, tables of
        contents, emoji by name. Vonk makes a contents list by itself and leaves the rest out.

        Wrong:
            This is ==important== news.
        Right:
            This is **important** news.

unknown-label = `{ $written }` leads nowhere: this file has no line that begins with that label
    .help = add a line of its own with the label between square brackets, a colon, and the address or the note
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = A label without an address or a note
    .explain =
        A link can name a label, and a footnote is one. Somewhere in the same file a line must tell what
        stands behind it. Without that line the page shows the brackets.

        Wrong:
            It works well.[^1]
        Right:
            It works well.[^1]

            {"    ["}^1]: Annual report 2023, page 4.

duplicate-label = the label `{ $written }` is here for the second time, and nobody sees what stands behind it
    .help = give it a label of its own, here and in the text
    .title = A label twice
    .explain =
        Of two lines with the same label the first counts. What the second says is lost.

        Wrong:
            {"    ["}^1]: Annual report 2023.
            {"    ["}^1]: Interview with the team.
        Right:
            {"    ["}^1]: Annual report 2023.
            {"    ["}^2]: Interview with the team.

unused-label = nothing in the text leads to `{ $written }`
    .help = put the label in the text where it belongs, or delete this line
    .title = A label that is not used
    .explain =
        A note or an address behind a label is found by way of the text alone.

        Wrong:
            It works well.

            {"    ["}^1]: Annual report 2023, page 4.
        Right:
            It works well.[^1]

            {"    ["}^1]: Annual report 2023, page 4.

sentence-as-heading = the line `{ $written }` makes a heading of the text above it
    .help = put an empty line above the line; for a heading write `## ` before the words
    .title = A sentence that becomes a heading
    .explain =
        A line of dashes or equals signs right below a text makes a heading of that text. With an empty line
        between them it is a line across the page.

        Wrong:
            The neighbours cook every Tuesday.
            ---
        Right:
            The neighbours cook every Tuesday.

            ---

list-renumbers = `{ $written }` begins a point of a numbered list, and the list counts in its own way
    .help = put a backslash before the full stop
    .did-you-mean = write `{ $suggestion }`
    .title = A number that begins a list, or does not follow
    .explain =
        A number with a full stop at the start of a line is a point of a list. The list counts on from its
        first number, whatever stands before the others. A backslash before the full stop keeps the number
        as text.

        Wrong:
            1998. That was the year of the first garden.
        Right:
            1998\. That was the year of the first garden.

code-unclosed = the code that begins here has no end: all that follows is shown as code
    .help = put a line with the same signs below the code, or delete this line
    .title = Code without an end
    .explain =
        Code stands between two lines with the same signs. Without the second all of the rest is code.

        Wrong:
            ~~~
            a line of code
        Right:
            ~~~
            a line of code
            ~~~

unsafe-link = an address with `{ $scheme }` is not allowed: `{ $url }`
    .help = use an address with `https://`, `http://`, `mailto:` or `tel:`, or a file of this bank
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = An address that is not allowed
    .explain =
        A link must lead to a page, a file or a mailbox. Addresses such as `javascript:` and `data:` can run
        a program on the reader’s computer, so Vonk refuses them.

        Wrong:
            See [our site](javascript:open).
        Right:
            See [our site](https://www.example.org/).

broken-link = the link leads to `{ $target }`, which does not exist
    .help = check the path; it starts from the folder of this file
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = A link to a file that does not exist
    .explain =
        A link to another page of the bank names its Markdown file, seen from the folder of this file. Vonk
        turns it into the right address in every language.

        Wrong:
            It resembles [Repair Café](/cases/repair-cafe/).
        Right:
            It resembles [Repair Café](repair-cafe.md).

file-not-published = `{ $target }` is a file of this bank, and the site publishes texts and pictures only
    .help = put the file where everybody can open it, and link to its web address
    .title = A link to a file that is not published
    .explain =
        The site holds the texts of the bank and their pictures. Another file, such as a PDF or a spreadsheet,
        stays in the bank: nobody could open it. A place of your organisation on the web keeps it better.

        Wrong:
            Read the annual report: [report](report.pdf)
        Right:
            Read the annual report: [report](https://www.example.org/report.pdf)

reports-left-out = and { $count } more like these: after { $limit } remarks about one text the rest is only counted
    .help = mend these first, then check again
    .title = More remarks than are shown
    .explain =
        A text with very many mistakes nearly always has the same one over and over. After a hundred remarks
        about how one text is written, and as many about what it leads to and about whom it names, the rest is
        counted, in every form of the report.

        Wrong:
            a thousand links to a file with another name
        Right:
            the same links with the right name

broken-anchor = the link leads to the heading `{ $anchor }`, which does not exist
    .help = take the words of the heading in lower case, with hyphens in place of spaces
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = A link to a heading that does not exist
    .explain =
        What stands after `#` is the heading in lower case, without accents, with hyphens in place of
        spaces. If the heading is rewritten, the link has to follow.

        Wrong:
            See [the results](#Results).
        Right:
            See [the results](#the-results).

picture-missing = the picture `{ $target }` does not exist
    .help = put the picture in the folder of this file, or correct the name
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = A picture that is not there
    .explain =
        A picture is a file next to the text, in the folder of the practice. Capitals and small letters
        count: `Garden.JPG` and `garden.jpg` are two different files.

        Wrong:
            ![The garden in May](Garden.JPG)     (the file is called garden.jpg)
        Right:
            ![The garden in May](garden.jpg)

picture-without-alt = the picture `{ $target }` has no description
    .help = say in one sentence what it shows: `![…]({ $target })`, or `alt:` in the field `picture`
    .title = A picture without a description
    .explain =
        Someone who cannot see the picture hears the description read aloud. Say what can be seen and why
        it is there, in one sentence; “photo” alone says nothing.

        Wrong:
            ![](garden.jpg)
        Right:
            ![Three neighbours plant beans in the shared garden](garden.jpg)

picture-unreadable = { $flaw ->
        [unknown] `{ $name }` cannot be read as a picture
        [elsewhere] `{ $name }` lies in a folder without texts
        [moves] the picture `{ $name }` moves
        [cut] the end of `{ $name }` is missing
        [pixels] `{ $name }` has too many pixels
       *[other] `{ $name }` is a picture of the kind { $flaw }, which a page cannot show
    }
    .help = { $flaw ->
        [unknown] open it in another program and save it as JPEG or PNG
        [elsewhere] put it in the folder of this file
        [moves] save one still picture of it as PNG; for a film, link to the page where it stands
        [cut] copy the picture again from where it came, as a whole
        [pixels] save it at a smaller size, for instance 3000 pixels wide
        [SVG] save the drawing as PNG
       *[other] open it in another program and save it as JPEG
    }
    .title = A picture that cannot be read
    .explain =
        Vonk makes each picture anew: smaller for a telephone, upright, and without what the camera writes
        beside it, such as the place where it was taken. That works for JPEG, PNG, WebP and GIF that stand still.
        Changing only the ending of the name is not enough.

        Wrong:
            garden.heic, or a garden.jpg that is a PDF
        Right:
            garden.jpg

picture-elsewhere = the picture `{ $url }` is on another site
    .help = save the picture beside this file, if you may use it, and name its maker
    .title = A picture from another site
    .explain =
        A page of the bank asks nothing of other sites: so nobody follows the reader, and the picture does
        not vanish when that site changes. Check that you may use it.

        Wrong:
            ![The garden in May](https://www.example.org/garden.jpg)
        Right:
            ![The garden in May](garden.jpg)

markdown-too-deep = the text is nested more than { $limit } levels deep
    .help = use fewer quotations or lists inside each other
    .title = Text nested too deep
    .explain =
        Nobody can follow a list in a list in a list. The limit also protects Vonk against files that were
        made to slow it down.

        Wrong:
            > > > > > > > > > > deep
        Right:
            > a quotation

too-many-headings = the text has more than { $limit } headings
    .help = make ordinary text of the headings, or divide the text over several files
    .title = Too many headings
    .explain =
        Readers jump from heading to heading; among hundreds of them nobody finds the way. It is often a
        table or a list that was pasted as headings.

        Wrong:
            ### 1 ladder
            ### 2 drills
        Right:
            - 1 ladder
            - 2 drills

too-many-footnotes = the text has more than { $limit } footnotes
    .help = put sources under `sources`, or divide the text over several files
    .title = Too many footnotes
    .explain =
        A footnote is for what would hold up the sentence. Hundreds of them are a list: sources belong under
        `sources`, figures in a table.

        Wrong:
            Ten districts followed.[^1][^2][^3]
        Right:
            Ten districts followed.[^1]

heading-level-one = the heading `{ $heading }` has level 1, the level of the title
    .help = begin it with `##`
    .title = A heading as large as the title
    .explain =
        The title of the page is its only heading of level 1; Vonk makes it from the field `title`. People
        who have the page read aloud jump from heading to heading, and count on that order.

        Wrong:
            # The need
        Right:
            ## The need

heading-skips-level = a heading of level { $level } comes after one of level { $before }
    .help = go down one level at a time: first `##`, then `###`
    .title = A heading that skips a level
    .explain =
        Headings are a table of contents. A level that is skipped looks like a part that is missing, above
        all to people who have the page read aloud.

        Poor:
            ## The results
            #### In figures
        Better:
            ## The results
            ### In figures

empty-body = there is no text below the fields
    .help = tell the story below the second `---`
    .title = A page without text
    .explain =
        The fields make a practice findable; the text makes it useful. A few sentences on the need, the
        approach and the results are enough to begin with.

        Poor:
            ---
            title: Repair Café
            ---
        Better:
            ---
            title: Repair Café
            ---
            ## The need

## The bank itself

newer-version = this bank has version { $value } of the files’ form; this Vonk knows versions up to { $known }
    .help = install a newer Vonk, or set `version: { $known }` if the bank uses nothing newer
    .title = A bank for a newer Vonk
    .explain =
        `version` in `bank.yaml` says which form the files have. An older Vonk would overlook what it does not
        know, and publish a site from which things are missing.

        Wrong:
            version: 1000
        Right:
            version: 1

unknown-vocabulary = unknown vocabulary `{ $value }`
    .help = correct the name, or add the file `content/vocabularies/{ $value }.yaml`
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = A vocabulary without a file
    .explain =
        A filter takes its terms from a vocabulary: a file in `content/vocabularies/`. You refer to it by its
        file name without `.yaml`.

        Wrong:
            vocabulary: domain
        Right:
            vocabulary: domains

unknown-facet = unknown filter `{ $value }`
    .help = use a filter that stands under `facets:` in `content/bank.yaml`, or add it there
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = A filter that has not been declared
    .explain =
        The overview and the cards show filters of the bank. Those are declared under `facets:` in
        `content/bank.yaml`, each with an id.

        Wrong:
            overview:
              rows: domains
        Right:
            overview:
              rows: domain

reserved-name = Vonk uses the name `{ $value }` itself
    .help = choose another name
    .title = A name that Vonk uses itself
    .explain =
        A filter gets a field and an address of its own, such as `/en/domain/`. Names that Vonk already
        uses, such as `title` or `search`, would clash with it.

        Wrong:
            - id: search
        Right:
            - id: theme

invalid-id = `{ $value }` is not a valid id
    .help = use lower-case letters without accents, digits and hyphens
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = An id that breaks the rule
    .explain =
        An id stands in addresses and file names, so it must work everywhere: lower-case letters without
        accents, digits and hyphens. Terms may also have capitals, `_` and `.`, as in `BE21`. Readers never
        see the id: they see the label.

        Wrong:
            id: Énergie & climat
        Right:
            id: energy-climate

duplicate-term = the term `{ $value }` is in this vocabulary twice
    .help = delete one of the two, or give it another id
    .title = A term given twice
    .explain =
        Each term has one id, and each id one term. Otherwise nobody knows which label belongs to it.

        Wrong:
            - id: food
            - id: food
        Right:
            - id: food
            - id: food-waste

unknown-parent = unknown parent `{ $value }`
    .help = use the id of another term of this vocabulary
    .did-you-mean = did you mean `{ $suggestion }`?
    .title = A parent that the vocabulary does not have
    .explain =
        With `parent` a term falls under a wider one: a province under its region. Then a practice in Ghent
        is also found under Flanders. The parent stands in the same vocabulary.

        Wrong:
            parent: Flanders
        Right:
            parent: BE2

parent-circle = the term `{ $value }` is above itself
    .help = delete one `parent:` from the circle
    .title = Terms that are above each other
    .explain =
        `parent` leads from a narrow term to a wider one, up to the widest. If you follow it and come back
        where you began, one of the steps points the wrong way.

        Wrong:
            BE2 has parent: BE23     BE23 has parent: BE2
        Right:
            BE23 has parent: BE2

text-not-translated = `{ $key }` has no text in `{ $language }`
    .help = add the text in `{ $language }`
    .title = A text that lacks a language
    .explain =
        The bank speaks several languages. Where a text is missing, readers see it in another language,
        which may not be theirs.

        Poor:
            label:
              nl: Wonen
        Better:
            label:
              nl: Wonen
              fr: Logement
              en: Housing
