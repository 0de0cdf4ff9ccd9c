### The facilitator's console: set-up, log-in, the list of workshops and leading one.

## Everywhere

console-close = Sulje
console-cancel = Peruuta
console-save = Tallenna
console-working = Hetki…
console-loading = Ladataan…
console-try-again = Yritä uudelleen
console-copied = Kopioitu
console-language = Käyttöliittymän kieli
console-log-out = Kirjaudu ulos
console-to-list = Kaikki työpajat
console-no-answer = Palvelin ei vastannut. Tarkista tilanne näytöltä ennen kuin yrität uudelleen.

## Accounts

console-setup-title = Ota Roolitus käyttöön
console-setup-lead = Luo vetäjän tunnus. Kirjaudut jatkossa tällä nimellä ja salasanalla. Tämä linkki toimii vain kerran.
console-setup-lead-provider = Luo vetäjän tunnus kirjautumalla organisaatiosi tunnuksella. Tämä linkki toimii vain kerran.
console-setup-action = Luo tunnus ja jatka
console-login-title = Kirjaudu sisään
console-login-lead = Vetäjät kirjautuvat tästä. Osallistujat eivät tarvitse tunnusta.
console-login-action = Kirjaudu
console-login-none = Tällä palvelimella ei ole vielä yhtään tunnusta. Avaa käyttöönottolinkki, jonka ohjelma tulosti käynnistyessään.
console-enter-lead = Ylläpitäjä antoi sinulle linkin, jolla pääset kirjautumaan kerran.
console-sign-on = Kirjaudu organisaation tunnuksella
console-sign-on-or = tai nimellä ja salasanalla
console-sign-on-title = Organisaation tunnus
console-sign-on-lead = Liitä organisaatiosi tunnus, niin voit kirjautua jatkossa myös sillä.
console-sign-on-link = Liitä tunnus
console-sign-on-linked = Voit kirjautua organisaatiosi tunnuksella.
console-account-name = Nimi
console-account-password = Salasana
console-account-password-hint = Vähintään { $min } merkkiä. Pitkä lause on helppo muistaa ja vaikea arvata.
console-account-show-password = Näytä salasana

## The list of workshops

console-list-title = Työpajat
console-list-archived-title = Arkistoidut työpajat
console-list-create = Uusi työpaja
console-list-archived-empty = Arkisto on tyhjä.
console-list-show-active = Takaisin työpajoihin
console-list-show-archived = Arkistoidut ({ $count })
console-list-state-lobby = Ei vielä alkanut
console-list-state-running = Käynnissä
console-list-compare = Vertaa työpajoja
console-list-state-imported = Tuotu tulostiedostosta
console-list-state-closed = Päättynyt
console-list-code = Koodi { $code }
console-list-change = Muokkaa
console-list-members = Vetäjät
console-list-copy = Kopioi
# $name: of the workshop that is copied
console-copy-title = Kopioi: { $name }
console-copy-lead = Kysymykset, asetukset ja nykyiset roolit kopioidaan. Vastauksia ja osallistujia ei kopioida.
console-copy-name = { $name } (kopio)
console-copy-action = Luo kopio
console-list-archive = Arkistoi
console-list-restore = Palauta
console-list-delete = Poista
console-list-copied = ”{ $name }” kopioitiin ilman vastauksia.
console-list-changed = Muutokset työpajaan ”{ $name }” on tallennettu.
console-list-archived = ”{ $name }” arkistoitiin.
console-list-restored = ”{ $name }” palautettiin.
console-list-deleted = ”{ $name }” poistettiin.
console-list-removed = Poistuu { $day }, ellei työpajaa käytetä
console-settings = Muokkaa työpajaa
console-settings-saved = Muutokset on tallennettu.
console-settings-identity-fixed = Tätä ei voi enää muuttaa, koska työpajaan on jo liitytty.
console-table-mode = Laitteet
console-table-mode-hint = Pöydällä voi olla yksi laite useammalle ihmiselle. Valinta koskee niitä, jotka liittyvät tästä eteenpäin, ja se merkitään tiedostoihin.
console-settings-shuffled = Satunnainen järjestys valintalistoissa
console-settings-shuffled-hint = Kun kolme tärkeintä valitaan, jokainen näkee vaihtoehdot eri järjestyksessä, jottei yksikään hyödy paikastaan.
# $number: the number of the first who joined with the same device
console-participants-seats = Yhteinen laite { $number }, vuorotellen
console-participants-hands = Yhteinen laite { $number }, kädet
console-delete-title = Poistetaanko ”{ $name }”?
console-delete-text =
    { $joined ->
        [0] Työpaja ja sen asetukset poistetaan lopullisesti. Siihen ei ole liittynyt ketään.
        [one] Työpaja, { $joined } osallistujan vastaukset ja kommentit, kirjatut linjaukset perusteluineen ja osallistujille jaettu tuloslinkki poistetaan lopullisesti. Ladatut tiedostot säilyvät: lataa tulokset ensin, jos tarvitset niitä.
       *[other] Työpaja, { $joined } osallistujan vastaukset ja kommentit, kirjatut linjaukset perusteluineen ja osallistujille jaettu tuloslinkki poistetaan lopullisesti. Ladatut tiedostot säilyvät: lataa tulokset ensin, jos tarvitset niitä.
    }
console-delete-action = Poista lopullisesti

## Who leads

console-participants = Osallistujat
console-participants-lead = Poistetun osallistujan vastaukset ja kommentit katoavat lopullisesti, ja tulokset lasketaan uudelleen. Jos et halua uusia osallistujia, lukitse liittyminen.
console-participants-none = Kukaan ei ole vielä liittynyt.
console-participants-nameless = Osallistuja { $number }
console-participants-online = paikalla
console-participants-unanswered = { $count ->
    [one] Poista yksi, joka ei ole vastannut mitään
   *[other] Poista { $count }, jotka eivät ole vastanneet mitään
}
console-participants-sure = Poistetaanko { $name } lopullisesti?
console-participants-sure-unanswered = { $count ->
    [one] Poistetaanko yksi osallistuja lopullisesti?
   *[other] Poistetaanko { $count } osallistujaa lopullisesti?
}
console-participants-confirm = Poista
console-participants-removed = { $count ->
    [one] Yksi osallistuja poistettiin.
   *[other] { $count } osallistujaa poistettiin.
}
console-members-title = Vetäjät: { $name }
console-members-lead = Kaikki vetäjät näkevät saman ja voivat ohjata yhtä aikaa.
console-members-owner = omistaja
console-members-remove = Poista
console-members-name = Toisen vetäjän tunnus
console-members-name-hint = Nimi, jolla hän kirjautuu.
console-members-add = Lisää vetäjä
console-account-title = Oma tunnus
console-invite-title = Kutsu kollega
console-invite-lead = Kollega saa linkistä oman tunnuksen. Linkki toimii vain kerran.
console-invite-action = Luo kutsulinkki
console-invite-made =
    { $hours ->
        [one] Voimassa { $hours } tunnin. Lähetä se vain kollegallesi.
       *[other] Voimassa { $hours } tuntia. Lähetä se vain kollegallesi.
    }
