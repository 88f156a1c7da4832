# De netwerkkaart (het wijkecogram): de tekening, de lijst ernaast, en het tekenen zelf.

map-title = Het netwerk van { $name }
map-left-open = nog open
map-legend-open = soort contact nog open
map-kind-person = iemand
map-kind-household = een huishouden
map-kind-group = een groep
map-legend = Wat betekent wat?
map-legend-sleeping = slapend contact
map-summary = { $name } staat in het midden.
map-empty = { $name } staat in het midden. Er staat nog niemand omheen.
map-column-name = Wie
map-column-spot = Waar
map-column-tie = Contact
map-column-direction = Steun
map-column-sleeping = Slapend
map-column-judgement = Wat doe je ermee?
map-yes = ja
map-no = nee

map-open = Kaart (K)
map-close = Kaart sluiten (K)
map-done = Klaar
map-undo = Ongedaan maken
map-drag = Sleep een naam in de kring, of druk erop.
map-says = Hier staat wat { $name } ervan zegt.
map-put = { $name } op de kaart zetten
map-move = { $name } verplaatsen
map-nobody-yet = Er is nog niemand ter sprake gekomen.
map-list = Wie staat waar?
map-unplaced = nog niet op de kaart
map-more = Meer …
map-more-about = Meer over { $name }
map-mark-sleeping = Slapend contact: er was contact, nu niet meer
map-card-later = Staat { $name } in een kring? Dan kun je hier meer zeggen over het contact.
map-card-close = Kaartje sluiten
map-task = De kaart ligt klaar. Zet erop wie je hebt gehoord. Ben je zover, druk dan op ‘Klaar’.
map-task-closed = Open de kaart en zet erop wie je hebt gehoord. Ben je zover, druk dan op ‘Klaar’.
map-rate-open =
    { $count ->
        [0] Geen kant meer open.
        [one] Nog 1 kant open. Dat mag.
       *[other] Nog { $count } kanten open. Dat mag.
    }
map-rate-done = Zo zie ik dit netwerk

map-section = Het netwerk
map-yours = Jouw kaart
map-truth = De hele kaart
