# Alles bij elkaar, over de tijd: het portfolio, en je gesprekken meenemen of weggooien.

portfolio-title = Over de tijd: { $player }
portfolio-count =
    { $count ->
        [0] Er zijn nog geen gesprekken onder deze naam.
        [one] Er is 1 gesprek onder deze naam.
       *[other] Er zijn { $count } gesprekken onder deze naam.
    }
portfolio-count-assessed =
    { $count ->
        [one] 1 telt mee: een eerste keer, zonder hulp.
       *[other] { $count } tellen mee: telkens een eerste keer, zonder hulp.
    }
portfolio-count-practice =
    { $count ->
        [one] 1 is oefening: een latere keer, met hulp, of een andere afslag van een ouder gesprek.
       *[other] { $count } zijn oefening: een latere keer, met hulp, of een andere afslag van een ouder gesprek.
    }
portfolio-count-older =
    { $count ->
        [one] 1 is van een oudere versie van het scenario of van de competenties.
       *[other] { $count } zijn van een oudere versie van het scenario of van de competenties.
    }
portfolio-unread =
    { $count ->
        [one] 1 gesprek in de map kon niet goed gelezen worden en telt niet mee. Welk dat is, laat ‘drempel runs’ zien.
       *[other] { $count } gesprekken in de map konden niet goed gelezen worden en tellen niet mee. Welke dat zijn, laat ‘drempel runs’ zien.
    }

portfolio-section-growth = Groei
portfolio-growth-intro = Alleen wat meetelt, staat hier. De streep toont hoe zeker het beeld is: hoe langer de streep, hoe minder zeker. Links is zelden passend, rechts is passend.
portfolio-growth-none = Er waren nog te weinig kansen om iets te zeggen: drie zijn er nodig per competentie.
portfolio-missed = Minder dan de helft gepakt: bij { $missed }.
portfolio-growth-of = Verloop van { $name }
portfolio-change-higher = De laatste keren liggen duidelijk hoger dan de eerste.
portfolio-change-lower = De laatste keren liggen duidelijk lager dan de eerste.
portfolio-change-unclear = Het verschil tussen de eerste en de laatste keren kan toeval zijn.
portfolio-from-until = { $from } tot en met { $until }
portfolio-step = { $when }: { $titles }{ $count ->
        [one] {""}
       *[other] {" "}({ $count } gesprekken)
    }

portfolio-section-balances = Balansen
portfolio-balances-intro = Een balans heeft twee kanten, en geen van beide is altijd goed. Daarom staat hier per soort situatie wat je deed.
portfolio-balance-table = { $name }, per soort situatie
portfolio-head-situation = Wat paste, lag
portfolio-head-choices = Keuzes
portfolio-head-inside = Pasten
portfolio-head-leaning = Neiging
portfolio-asks-pole = naar de kant van ‘{ $pole }’
portfolio-asks-between = in het midden
portfolio-leaning-none = naar geen van beide kanten

portfolio-calibration-intro = Hoe zeker je was, naast hoe vaak het paste: over alle gesprekken die meetellen en waarin ernaar gevraagd is.

portfolio-section-lacking = Nog te weinig gezien
portfolio-lacking-intro = Hiervoor waren er minder dan drie kansen. Erachter staat welk scenario ze geeft.
portfolio-lacking = { $name }: { $count ->
        [0] nog geen kans
        [one] 1 kans
       *[other] { $count } kansen
    } tot nu toe. Speel: { $scenarios }.
portfolio-gives = { $title }
portfolio-gives-played = { $title } (al gespeeld)

portfolio-section-written = Voornemens en reflecties
portfolio-written-at = { $date } – { $title }
portfolio-next-time = Volgende keer
portfolio-written-more =
    { $count ->
        [one] Nog 1 ouder gesprek met eigen woorden staat in de map.
       *[other] Nog { $count } oudere gesprekken met eigen woorden staan in de map.
    }

