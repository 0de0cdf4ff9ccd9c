### Words of what follows from a result: page one, hand-offs, actions, the plan in files.

## Numbers in words; $from and $to are the forms after "from" and "to"

plan-number =
    { $count ->
        [0] noll
        [1] en
        [2] två
        [3] tre
        [4] fyra
        [5] fem
        [6] sex
        [7] sju
        [8] åtta
        [9] nio
        [10] tio
        [11] elva
        [12] tolv
        [13] tretton
        [14] fjorton
        [15] femton
        [16] sexton
        [17] sjutton
        [18] arton
       *[other] { $count }
    }
plan-number-from =
    { $count ->
        [0] noll
        [1] en
        [2] två
        [3] tre
        [4] fyra
        [5] fem
        [6] sex
        [7] sju
        [8] åtta
        [9] nio
        [10] tio
        [11] elva
        [12] tolv
        [13] tretton
        [14] fjorton
        [15] femton
        [16] sexton
        [17] sjutton
        [18] arton
       *[other] { $count }
    }
plan-number-to =
    { $count ->
        [0] noll
        [1] en
        [2] två
        [3] tre
        [4] fyra
        [5] fem
        [6] sex
        [7] sju
        [8] åtta
        [9] nio
        [10] tio
        [11] elva
        [12] tolv
        [13] tretton
        [14] fjorton
        [15] femton
        [16] sexton
        [17] sjutton
        [18] arton
       *[other] { $count }
    }

## Every page

plan-proposal = Förslag, inget beslut
plan-section-one = Sida ett
plan-section-structure = Strukturen längs kundens väg
plan-section-why = Varför
plan-section-changes = Vad som förändras
plan-section-hand-offs = Överlämningar
plan-section-actions = Åtgärder
plan-section-certainty = Hur säkert
plan-section-answers = Svar
plan-section-appendix = Bilaga

## The claim

# $from, $to: numbers in words
plan-claim-from-to = Från { $from } dedikerade roller till { $to }
plan-claim-same = Antalet dedikerade roller är fortfarande { $to }
plan-claim-first = Inga dedikerade roller i dag, { $to } i förslaget
plan-claim-unknown = Dedikerade roller i förslaget: { $to }
plan-claim-decide = { $count } att besluta om
plan-claim-check = { $count } att kontrollera
plan-claim-keep = ingenting förändras
plan-claim-split = Gruppen delar sig i två läger: två strukturer, inget gemensamt resultat
plan-lead =
    { $part ->
        [0] Besluta först om det som förändras. Kontrollera öppna punkter före beslutet och behåll resten som det är.
        [one] Arbetet i en roll sköts i dag vid sidan av annat. Besluta först om det som förändras, kontrollera öppna punkter och behåll resten.
       *[other] Arbetet i { $part } roller sköts i dag vid sidan av annat. Besluta först om det som förändras, kontrollera öppna punkter och behåll resten.
    }
plan-lead-split = Den första strukturen är beräknad på allas svar, den andra på svaren från det läger vars svar skulle leda till något annat. Besluta inte om roller innan oenigheten är behandlad.
plan-lead-unfinished = Rollstrukturen saknas i den här rapporten. Svaren finns i bilagan.

## The figures of page one

plan-figure-own = dedikerade roller i dag och i förslaget
plan-figure-own-only =
    { $count ->
        [one] dedikerad roll i förslaget
       *[other] dedikerade roller i förslaget
    }
plan-figure-accept = kan godta helheten
plan-figure-friction = nämnde skedet { $stage } bland de tre oklaraste
plan-figure-hand-offs =
    { $count ->
        [one] överlämning längs kundens väg
       *[other] överlämningar längs kundens väg
    }
plan-figure-unasked =
    { $count ->
        [one] fråga ställdes inte; på den beror
       *[other] frågor ställdes inte; på dem beror
    } { $roles ->
        [one] en roll
       *[other] { $roles } roller
    }

## Page one

plan-decide = Besluta
plan-decide-sub = nu
plan-check = Kontrollera
plan-check-sub = före beslutet
plan-keep = Behåll
plan-keep-sub = som i dag
plan-when = När
plan-when-sub = 30, 60 och 90 dagar
plan-owner = Ansvarig
plan-nothing-to-decide = Ingen roll förändras.
plan-hats-follow = Hattar som följer med
plan-hat-to = { $hat } till { $host }
plan-hat-shared = { $hat } delas mellan dem som gör arbetet
plan-kept-own = Dedikerade: { $roles }.
plan-kept-hats = Hattar: { $roles }.
plan-kept-absent = Varken i dag eller i förslaget: { $roles }.
plan-by-30 =
    { $stages ->
        [one] Ett skede har en ansvarig
       *[other] { $stages } skeden har var sin ansvarig
    }{ $hand_offs ->
        [0] { "" }
        [one] { " " }och en överlämning är överenskommen
       *[other] { " " }och { $hand_offs } överlämningar är överenskomna
    }
