"""Whatever is sent to a real server, right or wrong: it answers as described, and nobody else notices."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Self

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from shared.definitions import load_definition
from tests.server.wire import Seat, Venue, venue
from tools.protocol.http_api import operations, write_openapi

SCHEMA = schemathesis.openapi.from_dict(json.loads(write_openapi()))
CALLS = {found.ok().label: found.ok() for found in SCHEMA.get_all_operations() if isinstance(found, Ok)}
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
SIGN_ON = {"POST /api/sign-on", "POST /api/sign-on/link", "GET /login/callback"}
"""There for servers with a provider; tests/facilitator/test_sign_on.py sends them what is wrong."""
ENDS_IT = {
    "POST /api/logout",
    "POST /api/password",
    "DELETE /api/workshops/{workshop_id}",
    "POST /api/workshops/{workshop_id}/rehearsal",
}
"""Would end the log-in or the workshop that the others are sent with, or start a process each time."""
HERE = sorted(set(CALLS) - SIGN_ON)
EXAMPLES = 10
SOON_S = 5.0
DEAL_SIZE = load_definition().items["deal_size"].options[0].id
same_each_time = settings(
    max_examples=EXAMPLES, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


class Bystander:
    """A phone that votes all the while, and how long each vote took to be acknowledged."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._vote, daemon=True)
        self.waits_s: list[float] = []
        self.refused: list[str] = []

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()

    def _vote(self) -> None:
        phone = self._seat.phone()
        while not self._is_over.wait(0.2):
            begun_s = time.monotonic()
            error = phone.error("vote.cast", self._seat.vote(answer=DEAL_SIZE))
            self.waits_s.append(time.monotonic() - begun_s)
            if error is not None:
                self.refused.append(error)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Venue]:
    limits = {
        "ROOLITUS_JOIN_FAILURES_PER_MINUTE": "1000000",
        "ROOLITUS_LOG_IN_FAILURES_PER_MINUTE": "1000000",
    }
    with venue(tmp_path_factory.mktemp("api") / "data", limits) as opened:
        yield opened


@pytest.fixture(scope="module")
def bystander(place: Venue) -> Iterator[Bystander]:
    with Bystander(place.join()) as voting:
        yield voting


def everything(data: Path) -> list[str]:
    """All rows but those that are written while nobody does anything, and the bystander's votes."""
    with closing(sqlite3.connect(f"file:{data / 'roolitus.db'}?mode=ro", uri=True)) as connection:
        quiet = ('INSERT INTO "write_probe"', 'INSERT INTO "vote"', 'INSERT INTO "participant"')
        rows = [line for line in connection.iterdump() if not line.startswith(quiet)]
        counted = connection.execute("SELECT count(*) FROM participant").fetchone()
        kept = connection.execute(
            "SELECT id, name, intro, groups, identity, position, archived_at, anonymised_at FROM workshop"
        ).fetchall()
    return [*(row for row in rows if not row.startswith('INSERT INTO "workshop" ')), str(counted), str(kept)]


def errors_in(log: Path) -> list[str]:
    """What the server itself calls an error."""
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    return [str(line) for line in lines if line["level"] not in ("info", "warning")]


def send(place: Venue, label: str, cookies: dict[str, str], real: dict[str, list[str]]) -> None:
    """Sends one operation what fits its schema and what does not, to what exists and what does not."""
    call = CALLS[label]
    known = st.fixed_dictionaries({}, optional={name: st.sampled_from(real[name]) for name in sorted(real)})

    def send_in(mode: GenerationMode) -> None:
        @given(case=call.as_strategy(generation_mode=mode), chosen=known)
        @same_each_time
        def send_one(case: schemathesis.Case, chosen: dict[str, str]) -> None:  # type: ignore[type-arg]  # its own
            taken = {name: value for name, value in chosen.items() if name in (case.path_parameters or {})}
            case.path_parameters = {**(case.path_parameters or {}), **taken}
            case.cookies = dict(cookies)
            response = case.call(base_url=place.address, timeout=30, allow_redirects=False)
            case.validate_response(response, checks=CHECKS)
            assert b"Traceback" not in response.content

        send_one()

    send_in(GenerationMode.POSITIVE)
    operation = next(one for one in operations() if one.key == label)
    if operation.body is not None or operation.method != "GET":
        send_in(GenerationMode.NEGATIVE)


@pytest.mark.parametrize("label", [label for label in HERE if label not in ENDS_IT])
def test_who_may_ask_is_answered_as_described(place: Venue, bystander: Bystander, label: str) -> None:
    real = {"workshop_id": [place.workshop], "code": [place.code], "file_format": ["json", "csv", "xlsx"]}

    send(place, label, {**place.cookies, **place.join().cookies}, real)

    assert errors_in(place.server.log) == []
    assert bystander.refused == []


@pytest.mark.parametrize("label", HERE)
def test_nobody_is_answered_as_described_and_changes_nothing(
    place: Venue, bystander: Bystander, label: str
) -> None:
    before = everything(place.server.data)

    send(place, label, {}, {"workshop_id": [place.workshop], "file_format": ["json"]})

    assert everything(place.server.data) == before
    assert errors_in(place.server.log) == []
    assert bystander.refused == []


def test_a_bystanders_votes_were_acknowledged_soon_all_the_while(bystander: Bystander) -> None:
    waits_s = sorted(bystander.waits_s)
    usual_s = waits_s[int(len(waits_s) * 0.95)]
    print(f"\nof {len(waits_s)} votes 95 in 100 acknowledged within {usual_s:.2f} s")

    assert len(waits_s) > 10
    assert bystander.refused == []
    assert usual_s < SOON_S, waits_s[-10:]
