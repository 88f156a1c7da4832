# What the terminal says.

## Help

help-usage = Type it so: { $line }
help-commands = Commands
help-arguments = What goes with it
help-options = Options
help-global = With every command
help-codes = Drempel ends with 0 (fine, or warnings only), 1 (an error was found) or 2 (wrongly typed, or a file cannot be read or written).
help-drempel = Drempel practises first conversations in outreach work. Without a command the window opens. Where there is no window, the terminal player starts.
help-play = Plays a conversation, line by line, up to and including the debrief.
help-play-more = You choose by number. During the conversation: t shows what was said, q stops and keeps. Where there is a network map also: k shows and draws it, z undoes the last change. In practice also: ? gives two questions to think about, u explains your last choice, o takes it back. When the input ends, the conversation is kept.
help-list = Shows what can be played, or with a kind which names there are.
help-list-more = Kinds: competencies, traits, behaviours, acts, balances, tensions, criticals, states, phases, sources, frameworks, places, doors, postures, faces, lights, objects, sounds, notes; or the name of a framework, such as threshold_steps. With words, only what has those words in its id or name is shown.
help-arg-kind = The kind, such as behaviours.
help-arg-word = Only what has this word. Capitals and accents do not count.
help-figures = Draws everyone of the scenarios in every face and posture, and every place.
help-figures-more = Each person has a sheet: a row of faces, a row in the posture that goes with each, a row of postures. The faces stand in the order of scenarios/FORMAT.md. There are no words on it, so that you can ask someone else what they see.
help-runs = Shows your kept conversations, deletes them, or puts them in one file.
help-replay = Works a kept conversation out again.
help-check = Looks for errors in scenarios, translations and frameworks.
help-audit = Proves what a scenario measures: what can be reached, and how many chances each conversation gives.
help-translate = Makes a translation table, or adds what is missing in it.
help-new = Makes a first draft of a scenario, with explanations in it.
help-new-more = The name of the folder becomes the id of the scenario. What is there already stays.
help-fmt = Tidies files: indents, blanks and commas. Comments and texts stay as they are.
help-fmt-more = Only scenarios, translations and frameworks change; everything else stays as it is. The last ten files that were replaced lie in the folder replaced in Drempel’s data folder.
help-sheets = Makes sheets that show whether a key needs the situation.
help-sheets-overwrite = Replaces sheets that are there already.
help-sheets-more = Three files: blind.txt has the options alone, informed.txt what a player saw before as well, key.json what each option is worth. Let people who have seen nothing else fill in the sheets. Each decision stands there in one situation, drawn as often as it comes about.
help-graph = Draws the story: which moment can lead to which.
help-graph-more = The drawing goes to the output. Keep it like this: drempel graph SCENARIO > story.svg
help-help = Shows this help, or the help on one command.

help-arg-help = Shows the help.
help-arg-version = Shows the version.
help-arg-language = The language: nl or en.
help-arg-data-dir = The folder for conversations and settings. The variable DREMPEL_DATA works too.
help-arg-scenario = A scenario: its name, or the path of its folder.
help-arg-mode = Practice with explanations when you ask (practice, usual) or independent.
help-arg-resume = Goes on with your last conversation that is not finished, or with the one you name (number or name from drempel runs).
help-arg-name = What you are called in the conversation.
help-arg-seed = The seed. With the same number chance falls the same way.
help-arg-draw = Fixes a draw of chance. May be repeated. It is a practice run then.
help-arg-choose = The choices in a row, with commas between. Nothing is asked.
help-arg-script = A file with one input a line, as the journal keeps them.
help-arg-format = For people (human, usual) or for machines (json).
help-arg-max-states = After so many states the search stops (usually 1000000, which may take hundreds of MB of memory); what is known then is given as a bound.
help-arg-max-seconds = After so many seconds the search stops (usually 120).
help-play-format = With json only the debrief comes out.
help-audit-format = For people (human, usual), for machines (json) or as a page (html).
help-arg-delete = Deletes the conversation of this name, or all.
help-arg-yes = Does not ask whether you are sure.
help-arg-journal = The file of a conversation, or its number or name.
help-arg-trainer = Shows the numbers too.
help-arg-report = Also writes the debrief as a page (html) to this file, to keep or print.
help-arg-overwrite = The file may be there already; the page takes its place.
help-replay-report = Writes the debrief as a page (html) to this file.
help-replay-format = For people (human, the default), for machines (json) or as a page (html).
help-arg-path = A folder, a file or the name of a scenario.
help-arg-out = The folder for the sheets.
help-arg-into = The language of the table, such as en.
help-arg-accept = This translation is still right, though its line changed. May be repeated; all is everything.
help-arg-deny = This warning counts as an error now. May stand more than once; all means every one.
help-arg-explain = Explains a code: what it is, why it matters, and how to do it right.
help-arg-situations = Shows what can be going on at each moment, or at this one, and what each option is worth in it.
help-arg-folder = The folder that is made.
help-arg-check = Changes nothing, and ends with 1 if something would become different.
help-graph-format = A picture (svg, the default) or text for Graphviz (dot).
help-arg-command = A command.

