# ‘Wat meet dit scenario?’: wat bewezen is voordat iemand het speelt.

audit-title = Wat meet dit scenario? { $title }
audit-passes = Dit scenario is in orde: er is niets gevonden dat eerst hersteld moet worden.
audit-fails = Dit scenario is nog niet in orde. Hieronder staat wat er eerst hersteld moet worden.
audit-exact = Alle gesprekken die kunnen, zijn meegeteld, ook die door toeval anders lopen. Daarvoor zijn { $states } toestanden bekeken. Alles hieronder is dus precies.
audit-runs = Er zijn { $count } verschillende gesprekken.
audit-runs-countless = Er zijn meer verschillende gesprekken dan te tellen is.
audit-runs-endless = Een gesprek kan rondgaan. Er is dus geen grens aan het aantal gesprekken.
audit-bound = Dit scenario is te groot om helemaal te bekijken. Na { $states } toestanden is de audit gestopt. De meeste toestanden komen door: { $what }. De getallen bij de competenties zijn grenzen: wat echt kan, ligt daarbinnen. Wat hier als bereikbaar staat, is bereikbaar; van de rest is het onbekend.
audit-version = Dit gaat over { $scenario }, versie { $hash }, met de kaders in versie { $frameworks }. Verandert een van beide, dan hoort er een nieuwe audit bij.

audit-section-findings = Wat er gevonden is
audit-no-findings = Er is niets gevonden.

audit-section-competencies = Kansen per competentie
audit-about-chances = Een kans is een keuze waarbij je een competentie kon laten zien, en waarbij het verschil maakte wat je koos. Zwaardere keuzes tellen zwaarder. Bij minder dan 3 kansen komt er geen score. De score en wat je ziet gaan over gesprekken met genoeg kansen.
audit-caption-competencies = Per competentie het laagste en het hoogste dat een gesprek kan geven
audit-head-competency = Competentie
audit-head-goal = Leerdoel
audit-head-chances = Kansen
audit-head-score = Score (0 tot 1)
audit-head-shown = Wat getoond wordt (0 tot 1)
audit-too-few = nooit genoeg kansen

audit-section-balances = Balansen
audit-balances-too-large = Dit scenario is te groot om dit precies uit te rekenen.
audit-caption-balances = Per balans wat een gesprek kan laten zien. Posities gaan van -2 tot 2.
audit-head-balance = Balans
audit-head-moments = Momenten in een gesprek
audit-head-positions = Posities die je kunt kiezen
audit-head-bands = Waar het past
audit-head-fit = Passend (0 tot 1)
audit-head-tendency = Neiging
audit-head-middle = Wint één vaste positie?
audit-middle-wins = ja, altijd het midden
audit-one-fits = ja, altijd { $position }

audit-section-situation = Bepaalt de situatie wat goed is?
audit-about-situation = Een situatie van een keuzemoment is: dezelfde keuzes staan open, en de sleutel waardeert ze gelijk. Een keuzemoment verandert mee als in een andere situatie een andere keuze de beste is: beide situaties komen vaak genoeg voor (een tiende van de keren), en wat in de ene het beste is, is in de andere minstens een half punt (van 1) minder waard. Hoe vaak een situatie voorkomt, is berekend voor iemand die overal om loot, ook om wat je ernaast kunt doen.
audit-situation-figures = Van de { $decisions } keuzemomenten veranderen er { $changing } mee: { $share } van de 100. Dat hoort minstens { $least-share } te zijn. Wie de sleutel kent maar niet naar de situatie kijkt, mist { $worth } punten van 100. Dat horen er minstens { $least-worth } te zijn.
audit-too-few-decisions = Dit scenario heeft minder dan { $least } keuzemomenten waar een gesprek vaak genoeg langskomt. Dat is te weinig om hier cijfers over te geven.
audit-nothing-changes = Bij geen enkel keuzemoment is in een andere situatie een andere keuze de beste.
audit-caption-situation = Keuzemomenten die meeveranderen: wat wanneer het beste is, en waar het van afhangt.
audit-right-there = { $name } ({ $share } van de 100 keer): { $right }
audit-hangs-on = Hangt af van: { $conditions }
audit-otherwise = anders
audit-always-the-same = Steeds hetzelfde is het beste bij: { $decisions }.

