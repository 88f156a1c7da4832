# What was found in a file. `diag-CODE` says what it is; `hint-for-CODE` says what can be done
# then; the other `hint-…` belong to one place in the program.

severity-error = error
severity-warning = warning
place-other = the other one is here
place-also = here as well
places-more = Also at { $count } more places.
severity-hint = hint

check-summary =
    { $errors ->
        [0]
            { $warnings ->
                [0] All is well: nothing found
                [one] 1 warning
               *[other] { $warnings } warnings
            }
        [one]
            { $warnings ->
                [0] 1 error
                [one] 1 error and 1 warning
               *[other] 1 error and { $warnings } warnings
            }
       *[other]
            { $warnings ->
                [0] { $errors } errors
                [one] { $errors } errors and 1 warning
               *[other] { $errors } errors and { $warnings } warnings
            }
    } in { $files ->
        [one] 1 file
       *[other] { $files } files
    }.

## The file itself

diag-file-not-found = There is no such file.
hint-for-file-not-found = Check the name and the folder.
diag-file-unreadable = This file cannot be read: { $reason }.
hint-for-file-unreadable = Is it open elsewhere, and are you allowed to read it?
diag-file-too-large = This file is too large: { $size } MB, where { $limit } MB is the most.
hint-for-file-too-large = Is it the right file? A scenario is seldom larger than 1 MB.
diag-is-a-folder = This is a folder, not a file.
diag-not-a-file = This is no regular file, but a device or a pipe.
hint-for-not-a-file = Name the file itself.
diag-not-utf8 = This file is not saved as UTF-8. Line { $line } is the first that cannot be read.
hint-for-not-utf8 = Choose the encoding UTF-8 under ‘Save as’ in your editor.
diag-saved-as-utf16 = This file is saved as UTF-16.
hint-for-saved-as-utf16 = Choose the encoding UTF-8 under ‘Save as’ in your editor.
diag-not-plain-text = This is not plain text but { $kind ->
        [docx] a Word document (.docx)
        [doc] an old Word document (.doc)
        [odt] a LibreOffice document (.odt)
        [rtf] a document with formatting (.rtf)
        [pdf] a PDF
        [html] a web page
       *[other] a packed file (.zip)
    }.
hint-for-not-plain-text = Choose ‘Save as’ in that program, then plain text (.txt) with the encoding UTF-8, and call the file `scenario.ron`. Better still, write scenarios in a plain text editor.
diag-misnamed-file = This file is called `{ $found }`. Only `{ $wanted }` is read.
hint-for-misnamed-file = Rename it to `{ $wanted }`, with small letters and without `.txt`. Your computer may hide the end of names; then let it show them first.
diag-nul-byte = Here is an invisible character (NUL) that belongs in no text.
hint-for-nul-byte = Remove it, or save the file again as plain text.
diag-empty-file = This file is empty.
hint-for-empty-file = `scenarios/FORMAT.md` says how it begins.

## Notation

diag-syntax = This cannot be read any further.
hint-unexpected-end = The file ends here, in the middle of something. A bracket is missing: `)`, `]` or `{"}"}`.
hint-not-closed = What begins here is closed nowhere. Put `"` or `*/` at its end.
hint-not-balanced = The other half of this bracket, text or comment is missing.
hint-trailing-text = The scenario has ended before this. Is there one bracket too many?
hint-bad-escape = Write a `\` in a text as `\\`, and a quotation mark as `\"`.
hint-expected =
    { $what ->
        [text] A text between quotation marks belongs here.
        [name] A name belongs here, without quotation marks. Or a bracket is missing before it.
        [list] A list belongs here, between `[` and `]`.
        [table] A table belongs here, between `{"{"}` and `{"}"}`.
        [group] Something between `(` and `)` belongs here.
        [integer] A whole number belongs here, such as 3.
        [number] A number belongs here, such as 0.5 (with a point).
        [boolean] `true` (yes) or `false` (no) belongs here.
       *[other] A `{ $what }` belongs here. Is there a bracket or quotation mark too many or too few before it?
    }
hint-reader-says = The reader says: { $words }.
diag-stray-character = The character `{ $character }` does not fit here.
hint-for-stray-character = Is there a bracket or quotation mark too many or too few before it?
diag-other-notation =
    { $kind ->
        [minus] This dash is not a minus.
        [decimal] A number has a point here, not a comma.
        [quotes] A text stands between straight double quotation marks here.
        [inner] A straight quotation mark ends a text, but this text goes on behind it.
        [closing] This text begins with a straight quotation mark and ends with another one.
        [lost] The quotation mark at the end of this text is missing.
        [blank] This is not an ordinary space but { $name ->
            [U00A0] a non-breaking one
            [U202F] a narrow non-breaking one
           *[other] a special one
        } ({ $sign }).
        [invisible] Here is a character that cannot be seen: { $name ->
            [U00AD] a soft hyphen
            [U200B] a space without width
            [UFEFF] a byte-order mark
           *[other] a character without form
        } ({ $sign }).
        [colon] Between a name and its value stands `:`, not `=`.
        [comment] A comment begins with `//`, not with `#`.
        [semicolon] A `,` stands between two things, not a `;`.
       *[comma] A `,` is missing behind this.
    }
