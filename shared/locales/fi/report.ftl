### Words of the files that are downloaded after a workshop.

report-title = Roolityöpajan tulokset
report-yes = Kyllä
report-no = Ei
report-place = { $place }. sijalla
# $host: a role's name, as it stands in headings
report-hat-on = Hattu: { $host }
report-binds-need = Tarve
report-binds-room = Resurssit

report-asis-none = Ei ole
report-asis-part = Muun työn ohessa
report-asis-own = Päätyönä

## What every file states

report-fact-result = Tulos
report-fact-workshop = Työpaja
report-fact-code = Koodi
report-fact-held = Pidetty
report-fact-closed = Päätetty
report-still-open = Työpaja on vielä kesken
report-fact-generated = Raportti laadittu
report-fact-joined = Osallistujia
report-fact-answered-when = Milloin vastattiin
report-answered-when = Ennakkoon { $beforehand }, työpajassa { $live }
report-fact-tables = Yhteisiä laitteita
report-tables-seats =
    { $tables ->
        [one] Yhdellä laitteella
       *[other] { $tables } laitteella
    } vastattiin vuorotellen, yhteensä { $people } ihmistä.
report-tables-hands =
    { $tables ->
        [one] Yhdellä laitteella
       *[other] { $tables } laitteella
    } laskettiin kädet, yhteensä { $people } ihmistä. Käsistä ei tiedetä, mitkä eri kysymysten vastaukset ovat saman ihmisen.
report-fact-identity = Tunnistautuminen
report-fact-names = Nimet
report-names-collected = Osallistujien nimet kerättiin, ja ne näkyvät äänestystiedoissa niiltä osin kuin ne annettiin.
report-names-not-collected = Nimiä ei ole tuloksissa. Osallistujat on numeroitu liittymisjärjestyksessä.
report-fact-set = Kysymyssarja
report-fact-language = Työpajan kieli
report-fact-definition = Kysymysten versio
report-fact-method = Menetelmän versio
report-fact-revision = Tilanteen numero
report-fact-own-roles = Päätoimisia rooleja
report-fact-own-roles-computed = Päätoimisia rooleja laskelman mukaan
report-fact-own-roles-range = Päätoimisia rooleja, vaihteluväli

## Sheets: at most 31 characters

report-sheet-summary = Yhteenveto
report-sheet-charts = Kuviot
report-sheet-items = Kysymykset
report-sheet-counts = Vastausjakaumat
report-sheet-roles = Roolit
report-sheet-sides = Puolet
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
report-column-status = Tulos
report-column-computed = Laskettu tulos
report-column-alternative = Toinen vaihtoehto
report-column-reason = Linjauksen perustelu
report-column-hats = Roolin hatut
report-column-asis = Tänään
report-column-change = Muutos
report-column-need = Tarve (0–1)
report-column-room = Resurssit (0–1)
report-column-margin = Etäisyys päätoimiseen rooliin
report-column-binds = Ratkaiseva tekijä
report-column-stability = Vakaus
report-column-flip = Muutosraja, vastauksia
report-column-flip-item = Muutosrajan kysymys
report-column-uncertain = Epävarma
report-column-certainty = Varmuus
report-column-unasked = Kysymättä
report-column-why = Miksi
report-column-accepting = Hyväksyy
report-column-consent-n = Hyväksyntään vastanneita
report-column-does = Tehtävä
report-column-comment = Kommentti
report-column-upvotes = Kannatuksia
report-column-cluster = Teema
report-column-pinned = Kiinnitetty
report-column-answered = Käsitelty
report-column-side = Puoli
report-column-side-people = Vastasi uudelleen
report-column-side-stayed = Pysyi
report-column-side-between = Siirtyi väliin
report-column-side-crossed = Vaihtoi puolta
report-column-side-reasons = Perustelut, jotka ryhmälle näytettiin
report-column-speaks-for = Mihin perustelu kuuluu
report-column-participant = Osallistuja
report-column-name = Nimi
report-column-group = Osasto
report-column-answer = Vastaus
report-column-level = Taso

