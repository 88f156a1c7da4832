# "What does this scenario measure?": what is proved before anyone plays it.

audit-title = What does this scenario measure? { $title }
audit-passes = This scenario is in order: nothing was found that must be mended first.
audit-fails = This scenario is not in order yet. Below stands what must be mended first.
audit-exact = All conversations that can happen were taken into account, those that differ by chance too. That took a look at { $states } states. So all that follows is exact.
audit-runs = There are { $count } different conversations.
audit-runs-countless = There are more different conversations than can be counted.
audit-runs-endless = A conversation can go round. So there is no limit to the number of conversations.
audit-bound = This scenario is too large to be looked at completely. After { $states } states the audit stopped. Most states come from: { $what }. The numbers for the competencies are bounds: what can really happen lies within. What is called reachable here can be reached; of the rest it is unknown.
audit-version = This is about { $scenario }, version { $hash }, with the frameworks in version { $frameworks }. When one of the two changes, a new audit is needed.

audit-section-findings = What was found
audit-no-findings = Nothing was found.

audit-section-competencies = Chances per competency
audit-about-chances = A chance is a choice at which you could show a competency, and at which it mattered what you chose. Weightier choices count for more. With fewer than 3 chances there is no score. The score and what is shown are about conversations with enough chances.
audit-caption-competencies = Per competency the lowest and highest that a conversation can give
audit-head-competency = Competency
audit-head-goal = Learning goal
audit-head-chances = Chances
audit-head-score = Score (0 to 1)
audit-head-shown = What is shown (0 to 1)
audit-too-few = never enough chances

audit-section-balances = Balances
audit-balances-too-large = This scenario is too large to work this out exactly.
audit-caption-balances = Per balance what a conversation can show. Positions go from -2 to 2.
audit-head-balance = Balance
audit-head-moments = Moments in a conversation
audit-head-positions = Positions that can be chosen
audit-head-bands = Where it fits
audit-head-fit = Fit (0 to 1)
audit-head-tendency = Tendency
audit-head-middle = Does one fixed position win?
audit-middle-wins = yes, always the middle
audit-one-fits = yes, always { $position }

audit-section-situation = Does the situation decide what is right?
audit-about-situation = A situation of a decision is: the same options are open, and the key values them the same. A decision changes if another option is best in another situation: both situations come often enough (a tenth of the times), and what is best in the one is worth at least half a point (of 1) less in the other. How often a situation comes is worked out for somebody who draws lots for everything, also for what can be done beside a choice.
audit-situation-figures = Of the { $decisions } decisions { $changing } change: { $share } in 100. It should be at least { $least-share }. Who knows the key but does not look at the situation misses { $worth } points of 100. It should be at least { $least-worth }.
audit-too-few-decisions = This scenario has fewer than { $least } decisions that a conversation comes to often enough. That is too few to give figures about.
audit-nothing-changes = At no decision is another option best in another situation.
audit-caption-situation = Decisions that change: what is best when, and what that hangs on.
audit-right-there = { $name } ({ $share } times in 100): { $right }
audit-hangs-on = Hangs on: { $conditions }
audit-otherwise = otherwise
audit-always-the-same = Always the same is best at: { $decisions }.

audit-section-separation = Does the key tell ways of working apart?
audit-about-separation = Drempel lets fixed ways of working play this scenario. They do not know the key. Here is what they earn on average, in points of 100, worked out exactly over all conversations together. So a competency counts even where one conversation gives few chances for it. On what a way of working goes against, the best by the key should be at least { $points } points higher.
audit-policy = { $name }: { $about }
audit-caption-separation = Per way of working: what it goes against, and what the key sees of that
audit-head-policy = Way of working
audit-head-violates = Goes against
audit-head-best = Best by the key
audit-head-earned = Earns
audit-head-apart = Difference
audit-head-enough = Difference enough?
audit-only-compared = nothing demanded, to compare
audit-no-chance = met no chance
audit-violates-nothing = { $name }: this scenario nowhere asks for anything that this way of working goes against. So there is nothing to compare.
audit-separation-too-large = This scenario is too large to work this out exactly. For an estimate from played conversations: drempel simulate { $scenario }
audit-no-policies = This was not looked at.

audit-section-cues = Do the words give the answer away?
audit-about-cues = These players do not look at the situation but only at how the choices are worded. Who draws lots earns { $chance } points of 100 on average; the best by the key earns { $best }. Who looks at the words alone should come out at most { $points } points above drawing lots, in each language. For who has learned the tone, that limit is { $learned } points.
audit-caption-cues = Per way of looking and per language: what looking at the words earns
audit-head-cue = What it looks at
audit-head-language = Language
audit-head-above = Above drawing lots
audit-head-hidden = Within the limit?
audit-learned-from = The tone in { $language } was learned from { $decisions } other choices: of this scenario and of the scenarios that come with Drempel. Whoever knows that tone picks the best at { $found } of the { $judged } choices without knowing the situation.
audit-learned-pays = This speaks for a choice: { $cues }.
audit-learned-costs = This speaks against a choice: { $cues }.
audit-learned-places = These choices give themselves away: { $places }.
audit-learned-refits = As a check the values were shuffled and learned anew 100 times: { $below } times there was less to guess. From { $needed } times on it is no chance.
audit-learned-too-little = There is nothing to learn here of the tone in { $language }: that takes at least { $decisions } other choices, and no more choices than can be compared.
audit-cue-text = “{ $text }”
audit-cue-say = saying something
audit-cue-do = doing something
audit-cue-silence = saying nothing
audit-cue-question = ending with a question
audit-cue-length = length

