### Words of the files that are downloaded after a workshop.

report-title = Resultat av rollworkshoppen
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

report-fact-result = Resultat
report-fact-workshop = Workshop
report-fact-code = Kod
report-fact-held = Hölls
report-fact-closed = Avslutades
report-still-open = Workshoppen pågår ännu
report-fact-generated = Rapporten skapades
report-fact-joined = Deltagare
report-fact-identity = Identifiering
report-fact-names = Namn
report-names-collected = Deltagarnas namn samlades in och syns bland de enskilda svaren i den mån de uppgavs.
report-names-not-collected = Resultaten innehåller inga namn. Deltagarna är numrerade i den ordning de anslöt sig.
report-fact-set = Frågeserie
report-fact-language = Workshoppens språk
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
report-column-alternative = Det andra alternativet
report-column-reason = Workshopledarens motivering
report-column-hats = Rollens hattar
report-column-asis = I dag
report-column-change = Förändring
report-column-need = Behov (0–1)
report-column-room = Utrymme (0–1)
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
report-column-cluster = Tema
report-column-pinned = Fäst
report-column-answered = Behandlad
report-column-participant = Deltagare
report-column-name = Namn
report-column-group = Avdelning
report-column-answer = Svar
report-column-level = Nivå
report-column-saved = Sparat

## Pictures

report-picture-stability = Hur stabil lösningen är för varje roll
report-stability-is = Andel av omdragningarna där lösningen förblev densamma när gruppen av svarande varierades slumpmässigt.
report-picture-agreement = Hur eniga svaren är
report-strip-key = Romben är medianen, siffran i rutan antalet svarande
report-picture-shift = Hur svaren ändrades mellan omgångarna
report-picture-cards = Rollerna och deras hattar
report-picture-alternative = Det andra alternativet: rollerna och deras hattar
report-picture-need-room = Behov och utrymme
report-axis-need = Behov: hur mycket arbete det finns
# $room: the word for room, as it stands beside the names
report-key-room = ({ $room }) = organisationens storlek avgör, inte mängden arbete. Ovanför nollinjen är rollen egen.
report-key-own = egen roll
report-key-hat = hatt
report-key-none = behövs inte
report-key-uncertain = osäker
report-alt-need-room = { $role }: behov { $need }, utrymme { $room }, avstånd till egen roll { $margin }, { $status }
report-short-own = Egen roll
report-short-hat = Hatt
report-short-none = Behövs inte
report-picture-raci = Vem som ansvarar för vad under kundens livscykel
report-raci-accountable = ansvarar för resultatet
report-raci-responsible = utför arbetet
report-raci-consulted = rådfrågas först
report-picture-change = Från nuläge till mål
report-column-target = Mål
# $host: a role's short name
report-hat-short = Hatt: { $host }
report-picture-waves = Förändringens vågor
report-wave = Våg { $number }
report-pilot = pröva först

## The story

report-section-summary = Sammanfattning
report-section-answers = Vad vi sade
report-section-agreement = Var vi är eniga och var vi inte är det
report-section-structure = Rollstrukturen
report-section-reasons = Varför så här
report-section-certainty = Hur säkert resultatet är
report-section-change = Från nuläge till mål
report-section-first = Vad som görs först
report-section-about = Hur resultatet har räknats fram
report-contents = Innehåll
report-page = Sida

report-intro-answers = För varje fråga visas alla svar. Romben är medianen, och ordet berättar hur enig gruppen var. ”Kan inte säga” ingår inte i siffrorna utan räknas för sig.
report-intro-agreement = Frågorna står i ordning från den mest eniga till den mest splittrade.
report-intro-structure = Ett stort kort är en egen roll. Flikarna på kortet är hattar som rollen bär vid sidan av sitt övriga arbete. En streckad kant betyder att lösningen är osäker.
report-intro-reasons = En roll blir egen när det finns tillräckligt med arbete och organisationen har utrymme för den. Skälen är gruppens egna svar, det starkaste först.
report-intro-certainty = Stabiliteten visar om lösningen skulle förbli densamma om andra deltagare hade råkat vara på plats. Omslaget visar hur många ändrade svar som skulle förändra den.
report-intro-certainty-of-few = Färre än fem svarade, så det går inte att bedöma hur stabila lösningarna är. Som osäker har märkts en lösning som ligger nära gränsen. Omslaget visar hur många ändrade svar som skulle förändra lösningen.
report-intro-change = Nuläget är majoritetens uppfattning om vilka roller som redan finns.
report-intro-change-prepared = Nuläget har antecknats på förhand av workshopledaren: gruppen har inte svarat på det.
report-intro-first = Förändringen går i vågor: först kommer man överens om ansvar och överlämningar, sedan ändras en roll i taget. Osäkra lösningar prövas innan de beslutas.

# $own: how many; $hats: how many
report-headline =
    { $own ->
        [one] Resultatet är en struktur med en egen roll
       *[other] Resultatet är en struktur med { $own } egna roller
    }{ $hats ->
        [0] .
        [one] { " " }och en hatt.
       *[other] { " " }och { $hats } hattar.
    }
