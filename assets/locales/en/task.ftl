# Tasks in a conversation: what is asked before an empty answer counts.

task-nothing-seen = You named nothing. Did you see nothing?
task-nothing-written = You wrote nothing. Do you want to skip this question?
task-not-placed = Not on the map yet: { $names }. Is the map finished like this?
task-rating-open =
    { $count ->
        [one] 1 side still open. That is fine. Leave it like this?
       *[other] { $count } sides still open. That is fine. Leave it like this?
    }
task-doubt = Is this your answer?
task-doubt-yes = Yes, it is
task-doubt-no = Back to the question

# What the keys do. In a conversation this stands at the foot of the window.
task-range = { $first } to { $last }
task-begun = Typed: { $digits }. One more digit.
task-forgotten = { $digits } is not a whole number, so nothing was confirmed. Type { $range }.
task-keys-next = Click, space or →: next line.
task-keys-all = Enter: everything.
task-keys-choose = Select with { $range }, arrows or mouse.
task-keys-confirm = Enter confirms.
task-keys-aside = { $letters }: beside it.
task-keys-grid = Select with { $range } or the mouse.
task-keys-at-once = Select with { $range }. What you select counts at once.
task-keys-observe = { $range } sets or clears a tick.
task-keys-go-on = Enter goes on.
task-keys-reflect = Ctrl and Enter goes on.
task-keys-map = 1 close · 2 around · 3 far · 4 at the edge · 0 off · S sleeping
task-keys-map-closed = K opens the map. Enter: done.
task-keys-ended = Enter: on to the debrief.
task-keys-scene-show = W: what do I see?
task-keys-scene-hide = W: hide the description.
task-keys-rate = 0 to 3 gives a number and goes on to the next. Enter: done.
