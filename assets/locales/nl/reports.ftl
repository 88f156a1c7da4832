# Verslagen: wat je bewaart, print of inlevert, en hoe een docent dat nakijkt.

## Boven een verslag

reports-title = Nabesprekingen van { $count } gesprekken
reports-run = Gespeeld onder de naam { $player }, op { $day }.
reports-edition = Scenario { $scenario }, uitgave { $edition }. Drempel { $program }.
reports-page = { $page } van { $count }
reports-section-signs = Tekens
reports-signs = Een leeg vakje is een teken dat deze letter niet heeft, zoals een emoji of een ander schrift. Op de pagina (html) zie je het teken zelf.

## De tabel

reports-column-row = Soort rij
reports-column-run = Gesprek
reports-column-player = Naam
reports-column-scenario = Scenario
reports-column-edition = Uitgave
reports-column-begun = Begonnen op
reports-column-counts = Telt als
reports-column-ending = Afloop
reports-column-number = Keuze nr.
reports-column-moment = Moment of vraag
reports-column-before = Daarvoor
reports-column-choice = Gekozen of geschreven
reports-column-how = Hoe
reports-column-reason = Waarom (eigen woorden)
reports-column-sure = Hoe zeker
reports-column-answer = Het antwoord
reports-column-hard = Lastig moment
reports-column-first = Eerste keer hier
reports-column-critical = Kritiek moment
reports-row-choice = keuze
reports-row-words = eigen woorden
reports-row-run = heel gesprek
reports-counts-assessed = eerste keer
reports-counts-practice_forked = oefenrun (ander begin)
reports-counts-practice_helped = oefenrun (met hulp)
reports-counts-practice_later = oefenrun (latere keer)
reports-counts-unknown = onbekend
reports-how-said = gezegd
reports-how-done = gedaan
reports-how-silent = gezwegen
reports-yes = ja
reports-no = nee
reports-unfinished = nog niet af

## Wat je inlevert

reports-readme-what = Dit is een gesprek met Drempel dat { $player } inlevert (scenario { $scenario }).
reports-readme-files = report.html en report.pdf: het verslag. run.journal: het gesprek zelf, keuze voor keuze. next-time.txt: wat de speler zich voorneemt, als dat is opgeschreven. hand-in.json: een lijst van dit alles.
reports-readme-check = Zo kijk je het na: typ drempel replay --verify en dan de naam van dit zipbestand. Drempel speelt het gesprek opnieuw af en zegt of verslag, scenario en uitkomst kloppen.
reports-readme-limits = Dit bewijst niet wie er speelde, en ook niet of het de eerste keer was. Er staat geen handtekening onder. De naam is een schuilnaam, maar in de eigen woorden kan een echte naam staan.

## drempel report

help-report = Bewaart gesprekken als verslag: om te lezen, te printen, in te leveren of in een tabel te zetten.
help-report-more =
    Noem een gesprek bij zijn nummer of naam, zoals drempel runs die toont. Noem je er meer, dan komt alles in één verslag.

    Voor de student staat alles erin. Om in te leveren staan er de eigen woorden, de keuzes en de niveaus in, en alleen de schuilnaam. Eindigt het bestand op .zip, dan komt het gesprek zelf erbij, zodat een docent het kan nakijken met drempel replay --verify.

    De tabel (csv) is voor Excel: puntkomma’s en decimale komma’s. De eerste kolom zegt wat een rij is: een keuze, eigen woorden of het hele gesprek. Elke competentie heeft een eigen kolom. In de rij van het hele gesprek staat daar het niveau. Met --numbers staan er getallen van 0 tot 1, ook bij elke keuze. Een cel die op een formule lijkt, begint met een apostrof.
help-arg-run = Een gesprek: zijn nummer of naam uit drempel runs.
help-arg-as = Als pagina (html), op papier (pdf) of als tabel (csv). Zonder dit zegt de naam van het bestand het.
help-arg-file = Het bestand dat gemaakt wordt.
help-arg-form = Voor de student (student) of om in te leveren (hand-in).
help-arg-numbers = Met getallen naast de woorden.
help-report-overwrite = Vervangt een bestand dat er al is.
help-arg-verify = Kijkt een ingeleverd zipbestand na.
value-run = GESPREK
value-as = VORM
value-file = BESTAND
value-form = VOOR WIE
value-verify = BESTAND

