"""Results as messages: the one place where what a workshop came to becomes what its screens are sent."""

from __future__ import annotations

from collections.abc import Sequence

from shared import protocol
from shared.results.outcome import (
    FacilitatorComment,
    GroupStructure,
    ItemGroups,
    ItemResult,
    ShownComment,
    StructureOutcome,
)


def encode_result(result: ItemResult) -> protocol.ItemResult:
    """An item's result."""
    return protocol.ItemResult.model_validate(result, from_attributes=True)


def encode_structure(structure: StructureOutcome) -> protocol.StructureView:
    """A structure with all that is known of it."""
    return protocol.StructureView.model_validate(structure, from_attributes=True)


def encode_structure_for_room(structure: StructureOutcome) -> protocol.StructureView:
    """A structure for phones and the wall, without the answers it rests on: these may not be revealed yet."""
    view = encode_structure(structure)
    roles = [
        role.model_copy(
            update={
                "drivers": [driver.model_copy(update={"level": None}) for driver in role.drivers],
                "flip_of": None,
            }
        )
        for role in view.roles
    ]
    return view.model_copy(update={"roles": roles})


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
