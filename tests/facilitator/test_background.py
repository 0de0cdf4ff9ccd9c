"""What a server runs in the background ends with it."""

from __future__ import annotations

import threading

from tests.facilitator.conftest import Opener

PATIENCE_S = 20.0


def test_a_server_that_is_closed_leaves_no_thread_behind(open_with: Opener) -> None:
    before = set(threading.enumerate())
    site = open_with()
    started = set(threading.enumerate()) - before

    site.roolitus.close()

    for thread in started:
        thread.join(PATIENCE_S)
    assert started
    assert [thread.name for thread in started if thread.is_alive()] == []
