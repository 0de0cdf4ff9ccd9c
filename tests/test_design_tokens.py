"""Each colour is written once, in shared/design_tokens.py; screens, pages and files take it from there."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from shared.company.colours import contrast
from shared.design_tokens import COLOURS, FACILITATOR_COLOURS, LATER, Colour

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "shared" / "design_tokens.py"
ENDINGS = (".py", ".typ", ".css", ".html", ".svg", ".ts", ".tsx")
HEX = re.compile(r"(?<![&\w])#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
SHADE = re.compile(r"\b(?:rgba?|hsla?)\(\s*\d")
GENERATED = {"mark.svg"}


def sources() -> list[Path]:
    """What people write of the product."""
    found = [
        path
        for side in ("facilitator", "participant", "shared")
        for path in (ROOT / side).rglob("*")
        if path.suffix in ENDINGS and "dist" not in path.parts and "testing" not in path.parts
    ]
    return [
        path
        for path in found
        if path != SOURCE
        and ".gen." not in path.name
        and ".test." not in path.name
        and path.name not in GENERATED
    ]


def test_no_colour_is_written_outside_the_tokens() -> None:
    strays = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in sources()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if HEX.search(line) or SHADE.search(line)
    ]

    assert strays == []


def test_each_value_is_written_once_among_the_tokens() -> None:
    written = Counter(HEX.findall(SOURCE.read_text(encoding="utf-8")))

    assert [value for value, times in written.items() if times > 1] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *(
            (ink, ground)
            for ink in ("ink", "ink-soft", "accent", "accent-strong")
            for ground in ("paper", "card")
        ),
        *(
            ("ink", ground)
            for ground in ("sunken", "accent-soft", "hat-soft", "warn-soft", "good-soft", "bad-soft")
        ),
        ("on-accent", "accent"),
        ("on-hat", "hat"),
        ("on-role", "role"),
        ("on-hat-fill", "hat-fill"),
        ("on-new", "new"),
        ("on-new-edge", "new-edge"),
        ("on-divided", "divided"),
        ("on-curtain", "curtain"),
        ("on-curtain-soft", "curtain"),
        ("on-toast", "toast"),
        ("on-bad", "bad"),
        ("on-mark", "mark"),
        ("on-mark-part", "mark-part"),
        ("hat", "paper"),
        ("good", "card"),
        ("warn", "card"),
        ("bad", "card"),
    ],
)
def test_words_are_read_on_their_ground(ink: str, ground: str, theme: str) -> None:
    colours = {**COLOURS, **FACILITATOR_COLOURS}

    def value(colour: Colour) -> str:
        return colour.dark if theme == "dark" and colour.dark else colour.light

    assert contrast(value(colours[ink]), value(colours[ground])) >= 4.5


def test_a_phones_first_page_uses_no_token_that_comes_later() -> None:
    styles = [ROOT / "participant" / "web" / "phone.css", ROOT / "shared" / "web" / "base.css"]
    used = {name for path in styles for name in re.findall(r"var\(--([a-z0-9-]+)", path.read_text("utf-8"))}

    assert used & LATER == set()
