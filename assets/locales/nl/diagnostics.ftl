# Wat er in een bestand is gevonden. `diag-CODE` zegt wat er is; `hint-for-CODE` zegt wat je dan
# kunt doen; de andere `hint-…` horen bij één plek in het programma.

severity-error = fout
severity-warning = let op
place-other = de andere staat hier
place-also = hier ook
places-more = Ook op { $count } andere plekken.
severity-hint = tip

check-summary =
    { $errors ->
        [0]
            { $warnings ->
                [0] Alles klopt: niets gevonden
                [one] 1 keer ‘let op’
               *[other] { $warnings } keer ‘let op’
            }
        [one]
            { $warnings ->
                [0] 1 fout
               *[other] 1 fout en { $warnings } keer ‘let op’
            }
       *[other]
            { $warnings ->
                [0] { $errors } fouten
               *[other] { $errors } fouten en { $warnings } keer ‘let op’
            }
    } in { $files ->
        [one] 1 bestand
       *[other] { $files } bestanden
    }.

## Het bestand zelf

diag-file-not-found = Dit bestand is er niet.
hint-for-file-not-found = Kijk of de naam en de map kloppen.
diag-file-unreadable = Dit bestand kan niet gelezen worden: { $reason }.
hint-for-file-unreadable = Staat het nog ergens anders open, en mag jij het lezen?
diag-file-too-large = Dit bestand is te groot: { $size } MB, en het mag hoogstens { $limit } MB zijn.
hint-for-file-too-large = Is dit wel het goede bestand? Een scenario is zelden groter dan 1 MB.
diag-is-a-folder = Dit is een map, geen bestand.
diag-not-a-file = Dit is geen gewoon bestand, maar een apparaat of een pijp.
hint-for-not-a-file = Noem het bestand zelf.
diag-not-utf8 = Dit bestand is niet opgeslagen als UTF-8. Het gaat mis in regel { $line }.
hint-for-not-utf8 = Kies in je tekstprogramma bij ‘Opslaan als’ de codering UTF-8.
diag-saved-as-utf16 = Dit bestand is opgeslagen als UTF-16.
hint-for-saved-as-utf16 = Kies in je tekstprogramma bij ‘Opslaan als’ de codering UTF-8.
diag-not-plain-text = Dit is geen gewone tekst maar { $kind ->
        [docx] een Word-document (.docx)
        [doc] een oud Word-document (.doc)
        [odt] een LibreOffice-document (.odt)
        [rtf] een document met opmaak (.rtf)
        [pdf] een PDF
        [html] een webpagina
       *[other] een ingepakt bestand (.zip)
    }.
hint-for-not-plain-text = Kies in dat programma ‘Opslaan als’, dan gewone tekst (.txt) met de codering UTF-8, en noem het bestand `scenario.ron`. Nog beter: schrijf scenario’s in een gewoon tekstprogramma.
diag-misnamed-file = Dit bestand heet `{ $found }`. Alleen `{ $wanted }` wordt gelezen.
hint-for-misnamed-file = Noem het `{ $wanted }`, met kleine letters en zonder `.txt`. Misschien verbergt je computer het eind van namen; laat dat dan eerst zien.
diag-nul-byte = Hier staat een onzichtbaar teken (NUL) dat in geen tekst hoort.
hint-for-nul-byte = Haal het weg, of sla het bestand opnieuw op als gewone tekst.
diag-empty-file = Dit bestand is leeg.
hint-for-empty-file = In `scenarios/FORMAT.md` staat hoe het begint.

## Notatie

diag-syntax = Hier loopt het lezen vast.
hint-unexpected-end = Het bestand houdt hier op, midden in iets. Er ontbreekt een haakje: `)`, `]` of `{"}"}`.
hint-not-closed = Wat hier begint, wordt nergens afgesloten. Zet er `"` of `*/` achter.
hint-not-balanced = Bij dit haakje, deze tekst of deze opmerking ontbreekt de andere helft.
hint-trailing-text = Hier is het scenario al afgelopen. Staat er hiervoor een haakje te veel?
hint-bad-escape = Schrijf een `\` in een tekst als `\\`, en een aanhalingsteken als `\"`.
hint-expected =
    { $what ->
        [text] Hier hoort een tekst tussen aanhalingstekens.
        [name] Hier hoort een naam, zonder aanhalingstekens. Of er ontbreekt hiervoor een haakje.
        [list] Hier hoort een lijst, tussen `[` en `]`.
        [table] Hier hoort een tabel, tussen `{"{"}` en `{"}"}`.
        [group] Hier hoort iets tussen `(` en `)`.
        [integer] Hier hoort een heel getal, zoals 3.
        [number] Hier hoort een getal, zoals 0.5 (met een punt).
        [boolean] Hier hoort `true` (ja) of `false` (nee).
       *[other] Hier hoort een `{ $what }`. Staat er hiervoor een haakje of aanhalingsteken te veel of te weinig?
    }
hint-reader-says = De lezer zegt in het Engels: { $words }.
diag-stray-character = Het teken `{ $character }` past hier niet.
hint-for-stray-character = Staat er hiervoor een haakje of aanhalingsteken te veel of te weinig?
diag-other-notation =
    { $kind ->
        [minus] Dit streepje is geen minteken.
        [decimal] Een getal heeft hier een punt en geen komma.
        [quotes] Een tekst staat hier tussen rechte dubbele aanhalingstekens.
        [inner] Een recht aanhalingsteken sluit een tekst af, maar deze tekst gaat erna door.
        [closing] Deze tekst begint met een recht aanhalingsteken en eindigt met een ander.
        [lost] Het aanhalingsteken aan het eind van deze tekst ontbreekt.
        [blank] Dit is geen gewone spatie maar { $name ->
            [U00A0] een vaste
            [U202F] een smalle vaste
           *[other] een bijzondere
        } ({ $sign }).
        [invisible] Hier staat een teken dat je niet ziet: { $name ->
            [U00AD] een zacht afbreekstreepje
            [U200B] een spatie zonder breedte
            [UFEFF] een byte-order mark
           *[other] een teken zonder vorm
        } ({ $sign }).
        [colon] Tussen een naam en zijn waarde staat `:` en geen `=`.
        [comment] Een opmerking begint met `//` en niet met `#`.
        [semicolon] Tussen twee dingen staat een `,` en geen `;`.
       *[comma] Hierachter ontbreekt een `,`.
    }
