"""What is refused leaves a line; a flood of it leaves a few."""

from __future__ import annotations

import structlog

from shared.refusal_log import KINDS_MAX, LINES_PER_MINUTE, MINUTE_S, RefusalLog
from tests.facilitator.conftest import Opener


class Clock:
    now = 50.0

    def __call__(self) -> float:
        return self.now


def test_a_flood_leaves_a_few_lines_and_the_number_of_the_others() -> None:
    clock = Clock()
    refusals = RefusalLog(clock)

    with structlog.testing.capture_logs() as lines:
        for _ in range(1000):
            refusals.note("too_fast", "POST /api/login")
        clock.now += MINUTE_S
        refusals.note("too_fast", "POST /api/login")

    assert len(lines) == LINES_PER_MINUTE + 1
    assert lines[-1]["left_out"] == 1000 - LINES_PER_MINUTE


def test_however_many_kinds_there_are_few_are_remembered() -> None:
    refusals = RefusalLog(Clock())

    with structlog.testing.capture_logs():
        for number in range(KINDS_MAX * 2):
            refusals.note(f"code {number}", "somewhere")

    assert len(refusals._kinds) <= KINDS_MAX  # what it keeps is the point


def test_a_refused_request_leaves_a_line_without_code_and_address(open_with: Opener) -> None:
    site = open_with(join_failures_per_minute=1)

    with structlog.testing.capture_logs() as lines:
        for code in ("QWERTY", "ASDFGH"):
            site.browser("198.51.100.7").get(f"/api/join/{code}")

    told = [(line["event"], line["refusal"], line["where"]) for line in lines if line["event"] == "refused"]
    assert told == [
        ("refused", "unknown_code", "GET /api/join/<code>"),
        ("refused", "too_fast", "GET /api/join/<code>"),
    ]
    assert "QWERTY" not in str(lines)
    assert "198.51" not in str(lines)
