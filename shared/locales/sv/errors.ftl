### What happened and what to do next: one message for each refusal, `error-<code>`.
### A message may use only variables that every refusal with its code carries.

## Getting in

error-unknown_code = Det finns ingen workshop med den här koden. Kontrollera koden och försök igen.
error-unknown_workshop = Workshoppen finns inte. Kontrollera länken eller be workshopledaren om en ny.
error-workshop_ended = Workshoppen är slut och tar inte längre emot svar. De tidigare svaren är sparade.
error-imported_workshop = Workshoppen är importerad från en fil och kan inte ändras eller fortsättas. Se och ladda ner resultaten i stället.
error-import_is_here = Samma workshop är redan importerad (id { $workshop }). Ersätt den tidigare importen eller låt filen vara.
error-workshop_is_here = Samma workshop finns redan på den här servern (id { $workshop }). Öppna den i listan över workshoppar.
error-workshop_full = Workshoppen är full. Säg till workshopledaren, som kan göra plats.
error-no_table_mode = Här svarar alla med sin egen apparat. Gå med ensam.
error-table_size = Högst { $max } personer kan svara med en apparat. Använd flera apparater.
error-hands_only = På den här apparaten räknas händer. Ladda om sidan.
error-room_locked = Workshoppen tar just nu inte emot nya deltagare. Be workshopledaren släppa in dig.
error-not_joined = Du är inte med i workshoppen ännu. Gå med via koden så kan du fortsätta.
error-personal_code_required = I den här workshoppen går man med via en personlig kod. Ange koden i din inbjudan.
error-personal_code_unknown = Koden finns inte. Kontrollera att du skrev den exakt som i inbjudan.
error-personal_code_used = Koden är redan använd. Fortsätt på samma apparat som tidigare eller be workshopledaren om en ny kod.
error-bad_name = Namnet duger inte. Skriv 1–{ $max } tecken.
error-bad_group = Den här avdelningen finns inte i workshoppen. Välj en avdelning i listan.
error-group_fixed = Avdelningen kan inte längre bytas, eftersom svar redan har visats. Annars kunde man av bytet sluta sig till vad du svarade.
error-identity_fixed = Sättet att gå med kan inte längre ändras, för någon har redan gått med eller bjudits in.
error-already_rehearsal = En övning kan inte övas på nytt. Börja från den ursprungliga workshoppen.
error-rehearsal_exists = Du har redan en övning. Avsluta den först i listan över workshoppar.
error-rehearsals_full = På servern pågår redan { $max } övningar. Försök igen senare.
error-rehearsal_running = De simulerade deltagarna är redan med. Vänta på att de svarar.
error-rehearsal_failed = Programmet som spelar deltagarna startade inte eller avbröts. Försök igen.
error-not_rehearsal = Den här workshoppen är inte en övning. Börja öva i listan över workshoppar.

## Answering

error-not_open = Den här frågan kan inte besvaras just nu. Vänta tills workshopledaren öppnar den.
error-item_hidden = Den här frågan har inte öppnats ännu. Vänta tills workshopledaren öppnar den.
error-item_locked = Svarstiden hade redan gått ut, så ditt senaste val hann inte med.
error-unknown_item = Den här frågan finns inte i workshoppen. Ladda om sidan.
error-unknown_role = Den här rollen finns inte i workshoppen. Välj en roll i listan.
error-invalid_answer = Svaret passar inte den här frågan. Välj ett svar på nytt.
error-stale_vote = En ny omgång av frågan har börjat och svaret hann inte med. Svara på nytt.
error-paused = Workshoppen har paus. Du kan svara igen när workshopledaren fortsätter.

## Comments

error-comment_empty = Kommentaren är tom. Skriv något först.
error-comments_used = Du kan skriva högst { $max } kommentarer till en fråga. Ändra en av dina tidigare kommentarer.
error-comment_too_long = Kommentaren är för lång. Korta den till högst { $max } tecken.
error-comments_closed = Kommentarer tas inte emot just nu. Skriv när workshopledaren öppnar frågan.
error-reason_not_asked = Ingen motivering frågas just nu. Den frågas när gruppen är delad i två läger och resultatet har visats.
error-reason_given = Du har redan gett din motivering. Du kan ändra den.
error-beforehand_over = Tiden för att svara i förväg har gått ut. Du kan svara i workshoppen när den börjar.
error-beforehand_time = Välj en kommande tid, högst { $days } dagar framåt.
error-beforehand_started = Workshoppen har redan börjat, så det går inte längre att svara i förväg.
error-beforehand_sealed = Svar som getts i förväg är förseglade. Öppna workshoppen först.
error-unknown_comment = Kommentaren finns inte längre. Den kan ha tagits bort; du kan skriva en ny.
error-not_yours = Det här har någon annan skrivit. Du kan bara ändra dina egna kommentarer.

