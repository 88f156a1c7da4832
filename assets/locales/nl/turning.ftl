# Wat er keerde: de momenten waarop een gesprek een andere kant op ging.

turning-let-in = Je mag binnen.
turning-door-opens = De deur gaat open.
turning-door-further = De deur gaat verder open.
turning-door-closer = De deur gaat verder dicht.
turning-face = Van { $from } naar { $to }.
turning-face-suspicious = wantrouwig
turning-face-angry = boos
turning-face-ashamed = beschaamd
turning-face-tired = moe
turning-face-blank = een strak gezicht
turning-face-calm = rustig
turning-face-amused = een half lachje
turning-face-moved = geraakt
turning-face-relieved = opgelucht
turning-face-talking = druk vertellen
turning-face-worried = bezorgd
turning-face-surprised = verrast
turning-face-thinking = nadenken
turning-came-up = Nu weet je van { $who }.
turning-may = Met { $who } mag het.
turning-may-not = Met { $who } mag het niet.
turning-state = { $words }.
turning-on-the-phone = aan de telefoon

# Wat er verder op het eerste scherm staat.
debrief-ending-told = Zo eindigde het:
debrief-other-why = Dan lees je: “{ $text }”
debrief-beside-map = Je kaart: { $placed } van de { $known } mensen van wie je wist. Zie ‘{ $section }’.
debrief-beside-map-empty = Kaart leeg gelaten: zie ‘{ $section }’.
debrief-beside-ratings = Je cijfers: { $same } van de { $rated } als in de sleutel. Zie ‘{ $section }’.
debrief-beside-ratings-open = Geen cijfers gegeven: zie ‘{ $section }’.
