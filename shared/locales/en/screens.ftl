### Words of the drawings that phone, console and projector share: results and role cards.

result-own = you
# $answer: the reader's own choice in a row of a table
result-own-is = you: { $answer }
# $place: 1, 2 or 3
result-own-place = you: place { $place }
# $word: how much, one of the agreement words
result-agreement = Agreement: { $word }
result-moved =
    { $count ->
        [0] Nobody changed their answer
       *[other] { $count } changed their answer
    }
result-points = { $count } pts
# In front of a row of a ranking. $place: 1 and on
result-place = { $place }.
# The same where another row has as many points
result-place-shared = { $place }. =
# What the sign after a place means
result-places-shared = = shared place

role-hats = The role’s hats
role-shared-hats = Hats shared among the people
role-uncertain = uncertain, try it first
role-decided = agreed by the group

change-kept = stays
change-new = new
change-split_out = becomes dedicated
change-merged = is merged
change-removed = ends
# where the answers do not decide it
change-removed-open = may end, still open
change-moved = moves

# A link on every page to what was tried for whom
screens-accessibility = Accessibility
