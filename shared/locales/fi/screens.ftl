### Words of the drawings that phone, console and projector share: results and role cards.

result-own = sinä
# $answer: the reader's own choice in a row of a table
result-own-is = sinä: { $answer }
# $place: 1, 2 or 3
result-own-place = sinulla { $place }.
# $word: how much, one of the agreement words
result-agreement = Yksimielisyys { $word }
result-moved =
    { $count ->
        [0] Kukaan ei vaihtanut vastaustaan
       *[other] { $count } vaihtoi vastaustaan
    }
result-points = { $count } p.
# In front of a row of a ranking. $place: 1 and on
result-place = { $place }.
# The same where another row has as many points
result-place-shared = { $place }. =
# What the sign after a place means
result-places-shared = = jaettu sija

role-hats = Roolin hatut
role-shared-hats = Tekijöiden kesken jaettavat hatut
role-uncertain = epävarma, kokeilkaa ensin
role-decided = ryhmän linjaus

change-kept = säilyy
change-new = uusi
change-split_out = päätoimiseksi
change-merged = yhdistetään
change-removed = poistuu
# where the answers do not decide it
change-removed-open = ehkä poistuu, jää avoimeksi
change-moved = siirtyy

# A link on every page to what was tried for whom
screens-accessibility = Saavutettavuus
