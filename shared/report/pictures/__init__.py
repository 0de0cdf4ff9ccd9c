"""The report's pictures as SVG, wide and narrow."""
