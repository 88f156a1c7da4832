# Het netwerk in de nabespreking en in de terminal.

## Woorden

net-ring-1 = dichtbij
net-ring-2 = in de buurt
net-ring-3 = op afstand
net-edge = aan de rand, bij het werk
net-off = niet op de kaart
net-sleeping = slapend
net-broken = verbroken
net-awake = in gebruik
net-own = eigen netwerk
net-professional = komt voor het werk
net-quality-strong = sterk contact
net-quality-weak = los contact
net-quality-strained = gespannen contact
net-quality-harmful = schadelijk contact
net-direction-to-client = steun voor de cliënt
net-direction-from-client = steun van de cliënt
net-direction-both = steun over en weer
net-direction-neither = geen steun
net-judgement-wake = om te wekken
net-judgement-leave = om te laten rusten
net-wish-yes = wens: ja
net-wish-unsure = wens: twijfelt
net-wish-not-now = wens: nu niet
net-wish-no = wens: nee
net-support-practical = praktische steun
net-support-material = materiële steun
net-support-emotional = emotionele steun
net-support-sociable = gezelschap
net-support-participation = samen dingen doen
net-aspect-ring = Hoe dichtbij
net-aspect-quality = Hoe het contact voelt
net-aspect-state = In gebruik of slapend
net-aspect-gives = Wat de cliënt krijgt
net-aspect-receives = Wat de cliënt geeft
net-aspect-wish = Wat de cliënt met dit contact wil
net-aspect-limits = Waar de hulp ophoudt

## De kaart

net-section-map = De netwerkkaart
net-map-intro = Eerst jouw kaart, dan hoe het is. Het gaat niet om hoeveel namen er staan, maar om wat je van elk contact weet. Hoe dichtbij iemand staat, is een gevoel: één ring verschil is geen fout.
net-map-caption = Iedereen rond { $name }: waar jij hen zette, en hoe het is
net-map-who = Wie
net-map-yours = Jouw kaart
net-map-truth = Hoe het is
net-map-empty = Er staat niemand op je kaart.
net-map-wishes = Wat { $name } zelf wil:
net-person-heard = Van deze persoon wist je, maar je kaart laat die niet zien.
net-person-missed = Kwam niet ter sprake.
net-person-known = Klopt, en het was gezegd: { $list }.
net-person-guessed = Klopt, al had nog niemand het gezegd: { $list }.
net-shade-nearer-said = Je zette { $who } iets dichterbij dan { $name } zei.
net-shade-nearer = Je zette { $who } iets dichterbij dan het is.
net-shade-farther-said = Je zette { $who } iets verder weg dan { $name } zei.
net-shade-farther = Je zette { $who } iets verder weg dan het is.
net-misheard = Op je kaart: { $put }. Gezegd was: { $is }.
net-misheard-by = Dat kwam na: { $line }
net-assumed = Op je kaart: { $put }. Dat had nog niemand gezegd. Het is: { $is }.
net-asleep-seen = Je zag dat dit contact slaapt.
net-since = Sinds wanneer en waarom: { $text }
net-judged-as-key = Je oordeel is ook dat van de auteur: { $judgement }.
net-judged-either = Hier kan allebei: wekken of laten rusten.
net-judged-otherwise = Jij: { $judgement }. De auteur koos anders.
net-judged-open = Je liet open of je dit contact zou wekken.
net-judged-why = Daarom: { $text }
net-apart = Wie voor het werk komt, staat apart. Zo zie je wie van { $name } zelf is.
net-line-open = Dat kon hier bij moment { $number }: { $line }
net-line-elsewhere = Een zin waarmee dit boven tafel kan komen: { $line }
net-line-arrival = Dat komt in een ander verloop van dit gesprek vanzelf ter sprake.

net-section-asked = Wat er boven tafel kwam
net-asked-intro = Een contact is meer dan een naam. Dit werd duidelijk, en dit bleef open.
net-asked-known = duidelijk bij { $list }
net-asked-open = open bij { $list }
net-asked-receives-all = Je weet ook wat { $name } zelf geeft. Dat wordt vaak vergeten.

net-section-consents = Wat er is afgesproken
net-consent-caption = Wat er met wie mag, en wat niet
net-consent-topic = Waarover
net-consent-answer = Antwoord
net-consent-given = mag
net-consent-refused = mag niet