console-log-ins-title = Missä olet kirjautuneena
console-log-ins-this = Tämä selain
console-log-ins-unknown = Tuntematon selain
console-log-ins-seen = Viimeksi käytössä { $day }
console-log-ins-end = Kirjaa ulos
console-log-ins-end-others = Kirjaa ulos kaikki muut
console-log-ins-only = Et ole kirjautuneena muualla.
console-password-title = Vaihda salasana
console-password-current = Nykyinen salasana
console-password-new = Uusi salasana
console-password-action = Vaihda salasana
console-password-done = Salasana on vaihdettu.
console-second-factor-title = Kaksivaiheinen kirjautuminen
console-second-factor-off = Kirjautuminen pyytää salasanan jälkeen koodin todennussovelluksesta. Pelkkä salasana ei silloin riitä.
# $count: unused recovery codes
console-second-factor-on = Käytössä. Varakoodeja jäljellä: { $count }.
console-second-factor-begin = Ota käyttöön
console-second-factor-scan = Lue kuva todennussovelluksella, esimerkiksi Google Authenticatorilla tai Microsoft Authenticatorilla.
console-second-factor-picture = QR-koodi todennussovellukselle
console-second-factor-key = Tai kirjoita sovellukseen avain:
console-second-factor-code = Koodi todennussovelluksesta
console-second-factor-code-or = Jos puhelin ei ole käytettävissä, anna varakoodi.
console-second-factor-confirm = Vahvista
console-second-factor-codes = Varakoodit
console-second-factor-codes-once = Tallenna nämä varakoodit nyt, ne näytetään vain kerran. Kukin toimii yhden kerran, jos puhelin katoaa.
console-second-factor-end = Poista käytöstä
console-second-factor-ask = Salasana on oikein. Anna vielä koodi todennussovelluksesta.
console-systems-title = Muut järjestelmät: API-avaimet ja webhookit
console-tokens-title = API-avaimet
console-tokens-lead = API-avaimella toinen ohjelma, esimerkiksi CRM, käyttää työpajojasi puolestasi. Anna avaimelle vain ne oikeudet, jotka ohjelma tarvitsee.
console-tokens-name = Ohjelma, joka käyttää avainta
console-tokens-days = Voimassa
console-tokens-days-30 = 30 päivää
console-tokens-days-90 = 90 päivää
console-tokens-days-365 = vuoden
console-tokens-scopes = Avaimella saa
console-tokens-scope-workshops-read = nähdä työpajat
console-tokens-scope-workshops-write = luoda, muuttaa, ohjata ja poistaa työpajoja
console-tokens-scope-results-read = ladata tulokset
console-tokens-make = Tee avain
console-tokens-once = Kopioi avain nyt, se näytetään vain kerran.
console-tokens-new = Uusi API-avain
# $day: the last day it works
console-tokens-until = voimassa { $day } asti
console-tokens-expired = voimassaolo päättynyt
# $day: the last day it was used
console-tokens-used = käytetty viimeksi { $day }
console-tokens-unused = ei vielä käytetty
console-tokens-end = Poista avain
console-tokens-none = Avaimia ei ole.
console-webhooks-title = Viestit muille järjestelmille (webhookit)
console-webhooks-lead = Toinen järjestelmä saa viestin, kun työpaja alkaa, tulos näytetään, työpaja päättyy tai tulokset ovat valmiina. Viestissä ei ole vastauksia.
console-webhooks-address = Osoite, johon viestit lähetetään
console-webhooks-make = Lisää osoite
console-webhooks-key = Allekirjoitusavain
console-webhooks-once = Kopioi allekirjoitusavain nyt, se näytetään vain kerran. Sillä toinen järjestelmä tarkistaa, että viesti tuli täältä.
# $problem: technical, as status 503
console-webhooks-disabled = lähetys keskeytetty ({ $problem })
console-webhooks-enable = Jatka lähetystä
console-webhooks-end = Poista osoite
console-webhooks-none = Viestejä ei lähetetä mihinkään.
console-webhooks-kinds = Mistä lähetetään viesti
console-webhooks-kind-started = työpaja alkaa
console-webhooks-kind-revealed = vastauksia näytetään
console-webhooks-kind-ended = työpaja päättyy
console-webhooks-kind-ready = tulokset ovat valmiina
console-accounts-title = Kaikki tunnukset
console-accounts-lead = Suljetulla tunnuksella ei voi kirjautua, ja avoimet näytöt sulkeutuvat heti. Työpajat säilyvät.
console-accounts-this = sinä
console-accounts-owner = pääkäyttäjä
console-accounts-disabled = suljettu
console-accounts-disable = Sulje tunnus
console-accounts-enable = Avaa tunnus
console-accounts-sure = Suljetaanko { $name }?

## Creating a workshop

console-create-title = Uusi työpaja
console-create-name = Työpajan nimi
console-create-name-hint = Esimerkiksi yritys ja tilaisuus. Nimi näkyy osallistujille ja tuloksissa.
console-create-language = Kieli
console-create-language-hint = Valkokankaan ja tulosten kieli. Jokainen valitsee puhelimensa kielen itse.
console-create-set = Kysymykset
console-create-groups = Osastot
console-create-groups-hint = Osallistuja valitsee osastonsa liittyessään. Osaston luvut näkyvät vasta, kun vastaajia on vähintään viisi.
console-create-group-own = Muu osasto
console-create-group-add = Lisää
console-create-identity = Miten osallistujat tunnistetaan
console-create-intro = Tervetulosanat
console-create-intro-hint = Näkyvät puhelimissa ennen aloitusta. Voit jättää tyhjäksi.
console-create-action = Luo työpaja

## One-time codes

console-codes = Kertakoodit
console-codes-open = Luo kertakoodeja
console-codes-title = Kertakoodit: { $name }
console-codes-lead = Yhdellä koodilla pääsee mukaan yksi osallistuja. Jaa jokaiselle oma koodi; koodin saanut jatkaa samalla laitteella loppuun asti.
console-codes-made =
    { $made ->
        [0] Koodeja ei ole vielä luotu.
       *[other] Luotu { $made }, käytetty { $used }.
    }
