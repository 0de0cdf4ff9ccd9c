"""The comparison in the facilitator's site and on the command line: who may see it, and what it shows."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from shared.locales import LANGUAGES, translate
from shared.store import Workshop
from shared.workshop.commands import RevealItems, StartStep
from tests.facilitator.conftest import Opener
from tests.facilitator.site import Browser, Site, refused
from tests.facilitator.test_downloads import options
from tests.facilitator.test_import import exported, held, import_into, imported_id, run


def page_of(first: str, second: str, language: str = "fi") -> str:
    return f"/console/compare?first={first}&second={second}&lang={language}"


def file_of(first: str, second: str, language: str = "fi") -> str:
    return page_of(first, second, language).replace("/console/compare?", "/api/compare.xlsx?")


@pytest.fixture
def site(open_with: Opener) -> Site:
    return open_with()


@pytest.fixture
def owner(site: Site) -> Browser:
    return site.owner()


def pair(site: Site, owner: Browser) -> tuple[Workshop, Workshop]:
    return held(site, owner, "Viime vuosi"), held(site, owner, "Tämä vuosi")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_and_the_workbook_are_there_in_every_language(
    site: Site, owner: Browser, language: str
) -> None:
    first, second = pair(site, owner)

    page = owner.get(page_of(first.id, second.id, language))
    file = owner.get(file_of(first.id, second.id, language))

    assert page.status_code == 200
    assert f'<html lang="{language}">' in page.text
    for word in ("compare-title", "compare-beware", "compare-picture-answers", "compare-picture-agreement"):
        assert translate(language, word) in page.text  # type: ignore[arg-type]  # one of LANGUAGES
    assert "Viime vuosi" in page.text
    assert page.text.count("<svg") >= 4
    assert f"{translate(language, 'product-name')}</p>" in page.text  # type: ignore[arg-type]  # one of LANGUAGES
    assert 'href="/console"' in page.text
    assert file.status_code == 200
    assert f"-{language}.xlsx" in file.headers["Content-Disposition"]
    book = openpyxl.load_workbook(io.BytesIO(file.data))
    assert "Viime vuosi" in str(book.worksheets[0].cell(2, 2).value)


def test_who_may_see_one_of_the_two_learns_nothing_of_the_other(site: Site, owner: Browser) -> None:
    ours = held(site, owner, "Meidän")
    colleague = site.colleague(owner)
    theirs = held(site, colleague, "Heidän")
    stranger = site.browser()

    for first, second in ((ours, theirs), (theirs, ours)):
        for browser in (owner, colleague):
            for address in (page_of(first.id, second.id), file_of(first.id, second.id)):
                answer = browser.get(address)
                unknown = browser.get(address.replace(ours.id, "nothing").replace(theirs.id, "nothing"))
                assert (answer.status_code, unknown.status_code) == (404, 404)
                assert "Meidän" not in answer.text
                assert "Heidän" not in answer.text
        assert stranger.get(page_of(first.id, second.id)).status_code == 302
        assert refused(stranger.get(file_of(first.id, second.id))) == (401, "log_in_required")


def test_only_the_accounts_own_workshops_with_results_are_offered(site: Site, owner: Browser) -> None:
    first, second = pair(site, owner)
    lobby = site.workshop(owner, name="Alkamatta")
    running = site.command(site.workshop(owner, name="Käynnissä"), StartStep("q1"))
    site.vote(running, site.browser(), {"deal_size": options("deal_size")[1]})
    colleague = site.colleague(owner)
    theirs = held(site, colleague, "Heidän")

    before = owner.get("/console/compare").text
    site.command(running, RevealItems(("deal_size",)))
    after = owner.get("/console/compare").text

    assert first.id in before
    assert second.id in before
    for one in (lobby, running, theirs):
        assert one.id not in before
    assert running.id in after
    assert owner.get(page_of(first.id, running.id)).status_code == 200


def test_what_cannot_be_compared_is_said_and_gives_no_file(site: Site, owner: Browser) -> None:
    first, _ = pair(site, owner)
    lobby = site.workshop(owner, name="Alkamatta")

    for one, other, problem in (
        (first.id, first.id, "same"),
        (first.id, lobby.id, "nothing_shown"),
        (first.id, "", "one"),
    ):
        page = owner.get(page_of(one, other))
        assert page.status_code == 200
        assert translate("fi", f"compare-problem-{problem}") in page.text
        assert "<figure>" not in page.text
    assert owner.get(file_of(first.id, first.id)).status_code == 404
    assert owner.get(file_of(first.id, "")).status_code == 404


def test_an_imported_workshop_is_compared_with_one_of_ours_but_not_with_itself(
    open_with: Opener, tmp_path: Path
) -> None:
    there, here = open_with(), open_with()
    file = exported(held(there, elsewhere := there.owner(), "Muualla"), elsewhere, tmp_path)
    owner = here.owner()
    ours = held(here, owner, "Meillä")
    imported = imported_id(import_into(here, file))

    page = owner.get(page_of(imported, ours.id))
    same = owner.get(page_of(imported, imported))

    assert "1. Muualla" in page.text
    assert "2. Meillä" in page.text
    assert translate("fi", "compare-problem-same") in same.text


def test_names_are_text_on_the_page(site: Site, owner: Browser) -> None:
    hostile = held(site, owner, "<img src=x onerror=alert(1)>")
    other = held(site, owner, "Toinen")

    page = owner.get(page_of(hostile.id, other.id))

    assert "<img src=x" not in page.text
    assert "&lt;img src=x" in page.text


def test_the_command_writes_the_workbook_of_two_codes(site: Site, owner: Browser, tmp_path: Path) -> None:
    first, second = pair(site, owner)
    target = tmp_path / "vertailu.xlsx"

    arguments = (first.code.lower(), second.code, "--lang", "sv", "-o", target, "--data", site.folder)
    done = run("compare", *arguments)
    again = run("compare", *arguments)
    forced = run("compare", *arguments, "--force")

    assert done.exit_code == 0, done.output
    assert done.output.strip() == str(target)
    assert openpyxl.load_workbook(target).sheetnames[0] == translate("sv", "report-sheet-summary")
    assert (again.exit_code, "--force" in again.output, forced.exit_code) == (2, True, 0)


def test_the_command_says_in_one_line_what_it_cannot_compare(
    site: Site, owner: Browser, tmp_path: Path
) -> None:
    first, second = pair(site, owner)
    lobby = site.workshop(owner, name="Alkamatta")

    for arguments, told in (
        (("ZZZZZZ", second.code), "ZZZZZZ: no workshop has this join code"),
        ((first.code, first.code), "both are the same workshop"),
        ((first.code, lobby.code), "both need results"),
        ((first.code, second.code, "-o", str(tmp_path / "no" / "x.xlsx")), "No such file"),
    ):
        done = run("compare", *arguments, "--data", site.folder)

        assert done.exit_code == 2, done.output
        assert told in done.output
        assert len(done.output.strip().splitlines()) == 1
