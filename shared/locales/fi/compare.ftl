### Two workshops side by side: the page, its pictures and the workbook.

compare-title = Kahden työpajan vertailu
compare-choose = Valitse kaksi työpajaa
compare-choose-lead = Ensimmäinen on lähtökohta, ja toista verrataan siihen: esimerkiksi viime vuosi ja tämä vuosi tai kaksi yksikköä. Valittavana ovat päättyneet työpajat ja ne käynnissä olevat, joiden tuloksia on jo näytetty.
compare-first = Ensimmäinen
compare-second = Toinen
compare-go = Vertaa
compare-swap = Vaihda järjestys
compare-download = Lataa Excel
compare-nothing-to-choose = Vertailuun tarvitaan kaksi työpajaa, joilla on tuloksia.
compare-problem-same = Valitse kaksi eri työpajaa. Saman työpajan kahta vaihetta ei verrata, koska erotuksesta voisi päätellä yksittäisen ihmisen vastauksen.
compare-problem-nothing_shown = Kummastakin työpajasta pitää olla näytetty tuloksia. Valitse toinen työpaja tai palaa, kun tulokset on näytetty.
compare-problem-one = Valitse molemmat työpajat.
# $number: 1 or 2; $name: of the workshop; $day: when it was held
compare-name = { $number }. { $name } ({ $day })
compare-own-page = Koottu { $moment }. Tämän sivun näkee vain se, joka saa vetää kumpaakin työpajaa.

compare-differs = Mikä muuttui
compare-beware = Ota huomioon
compare-how = Miten vertailu on tehty

## Pictures

compare-picture-roles = Roolit, joiden tulos muuttui
compare-picture-cards = Roolit ja hatut: { $name }
compare-picture-coverage = Miten asiakkaita palvellaan
compare-picture-answers = Miten vastaukset siirtyivät
compare-picture-agreement = Miten yksimielisyys muuttui
compare-picture-certainty = Kuinka vakaita tulokset ovat
compare-answers-key = Ontto vinoneliö on ensimmäisen työpajan mediaani, täysi vinoneliö toisen. Lihavoitu siirtymä on selvä: se ei juuri voi olla sattumaa. n on vastausten määrä kummassakin.
compare-agreement-key = Yksimielisyys on van der Eijkin A: 1, kun kaikki vastaavat samoin, −1, kun puolet on kummassakin ääripäässä.
compare-certainty-key = Luku kertoo, kuinka usein tulos pysyi samana, kun vastaajia arvottiin uudelleen. Katso roolien muutokset ylempää: vakaa tulos voi silti olla eri kuin viimeksi.
compare-roles-key = Sinivihreä on päätoiminen rooli, ruskea hattu ja tyhjä rooli, jota ei tarvita. Katkoviiva kertoo, että tulos on epävarma.
compare-same-roles = Ennallaan: { $roles }.
compare-groups = Osastoittain
compare-not-in-catalogue = Ei luettelossa

## Sentences

compare-own-roles = Ensimmäisessä työpajassa päätoimisia rooleja on { $first } (laskelman vaihteluväli { $first_range }), toisessa { $second } ({ $second_range }).
compare-roles-changed =
    { $count ->
        [one] Tulos on eri yhdessä roolissa: { $roles }.
       *[other] Tulos on eri { $count } roolissa: { $roles }.
    }
compare-no-role-changed = Jokaisen roolin tulos on sama.
compare-uncertain = Epävarmoja tuloksia on ensimmäisessä työpajassa { $first } ja toisessa { $second }.
compare-clear-are = Selvästi siirtyivät: { $items }.
compare-none-clear = Yksikään vastaus ei siirtynyt niin selvästi, ettei ero voisi olla sattumaa.
compare-agreement-is = Verratuista { $all } kysymyksestä yksimielisyys on toisessa työpajassa suurempi { $more } ja pienempi { $less } kysymyksessä.
compare-clear = selvä siirtymä
compare-unclear = voi olla sattumaa
compare-no-shift = mediaani ennallaan
compare-few-answers = liian vähän vastauksia

## What to beware of

compare-runs = { $name } on vielä kesken. Mukana on se, mitä ryhmälle on näytetty.
compare-no-structure = { $name }: roolirakennetta ei ole, joten rooleja ei verrata.
compare-split = { $name }: ryhmä jakautui kahteen leiriin, eikä yhteistä rakennetta ole. Roolit ovat vain suuntaa antavia.
compare-few-people = { $name }: osallistujia on vain { $joined }. Alle { $fewest } ihmisen tulos kertoo enemmän heistä kuin organisaatiosta, ja yksittäisen vastauksen voi päätellä.
compare-methods = Rakenteet on laskettu menetelmän eri versioilla ({ $first } ja { $second }). Roolien ero voi johtua menetelmästä, vastausten ero ei.
compare-sets = Työpajoissa oli eri kysymyssarja. Rakenteet perustuvat eri määrään vastauksia, ja yhteisiä kysymyksiä on { $count }.
compare-only-first = Vain ensimmäisessä vastattiin: { $items }.
compare-only-second = Vain toisessa vastattiin: { $items }.
compare-rescaled = Vastausvaihtoehdot ovat muuttuneet, joten näitä ei verrata: { $items }.
compare-reworded = Sanamuoto on muuttunut, mikä voi näkyä vastauksissa: { $items }.
compare-small = Alle { $fewest } vastausta jommassakummassa, joten siirtymästä ei voi päätellä mitään: { $items }.
compare-people = Vertailu ei tiedä, olivatko vastaajat samoja. Ero voi johtua siitä, että mieli muuttui, tai siitä, että paikalla oli eri ihmisiä.

## How it was made

compare-about-median = Siirtymä on mediaanien ero samalla asteikolla. Verrataan vain kysymyksiä, joissa on samat vastausvaihtoehdot.
compare-about-clear = Selvä siirtymä: Mannin–Whitneyn testissä ero on niin suuri, että sattuma selittäisi sellaisen enintään viidessä tapauksessa sadasta, kun kaikki verratut kysymykset otetaan huomioon (Holm). Alle { $fewest } vastauksesta sitä ei päätellä.
compare-about-groups = Osasto näkyy vain, jos kummassakin työpajassa sekä siltä että muilta on vähintään { $fewest } vastausta. Yksittäisiä vastauksia vertailussa ei ole.
compare-about-rows = Nykyisiä rooleja, roolikohtaista hyväksyntää ja epäselviä vastuita ei verrata. Ne ovat kummankin työpajan omissa tuloksissa.

## The workbook

compare-sheet-segments = Asiakkaat
compare-sheet-groups = Osastot
compare-sheet-facts = Työpajat
# $heading: of a column; $number: of the workshop
compare-column-of = { $heading }, { $number }.
compare-column-shift = Siirtymä
compare-column-sureness = Siirtymän varmuus
compare-column-agreement = Muutos, A
compare-column-stability = Muutos, vakaus
compare-column-segment = Asiakkaat
compare-column-way = Palvelutapa
compare-role-same = ennallaan
compare-role-moved = hattu siirtyi
compare-role-changed = muuttui
compare-role-only-first = vain 1.
compare-role-only-second = vain 2.
