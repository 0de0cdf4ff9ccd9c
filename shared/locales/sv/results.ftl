### The shared results page; most of its words are those of the report.

results-languages = Språk
results-in-words = Bilden i ord
results-contents = På den här sidan
# $count: how many questions a part has
results-questions =
    { $count ->
        [one] en fråga
       *[other] { $count } frågor
    }
# $count: how many actions there are to do until a day
results-tasks =
    { $count ->
        [one] en uppgift
       *[other] { $count } uppgifter
    }
# $count: how many roles a part has
results-roles =
    { $count ->
        [one] en roll
       *[other] { $count } roller
    }
# $count: how many more there are in the list
results-more = Visa { $count } till
results-differences = Där strukturerna skiljer sig
results-method = Metoden och siffrorna
# $moment: when the page was put together; $version: of the method
results-from = Sammanställd { $moment }. Metodens version { $version }. Sidan syns för alla som har adressen, tills workshopledaren slutar dela den.

## The facilitators' own page

results-files = Filer
results-back = Till workshopparna
results-file-pdf = PDF
results-file-pptx = PowerPoint
results-file-board = Ledningens presentation
results-file-charters = Rollkort (Word)
results-file-charters-pdf = Rollkort (PDF)
results-file-poster = Affisch (A3)
results-file-actions = Åtgärder
results-file-xlsx = Excel
results-file-pictures = Bilder
results-file-csv = CSV
results-file-json = JSON
results-file-answers = Enskilda svar
# $moment: when the page was put together; $version: of the method
results-own-from = Sammanställd { $moment }. Metodens version { $version }. Bara workshopledarna ser den här sidan.
# $moment: when it was imported
results-imported = Importerad från en resultatfil { $moment }. Workshoppen kan inte fortsättas, och resultaten är som i filen.

## A participant's page of what they have answered

own-page-title = Mina svar
# $day: when they joined
own-page-joined = Du deltog { $day }.
own-page-name = Namn: { $name }.
own-page-group = Avdelning: { $group }.
own-page-file = Ladda ner som fil (JSON)
own-page-back = Tillbaka till workshoppen
own-page-nothing = Du har ännu varken svarat eller kommenterat.
own-page-gone = Frågor som inte längre finns i programmet
own-page-round = Omgång { $round }
own-page-comment = Din kommentar
own-page-upvoted = { $count ->
    [one] Du stödde en av andras kommentarer.
   *[other] Du stödde { $count } av andras kommentarer.
}
own-page-who = Sidan öppnas bara på apparaten du deltog med. Du kan skriva ut den eller spara den som PDF från webbläsarens utskrift.
own-page-seen = Vem kan få reda på dina svar?
own-page-seen-others = De andra deltagarna ser bara allas resultat tillsammans och avdelningar med minst fem svar; färre personers svar går inte att räkna ut.
own-page-seen-facilitator = Workshopledaren ser de gemensamma resultaten efter låsningen och kommentarerna utan vem som skrivit dem, och också hur många som svarat; i ett litet sällskap går det att dra slutsatser.
own-page-seen-files = Enskilda svar finns i två filer som workshopledaren kan ladda ner, med nummer som lottas på nytt varje gång: utan namn, avdelning och tid. Den som känner ditt sätt att svara kan ändå känna igen dig.
own-page-seen-reopened = Om en fråga öppnas igen efter att resultaten setts, eller du raderar dina svar då, kan ändringen urskiljas. Telefonen säger till när en fråga öppnas igen.
own-page-seen-operator = Den som driver servern kommer åt databasen. Där kan dina svar kopplas till din apparat och ditt namn, om du angett det, tills workshoppen anonymiseras eller raderas.