plan-by-30-checks = öppna punkter är kontrollerade
plan-by-60-start = Påbörjat: { $roles }
plan-by-60-pilot = Prövas: { $roles }
plan-by-60-none = Överlämningarna fungerar som överenskommet
plan-by-90 = Beslut om det som kontrollerats och prövats, uppföljningsworkshop
plan-by-90-plain = Uppföljningsworkshop: vad gjordes, vad skaver, vad ska ändras
plan-trust = Så långt går det att lita på detta:
plan-trust-few = färre än fem svarade, så siffrorna säger bara vad de svarade.
plan-trust-stable = Resultatet för { $stable }/{ $roles } roller skulle vara detsamma även om de som svarade byttes ut. Det säger ingenting om det som inte frågades.
plan-trust-method =
    { $set ->
        [short] Den korta frågeserien
       *[full] Den omfattande frågeserien
    } har för nya företag gett samma svar som eniga bedömare i { $share } av punkterna. Bedömarna är språkmodeller, inte människor.

## Sentences about a role

plan-pilot-first = Pröva först: resultatet ligger nära gränsen.
plan-work-goes-on = Enligt beräkningen behövs rollen inte, men { $n }/{ $of } säger att arbetet görs. Avsluta det inte innan saken är kontrollerad.
plan-work-goes-on-prepared = Enligt beräkningen behövs rollen inte, men arbetet görs i dag. Avsluta det inte innan saken är kontrollerad.
plan-close-call = Resultatet ligger nära gränsen.
plan-agreed = Gruppens överenskommelse: { $status }. Motivering: { $reason }

## The structure

plan-picture-journey = Rollerna längs kundens väg
plan-segment-large = Stora
plan-segment-small = Små
plan-key-keep = förblir som i dag
plan-key-decide = förändras, kan beslutas nu
plan-key-pilot = förändras, prövas först
plan-key-check = skulle förändras, kontrolleras först
plan-key-hat = hatt
plan-key-hand-off = överlämning
plan-state-pilot = prövas
# $of: how many answered
plan-friction-row = Nämnde som oklart ({ $of } svarade)
plan-structure-title =
    { $count ->
        [0] Ansvaret byts inte längs kundens väg
        [one] En överlämning
       *[other] { $words } överlämningar
    }
plan-cover-both-field = kunderna besöks
plan-cover-both-remote = kunderna sköts på distans
plan-cover-both-self = kunderna köper själva
plan-cover-large-field = stora kunder besöks
plan-cover-large-remote = stora kunder sköts på distans
plan-cover-large-self = stora kunder köper själva
plan-cover-small-field = små kunder besöks
plan-cover-small-remote = små kunder sköts på distans
plan-cover-small-self = små kunder köper själva
plan-structure-lead = Varje skede har en ansvarig. I försäljningen kan ansvaret delas efter kundens storlek.
plan-structure-split = Den andra strukturen: enligt lägrets svar
plan-structure-split-lead = Så här skulle rollerna fördelas om det andra lägrets svar avgjorde.
plan-split-title =
    { $count ->
        [one] Strukturerna skiljer sig i en roll
       *[other] Strukturerna skiljer sig i { $count } roller
    }
plan-split-lead = Inga roller beslutas förrän gruppen har enats om frågorna som delar den.
plan-column-first = Av allas svar
plan-column-second = Av det andra lägrets svar
plan-structure-note = Roller, ansvar och kundgrupper kommer från beräkningen och gruppens överenskommelser. Oklarhet: hur många som nämnde skedet bland de tre värsta.
plan-hand-offs-are = Överlämningar
plan-coverage-is = Så sköts kunderna
plan-outside = Inte i strukturen
plan-outside-none = Alla roller i förteckningen finns i strukturen.
plan-shared-hats = Hattar som delas mellan dem som gör arbetet: { $roles }.

## Why

plan-why-title =
    { $count ->
        [0] Varför rollerna är som förut
        [one] Varför en roll förändras
       *[other] Varför { $words } roller förändras
    }
plan-why-lead = Grunderna är de svar som resultatet bygger på. Om en grund inte stämmer gör inte rollen det heller.
plan-why-answers = Svaren bakom detta
plan-why-turns = Vad som skulle ändra detta
plan-why-note = Den mörka stapeln är gruppens svar, siffrorna antal svar. Grunderna för övriga roller finns i bilagan.
plan-why-comment = anonym kommentar

## What changes

plan-changes-title =
    { $count ->
        [0] Ingen roll förändras
        [one] En roll förändras
       *[other] { $words } roller förändras
    }
