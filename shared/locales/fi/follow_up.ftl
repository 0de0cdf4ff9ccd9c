### Follow-up workshops: making one, when it is due, the line of workshops that follow each other.

console-follow-title = Seurantatyöpaja
console-follow-lead = Kolmen kuukauden päästä: tämän työpajan tulos on seurannan lähtökohta, keskeneräiset toimenpiteet siirtyvät mukaan, ja kolme kysymystä selvittää, mitä on tehty, mikä hiertää ja mitä muuttaisitte. Muut vetäjät lisäät itse: heidän oikeutensa koskee vain tätä työpajaa.
console-follow-make = Tee seurantatyöpaja
console-follow-name = { $name } – seuranta { $number }
console-follow-due = Seuranta viimeistään
console-follow-plan = Varaa seuranta
console-follow-call-off = Peru varaus
console-follow-planned = Seuranta on varattu: { $day }. Siihen asti palvelin ei poista tätä työpajaa, vaikka sitä ei käytettäisi.
console-follow-unplanned = Kun seuranta on varattu, palvelin ei poista työpajaa ennen kuin seuranta on pidetty tai peruttu.
console-follow-line = Muutos työpajasta toiseen
console-list-follow-up = Seuranta { $day }
console-list-line = Muutos työpajasta toiseen

follow-question-done = Kuinka suuri osa sovituista muutoksista on tehty?
follow-label-done = Tehty
follow-option-none = Ei mitään
follow-option-some = Pieni osa
follow-option-half = Noin puolet
follow-option-most = Suurin osa
follow-option-all = Kaikki
follow-question-hurts = Mikä uudessa työnjaossa hiertää eniten?
follow-label-hurts = Mikä hiertää
follow-question-change = Mitä muuttaisitte seuraavaksi?
follow-label-change = Mitä muuttaa

line-title = Muutos työpajasta toiseen
line-lead = Saman yrityksen työpajat vanhimmasta uusimpaan: mitä ehdotettiin, ja mikä siitä muuttui.
line-one = Tälle työpajalle ei ole vielä pidetty seurantaa. Muutos näkyy tässä, kun seurantatyöpaja on pidetty.
line-download = Lataa Excel-tiedostona
line-picture = Päätoimisia rooleja
line-roles = Roolit
line-figures = Luvut
line-figure-joined = Osallistujia
line-figure-own = Päätoimisia rooleja
line-figure-agreement = Kysymyksiä, joista oltiin vahvasti samaa mieltä
line-figure-consent = Roolien hyväksyntä
line-figure-done = Sovituista muutoksista tehty
line-figure-actions = Toimenpiteistä tehty
line-of = { $count }/{ $of }
line-changed = Muuttunut edellisestä
line-changes = { $from } → { $to }
line-same = Ehdotus on sama kuin edellisessä työpajassa.
line-differs = { $name }: { $changes }.
line-column-what = Mikä
line-sheet-figures = Luvut
line-sheet-roles = Roolit
