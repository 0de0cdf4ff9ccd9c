"""Downloads in their own processes: in what order, how they end, and what nobody waits for is ended."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Generator
from pathlib import Path

import pytest
from click.testing import CliRunner

from facilitator.downloads import queue as module
from facilitator.downloads.queue import Exports, Ready, Step, Waiting, Working
from shared.http import Refused
from shared.report import FORMATS, Report
from shared.workshop.commands import CloseWorkshop, StartStep
from tests.facilitator.site import ADDRESS, Site
from tests.report.builders import ReportBuilder
from tools.bench import exports as bench_exports

SMALL = ReportBuilder(voters=3, item_set="short").build()


def small() -> Report:
    return SMALL


@pytest.fixture
def exports(tmp_path: Path) -> Generator[Exports]:
    opened = Exports(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def _one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 1)


@pytest.fixture
def _endless(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every process only waits for the end of its lifeline, as one does that is stuck."""
    stuck = tmp_path / "stuck.py"
    stuck.write_text("import os, sys\nos.read(int(sys.argv[1]), 1)\n")
    monkeypatch.setattr(module, "COMMAND", (module.COMMAND[0], str(stuck)))
    monkeypatch.setattr(module, "BEAT_S", 0.01)


def is_alive(pid: int) -> bool:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


def pids(exports: Exports) -> list[int]:
    return [child.pid for child in exports.children]


@pytest.mark.parametrize("file_format", FORMATS)
def test_a_file_is_the_same_as_written_here(exports: Exports, file_format: str) -> None:
    *before, last = exports.write("aino", small, file_format, "fi")

    assert before[0] == Working(0.0)
    assert isinstance(last, Ready)
    assert last.filename.startswith("pilvipalvelu-oy-myynnin-roolit-2027")
    assert last.size_b > 0


def test_the_content_is_whole_and_keeps_every_ballot(exports: Exports) -> None:
    report = ReportBuilder(voters=400).build()
    for step in exports.write("aino", lambda: report, "json", "fi"):
        if isinstance(step, Ready):
            content = b"".join(step.chunks())
            assert len(content) == step.size_b
            assert len(json.loads(content)["ballots"]) == len(report.ballots) > 10_000


@pytest.mark.usefixtures("_endless")
def test_cancelling_ends_the_process(exports: Exports) -> None:
    steps = exports.write("aino", small, "xlsx", "fi")
    next(steps)
    assert isinstance(next(steps), Working)
    (pid,) = pids(exports)
    assert is_alive(pid)

    steps.close()

    assert not is_alive(pid)
    assert pids(exports) == []


@pytest.mark.usefixtures("_endless")
def test_the_end_of_the_server_ends_every_process(exports: Exports) -> None:
    steps = exports.write("aino", small, "xlsx", "fi")
    next(steps)
    next(steps)
    (pid,) = pids(exports)

    exports.close()

    with pytest.raises(Refused, match="export_failed"):
        list(steps)
    assert not is_alive(pid)
    with pytest.raises(Refused, match="export_failed"):
        list(exports.write("aino", small, "json", "fi"))


