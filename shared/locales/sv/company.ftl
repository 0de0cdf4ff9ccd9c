### The company's words and face on the console: names of roles, stages and segments, the colour, the logo.

console-company = Företagets namn och utseende
console-company-title = Företagets namn och utseende: { $name }
console-company-lead = Detta gäller bara den här workshoppen. Det syns på telefonerna, på duken, på resultatsidan och i alla filer.
console-company-face = Färg och logotyp
console-company-accent = Företagets färg
console-company-accent-hint = Till exempel #0b5c6b. Tomt: programmets egen färg. Färgen måste skilja sig från vitt så att texten går att läsa.
console-company-accent-use = Använd den närmaste färgen som duger: { $colour }
console-company-logo = Logotyp
console-company-logo-hint = En PNG- eller JPEG-bild, högst 1 MB och 4000 pixlar bred. Genomskinlig bakgrund ser bäst ut.
console-company-logo-choose = Välj en bild
console-company-logo-remove = Ta bort logotypen
console-company-logo-alt = Företagets logotyp
console-company-names = Namn
console-company-names-hint = Skriv ett namn bara om det heter något annat hos er. Namnet är detsamma på alla språk, högst 40 tecken.
console-company-names-closed = Workshoppen är avslutad, så namnen förblir som de är i resultaten.
console-company-roles = Roller
console-company-stages = Skeden på kundens väg
console-company-segments = Kundgrupper
console-company-saved = Företagets namn och utseende har sparats.
console-company-templates = Mallar
console-company-templates-hint = Presentationer och rollkort görs på företagets egen mall. Högst 10 MB, inga makron och inga länkar ut. Bara workshoppens ägare kan byta dem.
console-company-pptx = PowerPoint-mall (.pptx, 16:9)
console-company-docx = Word-mall (.docx)
console-company-template-now = Används: { $file }
console-company-template-remove = Ta bort mallen

# Where the company has names for its segments: $large and $small.
plan-cover-large-field-named = { $large } besöks
plan-cover-large-remote-named = { $large } sköts på distans
plan-cover-large-self-named = { $large } köper själva
plan-cover-small-field-named = { $small } besöks
plan-cover-small-remote-named = { $small } sköts på distans
plan-cover-small-self-named = { $small } köper själva
plan-whom-large-named = { $role } ({ $large })
plan-whom-small-named = { $role } ({ $small })
