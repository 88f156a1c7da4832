# Wat de terminal zegt.

## Hulp

help-usage = Zo typ je het: { $line }
help-commands = Opdrachten
help-arguments = Wat erbij hoort
help-options = Keuzes
help-global = Bij elke opdracht
help-codes = Drempel eindigt met 0 (goed, of alleen ‘let op’), 1 (er is een fout gevonden) of 2 (verkeerd getypt, of een bestand kan niet gelezen of geschreven worden).
help-drempel = Drempel oefent eerste gesprekken in outreachend werk. Zonder opdracht opent het venster. Is er geen venster, dan start de speler in de terminal.
help-play = Speelt een gesprek, regel voor regel, tot en met de nabespreking.
help-play-more = Je kiest met een nummer. Tijdens het gesprek: t toont wat er gezegd is, q stopt en bewaart. Is er een netwerkkaart, dan ook: k toont en tekent de kaart, z draait de laatste verandering terug. Bij oefenen ook: ? geeft twee denkvragen, u geeft uitleg over je laatste keuze, o neemt die terug. Eindigt de invoer, dan blijft het gesprek bewaard.
help-list = Laat zien wat er te spelen is, of met een soort erbij welke namen er zijn.
help-list-more = Soorten: competencies, traits, behaviours, acts, balances, tensions, criticals, states, phases, sources, frameworks, places, doors, postures, faces, lights, objects, sounds, notes; of de naam van een kader, zoals threshold_steps. Met woorden erbij komt alleen wat die woorden in de id of in de naam heeft.
help-arg-kind = De soort, zoals behaviours.
help-arg-word = Alleen wat dit woord heeft. Hoofdletters en accenten tellen niet.
help-figures = Tekent alle mensen van de scenario’s in elk gezicht en elke houding, en alle plekken.
help-figures-more = Elk mens krijgt een blad: een rij gezichten, een rij met de houding die erbij past, een rij houdingen. De gezichten staan in de volgorde van scenarios/FORMAT.md. Er staan geen woorden bij, zodat je een ander kunt vragen wat die ziet.
help-runs = Toont je bewaarde gesprekken, verwijdert ze, of zet ze in één bestand.
help-replay = Rekent een bewaard gesprek opnieuw uit.
help-check = Zoekt fouten in scenario’s, vertalingen en kaders.
help-audit = Bewijst wat een scenario meet: wat bereikbaar is, en hoeveel kansen elk gesprek geeft.
help-translate = Maakt een vertaaltabel, of vult aan wat erin ontbreekt.
help-new = Maakt een eerste opzet van een scenario, met uitleg erbij.
help-new-more = De naam van de map wordt de id van het scenario. Wat er al staat, blijft staan.
help-fmt = Zet bestanden netjes: inspringen, spaties en komma’s. Opmerkingen en teksten blijven zoals ze zijn.
help-fmt-more = Alleen scenario’s, vertalingen en kaders veranderen; al het andere blijft zoals het is. De laatste tien bestanden die vervangen zijn, liggen in de map replaced in de gegevensmap van Drempel.
help-sheets = Maakt bladen die laten zien of een sleutel de situatie nodig heeft.
help-sheets-overwrite = Vervangt bladen die er al staan.
help-sheets-more = Drie bestanden: blind.txt heeft alleen de keuzes, informed.txt ook wat een speler ervoor zag, key.json wat elke keuze waard is. Laat de bladen invullen door mensen die verder niets gezien hebben. Elk moment staat er in één situatie, geloot zo vaak als die voorkomt.
help-graph = Tekent het verhaal: welk moment tot welk moment kan leiden.
help-graph-more = De tekening komt op de uitvoer. Bewaar hem zo: drempel graph SCENARIO > verhaal.svg
help-help = Toont deze hulp, of de hulp bij één opdracht.