## Pictures

report-picture-stability = Kuinka vakaa kunkin roolin tulos on
report-stability-is = Kuinka usein tulos pysyi samana, kun vastaajia arvottiin uudelleen.
report-picture-agreement = Kuinka yksimielisiä vastaukset ovat
report-strip-key = Vinoneliö on mediaani, luku ruudussa vastanneiden määrä
report-picture-shift = Miten vastaukset muuttuivat kierrosten välillä
report-picture-cards = Roolit ja niiden hatut
report-picture-alternative = Toinen vaihtoehto: roolit ja niiden hatut
report-picture-need-room = Tarve ja resurssit
report-axis-need = Tarve: kuinka paljon työtä on
# $room: the word for room, as it stands beside the names
report-key-room = ({ $room }) = organisaation koko ratkaisee, ei työn määrä. Nollaviivan yläpuolella rooli on päätoiminen.
report-key-own = päätoiminen rooli
report-key-hat = hattu
report-key-none = ei tarvita
report-key-uncertain = epävarma
report-alt-need-room = { $role }: tarve { $need }, resurssit { $room }, etäisyys päätoimiseen rooliin { $margin }, { $status }
report-short-own = Päätoiminen
report-short-hat = Hattu
report-short-none = Ei tarvita
report-picture-raci = Kuka vastaa mistäkin asiakkaan elinkaaressa
report-raci-accountable = vastaa tuloksesta
report-raci-responsible = tekee työn
report-raci-consulted = kysytään ensin
report-picture-change = Nykytila ja ehdotus
report-column-target = Ehdotus
# $host: a role's short name
report-hat-short = Hattu: { $host }
report-picture-waves = Muutoksen aallot
report-wave =
    { $number ->
        [0] Heti
       *[other] { $number }. aalto
    }
report-pilot = kokeilkaa ensin

## The story

report-section-summary = Tiivistelmä
report-section-answers = Mitä sanoimme
report-section-agreement = Missä olemme samaa mieltä, missä emme
report-section-structure = Roolirakenne
report-section-reasons = Miksi näin
report-reasons-own = Miksi nämä roolit ovat päätoimisia
report-reasons-hat = Miksi nämä roolit ovat hattuja
report-consent-least = Jokaisen roolin voi hyväksyä vähintään { $least }/{ $of } vastaajaa
report-section-certainty = Kuinka varma tulos on
report-section-change = Nykytila ja ehdotus
report-section-first = Mitä ensin
report-section-about = Miten tulos on laskettu
report-contents = Sisällys
report-page = Sivu

report-intro-answers = Jokaisesta kysymyksestä näkyvät kaikki vastaukset. Vinoneliö on mediaani, ja sana kertoo, kuinka yksimielinen ryhmä oli. ”En osaa sanoa” ei ole mukana luvuissa, vaan se on laskettu erikseen.
report-intro-agreement = Kysymykset on järjestetty yksimielisimmästä hajanaisimpaan.
report-intro-structure = Iso kortti on päätoiminen rooli. Sen päällä olevat lipukkeet ovat hattuja eli tehtäviä, jotka hoidetaan roolin ohessa. Katkoviiva kertoo, että tulos on epävarma.
report-intro-reasons = Roolista tulee päätoiminen, kun työtä on riittävästi ja organisaatiolla on siihen resurssit. Perusteet ovat ryhmän omia vastauksia, vahvin ensin. Jos asiaa ei kysytty, peruste on merkitty oletukseksi.
report-intro-certainty = Vakaus kertoo, kuinka usein tulos pysyi samana, kun vastaajia arvottiin uudelleen. Muutosraja kertoo, montako vastausta muuttaisi tuloksen.
report-intro-certainty-of-few = Vastaajia oli alle viisi, joten tulosten vakautta ei voi arvioida. Epävarmaksi on merkitty tulos, joka on lähellä rajaa. Muutosraja kertoo, montako vastausta muuttaisi tuloksen.
report-intro-change = Nykytila on enemmistön käsitys siitä, mitkä roolit ovat jo olemassa.
report-intro-change-prepared = Nykytila on vetäjän etukäteen merkitsemä: ryhmältä ei ole siitä vastauksia.
report-intro-first = Muutos etenee aalloittain: ensin sovitaan vastuut ja vastuunsiirrot, sitten muutetaan rooli kerrallaan. Epävarmaa tulosta kokeillaan ennen päätöstä.

