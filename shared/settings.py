"""Every setting of the software: its environment variable, its default and what it does."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from shared.languages import Language

SECRET_LENGTH_MIN = 32


class SettingsError(Exception):
    """A setting is wrong; the message names the variable and the reason."""


class Settings(BaseSettings):
    """Read from variables that start with ROOLITUS_; each is described in docs/settings.md."""

    model_config = SettingsConfigDict(env_prefix="ROOLITUS_", extra="ignore", frozen=True)

    data: Path = Field(
        default=Path("data"), description="Folder of the database, the secret and the backups."
    )
    database: str = Field(
        "", description="SQLAlchemy URL of a PostgreSQL database; empty: SQLite in the data folder."
    )
    secret: str = Field(
        "",
        repr=False,
        description="The server's secret, 32 characters or more; empty: made in the data folder.",
    )
    redis: str = Field("", description="Redis or Valkey URL, for several processes; empty: one process.")
    host: str = Field("0.0.0.0", description="Address to listen on.")  # noqa: S104  # phones on the same Wi-Fi must reach it
    port: int = Field(8000, ge=0, le=65535, description="Port to listen on; 0: any free one.")
    public_address: str = Field(
        "", description="Address that people open, as https://roolitus.example.fi; empty: the machine's own."
    )
    security_contact: str = Field(
        "",
        max_length=200,
        pattern=r"^((mailto:|https://|tel:)[\x21-\x7e]+)?$",
        description="Where to report a security hole, as mailto:security@example.fi, for security.txt.",
    )
    webhooks_to_private_addresses: bool = Field(
        False,
        description="Webhooks may go to addresses of the own network, and over plain HTTP.",
    )
    mail_host: str = Field("", description="Mail server (SMTP) that sends invitations; empty: no mail.")
    mail_port: int = Field(587, ge=1, le=65535, description="Its port: usually 587, or 465 with `tls`.")
    mail_tls: Literal["starttls", "tls", "none"] = Field(
        "starttls",
        description="How the connection is encrypted: `starttls`, `tls` from its start, or `none`.",
    )
    mail_user: str = Field("", description="Who logs in to the mail server; empty: nobody.")
    mail_password: str = Field(
        "", repr=False, description="The password; better in a file that ROOLITUS_MAIL_PASSWORD_FILE names."
    )
    mail_from: str = Field(
        "",
        description="Address that invitations come from; late bounces go there, to a mailbox that you read.",
    )
    trusted_proxies: int = Field(
        0, ge=0, le=5, description="How many proxies in front set X-Forwarded-* headers."
    )
    hsts_subdomains: bool = Field(
        False,
        description="Over TLS, whether browsers are to use TLS for all subdomains of the name too (HSTS).",
    )
    metrics_port: int = Field(
        0,
        ge=0,
        le=65535,
        description="Port of /metrics on 127.0.0.1, the next one for each further process; 0: off.",
    )
    language: Language = Field("fi", description="Language where neither person nor workshop says.")
    participants_max: int = Field(2000, ge=1, description="Most participants of one workshop.")
    session_days: int = Field(
        14, ge=1, description="Days until a facilitator who was away must log in again."
    )
    session_days_max: int = Field(
        30, ge=1, description="Days after which a facilitator must log in again, however much they were here."
    )
    password_log_in: bool = Field(
        True, description="Facilitators may log in with a password; off: by OpenID Connect alone."
    )
    oidc_issuer: str = Field(
        "",
        description="OpenID Connect provider that facilitators log in by, as it names itself; empty: none.",
    )
    oidc_client_id: str = Field("", description="What this server is called at the provider.")
    oidc_client_secret: str = Field(
        "", repr=False, description="Secret shared with the provider; empty for a public client."
    )
    oidc_client_secret_file: str = Field(
        "", description="File that holds the secret, instead of the secret itself."
    )
    oidc_label: str = Field(
        "", max_length=60, description="Words of the log-in button; empty: ours, in three languages."
    )
    oidc_domains: str = Field(
        "", description="E-mail domains to let in, with commas; the provider must have verified the address."
    )
    oidc_subjects: str = Field("", description="Subjects (`sub`) to let in, with commas.")
    oidc_required_claim: str = Field(
        "",
        description="A claim and its value to ask for, as groups=roolitus; every rule that is set must hold.",
    )
    oidc_required_strength: str = Field(
        "",
        description="How the provider must have checked a person (`acr` or `amr`), as mfa; any of several.",
    )
    oidc_newcomers: Literal["invited", "welcome"] = Field(
        "invited",
        description="Whether a person whom the provider knows and we do not must be invited, or is welcome.",
    )
    retention_days: int = Field(
        90,
        ge=0,
        description="Days without activity until a workshop and its answers are deleted, unless its "
        "follow-up is planned; 0: kept for ever.",
    )
    join_failures_per_minute: int = Field(
        60,
        ge=1,
        description="Wrong join codes a minute from one address, more where many have joined, and from all "
        "together ten times that.",
    )
    joins_per_minute: int = Field(
        600,
        ge=1,
        description="New participants a minute in one workshop from one address, and in an hour three times "
        "that.",
    )
    fast_broadcast: bool = Field(
        True,
        description="Write one prepared frame to every idle socket of a room; off: wake a task for each.",
    )
    rehearsal_speed: float = Field(
        1.0, ge=0.2, le=20, description="How many times quicker than people a rehearsal's participants are."
    )
    log_in_failures_per_minute: int = Field(
        10,
        ge=1,
        description="Wrong passwords a minute from one address of browsers that were not logged in before, "
        "and from all together ten times that.",
    )

    def database_url(self) -> str:
        """The database to use: the one set, otherwise the SQLite file of the data folder."""
        return self.database or f"sqlite:///{(self.data / 'roolitus.db').resolve()}"


def read_settings(**overrides: object) -> Settings:
    """Settings from the environment; overrides that are None count as not given. Raises SettingsError."""
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings(**{**_read_files(), **given})  # type: ignore[arg-type]  # checked by pydantic
    except ValidationError as problem:
        first = problem.errors()[0]
        name = "ROOLITUS_" + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(f"{name}: {first['msg']}") from problem


def _read_files() -> dict[str, str]:
    """Settings whose variable ends in _FILE and names a file: secrets that no process list shows.

    Raises SettingsError.
    """
    found: dict[str, str] = {}
    for name in Settings.model_fields:
        variable = f"ROOLITUS_{name.upper()}_FILE"
        path = os.environ.get(variable, "")
        # One of them is a setting in its own right.
        if not path or f"{name}_file" in Settings.model_fields:
            continue
        if f"ROOLITUS_{name.upper()}" in os.environ:
            raise SettingsError(f"{variable}: ROOLITUS_{name.upper()} is set too")
        try:
            found[name] = Path(path).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeError) as problem:
            reason = getattr(problem, "strerror", None) or "no text"
            raise SettingsError(f"{variable}: {path}: {reason}") from problem
    return found


def secret_of(settings: Settings) -> bytes:
    """The server's secret: the one that is set, otherwise the one of the data folder.

    Raises:
        SettingsError: it is too short.
        OSError: the folder takes no files.
    """
    if not settings.secret:
        return read_secret(settings.data)
    if len(settings.secret) < SECRET_LENGTH_MIN:
        raise SettingsError(f"ROOLITUS_SECRET: {SECRET_LENGTH_MIN} characters or more")
    return settings.secret.encode()


def replace_secret(data: Path) -> None:
    """Puts a new secret in the place of the folder's; whatever was made with the old one is worth nothing.

    Raises OSError.
    """
    draft = _draft_secret(data)
    draft.replace(data / "secret")


def read_secret(data: Path) -> bytes:
    """The server's own secret, made on first start in `data/secret`, readable by its owner alone."""
    path = data / "secret"
    if not path.exists():
        # Written whole before it gets its name: a process that starts now reads all of it or makes one.
        draft = _draft_secret(data)
        with suppress(FileExistsError):
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_bytes()


def _draft_secret(data: Path) -> Path:
    draft = data / f"secret.{secrets.token_hex(8)}"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(secrets.token_bytes(SECRET_LENGTH_MIN))
    return draft
