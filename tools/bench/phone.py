"""A phone as the wire sees it: HTTP, WebSocket and Socket.IO by hand, so that a thousand cost little.

A full client library would spend more on each message than the server does, and measure itself.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from http.cookies import SimpleCookie
from typing import Final
from urllib.parse import urlsplit

PATIENCE_S: Final = 60.0
FULL_FRAME: Final = 0x81
MASKED: Final = 0x80
NO_MASK: Final = b"\0\0\0\0"
"""The standard asks clients for a mask; with this one the content stays as it is."""

OnEvent = Callable[[bytes], None]


class BenchError(Exception):
    """The server did not do what a measurement needs; the message says what."""


async def post(
    address: str, path: str, body: object, cookies: Mapping[str, str] | None = None
) -> tuple[Mapping[str, object], dict[str, str]]:
    """The JSON answer to a POST on its own connection, and its cookies; BenchError if refused."""
    content = json.dumps(body).encode()
    head = _head("POST", address, path, cookies or {})
    head += f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\nX-Roolitus: 1\r\n"
    async with asyncio.timeout(PATIENCE_S):
        reader, writer = await asyncio.open_connection(*_host_and_port(address))
        try:
            writer.write(head.encode() + b"Connection: close\r\n\r\n" + content)
            answer_head, _, answer = (await reader.read(-1)).partition(b"\r\n\r\n")
        finally:
            writer.close()
    lines = answer_head.decode("latin-1").split("\r\n")
    if " 200 " not in lines[0] + " ":
        raise BenchError(f"POST {path}: {lines[0]} {answer[:200].decode(errors='replace')}")
    jar = SimpleCookie()
    for line in lines[1:]:
        name, _, value = line.partition(":")
        if name.lower() == "set-cookie":
            jar.load(value.strip())
    parsed: Mapping[str, object] = json.loads(answer)
    return parsed, {name: morsel.value for name, morsel in jar.items()}


def _host_and_port(address: str) -> tuple[str, int]:
    target = urlsplit(address)
    return target.hostname or "localhost", target.port or 80


def _head(method: str, address: str, path: str, cookies: Mapping[str, str]) -> str:
    lines = [f"{method} {path} HTTP/1.1", f"Host: {urlsplit(address).netloc}", f"Origin: {address}"]
    if cookies:
        lines.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in cookies.items()))
    return "\r\n".join(lines) + "\r\n"


class Phone(asyncio.Protocol):
    """One socket. `on_event` is called with every event's text, `["name",{...}]`, as it arrives."""

    def __init__(self, request: bytes, auth: bytes, on_event: OnEvent | None) -> None:
        self.on_event = on_event
        self.is_ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        """Done once the server has let the phone in, or has refused it."""
        self.is_open = False
        self.name = ""
        """The participant's id, once `sync` has given it."""
        self._received = b""
        self._transport: asyncio.Transport | None = None
        self._acks: dict[int, asyncio.Future[bytes]] = {}
        self._next_ack = 0
        self._request, self._auth = request, auth

    @classmethod
    async def connect(
        cls, address: str, cookies: Mapping[str, str], auth: object, on_event: OnEvent | None = None
    ) -> Phone:
        """A phone whose socket the server has let in; BenchError if it does not."""
        head = _head("GET", address, "/socket.io/?EIO=4&transport=websocket", cookies)
        head += "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        request = head.encode() + b"Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n"
        phone = cls(request, json.dumps(auth).encode(), on_event)
        try:
            async with asyncio.timeout(PATIENCE_S):
                loop = asyncio.get_running_loop()
                await loop.create_connection(lambda: phone, *_host_and_port(address))
                await phone.is_ready
        except BaseException:
            # The caller has given up; what is still to be sent may never leave over a bad network.
            if phone._transport is not None:  # one of its own kind
                phone._transport.abort()
            raise
        return phone

    async def call(self, event: str, message: object) -> bytes:
        """The text of the ack to an event."""
        # Python 3.11's wait_for would not end a call that is cancelled as the connection is lost.
        async with asyncio.timeout(PATIENCE_S):
            return await self.send(event, message)

    def send(self, event: str, message: object) -> asyncio.Future[bytes]:
        """Sends an event now; its ack's text comes later."""
        number = self._next_ack
        self._next_ack += 1
        ack: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        self._acks[number] = ack
        self._write(f"42{number}{json.dumps([event, message], separators=(',', ':'))}".encode())
        return ack

    def close(self) -> None:
        """Closes the socket as a phone that leaves."""
        if self._transport is not None:
            self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The TCP connection is made."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  # asyncio gives streams this
        self._transport = transport
        transport.write(self._request)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002  # asyncio's signature
        """The connection is gone; waiting callers are woken."""
        self.is_open = False
        problem = BenchError("the server closed the connection")
        if not self.is_ready.done():
            self.is_ready.set_exception(problem)
        for ack in self._acks.values():
            if not ack.done():
                ack.set_exception(problem)
        self._acks.clear()

    def data_received(self, data: bytes) -> None:
        """Takes whole frames out of what has arrived."""
        received = self._received + data if self._received else data
        if not self.is_open:
            head, gap, received_after = received.partition(b"\r\n\r\n")
            if not gap:
                self._received = received
                return
            if b" 101 " not in head.split(b"\r\n", 1)[0]:
                self._fail(head[:120].decode("latin-1"))
                return
            self.is_open, received = True, received_after
        start = 0
        while len(received) - start >= 2:
            length, at = received[start + 1] & 0x7F, start + 2
            if length >= 126:
                size = 2 if length == 126 else 8
                if len(received) - at < size:
                    break
                length, at = int.from_bytes(received[at : at + size], "big"), at + size
            if len(received) - at < length:
                break
            if received[start] == FULL_FRAME:
                self._take(received[at : at + length])
            start = at + length
        self._received = received[start:]

    def _take(self, text: bytes) -> None:
        kind = text[:2]
        if kind == b"42":
            if self.on_event is not None:
                self.on_event(text[2:])
        elif kind == b"43":
            number, _, content = text[2:].partition(b"[")
            ack = self._acks.pop(int(number), None)
            if ack is not None and not ack.done():
                ack.set_result(content[:-1])
        elif text == b"2":
            self._write(b"3")
        elif kind == b"40":
            self.is_ready.set_result(None)
        elif kind == b"44":
            self._fail(text[2:].decode())
        elif kind[:1] == b"0":
            self._write(b"40" + self._auth)

    def _fail(self, reason: str) -> None:
        if not self.is_ready.done():
            self.is_ready.set_exception(BenchError(f"the socket was refused: {reason}"))
        self.close()

    def _write(self, content: bytes) -> None:
        length = len(content)
        head = bytes((FULL_FRAME, MASKED | min(length, 126)))
        if length >= 126:
            head += length.to_bytes(2, "big")
        if self._transport is not None:
            self._transport.write(head + NO_MASK + content)
