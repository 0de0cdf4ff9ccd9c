### Two workshops side by side: the page, its pictures and the workbook.

compare-title = Jämförelse av två workshoppar
compare-choose = Välj två workshoppar
compare-choose-lead = Den första är utgångspunkten och den andra den som jämförs med den: till exempel i fjol och i år, eller två enheter. Du kan välja avslutade workshoppar och sådana pågående vars resultat redan har visats.
compare-first = Den första
compare-second = Den andra
compare-go = Jämför
compare-swap = Byt ordning
compare-download = Ladda ner Excel
compare-nothing-to-choose = För en jämförelse behövs två workshoppar med resultat.
compare-problem-same = Välj två olika workshoppar. Två skeden av samma workshop jämförs inte, eftersom skillnaden skulle kunna avslöja vad en enskild person svarat.
compare-problem-nothing_shown = Båda workshopparnas resultat måste ha visats. Välj en annan workshop eller kom tillbaka när resultaten har visats.
compare-problem-one = Välj båda workshopparna.
# $number: 1 or 2; $name: of the workshop; $day: when it was held
compare-name = { $number }. { $name } ({ $day })
compare-own-page = Sammanställd { $moment }. Bara den som får leda båda workshopparna ser den här sidan.

compare-differs = Vad som ändrades
compare-beware = Att beakta
compare-how = Så gjordes jämförelsen

## Pictures

compare-picture-roles = Roller vars resultat ändrades
compare-picture-cards = Roller och hattar: { $name }
compare-picture-coverage = Hur kunderna betjänas
compare-picture-answers = Hur svaren flyttade sig
compare-picture-agreement = Hur enigheten ändrades
compare-picture-certainty = Hur stabila resultaten är
compare-answers-key = Den ihåliga romben är den första workshoppens median, den fyllda den andras. En förskjutning i fet stil är tydlig: den är knappast en slump. n är antalet svar i vardera.
compare-agreement-key = Enigheten är van der Eijks A: 1 när alla svarar lika, −1 när hälften står i vardera ytterligheten.
compare-certainty-key = Talet visar hur ofta resultatet förblev detsamma när de svarande lottades på nytt. Se rolländringarna ovan: ett stabilt resultat kan ändå vara ett annat än förra gången.
compare-roles-key = Blågrönt är en dedikerad roll, brunt en hatt och tomt en roll som inte behövs. En streckad linje visar att resultatet är osäkert.
compare-same-roles = Oförändrade: { $roles }.
compare-groups = Per avdelning
compare-not-in-catalogue = Inte i katalogen

## Sentences

compare-own-roles = Antalet dedikerade roller är { $first } i den första (beräknat intervall { $first_range }) och { $second } i den andra ({ $second_range }).
compare-roles-changed =
    { $count ->
        [one] Resultatet är ett annat för en roll: { $roles }.
       *[other] Resultatet är ett annat för { $count } roller: { $roles }.
    }
compare-no-role-changed = Varje rolls resultat är detsamma.
compare-uncertain = Antalet osäkra resultat är { $first } i den första och { $second } i den andra.
compare-clear-are = Tydligt förskjutna: { $items }.
compare-none-clear = Inget svar flyttade sig så tydligt att slumpen kan uteslutas.
compare-agreement-is = Enigheten är större i den andra i { $more } och mindre i { $less } av { $all } jämförda frågor.
compare-clear = tydlig förskjutning
compare-unclear = kan vara en slump
compare-no-shift = samma median
compare-few-answers = för få svar

## What to beware of

compare-runs = { $name } pågår ännu. Med är det som har visats för gruppen.
compare-no-structure = { $name }: det finns ingen rollstruktur, så rollerna jämförs inte.
compare-split = { $name }: gruppen delade sig i två läger och har ingen gemensam struktur. Rollerna är bara riktgivande.
compare-few-people = { $name }: bara { $joined } deltagare. Ett resultat av färre än { $fewest } säger mer om dem än om organisationen, och ett enskilt svar kan gå att sluta sig till.
compare-methods = Strukturerna är beräknade med olika versioner av metoden ({ $first } och { $second }). Skillnader i roller kan bero på metoden, skillnader i svar gör det inte.
compare-sets = Workshopparna hade olika frågeserier. Strukturerna bygger på olika många svar, och antalet gemensamma frågor är { $count }.
compare-only-first = Besvarades bara i den första: { $items }.
compare-only-second = Besvarades bara i den andra: { $items }.
compare-rescaled = Svarsalternativen har ändrats, så dessa jämförs inte: { $items }.
compare-reworded = Formuleringen har ändrats, vilket kan synas i svaren: { $items }.
compare-small = Färre än { $fewest } svar i den ena, så förskjutningen säger ingenting: { $items }.
compare-people = Jämförelsen vet inte om det var samma personer som svarade. En skillnad kan bero på att man ändrat sig, eller på att andra var på plats.

## How it was made

compare-about-median = Förskjutningen är skillnaden mellan medianerna på samma skala. Bara frågor med samma svarsalternativ jämförs.
compare-about-clear = Tydlig förskjutning: i Mann–Whitneys test är skillnaden så stor att slumpen skulle ge en sådan i högst fem fall av hundra, när alla jämförda frågor beaktas (Holm). Av färre än { $fewest } svar dras ingen slutsats.
compare-about-groups = En avdelning visas bara om det i båda workshopparna finns minst { $fewest } svar både från den och från de övriga. Enskilda svar finns inte med.
compare-about-rows = Dagens roller, godkännandet av enskilda roller och de oklara ansvaren jämförs inte. De finns i vardera workshoppens egna resultat.

## The workbook

compare-sheet-segments = Kunder
compare-sheet-groups = Avdelningar
compare-sheet-facts = Workshoppar
# $heading: of a column; $number: of the workshop
compare-column-of = { $heading }, { $number }.
compare-column-shift = Förskjutning
compare-column-sureness = Förskjutningens säkerhet
compare-column-agreement = Ändring, A
compare-column-stability = Ändring, stabilitet
compare-column-segment = Kunder
compare-column-way = Sätt att betjäna
compare-role-same = oförändrad
compare-role-moved = hatten flyttades
compare-role-changed = ändrad
compare-role-only-first = bara 1.
compare-role-only-second = bara 2.
