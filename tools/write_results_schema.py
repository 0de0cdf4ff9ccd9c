"""Write docs/results-schema.json, the published shape of the JSON of the results."""

from __future__ import annotations

from pathlib import Path

from shared.report.results_file.writing import published_schema

TARGET = Path(__file__).parents[1] / "docs" / "results-schema.json"

if __name__ == "__main__":
    TARGET.write_text(published_schema(), encoding="utf-8")
