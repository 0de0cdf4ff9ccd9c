### What happened and what to do next: one message for each refusal, `error-<code>`.
### A message may use only variables that every refusal with its code carries.

## Getting in

error-unknown_code = Tällä koodilla ei löydy työpajaa. Tarkista koodi ja yritä uudelleen.
error-unknown_workshop = Työpajaa ei löydy. Tarkista linkki tai pyydä vetäjältä uusi.
error-workshop_ended = Työpaja on päättynyt, eikä uusia vastauksia enää oteta vastaan. Aiemmat vastaukset ovat tallessa.
error-imported_workshop = Työpaja on tuotu tiedostosta, eikä sitä voi muuttaa tai jatkaa. Voit katsoa ja ladata sen tulokset.
error-import_is_here = Sama työpaja on jo tuotu (tunniste { $workshop }). Korvaa aiempi tuonti tai jätä tiedosto tuomatta.
error-workshop_is_here = Sama työpaja on jo tällä palvelimella (tunniste { $workshop }). Avaa se työpajojen luettelosta.
error-workshop_full = Työpaja on täynnä. Kerro vetäjälle, niin hän voi tehdä tilaa.
error-no_table_mode = Täällä jokainen vastaa omalla laitteella. Liity yksin.
error-table_size = Yhdellä laitteella voi vastata enintään { $max } ihmistä. Liittykää useammalla laitteella.
error-hands_only = Tällä laitteella lasketaan kädet. Lataa sivu uudelleen.
error-room_locked = Työpajaan ei juuri nyt oteta uusia osallistujia. Pyydä vetäjää päästämään sinut mukaan.
error-not_joined = Et ole vielä mukana työpajassa. Liity koodilla, niin pääset jatkamaan.
error-personal_code_required = Tähän työpajaan liitytään henkilökohtaisella koodilla. Syötä kutsussa saamasi koodi.
error-personal_code_unknown = Tätä koodia ei ole. Tarkista, että kirjoitit sen täsmälleen kuten kutsussa.
error-personal_code_used = Tämä koodi on jo käytetty. Jatka samalla laitteella kuin aiemmin tai pyydä vetäjältä uusi koodi.
error-bad_name = Nimi ei kelpaa. Kirjoita siihen 1–{ $max } merkkiä.
error-bad_group = Tätä osastoa ei ole työpajassa. Valitse osasto luettelosta.
error-group_fixed = Osastoa ei voi enää vaihtaa, kun vastauksia on jo katsottu. Muuten vaihdosta voisi päätellä, mitä vastasit.
error-identity_fixed = Tunnistautumista ei voi enää muuttaa, koska työpajaan on jo liitytty tai kutsuttu ihmisiä.
error-already_rehearsal = Harjoituksesta ei voi tehdä uutta harjoitusta. Aloita se alkuperäisestä työpajasta.
error-rehearsal_exists = Sinulla on jo harjoitus. Lopeta se ensin työpajojen luettelosta.
error-rehearsals_full = Palvelimella on jo { $max } harjoitusta käynnissä. Yritä myöhemmin uudelleen.
error-rehearsal_running = Simuloidut osallistujat ovat jo mukana. Odota, että he vastaavat.
error-rehearsal_failed = Osallistujia esittävä ohjelma ei käynnistynyt tai keskeytyi. Yritä uudelleen.
error-not_rehearsal = Tämä työpaja ei ole harjoitus. Aloita harjoitus työpajojen luettelosta.

## Answering

error-not_open = Tähän kysymykseen ei voi nyt vastata. Odota, että vetäjä avaa sen.
error-item_hidden = Tätä kysymystä ei ole vielä avattu. Odota, että vetäjä avaa sen.
error-item_locked = Vastausaika oli jo päättynyt, joten viimeisin valintasi ei ehtinyt mukaan.
error-unknown_item = Tätä kysymystä ei ole työpajassa. Päivitä sivu.
error-unknown_role = Tätä roolia ei ole työpajassa. Valitse rooli luettelosta.
error-invalid_answer = Vastaus ei käy tähän kysymykseen. Valitse vastaus uudelleen.
error-stale_vote = Kysymyksestä alkoi uusi kierros, eikä vastaus enää ehtinyt mukaan. Vastaa uudelleen.
error-paused = Työpaja on tauolla. Voit vastata taas, kun vetäjä jatkaa.

