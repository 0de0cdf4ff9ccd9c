"""How many people, in words: the title, each role's range, what was assumed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shared.consensus.workload import (
    LEAD_HOURS,
    SELLING_HOURS,
    SPAN,
    Share,
    Workload,
    whole,
)
from shared.report.claims import number_words
from shared.report.report import Report
from shared.report.table import Cell, Column, Table
from shared.report.words import Words


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """What a page says of the number of people. `rows`: role, its work, hours a year, people."""

    title: str
    lead: str
    rows: Sequence[tuple[str, str, str, str]]
    remarks: Sequence[str]
    tension: str
    assumed: Sequence[str]
    swings: Sequence[tuple[str, str]]
    figures: Sequence[tuple[str, str]]
    method: str


def people_words(report: Report, words: Words) -> PeopleWords | None:
    """All that is said of the people that a structure calls for; None where no figures size a role."""
    workload = report.workload()
    if workload is None:
        return None
    count = len(workload.needs)
    return PeopleWords(
        title=words.say(
            "people-title",
            count=count,
            words=number_words(words, count),
            range=range_words(workload.low, workload.high, words),
        ),
        lead=words.say("people-lead"),
        rows=[
            (
                words.role(need.role),
                "; ".join(_share(share, words) for share in need.shares),
                words.number(whole(need.hours)),
                range_words(need.low, need.high, words),
            )
            for need in workload.needs
        ],
        remarks=_remarks(workload, words),
        tension=_tension(workload, words),
        assumed=[_assumed(name, words) for name in workload.assumed],
        swings=[
            (
                figure_name(one.figure, words),
                words.say(
                    "people-swing",
                    smaller=words.number(round(one.smaller, 1), 1),
                    larger=words.number(round(one.larger, 1), 1),
                ),
            )
            for one in workload.swings
        ],
        figures=[(figure_name(name, words), _value(value, words)) for name, value in report.figures.items()],
        method=words.say("people-method"),
    )


def range_words(low: float, high: float, words: Words) -> str:
    """From and to as whole people, one number where they are the same, or that it is less than one."""
    least, most = whole(low), whole(high)
    if most == 0:
        return words.say("people-less")
    least = max(least, 1)
    if least == most:
        return words.number(most)
    return words.say("people-range", low=words.number(least), high=words.number(most))


def figure_name(figure: str, words: Words) -> str:
    """What a figure is, with the segment it is of."""
    name, _, segment = figure.rpartition("_")
    if segment in ("large", "small"):
        return words.say(f"figure-{name}", segment=words.segment(segment, is_inside=True))
    return words.say(f"figure-{figure}")


def people_tables(report: Report, words: Words) -> tuple[Table, ...]:
    """The people for each role, and the figures with what each moves."""
    workload = report.workload()
    if workload is None:
        return ()
    say = words.say
    needs: list[tuple[Cell, ...]] = [
        (
            need.role,
            words.role(need.role),
            "; ".join(_share(share, words) for share in need.shares),
            need.hours,
            need.low,
            need.people,
            need.high,
        )
        for need in workload.needs
    ]
    hours = sum(need.hours for need in workload.needs)
    needs.append((None, say("people-total"), None, hours, workload.low, workload.people, workload.high))
    swings = {one.figure: one for one in workload.swings}
    figures: list[tuple[Cell, ...]] = [
        (
            name,
            figure_name(name, words),
            report.figures.get(name, SELLING_HOURS),
            swings[name].smaller if name in swings else None,
            swings[name].larger if name in swings else None,
        )
        for name in dict.fromkeys((*report.figures, "selling_hours"))
    ]
    return (
        Table(
            "people",
            say("people-sheet"),
            (
                Column(say("report-column-id"), "text", 12),
                Column(say("people-column-role"), "text", 34),
                Column(say("people-column-work"), "text", 44),
                Column(say("people-column-hours"), "decimal", 18),
                Column(say("people-column-low"), "decimal", 12),
                Column(say("people-column-people"), "decimal", 12),
                Column(say("people-column-high"), "decimal", 12),
            ),
            tuple(needs),
        ),
        Table(
            "people_figures",
            say("people-sheet-figures"),
            (
                Column(say("report-column-id"), "text", 18),
                Column(say("people-column-figure"), "text", 46),
                Column(say("people-column-value"), "decimal", 12),
                Column(say("people-column-smaller"), "decimal", 20),
                Column(say("people-column-larger"), "decimal", 20),
            ),
            tuple(figures),
        ),
    )


def _share(share: Share, words: Words) -> str:
    if share.of == "leads":
        return words.say("people-share-leads")
    return words.say(
        f"people-share-{share.of}",
        segment=words.segment(share.of, is_inside=True),
        share=words.share(share.share),
    )


def _remarks(workload: Workload, words: Words) -> list[str]:
    said = []
    if workload.managers is not None:
        said.append(
            words.say(
                "people-managers",
                role=words.role("sales_lead"),
                range=range_words(*workload.managers, words),
                least=SPAN[0],
                most=SPAN[1],
            )
        )
    if workload.below_one:
        said.append(words.say("people-below-one", roles=_named(workload.below_one, words)))
    if workload.unsized:
        said.append(words.say("people-unsized", roles=_named(workload.unsized, words)))
    if workload.missing:
        figures = "; ".join(figure_name(name, words) for name in workload.missing)
        said.append(words.say("people-missing", figures=figures))
    return said


def _named(roles: Sequence[str], words: Words) -> str:
    return ", ".join(map(words.role, roles))


def _tension(workload: Workload, words: Words) -> str:
    if workload.tension is None or workload.sellers_today is None:
        return ""
    least, most = workload.sellers_today
    if most is None:
        today = words.say("people-more", low=words.number(least))
    elif least == most:
        today = words.number(least)
    else:
        today = words.say("people-range", low=words.number(least), high=words.number(most))
    return words.say(
        f"people-tension-{workload.tension}", range=range_words(*workload.selling, words), today=today
    )


def _assumed(name: str, words: Words) -> str:
    hours = LEAD_HOURS if name == "lead_hours" else SELLING_HOURS
    return words.say(f"people-assumed-{name}", hours=_value(hours, words), least=SPAN[0], most=SPAN[1])


def _value(value: float, words: Words) -> str:
    return words.number(int(value)) if value == int(value) else words.number(round(value, 3))
