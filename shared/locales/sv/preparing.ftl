### Preparing a workshop: custom questions, and the roles of today as far as they are known.

console-unsaved-title = Stänga utan att spara?
console-unsaved-text = Det du har skrivit eller valt går förlorat.
console-unsaved-action = Stäng utan att spara
console-unsaved-stay = Fortsätt redigera

## Custom questions

console-own = Tilläggsfrågor
console-own-mark = Tilläggsfråga
# Stands before the button that opens the dialog
console-own-lobby =
    { $count ->
        [0] Fråga samtidigt om det som just ni undrar över:
        [one] Det finns en tilläggsfråga i programmet:
       *[other] Det finns { $count } tilläggsfrågor i programmet:
    }
console-own-title = Tilläggsfrågor: { $name }
console-own-lead = Tilläggsfrågor ställs vid sidan av de färdiga och syns i resultaten, men de påverkar inte rollstrukturen.
console-own-empty = Vad vill du mer höra av gruppen? Till exempel så här:
console-own-example-scale = Hur ofta blir ett lead liggande för att ingen tar hand om det?
console-own-example-scale-label = Leads som blir liggande
console-own-example-scale-1 = Sällan
console-own-example-scale-2 = Varje månad
console-own-example-scale-3 = Varje vecka
console-own-example-scale-4 = Varje dag
console-own-example-comment = Vilken uppgift skulle du genast ge till någon annan om du fick bestämma?
console-own-example-comment-label = Uppgifter att flytta
console-own-example-use = Utgå från den här
console-own-add = Lägg till en fråga
console-own-full = Det ryms { $max } tilläggsfrågor, och alla platser är upptagna.
# $options: the answers, lowest first
console-own-answers-ordinal = Skala: { $options }
console-own-answers-comment = Fritt svar
console-own-answers-ideas = Idéer, sedan rangordning
console-own-asked = Redan ställd, så frågan kan inte längre ändras eller tas bort.
console-own-up = Flytta uppåt: { $text }
console-own-down = Flytta nedåt: { $text }
console-own-edit = Ändra
console-own-remove = Ta bort
console-own-remove-title = Ska frågan tas bort?
console-own-remove-text = ”{ $text }”
console-own-added = Frågan lades till i workshoppen.
console-own-changed = Ändringarna i frågan sparades.
console-own-removed = Frågan togs bort.
console-own-moved = Ordningen ändrades.
console-own-new = Ny fråga
console-own-change = Ändra frågan
console-own-text = Fråga
# $language: the workshop's, called in itself
console-own-text-hint = Skriv på workshoppens språk: { $language }. Frågan översätts inte, utan alla ser den precis så här.
console-own-step = I vilket steg den ställs
console-own-how = Hur man svarar
console-own-how-ordinal = På en skala
console-own-how-ordinal-explained = Var och en väljer ett alternativ. Resultatet visas som staplar.
console-own-how-comment = Med egna ord
console-own-how-comment-explained = Var och en skriver fritt. Svaren kommer bland kommentarerna.
console-own-how-ideas = Idéer, sedan rangordning
console-own-how-ideas-explained = Alla skriver först korta idéer i tysthet. Sedan gör du en lista av dem, och alla väljer de tre viktigaste.
console-own-options = Svarsalternativ
console-own-options-hint = Från lägst till högst, { $min }–{ $max } alternativ. ”Kan inte säga” finns alltid med. På duken ryms ungefär 30 tecken.
console-own-option = Alternativ { $number }
console-own-option-add = Lägg till ett alternativ
console-own-option-up = Flytta alternativ { $number } uppåt
console-own-option-down = Flytta alternativ { $number } nedåt
console-own-option-remove = Ta bort alternativ { $number }
console-own-option-few = Skriv minst två alternativ.
console-own-option-twice = Det här alternativet finns redan. Ändra det ena.
console-own-label = Kort namn
console-own-label-hint = Syns som rubrik i diagram och resultat. Om du lämnar det tomt tas namnet från frågan.
console-own-save = Lägg till i workshoppen
console-own-sketch = Så här på telefonen

## Roles of today

console-today = Rollerna i dag
# Stands before the button that opens the dialog
console-today-lobby =
    { $count ->
        [0] Markera på förhand vilka roller ni redan har:
       *[other] Av dagens roller är { $count }/{ $total } markerade på förhand:
    }
