### The phone's words that are fetched after the first screen: comments, results, leaving.

## At the door

phone-privacy = Mitä vastauksistasi tallennetaan?
phone-privacy-saved = Vastauksesi, kommenttisi ja osastosi tallennetaan tähän työpajaan. Nimeäsi ei kysytä. Selaimesi evästeessä on satunnainen tunniste, jotta pääset takaisin vastauksiisi.
phone-privacy-seen = Muut näkevät koko joukon ja vähintään viiden vastaajan osastojen vastaukset sekä kommentteja ilman kirjoittajaa. Vetäjä voi ladata yksittäiset vastaukset ilman nimiä; pienestä joukosta vastaajan voi silti päätellä.
phone-privacy-removed = Voit ladata tai poistaa vastauksesi tällä puhelimella, kunnes työpajan henkilötiedot on poistettu.

## In the lobby

phone-change = Muuta
phone-save = Tallenna

## Comments

phone-comment = Kommentoi
phone-comment-asked = Kirjoita kommentti
phone-comment-own = Kommenttisi
phone-comments = Muiden kommentit
phone-comments-left-out = { $count ->
    [one] Työpajassa on yksi vanhempi kommentti, joka ei näy puhelimissa.
   *[other] Työpajassa on { $count } vanhempaa kommenttia, jotka eivät näy puhelimissa.
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

## A table that the facilitator has filled in beforehand

phone-proposal-lead = Vetäjä on merkinnyt valmiiksi, mitä nyt tiedetään. Korjaa, mikä ei pidä paikkaansa, ja vahvista loput alhaalta.
phone-proposal = ehdotus
# $answered: how many rows the participant has answered
phone-proposal-rest =
    { $answered ->
        [0] Ehdotukset pitävät paikkansa
       *[other] Loput ehdotukset pitävät paikkansa
    }

## What came too late, or was never sent

phone-missed-title = Tämä jäi tallentamatta
phone-missed-words = Kommenttisi ei ehtinyt mukaan, ja kysymys on nyt kiinni. Voit kopioida tekstin talteen.
phone-waiting-words = Kommenttisi odottaa
phone-waiting-words-lead = Voit lähettää sen, kun tulokset näytetään.

## Looking at results

# $answer: the participant's own answer in words
phone-own-answer = Oma vastauksesi: { $answer }
phone-rest-later = Muut tulokset näytetään pian.
phone-structure-incomplete = Rakenteeseen tarvitaan vielä vastauksia.
phone-structure-divided = Ryhmä on jakautunut kahtia, joten rakenteita on kaksi.
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
