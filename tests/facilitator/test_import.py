"""`roolitus import`: a workshop comes back read-only from its results file, or nothing happens."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitator.cli import main
from shared.locales import LANGUAGES, Language, translate
from shared.report import FORMATS
from shared.store import Workshop
from shared.workshop.commands import CloseWorkshop, RevealItems, RevealStructure, StartStep
from tests.facilitator.conftest import Opener
from tests.facilitator.site import Browser, Clock, Site, refused, said
from tests.facilitator.test_downloads import DEFINITION, options

pytestmark = pytest.mark.usefixtures("files_written_here")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


def import_into(site: Site, file: Path, owner: str = "Aino", *more: str) -> Result:
    return run("import", file, "--owner", owner, "--data", site.folder, *more)


def held(site: Site, owner: Browser, name: str = "Myynnin roolit") -> Workshop:
    """A workshop that seven answered, commented on and ended."""
    workshop = site.command(site.workshop(owner, name=name, groups=["Myynti", "Johto"]), StartStep("q1"))
    items = [item.id for item in DEFINITION.ballot("q1", "short") if item.options]
    for number in range(7):
        phone = site.browser()
        answers = {item: options(item)[min(number // 2, len(options(item)) - 1)] for item in items}
        site.vote(workshop, phone, answers)
        if not number:
            site.comment(workshop, phone, "Hinta ratkaisee", "deal_size")
    return site.command(workshop, RevealItems(tuple(items)), RevealStructure(True), CloseWorkshop())


def exported(workshop: Workshop, owner: Browser, folder: Path, language: Language = "fi") -> Path:
    answer = owner.get(f"/api/workshops/{workshop.id}/results.json?lang={language}")
    assert answer.status_code == 200
    file = folder / f"{workshop.code}-{language}.json"
    file.write_bytes(answer.data)
    return file


def without_moment(content: bytes) -> dict[str, object]:
    read: dict[str, object] = json.loads(content)
    del read["generated_at"]
    return read


@pytest.fixture
def there(open_with: Opener) -> Site:
    """The server that the workshop was held on."""
    return open_with(clock=Clock(now=time.time() - 86400.0))


@pytest.fixture
def here(open_with: Opener) -> Site:
    """Another server, whose clock is the machine's, as the command's is."""
    return open_with(clock=Clock(now=time.time()))


def imported_id(done: Result) -> str:
    assert done.exit_code == 0, done.output
    found = re.search(r"/console/([\w-]+)/results", done.output)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_imported_workshop_gives_the_same_file_again(
    there: Site, here: Site, tmp_path: Path, language: Language
) -> None:
    file = exported(held(there, owner := there.owner()), owner, tmp_path, language)
    reader = here.owner()

    workshop_id = imported_id(import_into(here, file))
    again = reader.get(f"/api/workshops/{workshop_id}/results.json?lang={language}")

    assert without_moment(again.data) == without_moment(file.read_bytes())


def test_the_command_exports_what_it_imported_by_its_code_and_by_its_id(
    there: Site, here: Site, tmp_path: Path
) -> None:
    workshop = held(there, owner := there.owner())
    file = exported(workshop, owner, tmp_path)
    here.owner()
    workshop_id = imported_id(import_into(here, file))

    for number, name in enumerate((workshop.code.lower(), workshop_id)):
        target = tmp_path / f"again-{number}.json"
        done = run("export", "--format", "json", "-o", target, "--data", here.folder, "--", name)

        assert done.exit_code == 0, done.output
        assert without_moment(target.read_bytes()) == without_moment(file.read_bytes())


def test_an_imported_workshop_is_listed_as_such_and_its_page_and_files_are_there_in_every_language(
    there: Site, here: Site, tmp_path: Path
) -> None:
    file = exported(held(there, owner := there.owner()), owner, tmp_path)
    reader = here.owner()

    workshop_id = imported_id(import_into(here, file))

    rows = said(reader.get("/api/workshops"))["workshops"]
    assert isinstance(rows, list)
    (row,) = rows
    assert (row["is_imported"], row["is_closed"], row["joined"]) == (True, True, 7)
    for language in LANGUAGES:
        page = reader.get(f"/console/{workshop_id}/results?lang={language}")
        assert page.status_code == 200
        assert f'<html lang="{language}">' in page.text
        assert DEFINITION.items["deal_size"].text[language] in page.text
        assert "Hinta ratkaisee" in page.text
        assert translate(language, "results-imported", moment="|").split("|")[0] in page.text
        for file_format in FORMATS:
            answer = reader.get(f"/api/workshops/{workshop_id}/results.{file_format}?lang={language}")
            assert (answer.status_code, len(answer.data) > 500) == (200, True), file_format
            assert f"results.{file_format}?lang={language}" in page.text


def test_nobody_joins_runs_or_changes_an_imported_workshop(there: Site, here: Site, tmp_path: Path) -> None:
    workshop = held(there, owner := there.owner())
    file = exported(workshop, owner, tmp_path)
    reader = here.owner()
    workshop_id = imported_id(import_into(here, file))

    console = reader.get(f"/console/{workshop_id}")
    projector = reader.get(f"/projector/{workshop_id}")

    for screen in (console, projector):
        assert (screen.status_code, screen.location) == (302, f"/console/{workshop_id}/results")
    assert refused(here.browser().get(f"/api/join/{workshop.code}")) == (404, "unknown_code")
    assert refused(here.browser().post(f"/api/join/{workshop.code}"))[1] == "unknown_code"
    assert (
        refused(reader.patch(f"/api/workshops/{workshop_id}", {"name": "Toinen"}))[1] == "imported_workshop"
    )
    assert refused(reader.post(f"/api/workshops/{workshop_id}/anonymise"))[1] == "imported_workshop"
    assert reader.get(f"/api/workshops/{workshop_id}/qr.svg").status_code == 404
    said(reader.patch(f"/api/workshops/{workshop_id}", {"is_archived": True}))
    said(reader.delete(f"/api/workshops/{workshop_id}"))


def test_an_imported_workshop_is_there_for_its_owner_and_those_let_in_alone(
    there: Site, here: Site, tmp_path: Path
) -> None:
    file = exported(held(there, owner := there.owner()), owner, tmp_path)
    reader = here.owner()
    other = here.colleague(reader)
    page = f"/console/{imported_id(import_into(here, file))}/results"

    assert here.browser().get(page).status_code == 302
    assert other.get(page).status_code == 404
    assert reader.get(page).status_code == 200


def test_the_same_file_is_imported_once_unless_it_is_to_replace(
    there: Site, here: Site, tmp_path: Path
) -> None:
    file = exported(held(there, owner := there.owner()), owner, tmp_path)
    reader = here.owner()
    first = imported_id(import_into(here, file))

    again = import_into(here, file)
    replaced = import_into(here, file, "Aino", "--replace")

    assert again.exit_code == 2
    assert "imported before, for Aino" in again.output
    assert first in again.output
    assert "--replace" in again.output
    assert len(said(reader.get("/api/workshops"))["workshops"]) == 1  # type: ignore[arg-type]  # a list
    assert imported_id(replaced) != first


def test_a_workshop_is_not_imported_beside_itself(here: Site, tmp_path: Path) -> None:
    workshop = held(here, owner := here.owner())
    file = exported(workshop, owner, tmp_path)

    for more in ((), ("--replace",)):
        done = import_into(here, file, "Aino", *more)

        assert done.exit_code == 2
        assert "is in the database itself" in done.output
        assert workshop.id in done.output


def test_a_bad_file_is_told_with_its_name_and_every_place_and_changes_nothing(
    there: Site, here: Site, tmp_path: Path
) -> None:
    file = exported(held(there, owner := there.owner()), owner, tmp_path)
    content = json.loads(file.read_bytes())
    content["items"][0]["result"]["counts"] = [1]
    content["workshop"]["language"] = "de"
    file.write_text(json.dumps(content), encoding="utf-8")
    reader = here.owner()

    done = import_into(here, file)

    assert done.exit_code == 2
    lines = done.output.strip().splitlines()
    assert [line.split(": ")[1:3] for line in lines] == [
        [str(file), "$.workshop.language"],
        [str(file), "$.items[0].result.counts"],
        [str(file), "$.items[0].result.median"],
    ][: len(lines)]
    assert len(lines) >= 2
    assert said(reader.get("/api/workshops"))["workshops"] == []


def test_an_unknown_owner_and_a_missing_database_are_told_in_one_line(
    there: Site, here: Site, tmp_path: Path
) -> None:
    file = exported(held(there, owner := there.owner()), owner, tmp_path)
    here.owner()

    unknown = import_into(here, file, "Nobody")
    nowhere = run("import", file, "--owner", "Aino", "--data", tmp_path / "nowhere")

    assert (unknown.exit_code, nowhere.exit_code) == (2, 2)
    assert unknown.output.startswith("roolitus: Nobody: ")
    assert "holds no database" in nowhere.output
    assert len(unknown.output.strip().splitlines()) == len(nowhere.output.strip().splitlines()) == 1


def test_a_workshop_exported_while_it_ran_comes_back_as_far_as_it_had_come(
    there: Site, here: Site, tmp_path: Path
) -> None:
    owner = there.owner()
    workshop = there.command(there.workshop(owner), StartStep("q1"))
    there.vote(workshop, there.browser(), {"deal_size": options("deal_size")[1]})
    workshop = there.command(workshop, RevealItems(("deal_size",)))
    file = exported(workshop, owner, tmp_path)
    reader = here.owner()

    workshop_id = imported_id(import_into(here, file))
    again = reader.get(f"/api/workshops/{workshop_id}/results.json?lang=fi")

    assert json.loads(file.read_bytes())["workshop"]["closed_at"] is None
    assert without_moment(again.data) == without_moment(file.read_bytes())


def test_the_facilitators_own_page_is_there_for_every_workshop(here: Site) -> None:
    workshop = held(here, owner := here.owner())

    page = owner.get(f"/console/{workshop.id}/results?lang=sv")

    assert page.status_code == 200
    assert translate("sv", "report-title") in page.text
    assert translate("sv", "results-imported", moment="|").split("|")[0] not in page.text
