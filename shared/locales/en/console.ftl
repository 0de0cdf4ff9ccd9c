### The facilitator's console: set-up, log-in, the list of workshops and leading one.

## Everywhere

console-close = Close
console-cancel = Cancel
console-save = Save
console-working = One moment…
console-loading = Loading…
console-try-again = Try again
console-copied = Copied
console-language = Language of these pages
console-log-out = Log out
console-to-list = All workshops
console-no-answer = The server did not answer. Check the current state on screen before you try again.

## Accounts

console-setup-title = Set up Roolitus
console-setup-lead = Create a facilitator’s account. You will log in with this name and password. This link works only once.
console-setup-lead-provider = Make a facilitator’s account by logging in with your organisation’s account. This link works only once.
console-setup-action = Create the account and continue
console-login-title = Log in
console-login-lead = For facilitators. Participants need no account.
console-login-action = Log in
console-login-none = This server has no accounts yet. Open the set-up link that the program printed when it started.
console-enter-lead = Your administrator gave you a link that lets you log in once.
console-sign-on = Log in with your organisation’s account
console-sign-on-or = or with name and password
console-sign-on-title = Your organisation’s account
console-sign-on-lead = Link your organisation’s account, and you can log in with it too.
console-sign-on-link = Link the account
console-sign-on-linked = You can log in with your organisation’s account.
console-account-name = Name
console-account-password = Password
console-account-password-hint = At least { $min } characters. A long sentence is easy to remember and hard to guess.
console-account-show-password = Show the password

## The list of workshops

console-list-title = Workshops
console-list-archived-title = Archived workshops
console-list-create = New workshop
console-list-archived-empty = The archive is empty.
console-list-show-active = Back to the workshops
console-list-show-archived = Archived ({ $count })
console-list-state-lobby = Not started
console-list-state-running = Under way
console-list-compare = Compare workshops
console-list-state-imported = Imported from a results file
console-list-state-closed = Ended
console-list-code = Code { $code }
console-list-change = Edit
console-list-members = Facilitators
console-list-copy = Copy
# $name: of the workshop that is copied
console-copy-title = Copy: { $name }
console-copy-lead = Questions, settings and today’s roles are copied. Answers and participants are not.
console-copy-name = { $name } (copy)
console-copy-action = Make the copy
console-list-archive = Archive
console-list-restore = Restore
console-list-delete = Delete
console-list-copied = “{ $name }” was copied without its answers.
console-list-changed = The changes to “{ $name }” are saved.
console-list-archived = “{ $name }” was archived.
console-list-restored = “{ $name }” was restored.
console-list-deleted = “{ $name }” was deleted.
console-list-removed = Will be deleted on { $day } unless it is used
console-settings = Edit the workshop
console-settings-saved = The changes are saved.
console-settings-identity-fixed = This can no longer be changed, since somebody has joined.
console-table-mode = Devices
console-table-mode-hint = A table can have one device for several people. The choice applies to those who join from now on, and the downloaded files mention it.
console-settings-shuffled = Random order in rankings
console-settings-shuffled-hint = When the three most important are chosen, each person sees the options in a different order, so that none gains by its place.
# $number: the number of the first who joined with the same device
console-participants-seats = Shared device { $number }, in turn
console-participants-hands = Shared device { $number }, hands
console-delete-title = Delete “{ $name }”?
console-delete-text =
    { $joined ->
        [0] The workshop and its settings are deleted for good. Nobody has joined it.
        [one] The workshop, the answers and comments of { $joined } participant, what you agreed with the reasons, and the shared link to the results are deleted for good. Downloaded files stay: download the results first if you need them.
       *[other] The workshop, the answers and comments of { $joined } participants, what you agreed with the reasons, and the shared link to the results are deleted for good. Downloaded files stay: download the results first if you need them.
    }
console-delete-action = Delete for good

## Who leads

console-participants = Participants
console-participants-lead = When you remove a participant, their answers and comments are deleted for good and the results are computed again. Lock joining to keep newcomers out.
console-participants-none = Nobody has joined yet.
console-participants-nameless = Participant { $number }
console-participants-online = here
console-participants-unanswered = { $count ->
    [one] Remove one who has answered nothing
   *[other] Remove { $count } who have answered nothing
}
console-participants-sure = Remove { $name } for good?
console-participants-sure-unanswered = { $count ->
    [one] Remove one participant for good?
   *[other] Remove { $count } participants for good?
}
console-participants-confirm = Remove
console-participants-removed = { $count ->
    [one] One participant was removed.
   *[other] { $count } participants were removed.
}
console-members-title = Facilitators: { $name }
console-members-lead = All facilitators see the same and can lead at the same time.
console-members-owner = owner
console-members-remove = Remove
console-members-name = The other facilitator’s account
console-members-name-hint = The name they log in with.
console-members-add = Add a facilitator
console-account-title = Your account
console-invite-title = Invite a colleague
console-invite-lead = The link gives a colleague an account. It works only once.
console-invite-action = Create an invitation
console-invite-made =
    { $hours ->
        [one] Valid for { $hours } hour. Send it to your colleague only.
       *[other] Valid for { $hours } hours. Send it to your colleague only.
    }
