"""The pages between page one and the appendix, each with its claim and one exhibit.

Structure, why, what changes, hand-offs, actions, certainty, answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shared.design_tokens import PictureType
from shared.report.action_words import ActionLine, action_lines, decision_lines, lines_by_review
from shared.report.claims import (
    FEW,
    agreed_sentence,
    answers_title,
    certainty_counts,
    certainty_of_role,
    certainty_title,
    changes_title,
    check_sentence,
    differences,
    hand_offs_title,
    method_sentence,
    number_words,
    place_words,
    says_today,
    structure_title,
    turns_of,
    whom,
)
from shared.report.journey import journey_of
from shared.report.pdf.blocks import Block, bullets, cell, columns, drawn, heading, page, ruled, text
from shared.report.people import PeopleWords, people_words
from shared.report.pictures.journey import Sizes, journey_picture
from shared.report.pictures.strip import friction_bars, grids, small_distribution
from shared.report.plan import Plan, roles_called
from shared.report.reasons import reason_sentence, said_of_friction, said_of_today
from shared.report.report import Report, ReportRole, shared_hats
from shared.report.sentences import coverage
from shared.report.words import Words
from shared.results.hand_offs import content_of

_WIDE = Sizes(
    name=PictureType.SMALL,
    small=PictureType.TINY,
    stage=PictureType.FINE,
    height_min=170.0,
    has_tasks=True,
    has_friction=True,
)
_WIDE_HEIGHT_MAX = 455.0
"""Units of a picture that leave room for the lines below it."""
_EXPLAINED_MAX = 4
"""Roles whose reasons are before the appendix."""
_ROOMY_TO = 8
"""Hand-offs that have room for signatures on one page."""
_ANSWERS_BEHIND = 2
_ANSWERS_ON_A_PAGE = 20


def plan_pages(report: Report, plan: Plan, words: Words) -> Iterator[Block]:
    """The pages in order. What was not asked has no page."""
    yield _structure(report, plan, words)
    if report.alternative:
        yield _other_structure(report, plan, words)
    # Reasons of a structure that half of the group does not share would read like a decision.
    has_consensus = report.structure is not None and report.structure.has_consensus
    if has_consensus and (explained := explained_roles(report, plan)):
        yield _why(report, plan, explained, words)
    yield _changes(report, plan, words) if has_consensus else _differences(report, words)
    if plan.hand_offs:
        yield _hand_offs(report, plan, words)
    yield _actions(report, words)
    yield _certainty(report, words)
    if not leaves_people_behind(report) and (people := people_words(report, words)) is not None:
        yield page(
            words.say("people-section"),
            people.title,
            people.lead,
            people_blocks(people, report, words),
            note=people.method,
            is_fitted=True,
        )
    if report.scaled():
        yield _answers(report, words)


def explained_roles(report: Report, plan: Plan) -> Sequence[ReportRole]:
    """The roles whose reasons are given before the appendix: to be decided first, then to be checked."""
    return (*roles_called(report, plan, "decide"), *roles_called(report, plan, "check"))[:_EXPLAINED_MAX]


def _structure(report: Report, plan: Plan, words: Words) -> Block:
    blocks: list[Block] = []
    if picture := journey_picture(report, journey_of(report, plan), words, name="journey-wide", sizes=_WIDE):
        blocks.append(drawn(picture, share=min(1.0, _WIDE_HEIGHT_MAX / picture.height)))
    moves = [
        f"{words.number(one.number)}  {said}"
        for one in plan.along_path()
        if (said := content_of(one.to_stage, report.written.hand_offs, words.language).text)
    ]
    outside = [words.role_short(role.role.id) for role in report.roles if role.status == "none"]
    shared = [words.role_short(role.role.id) for role in shared_hats(report.roles)]
    blocks.append(
        columns(
            [
                [heading(words.say("plan-hand-offs-are")), _lines(moves, in_two=len(moves) > 3)],
                [heading(words.say("plan-coverage-is")), _lines(coverage(report, words))],
                [
                    heading(words.say("plan-outside")),
                    text(f"{', '.join(outside)}." if outside else words.say("plan-outside-none")),
                    *([text(words.say("plan-shared-hats", roles=", ".join(shared)))] if shared else []),
                ],
            ],
            ["1.3fr", "1fr", "1fr"],
        )
    )
    return page(
        words.say("plan-section-structure"),
        structure_title(report, plan, words),
        words.say("plan-structure-lead"),
        blocks,
        note=words.say("plan-structure-note"),
        is_wide=True,
        is_fitted=True,
    )


def _other_structure(report: Report, plan: Plan, words: Words) -> Block:
    other = journey_of(report, plan, report.alternative)
    picture = journey_picture(report, other, words, name="journey-other", sizes=_WIDE)
    return page(
        words.say("plan-section-structure"),
        words.say("plan-structure-split"),
        words.say("plan-structure-split-lead"),
        [drawn(picture)] if picture else [],
        is_wide=True,
    )


def _differences(report: Report, words: Words) -> Block:
    """Where two camps have a structure each: how their structures differ, and what divides the group."""
    found = differences(report, words)
    heads = [words.say(key) for key in ("report-column-role", "plan-column-first", "plan-column-second")]
    rows = [[cell(name, style="name"), cell(first), cell(second)] for name, first, second in found]
    blocks = [ruled(heads, [("", "", rows)], ["1fr", "1.3fr", "1.3fr"])] if rows else []
    asked = [
        [cell(words.label(one.item), style="name"), cell(", ".join(map(words.role_short, one.changes)))]
        for one in (report.structure.discuss_next if report.structure else ())
        if one.changes
    ]
    if asked:
        heads = [words.say(key) for key in ("report-column-item", "report-column-affects")]
        blocks += [
            heading(words.say("report-discuss-next")),
            text(words.say("report-discuss-next-is"), "soft"),
            ruled(heads, [("", "", asked)], ["1fr", "2.6fr"]),
        ]
    return page(
        words.say("plan-section-changes"),
        words.say("plan-split-title", count=len(found)),
        words.say("plan-split-lead"),
        blocks,
    )


def _why(report: Report, plan: Plan, roles: Sequence[ReportRole], words: Words) -> Block:
    count = sum(call != "keep" for call in plan.calls.values())
    return page(
        words.say("plan-section-why"),
        words.say("plan-why-title", count=count, words=number_words(words, count)),
        words.say("plan-why-lead"),
        [role_reasons(report, plan, role, words) for role in roles],
        note=words.say("plan-why-note"),
    )


def role_reasons(report: Report, plan: Plan, role: ReportRole, words: Words) -> Block:
    """A role's reasons at the left and the answers behind them at the right."""
    is_check = plan.calls.get(role.role.id) == "check"
    said = [
        check_sentence(report, role, words) if is_check else reason_sentence(report, role, words),
        *(() if is_check and role.status == "none" else said_of_today(report, role, words)),
        *said_of_friction(report, role, words),
        words.say("reason-accepted", count=role.consent.accepting, total=role.consent.n)
        if role.consent
        else "",
    ]
    pictures = [
        picture
        for item in _behind(role)
        if (entry := report.item_of(item)) is not None
        and (picture := small_distribution(entry, words, marks_division=False)) is not None
    ]
    group = words.say(f"plan-group-{plan.calls.get(role.role.id, 'keep')}")
    comment = next((one for one in report.comments if one.is_pinned and one.item in _behind(role)), None)
    turn = turns_of(report, role, words)
    return {
        "kind": "reasons",
        "name": words.role(role.role.id),
        "state": f"{place_words(role, words)} · {group}",
        "mark": certainty_of_role(role) if report.has_stability else "",
        "text": " ".join(part for part in said if part),
        "turn_title": words.say("plan-why-turns"),
        "turn": turn,
        "quote": comment.text if comment else "",
        "quote_by": words.say("plan-why-comment"),
        "aside_title": words.say("plan-why-answers"),
        "pictures": [drawn(picture) for picture in pictures[:_ANSWERS_BEHIND]],
    }


