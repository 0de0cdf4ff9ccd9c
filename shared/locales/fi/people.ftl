### How many people: the figures that are asked, what they come to, what was assumed.

people-section = Kuinka monta
people-title =
    { $count ->
        [one] Luvuillanne yksi rooli vaatii { $range } ihmistä
       *[other] Luvuillanne { $words } roolia vaatii yhteensä { $range } ihmistä
    }
people-lead = Luku kertoo työn määrästä, ei rekrytoinnista. Roolirakenne ei muutu, vaikka luvut muuttuisivat.
people-range = { $low }–{ $high }
people-less = alle 1
people-by-role = Ihmisiä roolia kohti
people-figures = Lähtöluvut
people-swings = Mikä lukua liikuttaa eniten
people-swings-is = Ihmisiä yhteensä, jos luku olisi neljänneksen pienempi tai neljänneksen suurempi.
people-swing = { $smaller } / { $larger }
people-tension = Suhde nykyisiin myyjiin
people-tension-fits = Myynnin rooleihin riittää luvuillanne { $range } ihmistä, ja vastausten mukaan myyntiä tekee päätyönään { $today }. Luvut sopivat yhteen.
people-tension-more_work = Myynnin roolit vaativat luvuillanne { $range } ihmistä, mutta vastausten mukaan myyntiä tekee päätyönään { $today }. Kaikkia rooleja ei voi täyttää kokopäiväisesti: aloittakaa yhdestä roolista ja arvioikaa kokeilu ennen seuraavaa.
people-tension-more_sellers = Myynnin rooleihin riittää luvuillanne { $range } ihmistä, vaikka vastausten mukaan myyntiä tekee päätyönään { $today }. Tarkistakaa luvut ja se, mihin työaika kuluu, ennen kuin päättelette mitään.
people-more = { $low } tai enemmän
people-below-one = Työ ei luvuillanne täytä yhden ihmisen aikaa: { $roles }. Luku ei muuta rakennetta, mutta tehtävän voi aloittaa osa-aikaisena.
people-managers = { $role }: { $range }, kun yhdellä esihenkilöllä on { $least }–{ $most } alaista.
people-unsized = Näitä rooleja ei voi mitoittaa näillä luvuilla: { $roles }.
people-missing = Puuttuvat luvut, joten niiden työtä ei ole laskettu: { $figures }.
people-assumed = Mitä oletimme
people-assumed-selling_hours = Asiakastunteja on ihmistä kohti { $hours } vuodessa, koska lukua ei annettu.
people-assumed-hours_range = Vaihteluväli syntyy siitä, että asiakastunteja voi olla viidenneksen vähemmän tai enemmän.
people-assumed-large_shares = Isojen asiakkaiden yhteyksistä myynti hoitaa 55 %, asiakasmenestys 25 % ja asiakkuuspäällikkö 20 %. Jos rooli ei ole päätoiminen, sen osuus jakautuu muille.
people-assumed-lead_hours = Liidi vie { $hours } tuntia.
people-assumed-span = Yhdellä esihenkilöllä on { $least }–{ $most } alaista.
people-method = Työkuormamenetelmä: asiakkaat × yhteydet vuodessa × tunnit ÷ asiakastunnit ihmistä kohti (Talley 1961, Journal of Marketing 25:3). Se laskee työn, ei sitä, mitä markkinassa olisi myytävissä. Osuudet, liidin tunnit ja esihenkilön alaiset ovat oletuksia, eivät tutkimustuloksia.
people-share-large = { $segment }, { $share } yhteyksistä
people-share-small = { $segment }, { $share } yhteyksistä
people-share-leads = liidit
people-column-role = Rooli
people-column-work = Työ
people-column-hours = Tunteja vuodessa
people-column-people = Ihmisiä
people-column-low = Vähintään
people-column-high = Enintään
people-column-figure = Luku
people-column-value = Arvo
people-column-smaller = Neljänneksen pienempi
people-column-larger = Neljänneksen suurempi
people-sheet = Kuinka monta
people-sheet-figures = Lähtöluvut
people-total = Yhteensä

figure-customers = Asiakkaita: { $segment }
figure-contacts = Yhteyksiä vuodessa kunkin kanssa: { $segment }
figure-hours = Tunteja yhteyttä kohti: { $segment }
figure-leads = Liidejä kuussa
figure-selling_hours = Asiakastunteja vuodessa ihmistä kohti

console-people = Kuinka monta ihmistä
console-people-lead = Viisi lukua riittää, ja jokainen on vapaaehtoinen. Ne kertovat, montako ihmistä kukin päätoiminen rooli vaatii. Roolirakenne ei muutu niistä.
console-people-hint-hours = Valmistelu ja matka mukaan lukien.
console-people-hint-selling_hours = Asiakkaille jäävä aika ilman sisäisiä töitä. Tyhjä: oletamme 1 000 tuntia.
console-people-customers = Asiakkaita
console-people-contacts = Yhteyksiä vuodessa kunkin kanssa
console-people-hours = Tunteja yhteyttä kohti
console-people-compute = Tallenna ja laske
console-people-later = Luvut on tallennettu. Ihmisten määrä lasketaan, kun roolirakenne on näytetty.
console-people-nothing = Näistä luvuista ei vielä voi laskea mitään. Asiakkaista tarvitaan määrä, yhteydet ja tunnit, tai liidien määrä.
console-people-result =
    { $count ->
        [one] Yksi rooli vaatii { $range } ihmistä
       *[other] { $count } roolia vaatii yhteensä { $range } ihmistä
    }
