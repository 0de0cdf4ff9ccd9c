"""/.well-known/security.txt (RFC 9116): whom to write to about a security hole in this installation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from flask import Flask, Response

from shared.http import not_found
from shared.operations import file

PATH: Final = "/.well-known/security.txt"
VALID_DAYS: Final = 180
"""The standard asks for less than a year. The operator's setting is what makes the contact true today."""


def add_security_contact(app: Flask, contact: str, address: str, now: Callable[[], float]) -> None:
    """Serves the operator's contact; without one the file does not exist.

    `address`: what this installation is reached by. Over plain HTTP the file names no canonical address,
    since the standard takes only https there.
    """

    @file(
        app,
        PATH,
        "Where to report a security hole, where the operator has said it",
        "text/plain",
        others=(404,),
    )
    def show_security_contact() -> Response:
        if not contact:
            return not_found()
        expires = datetime.fromtimestamp(now(), UTC).replace(microsecond=0) + timedelta(days=VALID_DAYS)
        lines = [
            f"Contact: {contact}",
            f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
            "Preferred-Languages: fi, sv, en",
        ]
        if address.startswith("https://"):
            lines.append(f"Canonical: {address}{PATH}")
        return Response("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