plan-changes-decide = { $count } beslutas nu
plan-changes-follow = { $count } följer med
plan-changes-check = { $count } kontrolleras först
plan-changes-lead = En öppen punkt kontrolleras eller prövas före beslutet.
plan-changes-unknown = Nuläget frågades inte, så förändringen kan inte beräknas. Tabellen visar förslaget.
plan-group-decide = Beslutas nu
plan-group-follow = Följer med
plan-group-check = Kontrolleras först
plan-group-keep = Förblir som i dag
plan-column-why = Varför
plan-column-wave = Våg
plan-own = Dedikerad
plan-hat = Hatt: { $host }
plan-hat-of-many = Hatt som delas
plan-none = Behövs inte
plan-changes-note = I dag = majoritetens uppfattning och hur många som svarade så.

## Hand-offs

plan-hand-offs-title = Kom först överens om överlämning { $number }: bakom den finns det oklaraste skedet ({ $named }/{ $of })
plan-hand-offs-title-plain =
    { $count ->
        [0] En roll ansvarar för hela vägen: inga överlämningar
        [one] Kom överens om en överlämning
       *[other] Kom överens om { $words } överlämningar en i taget
    }
plan-hand-offs-lead = En överlämning är gjord först när mottagaren har godkänt den, inte när avsändaren har skickat ett meddelande. En avvisad överlämning går tillbaka med orsaken.
plan-column-number = Nr
plan-column-from = Från
plan-column-to = Till
plan-column-what = Vad som överlämnas (förslag)
plan-column-accepted = Godkänd när (förslag)
plan-column-unclear = Oklart skede
plan-column-agreed = Överenskommet, namn och datum
plan-column-from-stage = Från skedet
plan-column-to-stage = Till skedet
plan-whom-large = { $role } (stora)
plan-whom-small = { $role } (små)
plan-hand-offs-note = Överlämningarna är de ställen där den ansvariga rollen byts. Ordning: det oklaraste mottagande skedet först. Villkoren för godkännande är förslag.

## Actions

plan-actions-title =
    { $count ->
        [one] En åtgärd och tre kontrolldagar
       *[other] { $words } åtgärder och tre kontrolldagar
    }
plan-actions-lead = En öppen roll börjar inte före kontrollen. Anteckna en ansvarig och en dag för varje åtgärd.
plan-actions-within = { $days } dagar
plan-actions-within-30 = grunden
plan-actions-within-60 = de första förändringarna
plan-actions-within-90 = övriga beslut
plan-column-task = Åtgärd
plan-column-owner = Ansvarig
plan-column-due = Senast
plan-column-state = Läge
plan-column-kind = Slag
plan-actions-note = Dagarna är förslag: 30, 60 och 90 dagar efter workshoppens slut. Samma lista finns i Excel-filen.
plan-decisions = Beslut
plan-decisions-none = Gruppen antecknade inga överenskommelser som avviker från beräkningen. Nästa anteckning: ____________________
plan-objections = Invändningar
plan-objections-none = Ingen svarade att en roll inte kan godtas.
plan-objections-unasked = Godkännande frågades inte.
plan-objection-of = { $role }: { $count }/{ $of } kan inte godta.

plan-column-decision = Beslut
plan-column-day = Dag
plan-actions-later = Senare eller utan datum
plan-actions-lead-written = Gruppens lista: uppgift, ansvarig, datum och läge.
plan-actions-note-written = Listan så som den var när filen gjordes. Samma lista finns i Excel-filen.
action-name_accountable =
    { $count ->
        [one] Utse en ansvarig för ett skede
       *[other] Utse en ansvarig för vart och ett av { $count } skeden
    }
action-keep_work = Utse någon som sköter arbetet i dessa roller tills de är kontrollerade: { $roles }
action-agree_hand_off = Kom först överens om överlämning { $number }: { $from } → { $to }
action-agree_hand_offs =
    { $count ->
        [one] Kom överens även om den andra överlämningen
       *[other] Kom överens om de { $count } övriga överlämningarna
    }
action-ask =
    { $count ->
        [one] Ställ den fråga som saknas till gruppen
       *[other] Ställ de { $count } frågor som saknas till gruppen
    }
action-check_fact = Kontrollera ett faktum där svaren skilde sig: { $item }
action-check_law = Utred om förändringen kräver dialog eller omställningsförhandlingar
action-objection =
    { $count ->
        [one] Behandla en svarandes invändning: { $roles }
       *[other] Behandla { $count } svarandes invändningar: { $roles }
    }
