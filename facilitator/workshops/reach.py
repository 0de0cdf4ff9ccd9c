"""Whose phones reach the address that a lobby shows."""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import ip_address
from typing import Literal
from urllib.parse import urlsplit

Reach = Literal["this_machine", "moved", "same_network", "anywhere"]
"""`moved`: the address was this machine's when the server started, and is no longer."""


def reach_of(address: str, is_own: Callable[[str], bool]) -> Reach:
    """Whose phones reach an address. `is_own`: whether an IP address is one of this machine's now."""
    host = urlsplit(address).hostname or ""
    try:
        ip = ip_address(host)
    except ValueError:
        if host == "localhost" or host.endswith(".localhost"):
            return "this_machine"
        return "same_network" if host.endswith(".local") else "anywhere"
    if ip.is_loopback:
        return "this_machine"
    if not is_own(host) or ip.is_link_local:
        return "moved"
    return "same_network" if ip.is_private else "anywhere"


def is_address_of_this_machine(ip: str) -> bool:
    """Whether a socket can have the address; nothing is sent."""
    family = socket.AF_INET6 if ":" in ip else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((ip, 0))
        except OSError:
            return False
    return True
