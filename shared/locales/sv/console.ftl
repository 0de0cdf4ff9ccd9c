### The facilitator's console: set-up, log-in, the list of workshops and leading one.

## Everywhere

console-close = Stäng
console-cancel = Avbryt
console-save = Spara
console-working = Ett ögonblick…
console-loading = Laddar…
console-try-again = Försök igen
console-copied = Kopierad
console-language = Sidornas språk
console-log-out = Logga ut
console-to-list = Alla workshoppar
console-no-answer = Servern svarade inte. Kontrollera läget på skärmen innan du försöker igen.

## Accounts

console-setup-title = Ta Roolitus i bruk
console-setup-lead = Skapa ett konto för workshopledare. Du loggar sedan in med namnet och lösenordet. Länken fungerar bara en gång.
console-setup-lead-provider = Skapa ett konto för workshopledaren genom att logga in med organisationens konto. Länken fungerar bara en gång.
console-setup-action = Skapa kontot och fortsätt
console-login-title = Logga in
console-login-lead = För den som leder workshoppar. Deltagarna behöver inget konto.
console-login-action = Logga in
console-login-none = Servern har inga konton ännu. Öppna startlänken som programmet skrev ut när det startade.
console-enter-lead = Administratören har gett dig en länk som du kan logga in med en gång.
console-sign-on = Logga in med organisationens konto
console-sign-on-or = eller med namn och lösenord
console-sign-on-title = Organisationens konto
console-sign-on-lead = Koppla organisationens konto, så kan du logga in med det också.
console-sign-on-link = Koppla kontot
console-sign-on-linked = Du kan logga in med organisationens konto.
console-account-name = Namn
console-account-password = Lösenord
console-account-password-hint = Minst { $min } tecken. En lång mening är lätt att minnas och svår att gissa.
console-account-show-password = Visa lösenordet

## The list of workshops

console-list-title = Workshoppar
console-list-archived-title = Arkiverade workshoppar
console-list-create = Ny workshop
console-list-archived-empty = Arkivet är tomt.
console-list-show-active = Tillbaka till workshopparna
console-list-show-archived = Arkiverade ({ $count })
console-list-state-lobby = Inte börjat
console-list-state-running = Pågår
console-list-compare = Jämför workshoppar
console-list-state-imported = Importerad från en resultatfil
console-list-state-closed = Avslutad
console-list-code = Kod { $code }
console-list-change = Ändra
console-list-members = Workshopledare
console-list-copy = Kopiera
# $name: of the workshop that is copied
console-copy-title = Kopiera: { $name }
console-copy-lead = Frågorna, inställningarna och dagens roller kopieras. Svar och deltagare kopieras inte.
console-copy-name = { $name } (kopia)
console-copy-action = Skapa kopian
console-list-archive = Arkivera
console-list-restore = Återställ
console-list-delete = Ta bort
console-list-copied = ”{ $name }” kopierades utan svaren.
console-list-changed = Ändringarna i workshoppen ”{ $name }” har sparats.
console-list-archived = ”{ $name }” arkiverades.
console-list-restored = ”{ $name }” återställdes.
console-list-deleted = ”{ $name }” togs bort.
console-list-removed = Tas bort { $day } om workshoppen inte används
console-settings = Ändra workshoppen
console-settings-saved = Ändringarna har sparats.
console-settings-identity-fixed = Det här kan inte längre ändras, för någon har redan gått med.
console-table-mode = Apparater
console-table-mode-hint = Vid ett bord kan flera personer ha en gemensam apparat. Valet gäller dem som går med härefter och syns i filerna.
console-settings-shuffled = Slumpad ordning i rangordningar
console-settings-shuffled-hint = När de tre viktigaste väljs ser var och en alternativen i olika ordning, så att inget gynnas av sin plats.
# $number: the number of the first who joined with the same device
console-participants-seats = Delad apparat { $number }, i tur
console-participants-hands = Delad apparat { $number }, händer
console-delete-title = Ska ”{ $name }” tas bort?
console-delete-text =
    { $joined ->
        [0] Workshoppen och dess inställningar tas bort för gott. Ingen har gått med i den.
        [one] Workshoppen, { $joined } deltagares svar och kommentarer, era överenskommelser med motiveringar och den delade länken till resultaten försvinner för gott. Nerladdade filer blir kvar: ladda ner resultaten först, om du behöver dem.
       *[other] Workshoppen, { $joined } deltagares svar och kommentarer, era överenskommelser med motiveringar och den delade länken till resultaten försvinner för gott. Nerladdade filer blir kvar: ladda ner resultaten först, om du behöver dem.
    }
console-delete-action = Ta bort för gott

## Who leads

console-participants = Deltagare
console-participants-lead = När du tar bort en deltagare försvinner svaren och kommentarerna för gott, och resultaten räknas om. Stäng för nya deltagare om inga fler ska komma med.
console-participants-none = Ingen har gått med ännu.
console-participants-nameless = Deltagare { $number }
console-participants-online = på plats
console-participants-unanswered = { $count ->
    [one] Ta bort en som inte har svarat på något
   *[other] Ta bort { $count } som inte har svarat på något
}
console-participants-sure = Ska { $name } tas bort för gott?
console-participants-sure-unanswered = { $count ->
    [one] Ska en deltagare tas bort för gott?
   *[other] Ska { $count } deltagare tas bort för gott?
}
console-participants-confirm = Ta bort
console-participants-removed = { $count ->
    [one] En deltagare togs bort.
   *[other] { $count } deltagare togs bort.
}
console-members-title = Workshopledare: { $name }
console-members-lead = Alla workshopledare ser samma sak och kan styra samtidigt.
console-members-owner = ägare
console-members-remove = Ta bort
console-members-name = Den andra workshopledarens konto
console-members-name-hint = Namnet som hen loggar in med.
console-members-add = Lägg till en workshopledare
console-account-title = Mitt konto
console-invite-title = Bjud in en kollega
console-invite-lead = Via länken får kollegan ett eget konto. Länken fungerar bara en gång.
console-invite-action = Skapa en inbjudan
console-invite-made =
    { $hours ->
        [one] Gäller i { $hours } timme. Skicka den bara till din kollega.
       *[other] Gäller i { $hours } timmar. Skicka den bara till din kollega.
    }
