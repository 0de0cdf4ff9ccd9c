### Invitations by mail: what they say, and what the console says of them.

mail-subject = Inbjudan till workshop: { $name }
mail-reminder-subject = Påminnelse: { $subject }
mail-reminder-lead = Du har inte gått med i workshoppen ännu. Länken och koden finns nedan.
mail-body = Välkommen till en workshop där försäljningens roller bestäms. Alla svarar med sin egen telefon eller dator. Ingen app och inget konto behövs.
mail-workshop = Workshop: { $name }
# $zone: time zone, as Europe/Helsinki
mail-when = Tid: { $moment } ({ $zone })
mail-join = Gå med: { $address }
mail-code = Din egen kod: { $code }
    Koden gäller för en person, så skicka inte meddelandet vidare.
mail-calendar-code = Din egen kod finns i inbjudan.
mail-kept = Din adress används bara för inbjudningar till den här workshoppen och raderas när workshoppen slutar.

## The console

console-mail = Inbjudningar per e-post
console-mail-open = Bjud in per e-post
console-mail-title = Inbjudningar: { $name }
console-mail-off = Servern har ingen e-post. Den som driver servern tar den i bruk med inställningen ROOLITUS_MAIL_HOST och provar den med kommandot roolitus mail test.
console-mail-lead = Var och en får en länk till workshoppen och en kalenderpost, om du anger en tid. Avsändaren är { $sender }. Adresserna raderas när workshoppen slutar.
console-mail-codes = Var och en får sin egen engångskod i meddelandet.
console-mail-late = Om ett meddelande studsar först senare kommer beskedet till avsändarens brevlåda och syns inte här.
console-mail-letter = Meddelandet
console-mail-starts = Börjar
console-mail-starts-hint = I din egen tid ({ $zone }). Om fältet är tomt har meddelandet varken tid eller kalenderpost.
console-mail-minutes = Längd, min
console-mail-language = Språk
console-mail-subject = Ämne
console-mail-body = Egen text
console-mail-body-hint = Länk, kod, tid och upplysningen om att adressen raderas läggs alltid till under texten.
console-mail-save = Spara meddelandet
console-mail-saved = Meddelandet är sparat. Det gäller det som skickas från och med nu.
console-mail-preview = Förhandsgranska
console-mail-preview-reminder = Förhandsgranska påminnelsen
console-mail-people = Vilka bjuds in
console-mail-addresses = E-postadresser
console-mail-addresses-hint = Klistra in adresser, en eller flera per rad. Rader ur en tabell går också bra.
console-mail-file = Hämta från en fil (CSV eller text)
console-mail-send = Skicka inbjudningar
console-mail-done =
    { $new ->
        [0] Alla var redan inbjudna.
        [one] En inbjudan skickas.
       *[other] { $new } inbjudningar skickas.
    } { $known ->
        [0] { "" }
        [one] En var redan inbjuden.
       *[other] { $known } var redan inbjudna.
    }
console-mail-remind = Påminn dem som inte har gått med
console-mail-reminded =
    { $count ->
        [0] Alla som har fått inbjudan har redan gått med.
        [one] En påminnelse skickas.
       *[other] { $count } påminnelser skickas.
    }
console-mail-joined = { $invited } inbjudna, { $joined } har gått med via sin egen kod. Vem som har gått med visas inte.
console-mail-invited = { $invited } inbjudna.
console-mail-list = Inbjudna
console-mail-none = Ingen är inbjuden ännu.
console-mail-state-waiting = Väntar på att skickas
console-mail-state-sending = Skickas
console-mail-state-sent = Skickad
console-mail-state-refused = Kom inte fram
console-mail-state-unsure = Kanske skickad
console-mail-again = Skicka igen
console-mail-withdraw = Ta bort adressen

## Why a letter was not taken, and what to do

mail-problem-mail_name_not_found = E-postserverns namn hittas inte. Kontrollera ROOLITUS_MAIL_HOST.
mail-problem-mail_unreachable = E-postservern går inte att nå. Kontrollera server, port och brandvägg.
mail-problem-mail_timeout = E-postservern svarar inte i tid. Kontrollera porten (587 eller 465) och brandväggen.
mail-problem-mail_certificate = E-postserverns certifikat gäller inte för dess namn. Kontrollera ROOLITUS_MAIL_HOST.
mail-problem-mail_tls = Det går inte att få en krypterad förbindelse. Kontrollera att ROOLITUS_MAIL_TLS och porten passar ihop.
mail-problem-mail_no_starttls = E-postservern erbjuder inte STARTTLS. Prova ROOLITUS_MAIL_TLS=tls och port 465.
mail-problem-mail_log_in = E-postservern godkänner inte användarnamnet eller lösenordet. Kontrollera ROOLITUS_MAIL_USER och lösenordsfilen.
mail-problem-mail_no_log_in = Det går inte att logga in på e-postservern. Ta bort ROOLITUS_MAIL_USER eller byt kryptering.
mail-problem-mail_sender_refused = E-postservern skickar inte från den här adressen. Kontrollera ROOLITUS_MAIL_FROM.
mail-problem-mail_address_refused = Servern tar inte emot post till den här adressen. Kontrollera adressen.
mail-problem-mail_refused = Servern tog inte emot meddelandet. Läs dess svar.
mail-problem-mail_nonsense = Serverns svar gick inte att förstå. Kontrollera att porten hör till en e-postserver och att krypteringen är rätt.
mail-problem-mail_unsure = Förbindelsen bröts när meddelandet skickades. Det kan ha kommit fram och skickas därför inte igen av sig självt.
mail-problem-mail_code_lost = Serverns hemlighet har bytts och koden fungerar inte längre. Ta bort adressen och bjud in på nytt.
