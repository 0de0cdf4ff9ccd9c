"""`roolitus demo`: a workshop with scripted phones on real sockets, to watch or to run through once."""

from __future__ import annotations

import json
import random
import tempfile
from pathlib import Path

import click
from socketio.exceptions import SocketIOError

from facilitator.cli import fail
from facilitator.simulation.participants import person_of, read_remarks, thinking_pause
from facilitator.simulation.scripted_facilitator import (
    Played,
    RehearsalError,
    ScriptedFacilitator,
    ServerProcess,
    new_password,
    play,
    read_company,
)
from facilitator.simulation.scripted_phone import PhoneError, ScriptedPhone
from shared.definitions import load_definition
from shared.languages import LANGUAGES
from shared.locales import Language, translate
from shared.report import FORMATS

NAME = "demo"
GROUP_KEYS = ("group-sales", "group-marketing", "group-service", "group-management")


@click.command()
@click.option(
    "--once",
    is_flag=True,
    help="Run one workshop from lobby to end, write its downloads, and stop: does this installation work?",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder that keeps the downloads.",
)
@click.option("--participants", type=click.IntRange(1, 200), default=12, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same answers.")
@click.option("--set", "item_set", type=click.Choice(["short", "full"]), default="short", show_default=True)
@click.option("--lang", type=click.Choice(LANGUAGES), default="fi", show_default=True)
def demo(
    *, once: bool, out: Path | None, participants: int, seed: int, item_set: str, lang: Language
) -> None:
    """Serve a workshop whose phones answer by themselves; join it with your own phone."""
    try:
        with tempfile.TemporaryDirectory(prefix="roolitus-demo-") as folder:
            data = Path(folder) / "data"
            data.mkdir()
            if once or out is not None:
                out = out or Path(folder) / "downloads"
                out.mkdir(parents=True, exist_ok=True)
                _run_once(data, out, participants, seed, item_set, lang)
            else:
                _serve(data, participants, seed, item_set, lang)
    except (RehearsalError, PhoneError, OSError, SocketIOError) as problem:
        fail(str(problem))


def _create(facilitator: ScriptedFacilitator, item_set: str, lang: Language) -> list[str]:
    """Makes the workshop, with a name and departments in its language; the departments."""
    groups = [translate(lang, key) for key in GROUP_KEYS]
    facilitator.create(
        translate(lang, "demo-name"),
        language=lang,
        item_set="full" if item_set == "full" else "short",
        groups=groups,
    )
    return groups


def _run_once(data: Path, out: Path, participants: int, seed: int, item_set: str, lang: Language) -> None:
    with ServerProcess(data) as server:
        facilitator = ScriptedFacilitator(server.address)
        facilitator.set_up(server.setup_address, NAME, new_password())
        groups = _create(facilitator, item_set, lang)
        played = play(
            facilitator,
            participants=participants,
            seed=seed,
            remarks=read_remarks(lang, random.Random(seed)),  # noqa: S311  # plays people, guards nothing
            say=lambda line: click.echo(f"  {line}"),
            groups=groups,
        )
        for file_format in FORMATS:
            content = facilitator.download(file_format, lang)
            suffix = _ENDINGS.get(file_format, file_format)
            path = out / f"results.{suffix}"
            path.write_bytes(content)
            click.echo(f"  {path}  {len(content):,} bytes")
        facilitator.leave()
    _check_nothing_lost(out / "results.json", played)
    click.echo(
        f"{played.participants} participants, {played.votes} votes acknowledged and all in the results, "
        f"{played.comments} comments, {played.own_roles} dedicated roles"
    )


_ENDINGS = {
    "csv": "csv.zip",
    "pictures": "pictures.zip",
    "answers": "answers.xlsx",
    "board": "board.pptx",
    "charters": "charters.docx",
    "charters-pdf": "charters.pdf",
    "poster": "poster.pdf",
    "actions": "actions.zip",
}
"""Of the formats that are not named like the ending of their files."""


def _check_nothing_lost(results: Path, played: Played) -> None:
    saved = len(json.loads(results.read_text(encoding="utf-8"))["ballots"])
    if saved != played.votes:
        raise RehearsalError(f"{played.votes} votes were acknowledged but {saved} are in the results")


def _serve(data: Path, participants: int, seed: int, item_set: str, lang: Language) -> None:
    password = new_password()
    with ServerProcess(data, host="0.0.0.0", port=8000) as server:  # noqa: S104  # your own phone joins too
        facilitator = ScriptedFacilitator(server.address)
        facilitator.set_up(server.setup_address, NAME, password)
        groups = _create(facilitator, item_set, lang)
        click.echo(server.greeting.splitlines()[-1])
        click.echo(f"  Code:     {facilitator.code}")
        click.echo(f"  Console:  {server.address}/console/{facilitator.workshop_id}")
        click.echo(f"            log in as {NAME}, password {password}")
        click.echo(f"{participants} scripted phones join and answer whatever you open. Ctrl-C ends it.")
        definition, company = load_definition(), read_company()
        chance = random.Random(seed)  # noqa: S311  # plays people, guards nothing
        remarks = read_remarks(lang, chance)
        for number in range(participants):
            ScriptedPhone(
                server.address,
                facilitator.code,
                definition,
                company,
                seed=seed * 1000 + number,
                group=groups[number % len(groups)],
                language=lang,
                person=person_of(number, chance),
                remarks=remarks,
                pause_s=thinking_pause,
            ).join()
        try:
            server.wait()
        except KeyboardInterrupt:
            click.echo("Ended.")
