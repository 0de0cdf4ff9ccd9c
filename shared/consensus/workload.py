"""How many people the dedicated roles call for, by the workload method: hours of work / hours a person.

The method is Talley's (How to design sales territories, Journal of Marketing 25(3), 1961), as textbooks have
it since: customers x contacts a year x hours a contact / hours that a person has for customers in a year. It
counts work and says nothing of what a market would bear, so it is a range to discuss. Nothing here has a part
in the structure: a role is dedicated whatever its number of people.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final, Literal

Segment = Literal["large", "small"]
Tension = Literal["fits", "more_work", "more_sellers"]

SEGMENTS: Final[tuple[Segment, ...]] = ("large", "small")
SELLING_HOURS: Final = 1000.0
"""Hours with customers that a person is taken to have in a year where nobody says otherwise: with preparation
and travel, three fifths of some 1,650 working hours."""
HOURS_RANGE: Final = 0.2
"""How far a person's hours may be from what was given, as a share: the range of every number of people."""
LEAD_HOURS: Final = 1.5
"""Hours that a lead takes until it is a meeting or is closed; assumed."""
SPAN: Final = (6, 10)
"""People whom one manager leads; assumed."""
SWING: Final = 0.25
"""By which share each figure is moved, one at a time, to show which counts most."""
LARGE_SHARES: Final[Mapping[str, float]] = {"selling": 0.55, "csm": 0.25, "am": 0.20}
"""How contacts with a large customer are taken to be shared among selling, customer success and account
management; a role that is not dedicated leaves its share to the others."""
YEAR_HOURS: Final = 8760.0

LIMITS: Final[Mapping[str, tuple[float, float]]] = {
    "customers_large": (0, 1_000_000),
    "customers_small": (0, 10_000_000),
    "contacts_large": (0, 1000),
    "contacts_small": (0, 1000),
    "hours_large": (0.05, 80),
    "hours_small": (0.01, 80),
    "leads": (0, 1_000_000),
    "selling_hours": (100, 2000),
}
"""Every figure with the least and the most it can be: customers of each segment, contacts a year with each of
them, hours a contact with preparation and travel, leads a month, hours a year of a person for customers."""
LEAD_ROLES: Final = ("sdr_in", "sdr_out")


@dataclass(frozen=True, slots=True)
class Impossible:
    """A figure that cannot be, and what it could be."""

    figure: str
    least: float
    most: float


def impossible_figure(figures: Mapping[str, float]) -> Impossible | None:
    """The first figure that cannot be; contacts with one customer cannot take more hours than a year has.

    `figures`: of the names in `LIMITS`, all of which may be missing.
    """
    for name, (least, most) in LIMITS.items():
        value = figures.get(name)
        if value is None:
            continue
        is_count = name.startswith("customers") or name == "leads"
        if not math.isfinite(value) or not least <= value <= most or (is_count and value != int(value)):
            return Impossible(name, least, most)
    for segment in SEGMENTS:
        contacts, hours = figures.get(f"contacts_{segment}"), figures.get(f"hours_{segment}")
        if contacts and hours and contacts * hours > YEAR_HOURS:
            return Impossible(f"hours_{segment}", LIMITS[f"hours_{segment}"][0], YEAR_HOURS / contacts)
    return None


@dataclass(frozen=True, slots=True)
class Ground:
    """What of a structure decides who does the work.

    `dedicated`: the roles that are. `selling`: who answers for selling to each segment, but for one that buys
    by itself. `sellers_today`: how many sell as their main job, from and to (None: no limit); None where that
    was not asked.
    """

    dedicated: Collection[str]
    selling: Mapping[Segment, str]
    sellers_today: tuple[int, int | None] | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """So much of the contacts with a segment, or of the leads, is a role's work."""

    of: Literal["large", "small", "leads"]
    share: float


@dataclass(frozen=True, slots=True)
class RoleNeed:
    """How many people one dedicated role calls for. `hours`: in a year; `low` and `high` by `HOURS_RANGE`."""

    role: str
    hours: float
    people: float
    low: float
    high: float
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Swing:
    """How many people there would be in all if one figure were a quarter smaller, and a quarter larger."""

    figure: str
    smaller: float
    larger: float

    @property
    def width(self) -> float:
        """How far the figure moves the sum."""
        return abs(self.larger - self.smaller)


@dataclass(frozen=True, slots=True)
class Workload:
    """The people that the figures call for.

    `needs`: the roles that could be sized, by hours. `managers`: who lead them, from and to; None where no
    sales manager is dedicated. `selling`: of the people those who sell, from and to. `unsized`: dedicated
    roles that these figures say nothing of. `missing`: figures without which a part was left out. `assumed`:
    what was not given and had to be assumed. `swings`: the figure that moves the sum most first.
    """

    needs: tuple[RoleNeed, ...]
    people: float
    low: float
    high: float
    managers: tuple[int, int] | None
    selling: tuple[float, float]
    sellers_today: tuple[int, int | None] | None
    tension: Tension | None
    unsized: tuple[str, ...]
    missing: tuple[str, ...]
    assumed: tuple[str, ...]
    swings: tuple[Swing, ...]

    @property
    def below_one(self) -> tuple[str, ...]:
        """The roles whose work is less than one person's even where there is most of it."""
        return tuple(need.role for need in self.needs if need.high < 1)


