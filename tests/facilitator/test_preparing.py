"""Preparing a workshop over HTTP: its own questions, and what is known of today's roles."""

from __future__ import annotations

import pytest
from werkzeug.test import TestResponse

from shared.store import Workshop
from shared.workshop.commands import CloseWorkshop, RevealItems, ShareResults, StartStep
from shared.workshop.state import Phase
from tests.facilitator.site import Browser, Site, refused, said

SCALE: dict[str, object] = {
    "step": "q1",
    "type": "ordinal",
    "text": "Kuinka hyvin hinnoittelu tukee myyntiä?",
    "label": "Hinnoittelu",
    "options": ["Huonosti", "Kohtalaisesti", "Hyvin"],
}
WORDS: dict[str, object] = {
    "step": "q3",
    "type": "comment",
    "text": "Mikä yllätti?",
    "label": "",
    "options": [],
}


def path_of(workshop: Workshop, then: str = "") -> str:
    return f"/api/workshops/{workshop.id}{then}"


def own_items(answer: dict[str, object]) -> list[dict[str, object]]:
    found = answer["own_items"]
    assert isinstance(found, list)
    return found


def put_items(browser: Browser, workshop: Workshop, *items: dict[str, object]) -> TestResponse:
    """Replaces the own items, by somebody who has just read them."""
    known = [item["id"] for item in own_items(said(browser.get(path_of(workshop))))]
    return browser.put(path_of(workshop, "/own-items"), {"items": list(items), "known": known})


def texts(browser: Browser, path: object, language: str = "fi") -> dict[str, dict[str, object]]:
    """The items of the texts that screens read, by id."""
    response = browser.get(f"{path}.{language}.json")
    assert response.status_code == 200
    return {item["id"]: item for item in response.get_json()["items"]}


