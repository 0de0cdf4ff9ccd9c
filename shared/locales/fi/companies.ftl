### Companies like yours: rated companies that are compared with the group's, on the console and in files.

companies-title = Yrityksiä kuin teidän
companies-lead = Lähimmät kuvitteellisista esimerkkiyrityksistä, ja mitä kolme arvioijaa kunkin roolista sanoi. Arvioijat ovat kielimalleja, eivät ihmisiä. Vertailu ei muuta ehdotusta.
# $kind: what the company is, in lower case
companies-company = { $kind }, { $people ->
        [1] yksi henkilö
       *[other] { $people } henkeä
    }
companies-raters-own = { $count ->
        [3] päätoiminen rooli kaikkien kolmen mielestä
        [2] päätoiminen rooli kahden mielestä
       *[other] päätoiminen rooli yhden mielestä
    }
companies-raters-hat = { $count ->
        [3] hattu kaikkien kolmen mielestä
        [2] hattu kahden mielestä
       *[other] hattu yhden mielestä
    }
companies-raters-none = { $count ->
        [3] ei tarvita kaikkien kolmen mielestä
        [2] ei tarvita kahden mielestä
       *[other] ei tarvita yhden mielestä
    }
companies-same = Samaa kuin teillä: { $items }.
companies-differs = Toisin kuin teillä: { $items }.
# $answer: the company's answer in short words
companies-answer = { $item } (siellä { $answer })
companies-column-company = Yritys (kuvitteellinen)
companies-column-people = Henkilöitä
companies-column-raters = Arvioijat
companies-column-own = Päätoiminen (kielimallien arvio)
companies-column-hat = Hattu (kielimallien arvio)
companies-column-none = Ei tarvita (kielimallien arvio)
companies-column-likeness = Samankaltaisuus
companies-column-same = Samaa
companies-column-differs = Toisin