audit-section-separation = Ziet de sleutel verschil tussen manieren van werken?
audit-about-separation = Drempel laat vaste manieren van werken dit scenario spelen. Ze kennen de sleutel niet. Hier staat wat ze gemiddeld verdienen, in punten van 100. Dat is precies uitgerekend over alle gesprekken samen. Zo telt een competentie ook mee als één gesprek er weinig kansen voor geeft. Waar een manier tegenin gaat, hoort het beste volgens de sleutel minstens { $points } punten hoger te liggen.
audit-policy = { $name }: { $about }
audit-caption-separation = Per manier van werken: waar die tegenin gaat, en wat de sleutel daarvan ziet
audit-head-policy = Manier van werken
audit-head-violates = Gaat in tegen
audit-head-best = Beste volgens de sleutel
audit-head-earned = Verdient
audit-head-apart = Verschil
audit-head-enough = Genoeg verschil?
audit-only-compared = geen eis, ter vergelijking
audit-no-chance = geen kans gehad
audit-violates-nothing = { $name }: dit scenario vraagt nergens om iets waar deze manier van werken tegenin gaat. Er valt dus niets te vergelijken.
audit-separation-too-large = Dit scenario is te groot om dit precies uit te rekenen. Een schatting uit gespeelde gesprekken krijg je met: drempel simulate { $scenario }
audit-no-policies = Dit is niet bekeken.

audit-section-cues = Verraden de woorden het antwoord?
audit-about-cues = Deze spelers letten niet op de situatie, maar alleen op hoe de keuzes eruitzien. Wie loot, verdient gemiddeld { $chance } punten van 100; het beste volgens de sleutel verdient er { $best }. Wie alleen naar de woorden kijkt, hoort hoogstens { $points } punten boven loten te komen, in elke taal. Voor wie de toon heeft geleerd ligt die grens op { $learned } punten.
audit-caption-cues = Per manier van kijken en per taal: wat kijken naar de woorden oplevert
audit-head-cue = Waar die op let
audit-head-language = Taal
audit-head-above = Boven loten
audit-head-hidden = Binnen de grens?
audit-learned-from = De toon in het { $language } is geleerd van { $decisions } andere keuzes: van dit scenario en van de scenario’s die bij Drempel horen. Wie die toon kent, kiest bij { $found } van de { $judged } keuzes het beste zonder de situatie te kennen.
audit-learned-pays = Dit pleit voor een keuze: { $cues }.
audit-learned-costs = Dit pleit tegen een keuze: { $cues }.
audit-learned-places = Deze keuzes verraden zich: { $places }.
audit-learned-refits = Ter controle zijn de waarden 100 keer door elkaar geschud en opnieuw geleerd: { $below } keer viel er dan minder te raden. Vanaf { $needed } keer is het geen toeval.
audit-learned-too-little = Van de toon in het { $language } is hier niets te leren: daar zijn minstens { $decisions } andere keuzes voor nodig, en niet meer keuzes dan te vergelijken zijn.
audit-cue-text = ‘{ $text }’
audit-cue-say = iets zeggen
audit-cue-do = iets doen
audit-cue-silence = zwijgen
audit-cue-question = eindigen met een vraag
audit-cue-length = lengte

audit-section-choices = De keuzes één voor één

looks-run = Zo speelt { $policy }
looks-about = Bij elke optie staat wat er van de woorden te zien is, wat ze waard is, wie haar neemt en wat de nabespreking erover zegt. De waarde is het deel van de kansen dat een optie pakt, van 0 tot 1. De gewichten zijn van wie de toon heeft geleerd: wat één zo’n woord erbij of eraf doet. Wie alles even goed vindt, staat er niet bij: die loot.
looks-chance = Kans{ $case } op: { $items }.
looks-no-chance = Geen kans{ $case }.
looks-in-case = {" "}in geval `{ $case }`
looks-option = { $id }: { $words }
looks-option-taken = { $id } (genomen): { $words }
looks-seen = Lengte { $length }, vragen { $questions }.
looks-listed = { $policy }: { $words }.
looks-weighed = Gewichten: { $cues }.
looks-value = Waarde{ $case }: { $value }.
looks-taken-by = Genomen door: { $policies }.
looks-why = Nabespreking{ $case }: { $why }