portfolio-section-practice = Oefening
portfolio-section-practice-intro = Wie een verhaal kent, een andere afslag nam of hulp opende, oefent. Dat is goed, maar het zegt minder dan een eerste keer. Daarom staat het apart. Wat je vanaf een moment opnieuw probeerde, is hier niet opgeteld: het begin ervan hoort bij het gesprek waar het uit kwam.
portfolio-section-older = Van een oudere versie
portfolio-section-older-intro = Deze gesprekken zijn gespeeld met een scenario of met competenties die sindsdien zijn veranderd. Ze zijn niet te vergelijken met wat er nu is. Daarom staan ze apart.
portfolio-section-limits = Waar dit niet voor is
portfolio-limit-few = Drie kansen zijn weinig. Een neiging over maanden zegt meer dan één gesprek.
portfolio-limit-here = Alles staat alleen op deze computer. Niemand anders ziet het, tenzij jij het meegeeft.

archive-exported =
    { $count ->
        [one] 1 gesprek staat in { $path }.
       *[other] { $count } gesprekken staan in { $path }.
    }
archive-without-report =
    { $count ->
        [one] Van 1 gesprek kon geen verslag gemaakt worden. Het staat er wel in zoals het is.
       *[other] Van { $count } gesprekken kon geen verslag gemaakt worden. Ze staan er wel in zoals ze zijn.
    }
archive-imported =
    { $count ->
        [0] Er kwamen geen nieuwe gesprekken bij.
        [one] Er kwam 1 gesprek bij.
       *[other] Er kwamen { $count } gesprekken bij.
    }
archive-known =
    { $count ->
        [one] 1 gesprek was er al en bleef zoals het is.
       *[other] { $count } gesprekken waren er al en bleven zoals ze zijn.
    }
archive-grown =
    { $count ->
        [one] 1 gesprek was er al en ging in de zip verder. Het langere telt nu: { $list }.
       *[other] { $count } gesprekken waren er al en gingen in de zip verder. De langere tellen nu: { $list }.
    }
archive-parted =
    { $count ->
        [one] 1 gesprek ging hier anders verder dan in de zip. Het langere telt. Het andere staat nog in de zip, of hier in de map ‘replaced’: { $list }.
       *[other] { $count } gesprekken gingen hier anders verder dan in de zip. De langere tellen. De andere staan nog in de zip, of hier in de map ‘replaced’: { $list }.
    }
archive-in-use =
    { $count ->
        [one] 1 gesprek wordt hier net gespeeld en bleef zoals het is: { $list }.
       *[other] { $count } gesprekken worden hier net gespeeld en bleven zoals ze zijn: { $list }.
    }
archive-unreadable =
    { $count ->
        [one] 1 gesprek in de zip was niet te lezen en kwam niet mee.
       *[other] { $count } gesprekken in de zip waren niet te lezen en kwamen niet mee.
    }
archive-other-words =
    { $count ->
        [one] Bij 1 gesprek staat hier een ander voornemen dan in de zip. Dat van hier bleef staan.
       *[other] Bij { $count } gesprekken staat hier een ander voornemen dan in de zip. Die van hier bleven staan.
    }
archive-broken = Dit bestand is geen zip, of het is stuk. Er is niets veranderd.
archive-not-ours = Deze zip is niet met Drempel gemaakt. Er is niets veranderd.
archive-newer = Deze zip is van een nieuwere versie van Drempel (indeling { $layout }). Er is niets veranderd.
archive-outside = In deze zip staat een naam die buiten zijn map wijst: { $name }. Zo’n zip wordt niet geopend. Er is niets veranderd.
archive-double = In deze zip staat een naam twee keer. Zo’n zip wordt niet geopend. Er is niets veranderd.
archive-too-large = Uit deze zip komt veel meer dan gesprekken ooit groot zijn. Zo’n zip wordt niet geopend. Er is niets veranderd.
archive-io = { $path }: { $why }. Er is niets veranderd.
archive-stopped = Het overnemen is onderweg gestopt: { $why }. Wat er al is, is heel. Doe het later nog een keer: dan komt alleen de rest erbij.