def _behind(role: ReportRole) -> Sequence[str]:
    """The questions that a role's reasons rest on, the strongest first."""
    asked = [one.about for one in role.view.reasons if not one.is_assumed]
    return list(dict.fromkeys([*asked, *(one.item for one in role.view.turns if one.votes is not None)]))


def _changes(report: Report, plan: Plan, words: Words) -> Block:
    waves = {
        role: wave.number
        for wave in (report.structure.waves if report.structure else ())
        for role in wave.changes
    }
    groups = []
    for call in ("decide", "follow", "check"):
        rows = [_change_row(report, plan, role, waves, words) for role in roles_called(report, plan, call)]
        if rows:
            groups.append((words.say(f"plan-group-{call}"), "", rows))
    kept = [
        f"{words.role_short(role.role.id)} ({place_words(role, words).lower()})"
        for role in roles_called(report, plan, "keep")
    ]
    blocks: list[Block] = []
    if groups:
        names = ("column-role", "column-asis", "column-target")
        heads = [
            *(words.say(f"report-{name}") for name in names),
            words.say("plan-column-why"),
            words.say("plan-column-wave"),
        ]
        blocks.append(ruled(heads, groups, ["1.4fr", "0.85fr", "1.1fr", "2.1fr", "0.55fr"]))
    if kept:
        blocks.append(
            {"kind": "aside", "label": f"{words.say('plan-group-keep')}:", "text": f"{', '.join(kept)}."}
        )
    if report.has_stability:
        blocks.append(
            {
                "kind": "marks",
                "items": [[name, words.say(f"plan-{name}").lower()] for name in ("firm", "likely", "open")],
            }
        )
    is_known = any(role.view.asis for role in report.roles)
    return page(
        words.say("plan-section-changes"),
        changes_title(plan, words),
        words.say("plan-changes-lead" if is_known else "plan-changes-unknown"),
        blocks,
        note=words.say("plan-changes-note"),
    )


