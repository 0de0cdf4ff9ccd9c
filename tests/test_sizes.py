"""Sizes of type and space, corners and times of motion are steps of the scales in shared/design_tokens.py."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
TOKENS = sorted((ROOT / "shared" / "web").glob("*.gen.css"))
SCALED = re.compile(
    r"(?<![\w-])(font|font-size|(?:padding|margin)[a-z-]*|(?:row-|column-)?gap|border-[a-z-]*radius"
    r"|transition[a-z-]*|animation[a-z-]*)\s*:\s*([^;{}]+)"
)
# A share of the parent, of the letters or of the screen (em, %, vw, vh) is a relation;
# up to three pixels are the thickness of a line.
LENGTH = re.compile(
    r"(?<![\w.-])-?\d*\.?\d+(?:rem|pt|mm|cm)\b|(?<![\w.-])-?(?:[4-9]|\d\d+)(?:\.\d+)?px\b|\d\s*\*\s*var\(--u\)"
)
TIME = re.compile(r"(?<![\w.-])(?!0s)\d*\.?\d+m?s\b")
ALLOWED = {
    # A choice is as high as a thumb, and its label lies over it.
    ("participant/web/phone.css", "margin-block-start: calc(-48px - var(--space-2))"),
    # Next to none, for people who want no motion.
    ("shared/web/base.css", "animation-duration: 0.01ms !important"),
}


def sources(*endings: str) -> list[Path]:
    return [
        path
        for side in ("facilitator", "participant", "shared")
        for path in sorted((ROOT / side).rglob("*"))
        if path.suffix in endings
        and not {"dist", "testing"} & set(path.parts)
        and ".gen." not in path.name
        and ".test." not in path.name
    ]


def read_styles(path: Path) -> str:
    """The rules of a style sheet, or those within a page."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".css":
        text = "\n".join(re.findall(r"<style.*?</style>", text, flags=re.DOTALL))
    # A page's own margins take no custom property.
    return re.sub(r"/\*.*?\*/|@page\s*\{[^}]*\}", "", text, flags=re.DOTALL)


def strays_of(path: Path) -> list[str]:
    name = str(path.relative_to(ROOT))
    found = []
    for prop, value in SCALED.findall(read_styles(path)):
        declared = f"{prop}: {value.strip()}"
        is_raw = (TIME if prop.startswith(("transition", "animation")) else LENGTH).search(value)
        if is_raw and (name, declared) not in ALLOWED:
            found.append(f"{name}: {declared}")
    return found


def test_every_size_in_a_style_sheet_is_a_step_of_a_scale() -> None:
    sheets = sources(".css", ".html")

    assert len(sheets) > 30
    assert [stray for path in sheets for stray in strays_of(path)] == []


def test_no_script_sets_a_size_of_its_own() -> None:
    """What a script computes from the room on the wall (`inUnits`) fits it, and is no step."""
    props = r"(?:fontSize|padding\w*|margin\w*|gap|borderRadius)"
    sized = re.compile(props + r"\s*:\s*['\"`][^'\"`]*\d(?:rem|px|pt|vh)\b")
    strays = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in sources(".ts", ".tsx")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if sized.search(line)
    ]

    assert strays == []


def test_every_custom_property_that_is_used_is_declared() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sources(".css") + TOKENS]
    code = [path.read_text(encoding="utf-8") for path in sources(".ts", ".tsx")]
    declared = {name for text in texts for name in re.findall(r"(?<![\w-])--([a-z0-9-]+)\s*:", text)}
    set_by_code = {name for text in code for name in re.findall(r"--([a-z0-9-]+)", text)}
    used = {name for text in texts for name in re.findall(r"var\(--([a-z0-9-]+)", text)}

    assert sorted(used - declared - set_by_code) == []


def test_every_custom_property_of_a_page_is_given_to_it() -> None:
    for path in sources(".html"):
        text = path.read_text(encoding="utf-8")
        calls = " ".join(re.findall(r"\{\{ (?:\w*colours|sizes)\(.*?\}\}", text))
        given = set(re.findall(r'"([a-z0-9-]+)"', calls))
        declared = set(re.findall(r"(?<![\w-])--([a-z0-9-]+)\s*:", text))

        assert set(re.findall(r"var\(--([a-z0-9-]+)", text)) - given - declared == set(), path.name


def test_every_size_of_a_printed_page_is_a_step_of_a_scale() -> None:
    """A page's margins, columns, strokes and drawn marks are measures of the layout."""
    pattern = re.compile(
        r"\b(?:size|above|below|spacing|inset|[a-z]*-?gutter|radius|left|right|top|bottom|x|y)"
        r": -?[1-9.][\d.]*(?:pt|mm)\b(?! \+)|\b[hv]\(-?[\d.]+(?:pt|mm)\)"
    )
    measures = re.compile(r"margin: |circle\(|// ")
    strays = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in sources(".typ")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line) and not measures.search(line)
    ]

    assert strays == []


def test_every_size_of_letters_in_slides_documents_and_pictures_is_a_step_of_a_scale() -> None:
    sized = re.compile(
        r"\b(?:size|name|small|stage|margin)=\d|\bsize(?:: float)? = \d|\bPt\((?!0\))\d"
        r"|\b(?:Line|width_of|_named)\((?:[^()]|\([^()]*\))*, (?:9|[1-9]\d)(?:\.\d+)?[,)]"
    )
    allowed = {"margin=0.0,", "shape.line.width = Pt(1.75)"}
    strays = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in sources(".py")
        if path.is_relative_to(ROOT / "shared" / "report")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if sized.search(line) and line.strip() not in allowed
    ]

    assert strays == []