## De drempels

net-steps-intro = Elke drempel is een vraag die je beantwoordt voordat je verdergaat. Teruggaan mag, en telt voor je. Wie het netwerk met rust laat omdat dat beter is, mist hier niets.
net-steps-respected = Van de { $offered ->
        [one] ene drempel die hier voorkwam, is er { $respected } gehouden.
       *[other] { $offered } drempels die hier voorkwamen, zijn er { $respected } gehouden.
    }
net-step-kept = gehouden, bij moment { $moments }
net-step-mended = eerst eroverheen, bij moment { $broken }, en later hersteld, bij moment { $moments }
net-step-broken = eroverheen gegaan, bij moment { $broken }
net-step-passed = bleef liggen; het kon bij moment { $moments }
net-steps-order = Bij moment { $moment } nam je drempel ‘{ $step }’ al. Nog open was toen: { $lower }
net-steps-reversals = Je ging terug toen dat beter was, bij moment { $moments }. Dat telt voor je.
net-steps-limit = Gebruik deze stappen niet om een echte werker te beoordelen of om over een echte cliënt te beslissen.

## Het profiel

net-profile-intro = Je beschrijft een netwerk van meer kanten, van 0 tot en met 3. Je telt niets op. Een klein netwerk kan genoeg zijn: of iemand tevreden is, gaat boven hoe groot het is.
net-profile-author = Sleutel van de auteur, nog niet getoetst door praktijkmensen.
net-profile-experts = { $count ->
        [one] Eén sleutel.
       *[other] { $count } sleutels. Waar ze verschillen, zie je de laagste en de hoogste: daar zijn deskundigen het niet eens.
    }
net-profile-caption = Jouw oordeel naast de sleutel, per kant
net-profile-side = Kant
net-profile-yours = Jij
net-profile-key = Sleutel
net-profile-beside = Hoe dicht erbij
net-profile-open = opengelaten
net-profile-range = { $low } tot { $high } (niet eens)
net-profile-same = gelijk
net-profile-within = tussen de deskundigen in
net-profile-near = dichtbij
net-profile-some = een eind ernaast
net-profile-far = ver ernaast
net-profile-none = Je liet alles open.
net-profile-lean-over = Je schat dit netwerk hoger in dan de sleutel. Pas daarmee op: wie te veel van een netwerk verwacht, vraagt te veel.
net-profile-lean-under = Je schat dit netwerk lager in dan de sleutel. Misschien kan er meer dan je denkt.
net-profile-lean-level = Je schat dit netwerk niet te hoog en niet te laag in.
net-profile-numbers = Overeenkomst { $agreement }, verschil { $bias } (gemiddeld per kant).
net-profile-rules = Zo lees je dit profiel:
net-profile-rules-of = Volgens { $count } van de { $all } sleutels:
net-rule-unsafe = Het netwerk is niet veilig: niet activeren. Eerst veiligheid, en overleg met wie daarover gaat.
net-rule-nobody-wanted = De cliënt wil niemand: er zijn, en niets vragen aan het netwerk.
net-rule-relieve = De mensen eromheen kunnen weinig meer dragen: eerst verlichten, dan pas vragen.
net-rule-one-contact = Er is niemand en dat is al lang zo: het doel is één contact om op te bouwen, en een vangnet.
net-rule-wake = Er zijn oude contacten die weer kunnen leven: begin daar.
net-rule-small-ask = Begin met de kleinste vraag, aan de kant die al het best gedekt is.
net-rule-satisfied = Is de cliënt tevreden, dan is een klein netwerk genoeg.
net-profile-limit = Gebruik dit profiel niet om over een echt netwerk of over hulp aan echte mensen te beslissen.

## De meter

net-meter-intro = Dit gaat over hoe het met { $name } afliep, niet over wat jij kunt. Ook toeval werkt erin door.
net-meter-mend-first = Eerst herstellen. Er ging iets mis dat voorgaat op al het andere hieronder.
net-meter-none = niets
net-meter-wish-wholly = uitgekomen
net-meter-wish-partly = deels uitgekomen
net-meter-wish-not = niet uitgekomen
net-meter-change-woken = { $who }: weer contact
net-meter-change-nearer = { $who }: dichterbij
net-meter-change-settled = { $who }: de spanning is eraf
net-meter-change-fell-asleep = { $who }: in slaap gevallen
net-meter-change-farther = { $who }: verder weg
net-meter-not-held = (hield geen stand)
net-meter-asks = { $made ->
        [one] 1 vraag
       *[other] { $made } vragen
    }: door de cliënt { $client }, samen { $together }, door jou { $worker }. Ja: { $yes }, deels: { $partly }, nee: { $no }, nog geen antwoord: { $open }.
