"""Rehearsals over HTTP: who may start and end one, what is told of its people, and that none stays."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from facilitator.simulation import rehearsals
from facilitator.simulation.rehearsals import SILENCE_S, state_of
from shared.store import Rehearsal
from shared.workshop.commands import CloseWorkshop
from tests.facilitator.conftest import Opener
from tests.facilitator.site import Browser, Site, refused, said

# In the place of the real people: they note what they were told, say that they are there, and stay.
PEOPLE = """
import json, os, sys
told = json.loads(sys.stdin.readline())
note = {"pid": os.getpid(), "told": told, "argv": sys.argv}
note["settings"] = [name for name in os.environ if "ROOLITUS" in name]
open(FILE + ".new", "w").write(json.dumps(note))
os.rename(FILE + ".new", FILE)
print(json.dumps({"online": len(told["tokens"])}), flush=True)
sys.stdin.read()
"""

TALKATIVE = """
import time
while True:
    time.sleep(0.05)
    print('{"online": 1}', flush=True)
"""


@pytest.fixture
def note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the people note what they were told."""
    path = tmp_path / "note.json"
    play(monkeypatch, f"FILE = {str(path)!r}\n{PEOPLE}")
    return path


def play(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    monkeypatch.setattr(rehearsals, "COMMAND", (sys.executable, "-c", script))


def start(owner: Browser, workshop_id: str, participants: int = 5) -> str:
    made = said(owner.post(f"/api/workshops/{workshop_id}/rehearsal", {"participants": participants}))
    return str(made["id"])


def until_state(owner: Browser, copy: str, state: str) -> dict[str, object]:
    """What is told of a rehearsal once it is in a state."""
    deadline = time.monotonic() + 20
    while True:
        told = said(owner.get(f"/api/workshops/{copy}/rehearsal"))
        if told["state"] == state:
            return told
        assert time.monotonic() < deadline, told
        time.sleep(0.02)


def until_gone(pid: int) -> None:
    """Until a process has ended and been waited for."""
    deadline = time.monotonic() + 20
    while Path(f"/proc/{pid}").exists():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.usefixtures("note")
def test_a_copy_is_marked_and_people_come(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, name="Myynnin roolit", language="sv", groups=["Myynti"])

    copy = start(owner, workshop.id, 12)

    told = until_state(owner, copy, "here")
    assert (told["participants"], told["online"], told["reason"]) == (12, 12, None)
    assert site.read(copy).name == "Övning: Myynnin roolit"
    rows = said(owner.get("/api/workshops"))["workshops"]
    assert isinstance(rows, list)
    assert {row["id"]: row["is_rehearsal"] for row in rows} == {copy: True, workshop.id: False}


@pytest.mark.usefixtures("note")
def test_the_longest_name_stays_a_name(site: Site) -> None:
    owner = site.owner()

    copy = start(owner, site.workshop(owner, name="x" * 60).id)

    assert site.read(copy).name == "Harjoitus: " + "x" * 49
    said(owner.patch(f"/api/workshops/{copy}", {"name": site.read(copy).name}))


def test_people_are_told_in_secret_and_know_what_a_phone_knows(
    site: Site, note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROOLITUS_DATABASE", "postgresql://user:secret@host/db")
    owner = site.owner()
    copy = start(owner, site.workshop(owner).id)
    until_state(owner, copy, "here")

    noted = json.loads(note.read_text())

    assert noted["argv"] == ["-c"]
    assert noted["settings"] == []
    assert noted["told"]["code"] == site.read(copy).code
    assert set(noted["told"]) == {
        "address",
        "code",
        "cookie",
        "tokens",
        "language",
        "groups",
        "seed",
        "speed",
        "lasts_s",
    }
    assert noted["told"]["lasts_s"] == pytest.approx(2 * 3600, abs=60)


def test_ending_deletes_the_copy_and_its_people_go(site: Site, note: Path) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    copy = start(owner, workshop.id)
    until_state(owner, copy, "here")
    pid = json.loads(note.read_text())["pid"]

    said(owner.delete(f"/api/workshops/{copy}/rehearsal"))

    until_gone(pid)
    assert site.roolitus.store.workshops.get(copy) is None
    assert site.read(workshop.id) == workshop
    assert refused(owner.delete(f"/api/workshops/{workshop.id}/rehearsal")) == (400, "not_rehearsal")


def test_deleting_the_copy_as_any_workshop_ends_it_too(site: Site, note: Path) -> None:
    owner = site.owner()
    copy = start(owner, site.workshop(owner).id)
    until_state(owner, copy, "here")

    said(owner.delete(f"/api/workshops/{copy}"))

    until_gone(json.loads(note.read_text())["pid"])


def test_no_people_outlive_the_server(open_with: Opener, note: Path) -> None:
    site = open_with()
    owner = site.owner()
    copy = start(owner, site.workshop(owner).id)
    until_state(owner, copy, "here")

    site.roolitus.rehearsals.close()

    until_gone(json.loads(note.read_text())["pid"])


def test_people_whose_copy_another_process_deleted_are_sent_away(site: Site, tmp_path: Path) -> None:
    script = PEOPLE.replace(
        "sys.stdin.read()", "import time\nwhile True: time.sleep(0.05); print('{\"online\": 1}', flush=True)"
    )
    with pytest.MonkeyPatch.context() as patch:
        play(patch, f"FILE = {str(tmp_path / 'note.json')!r}\n{script}")
        owner = site.owner()
        copy = start(owner, site.workshop(owner).id)
        until_state(owner, copy, "here")

        assert site.roolitus.store.workshops.delete(copy) is None

        until_gone(json.loads((tmp_path / "note.json").read_text())["pid"])


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("raise SystemExit(3)", "rehearsal_failed"),
        ("print('no JSON')", "rehearsal_failed"),
        ('print(\'{"online": 0, "ended": "workshop_full"}\')', "workshop_full"),
    ],
)
@pytest.mark.usefixtures("note")
def test_people_who_do_not_come_are_told_of_and_can_be_called_again(
    site: Site, monkeypatch: pytest.MonkeyPatch, script: str, reason: str
) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    with monkeypatch.context() as patch:
        play(patch, script)
        copy = start(owner, workshop.id)
        told = until_state(owner, copy, "failed")

    said(owner.post(f"/api/workshops/{copy}/rehearsal/again"))

    assert (told["reason"], told["online"]) == (reason, 0)
    until_state(owner, copy, "here")
    again = f"/api/workshops/{copy}/rehearsal/again"
    assert refused(owner.post(again)) == (400, "rehearsal_running")