def test_own_items_are_kept_in_their_order_and_read_in_every_language(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    kept = own_items(said(put_items(owner, workshop, WORDS, SCALE)))

    assert [{**item, "id": ""} for item in kept] == [
        {**WORDS, "id": "", "label": "Mikä yllätti?", "is_asked": False},
        {**SCALE, "id": "", "is_asked": False},
    ]
    settings = said(owner.get(path_of(workshop)))
    assert own_items(settings) == kept
    asked = texts(owner, settings["definition"], "sv")
    scale = asked[str(kept[1]["id"])]
    assert (scale["text"], scale["step"], scale["is_own"]) == (SCALE["text"], "q1", True)
    assert not asked["deal_size"]["is_own"]


def test_the_door_tells_nothing_of_what_is_not_asked_yet(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    standard = said(owner.get(path_of(workshop)))["definition"]
    said(put_items(owner, workshop, SCALE))

    answer = site.browser().get(f"/api/join/{workshop.code}")

    assert said(answer)["definition"] == standard
    assert str(SCALE["label"]) not in answer.get_data(as_text=True)


def test_another_wording_has_another_address_and_the_old_one_is_gone(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    standard = said(owner.get(path_of(workshop)))["definition"]
    said(put_items(owner, workshop, SCALE))
    before = said(owner.get(path_of(workshop)))["definition"]

    said(put_items(owner, workshop, {**SCALE, "label": "Hinta"}))

    after = said(owner.get(path_of(workshop)))["definition"]
    assert len({standard, before, after}) == 3
    assert site.browser().get(f"{before}.fi.json").status_code == 404
    assert "deal_size" in texts(site.browser(), standard)
    assert site.browser().get(f"{str(after).replace(workshop.id, 'x')}.fi.json").status_code == 404


def test_another_process_serves_the_texts_that_this_one_has_named(site: Site) -> None:
    from tests.facilitator.site import open_site

    owner = site.owner()
    workshop = site.workshop(owner)
    said(put_items(owner, workshop, SCALE))
    named = said(owner.get(path_of(workshop)))["definition"]

    texts_there = texts(owner, named)
    site.roolitus.close()
    restarted = open_site(site.folder, clock=site.clock)

    assert texts(restarted.browser(), named) == texts_there
    restarted.roolitus.close()


def test_people_answer_an_own_item_and_it_stands_in_the_results(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    (own,) = own_items(said(put_items(owner, workshop, SCALE)))
    site.command(workshop, StartStep("q1"))
    for answer in ("o1", "o3", "o3"):
        site.vote(workshop, site.browser(), {str(own["id"]): answer})
    site.command(workshop, RevealItems((str(own["id"]),)))

    file = owner.get(path_of(workshop, "/results.json?lang=fi")).get_json()

    (item,) = (item for item in file["items"] if item["id"] == own["id"])
    assert item["result"]["counts"] == [1, 0, 2]
    (defined,) = (item for item in file["definition"]["items"] if item["id"] == own["id"])
    assert defined["is_own"] is True
    assert own_items(said(owner.get(path_of(workshop))))[0]["is_asked"] is True
    assert refused(put_items(owner, workshop)) == (400, "own_item_asked")


def test_what_nobody_was_asked_is_in_no_file_and_on_no_page(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    said(put_items(owner, workshop, SCALE, WORDS))
    site.command(workshop, StartStep("q1"), CloseWorkshop(), ShareResults(True))
    shared = site.read(workshop.id).results_token

    file = owner.get(path_of(workshop, "/results.json?lang=fi")).get_data(as_text=True)
    page = site.browser().get(f"/results/{shared}").get_data(as_text=True)

    for words in (file, page):
        assert "Mikä yllätti?" not in words
    assert "Kuinka hyvin hinnoittelu tukee myyntiä?" in file


def test_a_copy_asks_and_knows_the_same(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    said(put_items(owner, workshop, SCALE))
    said(owner.patch(path_of(workshop, "/prepared-asis"), {"roles": {"field": "own"}}))
    site.command(workshop, StartStep("q1"))

    copied = site.read(str(said(owner.post(path_of(workshop, "/copy"), {"name": "Toinen"}))["id"]))
    rehearsed = site.read(str(said(owner.post(path_of(workshop, "/rehearsal"), {"participants": 5}))["id"]))

    for other in (copied, rehearsed):
        assert other.own_items == site.read(workshop.id).own_items
        assert other.prepared_asis == {"field": "own"}
        assert not own_items(said(owner.get(path_of(other))))[0]["is_asked"]
    site.roolitus.rehearsals.close()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"items": [{**SCALE, "text": ""}]}, "own_item_text"),
        ({"items": [SCALE, SCALE]}, "own_item_twice"),
        ({"items": [SCALE] * 11}, "own_items_too_many"),
        ({"items": [{**SCALE, "type": "number"}]}, "malformed"),
        ({"items": [{**SCALE, "options": ["x"] * 51}]}, "malformed"),
        ({"items": [{**SCALE, "colour": "red"}]}, "malformed"),
        ({"items": SCALE}, "malformed"),
        ({}, "malformed"),
        ({"items": [SCALE], "known": None}, "malformed"),
        ({"items": [SCALE], "known": []}, "changed_meanwhile"),
    ],
)
def test_own_items_that_cannot_be_asked_change_nothing(
    site: Site, body: dict[str, object], code: str
) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    said(put_items(owner, workshop, WORDS))
    before = site.read(workshop.id)
    known = [item.id for item in before.own_items]

    assert refused(owner.put(path_of(workshop, "/own-items"), {"known": known, **body})) == (400, code)

    assert site.read(workshop.id) == before


def test_what_two_facilitators_know_of_todays_roles_is_kept_together(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    path = path_of(workshop, "/prepared-asis")

    said(owner.patch(path, {"roles": {"sales_lead": "part", "field": "own"}}))
    said(owner.patch(path, {"roles": {"mkt": "none", "field": None}}))

    assert said(owner.get(path_of(workshop)))["prepared_asis"] == {"sales_lead": "part", "mkt": "none"}


@pytest.mark.parametrize(
    ("roles", "code"),
    [({"butler": "own"}, "unknown_role"), ({"field": "half"}, "malformed"), (["field"], "malformed")],
)
def test_roles_that_are_not_asked_about_are_refused(site: Site, roles: object, code: str) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    assert refused(owner.patch(path_of(workshop, "/prepared-asis"), {"roles": roles})) == (400, code)

    assert site.read(workshop.id) == workshop


def test_an_ended_workshop_is_prepared_no_more(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    site.command(workshop, CloseWorkshop())

    for answer in (
        owner.put(path_of(workshop, "/own-items"), {"items": [SCALE], "known": []}),
        owner.patch(path_of(workshop, "/prepared-asis"), {"roles": {"field": "own"}}),
        owner.post(path_of(workshop, "/added-items"), {"item": "channel"}),
    ):
        assert refused(answer) == (400, "workshop_ended")
    assert said(owner.get(path_of(workshop)))["is_closed"] is True


def test_a_question_of_the_full_set_is_added_and_asked_in_its_step(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    said(put_items(owner, workshop, SCALE))
    known = [item.id for item in site.read(workshop.id).own_items]

    said(owner.post(path_of(workshop, "/added-items"), {"item": "channel"}))
    said(owner.post(path_of(workshop, "/added-items"), {"item": "channel"}))
    site.command(workshop, StartStep("q3"))

    then = site.read(workshop.id)
    assert [item.id for item in then.own_items].count("channel") == 1
    assert then.state.items["channel"].phase is Phase.OPEN
    assert [own.item.id for own in site.roolitus.store.workshops.own_items(then)] == known
    said(owner.put(path_of(workshop, "/own-items"), {"items": [], "known": known}))
    assert [item.id for item in site.read(workshop.id).own_items] == ["channel"]


@pytest.mark.parametrize("item", ["deal_size", "comment1", "elsewhere"])
def test_what_the_set_asks_or_nobody_knows_is_not_added(site: Site, item: str) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    assert refused(owner.post(path_of(workshop, "/added-items"), {"item": item})) == (400, "unknown_item")
