### How many people: the figures that are asked, what they come to, what was assumed.

people-section = Hur många
people-title =
    { $count ->
        [one] Med era siffror kräver en roll { $range } personer
       *[other] Med era siffror kräver { $words } roller sammanlagt { $range } personer
    }
people-lead = Talet säger hur mycket arbete det finns, inte hur många som ska anställas. Rollstrukturen ändras inte av siffrorna.
people-range = { $low }–{ $high }
people-less = under 1
people-by-role = Personer per roll
people-figures = Utgångssiffror
people-swings = Vad som påverkar talet mest
people-swings-is = Personer sammanlagt om siffran vore en fjärdedel mindre eller en fjärdedel större.
people-swing = { $smaller } / { $larger }
people-tension = Jämfört med dagens säljare
people-tension-fits = Med era siffror räcker { $range } personer till säljrollerna, och enligt svaren har { $today } försäljning som huvudsyssla. Talen går ihop.
people-tension-more_work = Med era siffror kräver säljrollerna { $range } personer, men enligt svaren har { $today } försäljning som huvudsyssla. Alla roller kan inte fyllas på heltid: börja med en roll och utvärdera försöket före nästa.
people-tension-more_sellers = Med era siffror räcker { $range } personer till säljrollerna, fast enligt svaren har { $today } försäljning som huvudsyssla. Kontrollera siffrorna och vad arbetstiden går till innan ni drar slutsatser.
people-more = { $low } eller fler
people-below-one = Med era siffror fyller arbetet inte en persons tid: { $roles }. Talet ändrar inte strukturen, men uppgiften kan börja på deltid.
people-managers = { $role }: { $range }, när en chef har { $least }–{ $most } underställda.
people-unsized = De här rollerna kan inte dimensioneras med siffrorna: { $roles }.
people-missing = Siffror som saknas, så det arbetet är inte räknat: { $figures }.
people-assumed = Vad vi antog
people-assumed-selling_hours = En person har { $hours } kundtimmar om året, eftersom siffran inte gavs.
people-assumed-hours_range = Intervallet kommer av att kundtimmarna kan vara en femtedel färre eller fler.
people-assumed-large_shares = Av kontakterna med stora kunder sköter försäljningen 55 %, customer success 25 % och kundansvarig 20 %. Om en roll inte är dedikerad går dess andel till de andra.
people-assumed-lead_hours = Ett lead tar { $hours } timmar.
people-assumed-span = En chef har { $least }–{ $most } underställda.
people-method = Arbetsbelastningsmetoden: kunder × kontakter om året × timmar ÷ kundtimmar per person (Talley 1961, Journal of Marketing 25:3). Den räknar arbetet, inte vad marknaden skulle köpa. Andelarna, timmarna per lead och antalet underställda är antaganden, inte forskningsresultat.
people-share-large = { $segment }, { $share } av kontakterna
people-share-small = { $segment }, { $share } av kontakterna
people-share-leads = leads
people-column-role = Roll
people-column-work = Arbete
people-column-hours = Timmar om året
people-column-people = Personer
people-column-low = Minst
people-column-high = Högst
people-column-figure = Siffra
people-column-value = Värde
people-column-smaller = En fjärdedel mindre
people-column-larger = En fjärdedel större
people-sheet = Hur många
people-sheet-figures = Utgångssiffror
people-total = Sammanlagt

figure-customers = Kunder: { $segment }
figure-contacts = Kontakter om året med var och en: { $segment }
figure-hours = Timmar per kontakt: { $segment }
figure-leads = Leads i månaden
figure-selling_hours = Kundtimmar om året per person

console-people = Hur många personer
console-people-lead = Fem siffror räcker, och alla är frivilliga. De säger hur många personer varje dedikerad roll kräver. Rollstrukturen ändras inte av dem.
console-people-hint-hours = Med förberedelse och resa.
console-people-hint-selling_hours = Tid för kunder, utan internt arbete. Tomt: vi antar 1 000 timmar.
console-people-customers = Kunder
console-people-contacts = Kontakter om året med var och en
console-people-hours = Timmar per kontakt
console-people-compute = Spara och räkna
console-people-later = Siffrorna har sparats. Antalet personer räknas när rollstrukturen har visats.
console-people-nothing = Av de här siffrorna går det ännu inte att räkna något. För kunder behövs antal, kontakter och timmar, eller antalet leads.
console-people-result =
    { $count ->
        [one] En roll kräver { $range } personer
       *[other] { $count } roller kräver sammanlagt { $range } personer
    }