hint-other-notation =
    { $kind ->
        [inner] Gebruik ‘ en ’ binnen een tekst: `{ $wanted }`.
        [blank] Typ een gewone spatie.
        [invisible] Haal het weg.
        [comment] Typ `//`.
        [comma] Typ daar een `,`.
       *[other] Typ `{ $wanted }`.
    }{ $more ->
        [0] {""}
        [one] {" "}Hetzelfde staat nog op één plaats, in regel { $lines }.
       *[other] {" "}Hetzelfde staat nog op { $more } plaatsen, in regel { $lines }.
    }
diag-too-deep = Hier zitten te veel haakjes in elkaar.
hint-for-too-deep = Enkele tientallen haakjes in elkaar is het meeste. Verdeel het over meer opties of knopen.
diag-unknown-field = Het veld `{ $name }` bestaat hier niet.
diag-unknown-kind = De soort `{ $name }` bestaat hier niet.
diag-missing-field = Hier ontbreekt het veld `{ $name }`.
hint-for-missing-field = Zet er `{ $name }: …` bij.
diag-duplicate-field = Het veld `{ $name }` staat er twee keer.
hint-for-duplicate-field = Laat er één staan.
diag-wrong-type = Hier hoort `{ $expected }`, maar er staat `{ $found }`.
diag-wrong-count =
    { $expected ->
        [one] Hier hoort 1 waarde
       *[other] Hier horen { $expected } waarden
    }. Gegeven: { $found }.
diag-number-too-large = Dit getal is veel te groot of veel te klein.

## Getallen

diag-value-out-of-range = { $value } past hier niet.
hint-for-value-out-of-range = Kies een getal van { $low } tot en met { $high }.
diag-not-a-half-step = { $value } is geen halve stap.
hint-for-not-a-half-step = Een balans telt in halve stappen: -2, -1.5, -1 enzovoort tot en met 2.
diag-band-upside-down = Deze band staat ondersteboven: de laagste waarde hoort vooraan.
diag-too-many = Dit zijn er te veel: hoogstens { $limit }.
hint-for-too-many = Verdeel ze over meer knopen.

## Ids en tabellen

diag-bad-id = `{ $id }` kan geen id zijn.
hint-for-bad-id = Een id begint met een kleine letter; daarna mogen kleine letters, cijfers en `_`. Hoogstens 64 tekens.
diag-duplicate-id = De id `{ $id }` wordt al ergens anders gebruikt.
hint-for-duplicate-id = Geef een van beide een andere id.
hint-always-id = Een optie uit `always` staat bij elke keuze naast de opties daar. Geef een van beide een andere id.
diag-reserved-id = De id `{ $id }` is van het programma zelf.
hint-for-reserved-id = Kies een andere id.
diag-duplicate-key = `{ $id }` staat hier twee keer.
hint-for-duplicate-key = Laat er één staan.
diag-empty-text = De tekst `{ $key }` is leeg.
hint-for-empty-text = Schrijf een tekst, of haal het hele veld weg als het niet nodig is.

## Het begin van een scenario

diag-unknown-format = Versie { $found } van het bestandsformaat kent dit programma niet.
hint-for-unknown-format = Schrijf `format: 1`. Is het bestand gemaakt voor een nieuwer programma? Dan heb je dat nodig.
diag-line-break-in-name = In `{ $key }` begint een nieuwe regel.
hint-for-line-break-in-name = Schrijf een naam of titel op één regel.
diag-id-is-not-the-folder = De id is `{ $id }`, maar de map heet `{ $folder }`.
hint-for-id-is-not-the-folder = Geef de map en de id dezelfde naam.
diag-unknown-language = `{ $found }` is geen code voor een taal.
hint-for-unknown-language = Schrijf `nl` voor Nederlands of `en` voor Engels.
diag-unknown-phase = Er is geen fase `{ $id }`.
hint-for-unknown-phase = Met `drempel list phases` zie je welke er zijn.
diag-unknown-framework = Er is geen kader `{ $id }`.
diag-unknown-content-note = Er is geen inhoudswaarschuwing `{ $id }`.
diag-no-start-profile = Er is geen enkel startprofiel.
hint-for-no-start-profile = Schrijf er minstens één, met een gewicht en een beginstand: `"gewoon": ( weight: 1, state: {"{"} "trust": 20 {"}"} )`.
diag-variable-not-in-profile = Dit gaat over `{ $id }`, maar startprofiel `{ $profile }` zegt niet hoe hoog dat begint.
hint-for-variable-not-in-profile = Zet bij `{ $profile }` onder `state` ook `"{ $id }": …`, met een getal van 0 tot en met 100.
diag-missing-start = Het scenario moet beginnen bij `{ $id }`, maar die knoop is er niet.

## Namen die nergens staan

