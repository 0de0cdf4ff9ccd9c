"""Running coroutines in tests, whatever the browser driver does in the main thread."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from typing import TypeVar

Value = TypeVar("Value")


def run_in_loop(story: Coroutine[object, object, Value]) -> Value:
    """What a coroutine comes to, in an event loop of its own.

    The browser driver keeps a loop in the main thread while the suite runs, and a thread can't run two.
    Where the loop does not end, the test's time limit ends the wait: nothing joins the thread.
    """
    outcome: Future[Value] = Future()

    def run() -> None:
        try:
            outcome.set_result(asyncio.run(story))
        except BaseException as problem:  # noqa: BLE001  # raised again where the test waits
            outcome.set_exception(problem)

    threading.Thread(target=run, daemon=True).start()
    return outcome.result()