hint-other-notation =
    { $kind ->
        [inner] Use ‘ and ’ inside a text: `{ $wanted }`.
        [blank] Type an ordinary space.
        [invisible] Remove it.
        [comment] Type `//`.
        [comma] Type a `,` there.
       *[other] Type `{ $wanted }`.
    }{ $more ->
        [0] {""}
        [one] {" "}The same stands at one more place, in line { $lines }.
       *[other] {" "}The same stands at { $more } more places, in line { $lines }.
    }
diag-too-deep = Too many brackets stand inside one another here.
hint-for-too-deep = A few dozen brackets inside one another is the most. Divide it over more options or nodes.
diag-unknown-field = There is no field `{ $name }` here.
diag-unknown-kind = There is no kind `{ $name }` here.
diag-missing-field = The field `{ $name }` is missing here.
hint-for-missing-field = Add `{ $name }: …`.
diag-duplicate-field = The field `{ $name }` stands here twice.
hint-for-duplicate-field = Keep one of them.
diag-wrong-type = `{ $expected }` belongs here, but it says `{ $found }`.
diag-wrong-count =
    { $expected ->
        [one] 1 value belongs
       *[other] { $expected } values belong
    } here. Given: { $found }.
diag-number-too-large = This number is far too large or far too small.

## Numbers

diag-value-out-of-range = { $value } does not fit here.
hint-for-value-out-of-range = Choose a number from { $low } to { $high }.
diag-not-a-half-step = { $value } is not a half step.
hint-for-not-a-half-step = A balance counts in half steps: -2, -1.5, -1 and so on up to 2.
diag-band-upside-down = This band is upside down: the lower value comes first.
diag-too-many = These are too many: { $limit } at most.
hint-for-too-many = Divide them over more nodes.

## Ids and tables

diag-bad-id = `{ $id }` cannot be an id.
hint-for-bad-id = An id begins with a small letter; small letters, digits and `_` may follow. 64 characters at most.
diag-duplicate-id = The id `{ $id }` is used elsewhere already.
hint-for-duplicate-id = Give one of the two another id.
hint-always-id = An option in `always` stands beside the options of every decision. Give one of the two another id.
diag-reserved-id = The id `{ $id }` belongs to the program itself.
hint-for-reserved-id = Choose another id.
diag-duplicate-key = `{ $id }` stands here twice.
hint-for-duplicate-key = Keep one of them.
diag-empty-text = The text `{ $key }` is empty.
hint-for-empty-text = Write a text, or remove the whole field if it is not needed.

## The head of a scenario

diag-unknown-format = This program does not know version { $found } of the file format.
hint-for-unknown-format = Write `format: 1`. Was the file made for a newer program? Then that is the one you need.
diag-line-break-in-name = `{ $key }` has a line break.
hint-for-line-break-in-name = Write a name or title on one line.
diag-id-is-not-the-folder = The id is `{ $id }`, but the folder is called `{ $folder }`.
hint-for-id-is-not-the-folder = Give the folder and the id the same name.
diag-unknown-language = `{ $found }` is not the code of a language.
hint-for-unknown-language = Write `nl` for Dutch or `en` for English.
diag-unknown-phase = There is no phase `{ $id }`.
hint-for-unknown-phase = `drempel list phases` shows which there are.
diag-unknown-framework = There is no framework `{ $id }`.
diag-unknown-content-note = There is no content note `{ $id }`.
diag-no-start-profile = There is no start profile at all.
hint-for-no-start-profile = Write at least one, with a weight and a state: `"plain": ( weight: 1, state: {"{"} "trust": 20 {"}"} )`.
diag-variable-not-in-profile = This is about `{ $id }`, but start profile `{ $profile }` does not say where that begins.
hint-for-variable-not-in-profile = Add `"{ $id }": …` to the `state` of `{ $profile }`, with a number from 0 to 100.
diag-missing-start = The scenario is to begin at `{ $id }`, but there is no such node.

## Names that stand nowhere

