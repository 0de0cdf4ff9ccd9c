### The shared results page; most of its words are those of the report.

results-languages = Kieli
results-in-words = Kuva sanoina
# $moment: when the page was put together; $version: of the method
results-from = Koottu { $moment }. Menetelmän versio { $version }. Sivu näkyy kaikille, joilla on sen osoite, kunnes vetäjä lopettaa jakamisen.
