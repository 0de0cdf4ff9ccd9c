"""The learned parts of the model as the files that ship: points.toml, firms.csv and companies.csv."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from shared.consensus.points import Condition, Line, Pair
from shared.consensus.points_parsing import LINES
from tools.fit.panel import Company

Scales = Mapping[str, tuple[int, int]]

_REASONS = Path(__file__).parent / "reasons.toml"
_NAMES = Path(__file__).parent / "names.csv"

_HEAD = """\
# The evidence points of every role: how much each answer speaks for the work, and for making it a job.
#
# Learned from rated companies by `make fit`, which writes this file anew; edits by hand work, until then.
# docs/model-report.md says how well they do.
#
#   [points.ROLE.work]   from 0 points on the work exists (a hat at least)
#   [points.ROLE.job]    from 0 points on it is somebody's main job (a dedicated role)
#   start                where the line starts
#   ITEM = { at }        the points of each level of the answer, lowest first; levels between are on
#                        the straight line. An answer speaks one way on a line; band = true allows both.
#                        The comment behind it says why.
#   both                 points for two conditions that hold together
#
# Ten points multiply the odds by 2.7: 22 points are a chance of 90 %, 29 points one of 95 %.
# More sellers or more staff never take points away. An answer that was not asked adds the points expected.
"""


def points_toml(roles: Sequence[str], lines: Sequence[Line], scales: Scales) -> str:
    """The whole file."""
    reasons = tomllib.loads(_REASONS.read_text(encoding="utf-8"))
    parts = [_HEAD]
    for place, role in enumerate(roles):
        for number, name in enumerate(LINES):
            parts.append(_line(f"points.{role}.{name}", lines[2 * place + number], reasons, scales))
    return "\n".join(parts)


def _line(key: str, line: Line, reasons: Mapping[str, Mapping[str, str]], scales: Scales) -> str:
    written = [f"[{key}]", f"start = {line.start:g}"]
    for item, at in line.answers.items():
        is_band = _turns(item, line)
        rises = at[-1] >= at[0]
        why = reasons[item]["more" if rises else "less"]
        numbers = ", ".join(f"{one:g}" for one in at)
        written.append(f"{item} = {{ at = [{numbers}]{', band = true' if is_band else ''} }}  # {why}")
    bands_in_pairs = {
        condition.item
        for pair in line.pairs
        for condition in (pair.first, pair.second)
        if condition.item not in line.answers and _turns(condition.item, line)
    }
    for item in sorted(bands_in_pairs):
        levels = ", ".join("0" for _ in range(scales[item][0], scales[item][1] + 1))
        why = "speaks both ways with other answers"
        written.append(f"{item} = {{ at = [{levels}], band = true }}  # {why}")
    if line.pairs:
        written.append("both = [")
        written += [_pair(pair) for pair in line.pairs]
        written.append("]")
    return "\n".join(written) + "\n"


def _pair(pair: Pair) -> str:
    first, second = _condition(pair.first), _condition(pair.second)
    return f'  {{ a = "{first}", b = "{second}", points = {pair.points:g} }},'


def _condition(condition: Condition) -> str:
    return f"{condition.item} {'>=' if condition.at_least else '<'} {condition.level}"


def _turns(item: str, line: Line) -> bool:
    at = line.answers.get(item, ())
    rises = any(low < high for low, high in pairwise(at))
    falls = any(low > high for low, high in pairwise(at))
    for pair in line.pairs:
        for condition in (pair.first, pair.second):
            if condition.item == item:
                speaks_for = condition.at_least == (pair.points > 0)
                rises, falls = rises or speaks_for, falls or not speaks_for
    return rises and falls


def firms_csv(companies: Sequence[Company], items: Sequence[str]) -> str:
    """The answers of these companies, one firm a row, without names."""
    rows = [",".join(items)]
    rows += [",".join(str(company.answers[item]) for item in items) for company in companies]
    return "\n".join(rows) + "\n"


def companies_csv(companies: Sequence[Company], items: Sequence[str], roles: Sequence[str]) -> str:
    """The panel, one company a row: what it is, its answers, and what its raters said of every role."""
    with _NAMES.open(encoding="utf-8", newline="") as file:
        names = {row["company"]: row for row in csv.DictReader(file, strict=True)}
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(["company", "people", "fi", "sv", "en", *items, *roles])
    for company in companies:
        name = names[company.id]
        rows.writerow(
            [
                *(name[column] for column in ("company", "people", "fi", "sv", "en")),
                *(company.answers[item] for item in items),
                *(" ".join(rating[role][0] for rating in company.ratings) for role in roles),
            ]
        )
    return written.getvalue()
