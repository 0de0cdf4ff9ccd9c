### Follow-up workshops: making one, when it is due, the line of workshops that follow each other.

console-follow-title = Uppföljningsworkshop
console-follow-lead = Om tre månader: resultatet här är utgångsläget, de åtgärder som inte är klara följer med och tre frågor gäller vad som har gjorts, vad som skaver och vad ni skulle ändra. Andra workshopledare lägger du till själv: deras rätt gäller bara den här workshoppen.
console-follow-make = Skapa uppföljningen
console-follow-name = { $name } – uppföljning { $number }
console-follow-due = Uppföljning senast
console-follow-plan = Boka uppföljningen
console-follow-call-off = Avboka
console-follow-planned = Uppföljningen är bokad: { $day }. Tills den har hållits raderar servern inte den här workshoppen, även om den inte används.
console-follow-unplanned = När en uppföljning är bokad raderar servern inte workshoppen förrän uppföljningen har hållits eller avbokats.
console-follow-line = Förändring från workshop till workshop
console-list-follow-up = Uppföljning { $day }
console-list-line = Förändring från workshop till workshop

follow-question-done = Hur stor del av det ni kom överens om är gjord?
follow-label-done = Gjort
follow-option-none = Inget
follow-option-some = En liten del
follow-option-half = Ungefär hälften
follow-option-most = Största delen
follow-option-all = Allt
follow-question-hurts = Vad skaver mest i den nya arbetsfördelningen?
follow-label-hurts = Vad skaver
follow-question-change = Vad skulle ni ändra härnäst?
follow-label-change = Vad ändra

line-title = Förändring från workshop till workshop
line-lead = Samma företags workshoppar från den äldsta till den nyaste: vad som föreslogs och vad som har ändrats.
line-one = Den här workshoppen har ännu ingen uppföljning. Förändringen visas här när en uppföljning har hållits.
line-download = Ladda ner som Excel-fil
line-picture = Dedikerade roller
line-roles = Roller
line-figures = Siffror
line-figure-joined = Deltagare
line-figure-own = Dedikerade roller
line-figure-agreement = Frågor där man var starkt enig
line-figure-consent = Rollerna godtas
line-figure-done = Gjort av det överenskomna
line-figure-actions = Åtgärder som är klara
line-of = { $count }/{ $of }
line-changed = Ändrat sedan förra
line-changes = { $from } → { $to }
line-same = Förslaget är detsamma som i förra workshoppen.
line-differs = { $name }: { $changes }.
line-column-what = Vad
line-sheet-figures = Siffror
line-sheet-roles = Roller
