### The shared results page; most of its words are those of the report.

results-languages = Språk
results-in-words = Bilden i ord
# $moment: when the page was put together; $version: of the method
results-from = Sammanställd { $moment }. Metodens version { $version }. Sidan syns för alla som har adressen, tills workshopledaren slutar dela den.
