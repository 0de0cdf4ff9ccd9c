"""Results as messages: the one place where what a workshop came to becomes what its screens are sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import cast

from shared import protocol
from shared.results.outcome import (
    FacilitatorComment,
    GroupStructure,
    ItemGroups,
    ItemResult,
    RoundResult,
    ShownComment,
    StructureOutcome,
)
from shared.store import HandsSaved


def encode_result(result: ItemResult) -> protocol.ItemResult:
    """An item's result."""
    return protocol.ItemResult.model_validate(result, from_attributes=True)


def encode_round(result: RoundResult) -> protocol.RoundResult:
    """What the group answered in one round."""
    return protocol.RoundResult.model_validate(result, from_attributes=True)


def encode_structure(structure: StructureOutcome) -> protocol.StructureView:
    """A structure with all that is known of it."""
    return protocol.StructureView.model_validate(structure, from_attributes=True)


def encode_structure_for_room(
    structure: StructureOutcome, revealed: Collection[str]
) -> protocol.StructureView:
    """A structure for phones and the wall.

    It has no levels and no rated companies, and no clause, turn or tipping point from which one could read
    on which side an answer lies that is not `revealed` yet.
    """
    view = encode_structure(structure)
    return view.model_copy(
        update={
            "roles": [_for_room(role, revealed) for role in view.roles],
            "alternative": [_for_room(role, revealed) for role in view.alternative],
            "companies": [],
        }
    )


def _for_room(role: protocol.RoleView, revealed: Collection[str]) -> protocol.RoleView:
    rests_on = {"seats": "sellers", "anchor": "sellers"}
    is_flip_hidden = role.flip_item is not None and role.flip_item not in revealed
    return role.model_copy(
        update={
            "reasons": [
                clause.model_copy(update={"level": None})
                for clause in role.reasons
                if clause.is_assumed or rests_on.get(clause.about, clause.about) in revealed
            ],
            "turns": [turn for turn in role.turns if turn.votes is None or turn.item in revealed],
            "flip_of": None,
            "companies": [],
            **(dict.fromkeys(("votes_to_flip", "flip_item", "flip_status")) if is_flip_hidden else {}),
        }
    )


def encode_item_groups(groups: ItemGroups) -> protocol.ItemGroups:
    """An item's result by department."""
    return protocol.ItemGroups.model_validate(groups, from_attributes=True)


def encode_group_structure(structure: GroupStructure) -> protocol.GroupStructure:
    """What one department's answers lead to."""
    return protocol.GroupStructure.model_validate(structure, from_attributes=True)


def encode_comments(comments: Sequence[ShownComment]) -> list[protocol.CommentView]:
    """Comments as participants see them."""
    return [protocol.CommentView.model_validate(one, from_attributes=True) for one in comments]


def encode_facilitator_comments(
    comments: Sequence[FacilitatorComment],
) -> list[protocol.ConsoleCommentView]:
    """Comments as facilitators see them."""
    return [protocol.ConsoleCommentView.model_validate(one, from_attributes=True) for one in comments]


def encode_hands(saved: Iterable[HandsSaved]) -> list[protocol.OwnHands]:
    """A table's saved answers as the counts of hands they came from."""
    by_item: dict[tuple[str, int], dict[str, int] | dict[str, dict[str, int]] | None] = {}
    people: Counter[tuple[str, int]] = Counter()
    for one in saved:
        key = (one.item, one.round)
        people[key] += one.people
        match one.answer:
            case None:
                by_item.setdefault(key, None)
            case Mapping():
                rows: dict[str, dict[str, int]] = cast("dict[str, dict[str, int]]", by_item.get(key) or {})
                for row, option in one.answer.items():
                    counts = rows.setdefault(row, {})
                    counts[option] = counts.get(option, 0) + one.people
                by_item[key] = rows
            case answer:
                flat: dict[str, int] = cast("dict[str, int]", by_item.get(key) or {})
                given = answer[0] if isinstance(answer, tuple) else str(answer)
                flat[given] = flat.get(given, 0) + one.people
                by_item[key] = flat
    return [
        protocol.OwnHands(item=key[0], round=key[1], hands=hands, people=people[key])
        for key, hands in by_item.items()
    ]