console-codes-count = Montako koodia luodaan
console-codes-count-hint = Yksi jokaiselle ja muutama varalle, enintään 500 kerralla.
console-codes-action = Luo koodit
console-codes-once =
    { $count ->
        [one] Koodi näkyy vain tässä ja vain nyt. Tulosta tai lataa se, ennen kuin suljet ikkunan.
       *[other] Nämä { $count } koodia näkyvät vain tässä ja vain nyt. Tulosta tai lataa ne, ennen kuin suljet ikkunan.
    }
console-codes-lost = Koodeja ei ole tulostettu eikä ladattu, eikä niitä saa enää näkyviin, kun ikkuna on suljettu.
console-codes-stay = Takaisin koodeihin
console-codes-print = Tulosta jaettavaksi
console-codes-csv = Lataa CSV
console-codes-column-code = Koodi
console-codes-column-address = Liittymisosoite
console-codes-file = kertakoodit
console-codes-slip-scan = Skannaa QR-koodi puhelimella tai mene osoitteeseen
console-codes-slip-own = Oma koodisi

## Rehearsals

console-rehearse = Harjoittele
console-rehearse-lobby = Kokeile ensin rauhassa simuloitujen osallistujien kanssa:
console-rehearse-title = Harjoittele: { $name }
console-rehearse-lead = Työpajasta tehdään kopio, johon liittyy simuloituja osallistujia. He vastaavat eri tahtiin, kommentoivat ja ovat osasta asioita eri mieltä, joten voit käydä koko tunnin läpi etukäteen. Oikeaan työpajaan ei jää mitään.
console-rehearse-count = Simuloituja osallistujia
console-rehearse-count-choice =
    { $count ->
        [5] { $count } – pieni johtoryhmä
        [12] { $count } – tavallinen ryhmä
       *[other] { $count } – koko organisaatio
    }
console-rehearse-action = Aloita harjoitus
console-rehearsal = Harjoitus
console-rehearsal-join = Voit liittyä mukaan myös omalla puhelimellasi.
console-rehearsal-coming = Simuloidut osallistujat ovat tulossa.
console-rehearsal-here = Osallistujat ovat simuloituja.
console-rehearsal-closed = Simuloidut osallistujat lähtivät, kun työpaja päättyi.
console-rehearsal-time_over = Simuloidut osallistujat lähtivät: he ovat paikalla enintään kaksi tuntia.
console-rehearsal-gone = Simuloituja osallistujia ei ole paikalla; palvelin on ehkä käynnistynyt välillä uudelleen. Annetut vastaukset ovat tallessa.
console-rehearsal-failed = Simuloituja osallistujia ei saatu mukaan. { $reason }
console-rehearsal-unanswered = { $count ->
    [one] Yksi vastaus jäi
   *[other] { $count } vastausta jäi
} simuloiduilta osallistujilta antamatta ohjelmavirheen vuoksi; syy on palvelimen lokissa.
console-rehearsal-again = Kutsu heidät takaisin
console-rehearsal-end = Lopeta harjoitus
console-rehearsal-end-title = Lopetetaanko harjoitus?
console-rehearsal-end-text = Harjoitus vastauksineen poistetaan lopullisesti. Alkuperäinen työpaja säilyy ennallaan.
console-rehearsal-ended = ”{ $name }” lopetettiin.

## Opening a workshop

console-opening = Avataan työpajaa…
console-opening-lead = Haetaan tilannetta palvelimelta.
console-opening-lost = Palvelimeen ei saada yhteyttä
console-opening-lost-lead = Yritämme uudelleen koko ajan. Osallistujien vastaukset ovat tallessa.
console-ended = Tämä näkymä ei ole enää auki

## Always on screen

console-joined = Liittynyt
console-online = Paikalla
console-answered = Valmiina
# $n: of those online have answered every open question, $total: are online
console-answered-of = { $n }/{ $total }
console-connection = Yhteys
console-connection-connecting = Avataan…
console-connection-online = Kunnossa
console-connection-offline = Poikki
console-connection-ended = Suljettu
console-code = Liittymiskoodi
console-switches = Työpajan ohjaus
console-pause = Tauko
console-resume = Jatka
console-lock-room = Lukitse liittyminen
console-unlock-room = Avaa liittyminen
console-blank = Pimennä
console-unblank = Palauta kuva
console-more = Lisää
console-open-projector = Avaa valkokangas
console-offline = Yhteys palvelimeen katkesi. Se palaa itsestään; osallistujien vastaukset ovat tallessa.
console-restarting = Palvelin käynnistyy uudelleen. Yhteys palaa hetken kuluttua.
console-f5-caught = F5 ei lataa tätä sivua uudelleen, koska kaukosäädin voi lähettää sen. Ctrl+R lataa sivun.
console-views = Näkymät
console-side = Kommentit ja keskustelu
console-tab-live = Tilanne
console-tab-comments = Kommentit
console-tab-discuss = Keskustelkaa
console-tab-phone = Puhelin

## The agenda

console-agenda = Ohjelma
console-agenda-here = nyt menossa
console-agenda-joined = liittynyt { $count }
console-agenda-done = käyty
console-agenda-ahead = tulossa
console-agenda-hidden =
    { $count ->
        [one] { $count } kysymys avaamatta
       *[other] { $count } kysymystä avaamatta
    }
console-agenda-open = auki { $count }/{ $total }
console-agenda-locked = lukittu { $count }/{ $total }
console-agenda-revealed = näytetty { $count }/{ $total }
console-looking = Katsot osiota ”{ $stop }”. Muut ovat osiossa ”{ $room }”.
console-looking-return = Palaa nykyiseen osioon
console-looking-move = Siirrä kaikki tähän

## The large button: what it will do

console-next-start_step = Avaa vastattavaksi: { $stop }
console-next-start_step-detail =
    { $count ->
        [one] { $count } kysymys aukeaa puhelimiin
       *[other] { $count } kysymystä aukeaa puhelimiin
    }
console-next-go_to = Siirry: { $stop }
console-next-lock_items = Lukitse vastaukset
console-next-lock_items-detail = Kaikkeen vastannut { $answered }/{ $online } paikalla olevista
# the time is up
console-next-lock_items-over = Aika loppui. Vastata voi, kunnes lukitset. Valmiina { $answered }/{ $online }
console-next-reveal_items =
    { $count ->
        [one] Näytä tulos kaikille
       *[other] Näytä tulokset kaikille
    }