## Comments

error-comment_empty = Kommentti on tyhjä. Kirjoita ensin jotain.
error-comments_used = Voit kirjoittaa yhteen kysymykseen enintään { $max } kommenttia. Muokkaa aiempaa kommenttiasi.
error-comment_too_long = Kommentti on liian pitkä. Lyhennä se enintään { $max } merkkiin.
error-comments_closed = Kommentteja ei juuri nyt oteta vastaan. Kirjoita, kun vetäjä avaa kysymyksen.
error-reason_not_asked = Perustelua ei juuri nyt kysytä. Sitä kysytään, kun ryhmä on kahdessa leirissä ja tulos on näytetty.
error-reason_given = Olet jo kertonut perustelusi. Voit muokata sitä.
error-beforehand_over = Aika vastata ennakkoon on päättynyt. Voit vastata työpajassa, kun se alkaa.
error-beforehand_time = Valitse tuleva aika, enintään { $days } päivän päästä.
error-beforehand_started = Työpaja on jo alkanut, joten ennakkoon ei voi enää vastata.
error-beforehand_sealed = Ennakkovastaukset ovat suljettuina. Avaa ensin työpaja.
error-unknown_comment = Kommenttia ei enää ole. Se on ehkä poistettu; voit kirjoittaa uuden.
error-not_yours = Tämä ei ole sinun kirjoittamasi. Voit muuttaa vain omia kommenttejasi.

## Leading the workshop

error-unknown_step = Tätä osiota ei ole ohjelmassa. Valitse osio ohjelmasta.
error-wrong_phase = Kysymyksen tilanne on jo muuttunut. Tarkista se näytöltä ja yritä uudelleen.
error-changed_meanwhile = Tilanne ehti muuttua ennen kuin painoit. Tarkista näyttö ja paina tarvittaessa uudelleen.
error-rounds_used = Tästä kysymyksestä on jo äänestetty { $max } kierrosta. Jatkakaa keskustellen.
error-nothing_to_undo = Kumottavaa ei enää ole. Voit jatkaa tästä.
error-not_revealed = Tulosta ei ole vielä näytetty. Se tulee näkyviin, kun vetäjä näyttää sen.
error-not_ended = Työpaja on vielä kesken. Päätä se ensin.
error-reason_required = Muutos tarvitsee perustelun. Kirjoita lyhyesti, miksi poikkeatte lasketusta tuloksesta.
error-plan_text_missing = Teksti puuttuu. Kirjoita, mitä tehdään tai mitä päätettiin.
error-plan_text_too_long = Teksti on liian pitkä. Lyhennä se enintään { $max } merkkiin.
error-plan_full = Toimenpiteitä ja päätöksiä voi olla enintään { $max }. Muuta jotakin luettelossa olevaa.
error-bad_date = Tämä ei ole päivämäärä. Anna päivä, kuukausi ja vuosi.
error-unknown_action = Tätä kohtaa ei enää ole. Lataa sivu uudelleen.
error-written_meanwhile = Joku muu kirjoitti tähän samaan aikaan. Vertaa tekstejä ja valitse toinen.
error-own_items_too_many = Lisäkysymyksiä voi olla enintään { $max }. Poista niistä jokin.
error-own_item_text = Lisäkysymyksen { $number } teksti puuttuu tai on liian pitkä. Kirjoita enintään { $max } merkkiä.
error-own_item_label = Lisäkysymyksen { $number } lyhyt nimi on liian pitkä. Lyhennä se enintään { $max } merkkiin.
error-own_item_options = Tarkista lisäkysymyksen { $number } vaihtoehdot: { $min }–{ $max } erilaista, kukin enintään { $length } merkkiä.
error-own_item_step = Lisäkysymyksellä { $number } ei ole osiota. Valitse, missä osiossa se kysytään.
error-own_item_twice = Lisäkysymys { $number } on jo luettelossa. Muuta sitä tai poista se.
error-own_item_asked = Kysymys ”{ $label }” on jo avattu osallistujille, joten sitä ei voi enää muuttaa eikä poistaa. Voit piilottaa sen ja lisätä uuden.
error-ideas_too_few = Järjestykseen tarvitaan vähintään { $min } erilaista ideaa. Palauta piilotettuja tai avaa kysymys uudelleen.
error-ideas_too_many = Listalla on { $count } ideaa, ja järjestykseen mahtuu { $max }. Yhdistä tai piilota ideoita.
error-ideas_ranked = Näiden ideoiden järjestäminen on jo avattu. Voit kysyä sen uudelleen järjestyksen omalta riviltä.

