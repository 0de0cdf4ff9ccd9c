"""The workshop's content as files a consultant edits, read and checked here and nowhere else."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from shared.workshop.definition import Definition, Item, ItemType, Option, Role, Stage, Step

FOLDER = Path(__file__).parent


class DefinitionError(Exception):
    """A definition file is wrong; the message names the file, the place in it and the reason."""


class _Text(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    fi: str = Field(min_length=1)
    sv: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def wordings(self) -> dict[str, str]:
        return {"fi": self.fi, "sv": self.sv, "en": self.en}


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Option(_Strict):
    id: str
    text: _Text
    short: _Text


class _Step(_Strict):
    id: str
    title: _Text
    lead: _Text


class _Item(_Strict):
    id: str
    step: str
    type: ItemType
    kind: Literal["fact", "view"] = "view"
    sets: frozenset[Literal["short", "full"]]
    text: _Text
    label: _Text
    help: _Text | None = None
    options: tuple[_Option, ...] = ()
    minimum: int = 0
    maximum: int = 0
    rows: Literal["role", "stage", ""] = ""


class _Questions(_Strict):
    version: str
    step: tuple[_Step, ...]
    item: tuple[_Item, ...]


class _Role(_Strict):
    id: str
    name: _Text
    short: _Text
    does: _Text
    own: _Text
    stages: tuple[str, ...]
    source: tuple[str, ...] = ()


class _Stage(_Strict):
    id: str
    name: _Text


class _Catalogue(_Strict):
    role: tuple[_Role, ...]
    stage: tuple[_Stage, ...]


def read_definition(folder: Path) -> Definition:
    """The workshop definition of a folder with questions.toml and roles.toml.

    Raises DefinitionError naming the file, the place and the reason.
    """
    questions = _read(folder / "questions.toml", _Questions)
    catalogue = _read(folder / "roles.toml", _Catalogue)
    stages = {stage.id: Stage(stage.id, stage.name.wordings()) for stage in catalogue.stage}
    roles: dict[str, Role] = {}
    for role in catalogue.role:
        if unknown := set(role.stages) - set(stages):
            raise DefinitionError(f"roles.toml: role {role.id}: unknown stage {sorted(unknown)[0]}")
        roles[role.id] = Role(
            role.id,
            role.name.wordings(),
            role.short.wordings(),
            role.does.wordings(),
            role.own.wordings(),
            role.stages,
        )
    steps = tuple(Step(step.id, step.title.wordings(), step.lead.wordings()) for step in questions.step)
    step_ids = {step.id for step in steps}
    rows = {"role": tuple(roles), "stage": tuple(stages), "": ()}
    items: dict[str, Item] = {}
    for item in questions.item:
        where = f"questions.toml: item {item.id}"
        if item.id in items:
            raise DefinitionError(f"{where}: the id stands twice")
        if item.step not in step_ids:
            raise DefinitionError(f"{where}: unknown step {item.step}")
        _check_shape(where, item)
        items[item.id] = Item(
            id=item.id,
            step=item.step,
            type=item.type,
            is_fact=item.kind == "fact",
            sets=item.sets,
            text=item.text.wordings(),
            label=item.label.wordings(),
            help=item.help.wordings() if item.help else None,
            options=tuple(Option(o.id, o.text.wordings(), o.short.wordings()) for o in item.options),
            minimum=item.minimum,
            maximum=item.maximum,
            rows=rows[item.rows],
            rows_of=item.rows,
        )
    return Definition(questions.version, steps, items, roles, stages)


@cache
def load_definition() -> Definition:
    """The standard workshop that ships with the software."""
    return read_definition(FOLDER)


def _check_shape(where: str, item: _Item) -> None:
    option_ids = [option.id for option in item.options]
    if len(option_ids) != len(set(option_ids)):
        raise DefinitionError(f"{where}: an option id stands twice")
    needs_options = item.type in (ItemType.ORDINAL, ItemType.STATE_GRID)
    if needs_options and len(option_ids) < 2:
        raise DefinitionError(f"{where}: needs at least two options")
    if item.type is ItemType.NUMBER and item.minimum >= item.maximum:
        raise DefinitionError(f"{where}: minimum must be below maximum")
    if item.type in (ItemType.STATE_GRID, ItemType.RANK_TOP3) and not item.rows:
        raise DefinitionError(f"{where}: needs rows = 'role' or 'stage'")


_Shape = TypeVar("_Shape", bound=BaseModel)


def _read(path: Path, shape: type[_Shape]) -> _Shape:
    try:
        return shape.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as problem:
        raise DefinitionError(f"{path.name}: cannot be read: {problem.strerror}") from problem
    except tomllib.TOMLDecodeError as problem:
        raise DefinitionError(f"{path.name}: {problem}") from problem
    except ValidationError as problem:
        first = problem.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise DefinitionError(f"{path.name}: {place}: {first['msg']}") from problem
