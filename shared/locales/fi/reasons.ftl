### Why a role became what it is, in sentences. A clause follows "koska"; it begins in lower case and has no full stop.

## Clauses: an answer above (high) or below (low) the middle of its scale
# $answer: the group's answer in short words, "none" where it is not shown; $level: its level, 0 where not shown

reason-deal_size-high = kauppa on iso{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-deal_size-low = kauppa on pieni{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-sales_cycle-high = kaupan tekeminen kestää pitkään{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-sales_cycle-low = kauppa syntyy nopeasti{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-decision_makers-high = ostopäätökseen vaikuttaa monta ihmistä{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-decision_makers-low =
    { $level ->
        [1] ostosta päättää yksi ihminen
       *[other] ostopäätökseen vaikuttaa vain muutama ihminen
    }
reason-portfolio-high =
    { $level ->
        [4] laajan valikoiman osat vaativat omaa osaamista
       *[other] tuotelinjoja on useita
    }
reason-portfolio-low =
    { $level ->
        [1] myytävänä on yksi tuote tai palvelu
       *[other] valikoima on suppea
    }
reason-growth_path-high = asiakkuudet kasvavat pienestä alusta
reason-growth_path-low = asiakas ostaa kerralla ison kokonaisuuden
reason-revenue_model-high =
    { $level ->
        [5] laskutus on kokonaan jatkuvaa
       *[other] laskutus on pääosin jatkuvaa
    }
reason-revenue_model-low =
    { $level ->
        [1] kauppa on kertakauppaa
       *[other] kauppa on pääosin kertakauppaa
    }
reason-self_serve-high =
    { $level ->
        [4] asiakas voi ostaa kokonaan itsepalveluna
       *[other] asiakas voi ostaa osan valikoimasta itsepalveluna
    }
reason-self_serve-low =
    { $level ->
        [1] asiakas haluaa puhua jonkun kanssa ennen ostoa
       *[other] uusi asiakas haluaa puhua jonkun kanssa ennen ostoa
    }
reason-headcount-high = organisaatio on niin suuri, että työtä voi jakaa{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer } henkeä)
    }
reason-headcount-low = organisaatio on pieni{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer } henkeä)
    }
reason-sellers-high = myyjiä on useita{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-sellers-low =
    { $level ->
        [0] myyjiä on vähän
        [1] kukaan ei myy päätyönään
        [2] myyjiä on yksi
       *[other] myyjiä on vähän ({ $answer })
    }
reason-target_groups-high = kohderyhmiä on useita{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-target_groups-low = kohderyhmiä on vähän{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-behaviour_diff-high = kohderyhmät ostavat eri tavoin
reason-behaviour_diff-low = kohderyhmät ostavat samaan tapaan
reason-large_small-high = isot ja pienet asiakkaat ostavat eri tavoin
reason-large_small-high-named = { $large } ja { $small } ostavat eri tavoin
reason-large_small-low = isot ja pienet asiakkaat ostavat samaan tapaan
reason-large_small-low-named = { $large } ja { $small } ostavat samaan tapaan
reason-small_remote-high =
    { $level ->
        [5] pieniä asiakkaita ei tarvitse tavata
       *[other] useimpia pieniä asiakkaita ei tarvitse tavata
    }
reason-small_remote-high-named =
    { $level ->
        [5] asiakasryhmässä { $small } ketään ei tarvitse tavata
       *[other] asiakasryhmässä { $small } useimpia ei tarvitse tavata
    }
reason-small_remote-low =
    { $level ->
        [1] pieniäkin asiakkaita pitää tavata
       *[other] useimpia pieniäkin asiakkaita pitää tavata
    }
reason-small_remote-low-named =
    { $level ->
        [1] asiakasryhmässä { $small } asiakkaita pitää tavata
       *[other] asiakasryhmässä { $small } useimpia pitää tavata
    }
reason-customers-high = asiakkaita on paljon{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-customers-low = asiakkaita on vähän{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-channel-high = kumppanit tuovat suuren osan myynnistä{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-channel-low =
    { $level ->
        [1] kumppanimyyntiä ei ole
       *[other] kumppanien osuus myynnistä on pieni
    }
reason-delivery-high =
    { $level ->
        [3] käyttöönotto vie viikkoja
        [4] käyttöönotto on kuukausien projekti
       *[other] käyttöönotto on työläs
    }
reason-delivery-low =
    { $level ->
        [1] tuote on heti käytössä
       *[other] käyttöönotto on kevyt
    }
reason-tenders-high =
    { $level ->
        [4] suurin osa myynnistä kilpailutetaan
       *[other] iso osa myynnistä kilpailutetaan
    }
reason-tenders-low =
    { $level ->
        [1] tarjouskilpailuja ei ole
       *[other] tarjouskilpailuja on vähän
    }
reason-tech_fit-high =
    { $level ->
        [4] ratkaisu on suunniteltava tai mitoitettava ennen kauppaa
       *[other] ratkaisun sopivuus on varmistettava ennen kauppaa
    }
reason-tech_fit-low =
    { $level ->
        [1] teknistä sopivuutta ei tarvitse varmistaa ennen kauppaa
       *[other] ennen kauppaa riittää lyhyt vakiodemo
    }
reason-service_share-high = huolto ja varaosat tuovat ison osan liikevaihdosta{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-service_share-low =
    { $level ->
        [1] huollosta ja varaosista ei tule liikevaihtoa
       *[other] huollon ja varaosien osuus liikevaihdosta on pieni
    }
reason-order_frequency-high =
    { $level ->
        [3] sama asiakas tilaa kuukausittain
        [4] sama asiakas tilaa viikoittain
       *[other] sama asiakas tilaa usein
    }
reason-order_frequency-low = sama asiakas tilaa harvoin
reason-concentration-high = kymmenen suurinta asiakasta tuo ison osan myynnistä{ $answer ->
        [none] { "" }
       *[other] { " " }({ $answer })
    }
reason-concentration-low = myynti jakautuu monelle asiakkaalle
reason-lead_source-high =
    { $level ->
        [5] uudet asiakkaat on etsittävä itse
       *[other] useimmat uudet asiakkaat on etsittävä itse
    }
reason-lead_source-low =
    { $level ->
        [1] uudet asiakkaat löytävät teidät itse
       *[other] useimmat uudet asiakkaat löytävät teidät itse
    }

## Clauses: what decided instead of the answers

reason-seats-low =
    { $level ->
        [0] myyjiä on vähemmän kuin myyntitehtäviä
        [1] kukaan ei myy päätyönään
       *[other] myyjiä on vähemmän ({ $answer }) kuin myyntitehtäviä
    }
reason-anchor-high = tämä on päätoimisten myyjienne perustyö

# $clause: a clause about a question that was not asked
reason-assumed = { $clause } (oletus, ei kysytty)

## What became of the role: the beginning of the sentence. $role: a role's name

reason-lead-own = { $role } on päätoiminen rooli
reason-lead-own-kept = { $role } säilyy päätoimisena roolina
reason-lead-own-new = { $role } on uusi päätoiminen rooli
reason-lead-own-split_out = { $role } eriytyy päätoimiseksi rooliksi
reason-lead-hat = { $role } on hattu
reason-lead-hat-kept = { $role } säilyy hattuna
reason-lead-hat-new = { $role } on uusi hattu
reason-lead-hat-merged = { $role } muuttuu hatuksi
reason-lead-hat-moved = { $role } säilyy hattuna (siirtyy toiselle roolille)
reason-lead-none = { $role } ei ole tarpeen
reason-lead-none-absent = { $role } ei ole tarpeen jatkossakaan
reason-lead-none-removed = { $role } ei ole enää tarpeen

## The sentence. $lead: its beginning; $first, $second: clauses

reason-because-one = { $lead }, koska { $first }.
reason-because-and = { $lead }, koska { $first } ja { $second }.
reason-because-but = { $lead }, koska { $first }, mutta { $second }.
reason-hat-though = { $lead }, koska { $first }, mutta päätyöksi asti työtä ei ole.
reason-hat-since-one = { $lead }: työtä on, mutta se ei riitä päätyöksi, koska { $first }.
reason-hat-since-and = { $lead }: työtä on, mutta se ei riitä päätyöksi, koska { $first } ja { $second }.
reason-plain-own = { $lead }.
reason-plain-hat = { $lead }: työtä on, mutta ei päätyöksi asti.
reason-plain-none = { $lead }: mikään vastaus ei puolla sitä.
# $items: labels of questions
reason-not-asked = { $role } jää avoimeksi, koska tätä ei kysytty: { $items }.
# $items: labels of questions, where older software kept no clauses
reason-rests-on = Tulos nojaa eniten näihin vastauksiin: { $items }.
# $first: a clause
reason-not-asked-assumed = { $role } jää avoimeksi, koska tätä ei kysytty: { $items }. Oletimme, että { $first }.

## What the group said of today and of friction. $count of $total say so

reason-today-own = { $count }/{ $total } sanoo, että rooli on tänään jonkun päätyö.
reason-today-part = { $count }/{ $total } sanoo, että työ tehdään tänään muun ohessa.
reason-today-none = { $count }/{ $total } sanoo, ettei työtä tee tänään kukaan.
reason-friction = Vastuut ovat epäselviä: { $count }/{ $total } nosti vaiheen ”{ $stage }” kolmen epäselvimmän joukkoon.

## What would change it. $item: a question's label, $level: an answer; $status: own, hat or none

reason-turn-fact = Jos { $item } olisi { $level }, rooli { $status ->
        [own] olisi päätoiminen
        [hat] olisi hattu
       *[none] ei olisi tarpeen
    }.
reason-turn-view = Jos { $votes }/{ $total } vastausta kysymykseen { $item } siirtyisi vastauksen { $level } suuntaan, rooli { $status ->
        [own] olisi päätoiminen
        [hat] olisi hattu
       *[none] ei olisi tarpeen
    }.
reason-turn-unasked = Tätä ei kysytty: { $item }. Jos vastaus olisi { $level }, rooli { $status ->
        [own] olisi päätoiminen
        [hat] olisi hattu
       *[none] ei olisi tarpeen
    }.
reason-turn-no = Mikään yksittäinen vastaus ei muuttaisi tulosta.
# A label or an answer, as the sentences above quote it
reason-quoted = ”{ $words }”
# $count of $total accept the role
reason-accepted = { $count }/{ $total } voi hyväksyä ehdotuksen.

## How certain the result is

certainty-firm = varma
certainty-likely = todennäköinen
certainty-open = avoin
