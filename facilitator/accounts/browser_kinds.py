"""What kind of browser somebody uses, coarsely enough to say nothing else of them."""

from __future__ import annotations

from typing import Final

BROWSERS: Final = (
    ("Edg", "edge"),
    ("OPR/", "opera"),
    ("Firefox/", "firefox"),
    ("FxiOS/", "firefox"),
    ("CriOS/", "chrome"),
    ("Chrome/", "chrome"),
    ("Safari/", "safari"),
)
"""What they call themselves, the imitator before the imitated."""
SYSTEMS: Final = (
    ("iPhone", "ios"),
    ("iPad", "ios"),
    ("Android", "android"),
    ("Windows", "windows"),
    ("CrOS", "chromeos"),
    ("Mac OS", "macos"),
    ("Linux", "linux"),
)


def kind_of_browser(user_agent: str) -> str:
    """Browser and system, as "firefox windows"; what is not known is left out."""
    found = (next((kind for sign, kind in signs if sign in user_agent), "") for signs in (BROWSERS, SYSTEMS))
    return " ".join(kind for kind in found if kind)
