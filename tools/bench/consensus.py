"""`roolitus bench consensus`: how long the numbers take on this machine, in JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from random import Random
from time import process_time

import click

from shared.consensus import Ballot, Model, consensus_of, next_questions, structure_from_answers
from shared.definitions import load_firms, load_model

_SEED = 1
_EVERY = 3


@click.command()
@click.option(
    "--participants",
    multiple=True,
    type=click.IntRange(min=1),
    default=(30, 100, 300, 1000),
    show_default=True,
    help="Group sizes to measure.",
)
@click.option(
    "--repeats", type=click.IntRange(min=1), default=5, show_default=True, help="The fastest one counts."
)
def consensus(participants: Sequence[int], repeats: int) -> None:
    """Time one structure, a live result and a full result with 500 resamplings, on one core.

    Times are the processor's: what else the machine does meanwhile is not counted.

    Then ask every third firm of firms.csv the short set and, one by one, the question that is worth asking
    next: "next_questions" says how much of what all answers give is there after so many.

    The ballots are drawn at random, each item spread over its whole scale: the hardest case, since no two
    resampled groups are alike.
    """
    model = load_model()
    answers = _answers(model, Random(_SEED))  # noqa: S311  # ballots need no cryptography
    rows = [_row(model, size, repeats) for size in participants]
    shape = {
        "structure_ms": _fastest_ms(
            lambda: structure_from_answers(model, answers, explain=False), repeats * 20
        ),
        "structure_with_reasons_ms": _fastest_ms(
            lambda: structure_from_answers(model, answers), repeats * 20
        ),
        "consensus": rows,
        "next_questions": _curve(model, load_firms()[::_EVERY]),
    }
    click.echo(json.dumps(shape, indent=2))


def _curve(model: Model, firms: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    """After so many further questions the share of statuses, and the firms whose whole structure is there."""
    most = len(model.items) - len(model.core)
    alike, whole = [0] * (most + 1), [0] * (most + 1)
    for firm in firms:
        wanted = structure_from_answers(model, firm, explain=False).statuses()
        answers = {item: level for item, level in firm.items() if item in model.core}
        for asked in range(most + 1):
            got = structure_from_answers(model, answers, explain=False).statuses()
            same = sum(got[role] == status for role, status in wanted.items())
            alike[asked] += same
            whole[asked] += same == len(wanted)
            questions = next_questions(model, answers)
            left = next((item for item in model.items if item not in answers), None)
            item = questions[0].item if questions else left
            if item is not None:
                answers[item] = firm[item]
    statements = len(firms) * len(model.roles)
    return [
        {
            "asked": asked,
            "as_full_set": round(alike[asked] / statements, 4),
            "whole_structures": round(whole[asked] / len(firms), 4),
        }
        for asked in range(most + 1)
    ]


def _row(model: Model, size: int, repeats: int) -> dict[str, float]:
    random = Random(_SEED)  # noqa: S311  # ballots need no cryptography
    ballots = [Ballot(_answers(model, random)) for _ in range(size)]
    return {
        "participants": size,
        "live_ms": _fastest_ms(lambda: consensus_of(model, ballots, bootstraps=0, explain=False), repeats),
        "full_ms": _fastest_ms(lambda: consensus_of(model, ballots), repeats),
        "bootstraps": consensus_of(model, ballots).stability.bootstraps,
    }


def _answers(model: Model, random: Random) -> dict[str, float]:
    return {item: float(random.randint(scale.low, scale.high)) for item, scale in model.items.items()}


def _fastest_ms(run: Callable[[], object], repeats: int) -> float:
    times = []
    for _ in range(repeats):
        start = process_time()
        run()
        times.append(process_time() - start)
    return round(min(times) * 1000, 3)
