### Preparing a workshop: custom questions, and the roles of today as far as they are known.

console-unsaved-title = Suljetaanko tallentamatta?
console-unsaved-text = Se, mitä kirjoitit tai valitsit, katoaa.
console-unsaved-action = Sulje tallentamatta
console-unsaved-stay = Jatka muokkaamista

## Custom questions

console-own = Lisäkysymykset
console-own-mark = Lisäkysymys
# Stands before the button that opens the dialog
console-own-lobby =
    { $count ->
        [0] Kysykää samalla myös se, mikä juuri teitä askarruttaa:
        [one] Ohjelmassa on yksi lisäkysymys:
       *[other] Ohjelmassa on { $count } lisäkysymystä:
    }
console-own-title = Lisäkysymykset: { $name }
console-own-lead = Lisäkysymykset kysytään valmiiden rinnalla ja näkyvät tuloksissa, mutta ne eivät vaikuta roolirakenteeseen.
console-own-empty = Mitä muuta haluat ryhmältä kuulla? Esimerkiksi näin:
console-own-example-scale = Kuinka usein liidi jää roikkumaan, koska kukaan ei ota sitä hoitaakseen?
console-own-example-scale-label = Roikkuvat liidit
console-own-example-scale-1 = Harvoin
console-own-example-scale-2 = Kuukausittain
console-own-example-scale-3 = Viikoittain
console-own-example-scale-4 = Päivittäin
console-own-example-comment = Minkä tehtävän siirtäisit heti jollekulle toiselle, jos saisit päättää?
console-own-example-comment-label = Siirrettävät tehtävät
console-own-example-use = Käytä pohjana
console-own-add = Lisää kysymys
console-own-full = Lisäkysymyksiä mahtuu { $max }, ja kaikki paikat ovat käytössä.
# $options: the answers, lowest first
console-own-answers-ordinal = Asteikko: { $options }
console-own-answers-comment = Vapaa vastaus
console-own-answers-ideas = Ideat, sitten järjestys
console-own-asked = Jo kysytty, joten kysymystä ei voi enää muuttaa eikä poistaa.
console-own-up = Siirrä ylöspäin: { $text }
console-own-down = Siirrä alaspäin: { $text }
console-own-edit = Muokkaa
console-own-remove = Poista
console-own-remove-title = Poistetaanko kysymys?
console-own-remove-text = ”{ $text }”
console-own-added = Kysymys lisättiin työpajaan.
console-own-changed = Kysymyksen muutokset tallennettiin.
console-own-removed = Kysymys poistettiin.
console-own-moved = Järjestys vaihdettiin.
console-own-new = Uusi kysymys
console-own-change = Muokkaa kysymystä
console-own-text = Kysymys
# $language: the workshop's, called in itself
console-own-text-hint = Kirjoita työpajan kielellä: { $language }. Kysymystä ei käännetä, vaan kaikki näkevät sen juuri näin.
console-own-step = Missä osiossa kysytään
console-own-how = Miten vastataan
console-own-how-ordinal = Asteikolla
console-own-how-ordinal-explained = Jokainen valitsee yhden vaihtoehdon. Tulos näkyy palkkeina.
console-own-how-comment = Omin sanoin
console-own-how-comment-explained = Jokainen kirjoittaa vapaasti. Vastaukset tulevat kommentteihin.
console-own-how-ideas = Ideat, sitten järjestys
console-own-how-ideas-explained = Jokainen kirjoittaa ensin hiljaa lyhyitä ideoita. Sitten kokoat niistä listan, ja jokainen valitsee siitä kolme tärkeintä.
console-own-options = Vastausvaihtoehdot
console-own-options-hint = Matalimmasta korkeimpaan, { $min }–{ $max } vaihtoehtoa. ”En osaa sanoa” on aina mukana. Valkokankaalle mahtuu noin 30 merkkiä.
console-own-option = Vaihtoehto { $number }
console-own-option-add = Lisää vaihtoehto
console-own-option-up = Siirrä vaihtoehto { $number } ylöspäin
console-own-option-down = Siirrä vaihtoehto { $number } alaspäin
console-own-option-remove = Poista vaihtoehto { $number }
console-own-option-few = Kirjoita vähintään kaksi vaihtoehtoa.
console-own-option-twice = Tämä vaihtoehto on jo kirjoitettu. Muuta jompaakumpaa.
console-own-label = Lyhyt nimi
console-own-label-hint = Näkyy otsikkona kaavioissa ja tuloksissa. Jos jätät tyhjäksi, nimi otetaan kysymyksestä.
console-own-save = Lisää työpajaan
console-own-sketch = Näin puhelimessa

## Roles of today