def _change_row(
    report: Report, plan: Plan, role: ReportRole, waves: dict[str, int], words: Words
) -> Sequence[Block]:
    call = plan.calls[role.role.id]
    n, of = says_today(report, role)
    today = words.code("report-asis", role.view.asis) if role.view.asis else ""
    is_pilot = role.role.id in plan.pilots
    chip = (
        "check"
        if call == "check"
        else "hat"
        if role.status == "hat"
        else "own"
        if role.status == "own"
        else "none"
    )
    why = [check_sentence(report, role, words)] if call == "check" else [reason_sentence(report, role, words)]
    if is_pilot and call == "decide":
        why.append(words.say("plan-pilot-first"))
    if role.view.override is not None and not role.is_confirmed:
        why = [agreed_sentence(role, words)]
    number = waves.get(role.role.id)
    return (
        cell(
            words.role(role.role.id),
            style="name",
            chip=f"mark-{certainty_of_role(role)}" if report.has_stability else "",
        ),
        cell(today, below=f"{words.number(n)}/{words.number(of)}" if of and today else ""),
        cell(place_words(role, words), chip=chip),
        cell(" ".join(part for part in why if part)),
        cell("" if number is None else words.say("report-wave", number=number)),
    )


def _hand_offs(report: Report, plan: Plan, words: Words) -> Block:
    most = max([1, *(one.named for one in plan.hand_offs)])
    rows = []
    for one in plan.hand_offs:
        said = content_of(one.to_stage, report.written.hand_offs, words.language)
        rows.append(
            (
                cell(words.number(one.number), style="number"),
                cell(whom(one.givers, words), style="name"),
                cell(whom(one.receivers, words), style="name"),
                cell(said.text or words.stage(one.to_stage)),
                cell(f"{_capital(said.accepted).rstrip('.')}." if said.accepted else ""),
                cell(
                    f"{words.number(one.named)}/{words.number(one.of)}" if one.of else "",
                    bar=one.named / most if one.of else None,
                ),
                cell(words.say("hand-off-agreed"), chip="own")
                if said.state == "done"
                else cell("", style="blank"),
            )
        )
    names = ("number", "from", "to", "what", "accepted", "unclear", "agreed")
    return page(
        words.say("plan-section-hand-offs"),
        hand_offs_title(plan, words),
        words.say("plan-hand-offs-lead"),
        [
            ruled(
                [words.say(f"plan-column-{name}") for name in names],
                [("", "", rows)],
                ["0.3fr", "1fr", "1fr", "1.2fr", "2fr", "0.85fr", "1fr"],
                is_roomy=len(rows) <= _ROOMY_TO,
            )
        ],
        note=words.say("plan-hand-offs-note"),
        is_wide=True,
    )


