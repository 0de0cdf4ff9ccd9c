"""A store with the real questions, closed when the test is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.store import Store
from tests.results.company import Company, found_company, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "roolitus.db")
    yield opened
    opened.close()


@pytest.fixture
def company(store: Store) -> Company:
    return found_company(store)
