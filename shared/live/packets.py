"""What of the Socket.IO wire format is read and written; the rest is refused before it reaches a handler.

A client could otherwise send reserved names (`connect`, `disconnect`) and run the server's own handlers with
arguments of its choosing, or announce binary attachments that are hoarded until they arrive.
"""

from __future__ import annotations

import json
from typing import Final

from pydantic import BaseModel
from socketio.packet import CONNECT, DISCONNECT, EVENT, Packet

ACCEPTED: Final = frozenset({CONNECT, DISCONNECT, EVENT})
"""The server asks for no acks and takes no binary, so clients have nothing else to send."""
RESERVED: Final = frozenset({"connect", "disconnect", "connect_error", "error", "message", "*"})
SEPARATORS: Final = (",", ":")


class BadPacket(ValueError):
    """The frame is not one that our clients send; the connection is closed."""


def _refuse_constant(name: str) -> float:
    raise BadPacket(name)


DECODER: Final = json.JSONDecoder(parse_constant=_refuse_constant)


class WireJson:
    """The JSON of packets. Messages are written as they are, without becoming dictionaries first."""

    @staticmethod
    def dumps(content: object, separators: object = None) -> str:  # noqa: ARG004  # Socket.IO passes it
        """The text of a packet's content: an event's name and message, an ack's message, or plain JSON."""
        if isinstance(content, list):
            return f"[{','.join(map(_text, content))}]"
        return _text(content)

    @staticmethod
    def loads(text: str) -> object:
        """The content of a packet; ValueError where it is no JSON, RecursionError where it is too deep."""
        found: object = DECODER.decode(text)
        return found


class SafePacket(Packet):  # type: ignore[misc]  # python-socketio ships no types
    """Accepts events of one object, and the start and end of a connection; refuses everything else."""

    uses_binary_events = False  # nothing that is sent needs searching for bytes

    def decode(self, encoded_packet: str) -> int:
        """The number of attachments that follow, always 0; BadPacket for what our clients never send."""
        if not isinstance(encoded_packet, str):
            raise BadPacket("binary")
        super().decode(encoded_packet)
        if self.packet_type not in ACCEPTED or self.namespace not in (None, "/"):
            raise BadPacket("type")
        content = self.data
        if self.packet_type == EVENT:
            is_event = isinstance(content, list) and len(content) == 2 and isinstance(content[0], str)
            if not is_event or content[0] in RESERVED or not isinstance(content[1], dict):
                raise BadPacket("event")
        elif content is not None and not isinstance(content, dict):
            raise BadPacket("handshake")
        return 0


def _text(content: object) -> str:
    if isinstance(content, BaseModel):
        return content.model_dump_json()
    return json.dumps(content, separators=SEPARATORS)
