"""What the whole suite shares: settings of Hypothesis, the record of promises, the one driver of browsers."""

from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Playwright, expect, sync_playwright

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