console-next-reveal_items-detail = Puhelimiin kaikki, valkokankaalle yksi kerrallaan
console-next-reveal_items-divided = Ensin erimielisyys: { $item }
console-next-focus_item = Seuraava kysymys: { $item }
console-next-focus_item-detail = Sen tulos tulee valkokankaalle
console-next-focus_step = Näytä koko osio valkokankaalla
console-next-focus_structure = Näytä valkokankaalla: { $view }
console-next-focus_structure-detail = Puhelimissa pysyvät roolikortit
console-next-reveal_structure = Näytä roolirakenne kaikille
console-next-reveal_structure-detail = Valkokankaalle ja puhelimiin
console-next-close_workshop = Päätä työpaja
console-next-close_workshop-detail = Vastaaminen päättyy kaikilta
console-next-go_on = Jatka
console-next-none = Ohjelma on käyty läpi.
console-confirm-missing =
    { $count ->
        [one] { $count } paikalla olevista ei ole vielä vastannut kaikkeen. Jatketaanko silti?
       *[other] { $count } paikalla olevista ei ole vielä vastannut kaikkeen. Jatketaanko silti?
    }
console-confirm-all-answered = Kaikki paikalla olevat ovat vastanneet. Jatketaanko?
console-confirm-close_workshop = Avoimet kysymykset lukitaan, eikä uusia vastauksia enää oteta. Voit avata työpajan myöhemmin uudelleen.
console-confirm-any = Jatketaanko?
console-back-none = Tätä ennen ei ole näytettyä kysymystä. Edelliseen osioon pääset ohjelmasta.

## Undo: what it takes back

console-undo = Kumoa
console-undo-none = Kumottavaa ei ole.
console-undo-none-short = ei kumottavaa
console-undone = Kumottu: { $what }. Annetut vastaukset säilyivät.
console-undone-any = Kumottu. Annetut vastaukset säilyivät.
console-undo-go_to = siirtyminen osioon
console-undo-start_step = osion avaaminen
console-undo-open_items = kysymysten avaaminen
console-undo-lock_items = vastausten lukitseminen
console-undo-reveal_items = tulosten näyttäminen
console-undo-hide_items = kysymysten piilottaminen
console-undo-start_round = uusi kierros
console-undo-focus_item =
    { $state ->
        [structure] näkymän vaihto valkokankaalla
       *[other] kysymyksen vaihto valkokankaalla
    }
console-undo-set_pause =
    { $state ->
        [on] tauko
       *[other] tauon päättäminen
    }
console-undo-lock_room =
    { $state ->
        [on] liittymisen lukitseminen
       *[other] liittymisen avaaminen
    }
console-undo-set_timer = ajastimen muutos
console-undo-blank_projector =
    { $state ->
        [on] valkokankaan pimennys
       *[other] kuvan palautus
    }
console-undo-share_comments =
    { $state ->
        [on] kommenttien jakaminen
       *[other] kommenttien jakamisen lopetus
    }
console-undo-open_beforehand = ennakkovastaamisen muutos
console-undo-walk_divided =
    { $state ->
        [on] vain erimielisyydet
       *[other] koko osion läpikäynti
    }
console-undo-reveal_structure =
    { $state ->
        [on] rakenteen näyttö
       *[other] rakenteen piilotus
    }
console-undo-share_results =
    { $state ->
        [on] tulosten jakaminen
       *[other] tulosten jakamisen lopetus
    }
console-undo-close_workshop = työpajan päättäminen
console-undo-reopen_workshop = työpajan avaaminen uudelleen

## What others see now

console-phones-now = Puhelimissa
console-phones-lobby = odotusnäkymä
console-phones-open =
    { $count ->
        [one] { $count } kysymys vastattavana
       *[other] { $count } kysymystä vastattavana
    }
console-phones-comment = kommentti kirjoitettavana
console-phones-locked = vastaukset lukittu, tulosta odotetaan
console-phones-revealed =
    { $count ->
        [one] { $count } tulos
       *[other] { $count } tulosta
    }
console-phones-structure = roolirakenne
console-phones-waiting = odotetaan seuraavaa osiota
console-phones-paused = tauko
console-phones-closed = työpaja päättynyt
console-preview-title = Puhelimen näkymä
console-preview-lead = Näin puhelin näyttää tilanteen juuri nyt sille, joka ei ole vielä vastannut. Tästä ei voi vastata.
console-preview-open = Näytä kuvana
console-projector-now = Valkokankaalla
console-projector-blank = pimeä
console-projector-paused = tauko
console-projector-item = { $item }
console-projector-stop = { $stop }
# $picture: a question or a step, $number: 2 or 3
console-projector-round = { $picture } · { $number }. kierros
console-projector-comments =
    { $count ->
        [one] kommentti
       *[other] { $count } kommenttia
    }
console-projector-beside =
    { $count ->
        [one] { $picture } ja kommentti
       *[other] { $picture } ja { $count } kommenttia
    }

## Timer

console-timer = Ajastin
console-timer-title = Ajastin
console-timer-hint = Aika näkyy valkokankaalla ja puhelimissa. Kun aika loppuu, vastaukset lasketaan edelleen mukaan, kunnes lukitset ne. Tauko pysäyttää ajastimen.
console-timer-left = Aikaa jäljellä
console-timer-over = Aika loppui
# $time: minutes and seconds
console-timer-stopped = Tauko on pysäyttänyt ajastimen. Tauon jälkeen se jatkuu tästä: { $time }. Jos asetat ajan nyt, se mittaa taukoa.
console-timer-more = Minuutti lisää
console-timer-remove = Poista ajastin
console-timer-minutes = { $count } min
console-timer-own = Minuutteja
console-timer-start = Käynnistä

## The lobby

console-lobby-title = Odotetaan osallistujia
console-lobby-go = Mene puhelimella osoitteeseen
console-lobby-code = tai skannaa QR-koodi. Liittymiskoodi on
console-lobby-qr = QR-koodi osoitteeseen { $address }
console-lobby-copy = Kopioi osoite
console-lobby-joined =
    { $count ->
        [one] liittynyt
       *[other] liittynyt
    }
console-lobby-online = paikalla nyt { $count }
console-lobby-locked = Liittyminen on lukittu: uusia osallistujia ei oteta.
console-lobby-late = Mukaan pääsee myöhemminkin. Myöhästynyt aloittaa siitä, missä muut ovat.
console-lobby-groups = Osastot: { $groups }