value-command = COMMAND
value-resume = [CONVERSATION]
value-options = OPTIONS
value-scenario = SCENARIO
value-language = LANGUAGE
value-data-dir = FOLDER
value-mode = MODE
value-name = NAME
value-seed = NUMBER
value-draw = DRAW=OUTCOME
value-choose = CHOICE,CHOICE,…
value-script = FILE
value-format = FORMAT
value-max-states = NUMBER
value-max-seconds = SECONDS
value-delete = CONVERSATION
value-journal = JOURNAL
value-report = FILE
value-kind = KIND
value-word = WORD
value-path = PATH
value-out = FOLDER
value-into = LANGUAGE
value-accept = TEXT
value-deny = CODE
value-explain = CODE
value-situations = [NODE]
value-folder = FOLDER

## Wrongly typed

usage-unknown-argument = This does not belong here: { $arg }
usage-unknown-command = There is no such command: { $name }
usage-missing = Still missing here: { $arg }
usage-conflict = { $arg } and { $other } do not go together.
usage-twice = { $arg } stands there twice.
usage-no-value = Something should stand after { $arg }.
usage-invalid-value = This cannot be for { $arg }: { $value }
usage-too-many = There is too much with { $arg }.
usage-not-utf8 = There is a character that is not UTF-8.
usage-wrong = Drempel does not understand this.
usage-possible = Choose from: { $values }
usage-did-you-mean = Do you mean { $near }?
usage-see-help = Read more with: { $command } --help
usage-wanted-seed = It must be a whole number, from 0 to 18446744073709551615.
usage-wanted-runs = It must be a whole number, up to a million.
usage-wanted-max-states = It must be a whole number.
usage-wanted-max-seconds = It must be a whole number.
usage-wanted-draw = Type it like this: draw=outcome.

## Reasons

output-failed = The output cannot be written: { $reason }.
file-failed = { $path }: { $reason }.
report-done = The debrief is in { $path } as a page. Open it in your browser, print it or keep it.
report-exists = { $path } is there already and stays. Add --overwrite to replace it, or choose another name.
report-no-folder = { $path } cannot be made: that folder is not there. Make the folder first, or choose another place.
report-refused = { $path } cannot be written: { $reason }. Choose another place for the page.
report-not-yet = The page is not made yet, because the conversation is not finished.
reason-exists = it is there already
reason-not-regular = there is no regular file there
reason-changed-meanwhile = another program has changed it meanwhile
no-data-dir = There is no folder for conversations. Name one with --data-dir.
no-display = There is no display for a window here, so you play in the terminal.
window-failed = You can go on here in the terminal.
no-display-no-terminal = There is no display for a window here and no terminal to type in. Try: drempel play SCENARIO --choose CHOICE,CHOICE,…
figures-not-built = This program was built without its window and cannot draw. Build it with the window.
figures-failed = { $path } could not be saved: { $reason }.
figures-no-scenario = There is no scenario { $name }.
reason-not-found = it is not there
reason-permission = you have no access
reason-full = the disk is full
reason-read-only = nothing can be written here
reason-folder = it is a folder
reason-no-folder = it is not a folder
reason-no-data-folder = this system names no folder to keep things in
scenario-unknown =
    There is no scenario { $name }. There are: { $known }.