diag-unknown-node = Er is geen knoop `{ $id }`.
diag-unknown-option = Er is geen optie `{ $id }`.
diag-unknown-axis = Er is geen rij of kolom `{ $id }`.
diag-unknown-draw = `{ $id }` is geen knoop waar geloot wordt.
diag-unknown-outcome = Er is geen uitkomst `{ $id }`.
diag-unknown-profile = Er is geen startprofiel `{ $id }`.
diag-unknown-object = Er is geen voorwerp `{ $id }` om te laten zien.
diag-unknown-person = Er is geen persoon `{ $id }`.
hint-for-unknown-person = Zet die erbij onder `people`.
diag-unknown-fact = Er is geen feit `{ $id }`.
hint-for-unknown-fact = Zet het erbij onder `facts`.
diag-unknown-signal = Er is geen signaal `{ $id }`.
hint-for-unknown-signal = Zet het erbij onder `signals`.
diag-unknown-promise = Er is geen belofte `{ $id }`.
hint-for-unknown-promise = Zet die erbij onder `promises`.
diag-unknown-contact = Er is geen contact `{ $id }`.
hint-for-unknown-contact = Zet het erbij onder `contacts`.
diag-professional-with-ring = `{ $id }` is een hulpverlener en staat toch in een ring.
hint-for-professional-with-ring = Ringen zijn voor het eigen netwerk. Haal `ring` weg, of maak er een ander `kind` van.
diag-contact-without-ring = Bij `{ $id }` staat geen ring.
hint-for-contact-without-ring = Zet erbij hoe dichtbij dit contact is: `ring: 1` (dichtbij), `2` of `3` (op afstand). Een hulpverlener heeft `kind: Professional`.
diag-sleeping-and-in-touch = `{ $id }` slaapt of is verbroken, en toch is er vaak contact.
hint-for-sleeping-and-in-touch = Een slapend contact heeft `often: Yearly`, `Never` of niets.
diag-awake-with-since = `{ $id }` is een gewoon contact, maar hier staat iets over een slapend contact.
hint-for-awake-with-since = `since`, `because` en `key` horen bij `state: Sleeping` of `state: Broken`.
diag-unknown-topic = Er is geen onderwerp `{ $id }`.
hint-for-unknown-topic = Zet het erbij onder `network`, bij `topics`.
diag-unknown-wish = Er is geen wens `{ $id }`.
hint-for-unknown-wish = Zet hem erbij onder `network`, bij `wishes`.
diag-unknown-task = Er is geen taak `{ $id }`.
hint-for-unknown-task = Zet hem erbij onder `network`, bij `tasks`.
diag-unknown-isolation = Er is geen vorm van isolement `{ $id }`.
diag-goal-levels = Een doel heeft vijf niveaus; hier staan er { $found }.
hint-for-goal-levels = Schrijf op wat -2, -1, 0, +1 en +2 hier betekenen, in die volgorde. 0 is wat je mag verwachten.
diag-goal-without-scale = Dit einde noemt een niveau van het doel, maar het scenario heeft geen doel.
hint-for-goal-without-scale = Zet het doel met vijf niveaus onder `network`, bij `goal`.
diag-map-without-contacts = `{ $id }` vraagt om een netwerkkaart, maar er is niemand om erop te zetten.
hint-for-map-without-contacts = Zet de mensen om de cliënt heen onder `contacts`.
diag-rating-without-key = `{ $id }` vraagt om een oordeel, maar er is geen sleutel om het mee te vergelijken.
hint-for-rating-without-key = Zet bij `keys` ten minste het oordeel van de auteur.
diag-key-without-dimension = In de sleutel `{ $key }` ontbreekt `{ $id }`.
hint-for-key-without-dimension = Geef elke dimensie een getal van 0 tot en met 3.
diag-unknown-dimension = `{ $id }` hoort niet bij dit kader.
diag-unknown-step = `{ $id }` is geen drempelstap.
hint-for-unknown-step = De stappen heten `step_0_safe`, `step_1_wish`, `step_2_see`, `step_3_weigh`, `step_4_small_ask` en `step_5_hold`.
diag-unknown-flag = De vlag `{ $id }` wordt nergens gezet.
hint-for-unknown-flag = Zet hem ergens met het effect `Flag("{ $id }")`.
diag-unknown-slot = Niets vult `{"{"}{ $id }{"}"}` in.
hint-for-unknown-slot = Vul het met het effect `FillSlot("{ $id }", …)`, of schrijf het woord zelf.
hint-not-a-slot = Tussen accolades staat alleen een plek die wordt ingevuld, zoals `{"{"}worker{"}"}`. Moet je de accolades zien? Schrijf dan `{"{{"}` en `{"}}"}`.
diag-lone-brace = De accolade `{ $brace }` heeft geen andere helft.
hint-for-lone-brace = Sluit haar, zoals in `{"{"}worker{"}"}`. Moet je de accolade zien? Schrijf haar dan dubbel: `{ $brace }{ $brace }`.
diag-slot-in-the-head = `{"{"}{ $id }{"}"}` wordt hier niet ingevuld.
hint-slot-before-play = De titel en de samenvatting zie je voordat er gespeeld wordt. Schrijf het woord zelf, of `{"{{"}` en `{"}}"}` voor haakjes die je wilt zien.
hint-slot-in-the-head = Hier wordt alleen `{"{"}worker{"}"}` zeker ingevuld. Schrijf het woord zelf.
diag-unknown-variable = De cliënt heeft geen toestand `{ $id }`.
hint-for-unknown-variable = Met `drempel list states` zie je welke er zijn.
diag-unknown-competency = Er is geen competentie `{ $id }`.
hint-for-unknown-competency = Met `drempel list competencies` zie je welke er zijn. Hier telt alleen wat getoond kan worden.
diag-unknown-behaviour = Er is geen gedrag `{ $id }`.
hint-for-unknown-behaviour = Met `drempel list behaviours` zie je welk gedrag er is; zet er een zoekwoord achter.
diag-unknown-act = Er is geen gespreksactie `{ $id }`.
hint-for-unknown-act = Met `drempel list acts` zie je welke er zijn.
diag-unknown-balance = Er is geen balans `{ $id }`.
hint-for-unknown-balance = Met `drempel list balances` en `drempel list tensions` zie je welke er zijn.
diag-unknown-critical = Er is geen kritiek moment `{ $id }`.
hint-for-unknown-critical = Met `drempel list criticals` zie je welke er zijn.
diag-unknown-source = De bron `{ $source }` staat niet in de bronnenlijst.
hint-for-unknown-source = Begin met een werk dat `drempel list sources` laat zien, zoals `MDA 2.2`. Is het een eigen voorstel? Schrijf dan `OURS`.
diag-missing-source = Hier staat geen bron.
hint-for-missing-source = Noem een werk uit `assets/sources.ron`. Is het een eigen voorstel? Schrijf dan `OURS`.

