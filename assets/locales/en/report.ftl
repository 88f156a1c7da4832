# The debrief: words that the terminal and the window share.

debrief-title = Debrief: { $title }
debrief-unfinished = This conversation is not finished. Here is how it went so far.
debrief-no-choices = Nothing has been chosen yet.

debrief-section-worked = What worked
debrief-section-critical = Moments to talk about
debrief-section-points = To take with you
debrief-section-happened = What happened
debrief-section-promises = What you promised
debrief-section-choices = Your choices
debrief-section-competencies = Competencies
debrief-section-balances = Balances
debrief-section-tensions = Small tensions
debrief-section-acts = How you spoke
debrief-section-dispositions = Lines that showed something
debrief-section-observations = What you saw
debrief-section-turning = Where it turned
debrief-section-next = Next time
debrief-section-chance = What was chance
debrief-section-reflections = In your own words
debrief-section-sources = Sources
debrief-section-limits = What this is and is not

debrief-quote = { $line } (moment { $number })
debrief-worked-repair = The repair (moment { $number }) worked most clearly.
debrief-worked-none = In this conversation no choice clearly fitted yet. Look under ‘Your choices’ for what else was possible.
debrief-worked-unseen = There was no choice yet that could show what works.

debrief-critical-what = What happened: { $text }
debrief-critical-instead = What was also possible: { $text }
debrief-critical-repaired = Repaired, later in the conversation:
debrief-critical-open = In this conversation it was not repaired.

debrief-point-alternative = Another way:

debrief-turning-moment = Moment { $number }
debrief-turning-end = The end
debrief-turning-critical = Critical moment
debrief-turning-repaired = Repaired
debrief-next-time = Next time I will
debrief-ending = How it ended: { $title }
debrief-inner = What { $name } thought: { $text }
debrief-curve-intro = How { $name } was from beginning to end. This is not a score: chance and earlier moments play their part too.
debrief-curve-line = { $from } → { $to }
debrief-curve-numbers = { $from } → { $to } (0–100)
debrief-state-low = low
debrief-state-rather-low = rather low
debrief-state-middle = middle
debrief-state-rather-high = rather high
debrief-state-high = high

debrief-promise-kept = You kept this promise.
debrief-promise-kept-by = This is how you kept it: { $line }
debrief-promise-broken = You broke this promise.
debrief-promise-broken-by = With this you broke it: { $line }
debrief-promise-open = This promise still stands.

debrief-choice-untitled = A choice
debrief-choice-cue = Before that: { $text }
debrief-choice-situation = What was going on: { $text }
debrief-choice-said = You said: { $text }
debrief-choice-did = You did: { $text }
debrief-choice-silent = You kept silent: { $text }
debrief-choice-reply = The answer: { $text }
debrief-choice-effect = What it did: { $changes }.
debrief-choice-no-effect = Nothing visible changed in { $name }.
debrief-choice-shows = What this choice showed: { $list }.
debrief-choice-why = Why: { $text }
debrief-choice-alternatives = You could also have chosen:
debrief-choice-hard = This was a hard moment.
debrief-choice-again = You had been here before. Only the first time counts.
debrief-effect-up-slightly = { $name } slightly up
debrief-effect-up = { $name } up
debrief-effect-up-much = { $name } well up
debrief-effect-down-slightly = { $name } slightly down
debrief-effect-down = { $name } down
debrief-effect-down-much = { $name } well down

debrief-source = Source: { $source }
debrief-ours = our own proposal

debrief-practice-bars = This was a practice run. So read the bars as practice.
debrief-competencies-intro = A chance is a moment at which a choice could show this competency. The line shows how certain the picture is: the longer the line, the less certain. Left is seldom fitting, right is fitting.
debrief-level-seldom = seldom fitting
debrief-level-mixed = mixed
debrief-level-mostly = mostly fitting
debrief-level-also_when_hard = fitting, also when it got hard
debrief-too-few = too little seen so far
debrief-chances =
    { $count ->
        [one] 1 chance
       *[other] { $count } chances
    }