## Questions

console-choose-all = Valitse kaikki
console-choose-item = Valitse { $item }
console-chosen = Valittu { $count }
console-chosen-open_items = Avaa ({ $count })
console-chosen-lock_items = Lukitse ({ $count })
console-chosen-reveal_items = Näytä tulos ({ $count })
console-chosen-hide_items = Piilota ({ $count })
console-chosen-start_round = Kysy uudelleen ({ $count })
console-item-open_items = Avaa
console-item-reopen = Avaa uudelleen
console-item-lock_items = Lukitse
console-item-reveal_items = Näytä tulos
console-item-hide_items = Piilota
console-item-start_round = Kysy uudelleen
console-item-to-projector = Näytä valkokankaalla
console-item-on-wall = Valkokankaalla
console-item-on-projector = Valkokankaalla nyt
console-item-on-projector-later = Valkokankaalle, kun vastaukset on lukittu
console-focus = Kysymys valkokankaalla
console-focus-before = Edellinen kysymys valkokankaalle
console-focus-after = Seuraava kysymys valkokankaalle
console-focus-step = Koko osio
console-mark-divided = Jakautunut
console-mark-agreed = Riittävän yksimielinen
console-mark-decisive =
    { $count ->
        [0] Vaikuttaa asiakkaiden hoitoon
        [one] Ratkaisee { $count } roolin
       *[other] Ratkaisee { $count } roolia
    }
console-mark-fact = Tosiasia: tarkistakaa ennen uutta kierrosta
console-shift = Kierrosten muutos
console-again-hint =
    { $count ->
        [one] Jakautunut ja ratkaiseva. Keskustelkaa ja kysykää uudelleen.
       *[other] Jakautuneet ja ratkaisevat. Keskustelkaa ja kysykää uudelleen.
    }
console-again-all = Kysy kaikki { $count } uudelleen

## Results by participant group, on console and projector

# $item: a question's label
groups-region = Vastaukset osastoittain: { $item }
groups-all = Kaikki
# $low, $high: names of groups with their answers
groups-differ = Matalin vastaus: { $low }. Korkein: { $high }.
groups-alike = Osastot ovat samoilla linjoilla.
groups-one = Vertailuun tarvitaan toinenkin osasto.
groups-grid = Ruudussa on osaston yleisin vastaus. Lihavoiduilla riveillä osastot ovat eri mieltä.
groups-ranking = Sija osaston omassa järjestyksessä, 1. on epäselvin.
groups-none-few = Osastoja ei verrata, koska miltään osastolta ei ole viittä vastausta. Näin kenenkään vastaus ei paljastu.
groups-none-kept = Osastoja ei verrata, koska pienen osaston vastaukset voisi laskea muiden luvuista.
groups-too-few =
    { $count ->
        [one] { $groups } ei näy, koska vastauksia on alle viisi.
       *[other] { $groups } eivät näy, koska vastauksia on kussakin alle viisi.
    }
groups-kept-back = { $groups } jätetään pois, jotta pienen osaston vastauksia ei voi laskea erotuksena.
# On the wall, where no group is named
groups-small-hidden = Pieniä osastoja ei näytetä, jotta kenenkään vastaus ei paljastu.
console-groups-show = Osastoittain
console-groups-loading = Lasketaan osastoja…
# $items: labels of questions
console-groups-apart = Osastot eroavat: { $items }.
console-groups-apart-none = Osastot eivät eroa näissä kysymyksissä.
console-groups-to-projector = Osastot valkokankaalle
console-groups-on-projector = Osastot valkokankaalla
console-groups-structure-lead = Mihin rakenteeseen osaston omat vastaukset johtaisivat. Suuntaa antava: vastaajia on vähän, eikä varmuutta ole laskettu.
console-groups-structure-none = Miltään osastolta ei ole tarpeeksi vastauksia omaan rakenteeseen. Osastolta tarvitaan vähintään viisi vastausta kysymystä kohti, ja tulosten pitää olla kaikkien nähtävillä.
console-groups-structure-without = Työpajassa ei ole osastoja.
# $count: dedicated roles by this group's answers, $whole: by everybody's
console-groups-structure-roles =
    { $count ->
        [one] { $count } päätoiminen rooli, kaikkien vastauksilla { $whole }
       *[other] { $count } päätoimista roolia, kaikkien vastauksilla { $whole }
    }
console-groups-structure-same = Sama rakenne kuin kaikkien vastauksilla.
# $role: a role's name, $here and $whole: statuses
console-groups-structure-role = { $role }: { $here } (kaikkien vastauksilla: { $whole })
console-groups-structure-segment = { $segment }: { $here }
console-groups-structure-borrowed =
    { $count ->
        [one] Yhdessä kysymyksessä on käytetty kaikkien vastausta: { $items }.
       *[other] { $count } kysymyksessä on käytetty kaikkien vastausta: { $items }.
    }
console-projector-groups = { $item }, osastoittain

## Comments

console-comments-share = Osallistujat näkevät toistensa kommentit
console-comments-search = Hae kommenteista
console-comments-order = Järjestys
console-comments-newest = Uusin ensin
console-comments-upvoted = Kannatetuin ensin
console-comments-all-steps = Kaikki osiot
console-comments-hidden = Piilotetut ({ $count })
console-comments-found =
    { $count ->
        [one] Löytyi { $count } kommentti
       *[other] Löytyi { $count } kommenttia
    }
console-comments-ungrouped = Ilman teemaa
console-comments-none = Ei vielä kommentteja tässä osiossa. Niitä kirjoitetaan puhelimilla, kun osio on auki.
console-comments-none-found = Haulla ei löydy kommentteja.
console-comments-none-hidden = Piilotettuja kommentteja ei ole.
console-comment-upvotes =
    { $count ->
        [one] kannattaja
       *[other] kannattajaa
    }
console-comment-pin = Valkokankaalle
console-comment-unpin = Pois valkokankaalta
console-comment-is-pinned = Valkokankaalla
# pinned, while something else stands on the projector
console-comment-is-kept = Kiinnitetty
console-comment-answer = Merkitse käsitellyksi
console-comment-unanswer = Merkitse käsittelemättömäksi
console-comment-is-answered = Käsitelty
console-comment-group = Liitä teemaan
console-comment-hide = Piilota
console-comment-unhide = Palauta
console-group-title = Liitä kommentti teemaan
console-group-existing = Teemat
console-group-new = Uuden teeman nimi
console-group-action = Liitä teemaan
console-group-none = Irrota teemasta

