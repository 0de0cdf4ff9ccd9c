### The phone's words that are fetched after the first screen: comments, results, leaving.

## At the door

phone-privacy = Vad sparas om dig och dina svar?
phone-privacy-saved = Dina svar, dina kommentarer och din avdelning sparas i den här workshoppen. Vi frågar inte efter ditt namn. I en kaka i din webbläsare finns en slumpmässig kod, så att du hittar tillbaka till dina svar.
phone-privacy-seen = Andra ser svaren från hela gruppen och från avdelningar med minst fem svarande, och kommentarer utan skribentens namn. Workshopledaren kan ladda ner enskilda svar utan namn; i en liten grupp går det ändå att gissa vem som svarat.
phone-privacy-removed = Du kan ladda ner eller radera dina svar på den här telefonen tills workshoppens personuppgifter har raderats. Servern raderar en workshop som inte längre används, om inte en uppföljning är bokad.

## In the lobby

phone-change = Ändra
phone-save = Spara

## Comments

phone-comment = Kommentera
phone-comment-asked = Skriv en kommentar
phone-idea = Skriv en idé
phone-ideas = Allas idéer
phone-ideas-silent = En kort idé åt gången, så många du vill. Andra ser idéerna först när alla har skrivit. Vem som skrev visas inte.
phone-comment-own = Din kommentar
phone-comments = Andras kommentarer
phone-comments-left-out = { $count ->
    [one] Dessutom finns en äldre kommentar.
   *[other] Dessutom finns { $count } äldre kommentarer.
}
phone-comments-older = Visa äldre kommentarer
phone-comments-all =
    { $count ->
        [one] Kommentaren visas.
       *[other] Alla { $count } kommentarer visas.
    }
# $length of $maximum characters
phone-comment-length = { $length }/{ $maximum }
phone-send = Skicka
phone-edit = Redigera
phone-remove = Ta bort
phone-remove-sure = Ska kommentaren tas bort?
phone-cancel = Avbryt
phone-pinned = Lyftes fram av workshopledaren
phone-upvotes = Stödröster
phone-upvote = Stöd det här. Stödröster nu: { $count }.

## All answers on one page

phone-left = { $count } kvar att besvara
phone-change-until-locked = Du kan ändra dina svar tills workshopledaren låser dem.

## A table or a ranking to answer

phone-rank-how = Tryck på tre i ordning. Tryck igen för att ta bort.
# $place: 1, 2 or 3
phone-rank-place = plats { $place }
# $number of taps give a row the $state
phone-tiles-tap =
    { $number ->
        [1] ett tryck: { $state }
        [2] två: { $state }
       *[other] { $number } tryck: { $state }
    }
phone-tiles-explain = Visa vad rollerna gör
phone-tiles-done = Klart, inga andra roller
phone-consent-all = Jag kan godta allt
phone-consent-rest = Jag kan godta resten
phone-consent-exceptions =
    { $count ->
        [one] { $count } undantag
       *[other] { $count } undantag
    }
phone-consent-done =
    { $count ->
        [0] Klart
        [one] Klart, { $count } undantag
       *[other] Klart, { $count } undantag
    }
phone-consent-how = Tryck på en roll där du är av annan åsikt.
phone-consent-first = Det finns två strukturer. Du svarar på den första.
phone-consent-own = Dedikerade roller
phone-consent-hat = Hattar
phone-consent-none = Behövs inte
# $host: short name of the role that carries it
phone-consent-host = sköts av: { $host }

## A table that the facilitator has filled in beforehand

phone-proposal-lead = Workshopledaren har på förhand markerat det som är känt. Rätta det som inte stämmer med din vardag.
phone-proposal = förslag

## What came too late, or was never sent

phone-missed-title = Det här sparades inte
phone-missed-words = Din kommentar kom för sent: frågan är nu stängd. Du kan kopiera texten.
phone-waiting-words = Din kommentar väntar
phone-waiting-words-lead = Du kan skicka den när resultaten visas.

## While one waits

# $answered of $online people here
phone-ready = { $answered }/{ $online } klara.
phone-thinking =
    { $count ->
        [one] En tänker fortfarande. Resultaten visas för alla samtidigt.
       *[other] { $count } tänker fortfarande. Resultaten visas för alla samtidigt.
    }
phone-all-ready = Alla har svarat.
phone-here =
    { $count ->
        [one] { $count } på plats
       *[other] { $count } på plats
    }
