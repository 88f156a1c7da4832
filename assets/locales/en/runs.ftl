# Kept conversations: what the terminal and the window both say about them.

reason-too-large = it is far too large
reason-newer-layout = this folder is from a newer version of Drempel (layout { $layout })
reason-gone = the file of this conversation is gone
reason-changed = another program has changed the file of this conversation
reason-no-settings = it holds something else than settings
reason-elsewhere = it does not lie with the conversations
run-in-use = This conversation is being played already, in another window or terminal on this computer. Stop there first. You can look back at it.
resumed-torn = The last step was not kept completely and does not count. You go on from the step before it.
resumed-before-damage = This conversation is damaged in line { $line }. { $choices ->
        [0] No choice stands before it.
        [one] The one choice before it still stands.
       *[other] The { $choices } choices before it still stand.
    } You go on from there, in a new conversation. The damaged one stays.
resumed-older-edition = The scenario has changed since you began. You go on in the text of that time.
