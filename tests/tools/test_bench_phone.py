from __future__ import annotations

import asyncio

from tests.loops import run_in_loop
from tools.bench.phone import BenchError, Phone


def test_a_call_that_is_cancelled_as_its_connection_is_lost_ends_cancelled() -> None:
    """Otherwise what calls again after a loss goes on for ever, and the loop it runs in never ends."""

    async def story() -> str:
        phone = Phone(b"", b"", None)
        calling = asyncio.create_task(phone.call("sync", {}))
        await asyncio.sleep(0)
        phone.connection_lost(None)
        calling.cancel()
        try:
            await calling
        except asyncio.CancelledError:
            return "cancelled"
        except BenchError as problem:
            return f"went on: {problem}"
        return "answered"

    assert run_in_loop(story()) == "cancelled"
