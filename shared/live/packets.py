"""What of the Socket.IO wire format is refused before it reaches a handler.

A client could otherwise send reserved names (`connect`, `disconnect`) and run the server's own handlers with
arguments of its choosing, or announce binary attachments that are hoarded until they arrive.
"""

from __future__ import annotations

from socketio.packet import BINARY_ACK, BINARY_EVENT, EVENT, Packet

RESERVED = frozenset({"connect", "disconnect", "connect_error", "error"})


class BadPacket(ValueError):
    """The frame is not one that our clients send; the connection is closed."""


class SafePacket(Packet):  # type: ignore[misc]  # python-socketio ships no types
    """Accepts JSON events of one object, and the protocol's own packets; refuses everything else."""

    def decode(self, encoded_packet: str) -> int:
        """The number of attachments that follow, always 0; BadPacket for what our clients never send."""
        attachments = int(super().decode(encoded_packet))
        if self.packet_type in (BINARY_EVENT, BINARY_ACK):
            raise BadPacket("binary")
        if self.packet_type == EVENT:
            data = self.data
            is_event = isinstance(data, list) and len(data) == 2 and isinstance(data[0], str)
            if not is_event or data[0] in RESERVED or not isinstance(data[1], dict):
                raise BadPacket("event")
        return attachments
