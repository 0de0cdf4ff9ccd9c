"""`roolitus bench consensus`: how long the numbers take on this machine, in JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from random import Random
from time import perf_counter

import click

from shared.consensus import Ballot, Model, consensus_of, structure_from_answers
from shared.definitions import load_model

_SEED = 1


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
    }
    click.echo(json.dumps(shape, indent=2))


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
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return round(min(times) * 1000, 3)
