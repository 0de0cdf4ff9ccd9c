"""Answers in a CSV file: one row a participant, one column an item. Every fault names its row and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from shared.consensus import Ballot
from shared.workshop.definition import Definition, Item, ItemSet

ASIS = "asis"
FRICTION = "friction"
GROUP = "group"
_SEPARATORS = (",", ";", "\t")
_LARGEST_CELL = 100_000


class AnswersError(Exception):
    """The file cannot be used; the message names row and column where there is one. Row 1 is the header."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a file holds. `left_out`: columns that belong to no item of the chosen set of questions."""

    ballots: tuple[Ballot, ...]
    left_out: tuple[str, ...]
    has_groups: bool


@dataclass(frozen=True, slots=True)
class _Cell:
    row: int
    column: str
    text: str

    def wrong(self, reason: str) -> AnswersError:
        shown = self.text if len(self.text) <= 40 else self.text[:39] + "…"
        return AnswersError(f"row {self.row}, column {self.column}: {shown!r} {reason}")


def read_answers(content: bytes, definition: Definition, item_set: ItemSet) -> Answers:
    """Parse the bytes of a file.

    Separators comma, semicolon and tab; UTF-8 with or without a byte order mark, else read as Windows
    Latin. Columns: ids of items; `asis.<role>` (none, part, own or 1-3); `friction` (stages, worst first,
    "sell>grow>aware"); `group`. A cell of an ordinal item is a level number from 1 or an option id; where
    ids are numbers themselves, a number is a level, unless the whole file can only be read as ids.
    Comment columns are read over. Empty = no answer; rows without any answer are no ballots.
    Raises AnswersError.
    """
    rows = _rows(_text(content))
    header = [name.strip() for name in rows[0][1]]
    _check_header(header, definition)
    cells = [
        [_Cell(number, column, text.strip()) for column, text in zip(header, row, strict=True)]
        for number, row in _even(rows[1:], header)
    ]
    asked = {item.id for item in definition.asked(item_set)}
    as_ids = _only_ids(cells, definition)
    ballots = []
    for row in cells:
        ballot = _ballot([cell for cell in row if cell.text], definition, asked, as_ids=as_ids)
        if ballot.answers or ballot.asis or ballot.friction:
            ballots.append(ballot)
    if not ballots:
        raise AnswersError("there are no rows with answers under the header")
    left_out = tuple(column for column in header if column in definition.items and column not in asked)
    return Answers(tuple(ballots), left_out, any(ballot.group for ballot in ballots))


def _text(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in content:
        raise AnswersError("this is not a text file in UTF-8; save it as CSV UTF-8")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """The rows that are not blank, with the line each begins on."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(_SEPARATORS, key=first.count)
    limit = csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows = []
    begins = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((begins, row))
            begins = reader.line_num + 1
    except csv.Error as problem:
        raise AnswersError(f"row {begins}: {problem}") from problem
    finally:
        csv.field_size_limit(limit)
    if not rows:
        raise AnswersError("the file is empty")
    return rows


def _check_header(header: Sequence[str], definition: Definition) -> None:
    for place, column in enumerate(header, start=1):
        where = f"row 1, column {place}"
        if not column:
            raise AnswersError(f"{where}: has no name")
        if column in header[: place - 1]:
            raise AnswersError(f"{where}: {column!r} appears twice")
        if column in (FRICTION, GROUP):
            continue
        if column.startswith(f"{ASIS}."):
            if column.removeprefix(f"{ASIS}.") not in definition.roles:
                raise AnswersError(f"{where}: {column!r}: there is no such role")
            continue
        if column == ASIS:
            raise AnswersError(
                f"{where}: write one column a role, such as {ASIS}.{next(iter(definition.roles))}"
            )
        if column not in definition.items:
            raise AnswersError(f"{where}: {column!r} is not an item")


def _even(rows: Sequence[tuple[int, list[str]]], header: Sequence[str]) -> list[tuple[int, list[str]]]:
    even = []
    for number, row in rows:
        while len(row) > len(header) and not row[-1].strip():
            row.pop()
        if len(row) > len(header):
            raise AnswersError(f"row {number}, column {len(header) + 1}: has no name in row 1")
        if len(row) < len(header):
            raise AnswersError(f"row {number}, column {header[len(row)]}: the row ends before it")
        even.append((number, row))
    return even


def _only_ids(cells: Sequence[Sequence[_Cell]], definition: Definition) -> bool:
    """Whether every ordinal cell is an option id and at least one can be nothing else."""
    must_be_id = False
    for row in cells:
        for cell in row:
            item = definition.items.get(cell.column)
            if item is None or not _is_worded_scale(item) or not cell.text:
                continue
            if cell.text not in [option.id for option in item.options]:
                return False
            must_be_id = must_be_id or _level(cell.text, len(item.options)) is None
    return must_be_id


def _ballot(row: Sequence[_Cell], definition: Definition, asked: set[str], *, as_ids: bool) -> Ballot:
    answers: dict[str, float] = {}
    asis: dict[str, str] = {}
    friction: tuple[str, ...] = ()
    group: str | None = None
    for cell in row:
        if cell.column == GROUP:
            group = cell.text
        elif cell.column == FRICTION:
            friction = _friction(cell, definition)
        elif cell.column.startswith(f"{ASIS}."):
            asis[cell.column.removeprefix(f"{ASIS}.")] = _state(cell, definition.items[ASIS])
        else:
            item = definition.items[cell.column]
            level = _level_in(cell, item, as_ids=as_ids)
            if level is not None and item.id in asked:
                answers[item.id] = level
    return Ballot(answers, asis, friction, group)


def _is_worded_scale(item: Item) -> bool:
    return item.has_levels and bool(item.options)


def _level_in(cell: _Cell, item: Item, *, as_ids: bool) -> int | None:
    """The level in the cell of an item; None for items whose columns are read over."""
    if not item.has_levels:
        return None
    return _option_level(cell, item, as_ids=as_ids) if item.options else _number(cell, item)


def _level(text: str, levels: int) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= levels else None


def _option_level(cell: _Cell, item: Item, *, as_ids: bool) -> int:
    ids = [option.id for option in item.options]
    level = None if as_ids else _level(cell.text, len(ids))
    if level is not None:
        return level
    if cell.text not in ids:
        raise cell.wrong(f"is neither a level from 1 to {len(ids)} nor one of {', '.join(ids)}")
    return ids.index(cell.text) + 1


def _number(cell: _Cell, item: Item) -> int:
    levels = item.levels
    if cell.text.isascii() and cell.text.isdigit() and int(cell.text[:9]) in levels:
        return int(cell.text)
    raise cell.wrong(f"is not a whole number from {levels[0]} to {levels[-1]}")


def _state(cell: _Cell, item: Item) -> str:
    ids = [option.id for option in item.options]
    level = _level(cell.text, len(ids))
    if level is not None:
        return ids[level - 1]
    if cell.text not in ids:
        raise cell.wrong(f"is neither a level from 1 to {len(ids)} nor one of {', '.join(ids)}")
    return cell.text


def _friction(cell: _Cell, definition: Definition) -> tuple[str, ...]:
    stages = tuple(part.strip() for part in cell.text.split(">"))
    for stage in stages:
        if stage not in definition.stages:
            raise cell.wrong(f"names {stage!r}, which is not a stage ({', '.join(definition.stages)})")
    if len(set(stages)) != len(stages):
        raise cell.wrong("names a stage twice")
    if len(stages) > 3:
        raise cell.wrong("names more than three stages")
    return stages
