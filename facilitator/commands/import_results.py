"""`roolitus import`: bring a workshop back, read-only, from the JSON of its results."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli import fail
from facilitator.commands.operate import data_option, store_of, words_of
from shared.definitions import load_definition
from shared.languages import LANGUAGES
from shared.report.results_file.reading import UnreadableResults, read_results_file
from shared.report.results_file.writing import ResultsFile
from shared.store import ImportRequest, Store
from shared.workshop.state import Refusal

FILE_B_MAX = 200 * 1024 * 1024
"""The largest workshop a server takes comes to a tenth of this."""


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--owner", required=True, help="Name of the account whose list the workshop comes into.")
@click.option(
    "--replace", is_flag=True, help="Let the file take the place of an earlier import of the workshop."
)
@data_option
def import_results(*, file: Path, owner: str, replace: bool, data: Path | None) -> None:
    """Bring the workshop of the results FILE (JSON) back, to be read, downloaded and compared.

    Nobody can join or continue it. A file with a fault changes nothing; each fault is named with its place.
    """
    try:
        size_b = file.stat().st_size
        if size_b > FILE_B_MAX:
            return fail(f"{file}: has {size_b:,} bytes, and a results file at most {FILE_B_MAX:,}")
        results = read_results_file(file.read_bytes(), load_definition())
    except UnreadableResults as problem:
        return fail("\n".join(f"{file}: {line}" for line in str(problem).splitlines()))
    except OSError as problem:
        return fail(f"{file}: {problem.strerror}")
    with store_of(data) as (store, _):
        account = store.accounts.by_name(owner)
        if account is None:
            return fail(f"{owner}: {words_of(Refusal('unknown_account'))}")
        imported = store.results.import_workshop(_request(results, account.id), replaces=replace)
        if isinstance(imported, Refusal):
            return fail(f"{file}: {_refusal(store, imported)}")
    facts = results.workshop
    click.echo(
        f"{facts.name} ({facts.code}, {facts.created_at:%Y-%m-%d}, participants {facts.joined}) "
        f"is read-only in the list of {account.name}\n/console/{imported}/results"
    )
    return None


def _request(file: ResultsFile, account_id: str) -> ImportRequest:
    facts = file.workshop
    # Each is one of the three: the file has been checked.
    language = next(known for known in LANGUAGES if known == facts.language)
    return ImportRequest(
        account_id=account_id,
        code=facts.code,
        name=facts.name,
        language=language,
        item_set=facts.item_set,
        identity=facts.identity,
        definition_version=facts.definition_version,
        created_at=facts.created_at.timestamp(),
        closed_at=None if facts.closed_at is None else facts.closed_at.timestamp(),
        revision=facts.revision,
        joined=facts.joined,
        content=file.model_dump_json(),
    )


def _refusal(store: Store, refusal: Refusal) -> str:
    if refusal.code == "import_is_here":
        workshop_id = str(refusal.params["workshop"])
        owners = ", ".join(member.name for member in store.members.of(workshop_id))
        return (
            f"this workshop has been imported before, for {owners} (/console/{workshop_id}/results); "
            "--replace puts the file in its place"
        )
    if refusal.code == "workshop_is_here":
        return f"this workshop is in the database itself (/console/{refusal.params['workshop']})"
    return words_of(refusal)
