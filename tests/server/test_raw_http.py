"""What arrives byte by byte: refused where it could be read in two ways, and never repeated in the log."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.server.wire import Venue, open_engine, venue

TLS_HELLO = b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(10, 200)) + b"\r\n"
HOST = b"Host: 127.0.0.1\r\n"
PATIENCE_S = 20.0


def ask(place: Venue, content: bytes) -> bytes:
    """Everything that the server answers until it closes the connection."""
    address = urlsplit(place.server.address)
    with closing(socket.create_connection(("127.0.0.1", address.port or 0), PATIENCE_S)) as connection:
        connection.sendall(content)
        answer = b""
        while chunk := connection.recv(65536):
            answer += chunk
        return answer


def post(headers: bytes, body: bytes = b"{}") -> bytes:
    return b"POST /api/login HTTP/1.1\r\n" + HOST + b"X-Roolitus: 1\r\n" + headers + b"\r\n" + body


SECOND = b"GET /healthz HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n"
AMBIGUOUS = {
    "bare line feeds": b"GET /healthz HTTP/1.1\nHost: 127.0.0.1\n\n",
    "one bare line feed": b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\nX: y\r\n\r\n",
    "bare carriage return": b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\rContent-Length: 3\r\n\r\n",
    "space before the colon": b"GET /healthz HTTP/1.1\r\nHost : 127.0.0.1\r\n\r\n",
    "folded": b"GET /healthz HTTP/1.1\r\n" + HOST + b"X: a\r\n b\r\n\r\n",
    "folded first": b"GET /healthz HTTP/1.1\r\n Host: a\r\n" + HOST + b"\r\n",
    "no colon": b"GET /healthz HTTP/1.1\r\n" + HOST + b"nothing\r\n\r\n",
    "no name": b"GET /healthz HTTP/1.1\r\n" + HOST + b": x\r\n\r\n",
    "zero byte": b"GET /healthz HTTP/1.1\r\n" + HOST + b"X: a\0b\r\n\r\n",
    "length with a sign": post(b"Content-Length: +2\r\n"),
    "length with an underscore": post(b"Content-Length: 1_0\r\n"),
    "length in hexadecimal": post(b"Content-Length: 0x2\r\n"),
    "length of nothing": post(b"Content-Length:\r\n"),
    "length of other digits": post("Content-Length: ٢\r\n".encode()),
    "negative length": post(b"Content-Length: -2\r\n"),
    "two lengths": post(b"Content-Length: 2\r\nContent-Length: 2\r\n"),
    "two lengths in one": post(b"Content-Length: 2, 2\r\n"),
    "two hosts": b"GET /healthz HTTP/1.1\r\n" + HOST + HOST + b"\r\n",
    "no host": b"GET /healthz HTTP/1.1\r\n\r\n",
    "length and chunks": post(b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n" + SECOND),
    "chunks": post(b"Transfer-Encoding: chunked\r\n", b"2\r\n{}\r\n0\r\n\r\n"),
    "chunks, hidden": post(b"Transfer-Encoding: xchunked\r\n", b"0\r\n\r\n" + SECOND),
    "version": b"GET /j/ABCDEF HTTP/9.9\r\n" + HOST + b"\r\n",
    "version of today": b"GET /j/ABCDEF HTTP/2.0\r\n" + HOST + b"\r\n",
    "no version": b"GET /j/ABCDEF\r\n",
    "absolute": b"GET http://other.test/j/ABCDEF HTTP/1.1\r\n" + HOST + b"\r\n",
    "spaces": b"GET  /j/ABCDEF  HTTP/1.1\r\n" + HOST + b"\r\n",
    "raw letters": "GET /j/ÄBCDEF HTTP/1.1\r\n".encode() + HOST + b"\r\n",
    "method": b"get /j/ABCDEF HTTP/1.1\r\n" + HOST + b"\r\n",
    "too many headers": b"GET /j/ABCDEF HTTP/1.1\r\n" + HOST + b"X: y\r\n" * 200 + b"\r\n",
    "tls hello": TLS_HELLO,
    "origin": b"GET /console HTTP/1.1\r\n" + HOST + b"Origin: http://[\r\n\r\n",
    "origin's port": b"GET /console HTTP/1.1\r\n" + HOST + b"Origin: http://a:x\r\n\r\n",
    "cookie": b"GET /api/me HTTP/1.1\r\n"
    + HOST
    + b"Cookie: roolitus_session=\xff\xfe\r\nConnection: close\r\n\r\n",
}


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_a_request_that_could_be_read_in_two_ways_is_refused(place: Venue, name: str) -> None:
    content = AMBIGUOUS[name]
    if name.startswith("origin"):
        content = content.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")

    answer = ask(place, content)

    assert answer.startswith(b"HTTP/1.1 400 "), answer[:200]
    assert answer.count(b"HTTP/1.1 ") == 1
    assert b"ABCDEF" not in answer
    assert b"x-content-type-options: nosniff" in answer.lower()


def test_a_request_of_the_one_form_is_answered(place: Venue) -> None:
    assert ask(place, SECOND).startswith(b"HTTP/1.1 200 ")
    assert ask(place, SECOND.replace(HOST, HOST + b"X-Any:\t some value \r\n")).startswith(b"HTTP/1.1 200 ")
    assert ask(place, b"GET /healthz HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.1 200 ")
    body = b"Content-Length: 2\r\nConnection: close\r\n"
    assert ask(place, post(body)).startswith(b"HTTP/1.1 400 ")
    too_long = b"GET /%s HTTP/1.1\r\n" % (b"a" * 9000) + HOST + b"\r\n"
    assert ask(place, too_long).split()[1] == b"414"


HANDSHAKE = (
    b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n%s%s"
    b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
)


@pytest.mark.parametrize("extra", [b"Origin: http://[\r\n", b"Cookie: roolitus_phone=\xff\r\n"])
def test_a_sockets_handshake_that_nobody_can_read_is_refused(place: Venue, extra: bytes) -> None:
    address = urlsplit(place.server.address)
    with closing(socket.create_connection(("127.0.0.1", address.port or 0), PATIENCE_S)) as connection:
        connection.sendall(HANDSHAKE % (HOST, extra))

        answer = connection.recv(65536)

    assert answer.startswith(b"HTTP/1.1 400 "), answer[:200]


def test_no_other_sites_page_may_read_a_sockets_error(place: Venue) -> None:
    stranger = b"Origin: https://evil.example\r\nConnection: close\r\n"
    unknown = b"GET /socket.io/?EIO=4&transport=websocket&sid=nobody HTTP/1.1\r\n"

    answer = ask(place, unknown + HOST + stranger + b"\r\n")

    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b"access-control" not in answer.lower()
    assert b"evil.example" not in answer


HARDENED = (
    "Cache-Control",
    "Content-Security-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "Permissions-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
)


@pytest.mark.parametrize(
    "path",
    ["/", "/nowhere", "/api/me", "/healthz", "/socket.io/", "/socket.io/?EIO=4&sid=x", "/assets/nothing.js"],
)
def test_every_answer_has_every_header(place: Venue, path: str) -> None:
    answer = ask(place, b"GET %s HTTP/1.1\r\n" % path.encode() + HOST + b"Connection: close\r\n\r\n")

    head = answer.partition(b"\r\n\r\n")[0].decode().lower()
    assert [name for name in HARDENED if f"\r\n{name.lower()}: " not in head] == []


def reset(place: Venue, content: bytes) -> None:
    """Sends something and is gone at once, without a goodbye."""
    address = urlsplit(place.server.address)
    connection = socket.create_connection(("127.0.0.1", address.port or 0), PATIENCE_S)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    connection.sendall(content)
    connection.close()


def test_whatever_arrives_the_log_holds_lines_of_json_without_addresses_and_codes(tmp_path: Path) -> None:
    with venue(tmp_path / "data") as place:
        lines = attacked(place)

    assert [line for line in lines if not is_json(line)] == []
    assert [line for line in lines if re.search(r"\d+\.\d+\.\d+\.\d+|ABCDEF|Traceback|/j/", line)] == []


def attacked(place: Venue) -> list[str]:
    for content in AMBIGUOUS.values():
        reset(place, content)
    for content in (
        HANDSHAKE % (HOST, b""),
        (HANDSHAKE % (HOST, b"")) + b"\x81\xfeabc",
        b"GET /j/ABC",
        post(b"Content-Length: 9\r\n"),
    ):
        for _ in range(5):
            reset(place, content)
    for _ in range(5):
        wire = open_engine(place.server.address)
        wire.socket.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        wire.socket.socket.close()
    assert ask(place, SECOND).startswith(b"HTTP/1.1 200 ")

    place.server.stop()

    return place.server.log.read_text().splitlines()


def is_json(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def test_a_server_that_is_stopped_at_its_greeting_drains(tmp_path: Path) -> None:
    for number in range(3):
        command = [sys.executable, "-m", "facilitator", "serve", "--host", "127.0.0.1", "--port", "0"]
        with subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={"PATH": "/usr/bin:/bin", "ROOLITUS_DATA": str(tmp_path / f"data-{number}")},
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            process.send_signal(signal.SIGTERM)

            assert process.wait(PATIENCE_S) == 0
