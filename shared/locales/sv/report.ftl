### Words of the files that are downloaded after a workshop.

report-title = Resultat av rollworkshoppen
report-yes = Ja
report-no = Nej
report-place = På plats { $place }
# $host: a role's name, as it stands in headings
report-hat-on = Hatt: { $host }
report-binds-need = Behov
report-binds-room = Resurser

report-asis-none = Finns inte
report-asis-part = Vid sidan av annat
report-asis-own = Som huvudsyssla

## What every file states

report-fact-result = Resultat
report-fact-workshop = Workshop
report-fact-code = Kod
report-fact-held = Hölls
report-fact-closed = Avslutades
report-still-open = Workshoppen pågår ännu
report-fact-generated = Rapporten skapades
report-fact-joined = Deltagare
report-fact-answered-when = När man svarade
report-answered-when = I förväg { $beforehand }, i workshoppen { $live }
report-fact-tables = Delade apparater
report-tables-seats =
    { $tables ->
        [one] Med en apparat
       *[other] Med { $tables } apparater
    } svarade man i tur och ordning, sammanlagt { $people } personer.
report-tables-hands =
    { $tables ->
        [one] Med en apparat
       *[other] Med { $tables } apparater
    } räknades händer, sammanlagt { $people } personer. Av händer vet man inte vilka svar på olika frågor som är samma persons.
report-fact-identity = Identifiering
report-fact-names = Namn
report-names-collected = Deltagarnas namn samlades in och syns bland de enskilda svaren i den mån de uppgavs.
report-names-not-collected = Resultaten innehåller inga namn. Deltagarna är numrerade i den ordning de gick med.
report-fact-set = Frågeserie
report-fact-language = Workshoppens språk
report-fact-definition = Frågornas version
report-fact-method = Metodens version
report-fact-revision = Lägets nummer
report-fact-own-roles = Dedikerade roller
report-fact-own-roles-computed = Dedikerade roller enligt beräkningen
report-fact-own-roles-range = Dedikerade roller, variationsintervall

## Sheets: at most 31 characters

report-sheet-summary = Sammandrag
report-sheet-charts = Diagram
report-sheet-items = Frågor
report-sheet-counts = Svarsfördelningar
report-sheet-roles = Roller
report-sheet-sides = Sidor
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
report-column-status = Resultat
report-column-computed = Beräknat resultat
report-column-alternative = Det andra alternativet
report-column-reason = Överenskommelsens motivering
report-column-hats = Rollens hattar
report-column-asis = I dag
report-column-change = Förändring
report-column-need = Behov (0–1)
report-column-room = Resurser (0–1)
report-column-margin = Avstånd till dedikerad roll
report-column-binds = Avgörande faktor
report-column-stability = Stabilitet
report-column-flip = Vändpunkt, antal svar
report-column-flip-item = Vändpunktens fråga
report-column-uncertain = Osäker
report-column-certainty = Säkerhet
report-column-unasked = Inte frågat
report-column-why = Varför
report-column-accepting = Godtar
report-column-consent-n = Svar om godkännande
report-column-does = Uppgift
report-column-comment = Kommentar
report-column-upvotes = Stödröster
report-column-cluster = Tema
report-column-pinned = Fäst
report-column-answered = Behandlad
report-column-side = Sida
report-column-side-people = Svarade igen
report-column-side-stayed = Stod fast
report-column-side-between = Hamnade emellan
report-column-side-crossed = Bytte sida
report-column-side-reasons = Motiveringar som gruppen fick se
report-column-speaks-for = Vad motiveringen gäller
report-column-participant = Deltagare
report-column-name = Namn
report-column-group = Avdelning
report-column-answer = Svar
report-column-level = Nivå

## Pictures

report-picture-stability = Hur stabilt resultatet är för varje roll
report-stability-is = Hur ofta resultatet förblev detsamma när de svarande lottades på nytt.
report-picture-agreement = Hur eniga svaren är
report-strip-key = Romben är medianen, siffran i rutan antalet svarande
report-picture-shift = Hur svaren ändrades mellan omgångarna
report-picture-cards = Rollerna och deras hattar
report-picture-alternative = Det andra alternativet: rollerna och deras hattar
report-picture-need-room = Behov och resurser
report-axis-need = Behov: hur mycket arbete det finns
# $room: the word for room, as it stands beside the names
report-key-room = ({ $room }) = organisationens storlek avgör, inte mängden arbete. Ovanför nollinjen är rollen dedikerad.
report-key-own = dedikerad roll
report-key-hat = hatt
report-key-none = behövs inte
report-key-uncertain = osäker
report-alt-need-room = { $role }: behov { $need }, resurser { $room }, avstånd till dedikerad roll { $margin }, { $status }
report-short-own = Dedikerad
report-short-hat = Hatt
report-short-none = Behövs inte
report-picture-raci = Vem som ansvarar för vad under kundens livscykel
report-raci-accountable = ansvarar för resultatet
report-raci-responsible = utför arbetet
report-raci-consulted = konsulteras först
report-picture-change = Nuläge och förslag
report-column-target = Förslag
# $host: a role's short name
report-hat-short = Hatt: { $host }
report-picture-waves = Förändringens vågor
report-wave =
    { $number ->
        [0] Genast
       *[other] Våg { $number }
    }
