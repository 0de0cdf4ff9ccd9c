"""The tags of a page and the files behind them, as a browser meets them."""

import json
import re
from pathlib import Path

import pytest
from flask import Flask, render_template_string

from shared import assets

ENTRY = "participant/web/main.tsx"
MANIFEST = {
    ENTRY: {
        "file": "assets/participant-1.js",
        "css": ["assets/participant-2.css"],
        "imports": ["_a.js", "_b.js"],
    },
    "_a.js": {"file": "assets/a-3.js", "css": ["assets/base-4.css"], "imports": ["_b.js"]},
    "_b.js": {"file": "assets/b-5.js", "css": ["assets/base-4.css"], "imports": ["_a.js"]},
    assets.MARK: {"file": "assets/mark-6.svg"},
}


def compiled(folder: Path) -> Path:
    """What Vite leaves behind: a manifest, and the files it names, one of them precompressed."""
    (folder / ".vite").mkdir()
    (folder / ".vite" / "manifest.json").write_text(json.dumps(MANIFEST))
    (folder / "assets").mkdir()
    for name in ("participant-1.js", "a-3.js", "b-5.js", "participant-2.css", "base-4.css"):
        (folder / "assets" / name).write_text(f"/* {name} */")
    (folder / "assets" / "mark-6.svg").write_text("<svg/>")
    (folder / "assets" / "a-3.js.br").write_bytes(b"brotli")
    return folder


def app_with(dist: Path) -> Flask:
    app = Flask(__name__)
    assets.init_app(app, dist)

    @app.get("/")
    def page() -> str:
        return render_template_string("{{ vite(entry, 'abc') }}", entry=ENTRY)

    return app


def test_a_page_loads_its_styles_and_everything_its_script_imports_once(tmp_path: Path) -> None:
    page = app_with(compiled(tmp_path)).test_client().get("/").text

    assert re.findall(r'<link rel="stylesheet" href="([^"]+)"', page) == [
        "/assets/participant-2.css",
        "/assets/base-4.css",
    ]
    assert re.findall(r'<link rel="modulepreload" href="([^"]+)"', page) == [
        "/assets/a-3.js",
        "/assets/b-5.js",
    ]
    assert re.findall(r'<script type="module" src="([^"]+)"', page) == ["/assets/participant-1.js"]


def test_a_page_has_the_mark_for_its_icon(tmp_path: Path) -> None:
    app = app_with(compiled(tmp_path))
    with app.app_context():
        tag = render_template_string("{{ icon() }}")
    answer = app.test_client().get("/assets/mark-6.svg", buffered=True)

    assert tag == '<link rel="icon" type="image/svg+xml" href="/assets/mark-6.svg">'
    assert (answer.status_code, answer.mimetype) == (200, "image/svg+xml")


def test_every_tag_carries_the_nonce_of_the_page(tmp_path: Path) -> None:
    page = app_with(compiled(tmp_path)).test_client().get("/").text

    assert page.count("<link") + page.count("<script") == page.count('nonce="abc"') == 5


def test_every_address_on_the_page_answers_and_may_be_kept_for_ever(tmp_path: Path) -> None:
    client = app_with(compiled(tmp_path)).test_client()

    answers = [
        client.get(found, buffered=True)
        for found in re.findall(r'(?:src|href)="([^"]+)"', client.get("/").text)
    ]

    assert [answer.status_code for answer in answers] == [200] * 5
    assert all("immutable" in answer.headers["Cache-Control"] for answer in answers)
    assert not any("Access-Control-Allow-Origin" in answer.headers for answer in answers)


def test_a_browser_that_knows_brotli_gets_the_compressed_file(tmp_path: Path) -> None:
    client = app_with(compiled(tmp_path)).test_client()

    answer = client.get("/assets/a-3.js", headers={"Accept-Encoding": "gzip, br"}, buffered=True)

    assert answer.data == b"brotli"
    assert answer.headers["Content-Encoding"] == "br"


@pytest.mark.parametrize(
    "path", ["/assets/manifest.json", "/assets/../.vite/manifest.json", "/assets/.vite/manifest.json"]
)
def test_what_only_the_server_reads_is_not_served(tmp_path: Path, path: str) -> None:
    assert app_with(compiled(tmp_path)).test_client().get(path).status_code == 404


def test_a_page_without_compiled_files_says_what_to_do(tmp_path: Path) -> None:
    app = app_with(tmp_path)
    app.testing = True

    with pytest.raises(assets.AssetsError, match="make build"):
        app.test_client().get("/")


def test_an_entry_that_does_not_exist_is_named(tmp_path: Path) -> None:
    app = app_with(compiled(tmp_path))

    with app.app_context(), pytest.raises(assets.AssetsError, match=r"has no participant/web/mian\.tsx"):
        render_template_string("{{ vite('participant/web/mian.tsx') }}")
