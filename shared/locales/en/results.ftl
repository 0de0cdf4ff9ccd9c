### The shared results page; most of its words are those of the report.

results-languages = Language
results-in-words = The picture in words
# $moment: when the page was put together; $version: of the method
results-from = Put together on { $moment }. Method version { $version }. Everybody who has its address can read this page until the facilitator stops sharing it.

## The facilitators' own page

results-files = Files
results-back = To the workshops
results-file-pdf = PDF
results-file-pptx = PowerPoint
results-file-xlsx = Excel
results-file-pictures = Pictures
results-file-csv = CSV
results-file-json = JSON
# $moment: when the page was put together; $version: of the method
results-own-from = Put together { $moment }. Version { $version } of the method. Only the facilitators of the workshop see this page.
# $moment: when it was imported
results-imported = Imported from a results file { $moment }. The workshop cannot be continued, and its results are as the file has them.
