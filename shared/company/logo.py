"""A company's logo: read as a picture and drawn anew, so that nothing of the file but its pixels is kept.

Only PNG and JPEG are taken. An SVG can hold scripts, styles and links, which every browser and each writer of
files would have to run.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass
from typing import Final

from PIL import Image, UnidentifiedImageError

from shared.workshop.state import Refusal

FILE_MAX_B: Final = 1024 * 1024
SIDE_MIN: Final = 16
SIDE_MAX: Final = 4000
"""Pixels of an uploaded picture's longer side."""
KEPT_WIDE: Final = 800
KEPT_HIGH: Final = 300
"""Pixels in which it is kept: enough for a wall of 1920 and for print at the size of a letterhead."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A PNG, and the digest under which it is served."""

    content: bytes
    digest: str


def read_logo(content: bytes) -> Logo | Refusal:
    """The picture of an uploaded file, at most so large as it is shown.

    Refusals: logo_too_large (bytes), logo_unreadable for what is no PNG or JPEG or is damaged, logo_size for
    sides that are too short or too long. Takes up to some tenths of a second.
    """
    if len(content) > FILE_MAX_B:
        return Refusal("logo_too_large", {"max": FILE_MAX_B // 1024})
    try:
        with warnings.catch_warnings():
            # Pillow warns of pictures that would be huge once unpacked; the sides are looked at first.
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(content), formats=("PNG", "JPEG"))
            wide, high = picture.size
            if not (min(wide, high) >= SIDE_MIN and max(wide, high) <= SIDE_MAX):
                return Refusal("logo_size", {"min": SIDE_MIN, "max": SIDE_MAX})
            picture.load()
            drawn = picture.convert("RGBA")
    except Image.DecompressionBombError:
        return Refusal("logo_size", {"min": SIDE_MIN, "max": SIDE_MAX})
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        return Refusal("logo_unreadable")
    drawn.thumbnail((KEPT_WIDE, KEPT_HIGH))
    buffer = io.BytesIO()
    # A new picture of the pixels: what is in the file besides them is left behind.
    clean = Image.new("RGBA", drawn.size)
    clean.paste(drawn)
    clean.save(buffer, "PNG", optimize=True)
    kept = buffer.getvalue()
    return Logo(kept, hashlib.sha256(kept).hexdigest()[:16])