## What to discuss next

console-discuss-lead = Näistä kannattaa keskustella: erimielisyys muuttaisi rakennetta. Tärkein ensin.
console-discuss-early = Kun vastauksia on tarpeeksi rakennetta varten, tässä näkyy, mistä kannattaa keskustella.
console-discuss-none = Mikään erimielisyys ei muuttaisi rakennetta. Voitte jatkaa.
# $votes of $n answers; $count roles
console-discuss-votes =
    { $count ->
        [one] Jos { $votes }/{ $n } vastauksesta olisi toisin, tämä rooli muuttuisi: { $roles }.
       *[other] Jos { $votes }/{ $n } vastauksesta olisi toisin, nämä roolit muuttuisivat: { $roles }.
    }
console-discuss-divided =
    { $count ->
        [0] Ryhmä on tästä eri mieltä.
        [one] Ryhmä on eri mieltä, ja vastaus ratkaisee roolin { $roles }.
       *[other] Ryhmä on eri mieltä, ja vastaus ratkaisee roolit { $roles }.
    }
console-discuss-look = Katso vastaukset

## The structure

console-structure-incomplete = Rakenne lasketaan, kun tarpeeksi moni kysymys on lukittu. Vastauksia ei näytetä ennen sitä.
console-structure-missing = Rakennetta ei ole, koska vastauksia puuttuu: { $items }. Isolla painikkeella pääset eteenpäin ilman sitä.
console-structure-shown = Kaikki näkevät rakenteen
console-structure-hidden = Vain sinä näet rakenteen
console-structure-none = Rakennetta ei vielä ole
console-structure-show = Näytä kaikille
console-structure-hide = Piilota muilta
console-structure-views = Rakenteen näkymät
console-structure-tab-roles = Roolit
console-structure-tab-matrix = Vastuut
console-structure-tab-changes = Nykytila ja ehdotus
console-structure-tab-transition = Siirtymä
console-structure-tab-groups = Osastot
console-structure-range = (laskelman mukaan { $low }–{ $high })
console-structure-anchor = hatut menevät roolille: { $role }
console-structure-sampled = Varmuus on laskettu otoksesta, koska vastaajia on paljon.
console-structure-two-camps = Ryhmä on jakautunut kahteen leiriin. Alla on myös toinen rakenne: älkää sopiko näennäisestä yksimielisyydestä.
console-roles-hats = Hattuina toisen roolin ohessa
console-roles-none = Ei tarvita nyt
console-roles-alternative = Toisen leirin rakenne
console-roles-alternative-lead = Tällaiseen rakenteeseen johtaisivat toisen leirin vastaukset.
console-certainty-firm = Varma: kaikki ratkaiseva kysyttiin, eikä mikään uskottava vastaus muuta tulosta.
console-certainty-likely = Todennäköinen: pieni muutos vastauksissa tai kysymättä jäänyt asia voisi muuttaa tulosta.
console-certainty-open = Avoin: vastaukset eivät ratkaise tätä. Tarkistakaa tai kokeilkaa ennen päätöstä.
console-stability-stable = Vakaa: { $share } arvonnoista antoi saman tuloksen
console-stability-fairly = Melko vakaa: { $share } arvonnoista antoi saman tuloksen
console-stability-sensitive = Herkkä: vain { $share } arvonnoista antoi saman tuloksen
console-override-open = Linjaa toisin
console-override-change = Muuta linjausta
console-override-title = Linjaus roolista: { $role }
console-override-computed = Laskettu tulos: { $status }
console-override-decided = Ryhmän linjaus: { $status }
console-override-status = Linjaus
console-override-host = Minkä roolin hattuna
console-override-reason = Perustelu
console-override-reason-hint = Pakollinen. Näkyy raportissa lasketun tuloksen vieressä.
console-override-reason-missing = Kirjoita perustelu.
console-override-save = Kirjaa linjaus
console-override-remove = Palaa laskettuun

console-matrix = Vastuut vaiheittain
console-matrix-key = V = vastaa (täsmälleen yksi vaihetta kohti), T = tekee, K = kysytään
console-matrix-stage = Vaihe
console-matrix-none = Vastuut lasketaan, kun rakenne on valmis.

console-changes = Nykytila ja ehdotus
console-changes-role = Rooli
console-changes-asis = Nyt
console-changes-change = Muutos
console-changes-tobe = Ehdotus
console-changes-unknown = Nykytilasta ei ole vielä vastauksia. Kysykää, mitkä roolit teillä on tänään.
console-asis-own = Päätyönä
console-asis-part = Muun työn ohessa
console-asis-hat = Hattu
console-asis-none = Ei ole

console-whatif-lead = Siirrä vastausta ja katso, mitä rakenteelle tapahtuu. Annetut vastaukset eivät muutu.
console-whatif-reset = Palauta vastaukset
console-whatif-to-wall = Näytä kokeilu valkokankaalla
console-whatif-on-wall = Kokeilu on valkokankaalla
console-whatif-was = ryhmän vastaus: { $answer }
console-whatif-untouched = Ryhmän vastaukset sellaisinaan.
console-whatif-same = Rakenne ei muutu.
console-whatif-unknown = Muutosta ei saatu laskettua. Siirrä vastausta uudelleen.

console-transition-none = Siirtymä suunnitellaan, kun nykytila ja rakenne ovat tiedossa.
console-wave = { $number }. aalto
console-wave-now = Heti
console-wave-first = Sopikaa vastuut ennen kuin kenenkään työ muuttuu.
console-wave-second = Kun vastuut on sovittu.
console-wave-later = Kun edellinen aalto toimii.
console-wave-pilot = Kokeilkaa ensin

## The end

console-finish-title = Työpaja on päättynyt
console-finish-lead = Lataa tulokset ja jaa ne osallistujille.
console-finish-early-title = Tulokset ja lopetus
console-finish-early-lead = Tulokset voi ladata jo nyt. Ne täydentyvät, kun työpaja etenee.
console-downloads = Lataa tulokset
console-downloads-language = Tulosten kieli
console-downloads-waiting =
    { $ahead ->
        [one] Jonossa: { $format }. Yksi tiedosto tehdään ensin.
       *[other] Jonossa: { $format }. { $ahead } tiedostoa tehdään ensin.
    }