diag-unknown-node = There is no node `{ $id }`.
diag-unknown-option = There is no option `{ $id }`.
diag-unknown-axis = There is no row or column `{ $id }`.
diag-unknown-draw = `{ $id }` is not a node that draws.
diag-unknown-outcome = There is no outcome `{ $id }`.
diag-unknown-profile = There is no start profile `{ $id }`.
diag-unknown-object = There is no object `{ $id }` to show.
diag-unknown-person = There is no person `{ $id }`.
hint-for-unknown-person = Add them under `people`.
diag-unknown-fact = There is no fact `{ $id }`.
hint-for-unknown-fact = Add it under `facts`.
diag-unknown-signal = There is no signal `{ $id }`.
hint-for-unknown-signal = Add it under `signals`.
diag-unknown-promise = There is no promise `{ $id }`.
hint-for-unknown-promise = Add it under `promises`.
diag-unknown-contact = There is no contact `{ $id }`.
hint-for-unknown-contact = Add it under `contacts`.
diag-professional-with-ring = `{ $id }` is a professional and yet stands in a ring.
hint-for-professional-with-ring = Rings are for the client’s own network. Remove `ring`, or give it another `kind`.
diag-contact-without-ring = `{ $id }` has no ring.
hint-for-contact-without-ring = Say how close this contact is: `ring: 1` (close), `2` or `3` (far). A professional has `kind: Professional`.
diag-sleeping-and-in-touch = `{ $id }` is sleeping or broken off, and yet they are often in touch.
hint-for-sleeping-and-in-touch = A sleeping contact has `often: Yearly`, `Never` or nothing.
diag-awake-with-since = `{ $id }` is a contact in use, but this is about a sleeping one.
hint-for-awake-with-since = `since`, `because` and `key` go with `state: Sleeping` or `state: Broken`.
diag-unknown-topic = There is no topic `{ $id }`.
hint-for-unknown-topic = Add it under `network`, at `topics`.
diag-unknown-wish = There is no wish `{ $id }`.
hint-for-unknown-wish = Add it under `network`, at `wishes`.
diag-unknown-task = There is no task `{ $id }`.
hint-for-unknown-task = Add it under `network`, at `tasks`.
diag-unknown-isolation = There is no kind of isolation `{ $id }`.
diag-goal-levels = A goal has five levels; here are { $found }.
hint-for-goal-levels = Write what -2, -1, 0, +1 and +2 mean here, in that order. 0 is what may be expected.
diag-goal-without-scale = This ending names a level of the goal, but the scenario has no goal.
hint-for-goal-without-scale = Put the goal with its five levels under `network`, at `goal`.
diag-map-without-contacts = `{ $id }` asks for a map of the network, but there is nobody to put on it.
hint-for-map-without-contacts = List the people around the client under `contacts`.
diag-rating-without-key = `{ $id }` asks for a rating, but there is no key to compare it with.
hint-for-rating-without-key = Give at least the author’s own rating at `keys`.
diag-key-without-dimension = The key `{ $key }` lacks `{ $id }`.
hint-for-key-without-dimension = Give each dimension a number from 0 to 3.
diag-unknown-dimension = `{ $id }` does not belong to this framework.
diag-unknown-step = `{ $id }` is not a threshold step.
hint-for-unknown-step = The steps are `step_0_safe`, `step_1_wish`, `step_2_see`, `step_3_weigh`, `step_4_small_ask` and `step_5_hold`.
diag-unknown-flag = The flag `{ $id }` is set nowhere.
hint-for-unknown-flag = Set it somewhere with the effect `Flag("{ $id }")`.
diag-unknown-slot = Nothing fills in `{"{"}{ $id }{"}"}`.
hint-for-unknown-slot = Fill it with the effect `FillSlot("{ $id }", …)`, or write the word itself.
hint-not-a-slot = Only a slot stands between braces, such as `{"{"}worker{"}"}`. Are the braces to be seen? Then write `{"{{"}` and `{"}}"}`.
diag-lone-brace = The brace `{ $brace }` has no other half.
hint-for-lone-brace = Close it, as in `{"{"}worker{"}"}`. Is the brace to be seen? Then write it twice: `{ $brace }{ $brace }`.
diag-slot-in-the-head = `{"{"}{ $id }{"}"}` is not filled here.
hint-slot-before-play = The title and the summary are shown before anybody plays. Write the word itself, or `{"{{"}` and `{"}}"}` for braces that are to be seen.
hint-slot-in-the-head = Here only `{"{"}worker{"}"}` is sure to be filled. Write the word itself.
diag-unknown-variable = The client has no state `{ $id }`.
hint-for-unknown-variable = `drempel list states` shows which there are.
diag-unknown-competency = There is no competency `{ $id }`.
hint-for-unknown-competency = `drempel list competencies` shows which there are. Only what can be shown counts here.
diag-unknown-behaviour = There is no behaviour `{ $id }`.
hint-for-unknown-behaviour = `drempel list behaviours` shows which there are; add a word to look for.
diag-unknown-act = There is no dialogue act `{ $id }`.
hint-for-unknown-act = `drempel list acts` shows which there are.
diag-unknown-balance = There is no balance `{ $id }`.
hint-for-unknown-balance = `drempel list balances` and `drempel list tensions` show which there are.
diag-unknown-critical = There is no critical moment `{ $id }`.
hint-for-unknown-critical = `drempel list criticals` shows which there are.
diag-unknown-source = The source `{ $source }` is not in the list of sources.
hint-for-unknown-source = Begin with a work that `drempel list sources` shows, such as `MDA 2.2`. Is it a proposal of your own? Then write `OURS`.
diag-missing-source = There is no source here.
hint-for-missing-source = Name a work from `assets/sources.ron`. Is it a proposal of your own? Then write `OURS`.

