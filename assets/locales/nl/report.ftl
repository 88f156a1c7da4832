# De nabespreking: woorden die de terminal en het venster delen.

debrief-title = Nabespreking: { $title }
debrief-unfinished = Dit gesprek is nog niet af. Je leest hier hoe het tot nu toe ging.
debrief-no-choices = Er is nog niets gekozen.

debrief-section-worked = Wat werkte
debrief-section-critical = Momenten om over te praten
debrief-section-points = Om mee te nemen
debrief-section-happened = Wat er gebeurde
debrief-section-promises = Wat je beloofde
debrief-section-choices = Jouw keuzes
debrief-section-competencies = Competenties
debrief-section-balances = Balansen
debrief-section-tensions = Kleine spanningen
debrief-section-acts = Hoe je sprak
debrief-section-dispositions = Zinnen die iets lieten zien
debrief-section-observations = Wat je zag
debrief-section-turning = Waar het keerde
debrief-section-next = De volgende keer
debrief-section-chance = Wat toeval was
debrief-section-reflections = In je eigen woorden
debrief-section-sources = Bronnen
debrief-section-limits = Wat dit wel en niet is

debrief-quote = { $line } (moment { $number })
debrief-worked-repair = Het herstel (moment { $number }) werkte het duidelijkst.
debrief-worked-none = In dit gesprek was er nog geen moment waarop een keuze duidelijk paste. Kijk bij ‘Jouw keuzes’ wat er nog meer kon.
debrief-worked-unseen = Er was nog geen keuze waaraan te zien was wat werkt.

debrief-critical-what = Wat er gebeurde: { $text }
debrief-critical-instead = Wat ook kon: { $text }
debrief-critical-repaired = Hersteld, later in het gesprek:
debrief-critical-open = In dit gesprek is dit niet meer hersteld.

debrief-point-alternative = Het kon ook zo:

debrief-turning-moment = Moment { $number }
debrief-turning-end = Einde
debrief-turning-critical = Kritiek moment
debrief-turning-repaired = Hersteld
debrief-next-time = De volgende keer zal ik
debrief-ending = Hoe het afliep: { $title }
debrief-inner = Wat { $name } bij zichzelf dacht: { $text }
debrief-curve-intro = Zo ging het met { $name } van begin tot eind. Dit is geen score: ook toeval en eerdere momenten werken door.
debrief-curve-line = { $from } → { $to }
debrief-curve-numbers = { $from } → { $to } (0–100)
debrief-state-low = laag
debrief-state-rather-low = vrij laag
debrief-state-middle = midden
debrief-state-rather-high = vrij hoog
debrief-state-high = hoog

debrief-promise-kept = Die belofte hield je.
debrief-promise-kept-by = Zo hield je die belofte: { $line }
debrief-promise-broken = Die belofte brak je.
debrief-promise-broken-by = Hiermee brak je die belofte: { $line }
debrief-promise-open = Die belofte staat nog.

debrief-choice-untitled = Een keuze
debrief-choice-cue = Daarvoor: { $text }
debrief-choice-situation = Wat er speelde: { $text }
debrief-choice-said = Je zei: { $text }
debrief-choice-did = Je deed: { $text }
debrief-choice-silent = Je zweeg: { $text }
debrief-choice-reply = Het antwoord: { $text }
debrief-choice-effect = Wat het deed: { $changes }.
debrief-choice-no-effect = Aan { $name } veranderde hierdoor niets zichtbaars.
debrief-choice-shows = Wat deze keuze liet zien: { $list }.
debrief-choice-why = Waarom: { $text }
debrief-choice-alternatives = Dit kon je toen ook kiezen:
debrief-choice-hard = Dit was een lastig moment.
debrief-choice-again = Hier was je al eerder. Alleen de eerste keer telt mee.
debrief-effect-up-slightly = { $name } iets omhoog
debrief-effect-up = { $name } omhoog
debrief-effect-up-much = { $name } flink omhoog
debrief-effect-down-slightly = { $name } iets omlaag
debrief-effect-down = { $name } omlaag
debrief-effect-down-much = { $name } flink omlaag

debrief-source = Bron: { $source }
debrief-ours = ons eigen voorstel

debrief-practice-bars = Dit was een oefenrun. Lees de balken daarom als oefening.
debrief-competencies-intro = Een kans is een moment waarop een keuze deze competentie kon laten zien. De streep toont hoe zeker het beeld is: hoe langer de streep, hoe minder zeker. Links is zelden passend, rechts is passend.
debrief-level-seldom = zelden passend
debrief-level-mixed = wisselend
debrief-level-mostly = meestal passend
debrief-level-also_when_hard = passend, ook als het lastig werd
debrief-too-few = nog te weinig gezien
debrief-chances =
    { $count ->
        [one] 1 kans
       *[other] { $count } kansen
    }
