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
result-places-compared = sijat ratkaistu vertaamalla pareittain

role-hats = Hatut, joita rooli kantaa
role-shared-hats = Tekijöiden kesken jaettavat hatut
role-uncertain = epävarma, kokeilkaa ensin
role-decided = vetäjän päätös

change-kept = säilyy
change-new = uusi
change-split_out = eriytetään
change-merged = yhdistetään
change-removed = poistuu
change-moved = siirtyy