## Options

diag-missing-why = Option `{ $id }` does not say why.
hint-for-missing-why = Add `why: ( text: "…", source: "…" )`. The debrief shows it.
diag-option-without-text = This option does not have exactly one text.
hint-for-option-without-text = Use one of the three: `say` (something is said), `do` (something is done) or `silence` (nothing is said).
diag-option-without-id = This option has no id.
hint-for-option-without-id = Add `id: "…"`. A cell of a matrix gets `row` and `column`.
diag-outside-a-matrix = A row or column belongs in a matrix only.
hint-for-outside-a-matrix = Remove `row` and `column` here, or make the node a `Matrix`.
diag-aside-leads-on = An aside leads nowhere, but `{ $id }` does.
hint-for-aside-leads-on = Remove `balance`, `route`, `next`, `cases` and `critical`, or make it an option.
diag-unknown-situation = This moment has no situation `{ $id }`.
hint-for-unknown-situation = Name it under `situations` of this moment, or give the case an `id` and a `when` at a moment without situations.
diag-case-without-situation = Moment `{ $id }` has situations, but this case does not say in which of them it holds.
hint-for-case-without-situation = Add `situation: "…"`. A `when` beside it asks for more than the situation does.
diag-repairs-nothing = There is nothing to repair: `{ $id }` is not a critical moment.
hint-for-repairs-nothing = Name the option that has `critical`, or remove this link.
diag-reason-without-band = There is a reason for `{ $id }`, but this node has no band for it.
hint-for-reason-without-band = Add the band under `bands`, or remove the reason.

## The story

diag-unreachable-node = No path leads to node `{ $id }`.
hint-for-unreachable-node = Let an option or route lead to it, or remove the node.
diag-no-way-on = After `{ $id }` the conversation can get stuck.
hint-for-no-way-on = Add `next`, or a last route without `when`.
diag-draws-nothing = There is nothing to draw at `{ $id }`: no outcome has a weight above 0.
hint-for-draws-nothing = Give at least one outcome a weight of 1 or more.
diag-no-options = There is nothing to choose at `{ $id }`.
hint-for-no-options = Add an option, or make it a `Tell`.
diag-no-fallback-option = At `{ $id }` every option has a condition. Sometimes there is nothing to choose then.
hint-for-no-fallback-option = Leave `when` out of at least one option.
diag-endless-loop = From `{ $id }` the story can go round for ever without asking anything.
hint-for-endless-loop = Let the circle pass a choice, a task or an ending.
diag-no-ending = From `{ $id }` no ending can be reached.
hint-for-no-ending = Let an option or route lead to an `End`.
place-ending = nothing leads here
diag-slot-not-filled = `{"{"}{ $id }{"}"}` is not filled here yet. This is how to get there: { $way }
hint-for-slot-not-filled = Fill it on every way that leads here, with `FillSlot("{ $id }", …)`, or write the word itself.
hint-gap = In this state nothing can be chosen: { $state }. Leave `when` out of at least one option.
hint-gap-way = In this state nothing leads on: { $state }. Add `next`, or a last route without `when`.

## What the author allows

diag-unknown-code = There is no finding with the code `{ $id }`.
diag-cannot-allow = `{ $id }` cannot be allowed.
hint-for-cannot-allow = Only a warning can be allowed. Mend this, and remove the line.
diag-unused-allow = `{ $id }` is allowed, but it is not found.
hint-for-unused-allow = Remove the line from `allow`.

## Writing: what gives the answer away

