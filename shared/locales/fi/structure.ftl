### The words of a role structure: statuses, changes, remarks, forms, order of the changes.

## What becomes of a role

role-status-own = Päätoiminen rooli
role-status-hat = Hattu
role-status-none = Ei tarvita
role-carried-marketing_and_service = Markkinointi ja asiakaspalvelu hoitavat työn
role-carried-partners = Kumppanit hoitavat työn
# $rule: when a role is somebody's main job, as roles.toml says; it computes nothing
role-rule = Nyrkkisääntö: milloin päätyöksi? { $rule }

## How sure it is

stability-stable = vakaa
stability-fairly = melko vakaa
stability-sensitive = herkkä

## From today to the proposal

change-absent = Ei nyt eikä jatkossa

## Remarks on the whole

# $role: a role's name, $items: labels of questions, both "none" where a remark was kept without; $mode: field,
# remote or self
flag-segment_split =
    { $role ->
        [none] Kohderyhmät ostavat niin eri tavoin, että myyjät kannattaa jakaa kohderyhmittäin.
       *[other] Kohderyhmät ostavat eri tavoin. Harkitkaa roolin ”{ $role }” jakamista kohderyhmittäin.
    }
flag-small_to_remote =
    { $mode ->
        [self] Pieniä asiakkaita käydään nyt tapaamassa, vaikka he voisivat ostaa itsepalveluna. Harkitkaa pienten asiakkaiden siirtämistä itsepalveluun.
       *[other] Pieniä asiakkaita käydään nyt tapaamassa, vaikka heitä voisi palvella etänä. Harkitkaa pienten asiakkaiden hoitamista etänä.
    }
flag-small_to_remote-named =
    { $mode ->
        [self] Asiakasryhmän { $small } asiakkaita käydään nyt tapaamassa, vaikka he voisivat ostaa itsepalveluna. Harkitkaa ryhmän siirtämistä itsepalveluun.
       *[other] Asiakasryhmän { $small } asiakkaita käydään nyt tapaamassa, vaikka heitä voisi palvella etänä. Harkitkaa ryhmän hoitamista etänä.
    }
flag-sellers_but_self_service =
    { $role ->
        [none] Asiakkaat ostavat itsepalveluna, mutta teillä on silti useita myyjiä. Miettikää, mihin myyjien työ kohdistuu.
       *[other] Asiakkaat ostavat itsepalveluna, mutta teillä on silti useita myyjiä. Miettikää, mihin rooli ”{ $role }” keskittyy.
    }
flag-answers_missing =
    { $items ->
        [none] Osaan kysymyksistä ei ole vastauksia, joten ehdotus nojaa vain muihin vastauksiin.
       *[other] Vastauksia puuttuu: { $items }. Ehdotus nojaa vain muihin vastauksiin.
    }

## The form the structure comes closest to

form-islands = Saarekkeet (kukin myyjä hoitaa omat asiakkaansa alusta loppuun)
form-assembly_line = Linjasto (asiakas siirtyy roolilta toiselle)
form-pods = Tiimit (jokaisella kohderyhmällä on oma moniosaajatiiminsä)
form-product_or_territory = Tuotelinjat tai alueet (myynti on jaettu niiden mukaan)
form-key_account_overlay = Avainasiakkaat erikseen (suurimmilla on oma vastuuhenkilönsä)
form-partner_led = Kumppanivetoinen (myynti kulkee kumppanien kautta)
form-self_service = Itsepalvelu (markkinointi ja asiakaspalvelu ovat myyntikoneisto)

## What speaks for the form

form-why-few_own_roles = päätoimisia rooleja on vähän
form-why-sellers_carry_the_hats = myyjillä on monta hattua
form-why-similar_customers = asiakkaat ostavat samaan tapaan
form-why-stages_have_their_own_roles = asiakkuuden vaiheilla on päätoimiset roolit
form-why-hand_over_between_roles = työ siirtyy roolilta toiselle
form-why-segments_buy_differently = kohderyhmät ostavat eri tavoin
form-why-room_for_teams = väkeä riittää tiimeihin
form-why-lines_need_own_expertise = tuotelinjat vaativat erityisosaamista
form-why-sold_in_the_field = myynti tapahtuu kentällä
form-why-no_assembly_line = työtä ei ole pilkottu vaiheisiin
form-why-key_accounts_have_their_own_role = avainasiakkailla on päätoiminen vastuuhenkilö
form-why-large_and_small_sold_differently = isoille ja pienille myydään eri tavoin
form-why-large_and_small_sold_differently-named = ryhmille { $large } ja { $small } myydään eri tavoin
form-why-sales_go_through_partners = myynti kulkee kumppanien kautta
form-why-partners_have_their_own_role = kumppaneilla on päätoiminen vastuuhenkilö
form-why-customers_buy_by_themselves = asiakkaat ostavat itse
form-why-marketing_and_service_are_the_engine = markkinointi ja asiakaspalvelu hoitavat myynnin