help-arg-help = Toont de hulp.
help-arg-version = Toont de versie.
help-arg-language = De taal: nl of en.
help-arg-data-dir = De map voor gesprekken en instellingen. De variabele DREMPEL_DATA kan ook.
help-arg-scenario = Een scenario: de naam, of het pad naar zijn map.
help-arg-mode = Oefenen met uitleg als je erom vraagt (practice, gewoon) of zelfstandig (independent).
help-arg-resume = Gaat verder met je laatste gesprek dat nog niet af is, of met het gesprek dat je noemt (nummer of naam uit drempel runs).
help-arg-name = Hoe jij in het gesprek heet.
help-arg-seed = Het startgetal. Met hetzelfde getal valt het toeval hetzelfde.
help-arg-draw = Zet een toeval vast. Mag vaker. Dit is dan een oefenrun.
help-arg-choose = De keuzes op een rij, met komma’s ertussen. Er wordt niets gevraagd.
help-arg-script = Een bestand met op elke regel één invoer, zoals het logboek die bewaart.
help-arg-format = Voor mensen (human, gewoon) of voor machines (json).
help-arg-max-states = Na zoveel toestanden stopt het zoeken (gewoon 1000000, goed voor honderden MB geheugen); wat dan bekend is, wordt als grens gegeven.
help-arg-max-seconds = Na zoveel seconden stopt het zoeken (gewoon 120).
help-play-format = Met json komt alleen de nabespreking op de uitvoer.
help-audit-format = Voor mensen (human, gewoon), voor machines (json) of als pagina (html).
help-arg-delete = Verwijdert het gesprek met deze naam, of alle (all).
help-arg-yes = Vraagt niet of je het zeker weet.
help-arg-journal = Het bestand van een gesprek, of zijn nummer of naam.
help-arg-trainer = Toont ook de getallen.
help-arg-report = Schrijft de nabespreking ook als pagina (html) in dit bestand, om te bewaren of te printen.
help-arg-overwrite = Het bestand mag er al zijn; de pagina komt ervoor in de plaats.
help-replay-report = Schrijft de nabespreking als pagina (html) in dit bestand.
help-replay-format = Voor mensen (human, gewoon), voor machines (json) of als pagina (html).
help-arg-path = Een map, een bestand of de naam van een scenario.
help-arg-out = De map voor de bladen.
help-arg-into = De taal van de tabel, zoals en.
help-arg-accept = Deze vertaling klopt nog, al is de regel veranderd. Mag vaker; all is alles.
help-arg-deny = Deze ‘let op’ telt nu als fout. Mag vaker; all is alles.
help-arg-explain = Legt een code uit: wat het is, waarom het ertoe doet, en hoe het wel kan.
help-arg-situations = Toont wat er op elk moment, of op dit ene, kan spelen, en wat elke keuze daarin waard is.
help-arg-folder = De map die gemaakt wordt.
help-arg-check = Verandert niets, en eindigt met 1 als er iets anders zou worden.
help-graph-format = Een plaatje (svg, gewoon) of tekst voor Graphviz (dot).
help-arg-command = Een opdracht.

value-command = OPDRACHT
value-resume = [GESPREK]
value-options = KEUZES
value-scenario = SCENARIO
value-language = TAAL
value-data-dir = MAP
value-mode = MANIER
value-name = NAAM
value-seed = GETAL
value-draw = TOEVAL=UITKOMST
value-choose = KEUZE,KEUZE,…
value-script = BESTAND
value-format = VORM
value-max-states = AANTAL
value-max-seconds = SECONDEN
value-delete = GESPREK
value-journal = LOGBOEK
value-report = BESTAND
value-kind = SOORT
value-word = WOORD
value-path = PAD
value-out = MAP
value-into = TAAL
value-accept = TEKST
value-deny = CODE
value-explain = CODE
value-situations = [KNOOP]
value-folder = MAP

## Verkeerd getypt

usage-unknown-argument = Dit hoort hier niet: { $arg }
usage-unknown-command = Deze opdracht bestaat niet: { $name }
usage-missing = Hier ontbreekt nog: { $arg }
usage-conflict = { $arg } en { $other } gaan niet samen.
usage-twice = { $arg } staat er twee keer.
usage-no-value = Achter { $arg } hoort nog iets te staan.
usage-invalid-value = Dit kan niet bij { $arg }: { $value }
usage-too-many = Bij { $arg } staat te veel.
usage-not-utf8 = Er staat een teken dat geen UTF-8 is.
usage-wrong = Dit begrijpt Drempel niet.
usage-possible = Kies uit: { $values }
usage-did-you-mean = Bedoel je { $near }?
usage-see-help = Meer lees je met: { $command } --help
usage-wanted-seed = Het moet een heel getal zijn, van 0 tot 18446744073709551615.
usage-wanted-runs = Het moet een heel getal zijn, tot een miljoen.
usage-wanted-max-states = Het moet een heel getal zijn.
usage-wanted-max-seconds = Het moet een heel getal zijn.
usage-wanted-draw = Typ het zo: toeval=uitkomst.