diag-longest-is-best = The best option is often the longest: at { $hits } of { $count } decisions. At most 40 % is fine.
hint-longest-nodes = It is at: { $nodes }. Make a wrong option longer there, or the best one shorter.
diag-longest-is-wrong = The best option is hardly ever the longest: at { $hits } of { $count } decisions. At least 15 % is fine.
hint-for-longest-is-wrong = Make the best option longer than the others at a few decisions.
diag-option-length = This option stands out by its length: { $length } characters, and here they have { $mean } on average.
hint-for-option-length = From { $low } to { $high } characters it goes with the others.
diag-one-decent-option = At `{ $id }` only one option has something good. Then there is nothing to choose.
hint-for-one-decent-option = Give a wrong option a good side as well: something that a good, tired worker would say.
diag-tone-marker = ‘{ $word }’ stands in { $count } options, and only in wrong ones. So the word gives the answer away.
hint-for-tone-marker = Use it in a fitting option as well, or take it out of a few wrong ones.
diag-open-question-is-right = All { $count } open questions are right. Then ‘always ask an open question’ is a trick.
hint-for-open-question-is-right = Add one that comes at the wrong moment.
diag-identical-options = Option `{ $id }` reads the same as `{ $other }`, and both can be open at once.
hint-for-identical-options = Let them differ, or let their conditions exclude each other. Does only what follows differ? Then make it one option with `cases`.

## Writing: what is hard to read

diag-jargon = ‘{ $word }’ is a word of the trade. Nobody talks like that at the door.
hint-for-jargon = Say it more plainly. Is the client not there? Then put `alone: true` in `scene`.
diag-mixed-address = This turn says ‘{ $formal }’ and also ‘{ $familiar }’.
hint-for-mixed-address = Choose one of the two. Does somebody go over to ‘je’? Give that a line of its own.
diag-long-option = This option has { $count } words. At most { $limit } is fine.
hint-for-long-option = One thought per turn.
diag-long-stem = Before the choice at `{ $id }` there are at least { $count } words. At most { $limit } is fine.
hint-for-long-stem = Put what leads up to it in a `Tell`, or make it shorter.
diag-long-sentence = This sentence has { $count } words. At most { $limit } is fine.
hint-for-long-sentence = Make it two sentences.
diag-sentences-too-long = A sentence here has { $mean } words on average. At most { $limit } is fine.
hint-for-sentences-too-long = Cut the longest sentences in two.

## Writing: what measures nothing

diag-bands-centred = All bands lie around 0. Then ‘always the middle’ fits everywhere.
hint-for-bands-centred = Lay at least one band on one side, such as `(0.5, 1.5)`.
diag-goal-not-afforded = `{ $id }` is one of the goals, but no decision lets it be seen.
hint-for-goal-not-afforded = Add it to `affords` where it can be seen, or take it out of `goals`.
diag-evidence-not-afforded = There is evidence on `{ $id }` here, but `{ $node }` does not afford it. So it does not count.
hint-for-evidence-not-afforded = Add `{ $id }` to the `affords` of `{ $node }`, or take it out of `evidence`.
diag-no-chance = `{ $id }` gives no chance to show `{ $item }`: the options differ too little in it.
hint-for-no-chance = Give one option at least 1 for it, and another at least 2 less. Or take it out of `affords`.
diag-too-few-chances = There are too few chances for `{ $id }` here: { $sum } together. Below 3 there is no score.
hint-for-too-few-chances = Let it be seen at more decisions, or take it out of `goals`.
diag-ending-without-choice = Ending `{ $id }` can come before anything was chosen. Then there is nothing to look back on.
hint-for-ending-without-choice = Let the student decide something first: wait, leave a note, come back.
diag-case-without-why = Option `{ $id }` is wrong in case `{ $case }`, but the explanation still says why it is right.
hint-for-case-without-why = Give that case a `why` of its own.
diag-why-never-asked = At none of the { $count } choices is it asked why, and how sure.
hint-for-why-never-asked = Put `ask_why: true` on three to five choices at which the situation decides.
diag-why-always-asked = At all { $count } choices it is asked why, and how sure. Then it becomes a click.
hint-for-why-always-asked = Keep `ask_why` only at three to five choices at which the situation decides.
diag-situation-never-holds = Situation `{ $id }` can never hold: its condition contradicts itself.
hint-for-situation-never-holds = Is the condition right?
diag-situation-hidden = Situation `{ $id }` never counts: where it holds, an earlier one holds too.
hint-for-situation-hidden = The first situation that holds is the one that counts. Put the narrower one first.
diag-situation-unused = Situation `{ $id }` changes nothing: no option is worth, answers or leads to anything else in it.
hint-for-situation-unused = Give at least one option a case with `situation: "{ $id }"`, or leave the situation out.
diag-situation-not-shown = Situation `{ $id }` hangs on `{ $variable }`, and nothing shows it at this value: no line, no scene of its own, and the picture does not change there.
hint-seen-from = Give it a line or a `scene`, or a value at which the picture changes. `{ $variable }` is seen{ $door ->
        [none] {""}
       *[other] {" "}by the door from { $door };
    }{ $posture ->
        [none] {""}
       *[other] {" "}by the posture from { $posture };
    }{ $face ->
        [none] {""}
       *[other] {" "}by the face from { $face }
    } on.
