"""Builds the documentation site and checks its links and its spelling. `make docs`.

    python -m tools.docs_site FOLDER PICTURES

The pages are the Markdown files of the project, at the places that they have there, so that their links hold;
`PICTURES` has what `tools.site_pictures` took.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

ROOT: Final = Path(__file__).resolve().parents[1]
AT_THE_TOP: Final = (
    "README.md",
    "GLOSSARY.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
    "ARCHITECTURE.md",
    "LICENSE",
)
FOLDERS: Final = ("docs", "docker")
SINGLE: Final = ("shared/workshop/RULES.md",)
SPELLED: Final = ("*.md", "docs/*.md", "docs/develop/*.md", "docs/protocol/*.md", "shared/workshop/*.md")
OTHER_LANGUAGES: Final = (
    "fo,sie,fpr,ressource,kommer,als,nam,vis,ue,te,ser,ist,hel,wan,ot,manuel,alle,som,ges,fram,vai,databas"
)
"""Finnish and Swedish words of these pages that look like misspelt English."""


@dataclass
class Page(HTMLParser):
    """What one page of the site links to, and the places in it that can be linked to."""

    links: list[str] = field(default_factory=list)
    places: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes ids, links and sources."""
        for name, value in attrs:
            if name in ("id", "name") and value:
                self.places.add(value)
            elif value is not None and (name, tag) in (("href", "a"), ("src", "img"), ("src", "script")):
                self.links.append(value)


def read_page(text: str) -> Page:
    """A page's links and places."""
    page = Page()
    page.feed(text)
    return page


def broken_links(pages: Mapping[str, Page], files: Iterable[str]) -> list[str]:
    """Links within the site that lead nowhere, and what is fetched from elsewhere; a sentence each.

    `pages` and `files` are named by their path in the site. A file whose link leaves the site's folder is
    named by what it would be in the project.
    """
    known = set(files)
    said: list[str] = []
    for name, page in sorted(pages.items()):
        for link in dict.fromkeys(page.links):
            found = urlsplit(link)
            if found.scheme or found.netloc:
                continue
            target = _resolve(name, unquote(found.path)) if found.path else name
            if target not in known:
                said.append(f"{name}: {link} leads nowhere")
            elif found.fragment and target in pages and unquote(found.fragment) not in pages[target].places:
                said.append(f"{name}: {link} leads to no place in {target}")
    return said


def _resolve(page: str, path: str) -> str:
    steps = [] if path.startswith("/") else page.split("/")[:-1]
    for step in path.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps) + ("/index.html" if path.endswith("/") and steps else "")


def copy_pages(into: Path, pictures: Path) -> None:
    """Lays the pages where the site is built from."""
    for name in (*AT_THE_TOP, *SINGLE):
        (into / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, into / name)
    for name in FOLDERS:
        shutil.copytree(ROOT / name, into / name)
    shutil.copytree(pictures, into / "docs/pictures/steps", dirs_exist_ok=True)
    for page in into.rglob("*.md"):
        page.write_text(only_pages(page.read_text(encoding="utf-8"), page, into), encoding="utf-8")


def only_pages(text: str, page: Path, top: Path) -> str:
    """The text of a page without links to sources of the program, which are no part of the site."""

    def keep(found: re.Match[str]) -> str:
        path = found[2].partition("#")[0]
        is_kept = not path or ":" in path or (page.parent / unquote(path)).resolve().is_relative_to(top)
        is_kept = is_kept and (not path or ":" in path or (page.parent / unquote(path)).exists())
        return found[0] if is_kept else f"`{found[1].strip('`')}`"

    return re.sub(r"(?<!!)\[([^]]+)\]\(([^)\s]+)\)", keep, text)


def main() -> None:
    """Builds, checks, and says where the site is."""
    parser = argparse.ArgumentParser(description="Builds the documentation site.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("pictures", type=Path)
    given = parser.parse_args()
    folder: Path = given.folder.resolve()
    work = folder.with_name(f"{folder.name}-build")
    shutil.rmtree(work, ignore_errors=True)
    copy_pages(work / "pages", given.pictures)
    shutil.copy(ROOT / "docs/zensical.toml", work / "zensical.toml")
    program = Path(sys.executable).with_name("zensical")
    subprocess.run([program, "build", "--clean"], cwd=work, check=True)
    site = work / "site"
    pages = {
        page.relative_to(site).as_posix(): read_page(page.read_text(encoding="utf-8"))
        for page in site.rglob("*.html")
        if page.name != "404.html"
    }
    said = broken_links(pages, (file.relative_to(site).as_posix() for file in site.rglob("*")))
    checked = [str(file) for pattern in SPELLED for file in sorted(ROOT.glob(pattern))]
    spelling = subprocess.run(
        [Path(sys.executable).with_name("codespell"), "--ignore-words-list", OTHER_LANGUAGES, *checked],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    said += spelling.stdout.splitlines()
    if said or spelling.returncode:
        sys.exit("docs: " + "\ndocs: ".join(said or [spelling.stderr]))
    shutil.rmtree(folder, ignore_errors=True)
    site.rename(folder)
    shutil.rmtree(work)
    print(f"{len(pages)} pages in {folder}: open {folder / 'index.html'}")


if __name__ == "__main__":
    main()