## Opties

diag-missing-why = Bij optie `{ $id }` staat niet waarom.
hint-for-missing-why = Voeg toe: `why: ( text: "…", source: "…" )`. De nabespreking laat het zien.
diag-option-without-text = Deze optie heeft niet precies één tekst.
hint-for-option-without-text = Gebruik één van de drie: `say` (je zegt iets), `do` (je doet iets) of `silence` (je zwijgt).
diag-option-without-id = Deze optie heeft geen id.
hint-for-option-without-id = Zet er `id: "…"` bij. Een cel van een matrix krijgt `row` en `column`.
diag-outside-a-matrix = Een rij of kolom hoort alleen in een matrix.
hint-for-outside-a-matrix = Haal `row` en `column` hier weg, of maak van de knoop een `Matrix`.
diag-aside-leads-on = Een terzijde leidt nergens heen, maar `{ $id }` doet dat wel.
hint-for-aside-leads-on = Haal `balance`, `route`, `next`, `cases` en `critical` weg, of maak er een optie van.
diag-unknown-situation = Dit moment heeft geen situatie `{ $id }`.
hint-for-unknown-situation = Noem haar onder `situations` van dit moment. Heeft het moment geen situaties, geef het geval dan een `id` en een `when`.
diag-case-without-situation = Moment `{ $id }` heeft situaties, maar dit geval zegt niet in welke het geldt.
hint-for-case-without-situation = Zet er `situation: "…"` bij. Een `when` ernaast vraagt meer dan de situatie.
diag-repairs-nothing = Er valt niets te herstellen: `{ $id }` is geen kritiek moment.
hint-for-repairs-nothing = Noem de optie waar `critical` bij staat, of haal deze verwijzing weg.
diag-reason-without-band = Er staat een reden bij `{ $id }`, maar deze knoop heeft daar geen band voor.
hint-for-reason-without-band = Zet de band erbij onder `bands`, of haal de reden weg.

## Het verhaal

diag-unreachable-node = Geen enkele weg leidt naar knoop `{ $id }`.
hint-for-unreachable-node = Laat er een optie of route heen gaan, of haal de knoop weg.
diag-no-way-on = Na `{ $id }` kan het gesprek blijven steken.
hint-for-no-way-on = Voeg `next` toe, of een laatste route zonder `when`.
diag-draws-nothing = Bij `{ $id }` valt niets te loten: er is geen uitkomst met een gewicht boven 0.
hint-for-draws-nothing = Geef minstens één uitkomst een gewicht van 1 of meer.
diag-no-options = Bij `{ $id }` valt niets te kiezen.
hint-for-no-options = Voeg een optie toe, of maak er een `Tell` van.
diag-no-fallback-option = Bij `{ $id }` heeft elke optie een voorwaarde. Soms valt er dan niets te kiezen.
hint-for-no-fallback-option = Laat bij minstens één optie `when` weg.
diag-endless-loop = Vanaf `{ $id }` kan het verhaal eindeloos rondgaan zonder dat er iets gevraagd wordt.
hint-for-endless-loop = Laat de kring langs een keuze, een opdracht of een einde gaan.
diag-no-ending = Vanaf `{ $id }` is geen enkel einde te bereiken.
hint-for-no-ending = Laat een optie of route naar een `End` gaan.
place-ending = hier gaat niets heen
diag-slot-not-filled = `{"{"}{ $id }{"}"}` is hier nog niet ingevuld. Zo kom je hier: { $way }
hint-for-slot-not-filled = Vul het in op elke weg hierheen, met `FillSlot("{ $id }", …)`, of schrijf het woord zelf.
hint-gap = In deze toestand valt er niets te kiezen: { $state }. Laat bij minstens één optie `when` weg.
hint-gap-way = In deze toestand gaat het niet verder: { $state }. Voeg `next` toe, of een laatste route zonder `when`.

## Wat de auteur toelaat

diag-unknown-code = Er is geen bevinding met de code `{ $id }`.
diag-cannot-allow = `{ $id }` kan niet worden toegelaten.
hint-for-cannot-allow = Alleen een ‘let op’ kan worden toegelaten. Los dit dus op, en haal de regel weg.
diag-unused-allow = `{ $id }` wordt toegelaten, maar komt niet voor.
hint-for-unused-allow = Haal de regel weg uit `allow`.

## Schrijven: wat het antwoord verraadt

