### The phone's words that are fetched after the first screen: comments, results, leaving.

## At the door

phone-privacy = Mitä vastauksistasi tallennetaan?
phone-privacy-saved = Vastauksesi, kommenttisi ja osastosi tallennetaan tähän työpajaan. Nimeäsi ei kysytä. Selaimesi evästeessä on satunnainen tunniste, jotta pääset takaisin vastauksiisi.
phone-privacy-seen = Muut näkevät koko ryhmän vastaukset ja niiden osastojen vastaukset, joista on vastannut vähintään viisi. Kommentit näkyvät ilman kirjoittajaa. Vetäjä voi ladata yksittäiset vastaukset ilman nimiä; pienestä joukosta vastaajan voi silti päätellä.
phone-privacy-removed = Voit ladata tai poistaa vastauksesi tällä puhelimella, kunnes työpajan henkilötiedot on poistettu. Käyttämätön työpaja poistetaan automaattisesti, ellei sille ole sovittu seurantaa.

## In the lobby

phone-change = Muuta
phone-save = Tallenna

## Comments

phone-comment = Kommentoi
phone-comment-asked = Kirjoita kommentti
phone-idea = Kirjoita idea
phone-ideas = Kaikkien ideat
phone-ideas-silent = Yksi lyhyt idea kerrallaan, niin monta kuin haluat. Muut näkevät ideat vasta, kun kaikki ovat kirjoittaneet. Kirjoittajan nimeä ei näytetä.
phone-comment-own = Kommenttisi
phone-comments = Muiden kommentit
phone-comments-left-out = { $count ->
    [one] Lisäksi on yksi vanhempi kommentti.
   *[other] Lisäksi on { $count } vanhempaa kommenttia.
}
phone-comments-older = Näytä vanhempia kommentteja
phone-comments-all =
    { $count ->
        [one] Kommentti näkyy.
       *[other] Kaikki { $count } kommenttia näkyvät.
    }
# $length of $maximum characters
phone-comment-length = { $length }/{ $maximum }
phone-send = Lähetä
phone-edit = Muokkaa
phone-remove = Poista
phone-remove-sure = Poistetaanko kommentti?
phone-cancel = Peruuta
phone-pinned = Vetäjän nosto
phone-upvotes = Kannatuksia
phone-upvote = Kannata tätä. Kannatuksia nyt { $count }.

## All answers on one page

phone-left = Vielä { $count } vastaamatta
phone-change-until-locked = Voit muuttaa vastauksiasi, kunnes vetäjä lukitsee ne.

## A table or a ranking to answer

phone-rank-how = Napauta kolme järjestyksessä. Uusi napautus poistaa valinnan.
# $place: 1, 2 or 3
phone-rank-place = sija { $place }
# $number of taps give a row the $state
phone-tiles-tap =
    { $number ->
        [1] yksi napautus: { $state }
        [2] kaksi: { $state }
       *[other] { $number } napautusta: { $state }
    }
phone-tiles-explain = Näytä, mitä roolit tekevät
phone-tiles-done = Valmis, muita ei ole
phone-consent-all = Voin hyväksyä kaiken
phone-consent-rest = Voin hyväksyä muut
phone-consent-exceptions =
    { $count ->
        [one] paitsi { $count } roolin
       *[other] paitsi { $count } roolia
    }
phone-consent-done =
    { $count ->
        [0] Valmis
        [one] Valmis, { $count } poikkeus
       *[other] Valmis, { $count } poikkeusta
    }
phone-consent-how = Napauta roolia, josta olet eri mieltä.
phone-consent-first = Rakenteita on kaksi. Vastauksesi koskee ensimmäistä.
phone-consent-own = Päätoimiset roolit
phone-consent-hat = Hatut
phone-consent-none = Ei tarvita
# $host: short name of the role that carries it
phone-consent-host = hoitaa: { $host }

## A table that the facilitator has filled in beforehand

phone-proposal-lead = Vetäjä on merkinnyt valmiiksi, mitä jo tiedetään. Korjaa kohdat, jotka eivät vastaa arkeasi.
phone-proposal = ehdotus

## What came too late, or was never sent

phone-missed-title = Tämä jäi tallentamatta
phone-missed-words = Kommenttisi ei ehtinyt mukaan, ja kysymys on nyt kiinni. Voit kopioida tekstin talteen.
phone-waiting-words = Kommenttisi odottaa
phone-waiting-words-lead = Voit lähettää sen, kun tulokset näytetään.

## While one waits

# $answered of $online people here
phone-ready = { $answered }/{ $online } valmiina.
phone-thinking =
    { $count ->
        [one] Yksi miettii vielä. Tulokset näkyvät kaikille yhtä aikaa.
       *[other] { $count } miettii vielä. Tulokset näkyvät kaikille yhtä aikaa.
    }
phone-all-ready = Kaikki ovat vastanneet.
phone-here =
    { $count ->
        [one] { $count } paikalla
       *[other] { $count } paikalla
    }
phone-you = Kysymyksissä ”te” on se yritys tai yksikkö, jonka rooleista puhutaan.
phone-then = Seuraavaksi
phone-then-results = Tulokset ja kohdat, joista olette eri mieltä
phone-after-that = Sen jälkeen puhelimessa

## What the wall shows

phone-on-wall = Valkokankaalla nyt
# $question: its short name
phone-go-along = Valkokankaalla on jo: { $question }. Siirry tähän kysymykseen
phone-other-results =
    { $count ->
        [one] Osion toinen tulos
       *[other] Osion muut tulokset ({ $count })
    }

## The structure, and the end

