# What the window itself says.

app-title = Drempel
app-library = Whose door will you knock on?
app-practice-not-test = This is practice, not a test. You can play each conversation as often as you like.
app-open = Open ‘{ $title }’
app-minutes =
    { $count ->
        [one] about 1 minute
       *[other] about { $count } minutes
    }
app-not-played = not played yet
app-played = played
app-endings-seen =
    { $all ->
        [one] { $seen } of 1 ending seen
       *[other] { $seen } of { $all } endings seen
    }
app-not-finished = not finished
app-lacking = Little practised so far: { $names }
app-languages = in { $list }
app-not-translated = to be read in { $language } only
app-partly-translated =
    { $count ->
        [one] 1 text
       *[other] { $count } texts
    } in { $language }
app-translation-broken = a translation with an error in it was left out ({ $path })
app-about = also about { $notes }
app-no-scenarios = There are no conversations to play yet.
app-broken = ‘{ $id }’ cannot be played yet
app-broken-about = Something in this scenario is not right yet. The file has not been touched. Mend the points below and open this page again.
app-findings =
    { $count ->
        [one] See 1 point
       *[other] See { $count } points
    }
app-unfinished = Not finished yet
app-finished = Look back
app-resume = Play on
app-look-back = Debrief
app-delete = Delete …
app-delete-title = Delete this conversation?
app-delete-text = ‘{ $title }’, { $when }. What you chose and wrote will be gone. This cannot be undone.
app-delete-yes = Yes, delete it
app-delete-no = No, keep it
app-run-choices =
    { $count ->
        [0] nothing chosen yet
        [one] 1 choice made
       *[other] { $count } choices made
    }
app-run-unreadable = this conversation can no longer be read
app-run-not-kept = the scenario this conversation was played with has not been kept
app-run-damaged =
    damaged in line { $line }; { $count ->
        [one] 1 choice before it still stands
       *[other] { $count } choices before it still stand
    }
app-run-lost = keeping the conversation ({ $why })
app-draft-lost = keeping what you had not sent yet ({ $why })
app-folder-unread = { $folder } cannot be read: { $why }
app-settings-unread = Your settings cannot be read ({ $why }). The usual settings hold now. The old file is not thrown away.
app-trouble = That did not work: { $why }
app-nothing-kept = Nothing can be kept in { $folder } ({ $why }). You can still play.
app-no-folder = This computer has no folder to keep conversations in. You can still play.
app-language-nl = Nederlands
app-language-en = English
app-settings = Settings
app-settings-look = Language and looks
app-settings-conversation = In the conversation
app-back = Back
app-close = Close
app-text-size = Size of the text
app-text-size-keys = With the keyboard: Ctrl and + or −.
app-commit-at-once = A choice counts at once
app-commit-at-once-about = Otherwise you select first and confirm after that, so that a slip does not count.
app-pace = How lines come
app-pace-by-itself = by themselves, line by line
app-pace-by-press = line by line, when you press
app-pace-at-once = all at once
app-reading-speed = By themselves, at this speed:
app-reading-speed-calm = calm
app-reading-speed-ordinary = ordinary
app-reading-speed-fast = fast
app-pace-about = A click or the space bar always brings the next line, Enter brings everything. With a screen reader, or with nothing moving, everything comes at once until you choose something else.
app-keys = Keys
app-keys-about = Tab goes to the next thing, Enter presses it. Page Up and Page Down scroll. Esc goes back. Ctrl and F searches the conversation. M turns the sound off and on. F11 fills the screen. Other keys stand at the foot of a conversation.
app-folder = Your conversations are kept in
app-when-now = just now
app-when-minutes = { $count } minutes ago
app-when-hours =
    { $count ->
        [one] 1 hour ago
       *[other] { $count } hours ago
    }
app-when-days =
    { $count ->
        [one] 1 day ago
       *[other] { $count } days ago
    }