report-pilot = pröva först

## The story

report-section-summary = Sammanfattning
report-section-answers = Vad vi sade
report-section-agreement = Var vi är eniga och var vi inte är det
report-section-structure = Rollstrukturen
report-section-reasons = Varför så här
report-reasons-own = Varför de här rollerna är dedikerade
report-reasons-hat = Varför de här rollerna är hattar
report-consent-least = Varje roll kan godtas av minst { $least }/{ $of } svarande
report-section-certainty = Hur säkert resultatet är
report-section-change = Nuläge och förslag
report-section-first = Vad som görs först
report-section-about = Hur resultatet har räknats fram
report-contents = Innehåll
report-page = Sida

report-intro-answers = För varje fråga visas alla svar. Romben är medianen, och ordet berättar hur enig gruppen var. ”Kan inte säga” ingår inte i siffrorna utan räknas för sig.
report-intro-agreement = Frågorna står i ordning från den mest eniga till den mest splittrade.
report-intro-structure = Ett stort kort är en dedikerad roll. Flikarna på kortet är hattar, alltså uppgifter som sköts vid sidan av rollen. En streckad kant betyder att resultatet är osäkert.
report-intro-reasons = En roll blir dedikerad när det finns tillräckligt med arbete och organisationen har resurser för den. Skälen är gruppens egna svar, det starkaste först. Det som inte frågades är märkt som ett antagande.
report-intro-certainty = Stabiliteten visar hur ofta resultatet förblev detsamma när de svarande lottades på nytt. Vändpunkten visar hur många ändrade svar som skulle ändra resultatet.
report-intro-certainty-of-few = Färre än fem svarade, så det går inte att bedöma hur stabila resultaten är. Ett resultat som ligger nära gränsen har märkts som osäkert. Vändpunkten visar hur många ändrade svar som skulle ändra resultatet.
report-intro-change = Nuläget är majoritetens uppfattning om vilka roller som redan finns.
report-intro-change-prepared = Nuläget har antecknats på förhand av workshopledaren: gruppen har inte svarat på det.
report-intro-first = Förändringen går i vågor: först kommer man överens om ansvar och överlämningar, sedan ändras en roll i taget. Osäkra resultat prövas innan något beslutas.

# $own: how many; $hats: how many
report-headline =
    { $own ->
        [one] Resultatet är en struktur med en dedikerad roll
       *[other] Resultatet är en struktur med { $own } dedikerade roller
    }{ $hats ->
        [0] .
        [one] { " " }och en hatt.
       *[other] { " " }och { $hats } hattar.
    }
report-own-are = Dedikerade roller: { $roles }.
report-range-is = Enligt beräkningen är de dedikerade rollerna { $range } när gränsfallen beaktas.
report-incomplete = Det finns för få svar för att räkna fram en rollstruktur.
report-not-revealed = Rollstrukturen har inte visats för gruppen och ingår därför inte i rapporten.
report-is-split = Gruppen är delad i två läger som skulle komma fram till olika strukturer, och något gemensamt resultat finns inte. Den första strukturen är beräknad av hela gruppens medianer. Det andra alternativet är strukturen för det läger vars svar skulle leda till något annat.
report-form-is = Närmaste kända sätt att organisera försäljningen: { $form }.
report-coverage-is = { $segment }: { $mode }.
report-agreed-on = Mest eniga var svaren på: { $items }.
report-divided-on = Mest spridda var svaren på: { $items }.
report-overridden =
    { $count ->
        [one] Gruppen kom överens om något annat än beräkningen i en roll: { $roles }. Motiveringen står vid rollen.
       *[other] Gruppen kom överens om något annat än beräkningen i { $count } roller: { $roles }. Motiveringarna står vid rollerna.
    }
