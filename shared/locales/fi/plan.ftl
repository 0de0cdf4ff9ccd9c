### Words of what follows from a result: page one, hand-offs, actions, the plan in files.

## Numbers in words; $from and $to are the forms after "from" and "to"

plan-number =
    { $count ->
        [0] nolla
        [1] yksi
        [2] kaksi
        [3] kolme
        [4] neljä
        [5] viisi
        [6] kuusi
        [7] seitsemän
        [8] kahdeksan
        [9] yhdeksän
        [10] kymmenen
        [11] yksitoista
        [12] kaksitoista
        [13] kolmetoista
        [14] neljätoista
        [15] viisitoista
        [16] kuusitoista
        [17] seitsemäntoista
        [18] kahdeksantoista
       *[other] { $count }
    }
plan-number-from =
    { $count ->
        [0] nollasta
        [1] yhdestä
        [2] kahdesta
        [3] kolmesta
        [4] neljästä
        [5] viidestä
        [6] kuudesta
        [7] seitsemästä
        [8] kahdeksasta
        [9] yhdeksästä
        [10] kymmenestä
        [11] yhdestätoista
        [12] kahdestatoista
        [13] kolmestatoista
        [14] neljästätoista
        [15] viidestätoista
        [16] kuudestatoista
        [17] seitsemästätoista
        [18] kahdeksastatoista
       *[other] { $count }
    }
plan-number-to =
    { $count ->
        [0] nollaan
        [1] yhteen
        [2] kahteen
        [3] kolmeen
        [4] neljään
        [5] viiteen
        [6] kuuteen
        [7] seitsemään
        [8] kahdeksaan
        [9] yhdeksään
        [10] kymmeneen
        [11] yhteentoista
        [12] kahteentoista
        [13] kolmeentoista
        [14] neljääntoista
        [15] viiteentoista
        [16] kuuteentoista
        [17] seitsemääntoista
        [18] kahdeksaantoista
       *[other] { $count }
    }

## Every page

plan-proposal = Ehdotus, ei päätös
plan-section-one = Sivu yksi
plan-section-structure = Rakenne asiakkaan polulla
plan-section-why = Miksi
plan-section-changes = Mikä muuttuu
plan-section-hand-offs = Vastuunsiirrot
plan-section-actions = Toimenpiteet
plan-section-certainty = Kuinka varma
plan-section-answers = Vastaukset
plan-section-appendix = Liite

## The claim

# $from, $to: numbers in words
plan-claim-from-to = { $from } päätoimisesta roolista { $to }
plan-claim-same = Päätoimisia rooleja on edelleen { $to }
plan-claim-first = Tänään ei päätoimisia rooleja, ehdotuksessa { $to }
plan-claim-unknown = Päätoimisia rooleja { $to }
plan-claim-decide = { $count } päätettäväksi
plan-claim-check = { $count } tarkistettavaksi
plan-claim-keep = mikään ei muutu
plan-claim-split = Ryhmä jakautuu kahteen leiriin: kaksi rakennetta, ei yhteistä tulosta
plan-lead =
    { $part ->
        [0] Päättäkää ensin siitä, mikä muuttuu. Tarkistakaa avoimet kohdat ennen päätöstä ja pitäkää muut ennallaan.
        [one] Yhden roolin työ tehdään tänään muun ohessa. Päättäkää ensin siitä, mikä muuttuu, tarkistakaa avoimet kohdat ja pitäkää muut ennallaan.
       *[other] { $part } roolin työ tehdään tänään muun ohessa. Päättäkää ensin siitä, mikä muuttuu, tarkistakaa avoimet kohdat ja pitäkää muut ennallaan.
    }
plan-lead-split = Ensimmäinen rakenne on laskettu kaikkien vastauksista, toinen sen leirin vastauksista, jotka johtaisivat muuhun. Älkää päättäkö rooleista ennen kuin erimielisyys on käsitelty.
plan-lead-unfinished = Tästä raportista puuttuu roolirakenne. Vastaukset ovat liitteessä.

## The figures of page one

plan-figure-own = päätoimista roolia tänään ja ehdotuksessa
plan-figure-own-only =
    { $count ->
        [one] päätoiminen rooli ehdotuksessa
       *[other] päätoimista roolia ehdotuksessa
    }
plan-figure-accept = voi hyväksyä kokonaisuuden
plan-figure-friction = nimesi vaiheen { $stage } kolmen epäselvimmän joukkoon
plan-figure-hand-offs =
    { $count ->
        [one] vastuunsiirto asiakkaan polulla
       *[other] vastuunsiirtoa asiakkaan polulla
    }
