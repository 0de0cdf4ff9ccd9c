"""A real SMTP server that keeps what it is sent, and answers as it is asked to."""

from __future__ import annotations

import asyncio
import email
import email.policy
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

USER, PASSWORD = "roolitus", "sealed with wax"
TAKEN = "250 OK"


@dataclass
class MailRoom:
    """What came, and how the server answers."""

    port: int = 0
    letters: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    """By address: what naming it is answered."""
    taking: str = TAKEN
    """What a text is answered."""
    holds: set[str] = field(default_factory=set)
    """Steps that the server does not answer: `RCPT` or `DATA` of an address, as `DATA a@example.com`."""
    held: threading.Event = field(default_factory=threading.Event)
    """Set once it holds one back."""

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        await self._hold(server, f"RCPT {address}")
        answer = self.answers.get(address, TAKEN)
        if answer == TAKEN:
            envelope.rcpt_tos.append(address)
            envelope.rcpt_options.extend(options)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.taking != TAKEN:
            return self.taking
        content = envelope.content
        assert isinstance(content, bytes)
        self.letters.append(email.message_from_bytes(content, policy=email.policy.default))
        self.recipients.extend(envelope.rcpt_tos)
        await self._hold(server, f"DATA {envelope.rcpt_tos[0]}")
        return TAKEN

    async def _hold(self, server: SMTP, step: str) -> None:
        if step in self.holds:
            self.held.set()
            await server.loop.create_future()

    def body(self, place: int = -1) -> str:
        part = self.letters[place].get_body(("plain",))
        assert part is not None
        return str(part.get_content()).replace("\r\n", "\n")


def log_in(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
    is_right = isinstance(data, LoginPassword) and (data.login, data.password) == (
        USER.encode(),
        PASSWORD.encode(),
    )
    return AuthResult(success=is_right, handled=False)


@contextmanager
def mail_room(
    *, certificate: Path | None = None, is_tls: bool = False, asks_log_in: bool = False
) -> Iterator[MailRoom]:
    """A mail server on this machine. `certificate`: for STARTTLS, or with `is_tls` from the start."""
    room = MailRoom()
    context = None
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    controller = Controller(
        room,
        hostname="127.0.0.1",
        port=0,
        ssl_context=context if is_tls else None,
        tls_context=None if is_tls else context,
        authenticator=log_in if asks_log_in else None,
        # It knows of no TLS but STARTTLS, and warns of passwords that are sent without.
        auth_required=asks_log_in and not is_tls,
        auth_require_tls=not is_tls,
    )
    # It asks itself whether it listens, at the port it was given.
    controller._trigger_server = controller._factory_invoker  # type: ignore[method-assign]
    controller.start()
    assert isinstance(controller.server, asyncio.Server)
    room.port = controller.server.sockets[0].getsockname()[1]
    try:
        yield room
    finally:
        controller.stop()


def make_certificate(folder: Path, host: str = "127.0.0.1") -> Path:
    """A certificate that signs itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a mail server of the tests")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(host))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "mail.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return path
