"""The pages of docs/develop name files that exist, and CONTRIBUTING.md links every page."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted((ROOT / "docs" / "develop").glob("*.md"))
# In code marks: something with a slash and only characters of a path, or a file at the root.
PATH = re.compile(r"`([\w.-]+(?:/[\w.-]+)+/?|[\w-]+\.md)`")


def paths_in(text: str) -> list[str]:
    return PATH.findall(text)


def test_a_path_is_found_among_other_code() -> None:
    assert paths_in("`shared/http.py`, `GLOSSARY.md`, `vote.cast`, `make protocol`, `shared/web/`") == [
        "shared/http.py",
        "GLOSSARY.md",
        "shared/web/",
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_path_that_a_page_names_exists(page: Path) -> None:
    paths = paths_in(page.read_text(encoding="utf-8"))

    assert len(paths) > 5
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_contributing_links_every_page() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

    assert len(PAGES) == 5
    assert [page.name for page in PAGES if f"(docs/develop/{page.name})" not in text] == []