class HeardAtOnce(threading.Thread):
    """A listener to a rehearsal that has heard everything before its starter goes on."""

    def start(self) -> None:
        super().start()
        if self.name == "rehearsal":
            self.join()


def test_people_who_are_gone_before_anybody_goes_on_fail_no_request(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "Thread", HeardAtOnce)
    play(monkeypatch, "raise SystemExit(3)")
    owner = site.owner()

    copy = start(owner, site.workshop(owner).id)

    assert until_state(owner, copy, "failed")["reason"] == "rehearsal_failed"


def test_a_program_that_is_not_there_is_told_of(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rehearsals, "COMMAND", ("/no/such/program",))
    owner = site.owner()

    copy = start(owner, site.workshop(owner).id)

    assert until_state(owner, copy, "failed")["reason"] == "rehearsal_failed"


def test_who_is_called_back_is_the_same_people(site: Site, note: Path) -> None:
    owner = site.owner()
    copy = start(owner, site.workshop(owner).id)
    until_state(owner, copy, "here")
    before = json.loads(note.read_text())
    site.clock.now += SILENCE_S + 1
    assert said(owner.get(f"/api/workshops/{copy}/rehearsal"))["state"] == "gone"

    said(owner.post(f"/api/workshops/{copy}/rehearsal/again"))

    until_gone(before["pid"])
    until_state(owner, copy, "here")
    after = json.loads(note.read_text())
    assert after["pid"] != before["pid"]
    assert after["told"]["tokens"] == before["told"]["tokens"]
    other = site.workshop(owner)
    assert refused(owner.post(f"/api/workshops/{other.id}/rehearsal/again")) == (404, "unknown_workshop")


