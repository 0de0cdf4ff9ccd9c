### Words of the drawings that phone, console and projector share: results and role cards.

result-own = du
# $answer: the reader's own choice in a row of a table
result-own-is = du: { $answer }
# $place: 1, 2 or 3
result-own-place = du: plats { $place }
# $word: how much, one of the agreement words
result-agreement = Enighet: { $word }
result-moved =
    { $count ->
        [0] Ingen bytte svar
       *[other] { $count } bytte svar
    }
result-points = { $count } p
# In front of a row of a ranking. $place: 1 and on
result-place = { $place }.
# The same where another row has as many points
result-place-shared = { $place }. =
# What the sign after a place means
result-places-shared = = delad plats

role-hats = Rollens hattar
role-shared-hats = Hattar som delas mellan medarbetarna
role-uncertain = osäker, pröva först
role-decided = gruppens överenskommelse

change-kept = består
change-new = ny
change-split_out = blir dedikerad
change-merged = slås ihop
change-removed = upphör
# where the answers do not decide it
change-removed-open = försvinner kanske, ännu öppet
change-moved = flyttas

# A link on every page to what was tried for whom
screens-accessibility = Tillgänglighet
