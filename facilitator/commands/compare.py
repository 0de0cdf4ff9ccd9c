"""`roolitus compare`: two workshops side by side in a workbook, as the console's download does."""

from __future__ import annotations

import time
from pathlib import Path

import click

from facilitator.cli import fail
from facilitator.commands.export import save
from facilitator.commands.operate import data_option, store_of
from facilitator.downloads.reports import read_report
from shared.definitions import load_definition, load_model
from shared.locales import LANGUAGES
from shared.report import Report
from shared.report.comparison import NotComparable, compare
from shared.report.words import Words
from shared.report.workbook.comparison import write_comparison
from shared.results.structures import Structures
from shared.store import Store

_PROBLEMS = {
    "same": "both are the same workshop, and two states of one are not compared",
    "nothing_shown": "both need results that have been shown",
}


@click.command("compare")
@click.argument("first")
@click.argument("second")
@click.option(
    "--lang", type=click.Choice(LANGUAGES), help="Language of the file; by default the second workshop's own."
)
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="File or folder to write; by default the current folder, under a name of the two.",
)
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@data_option
def compare_workshops(
    *, first: str, second: str, lang: str | None, out: Path | None, force: bool, data: Path | None
) -> None:
    """Write what differs between two workshops, named by their join codes (or, after `--`, ids), as XLSX.

    FIRST is what one starts from, SECOND what is compared with it; imported ones can be either.
    """
    with store_of(data) as (store, _):
        reports = []
        for name in (first, second):
            report = _read(store, name.strip())
            if report is None:
                return fail(f"{name}: no workshop has this join code")
            reports.append(report)
    try:
        comparison = compare(*reports)
    except NotComparable as problem:
        return fail(f"{first}, {second}: {_PROBLEMS[problem.code]}")
    wanted = lang or comparison.second.facts.language
    language = next(known for known in LANGUAGES if known == wanted)
    written = write_comparison(comparison, Words(language, comparison.definition), time.time())
    save(written, out, force=force)
    return None


def _read(store: Store, name: str) -> Report | None:
    workshop = store.workshops.by_code(name.upper()) or store.workshops.get(name)
    if workshop is None:
        return None
    structures = Structures(store, load_definition(), load_model(), run_blocking=lambda call: call())
    return read_report(store, structures, workshop, time.time, lambda call: call())
