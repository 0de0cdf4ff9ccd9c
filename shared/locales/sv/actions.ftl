### Words of the plan that screens and files have in common, and of its place on console and wall.

## Kinds and states

action-kind-basis = Grund
action-kind-check = Kontroll
action-kind-change = Förändring
action-kind-pilot = Pilot
action-kind-objection = Invändning
action-kind-review = Uppföljning
action-kind-task = Tillagd uppgift
action-kind-decision = Beslut
action-state-open = Öppen
action-state-started = Pågår
action-state-done = Gjord
action-state-dropped = Avskriven
decision-state-open = Inte beslutat
decision-state-started = Under beredning
decision-state-done = Beslutat
decision-state-dropped = Avskrivet
hand-off-agreed = Överenskommet
hand-off-open = Inte överenskommet

## The console's list of actions and hand-offs

console-structure-tab-hand_offs = Överlämningar
console-structure-tab-actions = Åtgärder
actions-lead = Alla workshopledare kan skriva samtidigt. En ändring sparas när du lämnar fältet.
actions-empty = Listan är ännu tom. Hämta de åtgärder som följer av resultatet eller lägg till andra.
actions-propose = Hämta åtgärder ur resultatet
actions-proposed =
    { $count ->
        [0] Resultatet hade inga nya åtgärder.
        [one] En åtgärd lades till.
       *[other] { $count } åtgärder lades till.
    }
actions-propose-early = Åtgärderna kan hämtas när strukturen har visats.
actions-add-task = Lägg till en åtgärd
actions-add-decision = Anteckna ett beslut
actions-new = Vad ska göras eller vad beslutades?
actions-decisions = Beslut
actions-owner = Ansvarig
actions-due = Senast
actions-state = Läge
actions-text = Uppgift
actions-decision = Beslut
actions-theirs = Någon annan skrev samtidigt:
actions-keep-mine = Använd min text
actions-take-theirs = Använd den andras text
actions-join-both = Slå ihop båda
actions-empty-value = (tomt)
actions-unsaved = Ännu inte sparat
actions-try-again = Spara på nytt
actions-show-dropped = Visa avskrivna
hand-offs-lead = En överlämning är ett ställe där den ansvariga rollen byts. Kom överens om vad som överlämnas och när mottagaren har godkänt det.
hand-offs-none = Strukturen har inga överlämningar.
hand-offs-what = Vad som överlämnas
hand-offs-accepted = Godkänd när
hand-offs-unclear = { $named }/{ $of } nämnde skedet som oklart
hand-offs-wall = Överlämningar längs kundens väg
actions-wall = Vad som görs, av vem och när
actions-wall-empty = Inga åtgärder har antecknats ännu.
actions-wall-done =
    { $count ->
        [one] En är gjord.
       *[other] { $count } är gjorda.
    }
actions-wall-more =
    { $count ->
        [one] Dessutom en till.
       *[other] Dessutom { $count } till.
    }
whom-large = { $role } (stora)
whom-large-named = { $role } ({ $large })
whom-small = { $role } (små)
whom-small-named = { $role } ({ $small })
