"""The server of a test, closed when the test is over."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from facilitator.accounts import accounts
from facilitator.downloads.process import write_file
from facilitator.downloads.queue import Exports
from shared.live import workshop_cache
from tests.facilitator.site import Clock, Site, open_site

Opener = Callable[..., Site]


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its tables and nothing in them, to copy: making one takes longer than most tests."""
    site = open_site(tmp_path_factory.mktemp("empty"))
    path = site.folder / "roolitus.db"
    site.roolitus.store.back_up(path.with_name("empty.db"))
    site.roolitus.close()
    return path.with_name("empty.db")


@pytest.fixture(autouse=True)
def _hash_fast(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "real_hashes" not in request.fixturenames:
        monkeypatch.setattr(accounts, "PASSES", 1)
        monkeypatch.setattr(accounts, "MEMORY_KIB", 8)


@pytest.fixture(autouse=True)
def _see_changes_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests change workshops behind the server's back, as another process would."""
    monkeypatch.setattr(workshop_cache, "KEPT_S", 0.0)


@pytest.fixture
def real_hashes() -> None:
    """Passwords are hashed at the cost they have in use."""


class WrittenHere:
    """In the place of a process that has written its file and ended."""

    returncode = 0

    def wait(self, _: float) -> int:
        return self.returncode


@contextmanager
def write_in_this_process(_: Exports, given: IO[bytes], made: IO[bytes]) -> Iterator[WrittenHere]:
    write_file(given, made)
    yield WrittenHere()


@pytest.fixture
def files_written_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files come from this process: a process for each takes longer to start than most take to write.

    tests/facilitator/test_exports.py tries the processes with every format.
    """
    monkeypatch.setattr(Exports, "_child", write_in_this_process)


@pytest.fixture
def open_with(tmp_path: Path, empty_database: Path) -> Iterator[Opener]:
    """Opens sites with their own settings; each has its own folder unless one is named."""
    sites: list[Site] = []

    def open_one(*, data: Path | None = None, clock: Clock | None = None, **settings: object) -> Site:
        folder = data or tmp_path / f"site-{len(sites)}"
        if data is None:
            folder.mkdir(mode=0o700)
            shutil.copyfile(empty_database, folder / "roolitus.db")
            (folder / "roolitus.db").chmod(0o600)
        sites.append(open_site(folder, clock=clock, **settings))
        return sites[-1]

    yield open_one
    for site in sites:
        site.roolitus.close()


@pytest.fixture
def site(open_with: Opener) -> Site:
    return open_with()
