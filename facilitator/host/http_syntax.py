"""The heads of HTTP requests, read so strictly that no proxy in front can read one otherwise.

Python's own parser takes bare line feeds, folded headers, spaces before colons and two lengths. Wherever a
proxy cuts the same bytes differently, one visitor's request could carry another's inside it. And what the
parser refuses it prints with the address and the path, where a log must have neither.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from typing import IO, Final

HEADERS_MAX: Final = 100
_REQUEST_LINE: Final = re.compile(rb"[A-Z]{1,20} (?:/[!-~]*|\*) HTTP/1\.[01]\r\n")
_HEADER: Final = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)\r\n")
_LENGTH: Final = re.compile(rb"[0-9]{1,10}[ \t]*")
_ONCE: Final = frozenset({b"content-length", b"content-type", b"host", b"origin", b"upgrade"})
"""Headers of which a second one would leave open which counts."""
REFUSAL: Final = (
    b"HTTP/1.1 400 Bad Request\r\n"
    b"Content-Type: application/json\r\n"
    b"Cache-Control: no-store\r\n"
    b"Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
    b"X-Content-Type-Options: nosniff\r\n"
    b"Connection: close\r\n"
    b"Content-Length: 54\r\n\r\n"
    b'{"ok":false,"error":{"code":"malformed","params":{}}}\n'
)


def is_request_line(line: bytes) -> bool:
    """Whether a first line names a method, a path of this server and a version that it speaks."""
    return _REQUEST_LINE.fullmatch(line) is not None


def read_headers(file: IO[bytes], *, needs_host: bool) -> bytes | None:
    """The headers as they came, the empty line included; None where they can be read in more than one way.

    Nothing of ours sends a body in chunks, so a Transfer-Encoding is refused whatever it says.
    """
    lines: list[bytes] = []
    seen: Counter[bytes] = Counter()
    while (line := file.readline()) != b"\r\n":
        found = _HEADER.fullmatch(line)
        if found is None or len(lines) == HEADERS_MAX:
            return None
        name, value = found[1].lower(), found[2]
        seen[name] += 1
        is_length = name == b"content-length"
        if name == b"transfer-encoding" or (is_length and not _LENGTH.fullmatch(value)):
            return None
        lines.append(line)
    if any(seen[name] > 1 for name in _ONCE) or (needs_host and not seen[b"host"]):
        return None
    return b"".join([*lines, line])


class StrictRequests:
    """To be put before a request handler of the standard library, of which it reads the heads."""

    raw_requestline: bytes
    rfile: io.BufferedReader
    wfile: IO[bytes]
    close_connection: bool

    def parse_request(self) -> bool:
        """Reads a head; refuses, closes and says False to what is not of the one form."""
        self.close_connection = True
        line = self.raw_requestline
        head = read_headers(self.rfile, needs_host=b" HTTP/1.1" in line) if is_request_line(line) else None
        if head is None:
            self.wfile.write(REFUSAL)
            return False
        self.rfile = io.BufferedReader(io.BytesIO(head))
        is_read: bool = super().parse_request()  # type: ignore[misc]  # the handler's that follows
        return is_read

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002  # the handler's signature
        """Refuses without repeating what was sent."""
        self.close_connection = True
        self.wfile.write(REFUSAL)

    def log_message(self, *_: object) -> None:
        """Keeps addresses and paths out of the log."""
