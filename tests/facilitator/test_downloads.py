"""What a facilitator takes home: the join code as a picture, and files that never tell what is hidden."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Mapping

import pytest
import segno

from shared.definitions import load_definition
from shared.definitions.texts import DefinitionTexts
from shared.report import FORMATS
from shared.store import Workshop
from shared.workshop.commands import (
    CloseWorkshop,
    LockItems,
    OpenItems,
    RevealItems,
    RevealStructure,
    ShareComments,
    StartStep,
)
from tests.facilitator.site import Browser, Site, refused

pytestmark = pytest.mark.usefixtures("files_written_here")

DEFINITION = load_definition()
TEXTS = DefinitionTexts(DEFINITION)
SECRET = "Vain tässä huoneessa"


def options(item: str) -> list[str]:
    return [option.id for option in DEFINITION.items[item].options]


def modules(svg: str) -> list[list[int]]:
    """The dark and light modules of a QR picture, read from the strokes it is drawn with."""
    size = int(re.findall(r'viewBox="0 0 (\d+) \d+"', svg)[0])
    matrix = [[0] * size for _ in range(size)]
    x, y = 0.0, 0.0
    for path in re.findall(r'stroke="#000"[^>]* d="([^"]+)"|d="([^"]+)"[^>]*stroke="#000"', svg):
        for kind, numbers in re.findall(r"([Mmh])\s*([-\d. ]+)", path[0] or path[1]):
            values = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
            if kind == "h":
                for step in range(int(values[0])):
                    matrix[int(y)][int(x) + step] = 1
                x += values[0]
            else:
                x, y = (values[0], values[1]) if kind == "M" else (x + values[0], y + values[1])
    return matrix


def test_the_qr_code_holds_the_address_to_join_at(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    answer = owner.get(f"/api/workshops/{workshop.id}/qr.svg")
    code = segno.make(f"http://roolitus.test/j/{workshop.code}", error="m", micro=False)
    expected = [list(row) for row in code.matrix_iter(border=4)]

    assert answer.mimetype == "image/svg+xml"
    assert answer.text.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert modules(answer.text) == expected


def voted(site: Site, owner: Browser) -> Workshop:
    """A running workshop: one item revealed, one locked, one open, all answered; one comment each."""
    workshop = site.command(site.workshop(owner), StartStep("q1"))
    phones = [site.browser() for _ in range(3)]
    for phone in phones:
        site.vote(
            workshop,
            phone,
            {
                "deal_size": options("deal_size")[1],
                "sales_cycle": options("sales_cycle")[2],
                "portfolio": options("portfolio")[3],
            },
        )
    site.comment(workshop, phones[0], SECRET, "sales_cycle")
    return site.command(workshop, LockItems(("sales_cycle",)), RevealItems(("deal_size",)))


def in_json(owner: Browser, workshop: Workshop) -> Mapping[str, object]:
    content: Mapping[str, object] = json.loads(owner.get(f"/api/workshops/{workshop.id}/results.json").data)
    return content


def unpacked(content: bytes) -> bytes:
    """A file's bytes, and those of the files in it: workbooks and slides are archives."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return b"\n".join(unpacked(archive.read(name)) for name in archive.namelist())


def test_while_the_workshop_runs_only_what_was_revealed_is_in_the_file(site: Site) -> None:
    owner = site.owner()
    found = in_json(owner, voted(site, owner))

    items = found["items"]
    ballots = found["ballots"]
    assert isinstance(items, list)
    assert isinstance(ballots, list)
    counted = [item["id"] for item in items if DEFINITION.items[item["id"]].type != "comment"]
    assert counted == ["deal_size"]
    assert {ballot["item"] for ballot in ballots} == {"deal_size"}
    assert len(ballots) == 3


@pytest.mark.parametrize("file_format", ["json", "csv", "xlsx"])
def test_open_and_locked_answers_are_in_no_file_while_the_workshop_runs(site: Site, file_format: str) -> None:
    owner = site.owner()
    workshop = voted(site, owner)
    path = f"/api/workshops/{workshop.id}/results.{file_format}"

    running = unpacked(owner.get(path).data).decode("utf-8", "replace")
    site.command(workshop, CloseWorkshop())
    ended = unpacked(owner.get(path).data).decode("utf-8", "replace")

    for item in ("sales_cycle", "portfolio"):
        assert item not in running
        assert item in ended
    assert "deal_size" in running