hint-never-seen = Give it a line or a `scene`: `{ $variable }` is never seen in the picture.

## Writing: what lies ready and is never used

diag-promise-left-open = Promise `{ $id }` is made, and never kept or broken.
hint-for-promise-left-open = Use `KeepPromise("{ $id }")` or `BreakPromise("{ $id }")` somewhere.
diag-contact-never-met = Contact `{ $id }` can never come up.
hint-for-contact-never-met = Use `MeetContact("{ $id }")` somewhere, or remove the contact.
diag-signal-never-offered = Nobody can notice signal `{ $id }`.
hint-for-signal-never-offered = Offer it in an `Observe`, use `Notice("{ $id }")`, or remove it.
diag-never-read = { $kind ->
        [flag] Flag `{ $id }` is set, and nothing asks for it.
        [fact] Fact `{ $id }` is there, and nothing learns it, discloses it or asks for it.
        [wish] Wish `{ $id }` is there, and nothing can meet it.
        [promise] Promise `{ $id }` is there, and nothing makes it.
        [person] `{ $id }` says nothing and is never seen.
       *[slot] `{"{"}{ $id }{"}"}` is filled, and stands in no text.
    }
hint-for-never-read = { $kind ->
        [flag] Is it misspelt where it is asked for? Use `Flag("{ $id }")` in a condition, or take it away.
        [fact] Use `Learn("{ $id }")` or `Disclose("{ $id }")` somewhere, ask for it, or remove the fact.
        [wish] Use `WishMet("{ $id }", Wholly)` somewhere, or remove the wish.
        [promise] Use `MakePromise("{ $id }")` somewhere, or remove the promise.
        [person] Give them a line with `by: Person("{ $id }")` or a place in `with`, or remove them.
       *[slot] Put `{"{"}{ $id }{"}"}` in a text, or remove the effect.
    }

## Translations

diag-translation-of-another = This translation belongs to `{ $found }` and not to `{ $scenario }`.
diag-translation-language = The language here is `{ $found }`, but the file is named after `{ $language }`.
hint-for-translation-language = Make them the same.
diag-translation-missing =
    { $count ->
        [one] 1 text is not translated yet: `{ $key }`.
       *[other] { $count } texts are not translated yet. The first is `{ $key }`.
    }
hint-translate = `drempel translate { $scenario } { $language }` adds what is missing to the end of the table.
diag-translation-orphaned = The scenario has no text `{ $key }` any more.
hint-for-translation-orphaned = Remove the line, or give it the text's new name.
diag-translation-empty = The translation of `{ $key }` is still empty.
hint-for-translation-empty = Until it is there, the text is shown in the scenario's own language.
diag-slot-not-translated = The slot `{"{"}{ $id }{"}"}` of the source is missing in this translation.
hint-for-slot-not-translated = Put `{"{"}{ $id }{"}"}` where the name belongs.
diag-translation-outdated = The text `{ $key }` has changed since it was translated.
hint-outdated = Until then the text is shown in the scenario’s own language. Look the translation over, then write `from: "{ $hash }"`. The text is now: { $source }
hint-renamed = That text is called `{ $new }` now. `drempel translate { $scenario } { $language }` gives the line its new name.

## Frameworks

diag-balance-without-poles = Balance `{ $id }` does not have two sides.
hint-for-balance-without-poles = Give all four of `minus_pole`, `plus_pole`, `lean_minus` and `lean_plus`.
diag-unknown-framework-item = No framework has `{ $id }`.

## General hints

hint-did-you-mean = Did you mean `{ $near }`?
hint-near-in-list = Did you mean `{ $near }`? `drempel list { $list }` shows them all.
hint-two-names = Write the two names apart: `"{ $first }", "{ $second }"`.
hint-unseen = There is a character in it that cannot be seen ({ $sign }). Type the name again.
hint-known = Possible here: { $known }.
diag-more-findings = There are { $count } more findings.
hint-for-more-findings = Mend these first, then look again.

## The audit