net-meter-sizes = Klein: { $small }, middelgroot: { $middle }, groot: { $large }.
net-meter-no-is-learned = Een nee is ook iets waard: nu is bekend waar de grens ligt.
net-meter-lost = Weggevallen: { $list }
net-meter-two-way = Contacten over en weer: eerst { $before }, nu { $after }.
net-meter-gave = { $who } krijgt nu van { $name }: { $list }
net-meter-helper = { $who }: ruimte eerst { $before }, nu { $after }
net-meter-overloaded = te zwaar
net-capacity-0 = geen
net-capacity-1 = weinig
net-capacity-2 = redelijk
net-capacity-3 = ruim
net-capacity-unknown = onbekend
net-meter-harm-strained = { $who }: er kwam spanning in het contact
net-meter-harm-harmful = { $who }: het contact werd schadelijk
net-meter-harm-broken = { $who }: het contact is verbroken
net-meter-harm-privacy = { $who }: hoorde iets wat privé was
net-meter-harm-safety = { $who }: het werd onveilig
net-meter-harm-overload = { $who }: er werd te veel gevraagd
net-meter-harm-critical = { $what }, bij moment { $moment }
net-meter-mended = (hersteld)
net-meter-task = { $task }: eerst { $before }, nu { $after }. { $place }
net-carrier-nobody = niemand
net-carrier-client = de cliënt
net-carrier-professional = een hulpverlener
net-place-rightly = Dat hoort hier bij een hulpverlener.
net-place-still = Dat had ook elders gekund.
net-place-left = Dat hoort hier bij een hulpverlener te blijven.
net-place-elsewhere = Dat kan daar.
net-meter-goal = Doel bij { $isolation }. Bereikt: { $level } ({ $text })
net-meter-goal-unsaid = Doel bij { $isolation }. Dit einde zegt niet hoe ver het kwam.
net-meter-goal-expected = Wat je mocht verwachten (0): { $text }
net-meter-limit = Gebruik deze meter niet om hulp aan echte mensen te beoordelen of te stoppen.

## In de terminal

mapping-none = Er is nog niemand ter sprake gekomen om neer te zetten.
mapping-no-map = Dit gesprek heeft geen netwerkkaart.
mapping-number = Nr.
mapping-place = Op je kaart
mapping-who = Wie wil je neerzetten? Typ een nummer. z = terugdraaien · Enter = terug naar het gesprek
mapping-who-finish = Wie wil je neerzetten? Typ een nummer. z = terugdraaien · klaar (of Enter) = de kaart is af
mapping-not-a-number = Typ een nummer uit de lijst.
mapping-keep = Enter = laten zoals het is ({ $now })
mapping-not-yet = nog open
mapping-open-again = 0 = openlaten
mapping-spot = Waar staat { $who }? 1 = dichtbij · 2 = in de buurt · 3 = op afstand · 4 = komt voor het werk (aan de rand) · - = van de kaart
mapping-quality = Hoe voelt het contact? 1 = sterk · 2 = los · 3 = gespannen · 4 = schadelijk
mapping-direction = Welke kant gaat de steun op? 1 = over en weer · 2 = naar { $name } toe · 3 = van { $name } af · 4 = geen steun
mapping-sleeping = Slaapt dit contact (ooit was het er, nu is het stil)? j = ja · n = nee
mapping-judgement = Wat zou je met dit contact doen? w = wekken · l = laten rusten
mapping-yes = ja
mapping-no = nee
mapping-again = Dat begrijp ik niet. Typ een van de tekens hierboven, of Enter.
mapping-done = { $who }: { $place }
mapping-undone = Teruggedraaid. { $who }: { $place }
rating-side = { $name } ({ $number } van { $count })
rating-keep = Typ 0, 1, 2 of 3. Enter = openlaten
