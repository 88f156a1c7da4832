# All together, over time: the portfolio, and taking your conversations along or throwing them away.

portfolio-title = Over time: { $player }
portfolio-count =
    { $count ->
        [0] There are no conversations under this name yet.
        [one] There is 1 conversation under this name.
       *[other] There are { $count } conversations under this name.
    }
portfolio-count-assessed =
    { $count ->
        [one] 1 counts: a first time, without help.
       *[other] { $count } count: each a first time, without help.
    }
portfolio-count-practice =
    { $count ->
        [one] 1 is practice: a later time, with help, or another turn of an earlier conversation.
       *[other] { $count } are practice: a later time, with help, or another turn of an earlier conversation.
    }
portfolio-count-older =
    { $count ->
        [one] 1 is of an older edition of the scenario or of the competencies.
       *[other] { $count } are of an older edition of the scenario or of the competencies.
    }
portfolio-unread =
    { $count ->
        [one] 1 conversation in the folder could not be read properly and does not count. ‘drempel runs’ shows which one.
       *[other] { $count } conversations in the folder could not be read properly and do not count. ‘drempel runs’ shows which ones.
    }

portfolio-section-growth = Growth
portfolio-growth-intro = Only what counts stands here. The bar shows how certain the picture is: the longer the bar, the less certain. Left is seldom fitting, right is fitting.
portfolio-growth-none = There have been too few chances to say anything: it takes three for each competency.
portfolio-missed = Less than half taken: at { $missed }.
portfolio-growth-of = The course of { $name }
portfolio-change-higher = The last times lie clearly higher than the first.
portfolio-change-lower = The last times lie clearly lower than the first.
portfolio-change-unclear = The difference between the first and the last times may be chance.
portfolio-from-until = { $from } to { $until }
portfolio-step = { $when }: { $titles }{ $count ->
        [one] {""}
       *[other] {" "}({ $count } conversations)
    }

portfolio-section-balances = Balances
portfolio-balances-intro = A balance has two sides, and neither is always good. So here is what you did in each kind of situation.
portfolio-balance-table = { $name }, by kind of situation
portfolio-head-situation = What fitted lay
portfolio-head-choices = Choices
portfolio-head-inside = Fitted
portfolio-head-leaning = Leaning
portfolio-asks-pole = towards ‘{ $pole }’
portfolio-asks-between = in the middle
portfolio-leaning-none = to neither side

portfolio-calibration-intro = How sure you were, beside how often it fitted: over all conversations that count and in which you were asked.

portfolio-section-lacking = Seen too little so far
portfolio-lacking-intro = There were fewer than three chances for these. Behind each stands which scenario gives them.
portfolio-lacking = { $name }: { $count ->
        [0] no chance yet
        [one] 1 chance
       *[other] { $count } chances
    } so far. Play: { $scenarios }.
portfolio-gives = { $title }
portfolio-gives-played = { $title } (played already)

portfolio-section-written = Intentions and reflections
portfolio-written-at = { $date } – { $title }
portfolio-next-time = Next time
portfolio-written-more =
    { $count ->
        [one] 1 older conversation with own words is in the folder.
       *[other] { $count } older conversations with own words are in the folder.
    }

portfolio-section-practice = Practice
portfolio-section-practice-intro = Whoever knows a story, took another turn or opened help, is practising. That is good, but it says less than a first time. So it stands apart. What you tried again from a moment on is not added up here: its beginning belongs to the conversation it came from.
portfolio-section-older = Of an older edition
portfolio-section-older-intro = These conversations were played with a scenario or with competencies that have changed since. They cannot be compared with what there is now. So they stand apart.
portfolio-section-limits = What this is not for
portfolio-limit-few = Three chances are few. A tendency over months says more than one conversation.
portfolio-limit-here = All of this is on this computer alone. Nobody else sees it, unless you hand it on.

archive-exported =
    { $count ->
        [one] 1 conversation is in { $path }.
       *[other] { $count } conversations are in { $path }.
    }
archive-without-report =
    { $count ->
        [one] No report could be made of 1 conversation. It is in there as it is.
       *[other] No report could be made of { $count } conversations. They are in there as they are.
    }
archive-imported =
    { $count ->
        [0] No new conversations came in.
        [one] 1 conversation came in.
       *[other] { $count } conversations came in.
    }
archive-known =
    { $count ->
        [one] 1 conversation was here already and stayed as it is.
       *[other] { $count } conversations were here already and stayed as they are.
    }
archive-grown =
    { $count ->
        [one] 1 conversation was here already and went on in the zip. The longer one counts now: { $list }.
       *[other] { $count } conversations were here already and went on in the zip. The longer ones count now: { $list }.
    }
