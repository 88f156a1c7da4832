# What if: a moment again, two lines side by side, and how a conversation counts.

## How a conversation counts

standing-assessed = This was your first time with this story. This time counts.
standing-forked = This was a practice run. You began in the middle of another conversation.
standing-helped = This was a practice run. An explanation was opened, a choice was taken back or chance was fixed by hand.
runs-forked = (practice, begun in the middle of another conversation)
standing-later = This was a practice run. You knew this story from an earlier time.

## Two lines

what-if-again = Try moment { $number } again
what-if-title = What if: moment { $number } another way
what-if-intro = Up to moment { $number } everything was the same: the same choices and the same chance. Below is what went differently after that.
what-if-same = Up to where the shorter conversation stopped you did the same, and everything went the same.
what-if-before = As it went first
what-if-after = As it went now
what-if-caption = Both lines from moment { $number } on
what-if-more = And { $count } more
what-if-nothing = nothing different
what-if-stopped = This conversation stopped here.
what-if-unfinished = not finished yet
what-if-said = What was said and done
what-if-after-that = And after that, { $count ->
        [one] once more
       *[other] { $count } more times
    } back and forth
what-if-state = How { $name } is at the end
what-if-known = What became known
what-if-person = { $name } came up
what-if-network = The network
what-if-goal = The goal: { $text }
what-if-promises = Promises
what-if-critical = Critical moments
what-if-repaired = { $name }, repaired later
what-if-unrepaired = { $name }, not repaired
what-if-shows = What you showed
what-if-levels = Competencies
what-if-chance = What was chance
what-if-ending = How it ended

## The tree

what-if-section-forks = All your lines in this conversation
what-if-forks-intro = The first conversation is at the top. Under each conversation stands what you did differently in it.
what-if-fork-first = The first conversation: { $ending }
what-if-fork = Moment { $number } another way: { $line } – { $ending }
what-if-fork-begun = Moment { $number } again, nothing chosen yet
what-if-fork-gone = A conversation that is no longer kept
what-if-fork-unreadable = A conversation that cannot be read
what-if-fork-here = (this conversation)

## Beginning again at a moment

what-if-from-start = You begin again at moment { $number }. Everything before it went like this:
what-if-practice = This conversation is practice and does not count. The earlier one stays kept.
what-if-older-edition = The scenario has changed since this conversation. You play in the text of that time.
what-if-damaged = The conversation is damaged in line { $line }. What stands before that is used.
what-if-beyond = This conversation has { $count ->
        [0] no moment at which anything was chosen
        [one] one moment
       *[other] { $count } moments
    }; there is no moment { $number }.
what-if-beyond-how = { $count ->
        [0] Play on with it first: drempel play --resume { $id }
        [one] Type: --from { $id }:1
       *[other] Choose from 1 to { $count }, for example: --from { $id }:1
    }
what-if-how = Type the conversation and the number of a moment in its debrief, for example: drempel play --from 1:3. The number of the conversation is listed by: drempel runs
what-if-not-again = This moment cannot be played again: { $reason }
reason-origin-not-kept = the conversation that it comes from is not kept
take-back-done = You took your last choice back. This conversation is practice now and does not count.
take-back-not-kept = Your choice was not taken back, because that could not be kept.
take-back-nothing = There is no choice to take back yet.
hint-take-back = o = take your last choice back
hint-again = Type o and the number of a moment to try it again, for example o3.
what-if-again-key = With O you try this moment again.
app-take-back = Take your last choice back (Ctrl+Z)
help-arg-from = Begins in the middle of a conversation: at a moment of one that is kept, such as 1:3 (conversation 1 in drempel runs, moment 3 in its debrief), or, with a scenario before it, at a node of the story.
value-from = CONVERSATION:MOMENT

## For authors

from-node-way = You begin at ‘{ $node }’. The shortest way there:
from-node-did = chosen: { $id }
from-node-fell = chance fixed: { $draw } = { $outcome }
from-node-seed = seed: { $seed }
from-node-task = a task done
from-node-unknown = There is no node ‘{ $node }’ in { $scenario }.
from-node-near = Did you mean ‘{ $near }’?
from-node-unreachable = No conversation can come to ‘{ $node }’. Look with: drempel audit { $scenario }
from-node-not-found = No way to ‘{ $node }’ was found before the search had to stop. Look with: drempel audit { $scenario }
from-node-passed = ‘{ $node }’ asks nothing. You stand at the first question after it.
