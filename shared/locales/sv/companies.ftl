### Companies like yours: rated companies that are compared with the group's, on the console and in files.

companies-title = Företag som liknar ert
companies-lead = De närmaste av påhittade exempelföretag, och vad tre bedömare sade om rollen i vart och ett. Bedömarna är språkmodeller, inte människor. Jämförelsen ändrar inte förslaget.
# $kind: what the company is, in lower case
companies-company = { $kind }, { $people ->
        [1] en person
       *[other] { $people } personer
    }
companies-raters-own = { $count ->
        [3] dedikerad roll enligt alla tre
        [2] dedikerad roll enligt två
       *[other] dedikerad roll enligt en
    }
companies-raters-hat = { $count ->
        [3] hatt enligt alla tre
        [2] hatt enligt två
       *[other] hatt enligt en
    }
companies-raters-none = { $count ->
        [3] behövs inte enligt alla tre
        [2] behövs inte enligt två
       *[other] behövs inte enligt en
    }
companies-same = Lika som hos er: { $items }.
companies-differs = Annorlunda än hos er: { $items }.
# $answer: the company's answer in short words
companies-answer = { $item } (där { $answer })
companies-column-company = Företag (påhittat)
companies-column-people = Personer
companies-column-raters = Bedömare
companies-column-own = Dedikerad (språkmodeller)
companies-column-hat = Hatt (språkmodeller)
companies-column-none = Behövs inte (språkmodeller)
companies-column-likeness = Likhet
companies-column-same = Lika
companies-column-differs = Annorlunda
