# Reports: what you keep, print or hand in, and how a trainer checks it.

## At the head of a report

reports-title = Debriefs of { $count } conversations
reports-run = Played under the name { $player }, on { $day }.
reports-edition = Scenario { $scenario }, edition { $edition }. Drempel { $program }.
reports-page = { $page } of { $count }
reports-section-signs = Signs
reports-signs = An empty box is a sign that this typeface lacks, such as an emoji or another script. The page (html) shows the sign itself.

## The table

reports-column-row = Kind of row
reports-column-run = Conversation
reports-column-player = Name
reports-column-scenario = Scenario
reports-column-edition = Edition
reports-column-begun = Begun on
reports-column-counts = Counts as
reports-column-ending = Ending
reports-column-number = Choice no.
reports-column-moment = Moment or question
reports-column-before = Before that
reports-column-choice = Chosen or written
reports-column-how = How
reports-column-reason = Why (own words)
reports-column-sure = How sure
reports-column-answer = The answer
reports-column-hard = Hard moment
reports-column-first = First time here
reports-column-critical = Critical moment
reports-row-choice = choice
reports-row-words = own words
reports-row-run = whole conversation
reports-counts-assessed = first time
reports-counts-practice_forked = practice run (another beginning)
reports-counts-practice_helped = practice run (with help)
reports-counts-practice_later = practice run (a later time)
reports-counts-unknown = unknown
reports-how-said = said
reports-how-done = done
reports-how-silent = kept silent
reports-yes = yes
reports-no = no
reports-unfinished = not finished

## What you hand in

reports-readme-what = This is a conversation with Drempel that { $player } hands in (scenario { $scenario }).
reports-readme-files = report.html and report.pdf: the report. run.journal: the conversation itself, choice by choice. next-time.txt: what the player means to do, if that was written down. hand-in.json: a list of all this.
reports-readme-check = To check it: type drempel replay --verify and then the name of this zip file. Drempel plays the conversation again and says whether report, scenario and results agree.
reports-readme-limits = This does not prove who played, nor that it was the first time. Nothing is signed. The name is a pseudonym, but the player’s own words may hold a real name.

## drempel report

help-report = Keeps conversations as a report: to read, print, hand in or put in a table.
help-report-more =
    Name a conversation by its number or name, as drempel runs shows them. If you name several, they all come in one report.

    For the student everything is in it. To hand in, it has the player’s own words, choices and levels, and the pseudonym alone. If the file ends in .zip, the conversation itself goes with it, so that a trainer can check it with drempel replay --verify.

    The table (csv) is for a Dutch Excel: semicolons and decimal commas. The first column says what a row is: a choice, own words or the whole conversation. Each competency has a column of its own. In the row of the whole conversation that holds the level. With --numbers there are numbers from 0 to 1, at each choice as well. A cell that looks like a formula begins with an apostrophe.
help-arg-run = A conversation: its number or name from drempel runs.
help-arg-as = As a page (html), on paper (pdf) or as a table (csv). Without this the name of the file says it.
help-arg-file = The file that is made.
help-arg-form = For the student (student) or to hand in (hand-in).
help-arg-numbers = With numbers beside the words.
help-report-overwrite = Replaces a file that is there already.
help-arg-verify = Checks a zip file that was handed in.
value-run = CONVERSATION
value-as = SHAPE
value-file = FILE
value-form = FOR WHOM
value-verify = FILE

reports-done = { $count ->
        [one] The report is in { $path }.
       *[other] The report of { $count } conversations is in { $path }.
    }
reports-done-hand-in = What you hand in is in { $path }. See that your own words hold no real names.
reports-which-kind = Say with --as whether it becomes an html, pdf or csv, or let the name of the file end that way.
reports-zip-is-hand-in = A zip is for handing in. Add --form hand-in, or choose html, pdf or csv.
reports-zip-one-run = A zip to hand in holds one conversation. Make one for each conversation.
reports-failed = The report could not be made: { $reason }. That is a fault in Drempel: please report it.

## drempel replay --verify

verify-of = Handed in by { $player }: scenario { $scenario }.
verify-other-version = The report was made with Drempel { $program }. Another version may put the words differently. So only the conversation and its results were worked out again.
verify-agrees = Everything agrees: the files, the scenario and the results belong to this conversation.
verify-limits = This does not say who played, nor whether it was the first time.
verify-differs = { $count ->
        [one] Something does not agree:
       *[other] { $count } things do not agree:
    }
verify-missing = { $name } is on the list, but not in the zip.
verify-added = { $name } is in the zip, but not on the list.
verify-changed = { $name } was changed after it was packed.
verify-journal = The conversation itself cannot be trusted. { $fault }
verify-scenario = The list names another scenario, or another edition, than the conversation.
verify-frameworks = The list names other competencies than the conversation.
verify-player = The list has another name than the conversation.
verify-run = The list belongs to another conversation.
verify-standing = The conversation counts in another way than the list says.
verify-ending = The list has another ending than the conversation.
verify-choice = At choice { $number } the list has something else than the conversation.
verify-critical = Critical moment ‘{ $name }’: the list says something else than the conversation.
verify-level = Level of ‘{ $name }’: the list says something else than the conversation.
verify-score = Number of ‘{ $name }’: the list says something else than the conversation.
verify-report = { $name } is not what belongs to this conversation.
verify-report-at = { $name } is not what belongs to this conversation. It differs at: { $places }.
verify-no-zip = { $path } is not a zip file, or it is damaged.
verify-no-list = { $path } is a zip file, but not something that was handed in with Drempel. If it holds kept conversations, use ‘drempel runs --import’.
verify-newer = { $path } was made with a newer version of Drempel (format { $name }). Get that version, and check it with that.
verify-too-large = { $path } would become far too large once unpacked. Drempel does not make them so. Nothing was unpacked.
verify-elsewhere = { $path } holds a file that wants to end up somewhere else: { $name }. Drempel does not make them so. Nothing was unpacked.
verify-twice = { $path } holds { $name } twice. Drempel does not make them so.
verify-damaged = In { $path } the file { $name } is damaged.

## In the window

app-keep-html = Keep as a page …
app-keep-pdf = Keep as a PDF …
app-keep-csv = Keep as a table …
app-keep-zip = Hand in …
