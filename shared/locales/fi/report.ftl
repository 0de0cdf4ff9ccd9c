### Words of the files that are downloaded after a workshop.

report-title = Roolityöpajan tulokset
report-yes = Kyllä
report-no = Ei
report-place = { $place }. sijalla
# $host: a role's name, as it stands in headings
report-hat-on = Hattu, kantajana { $host }
report-driver-for = puolesta: { $item }
report-driver-against = vastaan: { $item }
report-binds-need = Tarve
report-binds-room = Tila

report-asis-none = Ei ole
report-asis-part = Muun työn ohessa
report-asis-own = Oma rooli

## What every file states

report-fact-workshop = Työpaja
report-fact-code = Koodi
report-fact-held = Pidetty
report-fact-closed = Päätetty
report-still-open = Työpaja on vielä kesken
report-fact-generated = Raportti laadittu
report-fact-joined = Osallistujia
report-fact-identity = Tunnistautuminen
report-fact-names = Nimet
report-names-collected = Osallistujien nimet kerättiin, ja ne näkyvät äänestystiedoissa niiltä osin kuin ne annettiin.
report-names-not-collected = Nimiä ei ole tuloksissa. Osallistujat on numeroitu liittymisjärjestyksessä.
report-fact-set = Kysymyssarja
report-fact-language = Työpajan kieli
report-fact-definition = Kysymysten versio
report-fact-method = Menetelmän versio
report-fact-revision = Tilanteen numero
report-fact-own-roles = Omia rooleja
report-fact-own-roles-computed = Omia rooleja laskelman mukaan
report-fact-own-roles-range = Omia rooleja, vaihteluväli

## Sheets: at most 31 characters

report-sheet-summary = Yhteenveto
report-sheet-charts = Kuviot
report-sheet-items = Kysymykset
report-sheet-counts = Vastausjakaumat
report-sheet-roles = Roolit
report-sheet-comments = Kommentit
report-sheet-ballots = Yksittäiset vastaukset

## Columns

report-column-fact = Tieto
report-column-value = Arvo
report-column-id = Tunnus
report-column-step = Aihe
report-column-item = Kysymys
report-column-wording = Kysymyksen sanamuoto
report-column-type = Tyyppi
report-column-kind = Luonne
report-column-round = Kierros
report-column-n = Vastauksia
report-column-abstained = Ei osannut sanoa
report-column-joined = Osallistujia
report-column-median = Mediaani
report-column-median-words = Mediaani sanoina
report-column-agreement = Yksimielisyys (A)
report-column-agreement-word = Yksimielisyys
report-column-camps = Kaksi leiriä
report-column-closed = Riittävän yksimielinen
report-column-moved = Vaihtoi vastaustaan
report-column-comments = Kommentteja
report-column-row = Rivi
report-column-option = Vastaus
report-column-count = Vastanneita
report-column-share = Osuus
report-column-points = Pisteet
report-column-role = Rooli
report-column-status = Ratkaisu
report-column-computed = Laskettu ratkaisu
report-column-reason = Poikkeamisen perustelu
report-column-hats = Roolin hatut
report-column-asis = Tänään
report-column-change = Muutos
report-column-need = Tarve (0–1)
report-column-margin = Etäisyys omaan rooliin
report-column-binds = Ratkaiseva tekijä
report-column-stability = Vakaus
report-column-flip = Ääniä käänteeseen
report-column-flip-item = Käänteen kysymys
report-column-uncertain = Epävarma
report-column-drivers = Vahvimmat perusteet
report-column-accepting = Hyväksyy
report-column-consent-n = Hyväksyntään vastanneita
report-column-does = Tehtävä
report-column-comment = Kommentti
report-column-upvotes = Kannatuksia
report-column-cluster = Ryhmittely
report-column-pinned = Kiinnitetty
report-column-answered = Käsitelty
report-column-participant = Osallistuja
report-column-name = Nimi
report-column-group = Ryhmä
report-column-answer = Vastaus
report-column-level = Taso
report-column-saved = Tallennettu

## Pictures

report-picture-stability = Kuinka vakaa kunkin roolin ratkaisu on
report-stability-is = Osuus uusinta-arvonnoista, joissa ratkaisu pysyi samana, kun vastaajajoukkoa vaihdeltiin satunnaisesti.