report-uncertain-are = Osäkra, bör prövas först: { $roles }.
report-whole-accepted = Helheten godtas av { $accepting }, frågan besvarades av { $n }.
report-first-is = De första förändringarna: { $roles }.
report-nothing-answered = Ingen fråga i rapporten har fått svar.
report-nothing-shown = Inga resultat har visats för gruppen.
report-no-scale-told = Det finns inga resultat för skalfrågorna.

report-rounds-were = Omgång { $round }: medianen ”{ $median }”, enigheten ”{ $agreement }”.
# $newest, $round: their numbers
report-round-unanswered = Ingen svarade i omgång { $newest }, så resultatet är från omgång { $round }.
report-fact-hint = Här finns ett rätt svar. Spridningen visar att saken bör kontrolleras.
report-side-low = Lägre svar
report-side-high = Högre svar
# $people: those of one side who answered again
report-side-went = Av dem svarade { $people } igen: { $stayed } stod fast vid sitt svar, { $between } hamnade emellan och { $crossed } bytte sida.
report-objector = Motivering till en invändning
report-comments-are = Kommentarer
report-comments-more =
    { $count ->
        [one] Dessutom en kommentar som finns i Excel-filen.
       *[other] Dessutom { $count } kommentarer som finns i Excel-filen.
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
report-discuss-next-is = Oenigheten i de här frågorna skulle ändra rollstrukturen.
report-column-affects = Påverkar rollerna
report-overrides-are = Gruppens överenskommelser bredvid det beräknade resultatet
report-flags-are = Att lägga märke till
report-not-needed = Roller som inte behövs

# $word: firm, likely or open
report-why-certainty = Säkerhet: { $word }.
# $share: percents; $word: how stable
report-why-stability = Stabilitet { $share }, { $word }.
# $n: of so many answers, 0 where that is not known
report-why-flip =
    { $votes ->
        [one] Om en svarande ändrade sitt svar på ”{ $item }”{ $n ->
            [0] { "" }
           *[other] { " " }(antal svar { $n })
        } skulle resultatet bli ”{ $status }”.
       *[other] Om { $votes } svarande ändrade sitt svar på ”{ $item }”{ $n ->
            [0] { "" }
           *[other] { " " }(antal svar { $n })
        } skulle resultatet bli ”{ $status }”.
    }
report-why-override = Det beräknade resultatet är ”{ $computed }”, gruppens överenskommelse ”{ $decided }”. Motivering: { $reason }
report-why-confirmed = Gruppen bekräftade det beräknade resultatet. Motivering: { $reason }

report-sampled = Gruppen var så stor att stabiliteten räknades med färre lottningar.
report-column-accountable = Ansvarar (A)
report-column-responsible = Utför (U)
report-column-consulted = Konsulteras (K)
report-column-stage = Skede

report-about-median = Gruppens svar är medianen: hälften svarade den eller mindre, hälften den eller mer. Ett enstaka ytterlighetssvar flyttar den inte.
report-about-agreement = Enigheten är van der Eijks A: 1 när alla svarar lika, 0 när svaren fördelas jämnt och −1 när hälften står i vardera ytterligheten. Orden: stark minst 0,75, måttlig minst 0,5, svag minst 0,2, annars mycket svag. ”Två läger” betyder att minst en fjärdedel av de svarande står på vardera sidan och klart färre emellan.
report-about-structure = Av medianerna räknas för varje roll ett behov, som beror på det som säljs och på kunderna, och resurser, som beror på organisationens storlek. En roll blir dedikerad när båda överstiger rollens gräns. Finns arbetet men inte resurserna blir uppgiften en hatt på en annan roll.
report-about-rounds = Om en fråga ställdes på nytt visar bilden den senaste omgången som någon svarade i. I strukturen ingår vars och ens senaste svar, också från dem som inte svarade på nytt.
report-about-stability = Stabiliteten fås genom att de svarande lottas på nytt hundratals gånger. Stabil: resultatet består i minst 90 procent av lottningarna; ganska stabil: i minst 70 procent; annars känslig.
report-about-own-items = Tilläggsfrågorna ({ $items }) gjordes för den här workshoppen. De påverkar inte rollstrukturen.
report-about-prepared = Nuläget för dessa roller antecknades på förhand av workshopledaren, eftersom ingen svarade om dem: { $roles }.
report-about-privacy = En avdelnings egna svar visas bara om minst fem personer på avdelningen har svarat. Dolda kommentarer ingår inte i någon fil.
report-about-signs = Tecken som saknas i rapportens typsnitt har ersatts med □. I Excel- och JSON-filerna är de oförändrade.
report-about-proposal = Resultatet är workshoppens förslag till underlag för diskussion, inte ett beslut.

report-worth = Var workshoppen värd tiden: ja { $yes }, delvis { $partly }, nej { $no }.