console-log-ins-title = Här är du inloggad
console-log-ins-this = Den här webbläsaren
console-log-ins-unknown = Okänd webbläsare
console-log-ins-seen = Senast använd { $day }
console-log-ins-end = Logga ut
console-log-ins-end-others = Logga ut alla andra
console-log-ins-only = Du är inte inloggad någon annanstans.
console-password-title = Byt lösenord
console-password-current = Nuvarande lösenord
console-password-new = Nytt lösenord
console-password-action = Byt lösenord
console-password-done = Lösenordet är bytt.
console-second-factor-title = Tvåstegsinloggning
console-second-factor-off = Efter lösenordet frågar inloggningen efter en kod från en autentiseringsapp. Lösenordet ensamt räcker då inte.
# $count: unused recovery codes
console-second-factor-on = På. Reservkoder kvar: { $count }.
console-second-factor-begin = Slå på
console-second-factor-scan = Läs av bilden med en autentiseringsapp, till exempel Google Authenticator eller Microsoft Authenticator.
console-second-factor-picture = QR-kod för autentiseringsappen
console-second-factor-key = Eller skriv in nyckeln i appen:
console-second-factor-code = Kod från autentiseringsappen
console-second-factor-code-or = Om du inte kommer åt telefonen, ange en reservkod.
console-second-factor-confirm = Bekräfta
console-second-factor-codes = Reservkoder
console-second-factor-codes-once = Spara reservkoderna nu, de visas bara en gång. Varje kod fungerar en gång om du tappar bort telefonen.
console-second-factor-end = Stäng av
console-second-factor-ask = Lösenordet stämmer. Ange även koden från autentiseringsappen.
console-systems-title = Andra system: API-nycklar och webhookar
console-tokens-title = API-nycklar
console-tokens-lead = Med en API-nyckel använder ett annat program, till exempel ett CRM, dina workshoppar för din räkning. Ge nyckeln bara de rättigheter som programmet behöver.
console-tokens-name = Programmet som använder nyckeln
console-tokens-days = Gäller
console-tokens-days-30 = 30 dagar
console-tokens-days-90 = 90 dagar
console-tokens-days-365 = ett år
console-tokens-scopes = Med nyckeln får man
console-tokens-scope-workshops-read = se workshoppar
console-tokens-scope-workshops-write = skapa, ändra, styra och ta bort workshoppar
console-tokens-scope-results-read = ladda ner resultat
console-tokens-make = Gör en nyckel
console-tokens-once = Kopiera nyckeln nu, den visas bara en gång.
console-tokens-new = Ny API-nyckel
# $day: the last day it works
console-tokens-until = gäller till { $day }
console-tokens-expired = gäller inte längre
# $day: the last day it was used
console-tokens-used = använd senast { $day }
console-tokens-unused = ännu inte använd
console-tokens-end = Ta bort nyckeln
console-tokens-none = Det finns inga nycklar.
console-webhooks-title = Meddelanden till andra system (webhookar)
console-webhooks-lead = Ett annat system får ett meddelande när workshoppen börjar, ett resultat visas, workshoppen slutar eller resultaten är klara. Meddelandet innehåller inga svar.
console-webhooks-address = Adressen dit meddelandena skickas
console-webhooks-make = Lägg till adressen
console-webhooks-key = Signeringsnyckel
console-webhooks-once = Kopiera signeringsnyckeln nu, den visas bara en gång. Med den kontrollerar det andra systemet att meddelandet kom härifrån.
# $problem: technical, as status 503
console-webhooks-disabled = utskicket avbrutet ({ $problem })
console-webhooks-enable = Fortsätt skicka
console-webhooks-end = Ta bort adressen
console-webhooks-none = Meddelanden skickas inte någonstans.
console-webhooks-kinds = Vad meddelandena gäller
console-webhooks-kind-started = workshoppen börjar
console-webhooks-kind-revealed = svar visas
console-webhooks-kind-ended = workshoppen slutar
console-webhooks-kind-ready = resultaten är klara
console-accounts-title = Alla konton
console-accounts-lead = Med ett stängt konto går det inte att logga in, och öppna skärmar stängs genast. Workshopparna finns kvar.
console-accounts-this = du
console-accounts-owner = huvudanvändare
console-accounts-disabled = stängt
console-accounts-disable = Stäng kontot
console-accounts-enable = Öppna kontot
console-accounts-sure = Stäng { $name }?

## Creating a workshop

console-create-title = Ny workshop
console-create-name = Workshoppens namn
console-create-name-hint = Till exempel företaget och tillfället. Namnet syns för deltagarna och i resultaten.
console-create-language = Språk
console-create-language-hint = Språket på duken och i resultaten. Var och en väljer språket på sin egen telefon.
console-create-set = Frågor
console-create-groups = Avdelningar
console-create-groups-hint = Deltagarna väljer sin avdelning när de går med. En avdelnings siffror visas först när minst fem har svarat.
console-create-group-own = Annan avdelning
console-create-group-add = Lägg till
console-create-identity = Hur deltagarna identifieras
console-create-intro = Välkomstord
console-create-intro-hint = Visas på telefonerna före starten. Du kan lämna fältet tomt.
console-create-action = Skapa workshoppen

## One-time codes