## Leading the workshop

error-unknown_step = Det här steget finns inte i programmet. Välj ett steg i programmet.
error-wrong_phase = Frågans läge har redan ändrats. Kontrollera det på skärmen och försök igen.
error-changed_meanwhile = Läget hann ändras innan du tryckte. Kontrollera skärmen och tryck vid behov igen.
error-rounds_used = Den här frågan har redan fått { $max } röstningsomgångar. Fortsätt med att diskutera.
error-nothing_to_undo = Det finns inget mer att ångra. Du kan fortsätta härifrån.
error-not_revealed = Resultatet har inte visats ännu. Det syns när workshopledaren visar det.
error-not_ended = Workshoppen pågår ännu. Avsluta den först.
error-reason_required = Ändringen kräver en motivering. Skriv kort varför ni avviker från det beräknade resultatet.
error-plan_text_missing = Texten saknas. Skriv vad som ska göras eller vad som beslutades.
error-plan_text_too_long = Texten är för lång. Korta den till högst { $max } tecken.
error-plan_full = Det kan finnas högst { $max } åtgärder och beslut. Ändra något av dem som finns i listan.
error-bad_date = Detta är inget datum. Ange dag, månad och år.
error-unknown_action = Den här punkten finns inte längre. Ladda om sidan.
error-written_meanwhile = Någon annan skrev här samtidigt. Jämför texterna och välj en av dem.
error-own_items_too_many = Det får finnas högst { $max } tilläggsfrågor. Ta bort någon av dem.
error-own_item_text = Texten i tilläggsfråga { $number } saknas eller är för lång. Skriv högst { $max } tecken.
error-own_item_label = Kortnamnet på tilläggsfråga { $number } är för långt. Korta det till högst { $max } tecken.
error-own_item_options = Se över alternativen i tilläggsfråga { $number }: { $min }–{ $max } olika, vart och ett högst { $length } tecken.
error-own_item_step = Tilläggsfråga { $number } har inget steg. Välj i vilket steg den ställs.
error-own_item_twice = Tilläggsfråga { $number } finns redan i listan. Ändra den eller ta bort den.
error-own_item_asked = Frågan ”{ $label }” har redan öppnats för deltagarna, så den kan inte längre ändras eller tas bort. Du kan dölja den och lägga till en ny.
error-ideas_too_few = För rangordningen behövs minst { $min } olika idéer. Ta tillbaka dolda eller öppna frågan igen.
error-ideas_too_many = Listan har { $count } idéer, och { $max } kan rangordnas. Slå ihop eller dölj idéer.
error-ideas_ranked = Rangordningen av dessa idéer har redan öppnats. Du kan fråga om igen på rangordningens egen rad.

## Accounts and rights