diag-longest-is-best = De beste optie is vaak de langste: bij { $hits } van de { $count } keuzes. Hoogstens 40 % is goed.
hint-longest-nodes = Dat is zo bij: { $nodes }. Maak daar een foute optie langer of de beste korter.
diag-longest-is-wrong = De beste optie is bijna nooit de langste: bij { $hits } van de { $count } keuzes. Minstens 15 % is goed.
hint-for-longest-is-wrong = Maak bij een paar keuzes de beste optie langer dan de andere.
diag-option-length = Deze optie valt op door haar lengte: { $length } tekens, en gemiddeld zijn het er hier { $mean }.
hint-for-option-length = Tussen { $low } en { $high } tekens past ze bij de rest.
diag-one-decent-option = Bij `{ $id }` heeft maar één optie iets goeds. Dan valt er niets te kiezen.
hint-for-one-decent-option = Geef een foute optie ook een goede kant: iets wat een goede, moeie werker zou zeggen.
diag-tone-marker = ‘{ $word }’ staat { $count } keer in een optie, en alleen in foute. Zo verraadt dat woord het antwoord.
hint-for-tone-marker = Zet het ook eens in een goede optie, of haal het uit een paar foute.
diag-open-question-is-right = Alle { $count } open vragen zijn goed. Dan is ‘stel altijd een open vraag’ een trucje.
hint-for-open-question-is-right = Schrijf er een bij die op een verkeerd moment komt.
diag-identical-options = Optie `{ $id }` leest hetzelfde als `{ $other }`, en ze kunnen tegelijk open staan.
hint-for-identical-options = Laat ze verschillen, of laat de voorwaarden elkaar uitsluiten. Verschilt alleen wat erop volgt? Maak er dan één optie van, met `cases`.

## Schrijven: wat moeilijk leest

diag-jargon = ‘{ $word }’ is een vakwoord. Aan de deur praat niemand zo.
hint-for-jargon = Zeg het gewoner. Is de cliënt er niet bij? Zet dan `alone: true` in `scene`.
diag-mixed-address = Hier staat ‘{ $formal }’ en ook ‘{ $familiar }’ in één beurt.
hint-for-mixed-address = Kies één van beide. Gaat iemand over op ‘je’? Geef dat een eigen zin.
diag-long-option = Deze optie heeft { $count } woorden. Hoogstens { $limit } is goed.
hint-for-long-option = Eén gedachte per beurt.
diag-long-stem = Vóór de keuze bij `{ $id }` staan minstens { $count } woorden. Hoogstens { $limit } is goed.
hint-for-long-stem = Zet wat eraan voorafgaat in een `Tell`, of maak het korter.
diag-long-sentence = Deze zin heeft { $count } woorden. Hoogstens { $limit } is goed.
hint-for-long-sentence = Maak er twee zinnen van.
diag-sentences-too-long = Een zin heeft hier gemiddeld { $mean } woorden. Hoogstens { $limit } is goed.
hint-for-sentences-too-long = Knip de langste zinnen in tweeën.

## Schrijven: wat niets meet

diag-bands-centred = Alle banden liggen rond 0. Dan past ‘altijd het midden’ overal.
hint-for-bands-centred = Leg minstens één band aan één kant, zoals `(0.5, 1.5)`.
diag-goal-not-afforded = `{ $id }` staat bij de doelen, maar geen enkele keuze laat het zien.
hint-for-goal-not-afforded = Zet het bij `affords` waar het te zien is, of haal het uit `goals`.
diag-evidence-not-afforded = Hier staat iets bij `{ $id }`, maar `{ $node }` heeft dat niet bij `affords`. Het telt dus niet mee.
hint-for-evidence-not-afforded = Zet `{ $id }` bij `affords` van `{ $node }`, of haal het weg uit `evidence`.
diag-no-chance = `{ $id }` geeft geen kans om `{ $item }` te laten zien: de opties verschillen daarin te weinig.
hint-for-no-chance = Geef één optie er minstens 1 op, en een andere minstens 2 minder. Of haal het uit `affords`.
diag-too-few-chances = Voor `{ $id }` zijn er hier te weinig kansen: samen { $sum }. Onder de 3 komt er geen oordeel.
hint-for-too-few-chances = Laat het bij meer keuzes zien, of haal het uit `goals`.
diag-ending-without-choice = Einde `{ $id }` kan komen voordat er iets gekozen is. Dan is er niets na te bespreken.
hint-for-ending-without-choice = Laat de student eerst iets beslissen: wachten, een briefje, terugkomen.
diag-case-without-why = Optie `{ $id }` is fout in geval `{ $case }`, maar de uitleg zegt nog waarom ze goed is.
hint-for-case-without-why = Geef dat geval een eigen `why`.
diag-why-never-asked = Bij geen van de { $count } keuzes wordt gevraagd waarom, en hoe zeker.
hint-for-why-never-asked = Zet `ask_why: true` bij drie tot vijf keuzes waar de situatie beslist.
diag-why-always-asked = Bij alle { $count } keuzes wordt gevraagd waarom, en hoe zeker. Dan wordt het een klik.
hint-for-why-always-asked = Laat `ask_why` alleen staan bij drie tot vijf keuzes waar de situatie beslist.
diag-situation-never-holds = Situatie `{ $id }` kan nooit gelden: de voorwaarde spreekt zichzelf tegen.
hint-for-situation-never-holds = Klopt de voorwaarde?
diag-situation-hidden = Situatie `{ $id }` telt nooit: waar zij geldt, geldt een eerdere ook.
hint-for-situation-hidden = De eerste situatie die geldt, telt. Zet de smalste voorop.
diag-situation-unused = Situatie `{ $id }` verandert niets: geen keuze is er iets anders waard, krijgt een ander antwoord of leidt ergens anders heen.
hint-for-situation-unused = Geef minstens één keuze een geval met `situation: "{ $id }"`, of laat de situatie weg.
diag-situation-not-shown = Situatie `{ $id }` hangt af van `{ $variable }`, en niets laat dat bij deze waarde zien: geen regel, geen eigen `scene`, en het beeld verandert daar niet.
hint-seen-from = Geef haar een regel of een `scene`, of een waarde waarbij het beeld verandert. `{ $variable }` is te zien{ $door ->
        [none] {""}
       *[other] {" "}aan de deur vanaf { $door };
    }{ $posture ->
        [none] {""}
       *[other] {" "}aan de houding vanaf { $posture };
    }{ $face ->
        [none] {""}
       *[other] {" "}aan het gezicht vanaf { $face }
    }.