console-codes = Engångskoder
console-codes-open = Skapa engångskoder
console-codes-title = Engångskoder: { $name }
console-codes-lead = Med en kod kommer en deltagare med. Ge var och en sin egen kod; den som har använt den fortsätter på samma apparat till slutet.
console-codes-made =
    { $made ->
        [0] Inga koder har skapats ännu.
       *[other] { $made } skapade, { $used } använda.
    }
console-codes-count = Hur många koder ska skapas
console-codes-count-hint = En till var och en och några i reserv, högst 500 åt gången.
console-codes-action = Skapa koder
console-codes-once =
    { $count ->
        [one] Koden visas bara här och bara nu. Skriv ut eller ladda ner den innan du stänger fönstret.
       *[other] De här { $count } koderna visas bara här och bara nu. Skriv ut eller ladda ner dem innan du stänger fönstret.
    }
console-codes-lost = Koderna har varken skrivits ut eller laddats ner, och de går inte att få fram igen när fönstret är stängt.
console-codes-stay = Tillbaka till koderna
console-codes-print = Skriv ut och dela ut
console-codes-csv = Ladda ner CSV
console-codes-column-code = Kod
console-codes-column-address = Adress för att gå med
console-codes-file = engangskoder
console-codes-slip-scan = Skanna QR-koden med telefonen eller gå till adressen
console-codes-slip-own = Din egen kod

## Rehearsals

console-rehearse = Öva
console-rehearse-lobby = Prova först i lugn och ro med simulerade deltagare:
console-rehearse-title = Öva: { $name }
console-rehearse-lead = Workshoppen kopieras, och simulerade deltagare går med i kopian. De svarar i olika takt, kommenterar och är oense om en del frågor, så att du kan gå igenom hela timmen i förväg. I den riktiga workshoppen blir ingenting kvar.
console-rehearse-count = Simulerade deltagare
console-rehearse-count-choice =
    { $count ->
        [5] { $count } – en liten ledningsgrupp
        [12] { $count } – en vanlig grupp
       *[other] { $count } – hela organisationen
    }
console-rehearse-action = Börja öva
console-rehearsal = Övning
console-rehearsal-join = Du kan också gå med med din egen telefon.
console-rehearsal-coming = De simulerade deltagarna är på väg.
console-rehearsal-here = Deltagarna är simulerade.
console-rehearsal-closed = De simulerade deltagarna gick när workshoppen avslutades.
console-rehearsal-time_over = De simulerade deltagarna gick: de stannar i högst två timmar.
console-rehearsal-gone = De simulerade deltagarna är inte här; servern kan ha startats om. Svaren som getts finns kvar.
console-rehearsal-failed = De simulerade deltagarna kom inte med. { $reason }
console-rehearsal-unanswered = { $count ->
    [one] Ett svar blev inte givet
   *[other] { $count } svar blev inte givna
} av de simulerade deltagarna på grund av ett programfel; orsaken finns i serverns logg.
console-rehearsal-again = Kalla tillbaka dem
console-rehearsal-end = Avsluta övningen
console-rehearsal-end-title = Ska övningen avslutas?
console-rehearsal-end-text = Övningen tas bort för gott med alla sina svar. Den ursprungliga workshoppen ändras inte.
console-rehearsal-ended = ”{ $name }” avslutades.

## Opening a workshop

console-opening = Öppnar workshoppen…
console-opening-lead = Hämtar läget från servern.
console-opening-lost = Ingen kontakt med servern
console-opening-lost-lead = Vi försöker hela tiden. Deltagarnas svar är i säkerhet.
console-ended = Den här vyn är inte längre öppen

## Always on screen

console-joined = Med
console-online = På plats
console-answered = Klara
# $n: of those online have answered every open question, $total: are online
console-answered-of = { $n }/{ $total }
console-connection = Kontakt
console-connection-connecting = Öppnas…
console-connection-online = OK
console-connection-offline = Bruten
console-connection-ended = Stängd
console-code = Kod för att gå med
console-switches = Styrning av workshoppen
console-pause = Paus
console-resume = Fortsätt
console-lock-room = Stäng för nya deltagare
console-unlock-room = Öppna för nya deltagare
console-blank = Släck
console-unblank = Visa igen
console-more = Mer
console-open-projector = Öppna duken
console-offline = Kontakten med servern bröts. Den kommer tillbaka av sig själv; deltagarnas svar är i säkerhet.
console-restarting = Servern startar om. Kontakten är strax tillbaka.
console-f5-caught = F5 laddar inte om sidan, eftersom en fjärrkontroll kan skicka den. Ctrl+R laddar om.
console-views = Vyer
console-side = Kommentarer och diskussion
console-tab-live = Läget
console-tab-comments = Kommentarer
console-tab-discuss = Diskutera
console-tab-phone = Telefon

## The agenda

console-agenda = Program
console-agenda-here = pågår nu
console-agenda-joined = { $count } är med
console-agenda-done = klart
console-agenda-ahead = återstår
console-agenda-hidden =
    { $count ->
        [one] { $count } oöppnad fråga
       *[other] { $count } oöppnade frågor
    }
console-agenda-open = öppna { $count }/{ $total }
console-agenda-locked = låsta { $count }/{ $total }
console-agenda-revealed = visade { $count }/{ $total }
console-looking = Du tittar på ”{ $stop }”. De andra är i ”{ $room }”.
console-looking-return = Tillbaka till det som pågår
console-looking-move = Flytta alla hit

## The large button: what it will do

console-next-start_step = Öppna för svar: { $stop }
console-next-start_step-detail =
    { $count ->
        [one] { $count } fråga öppnas på telefonerna
       *[other] { $count } frågor öppnas på telefonerna
    }