settings-not-kept = The language was not kept: { $reason }.
settings-unread = The settings in { $path } cannot be read: { $reason }. The usual settings hold.

## Playing

play-header = { $mode } · seed { $seed } · { $kept }
play-kept = is being kept
play-not-kept = NOTE: IS NOT BEING KEPT
play-unsaved = Note: this conversation is not being kept ({ $reason }). You can play all the same.
play-not-kept-from-here = From here on this conversation is no longer kept.
play-content-notes = This also touches on: { $notes }
play-translation-broken = The translation { $path } cannot be used, so you read { $scenario } in its own language ({ $language }). What is wrong: drempel check { $path }
play-partly-translated =
    { $count ->
        [one] 1 text has
       *[other] { $count } texts have
    } no translation that is up to date. You read { $count ->
        [one] it
       *[other] them
    } in the scenario’s own language ({ $language }).
play-not-translated = This scenario is not translated. You read it in its own language ({ $language }).
play-has-errors = { $scenario } cannot be played like this. Mend the errors first.
play-frameworks-have-errors = The frameworks are not right, so nothing can be played yet.
play-may-read = You may also read this. Type a number, or Enter to begin.
play-may-read-how = Type a number from the list, or just Enter.
play-what-now = What do you do?
play-asides = Beside it, before you choose, you can also:
play-debrief-next = Press Enter for the debrief.
next-time-ask = What will you do next time? Finish the sentence in your own words: Next time I will … (Enter skips)
next-time-kept = Kept with this conversation.
next-time-not-kept = Your sentence could not be kept: { $reason }
debrief-open-how = Type a number to read on, a for everything, or Enter to stop.
said-thought = (You think: { $text })

hint-choice = Type the number of your choice.
hint-observation = Type the numbers of what you saw, with a blank between. Saw nothing? Press Enter, and you are asked once more.
hint-reflection = Type your answer on one line. Skip it? Press Enter, and you are asked once more.
hint-map = Type a number to place or move somebody. done (or Enter) = the map is finished.
hint-rating = Give each side a number. Enter = leave open.
task-yes = y = yes · Enter = no, back to the question
hint-map-anytime = k = look at the network map and draw it · z = undo the last change
hint-practice = ? = two questions to think about · u = explanation of your last choice (this is then practice)
hint-always = t = what was said · q = stop and keep
only-in-practice = That is only possible in practice. You read everything back in the debrief.
pause-none = There are no questions with this moment.
explain-none = There is nothing to explain yet.

suspended = Your conversation is kept. To go on: drempel play { $scenario } --resume
suspended-not-kept = Your conversation stops here and is not kept.
resume-nothing = There is no unfinished conversation of { $scenario }.
resume-nothing-at-all = There is no conversation to go on with.
resume-other-scenario = Conversation { $id } belongs to { $scenario }.
resume-unreadable = Conversation { $id } cannot go on: { $why }
resume-passed-over = Conversation { $id } was played later, but cannot go on: { $why } You go on with the one before it.
resume-before = You go on. This was said last:

script-line = { $path }, line { $line }: this is no input: { $text }
    Like this: {"{"}"choose":"honest"{"}"}, {"{"}"reasoned":{"{"}"choose":"honest","why":"text","confidence":"doubt"{"}"}{"}"}, {"{"}"aside":"notebook"{"}"}, {"{"}"observe":["post"]{"}"}, {"{"}"reflect":"text"{"}"}, "pause", "help",
    {"{"}"place":{"{"}"contact":"mo","placement":{"{"}"spot":{"{"}"ring":2{"}"}{"}"}{"}"}{"}"}, "undo", "map", {"{"}"rate":{"{"}"net_reach":1{"}"}{"}"}
script-left = The conversation was finished. { $count ->
        [one] 1 input was
       *[other] { $count } inputs were
    } not used.