error-log_in_required = Det här kräver inloggning. Logga in och fortsätt därifrån.
error-not_allowed = Du har inte rätt att göra det här. Be workshoppens ägare om rätten.
error-not_owner = Bara huvudanvändaren kan göra detta. Be huvudanvändaren att göra det.
error-last_owner = Den enda huvudanvändarens konto kan inte stängas. Be administratören att först utse en till.
error-wrong_password = Namnet eller lösenordet är fel. Kontrollera dem och försök igen.
error-log_in_busy = Servern tar just nu emot många inloggningar. Vänta en stund och försök igen.
error-second_factor_needed = Lösenordet stämmer. Ange även koden från autentiseringsappen.
error-wrong_second_factor = Koden är fel eller redan använd. Vänta på nästa kod och försök igen.
error-second_factor_on = Tvåstegsinloggning är redan på. Stäng av den först om du vill byta telefon.
error-second_factor_expired = Inställningen påbörjades i ett annat fönster eller avbröts. Börja om från början.
error-token_unknown = API-nyckeln är okänd. Kontrollera att den är kopierad i sin helhet eller gör en ny nyckel.
error-token_expired = API-nyckeln gäller inte längre. Gör en ny nyckel under Mitt konto.
# $scope: what the token would have to allow, as workshops.write
error-token_scope = API-nyckeln ger inte rätt till detta ({ $scope }). Gör en nyckel som har rättigheten.
error-too_many_tokens = Det kan finnas högst { $max } API-nycklar. Ta bort någon av dem.
error-key_reused = Samma Idempotency-Key har använts för en annan begäran. Använd en egen för varje begäran.
error-request_pending = Samma begäran behandlas fortfarande eller avbröts. Kontrollera först vad den ledde till.
error-webhook_address = Adressen duger inte. Ange en hel adress, till exempel https://exempel.fi/roolitus.
error-webhook_not_https = Adressen börjar inte med https://. Ange en https-adress så att ingen läser meddelandena på vägen.
error-too_many_webhooks = Det kan finnas högst { $max } adresser. Ta bort någon av dem.
error-password_too_short = Lösenordet är för kort. Använd minst { $min } tecken.
error-password_too_long = Lösenordet är för långt. Använd högst { $max } tecken.
error-password_too_common = Lösenordet är lätt att gissa. Hitta på ett annat, till exempel några ord efter varandra.
error-account_exists = Det finns redan ett konto med det här namnet. Logga in eller välj ett annat namn.
error-unknown_account = Kontot finns inte. Kontrollera namnet eller be administratören om en inbjudan.
error-link_expired = Länken har gått ut. Be om en ny länk.
error-link_used = Länken är redan använd. Logga in eller be om en ny länk.

## Logging in by the organisation's own provider

error-provider_away = Det går inte att nå inloggningstjänsten. Vänta en stund och försök igen.
error-provider_nonsense = Inloggningstjänstens svar går inte att lita på, så inloggningen avbröts. Berätta för administratören.
error-provider_refused = Inloggningstjänsten bekräftade inte inloggningen. Försök igen eller fråga organisationens support.
error-sign_on_expired = Inloggningen avbröts eller tog för lång tid. Börja om i samma webbläsare.
error-not_admitted = Ditt konto har inte tillgång hit. Be administratören om tillgång.
error-not_invited = Du har inget konto här ännu. Be en kollega om en inbjudningslänk och logga in via den.
error-subject_taken = Organisationskontot är redan kopplat till ett annat konto. Logga in med det eller fråga administratören.
error-log_in_again = Det här kräver en färsk inloggning. Logga ut och in igen och försök sedan genast.
error-password_log_in_off = Inloggning med lösenord är avstängd. Logga in med organisationens konto.

## Connection and server

error-not_found = Den här sidan finns inte. Kontrollera adressen eller be om en ny länk.
error-malformed = Begäran gick inte att förstå. Ladda om sidan och försök igen.
error-too_large = Det du skickade är för stort. Korta ner det och försök igen.
error-removed = Workshopledaren har tagit bort den här telefonen med dess svar. Gå med på nytt om det var ett misstag.
error-too_many_screens = Samma workshop är öppen i för många flikar. Fortsätt i den du öppnade senast.
error-bad_wifi = Nätets namn eller lösenord duger inte. Namnet får ha högst 32 tecken, lösenordet 8–63 tecken utan å, ä och ö.
error-wall_link_revoked = Länken till duken gäller inte längre. Be workshopledaren om en ny.
error-too_fast = Det blev för många försök i rad. Vänta en stund och försök igen.
error-storage_unavailable = Det går inte att spara just nu. Vänta en stund och försök igen.
error-unknown_definition = Workshoppens frågor (version { $version }) finns inte på servern. Be administratören återställa dem.
error-internal = Något gick fel hos oss. Ladda om sidan och försök igen; hjälper det inte, säg till workshopledaren.
error-wrong_protocol = Det finns en nyare version av sidan. Ladda om den så kan du fortsätta.
error-server_restarting = Servern startar om. Vänta en stund, anslutningen kommer tillbaka av sig själv.
error-bad_origin = Begäran kom från fel adress. Öppna sidan på nytt från workshoppens egen adress.
error-bad_csrf = Sidan har varit öppen för länge. Ladda om sidan och försök igen.
error-server_unreachable = Servern svarar inte. Kontrollera nätförbindelsen och försök igen.
# For a code these files do not know, from a newer server.
error-unknown = Något gick fel. Försök igen om en stund.

