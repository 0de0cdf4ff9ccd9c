### The participant's phone. Short, spoken to one person, always saying what happens next.

phone-loading = Connecting…
phone-language = Language
phone-retry = Try again

## Getting in

phone-welcome = Welcome
phone-code-lead = Enter the code you see on the screen in the room.
phone-code = Workshop code
phone-code-go = Continue
phone-personal-code = Your personal code
phone-group = Your department
phone-group-other = Another one
phone-group-needed = Choose your department.
phone-join = Join
phone-room_locked = New participants can’t join right now
phone-workshop_ended = The workshop has ended

## In the lobby

phone-lobby = You are in
phone-lobby-lead = Waiting for the facilitator to begin. The first question will open here automatically.

## Answering

phone-progress = { $answered }/{ $total } answered
# $saved answers, and $count that the server has not yet taken
phone-under-way = { $saved } saved, { $count } being sent
phone-next = Next
phone-back = Back
# After how many questions are answered: what a press shows
phone-overview = overview
# Where a table is over roles
phone-tap-role = Tap a role to see what it does.
phone-saved = Saved
phone-unsent = Not sent yet
phone-unanswered = No answer
phone-all-answered =
    { $count ->
        [one] Answered
       *[other] All { $count } answered
    }
# $time: minutes and seconds, already written out
phone-time-left = Time left { $time }
phone-time-over = Time is up, but answers still count
phone-less = Less
phone-more = More
phone-number = A number from { $minimum } to { $maximum }
phone-rows-left =
    { $count ->
        [one] { $count } row missing
       *[other] { $count } rows missing
    }
phone-places-left = You can choose { $count } more
# $answer: the ranking as it was before it was emptied
phone-rank-kept = Your earlier answer still counts: { $answer }. Choose a new one, or “Don’t know”.
# $answer: the participant's own answer of the round before
phone-last-round = Last time you answered: { $answer }
phone-same-again = Same answer as before
phone-comment-saved = Comment saved
phone-comment-removed = Comment removed

## Waiting and looking

phone-locked = Answers are locked
phone-locked-lead = The results appear here when the facilitator shows them.
phone-waiting-lead = The next step will open here automatically when the facilitator continues.
phone-structure-lead = These roles are based on the group’s answers. A hat is a task done alongside another role.

## When something is in the way

error-offline = No connection. We will try again in a moment.
phone-disconnected = The connection was lost. We are reconnecting; your answers stay here.
phone-slow = The network is slow. Your answers stay here and will be sent automatically.
phone-restarting = The server is restarting. You will be reconnected automatically in a moment.
phone-reconnected = The connection is back.
phone-safe = Your answers are saved.
phone-missed = An answer or a comment of yours came too late.
phone-paused = The workshop is paused. You can answer again when the facilitator continues.
phone-unsent-count =
    { $count ->
        [one] One is waiting to be sent.
       *[other] { $count } are waiting to be sent.
    }
phone-out = The connection to the workshop ended

## The end

phone-thanks = Thank you for taking part
phone-thanks-lead = The workshop has ended.
phone-thanks-counted = Your answers are part of the result.
phone-results = See the results

# $questions: their short names
phone-reopened = The facilitator has already seen the answers to: { $questions }. If you answer now or change your answer, a comparison with the earlier result can reveal it.
