### The shared results page; most of its words are those of the report.

results-languages = Language
results-in-words = The picture in words
results-contents = On this page
# $count: how many questions a part has
results-questions =
    { $count ->
        [one] one question
       *[other] { $count } questions
    }
# $count: how many actions there are to do until a day
results-tasks =
    { $count ->
        [one] one task
       *[other] { $count } tasks
    }
# $count: how many roles a part has
results-roles =
    { $count ->
        [one] one role
       *[other] { $count } roles
    }
# $count: how many more there are in the list
results-more = Show { $count } more
results-differences = Where the structures differ
results-method = The method and the numbers
# $moment: when the page was put together; $version: of the method
results-from = Compiled on { $moment }. Method version { $version }. Everybody who has its address can read this page until the facilitator stops sharing it.

## The facilitators' own page

results-files = Files
results-back = To the workshops
results-file-pdf = PDF
results-file-pptx = PowerPoint
results-file-board = Board deck
results-file-charters = Role charters (Word)
results-file-charters-pdf = Role charters (PDF)
results-file-poster = Poster (A3)
results-file-actions = Actions
results-file-xlsx = Excel
results-file-pictures = Pictures
results-file-csv = CSV
results-file-json = JSON
results-file-answers = Individual answers
# $moment: when the page was put together; $version: of the method
results-own-from = Compiled on { $moment }. Method version { $version }. Only the facilitators of the workshop see this page.
# $moment: when it was imported
results-imported = Imported from a results file on { $moment }. The workshop cannot be continued, and its results are as in the file.

## A participant's page of what they have answered

own-page-title = My answers
# $day: when they joined
own-page-joined = You took part on { $day }.
own-page-name = Name: { $name }.
own-page-group = Department: { $group }.
own-page-file = Download as a file (JSON)
own-page-back = Back to the workshop
own-page-nothing = You have not answered or commented yet.
own-page-gone = Questions that the software no longer has
own-page-round = Round { $round }
own-page-comment = Your comment
own-page-upvoted = { $count ->
    [one] You upvoted one comment of others.
   *[other] You upvoted { $count } comments of others.
}
own-page-who = This page opens only on the device you took part with. You can print it, or save it as a PDF from the browser’s print dialog.
own-page-seen = Who can learn what you answered?
own-page-seen-others = Other participants see only the results of everybody together and of departments with at least five answers. The answers of a smaller group cannot be worked out by subtraction.
own-page-seen-facilitator = The facilitator sees the results together once a question is locked, comments without their author, and how many have answered; in a small group conclusions can be drawn from that.
own-page-seen-files = Individual answers are in two files that the facilitator can download, under numbers drawn anew each time: without name, department or time. Somebody who knows how you answer may still recognise you.
own-page-seen-reopened = If a question is opened again after the results were seen, or you delete your answers then, a comparison can reveal the change. Your phone says so when a question is opened again.
own-page-seen-operator = The operator of the server can reach the database. There your answers can be tied to your device and to your name, if you gave one, until the workshop is anonymised or deleted.
