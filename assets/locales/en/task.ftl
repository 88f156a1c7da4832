# Tasks in a conversation: what is asked before an empty answer counts.

task-nothing-seen = You named nothing. Did you see nothing?
task-nothing-written = You wrote nothing. Do you want to skip this question?
task-not-placed = Not on the map yet: { $names }. Is the map finished like this?
task-rating-open =
    { $count ->
        [one] 1 side still open. That is fine. Leave it like this?
       *[other] { $count } sides still open. That is fine. Leave it like this?
    }
