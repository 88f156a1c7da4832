# The network in the debrief and in the terminal.

## Words

net-ring-1 = close
net-ring-2 = around
net-ring-3 = far
net-edge = at the edge, with work
net-off = not on the map
net-sleeping = sleeping
net-broken = broken off
net-awake = in use
net-own = own network
net-professional = comes for work
net-quality-strong = strong tie
net-quality-weak = loose tie
net-quality-strained = strained tie
net-quality-harmful = harmful tie
net-direction-to-client = support for the client
net-direction-from-client = support from the client
net-direction-both = support both ways
net-direction-neither = no support
net-judgement-wake = to be woken
net-judgement-leave = to be left alone
net-wish-yes = wish: yes
net-wish-unsure = wish: unsure
net-wish-not-now = wish: not now
net-wish-no = wish: no
net-support-practical = practical support
net-support-material = material support
net-support-emotional = emotional support
net-support-sociable = company
net-support-participation = doing things together
net-aspect-ring = How close
net-aspect-quality = How the tie feels
net-aspect-state = In use or sleeping
net-aspect-gives = What the client gets
net-aspect-receives = What the client gives
net-aspect-wish = What the client wants with this contact
net-aspect-limits = Where help ends

## The map

net-section-map = The network map
net-map-intro = First your map, then how things are. What matters is not how many names there are, but what you know of each contact. How close somebody stands is a feeling: one ring apart is no mistake.
net-map-caption = Everybody around { $name }: where you put them, and how things are
net-map-who = Who
net-map-yours = Your map
net-map-truth = How things are
net-map-empty = Nobody stands on your map.
net-map-wishes = What { $name } wants:
net-person-heard = You knew of this person, but your map does not show them.
net-person-missed = Did not come up.
net-person-known = Right, and it had been said: { $list }.
net-person-guessed = Right, though nobody had said so: { $list }.
net-shade-nearer-said = You put { $who } a little closer than { $name } said.
net-shade-nearer = You put { $who } a little closer than things are.
net-shade-farther-said = You put { $who } a little farther away than { $name } said.
net-shade-farther = You put { $who } a little farther away than things are.
net-misheard = On your map: { $put }. What had been said: { $is }.
net-misheard-by = That came after: { $line }
net-assumed = On your map: { $put }. Nobody had said so. It is: { $is }.
net-asleep-seen = You saw that this tie sleeps.
net-since = Since when and why: { $text }
net-judged-as-key = Your judgement is also the author’s: { $judgement }.
net-judged-either = Either is right here: waking it or leaving it alone.
net-judged-otherwise = You: { $judgement }. The author chose otherwise.
net-judged-open = You left open whether you would wake this tie.
net-judged-why = Because: { $text }
net-apart = Those who come for work stand apart. That shows who is { $name }’s own.
net-line-open = That was possible here at moment { $number }: { $line }
net-line-elsewhere = A line that can bring this to light: { $line }
net-line-arrival = That comes up by itself where this conversation goes another way.

net-section-asked = What came to light
net-asked-intro = A contact is more than a name. This became clear, and this stayed open.
net-asked-known = clear for { $list }
net-asked-open = open for { $list }
net-asked-receives-all = You also know what { $name } gives. That is often forgotten.

net-section-consents = What was agreed
net-consent-caption = What may be done with whom, and what may not
net-consent-topic = About what
net-consent-answer = Answer
net-consent-given = yes
net-consent-refused = no

## The thresholds

net-steps-intro = Each threshold is a question you answer before going on. Going back is fine, and counts for you. Who leaves the network alone because that is better, lacks nothing here.
net-steps-respected = Of the { $offered ->
        [one] one threshold met here, { $respected } was kept.
       *[other] { $offered } thresholds met here, { $respected } were kept.
    }
net-step-kept = kept, at moment { $moments }
net-step-mended = gone over first, at moment { $broken }, and mended later, at moment { $moments }
net-step-broken = gone over, at moment { $broken }
net-step-passed = left lying; it was possible at moment { $moments }
net-steps-order = At moment { $moment } you took the threshold ‘{ $step }’. Still open then: { $lower }
net-steps-reversals = You went back when that was better, at moment { $moments }. That counts for you.
net-steps-limit = Do not use these steps to judge a real worker or to decide about a real client.

## The profile

net-profile-intro = You describe a network from several sides, from 0 to 3. Nothing is added up. A small network can be enough: being satisfied outranks size.
net-profile-author = The author’s key, not yet checked by practitioners.
net-profile-experts = { $count ->
        [one] One key.
       *[other] { $count } keys. Where they differ you see the lowest and the highest: experts do not agree there.
    }
