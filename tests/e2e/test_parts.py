"""The page of parts: each part in every state, in both themes, at ordinary and at doubled text."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Page, Playwright

from tests.e2e.house import check
from tests.e2e.stage import TOO_WIDE
from tools.build_front_end import ROOT, node_command
from tools.chromium import launch

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

CUT = """() => [...document.querySelectorAll('.button, .chip, .segments button, .tile, .toast p, .filling')]
    .filter((part) => part.scrollWidth > part.clientWidth + 1 && !part.classList.contains('filling'))
    .map((part) => part.textContent)"""
"""Parts whose words do not fit in them; the large button alone may cut its words."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("parts")
    vite = str(ROOT / "node_modules" / "vite" / "bin" / "vite.js")
    subprocess.run(
        node_command(vite, "build", "--config", "vite.parts.config.ts", "--outDir", str(folder)),
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing: the test's own output is what is read."""


@pytest.fixture(scope="module")
def page(playwright: Playwright, address: str) -> Iterator[Page]:
    browser = launch(playwright)
    window = browser.new_page(viewport={"width": 1366, "height": 768})
    errors: list[str] = []
    window.on("pageerror", lambda error: errors.append(str(error)))
    window.goto(f"{address}?theme=light&text=100")
    window.locator(".parts").wait_for()
    yield window
    browser.close()
    assert errors == []


def test_the_parts_are_for_everybody(page: Page) -> None:
    check(page, "the page of parts")


@pytest.mark.parametrize("width", [1366, 360])
@pytest.mark.parametrize("text", ["100%", "200%"])
def test_no_part_cuts_its_words_or_widens_the_page(page: Page, width: int, text: str) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", text)
    try:
        assert page.evaluate(CUT) == []
        assert page.evaluate(TOO_WIDE) <= 0
    finally:
        page.evaluate("() => { document.documentElement.style.fontSize = ''; }")
        page.set_viewport_size({"width": 1366, "height": 768})