archive-parted =
    { $count ->
        [one] 1 conversation went on differently here and in the zip. The longer one counts. The other one is still in the zip, or here in the folder ‘replaced’: { $list }.
       *[other] { $count } conversations went on differently here and in the zip. The longer ones count. The others are still in the zip, or here in the folder ‘replaced’: { $list }.
    }
archive-in-use =
    { $count ->
        [one] 1 conversation is being played here just now and stayed as it is: { $list }.
       *[other] { $count } conversations are being played here just now and stayed as they are: { $list }.
    }
archive-unreadable =
    { $count ->
        [one] 1 conversation in the zip could not be read and did not come along.
       *[other] { $count } conversations in the zip could not be read and did not come along.
    }
archive-other-words =
    { $count ->
        [one] With 1 conversation another intention stands here than in the zip. The one here stayed.
       *[other] With { $count } conversations another intention stands here than in the zip. Those here stayed.
    }
archive-broken = This file is no zip, or it is broken. Nothing has changed.
archive-not-ours = This zip was not made with Drempel. Nothing has changed.
archive-newer = This zip is of a newer version of Drempel (layout { $layout }). Nothing has changed.
archive-outside = A name in this zip points out of its folder: { $name }. Such a zip is not opened. Nothing has changed.
archive-double = A name stands in this zip twice. Such a zip is not opened. Nothing has changed.
archive-too-large = Far more comes out of this zip than conversations ever are. Such a zip is not opened. Nothing has changed.
archive-io = { $path }: { $why }. Nothing has changed.
archive-stopped = It stopped on the way: { $why }. What is here, is whole. Do it again later: then only the rest comes in.

archive-readme-name = README.txt
archive-readme =
    All your conversations from Drempel, to keep or to take along.

    runs      Each conversation (.journal): what you chose, line by line. Beside
              it stands what you will do next time (.next-time) and what you had
              not sent yet (.draft).
    reports   Each conversation as a report, in plain text.
    kept      The scenarios and the competencies you played with. Without them a
              conversation cannot be looked at again later.

    To take them over on another computer: drempel runs --import this-file.zip,
    or in the window under ‘Over time’. Conversations that are there already do
    not come in twice.

    Your own words are in here. Keep this file as you would keep a diary. It is
    not protected by a password.

## In the terminal

help-portfolio = Shows what all your conversations say together, over time.
help-portfolio-more = Only a first time without help counts. Practice stands apart, and so does what was played with an older edition of a scenario.
help-portfolio-report = Writes it as a page (html) to this file.
help-portfolio-format = For people (human, the default), for machines (json) or as a page (html).
help-arg-player = The name that was played under. By default the name in the settings.
help-arg-export = Writes all your conversations to one zip, to keep or to take along.
help-arg-import = Takes conversations over from such a zip. What is here already does not come in twice.
help-runs-overwrite = The file may exist already; the zip takes its place.
value-player = NAME
value-export = FILE
value-import = FILE
portfolio-done = It is in { $path } as a page. Open it in your browser, print it or keep it.
portfolio-others = There are conversations under other names here too: { $names }. Show them with --player NAME.

## In the window

app-over-time = Over time
app-over-time-button = Over time (T)
app-over-time-players = Whose:
app-over-time-player = { $player } ({ $count })
app-over-time-reading = Your conversations are being read …
app-over-time-exporting = Your conversations are being written …
app-over-time-importing = The conversations are being taken over …
app-over-time-deleting = The conversations are being deleted …
app-over-time-wait = Wait until the last thing is done.
app-over-time-actions = Take along or throw away
app-over-time-actions-about = Your conversations are on this computer alone. You can put them in one zip: to keep, or to take over on another computer.
app-over-time-export = Put all in a zip (E)
app-over-time-import = Take over from a zip (I)
app-over-time-delete = Delete these conversations
app-over-time-export-title = Where should the zip go?
app-over-time-import-title = Which zip do you take over?
app-over-time-export-here = Put the zip in Drempel’s folder
app-over-time-nowhere = No file was chosen, or this desktop cannot ask for one. It can be done in the terminal too: drempel runs --export or --import.
app-over-time-not-exported = The zip could not be written: { $why }.
app-over-time-deleted =
    { $count ->
        [0] Nothing was deleted.
        [one] 1 conversation was deleted.
       *[other] { $count } conversations were deleted.
    }
app-over-time-delete-title = Delete these conversations?
app-over-time-delete-text =
    { $count ->
        [one] This is about 1 conversation of { $player }. Gone is gone, unless you put it in a zip first.
       *[other] This is about { $count } conversations of { $player }. Gone is gone, unless you put them in a zip first.
    }
app-growth-steps = Step by step