def test_numbers_of_participants_are_drawn_anew_for_each_file(site: Site) -> None:
    owner = site.owner()
    workshop = site.command(site.workshop(owner), StartStep("q1"))
    options = DEFINITION.items["deal_size"].options
    for number in range(8):
        site.vote(
            workshop, site.browser(), {"deal_size": options[number % len(options)].id, "portfolio": None}
        )
    workshop = site.command(workshop, RevealItems(("deal_size", "portfolio")))

    def answers_in_order() -> tuple[object, ...]:
        ballots = in_json(owner, workshop)["ballots"]
        assert isinstance(ballots, list)
        assert [one["participant"] for one in ballots] == [n for n in range(1, 9) for _ in range(2)]
        return tuple(one["answer"] for one in ballots if one["item"] == "deal_size")

    # Eight people fall into the same one of 8! orders, six of which differ, nine times in a row about never.
    assert len({answers_in_order() for _ in range(10)}) > 1


def test_an_item_that_is_opened_again_leaves_the_file(site: Site) -> None:
    owner = site.owner()
    workshop = voted(site, owner)

    site.command(workshop, OpenItems(("sales_cycle",)), LockItems(("sales_cycle",)))

    assert "sales_cycle" not in json.dumps(in_json(owner, workshop)["ballots"])


def test_the_structure_is_in_the_file_once_it_was_shown(site: Site) -> None:
    owner = site.owner()
    workshop = voted(site, owner)

    before = in_json(owner, workshop)["roles"]
    site.command(workshop, RevealStructure(True))
    after = in_json(owner, workshop)["roles"]

    assert before == []
    assert after


def test_a_hidden_comment_is_in_no_file(site: Site) -> None:
    owner, phone = site.owner(), site.browser()
    workshop = site.command(site.workshop(owner), StartStep("q1"), ShareComments(True))
    comment = site.comment(workshop, phone, SECRET)
    shown = in_json(owner, site.command(workshop, RevealItems(("deal_size",))))

    site.roolitus.store.comments.mark(workshop.id, comment, is_hidden=True)
    hidden = in_json(owner, site.command(workshop, CloseWorkshop()))

    assert SECRET in json.dumps(shown, ensure_ascii=False)
    assert SECRET not in json.dumps(hidden, ensure_ascii=False)


@pytest.mark.parametrize("file_format", FORMATS)
def test_a_file_is_saved_under_a_name_of_its_own_and_kept_by_no_cache(site: Site, file_format: str) -> None:
    owner = site.owner()
    workshop = voted(site, owner)

    answer = owner.get(f"/api/workshops/{workshop.id}/results.{file_format}?lang=fi")

    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.mimetype != "text/html"
    assert answer.data


@pytest.mark.parametrize(
    "name", ['"; filename=evil.exe; x="', "../../etc/passwd", "Myynti\r\nSet-Cookie: a=b", "ä ö å 🙂"]
)
def test_a_workshops_name_can_not_forge_the_files_name(site: Site, name: str) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, name=name)

    answer = owner.get(f"/api/workshops/{workshop.id}/results.json")

    assert answer.status_code == 200
    assert "evil.exe; " not in answer.headers["Content-Disposition"].replace('\\"', "")
    assert "/" not in answer.headers["Content-Disposition"]
    assert "Set-Cookie" not in answer.headers


def test_the_language_of_a_file_can_be_asked_for(site: Site) -> None:
    owner = site.owner()
    workshop = voted(site, owner)
    path = f"/api/workshops/{workshop.id}/results.csv"
    item = DEFINITION.items["deal_size"]

    for language in ("fi", "sv", "en"):
        content = unpacked(owner.get(f"{path}?lang={language}").data).decode("utf-8", "replace")
        assert item.text[language] in content


@pytest.mark.parametrize("ending", ["exe", "html", "JSON", "json?lang=de", "json?lang=", "..%2f"])
def test_a_file_there_is_not_is_not_found(site: Site, ending: str) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    assert refused(owner.get(f"/api/workshops/{workshop.id}/results.{ending}")) == (404, "not_found")


@pytest.mark.parametrize("item_set", ["short", "full"])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_texts_of_the_questions_are_kept_for_ever(site: Site, item_set: str, language: str) -> None:
    path = TEXTS.path("full" if item_set == "full" else "short")

    answer = site.browser().get(f"{path}.{language}.json")

    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.mimetype == "application/json"
    items = answer.get_json()["items"]
    asked = DEFINITION.asked("full" if item_set == "full" else "short")
    assert [item["text"] for item in items] == [item.text[language] for item in asked]


@pytest.mark.parametrize(
    "path", ["/definition/none.fi.json", "PATH.de.json", "PATH.fi.xml", "/definition/../x.fi.json"]
)
def test_texts_there_are_not_are_not_found_and_not_kept(site: Site, path: str) -> None:
    answer = site.browser().get(path.replace("PATH", TEXTS.path("short")))

    assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "no-store")