phone-you = I frågorna är ”ni” det företag eller den enhet vars roller vi talar om.
phone-then = Härnäst
phone-then-results = Resultaten och vad ni är oense om
phone-after-that = Därefter på telefonen

## What the wall shows

phone-on-wall = På duken nu
# $question: its short name
phone-go-along = Duken visar redan: { $question }. Öppna den här
phone-other-results =
    { $count ->
        [one] Det andra resultatet i steget
       *[other] De andra resultaten i steget ({ $count })
    }

## The structure, and the end

# $before, $count: dedicated roles today and in the structure
phone-roles-from =
    { $count ->
        [one] { $before } → { $count } dedikerad roll
       *[other] { $before } → { $count } dedikerade roller
    }
phone-changes = Vad som förändras
# $same of $compared questions
phone-you-and-all = Du och gruppen: samma åsikt { $same }/{ $compared }
phone-apart = Se var du svarade annorlunda
# $group, $own: an answer in words
phone-apart-answers = Gruppen: { $group }. Du: { $own }.
phone-save-image = Spara bild
phone-save-pdf = Spara PDF

## Looking at results

# $step: the title of the step
phone-results-of = Resultat: { $step }
phone-revealed-own = Ditt eget svar är markerat.
phone-revealed-lead = Så här svarade gruppen.
# $answer: the participant's own answer in words
phone-own-answer = Ditt svar: { $answer }
phone-rest-later = De andra resultaten visas snart.
phone-structure-incomplete = Det behövs fler svar innan strukturen kan visas.
phone-structure-divided = Gruppen är delad i två läger, så det finns två strukturer.
# $number: 1 or 2
phone-camp = Struktur { $number }
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

## The closing evaluation

phone-worth = Var workshoppen värd din tid?
phone-worth-yes = Ja
phone-worth-partly = Delvis
phone-worth-no = Nej
phone-worth-anonymous = Svaret kopplas inte till ditt namn. Bara fördelningen visas, när minst fem har svarat.
phone-worth-saved = Tack! Du kan fortfarande ändra ditt svar.
phone-worth-failed = Det gick inte att spara. Försök igen.

## One device for several people

phone-people = Hur många svarar på den här apparaten?
phone-people-alone = Du svarar ensam.
# $count people
phone-people-seats = { $count } personer svarar i tur och ordning. Den som svarar ser inte de tidigare svaren.
phone-people-hands = { $count } personer svarar tillsammans. Ni räknar händer i varje fråga.
phone-people-more = Fler personer på den här apparaten
phone-people-correct = Rätta hur många ni är
phone-people-next = De nya svarar härnäst. De andras svar finns kvar.
phone-people-recount = Räkna sedan de öppna frågorna på nytt.
# $place of $people
phone-seat = Plats { $place }/{ $people }
phone-seat-turn = Plats { $place }/{ $people }: din tur
phone-seat-lead = Ta apparaten medan de andra tittar bort. Du ser inte vad de tidigare har svarat.
phone-seat-begin = Börja
phone-seat-done = Klar, ge apparaten vidare
phone-seat-other = Någon annan svarar först
phone-seat-again = Plats { $place } svarar på nytt
phone-seats-all = Alla { $count } har svarat
phone-leave-seat = Ta bort svaren från plats { $place }
# $count hands of $people that are not raised
phone-hands-left = { $count }/{ $people } händer kvar
phone-hands-grid = Alla { $people } räknas till en början på det vanligaste svaret. Öppna raden om någon tycker annorlunda.
phone-hands-save = Spara händerna
phone-hands-save-left = Spara, { $count } kan inte säga
phone-hands-none = Ingen kan säga
phone-hands-all = Händerna är räknade

## Answering beforehand

phone-beforehand = Svara i förväg senast { $time }. Du kan ta paus, fortsätta senare på samma apparat och ändra dina svar. Ingen, inte ens workshopledaren, ser svaren innan workshoppen börjar.
phone-beforehand-over = Tiden för att svara i förväg gick ut { $time }. Dina sparade svar är med. Resten kan du besvara i workshoppen när den börjar.

## Reasons of the two sides

phone-reason = Du svarade: { $answer }. Varför?
phone-reason-lead = En rad räcker. De andra läser den utan ditt namn när frågan ställs på nytt.
phone-before = Så svarade gruppen i omgång { $round }
phone-objection = Vad borde ändras för att du skulle kunna godta förslaget? Motivera kort.