console-downloads-working = Tehdään tiedostoa: { $format }, { $seconds } s
console-downloads-receiving = Ladataan: { $format }, { $percent } %
console-downloads-cancel = Keskeytä
console-downloads-cancelled = Keskeytettiin: { $format }
console-downloads-cut = Lataus katkesi kesken. Tarkista yhteys ja lataa tiedosto uudelleen.
console-downloads-saved = Valmis: { $format }
console-downloads-none = Tällä palvelimella ei ole ladattavia muotoja.
console-format-pdf = PDF
console-format-pdf-explained = Raportti luettavaksi ja tulostettavaksi
console-format-pptx = PowerPoint
console-format-pptx-explained = Esitys, jonka kaavioita voi muokata
console-format-board = Johdon esitys
console-format-board-explained = Kahdeksan diaa päätöksen pohjaksi
console-format-charters = Roolikortit (Word)
console-format-charters-explained = Sivu jokaisesta päätoimisesta roolista, muokattavaksi ja allekirjoitettavaksi
console-format-charters-pdf = Roolikortit (PDF)
console-format-charters-pdf-explained = Samat roolikortit tulostettaviksi
console-format-poster = Juliste (A3)
console-format-poster-explained = Roolit asiakkaan polulla yhdellä arkilla seinälle
console-format-actions = Toimenpiteet
console-format-actions-explained = Tehtävät Microsoft Planneriin ja Jiraan, tarkistuspäivät kalenteriin
console-format-xlsx = Excel
console-format-xlsx-explained = Kaaviot ja kaikki vastaukset riveinä
console-format-csv = CSV
console-format-csv-explained = Vastaukset ja tulokset taulukoina (zip)
console-format-json = JSON
console-format-json-explained = Kaikki tulokset ohjelmille
console-format-answers = Yksittäiset vastaukset
console-format-answers-explained = Excel: jokaisen vastaukset arvotulla numerolla, ilman osastoa ja aikaa. Älä jaa eteenpäin.
console-format-pictures = Kuvat
console-format-pictures-explained = Jokainen kuva PNG- ja SVG-muodossa
console-share-title = Linkki osallistujille
console-share-lead =
    { $state ->
        [closed] Julkaistu linkki näkyy heti valkokankaalla ja puhelimissa. Linkin saanut näkee tulokset ilman tunnusta. Voit poistaa linkin milloin tahansa.
       *[other] Kun työpaja on päättynyt, julkaistu linkki näkyy valkokankaalla ja puhelimissa. Linkin saanut näkee tulokset ilman tunnusta. Voit poistaa linkin milloin tahansa.
    }
console-share-text =
    { $state ->
        [closed] Linkki ja QR-koodi tulevat heti valkokankaalle, ja linkki tulee kaikkien puhelimiin. Linkin saanut näkee tulokset ilman tunnusta.
       *[other] Linkki alkaa toimia heti. Kun työpaja päättyy, linkki ja QR-koodi tulevat valkokankaalle, ja linkki tulee kaikkien puhelimiin.
    }
console-share-create = Julkaise tulokset
console-share-action = Julkaise
console-share-revoke = Poista linkki käytöstä
console-share-copy = Kopioi linkki
console-keep-title = Osallistujien tiedot
console-keep-owner = Vain työpajan omistaja voi poistaa tunnistetiedot tai koko työpajan.
console-anonymise = Poista tunnistetiedot
console-anonymise-lead = Kun poistat tunnistetiedot, vastaukset ja tulokset jäävät, mutta niitä ei voi enää yhdistää kehenkään.
console-anonymise-title = Poistetaanko tunnistetiedot?
console-anonymise-text = Nimet, kertakoodit, puhelinten tunnisteet ja tieto siitä, kuka kirjoitti minkäkin kommentin, poistetaan lopullisesti. Vastaukset, osastot, kommentit ja tulokset säilyvät. Osallistujat eivät enää pääse omiin vastauksiinsa eivätkä voi poistaa niitä. Tätä ei voi kumota.
console-anonymise-action = Poista tunnistetiedot
console-anonymised = Tunnistetiedot on poistettu.
console-keep-delete = Poista työpaja
console-keep-delete-lead = Kun poistat työpajan, se katoaa kaikilta vetäjiltä.
console-reopen = Avaa työpaja uudelleen
console-reopen-text = Työpaja palaa roolirakenteeseen, ja vastaamista voi jatkaa.

## Help

console-help = Näppäimet ja ohje
console-help-lead = Kaukosäädin toimii samoilla näppäimillä, myös valkokankaan ikkunassa, jos se on auki samassa selaimessa. Kentissä ja valikoissa näppäimet toimivat tavalliseen tapaan.
console-help-next = Seuraava osio, sama kuin iso painike
console-help-back = Edellinen kysymys valkokankaalle
console-help-blank = Pimennä valkokangas tai palauta kuva
console-help-undo = Kumoa viimeisin teko
console-help-help = Avaa tämä ohje
console-help-f5 = Ei lataa sivua vahingossa uudelleen
console-help-single = Yhden näppäimen komennot ovat käytössä
console-help-single-hint = Poista käytöstä, jos sanelet tai näppäimiin osuu vahingossa. PageDown ja PageUp toimivat silti.
console-help-safe = Mitään ei mene rikki
console-help-safe-text = Sivun voi ladata uudelleen milloin tahansa, ja toinen vetäjä voi ohjata samaan aikaan omalta koneeltaan. Jokaisen teon voi kumota, ja annetut vastaukset säilyvät aina.

## The console's picture of the wall, its rows and its plan

console-now = Nyt ja seuraavaksi
console-now-wall = Nyt valkokankaalla
console-now-next = Seuraavaksi
console-say = Sano näin
console-say-note = Oma muistiinpano
console-choose = Valitse
console-rows-open = Avaa kaikki rivit
console-rows-close = Sulje rivit
console-step-open =
    { $count ->
        [one] { $count } kysymys auki, tulokset piilossa
       *[other] { $count } kysymystä auki, tulokset piilossa
    }
console-step-divided =
    { $count ->
        [one] { $count } erimielisyys, { $agreed } muuta
       *[other] { $count } erimielisyyttä, { $agreed } muuta
    }
console-step-agreed = Ei erimielisyyksiä
console-step-unanswered = Kukaan ei ole vastannut
console-walk = Mitä iso painike käy läpi
console-walk-divided = Vain erimielisyydet
console-walk-all = Koko osio
console-item-more = Toiminnot: { $item }
console-item-off-projector = Pois valkokankaalta
console-comment-more = Toiminnot: { $text }
console-discuss-at = Erimielisyys { $number }/{ $total }
console-discuss-voices = Mitä ihmiset kirjoittivat
console-agenda-minutes = min
console-agenda-spent = { $spent } / { $planned }
console-pace =
    { $state ->
        [behind] { $count } min jäljessä
        [ahead] { $count } min edellä
       *[even] Aikataulussa
    }
