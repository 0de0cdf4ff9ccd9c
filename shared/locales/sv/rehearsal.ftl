### What the simulated participants of a rehearsal and of the demonstration write: a software firm of 85 people.

rehearsal-name = Övning: { $name }
sample-name = Exempelworkshop: Nordtek Ab
demo-name = Demonstration: Nordtek Ab

remark-comment1-1 = Prissättningen varierar så mycket att det är svårt att säga vad en typisk affär är.
remark-comment1-2 = I stora affärer är kundens IT alltid med, i små aldrig.
remark-comment1-3 = Merförsäljningen kommer först när införandet har lyckats.
remark-comment1-4 = Jag svarade utifrån nya kunder. Till gamla säljer vi på ett helt annat sätt.
remark-comment1-5 = Upphandlingarna drar ut en del av affärerna på över ett år.
remark-comment1-6 = Affärer som kommer via en partner går dubbelt så snabbt.
remark-comment1-7 = En liten kund skulle kunna köpa själv om priserna var synliga.
remark-comment1-8 = Vi säljer för många specialanpassningar, och det får leveransen betala för.
remark-comment1-9 = Ju närmare underskriften vi är, desto fler beslutsfattare dyker upp.
remark-comment1-10 = Årsavtal är numera regel, engångsaffärer undantag.

remark-comment2-1 = Säljarna sköter förnyelserna mitt i brådskan, och en del blir gjorda i sista stund.
remark-comment2-2 = Leads får ibland vänta i flera dagar, eftersom ingen äger dem.
remark-comment2-3 = Införandet fungerar bra, eftersom ansvaret är tydligt.
remark-comment2-4 = Offerterna skrivs på kvällarna, när dagen har gått åt till möten.
remark-comment2-5 = Supporten säljer mer än vi tror, men det pratar ingen om.
remark-comment2-6 = Samma kund får samtal av tre olika personer.
remark-comment2-7 = Säljchefen är också vår största säljare. Vem leder då?
remark-comment2-8 = De tekniska frågorna besvaras alltid av samma person, som är överbelastad.
remark-comment2-9 = Det är för många hattar: på morgonen marknadsför jag, på eftermiddagen fakturerar jag.
remark-comment2-10 = På papper är rollerna tydliga, men i vardagen gör den som hinner.

remark-comment3-1 = Små kunder klarar sig på distans, om supporten svarar snabbt.
remark-comment3-2 = Kommuner köper på ett helt annat sätt än företag.
remark-comment3-3 = De tio största kunderna väntar sig en egen kontaktperson.
remark-comment3-4 = Vi besöker de små av gammal vana, inte för att de ber om det.
remark-comment3-5 = I norr vill kunderna se ett ansikte, i söder räcker Teams.
remark-comment3-6 = Hos kedjorna beslutar huvudkontoret, men användarna finns i butikerna.
remark-comment3-7 = Industri och tjänster borde skiljas åt: den ena frågar efter pris, den andra efter resultat.
remark-comment3-8 = Ett distansmöte får också en liten kund att känna sig viktig, om man förbereder sig.
remark-comment3-9 = De stora kunderna tar all tid, och de små glöms bort.
remark-comment3-10 = Vi vet egentligen inte vilka av våra kunder som växer.

remark-custom-1 = Det här beror mycket på vilken kund vi talar om.
remark-custom-2 = Bra fråga. Det här har vi aldrig sagt högt.
remark-custom-3 = Vi har två olika sätt att göra det här, och båda fungerar.
remark-custom-4 = Vi borde också fråga dem som inte är här i dag.
remark-custom-5 = För ett år sedan hade jag svarat annorlunda.
remark-custom-6 = Det största hindret är tiden: ingen hinner göra det här ordentligt.

remark-ideas-1 = Kom överens om vem som ansvarar för vilken kund
remark-ideas-2 = En gemensam lista över öppna ärenden
remark-ideas-3 = Färre interna möten
remark-ideas-4 = Kunduppgifterna på ett ställe
remark-ideas-5 = Svara på varje begäran inom en dag
remark-ideas-6 = Träffa supporten en gång i veckan
remark-ideas-7 = Introducera nya ordentligt
remark-ideas-8 = Sälj inte det vi inte kan leverera
remark-ideas-9 = Besök kunderna tillsammans
remark-ideas-10 = En tydlig prislista
