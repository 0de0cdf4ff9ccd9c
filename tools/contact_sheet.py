"""Puts pictures of the wall together on one sheet, as small as a page of the documentation needs them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PIL import Image

COLUMNS: Final = 4
WIDTH_PX: Final = 440
GAP_PX: Final = 10
GROUND: Final = (120, 130, 134)
"""Between the pictures, light and dark ones alike."""
QUALITY: Final = 74


def write_contact_sheet(pictures: Sequence[Path], target: Path) -> None:
    """Writes the pictures, all of one size, row by row into a WebP."""
    small = [_small(picture) for picture in pictures]
    height = small[0].height
    rows = -(-len(small) // COLUMNS)
    sheet = Image.new(
        "RGB",
        (COLUMNS * (WIDTH_PX + GAP_PX) + GAP_PX, rows * (height + GAP_PX) + GAP_PX),
        GROUND,
    )
    for place, picture in enumerate(small):
        row, column = divmod(place, COLUMNS)
        sheet.paste(picture, (GAP_PX + column * (WIDTH_PX + GAP_PX), GAP_PX + row * (height + GAP_PX)))
    sheet.save(target, quality=QUALITY, method=6)


def _small(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        height = round(picture.height * WIDTH_PX / picture.width)
        return picture.convert("RGB").resize((WIDTH_PX, height), Image.Resampling.LANCZOS)
