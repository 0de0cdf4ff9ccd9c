"""Mail servers that are set wrongly, away, or refuse: the cause is named and nothing is half sent."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from facilitator.cli import main
from facilitator.mail.mail_server import MailServer, Tls, post, read_mail_server
from shared.settings import Settings, SettingsError
from tests.facilitator.mail_room import PASSWORD, USER, MailRoom, mail_room, make_certificate

AINO = "aino@example.com"
LETTER = b"Subject: Hello\r\n\r\nHello\r\n"
WHOLE = {
    "mail_host": "mail.example.com",
    "mail_from": "workshops@example.com",
    "public_address": "https://roolitus.example.com",
}


@pytest.fixture
def room() -> Iterator[MailRoom]:
    with mail_room() as opened:
        yield opened


def server(room: MailRoom, tls: Tls = "none", user: str = "", password: str = "") -> MailServer:
    return MailServer(
        "127.0.0.1", room.port, tls, user, password, "workshops@example.com", "roolitus.example.com"
    )


@pytest.mark.parametrize(
    ("changes", "variable"),
    [
        ({"mail_host": ""}, "ROOLITUS_MAIL_FROM"),
        ({"mail_from": ""}, "ROOLITUS_MAIL_FROM"),
        ({"mail_from": "workshops@example.com\nBcc: eve@example.com"}, "ROOLITUS_MAIL_FROM"),
        ({"mail_user": "roolitus"}, "ROOLITUS_MAIL_USER"),
        ({"mail_password": "secret"}, "ROOLITUS_MAIL_USER"),
        ({"mail_user": "a", "mail_password": "sähköinen"}, "ROOLITUS_MAIL_PASSWORD"),
        ({"mail_tls": "none", "mail_user": "a", "mail_password": "b"}, "ROOLITUS_MAIL_TLS"),
        ({"public_address": ""}, "ROOLITUS_PUBLIC_ADDRESS"),
    ],
)
def test_settings_that_do_not_go_together_name_the_one_to_mend(
    changes: dict[str, str], variable: str
) -> None:
    with pytest.raises(SettingsError, match=f"^{variable}: "):
        read_mail_server(Settings.model_validate({**WHOLE, **changes}))


def test_without_a_mail_server_there_is_none() -> None:
    assert read_mail_server(Settings()) is None


@pytest.mark.parametrize("is_tls", [False, True])
def test_a_letter_goes_over_an_encrypted_connection_with_a_log_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_tls: bool
) -> None:
    certificate = make_certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with mail_room(certificate=certificate, is_tls=is_tls, asks_log_in=True) as room:
        attempt = post(server(room, "tls" if is_tls else "starttls", USER, PASSWORD), AINO, LETTER)

    assert (attempt.outcome, attempt.problem) == ("taken", "")
    assert room.recipients == [AINO]


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    with mail_room(certificate=make_certificate(tmp_path)) as room:
        attempt = post(server(room, "starttls"), AINO, LETTER)

    assert (attempt.outcome, attempt.problem) == ("later", "mail_certificate")
    assert room.letters == []


def test_a_server_without_encryption_is_sent_nothing_where_it_was_asked_for(room: MailRoom) -> None:
    attempt = post(server(room, "starttls"), AINO, LETTER)

    assert (attempt.outcome, attempt.problem) == ("later", "mail_no_starttls")
    assert room.letters == []


def test_a_wrong_password_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = make_certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with mail_room(certificate=certificate, asks_log_in=True) as room:
        attempt = post(server(room, "starttls", USER, "wrong"), AINO, LETTER)

    assert (attempt.outcome, attempt.problem) == ("later", "mail_log_in")
    assert attempt.detail.startswith("535")


def test_tls_to_a_port_that_speaks_none_is_named(room: MailRoom) -> None:
    attempt = post(server(room, "tls"), AINO, LETTER)

    assert (attempt.outcome, attempt.problem) == ("later", "mail_tls")


def test_a_name_that_does_not_exist_is_named(room: MailRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_name(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "create_connection", no_name)

    attempt = post(server(room), AINO, LETTER)

    assert (attempt.outcome, attempt.problem) == ("later", "mail_name_not_found")


def test_a_port_where_nobody_listens_is_named() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        closed = MailRoom(port=listener.getsockname()[1])

    attempt = post(server(closed), AINO, LETTER)

    assert (attempt.outcome, attempt.problem) == ("later", "mail_unreachable")


def test_a_text_that_the_server_refuses_for_good_is_not_tried_again(room: MailRoom) -> None:
    room.taking = "554 5.7.1 Looks like spam"

    attempt = post(server(room), AINO, LETTER)

    assert (attempt.outcome, attempt.problem, attempt.detail) == (
        "refused",
        "mail_refused",
        "554 5.7.1 Looks like spam",
    )


def test_a_letter_that_is_no_longer_ours_is_not_sent(room: MailRoom) -> None:
    attempt = post(server(room), AINO, LETTER, lambda: False)

    assert attempt.outcome == "not_ours"
    assert room.letters == []


def test_the_command_line_sends_a_test_message(room: MailRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROOLITUS_MAIL_HOST", "127.0.0.1")
    monkeypatch.setenv("ROOLITUS_MAIL_PORT", str(room.port))
    monkeypatch.setenv("ROOLITUS_MAIL_TLS", "none")
    monkeypatch.setenv("ROOLITUS_MAIL_FROM", "workshops@example.com")
    monkeypatch.setenv("ROOLITUS_PUBLIC_ADDRESS", "https://roolitus.example.com")

    sent = CliRunner().invoke(main, ["mail", "test", AINO])
    monkeypatch.setenv("ROOLITUS_MAIL_TLS", "starttls")
    refused = CliRunner().invoke(main, ["mail", "test", AINO])
    nonsense = CliRunner().invoke(main, ["mail", "test", "aino"])

    assert sent.exit_code == 0, sent.output
    assert room.recipients == [AINO]
    assert refused.exit_code == 2
    assert "does not offer STARTTLS" in refused.output
    assert nonsense.exit_code == 2


def test_the_command_line_reads_the_password_from_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, secret = make_certificate(tmp_path), tmp_path / "password"
    secret.write_text(f"{PASSWORD}\n")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with mail_room(certificate=certificate, asks_log_in=True) as room:
        monkeypatch.setenv("ROOLITUS_MAIL_HOST", "127.0.0.1")
        monkeypatch.setenv("ROOLITUS_MAIL_PORT", str(room.port))
        monkeypatch.setenv("ROOLITUS_MAIL_USER", USER)
        monkeypatch.setenv("ROOLITUS_MAIL_PASSWORD_FILE", str(secret))
        monkeypatch.setenv("ROOLITUS_MAIL_FROM", "workshops@example.com")
        monkeypatch.setenv("ROOLITUS_PUBLIC_ADDRESS", "https://roolitus.example.com")

        done = CliRunner().invoke(main, ["mail", "test", AINO])

    assert done.exit_code == 0, done.output
    assert PASSWORD not in done.output
