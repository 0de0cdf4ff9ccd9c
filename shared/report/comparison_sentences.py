"""What a comparison says in sentences, on the page and in the workbook alike, and what it warns of."""

from __future__ import annotations

from collections.abc import Iterable

from shared.consensus.shift import FEWEST
from shared.report.comparison import Comparison
from shared.report.facts import own_roles_range
from shared.report.pictures.comparison import name_of, names_of
from shared.report.report import Report
from shared.report.words import Words
from shared.workshop.definition import Item

_NOTICEABLE = 0.1
"""A change of A by less is not called one."""


def differences(comparison: Comparison, words: Words) -> tuple[str, ...]:
    """What differs, the structure first."""
    said: list[str] = []
    if comparison.roles:
        said.append(
            words.say(
                "compare-own-roles",
                first=len(comparison.first.own_roles()),
                second=len(comparison.second.own_roles()),
                first_range=own_roles_range(comparison.first, words),
                second_range=own_roles_range(comparison.second, words),
            )
        )
        changed = comparison.changed_roles()
        said.append(
            words.say("compare-roles-changed", count=len(changed), roles=names_of(changed, words))
            if changed
            else words.say("compare-no-role-changed")
        )
        unsure = [
            sum(role.is_uncertain and role.status != "none" for role in report.roles)
            for report in comparison.reports
        ]
        said.append(words.say("compare-uncertain", first=unsure[0], second=unsure[1]))
    if comparison.items:
        clear = [pair.item for pair in comparison.items if pair.is_clear]
        said.append(
            words.say("compare-clear-are", items=_labels(clear, words))
            if clear
            else words.say("compare-none-clear")
        )
        more = sum(pair.agreement_change >= _NOTICEABLE for pair in comparison.items)
        less = sum(pair.agreement_change <= -_NOTICEABLE for pair in comparison.items)
        said.append(words.say("compare-agreement-is", more=more, less=less, all=len(comparison.items)))
    return tuple(said)


def warnings_of(comparison: Comparison, words: Words) -> tuple[str, ...]:
    """What the reader has to know before taking a difference for one, the gravest first."""
    first, second = comparison.first.facts, comparison.second.facts
    said = [
        line
        for number, report in enumerate(comparison.reports, start=1)
        for line in _warnings_of_one(report, name_of(report, number, words), words)
    ]
    if first.method_version != second.method_version:
        said.append(words.say("compare-methods", first=first.method_version, second=second.method_version))
    if first.item_set != second.item_set:
        said.append(words.say("compare-sets", count=len(comparison.items)))
    named = {
        "compare-only-first": comparison.only_first,
        "compare-only-second": comparison.only_second,
        "compare-rescaled": comparison.rescaled,
        "compare-reworded": [pair.item for pair in comparison.items if pair.is_reworded],
    }
    said += [words.say(key, items=_labels(items, words)) for key, items in named.items() if items]
    if small := [pair.item for pair in comparison.items if pair.is_small]:
        said.append(words.say("compare-small", items=_labels(small, words), fewest=FEWEST))
    return (*said, words.say("compare-people"))


def _warnings_of_one(report: Report, name: str, words: Words) -> list[str]:
    said = []
    if report.facts.closed_at is None:
        said.append(words.say("compare-runs", name=name))
    if not report.roles:
        said.append(words.say("compare-no-structure", name=name))
    elif report.structure is not None and not report.structure.has_consensus:
        said.append(words.say("compare-split", name=name))
    if report.facts.joined < FEWEST:
        said.append(words.say("compare-few-people", name=name, joined=report.facts.joined, fewest=FEWEST))
    return said


def about(words: Words) -> tuple[str, ...]:
    """How the comparison was made."""
    return (
        words.say("compare-about-median"),
        words.say("compare-about-clear", fewest=FEWEST),
        words.say("compare-about-groups", fewest=FEWEST),
        words.say("compare-about-rows"),
    )


def _labels(items: Iterable[Item], words: Words) -> str:
    return ", ".join(words.text(item.label) for item in items)