## Downloads

error-export_queue_full = Många filer väntar redan på sin tur. Vänta en stund och ladda sedan ner igen.
error-export_too_long = Det tog för lång tid att göra filen, och arbetet avbröts. Försök igen när servern inte är upptagen, eller välj ett annat format.
error-export_failed = Filen kunde inte göras. Försök igen; om det inte hjälper, kontakta den som sköter servern.

## The company's words and face

error-name_unknown = Det här finns inte att namnge: { $id }. Ladda om sidan.
error-name_too_long = Namnet ”{ $name }…” är för långt. Högst { $max } tecken.
error-name_twice = Två har namnet ”{ $name }”. Ge dem olika namn.
error-accent_malformed = Färgen duger inte. Skriv den som #0b5c6b.
error-accent_too_pale = Färgen { $accent } är för ljus: kontrasten mot vitt är { $contrast }:1 och måste vara { $min }:1. Den närmaste färgen som duger är { $nearest }.
error-logo_too_large = Bilden är för stor. Högst { $max } kB.
error-logo_unreadable = Bilden går inte att läsa. Spara den som PNG eller JPEG och försök igen.
error-logo_size = Bildens mått duger inte. Sidorna måste vara { $min }–{ $max } pixlar.
error-figure_impossible = { $figure }: talet är inte möjligt. Ange ett tal mellan { $least } och { $most }.
error-figure_malformed = ”{ $typed }” är inget tal. Skriv talet med siffror.
error-follow_up_day = Uppföljningens dag duger inte. Välj en kommande dag, högst { $days } dagar framåt.
error-template_too_large = Mallen är för stor. Högst { $max } MB.
error-template_unreadable = Mallen går inte att läsa. Spara den på nytt som PPTX eller DOCX och försök igen.
error-template_bomb = Mallen blir för stor när den öppnas. Ta bort bilder och spara den på nytt.
error-template_macros = Mallen innehåller ett makro eller program ({ $part }). Spara den utan sådana.
error-template_external = Mallen hänvisar utanför sig själv ({ $target }). Ta bort länken och spara på nytt.
error-template_size = Mallens bilder har fel storlek. Välj bredbild 16:9 (33,87 × 19,05 cm).
error-template_styles = Mallen saknar rubrik: en layout med rubrik eller formatet Rubrik 1. Lägg till den.

## Invitations by mail

error-mail_off = Servern har ingen e-post. Be den som driver servern ställa in den, eller dela länken själv.
error-no_addresses = Texten innehåller ingen e-postadress. Klistra in adresserna och skicka igen.
error-address_malformed = På rad { $line } finns något som inte är en e-postadress: ”{ $text }”. Rätta det. Ingen inbjudan har skickats.
error-invitations_full = Högst { $max } personer kan bjudas in till en workshop. Ingen inbjudan har skickats.
error-unknown_invitation = Inbjudan finns inte längre. Öppna listan på nytt.
error-unknown_zone = Tidszonen är okänd. Välj en annan.
error-no_mail_in_rehearsal = Från en övning skickas inga inbjudningar. Bjud in från den riktiga workshoppen.
error-reminder_needs_codes = Utan engångskoder vet ingen vem som saknas, så det går inte att påminna.
error-reminded_lately = En påminnelse skickades nyligen. Vänta en timme från den förra.

## Workshop templates

error-unknown_template = Mallen finns inte längre eller delas inte längre. Öppna listan på nytt.
error-too_many_templates = Det kan finnas högst { $max } mallar. Ta bort någon av dem.
error-template_file_too_large = Filen är för stor för en mall. Högst { $max } MB.
error-template_file_unreadable = Filen är ingen workshopmall. Välj en fil som har laddats ner under Workshopmallar.
error-template_file_version = Mallen har version { $version }, som servern inte känner till. Ladda ner mallen på nytt eller uppdatera servern.
error-template_file_field = Mallen har ett fält som saknas, är fel eller är okänt: { $field }. Ingenting hämtades.
