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

projector-results = Read the results at
projector-results-phones = The link is on your phones too.
projector-results-qr = QR code for the results at { $address }

projector-comments = Pinned comments
projector-comments-more =
    { $count ->
        [one] And { $count } other comment
       *[other] And { $count } other comments
    }

projector-structure-waiting = The structure comes in a moment.
projector-structure-incomplete = The structure still needs answers.
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
projector-reopened = The answers have been seen, and the question was opened again. An answer given or changed now can be told apart.

## The legend of a structure, on wall and console

# Beside samples of what they explain
projector-legend-hat = a hat alongside the main work
projector-legend-uncertain = try it first
