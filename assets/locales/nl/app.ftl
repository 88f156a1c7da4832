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
app-not-played = nog niet gespeeld
app-played = gespeeld
app-endings-seen =
    { $all ->
        [one] { $seen } van 1 einde gezien
       *[other] { $seen } van { $all } eindes gezien
    }
app-not-finished = nog niet af
app-lacking = Nog weinig geoefend: { $names }
app-languages = in het { $list }
app-not-translated = alleen te lezen in het { $language }
app-partly-translated =
    { $count ->
        [one] 1 tekst
       *[other] { $count } teksten
    } in het { $language }
app-translation-broken = een vertaling met een fout erin doet niet mee ({ $path })
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
app-run-damaged =
    beschadigd in regel { $line }; { $count ->
        [one] 1 keuze daarvoor staat er nog
       *[other] { $count } keuzes daarvoor staan er nog
    }
app-run-lost = het gesprek bewaren ({ $why })
app-draft-lost = bewaren wat je nog niet had verstuurd ({ $why })
app-folder-unread = { $folder } kan niet gelezen worden: { $why }
app-settings-unread = Je instellingen kunnen niet gelezen worden ({ $why }). De gewone instellingen gelden nu. Het oude bestand wordt niet weggegooid.
app-trouble = Dat lukte niet: { $why }
app-nothing-kept = In { $folder } kan niets worden bewaard ({ $why }). Je kunt wel spelen.
app-no-folder = Deze computer heeft geen map om gesprekken in te bewaren. Je kunt wel spelen.
app-language-nl = Nederlands
app-language-en = English
app-settings = Instellingen
app-settings-look = Taal en uiterlijk
app-settings-conversation = In het gesprek
app-back = Terug
app-close = Sluiten
app-text-size = Grootte van de tekst
app-text-size-keys = Met het toetsenbord: Ctrl en + of −.
app-commit-at-once = Een keuze geldt meteen
app-commit-at-once-about = Anders kies je eerst, en bevestig je daarna. Een misklik telt dan niet mee.
app-pace = Zo komt het gesprek in beeld
app-pace-by-itself = vanzelf, regel voor regel
app-pace-by-press = regel voor regel, als je drukt
app-pace-at-once = alles tegelijk
app-reading-speed = Vanzelf, en dan:
app-reading-speed-calm = rustig
app-reading-speed-ordinary = gewoon
app-reading-speed-fast = vlot
app-pace-about = Een klik of de spatiebalk brengt altijd de volgende regel, Enter alles. Met een schermlezer of zonder beweging komt alles tegelijk, tot je zelf iets kiest.
app-keys = Toetsen
app-keys-about = Tab gaat naar het volgende, Enter drukt. Page Up en Page Down bladeren. Esc gaat terug. Ctrl en F zoekt in het gesprek. M zet het geluid uit en aan. F11 vult het scherm. Andere toetsen staan in het gesprek onderaan.
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
app-goals = Dit kun je hier oefenen ({ $count })
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
app-next-line = Volgende regel
app-confirm = Dit kies ik
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
app-skip-written = Je hebt iets geschreven. Maak het vak leeg als je wilt overslaan.
app-reflect-about = Je antwoord blijft op deze computer. Overslaan mag.
app-reflect-full = { $count } van hoogstens { $most } tekens. Wat erboven komt, past niet meer.
app-ended = Het gesprek is afgelopen.
app-to-debrief = Naar de nabespreking
app-again = Nog een keer spelen

app-no-graphics = Het venster kan hier niet worden getekend. Er is een grafische kaart of een stuurprogramma met Vulkan nodig. Je kunt wel spelen in de terminal: drempel play aan_de_deur
app-broke-off-once = Het venster is door een fout gestopt en wordt opnieuw geopend. Je gesprek is bewaard tot en met je laatste keuze.
app-reopened = Het venster stopte door een fout en is opnieuw geopend. Je gesprek is bewaard tot en met je laatste keuze. Je kunt hieronder verder spelen.
app-broke-off = Het venster is door een fout gestopt. Je gesprek is bewaard tot en met je laatste keuze. Open Drempel opnieuw om verder te spelen.

# Eerste bladzijde, overige pagina's, filter en zoeken.