console-next-go_to = Gå till: { $stop }
console-next-lock_items = Lås svaren
console-next-lock_items-detail = { $answered }/{ $online } på plats har svarat på allt
# the time is up
console-next-lock_items-over = Tiden är slut. Man kan svara tills du låser. Klara { $answered }/{ $online }
console-next-reveal_items =
    { $count ->
        [one] Visa resultatet för alla
       *[other] Visa resultaten för alla
    }
console-next-reveal_items-detail = Alla på telefonerna, en i taget på duken
console-next-reveal_items-divided = Först en meningsskiljaktighet: { $item }
console-next-focus_item = Nästa fråga: { $item }
console-next-focus_item-detail = Resultatet visas på duken
console-next-focus_step = Visa hela steget på duken
console-next-focus_structure = Duken: { $view }
console-next-focus_structure-detail = Telefonerna visar fortfarande rollkorten
console-next-reveal_structure = Visa rollstrukturen för alla
console-next-reveal_structure-detail = På duken och telefonerna
console-next-close_workshop = Avsluta workshoppen
console-next-close_workshop-detail = Ingen kan längre svara
console-next-go_on = Gå vidare
console-next-none = Programmet är klart.
console-confirm-missing =
    { $count ->
        [one] { $count } på plats har ännu inte svarat på allt. Gå vidare ändå?
       *[other] { $count } på plats har ännu inte svarat på allt. Gå vidare ändå?
    }
console-confirm-all-answered = Alla på plats har svarat. Gå vidare?
console-confirm-close_workshop = Öppna frågor låses och inga nya svar tas emot. Du kan öppna workshoppen igen senare.
console-confirm-any = Gå vidare?
console-back-none = Ingen fråga har visats före den här. Via programmet kommer du till ett tidigare steg.

## Undo: what it takes back

console-undo = Ångra
console-undo-none = Det finns inget att ångra.
console-undo-none-short = inget att ångra
console-undone = Ångrat: { $what }. Svaren som getts finns kvar.
console-undone-any = Ångrat. Svaren som getts finns kvar.
console-undo-go_to = bytet av steg
console-undo-start_step = steget öppnades
console-undo-open_items = frågor öppnades
console-undo-lock_items = svaren låstes
console-undo-reveal_items = resultaten visades
console-undo-hide_items = frågor doldes
console-undo-start_round = en ny omgång
console-undo-focus_item =
    { $state ->
        [structure] vyn på duken byttes
       *[other] frågan på duken byttes
    }
console-undo-set_pause =
    { $state ->
        [on] pausen
       *[other] pausen avslutades
    }
console-undo-lock_room =
    { $state ->
        [on] workshoppen stängdes för nya deltagare
       *[other] workshoppen öppnades för nya deltagare
    }
console-undo-set_timer = timern ändrades
console-undo-blank_projector =
    { $state ->
        [on] duken släcktes
       *[other] duken tändes
    }
console-undo-share_comments =
    { $state ->
        [on] kommentarerna delades
       *[other] kommentarerna slutade delas
    }
console-undo-open_beforehand = ändring av förhandssvaren
console-undo-walk_divided =
    { $state ->
        [on] endast meningsskiljaktigheter
       *[other] genomgång av hela steget
    }
console-undo-reveal_structure =
    { $state ->
        [on] rollerna visades
       *[other] rollerna doldes
    }
console-undo-share_results =
    { $state ->
        [on] resultaten delades
       *[other] resultaten slutade delas
    }
console-undo-close_workshop = workshoppen avslutades
console-undo-reopen_workshop = workshoppen öppnades igen

## What others see now

console-phones-now = Telefonerna
console-phones-lobby = väntar på start
console-phones-open =
    { $count ->
        [one] { $count } fråga att svara på
       *[other] { $count } frågor att svara på
    }
console-phones-comment = en kommentar att skriva
console-phones-locked = svaren är låsta, väntar på resultatet
console-phones-revealed =
    { $count ->
        [one] { $count } resultat
       *[other] { $count } resultat
    }
console-phones-structure = rollstrukturen
console-phones-waiting = väntar på nästa steg
console-phones-paused = paus
console-phones-closed = workshoppen är avslutad
console-preview-title = Telefonens vy
console-preview-lead = Så här ser det ut just nu i telefonen för den som inte har svarat än. Härifrån går det inte att svara.
console-preview-open = Visa som bild
console-projector-now = Duken
console-projector-blank = släckt
console-projector-paused = paus
console-projector-item = { $item }
console-projector-stop = { $stop }
# $picture: a question or a step, $number: 2 or 3
console-projector-round = { $picture } · omgång { $number }
console-projector-comments =
    { $count ->
        [one] en kommentar
       *[other] { $count } kommentarer
    }
console-projector-beside =
    { $count ->
        [one] { $picture } och en kommentar
       *[other] { $picture } och { $count } kommentarer
    }

## Timer

console-timer = Timer
console-timer-title = Timer
console-timer-hint = Tiden syns på duken och i telefonerna. När tiden är slut räknas svaren fortfarande tills du låser dem. En paus stoppar timern.
console-timer-left = Tid kvar
console-timer-over = Tiden är slut
# $time: minutes and seconds
console-timer-stopped = Pausen har stoppat timern. Efter pausen fortsätter den från { $time }. Om du ställer in en tid nu mäter den pausen.
console-timer-more = En minut till
console-timer-remove = Ta bort timern
console-timer-minutes = { $count } min
console-timer-own = Minuter
console-timer-start = Starta

## The lobby

console-lobby-title = Väntar på deltagare
console-lobby-go = Gå med telefonen till
console-lobby-code = eller skanna QR-koden. Koden är
console-lobby-qr = QR-kod till { $address }
console-lobby-copy = Kopiera adressen
console-lobby-joined =
    { $count ->
        [one] har gått med
       *[other] har gått med
    }
