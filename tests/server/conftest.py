"""One server for each file of tests that does not harm it."""

from collections.abc import Iterator

import pytest

from tests.server.wire import Venue, venue


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Venue]:
    with venue(tmp_path_factory.mktemp("server") / "data") as opened:
        yield opened
