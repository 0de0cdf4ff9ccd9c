### Words every screen and every report share. One concept, one word.

product-name = Roolitus

## Who

facilitator = Vetäjä
participant = Osallistuja

## The stops of the agenda, short; the full questions stand in questions.toml

step-lobby = Aula
step-q1 = Tarjonta
step-q2 = Organisaatio
step-q3 = Asiakkaat
step-today = Nykytila
step-structure = Roolirakenne
step-consent = Hyväksyntä
step-closed = Lopetus

round-number = { $number }. kierros

# $day, $time: already written out
moment = { $day } klo { $time }

## Sets of questions

set-short = Lyhyt
set-full = Laaja
set-short-explained = Tärkeimmät kysymykset, noin 8 minuuttia puhelimella
set-full-explained = Kaikki kysymykset ja tarkempi tulos, noin 12 minuuttia puhelimella

## What kind of question it is

kind-fact = Tosiasia
kind-view = Näkemys
# Instead of the word alone, where a kind is met for the first time
kind-explained-fact = Tosiasia: vastausten erot tarkistetaan.
kind-explained-view = Näkemys: vastausten eroista keskustellaan.
kinds-explained = Tosiasiat tarkistetaan, näkemyksistä keskustellaan.

type-ordinal = Asteikko
type-number = Luku
type-state_grid = Taulukko
type-rank_top3 = Kolme pahinta
type-comment = Avoin kommentti
type-ideas = Ideat, sitten järjestys
ideas-ranking-text = Kolme tärkeintä ideaa: { $question }
ideas-ranking-label = Ideat: { $question }

## Where an item stands

phase-hidden = Piilossa
phase-open = Auki
phase-locked = Lukittu
phase-revealed = Tulos näkyvissä

## Answers

abstain = En osaa sanoa
median = Mediaani
# $lower, $upper: two neighbouring options, when the median falls between them
median-between = vaihtoehtojen ”{ $lower }” ja ”{ $upper }” välissä

agreement = Yksimielisyys
agreement-strong = vahva
agreement-moderate = kohtalainen
agreement-weak = heikko
agreement-scattered = hyvin heikko
two-camps = Kaksi leiriä

## Counts

count-participants =
    { $count ->
        [one] { $count } osallistuja
       *[other] { $count } osallistujaa
    }
count-answers =
    { $count ->
        [one] { $count } vastaus
       *[other] { $count } vastausta
    }
count-comments =
    { $count ->
        [one] { $count } kommentti
       *[other] { $count } kommenttia
    }
count-ideas =
    { $count ->
        [one] { $count } idea
       *[other] { $count } ideaa
    }
count-questions =
    { $count ->
        [one] { $count } kysymys
       *[other] { $count } kysymystä
    }
count-own-roles =
    { $count ->
        [one] { $count } päätoiminen rooli
       *[other] { $count } päätoimista roolia
    }
count-hats =
    { $count ->
        [one] { $count } hattu
       *[other] { $count } hattua
    }
count-abstained = { $count } ei osannut sanoa
# $n of $total participants who are online
answered-of = Vastannut { $n }/{ $total } paikalla olevista
answers-of =
    { $n ->
        [one] { $n } vastaus, osallistujia { $total }
       *[other] { $n } vastausta, osallistujia { $total }
    }

## How participants are known

identity-open = Avoin
table-mode-none = Oma
table-mode-seats = Yhteinen, vuorotellen
table-mode-hands = Yhteinen, kädet
table-mode-none-explained = Oma laite jokaisella.
table-mode-seats-explained = Pöydällä on yksi laite. Jokainen vastaa vuorollaan, eikä seuraava näe edellisen vastauksia.
table-mode-hands-explained = Pöydällä on yksi laite, jolla merkitään, montako kättä kukin vastaus saa.
identity-personal = Henkilökohtaiset kertakoodit
identity-login = Kirjautuminen
identity-open-explained = Työpajaan pääsee yhteisellä koodilla, ilman tunnuksia.
identity-personal-explained = Jokainen saa oman koodin, joka kelpaa vain kerran.
identity-login-explained = Jokainen kirjautuu organisaation omilla tunnuksilla.

## Groups offered when a workshop is prepared

group-sales = Myynti
group-marketing = Markkinointi
group-service = Asiakaspalvelu
group-management = Johto

## Customers and how they are covered

segment-large = Isot asiakkaat
segment-small = Pienet asiakkaat
coverage-field = Kentällä
coverage-remote = Etänä
coverage-self = Itsepalveluna
coverage-partner = Lisäksi kumppanien kautta

## The two sides of a split group

reasons-low = Miksi matalampi vastaus
reasons-high = Miksi korkeampi vastaus

## The customer's path in five or six words, on the wall and the console

lane-demand = Kysyntä
lane-sale = Myynti
lane-solution = Ratkaisu
lane-delivery = Toimitus
lane-use = Käyttö
lane-growth = Kasvu
