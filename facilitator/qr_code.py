"""QR codes: what a phone's camera reads from the console and the wall."""

from __future__ import annotations

import segno

from shared.design_tokens import BLACK, WHITE


def draw_qr_code(address: str) -> str:
    """An address as a QR code in SVG; black on white whatever the screen's colours, or some phones can't."""
    picture = segno.make(address, error="m", micro=False).svg_inline(
        omitsize=True, border=4, dark=BLACK, light=WHITE
    )
    return picture.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
