### The phone's words that are fetched after the first screen: comments, results, leaving.

## At the door

phone-privacy = What is saved about you and your answers?
phone-privacy-saved = Your answers, your comments and your department are saved in this workshop. You are not asked for your name. A cookie in your browser holds a random code, so that you can return to your answers.
phone-privacy-seen = Others see the answers of the whole group and of departments with at least five answers, and comments without the writer’s name. The facilitator can download individual answers without names; in a small group people may still guess whose they are.
phone-privacy-removed = You can download or delete your answers on this phone until the workshop’s personal details have been deleted. The server deletes a workshop that is no longer used, unless a follow-up is planned.

## In the lobby

phone-change = Change
phone-save = Save

## Comments

phone-comment = Comment
phone-comment-asked = Write a comment
phone-idea = Write an idea
phone-ideas = Everybody’s ideas
phone-ideas-silent = One short idea at a time, as many as you like. Others see the ideas only once everybody has written. Nobody’s name is shown.
phone-comment-own = Your comment
phone-comments = Comments from others
phone-comments-left-out = { $count ->
    [one] There is one older comment as well.
   *[other] There are { $count } older comments as well.
}
phone-comments-older = Show older comments
phone-comments-all =
    { $count ->
        [one] The comment is shown.
       *[other] All { $count } comments are shown.
    }
# $length of $maximum characters
phone-comment-length = { $length }/{ $maximum }
phone-send = Send
phone-edit = Edit
phone-remove = Remove
phone-remove-sure = Remove the comment?
phone-cancel = Cancel
phone-pinned = Highlighted by the facilitator
phone-upvotes = Upvotes
phone-upvote =
    { $count ->
        [one] Upvote this. { $count } upvote now.
       *[other] Upvote this. { $count } upvotes now.
    }

## All answers on one page

phone-left = { $count } left to answer
phone-change-until-locked = You can change your answers until the facilitator locks them.

## A table or a ranking to answer

phone-rank-how = Tap three in order. Tap one again to remove it.
# $place: 1, 2 or 3
phone-rank-place = place { $place }
# $number of taps give a row the $state
phone-tiles-tap =
    { $number ->
        [1] one tap: { $state }
        [2] two: { $state }
       *[other] { $number } taps: { $state }
    }
phone-tiles-explain = Show what the roles do
phone-tiles-done = Done, no others
phone-consent-all = I can accept everything
phone-consent-rest = I can accept the rest
phone-consent-exceptions =
    { $count ->
        [one] except { $count } role
       *[other] except { $count } roles
    }
phone-consent-done =
    { $count ->
        [0] Done
        [one] Done, { $count } exception
       *[other] Done, { $count } exceptions
    }
phone-consent-how = Tap a role if you see it differently.
phone-consent-first = There are two structures. Your answer is about the first one.
phone-consent-own = Dedicated roles
phone-consent-hat = Hats
phone-consent-none = Not needed
# $host: short name of the role that carries it
phone-consent-host = done by: { $host }

## A table that the facilitator has filled in beforehand

phone-proposal-lead = The facilitator has marked what is already known. Correct anything that does not match your daily work.
phone-proposal = proposed

## What came too late, or was never sent

phone-missed-title = This was not saved
phone-missed-words = Your comment came too late: the question is closed now. You can copy the text.
phone-waiting-words = Your comment is waiting
phone-waiting-words-lead = You can send it when the results are shown.

## While one waits

# $answered of $online people here
phone-ready = { $answered }/{ $online } ready.
phone-thinking =
    { $count ->
        [one] One is still thinking. Everybody sees the results at the same time.
       *[other] { $count } are still thinking. Everybody sees the results at the same time.
    }
phone-all-ready = Everybody has answered.
phone-here =
    { $count ->
        [one] { $count } here
       *[other] { $count } here
    }
phone-you = In the questions, “you” means the company or unit whose roles are discussed.
phone-then = Next
phone-then-results = The results, and where you disagree
phone-after-that = After that on your phone

## What the wall shows

phone-on-wall = On the projector now
# $question: its short name
phone-go-along = The projector already shows: { $question }. Go to this question
phone-other-results =
    { $count ->
        [one] The other result of this step
       *[other] The other results of this step ({ $count })
    }

