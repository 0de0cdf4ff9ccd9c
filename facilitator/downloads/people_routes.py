"""What the console asks of the number of people: the company's figures, and what they come to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from flask import Blueprint
from pydantic import Field

from facilitator.accounts.membership import Membership
from facilitator.surroundings import Surroundings
from shared.consensus.workload import LIMITS, Workload, impossible_figure, whole
from shared.http import Refused, Request, not_found, read_body
from shared.operations import Answer, Part, operation
from shared.report import Report
from shared.workshop.state import Refusal

Figure = Annotated[float, Field(allow_inf_nan=False)] | None


class Figures(Request):
    """The body of the figures, each of which may be null: customers of each segment, contacts a year with
    each of them, hours a contact, leads a month, hours a year that a person has for customers.
    """

    customers_large: Figure = None
    customers_small: Figure = None
    contacts_large: Figure = None
    contacts_small: Figure = None
    hours_large: Figure = None
    hours_small: Figure = None
    leads: Figure = None
    selling_hours: Figure = None


class RoleNeed(Part):
    """One dedicated role: hours of work in a year, people from and to as whole numbers."""

    role: str
    hours: float
    people: float
    low: int
    high: int


class Swing(Part):
    """People in all if one figure were a quarter smaller, and a quarter larger."""

    figure: str
    smaller: float
    larger: float


class Need(Part):
    """The people in all, and for each role that the figures size."""

    people: float
    low: int
    high: int
    roles: list[RoleNeed]
    managers: list[int] | None
    below_one: list[str]
    unsized: list[str]
    missing: list[str]
    assumed: list[str]
    swings: list[Swing]
    tension: str | None
    selling: list[int]
    sellers_today: list[int | None] | None


class People(Answer):
    """The figures that were given, and the people they come to. `need` is null where they size no role, and
    as long as the structure has not been shown (`has_structure`).
    """

    figures: dict[str, float]
    has_structure: bool
    need: Need | None


def add_people(
    pages: Blueprint,
    around: Surroundings,
    members: Membership,
    read_report: Callable[[str], Report | None],
    on_change: Callable[[str], None],
) -> None:
    """Adds the figures and the number of people."""
    store = around.store

    @operation(
        pages,
        "GET",
        "/api/workshops/<workshop_id>/people",
        "How many people the dedicated roles call for, by the company's figures",
        People,
        who="facilitator",
        others=(404,),
    )
    def show_people(workshop_id: str) -> People:
        members.require(workshop_id)
        return _people(workshop_id)

    @operation(
        pages,
        "PUT",
        "/api/workshops/<workshop_id>/people",
        "Set the figures that the number of people is computed from; it never changes the structure",
        People,
        body=Figures,
        who="facilitator",
        others=(404,),
    )
    def set_figures(workshop_id: str) -> People:
        members.require(workshop_id)
        body = read_body(Figures)
        given = {name: getattr(body, name) for name in LIMITS}
        figures: dict[str, float] = {name: value for name, value in given.items() if value is not None}
        if (wrong := impossible_figure(figures)) is not None:
            least, most = _plain(wrong.least), _plain(wrong.most)
            raise Refused(
                Refusal("figure_impossible", {"figure": wrong.figure, "least": least, "most": most})
            )
        workshop = store.workshops.get(workshop_id)
        if workshop is not None and workshop.imported_at is not None:
            raise Refused(Refusal("imported_workshop"))
        if refusal := store.company.set_figures(workshop_id, figures):
            raise Refused(refusal)
        on_change(workshop_id)
        return _people(workshop_id)

    def _people(workshop_id: str) -> People:
        report = read_report(workshop_id)
        if report is None:
            return not_found()
        workload = report.workload()
        return People(
            figures=dict(report.figures),
            has_structure=report.structure is not None and report.structure.is_complete,
            need=None if workload is None else _need(workload),
        )


def _need(workload: Workload) -> Need:
    return Need(
        people=round(workload.people, 2),
        low=whole(workload.low),
        high=whole(workload.high),
        roles=[
            RoleNeed(
                role=need.role,
                hours=round(need.hours, 1),
                people=round(need.people, 2),
                low=whole(need.low),
                high=whole(need.high),
            )
            for need in workload.needs
        ],
        managers=None if workload.managers is None else list(workload.managers),
        below_one=list(workload.below_one),
        unsized=list(workload.unsized),
        missing=list(workload.missing),
        assumed=list(workload.assumed),
        swings=[
            Swing(figure=one.figure, smaller=round(one.smaller, 2), larger=round(one.larger, 2))
            for one in workload.swings
        ],
        tension=workload.tension,
        selling=[whole(people) for people in workload.selling],
        sellers_today=None if workload.sellers_today is None else list(workload.sellers_today),
    )


def _plain(value: float) -> str:
    """A limit as it is said: 24 rather than 24.0."""
    return f"{value:.10g}"
