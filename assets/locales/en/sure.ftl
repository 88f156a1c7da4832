# Why, and how sure: asked before it is shown what a choice does.

sure-guess = a guess
sure-doubt = in doubt
sure-fairly_sure = fairly sure
sure-sure = sure

sure-wish = Ask me now and then why, and how sure I am
sure-wish-about = We ask it at a few choices, before you see what your choice does. It counts for nothing. You read it again in the debrief.
sure-wish-none = This scenario asks nowhere why, and how sure you are.
sure-you-pick = You choose: { $text }
sure-why = Why do you choose this? One line is enough. You may leave it empty.
sure-how = How sure are you that this fits now?
sure-go-on = Go on
sure-back = Choose something else after all
sure-full = It holds { $most } characters. You are at { $count }.
sure-keys = Enter in the line: on to how sure. { $range } or arrows: how sure. Enter: go on. Esc: back to the choices.

sure-type-why = Why do you choose this? Type one line. Enter = leave it empty · < = choose something else after all
sure-type-why-on = Why do you choose this? You wrote: { $text }
    Enter = leave it so · or type a new line · < = choose something else after all
sure-type-how = How sure are you that this fits now? Type a number.
sure-step = This choice also needs your reason and how sure you are. That goes by hand, or with --script.
sure-header = At some choices we ask why, and how sure you are. It counts for nothing.
sure-menu = Add a w if we may ask you at some choices why, and how sure you are: w or 2w.
help-arg-reasons = Asks at some choices why, and how sure you are, before you see what they do. Counts for nothing.

debrief-choice-grounds = Beforehand you said: { $text }
debrief-choice-sure = How sure you were: { $sure }

calibration-section = How sure you were
calibration-intro = At these choices you said how sure you were, before you saw what they did. It counts for nothing. It helps you see whether your feeling of being sure is right.
calibration-row =
    { $given ->
        [one] once
       *[other] { $given } times
    }; { $fitting ->
        [0] your choice never fitted
        [one] your choice fitted once
       *[other] your choice fitted { $fitting } times
    }
calibration-fitting = “Fitted” means here: the best you could choose then, or something that worked well on the whole. That is how the author saw it; you may disagree.
calibration-too-few = This is still too little to say anything about it.
calibration-sure-mostly = When you are sure, your choice mostly fits.
calibration-sure-mixed = When you are sure, your choice sometimes fits and sometimes does not. Ask yourself then what you do not know yet.
calibration-sure-seldom = You are often sure while your choice does not fit. Look at what you overlooked at those moments.
calibration-unsure-mostly = When you doubt or guess, your choice mostly fits all the same. You see it better than you think.
calibration-unsure-mixed = When you doubt or guess, your choice sometimes fits and sometimes does not. Your doubt is in its place.
calibration-unsure-seldom = When you doubt or guess, your choice mostly does not fit. Your doubt is right: look once more then.
