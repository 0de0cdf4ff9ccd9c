### The projector: what the whole room reads from the wall. Few words, large.

projector-opening = Avataan…
projector-gone = Näkymä on suljettu
projector-blank = Valkokangas on pimennetty.
projector-offline = Yhteys poikki
projector-light = Vaalea
projector-dark = Tumma
projector-full-screen = Koko näyttö

projector-lobby-go = Mene puhelimella osoitteeseen
projector-lobby-code = ja syötä koodi
projector-lobby-qr = QR-koodi osoitteeseen { $address }
projector-lobby-joined =
    { $count ->
        [one] mukana
       *[other] mukana
    }
projector-joined = Mukana
projector-door-closed = Uusia osallistujia ei juuri nyt oteta

# after "18/19"; $questions: how many are open
projector-answered =
    { $questions ->
        [one] paikalla olevista vastannut
       *[other] paikalla olevista vastannut kaikkiin
    }
projector-locked = Vastaukset on lukittu. Tulos näkyy hetken kuluttua.
projector-time-over = Aika loppui
projector-time-over-open = Aika loppui, mutta vielä voi vastata.
# $time: minutes and seconds
projector-time-stopped = Tauon jälkeen vastausaikaa on { $time }
# a table's rows that nobody answered
projector-unanswered = Ei vastauksia
projector-contested = mielipiteet jakautuvat
projector-pause = Tauko
projector-pause-lead = Vastaukset ovat tallessa.
projector-thanks = Kiitos!
projector-thanks-lead = Työpaja on päättynyt.

projector-results-title = Tulokset
projector-results-qr = QR-koodi tuloksiin osoitteessa { $address }

projector-comments = Kiinnitetyt kommentit
projector-comments-more =
    { $count ->
        [one] Lisäksi { $count } muu kommentti
       *[other] Lisäksi { $count } muuta kommenttia
    }
projector-ideas-more =
    { $count ->
        [one] Lisäksi { $count } muu idea
       *[other] Lisäksi { $count } muuta ideaa
    }

projector-structure-waiting = Rakenne näytetään hetken kuluttua.
projector-structure-incomplete = Rakenteeseen tarvitaan vielä vastauksia.
projector-structure-two-camps = Kaksi leiriä: keskustelkaa vielä
projector-accountable = Kuka vastaa mistäkin vaiheesta
projector-changes = Mikä muuttuu
projector-changes-none = Roolit säilyvät ennallaan.
projector-changes-unknown = Nykyisistä rooleista ei ole vastauksia.
projector-changes-partly =
    { $count ->
        [one] Yhden roolin nykytilaa ei tiedetä
       *[other] { $count } roolin nykytilaa ei tiedetä
    }
projector-changes-kept =
    { $count ->
        [one] Lisäksi { $count } rooli säilyy ennallaan
       *[other] Lisäksi { $count } roolia säilyy ennallaan
    }
projector-rehearsal = Harjoitus – osallistujat ovat simuloituja
projector-reopened = Vastaukset on jo nähty, ja kysymys avattiin uudelleen. Nyt annettu tai vaihdettu vastaus voi erottua.

## The legend of a structure, on wall and console

# Beside samples of what they explain
projector-legend-hat = hattu muun työn ohessa
projector-legend-uncertain = kokeilkaa ensin

## The reveal of the roles

projector-path = Asiakkaan matka
# Beside a large number
projector-dedicated-words =
    { $count ->
        [one] päätoiminen rooli
       *[other] päätoimista roolia
    }
projector-today = tänään
projector-today-hats =
    { $count ->
        [one] { $count } hattuna
       *[other] { $count } hattuna
    }
projector-today-missing =
    { $count ->
        [one] { $count } puuttuu
       *[other] { $count } puuttuu
    }
projector-legend-today = on jo tänään
projector-legend-added = tulee lisäksi
projector-legend-new =
    { $count ->
        [one] { $count } uusi
       *[other] { $count } uutta
    }
projector-legend-gone = poistuu
projector-legend-gone-count =
    { $count ->
        [one] { $count } poistuu
       *[other] { $count } poistuu
    }
projector-hats-more =
    { $count ->
        [one] + { $count } hattu
       *[other] + { $count } hattua
    }
# How many of the roles can be relied on how far
projector-verdict-firm =
    { $count ->
        [one] { $count } varma
       *[other] { $count } varmaa
    }
projector-verdict-likely =
    { $count ->
        [one] { $count } todennäköinen
       *[other] { $count } todennäköistä
    }
projector-verdict-open =
    { $count ->
        [one] { $count } avoin
       *[other] { $count } avointa
    }
projector-verdict-turn = Eniten muuttaisi { $item }
projector-verdict-still = Erimielisyys ei muuta rooleja

## Results of questions

# After a large number
projector-moved =
    { $count ->
        [one] vaihtoi mielensä
       *[other] vaihtoi mielensä
    }
# For those who hear the page, before the word
projector-agreement = Yksimielisyys
projector-same = { $count }/{ $n } samaa mieltä
projector-consent-accepted =
    { $count ->
        [one] hyväksyy
       *[other] hyväksyy
    }
projector-consent-whole = Kokonaisuus
projector-consent-none = Ei varauksia mihinkään rooliin
projector-consent-reserved =
    { $count ->
        [one] Varauksia yhdessä roolissa
       *[other] Varauksia { $count } roolissa
    }
projector-consent-more =
    { $count ->
        [one] ja { $count } muussa
       *[other] ja { $count } muussa
    }
projector-consent-free =
    { $count ->
        [one] { $count } rooli ilman varauksia
       *[other] { $count } roolia ilman varauksia
    }
projector-consent-supports = kannattaa
projector-consent-accepts = hyväksyy
projector-consent-reserved-key = varauksia

## An open question, and the end

projector-latecomers = Ehdit vielä mukaan
# After a large number
projector-end-hats =
    { $count ->
        [one] hattu
       *[other] hattua
    }
projector-end-pilots =
    { $count ->
        [one] kokeillaan ensin
       *[other] kokeillaan ensin
    }
projector-end-now = Heti
projector-end-wave = { $number }. aalto

## A trial with other answers

projector-trial = Kokeilu
projector-trial-new = tulee
projector-trial-hats = hattu siirtyy
projector-trial-same = Roolit säilyvät samoina

projector-wifi = Liity ensin verkkoon
projector-wifi-qr = Koodi, jolla puhelin liittyy verkkoon { $name }
projector-worth = { $yes } / { $answered }: ajan arvoinen
projector-worth-few = Arvion antaneita: { $answered }

## Answering beforehand

projector-beforehand-until = Vastaa ennakkoon { $time } mennessä.
projector-beforehand-count = Ennakkoon vastanneita { $count }.
projector-beforehand-turnout = Ennakkoon vastasi { $beforehand }, täällä { $live }.
projector-sides-more = Puhelimissa vielä { $count }.