console-today-title = Rollerna i dag: { $name }
console-today-lead = Markera det du redan vet. På telefonerna är dina markeringar förslag: var och en bekräftar eller rättar dem när gruppen får frågan om hur arbetet är fördelat nu. Om gruppen inte svarar om en roll visas förändringen utifrån din markering.
console-today-unmarked = Inte markerad
console-today-rest = Markera resten ({ $count }): { $state }
console-today-clear = Ta bort markeringarna
console-today-saved = Rollerna i dag har sparats.
# $state: the prepared state of a role, where the group sees it in another way
console-today-otherwise = markerad: { $state }
# Beside how a role is today, where nobody answered and the facilitator had marked it
console-asis-prepared = (markerat på förhand)

## Answering beforehand

console-beforehand = Svara i förväg
console-beforehand-lobby = Deltagarna kan besvara alla frågor redan före workshoppen.
console-beforehand-change = Ändra tiden
console-beforehand-lead = Alla frågor öppnas genast i telefonerna. Var och en svarar i egen takt och kan fortsätta senare.
console-beforehand-sealed = Svaren och kommentarerna är förseglade även för dig tills du öppnar workshoppen. Du ser bara hur många som har svarat.
console-beforehand-late = Efter tiden tas inga svar emot. De andra svarar i workshoppen när den börjar.
console-beforehand-until = Svara senast
console-beforehand-open = Öppna för svar
console-beforehand-stop = Sluta ta emot svar i förväg
console-beforehand-runs = Det går att svara i förväg till { $time }.
console-beforehand-over = Tiden för att svara i förväg gick ut { $time }.
console-beforehand-count =
    { $count ->
        [0] Ingen har svarat ännu.
        [one] En har svarat, på allt { $finished }.
       *[other] { $count } har svarat, på allt { $finished }.
    }
console-beforehand-turnout = I förväg svarade { $beforehand }, i workshoppen { $live }.
console-next-open_room = Öppna workshoppen: { $stop }
console-next-open_room-detail = Svarstiden i förväg slutar, de andra svarar nu
console-confirm-open_room = Det finns tid kvar att svara i förväg. Om du öppnar workshoppen nu fortsätter svarandet i workshoppen, och du ser svaren när de är låsta.
console-phones-beforehand = frågorna i förväg

## Questions of earlier workshops

console-bank = Tilläggsfrågor i dina tidigare workshoppar
console-bank-lead = Ta en fråga som den är eller ändra den först.
console-bank-of = { $workshop }
console-bank-use = Använd

## Themes of comments

console-themes = Kommentarernas teman
console-themes-ask = Föreslå teman
console-themes-lead = Förslaget bygger på ord som återkommer i kommentarerna. Ändra rubrikerna eller lämna bort teman. Ingenting grupperas innan du godkänner.
console-themes-none = Inga ord återkommer i kommentarerna. Gruppera dem själv genom att dra en kommentar på en annan.
console-themes-accept =
    { $count ->
        [one] Gruppera en kommentar
       *[other] Gruppera de här { $count } kommentarerna
    }
console-themes-name = Rubrik
console-themes-take = Godkänn de valda temana
console-ideas = Idéer
console-ideas-open = Idéer
console-ideas-lead = Slå ihop lika idéer, ändra formuleringar och dölj det som inte hör hit. Allt kan ångras. Vem som skrev vad syns ingenstans.
console-ideas-none = Inga idéer har skrivits till frågan.
console-ideas-choose = Välj: { $idea }
console-ideas-wording = Formulering
console-ideas-of = av { $count } idéer
console-ideas-as-written = Återställ
console-ideas-hide = Dölj
console-ideas-show = Tillbaka till listan
console-ideas-hidden =
    { $count ->
        [one] { $count } dold idé
       *[other] { $count } dolda idéer
    }
console-ideas-kept =
    { $count ->
        [one] Listan har { $count } idé. 2–{ $max } kan rangordnas.
       *[other] Listan har { $count } idéer. 2–{ $max } kan rangordnas.
    }
console-ideas-merge = Slå ihop de valda
console-ideas-rank = Öppna rangordning
