"""The model file: what is refused and how it says so, and the laws every structure obeys."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from shared.consensus import ModelError, parse_model, structure_from_answers
from tests.consensus.builders import every_base, model_tables, the_model


def set_in(tables: dict[str, Any], path: str, value: object) -> None:
    *parents, last = path.split("/")
    for parent in parents:
        tables = tables[parent]
    if value is None:
        del tables[last]
    else:
        tables[last] = value


@pytest.mark.parametrize(
    ("path", "value", "key", "reason"),
    [
        ("version", None, "version", "must be a text"),
        ("extra", {}, "extra", "not known here"),
        ("answer/deal_size/x", [0, 0.5, 0.4, 0.6, 0.8, 1], "answer.deal_size", "must rise"),
        ("answer/deal_size/x", [0, 0.5, 2], "answer.deal_size", "between 0 and 1"),
        ("answer/deal_size/y", 1, "answer.deal_size.y", "not known here"),
        ("answer/deal_size", {}, "answer.deal_size", "needs either x"),
        ("assume/colour", {"is": 1}, "assume.colour", "not an answer"),
        (
            "concept/low",
            {"of": "deal_size", "at": [1, 0]},
            "concept.low.at",
            "has 2 numbers, but deal_size has 6",
        ),
        ("concept/low", {"of": "deal_size"}, "concept.low", "needs either at"),
        ("concept/low", {"all": []}, "concept.low.all", "must not be empty"),
        ("concept/low", {"mean": {"deal_size": 0}}, "concept.low.mean", "above 0"),
        ("concept/low", {"mean": {"dealsize": 1}}, "low", "'dealsize'"),
        ("concept/low", {"mean": {"low": 1}}, "low", "depends on itself"),
        ("concept/low", {"is": True}, "concept.low.is", "must be a number"),
        ("concept/low", {"of": "size", "points": [[1, 0], [0, 1]]}, "concept.low.points", "rising x"),
        ("concept/deal_size", {"is": 1}, "concept.deal_size", "already the name"),
        ("role/bid/hosts", ["boss"], "role.bid.hosts", "no role called 'boss'"),
        ("role/bid/weight", 1, "role.bid.weight", "not known here"),
        ("role/field", None, "role", "needs a role 'field'"),
        ("coverage/large", None, "coverage.large", "missing"),
        ("params/close_call", "much", "params.close_call", "must be a number"),
        ("params/firm_from", 1.4, "params.firm_from", "between 0 and 1"),
        ("params/seats", [0, 2, 1, 3, 4, 5], "params.seats", "rising"),
        ("points/bid", None, "points.bid", "is missing"),
        ("points/boss", {}, "points.boss", "not known here"),
        ("points/bid/job/start", None, "points.bid.job.start", "must be a number"),
        ("points/bid/job/colour", {"at": [0]}, "points.bid.job.colour", "not known here"),
        (
            "points/bid/job/tenders",
            {"at": [0, 1]},
            "points.bid.job.tenders.at",
            "has 2 numbers, but tenders has 4",
        ),
        (
            "points/bid/job/tenders",
            {"at": [0, 2, 1, 3]},
            "points.bid.job.tenders",
            "speaks both for and against",
        ),
        ("points/bid/job/both", {"a": 1}, "points.bid.job.both", "must be a list"),
        (
            "points/bid/job/both",
            [{"a": "tenders = 3", "b": "sellers >= 3", "points": 1}],
            "points.bid.job.both[1].a",
            "must be a condition",
        ),
        (
            "points/bid/job/both",
            [{"a": "colour >= 3", "b": "sellers >= 3", "points": 1}],
            "points.bid.job.both[1].a",
            "no answer called 'colour'",
        ),
        (
            "points/bid/job/both",
            [{"a": "tenders >= 1", "b": "sellers >= 3", "points": 1}],
            "points.bid.job.both[1].a",
            "no level 1",
        ),
        (
            "points/bid/job/both",
            [{"a": "sellers >= 3", "b": "sellers < 5", "points": 1}],
            "points.bid.job.both[1]",
            "names sellers twice",
        ),
        (
            "points/bid/job/sellers",
            {"at": [0, 2, 1, 3, 3, 3], "band": True},
            "points.bid.job.sellers",
            "more people may not speak against a role",
        ),
        ("firms", [], "firms", "must be a list of firms"),
        ("firms", [{"sellers": 2}], "firms[1].deal_size", "must be a number"),
        ("shown/hats", [4, 1], "shown.hats", "lowest, highest"),
        ("stage/sell/A", ["boss"], "stage.sell.A", "no role called 'boss'"),
        ("stage/sell/A", [], "stage.sell.A", "must not be empty"),
        ("transition/before", [["csm", "bid"], ["bid", "csm"]], "transition.before", "circle"),
        ("transition/max_changes_per_wave", 0, "transition.max_changes_per_wave", "whole numbers"),
    ],
)
def test_a_slip_in_the_file_is_refused_with_its_place_and_reason(
    path: str, value: object, key: str, reason: str
) -> None:
    tables: dict[str, Any] = deepcopy(model_tables())
    set_in(tables, path, value)

    with pytest.raises(ModelError) as refusal:
        parse_model(tables)

    assert refusal.value.key == key
    assert reason in refusal.value.reason
    assert str(refusal.value) == f"{key}: {refusal.value.reason}"


STRIDE = 3
"""Every third company is enough to try a law on, and a third of the time."""


@cache
def sweep(step: float) -> list[tuple[str, str, list[dict[str, float]]]]:
    """For every base and item the needs of all roles along the item's scale."""
    model = the_model()
    lines = []
    # Where a question was not asked, an answer also moves what is usual there, so complete answers are swept.
    complete = [(name, base) for name, base in every_base().items() if len(base) == len(model.items)]
    for name, base in complete[::STRIDE]:
        for item, scale in model.items.items():
            points = range(round((scale.high - scale.low) / step) + 1)
            lines.append(
                (
                    name,
                    item,
                    [
                        {
                            role: result.need
                            for role, result in structure_from_answers(
                                model, {**base, item: scale.low + place * step}, explain=False
                            ).roles.items()
                        }
                        for place in points
                    ],
                )
            )
    return lines


