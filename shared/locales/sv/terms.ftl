### Words every screen and every report share. One concept, one word.

product-name = Roolitus

## Who

facilitator = Workshopledare
participant = Deltagare

## The stops of the agenda, short; the full questions stand in questions.toml

step-lobby = Lobby
step-q1 = Utbud
step-q2 = Organisation
step-q3 = Kunder
step-today = Nuläge
step-structure = Rollstruktur
step-consent = Godkännande
step-closed = Avslutning

round-number = Omgång { $number }

# $day, $time: already written out
moment = { $day } kl. { $time }

## Sets of questions

set-short = Kort
set-full = Omfattande
set-short-explained = De viktigaste frågorna, ungefär 8 minuter på telefonen
set-full-explained = Alla frågor och ett noggrannare resultat, ungefär 12 minuter på telefonen

## What kind of question it is

kind-fact = Faktum
kind-view = Bedömning
# Instead of the word alone, where a kind is met for the first time
kind-explained-fact = Faktum: skillnader i svaren kontrolleras.
kind-explained-view = Bedömning: skillnader i svaren diskuteras.
kinds-explained = Fakta kontrolleras, bedömningar diskuteras.

type-ordinal = Skala
type-number = Tal
type-state_grid = Tabell
type-rank_top3 = De tre värsta
type-comment = Fri kommentar
type-ideas = Idéer, sedan rangordning
ideas-ranking-text = De tre viktigaste idéerna: { $question }
ideas-ranking-label = Idéer: { $question }

## Where an item stands

phase-hidden = Dold
phase-open = Öppen
phase-locked = Låst
phase-revealed = Resultatet visas

## Answers

abstain = Kan inte säga
median = Median
# $lower, $upper: two neighbouring options, when the median falls between them
median-between = mellan ”{ $lower }” och ”{ $upper }”

agreement = Enighet
agreement-strong = stark
agreement-moderate = måttlig
agreement-weak = svag
agreement-scattered = mycket svag
two-camps = Två läger

## Counts

count-participants = { $count } deltagare
count-answers = { $count } svar
count-comments =
    { $count ->
        [one] { $count } kommentar
       *[other] { $count } kommentarer
    }
count-ideas =
    { $count ->
        [one] { $count } idé
       *[other] { $count } idéer
    }
count-questions =
    { $count ->
        [one] { $count } fråga
       *[other] { $count } frågor
    }
count-own-roles =
    { $count ->
        [one] { $count } dedikerad roll
       *[other] { $count } dedikerade roller
    }
count-hats =
    { $count ->
        [one] { $count } hatt
       *[other] { $count } hattar
    }
count-abstained = { $count } kunde inte säga
# $n of $total participants who are online
answered-of = { $n }/{ $total } på plats har svarat
answers-of = { $n } svar av { $total } deltagare

## How participants are known

identity-open = Öppen
table-mode-none = Egen
table-mode-seats = Delad, i tur
table-mode-hands = Delad, händer
table-mode-none-explained = Alla har sin egen apparat.
table-mode-seats-explained = Bordet har en apparat. Alla svarar i tur och ordning, och nästa ser inte de tidigare svaren.
table-mode-hands-explained = Bordet har en apparat, där man anger hur många händer varje svar får.
identity-personal = Personliga koder
identity-login = Inloggning
identity-open-explained = Man kommer med i workshoppen med en gemensam kod, utan konto.
identity-personal-explained = Var och en får en egen kod som bara kan användas en gång.
identity-login-explained = Var och en loggar in med organisationens eget konto.

## Groups offered when a workshop is prepared

group-sales = Försäljning
group-marketing = Marknadsföring
group-service = Kundservice
group-management = Ledning

## Customers and how they are covered

segment-large = Stora kunder
segment-small = Små kunder
coverage-field = På fältet
coverage-remote = På distans
coverage-self = Självbetjäning
coverage-partner = Dessutom via partner

## The two sides of a split group

reasons-low = Varför ett lägre svar
reasons-high = Varför ett högre svar

## The customer's path in five or six words, on the wall and the console

lane-demand = Efterfrågan
lane-sale = Försäljning
lane-solution = Lösning
lane-delivery = Leverans
lane-use = Användning
lane-growth = Tillväxt