audit-section-key = Van wie de sleutel is
audit-caption-key = Taken waarin je een netwerk beoordeelt: van wie de sleutels zijn
audit-head-rating = Taak
audit-head-by-author = Van de auteur
audit-head-by-practitioner = Van mensen uit de praktijk
audit-head-by-experience = Van ervaringsdeskundigen
audit-head-split = Waar ze verschillen
audit-key-split = op { $split } van de { $all } kanten

audit-section-endings = Hoe het kan aflopen
audit-caption-endings = De eindes
audit-head-ending = Einde
audit-head-title = Titel
audit-head-reached = Bereikbaar
audit-coverage = Bereikbaar zijn { $nodes } van de { $all-nodes } andere momenten, { $options } van de { $all-options } keuzes en { $outcomes } van de { $all-outcomes } uitkomsten van toeval. Een kortste voorbeeld van elk staat in de uitvoer van --format json.

audit-section-criticals = Momenten om over te praten
audit-no-criticals-yet = Tot waar de audit kwam, is er geen. Wat daarna komt, is onbekend.
audit-no-criticals = In dit scenario is er geen.
audit-caption-criticals = Keuzes die zo’n moment zijn, en of je ze nog kunt herstellen
audit-head-option = Keuze
audit-head-kind = Wat er misgaat
audit-head-repair = Herstel
audit-repair-always = kan altijd nog
audit-repair-sometimes = kan soms nog
audit-repair-never = kan niet meer, al is er wel een keuze voor
audit-repair-none = er is geen keuze voor

audit-section-evidence = Voorbeelden om na te spelen
audit-about-evidence = Elk voorbeeld is zo kort als het kan. Typ de regel over om het te zien. Vraagt een taak om kruisjes, dan staat het voorbeeld er als gegevens.
audit-example-chances = { $name }, kansen, { $end }: { $value }
audit-example-score = { $name }, score, { $end }: { $value }
audit-example-ending = Einde { $id }
audit-example-critical = Moment om over te praten: { $id }
audit-example-repair = En hersteld: { $id }
audit-least = laagste
audit-most = hoogste
audit-not-replayable = Een toeval komt hier vaker dan één keer en moet steeds anders vallen. Er is geen startgetal gevonden waarbij dat zo is.

audit-section-sources = Bronnen
audit-about-sources = Zo vaak worden de bronnen genoemd bij de uitleg van de keuzes.
audit-source = { $name } ({ $count } keer)

audit-section-limits = Wat dit wel en niet zegt
audit-limit-key = De waarderingen zijn de sleutel van de auteur.
audit-limit-rated = Die sleutel is nog niet getoetst door mensen uit de praktijk.
audit-limit-proves = De audit bewijst wat het scenario telt. De audit bewijst niet dat de sleutel klopt, of dat wie hier hoog scoort het aan de deur ook goed doet.
audit-limit-use = Gebruik de scores niet voor een cijfer, selectie of diploma. Ze zijn om van te leren en om over te praten.

audit-goals-tested = Elk leerdoel met een score is getest: een manier van werken die ertegenin gaat, verdient daar duidelijk minder.
audit-goals-not-tested = Niet getest is of de sleutel het ziet als iemand tegen deze leerdoelen ingaat: { $goals }.
audit-goals-not-compared = Of de sleutel het ziet als iemand tegen de leerdoelen ingaat, is hier niet getest.

audit-range = { $least } tot { $most }
audit-yes = ja
audit-no = nee
audit-unknown = onbekend

audit-has-errors = Zolang { $scenario } fouten heeft, valt er niets te bewijzen. Herstel eerst wat hierboven staat.
audit-frameworks-have-errors = Zolang er fouten in de kaders staan, valt er niets te bewijzen over { $scenario }. Herstel eerst wat hierboven staat.

# Wat er op elk moment kan spelen (check --situations).
situations-title = De situaties van ‘{ $title }’
situations-about = Van de situaties van een moment telt de eerste die geldt. Wat een keuze waard is, loopt van 0 tot 1: wat ze haalt uit de kansen van het moment.
situations-none = Geen moment van dit scenario noemt situaties: wat goed is, hangt van niemand in het bijzonder af.
situations-caption-when = Wanneer elke situatie geldt
situations-caption-worth = Wat elke keuze waard is
situations-head-id = Situatie
situations-head-when = Wanneer
situations-head-note = Wat er speelt
situations-head-bands = Eigen banden
situations-head-option = Keuze
situations-head-none = Geen ervan
situations-best = { $worth } (beste)
situations-conditional = { $id } (open onder een voorwaarde)
