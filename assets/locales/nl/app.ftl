# Wat het venster zelf zegt.

app-title = Drempel
app-library = Waar wil je aanbellen?
app-practice-not-test = Dit is oefenen, geen toets. Je kunt elk gesprek zo vaak spelen als je wilt.
app-open = ‘{ $title }’ openen
app-minutes =
    { $count ->
        [one] ongeveer 1 minuut
       *[other] ongeveer { $count } minuten
    }
app-languages = in het { $list }
app-about = gaat ook over { $notes }
app-no-scenarios = Er zijn nog geen gesprekken om te spelen.
app-broken = ‘{ $id }’ kan nog niet worden gespeeld
app-broken-about = In dit scenario staat nog iets dat niet klopt. Het bestand is niet aangeraakt. Herstel de punten hieronder en open deze pagina opnieuw.
app-findings =
    { $count ->
        [one] 1 punt bekijken
       *[other] { $count } punten bekijken
    }
app-unfinished = Nog niet af
app-finished = Terugkijken
app-resume = Verder spelen
app-look-back = Nabespreken
app-delete = Wissen …
app-delete-title = Dit gesprek wissen?
app-delete-text = ‘{ $title }’, { $when }. Wat je koos en schreef is daarna weg. Dit kan niet ongedaan worden gemaakt.
app-delete-yes = Ja, wissen
app-delete-no = Nee, bewaren
app-run-choices =
    { $count ->
        [0] nog niets gekozen
        [one] 1 keuze gemaakt
       *[other] { $count } keuzes gemaakt
    }
app-run-unreadable = dit gesprek kan niet meer worden gelezen
app-run-not-kept = het scenario waarmee dit gesprek is gespeeld, is niet bewaard
app-trouble = Dat lukte niet: { $why }
app-no-folder = Deze computer heeft geen map om gesprekken in te bewaren. Je kunt wel spelen.
app-language-nl = Nederlands
app-language-en = English
app-settings = Instellingen
app-back = Terug
app-close = Sluiten
app-text-size = Grootte van de tekst
app-text-size-keys = Met het toetsenbord: Ctrl en + of −.
app-commit-at-once = Een keuze geldt meteen
app-commit-at-once-about = Anders kies je eerst, en bevestig je daarna. Een misklik telt dan niet mee.
app-keys = Toetsen
app-keys-about = Tab gaat naar het volgende, Enter drukt. 1 tot 9 of de pijltjes kiezen een zin. Page Up en Page Down bladeren. Esc gaat terug. F11 vult het scherm.
app-folder = Je gesprekken staan in
app-when-now = zojuist
app-when-minutes = { $count } minuten geleden
app-when-hours =
    { $count ->
        [one] 1 uur geleden
       *[other] { $count } uur geleden
    }
app-when-days =
    { $count ->
        [one] 1 dag geleden
       *[other] { $count } dagen geleden
    }
app-when-date = { $day } { $month } { $year }
app-month-1 = januari
app-month-2 = februari
app-month-3 = maart
app-month-4 = april
app-month-5 = mei
app-month-6 = juni
app-month-7 = juli
app-month-8 = augustus
app-month-9 = september
app-month-10 = oktober
app-month-11 = november
app-month-12 = december

app-briefing = Voordat je aanbelt
app-content-notes = Dit gesprek gaat ook over { $notes }. Stoppen kan altijd.
app-open-page = Lezen: { $title }
app-goals = Dit kun je hier oefenen
app-how = Zo speel je het
app-mode-practice = Oefenen
app-mode-practice-about = Je kunt tussendoor pauze nemen en uitleg vragen bij je vorige keuze.
app-mode-independent = Zelfstandig
app-mode-independent-about = Je speelt het gesprek in één keer. Uitleg komt erna, in de nabespreking.
app-worker = Hoe heet je in dit gesprek?
app-start = Bel aan
app-start-key = Of druk op Enter.

app-leave = Stoppen
app-leave-title = Wil je nu stoppen?
app-leave-text = Je gesprek blijft bewaard. Je kunt later verder spelen waar je was.
app-leave-unsaved = Dit gesprek wordt niet bewaard. Als je nu stopt, is het weg.
app-leave-yes = Ja, stoppen
app-leave-no = Nee, verder spelen
app-unsaved = Dit gesprek wordt niet bewaard. Je kunt gewoon verder spelen. ({ $why })
app-choose = Wat doe je?
app-asides = Dit kan ernaast:
app-confirm = Dit kies ik
app-hint-select = Kies met 1 tot 9, met de pijltjes of met de muis.
app-hint-selected = Enter bevestigt. Een andere kiezen kan nog.
app-hint-at-once = Wat je kiest, geldt meteen.
app-kind-do = Doen
app-kind-silence = Zwijgen
app-does = doet iets
app-silent = zwijgt
app-thought = Je denkt: { $text }
app-pause = Even pauze
app-pause-title = Neem even de tijd. Twee vragen, zonder antwoord:
app-pause-1 = Wat zie en hoor je nu bij { $name }?
app-pause-2 = Wat heeft { $name } nu nodig om verder te durven?
app-explain = Uitleg bij mijn vorige keuze
app-explained = Je koos: { $line }
app-go-on = Verder
app-skip = Overslaan
app-reflect-about = Je antwoord blijft op deze computer. Overslaan mag. Ctrl en Enter gaat verder.
app-ended = Het gesprek is afgelopen.
app-to-debrief = Naar de nabespreking
app-again = Nog een keer spelen

app-no-graphics = Het venster kan hier niet worden getekend. Er is een grafische kaart of een stuurprogramma met Vulkan nodig. Je kunt wel spelen in de terminal: drempel play aan_de_deur
app-broke-off = Het venster is door een fout gestopt. Je gesprek is bewaard tot en met je laatste keuze. Open Drempel opnieuw om verder te spelen.