@pytest.mark.usefixtures("note")
def test_nobody_is_called_back_to_a_workshop_that_has_ended(site: Site) -> None:
    owner = site.owner()
    copy = start(owner, site.workshop(owner).id)
    until_state(owner, copy, "here")
    site.command(site.read(copy), CloseWorkshop())
    site.clock.now += SILENCE_S + 1

    assert refused(owner.post(f"/api/workshops/{copy}/rehearsal/again")) == (400, "workshop_ended")


@pytest.mark.usefixtures("note")
def test_one_rehearsal_an_account_and_a_few_a_server(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rehearsals, "PROCESSES_MAX", 1)
    owner = site.owner()
    workshop = site.workshop(owner)
    colleague = site.colleague(owner)
    theirs = site.workshop(colleague)

    copy = start(owner, workshop.id)

    path = f"/api/workshops/{workshop.id}/rehearsal"
    until_state(owner, copy, "here")
    answer = colleague.post(f"/api/workshops/{theirs.id}/rehearsal", {}).get_json()
    assert answer["error"] == {"code": "rehearsals_full", "params": {"max": 1}}
    monkeypatch.setattr(rehearsals, "PROCESSES_MAX", 9)
    assert refused(owner.post(path, {})) == (400, "rehearsal_exists")
    assert refused(colleague.post(f"/api/workshops/{copy}/rehearsal", {})) == (404, "unknown_workshop")
    assert start(colleague, theirs.id)


@pytest.mark.usefixtures("note")
def test_a_colleague_who_facilitates_may_rehearse_and_end_what_they_facilitate(site: Site) -> None:
    owner = site.owner("Aino")
    workshop = site.workshop(owner)
    colleague = site.colleague(owner, "Eero")
    said(owner.post(f"/api/workshops/{workshop.id}/members", {"name": "Eero"}))

    copy = start(colleague, workshop.id)
    assert refused(owner.get(f"/api/workshops/{copy}/rehearsal")) == (404, "unknown_workshop")
    said(colleague.post(f"/api/workshops/{copy}/members", {"name": "Aino"}))

    said(owner.delete(f"/api/workshops/{copy}/rehearsal"))


@pytest.mark.parametrize("participants", [0, 6, 31, -5, "12", 12.5, None, True])
def test_a_number_of_people_that_is_not_offered_is_refused(site: Site, participants: object) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    answer = owner.post(f"/api/workshops/{workshop.id}/rehearsal", {"participants": participants})

    assert refused(answer) == (400, "malformed")
    assert len(site.roolitus.store.workshops.of(owner_id(site))) == 1


def owner_id(site: Site) -> str:
    account = site.roolitus.store.accounts.by_name("Aino")
    assert account is not None
    return account.id


def test_starts_are_limited_by_log_in(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    play(monkeypatch, "pass")
    owner = site.owner()
    path = f"/api/workshops/{site.workshop(owner).id}/rehearsal"

    outcomes = [owner.post(path, {"participants": 1}).status_code for _ in range(7)]

    assert outcomes == [400] * 6 + [429]
    stranger = site.colleague(owner)
    assert stranger.post(path, {}).status_code == 404


@pytest.mark.parametrize(
    ("ended", "online", "silent_s", "state"),
    [
        (None, 0, 1.0, "coming"),
        (None, 3, 1.0, "here"),
        (None, 3, SILENCE_S + 1, "gone"),
        ("stopped", 0, 1.0, "gone"),
        ("closed", 3, SILENCE_S + 1, "closed"),
        ("time_over", 0, 1.0, "time_over"),
        ("room_locked", 0, 1.0, "failed"),
    ],
)
def test_what_was_told_last_says_how_it_stands(
    ended: str | None, online: int, silent_s: float, state: str
) -> None:
    assert state_of(Rehearsal("id", 5, 900.0, 100.0, online, ended), 100.0 + silent_s) == state


def test_the_program_itself_says_what_it_is_for() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "facilitator", "rehearse"],
        input="{}\n",
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": os.environ["PATH"]},
        timeout=60,
    )

    assert done.returncode == 2
    assert "started by the server" in done.stderr
