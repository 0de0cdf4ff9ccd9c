"""Role charters as a PDF, a page a role, to be read, printed and signed."""

from __future__ import annotations

from pathlib import Path

from shared.report.charters import charters_of
from shared.report.company_look import colours_of
from shared.report.output_file import OutputFile, file_name
from shared.report.pdf.blocks import breakable
from shared.report.pdf.typesetting import Content, typeset_pdf
from shared.report.report import Report
from shared.report.words import Words

_TEMPLATE = Path(__file__).parent / "charters.typ"


def write_charters_pdf(report: Report, words: Words) -> OutputFile:
    """PDF/UA-1, one page for each dedicated role."""
    held = words.day(report.moment(report.facts.created_at))
    content: dict[str, Content] = {
        "language": words.language,
        "title": f"{words.say('charters-title')}: {breakable(report.facts.name)}",
        "product": words.say("product-name"),
        "running": f"{breakable(report.facts.name)} · {held}",
        "section": words.say("charter-title"),
        "proposal": words.say("charter-proposal"),
        "note": words.say("charter-note"),
        "colours": colours_of(report.face),
        "missing": words.say("plan-lead-unfinished"),
        "signatures": [words.say(f"charter-{key}") for key in ("holder", "superior", "staff")],
        "charters": [
            {
                "name": charter.name,
                "place": charter.place,
                "purpose": charter.purpose,
                "rows": [
                    {"label": row.label, "items": [breakable(item) for item in row.items]}
                    for row in charter.rows
                ],
            }
            for charter in charters_of(report, words)
        ],
    }
    made = typeset_pdf(_TEMPLATE, content, int(report.generated_at))
    return OutputFile(made, "application/pdf", file_name(report, words.language, "charters.pdf"))
