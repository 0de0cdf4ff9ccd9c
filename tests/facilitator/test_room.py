"""What facilitators plan of the hour and of the room, and what participants say of it afterwards."""

from __future__ import annotations

import json

from shared.definitions import load_definition
from shared.report.report import Evaluation
from shared.report.results_file.reading import read_results_file, report_of
from shared.store.evaluations import Worth
from shared.workshop.commands import CloseWorkshop, RevealStructure, ShareResults, StartStep
from tests.facilitator.site import Browser, Site, refused, said

SAID_BY: dict[str, Worth] = {"y": "yes", "p": "partly", "n": "no"}
STOP = {"minutes": 20, "note": "Kysy Sannalta."}


def written(text: str, *, began_from: str) -> dict[str, object]:
    return {"note": {"text": text, "began_from": began_from}}


def test_minutes_and_notes_are_kept_for_every_facilitator_and_for_a_copy(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    path = f"/api/workshops/{workshop.id}"

    said(owner.put(f"{path}/run-of-show/q1", {"minutes": 20}))
    said(owner.put(f"{path}/run-of-show/q1", written("Kysy Sannalta.", began_from="")))
    copied = said(owner.post(f"{path}/copy", {"name": "Kopio"}))["id"]

    assert said(owner.get(f"{path}/run-of-show"))["stops"] == {"q1": STOP}
    assert said(owner.get(f"/api/workshops/{copied}/run-of-show"))["stops"] == {"q1": STOP}


def test_of_two_who_write_one_note_the_second_is_given_the_text_of_the_first(site: Site) -> None:
    owner = site.owner()
    path = f"/api/workshops/{site.workshop(owner).id}/run-of-show"

    said(owner.put(f"{path}/q1", written("Kysy Sannalta.", began_from="")))
    answer = owner.put(f"{path}/q1", written("Kysy Eerolta.", began_from=""))

    assert refused(answer) == (409, "written_meanwhile")
    assert json.loads(answer.data)["error"]["params"] == {"theirs": "Kysy Sannalta."}
    assert said(owner.get(path))["stops"] == {"q1": {"minutes": None, "note": "Kysy Sannalta."}}


def test_a_note_goes_on_from_the_text_that_it_was_and_leaves_the_minutes(site: Site) -> None:
    owner = site.owner()
    path = f"/api/workshops/{site.workshop(owner).id}/run-of-show"
    said(owner.put(f"{path}/q1", written("Kysy Sannalta.", began_from="")))
    said(owner.put(f"{path}/q1", {"minutes": 20}))

    both = owner.put(f"{path}/q1", written(" Kysy Sannalta.\nJa Eerolta. ", began_from="Kysy Sannalta."))
    same = owner.put(f"{path}/q1", written("Kysy Sannalta.\nJa Eerolta.", began_from=""))
    said(owner.put(f"{path}/q1", {"minutes": None}))

    assert said(both)["note"] == said(same)["note"] == "Kysy Sannalta.\nJa Eerolta."
    assert said(owner.get(path))["stops"] == {"q1": {"minutes": None, "note": "Kysy Sannalta.\nJa Eerolta."}}


def test_a_plan_of_another_workshop_or_stop_does_not_exist(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    path = f"/api/workshops/{workshop.id}/run-of-show"

    assert refused(owner.put(f"{path}/nowhere", {"minutes": 20})) == (404, "not_found")
    assert refused(site.colleague(owner).get(path)) == (404, "unknown_workshop")
    assert refused(owner.put(f"{path}/q1", {"minutes": 181})) == (400, "malformed")


def test_the_network_of_the_room_is_for_its_wall_and_its_facilitators(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    path = f"/api/workshops/{workshop.id}/wifi"
    network = {"name": "Vieras", "password": "salasana1"}

    assert owner.get(f"{path}-qr.svg").status_code == 404
    assert owner.put(path, network).status_code == 200
    kept = said(owner.get(path))

    assert (kept["name"], kept["password"]) == ("Vieras", "salasana1")
    assert owner.get(f"{path}-qr.svg").mimetype == "image/svg+xml"
    assert refused(owner.put(path, {"name": "Vieras", "password": "x"})) == (400, "bad_wifi")
    assert refused(site.colleague(owner).get(path)) == (404, "unknown_workshop")
    assert owner.put(path, {"name": "", "password": ""}).status_code == 200
    assert site.read(workshop.id).wifi is None


def evaluate(site: Site, workshop_id: str, people: list[Browser], worths: str) -> None:
    """Each says yes (y), partly (p) or no (n)."""
    workshop = site.read(workshop_id)
    for person, letter in zip(people, worths, strict=True):
        participant = site.participant(workshop, person)
        assert site.roolitus.store.evaluations.set(workshop.id, participant, SAID_BY[letter]) is None


def test_the_evaluation_is_in_the_files_and_on_the_page_once_five_have_said_it(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    people = [site.browser(f"192.0.2.{number}") for number in range(10, 15)]
    for person in people:
        site.participant(workshop, person)
    site.command(workshop, RevealStructure(True), CloseWorkshop(), ShareResults(True))
    path = f"/api/workshops/{workshop.id}/results.json"
    page = f"/results/{site.read(workshop.id).results_token}?lang=fi"

    evaluate(site, workshop.id, people[:4], "yyyy")
    early, early_page = json.loads(owner.get(path).data), owner.get(page).text
    evaluate(site, workshop.id, people, "yypyn")
    content = owner.get(path).data
    late_page = owner.get(page).text

    assert early["evaluation"] is None
    assert "ajan arvoinen" not in early_page
    assert json.loads(content)["evaluation"] == {"yes": 3, "partly": 1, "no": 1}
    assert "kyllä 3, osittain 1, ei 1" in late_page
    file = read_results_file(content, load_definition())
    assert report_of(file).evaluation == Evaluation(yes=3, partly=1, no=1)


def test_themes_of_comments_are_proposed_and_nothing_is_grouped_by_asking(site: Site) -> None:
    owner = site.owner()
    workshop = site.command(site.workshop(owner), StartStep("q1"))
    guest = site.browser()
    texts = ("Hinnoittelu on epäselvää", "Kuka vastaa hinnoittelusta?", "Hyvä tunnelma")
    ids = [site.comment(workshop, guest, text) for text in texts]

    found = said(owner.get(f"/api/workshops/{workshop.id}/themes/deal_size"))["themes"]

    assert found == [{"name": "Hinnoittelu", "comments": ids[:2]}]
    assert {one.cluster for one in site.roolitus.store.comments.of(workshop.id)} == {""}
    site.roolitus.store.comments.mark(workshop.id, ids[0], cluster="Hinta")
    assert said(owner.get(f"/api/workshops/{workshop.id}/themes/deal_size"))["themes"] == []
    assert site.colleague(owner).get(f"/api/workshops/{workshop.id}/themes/deal_size").status_code == 404
