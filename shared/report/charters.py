"""Role charters: what one page says about each dedicated role, from the definitions and the result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shared.definitions.charters import load_charters
from shared.report.claims import place_words, whom
from shared.report.plan import Plan, plan_of
from shared.report.reasons import reason_sentence, said_of_today
from shared.report.report import Report, ReportRole
from shared.report.words import Words
from shared.results.hand_offs import HandOff, answering_for, content_of, path_of


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a charter: its label and what it says, an item or several."""

    label: str
    items: Sequence[str]


@dataclass(frozen=True, slots=True)
class RoleCharter:
    """One page. `place` is what becomes of the role, `purpose` the sentence under its name."""

    role: str
    name: str
    place: str
    purpose: str
    rows: Sequence[Row]


def charters_of(report: Report, words: Words) -> Sequence[RoleCharter]:
    """A charter for each dedicated role that has a text; none without a complete structure."""
    plan = plan_of(report)
    if not plan.calls:
        return ()
    texts = load_charters()
    return [_charter(report, plan, role, words) for role in report.own_roles() if role.role.id in texts]


def _charter(report: Report, plan: Plan, role: ReportRole, words: Words) -> RoleCharter:
    text = load_charters()[role.role.id]
    say = words.say
    hats = [f"{words.role(hat)}: {words.text(report.definition.roles[hat].does)}" for hat in role.hats]
    rows = [
        Row(say("charter-answers"), list(_stages(report, role, words)) or [say("charter-no-stage")]),
        Row(say("charter-does"), [words.text(role.role.does), *_does_in(report, role, words)]),
        Row(say("charter-asked"), _asked_in(report, role, words)),
        Row(say("charter-customers"), _customers(report, role, words)),
        Row(say("charter-hats"), hats or [say("charter-no-hats")]),
        Row(say("charter-receives"), list(_moves(report, plan, role, words, is_receiver=True))),
        Row(say("charter-gives"), list(_moves(report, plan, role, words, is_receiver=False))),
        Row(say("charter-alone"), [words.text(text.alone)]),
        Row(say("charter-together"), [words.text(text.together)]),
        Row(say("charter-measures"), list(text.measures[words.language])),
        Row(say("charter-incentive"), [words.text(text.incentive)]),
        Row(say("charter-no-longer"), [words.text(text.no_longer)]),
        Row(
            say("charter-origin"),
            [" ".join((reason_sentence(report, role, words), *said_of_today(report, role, words)))],
        ),
        Row(say("charter-limits"), [say("charter-limits-are")]),
    ]
    return RoleCharter(
        role=role.role.id,
        name=words.role(role.role.id),
        place=place_words(role, words),
        purpose=words.text(text.purpose),
        rows=[row for row in rows if row.items],
    )


def _stages(report: Report, role: ReportRole, words: Words) -> Iterator[str]:
    structure = report.structure
    if structure is None:
        return
    for row in structure.raci:
        for one in answering_for(structure, row.stage):
            if one.role == role.role.id and one.segment is not None:
                segment = words.segment(one.segment, is_inside=True)
                yield words.say("charter-stage-for", stage=words.stage(row.stage), segment=segment)
            elif one.role == role.role.id:
                yield words.stage(row.stage)


def _does_in(report: Report, role: ReportRole, words: Words) -> list[str]:
    stages = [
        row.stage
        for row in (report.structure.raci if report.structure else ())
        if role.role.id in row.responsible
    ]
    return [words.say("charter-in-stages", stages=", ".join(map(words.stage, stages)))] if stages else []


def _asked_in(report: Report, role: ReportRole, words: Words) -> list[str]:
    stages = [
        row.stage
        for row in (report.structure.raci if report.structure else ())
        if role.role.id in row.consulted
    ]
    return [", ".join(map(words.stage, stages))] if stages else []


def _customers(report: Report, role: ReportRole, words: Words) -> list[str]:
    structure = report.structure
    served = {
        one.segment
        for stage in (path_of(structure) if structure else ())
        if structure is not None
        for one in answering_for(structure, stage)
        if one.role == role.role.id and one.segment is not None
    }
    if not served:
        return [words.say("charter-all-customers")]
    return [f"{words.segment(segment)}." for segment in sorted(served)]


def _moves(report: Report, plan: Plan, role: ReportRole, words: Words, *, is_receiver: bool) -> Iterator[str]:
    for one in plan.along_path():
        mine, others = (one.receivers, one.givers) if is_receiver else (one.givers, one.receivers)
        if any(each.role == role.role.id for each in mine):
            yield _move(
                report,
                one,
                whom([each for each in others if each.role != role.role.id], words),
                words,
                is_receiver=is_receiver,
            )


def _move(report: Report, hand_off: HandOff, other: str, words: Words, *, is_receiver: bool) -> str:
    said = content_of(hand_off.to_stage, report.written.hand_offs, words.language)
    what = said.text or words.stage(hand_off.to_stage)
    accepted = said.accepted.rstrip(".") or "…"
    key = "charter-from" if is_receiver else "charter-to"
    return words.say(key, role=other, what=f"{what[:1].lower()}{what[1:]}", accepted=accepted)
