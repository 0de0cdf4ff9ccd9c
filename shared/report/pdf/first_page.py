"""Page one: the result to be read alone, and decided from."""

from __future__ import annotations

from collections.abc import Sequence

from shared.report.claims import (
    check_sentence,
    claim,
    differences,
    figures,
    lead,
    trust_sentences,
)
from shared.report.journey import journey_of
from shared.report.pdf.blocks import Block, drawn, page
from shared.report.pictures.journey import journey_picture
from shared.report.plan import Plan, review_dates, roles_called
from shared.report.reasons import reason_sentence
from shared.report.report import Report, ReportRole
from shared.report.sentences import notices
from shared.report.words import Words

_ROWS_MAX = 5
"""Roles named one by one under "decide" and "check"; the others follow in one line."""


def first_page(report: Report, plan: Plan, words: Words) -> Block:
    """The claim, the structure along the path, decide, check and keep, the dates, how far to trust it."""
    journey = journey_of(report, plan)
    structure = report.structure
    blocks: list[Block] = [
        {
            "kind": "figures",
            "items": [{"value": value, "text": said} for value, said in figures(report, plan, words)],
        }
    ]
    if picture := journey_picture(report, journey, words):
        blocks.append(drawn(picture))
    if structure is not None and not structure.has_consensus:
        blocks += _divided(report, words)
    else:
        blocks += [_decide(report, plan, words), *_check(report, plan, words), _keep(report, plan, words)]
    blocks.append(_when(report, plan, words))
    note = " ".join((*trust_sentences(report, words), *notices(report, words)))
    return page(
        words.say("plan-section-one"),
        claim(report, plan, words),
        lead(report, words),
        blocks,
        note=note,
        note_label=words.say("plan-trust"),
        is_fitted=True,
    )


def _row(label: str, aside: str, items: Sequence[Block]) -> Block:
    return {"kind": "row", "label": label, "aside": aside, "items": list(items)}


def _item(look: str, name: str, said: str) -> Block:
    return {"look": look, "name": name, "text": said}


def _decide(report: Report, plan: Plan, words: Words) -> Block:
    items = []
    for role in roles_called(report, plan, "decide")[:_ROWS_MAX]:
        is_pilot = role.role.id in plan.pilots
        said = [reason_sentence(report, role, words)]
        if is_pilot:
            said.append(words.say("plan-pilot-first"))
        items.append(
            _item(
                "pilot" if is_pilot else "decide",
                words.role_short(role.role.id),
                " ".join(part for part in said if part),
            )
        )
    if follow := roles_called(report, plan, "follow"):
        items.append(_item("hat", words.say("plan-hats-follow"), f"{', '.join(_moved(follow, words))}."))
    if not items:
        items.append(_item("keep", "", words.say("plan-nothing-to-decide")))
    return _row(words.say("plan-decide"), words.say("plan-decide-sub"), items)


def _moved(roles: Sequence[ReportRole], words: Words) -> list[str]:
    said = []
    for role in roles:
        hat = words.role_short(role.role.id)
        if role.status == "hat" and role.host is not None:
            said.append(words.say("plan-hat-to", hat=hat, host=words.role_short(role.host)))
        elif role.status == "hat":
            said.append(words.say("plan-hat-shared", hat=hat))
        else:
            said.append(hat)
    return said


def _check(report: Report, plan: Plan, words: Words) -> list[Block]:
    found = roles_called(report, plan, "check")
    if not found:
        return []
    items = [
        _item("check", words.role_short(role.role.id), check_sentence(report, role, words))
        for role in found[:_ROWS_MAX]
    ]
    if more := found[_ROWS_MAX:]:
        items.append(_item("check", ", ".join(words.role_short(role.role.id) for role in more), ""))
    return [_row(words.say("plan-check"), words.say("plan-check-sub"), items)]


def _keep(report: Report, plan: Plan, words: Words) -> Block:
    kept = roles_called(report, plan, "keep")
    said = []
    for key, status in (("own", "own"), ("hats", "hat"), ("absent", "none")):
        names = [words.role_short(role.role.id) for role in kept if role.status == status]
        if names:
            said.append(words.say(f"plan-kept-{key}", roles=", ".join(names)))
    return _row(words.say("plan-keep"), words.say("plan-keep-sub"), [_item("", "", " ".join(said))])


def _divided(report: Report, words: Words) -> list[Block]:
    """Where two camps would have different structures: the roles they differ on, and no decision."""
    rows = [_item("check", name, f"{first} / {second}") for name, first, second in differences(report, words)]
    items = rows[: 2 * _ROWS_MAX]
    return [_row(words.say("plan-check"), words.say("plan-check-sub"), items)] if items else []


def _when(report: Report, plan: Plan, words: Words) -> Block:
    stages = next((one.count for one in plan.actions if one.code == "name_accountable"), 0)
    basis = words.say("plan-by-30", stages=stages, hand_offs=len(plan.hand_offs))
    if any(one.kind == "check" for one in plan.actions):
        basis = f"{basis}; {words.say('plan-by-30-checks')}"
    begun = [one.roles[0] for one in plan.actions if one.code == "start_role" and one.due_days == 60]
    tried = [one.roles[0] for one in plan.actions if one.code == "start_pilot"]
    first = []
    for key, names in (("start", begun), ("pilot", tried)):
        if names:
            roles = ", ".join(map(words.role_short, names))
            first.append(words.say(f"plan-by-60-{key}", roles=roles))
    has_open = any(one.code in ("decide_checked", "review_pilot") for one in plan.actions)
    texts = (
        basis,
        ". ".join(first) or words.say("plan-by-60-none"),
        words.say("plan-by-90" if has_open else "plan-by-90-plain"),
    )
    return {
        "kind": "dates",
        "label": words.say("plan-when"),
        "aside": words.say("plan-when-sub"),
        "owner": words.say("plan-owner"),
        "items": [
            {"date": words.short_day(day), "text": said}
            for day, said in zip(review_dates(report), texts, strict=True)
        ],
    }


def unfinished_page(words: Words, said: str) -> Block:
    """Page one where there is no structure: what is missing, and where the answers are."""
    return page(words.say("plan-section-one"), said, words.say("plan-lead-unfinished"), [])
