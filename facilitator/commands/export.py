"""`roolitus export`: write a workshop's results to a file, as the console's downloads do."""

from __future__ import annotations

import time
from pathlib import Path

import click

from facilitator.cli import fail
from facilitator.downloads.reports import read_report
from shared.definitions import load_definition, load_model
from shared.locales import LANGUAGES
from shared.report import FORMATS, OutputFile, Report, write_report
from shared.report.pdf.typesetting import FontsMissing
from shared.results.structures import Structures
from shared.settings import Settings, SettingsError, read_settings
from shared.store import StorageUnavailable, Store, StoreError


@click.command()
@click.argument("code")
@click.option("--format", "file_format", type=click.Choice(FORMATS), default="pdf", show_default=True)
@click.option(
    "--lang", type=click.Choice(LANGUAGES), help="Language of the file; by default the workshop's own."
)
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="File or folder to write; by default the current folder, under a name of the workshop.",
)
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="Data folder of the server.")
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
def export(
    *, code: str, file_format: str, lang: str | None, out: Path | None, data: Path | None, force: bool
) -> None:
    """Write the results of the workshop with the join code (or, after `--`, the id) CODE.

    While a workshop runs they hold what has been revealed, afterwards everything.
    """
    try:
        report = _read(read_settings(data=data), code.strip())
        written = write_report(report, file_format, lang or report.facts.language)
    except (_NothingThere, SettingsError, StoreError, StorageUnavailable, FontsMissing) as problem:
        return fail(str(problem))
    save(written, out, force=force)
    return None


def save(written: OutputFile, out: Path | None, *, force: bool) -> None:
    """Writes a file where the operator asked for it, into a folder under its own name, and says where."""
    target = out or Path()
    if target.is_dir():
        target /= written.filename
    if target.exists() and not force:
        return fail(f"{target}: is there already; --force replaces it")
    try:
        target.write_bytes(written.content)
    except OSError as problem:
        return fail(f"{target}: {problem.strerror}")
    click.echo(target)
    return None


class _NothingThere(Exception):
    """No such workshop, or no database at all."""


def _read(settings: Settings, code: str) -> Report:
    if not settings.database and not (settings.data / "roolitus.db").is_file():
        raise _NothingThere(
            f"{settings.data}: holds no database; --data or ROOLITUS_DATA names the server's data folder"
        )
    definition = load_definition()
    store = Store.open(
        settings.database_url(), definition=definition, run_blocking=lambda call: call(), now=time.time
    )
    try:
        workshop = store.workshops.by_code(code.upper()) or store.workshops.get(code)
        if workshop is None:
            raise _NothingThere(f"{code}: no workshop has this join code")
        structures = Structures(store, definition, load_model(), run_blocking=lambda call: call())
        report = read_report(store, structures, workshop, time.time, lambda call: call())
        if report is None:
            raise _NothingThere(f"{code}: has just been deleted")
        return report
    finally:
        store.close()