def _lines(items: Sequence[str], *, in_two: bool = False) -> Block:
    return {"kind": "lines", "items": list(items), "in_two": in_two}


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def _actions(report: Report, words: Words) -> Block:
    lines = action_lines(report, words)
    has_list = bool(report.written.actions)
    groups = []
    for days, found in lines_by_review(report, lines):
        title, sub = words.say("plan-actions-later"), ""
        if days is not None:
            title = words.say("plan-actions-within", days=days)
            sub = words.say(f"plan-actions-within-{days}")
        groups.append((title, sub, [_action_row(one, words, has_list=has_list) for one in found]))
    last = "state" if has_list else "kind"
    heads = ["", *(words.say(f"plan-column-{name}") for name in ("task", "owner", "due", last))]
    decided = [_decision_words(one, words) for one in decision_lines(report, words)] or [
        f"{words.role(role.role.id)}: {agreed_sentence(role, words)}" for role in report.overridden()
    ]
    count = len(lines)
    return page(
        words.say("plan-section-actions"),
        words.say("plan-actions-title", count=count, words=_capital(number_words(words, count))),
        words.say("plan-actions-lead-written" if has_list else "plan-actions-lead"),
        [
            ruled(heads, groups, ["0.25fr", "3fr", "1.3fr", "0.85fr", "0.9fr"]),
            columns(
                [
                    [heading(words.say("plan-objections")), _lines(_objections(report, words))],
                    [
                        heading(words.say("plan-decisions")),
                        _lines(decided or [words.say("plan-decisions-none")]),
                    ],
                ],
                ["1fr", "1fr"],
            ),
        ],
        note=words.say("plan-actions-note-written" if has_list else "plan-actions-note"),
    )


def _action_row(one: ActionLine, words: Words, *, has_list: bool) -> Sequence[Block]:
    if has_list:
        last = cell(words.say(f"action-state-{one.state}"), chip=_STATE_LOOK[one.state])
    else:
        last = cell(words.say(f"action-kind-{one.kind}"), chip=_ACTION_LOOK.get(one.kind, "none"))
    return (
        cell(words.number(one.number), style="quiet"),
        cell(one.text),
        cell(one.owner) if one.owner else cell("", style="blank"),
        cell(words.short_day(one.due) if one.due else ""),
        last,
    )


def _decision_words(one: ActionLine, words: Words) -> str:
    """A decision with who answers for it and whether it is made, where that was written."""
    said = [one.owner, words.short_day(one.due) if one.due else ""]
    if one.state != "done":
        said.append(words.say(f"decision-state-{one.state}"))
    about = ", ".join(part for part in said if part)
    return f"{one.text} ({about})" if about else one.text


def _objections(report: Report, words: Words) -> Sequence[str]:
    against: dict[tuple[int, int], list[str]] = {}
    for role in report.roles:
        if role.consent is not None and role.consent.accepting < role.consent.n:
            count = role.consent.n - role.consent.accepting
            against.setdefault((count, role.consent.n), []).append(words.role(role.role.id))
    found = [
        words.say("plan-objection-of", role=", ".join(roles), count=count, of=of)
        for (count, of), roles in sorted(against.items(), reverse=True)
    ]
    if found:
        return found
    was_asked = any(role.consent is not None for role in report.roles)
    return [words.say("plan-objections-none" if was_asked else "plan-objections-unasked")]


_STATE_LOOK = {"open": "none", "started": "hat", "done": "own", "dropped": "none"}
_ACTION_LOOK = {"check": "check", "pilot": "check", "objection": "check", "change": "own"}


def leaves_people_behind(report: Report) -> bool:
    """Whether the number of people begins the appendix: with many answers the pages before it are ten
    already.
    """
    return len(report.scaled()) > _ANSWERS_ON_A_PAGE


def people_blocks(people: PeopleWords, report: Report, words: Words) -> list[Block]:
    """The range for each role, the figures, what was assumed, and what moves the number most."""
    workload = report.workload()
    most = max((need.high for need in workload.needs), default=1.0) if workload else 1.0
    widest = max((one.width for one in workload.swings), default=1.0) if workload else 1.0
    rows = [
        [
            cell(role, style="name"),
            cell(work, style="quiet"),
            cell(hours),
            cell(range_, style="name", bar=need.high / most),
        ]
        for (role, work, hours, range_), need in zip(
            people.rows, workload.needs if workload else (), strict=True
        )
    ]
    swings = [
        [cell(figure), cell(ends, bar=one.width / widest)]
        for (figure, ends), one in zip(people.swings, workload.swings if workload else (), strict=True)
    ]
    say = words.say
    heads = [say(f"people-column-{name}") for name in ("role", "work", "hours", "people")]
    right: list[Block] = []
    if people.tension:
        right += [heading(say("people-tension")), text(people.tension)]
    right += [heading(say("people-assumed")), bullets(people.assumed)]
    left = [
        heading(say("people-swings")),
        text(say("people-swings-is"), "soft"),
        ruled(
            [say("people-column-figure"), say("people-column-people")],
            [("", "", swings)],
            ["1.5fr", "1fr"],
        ),
    ]
    return [
        ruled(heads, [(say("people-by-role"), "", rows)], ["1.3fr", "1.7fr", "auto", "1fr"]),
        *([bullets(people.remarks)] if people.remarks else []),
        columns(
            [
                [
                    heading(say("people-figures")),
                    ruled(
                        [say("people-column-figure"), say("people-column-value")],
                        [("", "", [[cell(name), cell(value)] for name, value in people.figures])],
                        ["1fr", "auto"],
                    ),
                    *right,
                ],
                left,
            ],
            ["1fr", "1fr"],
        ),
    ]


