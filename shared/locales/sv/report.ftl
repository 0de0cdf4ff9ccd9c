### Words of the files that are downloaded after a workshop.

report-title = Resultat av rollverkstaden
report-yes = Ja
report-no = Nej
report-place = På plats { $place }
# $host: a role's name, as it stands in headings
report-hat-on = Hatt, bärs av { $host }
report-driver-for = för: { $item }
report-driver-against = emot: { $item }
report-binds-need = Behov
report-binds-room = Utrymme

report-asis-none = Finns inte
report-asis-part = Vid sidan av annat
report-asis-own = Egen roll

## What every file states

report-fact-workshop = Verkstad
report-fact-code = Kod
report-fact-held = Hölls
report-fact-closed = Avslutades
report-still-open = Verkstaden pågår ännu
report-fact-generated = Rapporten skapades
report-fact-joined = Deltagare
report-fact-identity = Identifiering
report-fact-names = Namn
report-names-collected = Deltagarnas namn samlades in och syns bland de enskilda svaren i den mån de uppgavs.
report-names-not-collected = Resultaten innehåller inga namn. Deltagarna är numrerade i den ordning de anslöt sig.
report-fact-set = Frågeserie
report-fact-language = Verkstadens språk
report-fact-definition = Frågornas version
report-fact-method = Metodens version
report-fact-revision = Lägets nummer
report-fact-own-roles = Egna roller
report-fact-own-roles-computed = Egna roller enligt beräkningen
report-fact-own-roles-range = Egna roller, variationsintervall

## Sheets: at most 31 characters

report-sheet-summary = Sammandrag
report-sheet-charts = Diagram
report-sheet-items = Frågor
report-sheet-counts = Svarsfördelningar
report-sheet-roles = Roller
report-sheet-comments = Kommentarer
report-sheet-ballots = Enskilda svar

## Columns

report-column-fact = Uppgift
report-column-value = Värde
report-column-id = Kod
report-column-step = Ämne
report-column-item = Fråga
report-column-wording = Frågans formulering
report-column-type = Typ
report-column-kind = Art
report-column-round = Omgång
report-column-n = Antal svar
report-column-abstained = Kunde inte säga
report-column-joined = Deltagare
report-column-median = Median
report-column-median-words = Medianen i ord
report-column-agreement = Enighet (A)
report-column-agreement-word = Enighet
report-column-camps = Två läger
report-column-closed = Tillräckligt eniga
report-column-moved = Ändrade sitt svar
report-column-comments = Kommentarer
report-column-row = Rad
report-column-option = Svar
report-column-count = Svarande
report-column-share = Andel
report-column-points = Poäng
report-column-role = Roll
report-column-status = Lösning
report-column-computed = Beräknad lösning
report-column-reason = Motivering till avvikelsen
report-column-hats = Rollens hattar
report-column-asis = I dag
report-column-change = Förändring
report-column-need = Behov (0–1)
report-column-margin = Avstånd till egen roll
report-column-binds = Avgörande faktor
report-column-stability = Stabilitet
report-column-flip = Röster till omslag
report-column-flip-item = Omslagets fråga
report-column-uncertain = Osäker
report-column-drivers = Starkaste skälen
report-column-accepting = Godtar
report-column-consent-n = Svarande om samtycke
report-column-does = Uppgift
report-column-comment = Kommentar
report-column-upvotes = Stödröster
report-column-cluster = Gruppering
report-column-pinned = Fäst
report-column-answered = Behandlad
report-column-participant = Deltagare
report-column-name = Namn
report-column-group = Grupp
report-column-answer = Svar
report-column-level = Nivå
report-column-saved = Sparat

## Pictures

report-picture-stability = Hur stabil lösningen är för varje roll
report-stability-is = Andel av omdragningarna där lösningen förblev densamma när gruppen av svarande varierades slumpmässigt.
