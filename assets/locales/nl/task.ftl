# Taken in een gesprek: wat er gevraagd wordt voordat een leeg antwoord telt.

task-nothing-seen = Je noemde niets. Heb je niets gezien?
task-nothing-written = Je schreef niets. Wil je deze vraag overslaan?
task-not-placed = Nog niet op de kaart: { $names }. Is de kaart zo af?
task-rating-open =
    { $count ->
        [one] Nog 1 kant open. Dat mag. Wil je het zo laten?
       *[other] Nog { $count } kanten open. Dat mag. Wil je het zo laten?
    }
