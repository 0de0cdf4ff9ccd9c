### The projector: what the whole room reads from the wall. Few words, large.

projector-opening = Opening…
projector-gone = This view is closed
projector-blank = The projector is blanked.
projector-offline = Connection lost
projector-light = Light
projector-dark = Dark
projector-full-screen = Full screen

projector-lobby-go = With your phone, go to
projector-lobby-code = and enter the code
projector-lobby-qr = QR code for { $address }
projector-lobby-joined =
    { $count ->
        [one] is here
       *[other] are here
    }
projector-joined = Joined
projector-door-closed = New participants can’t join right now

# after "18/19"; $questions: how many are open
projector-answered =
    { $questions ->
        [one] of those online have answered
       *[other] of those online have answered all
    }
projector-locked = The answers are locked. The result comes in a moment.
projector-time-over = Time is up
projector-time-over-open = Time is up, but you can still answer.
# $time: minutes and seconds
projector-time-stopped = { $time } left to answer after the pause
# a table's rows that nobody answered
projector-unanswered = No answers
projector-contested = opinions differ
projector-pause = Pause
projector-pause-lead = The answers are safe.
projector-thanks = Thank you!
projector-thanks-lead = The workshop has ended.

projector-results-title = Results
projector-results-qr = QR code for the results at { $address }

projector-comments = Pinned comments
projector-comments-more =
    { $count ->
        [one] And { $count } other comment
       *[other] And { $count } other comments
    }
projector-ideas-more =
    { $count ->
        [one] And { $count } other idea
       *[other] And { $count } other ideas
    }

projector-structure-waiting = The structure comes in a moment.
projector-structure-incomplete = More answers are needed for the structure.
projector-structure-two-camps = Two camps: keep discussing
projector-accountable = Who is accountable for which stage
projector-changes = What changes
projector-changes-none = The roles stay as they are.
projector-changes-unknown = There are no answers about today’s roles.
projector-changes-partly =
    { $count ->
        [one] How one role is today is not known
       *[other] How { $count } roles are today is not known
    }
projector-changes-kept =
    { $count ->
        [one] And { $count } role stays as it is
       *[other] And { $count } roles stay as they are
    }
projector-rehearsal = Rehearsal – the participants are simulated
projector-reopened = The answers have been seen, and the question was opened again. A comparison can reveal an answer given or changed now.

## The legend of a structure, on wall and console

# Beside samples of what they explain
projector-legend-hat = a hat alongside the main work
projector-legend-uncertain = try it first

## The reveal of the roles

projector-path = The customer’s path
# Beside a large number
projector-dedicated-words =
    { $count ->
        [one] dedicated role
       *[other] dedicated roles
    }
projector-today = today
projector-today-hats =
    { $count ->
        [one] { $count } as a hat
       *[other] { $count } as hats
    }
projector-today-missing =
    { $count ->
        [one] { $count } missing
       *[other] { $count } missing
    }
projector-legend-today = there today
projector-legend-added = to be added
projector-legend-new =
    { $count ->
        [one] { $count } new
       *[other] { $count } new
    }
projector-legend-gone = ends
projector-legend-gone-count =
    { $count ->
        [one] { $count } ends
       *[other] { $count } end
    }
projector-hats-more =
    { $count ->
        [one] + { $count } hat
       *[other] + { $count } hats
    }
# How many of the roles can be relied on how far
projector-verdict-firm =
    { $count ->
        [one] { $count } firm
       *[other] { $count } firm
    }
projector-verdict-likely =
    { $count ->
        [one] { $count } likely
       *[other] { $count } likely
    }
projector-verdict-open =
    { $count ->
        [one] { $count } open
       *[other] { $count } open
    }
projector-verdict-turn = Would change the most: { $item }
projector-verdict-still = No disagreement changes the roles

## Results of questions

# After a large number
projector-moved =
    { $count ->
        [one] changed their mind
       *[other] changed their minds
    }
# For those who hear the page, before the word
projector-agreement = Agreement
projector-same = { $count }/{ $n } agree
projector-consent-accepted =
    { $count ->
        [one] accepts
       *[other] accept
    }
projector-consent-whole = The whole
projector-consent-none = No reservations about any role
projector-consent-reserved =
    { $count ->
        [one] Reservations about one role
       *[other] Reservations about { $count } roles
    }
projector-consent-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
projector-consent-free =
    { $count ->
        [one] { $count } role without reservations
       *[other] { $count } roles without reservations
    }
projector-consent-supports = support
projector-consent-accepts = accept
projector-consent-reserved-key = reservations

## An open question, and the end

projector-latecomers = There is still time to join
# After a large number
projector-end-hats =
    { $count ->
        [one] hat
       *[other] hats
    }
projector-end-pilots =
    { $count ->
        [one] to be tried first
       *[other] to be tried first
    }
projector-end-now = At once
projector-end-wave = Wave { $number }

## A trial with other answers

projector-trial = Trial
projector-trial-new = added
projector-trial-hats = a hat moves
projector-trial-same = The roles stay the same

projector-wifi = First join the network
projector-wifi-qr = A code that takes a phone onto the network { $name }
projector-worth = { $yes } / { $answered }: worth the time
projector-worth-few = Answered: { $answered }

## Answering beforehand

projector-beforehand-until = Answer beforehand by { $time }.
projector-beforehand-count = Answered beforehand: { $count }.
projector-beforehand-turnout = { $beforehand } answered beforehand, { $live } here.
projector-sides-more = { $count } more on the phones.