def bands() -> set[tuple[str, str]]:
    """The answers that points.toml lets speak both ways for a role."""
    points: Any = model_tables()["points"]
    return {
        (role, item)
        for role, lines in points.items()
        for line in lines.values()
        for item, row in line.items()
        if isinstance(row, dict) and row.get("band")
    }


def test_need_moves_one_way_with_each_answer_but_for_the_declared_bands() -> None:
    up: dict[tuple[str, str], str] = {}
    down: dict[tuple[str, str], str] = {}
    for name, item, needs in sweep(0.5):
        for before, after in pairwise(needs):
            for role in before:
                if after[role] > before[role] + 1e-9:
                    up[role, item] = name
                if after[role] < before[role] - 1e-9:
                    down[role, item] = name

    both_ways = {pair: (up[pair], down[pair]) for pair in up.keys() & down.keys()}
    assert {pair: where for pair, where in both_ways.items() if pair not in bands()} == {}
    assert len(up) > 60


def test_need_never_falls_when_the_organisation_grows() -> None:
    for _, item, needs in sweep(1.0):
        if item in ("sellers", "headcount"):
            for before, after in pairwise(needs):
                for role, need in before.items():
                    assert after[role] >= need


def test_need_has_no_jumps() -> None:
    model, step, steepest = the_model(), 0.02, 0.0
    for name in ("B01", "B09", "C13"):
        base = every_base()[name]
        for item, scale in model.items.items():
            before: dict[str, float] = {}
            for place in range(round((scale.high - scale.low) / step) + 1):
                level = min(scale.high, scale.low + place * step)
                roles = structure_from_answers(model, {**base, item: level}, explain=False).roles
                needs = {role: result.need for role, result in roles.items()}
                steepest = max(steepest, *(abs(needs[role] - need) for role, need in before.items()), 0.0)
                before = needs

    # A whole level may decide whether work exists at all, a hundredth of one may not.
    assert steepest / step <= 3


@pytest.mark.parametrize("item", ["sellers", "headcount"])
def test_more_people_never_mean_fewer_own_roles(item: str) -> None:
    model = the_model()
    for name, base in every_base().items():
        own: set[str] = set()
        for half_levels in range(2, 13):
            structure = structure_from_answers(model, {**base, item: half_levels / 2}, explain=False)
            now = {role for role, result in structure.roles.items() if result.status == "own"}
            assert own <= now, f"{name}: {item} {half_levels / 2} loses {own - now}"
            own = now


@pytest.mark.parametrize(
    ("item", "role", "rises"),
    [
        ("growth_path", "csm", True),
        ("growth_path", "am", True),
        ("channel", "partner", True),
        ("tenders", "bid", True),
        ("service_share", "service_sales", True),
        ("tech_fit", "presales", True),
        ("lead_source", "sdr_out", True),
        ("lead_source", "sdr_in", False),
        ("concentration", "kam", True),
        ("revenue_model", "renewals", True),
    ],
)
def test_the_answer_a_role_lives_from_moves_it(item: str, role: str, rises: bool) -> None:
    model = the_model()
    moved: Callable[[float, float], bool] = (lambda a, b: a < b) if rises else (lambda a, b: a > b)
    tried = 0
    # Where a question was not asked, an answer also moves what is usual there, so complete answers are tried.
    for base in (base for base in every_base().values() if len(base) == len(model.items)):
        scale = model.items[item]
        low = structure_from_answers(model, {**base, item: scale.low}, explain=False).roles[role].need
        high = structure_from_answers(model, {**base, item: scale.high}, explain=False).roles[role].need
        assert low == high or moved(low, high)
        tried += low != high
    assert tried > 10


def test_small_customers_who_can_be_served_remotely_call_for_less_touch() -> None:
    model = the_model()
    for base in every_base().values():
        near = (
            structure_from_answers(model, {**base, "small_remote": 1}, explain=False).coverage["small"].touch
        )
        far = (
            structure_from_answers(model, {**base, "small_remote": 5}, explain=False).coverage["small"].touch
        )
        assert far < near or far == near == 0
