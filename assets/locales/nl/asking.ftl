# Wat de terminal zegt bij een vraag, naast wat het venster ook zegt.

hint-matrix = Typ het nummer op de plek waar rij en kolom elkaar kruisen.
ask-signals = Kies alles wat je zag: meer antwoorden mogen. Typ de nummers met een spatie ertussen, zoals 1 3.
