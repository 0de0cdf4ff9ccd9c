"""Every picture of a report, and the zip that holds each as SVG and PNG."""

from __future__ import annotations

from pathlib import Path

from shared.report.company_look import in_colours_of
from shared.report.output_file import OutputFile, file_name, zip_of
from shared.report.pdf.typesetting import Content, typeset_png
from shared.report.pictures.answers import agreement_overview, distribution, round_shift
from shared.report.pictures.certainty import need_and_room, stability
from shared.report.pictures.picture import WIDTH, Picture
from shared.report.pictures.structure import responsibilities, role_cards, today_to_target, waves
from shared.report.report import Face, Report
from shared.report.words import Words

_TEMPLATE = Path(__file__).parent / "picture.typ"
_PPI = 144.0
"""Two pixels a unit: sharp on a projector, and still a small file."""


def pictures_of(report: Report, words: Words) -> dict[str, Picture]:
    """The pictures of a report by name, in its order. A picture with nothing to show is left out."""
    cards = words.say("report-picture-cards")
    drawn = (
        *(distribution(report, entry, words) for entry in report.items),
        agreement_overview(report, words),
        round_shift(report, words),
        role_cards(report.roles, words, name="roles", title=cards),
        role_cards(
            report.alternative, words, name="roles-alternative", title=words.say("report-picture-alternative")
        ),
        need_and_room(report, words),
        stability(report, words),
        responsibilities(report, words),
    )
    if report.structure is None or report.structure.has_consensus:
        # Changes that one of two camps would not make are no plan.
        drawn += (today_to_target(report, words), waves(report, words))
    return {picture.name: picture for picture in drawn if picture is not None}


def write_pictures(report: Report, words: Words) -> OutputFile:
    """A zip with every picture as SVG, to be edited, and as PNG, to be pasted anywhere."""
    pictures = list(pictures_of(report, words).values())
    pages = (
        typeset_png(_TEMPLATE, {"pictures": [_page(picture, report.face) for picture in pictures]}, _PPI)
        if pictures
        else []
    )
    files: list[tuple[str, bytes]] = []
    for number, (picture, png) in enumerate(zip(pictures, pages, strict=True), start=1):
        name = f"{number:02}-{picture.name}"
        files += [
            (f"{name}.svg", in_colours_of(report.face, picture.titled_svg).encode()),
            (f"{name}.png", png),
        ]
    return OutputFile(
        zip_of(files, report.generated_at),
        "application/zip",
        file_name(report, words.language, "pictures.zip"),
    )


def _page(picture: Picture, face: Face) -> dict[str, Content]:
    return {"svg": in_colours_of(face, picture.titled_svg), "width": WIDTH, "height": picture.titled_height}