app-language = Taal
app-theme = Kleuren
app-theme-light = Licht
app-theme-dark = Donker
app-theme-contrast = Hoog contrast
app-typeface = Letters
app-typeface-atkinson = Atkinson Hyperlegible
app-typeface-open-dyslexic = OpenDyslexic
app-scene-words = Beschrijf altijd wat je ziet
app-sound = Geluid
app-sound-about = Zes zachte geluiden, zoals de bel en de deur. Wat je hoort, staat er ook in woorden. In een gesprek zet M het geluid uit en aan.
app-sound-off = Geluid uit (M)
app-sound-on = Geluid aan (M)
app-still = Laat niets bewegen
app-still-about = Het plaatje staat dan stil, ook na een reactie.
app-scene-words-about = Onder het plaatje staat dan in woorden wat er te zien is. Anders vraag je erom.
app-scene-show = Wat zie ik?
app-scene-hide = Beschrijving verbergen
app-not-kept = Wat je hier kiest, geldt nu wel, maar kan niet worden bewaard. ({ $why })
app-ring-at = Aanbellen bij { $name }
app-go-to = Naar { $name }
app-go-on-with = Verder met { $name }
app-all-scenarios = Alle gesprekken (A)
app-welcome-keys = Met toetsen: A alle gesprekken, L { $language }, S instellingen, + en − grotere of kleinere tekst.
app-welcome-broken = Nog niet te spelen: { $ids }. Wat eraan schort, staat bij Alle gesprekken.
app-welcome-what = Hier oefen je gesprekken met mensen die zelf niet om hulp vragen.
app-welcome-here = Alles blijft op deze computer. Er is geen account en er gaat niets over het internet.
app-about-title = Over Drempel en bronnen
app-version = Versie { $version }
app-about-what = Drempel is een oefenprogramma voor outreachend werk: aanbellen bij mensen die hulp nodig hebben en er niet om vragen.
app-about-how = Je belt aan, je kiest wat je zegt of doet, en je ziet wat dat met de ander doet. Daarna kijk je samen met Drempel terug. Er is geen cijfer, en je kunt elk gesprek overdoen.
app-about-formative = Drempel is om van te leren en om over te praten. Gebruik het niet om iemand een cijfer te geven of te kiezen wie er door mag.
app-about-key = Wat een keuze laat zien, heeft de schrijver van het gesprek bepaald. Mensen uit het vak hebben dat nog niet beoordeeld. Een zin kiezen is ook iets anders dan hem zeggen: speel een gesprek daarna met elkaar na.
app-about-here-title = Wat er met je gesprekken gebeurt
app-about-here = Je gesprekken staan alleen op deze computer, onder een naam die je zelf kiest. Drempel gebruikt geen internet. Wissen doe je bij Jouw gesprekken.
app-about-access-title = Voor iedereen te gebruiken
app-about-access = Alles kan met het toetsenbord en met een schermlezer. Niets knippert; het beeld beweegt kort na een reactie, en dat kan uit. Grootte, kleuren en letters kies je bij Instellingen. In de terminal speel je hetzelfde met: drempel play
app-about-licences-title = Van wie is wat?
app-about-licence-code = Het programma is vrij te gebruiken onder de licentie MIT of Apache-2.0, naar keuze.
app-about-licence-content = Gesprekken, tekeningen en teksten: de makers van Drempel, onder Creative Commons BY-SA 4.0.
app-about-licence-faces = Gezichten: naar Open Peeps van Pablo Stanley, onder CC0 (vrij van rechten).
app-about-licence-fonts = Letters: Atkinson Hyperlegible Next van het Braille Institute en OpenDyslexic van Abbie Gonzalez, beide onder de SIL Open Font License 1.1.
app-about-sources-title = Bronnen
app-about-sources = Op dit werk steunen de gesprekken en de nabespreking. Bij elk werk staat wat het is en hoe ver het reikt.
app-runs = Jouw gesprekken
app-runs-count = Jouw gesprekken ({ $count })
app-runs-about = Ze staan alleen op deze computer. Je kunt ze verder spelen, nabespreken of wissen.
app-no-runs = Je hebt hier nog niets gespeeld. Wat je speelt, komt hier vanzelf te staan.
app-to-library = Een gesprek kiezen
app-older =
    { $count ->
        [one] 1 ouder gesprek staat nog in de map.
       *[other] { $count } oudere gesprekken staan nog in de map.
    }
app-no-scenarios-about = Zet een map met een gesprek in de map scenarios. Waar die staat, lees je bij Instellingen.
app-filter =
    { $count ->
        [0] Kiezen uit alle gesprekken
        [one] Kiezen uit alle gesprekken (1 keuze)
       *[other] Kiezen uit alle gesprekken ({ $count } keuzes)
    }
app-filter-shown = Je ziet { $shown } van de { $all } gesprekken.
app-filter-off = Alles tonen
app-filter-nothing = Geen gesprek past bij wat je koos. Kies iets minder, of toon alles.
app-filter-any = Maakt niet uit
app-filter-phase = Fase van het werk
app-filter-goal = Wat wil je oefenen?
app-filter-minutes = Hoe lang?
app-filter-at-most = hoogstens { $count } minuten
app-filter-played = Gespeeld?
app-filter-new = nog niet
app-filter-known = al eens
app-filter-without = Liever niet over
app-search = Zoeken in het gesprek
app-search-open = Zoeken
app-search-close = Zoeken sluiten
app-search-before = Vorige
app-search-next = Volgende
app-search-at = { $at } van { $all }
app-search-nothing = Dit is nog niet gezegd.

# Bestanden en mappen: het venster van het systeem zelf.

app-open-folder = Een map openen …
app-open-folder-title = Kies een map met een scenario
app-no-folder-chosen = Er is geen map gekozen. Kwam er geen venster om te kiezen? Zet de map dan in de map scenarios. Waar die staat, lees je bij Instellingen.
app-folder-holds-none = In deze map staat geen scenario: { $folder }. Kies de map waar het bestand scenario.ron in staat.
app-source = Bron { $number }
app-next-time-keep = Bewaren
app-next-time-nowhere = Dit gesprek wordt niet bewaard, en deze zin dus ook niet. Bewaar de nabespreking als pagina: daar staat hij in.
app-keep-page-title = Waar wil je de nabespreking bewaren?
app-keep-page-here = Bewaren in de map van Drempel
app-page-kept = Bewaard: { $path }
app-page-nowhere = Er is nog niets bewaard. Kwam er geen venster om een plek te kiezen? Dan kan het in de map van Drempel.
app-page-failed = Bewaren lukte niet: { $why }
