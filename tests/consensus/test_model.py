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

# Needs that an answer may pull both ways, each for a reason that stands in model.toml.
BANDS = {
    # Between self-service and the field: what outgrows a call leaves it, what needs one enters.
    *(
        ("inside", item)
        for item in ("deal_size", "sales_cycle", "decision_makers", "self_serve", "large_small")
    ),
    # Work the experts themselves do in project business: more of it makes a job, all of it makes their own.
    *((role, "delivery") for role in ("onboarding", "presales", "product_spec")),
    *(("product_spec", item) for item in ("revenue_model", "service_share", "tech_fit")),
}


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
        ("role/bid/own_need", 1.4, "role.bid.own_need", "between 0 and 1"),
        ("role/bid/own_need", 0.2, "role.bid.hat_need", "below own_need"),
        ("role/bid/bar", None, "role.bid.bar", "must be a number"),
        ("role/bid/evidence", None, "role.bid.evidence.mean", "at least one"),
        ("role/bid/hosts", ["boss"], "role.bid.hosts", "no role called 'boss'"),
        ("role/bid/room", "cellar", "role.bid.room", "no concept called 'cellar'"),
        ("role/bid/weight", 1, "role.bid.weight", "not known here"),
        ("role/field", None, "role", "needs a role 'field'"),
        ("coverage/large", None, "coverage.large", "missing"),
        ("params/kappa", "much", "params.kappa", "must be a number"),
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
    for name, base in list(every_base().items())[::STRIDE]:
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
    assert {pair: where for pair, where in both_ways.items() if pair not in BANDS} == {}
    assert len(up) > 60


def test_need_never_depends_on_the_size_of_the_organisation_but_for_leading_it() -> None:
    # Who can be handed work is a matter of company size, so these four ask for a company or a team.
    of_size = {"sales_lead", "sdr_in", "kam"}
    for _, item, needs in sweep(1.0):
        if item in ("sellers", "headcount"):
            for before, after in pairwise(needs):
                for role, need in before.items():
                    assert after[role] == need if role not in of_size else after[role] >= need


def test_need_has_no_jumps() -> None:
    model, step, steepest = the_model(), 0.02, 0.0
    for name in ("A6", "B09", "C13"):
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
    assert steepest / step <= 1.8


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
        ("order_frequency", "coord", True),
        ("lead_source", "sdr_out", True),
        ("lead_source", "sdr_in", False),
        ("concentration", "kam", True),
        ("revenue_model", "renewals", True),
        ("customers", "support", True),
    ],
)
def test_the_answer_a_role_lives_from_moves_it(item: str, role: str, rises: bool) -> None:
    model = the_model()
    moved: Callable[[float, float], bool] = (lambda a, b: a < b) if rises else (lambda a, b: a > b)
    tried = 0
    for base in every_base().values():
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
