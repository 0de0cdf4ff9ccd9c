"""The workshop's content as files a consultant edits, read and checked here and nowhere else."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from shared.consensus import Model, ModelError, parse_model
from shared.definitions.forms import Id, ItemOfFile, RoleOfFile, StageOfFile, StepOfFile, problem_of
from shared.definitions.wordings import UnknownPlace, add_own_files, with_own_columns
from shared.workshop.definition import OWN_PREFIX, Definition, Item, Role, Stage, Text
from shared.workshop.question_types import QUESTION_TYPES
from shared.workshop.state import CLOSED, LOBBY, STRUCTURE

FOLDER = Path(__file__).parent

NUMBERS_MAX = 100
"""Values of a number item: each has a bar."""
_OPTION_SHORT_MAX = 14
_ROLE_SHORT_MAX = 18


class DefinitionError(Exception):
    """A definition file is wrong; the message names the file, the place in it and the reason."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Questions(_Strict):
    version: Id
    step: Annotated[tuple[StepOfFile, ...], Field(min_length=1)]
    item: Annotated[tuple[ItemOfFile, ...], Field(min_length=1)]


class _Catalogue(_Strict):
    role: Annotated[tuple[RoleOfFile, ...], Field(min_length=1)]
    stage: Annotated[tuple[StageOfFile, ...], Field(min_length=1)]


def read_definition(folder: Path) -> Definition:
    """The workshop definition of a folder with questions.toml and roles.toml.

    Raises DefinitionError naming the file, the place and the reason.
    """
    questions = _read(folder / "questions.toml", _Questions)
    catalogue = _read(folder / "roles.toml", _Catalogue)
    _refuse_repeats("roles.toml: stage", (stage.id for stage in catalogue.stage))
    _refuse_repeats("roles.toml: role", (role.id for role in catalogue.role))
    _refuse_repeats("questions.toml: step", (step.id for step in questions.step))
    _refuse_repeats("questions.toml: item", (item.id for item in questions.item))
    stages: dict[str, Stage] = {stage.id: stage for stage in catalogue.stage}
    roles: dict[str, Role] = {}
    for role in catalogue.role:
        for stage_id in role.stages:
            if stage_id not in stages:
                raise DefinitionError(f"roles.toml: role {role.id}: unknown stage {stage_id}")
        _refuse_long(f"roles.toml: role {role.id}", role.short, _ROLE_SHORT_MAX)
        roles[role.id] = role
    step_ids = {step.id for step in questions.step}
    for stop in (LOBBY, STRUCTURE, CLOSED):
        if stop in step_ids:
            raise DefinitionError(f"questions.toml: step {stop}: the agenda has a stop of this id already")
    rows = {"role": tuple(roles), "stage": tuple(stages), "": ()}
    items: dict[str, Item] = {}
    for item in questions.item:
        where = f"questions.toml: item {item.id}"
        if item.step not in step_ids:
            raise DefinitionError(f"{where}: unknown step {item.step}")
        if item.id.startswith(OWN_PREFIX):
            raise DefinitionError(f"{where}: ids that begin with {OWN_PREFIX!r} are of workshops' own items")
        _check_shape(where, item)
        items[item.id] = replace(item, rows=rows[item.rows_of], help=item.help or None)
    return Definition(questions.version, questions.step, items, roles, stages)


@cache
def load_model() -> Model:
    """The weights of the structure that ship with the software."""
    return read_model(FOLDER)


def read_model(folder: Path) -> Model:
    """The model of a folder with model.toml, points.toml, raci.toml, firms.csv and, for comparison,
    companies.csv.

    DefinitionError names the file or the key, and the reason.
    """
    tables = read_model_tables(folder)
    try:
        return parse_model(tables)
    except ModelError as problem:
        raise DefinitionError(f"{_file_of(problem.key)}: {problem}") from problem


def read_model_tables(folder: Path) -> dict[str, object]:
    """What the files of a model say, merged, unchecked; DefinitionError for a file that cannot be read."""
    tables: dict[str, object] = {}
    for name in ("model.toml", "points.toml", "raci.toml"):
        for key, value in _read_table(folder / name).items():
            if key in tables:
                raise DefinitionError(f"{name}: {key}: is in another file of the model already")
            tables[key] = value
    tables["firms"] = _read_firms(folder / "firms.csv")
    companies = folder / "companies.csv"
    if companies.exists():
        tables["companies"] = with_own_columns(_read_rows(companies))
    return tables


def _file_of(key: str) -> str:
    files = {
        "points": "points.toml",
        "firms": "firms.csv",
        "companies": "companies.csv",
        "stage": "raci.toml",
        "transition": "raci.toml",
    }
    return files.get(re.split(r"[.\[]", key)[0], "model.toml")


