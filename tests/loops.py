"""Running coroutines in tests, whatever the browser driver does in the main thread."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Value = TypeVar("Value")


def run_in_loop(story: Coroutine[object, object, Value]) -> Value:
    """What a coroutine comes to, in an event loop of its own.

    The browser driver keeps a loop in the main thread while the suite runs, and a thread can't run two.
    """
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, story).result()
