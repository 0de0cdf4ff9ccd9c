"""The rated companies that the model is fitted on: the panel, and the older cases of the tests."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

Status = Literal["own", "hat", "none"]
STATUSES: tuple[Status, ...] = ("none", "hat", "own")

_HERE = Path(__file__).parent
_FURTHER = _HERE / "further.json"
_CASES = Path(__file__).parents[2] / "tests" / "consensus" / "cases"
_OLDER_FILES = ("rated_companies", "own_holdout", "fresh_companies", "second_fresh_companies")
_TEXT_KEYS: tuple[tuple[str, Status], ...] = (("own", "own"), ("combined", "hat"), ("none", "none"))
_IN_A_QUADRUPLE = 4


class PanelError(ValueError):
    """A file of rated companies cannot be used; the message names the file, the place and the reason."""


class Rating(BaseModel):
    """What one rater says of one company."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    roles: Mapping[str, tuple[Status, Literal["sure", "either"]]]
    n: tuple[int, int]
    large: str
    small: str
    why: str


class _PanelCase(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    description: str
    answers: Mapping[str, int]
    raters: Mapping[str, Rating]


class _Panel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str
    cases: Mapping[str, _PanelCase]


@dataclass(frozen=True, slots=True)
class Company:
    """One company: `ratings` are its raters' statuses by role, each with whether the rater is sure.

    `family`: companies that differ in one or two things share one, and stay in one fold. `own_roles`: the
    smallest and largest number of dedicated roles among the raters. `coverage`: the modes that raters gave,
    by segment.
    """

    id: str
    family: str
    answers: Mapping[str, int]
    ratings: tuple[Mapping[str, tuple[Status, bool]], ...]
    own_roles: tuple[int, int]
    coverage: Mapping[str, tuple[str, ...]]

    def unanimous(self, role: str) -> Status | None:
        """The status that every rater gives the role, None if they differ."""
        given = {rating[role][0] for rating in self.ratings}
        return given.pop() if len(given) == 1 else None

    def is_sure(self, role: str) -> bool:
        """Whether every rater is sure about the role."""
        return all(rating[role][1] for rating in self.ratings)


def panel(path: Path = _HERE / "panel.json") -> list[Company]:
    """The companies of a file such as panel.json, whose companies three raters judged. Raises PanelError."""
    try:
        cases = _Panel.model_validate_json(path.read_bytes()).cases
    except OSError as problem:
        raise PanelError(f"{path.name}: cannot be read: {problem.strerror}") from problem
    except ValidationError as problem:
        first = problem.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise PanelError(f"{path.name}: {place}: {first['msg']}") from problem
    companies = []
    for name, case in cases.items():
        ratings = tuple(
            {role: (status, how == "sure") for role, (status, how) in rating.roles.items()}
            for rating in case.raters.values()
        )
        counts = [sum(status == "own" for status, _ in rating.values()) for rating in ratings]
        companies.append(
            Company(
                id=name,
                family=_family(name),
                answers=case.answers,
                ratings=ratings,
                own_roles=(min(counts), max(counts)),
                coverage={
                    "large": tuple(rating.large for rating in case.raters.values()),
                    "small": tuple(rating.small for rating in case.raters.values()),
                },
            )
        )
    return companies


def further_companies() -> list[Company]:
    """The companies that one or two other raters judged. Raises PanelError."""
    return panel(_FURTHER)


def refuse_slips(
    companies: Sequence[Company],
    scales: Mapping[str, tuple[int, int]],
    roles: Sequence[str],
    file: str = "panel.json",
) -> None:
    """Refuse a panel in which a company lacks an answer or a rated role, or has one that nobody knows.

    `scales`: the lowest and highest level of every item. Raises PanelError.
    """
    if not companies:
        raise PanelError(f"{file}: cases: there are none")
    for company in companies:
        place = f"{file}: cases.{company.id}"
        for item in (*company.answers, *scales):
            if item not in scales:
                raise PanelError(f"{place}.answers.{item}: there is no such item")
            level, (low, high) = company.answers.get(item), scales[item]
            if level is None or not low <= level <= high:
                raise PanelError(f"{place}.answers.{item}: {level} is not a level from {low} to {high}")
        for rating in company.ratings:
            if differing := sorted(set(rating) ^ set(roles)):
                known = "is not rated" if differing[0] in roles else "there is no such role"
                raise PanelError(f"{place}.raters: {differing[0]}: {known}")


def _family(name: str) -> str:
    """Companies G01 to G04 are variants of one, and so on; every other company is alone."""
    if name.startswith("G"):
        return f"G{(int(name[1:]) - 1) // _IN_A_QUADRUPLE}"
    return name


def older_companies() -> list[Company]:
    """The companies of the older files, one rating each; some lack an answer."""
    companies = []
    for file in _OLDER_FILES:
        cases = json.loads((_CASES / f"{file}.json").read_text(encoding="utf-8"))["cases"]
        for name, case in cases.items():
            rating = {role: (status, how == "sure") for role, (status, how) in case["roles"].items()}
            companies.append(
                Company(
                    id=f"{file}:{name}",
                    family=f"{file}:{name}",
                    answers=case["answers"],
                    ratings=(rating,),
                    own_roles=tuple(case["n"]),
                    coverage={segment: (case[segment],) for segment in ("large", "small")},
                )
            )
    return companies


def text_cases(core: Sequence[str]) -> list[Company]:
    """The text's own cases: some roles of each, with the answers of the short set and a few more."""
    cases = tomllib.loads((_CASES / "cases.toml").read_text(encoding="utf-8"))["case"]
    companies = []
    for name, case in cases.items():
        rating: dict[str, tuple[Status, bool]] = {}
        for key, status in _TEXT_KEYS:
            rating |= dict.fromkeys(case.get(key, []), (status, True))
        low, high = case["n"]
        modes = {segment: (case.get(segment, "either"),) for segment in ("large", "small")}
        answers = {**dict(zip(core, case["a"], strict=True)), **case.get("opt", {})}
        companies.append(Company(name, name, answers, (rating,), (low, high), modes))
    return companies


def folds_of(companies: Sequence[Company], folds: int, seed: int) -> list[list[int]]:
    """Places of the companies, dealt into folds of about equal size; a family stays together."""
    families: dict[str, list[int]] = {}
    for place, company in enumerate(companies):
        families.setdefault(company.family, []).append(place)
    order = sorted(families, key=lambda family: _scrambled(family, seed))
    order.sort(key=lambda family: -len(families[family]))
    dealt: list[list[int]] = [[] for _ in range(folds)]
    for family in order:
        min(dealt, key=len).extend(families[family])
    return dealt


def _scrambled(text: str, seed: int) -> int:
    value = seed
    for letter in text:
        value = (value * 1_000_003 + ord(letter)) % 2_147_483_647
    return value