## Accounts and rights

error-log_in_required = Tähän tarvitaan kirjautuminen. Kirjaudu sisään ja jatka siitä.
error-not_allowed = Sinulla ei ole oikeutta tähän. Pyydä oikeus työpajan omistajalta.
error-not_owner = Vain pääkäyttäjä voi tehdä tämän. Pyydä häntä tekemään se.
error-last_owner = Ainoan pääkäyttäjän tunnusta ei voi sulkea. Pyydä ylläpitäjää nimeämään ensin toinen pääkäyttäjä.
error-wrong_password = Nimi tai salasana on väärin. Tarkista ne ja yritä uudelleen.
error-log_in_busy = Palvelin ottaa juuri nyt vastaan monta kirjautumista. Odota hetki ja yritä uudelleen.
error-second_factor_needed = Salasana on oikein. Anna vielä koodi todennussovelluksesta.
error-wrong_second_factor = Koodi on väärä tai jo käytetty. Odota seuraavaa koodia ja yritä uudelleen.
error-second_factor_on = Kaksivaiheinen kirjautuminen on jo käytössä. Poista se ensin käytöstä, jos haluat vaihtaa puhelinta.
error-second_factor_expired = Käyttöönotto alkoi jo toisessa ikkunassa tai jäi kesken. Aloita alusta.
error-token_unknown = API-avainta ei tunneta. Tarkista, että se on kopioitu kokonaan, tai tee uusi avain.
error-token_expired = API-avaimen voimassaolo on päättynyt. Tee uusi avain kohdassa Oma tunnus.
# $scope: what the token would have to allow, as workshops.write
error-token_scope = API-avain ei anna tähän oikeutta ({ $scope }). Tee avain, jolla oikeus on.
error-too_many_tokens = API-avaimia voi olla enintään { $max }. Poista niistä jokin.
error-key_reused = Samaa Idempotency-Key-tunnistetta on käytetty toiseen pyyntöön. Käytä joka pyynnössä omaa.
error-request_pending = Saman pyynnön käsittely on kesken tai katkesi. Tarkista ensin, mitä siitä tuli.
error-webhook_address = Osoite ei kelpaa. Anna kokonainen osoite, esimerkiksi https://esimerkki.fi/roolitus.
error-webhook_not_https = Osoite ei ala merkeillä https://. Anna https-osoite, jotta kukaan ei lue viestejä matkalla.
error-too_many_webhooks = Osoitteita voi olla enintään { $max }. Poista niistä jokin.
error-password_too_short = Salasana on liian lyhyt. Käytä vähintään { $min } merkkiä.
error-password_too_long = Salasana on liian pitkä. Käytä enintään { $max } merkkiä.
error-password_too_common = Salasana on helppo arvata. Keksi toinen, vaikka muutama sana peräkkäin.
error-account_exists = Tällä nimellä on jo tunnus. Kirjaudu sisään tai valitse toinen nimi.
error-unknown_account = Tunnusta ei löydy. Tarkista nimi tai pyydä kutsu ylläpitäjältä.
error-link_expired = Linkki on vanhentunut. Pyydä uusi linkki.
error-link_used = Linkki on jo käytetty. Kirjaudu sisään tai pyydä uusi linkki.

## Logging in by the organisation's own provider