console-log-ins-title = Where you are logged in
console-log-ins-this = This browser
console-log-ins-unknown = Unknown browser
console-log-ins-seen = Last used { $day }
console-log-ins-end = Log out
console-log-ins-end-others = Log out everywhere else
console-log-ins-only = You are not logged in anywhere else.
console-password-title = Change the password
console-password-current = Current password
console-password-new = New password
console-password-action = Change the password
console-password-done = The password has been changed.
console-second-factor-title = Two-step log-in
console-second-factor-off = When this is on, logging in asks for a code from an authenticator app after the password. The password alone is not enough.
# $count: unused recovery codes
console-second-factor-on = On. Recovery codes left: { $count }.
console-second-factor-begin = Turn on
console-second-factor-scan = Scan the picture with an authenticator app, for example Google Authenticator or Microsoft Authenticator.
console-second-factor-picture = QR code for the authenticator app
console-second-factor-key = Or type the key into the app:
console-second-factor-code = Code from the authenticator app
console-second-factor-code-or = If you do not have the phone, enter a recovery code.
console-second-factor-confirm = Confirm
console-second-factor-codes = Recovery codes
console-second-factor-codes-once = Save these recovery codes now, they are shown only once. Each works one time if you lose the phone.
console-second-factor-end = Turn off
console-second-factor-ask = The password is right. Now enter the code from your authenticator app.
console-systems-title = Other systems: API tokens and webhooks
console-tokens-title = API tokens
console-tokens-lead = With an API token another program, for example a CRM, can use your workshops on your behalf. Allow only what the program needs.
console-tokens-name = The program that uses the token
console-tokens-days = Valid for
console-tokens-days-30 = 30 days
console-tokens-days-90 = 90 days
console-tokens-days-365 = a year
console-tokens-scopes = The token allows to
console-tokens-scope-workshops-read = see workshops
console-tokens-scope-workshops-write = create, change, run and delete workshops
console-tokens-scope-results-read = download results
console-tokens-make = Make a token
console-tokens-once = Copy the token now, it is shown only once.
console-tokens-new = New API token
# $day: the last day it works
console-tokens-until = valid until { $day }
console-tokens-expired = expired
# $day: the last day it was used
console-tokens-used = last used { $day }
console-tokens-unused = not used yet
console-tokens-end = Remove the token
console-tokens-none = There are no tokens.
console-webhooks-title = Messages to other systems (webhooks)
console-webhooks-lead = Another system gets a message when a workshop starts, a result is shown, the workshop ends, or its results are ready. Messages hold no answers.
console-webhooks-address = The address to send messages to
console-webhooks-make = Add the address
console-webhooks-key = Signing key
console-webhooks-once = Copy the signing key now, it is shown only once. The other system uses it to check that a message came from here.
# $problem: technical, as status 503
console-webhooks-disabled = sending has stopped ({ $problem })
console-webhooks-enable = Send again
console-webhooks-end = Remove the address
console-webhooks-none = No messages are sent.
console-webhooks-kinds = What messages are sent about
console-webhooks-kind-started = the workshop starts
console-webhooks-kind-revealed = answers are revealed
console-webhooks-kind-ended = the workshop ends
console-webhooks-kind-ready = the results are ready
console-accounts-title = All accounts
console-accounts-lead = Nobody can log in to a closed account, and its open screens close at once. Its workshops stay.
console-accounts-this = you
console-accounts-owner = site owner
console-accounts-disabled = closed
console-accounts-disable = Close account
console-accounts-enable = Open account
console-accounts-sure = Close { $name }?

## Creating a workshop

console-create-title = New workshop
console-create-name = Name of the workshop
console-create-name-hint = The company and the occasion, for example. Participants and the results show the name.
console-create-language = Language
console-create-language-hint = The language of the projector and the results. Everyone chooses the language of their own phone.
console-create-set = Questions
console-create-groups = Departments
console-create-groups-hint = Participants choose their department when they join. A department’s figures show only from five answers on.
console-create-group-own = Another department
console-create-group-add = Add
console-create-identity = How participants are identified
console-create-intro = Welcome message
console-create-intro-hint = Shown on phones before the start. You may leave this empty.
console-create-action = Create the workshop

## One-time codes

console-codes = One-time codes
console-codes-open = Make one-time codes
console-codes-title = One-time codes: { $name }
console-codes-lead = One code lets one participant in. Give everyone their own code; a participant who has used one goes on with the same device to the end.
console-codes-made =
    { $made ->
        [0] No codes have been made yet.
       *[other] { $made } made, { $used } used.
    }
