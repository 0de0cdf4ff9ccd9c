"""`make fit`: learn the model's evidence points from the rated companies, and report how well they do.

Writes shared/definitions/points.toml, firms.csv and companies.csv, and docs/model-report.md.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.fit.learning import Settings, Shelf
from tools.fit.panel import (
    PanelError,
    folds_of,
    further_companies,
    older_companies,
    panel,
    refuse_slips,
    text_cases,
)
from tools.fit.report import figures_of, report_md
from tools.fit.text_counts import learn_with_counts
from tools.fit.trying import DEFINITIONS, Neighbours, Trial, compare_neighbours, model_of, try_out
from tools.fit.writing import companies_csv, firms_csv, points_toml

FOLDS = 6
SEEDS = (1,)
ASKED = {"full set": 0, "short set": 0, "short set and 2 more": 2, "short set and 5 more": 5}
"""What was asked, and how many of the questions that are worth asking next."""
SETS = ("full set", "short set")
REPORT = Path(__file__).parents[2] / "docs" / "model-report.md"


def main() -> None:
    """Learn, write, report."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--seeds", type=int, default=len(SEEDS), help="how many times the folds are dealt")
    words.add_argument("--set", nargs="*", default=[], metavar="NAME=VALUE", help="settings to try")
    words.add_argument("--try-only", action="store_true", help="print the figures by folds, write nothing")
    chosen = words.parse_args()
    tables = tomllib.loads((DEFINITIONS / "model.toml").read_text(encoding="utf-8"))
    roles, core = (
        list(tables["role"]),
        [name for name, spec in tables["answer"].items() if spec.get("core", True)],
    )
    scales = scales_of(tables["answer"])
    try:
        companies = panel()
        refuse_slips(companies, scales, roles)
        further = further_companies()
        refuse_slips(further, scales, roles, "further.json")
    except PanelError as slip:
        words.error(str(slip))
    shelf = Shelf(companies, older_companies(), text_cases(core), frozenset(core), further)
    how = Settings(
        **{
            name: type(getattr(Settings(), name))(value)
            for name, value in (one.split("=") for one in chosen.set)
        }
    )
    left_out = {name: Trial() for name in ASKED}
    neighbours = {name: Neighbours() for name in SETS}
    for seed in SEEDS[: chosen.seeds]:
        trials = by_folds(shelf, roles, scales, how, seed, neighbours, quick=chosen.try_only)
        for name, trial in trials.items():
            print(seed, name, *figures_of(trial), sep="  ", flush=True)
            left_out[name].add(trial)
    if chosen.try_only:
        print(thresholds_table(left_out))
        return
    lines = learn_with_counts(shelf, roles, scales, how)
    points = points_toml(roles, lines, scales)
    (DEFINITIONS / "points.toml").write_text(points, encoding="utf-8")
    (DEFINITIONS / "firms.csv").write_text(
        firms_csv([*shelf.panel, *shelf.further], list(scales)), encoding="utf-8"
    )
    compared = companies_csv(shelf.panel, list(scales), roles)
    (DEFINITIONS / "companies.csv").write_text(compared, encoding="utf-8")
    if chosen.seeds:
        model = model_of(points, shelf.panel, shelf.further)
        in_sample = {name: try_out(model, shelf.panel, asked(shelf, name)) for name in SETS}
        thresholds = (model.params.firm_from, model.params.likely_from)
        page = report_md(
            (len(shelf.panel), len(shelf.further)),
            FOLDS,
            chosen.seeds,
            in_sample,
            left_out,
            thresholds=thresholds,
            neighbours=neighbours,
        )
        REPORT.write_text(page, encoding="utf-8")


def asked(shelf: Shelf, name: str) -> frozenset[str] | None:
    """The items of a set; None: all."""
    return None if name == "full set" else shelf.core


def thresholds_table(trials: Mapping[str, Trial]) -> str:
    """For each chance the share of statements with at least that, and how often single raters say the
    same.
    """
    rows = []
    for name, trial in trials.items():
        for least in (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95):
            part = Trial([one for one in trial.statements if one.chance >= least])
            if part.statements:
                (right, of), (alike, unanimous) = part.every(), part.unanimous()
                share = len(part.statements) / len(trial.statements)
                rows.append(f"{name} {least} {share:.3f} {right / of:.3f} {alike / max(1, unanimous):.3f}")
    return "\n".join(rows)


def scales_of(answers: Mapping[str, Mapping[str, object]]) -> dict[str, tuple[int, int]]:
    """The lowest and highest level of every answer of model.toml."""
    return {
        name: (1, len(spec["x"]) if isinstance(spec.get("x"), list) else 10)  # type: ignore[arg-type]
        for name, spec in answers.items()
    }


def by_folds(
    shelf: Shelf,
    roles: Sequence[str],
    scales: Mapping[str, tuple[int, int]],
    how: Settings,
    seed: int,
    neighbours: Mapping[str, Neighbours],
    *,
    quick: bool = False,
) -> dict[str, Trial]:
    """What models learned without a company say of it, by what was asked; `quick` leaves out further
    questions. What the companies nearby say is added to `neighbours`.
    """
    trials = {name: Trial() for name in ASKED}
    for fold in folds_of(shelf.panel, FOLDS, seed):
        held_out = [shelf.panel[place] for place in fold]
        others = shelf.without(set(fold))
        points = points_toml(roles, learn_with_counts(others, roles, scales, how), scales)
        model = model_of(points, others.panel, others.further)
        for name, further in ASKED.items():
            if not (quick and further):
                trials[name].add(try_out(model, held_out, asked(shelf, name), further))
        for name, found in neighbours.items():
            found.add(compare_neighbours(model, held_out, asked(shelf, name)))
    return {name: trial for name, trial in trials.items() if trial.statements}


if __name__ == "__main__":
    main()