debrief-goal = goal of this scenario
debrief-not-met = Not met on this route: { $list }.
debrief-numbers = mean { $mean }, 80 % interval { $low } to { $high }

debrief-balances-intro = A balance has two sides, and neither is always good. The thick line is what fitted the situation. The dot is your choice.
debrief-poles = Left ‘{ $minus }’, right ‘{ $plus }’.
debrief-position-inside = fitted here
debrief-position-minus = further towards ‘{ $pole }’ than fitted here
debrief-position-plus = further towards ‘{ $pole }’ than fitted here
debrief-leaning = Tendency: { $leaning }.
debrief-leaning-none = Tendency: your choices leaned to neither side.
debrief-attunement = Attunement: the situation changed { $met } times, and your choice moved along { $moved ->
        [one] once
       *[other] { $moved } times
    }.
debrief-attunement-too-few = Attunement: too little to say anything about it.
debrief-fit-numbers = fit { $fit }, tendency { $tendency }

debrief-acts-intro = This is a count and not a verdict. What fits depends on the conversation: at a door few questions are needed.
debrief-acts-count = { $count } × { $name }
debrief-acts-reflections =
    { $reflections ->
        [one] Once you gave words back
       *[other] { $reflections } times you gave words back
    }, { $questions ->
        [one] once you asked a question.
       *[other] { $questions } times you asked a question.
    }
debrief-acts-adherence =
    Of { $all ->
        [one] 1 utterance that counts
       *[other] { $all } utterances that count
    } for motivational interviewing, { $yes } fitted it.

debrief-dispositions-intro = This is about lines, not about you as a person.
debrief-disposition-shown = To be seen in:
debrief-disposition-missed = Less to be seen in:

debrief-seen = Seen: { $list }
debrief-seen-missed = Not marked, but it was there: { $list }
debrief-seen-assumed = Was not there: { $list }
debrief-seen-nothing = You marked nothing.

debrief-chance-intro = You did not choose this. Another time it may fall differently.
debrief-chance-profile = The beginning
debrief-chance-fixed = (fixed by hand)
debrief-seed = Seed of this run: { $seed }. With the same number chance falls the same way again.

debrief-limit-practice = This is practice. It is not a test of who you are, and not meant for a mark, a selection or a certificate.
debrief-limit-key = The ratings are one author’s key, not yet rated by practitioners. So you may disagree. Talk it over with a colleague or teacher.
debrief-limit-saying = Choosing a line is not the same as saying it. So practise aloud too, with someone opposite you.
debrief-limit-outcome = How it ended is no verdict on your choices. A good choice can fall badly, and the other way round.

mode-practice = practice
mode-independent = independent

content-note-debts = debts
content-note-violence = violence
content-note-suicide = suicide
content-note-abuse = abuse
content-note-addiction = addiction
content-note-death = death
content-note-illness = illness
content-note-neglect = neglect
content-note-children = worries about children

language-nl = Dutch
language-en = English

debrief-section-aftercare = For yourself
debrief-aftercare = Some conversations stay with you. Talk about it with someone you trust, or call one of these Dutch lines. In immediate danger: 112.
debrief-aftercare-checked = Numbers checked in { $when }.

# Sheets to fill in with fresh eyes.
sheets-blind = For each number: which answer is best, and which is worst? You know nothing else. Write it down as JSON: {"{"}"Q001": {"{"}"best": "A", "worst": "C"{"}"}, …{"}"}
sheets-informed = For each number: which answer is best here and now, and which is worst? Write it down as JSON: {"{"}"Q001": {"{"}"best": "A", "worst": "C"{"}"}, …{"}"}
sheets-earlier = What you did earlier:
sheets-now = Just now:
sheets-look = What you see: { $text }
sheets-noticed = What you noticed: { $text }
sheets-known = What you know: { $text }
sheets-promised = What you promised: { $text }