error-provider_away = Kirjautumispalveluun ei saada yhteyttä. Odota hetki ja yritä uudelleen.
error-provider_nonsense = Kirjautumispalvelun vastaukseen ei voi luottaa, joten kirjautuminen keskeytettiin. Kerro ylläpitäjälle.
error-provider_refused = Kirjautumispalvelu ei vahvistanut kirjautumista. Yritä uudelleen tai kysy organisaatiosi tuesta.
error-sign_on_expired = Kirjautuminen jäi kesken tai kesti liian kauan. Aloita alusta samassa selaimessa.
error-not_admitted = Tunnuksellasi ei ole pääsyä tänne. Pyydä pääsy ylläpitäjältä.
error-not_invited = Sinulla ei ole vielä tunnusta täällä. Pyydä kutsulinkki kollegalta ja kirjaudu sen kautta.
error-subject_taken = Tämä organisaation tunnus on jo liitetty toiseen tunnukseen. Kirjaudu sillä tai kysy ylläpitäjältä.
error-log_in_again = Tähän tarvitaan tuore kirjautuminen. Kirjaudu ulos ja takaisin sisään ja yritä sitten heti uudelleen.
error-password_log_in_off = Salasanalla kirjautuminen ei ole käytössä. Kirjaudu organisaation tunnuksella.

## Connection and server

error-not_found = Tätä sivua ei ole. Tarkista osoite tai pyydä uusi linkki.
error-malformed = Pyyntöä ei ymmärretty. Päivitä sivu ja yritä uudelleen.
error-too_large = Lähetys on liian suuri. Lyhennä sitä ja yritä uudelleen.
error-removed = Vetäjä on poistanut tämän puhelimen työpajasta vastauksineen. Jos se oli vahinko, liity uudelleen.
error-too_many_screens = Sama työpaja on auki liian monessa välilehdessä. Jatka siinä, jonka avasit viimeksi.
error-bad_wifi = Verkon nimi tai salasana ei kelpaa. Nimessä voi olla enintään 32 merkkiä, salasanassa 8–63 merkkiä ilman ääkkösiä.
error-wall_link_revoked = Linkki valkokankaaseen ei ole enää käytössä. Pyydä vetäjältä uusi.
error-too_fast = Nyt tuli liian monta yritystä peräkkäin. Odota hetki ja yritä uudelleen.
error-storage_unavailable = Tallennus ei juuri nyt onnistu. Odota hetki ja yritä uudelleen.
error-unknown_definition = Työpajan kysymyksiä (versio { $version }) ei ole tällä palvelimella. Pyydä ylläpitäjää palauttamaan ne.
error-internal = Jokin meni meillä pieleen. Päivitä sivu ja yritä uudelleen; jos se ei auta, kerro vetäjälle.
error-wrong_protocol = Sivusta on uudempi versio. Päivitä sivu, niin pääset jatkamaan.
error-server_restarting = Palvelin käynnistyy uudelleen. Odota hetki, yhteys palaa itsestään.
error-bad_origin = Pyyntö tuli väärästä osoitteesta. Avaa sivu uudelleen työpajan omasta osoitteesta.
error-bad_csrf = Sivu on ollut auki liian kauan. Päivitä sivu ja yritä uudelleen.
error-server_unreachable = Palvelimeen ei saada yhteyttä. Tarkista verkkoyhteys ja yritä uudelleen.
# For a code these files do not know, from a newer server.
error-unknown = Jokin meni pieleen. Yritä uudelleen hetken kuluttua.

## Downloads

error-export_queue_full = Tiedostoja on jo monta jonossa. Odota hetki ja lataa sitten uudelleen.
error-export_too_long = Tiedoston tekeminen kesti liian kauan ja keskeytettiin. Yritä uudelleen, kun palvelin ei ole kiireinen, tai valitse toinen muoto.
error-export_failed = Tiedostoa ei saatu tehtyä. Yritä uudelleen; jos se ei auta, kerro palvelimen ylläpitäjälle.

## The company's words and face

