"""Firefox and WebKit as Debian packages them, by the protocols they speak themselves.

Playwright drives its own builds, which phones and offices do not have. Firefox speaks WebDriver BiDi
over a socket, WebKitGTK the older WebDriver over HTTP; both take the same actions of a pointer.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest
import requests
from websockets.sync.client import ClientConnection, connect

STARTS_S = 60.0
WAITS_S = 40.0
BETWEEN_S = 0.1
VIEWPORT = (412, 839)
"""A telephone's, in CSS pixels; WebKitGTK's window is no narrower than about 450."""

_CENTRE = """
(() => {
  const found = [...document.querySelectorAll(SELECTOR)].filter((one) => one.getClientRects().length
    && (!TEXT || one.textContent.includes(TEXT)));
  const one = found[INDEX];
  if (!one || one.disabled) return null;
  one.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = one.getBoundingClientRect();
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
})()
"""


class Driver(Protocol):
    """What a test asks of any browser."""

    def go(self, address: str) -> None:
        """Opens a page."""

    def run(self, script: str) -> Any:  # noqa: ANN401  # any JSON
        """The value of an expression in the page."""

    def press(self, x: int, y: int) -> None:
        """Presses a point of the page with the pointer."""


class Phone:
    """A page in any browser, looked at and pressed as a person does."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver

    def go(self, address: str) -> None:
        """Opens a page."""
        self.driver.go(address)

    def wait_for(self, expression: str) -> Any:  # noqa: ANN401  # any JSON
        """Waits until an expression is true; its value."""
        ends_at = time.monotonic() + WAITS_S
        # An element is no JSON; that there is one is.
        asked = f"(found => found instanceof Node || found)({expression.strip()})"
        while not (value := self.driver.run(asked)):
            assert time.monotonic() < ends_at, f"{expression} never held; the page says: {self.text()}"
            time.sleep(BETWEEN_S)
        return value

    def has(self, selector: str, text: str = "") -> bool:
        """Whether there is such an element in sight."""
        return bool(self.driver.run(_centre(selector, text, 0)))

    def see(self, text: str) -> None:
        """Waits until the page shows a text."""
        self.wait_for(f"document.body.innerText.includes({json.dumps(text)})")

    def tap(self, selector: str, text: str = "", index: int = 0) -> None:
        """Waits for an element and presses it."""
        x, y = self.wait_for(_centre(selector, text, index))
        self.driver.press(int(x), int(y))

    def text(self) -> str:
        """What the page shows."""
        return str(self.driver.run("document.body.innerText"))


def _centre(selector: str, text: str, index: int) -> str:
    asked = _CENTRE.replace("SELECTOR", json.dumps(selector)).replace("TEXT", json.dumps(text))
    return asked.replace("INDEX", str(index))


def _pointer(x: int, y: int) -> list[dict[str, Any]]:
    return [
        {
            "type": "pointer",
            "id": "finger",
            "parameters": {"pointerType": "mouse"},
            "actions": [
                {"type": "pointerMove", "x": x, "y": y, "duration": 0},
                {"type": "pointerDown", "button": 0},
                {"type": "pointerUp", "button": 0},
            ],
        }
    ]


class Firefox:
    """Firefox by WebDriver BiDi."""

    def __init__(self, connection: ClientConnection) -> None:
        self._socket = connection
        self._number = 0
        self._ask("session.new", {"capabilities": {}})
        (context,) = self._ask("browsingContext.getTree", {})["contexts"]
        self._context = context["context"]
        width, height = VIEWPORT
        self._ask(
            "browsingContext.setViewport",
            {"context": self._context, "viewport": {"width": width, "height": height}},
        )

    def go(self, address: str) -> None:
        """Opens a page."""
        self._ask("browsingContext.navigate", {"context": self._context, "url": address, "wait": "complete"})

    def run(self, script: str) -> Any:  # noqa: ANN401  # any JSON
        """The value of an expression in the page."""
        answer = self._ask(
            "script.evaluate",
            {
                "expression": f"JSON.stringify({script.strip()} ?? null)",
                "target": {"context": self._context},
                "awaitPromise": True,
            },
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])

    def press(self, x: int, y: int) -> None:
        """Presses a point of the page."""
        self._ask("input.performActions", {"context": self._context, "actions": _pointer(x, y)})

    def _ask(self, method: str, params: dict[str, Any]) -> Any:  # noqa: ANN401  # any JSON
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": params}))
        while True:
            answer = json.loads(self._socket.recv(WAITS_S))
            if answer.get("id") == self._number:
                assert answer["type"] == "success", f"{method}: {answer}"
                return answer["result"]


class WebKit:
    """WebKitGTK by WebDriver."""

    def __init__(self, address: str) -> None:
        self._address = address
        made = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": {}}})
        self._session = f"/session/{made['sessionId']}"
        width, height = VIEWPORT
        self._ask("POST", f"{self._session}/window/rect", {"width": width, "height": height})

    def go(self, address: str) -> None:
        """Opens a page."""
        self._ask("POST", f"{self._session}/url", {"url": address})

    def run(self, script: str) -> Any:  # noqa: ANN401  # any JSON
        """The value of an expression in the page."""
        return self._ask(
            "POST", f"{self._session}/execute/sync", {"script": f"return {script.strip()}", "args": []}
        )

    def press(self, x: int, y: int) -> None:
        """Presses a point of the page."""
        self._ask("POST", f"{self._session}/actions", {"actions": _pointer(x, y)})

    def close(self) -> None:
        """Ends the browser."""
        self._ask("DELETE", self._session)

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:  # noqa: ANN401
        answer = requests.request(method, f"{self._address}{path}", json=body, timeout=WAITS_S)
        value = answer.json()["value"]
        assert answer.ok, value
        return value


@contextmanager
def open_firefox(folder: Path) -> Iterator[Phone]:
    """Firefox with an empty profile; the test is skipped where it is not installed."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        pytest.skip("Firefox is not installed (Debian: firefox-esr)")
    profile = folder / "profile"
    profile.mkdir()
    (profile / "user.js").write_text('user_pref("intl.accept_languages", "fi");\n')
    port = _free_port()
    command = [program, "--headless", "--no-remote", "--profile", str(profile)]
    with ExitStack() as stack:
        stack.enter_context(_running([*command, f"--remote-debugging-port={port}", "about:blank"]))
        _wait_for_port(port)
        address = f"ws://127.0.0.1:{port}/session"
        speaking = stack.enter_context(connect(address, open_timeout=WAITS_S, max_size=None, proxy=None))
        yield Phone(Firefox(speaking))


@contextmanager
def open_webkit() -> Iterator[Phone]:
    """WebKitGTK in a window of a virtual screen; the test is skipped where it is not installed."""
    program, screen = shutil.which("WebKitWebDriver"), shutil.which("xvfb-run")
    if program is None or screen is None:
        pytest.skip("WebKit is not installed (Debian: webkit2gtk-driver and xvfb)")
    port = _free_port()
    with _running([screen, "-a", program, f"--port={port}", "--host=127.0.0.1"]):
        _wait_for_port(port)
        driver = WebKit(f"http://127.0.0.1:{port}")
        try:
            yield Phone(driver)
        finally:
            driver.close()


@contextmanager
def _running(command: list[str]) -> Iterator[None]:
    """A program of a process group by itself, which ends with all that it has started."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield
    finally:
        _end_group(process)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for_port(port: int) -> None:
    ends_at = time.monotonic() + STARTS_S
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert time.monotonic() < ends_at, "the browser did not start"
        time.sleep(BETWEEN_S)