console-pace-ends = Päättyy arviolta { $time }
console-plan = Käsikirjoitus
console-plan-lead = Mitä sanot ja kysyt kussakin osiossa. Minuutit ja muistiinpanot näkyvät kaikille työpajan vetäjille, osallistujille eivät.
console-plan-total = Yhteensä { $count } min
console-plan-print = Tulosta
console-key-space = Väli
console-undo-more = Viimeisimmät teot
console-undo-until = ja ennen sitä: { $what }
console-undone-many = Kumottu { $count } tekoa. Annetut vastaukset säilyivät.
console-theme = Ulkoasu
console-theme-auto = Laitteen
console-theme-light = Vaalea
console-theme-dark = Tumma
console-undo-kind-go_to = siirtyminen osioon
console-undo-kind-start_step = osion avaaminen
console-undo-kind-open_items = kysymysten avaaminen
console-undo-kind-lock_items = vastausten lukitseminen
console-undo-kind-reveal_items = tulosten näyttäminen
console-undo-kind-hide_items = kysymysten piilottaminen
console-undo-kind-start_round = uusi kierros
console-undo-kind-focus_item = vaihto valkokankaalla
console-undo-kind-set_pause = tauko
console-undo-kind-lock_room = liittymisen lukitus
console-undo-kind-set_timer = ajastin
console-undo-kind-blank_projector = pimennys
console-undo-kind-share_comments = kommenttien jakaminen
console-undo-kind-walk_divided = läpikäynnin vaihto
console-undo-kind-open_beforehand = ennakkovastaaminen
console-undo-kind-reveal_structure = rakenteen näyttäminen
console-undo-kind-share_results = tulosten jakaminen
console-undo-kind-close_workshop = työpajan päättäminen
console-undo-kind-reopen_workshop = työpajan avaaminen uudelleen
console-tab-whatif = Entä jos?
console-role-new = uusi
console-role-gone = poistuu
console-structure-hats =
    { $count ->
        [one] { $count } hattu
       *[other] { $count } hattua
    }
console-structure-about = Muoto ja asiakkaiden hoito
console-questions = Kysykää vielä
console-questions-confirms = Varmistaa:
console-questions-add = Lisää kysymys
console-questions-added = ”{ $item }” lisättiin. Avaa se osiostaan.
console-whatif-trial = kokeilu
console-whatif-diamond = ryhmän vastaus
console-whatif-all = Kaikki { $count } vastausta
console-whatif-changes = muuttuu kokeilussa
console-list-go-running = Palaa työpajaan
console-list-go-lobby = Avaa aula
console-list-go-closed = Katso tulokset
console-list-group-running = Käynnissä
console-list-group-lobby = Tulossa
console-list-group-closed = Päättyneet
console-first-title = Näe ensin, miltä se tuntuu
console-first-lead = Mallityöpaja, jossa on valmiit vastaukset: 14 ihmistä ja neljä osiota. Sinä painat, valkokangas liikkuu vieressä.
console-first-divided = Erimielisyys tulee esiin
console-first-change = Näette, mitkä roolit se ratkaisee
console-first-structure = Äänistä syntyy roolirakenne
console-first-whatif = Siirrä yhtä vastausta: entä jos?
console-first-go = Katso 90 sekunnissa
console-first-own = Tee omasi
guide = Malli
guide-divided = Paina isoa painiketta alhaalla: valkokankaalle tulee kysymys, josta ryhmä on eri mieltä.
guide-change = Ryhmä jakautui kahteen leiriin. Kohta Keskustelkaa kertoo, mitkä roolit riippuvat tästä. Jatka isosta painikkeesta.
guide-structure = Paina isoa painiketta: vastauksista syntyy roolirakenne.
guide-whatif = Siirrä kohdassa Entä jos? yhtä vastausta ja katso, mitkä roolit muuttuvat. Ryhmän vastaukset pysyvät ennallaan.
guide-end = Malli on käyty läpi. Kokeile vapaasti tai tee oma työpaja.
console-rehearsal-answer = Kaikki vastaavat nyt
console-rehearsal-jump = Hyppää roolirakenteeseen
console-lobby-reach-this_machine = Puhelimet eivät pääse osoitteeseen { $address }, koska se on vain tällä koneella. Käynnistä palvelin verkon osoitteella (--host 0.0.0.0) tai avaa konsoli palvelimen verkko-osoitteesta.
console-lobby-reach-moved = Osoite { $address } ei enää vie tälle koneelle: kone on vaihtanut verkkoa tai irti verkosta. Liitä se samaan verkkoon kuin puhelimet ja käynnistä palvelin uudelleen.
console-lobby-reach-same_network = Puhelimen pitää olla samassa verkossa kuin tämä kone. Mobiiliverkosta osoite { $address } ei aukea.

## The wall for people elsewhere

console-wall-link = Valkokangas etänä
console-wall-link-lead = Linkin avaaja näkee saman kuin huone valkokankaalla. Tunnusta ei tarvita, eikä linkistä voi ohjata mitään.
console-wall-link-limits = Linkistä ei näy kenenkään yksittäisiä vastauksia, ei kommentteja, joita valkokankaalla ei ole, eikä kysymyksiä ennen kuin ne kysytään. Kun poistat linkin käytöstä, näkymä sulkeutuu heti kaikilta.
console-wall-link-make = Luo linkki
console-wall-link-lobby = Etäosallistujat voivat seurata valkokangasta linkistä.
console-wall-link-on = Etäosallistujien linkki on käytössä.

## The network of the room, and what people say afterwards

console-wifi = Tilan Wi-Fi
console-wifi-lead = Jos puhelinten pitää ensin liittyä tilan verkkoon, valkokangas näyttää aulassa verkon nimen ja koodin, jonka puhelimen kamera lukee. Etälinkissä verkko ei näy.
console-wifi-name = Verkon nimi
console-wifi-password = Salasana
console-wifi-password-hint = Jätä tyhjäksi, jos verkko on avoin. Ilman nimeä valkokankaalla ei näy verkkoa.
console-wifi-lobby = Jos puhelimet tarvitsevat tilan verkon, näytä se valkokankaalla.
console-worth = Oliko työpaja ajan arvoinen?
console-worth-few = Vastanneita on { $answered }. Jakauma näkyy, kun vähintään viisi on vastannut.
console-worth-said = Kyllä { $yes }, osittain { $partly }, ei { $no }.
