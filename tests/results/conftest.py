"""A store with the real questions, closed when the test is over."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.store import Store
from tests.results.company import Company, found_company, open_store


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its tables and nothing in them, to copy: making one takes longer than most tests."""
    folder = tmp_path_factory.mktemp("empty")
    store = open_store(folder / "roolitus.db")
    store.back_up(folder / "empty.db")
    store.close()
    return folder / "empty.db"


@pytest.fixture
def store(tmp_path: Path, empty_database: Path) -> Iterator[Store]:
    shutil.copyfile(empty_database, tmp_path / "roolitus.db")
    (tmp_path / "roolitus.db").chmod(0o600)
    opened = open_store(tmp_path / "roolitus.db")
    yield opened
    opened.close()


@pytest.fixture
def company(store: Store) -> Company:
    return found_company(store)