## The order of the changes: measures that are not one role's change

wave-name_accountable = Nimetään jokaiselle vaiheelle yksi vastuullinen
wave-write_hand_offs = Kirjataan, miten työ siirtyy roolilta toiselle
wave-move_small_accounts = Siirretään pienet asiakkaat nimetyn vastuuhenkilön hoidettaviksi etänä
wave-move_small_accounts-named = Siirretään asiakasryhmä { $small } nimetyn vastuuhenkilön hoidettavaksi etänä

## Who does what in a stage

raci-accountable = Vastaa
raci-responsible = Tekee
raci-consulted = Kysytään
# One letter each, the same on every screen and in every file
raci-accountable-letter = V
raci-responsible-letter = T
raci-consulted-letter = K

## What the law asks for

notice-cooperation_partly = Vähintään 20 työntekijän organisaatiossa yhteistoimintalaki voi koskea muutoksia osittain. Tulos on ehdotus, ei päätös. Tarkistakaa velvoitteet ennen päätöksiä.
notice-cooperation_full = Vähintään 50 työntekijän organisaatiossa yhteistoimintalaki edellyttää vuoropuhelua ja voi edellyttää muutosneuvotteluja ennen päätöksiä. Tulos on ehdotus, ei päätös.

## Written out: the structure as text

structure-title = Roolirakenne
# $low, $high: the range a close call leaves
structure-range = Epävarmat huomioiden { $low }–{ $high }.
structure-form = Lähin muoto: { $form }
structure-form-why = Miksi: { $reasons }.
structure-yardstick = Vertailuksi: pienessä yrityksessä myyjän vastuualueen pitääkin olla laaja, isossa asiakastyön rooleja on usein 10–15. Mutta ei aina: se riippuu myös siitä, kuinka isoja ratkaisuja myytte.
structure-verdict-agreed = Ryhmä on tuloksesta yhtä mieltä.
structure-verdict-open = Ryhmä on osasta tulokseen vaikuttavista kysymyksistä vielä eri mieltä.
structure-verdict-none = Yksimielisyyttä ei ole: ryhmä jakautuu kahtia, ja leirien vastaukset johtaisivat eri rakenteisiin.
structure-own-roles = Päätoimiset roolit
structure-hats-of-role = Hatut: { $hats }
structure-shared-hats = Hatut, jotka jaetaan tekijöiden kesken
structure-not-needed = Ei tarvita
structure-coverage = Asiakkaiden hoito
structure-items = Vastaukset
structure-discuss = Keskustelkaa seuraavaksi
structure-camps = Kaksi leiriä
# $item: a question's label, $answer: what this side answered
structure-camp = { $item }: { $answer } → päätoimiset roolit { $roles }
structure-change = Nykytila ja ehdotus
structure-raci = Vastuut vaiheittain
structure-waves = Muutosten järjestys
# $number: 0, 1, 2, 3
structure-wave =
    { $number ->
        [0] Heti
       *[other] { $number }. aalto
    }
structure-flags = Huomioita
structure-no-answer = ei vastauksia
structure-decisive = ratkaisee
structure-pilot = kokeilkaa ennen päätöstä
# $share: written as a percentage, $word: stability-stable and so on
structure-stability = { $word }: sama tulos { $share }:ssa arvonnoista

asis-contradicts-exists =
    { $says }/{ $total } sanoo, että joku tekee tätä nyt: { $role }. { $items ->
        [none] Vastaukset jättävät avoimeksi, tarvitaanko sitä.
       *[other] Tätä ei kysytty: { $items }.
    }
asis-contradicts-none =
    { $says }/{ $total } sanoo, ettei kukaan tee tätä nyt: { $role }. { $items ->
        [none] Vastaukset jättävät avoimeksi, tarvitaanko sitä.
       *[other] Tätä ei kysytty: { $items }.
    }
structure-next-questions = Seuraavaksi kannattaa kysyä: { $items }
