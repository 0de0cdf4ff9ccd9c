"""Websockets under eventlet that refuse what no client of ours sends."""

from __future__ import annotations

from collections.abc import Callable

from engineio.async_drivers import eventlet as driver
from eventlet.websocket import FailedConnectionError, RFC6455WebSocket

from facilitator.host.loops.frames import TOO_BIG, TOO_MANY, FrameBudget, is_of_our_clients, unmask


def harden() -> None:
    """Makes every websocket of this process refuse what no client of ours sends.

    Fragmented frames escape `max_http_buffer_size`, so one client could make the server hoard 60 MB; deflate
    costs 90 KB a connection and most of the CPU of a broadcast; a flood of frames never lets another task
    run, since a socket that has something to read is read on; what came before RFC 6455 has no limits.
    """
    driver._async["websocket"] = _WebSocket  # noqa: SLF001  # no public way to choose the class


class _CappedMessage(RFC6455WebSocket.Message):  # type: ignore[misc]  # eventlet ships no types
    def push(self, data: bytes, final: bool = False) -> None:
        self.size_b = getattr(self, "size_b", 0) + len(data)
        if self.size_b > self.max_frame_length:
            raise FailedConnectionError(*TOO_BIG)
        super().push(data, final)


class _StrictWebSocket(RFC6455WebSocket):  # type: ignore[misc]
    Message = _CappedMessage
    _apply_mask = staticmethod(unmask)

    def _recv_frame(self, message: object = None) -> object:
        budget = self.__dict__.setdefault("budget", FrameBudget())
        if not budget.takes():
            raise FailedConnectionError(*TOO_MANY)
        return super()._recv_frame(message)

    def wait(self) -> str | None:
        received: object = super().wait()
        if received is not None and not is_of_our_clients(received):
            raise ValueError("bad frame")
        return received if isinstance(received, str) else None


class _WebSocket(driver.WebSocketWSGI):  # type: ignore[misc]
    def __init__(self, handler: Callable[..., object], server: object) -> None:
        super().__init__(handler, server)
        self.support_legacy_versions = False

    def _negotiate_permessage_deflate(self, extensions: object) -> None:  # noqa: ARG002  # eventlet's
        return None

    def _handle_hybi_request(self, environ: dict[str, object]) -> object:
        websocket = super()._handle_hybi_request(environ)
        websocket.__class__ = _StrictWebSocket
        self.handler.__self__.websocket = websocket  # the connection can be cut off, or written to
        return websocket
