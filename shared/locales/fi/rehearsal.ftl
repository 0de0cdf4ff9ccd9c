### What the simulated participants of a rehearsal and of the demonstration write: a software firm of 85 people.

rehearsal-name = Harjoitus: { $name }
sample-name = Mallityöpaja: Nordtek Oy
demo-name = Esittely: Nordtek Oy

remark-comment1-1 = Hinnoittelu vaihtelee niin paljon, että tyypillistä kauppaa on vaikea sanoa.
remark-comment1-2 = Isoissa kaupoissa on aina mukana asiakkaan IT, pienissä ei koskaan.
remark-comment1-3 = Lisämyynti tulee vasta, kun käyttöönotto on onnistunut.
remark-comment1-4 = Vastasin uusien asiakkaiden mukaan. Vanhoille myydään aivan eri tavalla.
remark-comment1-5 = Kilpailutukset venyttävät osan kaupoista yli vuoden mittaisiksi.
remark-comment1-6 = Kumppanin kautta tuleva kauppa etenee puolet nopeammin.
remark-comment1-7 = Pieni asiakas voisi ostaa itse, jos hinnat olisivat näkyvillä.
remark-comment1-8 = Räätälöintejä myydään liikaa, ja ne maksetaan tuotannossa.
remark-comment1-9 = Päättäjiä tulee mukaan sitä enemmän, mitä lähempänä allekirjoitusta ollaan.
remark-comment1-10 = Vuosisopimus on nykyään sääntö, kertakauppa poikkeus.

remark-comment2-1 = Myyjät hoitavat uusinnat kiireen keskellä, ja osa jää viime tippaan.
remark-comment2-2 = Liidit odottavat välillä päiviä, koska kukaan ei omista niitä.
remark-comment2-3 = Käyttöönotto toimii hyvin, koska siitä on selvä vastuu.
remark-comment2-4 = Tarjoukset kirjoitetaan iltaisin, kun päivä on mennyt palavereissa.
remark-comment2-5 = Tuki myy meillä enemmän kuin uskommekaan, mutta siitä ei puhuta.
remark-comment2-6 = Sama asiakas saa soiton kolmelta eri ihmiseltä.
remark-comment2-7 = Myynnin esihenkilö on myös suurin myyjämme. Kuka silloin johtaa?
remark-comment2-8 = Teknisiin kysymyksiin vastaa aina sama ihminen, ja hän on ylikuormittunut.
remark-comment2-9 = Hattuja on liikaa: aamulla markkinoin, iltapäivällä laskutan.
remark-comment2-10 = Roolit ovat paperilla selvät, mutta arki menee sen mukaan, kuka ehtii.

remark-comment3-1 = Pienet asiakkaat pärjäisivät etänä, jos tuki vastaa nopeasti.
remark-comment3-2 = Kunnat ostavat aivan eri tavalla kuin yritykset.
remark-comment3-3 = Kymmenen suurinta asiakasta odottaa omaa yhteyshenkilöä.
remark-comment3-4 = Käymme pienten luona tavan vuoksi, ei siksi että ne pyytäisivät.
remark-comment3-5 = Pohjoisessa asiakkaat haluavat nähdä kasvot, etelässä riittää Teams.
remark-comment3-6 = Ketjuilla päättää pääkonttori, mutta käyttäjät ovat myymälöissä.
remark-comment3-7 = Teollisuus ja palvelualat pitäisi erottaa: toinen kysyy hintaa, toinen tuloksia.
remark-comment3-8 = Etäkokous saa pienenkin asiakkaan tuntemaan itsensä tärkeäksi, jos siihen valmistautuu.
remark-comment3-9 = Suurten asiakkaiden hoito vie kaiken ajan, ja pienet unohtuvat.
remark-comment3-10 = Emme oikeastaan tiedä, ketkä asiakkaistamme kasvavat.

remark-custom-1 = Tämä riippuu paljon siitä, mistä asiakkaasta puhutaan.
remark-custom-2 = Hyvä kysymys. Tästä ei ole meillä koskaan puhuttu ääneen.
remark-custom-3 = Meillä on tästä kaksi eri käytäntöä, ja molemmat toimivat.
remark-custom-4 = Tähän pitäisi kysyä myös niiltä, jotka eivät ole täällä tänään.
remark-custom-5 = Vuosi sitten olisin vastannut toisin.
remark-custom-6 = Suurin este on aika: kukaan ei ehdi tehdä tätä kunnolla.

remark-ideas-1 = Sovitaan, kuka vastaa mistäkin asiakkaasta
remark-ideas-2 = Yhteinen lista avoimista asioista
remark-ideas-3 = Vähemmän sisäisiä palavereita
remark-ideas-4 = Asiakastiedot yhteen paikkaan
remark-ideas-5 = Vastataan jokaiseen pyyntöön päivässä
remark-ideas-6 = Tavataan tuen kanssa kerran viikossa
remark-ideas-7 = Uudet perehdytetään kunnolla
remark-ideas-8 = Ei myydä sitä, mitä ei voida toimittaa
remark-ideas-9 = Käydään asiakkailla yhdessä
remark-ideas-10 = Selkeä hinnasto