debrief-goal = doel van dit scenario
debrief-not-met = Op deze route kwamen niet aan bod: { $list }.
debrief-numbers = gemiddelde { $mean }, interval van 80 % { $low } tot { $high }

debrief-balances-intro = Een balans heeft twee kanten, en geen van beide is altijd goed. De dikke lijn is wat bij de situatie paste. De stip is jouw keuze.
debrief-poles = Links ‘{ $minus }’, rechts ‘{ $plus }’.
debrief-position-inside = paste hier
debrief-position-minus = verder naar ‘{ $pole }’ dan hier paste
debrief-position-plus = verder naar ‘{ $pole }’ dan hier paste
debrief-leaning = Neiging: { $leaning }.
debrief-leaning-none = Neiging: je keuzes helden naar geen van beide kanten.
debrief-attunement = Meebewegen: de situatie veranderde { $met } keer, en { $moved } keer bewoog je keuze mee.
debrief-attunement-too-few = Meebewegen: te weinig om er iets over te zeggen.
debrief-fit-numbers = passendheid { $fit }, neiging { $tendency }

debrief-acts-intro = Dit is een telling en geen oordeel. Wat past, hangt af van het gesprek: aan een deur zijn weinig vragen nodig.
debrief-acts-count = { $count } × { $name }
debrief-acts-reflections =
    { $reflections ->
        [one] 1 keer gaf je woorden terug
       *[other] { $reflections } keer gaf je woorden terug
    }, { $questions ->
        [one] 1 keer stelde je een vraag.
       *[other] { $questions } keer stelde je een vraag.
    }
debrief-acts-adherence =
    Bij motiverende gespreksvoering { $yes ->
        [one] paste 1
       *[other] pasten { $yes }
    } van de { $all } gewogen uitingen.

debrief-dispositions-intro = Dit gaat over zinnen, niet over jou als persoon.
debrief-disposition-shown = Te zien in:
debrief-disposition-missed = Minder te zien in:

debrief-seen = Gezien: { $list }
debrief-seen-missed = Niet aangekruist, maar het was er wel: { $list }
debrief-seen-assumed = Was er niet: { $list }
debrief-seen-nothing = Je hebt niets aangekruist.

debrief-chance-intro = Dit koos je niet zelf. Een andere keer kan het anders vallen.
debrief-chance-profile = Het begin
debrief-chance-fixed = (met de hand vastgezet)
debrief-seed = Startgetal van deze run: { $seed }. Met hetzelfde getal valt het toeval weer zo.

debrief-limit-practice = Dit is oefenen. Het is geen toets van wie je bent, en niet bedoeld voor een cijfer, selectie of diploma.
debrief-limit-key = De waarderingen zijn een sleutel van de auteur, nog niet getoetst door mensen uit de praktijk. Je mag het er dus mee oneens zijn. Bespreek het met een collega of docent.
debrief-limit-saying = Een zin kiezen is iets anders dan hem zeggen. Oefen daarom ook hardop, met iemand tegenover je.
debrief-limit-outcome = Hoe het afliep, is geen oordeel over je keuzes. Een goede keuze kan slecht vallen, en andersom.

mode-practice = oefenen
mode-independent = zelfstandig

content-note-debts = schulden
content-note-violence = geweld
content-note-suicide = zelfdoding
content-note-abuse = misbruik of mishandeling
content-note-addiction = verslaving
content-note-death = de dood
content-note-illness = ziekte
content-note-neglect = verwaarlozing
content-note-children = zorgen over kinderen

language-nl = Nederlands
language-en = Engels

debrief-section-aftercare = Voor jezelf
debrief-aftercare = Sommige gesprekken blijven hangen. Praat erover met iemand die je vertrouwt, of bel een van deze lijnen. Bij direct gevaar: 112.
debrief-aftercare-checked = Nummers nagekeken in { $when }.

# Bladen om met verse ogen in te vullen.
sheets-blind = Bij elk nummer: welk antwoord is het beste, en welk het slechtste? Meer weet je niet. Schrijf het op als JSON: {"{"}"Q001": {"{"}"best": "A", "worst": "C"{"}"}, …{"}"}
sheets-informed = Bij elk nummer: welk antwoord is hier en nu het beste, en welk het slechtste? Schrijf het op als JSON: {"{"}"Q001": {"{"}"best": "A", "worst": "C"{"}"}, …{"}"}
sheets-earlier = Wat je eerder deed:
sheets-now = Zojuist:
sheets-look = Wat je ziet: { $text }
sheets-noticed = Wat je opmerkte: { $text }
sheets-known = Wat je weet: { $text }
sheets-promised = Wat je beloofde: { $text }
