"""Where this server is found."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from shared.settings import Settings


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where this server is found: from the machine itself, and by the people who join."""

    local: str
    public: str

    def join(self, code: str) -> str:
        """The address behind the QR code."""
        return f"{self.public}/j/{code}"

    def hosts(self) -> list[str]:
        """Names and addresses that requests may be sent to; others are rebound DNS names."""
        public = urlsplit(self.public).hostname or ""
        names = {
            "localhost",
            "127.0.0.1",
            "[::1]",
            public,
            socket.gethostname(),
            f"{socket.gethostname()}.local",
        }
        return sorted(names | set(_own_addresses()))


def find_addresses(settings: Settings, port: int) -> Addresses:
    """The addresses to print and to put into the QR code."""
    local = f"http://localhost:{port}"
    if settings.public_address:
        return Addresses(local, settings.public_address.rstrip("/"))
    if settings.host not in ("0.0.0.0", "::"):  # noqa: S104  # compared, not bound
        return Addresses(f"http://{settings.host}:{port}", f"http://{settings.host}:{port}")
    return Addresses(local, f"http://{_network_address()}:{port}")


def own_address(host: str, port: int) -> str:
    """Where a process on this machine reaches this very process, whatever is in front of it."""
    if host in ("0.0.0.0", "::", "localhost"):  # noqa: S104  # compared, not bound
        return f"http://127.0.0.1:{port}"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _network_address() -> str:
    """This machine's address on its own network; connecting a datagram socket sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "localhost"
        return str(probe.getsockname()[0])


def _own_addresses() -> list[str]:
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:
        found = []
    return sorted({str(entry[4][0]) for entry in found} | {_network_address()})