console-codes-count = How many codes to make
console-codes-count-hint = One for everyone and a few to spare, at most 500 at a time.
console-codes-action = Make codes
console-codes-once =
    { $count ->
        [one] The code is shown only here and only now. Print or download it before you close this window.
       *[other] These { $count } codes are shown only here and only now. Print or download them before you close this window.
    }
console-codes-lost = The codes have been neither printed nor downloaded, and can’t be shown again once this window is closed.
console-codes-stay = Back to the codes
console-codes-print = Print for handing out
console-codes-csv = Download CSV
console-codes-column-code = Code
console-codes-column-address = Address to join at
console-codes-file = one-time-codes
console-codes-slip-scan = Scan the QR code with a phone, or go to
console-codes-slip-own = Your own code

## Rehearsals

console-rehearse = Rehearse
console-rehearse-lobby = Try it out first with simulated participants:
console-rehearse-title = Rehearse: { $name }
console-rehearse-lead = The workshop is copied, and simulated participants join the copy. They answer at their own pace, comment and disagree on some things, so that you can go through the whole hour beforehand. Nothing of it stays in the real workshop.
console-rehearse-count = Simulated participants
console-rehearse-count-choice =
    { $count ->
        [5] { $count } – a small management team
        [12] { $count } – an ordinary group
       *[other] { $count } – the whole organisation
    }
console-rehearse-action = Start rehearsing
console-rehearsal = Rehearsal
console-rehearsal-join = You can join with your own phone too.
console-rehearsal-coming = The simulated participants are on their way.
console-rehearsal-here = The participants are simulated.
console-rehearsal-closed = The simulated participants left when the workshop ended.
console-rehearsal-time_over = The simulated participants left: they stay for two hours at most.
console-rehearsal-gone = The simulated participants are not here; the server may have restarted. The answers they gave are safe.
console-rehearsal-failed = The simulated participants could not join. { $reason }
console-rehearsal-unanswered = { $count ->
    [one] One answer was
   *[other] { $count } answers were
} not given by the simulated participants because of a program error; the server’s log has the reason.
console-rehearsal-again = Call them back
console-rehearsal-end = End the rehearsal
console-rehearsal-end-title = End the rehearsal?
console-rehearsal-end-text = The rehearsal is deleted for good, with all its answers. The original workshop stays as it is.
console-rehearsal-ended = “{ $name }” has ended.

## Opening a workshop

console-opening = Opening the workshop…
console-opening-lead = Getting the current state from the server.
console-opening-lost = The server can’t be reached
console-opening-lost-lead = We keep trying. The participants’ answers are safe.
console-ended = This view is no longer open

## Always on screen

console-joined = Joined
console-online = Online
console-answered = Done
# $n: of those online have answered every open question, $total: are online
console-answered-of = { $n }/{ $total }
console-connection = Connection
console-connection-connecting = Opening…
console-connection-online = OK
console-connection-offline = Lost
console-connection-ended = Closed
console-code = Join code
console-switches = Controls of the workshop
console-pause = Pause
console-resume = Resume
console-lock-room = Lock joining
console-unlock-room = Open joining
console-blank = Blank
console-unblank = Show again
console-more = More
console-open-projector = Open the projector
console-offline = The connection to the server was lost. It comes back by itself; the participants’ answers are safe.
console-restarting = The server is restarting. The connection comes back in a moment.
console-f5-caught = F5 does not reload this page, because a clicker may send it. Ctrl+R reloads.
console-views = Views
console-side = Comments and discussion
console-tab-live = Live
console-tab-comments = Comments
console-tab-discuss = Discuss next
console-tab-phone = Phone

## The agenda

console-agenda = Agenda
console-agenda-here = now
console-agenda-joined = { $count } joined
console-agenda-done = done
console-agenda-ahead = ahead
console-agenda-hidden =
    { $count ->
        [one] { $count } question not open yet
       *[other] { $count } questions not open yet
    }
console-agenda-open = open { $count }/{ $total }
console-agenda-locked = locked { $count }/{ $total }
console-agenda-revealed = shown { $count }/{ $total }
console-looking = You are looking at “{ $stop }”. The others are at “{ $room }”.
console-looking-return = Back to the current step
console-looking-move = Bring everyone here

## The large button: what it will do

console-next-start_step = Open for answers: { $stop }
console-next-start_step-detail =
    { $count ->
        [one] { $count } question opens on the phones
       *[other] { $count } questions open on the phones
    }
console-next-go_to = Go to: { $stop }
console-next-lock_items = Lock the answers
console-next-lock_items-detail = { $answered }/{ $online } of those online have answered everything
# the time is up
console-next-lock_items-over = Time is up. People can answer until you lock. Done { $answered }/{ $online }
console-next-reveal_items =
    { $count ->
        [one] Show the result to everyone
       *[other] Show the results to everyone
    }
