"""Draws the files of a workshop for docs/what-you-take-home.md.

    roolitus demo --once --lang en --seed 7 --out FOLDER
    python -m tools.file_pictures FOLDER

Needs pdftoppm (poppler) and LibreOffice, as the readers of the files would have them.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PIL import Image

TARGET: Final = Path(__file__).resolve().parents[1] / "docs/pictures/files"
WIDTH: Final = 900
COLOURS: Final = 48
"""Enough for flat colours and the edges of letters."""
EDGE: Final = (150, 162, 166)
PAGES: Final = (("page-one", "results.pdf", 1), ("hand-offs", "results.pdf", 5))
CHARTER_PAGE: Final = 5
SLIDES: Final = (1, 2, 5, 6)
_DOTS_AN_INCH: Final = 110


def main() -> None:
    """Reads the folder and writes the pictures."""
    parser = argparse.ArgumentParser(description="Pictures of a workshop's files.")
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="roolitus-pictures-") as place:
        work = Path(place)
        for name, file, number in PAGES:
            save(name, page(folder / file, number, work))
        save("charter", page(as_pdf(folder / "results.charters.docx", work), CHARTER_PAGE, work))
        board = as_pdf(folder / "results.board.pptx", work)
        save("board", side_by_side([page(board, number, work) for number in SLIDES]))


def as_pdf(file: Path, work: Path) -> Path:
    """The file as LibreOffice prints it."""
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(work), str(file)]
    subprocess.run(command, check=True, capture_output=True)
    return work / f"{file.stem}.pdf"


def page(pdf: Path, number: int, work: Path) -> Image.Image:
    """One page, with an edge around it."""
    root = work / f"{pdf.stem}-{number}"
    first, last = ["-f", str(number)], ["-l", str(number)]
    subprocess.run(
        ["pdftoppm", "-r", str(_DOTS_AN_INCH), "-png", "-singlefile", *first, *last, str(pdf), str(root)],
        check=True,
        capture_output=True,
    )
    with Image.open(f"{root}.png") as drawn:
        framed = Image.new("RGB", (drawn.width + 2, drawn.height + 2), EDGE)
        framed.paste(drawn.convert("RGB"), (1, 1))
    return framed


def side_by_side(pictures: Sequence[Image.Image]) -> Image.Image:
    """Two in a row."""
    width, height, gap = pictures[0].width, pictures[0].height, 16
    rows = -(-len(pictures) // 2)
    whole = Image.new("RGB", (2 * width + gap, rows * (height + gap) - gap), (255, 255, 255))
    for number, picture in enumerate(pictures):
        whole.paste(picture, (number % 2 * (width + gap), number // 2 * (height + gap)))
    return whole


def save(name: str, picture: Image.Image) -> None:
    """Writes one picture in the width of a page of the documentation."""
    wide = WIDTH if picture.width > picture.height else round(WIDTH * 0.75)
    small = picture.resize((wide, round(picture.height * wide / picture.width)), Image.Resampling.LANCZOS)
    small.quantize(COLOURS).save(TARGET / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
