### The participant's phone. Short, spoken to one person, always saying what happens next.

phone-loading = Yhdistetään…
phone-language = Kieli
phone-retry = Yritä uudelleen

## Getting in

phone-welcome = Tervetuloa mukaan
phone-code-lead = Kirjoita koodi, jonka näet valkokankaalla.
phone-code = Työpajan koodi
phone-code-go = Jatka
phone-personal-code = Henkilökohtainen koodisi
phone-group = Osastosi
phone-group-other = Jokin muu
phone-group-needed = Valitse osastosi.
phone-join = Liity mukaan
phone-room_locked = Uusia osallistujia ei juuri nyt oteta
phone-workshop_ended = Työpaja on päättynyt

## In the lobby

phone-lobby = Olet mukana
phone-lobby-lead = Odotetaan, että vetäjä aloittaa. Ensimmäinen kysymys avautuu tähän itsestään.

## Answering

phone-progress = { $answered }/{ $total } vastattu
# $saved answers, and $count that the server has not yet taken
phone-under-way = { $saved } tallennettu, { $count } matkalla
phone-next = Seuraava
phone-back = Edellinen
# After how many questions are answered: what a press shows
phone-overview = yhteenveto
# Where a table is over roles
phone-tap-role = Napauta roolia, niin näet, mitä se tekee.
phone-saved = Tallennettu
phone-unsent = Ei vielä lähetetty
phone-unanswered = Ei vastausta
phone-all-answered =
    { $count ->
        [one] Vastattu
       *[other] Kaikki { $count } vastattu
    }
# $time: minutes and seconds, already written out
phone-time-left = Aikaa jäljellä { $time }
phone-time-over = Vielä hetki – vastaukset lasketaan yhä
phone-less = Vähemmän
phone-more = Enemmän
phone-number = Luku väliltä { $minimum }–{ $maximum }
phone-rows-left =
    { $count ->
        [one] { $count } rivi puuttuu
       *[other] { $count } riviä puuttuu
    }
phone-places-left = Voit valita vielä { $count }
# $answer: the ranking as it was before it was emptied
phone-rank-kept = Aiempi vastauksesi on yhä voimassa: { $answer }. Valitse uusi tai ”En osaa sanoa”.
# $answer: the participant's own answer of the round before
phone-last-round = Viimeksi vastasit: { $answer }
phone-same-again = Vastaan samoin
phone-comment-saved = Kommentti tallennettu
phone-comment-removed = Kommentti poistettu

## Waiting and looking

phone-locked = Vastaukset on lukittu
phone-locked-lead = Tulokset näkyvät tässä, kun vetäjä avaa ne.
phone-waiting-lead = Seuraava osio avautuu tähän itsestään, kun vetäjä jatkaa.
phone-structure-lead = Nämä roolit perustuvat ryhmän vastauksiin. Hattu on tehtävä, joka hoidetaan toisen roolin ohessa.

## When something is in the way

error-offline = Yhteyttä ei ole. Yritämme uudelleen hetken päästä.
phone-disconnected = Yhteys katkesi. Yhdistämme uudelleen, vastauksesi pysyvät tässä.
phone-slow = Verkko takkuaa. Vastauksesi pysyvät tässä ja lähtevät itsestään.
phone-restarting = Palvelin käynnistyy uudelleen. Yhteys palaa itsestään.
phone-reconnected = Yhteys palasi.
phone-safe = Vastauksesi ovat tallessa.
phone-missed = Jokin vastauksesi tai kommenttisi ei ehtinyt mukaan.
phone-paused = Työpaja on tauolla. Voit vastata taas, kun vetäjä jatkaa.
phone-unsent-count =
    { $count ->
        [one] Yksi odottaa lähetystä.
       *[other] { $count } odottaa lähetystä.
    }
phone-out = Yhteys työpajaan päättyi

## The end

phone-thanks = Kiitos, että olit mukana
phone-thanks-lead = Työpaja on päättynyt.
phone-thanks-counted = Vastauksesi ovat mukana tuloksessa.
phone-results = Katso tulokset

# $questions: their short names
phone-reopened = Vetäjä on jo nähnyt vastaukset: { $questions }. Jos vastaat nyt tai vaihdat vastaustasi, sen voi tunnistaa vertaamalla aiempaan tulokseen.
