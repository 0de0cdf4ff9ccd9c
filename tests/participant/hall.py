"""A real server, a facilitator by script and a browser with a phone in it, for the phone's browser tests."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from facilitator.simulation.scripted_facilitator import ScriptedFacilitator, ServerProcess
from tests.e2e.stage import PASSWORD, join
from tools.chromium import launch


@dataclass
class Hall:
    """A server with a facilitator's account, and a browser: shared by all files, as they start slowly."""

    server: ServerProcess
    data: Path
    port: int
    account: ScriptedFacilitator
    browser: Browser
    device: dict[str, Any]


@dataclass
class Room:
    """A workshop whose first question is open, and a phone that has joined it."""

    hall: Hall
    facilitator: ScriptedFacilitator
    context: BrowserContext
    phone: Page


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def open_hall(playwright: Playwright, data: Path) -> Iterator[Hall]:
    port = free_port()
    with ServerProcess(data, port=port) as server:
        account = ScriptedFacilitator(server.address)
        account.set_up(server.setup_address, "Vetäjä", PASSWORD)
        device = dict(playwright.devices["Pixel 7"])
        device.pop("default_browser_type")
        browser = launch(playwright)
        yield Hall(server, data, port, account, browser, device)
        browser.close()


@pytest.fixture(scope="session")
def hall(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with open_hall(playwright, tmp_path_factory.mktemp("hall")) as opened:
        yield opened


@pytest.fixture
def room(hall: Hall) -> Iterator[Room]:
    facilitator = ScriptedFacilitator(hall.server.address)
    facilitator._http = hall.account._http
    facilitator.create("Myynnin roolit")
    context = hall.browser.new_context(locale="fi-FI", reduced_motion="reduce", **hall.device)
    phone = context.new_page()
    join(phone, hall.server.address, facilitator.code, group="Myynti")
    start = facilitator.room(lambda seen: seen.next is not None).next
    assert start is not None
    facilitator.send(start.command)
    expect(phone.locator("section.item").first).to_be_visible()
    yield Room(hall, facilitator, context, phone)
    facilitator.leave()
    context.close()
