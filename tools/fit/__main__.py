"""`make fit`: learn the model's evidence points from the rated companies, and report how well they do.

Writes shared/definitions/points.toml and firms.csv, and docs/model-report.md.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Mapping, Sequence

from tools.fit.learning import Settings, Shelf, learn_lines
from tools.fit.panel import folds_of, older_companies, panel, text_cases
from tools.fit.trying import DEFINITIONS, Trial, model_of, try_out
from tools.fit.writing import firms_csv, points_toml

FOLDS = 6
SEEDS = (1, 2)


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
    shelf = Shelf(panel(), older_companies(), text_cases(core), frozenset(core))
    how = Settings(
        **{
            name: type(getattr(Settings(), name))(value)
            for name, value in (one.split("=") for one in chosen.set)
        }
    )
    for seed in SEEDS[: chosen.seeds]:
        full, short = by_folds(shelf, roles, scales, how, seed)
        for name, trial in (("full", full), ("short", short)):
            print(seed, name, figures(trial), flush=True)
    if chosen.try_only:
        return
    lines = learn_lines(shelf, roles, scales, how)
    (DEFINITIONS / "points.toml").write_text(points_toml(roles, lines, scales), encoding="utf-8")
    (DEFINITIONS / "firms.csv").write_text(firms_csv(shelf.panel, list(scales)), encoding="utf-8")


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
) -> tuple[Trial, Trial]:
    """What models learned without a company say of it, from all answers and from the short set."""
    full, short = Trial(), Trial()
    for fold in folds_of(shelf.panel, FOLDS, seed):
        held_out = [shelf.panel[place] for place in fold]
        others = shelf.without(set(fold))
        model = model_of(points_toml(roles, learn_lines(others, roles, scales, how), scales), others.panel)
        full.add(try_out(model, held_out))
        short.add(try_out(model, held_out, shelf.core))
    return full, short


def figures(trial: Trial) -> str:
    """The shares in one line."""
    parts = {
        "unanimous": trial.unanimous(),
        "sure": trial.sure(),
        "every rater": trial.every(),
        "numbers": trial.numbers(),
        "coverage": trial.coverage(),
    }
    return "  ".join(f"{name} {hits / of:.4f} ({hits}/{of})" for name, (hits, of) in parts.items())


if __name__ == "__main__":
    main()