def workload_of(ground: Ground, figures: Mapping[str, float]) -> Workload | None:
    """The people for a structure, from figures that are possible; None where they size no role."""
    needs = _needs(ground, figures)
    if not needs:
        return None
    people = sum(need.people for need in needs)
    low, high = sum(need.low for need in needs), sum(need.high for need in needs)
    sellers = [need for need in needs if need.role != "csm"]
    selling = (sum(need.low for need in sellers), sum(need.high for need in sellers))
    sized = {need.role for need in needs}
    managers = None
    if "sales_lead" in ground.dedicated:
        managers = (max(1, whole(low / SPAN[1])), max(1, whole(high / SPAN[0])))
        sized.add("sales_lead")
    return Workload(
        needs=needs,
        people=people,
        low=low,
        high=high,
        managers=managers,
        selling=selling,
        sellers_today=ground.sellers_today,
        tension=_tension(selling, ground.sellers_today),
        unsized=tuple(role for role in ground.dedicated if role not in sized),
        missing=_missing(ground, figures),
        assumed=_assumed(ground, figures, needs),
        swings=_swings(ground, figures),
    )


def whole(people: float) -> int:
    """People as a whole number, halves rounded up."""
    return math.floor(people + 0.5)


def _needs(ground: Ground, figures: Mapping[str, float]) -> tuple[RoleNeed, ...]:
    hours_each = figures.get("selling_hours", SELLING_HOURS)
    hours: dict[str, float] = {}
    shares: dict[str, tuple[Share, ...]] = {}

    def add(role: str, of: Literal["large", "small", "leads"], share: float, work: float) -> None:
        hours[role] = hours.get(role, 0.0) + work * share
        shares[role] = (*shares.get(role, ()), Share(of, share))

    for segment in SEGMENTS:
        work = _hours_with(segment, figures)
        if work and segment in ground.selling:
            for role, share in _sharing(segment, ground).items():
                add(role, segment, share, work)
    if leads := figures.get("leads", 0.0) * 12 * LEAD_HOURS:
        add(_taking_leads(ground), "leads", 1.0, leads)
    needs = [
        RoleNeed(
            role=role,
            hours=work,
            people=work / hours_each,
            low=work / (hours_each * (1 + HOURS_RANGE)),
            high=work / (hours_each * (1 - HOURS_RANGE)),
            shares=shares[role],
        )
        for role, work in hours.items()
        if role and work
    ]
    return tuple(sorted(needs, key=lambda need: -need.hours))


def _hours_with(segment: Segment, figures: Mapping[str, float]) -> float:
    parts = [figures.get(f"{name}_{segment}") for name in ("customers", "contacts", "hours")]
    return math.prod(part for part in parts if part is not None) if None not in parts else 0.0


def _sharing(segment: Segment, ground: Ground) -> Mapping[str, float]:
    """Which share of the contacts with a segment each dedicated role has."""
    seller = ground.selling[segment]
    if segment == "small":
        return {seller: 1.0}
    parts = {seller: LARGE_SHARES["selling"]}
    for role in ("csm", "am"):
        if role in ground.dedicated:
            parts[role] = parts.get(role, 0.0) + LARGE_SHARES[role]
    total = sum(parts.values())
    return {role: part / total for role, part in parts.items()}


def _taking_leads(ground: Ground) -> str:
    """The role that qualifies leads: a dedicated one, else who sells to small customers, then to large
    ones.
    """
    dedicated = next((role for role in LEAD_ROLES if role in ground.dedicated), None)
    return dedicated or ground.selling.get("small") or ground.selling.get("large") or ""


def _missing(ground: Ground, figures: Mapping[str, float]) -> tuple[str, ...]:
    wanted = [
        f"{name}_{segment}"
        for segment in SEGMENTS
        if segment in ground.selling
        for name in ("customers", "contacts", "hours")
    ]
    return tuple(name for name in (*wanted, "leads") if name not in figures)


def _assumed(ground: Ground, figures: Mapping[str, float], needs: tuple[RoleNeed, ...]) -> tuple[str, ...]:
    found = [] if "selling_hours" in figures else ["selling_hours"]
    found.append("hours_range")
    of_large = [share for need in needs for share in need.shares if share.of == "large"]
    if len(of_large) > 1:
        found.append("large_shares")
    if figures.get("leads"):
        found.append("lead_hours")
    if "sales_lead" in ground.dedicated:
        found.append("span")
    return tuple(found)


def _swings(ground: Ground, figures: Mapping[str, float]) -> tuple[Swing, ...]:
    """Each figure that counts, a quarter smaller and a quarter larger, with all others as they are."""
    given = {"selling_hours": SELLING_HOURS, **figures}
    found = []
    for name, value in given.items():
        ends = [
            sum(need.people for need in _needs(ground, {**given, name: value * (1 + way * SWING)}))
            for way in (-1, 1)
        ]
        if ends[0] != ends[1]:
            found.append(Swing(name, *ends))
    return tuple(sorted(found, key=lambda one: (-one.width, one.figure)))


def _tension(selling: tuple[float, float], today: tuple[int, int | None] | None) -> Tension | None:
    if today is None:
        return None
    least, most = today
    if most is not None and whole(selling[0]) > most:
        return "more_work"
    return "more_sellers" if whole(selling[1]) < least else "fits"