console-lobby-online = på plats nu { $count }
console-lobby-locked = Workshoppen är stängd för nya deltagare.
console-lobby-late = Man kan gå med även senare. Den som kommer sent börjar där de andra är.
console-lobby-groups = Avdelningar: { $groups }

## Questions

console-choose-all = Välj alla
console-choose-item = Välj { $item }
console-chosen = Valda: { $count }
console-chosen-open_items = Öppna ({ $count })
console-chosen-lock_items = Lås ({ $count })
console-chosen-reveal_items = Visa resultat ({ $count })
console-chosen-hide_items = Dölj ({ $count })
console-chosen-start_round = Fråga igen ({ $count })
console-item-open_items = Öppna
console-item-reopen = Öppna igen
console-item-lock_items = Lås
console-item-reveal_items = Visa resultatet
console-item-hide_items = Dölj
console-item-start_round = Fråga igen
console-item-to-projector = Visa på duken
console-item-on-wall = På duken
console-item-on-projector = På duken nu
console-item-on-projector-later = På duken när svaren är låsta
console-focus = Frågan på duken
console-focus-before = Visa föregående fråga på duken
console-focus-after = Visa nästa fråga på duken
console-focus-step = Hela steget
console-mark-divided = Delade meningar
console-mark-agreed = Tillräckligt eniga
console-mark-decisive =
    { $count ->
        [0] Påverkar hur kunderna sköts
        [one] Avgör { $count } roll
       *[other] Avgör { $count } roller
    }
console-mark-fact = Ett faktum: kontrollera före en ny omgång
console-shift = Från omgång till omgång
console-again-hint =
    { $count ->
        [one] Delad och avgörande. Diskutera och fråga igen.
       *[other] Delade och avgörande. Diskutera och fråga igen.
    }
console-again-all = Fråga alla { $count } igen

## Results by participant group, on console and projector

# $item: a question's label
groups-region = Svar per avdelning: { $item }
groups-all = Alla
# $low, $high: names of groups with their answers
groups-differ = Lägsta svaret: { $low }. Högsta: { $high }.
groups-alike = Avdelningarna är på samma linje.
groups-one = För en jämförelse behövs en avdelning till.
groups-grid = Rutan visar avdelningens vanligaste svar. På raderna i fetstil är avdelningarna oense.
groups-ranking = Plats i avdelningens egen ordning, 1. är otydligast.
groups-none-few = Avdelningarna jämförs inte, eftersom ingen avdelning har fem svar. Så avslöjas ingens svar.
groups-none-kept = Avdelningarna jämförs inte, eftersom en liten avdelnings svar skulle kunna räknas ut ur de andras siffror.
groups-too-few =
    { $count ->
        [one] { $groups } visas inte, eftersom svaren är färre än fem.
       *[other] { $groups } visas inte, eftersom var och en har färre än fem svar.
    }
groups-kept-back = { $groups } lämnas bort, så att en liten avdelnings svar inte kan räknas ut som skillnaden.
# On the wall, where no group is named
groups-small-hidden = Små avdelningar visas inte, så att ingens svar avslöjas.
console-groups-show = Per avdelning
console-groups-loading = Räknar avdelningarna…
# $items: labels of questions
console-groups-apart = Avdelningarna skiljer sig: { $items }.
console-groups-apart-none = Avdelningarna skiljer sig inte i de här frågorna.
console-groups-to-projector = Avdelningarna på duken
console-groups-on-projector = Avdelningarna visas på duken
console-groups-structure-lead = Den struktur som avdelningens egna svar skulle leda till. Riktgivande: de svarande är få och säkerheten är inte uträknad.
console-groups-structure-none = Ingen avdelning har tillräckligt många svar för en struktur. Det behövs minst fem svar per fråga från avdelningen, och resultaten ska ha visats för alla.
console-groups-structure-without = Workshoppen har inga avdelningar.
# $count: dedicated roles by this group's answers, $whole: by everybody's
console-groups-structure-roles =
    { $count ->
        [one] { $count } dedikerad roll, med allas svar { $whole }
       *[other] { $count } dedikerade roller, med allas svar { $whole }
    }
console-groups-structure-same = Samma struktur som med allas svar.
# $role: a role's name, $here and $whole: statuses
console-groups-structure-role = { $role }: { $here } (med allas svar: { $whole })
console-groups-structure-segment = { $segment }: { $here }
console-groups-structure-borrowed =
    { $count ->
        [one] För en fråga används allas svar: { $items }.
       *[other] För { $count } frågor används allas svar: { $items }.
    }
console-projector-groups = { $item }, per avdelning

## Comments

console-comments-share = Deltagarna ser varandras kommentarer
console-comments-search = Sök bland kommentarerna
console-comments-order = Ordning
console-comments-newest = Nyast först
console-comments-upvoted = Mest stöd först
console-comments-all-steps = Alla steg
console-comments-hidden = Dolda ({ $count })
console-comments-found =
    { $count ->
        [one] { $count } kommentar hittades
       *[other] { $count } kommentarer hittades
    }
console-comments-ungrouped = Utan tema
console-comments-none = Inga kommentarer i det här steget än. De skrivs på telefonerna när steget är öppet.
console-comments-none-found = Sökningen hittar inga kommentarer.
console-comments-none-hidden = Det finns inga dolda kommentarer.
console-comment-upvotes =
    { $count ->
        [one] stödröst
       *[other] stödröster
    }
console-comment-pin = Till duken
console-comment-unpin = Bort från duken
console-comment-is-pinned = På duken
# pinned, while something else stands on the projector
console-comment-is-kept = Fäst
console-comment-answer = Markera som behandlad
console-comment-unanswer = Markera som obehandlad
console-comment-is-answered = Behandlad
console-comment-group = Lägg under tema
console-comment-hide = Dölj
console-comment-unhide = Ta tillbaka
console-group-title = Lägg kommentaren under ett tema
console-group-existing = Teman
console-group-new = Namn på ett nytt tema
console-group-action = Lägg under temat
console-group-none = Ta bort från temat