plan-figure-unasked =
    { $count ->
        [one] kysymys jäi kysymättä; siitä riippuu
       *[other] kysymystä jäi kysymättä; niistä riippuu
    } { $roles ->
        [one] yksi rooli
       *[other] { $roles } roolia
    }

## Page one

plan-decide = Päättäkää
plan-decide-sub = nyt
plan-check = Tarkistakaa
plan-check-sub = ennen päätöstä
plan-keep = Pitäkää
plan-keep-sub = ennallaan
plan-when = Milloin
plan-when-sub = 30, 60 ja 90 päivää
plan-owner = Omistaja
plan-nothing-to-decide = Yksikään rooli ei muutu.
plan-hats-follow = Hatut seuraavat mukana
plan-hat-to = { $hat } roolille { $host }
plan-hat-shared = { $hat } tekijöiden kesken
plan-kept-own = Päätoimisina: { $roles }.
plan-kept-hats = Hattuina: { $roles }.
plan-kept-absent = Ei tänään eikä ehdotuksessa: { $roles }.
plan-by-30 =
    { $stages ->
        [one] Yhdellä vaiheella on nimetty vastuullinen
       *[other] { $stages } vaiheella on kullakin yksi vastuullinen
    }{ $hand_offs ->
        [0] { "" }
        [one] { " " }ja yksi vastuunsiirto on sovittu
       *[other] { " " }ja { $hand_offs } vastuunsiirtoa on sovittu
    }
plan-by-30-checks = avoimet kohdat on tarkistettu
plan-by-60-start = Aloitettu: { $roles }
plan-by-60-pilot = Kokeilussa: { $roles }
plan-by-60-none = Vastuunsiirrot toimivat sovitusti
plan-by-90 = Päätös tarkistetuista ja kokeiluista, seurantatyöpaja
plan-by-90-plain = Seurantatyöpaja: mitä tehtiin, mikä hiertää, mitä muutetaan
plan-trust = Kuinka pitkälle tähän voi luottaa:
plan-trust-few = vastaajia oli alle viisi, joten luvut kertovat vain, mitä he vastasivat.
plan-trust-stable = { $stable }/{ $roles } roolin tulos pysyisi samana, vaikka vastaajat vaihtuisivat. Se ei kerro siitä, mitä ei kysytty.
plan-trust-method =
    { $set ->
        [short] Lyhyt kysymyssarja
       *[full] Laaja kysymyssarja
    } on antanut uusista yrityksistä saman vastauksen kuin yksimieliset arvioijat { $share } kohdista. Arvioijat ovat kielimalleja, eivät ihmisiä.

## Sentences about a role

plan-pilot-first = Kokeilkaa ensin: tulos on lähellä rajaa.
plan-work-goes-on = Laskelman mukaan roolia ei tarvita, mutta { $n }/{ $of } kertoo, että työtä tehdään. Älkää lopettako ennen kuin asia on tarkistettu.
plan-work-goes-on-prepared = Laskelman mukaan roolia ei tarvita, mutta työtä tehdään tänään. Älkää lopettako ennen kuin asia on tarkistettu.
plan-close-call = Tulos on lähellä rajaa.
plan-agreed = Ryhmän linjaus: { $status }. Perustelu: { $reason }

## The structure

plan-picture-journey = Roolit asiakkaan polulla
plan-segment-large = Isot
plan-segment-small = Pienet
plan-key-keep = pysyy ennallaan
plan-key-decide = muuttuu, päätettävissä nyt
plan-key-pilot = muuttuu, kokeillaan ensin
plan-key-check = muuttuisi, tarkistetaan ensin
plan-key-hat = hattu
plan-key-hand-off = vastuunsiirto
plan-state-pilot = kokeilu
# $of: how many answered
plan-friction-row = Nimesi epäselväksi ({ $of } vastasi)
plan-structure-title =
    { $count ->
        [0] Asiakkaan polulla vastuu ei vaihdu
        [one] Yksi vastuunsiirto
       *[other] { $words } vastuunsiirtoa
    }