console-next-reveal_items-detail = All of them on the phones, one at a time on the projector
console-next-reveal_items-divided = First a disagreement: { $item }
console-next-focus_item = Next question: { $item }
console-next-focus_item-detail = Its result goes on the projector
console-next-focus_step = Show the whole step on the projector
console-next-focus_structure = Projector: { $view }
console-next-focus_structure-detail = Phones stay at the role cards
console-next-reveal_structure = Show the role structure to everyone
console-next-reveal_structure-detail = On the projector and the phones
console-next-close_workshop = End the workshop
console-next-close_workshop-detail = Nobody can answer any more
console-next-go_on = Go on
console-next-none = The agenda is done.
console-confirm-missing =
    { $count ->
        [one] { $count } person online has not answered everything yet. Continue anyway?
       *[other] { $count } people online have not answered everything yet. Continue anyway?
    }
console-confirm-all-answered = Everyone online has answered. Go on?
console-confirm-close_workshop = Open questions are locked and no more answers are taken. You can open the workshop again later.
console-confirm-any = Go on?
console-back-none = No question was shown before this one. The agenda takes you to an earlier step.

## Undo: what it takes back

console-undo = Undo
console-undo-none = There is nothing to undo.
console-undo-none-short = nothing to undo
console-undone = Undone: { $what }. The answers given are kept.
console-undone-any = Undone. The answers given are kept.
console-undo-go_to = moving to a step
console-undo-start_step = opening a step
console-undo-open_items = opening questions
console-undo-lock_items = locking the answers
console-undo-reveal_items = showing results
console-undo-hide_items = hiding questions
console-undo-start_round = a new round
console-undo-focus_item =
    { $state ->
        [structure] changing the view on the projector
       *[other] changing the question on the projector
    }
console-undo-set_pause =
    { $state ->
        [on] the pause
       *[other] the end of the pause
    }
console-undo-lock_room =
    { $state ->
        [on] locking joining
       *[other] opening joining
    }
console-undo-set_timer = a change of the timer
console-undo-blank_projector =
    { $state ->
        [on] blanking the projector
       *[other] showing the projector again
    }
console-undo-share_comments =
    { $state ->
        [on] sharing the comments
       *[other] no longer sharing the comments
    }
console-undo-open_beforehand = the change to answering beforehand
console-undo-walk_divided =
    { $state ->
        [on] disagreements only
       *[other] walking through the whole step
    }
console-undo-reveal_structure =
    { $state ->
        [on] showing the roles
       *[other] hiding the roles
    }
console-undo-share_results =
    { $state ->
        [on] sharing the results
       *[other] no longer sharing the results
    }
console-undo-close_workshop = ending the workshop
console-undo-reopen_workshop = opening the workshop again

## What others see now

console-phones-now = Phones
console-phones-lobby = waiting for the start
console-phones-open =
    { $count ->
        [one] { $count } question to answer
       *[other] { $count } questions to answer
    }
console-phones-comment = a comment to write
console-phones-locked = answers locked, waiting for the result
console-phones-revealed =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
console-phones-structure = the role structure
console-phones-waiting = waiting for the next step
console-phones-paused = pause
console-phones-closed = the workshop has ended
console-preview-title = The phone’s view
console-preview-lead = This is what a phone shows right now to somebody who has not answered yet. Nothing can be answered from here.
console-preview-open = Show as a picture
console-projector-now = Projector
console-projector-blank = dark
console-projector-paused = pause
console-projector-item = { $item }
console-projector-stop = { $stop }
# $picture: a question or a step, $number: 2 or 3
console-projector-round = { $picture } · round { $number }
console-projector-comments =
    { $count ->
        [one] a comment
       *[other] { $count } comments
    }
console-projector-beside =
    { $count ->
        [one] { $picture } and a comment
       *[other] { $picture } and { $count } comments
    }

## Timer

console-timer = Timer
console-timer-title = Timer
console-timer-hint = The time shows on the projector and on phones. When it is up, answers still count until you lock them. A pause stops the timer.
console-timer-left = Time left
console-timer-over = Time is up
# $time: minutes and seconds
console-timer-stopped = The pause has stopped the timer. It goes on from { $time } after the pause. A time that you set now counts the pause.
console-timer-more = One minute more
console-timer-remove = Remove the timer
console-timer-minutes = { $count } min
console-timer-own = Minutes
console-timer-start = Start

## The lobby

console-lobby-title = Waiting for participants
console-lobby-go = With a phone, go to
console-lobby-code = or scan the QR code. The join code is
console-lobby-qr = QR code for { $address }
console-lobby-copy = Copy the address
console-lobby-joined =
    { $count ->
        [one] has joined
       *[other] have joined
    }
