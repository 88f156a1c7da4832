# Taken in een gesprek: wat er gevraagd wordt voordat een leeg antwoord telt.

task-nothing-seen = Je noemde niets. Heb je niets gezien?
task-nothing-written = Je schreef niets. Wil je deze vraag overslaan?
task-not-placed = Nog niet op de kaart: { $names }. Is de kaart zo af?
task-rating-open =
    { $count ->
        [one] Nog 1 kant open. Dat mag. Wil je het zo laten?
       *[other] Nog { $count } kanten open. Dat mag. Wil je het zo laten?
    }
task-doubt = Is dit je antwoord?
task-doubt-yes = Ja, zo is het
task-doubt-no = Terug naar de vraag

# Wat de toetsen doen. Hier staat het bij een gesprek onder in het venster.
task-range = { $first } tot { $last }
task-begun = Getypt: { $digits }. Nog een cijfer.
task-forgotten = { $digits } is geen heel nummer. Er is dus niets bevestigd. Typ { $range }.
task-keys-next = Klik, spatie of →: volgende regel.
task-keys-all = Enter: alles.
task-keys-choose = Kies met { $range }, met pijltjes of muis.
task-keys-confirm = Enter bevestigt.
task-keys-aside = { $letters }: wat ernaast kan.
task-keys-grid = Kies met { $range } of met de muis.
task-keys-at-once = Kies met { $range }. Wat je kiest, geldt meteen.
task-keys-observe = { $range } zet of wist een vinkje.
task-keys-go-on = Enter gaat verder.
task-keys-reflect = Ctrl en Enter gaat verder.
task-keys-map = 1 dichtbij · 2 in de buurt · 3 op afstand · 4 aan de rand · 0 eraf · S slapend
task-keys-map-closed = K opent de kaart. Enter: klaar.
task-keys-ended = Enter: naar de nabespreking.
task-keys-scene-show = W: wat zie ik?
task-keys-scene-hide = W: beschrijving verbergen.
task-keys-rate = 0 tot 3 geeft een cijfer en gaat naar de volgende. Enter: klaar.
