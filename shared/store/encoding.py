"""Answers, states, commands and what a workshop is prepared with, as the JSON text in the database."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from pydantic import TypeAdapter

from shared.workshop.answers import Answer
from shared.workshop.commands import Command
from shared.workshop.definition import Item
from shared.workshop.names import Names
from shared.workshop.state import WorkshopState
from shared.workshop.wifi import Wifi

_STATE: Final = TypeAdapter(WorkshopState)
_GROUPS: Final = TypeAdapter(tuple[str, ...])
_ITEMS: Final = TypeAdapter(tuple[Item, ...])
_ASIS: Final = TypeAdapter(dict[str, str])
_NAMES: Final = TypeAdapter(Names)
_FIGURES: Final = TypeAdapter(dict[str, float])
# Every vote reads its workshop, whose texts seldom change; nobody changes what is decoded.
_REMEMBERED: Final = 2048
_WIFI: Final = TypeAdapter(Wifi)
_COMMAND: Final = TypeAdapter(dict[str, str | int | bool | list[str] | None])


def encode_answer(answer: Answer) -> str:
    """One text for equal answers, so that the database can count them."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))


def decode_answer(text: str) -> Answer:
    """The answer; a ranking comes back as a tuple."""
    answer: str | int | dict[str, str] | list[str] | None = json.loads(text)
    return tuple(answer) if isinstance(answer, list) else answer


def encode_state(state: WorkshopState) -> str:
    """A state as text."""
    return _STATE.dump_json(state).decode()


@lru_cache(_REMEMBERED)
def decode_state(text: str) -> WorkshopState:
    """A state; what an older version did not know has its default."""
    return _STATE.validate_json(text)


def encode_command(command: Command) -> str:
    """A command as text: its kind and its own fields."""
    fields = {name: getattr(command, name) for name in command.__dataclass_fields__}
    return json.dumps({"kind": command_kind(command), **fields}, ensure_ascii=False, separators=(",", ":"))


def decode_command(text: str) -> dict[str, str | int | bool | list[str] | None]:
    """A command's `kind` and its own fields."""
    return _COMMAND.validate_json(text)


def command_kind(command: Command) -> str:
    """A command's name in snake case, as `protocol.WorkshopCommand.kind` has it."""
    return kind_of_command(type(command))


def kind_of_command(command: type[Command]) -> str:
    """The name in snake case of every command of a class."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", command.__name__).lower()


def encode_groups(groups: Sequence[str]) -> str:
    """Groups as text, in their order."""
    return json.dumps(list(groups), ensure_ascii=False, separators=(",", ":"))


@lru_cache(_REMEMBERED)
def decode_groups(text: str) -> tuple[str, ...]:
    """Groups in their order."""
    return _GROUPS.validate_json(text)


def encode_own_items(items: Sequence[Item]) -> str:
    """A workshop's own items as text, in their order."""
    return _ITEMS.dump_json(tuple(items)).decode()


@lru_cache(_REMEMBERED)
def decode_own_items(text: str) -> tuple[Item, ...]:
    """A workshop's own items in their order."""
    return _ITEMS.validate_json(text)


def encode_asis(states: Mapping[str, str]) -> str:
    """What is known of today's roles as text, in its order."""
    return _ASIS.dump_json(dict(states)).decode()


@lru_cache(_REMEMBERED)
def decode_asis(text: str) -> Mapping[str, str]:
    """What is known of today's roles, by role."""
    return _ASIS.validate_json(text)


def encode_names(names: Names) -> str:
    """A company's names as text."""
    return _NAMES.dump_json(names).decode()


@lru_cache(_REMEMBERED)
def decode_names(text: str) -> Names:
    """A company's names."""
    return _NAMES.validate_json(text)


def encode_figures(figures: Mapping[str, float]) -> str:
    """A company's customers in figures, as text."""
    return _FIGURES.dump_json(dict(figures)).decode()


@lru_cache(_REMEMBERED)
def decode_figures(text: str) -> Mapping[str, float]:
    """A company's customers in figures, by their names."""
    return _FIGURES.validate_json(text)


def encode_wifi(wifi: Wifi | None) -> str:
    """A network as text, empty without one."""
    return "" if wifi is None else _WIFI.dump_json(wifi).decode()


@lru_cache(_REMEMBERED)
def decode_wifi(text: str) -> Wifi | None:
    """The network."""
    return _WIFI.validate_json(text) if text else None