console-lobby-online = { $count } online now
console-lobby-locked = Joining is locked: nobody new can join.
console-lobby-late = People can join later, too. Latecomers start where the others are.
console-lobby-groups = Departments: { $groups }

## Questions

console-choose-all = Choose all
console-choose-item = Choose { $item }
console-chosen = Chosen: { $count }
console-chosen-open_items = Open ({ $count })
console-chosen-lock_items = Lock ({ $count })
console-chosen-reveal_items = Show results ({ $count })
console-chosen-hide_items = Hide ({ $count })
console-chosen-start_round = Ask again ({ $count })
console-item-open_items = Open
console-item-reopen = Open again
console-item-lock_items = Lock
console-item-reveal_items = Show the result
console-item-hide_items = Hide
console-item-start_round = Ask again
console-item-to-projector = Put on the projector
console-item-on-wall = On the projector
console-item-on-projector = On the projector now
console-item-on-projector-later = To the projector once answers are locked
console-focus = Question on the projector
console-focus-before = Put the previous question on the projector
console-focus-after = Put the next question on the projector
console-focus-step = Whole step
console-mark-divided = Divided
console-mark-agreed = Agreed enough
console-mark-decisive =
    { $count ->
        [0] Affects how customers are covered
        [one] Decides { $count } role
       *[other] Decides { $count } roles
    }
console-mark-fact = A fact: check it before a new round
console-shift = From round to round
console-again-hint =
    { $count ->
        [one] Divided and decisive. Discuss it and ask again.
       *[other] Divided and decisive. Discuss them and ask again.
    }
console-again-all = Ask all { $count } again

## Results by participant group, on console and projector

# $item: a question's label
groups-region = Answers by department: { $item }
groups-all = Everyone
# $low, $high: names of groups with their answers
groups-differ = Lowest answer: { $low }. Highest: { $high }.
groups-alike = The departments agree.
groups-one = A comparison needs a second department.
groups-grid = Each cell is the department’s most common answer. On rows in bold the departments disagree.
groups-ranking = Place in the department’s own order, 1 being the least clear.
groups-none-few = Departments are not compared, because none has five answers. This keeps individual answers private.
groups-none-kept = Departments are not compared, because a small department’s answers could be worked out from the others’ figures.
groups-too-few =
    { $count ->
        [one] { $groups } is not shown: fewer than five answers.
       *[other] { $groups } are not shown: fewer than five answers each.
    }
groups-kept-back = Left out, so that a small department’s answers cannot be worked out from the totals: { $groups }.
# On the wall, where no group is named
groups-small-hidden = Small departments are not shown. This keeps individual answers private.
console-groups-show = By department
console-groups-loading = Counting by department…
# $items: labels of questions
console-groups-apart = The departments differ: { $items }.
console-groups-apart-none = The departments do not differ on these questions.
console-groups-to-projector = Departments to the projector
console-groups-on-projector = Departments on the projector
console-groups-structure-lead = The structure that the department’s own answers would lead to. Indicative: few people answered, and its stability was not computed.
console-groups-structure-none = No department has enough answers for a structure. It takes at least five answers to each question, and results that everybody has been shown.
console-groups-structure-without = This workshop has no departments.
# $count: dedicated roles by this group's answers, $whole: by everybody's
console-groups-structure-roles =
    { $count ->
        [one] { $count } dedicated role, { $whole } with everybody’s answers
       *[other] { $count } dedicated roles, { $whole } with everybody’s answers
    }
console-groups-structure-same = The same structure as with everybody’s answers.
# $role: a role's name, $here and $whole: statuses
console-groups-structure-role = { $role }: { $here } (with everybody’s answers: { $whole })
console-groups-structure-segment = { $segment }: { $here }
console-groups-structure-borrowed =
    { $count ->
        [one] For one question everybody’s answer is used: { $items }.
       *[other] For { $count } questions everybody’s answer is used: { $items }.
    }
console-projector-groups = { $item }, by department

## Comments

console-comments-share = Participants see each other’s comments
console-comments-search = Search the comments
console-comments-order = Order
console-comments-newest = Newest first
console-comments-upvoted = Most upvoted first
console-comments-all-steps = All steps
console-comments-hidden = Hidden ({ $count })
console-comments-found =
    { $count ->
        [one] { $count } comment found
       *[other] { $count } comments found
    }
console-comments-ungrouped = No theme
console-comments-none = No comments in this step yet. People write them on their phones while it is open.
console-comments-none-found = The search finds no comments.
console-comments-none-hidden = There are no hidden comments.
console-comment-upvotes =
    { $count ->
        [one] upvote
       *[other] upvotes
    }