## What to discuss next

console-discuss-lead = Värt att diskutera: här skulle ett annat svar ändra strukturen. Det viktigaste först.
console-discuss-early = När det finns tillräckligt med svar för en struktur visas här vad som är värt att diskutera.
console-discuss-none = Ingen oenighet skulle ändra strukturen. Ni kan gå vidare.
# $votes of $n answers; $count roles
console-discuss-votes =
    { $count ->
        [one] Om { $votes } av { $n } svar vore annorlunda skulle den här rollen ändras: { $roles }.
       *[other] Om { $votes } av { $n } svar vore annorlunda skulle de här rollerna ändras: { $roles }.
    }
console-discuss-divided =
    { $count ->
        [0] Gruppen är oenig om detta.
        [one] Gruppen är oenig, och svaret avgör den här rollen: { $roles }.
       *[other] Gruppen är oenig, och svaret avgör de här rollerna: { $roles }.
    }
console-discuss-look = Se svaren

## The structure

console-structure-incomplete = Strukturen räknas ut när tillräckligt många frågor är låsta. Före det visas inga svar.
console-structure-missing = Det finns ingen struktur, eftersom svar saknas: { $items }. Med den stora knappen går du vidare utan den.
console-structure-shown = Alla ser strukturen
console-structure-hidden = Bara du ser strukturen
console-structure-none = Ingen struktur ännu
console-structure-show = Visa för alla
console-structure-hide = Dölj för de andra
console-structure-views = Vyer av strukturen
console-structure-tab-roles = Roller
console-structure-tab-matrix = Ansvar
console-structure-tab-changes = Nuläge och förslag
console-structure-tab-transition = Övergång
console-structure-tab-groups = Avdelningar
console-structure-range = (enligt beräkningen { $low }–{ $high })
console-structure-anchor = hattarna går till: { $role }
console-structure-sampled = Säkerheten är räknad på ett urval, eftersom svaren är många.
console-structure-two-camps = Gruppen är delad i två läger. Den andra strukturen visas nedan: nöj er inte med en skenbar enighet.
console-roles-hats = Hattar vid sidan av en annan roll
console-roles-none = Behövs inte nu
console-roles-alternative = Det andra lägrets struktur
console-roles-alternative-lead = Det andra lägrets svar skulle leda till den här strukturen.
console-certainty-firm = Säker: allt som avgör frågades, och inget rimligt svar ändrar resultatet.
console-certainty-likely = Sannolik: en liten ändring i svaren eller något som inte frågades skulle kunna ändra resultatet.
console-certainty-open = Öppen: svaren avgör inte saken. Kontrollera eller pröva före beslutet.
console-stability-stable = Stabil: { $share } av lottningarna gav samma resultat
console-stability-fairly = Ganska stabil: { $share } av lottningarna gav samma resultat
console-stability-sensitive = Känslig: bara { $share } av lottningarna gav samma resultat
console-override-open = Kom överens om annat
console-override-change = Ändra överenskommelsen
console-override-title = Överenskommelse om rollen: { $role }
console-override-computed = Uträknat resultat: { $status }
console-override-decided = Gruppens överenskommelse: { $status }
console-override-status = Överenskommelse
console-override-host = Vilken roll får hatten
console-override-reason = Motivering
console-override-reason-hint = Obligatorisk. Visas i rapporten bredvid det uträknade resultatet.
console-override-reason-missing = Skriv en motivering.
console-override-save = Anteckna överenskommelsen
console-override-remove = Tillbaka till det uträknade

console-matrix = Ansvar per skede
console-matrix-key = A = ansvarar (exakt en per skede), U = utför, K = konsulteras
console-matrix-stage = Skede
console-matrix-none = Ansvaret räknas ut när strukturen är klar.

console-changes = Nuläge och förslag
console-changes-role = Roll
console-changes-asis = Nu
console-changes-change = Förändring
console-changes-tobe = Förslag
console-changes-unknown = Det finns inga svar om nuläget än. Fråga vilka roller ni har i dag.
console-asis-own = Som huvudsyssla
console-asis-part = Vid sidan av annat arbete
console-asis-hat = Hatt
console-asis-none = Finns inte

console-whatif-lead = Flytta ett svar och se vad som händer med strukturen. Svaren som getts ändras inte.
console-whatif-reset = Återställ svaren
console-whatif-to-wall = Visa försöket på duken
console-whatif-on-wall = Försöket visas på duken
console-whatif-was = gruppens svar: { $answer }
console-whatif-untouched = Gruppens svar som de är.
console-whatif-same = Strukturen ändras inte.
console-whatif-unknown = Förändringen kunde inte räknas ut. Flytta svaret på nytt.

console-transition-none = Övergången planeras när nuläget och strukturen är kända.
console-wave = Våg { $number }
console-wave-now = Genast
console-wave-first = Kom överens om ansvaret innan någons arbete ändras.
console-wave-second = När ansvaret är överenskommet.
console-wave-later = När föregående våg fungerar.
console-wave-pilot = Pröva först

## The end

console-finish-title = Workshoppen är avslutad
console-finish-lead = Ladda ner resultaten och dela dem med deltagarna.
console-finish-early-title = Resultat och avslutning
console-finish-early-lead = Resultaten kan laddas ner redan nu. De kompletteras när workshoppen framskrider.
console-downloads = Ladda ner resultaten
console-downloads-language = Resultatens språk
console-downloads-waiting =
    { $ahead ->
        [one] I kö: { $format }. En fil görs först.
       *[other] I kö: { $format }. { $ahead } filer görs först.
    }
