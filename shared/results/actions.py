"""What is to be done after a workshop: the steps of the waves, facts to check, pilots, objections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from shared.results.calls import call_of
from shared.results.hand_offs import HandOff, path_of, status_in_effect
from shared.results.outcome import RoleOutcome, StructureOutcome
from shared.workshop.plan import ActionKind

TIME_ZONE: Final = "Europe/Helsinki"
"""Days of a plan, and every time in a file, are those of this zone."""

REVIEW_DAYS = (30, 60, 90)
"""After the end of a workshop: agree on responsibilities, make the first changes, decide the rest."""
_BASIS, _FIRST, _LAST = REVIEW_DAYS
_SETTLED_MAX = 3
_OBJECTIONS_APART = 3
"""With objections to more roles they are one action: a list of nothing else is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing to do; its words are `action-CODE` in the locales.

    `roles`, `item` and `hand_off` are what the words name, where they name one; `count` is what they count.
    `due_days`: suggested, after the end of the workshop. `wave` is None for what belongs to no wave.
    """

    code: str
    kind: ActionKind
    due_days: int
    wave: int | None = None
    roles: Sequence[str] = ()
    item: str | None = None
    hand_off: HandOff | None = None
    count: int = 0

    @property
    def id(self) -> str:
        """The same for the same action, so that a list takes it once."""
        about = self.item or (self.roles[0] if self.code in _OF_ONE_ROLE else None)
        return f"{self.code}.{about}" if about else self.code


_OF_ONE_ROLE: Final = frozenset(
    {"objection", "start_pilot", "review_pilot", "start_role", "move_hat", "share_hat", "end_role"}
)
CODES: Final = _OF_ONE_ROLE | {
    "name_accountable",
    "keep_work",
    "agree_hand_off",
    "agree_hand_offs",
    "ask",
    "check_fact",
    "settle",
    "objections",
    "check_law",
    "move_small_accounts",
    "decide_checked",
    "review",
}
"""Every code an action may have; its words are `action-CODE` in the locales."""
_ACTION: Final = TypeAdapter(Action)


def encode_action(action: Action) -> str:
    """An action as the text that the database keeps."""
    return _ACTION.dump_json(action).decode()


def decode_action(text: str) -> Action:
    """An action as it was kept. Raises ValueError for a text that is none, or has no words."""
    action = _ACTION.validate_json(text)
    roles = 2 if action.code == "move_hat" else 1 if action.code in _OF_ONE_ROLE else len(action.roles)
    if (
        action.code not in CODES
        or len(action.roles) != roles
        or (action.hand_off is not None) != (action.code == "agree_hand_off")
    ):
        raise ValueError(action.code)
    return action


def day_of(at: float) -> date:
    """The day of a moment, in seconds since the epoch."""
    return datetime.fromtimestamp(at, ZoneInfo(TIME_ZONE)).date()


def actions_of(
    structure: StructureOutcome,
    hand_offs: Sequence[HandOff],
    *,
    disputed_facts: Sequence[str] = (),
    unasked: Sequence[str] = (),
    objections: Mapping[str, int] | None = None,
) -> Sequence[Action]:
    """Every action in the order of its due date; empty without a complete structure.

    `disputed_facts`: items with one right answer on which the answers differ. `unasked`: items that were not
    asked and could change a role. `objections`: by role how many cannot accept its solution.
    """
    if not structure.is_complete:
        return ()
    found = [
        *_basis(structure, hand_offs),
        *_checks(structure, disputed_facts, unasked, objections or {}),
        *_changes(structure),
        *_conclusion(structure),
    ]
    return tuple(sorted(found, key=lambda action: action.due_days))


def _basis(structure: StructureOutcome, hand_offs: Sequence[HandOff]) -> Iterator[Action]:
    yield Action(
        code="name_accountable", kind="basis", due_days=_BASIS, wave=0, count=len(path_of(structure))
    )
    left = [
        role.role
        for role in structure.roles
        if status_in_effect(role)[0] == "none" and call_of(structure, role) == "check"
    ]
    if left:
        yield Action(code="keep_work", kind="basis", due_days=_BASIS, wave=0, roles=left)
    if hand_offs:
        yield Action(code="agree_hand_off", kind="basis", due_days=_BASIS, wave=0, hand_off=hand_offs[0])
    if len(hand_offs) > 1:
        yield Action(code="agree_hand_offs", kind="basis", due_days=_BASIS, wave=0, count=len(hand_offs) - 1)


def _checks(
    structure: StructureOutcome,
    disputed_facts: Sequence[str],
    unasked: Sequence[str],
    objections: Mapping[str, int],
) -> Iterator[Action]:
    if unasked:
        yield Action(code="ask", kind="check", due_days=_BASIS, count=len(unasked))
    if not structure.has_consensus:
        views = [one.item for one in structure.discuss_next if one.item not in disputed_facts]
        for item in views[:_SETTLED_MAX]:
            yield Action(code="settle", kind="check", due_days=_BASIS, item=item)
    for item in disputed_facts:
        yield Action(code="check_fact", kind="check", due_days=_BASIS, item=item)
    if structure.notices:
        yield Action(code="check_law", kind="check", due_days=_BASIS)
    against = sorted(((role, count) for role, count in objections.items() if count), key=lambda one: -one[1])
    if len(against) > _OBJECTIONS_APART:
        most = [role for role, _ in against[:_OBJECTIONS_APART]]
        yield Action(code="objections", kind="objection", due_days=_BASIS, roles=most, count=len(against))
        return
    for role, count in objections.items():
        if count:
            yield Action(code="objection", kind="objection", due_days=_BASIS, roles=(role,), count=count)


def _changes(structure: StructureOutcome) -> Iterator[Action]:
    roles = {role.role: role for role in structure.roles}
    for wave in structure.waves:
        due = _FIRST if wave.number <= 1 else _LAST
        if "move_small_accounts" in wave.actions:
            yield Action(code="move_small_accounts", kind="change", due_days=due, wave=wave.number)
        for name in wave.changes:
            role = roles.get(name)
            if role is None or call_of(structure, role) not in ("decide", "follow"):
                continue
            if name in wave.pilots:
                # A pilot has its result at the last review, whichever wave it is in.
                yield Action(
                    code="start_pilot", kind="pilot", due_days=_FIRST, wave=wave.number, roles=(name,)
                )
            else:
                yield _change_of(role, due, wave.number)


def _change_of(role: RoleOutcome, due_days: int, wave: int) -> Action:
    status, host = status_in_effect(role)
    if status == "own":
        return Action(code="start_role", kind="change", due_days=due_days, wave=wave, roles=(role.role,))
    if status == "hat" and host is not None:
        return Action(code="move_hat", kind="change", due_days=due_days, wave=wave, roles=(role.role, host))
    code = "share_hat" if status == "hat" else "end_role"
    return Action(code=code, kind="change", due_days=due_days, wave=wave, roles=(role.role,))


def _conclusion(structure: StructureOutcome) -> Iterator[Action]:
    checked = [role.role for role in structure.roles if call_of(structure, role) == "check"]
    for wave in structure.waves:
        for name in wave.pilots:
            if name in checked:
                continue
            yield Action(code="review_pilot", kind="pilot", due_days=_LAST, wave=wave.number, roles=(name,))
    if checked:
        yield Action(code="decide_checked", kind="change", due_days=_LAST, roles=checked)
    yield Action(code="review", kind="review", due_days=_LAST)
