### Invitations by mail: what they say, and what the console says of them.

mail-subject = Kutsu työpajaan: { $name }
mail-reminder-subject = Muistutus: { $subject }
mail-reminder-lead = Et ole vielä liittynyt työpajaan. Linkki ja koodi ovat alla.
mail-body = Tervetuloa työpajaan, jossa päätetään myynnin roolit. Jokainen vastaa omalla puhelimella tai tietokoneella. Sovellusta tai tunnusta ei tarvita.
mail-workshop = Työpaja: { $name }
# $zone: time zone, as Europe/Helsinki
mail-when = Aika: { $moment } ({ $zone })
mail-join = Liity: { $address }
mail-code = Oma koodisi: { $code }
    Koodilla liittyy yksi ihminen, joten älä lähetä viestiä eteenpäin.
mail-calendar-code = Oma koodisi on kutsuviestissä.
mail-kept = Osoitettasi käytetään vain tämän työpajan kutsuihin, ja se poistetaan, kun työpaja päättyy.

## The console

console-mail = Kutsut sähköpostilla
console-mail-open = Kutsu sähköpostilla
console-mail-title = Kutsut: { $name }
console-mail-off = Palvelimelle ei ole asetettu sähköpostia. Ylläpitäjä ottaa sen käyttöön asetuksella ROOLITUS_MAIL_HOST ja kokeilee sitä komennolla roolitus mail test.
console-mail-lead = Jokainen saa linkin työpajaan ja kalenterimerkinnän, jos annat ajan. Lähettäjä on { $sender }. Osoitteet poistetaan, kun työpaja päättyy.
console-mail-codes = Jokainen saa viestissä oman kertakoodinsa.
console-mail-late = Jos viesti palautuu vasta myöhemmin, palautus tulee lähettäjän postilaatikkoon eikä näy tässä.
console-mail-letter = Viesti
console-mail-starts = Alkaa
console-mail-starts-hint = Omalla ajallasi ({ $zone }). Tyhjänä viestissä ei ole aikaa eikä kalenterimerkintää.
console-mail-minutes = Kesto, min
console-mail-language = Kieli
console-mail-subject = Otsikko
console-mail-body = Oma teksti
console-mail-body-hint = Linkki, koodi, aika ja tieto osoitteen poistamisesta lisätään aina tekstin alle.
console-mail-save = Tallenna viesti
console-mail-saved = Viesti on tallennettu. Se koskee tästä eteenpäin lähteviä.
console-mail-preview = Esikatsele
console-mail-preview-reminder = Esikatsele muistutus
console-mail-people = Ketkä kutsutaan
console-mail-addresses = Sähköpostiosoitteet
console-mail-addresses-hint = Liitä osoitteet, yksi tai useampi rivillä. Myös taulukon rivit käyvät.
console-mail-file = Tuo tiedostosta (CSV tai teksti)
console-mail-send = Lähetä kutsut
console-mail-done =
    { $new ->
        [0] Kaikki nämä oli jo kutsuttu.
        [one] Yksi kutsu lähtee.
       *[other] { $new } kutsua lähtee.
    } { $known ->
        [0] { "" }
        [one] Yksi oli jo kutsuttu.
       *[other] { $known } oli jo kutsuttu.
    }
console-mail-remind = Muistuta niitä, jotka eivät ole liittyneet
console-mail-reminded =
    { $count ->
        [0] Kaikki kutsun saaneet ovat jo liittyneet.
        [one] Yksi muistutus lähtee.
       *[other] { $count } muistutusta lähtee.
    }
console-mail-joined = { $invited } kutsuttu, { $joined } liittynyt omalla koodillaan. Kuka on liittynyt, ei näy.
console-mail-invited = { $invited } kutsuttu.
console-mail-list = Kutsutut
console-mail-none = Ketään ei ole vielä kutsuttu.
console-mail-state-waiting = Odottaa lähtöä
console-mail-state-sending = Lähdössä
console-mail-state-sent = Lähetetty
console-mail-state-refused = Ei mennyt perille
console-mail-state-unsure = Ehkä lähetetty
console-mail-again = Lähetä uudelleen
console-mail-withdraw = Poista osoite

## Why a letter was not taken, and what to do

mail-problem-mail_name_not_found = Sähköpostipalvelimen nimeä ei löydy. Tarkista ROOLITUS_MAIL_HOST.
mail-problem-mail_unreachable = Sähköpostipalvelimeen ei saada yhteyttä. Tarkista palvelin, portti ja palomuuri.
mail-problem-mail_timeout = Sähköpostipalvelin ei vastaa ajoissa. Tarkista portti (587 tai 465) ja palomuuri.
mail-problem-mail_certificate = Sähköpostipalvelimen varmenne ei kelpaa sen nimelle. Tarkista ROOLITUS_MAIL_HOST.
mail-problem-mail_tls = Salattua yhteyttä ei saada. Tarkista, sopivatko ROOLITUS_MAIL_TLS ja portti yhteen.
mail-problem-mail_no_starttls = Sähköpostipalvelin ei tarjoa STARTTLS-salausta. Kokeile ROOLITUS_MAIL_TLS=tls ja porttia 465.
mail-problem-mail_log_in = Sähköpostipalvelin ei hyväksy tunnusta tai salasanaa. Tarkista ROOLITUS_MAIL_USER ja salasanatiedosto.
mail-problem-mail_no_log_in = Sähköpostipalvelimelle ei voi kirjautua. Poista ROOLITUS_MAIL_USER tai vaihda salausta.
mail-problem-mail_sender_refused = Sähköpostipalvelin ei lähetä tästä osoitteesta. Tarkista ROOLITUS_MAIL_FROM.
mail-problem-mail_address_refused = Palvelin ei ota vastaan tähän osoitteeseen. Tarkista osoite.
mail-problem-mail_refused = Palvelin ei ottanut viestiä vastaan. Lue sen vastaus.
mail-problem-mail_nonsense = Palvelimen vastausta ei ymmärretty. Tarkista, että portissa on sähköpostipalvelin ja salaus on oikea.
mail-problem-mail_unsure = Yhteys katkesi, kun viesti oli lähdössä. Se on ehkä perillä, joten sitä ei lähetetä itsestään uudelleen.
mail-problem-mail_code_lost = Palvelimen salaisuus on vaihtunut, eikä koodi enää toimi. Poista osoite ja kutsu uudelleen.