# $own: how many; $hats: how many
report-headline =
    { $own ->
        [one] Tuloksena on rakenne, jossa on yksi päätoiminen rooli
       *[other] Tuloksena on rakenne, jossa on { $own } päätoimista roolia
    }{ $hats ->
        [0] .
        [one] { " " }ja yksi hattu.
       *[other] { " " }ja { $hats } hattua.
    }
report-own-are = Päätoimiset roolit: { $roles }.
report-range-is = Laskelman mukaan päätoimisia rooleja on { $range }, kun rajatapaukset otetaan huomioon.
report-incomplete = Vastauksia on liian vähän, jotta roolirakenteen voisi laskea.
report-not-revealed = Roolirakennetta ei ole näytetty ryhmälle, joten se ei ole tässä raportissa.
report-is-split = Ryhmä jakautuu kahteen leiriin, jotka päätyisivät eri rakenteeseen, eikä yhteistä tulosta ole. Ensimmäinen rakenne on laskettu koko ryhmän mediaaneista. Toinen vaihtoehto on sen leirin rakenne, jonka vastaukset johtaisivat muuhun.
report-form-is = Lähin tunnettu myynnin organisointitapa: { $form }.
report-coverage-is = { $segment }: { $mode }.
report-agreed-on = Yksimielisimmin vastattiin: { $items }.
report-divided-on = Vastaukset hajosivat eniten: { $items }.
report-overridden =
    { $count ->
        [one] Ryhmä linjasi yhden roolin toisin kuin laskelma: { $roles }. Perustelu on roolin kohdalla.
       *[other] Ryhmä linjasi { $count } roolia toisin kuin laskelma: { $roles }. Perustelut ovat roolien kohdalla.
    }
report-uncertain-are = Epävarmoja, ensin kokeiltavia: { $roles }.
report-whole-accepted = Kokonaisuuden hyväksyy { $accepting }, kysymykseen vastasi { $n }.
report-first-is = Ensimmäiset muutokset: { $roles }.
report-nothing-answered = Yhteenkään tämän raportin kysymykseen ei ole vastauksia.
report-nothing-shown = Yhtään tulosta ei ole näytetty ryhmälle.
report-no-scale-told = Asteikkokysymyksistä ei ole tuloksia.

report-rounds-were = { $round }. kierros: mediaani ”{ $median }”, yksimielisyys ”{ $agreement }”.
# $newest, $round: their numbers
report-round-unanswered = { $newest }. kierroksella ei vastannut kukaan, joten tulos on { $round }. kierrokselta.
report-fact-hint = Tähän on yksi oikea vastaus. Hajonta kertoo, että asia kannattaa tarkistaa.
report-side-low = Matalampi vastaus
report-side-high = Korkeampi vastaus
# $people: those of one side who answered again
report-side-went = Näin vastanneista { $people } vastasi uudelleen: { $stayed } pysyi kannassaan, { $between } siirtyi välille, { $crossed } vaihtoi puolta.
report-objector = Vastalauseen perustelu
report-comments-are = Kommentteja
report-comments-more =
    { $count ->
        [one] Lisäksi yksi kommentti, joka on Excel-tiedostossa.
       *[other] Lisäksi { $count } kommenttia, jotka ovat Excel-tiedostossa.
    }
report-upvoted =
    { $count ->
        [one] yksi kannatus
       *[other] { $count } kannatusta
    }
report-by-group = Osastoittain

# $n: how many answered
report-group-is = { $group } { $median } (n = { $n })

