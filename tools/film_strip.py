"""Plays a workshop and keeps a picture of every scene on the wall, light and dark.

`make pictures` puts them on the two sheets of docs/run-a-workshop.md; `ARGS="--out FOLDER"` keeps each.

The people are simulated and answer alike every time, so that two runs can be laid side by side.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal
from uuid import uuid4

from playwright.sync_api import Page, sync_playwright

from facilitator.simulation.scripted_facilitator import (
    GROUPS,
    ScriptedFacilitator,
    ServerProcess,
    new_password,
    read_company,
    second_round,
)
from facilitator.simulation.scripted_phone import Company, Person, ScriptedPhone
from shared.definitions import load_definition
from shared.protocol import ConsoleRoom, OverrideSet, WorkshopCommand
from tools.chromium import launch
from tools.contact_sheet import write_contact_sheet

SETTLE_MS = 700
"""What a picture waits for: the message that is on its way, and one drawing of the page."""
COMMENTED, COMMENTED_STEP, ASKED_WITH_COMMENTS = "comment3", "q3", "target_groups"
COMMENTS = ("Hinta ratkaisee.", "Isot kaupat tehdään kasvotusten, pienet hoituvat puhelimella.")
ACTIONS = (
    ("Nimetään etämyyjä", "Sari", "2027-01-12"),
    ("Sovitaan, milloin liidi siirtyy myyjälle", "Jukka", "2027-02-02"),
    ("Kokeillaan uutta asiakkuuspäällikön roolia kahdella asiakkaalla", "", "2027-03-02"),
)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
SHEETS: Final = Path(__file__).resolve().parents[1] / "docs/pictures"


@dataclass
class Film:
    """The wall in a browser, and the folder that its pictures go to."""

    wall: Page
    folder: Path
    taken: list[str] = field(default_factory=list)

    def shoot(self, name: str) -> None:
        """A picture of what the wall shows now, in both themes."""
        self.wall.wait_for_timeout(SETTLE_MS)
        for scheme in SCHEMES:
            self.wall.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            self.wall.screenshot(path=self._file(len(self.taken), name, scheme))
        self.taken.append(name)

    def pictures(self, scheme: Scheme) -> list[Path]:
        """The files in a theme, in the order in which the wall showed them."""
        return [self._file(place, name, scheme) for place, name in enumerate(self.taken)]

    def _file(self, place: int, name: str, scheme: Scheme) -> Path:
        return self.folder / f"{place:02}-{name}{'-dark' if scheme == 'dark' else ''}.png"

    def shoot_beats(self) -> None:
        """The still pictures of the reveal, from its first beat on."""
        for _ in range(4):
            self.wall.keyboard.press("ArrowLeft")
        for beat in ("today", "path", "roles", "verdict"):
            self.shoot(f"reveal-{beat}")
            if beat != "verdict":
                self.wall.keyboard.press("ArrowRight")


def main() -> None:
    """Reads the arguments and plays."""
    parser = argparse.ArgumentParser(description="Pictures of every scene on the wall.")
    parser.add_argument("--out", type=Path, help="folder that keeps each picture, instead of the sheets")
    parser.add_argument("--people", type=int, default=13, help="how many people answer")
    parser.add_argument("--roles", type=int, help="as many dedicated roles, decided instead of computed")
    parser.add_argument("--size", default="1920x1080", help="of the wall, in pixels")
    parser.add_argument("--locale", default="fi-FI")
    parser.add_argument("--only-structure", action="store_true", help="no picture before the structure")
    arguments = parser.parse_args()
    width, height = (int(part) for part in arguments.size.split("x"))
    with (
        tempfile.TemporaryDirectory() as data,
        tempfile.TemporaryDirectory() as pictures,
        ServerProcess(Path(data)) as server,
        sync_playwright() as playwright,
    ):
        folder: Path = arguments.out or Path(pictures)
        folder.mkdir(parents=True, exist_ok=True)
        facilitator = ScriptedFacilitator(server.address)
        facilitator.set_up(server.setup_address, "Vetäjä", new_password())
        facilitator.create("Myynnin roolit 2027", language=arguments.locale[:2])
        browser = launch(playwright)
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale=arguments.locale, reduced_motion="reduce"
        )
        context.add_cookies(
            [
                {"name": cookie.name, "value": cookie.value or "", "url": server.address}
                for cookie in facilitator._http.cookies  # noqa: SLF001  # the browser logs in as the script has
            ]
        )
        wall = context.new_page()
        wall.goto(f"{server.address}/projector/{facilitator.workshop_id}")
        wall.wait_for_selector(".lobby-code")
        film = Film(wall, folder)
        play(
            facilitator,
            film,
            people=arguments.people,
            roles=arguments.roles,
            is_short=arguments.only_structure,
        )
        browser.close()
        if arguments.out is None:
            for scheme in SCHEMES:
                write_contact_sheet(film.pictures(scheme), SHEETS / f"wall-{scheme}.webp")
    sys.stdout.write(f"{len(film.taken)} scenes in {arguments.out or SHEETS}\n")


def play(
    facilitator: ScriptedFacilitator, film: Film, *, people: int, roles: int | None, is_short: bool
) -> None:
    """Leads the workshop from its lobby to its end, and takes a picture wherever the wall changes."""
    phones = [enter(facilitator, number) for number in range(people)]
    if not is_short:
        film.shoot("lobby")
    room = facilitator.room(lambda _: True)
    pinned: list[str] = []
    while room.next is not None:
        command = second_round(room) or room.next.command
        is_opening = command.kind in ("start_step", "start_round")
        if is_opening and not is_short:
            lead(facilitator, "set_timer", duration_s=60)
        room = facilitator.send(
            command.model_copy(update={"position": facilitator.room(lambda _: True).position})
        )
        if is_opening and not is_short:
            room = lead(facilitator, "set_timer", duration_s=60)
            film.shoot(f"open-{room.step}")
            if room.step == COMMENTED_STEP:
                pinned = shoot_comments(facilitator, film, phones)
        if any(item.phase == "open" for item in room.items.values()):
            facilitator.wait_for_answers(people)
        if command.kind == "reveal_structure":
            shoot_structure(facilitator, film, roles, is_short=is_short)
        elif not is_opening and (not is_short or room.step == "structure"):
            if pinned and room.focus is None and room.items[ASKED_WITH_COMMENTS].phase == "revealed":
                film.shoot("comments-alone")
                pinned = unpin(facilitator, pinned)
            film.shoot(scene_of(room))
    lead(facilitator, "share_results", is_on=True)
    film.shoot("results")
    for phone in phones:
        phone.leave()
    facilitator.leave()


def shoot_structure(
    facilitator: ScriptedFacilitator, film: Film, roles: int | None, *, is_short: bool
) -> None:
    """The reveal, beat by beat, and what the large button does not walk through."""
    room = facilitator.room(lambda r: r.structure is not None and r.revision % 2 == 1)
    if roles is not None:
        decide(facilitator, room, roles)
        room = facilitator.room(lambda r: r.revision % 2 == 1 and count_own(r) == roles)
    film.wall.wait_for_selector(".reveal")
    film.shoot_beats()
    if is_short:
        return
    shoot_asked_for(facilitator, film, room)
    lead(facilitator, "set_pause", is_on=True)
    film.shoot("pause")
    lead(facilitator, "set_pause", is_on=False)
    lead(facilitator, "reveal_structure", is_on=False)
    film.shoot("structure-waiting")
    lead(facilitator, "reveal_structure", is_on=True)


def shoot_comments(
    facilitator: ScriptedFacilitator, film: Film, phones: Sequence[ScriptedPhone]
) -> list[str]:
    """What people wrote, pinned next to the open question; the comments' ids."""
    pinned = []
    for phone, text in zip(phones, COMMENTS, strict=False):
        added = ask(phone, "comment.add", intent=uuid4().hex, item=COMMENTED, text=text)
        pinned.append(str(added["comment"]))
        ask(facilitator, "comment.mark", comment=pinned[-1], is_pinned=True)
        film.shoot("comments")
    return pinned


