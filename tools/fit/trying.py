"""How well a model does: statements shared with the raters, numbers of dedicated roles, coverage,
certainty.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from shared.consensus.companies import companies_like
from shared.consensus.model import Model
from shared.consensus.model_parsing import parse_model
from shared.consensus.questions import certainty_with, next_questions, unasked_by_role
from shared.consensus.structure import structure_from_answers
from shared.consensus.tables import table_in
from tools.fit.panel import STATUSES, Company, Status
from tools.fit.writing import companies_csv

CERTAINTIES = ("firm", "likely", "open")
DEFINITIONS = Path(__file__).parents[2] / "shared" / "definitions"


@dataclass(slots=True)
class Statement:
    """What the model says of one role of one company, and what the raters say."""

    company: str
    role: str
    status: Status
    chance: float
    certainty: str
    given: tuple[Status, ...]
    is_sure: bool

    @property
    def is_unanimous(self) -> bool:
        """Whether all raters give the same status."""
        return len(set(self.given)) == 1

    @property
    def is_hit(self) -> bool:
        """Whether the model says what every rater says; meaningful where they agree."""
        return self.given[0] == self.status


@dataclass(slots=True)
class Trial:
    """Everything a model said of companies."""

    statements: list[Statement] = field(default_factory=list)
    counts: list[tuple[int, tuple[int, int]]] = field(default_factory=list)
    modes: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    def add(self, other: Trial) -> None:
        """Take in what another trial found."""
        self.statements += other.statements
        self.counts += other.counts
        self.modes += other.modes

    def of_role(self, role: str) -> Trial:
        """The statements of one role."""
        return Trial([one for one in self.statements if one.role == role])

    def of_certainty(self, certainty: str) -> Trial:
        """The statements of one certainty."""
        return Trial([one for one in self.statements if one.certainty == certainty])

    def unanimous(self) -> tuple[int, int]:
        """Hits among the statements on which all raters agree."""
        return _hits(one for one in self.statements if one.is_unanimous)

    def sure(self) -> tuple[int, int]:
        """Hits among those of which all raters are sure as well."""
        return _hits(one for one in self.statements if one.is_unanimous and one.is_sure)

    def every(self) -> tuple[int, int]:
        """Agreement with each single rater."""
        return (
            sum(one.given.count(one.status) for one in self.statements),
            sum(len(one.given) for one in self.statements),
        )

    def numbers(self) -> tuple[int, int]:
        """Companies whose number of dedicated roles lies within the raters'."""
        return sum(low <= number <= high for number, (low, high) in self.counts), len(self.counts)

    def coverage(self) -> tuple[int, int]:
        """Segments that all raters cover alike, and the model too."""
        asked = [(mode, given) for mode, given in self.modes if len(set(given)) == 1 and given[0] != "either"]
        return sum(mode == given[0] for mode, given in asked), len(asked)


def _hits(statements: Iterable[Statement]) -> tuple[int, int]:
    listed = list(statements)
    return sum(one.is_hit for one in listed), len(listed)


def model_tables(points: str, companies: Sequence[Company], further: Sequence[Company]) -> dict[str, object]:
    """The tables of a whole model with these points and the answers of these companies; those of the first
    are compared with as well.
    """
    tables: dict[str, object] = {}
    for name in ("model.toml", "raci.toml"):
        tables |= tomllib.loads((DEFINITIONS / name).read_text(encoding="utf-8"))
    items, roles = (list(table_in(tables, name)) for name in ("answer", "role"))
    compared = csv.DictReader(companies_csv(companies, items, roles).splitlines())
    return {
        **tables,
        **tomllib.loads(points),
        "firms": [dict(company.answers) for company in (*companies, *further)],
        "companies": list(compared),
    }


def model_of(points: str, companies: Sequence[Company], further: Sequence[Company]) -> Model:
    """A whole model with these points, that knows what these companies answer."""
    return parse_model(model_tables(points, companies, further))


def try_out(
    model: Model, companies: Sequence[Company], asked: Iterable[str] | None = None, further: int = 0
) -> Trial:
    """Ask the model of every company, with all its answers or those asked and so many of the best further
    ones.
    """
    trial = Trial()
    for company in companies:
        items = list(company.answers if asked is None else asked)
        for _ in range(further):
            questions = next_questions(model, {item: float(company.answers[item]) for item in items})
            items += [questions[0].item] if questions else []
        trial.add(try_one(model, company, items))
    return trial


def try_one(model: Model, company: Company, asked: Iterable[str]) -> Trial:
    """Ask the model of one company."""
    answers: Mapping[str, float] = {item: float(company.answers[item]) for item in asked}
    structure = structure_from_answers(model, answers, explain=False)
    could_change = unasked_by_role(model, next_questions(model, answers))
    trial = Trial()
    for role, result in structure.roles.items():
        given = tuple(rating[role][0] for rating in company.ratings if role in rating)
        if given:
            trial.statements.append(
                Statement(
                    company.id,
                    role,
                    result.status,
                    result.chances[result.status],
                    certainty_with(result.certainty, could_change[role]),
                    given,
                    company.is_sure(role),
                )
            )
    trial.counts.append((structure.own_roles, company.own_roles))
    for segment, cover in structure.coverage.items():
        trial.modes.append((cover.mode, company.coverage[segment]))
    return trial


@dataclass(slots=True)
class Neighbours:
    """How far the raters of the companies that are most like one agree with its own raters.

    `shared`: the share of pairs, a rater of a company nearby and one of the company itself, who say the same
    of a role, for each role of each company; `by_chance`: the same of all companies of the model. `right`:
    where all own raters agree, whether most raters nearby say that. `distances` in the order of `shared`.
    """

    shared: list[float] = field(default_factory=list)
    by_chance: list[float] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    right_by_chance: list[float] = field(default_factory=list)
    distances: list[float] = field(default_factory=list)

    def add(self, other: Neighbours) -> None:
        """Take in what was found of other companies."""
        self.shared += other.shared
        self.by_chance += other.by_chance
        self.right += other.right
        self.right_by_chance += other.right_by_chance
        self.distances += other.distances


def compare_neighbours(
    model: Model, companies: Sequence[Company], asked: Iterable[str] | None = None
) -> Neighbours:
    """Compare companies that the model does not know with those that it knows."""
    found = Neighbours()
    wanted = None if asked is None else frozenset(asked)
    for company in companies:
        answers = {
            item: float(level) for item, level in company.answers.items() if wanted is None or item in wanted
        }
        for role, nearest in companies_like(model, answers).items():
            if not nearest:
                continue
            given = [rating[role][0] for rating in company.ratings]
            near = [status for one in nearest for status in one.company.ratings[role]]
            all_others = [status for one in model.companies for status in one.ratings[role]]
            found.shared.append(_pairs_alike(given, near))
            found.by_chance.append(_pairs_alike(given, all_others))
            found.distances.append(sum(one.distance for one in nearest) / len(nearest))
            if len(set(given)) == 1:
                found.right.append(max(STATUSES, key=near.count) == given[0])
                found.right_by_chance.append(all_others.count(given[0]) / len(all_others))
    return found


def _pairs_alike(some: Sequence[Status], others: Sequence[Status]) -> float:
    return sum(others.count(status) for status in some) / (len(some) * len(others))