report-own-are = Egna roller: { $roles }.
report-range-is = Enligt beräkningen är de egna rollerna { $range } när gränsfallen beaktas.
report-incomplete = Det finns för få svar för att räkna fram en rollstruktur.
report-not-revealed = Rollstrukturen har inte visats för gruppen och ingår därför inte i rapporten.
report-is-split = Gruppen är delad i två läger som skulle komma fram till olika strukturer, och något gemensamt resultat finns inte. Den första strukturen är beräknad av hela gruppens medianer. Det andra alternativet är strukturen för det läger vars svar skulle leda till något annat.
report-form-is = Närmaste kända sätt att organisera försäljningen: { $form }.
report-coverage-is = { $segment }: { $mode }.
report-agreed-on = Mest eniga var svaren på: { $items }.
report-divided-on = Mest spridda var svaren på: { $items }.
report-overridden =
    { $count ->
        [one] Workshopledaren avvek från beräkningen i en roll: { $roles }. Motiveringen står vid rollen.
       *[other] Workshopledaren avvek från beräkningen i { $count } roller: { $roles }. Motiveringarna står vid rollerna.
    }
report-uncertain-are = Osäkra, bör prövas först: { $roles }.
report-whole-accepted = Helheten godtas av { $accepting }, frågan besvarades av { $n }.
report-first-is = De första förändringarna: { $roles }.
report-nothing-answered = Ingen fråga i rapporten har fått svar.
report-nothing-shown = Inga resultat har visats för gruppen.
report-no-scale-told = Det finns inga resultat för skalfrågorna.

report-rounds-were = I omgång { $round } var medianen { $median } och enigheten { $agreement }.
# $newest, $round: their numbers
report-round-unanswered = Ingen svarade i omgång { $newest }, så resultatet är från omgång { $round }.
report-fact-hint = Här finns ett rätt svar. Spridningen visar att saken bör kontrolleras.
report-comments-are = Kommentarer
report-comments-more =
    { $count ->
        [one] Dessutom en kommentar som finns i Excelfilen.
       *[other] Dessutom { $count } kommentarer som finns i Excelfilen.
    }
report-upvoted =
    { $count ->
        [one] en stödröst
       *[other] { $count } stödröster
    }
report-by-group = Per avdelning

# $n: how many answered
report-group-is = { $group } { $median } (n = { $n })

report-discuss-next = Det här lönar det sig att diskutera vidare
report-discuss-next-is = Spridningen i de här frågorna skulle förändra rollstrukturen.
report-column-affects = Påverkar rollerna
report-overrides-are = Workshopledarens beslut vid sidan av beräkningen
report-flags-are = Att lägga märke till
report-not-needed = Roller som inte behövs

report-why-for = För
report-why-against = Emot
report-why-weight = Behov { $need }, utrymme { $room }. Avgörande faktor: { $binds }.
# $share: percents; $word: how stable
report-why-stability = Stabilitet { $share }, { $word }.
# $n: of so many answers, 0 where that is not known
report-why-flip =
    { $votes ->
        [one] Om en svarande ändrade sitt svar på ”{ $item }”{ $n ->
            [0] { "" }
           *[other] { " " }(antal svar { $n })
        } skulle lösningen bli ”{ $status }”.
       *[other] Om { $votes } svarande ändrade sitt svar på ”{ $item }”{ $n ->
            [0] { "" }
           *[other] { " " }(antal svar { $n })
        } skulle lösningen bli ”{ $status }”.
    }
report-why-no-flip = Svaren på en enda fråga räcker inte för att förändra lösningen.
report-why-consent = Godtas av { $accepting }, frågan besvarades av { $n }.
report-why-override = Beräknad lösning: { $computed }. Workshopledarens beslut: { $decided }. Motivering: { $reason }
report-why-confirmed = Workshopledaren bekräftade den beräknade lösningen. Motivering: { $reason }

report-sampled = Gruppen var så stor att stabiliteten räknades med ett mindre antal omdragningar.
report-column-accountable = Ansvarar (A)
report-column-responsible = Utför (U)
report-column-consulted = Rådfrågas (R)
report-column-stage = Skede

report-about-median = Gruppens svar är medianen: hälften svarade den eller mindre, hälften den eller mer. Ett enstaka ytterlighetssvar flyttar den inte.
report-about-agreement = Enigheten är van der Eijks A: 1 när alla svarar lika, 0 när svaren fördelas jämnt och −1 när hälften står i vardera ytterligheten. Orden: stark minst 0,75, måttlig minst 0,5, svag minst 0,2, annars splittrad. ”Två läger” betyder att minst en fjärdedel av de svarande står på vardera sidan och klart färre emellan.
report-about-structure = Av medianerna räknas för varje roll ett behov, som beror på det som säljs och på kunderna, och ett utrymme, som beror på organisationens storlek. En egen roll uppstår när båda överstiger rollens gräns. Finns arbetet men inte utrymmet blir uppgiften en hatt på en annan roll.
report-about-rounds = Om en fråga ställdes på nytt visar bilden den senaste omgången som någon svarade i. I strukturen ingår vars och ens senaste svar, också från dem som inte svarade på nytt.
report-about-stability = Stabiliteten fås genom att dra om gruppen av svarande hundratals gånger. Stabil: lösningen består i minst 90 procent av dragningarna; ganska stabil: i minst 70 procent; annars känslig.
report-about-own-items = De egna frågorna ({ $items }) gjordes för den här workshoppen. De påverkar inte rollstrukturen.
report-about-prepared = Nuläget för dessa roller antecknades på förhand av workshopledaren, eftersom ingen svarade om dem: { $roles }.
report-about-privacy = En avdelnings egna svar visas bara om minst fem personer på avdelningen har svarat. Dolda kommentarer ingår inte i någon fil.
report-about-signs = Tecken som saknas i rapportens typsnitt har ersatts med □. I Excel- och JSON-filerna är de oförändrade.
report-about-proposal = Resultatet är workshoppens förslag till underlag för diskussion, inte ett beslut.
