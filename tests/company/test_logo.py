"""Logos: read as pictures, and kept as new ones."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from shared.company.logo import FILE_MAX_B, Logo, read_logo
from shared.workshop.state import Refusal


def picture(
    wide: int = 120, high: int = 60, kind: str = "PNG", notes: PngImagePlugin.PngInfo | None = None
) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (wide, high), "#7a1fa2").save(buffer, kind, pnginfo=notes)
    return buffer.getvalue()


def kept(content: bytes) -> Logo:
    logo = read_logo(content)
    assert isinstance(logo, Logo), logo
    return logo


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_is_kept_as_a_png(kind: str) -> None:
    logo = kept(picture(kind=kind))

    drawn = Image.open(io.BytesIO(logo.content))
    assert (drawn.format, drawn.size, drawn.mode) == ("PNG", (120, 60), "RGBA")
    assert len(logo.digest) == 16


def test_a_large_picture_is_made_as_small_as_it_is_shown() -> None:
    drawn = Image.open(io.BytesIO(kept(picture(3000, 400)).content))

    assert drawn.size == (800, 107)


def test_nothing_but_the_pixels_is_kept() -> None:
    secret = PngImagePlugin.PngInfo()
    secret.add_text("Author", "Somebody Particular")

    logo = kept(picture(notes=secret) + b"<script>trailing</script>")

    assert b"Somebody" not in logo.content
    assert b"script" not in logo.content


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a" + bytes(100),
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        picture()[:80],
        b"%PDF-1.7",
    ],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    assert read_logo(content) == Refusal("logo_unreadable")


def test_a_file_that_is_too_large_is_not_read() -> None:
    assert read_logo(bytes(FILE_MAX_B + 1)) == Refusal("logo_too_large", {"max": 1024})


@pytest.mark.parametrize(("wide", "high"), [(4001, 100), (100, 8)])
def test_sides_that_are_too_long_or_too_short_are_refused(wide: int, high: int) -> None:
    assert read_logo(picture(wide, high)) == Refusal("logo_size", {"min": 16, "max": 4000})


def test_a_bomb_is_refused_by_its_sides_before_it_is_unpacked() -> None:
    """A file of some hundred bytes that says it has ten thousand million pixels."""
    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000)))
    assert read_logo(bomb + chunk(b"IEND", b"")) == Refusal("logo_size", {"min": 16, "max": 4000})
