"""The report as slides (PPTX)."""
