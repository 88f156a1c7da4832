# What turned: the moments at which a conversation went another way.

turning-let-in = You are let in.
turning-door-opens = The door opens.
turning-door-further = The door opens further.
turning-door-closer = The door closes further.
turning-face = From { $from } to { $to }.
turning-face-suspicious = wary
turning-face-angry = angry
turning-face-ashamed = ashamed
turning-face-tired = tired
turning-face-blank = a set face
turning-face-calm = calm
turning-face-amused = a half smile
turning-face-moved = moved
turning-face-relieved = relieved
turning-face-talking = talking freely
turning-face-worried = worried
turning-face-surprised = surprised
turning-face-thinking = thinking
turning-came-up = Now you know of { $who }.
turning-may = With { $who } it is allowed.
turning-may-not = With { $who } it is not allowed.
turning-state = { $words }.
turning-on-the-phone = on the phone

# What else stands on the first screen.
debrief-ending-told = This is how it ended:
debrief-other-why = Then you read: “{ $text }”
debrief-beside-map = Your map: { $placed } of the { $known } people you knew of. See ‘{ $section }’.
debrief-beside-map-empty = Map left empty: see ‘{ $section }’.
debrief-beside-ratings = Your ratings: { $same } of { $rated } as in the key. See ‘{ $section }’.
debrief-beside-ratings-open = No ratings given: see ‘{ $section }’.
