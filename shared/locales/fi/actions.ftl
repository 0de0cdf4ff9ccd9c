### Words of the plan that screens and files have in common, and of its place on console and wall.

## Kinds and states

action-kind-basis = Perusta
action-kind-check = Tarkistus
action-kind-change = Muutos
action-kind-pilot = Kokeilu
action-kind-objection = Vastalause
action-kind-review = Seuranta
action-kind-task = Lisätty tehtävä
action-kind-decision = Päätös
action-state-open = Avoin
action-state-started = Työn alla
action-state-done = Tehty
action-state-dropped = Luovuttu
decision-state-open = Päättämättä
decision-state-started = Valmisteilla
decision-state-done = Päätetty
decision-state-dropped = Luovuttu
hand-off-agreed = Sovittu
hand-off-open = Sopimatta

## The console's list of actions and hand-offs

console-structure-tab-hand_offs = Vastuunsiirrot
console-structure-tab-actions = Toimenpiteet
actions-lead = Kaikki vetäjät voivat kirjoittaa yhtä aikaa. Muutos tallentuu, kun siirryt kentästä pois.
actions-empty = Luettelo on vielä tyhjä. Hae tuloksesta seuraavat toimenpiteet tai lisää omia.
actions-propose = Hae toimenpiteet tuloksesta
actions-proposed =
    { $count ->
        [0] Tuloksessa ei ollut uusia toimenpiteitä.
        [one] Yksi toimenpide lisättiin.
       *[other] { $count } toimenpidettä lisättiin.
    }
actions-propose-early = Toimenpiteet voi hakea, kun rakenne on näytetty.
actions-add-task = Lisää toimenpide
actions-add-decision = Kirjaa päätös
actions-new = Mitä tehdään tai mitä päätettiin?
actions-decisions = Päätökset
actions-owner = Omistaja
actions-due = Viimeistään
actions-state = Tila
actions-text = Tehtävä
actions-decision = Päätös
actions-theirs = Joku muu kirjoitti samaan aikaan:
actions-keep-mine = Käytä omaa tekstiä
actions-take-theirs = Käytä toisen tekstiä
actions-join-both = Yhdistä molemmat
actions-empty-value = (tyhjä)
actions-unsaved = Ei vielä tallennettu
actions-try-again = Tallenna uudelleen
actions-show-dropped = Näytä myös ne, joista luovuttiin
hand-offs-lead = Vastuunsiirto on kohta, jossa vastuullinen rooli vaihtuu. Sopikaa, mitä siirtyy ja milloin vastaanottaja on hyväksynyt sen.
hand-offs-none = Rakenteessa ei ole vastuunsiirtoja.
hand-offs-what = Mitä siirtyy
hand-offs-accepted = Hyväksytty, kun
hand-offs-unclear = { $named }/{ $of } nimesi vaiheen epäselväksi
hand-offs-wall = Vastuunsiirrot asiakkaan polulla
actions-wall = Mitä tehdään, kuka ja milloin
actions-wall-empty = Toimenpiteitä ei ole vielä kirjattu.
actions-wall-done =
    { $count ->
        [one] Yksi on tehty.
       *[other] { $count } on tehty.
    }
actions-wall-more =
    { $count ->
        [one] Lisäksi yksi muu.
       *[other] Lisäksi { $count } muuta.
    }
whom-large = { $role } (isot)
whom-large-named = { $role } ({ $large })
whom-small = { $role } (pienet)
whom-small-named = { $role } ({ $small })
