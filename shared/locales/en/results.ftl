### The shared results page; most of its words are those of the report.

results-languages = Language
results-in-words = The picture in words
# $moment: when the page was put together; $version: of the method
results-from = Put together on { $moment }. Method version { $version }. Everybody who has its address can read this page until the facilitator stops sharing it.