action-objections = Behandla invändningarna mot { $count } roller, först: { $roles }
action-settle = Enas om svaret på frågan som delar gruppen i två: { $item }
action-move_small_accounts = För över små kunder till en namngiven ansvarig som sköter dem på distans
action-move_small_accounts-named = För över kundgruppen { $small } till en namngiven ansvarig som sköter den på distans
action-start_role = Utse en person och underteckna rollkortet: { $roles }
action-move_hat = För över hatten { $roles } till rollen { $host }
action-share_hat = Kom överens om vilka som sköter hatten { $roles }
action-end_role = Kom överens om vem som tar över arbetet när rollen upphör: { $roles }
action-start_pilot = Starta en pilot på ett avgränsat område: { $roles }
action-review_pilot = Utvärdera piloten och besluta om den ska fortsätta, utvidgas eller avslutas: { $roles }
action-decide_checked = Besluta om de kontrollerade rollerna: { $roles }
action-review = Håll en uppföljningsworkshop: vad gjordes, vad skaver, vad ska ändras

## How sure

plan-certainty-title = Säkra resultat { $firm }, sannolika { $likely }, öppna { $open }
plan-certainty-title-few = Färre än fem svarade: svar, ingen säkerhet
plan-certainty-lead = Säkerheten säger om ett annat svar skulle ändra resultatet. Det är en annan sak än om gruppen godtar det.
plan-certainty-lead-few = I en så liten grupp går det inte att bedöma om resultatet skulle hålla. Nedan finns det som ändå ligger nära gränsen.
plan-firm = Säker
plan-likely = Sannolik
plan-open = Öppen
plan-firm-is = Enskilda svar ändrar inte resultatet.
plan-likely-is = Några andra svar skulle kunna ändra resultatet.
plan-open-is = Svaren avgör inte detta.
plan-close-calls = Nära gränsen
plan-close-none = Inget resultat ligger nära gränsen.
plan-unasked-are = Vad som inte frågades
plan-unasked-none = Alla frågor som avgör rollerna ställdes.
plan-column-question = Fråga
plan-column-assumed = Vi antog
plan-column-depends = Roller som beror på detta
plan-method-limit = Metodens gräns
plan-certainty-note = Säkerheten är beräkningens bedömning med dessa svar. Metod { $version }.

## Answers

plan-answers-title = { $of } frågor: starkt eniga om { $strong }, oeniga om { $divided }
plan-answers-title-few = Svaren i siffror: { $of } frågor
plan-answers-lead = Den mörka stapeln är gruppens svar, siffrorna antal svar. Romb: oenighet, värd att tala om.
plan-answers-lead-few = Den mörka stapeln är gruppens svar, siffrorna antal svar.
plan-answers-roles = Rollerna i dag och godkännandet av förslaget
plan-answers-friction = Var ansvaret är oklarast
plan-answers-points = { $points } p. · { $named }/{ $of }
plan-answers-note = Deltagare { $joined }. Om en fråga ställdes på nytt visas den senaste omgången.

## The board deck

plan-board-decision = Roller att besluta om: { $decide }, att kontrollera: { $check }

## Sheets and columns of the plan

plan-sheet-responsibilities = Ansvar
plan-sheet-coverage = Så sköts kunderna
plan-sheet-waves = Vågor
plan-column-segment = Kundgrupp
plan-column-mode = Sätt

## The poster

poster-title = Affisch

## Role charters

charter-title = Rollkort
charters-title = Rollkort
charter-sheet = Rollkort
charter-proposal = Förslag, behandlas före beslutet
charter-purpose = Syfte
charter-answers = Ansvarar för resultatet
charter-does = Gör
charter-in-stages = Skeden: { $stages }
charter-asked = Tillfrågas
charter-customers = Kunder
charter-hats = Hattar
charter-receives = Får
charter-gives = Ger
charter-alone = Beslutar ensam
charter-together = Beslutar tillsammans
charter-measures = Nyckeltal
charter-incentive = Grund för belöning
charter-no-longer = Inte längre
charter-origin = Varifrån rollen kommer
charter-limits = Vad kortet inte avgör
charter-stage-for = { $stage }: { $segment }
charter-all-customers = Alla kunder.
charter-no-hats = Inga hattar.
charter-no-stage = Ansvarar inte ensam för något skede.
charter-from = Från rollen { $role }: { $what }. Godkänt när { $accepted }.
charter-to = Till rollen { $role }: { $what }. Godkänt när { $accepted }.
charter-limits-are = Kortet beskriver arbetet, inte personen. Det ändrar inte arbetsavtal, lön eller arbetstid. Förändringen kan kräva dialog eller omställningsförhandlingar före beslutet.
charter-holder = Rollens innehavare, datum
charter-superior = Chef, datum
charter-staff = Personalens representant, för kännedom, datum
charter-note = Syfte, beslut, nyckeltal, grund för belöning och villkor för överlämning är förslag som workshoppen inte frågade om.
