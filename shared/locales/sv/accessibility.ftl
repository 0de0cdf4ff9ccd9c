### The accessibility statement: what was tried with what, and what was not.

accessibility-title = Tillgänglighet
accessibility-aim = Roolitus siktar på WCAG 2.2 nivå AA på telefonen, resultatsidan, sidan med egna svar och workshopledarens konsol. Det här utlåtandet berättar vad som har prövats och med vad. Ingen utomstående har bedömt tillgängligheten.

accessibility-tried = Vad som har prövats
accessibility-tried-rules = Automatiska test (axe-core, WCAG 2.0–2.2 A och AA) går igenom telefonens vyer från anslutning till tack och vyerna på en delad apparat, ljusa och mörka.
accessibility-tried-text = Telefonens vyer i bredderna 320, 360 och 412 pixlar, med vanlig och dubbelt så stor text: inget rullar i sidled och inget klipps, och långa ord avstavas. Knapparna är minst 48 pixlar höga.
accessibility-tried-palette = Tvingade färger, minskad rörelse och mörkt tema i Chromium.
accessibility-tried-keyboard = Tangentbordets fokus: det flyttas till det som kommer i knappens ställe och blir inte kvar under en list. Att svaren sparas läses upp för skärmläsare.
accessibility-tried-browsers = Chromium vid varje ändring. Med Firefox (ESR 153) och WebKitGTK (2.50, motorn i Safari) körs hela workshoppen i telefonen, från anslutningen till slutet.

accessibility-untried = Vad som inte har prövats
accessibility-untried-readers = Skärmläsare (VoiceOver, TalkBack, NVDA, JAWS) har inte prövats, bara det som webbläsaren ger dem.
accessibility-untried-devices = Riktiga telefoner, bland annat Safari på en iPhone, röststyrning och brytarstyrning har inte prövats.
accessibility-untried-people = Personer som använder hjälpmedel till vardags har inte prövat.
accessibility-untried-audit = Ingen oberoende granskning har gjorts.

accessibility-gaps = Kända brister
accessibility-gap-written = Texter som workshopledaren och deltagarna har skrivit visas som de är skrivna.
accessibility-gap-pictures = Bilden som sparas från telefonen saknar text i läsbar form. Samma uppgifter finns som text på resultatsidan.
accessibility-gap-console = Konsolen är gjord för tangentbord och mus på en bred skärm. På en liten skärm syns inte allt samtidigt.
accessibility-gap-wall = Duken är till för att ses: samma innehåll finns på allas telefoner.

accessibility-contact = Respons
accessibility-contact-lead = Om något hindrar dig från att delta, berätta det för workshopledaren eller organisationen som bjöd in dig. Någon annan kan också hjälpa dig att svara.
accessibility-written = Utlåtandet skrevs den 1 december 2026.
