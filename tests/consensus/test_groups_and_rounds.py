"""Results by group, without giving small groups away, and what a second round changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest

from shared.consensus import (
    Ballot,
    GroupsResult,
    Model,
    compare_groups,
    farthest_apart,
    groups_to_json,
)
from shared.results.disclosure import tellable_groups
from tests.consensus.builders import SOME_FIRM, scattered, the_model


def compare(model: Model, ballots: Sequence[Ballot], items: Collection[str] | None = None) -> GroupsResult:
    return compare_groups(model, ballots, disclose=tellable_groups, items=items)


def members(**sizes: int) -> list[Ballot]:
    return [Ballot(SOME_FIRM, group=name) for name, size in sizes.items() for _ in range(size)]


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ({"sales": 5, "service": 6}, {"sales", "service"}),
        ({"sales": 4, "service": 6}, set()),  # the four could be had by subtracting the six
        ({"sales": 4, "service": 6, "board": 7}, {"board"}),
        ({"sales": 4, "service": 4, "board": 7}, {"board"}),
        ({"sales": 2, "service": 2, "board": 7, "other": 9}, {"other"}),
        ({"sales": 1}, set()),
    ],
)
def test_groups_under_five_and_what_would_give_them_away_are_hidden(
    sizes: dict[str, int], shown: set[str]
) -> None:
    result = compare(the_model(), members(**sizes))

    assert {name for name, group in result.groups.items() if group.items["deal_size"] is not None} == shown
    assert {name for name, group in result.groups.items() if group.structure is not None} == shown
    assert {name: group.n for name, group in result.groups.items()} == sizes


def test_those_without_a_group_protect_and_are_protected_too() -> None:
    lonely = [*members(sales=6, service=6), Ballot(SOME_FIRM), Ballot(SOME_FIRM)]

    result = compare(the_model(), lonely)

    assert sum(group.items["deal_size"] is not None for group in result.groups.values()) == 1


def test_an_item_few_of_a_group_answered_is_hidden_by_itself() -> None:
    ballots = members(sales=6, service=12)
    quiet = {item: level for item, level in SOME_FIRM.items() if item != "sellers"}
    ballots[:3] = [Ballot(quiet, group="sales")] * 3

    result = compare(the_model(), ballots)

    assert result.groups["sales"].items["sellers"] is None
    assert result.groups["sales"].items["deal_size"] is not None
    assert result.groups["service"].items["sellers"] is None


def test_a_groups_structure_follows_its_own_answers() -> None:
    ballots = [
        *[Ballot({**SOME_FIRM, "sellers": 1}, group="service") for _ in range(5)],
        *[Ballot({**SOME_FIRM, "sellers": 5}, group="sales") for _ in range(6)],
    ]

    result = compare(the_model(), ballots)

    sales, service = result.groups["sales"].structure, result.groups["service"].structure
    assert sales is not None
    assert service is not None
    assert sales.own_roles > service.own_roles


def test_only_the_items_asked_about_are_told_by_group() -> None:
    ballots = [
        *[Ballot({**SOME_FIRM, "sellers": 1}, group="service") for _ in range(5)],
        *[Ballot({**SOME_FIRM, "sellers": 5}, group="sales") for _ in range(6)],
    ]

    result = compare(the_model(), ballots, items=["deal_size", "sellers"])

    service = result.groups["service"]
    assert set(service.items) == {"deal_size", "sellers"}
    assert set(service.borrowed) == SOME_FIRM.keys() & the_model().items.keys() - {"deal_size", "sellers"}
    assert service.structure is not None
    assert service.structure.answers["sellers"] == 1
    assert result.whole is not None
    assert result.whole.answers["sellers"] == 5


@pytest.mark.parametrize(
    ("medians", "apart"),
    [
        ({}, None),
        ({"a": 3}, None),
        ({"a": 3, "b": 3.5}, None),
        ({"a": 2, "b": 3, "c": 2}, ({"a", "c"}, {"b"})),
        ({"a": 1, "b": 2, "c": 4}, ({"a"}, {"c"})),
    ],
)
def test_groups_are_apart_from_a_whole_level_on(
    medians: dict[str, float], apart: tuple[set[str], set[str]] | None
) -> None:
    assert farthest_apart(medians) == apart


def test_informed_consensus_needs_every_group_behind_it() -> None:
    together = [Ballot({"deal_size": 4}, group=name) for name in "ab" for _ in range(6)]
    apart = [
        *[Ballot({"deal_size": 2}, group="a") for _ in range(6)],
        *[Ballot({"deal_size": 5}, group="b") for _ in range(7)],
    ]
    model = the_model()

    behind = compare(model, together).informed["deal_size"]
    against = compare(model, apart).informed["deal_size"]

    assert behind == pytest.approx(7 / 8)
    assert behind is not None
    assert against is not None
    assert against < behind
    assert compare(model, together[:6]).informed["deal_size"] is None


def test_groups_can_be_written_as_json_with_hidden_figures_as_null() -> None:
    shape = groups_to_json(compare(the_model(), scattered(13, groups=("a", "a", "b", "b", "c"))))

    assert isinstance(shape, dict)
    groups = shape["groups"]
    assert isinstance(groups, dict)
    small = groups["c"]
    assert isinstance(small, dict)
    assert small["n"] == 2
    assert small["structure"] is None
