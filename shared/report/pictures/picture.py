"""What every picture of a report is: a drawing with its name, its title and its words."""

from __future__ import annotations

from dataclasses import dataclass

from shared.design_tokens import PictureType
from shared.report.pictures.drawing import Canvas, wrap

WIDTH = 1000.0
"""Of every picture, in units."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing; `alt` says in words what it shows.

    `svg` is for a page that has the title already, `titled_svg` can be used alone. Heights are in units.
    """

    name: str
    title: str
    alt: str
    svg: str
    height: float
    titled_svg: str
    titled_height: float


def finish(canvas: Canvas, name: str, title: str, alt: str, *, heading: str = "") -> Picture:
    """The drawing as a picture; `heading` is over it where it is alone, otherwise the title does."""
    svg, height = canvas.svg(title, alt)
    lines = wrap(heading or title, PictureType.CLAIM, WIDTH, 3, is_bold=True)
    titled_svg, titled_height = canvas.svg(title, alt, heading=lines)
    return Picture(name, title, alt, svg, height, titled_svg, titled_height)