error-name_unknown = Tätä nimettävää ei ole: { $id }. Päivitä sivu.
error-name_too_long = Nimi ”{ $name }…” on liian pitkä. Enintään { $max } merkkiä.
error-name_twice = Nimi ”{ $name }” on annettu kahdelle. Anna kullekin eri nimi.
error-accent_malformed = Väri ei kelpaa. Kirjoita se muodossa #0b5c6b.
error-accent_too_pale = Väri { $accent } on liian vaalea: kontrasti valkoiseen on { $contrast }:1, ja sen pitää olla { $min }:1. Lähin kelpaava väri on { $nearest }.
error-logo_too_large = Kuva on liian suuri. Enintään { $max } kt.
error-logo_unreadable = Kuvaa ei voi lukea. Tallenna se PNG- tai JPEG-muodossa ja yritä uudelleen.
error-logo_size = Kuvan mitat eivät kelpaa. Sivujen pitää olla { $min }–{ $max } pikseliä.
error-figure_impossible = { $figure }: luku ei ole mahdollinen. Anna luku väliltä { $least }–{ $most }.
error-figure_malformed = ”{ $typed }” ei ole luku. Kirjoita luku numeroin.
error-follow_up_day = Seurannan päivä ei kelpaa. Valitse tuleva päivä, enintään { $days } päivän päästä.
error-template_too_large = Mallipohja on liian suuri. Enintään { $max } Mt.
error-template_unreadable = Mallipohjaa ei voi lukea. Tallenna se uudelleen PPTX- tai DOCX-muodossa ja yritä sitten.
error-template_bomb = Mallipohja kasvaa avattaessa liian suureksi. Poista siitä kuvia ja tallenna se uudelleen.
error-template_macros = Mallipohjassa on makro tai ohjelma ({ $part }). Tallenna se ilman niitä.
error-template_external = Mallipohja viittaa itsensä ulkopuolelle ({ $target }). Poista linkki ja tallenna uudelleen.
error-template_size = Mallipohjan diat ovat väärän kokoiset. Aseta kooksi laajakuva 16:9 (33,87 × 19,05 cm).
error-template_styles = Mallipohjasta puuttuu otsikko: diapohja, jossa on otsikko, tai tyyli Otsikko 1. Lisää se.

## Invitations by mail

error-mail_off = Palvelimelle ei ole asetettu sähköpostia. Pyydä ylläpitäjää asettamaan se tai jaa linkki itse.
error-no_addresses = Tekstissä ei ole yhtään sähköpostiosoitetta. Liitä osoitteet ja lähetä uudelleen.
error-address_malformed = Rivillä { $line } on jotain, mikä ei ole sähköpostiosoite: ”{ $text }”. Korjaa se. Yhtään kutsua ei ole lähetetty.
error-invitations_full = Työpajaan voi kutsua enintään { $max } ihmistä. Yhtään kutsua ei ole lähetetty.
error-unknown_invitation = Tätä kutsua ei enää ole. Avaa luettelo uudelleen.
error-unknown_zone = Aikavyöhykettä ei tunneta. Valitse toinen.
error-no_mail_in_rehearsal = Harjoituksesta ei lähetetä kutsuja. Kutsu oikeasta työpajasta.
error-reminder_needs_codes = Ilman kertakoodeja ei tiedetä, kuka puuttuu, joten muistutusta ei voi lähettää.
error-reminded_lately = Muistutus on lähetetty äskettäin. Odota tunti edellisestä.

## Workshop templates

error-unknown_template = Pohjaa ei enää ole, tai sitä ei enää jaeta. Avaa luettelo uudelleen.
error-too_many_templates = Pohjia voi olla enintään { $max }. Poista niistä jokin.
error-template_file_too_large = Tiedosto on liian suuri pohjaksi. Enintään { $max } Mt.
error-template_file_unreadable = Tiedosto ei ole työpajapohja. Valitse tiedosto, joka on ladattu kohdasta Työpajapohjat.
error-template_file_version = Pohja on versiota { $version }, jota tämä palvelin ei tunne. Lataa pohja uudelleen tai päivitä palvelin.
error-template_file_field = Pohjassa on kenttä, joka puuttuu, on väärin tai jota ei tunneta: { $field }. Mitään ei tuotu.
