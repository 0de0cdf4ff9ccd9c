"""The report as a PDF, typeset with Typst."""