console-downloads-working = Gör filen: { $format }, { $seconds } s
console-downloads-receiving = Laddar ner: { $format }, { $percent } %
console-downloads-cancel = Avbryt
console-downloads-cancelled = Avbröts: { $format }
console-downloads-cut = Nedladdningen bröts. Kontrollera anslutningen och ladda ner filen igen.
console-downloads-saved = Klar: { $format }
console-downloads-none = Den här servern erbjuder inga format att ladda ner.
console-format-pdf = PDF-fil
console-format-pdf-explained = En rapport att läsa och skriva ut
console-format-pptx = PowerPoint
console-format-pptx-explained = En presentation med diagram som går att ändra
console-format-board = Ledningens presentation
console-format-board-explained = Åtta bilder som grund för beslut
console-format-charters = Rollkort (Word)
console-format-charters-explained = En sida om varje dedikerad roll, att redigera och underteckna
console-format-charters-pdf = Rollkort (PDF)
console-format-charters-pdf-explained = Samma rollkort att skriva ut
console-format-poster = Affisch (A3)
console-format-poster-explained = Rollerna längs kundens väg på ett ark för väggen
console-format-actions = Åtgärder
console-format-actions-explained = Uppgifter till Microsoft Planner och Jira, kontrolldagar till kalendern
console-format-xlsx = Excel
console-format-xlsx-explained = Diagram och alla svar som rader
console-format-csv = CSV
console-format-csv-explained = Svar och resultat som tabeller (zip)
console-format-json = JSON
console-format-json-explained = Alla resultat för program
console-format-answers = Enskilda svar
console-format-answers-explained = Excel: vars och ens svar med ett lottat nummer, utan avdelning och tid. Skicka inte vidare.
console-format-pictures = Bilder
console-format-pictures-explained = Varje bild som PNG och SVG
console-share-title = Länk till deltagarna
console-share-lead =
    { $state ->
        [closed] En publicerad länk syns genast på duken och telefonerna. Den som har länken ser resultaten utan konto. Du kan ta bort länken när som helst.
       *[other] När workshoppen är slut syns en publicerad länk på duken och telefonerna. Den som har länken ser resultaten utan konto. Du kan ta bort länken när som helst.
    }
console-share-text =
    { $state ->
        [closed] Länken och QR-koden kommer genast upp på duken, och länken kommer till allas telefoner. Den som har länken ser resultaten utan konto.
       *[other] Länken fungerar genast. När workshoppen är slut kommer länken och QR-koden upp på duken, och länken kommer till allas telefoner.
    }
console-share-create = Publicera resultaten
console-share-action = Publicera
console-share-revoke = Dra in länken
console-share-copy = Kopiera länken
console-keep-title = Deltagarnas uppgifter
console-keep-owner = Bara workshoppens ägare kan ta bort personuppgifterna eller hela workshoppen.
console-anonymise = Ta bort personuppgifterna
console-anonymise-lead = När du tar bort personuppgifterna blir svaren och resultaten kvar, men de kan inte längre kopplas till någon.
console-anonymise-title = Ska personuppgifterna tas bort?
console-anonymise-text = Namn, engångskoder, telefonernas kännetecken och uppgiften om vem som skrev vilken kommentar försvinner för gott. Svar, avdelningar, kommentarer och resultat blir kvar. Deltagarna kommer inte längre åt sina egna svar och kan inte ta bort dem. Det här går inte att ångra.
console-anonymise-action = Ta bort personuppgifterna
console-anonymised = Personuppgifterna har tagits bort.
console-keep-delete = Ta bort workshoppen
console-keep-delete-lead = När du tar bort workshoppen försvinner den för alla som leder den.
console-reopen = Öppna workshoppen igen
console-reopen-text = Workshoppen återgår till rollstrukturen, och det går att svara igen.

## Help

console-help = Tangenter och hjälp
console-help-lead = En fjärrkontroll fungerar med samma tangenter, även i dukens fönster om det är öppet i samma webbläsare. I fält och menyer fungerar tangenterna som vanligt.
console-help-next = Nästa steg, samma som den stora knappen
console-help-back = Föregående fråga på duken
console-help-blank = Släck duken eller visa den igen
console-help-undo = Ångra det senaste
console-help-help = Öppna den här hjälpen
console-help-f5 = Laddar inte om sidan av misstag
console-help-single = Kommandon med en tangent är på
console-help-single-hint = Stäng av dem om du dikterar eller råkar komma åt tangenter. PageDown och PageUp fungerar ändå.
console-help-safe = Ingenting går sönder
console-help-safe-text = Du kan ladda om sidan när som helst, och en annan workshopledare kan leda samtidigt från sin egen dator. Allt kan ångras, och svaren som getts finns alltid kvar.

## The console's picture of the wall, its rows and its plan

console-now = Nu och härnäst
console-now-wall = På duken nu
console-now-next = Härnäst
console-say = Säg så här
console-say-note = Egen anteckning
console-choose = Välj
console-rows-open = Öppna alla rader
console-rows-close = Stäng raderna
console-step-open =
    { $count ->
        [one] { $count } fråga öppen, resultaten dolda
       *[other] { $count } frågor öppna, resultaten dolda
    }
console-step-divided =
    { $count ->
        [one] { $count } meningsskiljaktighet, { $agreed } andra
       *[other] { $count } meningsskiljaktigheter, { $agreed } andra
    }
console-step-agreed = Inga meningsskiljaktigheter
console-step-unanswered = Ingen har svarat
console-walk = Vad den stora knappen går igenom
console-walk-divided = Bara meningsskiljaktigheter
console-walk-all = Hela steget
console-item-more = Åtgärder: { $item }
console-item-off-projector = Ta bort från duken
console-comment-more = Åtgärder: { $text }
console-discuss-at = Meningsskiljaktighet { $number }/{ $total }
console-discuss-voices = Vad deltagarna skrev
console-agenda-minutes = min
console-agenda-spent = { $spent } / { $planned }
console-pace =
    { $state ->
        [behind] { $count } min efter
        [ahead] { $count } min före
       *[even] I tid
    }
