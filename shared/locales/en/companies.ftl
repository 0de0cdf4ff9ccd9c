### Companies like yours: rated companies that are compared with the group's, on the console and in files.

companies-title = Companies like yours
companies-lead = The nearest of made-up example companies, and what three raters said of the role in each. The raters are language models, not people. The comparison does not change the proposal.
# $kind: what the company is, in lower case
companies-company = { $kind }, { $people ->
        [1] one person
       *[other] { $people } people
    }
companies-raters-own = { $count ->
        [3] dedicated role for all three
        [2] dedicated role for two
       *[other] dedicated role for one
    }
companies-raters-hat = { $count ->
        [3] hat for all three
        [2] hat for two
       *[other] hat for one
    }
companies-raters-none = { $count ->
        [3] not needed for all three
        [2] not needed for two
       *[other] not needed for one
    }
companies-same = The same as yours: { $items }.
companies-differs = Unlike yours: { $items }.
# $answer: the company's answer in short words
companies-answer = { $item } (there { $answer })
companies-column-company = Company (made up)
companies-column-people = People
companies-column-raters = Raters
companies-column-own = Dedicated (language models)
companies-column-hat = Hat (language models)
companies-column-none = Not needed (language models)
companies-column-likeness = Similarity
companies-column-same = The same
companies-column-differs = Unlike