step-ended = The conversation is finished already.
step-not-asked = That is not asked for now.
step-not-offered = { $id } is not possible now. These are: { $offered }.
step-nothing-to-offer = { $id } is not possible now.
step-out-of-range = { $value } is not possible: choose a number from { $low } to { $high }.
step-nothing-to-undo = There is nothing to undo.
step-no-option = The scenario cannot go on: at { $node } there is nothing to choose.
step-no-way = The scenario cannot go on: after { $node } nothing comes.
step-endless = The scenario cannot go on: { $node } goes in a circle.
setup-unknown-draw = There is no draw { $name }. There are: { $known }.
setup-unknown-outcome = Draw { $name } has no outcome { $outcome }. There are: { $known }.

## The menu

menu-head = Practise a conversation. You can play:
menu-unfinished = Not finished yet:
menu-how = Type a number. l = Nederlands · q = stop
menu-mode = Enter = practice, with explanations when you ask · 2 = independent

## List and conversations

list-line = { $title } · about { $minutes } minutes · { $languages }
list-has-errors = This cannot be played yet. See the errors with: drempel check { $scenario }
list-own = Your own scenarios go into { $folder }
list-none = There is nothing with { $words } in { $kind }.
list-unknown-kind = There is no kind { $kind }. There are: { $known }; or the name of a framework.
list-frameworks-have-errors = There are errors in your own frameworks. Because of them something may be missing here.
runs-none = There are no kept conversations in { $folder }.
runs-head =
    { $count ->
        [one] 1 conversation
       *[other] { $count } conversations
    } in { $folder }:
runs-line = { $scenario } · { $date } · { $player } · { $count ->
        [one] 1 step
       *[other] { $count } steps
    } · { $state }
runs-report = To keep a conversation as a page: drempel replay CONVERSATION --report report.html
runs-resume = To go on with a conversation: drempel play --resume NUMBER
runs-look-back = To look back: drempel replay { $id }
runs-finished = finished
runs-unfinished = not finished
runs-not-opened = cannot be opened here any more
runs-damaged = damaged in line { $line }; what stands before it is still there
runs-unreadable = unreadable
runs-unknown = There is no conversation { $id }.
runs-nothing-to-delete = There is nothing to delete.
runs-say-yes = This deletes { $count ->
        [one] 1 conversation
       *[other] { $count } conversations
    } for good. Add --yes.
runs-sure = This deletes { $count ->
        [one] 1 conversation
       *[other] { $count } conversations
    } for good. Type yes if you are sure.
runs-agree = yes
runs-not-deleted = Not deleted: { $id }. { $why }
runs-kept = Nothing was deleted.
runs-deleted =
    { $count ->
        [one] 1 conversation was
       *[other] { $count } conversations were
    } deleted.

## Journals

journal-no-header = This is not the journal of a conversation.
journal-damaged = This journal is damaged in line { $line }, or that line belongs to another conversation.
journal-out-of-order = In this journal the order is wrong at line { $line }.
journal-newer = This journal is from a newer version of Drempel (format { $format }).
journal-not-kept = The scenario { $scenario } of that time does not lie with this journal. Name with --data-dir the folder it was played in.
journal-input = Step { $number } does not fit the scenario: { $error }
replay-torn = The last line of the journal was not finished and does not count.

## Checking and translating

check-no-such-path = { $path }: this is not there, and no scenario is called so.
check-no-scenario = { $path }: no scenario is to be found here.
check-not-ron = { $path }: this is not a scenario. Name the folder, or scenario.ron.
check-unknown-code = There is no finding with the code { $code }.
check-explain = To have it explained: drempel check --explain { $code }
check-situations-errors = Mend first what stands above; then the situations can be shown.
check-unknown-moment = There is no moment “{ $id }” at which something is chosen.
translate-no-scenario = There is no scenario { $name }. Name the folder it lies in.
translate-shipped = { $scenario } is part of the program itself, where no table can be added. Name the path of a folder with the scenario, such as scenarios/{ $scenario }.
translate-has-errors = { $scenario } cannot be translated like this. Mend the errors first.
translate-no-language = { $language } is not a language code. Type two or three small letters, such as en.
translate-own-language = { $language } is this scenario’s own language.
translate-not-outdated = { $key } is not outdated or not in the table.
translate-done = { $path }: { $added } new, { $stale } outdated, { $followed } renamed, { $orphaned } without a text, { $accepted } accepted.
translate-new = What is new stands empty at the end of the table.
translate-outdated =
    { $count ->
        [one] 1 line
       *[other] { $count } lines
    } changed after the translation was made. Until you have looked at them, those texts are shown in the scenario’s own language. If a translation is still right, type --accept with its name:
