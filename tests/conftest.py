"""What the whole suite shares: settings of Hypothesis, the record of promises, the one driver of browsers."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import settings
from playwright.sync_api import Playwright, expect, sync_playwright

from shared.store import writer

pytest_plugins = ["tests.promises"]

# A machine that does something else meanwhile is slow, not wrong. The rest stays as Hypothesis has it: other
# cases at every run on a desk, the same ones at every run of CI.
settings.register_profile("roolitus", settings.default, deadline=None)
settings.load_profile("roolitus")


MEMORY: Final = Path("/dev/shm")  # Linux's file system in memory, shared by all programs
MEMORY_MIN_BYTES: Final = 4 * 1024**3


def pytest_configure() -> None:
    """Keeps the files of tests in memory where there is room: a sync of the disk takes as long as a test.

    A killed process loses as little there as on a disk. A TMPDIR that is set, as by `make faults`, is used.
    """
    if "TMPDIR" in os.environ or not MEMORY.is_dir() or shutil.disk_usage(MEMORY).free < MEMORY_MIN_BYTES:
        return
    folder = MEMORY / f"roolitus-tests-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    os.environ["TMPDIR"] = str(folder)
    tempfile.tempdir = None


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