## The structure, and the end

# $before, $count: dedicated roles today and in the structure
phone-roles-from =
    { $count ->
        [one] { $before } → { $count } dedicated role
       *[other] { $before } → { $count } dedicated roles
    }
phone-changes = What changes
# $same of $compared questions
phone-you-and-all = You and the group: same answer { $same }/{ $compared }
phone-apart = See where you answered differently
# $group, $own: an answer in words
phone-apart-answers = The group: { $group }. You: { $own }.
phone-save-image = Save a picture
phone-save-pdf = Save as PDF

## Looking at results

# $step: the title of the step
phone-results-of = Results: { $step }
phone-revealed-own = Your own answer is marked.
phone-revealed-lead = This is how the group answered.
# $answer: the participant's own answer in words
phone-own-answer = Your answer: { $answer }
phone-rest-later = The other results will be shown soon.
phone-structure-incomplete = More answers are needed before the structure can be shown.
phone-structure-divided = The group is divided into two camps, so there are two structures.
# $number: 1 or 2
phone-camp = Structure { $number }
phone-structure-first = First structure
phone-structure-second = Second structure
# $hats: names of the roles it carries
phone-carries = Also takes care of: { $hats }

## Taking the own answers back

phone-own-file = Download my answers
phone-leave = Delete my answers
phone-leave-title = Delete your answers?
phone-leave-lead = Your answers, comments and department are deleted for good from this workshop, including its results. This cannot be undone.
phone-leave-go = Delete for good
phone-leave-stay = Keep my answers
phone-leave-offline = Your answers could not be deleted, because there is no connection. They have not changed. Try again in a moment.
phone-left-workshop = Your answers and details have been deleted from this workshop.
phone-left-come-back = Your answers and details have been deleted from this workshop. You can join again if you like.

## The closing evaluation

phone-worth = Was the workshop worth your time?
phone-worth-yes = Yes
phone-worth-partly = Partly
phone-worth-no = No
phone-worth-anonymous = Your answer is not linked to your name. Only the totals are shown, once at least five people have answered.
phone-worth-saved = Thank you! You can still change your answer.
phone-worth-failed = It could not be saved. Try again.

## One device for several people

phone-people = How many of you will answer on this device?
phone-people-alone = You answer alone.
# $count people
phone-people-seats = { $count } people answer in turn. Nobody sees the answers of the person before.
phone-people-hands = { $count } people answer together. You count raised hands for every question.
phone-people-more = Add people to this device
phone-people-correct = Correct how many you are
phone-people-next = The new people answer next. The others’ answers stay.
phone-people-recount = Then count the open questions again.
# $place of $people
phone-seat = Seat { $place }/{ $people }
phone-seat-turn = Seat { $place }/{ $people }: your turn
phone-seat-lead = Take the device while the others look away. You will not see the answers given before you.
phone-seat-begin = Start
phone-seat-done = Done, pass the device on
phone-seat-other = Somebody else answers first
phone-seat-again = Seat { $place } answers again
phone-seats-all = All { $count } have answered
phone-leave-seat = Delete the answers of seat { $place }
# $count hands of $people that are not raised
phone-hands-left = { $count } of { $people } hands left to count
phone-hands-grid = At first, all { $people } are counted for the most common answer. Open a row if somebody disagrees.
phone-hands-save = Save the hands
phone-hands-save-left =
    { $count ->
        [one] Save, { $count } doesn’t know
       *[other] Save, { $count } don’t know
    }
phone-hands-none = Nobody knows
phone-hands-all = The hands are counted

## Answering beforehand

phone-beforehand = Answer beforehand, by { $time }. You can stop, continue later on the same device, and change your answers. Nobody sees the answers, not even the facilitator, until the workshop starts.
phone-beforehand-over = The time for answering beforehand ended { $time }. Your saved answers count. You can answer the rest in the workshop when it starts.

## Reasons of the two sides

phone-reason = You answered: { $answer }. Why?
phone-reason-lead = One line is enough. The others read it without your name when the question is asked again.
phone-before = How the group answered in round { $round }
phone-objection = What would have to change for you to accept the proposal? Give your reason briefly.
