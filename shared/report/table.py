"""A plain table: what spreadsheets and CSV files are written from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Cell = str | int | float | datetime | None
Kind = Literal["text", "whole", "decimal", "share", "moment", "day"]


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, what its cells are, and how wide they look best, in characters."""

    heading: str
    kind: Kind
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is the same in every language, `title` in the file's own. None is an empty cell."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