translate-was = was: { $text }
translate-is = now: { $text }
translate-made = here: { $text }
translate-followed = Got a new name, because the text has one:
translate-orphaned = The scenario has these texts no longer:

## New, tidy and drawn

new-bad-name = { $name } cannot be an id. Begin with a small letter; small letters, digits and _ may follow.
new-exists = There is a scenario in { $path } already. Choose another folder.
new-shipped = The program itself has a scenario { $name } already. Choose another name.
new-done = The draft is in { $path }. Look it over with: drempel check { $path }
fmt-shipped = { $scenario } is part of the program itself and does not change. Name a folder or a file.
fmt-nothing = { $path }: there is no file here that ends in .ron.
fmt-differs = { $path } would become different.
fmt-done = { $path } is tidy now. As it was, it lies in { $kept }.
fmt-skipped = { $path } is no scenario, translation or framework and stays as it is.
fmt-refused = { $path } was not changed: { $reason }.
graph-has-errors = { $scenario } cannot be drawn like this. Mend the errors first.
graph-in-part = There are errors in { $scenario }. Because of them the drawing may lack something.
graph-about = The story ‘{ $title }’: { $count } moments and { $ways } ways, from top to bottom. The beginning has a thick line; an ending has a dashed line.
graph-tell = telling
graph-decide = decision
graph-matrix = decision of row and column
graph-draw = chance
graph-observe = noticing
graph-map = map of the network
graph-rate = judgement
graph-reflect = question in own words
graph-visit = new moment
graph-end = ending

## Comparing ways of working

help-simulate = Lets ways of working play a scenario and compares what they earn.
help-simulate-more = Each way of working chooses on its own grounds: the position on a balance, what a line shows, or only how the words look. The expected scores are exact, over all ways and all chance; played conversations are the check on that. The key fails if a way that violates something stays less than 30 points under the key’s best there, or if looking at the words beats drawing lots by more than 10 points.
help-arg-policy = Only this way of working. May be given more than once; all means all.
help-arg-policies = A file of your own with ways of working.
help-arg-trace = Shows one conversation of each way of working: at each choice what could be seen, what each option is worth, who takes what and why.
help-arg-runs = How many conversations are played as a check; 0 means none.
value-policy = WAY
value-policies = FILE
value-runs = NUMBER
simulate-faults = With these errors { $scenario } cannot be played. Mend them first.
simulate-no-policy = There is no way of working { $id }. These are: { $known }.
simulate-too-large = This scenario is too large to search to the end: after { $states } states it was not done. What stands below comes from played conversations alone.
simulate-head = { $scenario }: { $states } states, all ways and all chance. Points of 100, over all conversations together.
simulate-line = { $name } ({ $language }): { $total }
simulate-violates = { $item }: { $points }; the key’s best { $best }
simulate-sampled = played: { $points } ± { $error } ({ $runs } conversations)
simulate-stopped = Time is up: { $played } of the { $runs } conversations were played. Give more time with `--max-seconds`.
simulate-disagrees = This is more than four standard errors away from the exact value. That is a fault in Drempel: please report it.
simulate-not-worked-out = not worked out
simulate-nothing-offered = no chances on this way
simulate-passes = The key tells people apart, and the words give nothing away.
simulate-fails = The key fails on { $count ->
    [one] one point
   *[other] { $count } points
}.
simulate-no-run = { $name } ({ $language }) came to no ending in this conversation.
simulate-not-gated = Without the whole search, or with a choice of ways of your own, this says nothing about passing or failing.
line-cut = This answer is too long. Its first { $kept } characters are kept.

sheets-frameworks = While the frameworks have errors, there is nothing to score by. Mend first what stands above.
sheets-errors = While { $scenario } has errors, there are no sheets to make. Mend first what stands above.
sheets-done = blind.txt, informed.txt and key.json stand in { $path }. Keep the key away from those who fill in the sheets.