console-today = Roolit tänään
# Stands before the button that opens the dialog
console-today-lobby =
    { $count ->
        [0] Merkitse valmiiksi, mitä rooleja teillä jo on:
       *[other] Nykyisistä rooleista on merkitty valmiiksi { $count }/{ $total }:
    }
console-today-title = Roolit tänään: { $name }
console-today-lead = Merkitse, mitä jo tiedät. Puhelimissa merkintäsi ovat ehdotuksia: jokainen vahvistaa tai korjaa ne, kun kysytään, miten työ on jaettu nyt. Jos ryhmä ei vastaa jostakin roolista, muutos näytetään merkintäsi perusteella.
console-today-unmarked = Ei merkitty
console-today-rest = Merkitse loput { $count }: { $state }
console-today-clear = Poista merkinnät
console-today-saved = Roolit tänään on tallennettu.
# $state: the prepared state of a role, where the group sees it in another way
console-today-otherwise = merkitty: { $state }
# Beside how a role is today, where nobody answered and the facilitator had marked it
console-asis-prepared = (vetäjän merkintä)

## Answering beforehand

console-beforehand = Vastaaminen ennakkoon
console-beforehand-lobby = Osallistujat voivat vastata kaikkiin kysymyksiin jo ennen työpajaa.
console-beforehand-change = Muuta aikaa
console-beforehand-lead = Kaikki kysymykset avautuvat puhelimiin heti. Jokainen vastaa omaan tahtiinsa ja voi jatkaa myöhemmin.
console-beforehand-sealed = Vastaukset ja kommentit ovat suljettuina sinultakin, kunnes avaat työpajan. Näet vain, moniko on vastannut.
console-beforehand-late = Määräajan jälkeen vastauksia ei enää oteta. Muut vastaavat työpajassa, kun se alkaa.
console-beforehand-until = Vastausaika päättyy
console-beforehand-open = Avaa vastaaminen
console-beforehand-stop = Lopeta ennakkovastaaminen
console-beforehand-runs = Ennakkoon voi vastata { $time } asti.
console-beforehand-over = Ennakkovastausten aika päättyi { $time }.
console-beforehand-count =
    { $count ->
        [0] Kukaan ei ole vielä vastannut.
        [one] Yksi on vastannut, kaikkeen { $finished }.
       *[other] { $count } on vastannut, kaikkeen { $finished }.
    }
console-beforehand-turnout = Ennakkoon vastasi { $beforehand }, työpajassa { $live }.
console-next-open_room = Avaa työpaja: { $stop }
console-next-open_room-detail = Ennakkovastaaminen päättyy, loput vastaavat nyt
console-confirm-open_room = Ennakkovastausten aikaa on vielä jäljellä. Jos avaat työpajan nyt, vastaaminen jatkuu työpajassa ja näet vastaukset lukitsemisen jälkeen.
console-phones-beforehand = kysymykset ennakkoon

## Questions of earlier workshops

console-bank = Aiempien työpajojesi lisäkysymykset
console-bank-lead = Valitse kysymys sellaisenaan tai muokkaa sitä ensin.
console-bank-of = { $workshop }
console-bank-use = Ota käyttöön

## Themes of comments

console-themes = Kommenttien aiheet
console-themes-ask = Ehdota aiheita
console-themes-lead = Ehdotus perustuu sanoihin, jotka toistuvat kommenteissa. Muuta otsikoita tai jätä aiheita pois. Mitään ei ryhmitellä ennen kuin hyväksyt.
console-themes-none = Kommenteissa ei toistu sanoja. Ryhmittele ne itse vetämällä kommentti toisen päälle.
console-themes-accept =
    { $count ->
        [one] Ryhmittele yksi kommentti
       *[other] Ryhmittele nämä { $count } kommenttia
    }
console-themes-name = Otsikko
console-themes-take = Hyväksy valitut aiheet
console-ideas = Ideat
console-ideas-open = Ideat
console-ideas-lead = Yhdistä samat ideat, muuta sanamuotoja ja piilota se, mikä ei kuulu asiaan. Kaiken voi perua. Kirjoittajien nimiä ei näy missään.
console-ideas-none = Tähän kysymykseen ei ole kirjoitettu ideoita.
console-ideas-choose = Valitse: { $idea }
console-ideas-wording = Sanamuoto
console-ideas-of = { $count } ideasta
console-ideas-as-written = Palauta
console-ideas-hide = Piilota
console-ideas-show = Palauta listaan
console-ideas-hidden =
    { $count ->
        [one] { $count } piilotettu idea
       *[other] { $count } piilotettua ideaa
    }
console-ideas-kept =
    { $count ->
        [one] Listalla on { $count } idea. Järjestykseen mahtuu 2–{ $max }.
       *[other] Listalla on { $count } ideaa. Järjestykseen mahtuu 2–{ $max }.
    }
console-ideas-merge = Yhdistä valitut
console-ideas-rank = Avaa järjestys
