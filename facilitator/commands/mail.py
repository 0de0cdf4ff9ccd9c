"""`roolitus mail`: whether the mail server of the settings sends."""

from __future__ import annotations

import secrets
import time

import click

from facilitator.cli import fail
from facilitator.mail.addresses import parse_address
from facilitator.mail.letters import write_letter
from facilitator.mail.mail_server import Attempt, post, read_mail_server
from shared.locales import translate
from shared.settings import SettingsError, read_settings
from shared.store import LetterText


@click.group()
def mail() -> None:
    """Try the mail server that sends invitations."""


@mail.command("test")
@click.argument("address")
def send_test(address: str) -> None:
    """Send a test message to ADDRESS, or say why the mail server does not take it."""
    recipient = parse_address(address)
    if recipient is None:
        return fail(f"{address}: not a mail address")
    try:
        server = read_mail_server(read_settings())
    except SettingsError as problem:
        return fail(str(problem))
    if server is None:
        return fail("ROOLITUS_MAIL_HOST is not set: the server sends no mail")
    text = LetterText("Roolitus: test message", "If you read this, Roolitus can send invitations.")
    content = write_letter(
        text,
        "en",
        sender=server.sender,
        recipient=recipient,
        letter_id=secrets.token_urlsafe(16),
        calendar=None,
        now=time.time(),
    )
    attempt = post(server, recipient, content)
    if attempt.problem:
        return fail(f"{server.host}:{server.port}: {words_of_attempt(attempt)}")
    click.echo(f"{server.host}:{server.port} took a message from {server.sender} to {recipient}")
    return None


def words_of_attempt(attempt: Attempt) -> str:
    """Why a letter was not taken, with what the server said."""
    words = translate("en", f"mail-problem-{attempt.problem}")
    return f"{words} ({attempt.detail})" if attempt.detail else words