report-discuss-next = Näistä kannattaa jatkaa keskustelua
report-discuss-next-is = Hajonta näissä kysymyksissä muuttaisi roolirakennetta.
report-column-affects = Vaikuttaa rooleihin
report-overrides-are = Ryhmän linjaukset lasketun tuloksen rinnalla
report-flags-are = Huomattavaa
report-not-needed = Roolit, joita ei tarvita

# $word: firm, likely or open
report-why-certainty = Varmuus: { $word }.
# $share: percents; $word: how stable
report-why-stability = Vakaus { $share }, { $word }.
# $n: of so many answers, 0 where that is not known
report-why-flip =
    { $votes ->
        [one] Jos yksi vastaaja vaihtaisi vastaustaan kohdassa ”{ $item }”{ $n ->
            [0] { "" }
           *[other] { " " }(vastauksia { $n })
        }, tulos olisi ”{ $status }”.
       *[other] Jos { $votes } vastaajaa vaihtaisi vastaustaan kohdassa ”{ $item }”{ $n ->
            [0] { "" }
           *[other] { " " }(vastauksia { $n })
        }, tulos olisi ”{ $status }”.
    }
report-why-override = Laskettu tulos on ”{ $computed }”, ryhmän linjaus ”{ $decided }”. Perustelu: { $reason }
report-why-confirmed = Ryhmä vahvisti lasketun tuloksen. Perustelu: { $reason }

report-sampled = Ryhmä oli niin suuri, että vakaus laskettiin pienemmällä määrällä arvontoja.
report-column-accountable = Vastaa (V)
report-column-responsible = Tekee (T)
report-column-consulted = Kysytään ensin (K)
report-column-stage = Vaihe

report-about-median = Ryhmän vastaus on mediaani: puolet vastasi sen tai vähemmän, puolet sen tai enemmän. Yksi ääripään vastaus ei siirrä sitä.
report-about-agreement = Yksimielisyys on van der Eijkin A: 1, kun kaikki vastaavat samoin, 0, kun vastaukset jakautuvat tasan, ja −1, kun puolet on kummassakin ääripäässä. Sanat: vahva vähintään 0,75, kohtalainen vähintään 0,5, heikko vähintään 0,2, muuten hyvin heikko. ”Kaksi leiriä” tarkoittaa, että vastaajista vähintään neljännes on kummallakin puolella ja välissä on selvästi vähemmän.
report-about-structure = Mediaaneista lasketaan jokaiselle roolille tarve, joka riippuu myytävästä ja asiakkaista, ja resurssit, jotka riippuvat organisaation koosta. Rooli on päätoiminen, kun molemmat ylittävät roolin rajan. Jos työtä on mutta resursseja ei, tehtävästä tulee hattu toiselle roolille.
report-about-rounds = Jos kysymys kysyttiin uudelleen, kuvassa on uusin kierros, jolla joku vastasi. Rakenteessa on mukana jokaisen viimeisin vastaus, myös niiden, jotka eivät vastanneet uudelleen.
report-about-stability = Vakaus saadaan arpomalla vastaajajoukko uudelleen satoja kertoja. Vakaa: tulos pysyy samana vähintään 90 prosentissa arvonnoista; melko vakaa: vähintään 70 prosentissa; muuten herkkä.
report-about-own-items = Lisäkysymykset ({ $items }) on tehty tätä työpajaa varten. Ne eivät vaikuta roolirakenteeseen.
report-about-prepared = Näiden roolien nykytila on vetäjän etukäteen merkitsemä, koska niistä ei vastattu: { $roles }.
report-about-privacy = Osaston omat vastaukset näytetään vain, jos osastolta on vähintään viisi vastaajaa. Piilotetut kommentit eivät ole mukana missään tiedostossa.
report-about-signs = Merkit, joita raportin kirjasimissa ei ole, on korvattu merkillä □. Excel- ja JSON-tiedostoissa ne ovat ennallaan.
report-about-proposal = Tulos on työpajan ehdotus keskustelun pohjaksi, ei päätös.

report-worth = Oliko työpaja ajan arvoinen: kyllä { $yes }, osittain { $partly }, ei { $no }.
