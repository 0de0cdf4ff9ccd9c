"""Puts the picture of the README together from the pictures of a workshop's steps.

    python -m tools.site_pictures FOLDER
    python -m tools.readme_picture FOLDER

The wall in large, the console and a phone in front of it, when the role structure is shown.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from PIL import Image

TARGET: Final = Path(__file__).resolve().parents[1] / "docs/pictures/workshop.png"
SIZE: Final = (1280, 800)
GROUND: Final = (226, 232, 234)
COLOURS: Final = 96
"""Enough for flat colours and the edges of letters; a picture with more takes three times the bytes."""
PLACES: Final = (
    ("5-structure-wall", 980, (20, 20)),
    ("5-structure-console", 700, (40, 352)),
    ("5-structure-phone", 330, (920, 120)),
)
"""A picture, its width and where its upper left corner is, from the back to the front."""


def main() -> None:
    """Reads the folder and writes the picture."""
    parser = argparse.ArgumentParser(description="The picture of the README.")
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    whole = Image.new("RGB", SIZE, GROUND)
    for name, width, (left, top) in PLACES:
        with Image.open(folder / f"en-{name}.png") as picture:
            small = picture.convert("RGB").resize((width, round(picture.height * width / picture.width)))
        whole.paste((150, 162, 166), (left - 1, top - 1, left + small.width + 1, top + small.height + 1))
        whole.paste(small, (left, top))
    whole.quantize(COLOURS).save(TARGET, optimize=True)


if __name__ == "__main__":
    main()
