"""A proxy before a server that is slow, cuts connections, and leaves them half open, as bad networks do."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

CHUNK: Final = 1024
RESET_AT_ONCE: Final = struct.pack("ii", 1, 0)


@dataclass
class BadProxy:
    """What it does to each piece that it passes on; the attributes may be set from any thread."""

    upstream: str
    delay_s: float = 0.0
    bytes_per_s: float = float("inf")
    refuses: bool = False
    """New connections are cut as soon as they are made."""
    connections: int = 0
    lines: set[Line] = field(default_factory=set)
    loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.get_running_loop)

    def reset_all(self) -> None:
        """Cuts every connection at both ends."""
        for line in list(self.lines):
            self.loop.call_soon_threadsafe(line.reset)

    def leave_half_open(self) -> None:
        """What the server sends on the connections of this moment never arrives, and nobody is told."""
        for line in list(self.lines):
            line.is_half_open = True

    async def connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        host = urlsplit(self.upstream)
        if self.refuses:
            cut(writer)
            return
        server_reader, server_writer = await asyncio.open_connection(host.hostname, host.port)
        line = Line((writer, server_writer))
        self.lines.add(line)
        try:
            await asyncio.gather(
                self._pass_on(reader, server_writer, line, is_answer=False),
                self._pass_on(server_reader, writer, line, is_answer=True),
            )
        finally:
            self.lines.discard(line)

    async def _pass_on(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, line: Line, *, is_answer: bool
    ) -> None:
        try:
            while piece := await reader.read(CHUNK):
                await asyncio.sleep(self.delay_s + len(piece) / self.bytes_per_s)
                if not (is_answer and line.is_half_open):
                    writer.write(piece)
                    await writer.drain()
            writer.close()
        except OSError:
            line.reset()


@dataclass(eq=False)
class Line:
    """One connection through the proxy: its ends towards the phone and towards the server."""

    ends: tuple[asyncio.StreamWriter, asyncio.StreamWriter]
    is_half_open: bool = False

    def reset(self) -> None:
        for end in self.ends:
            cut(end)


def cut(end: asyncio.StreamWriter) -> None:
    """Ends a connection without a farewell."""
    connection = end.get_extra_info("socket")
    if connection is not None and connection.fileno() != -1:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_AT_ONCE)
    end.transport.abort()


@asynccontextmanager
async def bad_proxy(upstream: str, port: int) -> AsyncIterator[BadProxy]:
    """A proxy on a port of this machine, until the block is left."""
    proxy = BadProxy(upstream)
    server = await asyncio.start_server(proxy.connect, "127.0.0.1", port)
    try:
        yield proxy
    finally:
        server.close()
        for line in list(proxy.lines):
            line.reset()
        await server.wait_closed()