plan-cover-both-field = asiakkaat tavataan kentällä
plan-cover-both-remote = asiakkaat hoidetaan etänä
plan-cover-both-self = asiakkaat ostavat itsepalveluna
plan-cover-large-field = isot tavataan kentällä
plan-cover-large-remote = isot hoidetaan etänä
plan-cover-large-self = isot ostavat itsepalveluna
plan-cover-small-field = pienet tavataan kentällä
plan-cover-small-remote = pienet hoidetaan etänä
plan-cover-small-self = pienet ostavat itsepalveluna
plan-structure-lead = Jokaisella vaiheella on yksi vastuullinen. Myynnissä vastuu voi jakautua asiakkaan koon mukaan.
plan-structure-split = Toinen rakenne: leirin vastauksista
plan-structure-split-lead = Näin roolit jakautuisivat, jos toisen leirin vastaukset ratkaisisivat.
plan-split-title =
    { $count ->
        [one] Rakenteet eroavat yhdessä roolissa
       *[other] Rakenteet eroavat { $count } roolissa
    }
plan-split-lead = Rooleista ei päätetä ennen kuin ryhmä on sopinut kysymyksistä, jotka jakavat sen.
plan-column-first = Kaikkien vastauksista
plan-column-second = Toisen leirin vastauksista
plan-structure-note = Roolit, vastuut ja kohderyhmät ovat laskelmasta ja ryhmän linjauksista. Epäselvyys: kuinka moni nimesi vaiheen kolmen pahimman joukkoon.
plan-hand-offs-are = Vastuunsiirrot
plan-coverage-is = Asiakkaiden hoito
plan-outside = Ei rakenteessa
plan-outside-none = Kaikki luettelon roolit ovat rakenteessa.
plan-shared-hats = Hattuina tekijöiden kesken: { $roles }.

## Why

plan-why-title =
    { $count ->
        [0] Miksi roolit ovat ennallaan
        [one] Miksi yksi rooli muuttuu
       *[other] Miksi { $words } roolia muuttuu
    }
plan-why-lead = Perusteet ovat ne vastaukset, joista tulos syntyi. Jos peruste ei pidä paikkaansa, roolikaan ei pidä.
plan-why-answers = Vastaukset tämän takana
plan-why-turns = Mikä muuttaisi tämän
plan-why-note = Tumma pylväs on ryhmän vastaus, luvut vastaajia. Muiden roolien perusteet ovat liitteessä.
plan-why-comment = nimetön kommentti

## What changes

plan-changes-title =
    { $count ->
        [0] Yksikään rooli ei muutu
        [one] Yksi rooli muuttuu
       *[other] { $words } roolia muuttuu
    }
plan-changes-decide = { $count } päätetään nyt
plan-changes-follow = { $count } seuraa mukana
plan-changes-check = { $count } tarkistetaan ensin
plan-changes-lead = Avoin kohta tarkistetaan tai sitä kokeillaan ennen päätöstä.
plan-changes-unknown = Nykytilaa ei kysytty, joten muutosta ei voi laskea. Taulukossa on ehdotus.
plan-group-decide = Päätetään nyt
plan-group-follow = Seuraa mukana
plan-group-check = Tarkistetaan ensin
plan-group-keep = Pysyy ennallaan
plan-column-why = Miksi
plan-column-wave = Aalto
plan-own = Päätoiminen
plan-hat = Hattu: { $host }
plan-hat-of-many = Hattu tekijöiden kesken
plan-none = Ei tarvita
plan-changes-note = Tänään = enemmistön käsitys ja kuinka moni vastasi niin.

## Hand-offs

plan-hand-offs-title = Sopikaa ensin vastuunsiirto { $number }: sen takana on epäselvin vaihe ({ $named }/{ $of })
plan-hand-offs-title-plain =
    { $count ->
        [0] Yksi rooli vastaa koko polusta: vastuunsiirtoja ei ole
        [one] Sopikaa yksi vastuunsiirto
       *[other] Sopikaa { $words } vastuunsiirtoa yksi kerrallaan
    }
plan-hand-offs-lead = Siirto on tehty vasta, kun vastaanottaja on hyväksynyt sen, ei silloin, kun antaja on lähettänyt viestin. Hylätty siirto palaa antajalle syyn kanssa.
plan-column-number = Nro
plan-column-from = Keneltä
plan-column-to = Kenelle
plan-column-what = Mitä siirtyy (ehdotus)
plan-column-accepted = Hyväksytty, kun (ehdotus)
plan-column-unclear = Vaihe epäselvä
plan-column-agreed = Sovittu, nimi ja pvm
plan-column-from-stage = Vaiheesta
plan-column-to-stage = Vaiheeseen
plan-whom-large = { $role } (isot)
plan-whom-small = { $role } (pienet)
plan-hand-offs-note = Vastuunsiirrot ovat kohtia, joissa vastuullinen rooli vaihtuu. Järjestys: epäselvin vastaanottava vaihe ensin. Hyväksymisehdot ovat ehdotuksia.

