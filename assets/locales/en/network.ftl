# The network map (the wijkecogram): the drawing, the list beside it, and drawing it.

map-title = The network of { $name }
map-left-open = still open
map-legend-open = kind of tie still open
map-kind-person = someone
map-kind-household = a household
map-kind-group = a group
map-legend = What means what?
map-legend-sleeping = sleeping tie
map-summary = { $name } stands in the middle.
map-empty = { $name } stands in the middle. Nobody stands around yet.
map-column-name = Who
map-column-spot = Where
map-column-tie = Tie
map-column-direction = Support
map-column-sleeping = Sleeping
map-column-judgement = What to do with it?
map-yes = yes
map-no = no

map-open = Map (K)
map-close = Close the map (K)
map-done = Done
map-undo = Undo
map-drag = Drag a name into the circle, or press it.
map-says = What { $name } says about it comes here.
map-put = Put { $name } on the map
map-move = Move { $name }
map-nobody-yet = Nobody has come up yet.
map-list = Who stands where?
map-unplaced = not on the map yet
map-more = More …
map-more-about = More about { $name }
map-mark-sleeping = Sleeping tie: there was contact, there is none now
map-card-later = Once { $name } stands in a circle, you can say more about the tie here.
map-card-close = Close this card
map-task = The map is ready. Put on it whom you heard of. When you are there, press ‘Done’.
map-task-closed = Open the map and put on it whom you heard of. When you are there, press ‘Done’.
map-rate-open =
    { $count ->
        [0] No side open any more.
        [one] 1 side still open. That is fine.
       *[other] { $count } sides still open. That is fine.
    }
map-rate-done = This is how I see this network

map-section = The network
map-yours = Your map
map-truth = The whole map