console-pace-ends = Slutar ungefär { $time }
console-plan = Körschema
console-plan-lead = Vad du säger och frågar i varje steg. Minuter och anteckningar syns för alla som leder workshoppen, inte för deltagarna.
console-plan-total = Sammanlagt { $count } min
console-plan-print = Skriv ut
console-key-space = Blanksteg
console-undo-more = De senaste åtgärderna
console-undo-until = och före det: { $what }
console-undone-many = { $count } åtgärder ångrades. Svaren finns kvar.
console-theme = Utseende
console-theme-auto = Enhetens
console-theme-light = Ljust
console-theme-dark = Mörkt
console-undo-kind-go_to = byte av steg
console-undo-kind-start_step = steget öppnades
console-undo-kind-open_items = frågor öppnades
console-undo-kind-lock_items = svaren låstes
console-undo-kind-reveal_items = resultaten visades
console-undo-kind-hide_items = frågor doldes
console-undo-kind-start_round = ny omgång
console-undo-kind-focus_item = byte på duken
console-undo-kind-set_pause = paus
console-undo-kind-lock_room = öppet eller stängt för nya
console-undo-kind-set_timer = timer
console-undo-kind-blank_projector = mörkläggning
console-undo-kind-share_comments = delning av kommentarer
console-undo-kind-walk_divided = byte av genomgång
console-undo-kind-open_beforehand = förhandssvar
console-undo-kind-reveal_structure = strukturen visades
console-undo-kind-share_results = delning av resultaten
console-undo-kind-close_workshop = workshoppen avslutades
console-undo-kind-reopen_workshop = workshoppen öppnades igen
console-tab-whatif = Tänk om?
console-role-new = ny
console-role-gone = upphör
console-structure-hats =
    { $count ->
        [one] { $count } hatt
       *[other] { $count } hattar
    }
console-structure-about = Form och hur kunderna sköts
console-questions = Fråga också
console-questions-confirms = Bekräftar:
console-questions-add = Lägg till frågan
console-questions-added = ”{ $item }” lades till. Öppna den i sitt steg.
console-whatif-trial = försök
console-whatif-diamond = gruppens svar
console-whatif-all = Alla { $count } svar
console-whatif-changes = ändras i försöket
console-list-go-running = Tillbaka till workshoppen
console-list-go-lobby = Öppna lobbyn
console-list-go-closed = Visa resultaten
console-list-group-running = Pågår
console-list-group-lobby = Kommande
console-list-group-closed = Avslutade
console-first-title = Se först hur det känns
console-first-lead = En exempelworkshop med färdiga svar: 14 personer och fyra steg. Du trycker, duken följer med bredvid.
console-first-divided = En meningsskiljaktighet kommer fram
console-first-change = Ni ser vilka roller den avgör
console-first-structure = Rösterna blir en rollstruktur
console-first-whatif = Flytta ett svar: tänk om?
console-first-go = Se på 90 sekunder
console-first-own = Gör en egen
guide = Exempel
guide-divided = Tryck på den stora knappen längst ned: duken visar frågan som gruppen är oense om.
guide-change = Gruppen har delats i två läger. Under Diskutera ser du vilka roller som beror på det. Fortsätt med den stora knappen.
guide-structure = Tryck på den stora knappen: svaren blir en rollstruktur.
guide-whatif = Flytta ett svar under Tänk om? och se vilka roller som ändras. Gruppens svar ändras inte.
guide-end = Exemplet är genomgånget. Prova fritt eller gör en egen workshop.
console-rehearsal-answer = Alla svarar nu
console-rehearsal-jump = Hoppa till rollstrukturen
console-lobby-reach-this_machine = Telefonerna når inte { $address }, eftersom adressen bara finns på den här datorn. Starta servern med en nätverksadress (--host 0.0.0.0) eller öppna konsolen via serverns nätverksadress.
console-lobby-reach-moved = Adressen { $address } leder inte längre till den här datorn: den har bytt nätverk eller saknar nätverk. Anslut den till samma nätverk som telefonerna och starta om servern.
console-lobby-reach-same_network = Telefonerna måste vara i samma nätverk som den här datorn. Via mobilnätet öppnas { $address } inte.

## The wall for people elsewhere

console-wall-link = Duken på distans
console-wall-link-lead = Den som öppnar länken ser samma sak som deltagarna på plats ser på duken. Det behövs inget konto, och länken styr ingenting.
console-wall-link-limits = Länken visar inga enskilda svar, inga kommentarer som inte syns på duken och inga frågor innan de ställs. När du drar in länken stängs vyn genast för alla.
console-wall-link-make = Skapa en länk
console-wall-link-lobby = Deltagare på distans kan följa duken via en länk.
console-wall-link-on = Länken för deltagare på distans är i bruk.

## The network of the room, and what people say afterwards

console-wifi = Lokalens wifi
console-wifi-lead = Om telefonerna först måste ansluta till lokalens nät visar duken i lobbyn nätets namn och en kod som telefonens kamera läser. Nätet syns inte via distanslänken.
console-wifi-name = Nätets namn
console-wifi-password = Lösenord
console-wifi-password-hint = Lämna tomt om nätet är öppet. Utan namn visas inget nät på duken.
console-wifi-lobby = Om telefonerna behöver lokalens nät kan du visa det på duken.
console-worth = Var workshoppen värd tiden?
console-worth-few = { $answered } har svarat. Fördelningen visas när minst fem har svarat.
console-worth-said = Ja { $yes }, delvis { $partly }, nej { $no }.