@cache
def load_firms() -> tuple[Mapping[str, float], ...]:
    """The answers of the firms from which the model knows what is usual."""
    return tuple(_read_firms(FOLDER / "firms.csv"))


def _read_firms(path: Path) -> list[dict[str, float]]:
    """One firm a row, its answers as levels under the ids of the items."""
    firms = []
    for line, row in enumerate(_read_rows(path), start=2):
        firm = {}
        for item, text in row.items():
            if not text.strip().isdecimal():
                raise DefinitionError(f"{path.name}: row {line}, column {item}: is not a level")
            firm[item] = float(text)
        firms.append(firm)
    return firms


def _read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table by the names in its first row; each has a text in every column."""
    try:
        rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines(), strict=True))
    except OSError as problem:
        raise DefinitionError(f"{path.name}: cannot be read: {problem.strerror}") from problem
    except UnicodeDecodeError as problem:
        raise DefinitionError(f"{path.name}: byte {problem.start + 1}: is not UTF-8") from problem
    except csv.Error as problem:
        raise DefinitionError(f"{path.name}: {problem}") from problem
    for line, row in enumerate(rows, start=2):
        # DictReader puts what is too much under no name, and nothing where a row is too short.
        if None in row or None in row.values():
            raise DefinitionError(f"{path.name}: row {line}: has not as many cells as the first row")
    return rows


@cache
def load_definition() -> Definition:
    """The standard workshop that ships with the software."""
    return read_definition(FOLDER)


def _check_shape(where: str, item: Item) -> None:
    if "full" not in item.sets:
        raise DefinitionError(f"{where}: sets must contain 'full', which contains everything in 'short'")
    _check_options(where, item)
    question_type = QUESTION_TYPES[item.type]
    if question_type.has_range:
        if item.minimum >= item.maximum:
            raise DefinitionError(f"{where}: minimum must be below maximum")
        if item.maximum - item.minimum >= NUMBERS_MAX:
            raise DefinitionError(f"{where}: at most {NUMBERS_MAX} numbers from minimum to maximum")
    elif item.minimum or item.maximum:
        raise DefinitionError(f"{where}: type {item.type} has no minimum and no maximum")
    if question_type.has_rows:
        if not item.rows_of:
            raise DefinitionError(f"{where}: needs rows = 'role' or 'stage'")
    elif item.rows_of:
        raise DefinitionError(f"{where}: type {item.type} has no rows")


def _check_options(where: str, item: Item) -> None:
    if QUESTION_TYPES[item.type].has_options:
        if len(item.options) < 2:
            raise DefinitionError(f"{where}: needs at least two options")
    elif item.options:
        raise DefinitionError(f"{where}: type {item.type} has no options")
    _refuse_repeats(f"{where}: option", (option.id for option in item.options))
    for option in item.options:
        _refuse_long(f"{where}: option {option.id}", option.short, _OPTION_SHORT_MAX)


def _refuse_repeats(what: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            raise DefinitionError(f"{what} {each}: the id appears twice")
        seen.add(each)


def _refuse_long(where: str, short: Text, length_max: int) -> None:
    for language, words in short.items():
        if len(words) > length_max:
            raise DefinitionError(f"{where}: short.{language}: longer than {length_max} characters")


_Shape = TypeVar("_Shape", bound=BaseModel)


def _read(path: Path, shape: type[_Shape]) -> _Shape:
    content = _read_table(path)
    try:
        return shape.model_validate(content)
    except ValidationError as problem:
        first = problem.errors()[0]
        where = f"{path.name}: {_place(content, first['loc'])}"
        raise DefinitionError(f"{where}: {problem_of(first)}") from problem


def _read_table(path: Path) -> dict[str, object]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        add_own_files(content, path.name)
    except UnknownPlace as problem:
        raise DefinitionError(str(problem)) from problem
    except OSError as problem:
        raise DefinitionError(f"{path.name}: cannot be read: {problem.strerror}") from problem
    except UnicodeDecodeError as problem:
        raise DefinitionError(f"{path.name}: byte {problem.start + 1}: is not UTF-8") from problem
    except tomllib.TOMLDecodeError as problem:
        raise DefinitionError(f"{path.name}: {problem}") from problem
    return content


def _place(content: object, location: tuple[int | str, ...]) -> str:
    """The place of a value, by the ids a reader of the file finds: "item size: options m1: short.sv"."""
    place, joint = "", ""
    for part in location:
        if isinstance(part, int):
            content = content[part] if isinstance(content, list) else None
            name = content.get("id") if isinstance(content, dict) else None
            place, joint = f"{place} {name if isinstance(name, str) else f'number {part + 1}'}", ": "
        else:
            content = content.get(part) if isinstance(content, dict) else None
            place, joint = f"{place}{joint}{part}", "."
    return place