## Redenen

output-failed = De uitvoer kan niet geschreven worden: { $reason }.
file-failed = { $path }: { $reason }.
report-done = De nabespreking staat als pagina in { $path }. Open hem in je browser, print hem of bewaar hem.
report-exists = { $path } is er al en blijft staan. Typ er --overwrite bij om het te vervangen, of kies een andere naam.
report-no-folder = { $path } kan niet gemaakt worden: die map is er niet. Maak de map eerst, of kies een andere plek.
report-refused = { $path } kan niet geschreven worden: { $reason }. Kies een andere plek voor de pagina.
report-not-yet = De pagina is nog niet gemaakt, want het gesprek is nog niet af.
reason-exists = het is er al
reason-not-regular = daar staat geen gewoon bestand
reason-changed-meanwhile = het is intussen door een ander programma veranderd
no-data-dir = Er is geen map voor gesprekken. Noem er een met --data-dir.
no-display = Er is hier geen scherm voor een venster, dus speel je in de terminal.
window-failed = Je kunt hier in de terminal verder.
no-display-no-terminal = Er is hier geen scherm voor een venster en geen terminal om in te typen. Probeer: drempel play SCENARIO --choose KEUZE,KEUZE,…
figures-not-built = Dit programma is gebouwd zonder venster en kan niet tekenen. Bouw het met het venster erbij.
figures-failed = { $path } kon niet bewaard worden: { $reason }.
figures-no-scenario = Er is geen scenario { $name }.
reason-not-found = het is er niet
reason-permission = je mag hier niet bij
reason-full = de schijf is vol
reason-read-only = hier kan niet geschreven worden
reason-folder = het is een map
reason-no-folder = het is geen map
reason-no-data-folder = dit systeem noemt geen map om in te bewaren
scenario-unknown =
    Er is geen scenario { $name }. Deze zijn er: { $known }.
settings-not-kept = De taal is niet bewaard: { $reason }.
settings-unread = De instellingen in { $path } kunnen niet gelezen worden: { $reason }. De gewone instellingen gelden.

## Spelen

play-header = { $mode } · startgetal { $seed } · { $kept }
play-kept = wordt bewaard
play-not-kept = LET OP: WORDT NIET BEWAARD
play-unsaved = Let op: dit gesprek wordt niet bewaard ({ $reason }). Je kunt wel gewoon spelen.
play-not-kept-from-here = Vanaf hier wordt dit gesprek niet meer bewaard.
play-content-notes = Waar dit ook over gaat: { $notes }
play-translation-broken = De vertaling { $path } is niet te gebruiken. Je leest { $scenario } daarom in zijn eigen taal ({ $language }). Wat er mis is: drempel check { $path }
play-partly-translated =
    { $count ->
        [one] Van 1 tekst is
       *[other] Van { $count } teksten is
    } de vertaling er niet of niet meer goed. Die lees je in de eigen taal van het scenario ({ $language }).
play-not-translated = Dit scenario is niet vertaald. Je leest het in zijn eigen taal ({ $language }).
play-has-errors = { $scenario } kan zo niet gespeeld worden. Herstel eerst de fouten.
play-frameworks-have-errors = De kaders kloppen niet, dus er kan nog niet gespeeld worden.
play-may-read = Dit mag je ook lezen. Typ een nummer, of Enter om te beginnen.
play-may-read-how = Typ een nummer uit de lijst, of alleen Enter.
play-what-now = Wat doe je?
play-asides = Daarnaast kan ook, voordat je kiest:
play-debrief-next = Druk op Enter voor de nabespreking.
next-time-ask = Wat ga je de volgende keer doen? Maak de zin af, in je eigen woorden: De volgende keer zal ik … (Enter slaat over)
next-time-kept = Bewaard bij dit gesprek.
next-time-not-kept = Je zin kon niet bewaard worden: { $reason }
debrief-open-how = Typ een nummer om verder te lezen, a voor alles, of Enter om te stoppen.
said-thought = (Je denkt: { $text })

