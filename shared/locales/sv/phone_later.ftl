### The phone's words that are fetched after the first screen: comments, results, leaving.

## At the door

phone-privacy = Vad sparas av dina svar?
phone-privacy-saved = Dina svar, dina kommentarer och din avdelning sparas i den här workshoppen. Ditt namn frågas inte. I en kaka i din webbläsare finns en slumpmässig kod, så att du hittar tillbaka till dina svar.
phone-privacy-seen = Andra ser svaren från hela gruppen och från avdelningar med minst fem svarande, och kommentarer utan vem som skrivit dem. Workshopledaren kan ladda ner enskilda svar utan namn; i en liten grupp går det ändå att gissa vem som svarat.
phone-privacy-removed = Du kan ladda ner eller radera dina svar på den här telefonen tills workshoppens personuppgifter har raderats.

## In the lobby

phone-change = Ändra
phone-save = Spara

## Comments

phone-comment = Kommentera
phone-comment-asked = Skriv en kommentar
phone-comment-own = Din kommentar
phone-comments = Andras kommentarer
phone-comments-left-out = { $count ->
    [one] Workshoppen har en äldre kommentar som inte visas på telefonerna.
   *[other] Workshoppen har { $count } äldre kommentarer som inte visas på telefonerna.
}
# $length of $maximum characters
phone-comment-length = { $length }/{ $maximum }
phone-send = Skicka
phone-edit = Redigera
phone-remove = Ta bort
phone-remove-sure = Ska kommentaren tas bort?
phone-cancel = Avbryt
phone-pinned = Lyft av workshopledaren
phone-upvotes = Röster
phone-upvote = Ge din röst. Röster nu: { $count }.

## A table that the facilitator has filled in beforehand

phone-proposal-lead = Workshopledaren har på förhand markerat det som är känt. Rätta det som inte stämmer och bekräfta resten längst ner.
phone-proposal = förslag
# $answered: how many rows the participant has answered
phone-proposal-rest =
    { $answered ->
        [0] Förslagen stämmer
       *[other] Resten av förslagen stämmer
    }

## What came too late, or was never sent

phone-missed-title = Det här sparades inte
phone-missed-words = Din kommentar hann inte med och frågan är nu stängd. Du kan kopiera texten.
phone-waiting-words = Din kommentar väntar
phone-waiting-words-lead = Du kan skicka den när resultaten visas.

## Looking at results

# $answer: the participant's own answer in words
phone-own-answer = Ditt svar: { $answer }
phone-rest-later = De andra resultaten visas snart.
phone-structure-incomplete = Det behövs fler svar innan strukturen kan visas.
phone-structure-divided = Gruppen är delad i två läger, så det finns två strukturer.
phone-structure-first = Den första strukturen
phone-structure-second = Den andra strukturen
# $hats: names of the roles it carries
phone-carries = Sköter också: { $hats }

## Taking the own answers back

phone-own-file = Ladda ner mina svar
phone-leave = Radera mina svar
phone-leave-title = Ska dina svar raderas?
phone-leave-lead = Dina svar, dina kommentarer och din avdelning raderas för gott ur den här workshoppen, också ur resultaten. Det går inte att ångra.
phone-leave-go = Radera för gott
phone-leave-stay = Behåll svaren
phone-leave-offline = Svaren kunde inte raderas, eftersom anslutningen är borta. De finns kvar som förut. Försök igen om en stund.
phone-left-workshop = Dina svar och uppgifter har raderats ur den här workshoppen.
phone-left-come-back = Dina svar och uppgifter har raderats ur den här workshoppen. Du kan gå med på nytt om du vill.
