### The accessibility statement: what was tried with what, and what was not.

accessibility-title = Saavutettavuus
accessibility-aim = Roolituksen tavoitteena on WCAG 2.2:n taso AA puhelimessa, tulossivulla, omien vastausten sivulla ja vetäjän konsolissa. Tämä seloste kertoo, mitä on kokeiltu ja millä. Kukaan ulkopuolinen ei ole arvioinut saavutettavuutta.

accessibility-tried = Mitä on kokeiltu
accessibility-tried-rules = Automaattiset testit (axe-core, WCAG 2.0–2.2 A ja AA) käyvät läpi puhelimen näkymät liittymisestä kiitokseen ja yhteisen laitteen näkymät, vaaleina ja tummina.
accessibility-tried-text = Puhelimen näkymät 320, 360 ja 412 pikselin levyisinä, teksti tavallisena ja kaksinkertaisena: mikään ei vieri sivusuunnassa eikä leikkaudu, ja pitkät sanat tavutetaan. Painikkeet ovat vähintään 48 pikseliä korkeita.
accessibility-tried-palette = Pakotetut värit, vähennetty liike ja tumma teema Chromiumissa.
accessibility-tried-keyboard = Näppäimistön kohdistus: se siirtyy siihen, mikä tulee painikkeen tilalle, eikä jää palkin alle. Tallentuminen luetaan ruudunlukijalle.
accessibility-tried-browsers = Chromium jokaisen muutoksen yhteydessä. Firefoxilla (ESR 153) ja WebKitGTK:lla (2.50, Safarin moottori) käydään puhelimen koko työpaja liittymisestä loppuun.

accessibility-untried = Mitä ei ole kokeiltu
accessibility-untried-readers = Ruudunlukijoita (VoiceOver, TalkBack, NVDA, JAWS) ei ole kokeiltu, vain se, mitä selain niille kertoo.
accessibility-untried-devices = Oikeita puhelimia, kuten iPhonen Safaria, puheohjausta ja kytkinohjausta ei ole kokeiltu.
accessibility-untried-people = Apuvälineitä arjessaan käyttävät eivät ole kokeilleet.
accessibility-untried-audit = Riippumatonta arviota ei ole tehty.

accessibility-gaps = Tunnetut puutteet
accessibility-gap-written = Vetäjän ja osallistujien kirjoittamat tekstit ovat siinä muodossa, jossa ne on kirjoitettu.
accessibility-gap-pictures = Puhelimesta tallennettu kuva on kuva ilman tekstivastinetta. Samat tiedot ovat tulossivulla tekstinä.
accessibility-gap-console = Konsoli on tehty näppäimistölle ja hiirelle leveälle näytölle. Pienellä näytöllä kaikki toiminnot eivät näy kerralla.
accessibility-gap-wall = Valkokangas on katsottavaksi: sama sisältö on jokaisen puhelimessa.

accessibility-contact = Palaute
accessibility-contact-lead = Jos jokin estää sinua osallistumasta, kerro siitä vetäjälle tai organisaatiolle, joka kutsui sinut. Vastauksesi voi antaa myös toisen ihmisen avulla.
accessibility-written = Seloste on kirjoitettu 1.12.2026.