hint-choice = Typ het nummer van je keuze.
hint-observation = Typ de nummers van wat je zag, met een spatie ertussen. Niets gezien? Druk op Enter; dan vragen we het na.
hint-reflection = Typ je antwoord op één regel. Overslaan? Druk op Enter; dan vragen we het na.
hint-map = Typ een nummer om iemand neer te zetten of te verplaatsen. klaar (of Enter) = de kaart is af.
hint-rating = Geef elke kant een getal. Enter = openlaten.
task-yes = j = ja · Enter = nee, terug naar de vraag
hint-map-anytime = k = de netwerkkaart bekijken en tekenen · z = laatste verandering terugdraaien
hint-practice = ? = twee denkvragen · u = uitleg over je laatste keuze (dan is dit oefening)
hint-always = t = wat er gezegd is · q = stoppen en bewaren
only-in-practice = Dat kan alleen bij oefenen. In de nabespreking lees je alles terug.
pause-none = Bij dit moment horen geen denkvragen.
explain-none = Er is nog niets uit te leggen.

suspended = Je gesprek is bewaard. Verder gaan: drempel play { $scenario } --resume
suspended-not-kept = Je gesprek stopt hier en is niet bewaard.
resume-nothing = Er is geen gesprek van { $scenario } dat nog niet af is.
resume-nothing-at-all = Er is geen gesprek om verder mee te gaan.
resume-other-scenario = Gesprek { $id } hoort bij { $scenario }.
resume-unreadable = Gesprek { $id } kan niet verder: { $why }
resume-passed-over = Gesprek { $id } is later gespeeld, maar kan niet verder: { $why } Je gaat verder met het gesprek daarvoor.
resume-before = Je gaat verder. Dit werd het laatst gezegd:

script-line = { $path }, regel { $line }: dit is geen invoer: { $text }
    Zo wel: {"{"}"choose":"honest"{"}"}, {"{"}"reasoned":{"{"}"choose":"honest","why":"tekst","confidence":"doubt"{"}"}{"}"}, {"{"}"aside":"notebook"{"}"}, {"{"}"observe":["post"]{"}"}, {"{"}"reflect":"tekst"{"}"}, "pause", "help",
    {"{"}"place":{"{"}"contact":"mo","placement":{"{"}"spot":{"{"}"ring":2{"}"}{"}"}{"}"}{"}"}, "undo", "map", {"{"}"rate":{"{"}"net_reach":1{"}"}{"}"}
script-left = Het gesprek was af. { $count ->
        [one] 1 invoer is
       *[other] { $count } keer invoer is
    } niet gebruikt.

step-ended = Het gesprek is al af.
step-not-asked = Daar wordt nu niet om gevraagd.
step-not-offered = { $id } kan nu niet. Dit kan wel: { $offered }.
step-nothing-to-offer = { $id } kan nu niet.
step-out-of-range = { $value } kan niet: kies een getal van { $low } tot en met { $high }.
step-nothing-to-undo = Er is niets om terug te draaien.
step-no-option = Het scenario kan niet verder: bij { $node } is niets te kiezen.
step-no-way = Het scenario kan niet verder: na { $node } komt niets.
step-endless = Het scenario kan niet verder: { $node } gaat in een kringetje.
setup-unknown-draw = Er is geen toeval { $name }. Deze zijn er: { $known }.
setup-unknown-outcome = Toeval { $name } heeft geen uitkomst { $outcome }. Deze zijn er: { $known }.

## Het menu

menu-head = Oefen een gesprek. Dit kun je spelen:
menu-unfinished = Nog niet af:
menu-how = Typ een nummer. l = English · q = stoppen
menu-mode = Enter = oefenen, met uitleg als je erom vraagt · 2 = zelfstandig

## Lijst en gesprekken

list-line = { $title } · ongeveer { $minutes } minuten · { $languages }
list-has-errors = Dit kan nog niet gespeeld worden. Bekijk de fouten met: drempel check { $scenario }
list-own = Je eigen scenario’s horen in { $folder }
list-none = Er is niets met { $words } in { $kind }.
list-unknown-kind = Er is geen soort { $kind }. Er zijn: { $known }; of de naam van een kader.
list-frameworks-have-errors = In de eigen kaders staan fouten. Daardoor kan hier iets ontbreken.
runs-none = Er zijn geen bewaarde gesprekken in { $folder }.
runs-head =
    { $count ->
        [one] 1 gesprek
       *[other] { $count } gesprekken
    } in { $folder }:
runs-line = { $scenario } · { $date } · { $player } · { $count ->
        [one] 1 stap
       *[other] { $count } stappen
    } · { $state }
