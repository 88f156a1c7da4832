# Wat als: een moment opnieuw, twee lijnen naast elkaar, en hoe een gesprek telt.

## Hoe een gesprek telt

standing-assessed = Dit was je eerste keer met dit verhaal. Deze keer telt mee.
standing-forked = Dit was een oefenrun. Je begon midden in een ander gesprek.
standing-helped = Dit was een oefenrun. Er is uitleg geopend, een keuze teruggenomen of een toeval vastgezet.
runs-forked = (oefenrun, begonnen midden in een ander gesprek)
standing-later = Dit was een oefenrun. Je kende dit verhaal al van een eerdere keer.

## Twee lijnen

what-if-again = Probeer moment { $number } opnieuw
what-if-title = Wat als: moment { $number } anders
what-if-intro = Tot moment { $number } ging alles gelijk: dezelfde keuzes en hetzelfde toeval. Hieronder staat wat daarna anders ging.
what-if-same = Tot waar het kortste gesprek stopte deed je hetzelfde, en alles ging hetzelfde.
what-if-before = Zoals het eerst ging
what-if-after = Zoals het nu ging
what-if-caption = Beide lijnen vanaf moment { $number }
what-if-more = En nog { $count }
what-if-nothing = niets anders
what-if-stopped = Hier stopte dit gesprek.
what-if-unfinished = nog niet af
what-if-said = Wat er gezegd en gedaan werd
what-if-after-that = En daarna, nog { $count ->
        [one] één keer
       *[other] { $count } keer
    } over en weer
what-if-state = Hoe het aan het eind met { $name } gaat
what-if-known = Wat bekend werd
what-if-person = { $name } kwam ter sprake
what-if-network = Het netwerk
what-if-goal = Het doel: { $text }
what-if-promises = Beloftes
what-if-critical = Kritieke momenten
what-if-repaired = { $name }, later hersteld
what-if-unrepaired = { $name }, niet hersteld
what-if-shows = Wat je liet zien
what-if-levels = Competenties
what-if-chance = Wat toeval was
what-if-ending = Hoe het afliep

## De boom

what-if-section-forks = Al je lijnen in dit gesprek
what-if-forks-intro = Het eerste gesprek staat bovenaan. Onder elk gesprek staat wat je daarin anders deed.
what-if-fork-first = Het eerste gesprek: { $ending }
what-if-fork = Moment { $number } anders: { $line } – { $ending }
what-if-fork-begun = Moment { $number } opnieuw, nog niets gekozen
what-if-fork-gone = Een gesprek dat niet meer bewaard is
what-if-fork-unreadable = Een gesprek dat niet te lezen is
what-if-fork-here = (dit gesprek)

## Opnieuw beginnen vanaf een moment

what-if-from-start = Je begint opnieuw bij moment { $number }. Alles daarvoor ging zo:
what-if-practice = Dit gesprek is om te oefenen en telt niet mee. Het eerdere gesprek blijft bewaard.
what-if-older-edition = Het scenario is veranderd sinds dit gesprek. Je speelt in de tekst van toen.
what-if-damaged = Het gesprek is beschadigd in regel { $line }. Wat daarvoor staat, is gebruikt.
what-if-beyond = Dit gesprek heeft { $count ->
        [0] geen moment waarop iets gekozen is
        [one] één moment
       *[other] { $count } momenten
    }; moment { $number } is er niet.
what-if-beyond-how = { $count ->
        [0] Speel het eerst verder: drempel play --resume { $id }
        [one] Typ: --from { $id }:1
       *[other] Kies van 1 tot en met { $count }, bijvoorbeeld: --from { $id }:1
    }
what-if-how = Typ het gesprek en het nummer van een moment uit de nabespreking, bijvoorbeeld: drempel play --from 1:3. Het nummer van het gesprek staat in: drempel runs
what-if-not-again = Dit moment kan niet opnieuw: { $reason }
reason-origin-not-kept = het gesprek waar het van komt, is niet bewaard
take-back-done = Je hebt je laatste keuze teruggenomen. Dit gesprek is nu om te oefenen en telt niet mee.
take-back-not-kept = Je keuze is niet teruggenomen, want dat kon niet bewaard worden.
take-back-nothing = Er is nog geen keuze om terug te nemen.
hint-take-back = o = je laatste keuze terugnemen
hint-again = Typ o en het nummer van een moment om het opnieuw te proberen, bijvoorbeeld o3.
what-if-again-key = Met O probeer je dit moment opnieuw.
app-take-back = Neem je laatste keuze terug (Ctrl+Z)
help-arg-from = Begint midden in een gesprek: bij een moment van een bewaard gesprek, zoals 1:3 (gesprek 1 uit drempel runs, moment 3 uit de nabespreking), of, met een scenario ervoor, bij een knoop van het verhaal.
value-from = GESPREK:MOMENT

## Voor schrijvers

from-node-way = Je begint bij ‘{ $node }’. De kortste weg daarheen:
from-node-did = gekozen: { $id }
from-node-fell = toeval vastgezet: { $draw } = { $outcome }
from-node-seed = startgetal: { $seed }
from-node-task = een opdracht gedaan
from-node-unknown = In { $scenario } is geen knoop ‘{ $node }’.
from-node-near = Bedoelde je ‘{ $near }’?
from-node-unreachable = Bij ‘{ $node }’ kan geen enkel gesprek komen. Kijk met: drempel audit { $scenario }
from-node-not-found = Er is geen weg naar ‘{ $node }’ gevonden voordat het zoeken moest stoppen. Kijk met: drempel audit { $scenario }
from-node-passed = ‘{ $node }’ is geen vraag. Je staat bij de eerste vraag daarna.