console-comment-pin = To the projector
console-comment-unpin = Off the projector
console-comment-is-pinned = On the projector
# pinned, while something else stands on the projector
console-comment-is-kept = Pinned
console-comment-answer = Mark as answered
console-comment-unanswer = Mark as not answered
console-comment-is-answered = Answered
console-comment-group = Add to a theme
console-comment-hide = Hide
console-comment-unhide = Bring back
console-group-title = Add the comment to a theme
console-group-existing = Themes
console-group-new = Name of a new theme
console-group-action = Add to the theme
console-group-none = Take out of its theme

## What to discuss next

console-discuss-lead = Worth discussing: here a different answer would change the structure. The most important first.
console-discuss-early = Once there are enough answers for a structure, this shows what is worth discussing.
console-discuss-none = No disagreement would change the structure. You can go on.
# $votes of $n answers; $count roles
console-discuss-votes =
    { $count ->
        [one] If { $votes } of { $n } answers were different, this role would change: { $roles }.
       *[other] If { $votes } of { $n } answers were different, these roles would change: { $roles }.
    }
console-discuss-divided =
    { $count ->
        [0] The group disagrees on this.
        [one] The group disagrees, and the answer decides this role: { $roles }.
       *[other] The group disagrees, and the answer decides these roles: { $roles }.
    }
console-discuss-look = Look at the answers

## The structure

console-structure-incomplete = The structure is computed once enough questions are locked. No answers are shown before that.
console-structure-missing = There is no structure, because answers are missing: { $items }. The large button goes on without it.
console-structure-shown = Everyone sees the structure
console-structure-hidden = Only you see the structure
console-structure-none = No structure yet
console-structure-show = Show to everyone
console-structure-hide = Hide from the others
console-structure-views = Views of the structure
console-structure-tab-roles = Roles
console-structure-tab-matrix = Responsibilities
console-structure-tab-changes = Today and the proposal
console-structure-tab-transition = Transition
console-structure-tab-groups = Departments
console-structure-range = (computed: { $low }–{ $high })
console-structure-anchor = hats go to: { $role }
console-structure-sampled = Certainty was computed from a sample, because there are many answers.
console-structure-two-camps = The group is split into two camps. The second structure is below: do not settle for a false consensus.
console-roles-hats = Hats worn alongside another role
console-roles-none = Not needed now
console-roles-alternative = The other camp’s structure
console-roles-alternative-lead = The answers of the other camp would lead to this structure.
console-certainty-firm = Firm: everything that decides it was asked, and no plausible answer changes the result.
console-certainty-likely = Likely: a small change of answers, or something that was not asked, could change the result.
console-certainty-open = Open: the answers do not decide it. Check it or try it before you decide.
console-stability-stable = Stable: { $share } of the random draws gave the same result
console-stability-fairly = Fairly stable: { $share } of the random draws gave the same result
console-stability-sensitive = Sensitive: only { $share } of the random draws gave the same result
console-override-open = Agree on something else
console-override-change = Change what was agreed
console-override-title = What the group agreed: { $role }
console-override-computed = Computed result: { $status }
console-override-decided = The group agreed: { $status }
console-override-status = The group agreed
console-override-host = Which role wears the hat?
console-override-reason = Reason
console-override-reason-hint = Required. Shown in the report next to the computed result.
console-override-reason-missing = Write a reason.
console-override-save = Record what was agreed
console-override-remove = Back to the computed result

console-matrix = Responsibilities by stage
console-matrix-key = A = accountable (exactly one a stage), R = responsible, C = consulted
console-matrix-stage = Stage
console-matrix-none = Responsibilities are computed once the structure is complete.

console-changes = Today and the proposal
console-changes-role = Role
console-changes-asis = Today
console-changes-change = Change
console-changes-tobe = Proposal
console-changes-unknown = There are no answers on today yet. Ask which roles you have now.
console-asis-own = Main job
console-asis-part = Alongside other work
console-asis-hat = Hat
console-asis-none = Does not exist

console-whatif-lead = Move an answer and see what happens to the structure. The answers given stay as they are.
console-whatif-reset = Reset the answers
console-whatif-to-wall = Show the trial on the projector
console-whatif-on-wall = The trial is on the projector
console-whatif-was = the group’s answer: { $answer }
console-whatif-untouched = The group’s answers as they are.
console-whatif-same = The structure stays the same.
console-whatif-unknown = What changes could not be computed. Move the answer again.

console-transition-none = The transition is planned once today and the structure are known.
console-wave = Wave { $number }
console-wave-now = At once
console-wave-first = Agree on responsibilities before anybody’s work changes.
console-wave-second = Once the responsibilities are agreed.
console-wave-later = Once the previous wave works.
console-wave-pilot = Try it first

## The end

console-finish-title = The workshop has ended
console-finish-lead = Download the results and share them with the participants.
console-finish-early-title = Results and ending
console-finish-early-lead = The results can be downloaded already. More is added as the workshop goes on.
console-downloads = Download the results
console-downloads-language = Language of the results
console-downloads-waiting =
    { $ahead ->
        [one] Waiting: { $format }. One file is made first.
       *[other] Waiting: { $format }. { $ahead } files are made first.
    }
