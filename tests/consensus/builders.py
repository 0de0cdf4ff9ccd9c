"""The shipped model, rated companies and small groups of ballots, for the tests of the consensus engine."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random

from shared.consensus import Ballot, Model, parse_model
from shared.definitions import read_model_tables

CASES = Path(__file__).parent / "cases"
DEFINITIONS = Path(__file__).parents[2] / "shared" / "definitions"

CORE = (
    "deal_size", "sales_cycle", "decision_makers", "portfolio", "growth_path", "revenue_model", "self_serve",
    "headcount", "sellers", "target_groups", "behaviour_diff", "large_small", "small_remote",
)  # fmt: skip

# A firm of 50-249 with four to nine sellers and two kinds of customers.
SOME_FIRM: Mapping[str, float] = {
    "deal_size": 4, "sales_cycle": 3, "decision_makers": 3, "portfolio": 2, "growth_path": 3,
    "revenue_model": 3,
    "self_serve": 1, "headcount": 4, "sellers": 4, "target_groups": 3, "behaviour_diff": 3, "large_small": 4,
    "small_remote": 4, "customers": 3, "channel": 1, "delivery": 3, "tenders": 2, "tech_fit": 3,
    "service_share": 2, "order_frequency": 3, "concentration": 3, "lead_source": 4,
}  # fmt: skip


def model_tables() -> dict[str, object]:
    """The tables of the model's files, merged, free to be changed by a test."""
    return read_model_tables(DEFINITIONS)


@cache
def the_model() -> Model:
    return parse_model(model_tables())


@cache
def archetypes() -> dict[str, dict[str, object]]:
    tables: dict[str, dict[str, dict[str, object]]] = tomllib.loads(
        (CASES / "cases.toml").read_text(encoding="utf-8")
    )
    return tables["case"]


def archetype_answers(case: Mapping[str, object]) -> dict[str, float]:
    answers, extra = case["a"], case.get("opt", {})
    assert isinstance(answers, list)
    assert isinstance(extra, dict)
    return {**dict(zip(CORE, answers, strict=True)), **extra}


@cache
def companies(file: str) -> dict[str, dict[str, float]]:
    cases = json.loads((CASES / file).read_text(encoding="utf-8"))["cases"]
    return {name: case["answers"] for name, case in cases.items()}


def every_base() -> dict[str, Mapping[str, float]]:
    """All the companies there are, to try a law on."""
    return {
        **{name: archetype_answers(case) for name, case in archetypes().items()},
        **companies("rated_companies.json"),
        **companies("own_holdout.json"),
        **companies("fresh_companies.json"),
    }


def group(*levels: float, item: str, base: Mapping[str, float] = SOME_FIRM) -> list[Ballot]:
    """Ballots that agree on everything but one item."""
    return [Ballot({**base, item: level}) for level in levels]


def scattered(
    n: int, *, base: Mapping[str, float] = SOME_FIRM, seed: int = 1, groups: Sequence[str] = ()
) -> list[Ballot]:
    """Ballots that differ from `base` by at most one level an item."""
    random = Random(seed)
    ballots = []
    for number in range(n):
        answers = {}
        for item, level in base.items():
            scale = the_model().items[item]
            answers[item] = float(min(scale.high, max(scale.low, level + random.choice((-1, 0, 0, 1)))))
        ballots.append(Ballot(answers, group=groups[number % len(groups)] if groups else None))
    return ballots
