# Waarom, en hoe zeker: gevraagd voordat te zien is wat een keuze doet.

sure-guess = een gok
sure-doubt = twijfel
sure-fairly_sure = redelijk zeker
sure-sure = zeker

sure-wish = Vraag mij soms waarom, en hoe zeker ik ben
sure-wish-about = Bij een paar keuzes vragen we dat, voordat je ziet wat je keuze doet. Het telt nergens voor mee. In de nabespreking lees je het terug.
sure-wish-none = Dit scenario vraagt nergens waarom, en hoe zeker je bent.
sure-you-pick = Je kiest: { $text }
sure-why = Waarom kies je dit? Eén regel is genoeg. Leeg laten mag.
sure-how = Hoe zeker ben je dat dit nu past?
sure-go-on = Ga door
sure-back = Toch iets anders kiezen
sure-full = Er passen { $most } tekens in. Je zit op { $count }.
sure-keys = Enter in de regel: naar hoe zeker. { $range } of pijltjes: hoe zeker. Enter: doorgaan. Esc: terug naar de keuzes.

sure-type-why = Waarom kies je dit? Typ één regel. Enter = leeg laten · < = toch iets anders kiezen
sure-type-why-on = Waarom kies je dit? Je schreef: { $text }
    Enter = zo laten · of typ een nieuwe regel · < = toch iets anders kiezen
sure-type-how = Hoe zeker ben je dat dit nu past? Typ een nummer.
sure-step = Bij deze keuze horen ook je reden en hoe zeker je bent. Dat gaat met de hand, of met --script.
sure-header = Bij sommige keuzes vragen we waarom, en hoe zeker je bent. Het telt nergens voor mee.
sure-menu = Typ er een w bij als we bij sommige keuzes mogen vragen waarom, en hoe zeker je bent: w of 2w.
help-arg-reasons = Vraagt bij sommige keuzes waarom, en hoe zeker je bent, voordat je ziet wat ze doen. Telt nergens voor mee.

debrief-choice-grounds = Vooraf zei je: { $text }
debrief-choice-sure = Hoe zeker je was: { $sure }

calibration-section = Hoe zeker je was
calibration-intro = Bij deze keuzes zei je hoe zeker je was, voordat je zag wat ze deden. Het telt nergens voor mee. Het helpt je zien of je gevoel van zekerheid klopt.
calibration-row =
    { $given } keer; { $fitting ->
        [0] geen keer
       *[other] { $fitting } keer
    } paste je keuze
calibration-fitting = ‘Paste’ betekent hier: het beste wat je toen kon kiezen, of iets wat over het geheel goed werkte. Zo zag de auteur het; je mag het er niet mee eens zijn.
calibration-too-few = Dit is nog te weinig om er iets over te zeggen.
calibration-sure-mostly = Als je zeker bent, past je keuze meestal.
calibration-sure-mixed = Als je zeker bent, past je keuze soms wel en soms niet. Vraag je dan eens af wat je nog niet weet.
calibration-sure-seldom = Je bent vaak zeker terwijl je keuze niet past. Kijk op die momenten eens wat je over het hoofd zag.
calibration-unsure-mostly = Als je twijfelt of gokt, past je keuze toch meestal. Je ziet het beter dan je denkt.
calibration-unsure-mixed = Als je twijfelt of gokt, past je keuze soms wel en soms niet. Je twijfel is dan op zijn plaats.
calibration-unsure-seldom = Als je twijfelt of gokt, past je keuze meestal niet. Je twijfel klopt: kijk dan nog eens goed.
