"""The mail server of the host: how it is reached, and how a letter is handed over to it."""

from __future__ import annotations

import smtplib
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final, Literal
from urllib.parse import urlsplit

from facilitator.mail.addresses import parse_address
from shared.settings import Settings, SettingsError

Tls = Literal["starttls", "tls", "none"]
Outcome = Literal["taken", "refused", "later", "unsure", "not_ours"]

AWAY_S: Final = 10.0
"""How long the server may take for anything but taking a letter's text."""
TAKING_S: Final = 60.0
"""How long it may take for that: some look for spam before they answer."""
DETAIL_LENGTH_MAX: Final = 200
LOCAL: Final = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class MailServer:
    """How the mail server is reached, and the address that letters come from."""

    host: str
    port: int
    tls: Tls
    user: str
    password: str = field(repr=False)
    sender: str
    greets_as: str
    """The name that this machine gives itself."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """How an attempt went. `problem`: a code, empty where the letter was taken; `detail`: the server's words.

    `refused`: for good. `later`: it may be taken another time. `unsure`: its text went out, no answer came.
    `not_ours`: another process has taken it over, and nothing was sent.
    """

    outcome: Outcome
    problem: str = ""
    detail: str = ""


def read_mail_server(settings: Settings) -> MailServer | None:
    """The mail server of the settings, None where there is none.

    Raises SettingsError: the settings do not go together.
    """
    if not settings.mail_host:
        for name in ("mail_from", "mail_user", "mail_password"):
            if getattr(settings, name):
                raise SettingsError(
                    f"ROOLITUS_{name.upper()}: ROOLITUS_MAIL_HOST, the mail server, is not set"
                )
        return None
    sender = parse_address(settings.mail_from)
    if sender is None:
        raise SettingsError(f"ROOLITUS_MAIL_FROM: {settings.mail_from!r} is not a mail address")
    if bool(settings.mail_user) != bool(settings.mail_password):
        raise SettingsError(
            "ROOLITUS_MAIL_USER: it needs ROOLITUS_MAIL_PASSWORD_FILE, and the other way round"
        )
    for name in ("mail_host", "mail_user", "mail_password"):
        # The standard library's SMTP takes nothing else.
        if not getattr(settings, name).isascii():
            raise SettingsError(f"ROOLITUS_{name.upper()}: only ASCII characters can be sent")
    if settings.mail_tls == "none" and settings.mail_user and settings.mail_host not in LOCAL:
        raise SettingsError("ROOLITUS_MAIL_TLS: with none, the password could be read on its way")
    if not settings.public_address:
        raise SettingsError("ROOLITUS_PUBLIC_ADDRESS: invitations need the address that people open")
    return MailServer(
        settings.mail_host,
        settings.mail_port,
        settings.mail_tls,
        settings.mail_user,
        settings.mail_password,
        sender,
        urlsplit(settings.public_address).hostname or "localhost",
    )


def try_server(server: MailServer) -> Attempt:
    """Connects and logs in, and sends nothing."""
    smtp = _connect(server)
    if isinstance(smtp, Attempt):
        return smtp
    _leave(smtp)
    return Attempt("taken")


def post(
    server: MailServer, recipient: str, content: bytes, hand_over: Callable[[], bool] = lambda: True
) -> Attempt:
    """Sends a letter. `hand_over()`: called before its text goes out; False: it is not to go."""
    smtp = _connect(server)
    if isinstance(smtp, Attempt):
        return smtp
    is_handed = False
    try:
        if refused := _envelope(smtp, server.sender, recipient):
            return refused
        if not hand_over():
            return Attempt("not_ours")
        is_handed = True
        if smtp.sock is not None:
            smtp.sock.settimeout(TAKING_S)
        code, reply = smtp.data(content)
        return Attempt("taken") if code == 250 else _answered(code, reply, "mail_refused")
    except smtplib.SMTPDataError as problem:
        return _answered(problem.smtp_code, problem.smtp_error, "mail_refused")
    except (smtplib.SMTPException, OSError) as problem:
        return Attempt("unsure", "mail_unsure", _words(problem)) if is_handed else _unsent(problem)
    finally:
        _leave(smtp)


def _envelope(smtp: smtplib.SMTP, sender: str, recipient: str) -> Attempt | None:
    """Names who writes to whom; why the server takes no letter between them."""
    code, reply = smtp.mail(sender)
    if code != 250:
        # For the host to mend, so that the letter waits until then.
        return Attempt("later", "mail_sender_refused", _reply(code, reply))
    code, reply = smtp.rcpt(recipient)
    return None if code in (250, 251) else _answered(code, reply, "mail_address_refused")


def _connect(server: MailServer) -> smtplib.SMTP | Attempt:
    """A connection that letters may be sent over, or why there is none."""
    smtp: smtplib.SMTP | None = None
    try:
        context = ssl.create_default_context()
        if server.tls == "tls":
            smtp = smtplib.SMTP_SSL(
                server.host, server.port, server.greets_as, timeout=AWAY_S, context=context
            )
        else:
            smtp = smtplib.SMTP(server.host, server.port, server.greets_as, timeout=AWAY_S)
        smtp.ehlo_or_helo_if_needed()
        if server.tls == "starttls":
            if not smtp.has_extn("starttls"):
                _leave(smtp)
                return Attempt("later", "mail_no_starttls")
            smtp.starttls(context=context)
            smtp.ehlo_or_helo_if_needed()
        if server.user:
            smtp.login(server.user, server.password)
    except smtplib.SMTPAuthenticationError as problem:
        found = Attempt("later", "mail_log_in", _reply(problem.smtp_code, problem.smtp_error))
    except smtplib.SMTPNotSupportedError as problem:
        found = Attempt("later", "mail_no_log_in", _words(problem))
    except (smtplib.SMTPException, OSError, UnicodeError) as problem:
        found = _unsent(problem)
    else:
        return smtp
    if smtp is not None:
        _leave(smtp)
    return found


def _leave(smtp: smtplib.SMTP) -> None:
    with suppress(smtplib.SMTPException, OSError):
        smtp.quit()
    smtp.close()


def _answered(code: int, reply: bytes | str, problem: str) -> Attempt:
    """What a server that did not take it said; of its numbers those from 500 on are for good."""
    return Attempt("refused" if code >= 500 else "later", problem, _reply(code, reply))


def _unsent(problem: Exception) -> Attempt:
    """Why nothing was sent."""
    if isinstance(problem, (socket.gaierror, UnicodeError)):
        code = "mail_name_not_found"
    elif isinstance(problem, ssl.SSLCertVerificationError):
        code = "mail_certificate"
    elif isinstance(problem, ssl.SSLError):
        code = "mail_tls"
    elif isinstance(problem, TimeoutError):
        code = "mail_timeout"
    elif isinstance(problem, smtplib.SMTPException):
        code = "mail_nonsense"
    else:
        code = "mail_unreachable"
    return Attempt("later", code, _words(problem))


def _reply(code: int, reply: bytes | str) -> str:
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    return " ".join(f"{code} {text}".split())[:DETAIL_LENGTH_MAX]


def _words(problem: Exception) -> str:
    return " ".join(str(problem).split())[:DETAIL_LENGTH_MAX]
