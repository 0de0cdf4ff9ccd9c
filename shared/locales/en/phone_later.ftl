### The phone's words that are fetched after the first screen: comments, results, leaving.

## At the door

phone-privacy = What is saved of your answers?
phone-privacy-saved = Your answers, your comments and your department are saved in this workshop. You are not asked for your name. A random code in a cookie of your browser brings you back to your answers.
phone-privacy-seen = Others see the answers of the whole group and of departments with at least five answers, and comments without who wrote them. The facilitator can download single answers without names; in a small group people can still guess whose they are.
phone-privacy-removed = You can download or delete your answers on this phone until the workshop’s personal details have been deleted.

## In the lobby

phone-change = Change
phone-save = Save

## Comments

phone-comment = Comment
phone-comment-asked = Write a comment
phone-comment-own = Your comment
phone-comments = Comments from others
phone-comments-left-out = { $count ->
    [one] The workshop has one older comment that phones do not show.
   *[other] The workshop has { $count } older comments that phones do not show.
}
# $length of $maximum characters
phone-comment-length = { $length }/{ $maximum }
phone-send = Send
phone-edit = Edit
phone-remove = Remove
phone-remove-sure = Remove the comment?
phone-cancel = Cancel
phone-pinned = Picked by the facilitator
phone-upvotes = Upvotes
phone-upvote =
    { $count ->
        [one] Upvote this. { $count } upvote now.
       *[other] Upvote this. { $count } upvotes now.
    }

## A table that the facilitator has filled in beforehand

phone-proposal-lead = The facilitator has marked what is known so far. Correct what is wrong, and confirm the rest at the bottom.
phone-proposal = proposed
# $answered: how many rows the participant has answered
phone-proposal-rest =
    { $answered ->
        [0] The proposals are right
       *[other] The other proposals are right
    }

## What came too late, or was never sent

phone-missed-title = This was not saved
phone-missed-words = Your comment came too late: the question is closed now. You can copy the text.
phone-waiting-words = Your comment is waiting
phone-waiting-words-lead = You can send it when the results are shown.

## Looking at results

# $answer: the participant's own answer in words
phone-own-answer = Your answer: { $answer }
phone-rest-later = The other results will show soon.
phone-structure-incomplete = The structure needs more answers.
phone-structure-divided = The group is divided in two, so there are two structures.
phone-structure-first = First structure
phone-structure-second = Second structure
# $hats: names of the roles it carries
phone-carries = Also takes care of: { $hats }

## Taking the own answers back

phone-own-file = Download my answers
phone-leave = Delete my answers
phone-leave-title = Delete your answers?
phone-leave-lead = Your answers, comments and department are deleted from this workshop for good, from its results too. This cannot be undone.
phone-leave-go = Delete for good
phone-leave-stay = Keep my answers
phone-leave-offline = Your answers could not be deleted, because there is no connection. They are as they were. Try again in a moment.
phone-left-workshop = Your answers and details have been deleted from this workshop.
phone-left-come-back = Your answers and details have been deleted from this workshop. You can join again if you like.
