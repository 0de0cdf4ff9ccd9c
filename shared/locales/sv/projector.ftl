### The projector: what the whole room reads from the wall. Few words, large.

projector-opening = Öppnas…
projector-gone = Vyn är stängd
projector-blank = Duken är släckt.
projector-offline = Kontakten bruten
projector-light = Ljus
projector-dark = Mörk
projector-full-screen = Helskärm

projector-lobby-go = Gå med telefonen till
projector-lobby-code = och mata in koden
projector-lobby-qr = QR-kod till { $address }
projector-lobby-joined =
    { $count ->
        [one] är med
       *[other] är med
    }
projector-joined = Med
projector-door-closed = Just nu tas inga nya deltagare emot

# after "18/19"; $questions: how many are open
projector-answered =
    { $questions ->
        [one] av dem på plats har svarat
       *[other] av dem på plats har svarat på allt
    }
projector-locked = Svaren är låsta. Resultatet visas strax.
projector-time-over = Tiden är slut
projector-time-over-open = Tiden är slut, men det går ännu att svara.
# $time: minutes and seconds
projector-time-stopped = Efter pausen finns { $time } kvar att svara
# a table's rows that nobody answered
projector-unanswered = Inga svar
projector-contested = meningarna går isär
projector-pause = Paus
projector-pause-lead = Svaren är i säkerhet.
projector-thanks = Tack!
projector-thanks-lead = Workshoppen är avslutad.

projector-results-title = Resultat
projector-results-qr = QR-kod till resultaten på { $address }

projector-comments = Fästa kommentarer
projector-comments-more =
    { $count ->
        [one] Dessutom { $count } annan kommentar
       *[other] Dessutom { $count } andra kommentarer
    }
projector-ideas-more =
    { $count ->
        [one] Dessutom { $count } annan idé
       *[other] Dessutom { $count } andra idéer
    }

projector-structure-waiting = Strukturen visas strax.
projector-structure-incomplete = Strukturen behöver fler svar.
projector-structure-two-camps = Två läger: fortsätt diskutera
projector-accountable = Vem ansvarar för vilket skede
projector-changes = Vad som ändras
projector-changes-none = Rollerna förblir som de är.
projector-changes-unknown = Det finns inga svar om dagens roller.
projector-changes-partly =
    { $count ->
        [one] För en roll är dagsläget inte känt
       *[other] För { $count } roller är dagsläget inte känt
    }
projector-changes-kept =
    { $count ->
        [one] Dessutom förblir { $count } roll oförändrad
       *[other] Dessutom förblir { $count } roller oförändrade
    }
projector-rehearsal = Övning – deltagarna är simulerade
projector-reopened = Svaren har redan setts, och frågan öppnades igen. Ett svar som ges eller ändras nu kan urskiljas.

## The legend of a structure, on wall and console

# Beside samples of what they explain
projector-legend-hat = hatt vid sidan av annat arbete
projector-legend-uncertain = pröva först

## The reveal of the roles

projector-path = Kundens väg
# Beside a large number
projector-dedicated-words =
    { $count ->
        [one] dedikerad roll
       *[other] dedikerade roller
    }
projector-today = i dag
projector-today-hats =
    { $count ->
        [one] { $count } som hatt
       *[other] { $count } som hattar
    }
projector-today-missing =
    { $count ->
        [one] { $count } saknas
       *[other] { $count } saknas
    }
projector-legend-today = finns redan i dag
projector-legend-added = tillkommer
projector-legend-new =
    { $count ->
        [one] { $count } ny
       *[other] { $count } nya
    }
projector-legend-gone = försvinner
projector-legend-gone-count =
    { $count ->
        [one] { $count } försvinner
       *[other] { $count } försvinner
    }
projector-hats-more =
    { $count ->
        [one] + { $count } hatt
       *[other] + { $count } hattar
    }
# How many of the roles can be relied on how far
projector-verdict-firm =
    { $count ->
        [one] { $count } säker
       *[other] { $count } säkra
    }
projector-verdict-likely =
    { $count ->
        [one] { $count } sannolik
       *[other] { $count } sannolika
    }
projector-verdict-open =
    { $count ->
        [one] { $count } öppen
       *[other] { $count } öppna
    }
projector-verdict-turn = Mest ändras av { $item }
projector-verdict-still = Oenighet ändrar inte rollerna

## Results of questions

# After a large number
projector-moved =
    { $count ->
        [one] ändrade sig
       *[other] ändrade sig
    }
# For those who hear the page, before the word
projector-agreement = Enighet
projector-same = { $count }/{ $n } svarade lika
projector-consent-accepted =
    { $count ->
        [one] godtar
       *[other] godtar
    }
projector-consent-whole = Helheten
projector-consent-none = Inga reservationer mot någon roll
projector-consent-reserved =
    { $count ->
        [one] Reservationer i en roll
       *[other] Reservationer i { $count } roller
    }
projector-consent-more =
    { $count ->
        [one] och i { $count } till
       *[other] och i { $count } till
    }
projector-consent-free =
    { $count ->
        [one] { $count } roll utan reservationer
       *[other] { $count } roller utan reservationer
    }
projector-consent-supports = stöder
projector-consent-accepts = godtar
projector-consent-reserved-key = reservationer

## An open question, and the end

projector-latecomers = Du hinner ännu med
# After a large number
projector-end-hats =
    { $count ->
        [one] hatt
       *[other] hattar
    }
projector-end-pilots =
    { $count ->
        [one] prövas först
       *[other] prövas först
    }
projector-end-now = Genast
projector-end-wave = Våg { $number }

## A trial with other answers

projector-trial = Försök
projector-trial-new = tillkommer
projector-trial-hats = hatten flyttas
projector-trial-same = Rollerna förblir desamma

projector-wifi = Anslut först till nätet
projector-wifi-qr = Kod som ansluter telefonen till nätet { $name }
projector-worth = { $yes } / { $answered }: värd tiden
projector-worth-few = Har svarat: { $answered }

## Answering beforehand

projector-beforehand-until = Svara i förväg senast { $time }.
projector-beforehand-count = Svar i förväg: { $count }.
projector-beforehand-turnout = I förväg svarade { $beforehand }, här { $live }.
projector-sides-more = { $count } till i telefonerna.