## Actions

plan-actions-title =
    { $count ->
        [one] Yksi tehtävä ja kolme tarkistuspäivää
       *[other] { $words } tehtävää ja kolme tarkistuspäivää
    }
plan-actions-lead = Avoin rooli ei käynnisty ennen tarkistusta. Kirjatkaa jokaiselle tehtävälle omistaja ja päivä.
plan-actions-within = { $days } päivää
plan-actions-within-30 = perusta
plan-actions-within-60 = ensimmäiset muutokset
plan-actions-within-90 = loput päätökset
plan-column-task = Tehtävä
plan-column-owner = Omistaja
plan-column-due = Viimeistään
plan-column-state = Tila
plan-column-kind = Laji
plan-actions-note = Päivät ovat ehdotuksia: 30, 60 ja 90 päivää työpajan päättämisestä. Sama luettelo on Excel-tiedostossa.
plan-decisions = Päätökset
plan-decisions-none = Ryhmä ei kirjannut laskelmasta poikkeavia linjauksia. Seuraava merkintä: ____________________
plan-objections = Vastalauseet
plan-objections-none = Kukaan ei vastannut, ettei voi hyväksyä roolia.
plan-objections-unasked = Hyväksyntää ei kysytty.
plan-objection-of = { $role }: { $count }/{ $of } ei voi hyväksyä.

plan-column-decision = Päätös
plan-column-day = Päivä
plan-actions-later = Myöhemmin tai ilman päivää
plan-actions-lead-written = Ryhmän luettelo: tehtävä, omistaja, päivä ja tila.
plan-actions-note-written = Luettelo sellaisena kuin se oli tiedostoa tehtäessä. Sama luettelo on Excel-tiedostossa.
action-name_accountable =
    { $count ->
        [one] Nimetkää vastuullinen yhdelle vaiheelle
       *[other] Nimetkää { $count } vaiheelle kullekin yksi vastuullinen
    }
action-keep_work = Nimetkää tekijä näiden roolien työlle, kunnes ne on tarkistettu: { $roles }
action-agree_hand_off = Sopikaa ensin vastuunsiirto { $number }: { $from } → { $to }
action-agree_hand_offs =
    { $count ->
        [one] Sopikaa toinenkin vastuunsiirto
       *[other] Sopikaa muut { $count } vastuunsiirtoa
    }
action-ask =
    { $count ->
        [one] Kysykää ryhmältä yksi puuttuva kysymys
       *[other] Kysykää ryhmältä { $count } puuttuvaa kysymystä
    }
action-check_fact = Tarkistakaa tosiasia, josta vastaukset erosivat: { $item }
action-check_law = Selvittäkää, edellyttääkö muutos vuoropuhelua tai muutosneuvotteluja
action-objection =
    { $count ->
        [one] Käsitelkää yhden vastaajan vastalause: { $roles }
       *[other] Käsitelkää { $count } vastaajan vastalauseet: { $roles }
    }
action-objections = Käsitelkää { $count } roolin vastalauseet, ensin: { $roles }
action-settle = Sopikaa vastauksesta, joka jakaa ryhmän kahtia: { $item }
action-move_small_accounts = Siirtäkää pienet asiakkaat nimetyn vastuuhenkilön hoidettaviksi etänä
action-move_small_accounts-named = Siirtäkää asiakasryhmä { $small } nimetyn vastuuhenkilön hoidettavaksi etänä
action-start_role = Nimetkää tekijä ja allekirjoittakaa roolikortti: { $roles }
action-move_hat = Siirtäkää hattu { $roles } roolille { $host }
action-share_hat = Sopikaa, ketkä hoitavat hatun { $roles }
action-end_role = Sopikaa, kenelle työ siirtyy, kun rooli päättyy: { $roles }
action-start_pilot = Käynnistäkää kokeilu yhdellä rajatulla alueella: { $roles }
action-review_pilot = Arvioikaa kokeilu ja päättäkää, jatkuuko, laajeneeko vai päättyykö se: { $roles }
action-decide_checked = Päättäkää tarkistetuista rooleista: { $roles }
action-review = Pitäkää seurantatyöpaja: mitä tehtiin, mikä hiertää, mitä muutetaan