runs-report = Zo bewaar je een gesprek als pagina: drempel replay GESPREK --report verslag.html
runs-resume = Zo ga je verder met een gesprek: drempel play --resume NUMMER
runs-look-back = Terugkijken: drempel replay { $id }
runs-finished = af
runs-unfinished = nog niet af
runs-not-opened = kan hier niet meer geopend worden
runs-damaged = beschadigd in regel { $line }; wat daarvoor staat, is er nog
runs-unreadable = onleesbaar
runs-unknown = Er is geen gesprek { $id }.
runs-nothing-to-delete = Er is niets om te verwijderen.
runs-say-yes = Dit verwijdert { $count ->
        [one] 1 gesprek
       *[other] { $count } gesprekken
    } voorgoed. Typ er --yes bij.
runs-sure = Dit verwijdert { $count ->
        [one] 1 gesprek
       *[other] { $count } gesprekken
    } voorgoed. Typ ja als je het zeker weet.
runs-agree = ja
runs-not-deleted = Niet verwijderd: { $id }. { $why }
runs-kept = Er is niets verwijderd.
runs-deleted =
    { $count ->
        [one] 1 gesprek is
       *[other] { $count } gesprekken zijn
    } verwijderd.

## Logboeken

journal-no-header = Dit is geen logboek van een gesprek.
journal-damaged = Dit logboek is beschadigd in regel { $line }, of die regel hoort bij een ander gesprek.
journal-out-of-order = In dit logboek klopt de volgorde niet bij regel { $line }.
journal-newer = Dit logboek is van een nieuwere versie van Drempel (vorm { $format }).
journal-not-kept = Het scenario { $scenario } van toen ligt niet bij dit logboek. Noem met --data-dir de map waarin het gespeeld is.
journal-input = Stap { $number } past niet bij het scenario: { $error }
replay-torn = De laatste regel van het logboek was niet af en telt niet mee.

## Controleren en vertalen

check-no-such-path = { $path }: dit is er niet, en er is ook geen scenario dat zo heet.
check-no-scenario = { $path }: hier is geen scenario te vinden.
check-not-ron = { $path }: dit is geen scenario. Noem de map, of scenario.ron.
check-unknown-code = Er is geen bevinding met de code { $code }.
check-explain = Uitleg: drempel check --explain { $code }
check-situations-errors = Maak eerst in orde wat hierboven staat; dan zijn de situaties te tonen.
check-unknown-moment = Er is geen moment ‘{ $id }’ waarop je iets kiest.
translate-no-scenario = Er is geen scenario { $name }. Noem de map waarin het staat.
translate-shipped = { $scenario } zit in het programma zelf, en daar kan geen tabel bij. Noem het pad van een map met het scenario, zoals scenarios/{ $scenario }.
translate-has-errors = { $scenario } kan zo niet vertaald worden. Herstel eerst de fouten.
translate-no-language = { $language } is geen taalcode. Typ twee of drie kleine letters, zoals en.
translate-own-language = { $language } is de eigen taal van dit scenario.
translate-not-outdated = { $key } is niet verouderd of staat niet in de tabel.
translate-done = { $path }: { $added } nieuw, { $stale } verouderd, { $followed } hernoemd, { $orphaned } zonder tekst, { $accepted } goedgekeurd.
translate-new = Wat nieuw is, staat leeg aan het eind van de tabel.
translate-outdated =
    { $count ->
        [one] 1 regel is
       *[other] { $count } regels zijn
    } veranderd nadat de vertaling gemaakt is. Tot je ernaar hebt gekeken, staan die teksten er in de eigen taal van het scenario. Klopt een vertaling nog, typ dan --accept met de naam ervan:
translate-was = was: { $text }
translate-is = nu: { $text }
translate-made = hier: { $text }
translate-followed = Een nieuwe naam gekregen, want die heeft de tekst ook:
translate-orphaned = Deze teksten heeft het scenario niet meer:

## Nieuw, netjes en getekend