def unpin(facilitator: ScriptedFacilitator, pinned: Sequence[str]) -> list[str]:
    """Takes the comments off the wall; those that are left on it."""
    for comment in pinned:
        ask(facilitator, "comment.mark", comment=comment, is_pinned=False)
    return []


def shoot_asked_for(facilitator: ScriptedFacilitator, film: Film, room: ConsoleRoom) -> None:
    """What is shown when the facilitator asks for it: one role's reasons, hand-offs and actions."""
    assert room.structure is not None  # noqa: S101  # it has been revealed
    changing = [role.role for role in room.structure.roles if role.change not in ("kept", "absent", None)]
    for text, owner, due in ACTIONS:
        entry = ask(facilitator, "action.add", intent=uuid4().hex, kind="task", text=text)["action"]
        for name, value in (("owner", owner), ("due", due)):
            ask(facilitator, "plan.edit", entry=entry, field=name, value=value, version=0)
    for focus in (f"structure.role.{changing[0]}", "structure.hand_offs", "structure.actions"):
        lead(facilitator, "focus_item", item=focus)
        film.shoot(focus.replace("structure.", "structure-"))
    lead(facilitator, "focus_item", item="structure.roles")


def ask(who: ScriptedFacilitator | ScriptedPhone, event: str, **message: object) -> Mapping[str, object]:
    """One message that the scripts have no method for; its refusal ends the film."""
    send = who._console.call if isinstance(who, ScriptedFacilitator) else who._call  # noqa: SLF001
    ack: Mapping[str, object] = send(event, message)
    if not ack["ok"]:
        raise SystemExit(f"{event}: {ack}")
    return ack


