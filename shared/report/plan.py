"""What a report leads to: hand-offs, what to do about each role, actions with their dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from shared.report.report import Report, ReportRole
from shared.results.actions import REVIEW_DAYS, Action, actions_of
from shared.results.calls import Call, call_of, is_pilot
from shared.results.hand_offs import HandOff, hand_offs_of


@dataclass(frozen=True, slots=True)
class Plan:
    """Empty without a complete structure. `hand_offs`: the one with the most friction first."""

    hand_offs: Sequence[HandOff]
    actions: Sequence[Action]
    calls: Mapping[str, Call]
    pilots: frozenset[str]

    def along_path(self) -> Sequence[HandOff]:
        """The hand-offs as a customer passes them."""
        return sorted(self.hand_offs, key=lambda one: one.number)


def plan_of(report: Report) -> Plan:
    """The plan that follows from a report."""
    structure = report.structure
    if structure is None or not structure.is_complete:
        return Plan((), (), {}, frozenset())
    friction = report.item_of("friction")
    hand_offs = hand_offs_of(structure, friction.standing if friction else None)
    disputed = [
        entry.item.id
        for entry in report.scaled()
        if entry.item.is_fact and entry.standing is not None and not entry.standing.is_closed
    ]
    return Plan(
        hand_offs=hand_offs,
        actions=actions_of(
            structure,
            hand_offs,
            disputed_facts=disputed,
            unasked=[one.item for one in structure.next_questions],
            objections={
                role.role.id: role.consent.n - role.consent.accepting for role in report.roles if role.consent
            },
        ),
        calls={role.role: call_of(structure, role) for role in structure.roles},
        pilots=frozenset(role.role for role in structure.roles if is_pilot(structure, role.role)),
    )


def roles_called(report: Report, plan: Plan, call: Call) -> tuple[ReportRole, ...]:
    """The roles with one call, in the order of the waves."""
    waves = report.structure.waves if report.structure else ()
    turn = {role: wave.number for wave in waves for role in wave.changes}
    found = [role for role in report.roles if plan.calls.get(role.role.id) == call]
    return tuple(sorted(found, key=lambda role: turn.get(role.role.id, len(turn))))


def due_on(report: Report, days: int) -> date:
    """So many days after the end of the workshop; after the report was made where it still runs."""
    end = report.facts.closed_at or report.generated_at
    return report.moment(end).date() + timedelta(days=days)


def review_dates(report: Report) -> Sequence[date]:
    """The days on which the group looks back: 30, 60 and 90 days after the end."""
    return [due_on(report, days) for days in REVIEW_DAYS]