hint-never-seen = Geef haar een regel of een `scene`: `{ $variable }` is in het beeld nooit te zien.

## Schrijven: wat klaarligt en nooit gebruikt wordt

diag-promise-left-open = Belofte `{ $id }` wordt gedaan, en nooit nagekomen of gebroken.
hint-for-promise-left-open = Gebruik ergens `KeepPromise("{ $id }")` of `BreakPromise("{ $id }")`.
diag-contact-never-met = Contact `{ $id }` kan nooit ter sprake komen.
hint-for-contact-never-met = Gebruik ergens `MeetContact("{ $id }")`, of haal het contact weg.
diag-signal-never-offered = Signaal `{ $id }` kan niemand opmerken.
hint-for-signal-never-offered = Zet het bij een `Observe`, gebruik `Notice("{ $id }")`, of haal het weg.
diag-never-read = { $kind ->
        [flag] Vlag `{ $id }` wordt gezet, en niets vraagt ernaar.
        [fact] Feit `{ $id }` is er, en niemand leert, noemt of vraagt het.
        [wish] Wens `{ $id }` is er, en niets kan hem vervullen.
        [promise] Belofte `{ $id }` is er, en niemand kan haar doen.
        [person] `{ $id }` zegt niets en is nergens te zien.
       *[slot] `{"{"}{ $id }{"}"}` wordt ingevuld, en staat in geen enkele tekst.
    }
hint-for-never-read = { $kind ->
        [flag] Staat er een schrijffout waar ernaar gevraagd wordt? Gebruik `Flag("{ $id }")` in een voorwaarde, of haal de vlag weg.
        [fact] Gebruik ergens `Learn("{ $id }")` of `Disclose("{ $id }")`, vraag ernaar, of haal het feit weg.
        [wish] Gebruik ergens `WishMet("{ $id }", Wholly)`, of haal de wens weg.
        [promise] Gebruik ergens `MakePromise("{ $id }")`, of haal de belofte weg.
        [person] Geef die een zin met `by: Person("{ $id }")` of een plek bij `with`, of haal die weg.
       *[slot] Zet `{"{"}{ $id }{"}"}` in een tekst, of haal het effect weg.
    }

## Vertalingen

diag-translation-of-another = Deze vertaling hoort bij `{ $found }` en niet bij `{ $scenario }`.
diag-translation-language = De taal hier is `{ $found }`, maar het bestand heet naar `{ $language }`.
hint-for-translation-language = Maak ze gelijk.
diag-translation-missing =
    { $count ->
        [one] Er is nog 1 tekst niet vertaald: `{ $key }`.
       *[other] Er zijn nog { $count } teksten niet vertaald. De eerste is `{ $key }`.
    }
hint-translate = Met `drempel translate { $scenario } { $language }` komt wat ontbreekt onderaan de tabel.
diag-translation-orphaned = Het scenario heeft geen tekst `{ $key }` meer.
hint-for-translation-orphaned = Haal de regel weg, of geef hem de nieuwe naam van de tekst.
diag-translation-empty = De vertaling van `{ $key }` is nog leeg.
hint-for-translation-empty = Tot die er is, zie je de tekst in de taal van het scenario.
diag-slot-not-translated = De plek `{"{"}{ $id }{"}"}` uit de bron ontbreekt in deze vertaling.
hint-for-slot-not-translated = Zet `{"{"}{ $id }{"}"}` waar de naam hoort.
diag-translation-outdated = De tekst `{ $key }` is veranderd nadat hij vertaald werd.
hint-outdated = Tot dan staat de tekst er in de eigen taal van het scenario. Kijk de vertaling na en schrijf daarna `from: "{ $hash }"`. De tekst is nu: { $source }
hint-renamed = Die tekst heet nu `{ $new }`. `drempel translate { $scenario } { $language }` geeft de regel zijn nieuwe naam.

## Kaders

diag-balance-without-poles = Balans `{ $id }` heeft geen twee kanten.
hint-for-balance-without-poles = Geef `minus_pole`, `plus_pole`, `lean_minus` en `lean_plus` alle vier.
diag-unknown-framework-item = Geen enkel kader heeft `{ $id }`.

## Algemene tips

hint-did-you-mean = Bedoel je `{ $near }`?
hint-near-in-list = Bedoel je `{ $near }`? `drempel list { $list }` laat ze allemaal zien.
hint-two-names = Schrijf de twee namen los: `"{ $first }", "{ $second }"`.
hint-unseen = Er zit een teken in dat je niet ziet ({ $sign }). Typ de naam opnieuw.
hint-known = Hier kan: { $known }.
diag-more-findings = Er zijn nog { $count } bevindingen meer.
hint-for-more-findings = Herstel eerst deze, en kijk dan opnieuw.

## De audit

