"""The poster as a PDF: one A3 sheet, the roles along the customer's path, to be read from two metres."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from shared.design_tokens import PictureType
from shared.locales import language_facts
from shared.report.claims import claim, lead, whom
from shared.report.company_look import colours_of
from shared.report.journey import journey_of
from shared.report.output_file import OutputFile, file_name
from shared.report.pdf import blocks
from shared.report.pdf.blocks import Block
from shared.report.pdf.typesetting import typeset_pdf
from shared.report.pictures.journey import Sizes, journey_picture, whole_name_size
from shared.report.plan import Plan, plan_of
from shared.report.report import Report
from shared.report.sentences import headline
from shared.report.words import Words
from shared.results.hand_offs import content_of

_TEMPLATE = Path(__file__).parent / "poster.typ"
_NAME, _NAME_LEAST = PictureType.FIGURE, PictureType.TEXT
"""A unit is 1.13 points on the sheet: names of 18 to 24 points are read from two metres."""
_SIZES = Sizes(name=_NAME, small=PictureType.NOTE, stage=PictureType.SMALL, height_min=330.0)
_SIZES_OF_TWO = Sizes(name=_NAME_LEAST, small=PictureType.NOTE, stage=PictureType.SMALL, height_min=130.0)
_HEIGHT_OF_TWO = 540.0
"""Units of height that two drawings share."""


def write_poster(report: Report, words: Words) -> OutputFile:
    """PDF/UA-1, one page. Of two structures it has both; without one it says what is missing."""
    plan = plan_of(report)
    is_whole = report.structure is not None and report.structure.is_complete
    day = words.day(report.moment(report.facts.created_at))
    content: Block = {
        "language": words.language,
        "region": language_facts(words.language).locale.partition("-")[2],
        "title": f"{words.say('poster-title')}: {blocks.breakable(report.facts.name)}",
        "product": words.say("product-name"),
        "running": " · ".join(
            (
                words.say("product-name"),
                blocks.breakable(report.facts.name),
                day,
                words.say("count-participants", count=report.facts.joined),
            )
        ),
        "proposal": words.say("plan-proposal"),
        "colours": colours_of(report.face),
        "logo": blocks.logo(report.face, words.say("console-company-logo-alt")),
        "claim": claim(report, plan, words) if is_whole else headline(report, words),
        "lead": lead(report, words) if is_whole else "",
        "pictures": _pictures(report, plan, words),
        "hand_offs_title": words.say("plan-hand-offs-are"),
        "hand_offs": [] if report.alternative else _hand_offs(report, plan, words),
    }
    made = typeset_pdf(_TEMPLATE, blocks.coloured(content, report.face), int(report.generated_at))
    return OutputFile(made, "application/pdf", file_name(report, words.language, "poster.pdf"))


def _pictures(report: Report, plan: Plan, words: Words) -> list[Block]:
    """The structure along the path; two of them where the group is divided."""
    first = journey_of(report, plan)
    if first is None:
        return []
    if not report.alternative:
        sizes = replace(_SIZES, name=whole_name_size(report, first, words, _NAME, _NAME_LEAST))
        picture = journey_picture(report, first, words, name="poster", sizes=sizes)
        return [] if picture is None else [{"title": "", **blocks.drawn(picture)}]
    both = (
        ("plan-section-structure", first),
        ("plan-structure-split", journey_of(report, plan, report.alternative)),
    )
    drawn = [
        (title, picture)
        for title, journey in both
        if (picture := journey_picture(report, journey, words, name="poster", sizes=_SIZES_OF_TWO))
    ]
    share = min(1.0, _HEIGHT_OF_TWO / sum(picture.height for _, picture in drawn))
    return [{"title": words.say(title), **blocks.drawn(picture, share=share)} for title, picture in drawn]


def _hand_offs(report: Report, plan: Plan, words: Words) -> list[Block]:
    found: list[Block] = []
    for one in plan.along_path():
        what = content_of(one.to_stage, report.written.hand_offs, words.language).text
        sides = f"{whom(one.givers, words)} → {whom(one.receivers, words)}"
        found.append(
            {
                "number": words.number(one.number),
                "text": blocks.breakable(f"{sides}: {what}" if what else sides),
            }
        )
    return found