def _certainty(report: Report, words: Words) -> Block:
    counts = certainty_counts(report)
    blocks: list[Block] = []
    if counts:
        blocks.append(
            {
                "kind": "certainty",
                "parts": [
                    {
                        "mark": name,
                        "title": words.say(f"plan-{name}"),
                        "count": words.number(len(roles)),
                        "text": words.say(f"plan-{name}-is"),
                        "items": [words.role_short(role.role.id) for role in roles],
                    }
                    for name, roles in counts.items()
                ],
            }
        )
    close = [role for role in report.roles if role.is_uncertain or role.view.is_borderline]
    near = [
        (
            cell(words.role(role.role.id), style="name"),
            cell(turns_of(report, role, words) or words.say("plan-close-call")),
        )
        for role in close
    ]
    blocks += _unasked(report, words)
    blocks.append(heading(words.say("plan-close-calls")))
    if near:
        heads = [words.say("report-column-role"), words.say("plan-why-turns")]
        blocks.append(ruled(heads, [("", "", near)], ["1fr", "3fr"]))
    else:
        blocks.append(text(words.say("plan-close-none")))
    blocks += [heading(words.say("plan-method-limit")), text(method_sentence(report, words))]
    return page(
        words.say("plan-section-certainty"),
        certainty_title(report, words),
        words.say("plan-certainty-lead" if counts else "plan-certainty-lead-few"),
        blocks,
        note=words.say("plan-certainty-note", version=report.facts.method_version),
    )


def _unasked(report: Report, words: Words) -> list[Block]:
    """What was not asked, what the result assumes instead, and which roles depend on it."""
    questions = report.structure.next_questions if report.structure else ()
    known = [one for one in questions if one.item in report.definition.items]
    if not known:
        return [heading(words.say("plan-unasked-are")), text(words.say("plan-unasked-none"))]
    rows = [
        (
            cell(words.label(one.item), style="name"),
            cell(words.median(report.definition.items[one.item], one.usual)),
            cell(", ".join(map(words.role_short, one.roles))),
        )
        for one in known
    ]
    heads = [words.say(f"plan-column-{name}") for name in ("question", "assumed", "depends")]
    return [
        heading(words.say("plan-unasked-are")),
        ruled(heads, [("", "", rows)], ["1.1fr", "1.3fr", "2fr"]),
    ]


def _answers(report: Report, words: Words) -> Block:
    scaled = [entry for entry in report.scaled() if entry.item.step != "consent"]
    # Agreement of so few is no more than who answered what.
    is_few = max((entry.standing.n for entry in scaled if entry.standing), default=0) < FEW
    pictures = [
        drawn(picture)
        for entry in scaled
        if (picture := small_distribution(entry, words, marks_division=not is_few)) is not None
    ]
    blocks: list[Block] = [{"kind": "strip", "items": pictures}]
    left = grids(report, words)
    right = friction_bars(report, words)
    if left is not None or right is not None:
        parts = [
            *([[heading(left.title), drawn(left)]] if left is not None else []),
            *([[heading(right.title), drawn(right)]] if right is not None else []),
        ]
        blocks.append(
            columns(parts, ["2.2fr", "1fr"][-len(parts) :] if len(parts) == 2 else ["1fr"], has_rules=True)
        )
    return page(
        words.say("plan-section-answers"),
        answers_title(report, words),
        words.say("plan-answers-lead-few" if is_few else "plan-answers-lead"),
        blocks,
        note=words.say("plan-answers-note", joined=report.facts.joined),
    )
