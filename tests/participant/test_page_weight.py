"""What a phone fetches before it can join and vote stays small, whichever language it speaks."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import TypedDict

import pytest

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "shared" / "web" / "dist"
PAGE = ROOT / "participant" / "pages" / "phone.html"
ENTRY = "participant/web/main.tsx"
BUDGET_B = 40_000


class Chunk(TypedDict, total=False):
    file: str
    css: list[str]
    imports: list[str]
    dynamicImports: list[str]


def read_manifest() -> dict[str, Chunk]:
    path = DIST / ".vite" / "manifest.phone.json"
    assert path.is_file(), "the front end is not compiled: run `make build`"
    manifest: dict[str, Chunk] = json.loads(path.read_text(encoding="utf-8"))
    return manifest


def files_of(manifest: dict[str, Chunk], *entries: str) -> set[str]:
    """The files of entries with everything they import at once."""
    seen: set[str] = set()
    queue = list(entries)
    while queue:
        if (key := queue.pop()) not in seen:
            seen.add(key)
            queue += manifest[key].get("imports", [])
    return {name for key in seen for name in (manifest[key]["file"], *manifest[key].get("css", []))}


def gzip_b(content: bytes) -> int:
    return len(gzip.compress(content, compresslevel=9))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_phones_page_weighs_at_most_its_budget(language: str) -> None:
    manifest = read_manifest()
    files = files_of(manifest, ENTRY, f"shared/locales/{language}/language.toml?phone")

    weights = {name: gzip_b((DIST / name).read_bytes()) for name in sorted(files)}
    weights["the page itself"] = gzip_b(PAGE.read_bytes())

    total = sum(weights.values())
    print(
        f"\n{language}: {total} B gzip of {BUDGET_B}",
        *(f"{b:>7} {name}" for name, b in weights.items()),
        sep="\n",
    )
    assert total <= BUDGET_B, weights


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_page_asks_for_files_that_are_compiled(language: str) -> None:
    page = PAGE.read_text(encoding="utf-8").replace('" ~ language ~ "', language)

    asked = re.findall(r'vite\("([^"]+)"', page)

    assert len(asked) == 2
    assert set(asked) <= set(read_manifest())


def test_what_is_fetched_later_is_no_part_of_the_first_page() -> None:
    manifest = read_manifest()
    at_once = files_of(manifest, ENTRY)
    later = files_of(manifest, "participant/web/results.tsx") - at_once

    assert {Path(name).suffix for name in later} == {".js", ".css"}
    assert set(manifest[ENTRY].get("dynamicImports", [])) >= {"participant/web/results.tsx"}