@pytest.mark.usefixtures("_endless")
def test_what_takes_too_long_is_ended(exports: Exports, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TIMEOUT_S", 0.05)

    with pytest.raises(Refused, match="export_too_long"):
        list(exports.write("aino", small, "pdf", "fi"))

    assert pids(exports) == []


def test_a_process_that_fails_is_said_to_have_failed(
    exports: Exports, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "COMMAND", (module.COMMAND[0], "-c", "raise SystemExit(1)"))

    with pytest.raises(Refused, match="export_failed"):
        list(exports.write("aino", small, "pdf", "fi"))


@pytest.mark.usefixtures("_endless", "_one_at_a_time")
def test_no_more_than_so_many_are_written_at_once_and_a_place_that_is_left_is_free(exports: Exports) -> None:
    first, second, third = (exports.write(name, small, "pdf", "fi") for name in ("aino", "eero", "mari"))

    assert isinstance(next(first), Working)
    assert next(second) == Waiting(1)
    assert next(third) == Waiting(2)
    second.close()
    assert next(third) == Waiting(1)
    first.close()
    assert isinstance(next(third), Working)
    third.close()


@pytest.mark.usefixtures("_endless", "_one_at_a_time")
def test_accounts_take_turns_whatever_one_of_them_has_asked_for(exports: Exports) -> None:
    running = exports.write("aino", small, "pdf", "fi")
    next(running)
    more = exports.write("aino", small, "pptx", "fi")
    other = exports.write("eero", small, "pdf", "fi")
    assert isinstance(next(more), Waiting)
    assert isinstance(next(other), Waiting)

    running.close()

    assert isinstance(next(other), Working)
    assert isinstance(next(more), Waiting)
    other.close()
    more.close()


@pytest.mark.usefixtures("_endless", "_one_at_a_time")
def test_a_full_queue_refuses_at_once(exports: Exports, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WAITING_MAX", 1)
    asked: list[Generator[Step]] = [exports.write("aino", small, "pdf", "fi") for _ in range(2)]
    for steps in asked:
        next(steps)

    with pytest.raises(Refused, match="export_queue_full"):
        next(exports.write("aino", small, "pdf", "fi"))
    for steps in asked:
        steps.close()


@pytest.mark.usefixtures("_endless", "_one_at_a_time")
def test_one_account_never_fills_the_queue(exports: Exports) -> None:
    asked = [exports.write("aino", small, "pdf", "fi") for _ in range(1 + module.WAITING_OF_ONE)]
    for steps in asked:
        next(steps)

    with pytest.raises(Refused, match="export_queue_full"):
        next(exports.write("aino", small, "pdf", "fi"))
    other = exports.write("eero", small, "pdf", "fi")
    assert isinstance(next(other), Waiting)
    for steps in [other, *asked]:
        steps.close()


def lines_of(content: bytes) -> tuple[list[dict[str, object]], bytes]:
    """The told steps of an answer, and the file after them."""
    told: list[dict[str, object]] = []
    while content:
        line, _, content = content.partition(b"\n")
        told.append(json.loads(line))
        if told[-1]["state"] == "ready":
            break
    return told, content


def test_a_console_follows_a_download_and_gets_the_file(site: Site) -> None:
    owner = site.owner()
    workshop = site.command(site.workshop(owner), StartStep("q1"), CloseWorkshop())

    answer = owner.get(f"/api/workshops/{workshop.id}/exports/json?lang=sv")
    told, content = lines_of(answer.data)

    assert told[0] == {"state": "working", "seconds": 0}
    assert told[-1]["bytes"] == len(content)
    assert told[-1]["mimetype"] == "application/json"
    assert json.loads(content)
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.usefixtures("_endless")
def test_whoever_closes_the_connection_ends_the_work(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    answer = owner.client.get(f"/api/workshops/{workshop.id}/exports/xlsx", base_url=ADDRESS)
    told = answer.iter_encoded()
    next(told)
    next(told)
    (pid,) = pids(site.roolitus.exports)

    answer.close()

    assert not is_alive(pid)


def test_strangers_and_formats_there_are_not_get_nothing(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    assert site.browser().get(f"/api/workshops/{workshop.id}/exports/json").status_code == 401
    for path in ("exports/exe", "exports/json?lang=de"):
        assert owner.get(f"/api/workshops/{workshop.id}/{path}").status_code == 404


def test_the_benchmark_tells_time_and_size_of_every_format() -> None:
    told = CliRunner().invoke(bench_exports.exports, ["--participants", "3"], catch_exceptions=False)

    rows = [line.split() for line in told.output.splitlines()[2:]]
    assert [row[1] for row in rows] == list(FORMATS)
    assert all(float(row[2]) > 0 and float(row[3].replace(",", "")) > 0 for row in rows)


def test_a_full_disk_is_a_refusal_with_a_code(exports: Exports, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "_open_file", lambda: open("/dev/full", "r+b"))  # noqa: PTH123, SIM115  # as a disk that is full

    with pytest.raises(Refused) as caught:
        list(exports.write("aino", small, "csv", "fi"))

    assert caught.value.refusal.code == "export_failed"
