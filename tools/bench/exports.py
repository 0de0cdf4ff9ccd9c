"""`roolitus bench exports`: how long each download takes and how large it is, for groups of several sizes."""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import TypeVar

import click

from facilitator.cli import fail
from facilitator.downloads.queue import Exports, Ready
from facilitator.downloads.reports import read_report
from shared.definitions import load_definition, load_model
from shared.http import Refused
from shared.languages import LANGUAGES
from shared.report import FORMATS
from shared.results.structures import Structures
from shared.store import Store
from shared.workshop.commands import CloseWorkshop, Command, StartStep
from shared.workshop.definition import Definition, Item
from shared.workshop.state import Refusal

_SEED = 1
_AT_ONCE = 64
_COMMENTS_EACH = 2
_COMMENT = "Pieni asiakas ei osta, ellei joku käy paikan päällä; isot odottavat nimettyä ihmistä."

Outcome = TypeVar("Outcome")


@click.command()
@click.option(
    "--participants",
    multiple=True,
    type=click.IntRange(1, 5000),
    default=(12, 100, 1000),
    show_default=True,
    help="Group sizes to measure.",
)
@click.option("--lang", type=click.Choice(LANGUAGES), default="fi", show_default=True)
def exports(*, participants: Sequence[int], lang: str) -> None:
    """Time every download of an ended workshop with the full set of questions and two comments each.

    The time is a facilitator's who asks for it alone: reading, its own process, and the file.
    """
    click.echo(f"load before {os.getloadavg()[0]:.1f}")
    click.echo(f"{'participants':>12}  {'format':<8}  {'seconds':>8}  {'KB':>8}")
    for size in participants:
        with tempfile.TemporaryDirectory(prefix="roolitus-bench-") as folder:
            try:
                _measure(Path(folder), size, lang)
            except Refused as problem:
                fail(f"{size} participants: {problem.refusal.code}")


def _measure(folder: Path, size: int, language: str) -> None:
    definition = load_definition()
    store = Store.open(
        f"sqlite:///{folder / 'roolitus.db'}",
        definition=definition,
        run_blocking=lambda call: call(),
        now=time.time,
        participants_max=size,
    )
    made = Exports(folder)
    try:
        workshop_id = _hold(store, definition, size)
        structures = Structures(store, definition, load_model(), run_blocking=lambda call: call())
        ended = store.workshops.get(workshop_id)
        if ended is None:
            raise Refused(Refusal("unknown_workshop"))
        structures.outcome(ended)  # kept at the end of every workshop, before anybody asks for a file
        for file_format in FORMATS:
            began = time.perf_counter()
            steps = made.write(
                "", lambda: read_report(store, structures, ended, time.time, _call), file_format, language
            )
            for step in steps:
                if isinstance(step, Ready):
                    seconds = time.perf_counter() - began
                    click.echo(f"{size:>12,}  {file_format:<8}  {seconds:>8.2f}  {step.size_b / 1024:>8,.0f}")
    finally:
        made.close()
        store.close()


def _call(call: Callable[[], Outcome]) -> Outcome:
    return call()


def _hold(store: Store, definition: Definition, size: int) -> str:
    """A workshop in which everybody answers everything at random, from its start to its end."""
    account_id = _given(store.accounts.create("bench", ""))
    created = _given(store.workshops.create(account_id, name="Bench", language="fi", item_set="full"))
    people = [
        _given(store.participants.join(created.id, f"{number}")).participant_id for number in range(size)
    ]
    draw = random.Random(_SEED)  # noqa: S311  # answers need no cryptography
    numbers = count(1)

    def command(wanted: Command) -> None:
        now = store.workshops.get(created.id)
        _given(store.steering.command(created.id, account_id, wanted, position=now.position if now else 0))

    def vote(person: str, item: Item) -> None:
        number = next(numbers)
        _given(
            store.votes.save(
                created.id,
                person,
                intent=f"intent-{number}",
                sequence=number,
                item=item.id,
                round_=1,
                answer=_answer(item, draw),
            )
        )

    def comment(person: str, item: Item) -> None:
        intent = f"comment-{next(numbers)}"
        _given(store.comments.add(created.id, person, intent=intent, item=item.id, text=_COMMENT))

    asked = definition.asked("full")
    with ThreadPoolExecutor(_AT_ONCE) as phones:
        for step in definition.steps:
            command(StartStep(step.id))
            items = [item for item in asked if item.step == step.id]
            counted = [item for item in items if item.is_counted]
            pairs = [(person, item) for person in people for item in counted]
            list(phones.map(lambda pair: vote(*pair), pairs))
            if step is definition.steps[0]:
                written = [(person, draw.choice(items)) for person in people * _COMMENTS_EACH]
                list(phones.map(lambda pair: comment(*pair), written))
    command(CloseWorkshop())
    return created.id


def _answer(item: Item, draw: random.Random) -> object:
    match item.shape:
        case "table":
            return {row: draw.choice(item.options).id for row in item.rows}
        case "ranking":
            return draw.sample(list(item.rows), 3)
        case _:
            return draw.choice(item.options).id if item.options else draw.choice(item.levels)


def _given(outcome: Outcome | Refusal | None) -> Outcome:
    if isinstance(outcome, Refusal) or outcome is None:
        raise Refused(outcome or Refusal("internal"))
    return outcome
