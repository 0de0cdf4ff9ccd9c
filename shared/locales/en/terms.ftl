### Words every screen and every report share. One concept, one word.

product-name = Roolitus

## Who

facilitator = Facilitator
participant = Participant

## The stops of the agenda, short; the full questions stand in questions.toml

step-lobby = Lobby
step-q1 = Offering
step-q2 = Organisation
step-q3 = Customers
step-today = Today
step-structure = Role structure
step-consent = Consent
step-closed = Close

round-number = Round { $number }

# $day, $time: already written out
moment = { $day } at { $time }

## Sets of questions

set-short = Short
set-full = Full
set-short-explained = The most important questions, about 8 minutes on a phone
set-full-explained = All questions and a more accurate result, about 12 minutes on a phone

## What kind of question it is

kind-fact = Fact
kind-view = Judgement
# Instead of the word alone, where a kind is met for the first time
kind-explained-fact = Fact: different answers are checked.
kind-explained-view = Judgement: different answers are discussed.
kinds-explained = Facts are checked, judgements are discussed.

type-ordinal = Scale
type-number = Number
type-state_grid = Table
type-rank_top3 = Worst three
type-comment = Open comment
type-ideas = Ideas, then ranking
ideas-ranking-text = The three most important ideas: { $question }
ideas-ranking-label = Ideas: { $question }

## Where an item stands

phase-hidden = Hidden
phase-open = Open
phase-locked = Locked
phase-revealed = Revealed

## Answers

abstain = Don’t know
median = Median
# $lower, $upper: two neighbouring options, when the median falls between them
median-between = between “{ $lower }” and “{ $upper }”

agreement = Agreement
agreement-strong = strong
agreement-moderate = moderate
agreement-weak = weak
agreement-scattered = very weak
two-camps = Two camps

## Counts

count-participants =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
count-answers =
    { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
count-comments =
    { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
count-ideas =
    { $count ->
        [one] { $count } idea
       *[other] { $count } ideas
    }
count-questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
count-own-roles =
    { $count ->
        [one] { $count } dedicated role
       *[other] { $count } dedicated roles
    }
count-hats =
    { $count ->
        [one] { $count } hat
       *[other] { $count } hats
    }
count-abstained = { $count } didn’t know
# $n of $total participants who are online
answered-of = { $n }/{ $total } online have answered
answers-of =
    { $n ->
        [one] { $n } of { $total } participants answered
       *[other] { $n } of { $total } participants answered
    }

## How participants are known

identity-open = Open
table-mode-none = One each
table-mode-seats = Shared, in turn
table-mode-hands = Shared, hands
table-mode-none-explained = Everybody has their own device.
table-mode-seats-explained = A table has one device. People answer in turn, and nobody sees the answers of the person before.
table-mode-hands-explained = A table has one device, on which you enter how many hands each answer gets.
identity-personal = Personal codes
identity-login = Log-in
identity-open-explained = People join with one shared code and need no account.
identity-personal-explained = Everyone gets their own code, which works only once.
identity-login-explained = Everyone logs in with the organisation’s account.

## Groups offered when a workshop is prepared

group-sales = Sales
group-marketing = Marketing
group-service = Customer service
group-management = Management

## Customers and how they are covered

segment-large = Large customers
segment-small = Small customers
coverage-field = In the field
coverage-remote = Remotely
coverage-self = Self-service
coverage-partner = Through partners as well

## The two sides of a split group

reasons-low = Why a lower answer
reasons-high = Why a higher answer

## The customer's path in five or six words, on the wall and the console

lane-demand = Demand
lane-sale = Sales
lane-solution = Solution
lane-delivery = Delivery
lane-use = Use
lane-growth = Growth
