"""`roolitus calibrate`: how far the model agrees with companies whose roles are known."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import click
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from facilitator.cli import existing_file, fail
from shared.consensus import Model
from shared.consensus.calibration import RatedCompany, Score, score_by_folds, score_of
from shared.definitions import DefinitionError, load_model, read_model

_Status = Literal["own", "hat", "none"]
_Mode = Literal["field", "remote", "self", "either"]


class _Rated(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    description: str = ""
    answers: Mapping[str, Annotated[float, Field(ge=0)]]
    roles: Mapping[str, tuple[_Status, Literal["sure", "either"]]]
    n: tuple[int, int] | None = None
    large: _Mode = "either"
    small: _Mode = "either"


class _RatedFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str = ""
    cases: Annotated[Mapping[str, _Rated], Field(min_length=1)]


@click.command()
@click.argument("companies")
@click.option(
    "--folds", default=5, show_default=True, help="Parts in which the thresholds are refitted and tried."
)
@click.option("--model", "folder", default=None, help="Folder with another model.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def calibrate(companies: str, folds: int, folder: str | None, form: str) -> None:
    """Compare the model with COMPANIES, a JSON file of rated companies.

    "in sample": the model as it is. "by folds": its thresholds refitted without the companies they are
    tried on. Shows every statement it does not share.
    """
    model = _model(folder)
    rated = _read(existing_file(companies), model)
    if not 2 <= folds <= len(rated):
        fail(f"--folds {folds}: must be from 2 to the number of companies, {len(rated)}")
    in_sample, by_folds = score_of(model, rated), score_by_folds(model, rated, folds)
    if form == "json":
        click.echo(
            json.dumps(
                {
                    "model": model.version,
                    "companies": len(rated),
                    "in_sample": _json(in_sample),
                    "folds": folds,
                    "by_folds": _json(by_folds),
                    "misses": [
                        {"company": miss.company, "what": miss.what, "wanted": miss.wanted, "got": miss.got}
                        for miss in in_sample.misses
                    ],
                },
                indent=2,
            )
        )
        return
    click.echo(f"model {model.version}, {len(rated)} companies")
    for title, score in (("in sample", in_sample), (f"by {folds} folds", by_folds)):
        click.echo(
            f"{title:12}  sure statements {_share(score.sure)}   likely statements {_share(score.likely)}   "
            f"number of dedicated roles {_share(score.own_roles)}   coverage {_share(score.coverage)}"
        )
    for miss in in_sample.misses:
        click.echo(f"  {miss.company}: {miss.what}: consultants {miss.wanted}, model {miss.got}")


def _model(folder: str | None) -> Model:
    try:
        return load_model() if folder is None else read_model(Path(folder))
    except DefinitionError as problem:
        fail(str(problem))
        raise


def _read(path: Path, model: Model) -> list[RatedCompany]:
    try:
        cases = _RatedFile.model_validate_json(path.read_bytes()).cases
    except ValidationError as problem:
        first = problem.errors()[0]
        fail(f"{path.name}: {'.'.join(str(part) for part in first['loc']) or 'file'}: {first['msg']}")
        raise
    companies = []
    for name, case in cases.items():
        for role in case.roles:
            if role not in model.roles:
                fail(f"{path.name}: {name}: there is no role called {role!r}")
        for item, level in case.answers.items():
            if item not in model.items:
                fail(f"{path.name}: {name}: there is no answer called {item!r}")
            if not model.items[item].holds(level):
                scale = model.items[item]
                fail(f"{path.name}: {name}: {item} is {level:g}, not from {scale.low} to {scale.high}")
        companies.append(
            RatedCompany(
                id=name,
                answers=case.answers,
                sure={role: status for role, (status, how) in case.roles.items() if how == "sure"},
                likely={role: status for role, (status, how) in case.roles.items() if how == "either"},
                own_roles=case.n,
                coverage={
                    segment: mode
                    for segment, mode in (("large", case.large), ("small", case.small))
                    if mode != "either"
                },
            )
        )
    return companies


def _share(hits: tuple[int, int]) -> str:
    return f"{hits[0]}/{hits[1]} ({hits[0] / hits[1]:.1%})" if hits[1] else "-"


def _json(score: Score) -> dict[str, dict[str, float | int | None]]:
    return {
        name: {"hits": hit, "of": of, "share": round(hit / of, 4) if of else None}
        for name, (hit, of) in (
            ("sure", score.sure),
            ("likely", score.likely),
            ("own_roles", score.own_roles),
            ("coverage", score.coverage),
        )
    }
