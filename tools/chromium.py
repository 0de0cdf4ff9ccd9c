"""The browser of the tests, the pictures and the measurements."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Playwright

DEBIANS: Final = Path("/usr/bin/chromium")
FLAGS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def launch(playwright: Playwright) -> Browser:
    """Debian's Chromium where there is one, otherwise the one Playwright installed."""
    return playwright.chromium.launch(executable_path=DEBIANS if DEBIANS.exists() else None, args=FLAGS)