# $before, $count: dedicated roles today and in the structure
phone-roles-from =
    { $count ->
        [one] { $before } → { $count } päätoiminen rooli
       *[other] { $before } → { $count } päätoimista roolia
    }
phone-changes = Mikä muuttuu
# $same of $compared questions
phone-you-and-all = Sinä ja ryhmä: samaa mieltä { $same }/{ $compared }
phone-apart = Katso, missä vastasit toisin
# $group, $own: an answer in words
phone-apart-answers = Ryhmä: { $group }. Sinä: { $own }.
phone-save-image = Tallenna kuva
phone-save-pdf = Tallenna PDF

## Looking at results

# $step: the title of the step
phone-results-of = Tulokset: { $step }
phone-revealed-own = Oma vastauksesi on merkitty.
phone-revealed-lead = Näin ryhmä vastasi.
# $answer: the participant's own answer in words
phone-own-answer = Oma vastauksesi: { $answer }
phone-rest-later = Muut tulokset näytetään pian.
phone-structure-incomplete = Rakenteeseen tarvitaan vielä vastauksia.
phone-structure-divided = Ryhmä on jakautunut kahtia, joten rakenteita on kaksi.
# $number: 1 or 2
phone-camp = { $number }. rakenne
phone-structure-first = Ensimmäinen rakenne
phone-structure-second = Toinen rakenne
# $hats: names of the roles it carries
phone-carries = Hoitaa myös: { $hats }

## Taking the own answers back

phone-own-file = Lataa omat vastaukseni
phone-leave = Poista vastaukseni
phone-leave-title = Poistetaanko vastauksesi?
phone-leave-lead = Vastauksesi, kommenttisi ja osastosi poistetaan tästä työpajasta pysyvästi, myös tuloksista. Poistoa ei voi perua.
phone-leave-go = Poista pysyvästi
phone-leave-stay = Pidä vastaukset
phone-leave-offline = Poisto ei onnistunut, koska yhteyttä ei ole. Vastauksesi ovat ennallaan. Yritä hetken päästä uudelleen.
phone-left-workshop = Vastauksesi ja tietosi on poistettu tästä työpajasta.
phone-left-come-back = Vastauksesi ja tietosi on poistettu tästä työpajasta. Voit halutessasi liittyä uudelleen.

## The closing evaluation

phone-worth = Oliko työpaja aikasi arvoinen?
phone-worth-yes = Kyllä
phone-worth-partly = Osittain
phone-worth-no = Ei
phone-worth-anonymous = Vastausta ei yhdistetä nimeesi. Näkyvissä on vain jakauma, kun vähintään viisi on vastannut.
phone-worth-saved = Kiitos! Voit vielä muuttaa vastaustasi.
phone-worth-failed = Tallennus ei onnistunut. Yritä uudelleen.

## One device for several people

phone-people = Montako teitä vastaa tällä laitteella?
phone-people-alone = Vastaat yksin.
# $count people
phone-people-seats = { $count } ihmistä vastaa vuorotellen. Edellisen vastaukset eivät näy seuraavalle.
phone-people-hands = { $count } ihmistä vastaa yhdessä. Laskette jokaiseen kysymykseen kädet.
phone-people-more = Lisää ihmisiä tälle laitteelle
phone-people-correct = Korjaa, montako teitä on
phone-people-next = Uudet osallistujat vastaavat seuraavaksi. Muiden vastaukset säilyvät.
phone-people-recount = Laskekaa sen jälkeen avoimet kysymykset uudelleen.
# $place of $people
phone-seat = Paikka { $place }/{ $people }
phone-seat-turn = Paikka { $place }/{ $people }: sinun vuorosi
phone-seat-lead = Ota laite, muut katsovat muualle. Edellisten vastaukset eivät näy sinulle.
phone-seat-begin = Aloita
phone-seat-done = Valmis, anna laite eteenpäin
phone-seat-other = Joku muu vastaa ensin
phone-seat-again = Paikka { $place } vastaa uudelleen
phone-seats-all = Kaikki { $count } ovat vastanneet
phone-leave-seat = Poista paikan { $place } vastaukset
# $count hands of $people that are not raised
phone-hands-left = { $count }/{ $people } kättä jäljellä
phone-hands-grid = Aluksi kaikki { $people } on merkitty tavallisimpaan vastaukseen. Avaa rivi, jos joku on eri mieltä.
phone-hands-save = Tallenna kädet
phone-hands-save-left =
    { $count ->
        [one] Tallenna, { $count } ei osaa sanoa
       *[other] Tallenna, { $count } ei osaa sanoa
    }
phone-hands-none = Kukaan ei osaa sanoa
phone-hands-all = Kädet on laskettu

## Answering beforehand

phone-beforehand = Vastaa ennakkoon viimeistään { $time }. Voit keskeyttää, jatkaa myöhemmin samalla laitteella ja muuttaa vastauksiasi. Kukaan ei näe vastauksia, ei edes vetäjä, ennen kuin työpaja alkaa.
phone-beforehand-over = Ennakkovastausten aika päättyi { $time }. Tallennetut vastauksesi ovat mukana. Loppuihin voit vastata työpajassa, kun se alkaa.

## Reasons of the two sides

phone-reason = Vastasit: { $answer }. Miksi?
phone-reason-lead = Yksi rivi riittää. Muut lukevat sen ilman nimeäsi, kun kysymykseen vastataan uudelleen.
phone-before = Näin vastattiin kierroksella { $round }
phone-objection = Mitä pitäisi muuttaa, jotta voisit hyväksyä ehdotuksen? Perustele lyhyesti.