diag-audit-unreachable-node = Geen enkel gesprek komt bij knoop `{ $id }`: de voorwaarden laten het niet toe.
hint-for-audit-unreachable-node = Kijk naar de voorwaarden op de weg ernaartoe, of haal de knoop weg.
diag-audit-unreachable-ending = Geen enkel gesprek komt bij einde `{ $id }`: de voorwaarden laten het niet toe.
hint-for-audit-unreachable-ending = Kijk naar de voorwaarden op de weg ernaartoe, of haal het einde weg.
diag-audit-unreachable-option = Keuze `{ $id }` staat nooit open.
hint-for-audit-unreachable-option = Maak de voorwaarde ruimer, of haal de keuze weg.
diag-audit-unreachable-outcome = Uitkomst `{ $id }` valt nooit: het gewicht is altijd 0, of het toeval komt niet aan bod.
hint-for-audit-unreachable-outcome = Geef de uitkomst een gewicht, of haal haar weg.
diag-audit-dead-end = Bij `{ $id }` kan het gesprek blijven steken. Zo kom je daar: { $way }
hint-for-audit-dead-end = Zorg dat er in elke toestand iets kan: een keuze zonder voorwaarde, of een uitkomst met gewicht.
diag-audit-no-way-out = Vanaf `{ $id }` kan een gesprek blijven rondgaan zonder ooit een einde te bereiken. Zo kom je daar: { $way }
hint-for-audit-no-way-out = Zorg dat er altijd een weg uit de kring is.
diag-audit-no-full-ending = Geen enkel gesprek komt bij een einde van de soort `Full`, terwijl `{ $id }` leerdoelen heeft.
hint-for-audit-no-full-ending = Geef het einde waar de leerdoelen gehaald kunnen worden `kind: Full`, en zorg dat het bereikbaar is.
diag-audit-goal-out-of-reach = Leerdoel `{ $competency }` van `{ $id }` krijgt nooit een score: een gesprek geeft hoogstens { $most } kansen, en er zijn er 3 nodig.
hint-for-audit-goal-out-of-reach = Geef meer keuzes `affords`, of haal het leerdoel weg.
diag-audit-goal-under-sampled = Leerdoel `{ $competency }` van `{ $id }` krijgt op sommige wegen naar een volledig einde maar { $least } kansen. Bijvoorbeeld: { $way }
hint-for-audit-goal-under-sampled = Geef ook die weg genoeg kansen: minstens 3.
diag-audit-affords-nothing = Knoop `{ $id }` belooft een kans op `{ $competency }`, maar geeft er nooit een.
hint-for-audit-affords-nothing = De beste keuze moet minstens 1 zijn, en minstens 2 hoger dan de slechtste.
diag-audit-repair-out-of-reach = Keuze `{ $id }` herstelt `{ $critical }`, maar is daarna nooit meer te kiezen.
hint-for-audit-repair-out-of-reach = Zet het herstel op een plek die na de fout nog komt.
diag-audit-never-true = { $kind ->
        [situation] Situatie `{ $id }` telt nooit: de voorwaarde geldt nooit, of een eerdere gaat voor.
        [line] Regel { $number } van `{ $id }` wordt nooit gezegd: de voorwaarde geldt nooit.
        [reply] Regel { $number } van het antwoord op `{ $id }` wordt nooit gezegd: de voorwaarde geldt nooit.
        [case] Geval `{ $id }` komt nooit voor: de voorwaarde geldt nooit, of een eerder geval gaat voor.
        [route] Route { $number } van `{ $id }` wordt nooit genomen: de voorwaarde geldt nooit.
        [weight] Gewicht { $number } van `{ $id }` geldt nooit.
       *[effects] Effect { $number } van `{ $id }` gebeurt nooit: de voorwaarde geldt nooit.
    }
hint-for-audit-never-true = Klopt de voorwaarde? Haal anders weg wat eraan hangt.
diag-audit-always-true = { $kind ->
        [situation] Situatie `{ $id }` telt altijd waar ernaar gekeken wordt: wat erna komt, telt nooit.
        [line] De voorwaarde van regel { $number } van `{ $id }` geldt altijd.
        [reply] De voorwaarde van regel { $number } van het antwoord op `{ $id }` geldt altijd.
        [open] De voorwaarde van keuze `{ $id }` geldt altijd.
        [case] De voorwaarde van geval `{ $id }` geldt altijd: wat erna komt, gebeurt nooit.
        [route] De voorwaarde van route { $number } van `{ $id }` geldt altijd: wat erna komt, gebeurt nooit.
        [weight] De voorwaarde van gewicht { $number } van `{ $id }` geldt altijd.
       *[effects] De voorwaarde van effect { $number } van `{ $id }` geldt altijd.
    }
hint-for-audit-always-true = Klopt de voorwaarde? Laat haar anders weg.
diag-audit-condition-unsettled = { $kind ->
        [situation] Het is niet bewezen of situatie `{ $id }` soms wel en soms niet telt.
        [case] Het is niet bewezen of de voorwaarde van geval `{ $id }` soms wel en soms niet geldt.
       *[other] Het is niet bewezen of voorwaarde { $number } van `{ $id }` ({ $kind }) soms wel en soms niet geldt.
    }
hint-for-audit-condition-unsettled = Geef de audit meer ruimte met `--max-states` of `--max-seconds`.
diag-audit-slot-not-filled = `{"{"}{ $id }{"}"}` is niet altijd ingevuld als `{ $text }` aan de beurt is. Zo kom je daar: { $way }
hint-for-audit-slot-not-filled = Vul het ook op die weg in, met `FillSlot("{ $id }", …)`, of laat de tekst alleen komen waar het ingevuld is.
diag-audit-promise-forgotten = Belofte `{ $id }` kan vergeten worden: er gaat een later bezoek voorbij, en ze is niet nagekomen en niet gebroken. Zo kom je daar: { $way }
hint-for-audit-promise-forgotten = Gebruik ook op die weg `KeepPromise("{ $id }")` of `BreakPromise("{ $id }")`.
diag-audit-question-unsettled = { $kind ->
        [slot] Het is niet bewezen dat `{"{"}{ $id }{"}"}` altijd is ingevuld als `{ $text }` aan de beurt is.
       *[promise] Het is niet bewezen dat belofte `{ $id }` altijd wordt nagekomen of gebroken.
    }