## How sure

plan-certainty-title = Varmoja tuloksia { $firm }, todennäköisiä { $likely }, avoimia { $open }
plan-certainty-title-few = Vastaajia oli alle viisi: vastaukset, ei varmuutta
plan-certainty-lead = Varmuus kertoo, voisiko toinen vastaus muuttaa tuloksen. Se on eri asia kuin se, hyväksyykö ryhmä tuloksen.
plan-certainty-lead-few = Näin pienestä ryhmästä ei voi arvioida, pysyisikö tulos samana. Alla on, mikä kuitenkin on lähellä rajaa.
plan-firm = Varma
plan-likely = Todennäköinen
plan-open = Avoin
plan-firm-is = Yksittäiset vastaukset eivät muuta tulosta.
plan-likely-is = Muutama toisenlainen vastaus voisi muuttaa tuloksen.
plan-open-is = Vastaukset eivät ratkaise tätä.
plan-close-calls = Lähellä rajaa
plan-close-none = Yksikään tulos ei ole lähellä rajaa.
plan-unasked-are = Mitä ei kysytty
plan-unasked-none = Kaikki roolien kannalta ratkaisevat kysymykset kysyttiin.
plan-column-question = Kysymys
plan-column-assumed = Oletimme
plan-column-depends = Tästä riippuvat roolit
plan-method-limit = Menetelmän raja
plan-certainty-note = Varmuus on laskelman arvio näillä vastauksilla. Menetelmä { $version }.

## Answers

plan-answers-title = Kysymyksiä { $of }: vahvasti samaa mieltä { $strong }, eri mieltä { $divided }
plan-answers-title-few = Vastaukset lukuina: { $of } kysymystä
plan-answers-lead = Tumma pylväs on ryhmän vastaus, luvut vastaajia. Vinoneliö: eri mieltä, tästä kannattaa puhua.
plan-answers-lead-few = Tumma pylväs on ryhmän vastaus, luvut vastaajia.
plan-answers-roles = Roolit tänään ja ehdotuksen hyväksyntä
plan-answers-friction = Missä vastuu on epäselvin
plan-answers-points = { $points } p. · { $named }/{ $of }
plan-answers-note = Vastaajia { $joined }. Jos kysymys kysyttiin uudelleen, kuvassa on uusin kierros.

## The board deck

plan-board-decision = Päätettäviä rooleja { $decide }, tarkistettavia { $check }

## Sheets and columns of the plan

plan-sheet-responsibilities = Vastuut
plan-sheet-coverage = Asiakkaiden hoito
plan-sheet-waves = Aallot
plan-column-segment = Asiakasryhmä
plan-column-mode = Hoitotapa

## The poster

poster-title = Juliste

## Role charters

charter-title = Roolikortti
charters-title = Roolikortit
charter-sheet = Roolikortit
charter-proposal = Ehdotus, käsitellään ennen päätöstä
charter-purpose = Tarkoitus
charter-answers = Vastaa tuloksesta
charter-does = Tekee
charter-in-stages = Vaiheet: { $stages }
charter-asked = Häneltä kysytään
charter-customers = Asiakkaat
charter-hats = Hatut
charter-receives = Saa
charter-gives = Antaa
charter-alone = Päättää yksin
charter-together = Päättää yhdessä
charter-measures = Mittarit
charter-incentive = Palkkion peruste
charter-no-longer = Ei enää
charter-origin = Mistä rooli tulee
charter-limits = Mitä kortti ei ratkaise
charter-stage-for = { $stage }: { $segment }
charter-all-customers = Kaikki asiakkaat.
charter-no-hats = Ei hattuja.
charter-no-stage = Ei vastaa yksin mistään vaiheesta.
charter-from = Roolilta { $role }: { $what }. Hyväksytty, kun { $accepted }.
charter-to = Roolille { $role }: { $what }. Hyväksytty, kun { $accepted }.
charter-limits-are = Kortti kuvaa työn, ei henkilöä. Se ei muuta työsopimusta, palkkaa eikä työaikaa. Muutos voi edellyttää vuoropuhelua tai muutosneuvotteluja ennen päätöstä.
charter-holder = Roolin haltija, päiväys
charter-superior = Esihenkilö, päiväys
charter-staff = Henkilöstön edustaja, tiedoksi, päiväys
charter-note = Tarkoitus, päätökset, mittarit, palkkion peruste ja siirtojen ehdot ovat ehdotuksia, joita työpaja ei kysynyt.