diag-audit-unreachable-node = No conversation comes to node `{ $id }`: the conditions do not allow it.
hint-for-audit-unreachable-node = Look at the conditions on the way to it, or remove the node.
diag-audit-unreachable-ending = No conversation comes to ending `{ $id }`: the conditions do not allow it.
hint-for-audit-unreachable-ending = Look at the conditions on the way to it, or remove the ending.
diag-audit-unreachable-option = Option `{ $id }` is never open.
hint-for-audit-unreachable-option = Make its condition wider, or remove the option.
diag-audit-unreachable-outcome = Outcome `{ $id }` never falls: its weight is always 0, or its draw never comes.
hint-for-audit-unreachable-outcome = Give the outcome a weight, or remove it.
diag-audit-dead-end = At `{ $id }` the conversation can get stuck. This is how to get there: { $way }
hint-for-audit-dead-end = See to it that something is possible in every state: an option without a condition, or an outcome with a weight.
diag-audit-no-way-out = From `{ $id }` a conversation can go round without ever coming to an ending. This is how to get there: { $way }
hint-for-audit-no-way-out = See to it that there is always a way out of the circle.
diag-audit-no-full-ending = No conversation comes to an ending of the kind `Full`, although `{ $id }` has learning goals.
hint-for-audit-no-full-ending = Give the ending where the goals can be met `kind: Full`, and see to it that it can be reached.
diag-audit-goal-out-of-reach = Learning goal `{ $competency }` of `{ $id }` never gets a score: a conversation gives at most { $most } chances, and 3 are needed.
hint-for-audit-goal-out-of-reach = Let more decisions afford it, or remove the goal.
diag-audit-goal-under-sampled = Learning goal `{ $competency }` of `{ $id }` gets only { $least } chances on some ways to a full ending. For example: { $way }
hint-for-audit-goal-under-sampled = Give that way enough chances too: at least 3.
diag-audit-affords-nothing = Node `{ $id }` promises a chance at `{ $competency }`, but never gives one.
hint-for-audit-affords-nothing = The best option must be at least 1, and at least 2 above the worst.
diag-audit-repair-out-of-reach = Option `{ $id }` repairs `{ $critical }`, but can never be chosen after it.
hint-for-audit-repair-out-of-reach = Put the repair where it can still come after the error.
diag-audit-never-true = { $kind ->
        [situation] Situation `{ $id }` never counts: its condition never holds, or an earlier one comes first.
        [line] Line { $number } of `{ $id }` is never said: its condition never holds.
        [reply] Line { $number } of the reply to `{ $id }` is never said: its condition never holds.
        [case] Case `{ $id }` never happens: its condition never holds, or an earlier case comes first.
        [route] Route { $number } of `{ $id }` is never taken: its condition never holds.
        [weight] Weight { $number } of `{ $id }` never counts.
       *[effects] Effect { $number } of `{ $id }` never happens: its condition never holds.
    }
hint-for-audit-never-true = Is the condition right? If not needed, remove what hangs on it.
diag-audit-always-true = { $kind ->
        [situation] Situation `{ $id }` always counts where it is looked at: what comes after it never does.
        [line] The condition of line { $number } of `{ $id }` always holds.
        [reply] The condition of line { $number } of the reply to `{ $id }` always holds.
        [open] The condition of option `{ $id }` always holds.
        [case] The condition of case `{ $id }` always holds: what comes after it never happens.
        [route] The condition of route { $number } of `{ $id }` always holds: what comes after it never happens.
        [weight] The condition of weight { $number } of `{ $id }` always holds.
       *[effects] The condition of effect { $number } of `{ $id }` always holds.
    }
hint-for-audit-always-true = Is the condition right? If not needed, leave it out.
diag-audit-condition-unsettled = { $kind ->
        [situation] It is not proved whether situation `{ $id }` counts at some times and not at others.
        [case] It is not proved whether the condition of case `{ $id }` holds at some times and not at others.
       *[other] It is not proved whether condition { $number } of `{ $id }` ({ $kind }) holds at some times and not at others.
    }
hint-for-audit-condition-unsettled = Give the audit more room with `--max-states` or `--max-seconds`.
diag-audit-slot-not-filled = `{"{"}{ $id }{"}"}` is not always filled when `{ $text }` is told. This is how to get there: { $way }
hint-for-audit-slot-not-filled = Fill it on that way as well, with `FillSlot("{ $id }", …)`, or let the text be told only where it is filled.
diag-audit-promise-forgotten = Promise `{ $id }` can be passed over: a later visit goes by and it is neither kept nor broken. This is how to get there: { $way }
hint-for-audit-promise-forgotten = Use `KeepPromise("{ $id }")` or `BreakPromise("{ $id }")` on that way too.
diag-audit-question-unsettled = { $kind ->
        [slot] It is not proved that `{"{"}{ $id }{"}"}` is always filled when `{ $text }` is told.
       *[promise] It is not proved that promise `{ $id }` is always kept or broken.
    }
