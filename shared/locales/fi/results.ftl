### The shared results page; most of its words are those of the report.

results-languages = Kieli
results-in-words = Kuva sanoina
# $moment: when the page was put together; $version: of the method
results-from = Koottu { $moment }. Menetelmän versio { $version }. Sivu näkyy kaikille, joilla on sen osoite, kunnes vetäjä lopettaa jakamisen.

## The facilitators' own page

results-files = Tiedostot
results-back = Työpajoihin
results-file-pdf = PDF
results-file-pptx = PowerPoint
results-file-xlsx = Excel
results-file-pictures = Kuvat
results-file-csv = CSV
results-file-json = JSON
# $moment: when the page was put together; $version: of the method
results-own-from = Koottu { $moment }. Menetelmän versio { $version }. Tämän sivun näkevät vain työpajan vetäjät.
# $moment: when it was imported
results-imported = Tuotu tulostiedostosta { $moment }. Työpajaa ei voi jatkaa, ja tulokset ovat sellaiset kuin tiedosto ne kertoo.
