"""What this run has seen of each promise in docs/guarantees.md: a table at its end, and artefacts/faults.txt.

A test of a promise is marked `promise("G1")`, and says with the fixture `held` what it did and what came of
it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

PROMISES: Final = {
    "G1": "kill -9",
    "G2": "power cut",
    "G3": "one current vote",
    "G4": "tally is a recount",
    "G5": "facilitator lost",
    "G6": "restart",
    "G7": "Redis away",
    "G8": "PostgreSQL away",
    "G9": "disk full",
    "G10": "failing fsync",
    "G11": "damaged database",
    "G12": "clock jumps",
    "G13": "migration killed",
    "G14": "rolling restart",
    "G15": "bad network",
    "G16": "frozen server",
    "G17": "burst",
    "G18": "backup while voting",
}
LONG: Final = "long; run with -m faults"
RECORD: Final = Path(__file__).parent.parent / "artefacts" / "faults.txt"


@dataclass
class Record:
    """Every promise's lines, in the order in which their tests ran."""

    lines: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    recounted: set[str] = field(default_factory=set)
    """Tests after which a tally was compared."""
    votes: int = 0

    def table(self) -> list[str]:
        if self.recounted:
            words = f"after {len(self.recounted)} fault tests, {self.votes:,} votes shown, 0 differences"
            self.lines["G4"].insert(0, words)
        return [f"{name} {title}: {words}" for name, title in PROMISES.items() for words in self.lines[name]]


class Held:
    """What a test says it has seen; said last, since a test that fails says so by itself.

    It goes with the test's report, which reaches the process that tells of the run from any other.
    """

    def __init__(self, properties: list[tuple[str, object]]) -> None:
        self._properties = properties

    def __call__(self, promise: str, words: str) -> None:
        self._properties.append(("held", [promise, words]))

    def recount(self, shown: Mapping[str, int], saved: Mapping[str, int]) -> None:
        """The tally on a screen and the same counted from the votes; AssertionError if they differ."""
        shown = {answer: votes for answer, votes in shown.items() if votes}
        assert shown == dict(saved)
        self._properties.append(("recounted", sum(shown.values())))


RECORDS: Final = pytest.StashKey[Record]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[RECORDS] = Record()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    is_long_run = "faults" in config.option.markexpr
    for item in items:
        names = tuple(str(name) for mark in item.iter_markers("promise") for name in mark.args)
        assert set(names) <= set(PROMISES), f"{item.nodeid}: no such promise"
        item.user_properties += [("tries", name) for name in names]
        if item.get_closest_marker("faults") and not is_long_run:
            item.add_marker(pytest.mark.skip(reason=LONG))


@pytest.fixture
def held(request: pytest.FixtureRequest) -> Held:
    """Takes down what a test of a promise has seen."""
    return Held(request.node.user_properties)


class Reporter:
    """Takes down what tests have seen, what did not hold, and what could not be tried."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "teardown":
            for kind, said in report.user_properties:
                self._take_down(report.nodeid, kind, said)
        for name in (str(said) for kind, said in report.user_properties if kind == "tries"):
            if report.failed:
                self._record.lines[name].append(f"NOT HELD: {report.nodeid}")
            elif report.skipped and isinstance(report.longrepr, tuple) and LONG not in report.longrepr[2]:
                reason = report.longrepr[2].removeprefix("Skipped: ")
                self._record.lines[name].append(f"not tried: {reason}: {report.nodeid}")

    def _take_down(self, test: str, kind: str, said: object) -> None:
        match kind, said:
            case "held", [str() as promise, str() as words]:
                self._record.lines[promise].append(words)
            case "recounted", int() as votes:
                self._record.recounted.add(test)
                self._record.votes += votes


def pytest_sessionstart(session: pytest.Session) -> None:
    session.config.pluginmanager.register(Reporter(session.config.stash[RECORDS]))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    table = config.stash[RECORDS].table()
    if not table:
        return
    terminalreporter.section("what was promised, and what held")
    for line in table:
        terminalreporter.write_line(line)
    if "faults" in config.option.markexpr:
        RECORD.parent.mkdir(exist_ok=True)
        RECORD.write_text("\n".join(table) + "\n", encoding="utf-8")
        terminalreporter.write_line(f"written to {RECORD.relative_to(config.rootpath)}")