net-profile-caption = Your rating beside the key, per side
net-profile-side = Side
net-profile-yours = You
net-profile-key = Key
net-profile-beside = How near
net-profile-open = left open
net-profile-range = { $low } to { $high } (no agreement)
net-profile-same = the same
net-profile-within = within what experts said
net-profile-near = near
net-profile-some = some way off
net-profile-far = far off
net-profile-none = You left everything open.
net-profile-lean-over = You rate this network higher than the key. Take care: who expects too much of a network, asks too much.
net-profile-lean-under = You rate this network lower than the key. More may be possible than you think.
net-profile-lean-level = You rate this network neither too high nor too low.
net-profile-numbers = Agreement { $agreement }, difference { $bias } (mean per side).
net-profile-rules = How to read this profile:
net-profile-rules-of = By { $count } of the { $all } keys:
net-rule-unsafe = The network is not safe: no activation. Safety first, and consult those whose work that is.
net-rule-nobody-wanted = The client wants nobody: be there, and ask nothing of the network.
net-rule-relieve = The people around can carry little more: relieve first, ask later.
net-rule-one-contact = There is nobody, and it has long been so: the aim is one contact to rely on, and a safety net.
net-rule-wake = There are old ties that could live again: begin there.
net-rule-small-ask = Begin with the smallest question, on the side that is covered best.
net-rule-satisfied = Where the client is satisfied, a small network is enough.
net-profile-limit = Do not use this profile to decide about a real network or about help for real people.

## The meter

net-meter-intro = This is about how things went for { $name }, not about what you can do. Chance has its say in it too.
net-meter-mend-first = Mend first. Something went wrong that comes before everything else below.
net-meter-none = nothing
net-meter-wish-wholly = came true
net-meter-wish-partly = came true in part
net-meter-wish-not = did not come true
net-meter-change-woken = { $who }: in touch again
net-meter-change-nearer = { $who }: closer
net-meter-change-settled = { $who }: the strain is gone
net-meter-change-fell-asleep = { $who }: fell asleep
net-meter-change-farther = { $who }: farther away
net-meter-not-held = (did not last)
net-meter-asks = { $made ->
        [one] 1 question
       *[other] { $made } questions
    }: by the client { $client }, together { $together }, by you { $worker }. Yes: { $yes }, in part: { $partly }, no: { $no }, no answer yet: { $open }.
net-meter-sizes = Small: { $small }, medium: { $middle }, large: { $large }.
net-meter-no-is-learned = A no is worth something too: now it is known where the limit lies.
net-meter-lost = Fell away: { $list }
net-meter-two-way = Two-way ties: { $before } at first, { $after } now.
net-meter-gave = { $who } now gets from { $name }: { $list }
net-meter-helper = { $who }: room { $before } at first, { $after } now
net-meter-overloaded = too heavy
net-capacity-0 = none
net-capacity-1 = little
net-capacity-2 = reasonable
net-capacity-3 = ample
net-capacity-unknown = unknown
net-meter-harm-strained = { $who }: the tie came under strain
net-meter-harm-harmful = { $who }: the tie became harmful
net-meter-harm-broken = { $who }: the tie broke off
net-meter-harm-privacy = { $who }: heard something private
net-meter-harm-safety = { $who }: it became unsafe
net-meter-harm-overload = { $who }: too much was asked
net-meter-harm-critical = { $what }, at moment { $moment }
net-meter-mended = (mended)
net-meter-task = { $task }: { $before } at first, { $after } now. { $place }
net-carrier-nobody = nobody
net-carrier-client = the client
net-carrier-professional = a professional
net-place-rightly = Here that belongs with a professional.
net-place-still = That could have gone elsewhere.
net-place-left = Here that should stay with a professional.
net-place-elsewhere = That can be there.
net-meter-goal = Goal for { $isolation }. Reached: { $level } ({ $text })
net-meter-goal-unsaid = Goal for { $isolation }. This ending does not say how far it came.
net-meter-goal-expected = What could be expected (0): { $text }
net-meter-limit = Do not use this meter to judge or to stop help for real people.

## In the terminal

mapping-none = Nobody has come up yet to put on the map.
mapping-no-map = This conversation has no network map.
mapping-number = No.
mapping-place = On your map
mapping-who = Whom do you want to place? Type a number. z = undo · Enter = back to the conversation
mapping-who-finish = Whom do you want to place? Type a number. z = undo · done (or Enter) = the map is finished
mapping-not-a-number = Type a number from the list.
mapping-keep = Enter = leave it as it is ({ $now })
mapping-not-yet = still open
mapping-open-again = 0 = leave open
mapping-spot = Where does { $who } stand? 1 = close · 2 = around · 3 = far · 4 = comes for work (at the edge) · - = off the map
mapping-quality = How does the tie feel? 1 = strong · 2 = loose · 3 = strained · 4 = harmful
mapping-direction = Which way does support go? 1 = both ways · 2 = to { $name } · 3 = from { $name } · 4 = no support
mapping-sleeping = Does this tie sleep (it was there once, and is silent now)? y = yes · n = no
mapping-judgement = What would you do with this tie? w = wake it · l = leave it alone
mapping-yes = yes
mapping-no = no
mapping-again = That is not understood. Type one of the signs above, or Enter.
mapping-done = { $who }: { $place }
mapping-undone = Undone. { $who }: { $place }
rating-side = { $name } ({ $number } of { $count })
rating-keep = Type 0, 1, 2 or 3. Enter = leave open
