"""The compiled front end: which tags a page needs for a screen, and how the files are served."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict

from flask import Flask
from markupsafe import Markup
from whitenoise import WhiteNoise

from shared.design_tokens import (
    COLOURS,
    dark_properties,
    light_properties,
    size_properties,
    themed_properties,
)

DIST = Path(__file__).parent / "web" / "dist"
MARK = "shared/web/mark.svg"


class AssetsError(Exception):
    """The front end is not compiled, or it has no such screen."""


class _Chunk(TypedDict, total=False):
    """What Vite's manifest says of one file it made; paths start from dist."""

    file: str
    css: list[str]
    imports: list[str]


@dataclass(frozen=True, slots=True)
class _Tags:
    styles: tuple[str, ...]
    preloads: tuple[str, ...]
    script: str


def init_app(app: Flask, dist: Path = DIST) -> None:
    """Serve the compiled files under /assets/ and give templates `vite(entry, nonce)`, `icon()`, `mark()`.

    Raises AssetsError when a page asks for what is not compiled, not before.
    """

    def vite(entry: str, nonce: str = "") -> Markup:
        """The tags that load an entry such as "participant/web/main.tsx", allowed by the page's CSP nonce."""
        tags = _tags(dist, entry)
        return Markup().join(
            [
                *(_link("stylesheet", path, nonce) for path in tags.styles),
                *(_link("modulepreload", path, nonce) for path in tags.preloads),
                _script(tags.script, nonce),
            ]
        )

    def mark() -> str:
        """The address of the product's own mark."""
        return f"/{_mark(dist)}"

    def icon() -> Markup:
        """The tag that gives a page its icon."""
        return Markup('<link rel="icon" type="image/svg+xml" href="{}">').format(mark())

    offer_colours(app)
    app.jinja_env.globals["vite"] = vite
    app.jinja_env.globals["icon"] = icon
    app.jinja_env.globals["mark"] = mark
    files = dist / "assets"
    # Without compiled files everything but the pages works, and a page says what is missing.
    if files.is_dir():
        # Every name there carries a digest of its content, so a browser may keep a file for ever.
        app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
            app.wsgi_app,
            root=files,
            prefix="assets/",
            allow_all_origins=False,
            immutable_file_test=lambda _path, _url: True,
        )


def _link(rel: str, path: str, nonce: str) -> Markup:
    return Markup('<link rel="{}" href="/{}" nonce="{}">').format(rel, path, nonce)


def _script(path: str, nonce: str) -> Markup:
    return Markup('<script type="module" src="/{}" nonce="{}"></script>').format(path, nonce)


def _read_manifest(dist: Path) -> dict[str, _Chunk]:
    """Everything compiled: the phone is built apart from the other screens, with its own manifest."""
    folder = dist / ".vite"
    paths = sorted(folder.glob("manifest*.json"))
    if not paths:
        raise AssetsError(
            f"{folder / 'manifest.json'} is missing: the front end is not compiled, `make build` does that"
        )
    manifest: dict[str, _Chunk] = {}
    for path in paths:
        manifest |= json.loads(path.read_text(encoding="utf-8"))
    return manifest


@cache
def _mark(dist: Path) -> str:
    manifest = _read_manifest(dist)
    if MARK not in manifest:
        raise AssetsError(f"the compiled front end has no {MARK}")
    return manifest[MARK]["file"]


@cache
def _tags(dist: Path, entry: str) -> _Tags:
    """The style sheets and scripts that an entry needs, with those of all it imports, each once."""
    manifest = _read_manifest(dist)
    if entry not in manifest:
        raise AssetsError(f"the compiled front end has no {entry}, only {', '.join(sorted(manifest))}")
    styles: dict[str, None] = {}
    seen: dict[str, None] = {}
    queue = [entry]
    while queue:
        key = queue.pop(0)
        if key in seen:
            continue
        seen[key] = None
        styles |= dict.fromkeys(manifest[key].get("css", []))
        queue += manifest[key].get("imports", [])
    preloads = tuple(manifest[key]["file"] for key in seen if key != entry)
    return _Tags(tuple(styles), preloads, manifest[entry]["file"])


def offer_colours(app: Flask) -> None:
    """Gives every page the colours and sizes of the design by their names."""
    app.jinja_env.globals["light_colours"] = light_properties
    app.jinja_env.globals["dark_colours"] = dark_properties
    app.jinja_env.globals["colours"] = themed_properties
    app.jinja_env.globals["sizes"] = size_properties
    app.jinja_env.globals["colour"] = COLOURS