app-when-date = { $day } { $month } { $year }
app-month-1 = January
app-month-2 = February
app-month-3 = March
app-month-4 = April
app-month-5 = May
app-month-6 = June
app-month-7 = July
app-month-8 = August
app-month-9 = September
app-month-10 = October
app-month-11 = November
app-month-12 = December

app-briefing = Before you ring the bell
app-content-notes = This conversation is also about { $notes }. You can stop at any time.
app-open-page = Read: { $title }
app-goals = What you can practise here ({ $count })
app-how = How you play it
app-mode-practice = Practice
app-mode-practice-about = You can pause along the way and ask why your last choice did what it did.
app-mode-independent = Independent
app-mode-independent-about = You play the conversation in one go. Explanations come afterwards, in the debrief.
app-worker = What is your name in this conversation?
app-start = Ring the bell
app-start-key = Or press Enter.

app-leave = Stop
app-leave-title = Do you want to stop now?
app-leave-text = Your conversation is kept. You can play on later from where you were.
app-leave-unsaved = This conversation is not being kept. If you stop now, it is gone.
app-leave-yes = Yes, stop
app-leave-no = No, play on
app-unsaved = This conversation is not being kept. You can play on all the same. ({ $why })
app-choose = What do you do?
app-asides = You can also do this:
app-next-line = Next line
app-confirm = This is my choice
app-kind-do = Do
app-kind-silence = Stay silent
app-does = does something
app-silent = stays silent
app-thought = You think: { $text }
app-pause = Pause
app-pause-title = Take your time. Two questions, without an answer:
app-pause-1 = What do you see and hear of { $name } right now?
app-pause-2 = What does { $name } need to dare to go on?
app-explain = Explain my last choice
app-explained = You chose: { $line }
app-go-on = Go on
app-skip = Skip
app-skip-written = You have written something. Empty the box if you want to skip this.
app-reflect-about = Your answer stays on this computer. You may skip this.
app-reflect-full = { $count } of at most { $most } characters. No more will fit.
app-ended = The conversation is over.
app-to-debrief = To the debrief
app-again = Play again

app-no-graphics = The window cannot be drawn here. It needs a graphics card or a driver with Vulkan. You can play in the terminal: drempel play aan_de_deur
app-broke-off-once = The window stopped because of a fault and is being opened again. Your conversation has been kept up to your last choice.
app-reopened = The window stopped because of a fault and has been opened again. Your conversation has been kept up to your last choice. You can play on below.
app-broke-off = The window stopped because of a fault. Your conversation has been kept up to your last choice. Open Drempel again to play on.

# First page, further pages, filter and search.