hint-for-audit-question-unsettled = Give the audit more room with `--max-states` or `--max-seconds`.
diag-audit-middle-wins = On balance `{ $balance }` of `{ $id }` the middle always fits. Whoever never moves wins.
hint-for-audit-middle-wins = Give at least one moment a band that 0 lies outside of.
diag-audit-one-position-fits = On balance `{ $balance }` of `{ $id }` the bands shift, but position { $position } fits everywhere. Whoever never moves wins.
hint-for-audit-one-position-fits = Let the bands lie further apart.
diag-audit-too-close = The key of `{ $id }` tells `{ $policy }` too little apart on `{ $competency }`: this way of working goes against it and earns { $points } points of 100, the best by the key { $best }. At least 30 points should lie between them.
hint-for-audit-too-close = Look at what this way of working chooses. If the key is right, offer at more moments a choice that really goes against it.
diag-audit-no-chance-met = `{ $policy }` goes against `{ $competency }`, but in `{ $id }` never comes to a moment where that can show. Whoever works that way gets no low score there but ‘too little seen’.
hint-for-audit-no-chance-met = See which way this way of working goes, and put a moment on it that shows `{ $competency }`. Or leave it, if whoever goes away need not show anything here.
diag-audit-words-tell = The words of `{ $id }` give the answer away ({ $language }): `{ $policy }` looks at the words alone and earns { $points } points of 100, drawing lots { $chance }. More than 10 points of difference is too much.
hint-for-audit-words-tell = Spread what stands out (length, questions, kind or careful words) over choices that fit and choices that do not.
diag-audit-words-pay = Who learns the tone of the key does not need the situation at `{ $id }` ({ $language }): reading alone earns { $points } points of 100, drawing lots { $chance }. From 20 points of difference on, that is too much. These words speak for a choice: { $pays }. These speak against one: { $costs }. It gives itself away at { $places }.
hint-for-audit-words-pay = Let something else fit in other situations. Then give the words that pay to choices that do not fit as well, and the other way round.
diag-audit-never-ends = In `{ $id }` the policy `{ $policy }` goes round for ever { $points } times in 100.
hint-for-audit-never-ends = Let a choice that goes back close after a few times, or lead somewhere else.
diag-audit-situation-ignored = In `{ $id }` another option is best in another situation at { $changing } of the { $decisions } decisions: { $share } in 100. It should be at least 40.
hint-for-audit-situation-ignored = For each moment think what can be going on with this person, how you would see it, and what fits then. Give the same option other evidence per situation.
diag-audit-reading-worth-little = Whoever knows the key of `{ $id }` but does not look at the situation misses only { $worth } points of 100. It should be at least 10.
hint-for-audit-reading-worth-little = Let what is right hang on the situation more often, and let the situations come about equally often.
diag-audit-few-conditions = What is right in `{ $id }` changes with only { $conditions ->
    [one] one thing
   *[other] { $conditions } different things
 }. It should be at least 3.
hint-for-audit-few-conditions = Let it hang on something else as well: what was promised, what was said, how trust or shame stand.
diag-audit-start-decides = In `{ $id }` what is right hangs on the draw at the start alone at { $start } of the { $changing } decisions that change. It should be at most half of them.
hint-for-audit-start-decides = Let what happens in the conversation itself matter too.
diag-hidden-key = At `{ $id }` a player sees the same twice, and yet something else is right. The difference is in { $condition }. The one time: { $one }. The other time: { $other }.
hint-for-hidden-key = Show it at that moment: a line with the same condition, a face or posture, or another reply to the choice before.
diag-audit-key-unsettled = Whether one can see at `{ $id }` what is right has not been settled: there are too many states.
hint-for-audit-key-unsettled = Give the moment a line with the same condition as the other evidence. Or give the audit more room with `--max-states` or `--max-seconds`.
diag-audit-too-many-states = Scenario `{ $id }` is too large to be proved: after { $states } states the audit stopped. Most come from `{ $what }`.
hint-for-audit-too-many-states = Let fewer conditions look at `{ $what }`, or give more room with `--max-states`.
diag-audit-out-of-time = The audit of `{ $id }` needed more time: after { $states } states the time was up. Most come from `{ $what }`.
hint-for-audit-out-of-time = Give more time with `--max-seconds`.
diag-audit-task-too-large = At task `{ $what }` of `{ $id }` there are too many answers that matter later on.
hint-for-audit-task-too-large = Let conditions look at no more than 16 of the marks.