audit-section-choices = The choices one by one

looks-run = How { $policy } plays
looks-about = For each option it says what can be seen of its words, what it is worth, who takes it and what the debrief says of it. The value is the part of the chances that an option takes, from 0 to 1. The weights are those of who has learned the tone: what one such word adds or takes away. Who likes all alike is not listed: they draw lots.
looks-chance = Chance{ $case } for: { $items }.
looks-no-chance = No chance{ $case }.
looks-in-case = {" "}in case `{ $case }`
looks-option = { $id }: { $words }
looks-option-taken = { $id } (taken): { $words }
looks-seen = Length { $length }, questions { $questions }.
looks-listed = { $policy }: { $words }.
looks-weighed = Weights: { $cues }.
looks-value = Value{ $case }: { $value }.
looks-taken-by = Taken by: { $policies }.
looks-why = Debrief{ $case }: { $why }

audit-section-key = Whose key it is
audit-caption-key = Tasks in which you rate a network: whose the keys are
audit-head-rating = Task
audit-head-by-author = The author’s
audit-head-by-practitioner = Practitioners’
audit-head-by-experience = From lived experience
audit-head-split = Where they differ
audit-key-split = on { $split } of the { $all } sides

audit-section-endings = How it can end
audit-caption-endings = The endings
audit-head-ending = Ending
audit-head-title = Title
audit-head-reached = Reachable
audit-coverage = Within reach are { $nodes } of the { $all-nodes } other moments, { $options } of the { $all-options } options and { $outcomes } of the { $all-outcomes } outcomes of chance. A shortest example of each stands in the output of --format json.

audit-section-criticals = Moments to talk about
audit-no-criticals-yet = As far as the audit came, there is none. What comes after that is unknown.
audit-no-criticals = There is none in this scenario.
audit-caption-criticals = Choices that are such a moment, and whether they can still be repaired
audit-head-option = Choice
audit-head-kind = What goes wrong
audit-head-repair = Repair
audit-repair-always = always possible afterwards
audit-repair-sometimes = sometimes possible afterwards
audit-repair-never = no longer possible, although there is a choice for it
audit-repair-none = there is no choice for it

audit-section-evidence = Examples to play again
audit-about-evidence = Each example is as short as can be. Type the line to see it. Where a task asks for marks, the example is given as data.
audit-example-chances = { $name }, chances, { $end }: { $value }
audit-example-score = { $name }, score, { $end }: { $value }
audit-example-ending = Ending { $id }
audit-example-critical = Moment to talk about: { $id }
audit-example-repair = And repaired: { $id }
audit-least = lowest
audit-most = highest
audit-not-replayable = A chance event comes more than once here and must fall differently each time. No seed was found with which it does.

audit-section-sources = Sources
audit-about-sources = This is how often the sources are named in the explanations of the choices.
audit-source = { $name } ({ $count } times)

audit-section-limits = What this says and does not say
audit-limit-key = The ratings are the author’s key.
audit-limit-rated = That key has not been rated by practitioners yet.
audit-limit-proves = The audit proves what the scenario counts. It does not prove that the key is right, or that whoever scores high here also does well at the door.
audit-limit-use = Do not use the scores for a mark, a selection or a certificate. They are there to learn from and to talk about.

audit-goals-tested = Every learning goal with a score was tested: a way of working that goes against it clearly earns less there.
audit-goals-not-tested = It was not tested whether the key sees it when somebody goes against these learning goals: { $goals }.
audit-goals-not-compared = Whether the key sees it when somebody goes against the learning goals was not tested here.

audit-range = { $least } to { $most }
audit-yes = yes
audit-no = no
audit-unknown = unknown

audit-has-errors = While { $scenario } has errors, there is nothing to prove. Mend first what stands above.
audit-frameworks-have-errors = While the frameworks have errors, there is nothing to prove about { $scenario }. Mend first what stands above.

# What can be going on at each moment (check --situations).
situations-title = The situations of “{ $title }”
situations-about = Of the situations of a moment the first that holds counts. An option's worth runs from 0 to 1: what it earns of the opportunities of the moment.
situations-none = No moment of this scenario names situations: what is right hangs on no one in particular.
situations-caption-when = When each situation holds
situations-caption-worth = What each option is worth
situations-head-id = Situation
situations-head-when = When
situations-head-note = What is going on
situations-head-bands = Bands of its own
situations-head-option = Option
situations-head-none = None of them
situations-best = { $worth } (best)
situations-conditional = { $id } (open under a condition)
