### The participant's phone. Short, spoken to one person, always saying what happens next.

phone-loading = Ansluter…
phone-language = Språk
phone-retry = Försök igen

## Getting in

phone-welcome = Välkommen med
phone-code-lead = Skriv in koden som visas på duken.
phone-code = Workshoppens kod
phone-code-go = Fortsätt
phone-personal-code = Din personliga kod
phone-group = Din avdelning
phone-group-other = En annan
phone-group-needed = Välj din avdelning.
phone-join = Gå med
phone-room_locked = Just nu tas inga nya deltagare emot
phone-workshop_ended = Workshoppen är slut

## In the lobby

phone-lobby = Du är med
phone-lobby-lead = Vi väntar på att workshopledaren ska börja. Den första frågan öppnas här av sig själv.

## Answering

phone-progress = { $answered }/{ $total } besvarade
# $saved answers, and $count that the server has not yet taken
phone-under-way = { $saved } sparade, { $count } på väg
phone-next = Nästa
phone-back = Föregående
# After how many questions are answered: what a press shows
phone-overview = översikt
# Where a table is over roles
phone-tap-role = Tryck på en roll för att se vad den gör.
phone-saved = Sparat
phone-unsent = Inte skickat än
phone-unanswered = Inget svar
phone-all-answered =
    { $count ->
        [one] Besvarad
       *[other] Alla { $count } besvarade
    }
# $time: minutes and seconds, already written out
phone-time-left = Tid kvar { $time }
phone-time-over = En stund till – du hinner fortfarande svara
phone-less = Färre
phone-more = Fler
phone-number = Ett tal mellan { $minimum } och { $maximum }
phone-rows-left =
    { $count ->
        [one] { $count } rad saknas
       *[other] { $count } rader saknas
    }
phone-places-left = Du kan välja { $count } till
# $answer: the ranking as it was before it was emptied
phone-rank-kept = Ditt tidigare svar gäller fortfarande: { $answer }. Välj ett nytt eller ”Kan inte säga”.
# $answer: the participant's own answer of the round before
phone-last-round = Förra gången svarade du: { $answer }
phone-same-again = Jag svarar likadant
phone-comment-saved = Kommentaren sparades
phone-comment-removed = Kommentaren togs bort

## Waiting and looking

phone-locked = Svaren är låsta
phone-locked-lead = Resultaten visas här när workshopledaren öppnar dem.
phone-waiting-lead = Nästa steg öppnas här av sig själv när workshopledaren går vidare.
phone-structure-lead = De här rollerna bygger på gruppens svar. En hatt är en uppgift som sköts vid sidan av en annan roll.

## When something is in the way

error-offline = Ingen anslutning. Vi försöker igen om en stund.
phone-disconnected = Anslutningen bröts. Vi ansluter på nytt, dina svar finns kvar här.
phone-slow = Nätet krånglar. Dina svar finns kvar här och skickas av sig själva.
phone-restarting = Servern startar om. Anslutningen kommer snart tillbaka av sig själv.
phone-reconnected = Anslutningen är tillbaka.
phone-safe = Dina svar är sparade.
phone-missed = Ett svar eller en kommentar kom inte fram i tid.
phone-paused = Workshoppen har paus. Du kan svara igen när workshopledaren fortsätter.
phone-unsent-count =
    { $count ->
        [one] { $count } är inte skickat än.
       *[other] { $count } är inte skickade än.
    }
phone-out = Anslutningen till workshoppen är avslutad

## The end

phone-thanks = Tack för att du var med
phone-thanks-lead = Workshoppen är slut.
phone-thanks-counted = Dina svar är med i resultatet.
phone-results = Se resultaten

# $questions: their short names
phone-reopened = Workshopledaren har redan sett svaren: { $questions }. Om du svarar nu eller ändrar ditt svar kan det gå att se vad just du svarade.