hint-for-audit-question-unsettled = Geef de audit meer ruimte met `--max-states` of `--max-seconds`.
diag-audit-middle-wins = Op balans `{ $balance }` van `{ $id }` past het midden altijd. Wie nooit beweegt, wint.
hint-for-audit-middle-wins = Geef minstens één moment een band waar 0 buiten valt.
diag-audit-one-position-fits = Op balans `{ $balance }` van `{ $id }` verschuiven de banden, maar positie { $position } past overal. Wie nooit beweegt, wint.
hint-for-audit-one-position-fits = Laat de banden verder uit elkaar liggen.
diag-audit-too-close = De sleutel van `{ $id }` ziet bij `{ $policy }` te weinig verschil op `{ $competency }`: deze manier van werken gaat daartegenin en verdient { $points } punten van 100, het beste volgens de sleutel { $best }. Er horen minstens 30 punten tussen te zitten.
hint-for-audit-too-close = Kijk wat deze manier kiest. Klopt de sleutel, geef dan op meer momenten een keuze die hem echt tegenspreekt.
diag-audit-no-chance-met = `{ $policy }` gaat tegen `{ $competency }` in, maar komt in `{ $id }` nooit bij een moment waar dat kan blijken. Wie zo werkt, krijgt daar geen lage score maar ‘nog te weinig gezien’.
hint-for-audit-no-chance-met = Kijk welke weg deze manier van werken neemt, en geef op die weg een moment dat `{ $competency }` laat zien. Of laat het zo, als wie weggaat hier niets hoeft te laten zien.
diag-audit-words-tell = De woorden van `{ $id }` verraden het antwoord ({ $language }): `{ $policy }` kijkt alleen naar de woorden en verdient { $points } punten van 100, loten { $chance }. Meer dan 10 punten verschil is te veel.
hint-for-audit-words-tell = Verdeel wat opvalt (lengte, vragen, lieve of voorzichtige woorden) over keuzes die passen en keuzes die niet passen.
diag-audit-words-pay = Wie de toon van de sleutel leert, heeft bij `{ $id }` de situatie niet nodig ({ $language }): alleen lezen verdient { $points } punten van 100, loten { $chance }. Vanaf 20 punten verschil is dat te veel. Deze woorden pleiten voor een keuze: { $pays }. Deze pleiten ertegen: { $costs }. Het verraadt zich bij { $places }.
hint-for-audit-words-pay = Laat in andere situaties iets anders passen. Geef daarna de woorden die lonen ook aan keuzes die niet passen, en andersom.
diag-audit-never-ends = In `{ $id }` blijft `{ $policy }` { $points } van de 100 keer voor altijd rondgaan.
hint-for-audit-never-ends = Laat een keuze die teruggaat na een paar keer dichtgaan, of ergens anders uitkomen.
diag-audit-situation-ignored = In `{ $id }` is bij { $changing } van de { $decisions } keuzemomenten in een andere situatie een andere keuze de beste: { $share } van de 100. Dat hoort minstens 40 te zijn.
hint-for-audit-situation-ignored = Bedenk per moment wat er met deze persoon aan de hand kan zijn, hoe je dat ziet, en wat dan past. Geef dezelfde keuze per situatie ander bewijs.
diag-audit-reading-worth-little = Wie de sleutel van `{ $id }` kent maar niet naar de situatie kijkt, mist maar { $worth } punten van 100. Dat horen er minstens 10 te zijn.
hint-for-audit-reading-worth-little = Laat vaker van de situatie afhangen wat goed is, en laat de situaties ongeveer even vaak voorkomen.
diag-audit-few-conditions = Wat in `{ $id }` goed is, verandert met maar { $conditions ->
    [one] één ding
   *[other] { $conditions } verschillende dingen
 }. Dat horen er minstens 3 te zijn.
hint-for-audit-few-conditions = Laat het ook afhangen van iets anders: wat beloofd is, wat gezegd is, hoe het met het vertrouwen of de schaamte staat.
diag-audit-start-decides = In `{ $id }` hangt bij { $start } van de { $changing } keuzemomenten die meeveranderen alleen van de loting aan het begin af wat goed is. Dat hoort hoogstens de helft te zijn.
hint-for-audit-start-decides = Laat ook uitmaken wat er in het gesprek zelf gebeurt.
diag-hidden-key = Bij `{ $id }` ziet een speler twee keer hetzelfde, en toch is iets anders goed. Het verschil zit in { $condition }. De ene keer: { $one }. De andere keer: { $other }.
hint-for-hidden-key = Laat het zien op dat moment: een regel met dezelfde voorwaarde, een gezicht of houding, of een ander antwoord op de keuze ervoor.
diag-audit-key-unsettled = Of bij `{ $id }` te zien is wat er goed is, is niet uitgezocht: er zijn te veel toestanden.
hint-for-audit-key-unsettled = Zet bij het moment een regel met dezelfde voorwaarde als het andere bewijs. Of geef de audit meer ruimte met `--max-states` of `--max-seconds`.
diag-audit-too-many-states = Scenario `{ $id }` is te groot om te bewijzen: na { $states } toestanden is de audit gestopt. De meeste komen door `{ $what }`.
hint-for-audit-too-many-states = Laat minder voorwaarden naar `{ $what }` kijken, of geef meer ruimte met `--max-states`.
diag-audit-out-of-time = De audit van `{ $id }` had meer tijd nodig: na { $states } toestanden was de tijd om. De meeste komen door `{ $what }`.
hint-for-audit-out-of-time = Geef meer tijd met `--max-seconds`.
diag-audit-task-too-large = Bij taak `{ $what }` van `{ $id }` zijn te veel antwoorden die later nog uitmaken.
hint-for-audit-task-too-large = Laat voorwaarden naar hoogstens 16 van de kruisjes kijken.
