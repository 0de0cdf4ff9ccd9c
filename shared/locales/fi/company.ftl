### The company's words and face on the console: names of roles, stages and segments, the colour, the logo.

console-company = Yrityksen nimet ja ilme
console-company-title = Yrityksen nimet ja ilme: { $name }
console-company-lead = Nämä koskevat vain tätä työpajaa. Ne näkyvät puhelimissa, valkokankaalla, tulossivulla ja kaikissa tiedostoissa.
console-company-face = Väri ja logo
console-company-accent = Yrityksen väri
console-company-accent-hint = Esimerkiksi #0b5c6b. Tyhjä: ohjelman oma väri. Värin pitää erottua valkoisesta, jotta teksti on luettavaa.
console-company-accent-use = Käytä lähintä kelpaavaa väriä { $colour }
console-company-logo = Logo
console-company-logo-hint = PNG- tai JPEG-kuva, enintään 1 Mt ja 4000 pikseliä leveä. Läpinäkyvä tausta näyttää parhaalta.
console-company-logo-choose = Valitse kuva
console-company-logo-remove = Poista logo
console-company-logo-alt = Yrityksen logo
console-company-names = Nimet
console-company-names-hint = Kirjoita nimi vain, jos se on teillä toinen. Nimi on sama kaikilla kielillä, enintään 40 merkkiä.
console-company-names-closed = Työpaja on päättynyt, joten nimet pysyvät sellaisina kuin tuloksissa.
console-company-roles = Roolit
console-company-stages = Asiakkaan polun vaiheet
console-company-segments = Asiakasryhmät
console-company-saved = Yrityksen nimet ja ilme on tallennettu.
console-company-templates = Mallipohjat
console-company-templates-hint = Esitykset ja roolikortit tehdään yrityksen omalle pohjalle. Enintään 10 Mt, ei makroja eikä linkkejä ulos. Vain työpajan omistaja voi vaihtaa ne.
console-company-pptx = PowerPoint-pohja (.pptx, 16:9)
console-company-docx = Word-pohja (.docx)
console-company-template-now = Käytössä: { $file }
console-company-template-remove = Poista mallipohja

# Where the company has names for its segments: $large and $small.
plan-cover-large-field-named = { $large } tavataan kentällä
plan-cover-large-remote-named = { $large } hoidetaan etänä
plan-cover-large-self-named = { $large } ostavat itsepalveluna
plan-cover-small-field-named = { $small } tavataan kentällä
plan-cover-small-remote-named = { $small } hoidetaan etänä
plan-cover-small-self-named = { $small } ostavat itsepalveluna
plan-whom-large-named = { $role } ({ $large })
plan-whom-small-named = { $role } ({ $small })
