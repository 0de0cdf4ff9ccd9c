"""What the whole suite shares: settings of Hypothesis, the record of promises, the one driver of browsers."""

from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Playwright, expect, sync_playwright

from shared.store import writer

pytest_plugins = ["tests.promises"]

# A machine that does something else meanwhile is slow, not wrong. The rest stays as Hypothesis has it: other
# cases at every run on a desk, the same ones at every run of CI.
settings.register_profile("roolitus", settings.default, deadline=None)
settings.load_profile("roolitus")


PATIENCE_MS = 20_000
"""How long an expectation of a page waits: a busy machine needs several times the driver's five seconds."""


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """A process holds one driver at a time, so every browser test takes this one."""
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session", autouse=True)
def writes_do_not_linger() -> Iterator[None]:
    """A test writes one thing after another: a wait for neighbours at each write is half of its time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writer, "LINGER_S", 0.0)
        patch.setattr(writer, "LINGER_MAX_S", 0.0)
        yield