def scene_of(room: ConsoleRoom) -> str:
    """A name for the picture of a room."""
    if room.focus is None:
        return room.step
    result = room.results.get(room.focus)
    camps = "-camps" if result is not None and result.has_two_camps else ""
    again = f"-round{result.round}" if result is not None and result.round > 1 else ""
    return f"{room.focus.replace('structure.', 'structure-')}{camps}{again}"


def enter(facilitator: ScriptedFacilitator, number: int, groups: Sequence[str] = GROUPS) -> ScriptedPhone:
    """A phone that has joined and will answer whatever opens."""
    company: Company = read_company()
    phone = ScriptedPhone(
        facilitator.address,
        facilitator.code,
        load_definition(),
        company,
        seed=7000 + number,
        group=groups[number % len(groups)],
        person=Person(sees_otherwise=number % len(company.divided)),
    )
    phone.join()
    return phone


def lead(facilitator: ScriptedFacilitator, kind: str, **fields: object) -> ConsoleRoom:
    """One command of the facilitator's."""
    position = facilitator.room(lambda _: True).position
    return facilitator.send(WorkshopCommand.model_validate({"position": position, "kind": kind, **fields}))


def count_own(room: ConsoleRoom) -> int:
    """How many dedicated roles a room's structure has."""
    assert room.structure is not None  # noqa: S101  # it has been revealed
    return sum((role.standing or role).status == "own" for role in room.structure.roles)


def decide(facilitator: ScriptedFacilitator, room: ConsoleRoom, roles: int) -> None:
    """Decides on so many dedicated roles: more from the top of the list, or fewer, which become hats."""
    assert room.structure is not None  # noqa: S101  # it has been revealed
    own = [role.role for role in room.structure.roles if role.status == "own"]
    others = [role.role for role in room.structure.roles if role.status != "own"]
    for role in others[: max(0, roles - len(own))]:
        override(facilitator, OverrideSet(role=role, status="own", reason="Kokeilu"))
    host = own[0]
    for role in own[roles:] if roles < len(own) else []:
        override(facilitator, OverrideSet(role=role, status="hat", host=host, reason="Kokeilu"))


def override(facilitator: ScriptedFacilitator, decision: OverrideSet) -> None:
    """Records one decision; its refusal ends the film."""
    ask(facilitator, "override.set", **decision.model_dump(mode="json"))


if __name__ == "__main__":
    main()