reports-done = { $count ->
        [one] Het verslag staat in { $path }.
       *[other] Het verslag van { $count } gesprekken staat in { $path }.
    }
reports-done-hand-in = Wat je inlevert staat in { $path }. Kijk of er in je eigen woorden geen echte namen staan.
reports-which-kind = Zeg er met --as bij of het een html, pdf of csv wordt, of laat de naam van het bestand zo eindigen.
reports-zip-is-hand-in = Een zip is om in te leveren. Typ er --form hand-in bij, of kies html, pdf of csv.
reports-zip-one-run = In een zip om in te leveren zit één gesprek. Maak er voor elk gesprek een.
reports-failed = Het verslag kon niet gemaakt worden: { $reason }. Dat is een fout in Drempel: meld hem, alsjeblieft.

## drempel replay --verify

verify-of = Ingeleverd door { $player }: scenario { $scenario }.
verify-other-version = Het verslag is gemaakt met Drempel { $program }. Een andere versie kan de woorden anders neerzetten. Daarom zijn alleen het gesprek en de uitkomst nagerekend.
verify-agrees = Alles klopt: de bestanden, het scenario en de uitkomst horen bij dit gesprek.
verify-limits = Dit zegt niet wie er speelde, en ook niet of het de eerste keer was.
verify-differs = { $count ->
        [one] Er klopt iets niet:
       *[other] Er kloppen { $count } dingen niet:
    }
verify-missing = { $name } staat op de lijst, maar zit er niet in.
verify-added = { $name } zit erin, maar staat niet op de lijst.
verify-changed = { $name } is veranderd nadat het is ingepakt.
verify-journal = Het gesprek zelf is niet te vertrouwen. { $fault }
verify-scenario = De lijst noemt een ander scenario, of een andere uitgave, dan het gesprek.
verify-frameworks = De lijst noemt andere competenties dan het gesprek.
verify-player = De lijst noemt een andere naam dan het gesprek.
verify-run = De lijst hoort bij een ander gesprek.
verify-standing = Het gesprek telt anders mee dan de lijst zegt.
verify-ending = De lijst noemt een andere afloop dan het gesprek.
verify-choice = De lijst noemt bij keuze { $number } iets anders dan het gesprek.
verify-critical = Kritiek moment ‘{ $name }’: de lijst zegt iets anders dan het gesprek.
verify-level = Niveau van ‘{ $name }’: de lijst zegt iets anders dan het gesprek.
verify-score = Getal van ‘{ $name }’: de lijst zegt iets anders dan het gesprek.
verify-report = { $name } is niet wat bij dit gesprek hoort.
verify-report-at = { $name } is niet wat bij dit gesprek hoort. Het verschilt bij: { $places }.
verify-no-zip = { $path } is geen zipbestand, of het is beschadigd.
verify-no-list = { $path } is een zipbestand, maar niet iets dat met Drempel is ingeleverd. Zitten er bewaarde gesprekken in, gebruik dan ‘drempel runs --import’.
verify-newer = { $path } is gemaakt met een nieuwere versie van Drempel (vorm { $name }). Haal die versie, en kijk het daarmee na.
verify-too-large = { $path } wordt uitgepakt veel te groot. Zo maakt Drempel het niet. Er is niets uitgepakt.
verify-elsewhere = In { $path } zit een bestand dat ergens anders terecht wil komen: { $name }. Zo maakt Drempel het niet. Er is niets uitgepakt.
verify-twice = In { $path } zit { $name } twee keer. Zo maakt Drempel het niet.
verify-damaged = In { $path } is { $name } beschadigd.

## In het venster

app-keep-html = Bewaren als pagina …
app-keep-pdf = Bewaren als pdf …
app-keep-csv = Bewaren als tabel …
app-keep-zip = Inleveren …
