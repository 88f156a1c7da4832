# Bewaarde gesprekken: wat de terminal en het venster er allebei over zeggen.

reason-too-large = het is veel te groot
reason-newer-layout = deze map is van een nieuwere versie van Drempel (indeling { $layout })
reason-gone = het bestand van dit gesprek is weg
reason-changed = een ander programma heeft het bestand van dit gesprek veranderd
reason-no-settings = er staat iets anders in dan instellingen
reason-elsewhere = het ligt niet bij de gesprekken
run-in-use = Dit gesprek wordt al gespeeld, in een ander venster of een andere terminal op deze computer. Stop daar eerst. Terugkijken kan wel.
resumed-torn = De laatste stap was niet helemaal bewaard en telt niet mee. Je gaat verder met de stap daarvoor.
resumed-before-damage = Dit gesprek is beschadigd in regel { $line }. { $choices ->
        [0] Er staat geen keuze voor.
        [one] De ene keuze daarvoor staat er nog.
       *[other] De { $choices } keuzes daarvoor staan er nog.
    } Je gaat daarmee verder, in een nieuw gesprek. Het beschadigde blijft bewaard.
resumed-older-edition = Het scenario is veranderd sinds je hiermee begon. Je speelt verder in de tekst van toen.
