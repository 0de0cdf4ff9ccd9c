"""The site's own links are checked, and the pages name the pictures that are taken."""

import re
import tomllib
from pathlib import Path

from tools.docs_site import Page, broken_links, only_pages, read_page
from tools.site_pictures import LANGUAGES, PICTURES

ROOT = Path(__file__).resolve().parents[2]


def site(**texts: str) -> dict[str, Page]:
    return {f"{name}.html": read_page(text) for name, text in texts.items()}


def test_links_that_lead_somewhere_are_no_problem() -> None:
    pages = site(
        a='<h1 id="top">A</h1><a href="b.html#part">b</a><a href="#top">up</a><a href="https://x.test">x</a>',
        b='<h2 id="part">B</h2><img src="picture.png">',
    )

    assert broken_links(pages, ["a.html", "b.html", "picture.png"]) == []


def test_links_that_lead_nowhere_are_named() -> None:
    pages = site(a='<a href="c.html">c</a><a href="b.html#gone">b</a><img src="lost.png">', b="")

    assert broken_links(pages, ["a.html", "b.html"]) == [
        "a.html: c.html leads nowhere",
        "a.html: b.html#gone leads to no place in b.html",
        "a.html: lost.png leads nowhere",
    ]


def test_a_link_to_a_source_of_the_program_is_a_name_on_the_site(tmp_path: Path) -> None:
    page = tmp_path / "docs" / "page.md"
    page.parent.mkdir()
    page.touch()

    text = only_pages(
        "[views](../shared/views.py), [here](page.md#part), [x](https://x.test)", page, tmp_path
    )

    assert text == "`views`, [here](page.md#part), [x](https://x.test)"


def test_the_steps_show_every_picture_that_is_taken_in_both_languages() -> None:
    text = (ROOT / "docs/run-a-workshop.md").read_text(encoding="utf-8")

    shown = re.findall(r"\(pictures/steps/(\S+)\.png\)", text)

    assert sorted(shown) == sorted(f"{language}-{name}" for language in LANGUAGES for name in PICTURES)


def test_every_page_of_the_site_s_menu_exists() -> None:
    text = (ROOT / "docs/zensical.toml").read_text(encoding="utf-8")
    tomllib.loads(text)

    assert [page for page in re.findall(r'= "(\S+\.md)"', text) if not (ROOT / page).is_file()] == []