console-downloads-working = Making the file: { $format }, { $seconds } s
console-downloads-receiving = Downloading: { $format }, { $percent }%
console-downloads-cancel = Cancel
console-downloads-cancelled = Cancelled: { $format }
console-downloads-cut = The download broke off. Check the connection and download the file again.
console-downloads-saved = Ready: { $format }
console-downloads-none = This server offers no formats to download.
console-format-pdf = PDF document
console-format-pdf-explained = A report to read and print
console-format-pptx = PowerPoint
console-format-pptx-explained = Slides with charts you can edit
console-format-board = Board deck
console-format-board-explained = Eight slides for the decision
console-format-charters = Role charters (Word)
console-format-charters-explained = One page on each dedicated role, to edit and sign
console-format-charters-pdf = Role charters (PDF)
console-format-charters-pdf-explained = The same charters to print
console-format-poster = Poster (A3)
console-format-poster-explained = The roles along the customer’s path on one sheet for a wall
console-format-actions = Actions
console-format-actions-explained = Tasks for Microsoft Planner and Jira, review dates for a calendar
console-format-xlsx = Excel
console-format-xlsx-explained = Charts and all answers as rows
console-format-csv = CSV
console-format-csv-explained = Answers and results as tables (zip)
console-format-json = JSON
console-format-json-explained = All results for programs
console-format-answers = Individual answers
console-format-answers-explained = Excel: each person’s answers under a random number, without department or time. Do not forward it.
console-format-pictures = Pictures
console-format-pictures-explained = Every picture as PNG and SVG
console-share-title = Link for the participants
console-share-lead =
    { $state ->
        [closed] A published link shows at once on the projector and on phones. Anyone who has the link sees the results without an account. You can take the link back at any time.
       *[other] Once the workshop has ended, a published link shows on the projector and on phones. Anyone who has the link sees the results without an account. You can take the link back at any time.
    }
console-share-text =
    { $state ->
        [closed] The link and its QR code come up on the projector at once, and the link comes to everybody’s phones. Anyone who has the link sees the results without an account.
       *[other] The link works at once. When the workshop ends, the link and its QR code come up on the projector, and the link comes to everybody’s phones.
    }
console-share-create = Publish the results
console-share-action = Publish
console-share-revoke = Revoke the link
console-share-copy = Copy the link
console-keep-title = Participants’ details
console-keep-owner = Only the owner of the workshop can remove personal details, or the whole workshop.
console-anonymise = Remove personal details
console-anonymise-lead = When you remove personal details, answers and results stay, but can no longer be tied to anybody.
console-anonymise-title = Remove personal details?
console-anonymise-text = Names, one-time codes, the phones’ keys and who wrote which comment are gone for good. Answers, departments, comments and results stay. Participants can no longer reach their own answers or delete them. This cannot be undone.
console-anonymise-action = Remove for good
console-anonymised = Personal details removed.
console-keep-delete = Delete the workshop
console-keep-delete-lead = When you delete the workshop, it is deleted for every facilitator.
console-reopen = Open the workshop again
console-reopen-text = The workshop returns to the role structure, and answering can go on.

## Help

console-help = Keys and help
console-help-lead = A clicker works with the same keys, in the projector’s window too if that is open in the same browser. In fields and menus the keys work as usual.
console-help-next = Next step, the same as the large button
console-help-back = Previous question on the projector
console-help-blank = Blank the projector or show it again
console-help-undo = Undo the newest action
console-help-help = Open this help
console-help-f5 = Does not reload the page by accident
console-help-single = Single-key commands are on
console-help-single-hint = Switch them off if you dictate or hit keys by accident. PageDown and PageUp still work.
console-help-safe = Nothing breaks
console-help-safe-text = You can reload the page at any time, and another facilitator can lead at the same time from another computer. Every action can be undone, and the answers given are always kept.

## The console's picture of the wall, its rows and its plan

console-now = Now and next
console-now-wall = On the projector now
console-now-next = Next
console-say = What to say
console-say-note = Your note
console-choose = Choose
console-rows-open = Open all rows
console-rows-close = Close the rows
console-step-open =
    { $count ->
        [one] { $count } question open, results hidden
       *[other] { $count } questions open, results hidden
    }
console-step-divided =
    { $count ->
        [one] { $count } disagreement, { $agreed } others
       *[other] { $count } disagreements, { $agreed } others
    }
console-step-agreed = No disagreements
console-step-unanswered = Nobody has answered
console-walk = What the large button walks through
console-walk-divided = Disagreements only
console-walk-all = Whole step
console-item-more = Actions: { $item }
console-item-off-projector = Take off the projector
console-comment-more = Actions: { $text }
console-discuss-at = Disagreement { $number }/{ $total }
console-discuss-voices = What people wrote
console-agenda-minutes = min
console-agenda-spent = { $spent } / { $planned }
console-pace =
    { $state ->
        [behind] { $count } min behind
        [ahead] { $count } min ahead
       *[even] On time
    }
