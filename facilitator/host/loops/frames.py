"""What a websocket may receive: packets that our clients send, and not too many frames."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

FRAMES_PER_S = 60.0
"""Above any sender's allowance of events, each of which is refused with an ack; beyond this none is given."""
FRAMES_BURST = 120.0
CONTROL_LENGTH_MAX = 32
TOO_BIG = (1009, "message too big")
"""The code and reason with which a connection is closed (RFC 6455, section 7.4)."""
TOO_MANY = (1008, "too many frames")


@dataclass(slots=True)
class FrameBudget:
    """How many frames one connection may still send."""

    left: float = FRAMES_BURST
    refilled_at: float = field(default_factory=time.monotonic)

    def takes(self) -> bool:
        """Counts a frame; False where it is one too many."""
        now = time.monotonic()
        self.left = min(FRAMES_BURST, self.left + (now - self.refilled_at) * FRAMES_PER_S) - 1
        self.refilled_at = now
        return self.left >= 0


def is_of_our_clients(frame: object) -> bool:
    """Whether a text is an Engine.IO close, pong or message with a Socket.IO packet that clients send."""
    if not isinstance(frame, str) or not frame:
        return False
    if frame[0] == "4":
        return frame[1:2] in ("0", "1", "2")
    return frame[0] in ("1", "3") and len(frame) <= CONTROL_LENGTH_MAX


def unmask(content: bytes, mask: tuple[int, ...], length: int | None = None, offset: int = 0) -> bytes:
    """A frame's content without its mask, at the speed of C."""
    size = len(content) if length is None else length
    key = bytes(mask[(offset + place) % 4] for place in range(4)) * (size // 4 + 1)
    plain = int.from_bytes(content[:size], "little") ^ int.from_bytes(key[:size], "little")
    return plain.to_bytes(size, "little")