new-bad-name = { $name } kan geen id zijn. Begin met een kleine letter; daarna mogen kleine letters, cijfers en _.
new-exists = In { $path } staat al een scenario. Kies een andere map.
new-shipped = Er is al een scenario { $name } in het programma zelf. Kies een andere naam.
new-done = De opzet staat in { $path }. Kijk hem na met: drempel check { $path }
fmt-shipped = { $scenario } zit in het programma zelf en verandert niet. Noem een map of een bestand.
fmt-nothing = { $path }: hier staat geen bestand dat op .ron eindigt.
fmt-differs = { $path } zou anders worden.
fmt-done = { $path } staat nu netjes. Zoals het was, ligt het in { $kept }.
fmt-skipped = { $path } is geen scenario, vertaling of kader en blijft zoals het is.
fmt-refused = { $path } is niet veranderd: { $reason }.
graph-has-errors = { $scenario } kan zo niet getekend worden. Herstel eerst de fouten.
graph-in-part = In { $scenario } staan fouten. Daardoor kan er in de tekening iets ontbreken.
graph-about = Het verhaal ‘{ $title }’: { $count } momenten en { $ways } wegen, van boven naar beneden. Waar het begint, heeft een dikke lijn; een einde heeft een streepjeslijn.
graph-tell = vertelling
graph-decide = keuze
graph-matrix = keuze van rij en kolom
graph-draw = toeval
graph-observe = opmerken
graph-map = netwerkkaart
graph-rate = oordeel
graph-reflect = vraag in eigen woorden
graph-visit = nieuw moment
graph-end = einde

## Manieren van werken vergelijken

help-simulate = Laat manieren van werken een scenario spelen en vergelijkt wat ze verdienen.
help-simulate-more = Elke manier van werken kiest op eigen gronden: de plaats op een balans, wat een zin laat zien, of alleen hoe de woorden eruitzien. De verwachte scores zijn exact, over alle wegen en alle toeval; gespeelde gesprekken zijn de controle daarop. De sleutel zakt als een manier die iets schendt er minder dan 30 punten onder de sleutel blijft, of als kijken naar de woorden meer dan 10 punten beter is dan loten.
help-arg-policy = Alleen deze manier van werken. Mag vaker; all is alles.
help-arg-policies = Een eigen bestand met manieren van werken.
help-arg-trace = Laat van elke manier van werken één gesprek zien: per keuze wat er te zien was, wat elke optie waard is, wie wat neemt en waarom.
help-arg-runs = Hoeveel gesprekken ter controle gespeeld worden; 0 is geen.
value-policy = MANIER
value-policies = BESTAND
value-runs = AANTAL
simulate-faults = Met deze fouten kan { $scenario } niet gespeeld worden. Herstel ze eerst.
simulate-no-policy = Er is geen manier van werken { $id }. Er zijn: { $known }.
simulate-too-large = Dit scenario is te groot om helemaal te doorzoeken: na { $states } toestanden was het nog niet af. Wat hieronder staat, komt alleen uit gespeelde gesprekken.
simulate-head = { $scenario }: { $states } toestanden, alle wegen en alle toeval. Punten van 100, over alle gesprekken samen.
simulate-line = { $name } ({ $language }): { $total }
simulate-violates = { $item }: { $points }; volgens de sleutel het beste { $best }
simulate-sampled = gespeeld: { $points } ± { $error } ({ $runs } gesprekken)
simulate-stopped = De tijd is om: { $played } van de { $runs } gesprekken zijn gespeeld. Geef meer tijd met `--max-seconds`.
simulate-disagrees = Dit wijkt meer dan vier standaardfouten af van de exacte waarde. Dat is een fout in Drempel: meld hem.
simulate-not-worked-out = niet uitgerekend
simulate-nothing-offered = geen kansen op deze weg
simulate-passes = De sleutel houdt mensen uit elkaar, en de woorden verraden niets.
simulate-fails = De sleutel zakt op { $count ->
    [one] één punt
   *[other] { $count } punten
}.
simulate-no-run = { $name } ({ $language }) kwam in dit gesprek niet bij een einde.
simulate-not-gated = Zonder de hele zoektocht, of met een eigen keuze van manieren, zegt dit niets over slagen of zakken.
line-cut = Dit antwoord is te lang. Bewaard zijn de eerste { $kept } tekens.

sheets-frameworks = Zolang de raamwerken fouten hebben, valt er niets te scoren. Maak eerst in orde wat hierboven staat.
sheets-errors = Zolang { $scenario } fouten heeft, zijn er geen bladen te maken. Maak eerst in orde wat hierboven staat.
sheets-done = In { $path } staan blind.txt, informed.txt en key.json. Houd de sleutel weg bij wie de bladen invult.