console-pace-ends = Ends at about { $time }
console-plan = Run of show
console-plan-lead = What you say and ask at each step. Every facilitator of the workshop sees the minutes and notes; participants do not.
console-plan-total = { $count } min in all
console-plan-print = Print
console-key-space = Space
console-undo-more = Latest actions
console-undo-until = and before that: { $what }
console-undone-many = { $count } actions undone. The answers given are kept.
console-theme = Appearance
console-theme-auto = Device
console-theme-light = Light
console-theme-dark = Dark
console-undo-kind-go_to = going to a step
console-undo-kind-start_step = opening a step
console-undo-kind-open_items = opening questions
console-undo-kind-lock_items = locking answers
console-undo-kind-reveal_items = showing results
console-undo-kind-hide_items = hiding questions
console-undo-kind-start_round = a new round
console-undo-kind-focus_item = a change on the projector
console-undo-kind-set_pause = a pause
console-undo-kind-lock_room = locking joining
console-undo-kind-set_timer = the timer
console-undo-kind-blank_projector = blanking
console-undo-kind-share_comments = sharing comments
console-undo-kind-walk_divided = changing what is walked through
console-undo-kind-open_beforehand = answering beforehand
console-undo-kind-reveal_structure = showing the structure
console-undo-kind-share_results = sharing results
console-undo-kind-close_workshop = ending the workshop
console-undo-kind-reopen_workshop = reopening the workshop
console-tab-whatif = What if?
console-role-new = new
console-role-gone = ends
console-structure-hats =
    { $count ->
        [one] { $count } hat
       *[other] { $count } hats
    }
console-structure-about = Form and coverage
console-questions = Ask as well
console-questions-confirms = Confirms:
console-questions-add = Add the question
console-questions-added = “{ $item }” was added. Open it at its step.
console-whatif-trial = trial
console-whatif-diamond = the group’s answer
console-whatif-all = All { $count } answers
console-whatif-changes = changes in the trial
console-list-go-running = Back to the workshop
console-list-go-lobby = Open the lobby
console-list-go-closed = See the results
console-list-group-running = Running
console-list-group-lobby = Coming up
console-list-group-closed = Ended
console-first-title = First, see what it is like
console-first-lead = A sample workshop with answers ready: 14 people and four steps. You press the button, and the projector next to it follows.
console-first-divided = A disagreement comes up
console-first-change = You see which roles it decides
console-first-structure = The votes become a role structure
console-first-whatif = Move one answer: what if?
console-first-go = See it in 90 seconds
console-first-own = Make your own
guide = Sample
guide-divided = Press the large button at the bottom: the projector shows the question that divides the group.
guide-change = The group is in two camps. The tab Discuss next says which roles depend on it. Go on with the large button.
guide-structure = Press the large button: the answers become a role structure.
guide-whatif = Move one answer in the tab What if? and see which roles change. The group’s answers stay as they are.
guide-end = That was the sample. Try what you like, or make your own workshop.
console-rehearsal-answer = Everybody answers now
console-rehearsal-jump = Jump to the role structure
console-lobby-reach-this_machine = Phones cannot reach { $address }, which is on this machine alone. Start the server with a network address (--host 0.0.0.0), or open the console at the server’s network address.
console-lobby-reach-moved = { $address } no longer leads to this computer: it has changed its network or has none. Connect it to the network of the phones and restart the server.
console-lobby-reach-same_network = Phones must be in the same network as this computer. { $address } does not open over mobile data.

## The wall for people elsewhere

console-wall-link = The projector, remotely
console-wall-link-lead = Those who open the link see what everyone in the workshop sees on the projector. They need no account, and the link controls nothing.
console-wall-link-limits = The link shows no person’s answers, no comments that are not on the projector, and no question before it is asked. When you revoke it, the view closes for everybody at once.
console-wall-link-make = Make a link
console-wall-link-lobby = People elsewhere can follow the projector by a link.
console-wall-link-on = The link for people elsewhere is on.

## The network of the room, and what people say afterwards

console-wifi = Wi-Fi of the room
console-wifi-lead = If phones have to join the network of the room first, the projector shows its name in the lobby, and a code that a phone’s camera reads. The remote link does not show it.
console-wifi-name = Name of the network
console-wifi-password = Password
console-wifi-password-hint = Leave it empty if the network is open. Without a name the projector shows no network.
console-wifi-lobby = If phones need the network of the room, show it on the projector.
console-worth = Was it worth the time?
console-worth-few = { $answered } have answered. The distribution shows once at least five have.
console-worth-said = Yes { $yes }, partly { $partly }, no { $no }.