app-language = Language
app-theme = Colours
app-theme-light = Light
app-theme-dark = Dark
app-theme-contrast = High contrast
app-typeface = Letters
app-typeface-atkinson = Atkinson Hyperlegible
app-typeface-open-dyslexic = OpenDyslexic
app-scene-words = Always describe what you see
app-sound = Sound
app-sound-about = Six quiet sounds, such as the bell and the door. What you hear is there in words too. In a conversation, M turns the sound off and on.
app-sound-off = Sound off (M)
app-sound-on = Sound on (M)
app-still = Let nothing move
app-still-about = The picture then stands still, also after a reaction.
app-scene-words-about = What can be seen then stands in words under the picture. Otherwise you ask for it.
app-scene-show = What do I see?
app-scene-hide = Hide the description
app-not-kept = What you choose here holds for now, but it cannot be kept. ({ $why })
app-ring-at = Ring { $name }’s bell
app-go-to = Visit { $name }
app-go-on-with = Go on with { $name }
app-all-scenarios = All conversations (A)
app-welcome-keys = By key: A all conversations, L { $language }, S settings, + and − larger or smaller text.
app-welcome-broken = Cannot be played yet: { $ids }. What is wrong is listed under All conversations.
app-welcome-what = Here you practise conversations with people who have not asked for help.
app-welcome-here = Everything stays on this computer. There is no account, and nothing goes over the internet.
app-about-title = About Drempel, and sources
app-version = Version { $version }
app-about-what = Drempel is for practising outreach work: knocking on the doors of people who need help and do not ask for it.
app-about-how = You ring the bell, choose what to say or do, and see what it does to the other person. Afterwards you look back on it with Drempel. There is no mark, and you can play each conversation again.
app-about-formative = Drempel is for learning and for talking about it. Do not use it to mark people or to select them.
app-about-key = What a choice shows was decided by the author of the conversation. Practitioners have not rated it yet. And choosing a line is not saying it: act out a conversation together afterwards.
app-about-here-title = What happens to your conversations
app-about-here = Your conversations are kept on this computer only, under a name that you choose. Drempel does not use the internet. You delete them in Your conversations.
app-about-access-title = For everyone to use
app-about-access = Everything works with the keyboard and with a screen reader. Nothing blinks; the picture moves briefly after a reaction, and that can be switched off. You choose size, colours and letters in Settings. In the terminal you play the same with: drempel play
app-about-licences-title = Whose work is this?
app-about-licence-code = The program is free to use under the MIT or the Apache-2.0 licence, as you choose.
app-about-licence-content = Conversations, drawings and texts: the Drempel authors, under Creative Commons BY-SA 4.0.
app-about-licence-faces = Faces: after Open Peeps by Pablo Stanley, under CC0 (free of rights).
app-about-licence-fonts = Letters: Atkinson Hyperlegible Next by the Braille Institute and OpenDyslexic by Abbie Gonzalez, both under the SIL Open Font License 1.1.
app-about-sources-title = Sources
app-about-sources = The conversations and the debrief rest on this work. Beside each stands what it is and how far it reaches.
app-runs = Your conversations
app-runs-count = Your conversations ({ $count })
app-runs-about = They are kept on this computer only. You can go on with them, look back at them, or delete them.
app-no-runs = You have not played anything here yet. What you play will appear here by itself.
app-to-library = Choose a conversation
app-older =
    { $count ->
        [one] 1 older conversation is still in the folder.
       *[other] { $count } older conversations are still in the folder.
    }
app-no-scenarios-about = Put a folder with a conversation into the folder scenarios. Settings says where that is.
app-filter =
    { $count ->
        [0] Choose from all conversations
        [one] Choose from all conversations (1 choice)
       *[other] Choose from all conversations ({ $count } choices)
    }
app-filter-shown = You see { $shown } of { $all } conversations.
app-filter-off = Show all
app-filter-nothing = No conversation fits what you chose. Choose a little less, or show all.
app-filter-any = Any
app-filter-phase = Phase of the work
app-filter-goal = What would you like to practise?
app-filter-minutes = How long?
app-filter-at-most = at most { $count } minutes
app-filter-played = Played?
app-filter-new = not yet
app-filter-known = before
app-filter-without = Rather not about
app-search = Search the conversation
app-search-open = Search
app-search-close = Close the search
app-search-before = Previous
app-search-next = Next
app-search-at = { $at } of { $all }
app-search-nothing = This has not been said yet.

# Files and folders: the system's own dialogs.

app-open-folder = Open a folder …
app-open-folder-title = Choose a folder with a scenario
app-no-folder-chosen = No folder was chosen. Did no window appear to choose in? Then put the folder into the folder scenarios. Settings says where that is.
app-folder-holds-none = There is no scenario in this folder: { $folder }. Choose the folder that holds the file scenario.ron.
app-source = Source { $number }
app-next-time-keep = Keep
app-next-time-nowhere = This conversation is not kept, and so neither is this sentence. Keep the debrief as a page: it stands there.
app-keep-page-title = Where do you want to keep the debrief?
app-keep-page-here = Keep in Drempel’s folder
app-page-kept = Kept: { $path }
app-page-nowhere = Nothing has been kept yet. Did no window come up to choose a place? Then it can go in Drempel’s folder.
app-page-failed = It could not be kept: { $why }
