### The shared results page; most of its words are those of the report.

results-languages = Kieli
results-in-words = Kuva sanoina
results-contents = Tällä sivulla
# $count: how many questions a part has
results-questions =
    { $count ->
        [one] yksi kysymys
       *[other] { $count } kysymystä
    }
# $count: how many actions there are to do until a day
results-tasks =
    { $count ->
        [one] yksi tehtävä
       *[other] { $count } tehtävää
    }
# $count: how many roles a part has
results-roles =
    { $count ->
        [one] yksi rooli
       *[other] { $count } roolia
    }
# $count: how many more there are in the list
results-more = Näytä loput { $count }
results-differences = Missä rakenteet eroavat
results-method = Menetelmä ja luvut
# $moment: when the page was put together; $version: of the method
results-from = Koottu { $moment }. Menetelmän versio { $version }. Sivu näkyy kaikille, joilla on sen osoite, kunnes vetäjä lopettaa jakamisen.

## The facilitators' own page

results-files = Tiedostot
results-back = Työpajoihin
results-file-pdf = PDF
results-file-pptx = PowerPoint
results-file-board = Johdon esitys
results-file-charters = Roolikortit (Word)
results-file-charters-pdf = Roolikortit (PDF)
results-file-poster = Juliste (A3)
results-file-actions = Toimenpiteet
results-file-xlsx = Excel
results-file-pictures = Kuvat
results-file-csv = CSV
results-file-json = JSON
results-file-answers = Yksittäiset vastaukset
# $moment: when the page was put together; $version: of the method
results-own-from = Koottu { $moment }. Menetelmän versio { $version }. Tämän sivun näkevät vain työpajan vetäjät.
# $moment: when it was imported
results-imported = Tuotu tulostiedostosta { $moment }. Työpajaa ei voi jatkaa, ja tulokset ovat samat kuin tiedostossa.

## A participant's page of what they have answered

own-page-title = Omat vastaukseni
# $day: when they joined
own-page-joined = Osallistuit { $day }.
own-page-name = Nimi: { $name }.
own-page-group = Osasto: { $group }.
own-page-file = Lataa tiedostona (JSON)
own-page-back = Takaisin työpajaan
own-page-nothing = Et ole vielä vastannut etkä kommentoinut.
own-page-gone = Kysymykset, joita ohjelmassa ei enää ole
own-page-round = Kierros { $round }
own-page-comment = Kommenttisi
own-page-upvoted = { $count ->
    [one] Peukutit yhtä muiden kommenttia.
   *[other] Peukutit { $count } muiden kommenttia.
}
own-page-who = Tämä sivu aukeaa vain laitteella, jolla osallistuit. Voit tulostaa sen tai tallentaa PDF:nä selaimen tulostuksesta.
own-page-seen = Kuka voi saada vastauksesi selville?
own-page-seen-others = Muut osallistujat näkevät vain koko joukon tulokset ja ne osastot, joilta on vähintään viisi vastausta; pienemmän joukon vastauksia ei voi laskea erotuksena.
own-page-seen-facilitator = Vetäjä näkee yhteiset tulokset lukitsemisen jälkeen ja kommentit ilman kirjoittajaa. Hän näkee myös, montako on vastannut, joten pienessä porukassa hän voi päätellä jotakin.
own-page-seen-files = Yksittäiset vastaukset ovat kahdessa vetäjän ladattavassa tiedostossa numeroilla, jotka arvotaan joka kerta uudestaan: ilman nimeä, osastoa ja aikaa. Joka tuntee vastaustapasi, voi silti tunnistaa sinut.
own-page-seen-reopened = Jos kysymys avataan uudelleen tulosten näkemisen jälkeen, tai poistat vastauksesi silloin, muutos voi erottua. Uudelleen avaamisesta kerrotaan puhelimessasi.
own-page-seen-operator = Palvelimen ylläpitäjä pääsee tietokantaan. Siellä vastauksesi ovat liitettävissä laitteeseesi ja nimeesi, jos annoit sen, kunnes työpaja anonymisoidaan tai poistetaan.