archive-readme-name = LEESMIJ.txt
archive-readme =
    Al je gesprekken uit Drempel, om te bewaren of mee te nemen.

    runs      Elk gesprek (.journal): wat je koos, regel voor regel. Ernaast
              staat wat je de volgende keer doet (.next-time) en wat je nog
              niet had verstuurd (.draft).
    reports   Elk gesprek als verslag, als gewone tekst.
    kept      De scenario’s en de competenties waarmee je speelde. Zonder die
              is een gesprek later niet meer na te kijken.

    Overnemen op een andere computer: drempel runs --import dit-bestand.zip,
    of in het venster bij ‘Over de tijd’. Gesprekken die er al zijn, komen er
    niet dubbel bij.

    Hierin staan je eigen woorden. Bewaar dit bestand zoals je een dagboek
    bewaart. Het is niet met een wachtwoord beveiligd.

## In de terminal

help-portfolio = Laat zien wat al je gesprekken samen zeggen, over de tijd.
help-portfolio-more = Alleen een eerste keer zonder hulp telt mee. Oefening staat apart, en ook wat met een oudere versie van een scenario is gespeeld.
help-portfolio-report = Schrijft het als pagina (html) in dit bestand.
help-portfolio-format = Voor mensen (human, gewoon), voor machines (json) of als pagina (html).
help-arg-player = De naam waaronder gespeeld is. Gewoon is dat de naam uit de instellingen.
help-arg-export = Schrijft al je gesprekken in één zip, om te bewaren of mee te nemen.
help-arg-import = Neemt gesprekken over uit zo’n zip. Wat er al is, komt er niet dubbel bij.
help-runs-overwrite = Het bestand mag er al zijn; de zip komt ervoor in de plaats.
value-player = NAAM
value-export = BESTAND
value-import = BESTAND
portfolio-done = Het staat als pagina in { $path }. Open hem in je browser, print hem of bewaar hem.
portfolio-others = Er staan hier ook gesprekken onder andere namen: { $names }. Die toon je met --player NAAM.

## In het venster

app-over-time = Over de tijd
app-over-time-button = Over de tijd (T)
app-over-time-players = Van wie:
app-over-time-player = { $player } ({ $count })
app-over-time-reading = Je gesprekken worden gelezen …
app-over-time-exporting = Je gesprekken worden weggeschreven …
app-over-time-importing = De gesprekken worden overgenomen …
app-over-time-deleting = De gesprekken worden verwijderd …
app-over-time-wait = Wacht tot het vorige klaar is.
app-over-time-actions = Meenemen of weggooien
app-over-time-actions-about = Je gesprekken staan alleen op deze computer. Je kunt ze in één zip zetten: om te bewaren, of om op een andere computer over te nemen.
app-over-time-export = Zet alles in een zip (E)
app-over-time-import = Neem over uit een zip (I)
app-over-time-delete = Verwijder deze gesprekken
app-over-time-export-title = Waar moet de zip komen?
app-over-time-import-title = Welke zip neem je over?
app-over-time-export-here = Zet de zip in de map van Drempel
app-over-time-nowhere = Er is geen bestand gekozen, of dit bureaublad kan er niet naar vragen. In de terminal kan het ook: drempel runs --export of --import.
app-over-time-not-exported = De zip kon niet geschreven worden: { $why }.
app-over-time-deleted =
    { $count ->
        [0] Er is niets verwijderd.
        [one] 1 gesprek is verwijderd.
       *[other] { $count } gesprekken zijn verwijderd.
    }
app-over-time-delete-title = Deze gesprekken verwijderen?
app-over-time-delete-text =
    { $count ->
        [one] Het gaat om 1 gesprek van { $player }. Weg is weg, tenzij je het eerst in een zip zet.
       *[other] Het gaat om { $count } gesprekken van { $player }. Weg is weg, tenzij je ze eerst in een zip zet.
    }
app-growth-steps = Stap voor stap
