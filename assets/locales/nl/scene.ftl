# De scène in woorden, voor wie het plaatje niet ziet.

scene-place-gallery = Je staat op de galerij, voor de deur.
scene-place-doorway = Je staat bij de voordeur, aan de straat.
scene-place-stairwell = Je staat in het trappenhuis, voor de deur.
scene-place-hallway = Je staat in de gang, net binnen.
scene-place-kitchen = Je bent in de keuken, bij de tafel.
scene-place-living-room = Je bent in de woonkamer.
scene-place-community-centre = Je bent in het buurthuis.
scene-place-office = Je bent op kantoor.
scene-place-street = Je staat buiten, op straat.

scene-door-shut = De deur is dicht.
scene-door-chain = De deur staat op de ketting.
scene-door-ajar = De deur staat op een kier.
scene-door-open = De deur staat open.

scene-posture-closed = heeft de armen over elkaar
scene-posture-turned-away = staat half weggedraaid
scene-posture-upright = staat rechtop
scene-posture-leaning = leunt tegen de deurpost
scene-posture-open = staat met losse handen naar je toe gedraaid
scene-posture-sitting = zit
scene-posture-standing = is opgestaan
scene-posture-chin-on-hand = steunt met de kin op een hand
scene-seated-closed = zit met de armen over elkaar
scene-seated-turned-away = zit half weggedraaid
scene-seated-upright = zit rechtop
scene-seated-leaning = leunt wat achterover
scene-seated-open = zit met losse handen naar je toe gedraaid

scene-face-suspicious = kijkt wantrouwig
scene-face-angry = kijkt boos
scene-face-ashamed = kijkt naar de grond
scene-face-tired = kijkt moe
scene-face-blank = houdt het gezicht strak
scene-face-calm = kijkt rustig
scene-face-amused = glimlacht half
scene-face-moved = is geraakt
scene-face-relieved = kijkt opgelucht
scene-face-talking = is druk aan het vertellen
scene-face-worried = kijkt bezorgd
scene-face-surprised = kijkt verrast
scene-face-thinking = denkt na

scene-body = { $name } { $posture } en { $face }.
scene-body-posture = { $name } { $posture }.
scene-body-face = { $name } { $face }.
scene-with = { $name } is er ook.

scene-light-morning = Het is ochtend.
scene-light-afternoon = Het is middag.
scene-light-evening = Het is avond, de lampen zijn aan.
scene-light-rain = Het is een grijze, natte dag.

# Wat je hoort. Het staat er ook voor wie het geluid uit heeft.
scene-sound-bell = De bel gaat.
scene-sound-chain = De ketting rammelt.
scene-sound-letter-flap = De brievenbus klappert.
scene-sound-steps = Je hoort voetstappen.
scene-sound-kettle = De waterkoker staat aan.
scene-sound-door = Je hoort de deur.

scene-sees = Je ziet: { $things }.
scene-object-post = een stapel post
scene-object-photo = een foto
scene-object-drawing = een tekening
scene-object-dog = een hond
scene-object-plant = een plant
scene-object-curtains = gesloten gordijnen
scene-object-medicine-box = een medicijndoos
scene-object-balcony = een vol balkon
scene-object-crew-photo = een foto van een ploeg onder een kraan
scene-object-second-toothbrush = een tweede tandenborstel
scene-object-letter = een brief in de hand
scene-object-pyjamas = een pyjama onder de kleren
scene-object-phone = een telefoon
scene-object-bin-bag = een volle vuilniszak
scene-object-crane-calendar = een kalender met een havenkraan
scene-object-clock = een klok
scene-object-stool = een krukje
scene-object-card = een visitekaartje
scene-object-oil-can = een glimmende oliekan
scene-object-letter-boxes = een rij brievenbussen
scene-object-broom = een bezem
scene-object-magnifying-glass = een vergrootglas
scene-object-tram-sign = een oud bord van de tram
scene-object-fridge-card = een kaartje op de koelkast
scene-object-newspaper = een krant
scene-object-salt-and-pepper = een suikerpot, een peperbus en een zoutvaatje
scene-object-bike = een fiets
scene-object-sheet = een blad met een stip
scene-object-sheet-above = een blad met namen boven de stip
scene-object-sheet-full = een blad met namen boven en onder de stip
scene-object-marker = een stift
scene-object-dish = een schaal deegballen
scene-object-candle = een kaars voor een foto van een oude vrouw
scene-object-fruit-bowl = een fruitschaal
scene-object-coffee-pot = een koffiekan
scene-object-calendar = een kalender met een pen
scene-object-tin = een koektrommel
scene-object-dove-card = een kaart met een duif
scene-object-open-window = een open raam
