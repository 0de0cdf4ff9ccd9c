"""The wireless network of the room: what phones need to join it, and its QR code (the WIFI: format)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from shared.workshop.answers import clean_line
from shared.workshop.state import Refusal

NAME_B_MAX: Final = 32
PASSWORD_LENGTHS: Final = (8, 63)
"""Of WPA2 and WPA3; 64 is for keys in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Wifi:
    """A network; an open one has no password."""

    name: str
    password: str = ""

    @property
    def address(self) -> str:
        """What a phone's camera reads: `WIFI:T:WPA;S:name;P:password;;`."""
        if not self.password:
            return f"WIFI:T:nopass;S:{_escaped(self.name)};;"
        return f"WIFI:T:WPA;S:{_escaped(self.name)};P:{_escaped(self.password)};;"


def decide_wifi(name: str, password: str) -> Wifi | Refusal | None:
    """The network as it is kept, None where no name is given; `bad_wifi` for one that no phone could join."""
    clean_name = clean_line(name)
    if not clean_name:
        return None
    is_fit = not password or PASSWORD_LENGTHS[0] <= len(password) <= PASSWORD_LENGTHS[1]
    if len(clean_name.encode()) > NAME_B_MAX or not is_fit or not all(" " <= one <= "~" for one in password):
        return Refusal("bad_wifi")
    return Wifi(clean_name, password)


def _escaped(text: str) -> str:
    return "".join(f"\\{one}" if one in '\\;,:"' else one for one in text)
