"""Workshops over HTTP: making, changing, copying, deleting and listing them, and who may."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from shared.definitions import load_definition
from shared.workshop.commands import CloseWorkshop, ShareResults, StartStep
from tests.facilitator.site import ADDRESS, BODY, Browser, Site, refused, said


def listed(browser: Browser) -> list[dict[str, object]]:
    found = said(browser.get("/api/workshops"))["workshops"]
    assert isinstance(found, list)
    return found


def test_a_new_workshop_has_a_code_and_stands_in_the_lobby(site: Site) -> None:
    owner = site.owner()

    made = said(owner.post("/api/workshops", {**BODY, "groups": ["Myynti", "Johto"], "intro": "Tervetuloa"}))

    (row,) = listed(owner)
    assert row == {
        "id": made["id"],
        "code": made["code"],
        "name": "Myynti",
        "language": "fi",
        "item_set": "short",
        "identity": "open",
        "created_at": site.clock.now,
        "step": "lobby",
        "is_closed": False,
        "is_archived": False,
        "is_rehearsal": False,
        "is_imported": False,
        "joined": 0,
        "removed_at": site.clock.now + 90 * 86400,
        "follow_up_at": None,
        "is_followed": False,
    }
    workshop = site.read(str(made["id"]))
    assert (workshop.groups, workshop.intro) == (("Myynti", "Johto"), "Tervetuloa")


def test_the_list_follows_the_workshop_and_has_the_newest_first(site: Site) -> None:
    owner = site.owner()
    older = site.workshop(owner, name="Vanha")
    site.clock.now += 60
    site.workshop(owner, name="Uusi")
    assert site.browser().post(f"/api/join/{older.code}").status_code == 200
    site.command(older, StartStep("q1"), CloseWorkshop())

    rows = listed(owner)

    assert [row["name"] for row in rows] == ["Uusi", "Vanha"]
    assert [(row["step"], row["is_closed"], row["joined"]) for row in rows] == [
        ("lobby", False, 0),
        ("closed", True, 1),
    ]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": ""}, "bad_name"),
        ({"name": "  "}, "bad_name"),
        ({"name": "x" * 61}, "bad_name"),
        ({"name": "x" * 201}, "malformed"),
        ({"name": None}, "malformed"),
        ({"language": "de"}, "malformed"),
        ({"item_set": "all"}, "malformed"),
        ({"identity": "anything"}, "malformed"),
        ({"groups": ["Myynti", "Myynti "]}, "bad_group"),
        ({"groups": [""]}, "bad_name"),
        ({"groups": [f"Ryhmä {n}" for n in range(13)]}, "malformed"),
        ({"intro": "x" * 4001}, "malformed"),
        ({"owner": "me"}, "malformed"),
    ],
)
def test_a_workshop_that_can_not_be_is_refused_and_not_made(
    site: Site, changes: dict[str, object], code: str
) -> None:
    owner = site.owner()

    assert refused(owner.post("/api/workshops", {**BODY, **changes})) == (400, code)
    assert listed(owner) == []


def test_texts_are_kept_without_what_files_can_not_carry(site: Site) -> None:
    owner = site.owner()

    workshop = site.workshop(owner, name=" Myynti\u0000 \n 2027 ", intro="Hei\u0007\r\nkaikki ")

    assert (workshop.name, workshop.intro) == ("Myynti 2027", "Hei\nkaikki")


def test_a_change_changes_what_it_names_and_nothing_else(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, groups=["Myynti"], intro="Hei")

    said(owner.patch(f"/api/workshops/{workshop.id}", {"name": "Toinen"}))
    changed = site.read(workshop.id)

    assert (changed.name, changed.groups, changed.intro) == ("Toinen", ("Myynti",), "Hei")
    assert changed.room_revision > workshop.room_revision


def test_what_can_be_changed_can_be_read_first(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, groups=["Myynti", "Johto"], intro="Hei")

    answer = said(owner.get(f"/api/workshops/{workshop.id}"))

    assert answer == {
        "ok": True,
        "name": "Myynti",
        "intro": "Hei",
        "groups": ["Myynti", "Johto"],
        "identity": "open",
        "joined": 0,
        "is_anonymised": False,
        "is_owner": True,
        "language": "fi",
        "definition": answer["definition"],
        "own_items": [],
        "prepared_asis": {},
        "table_mode": "none",
        "are_rows_shuffled": True,
        "is_closed": False,
    }


def test_the_qr_code_of_the_results_is_there_while_they_are_shared(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    path = f"/api/workshops/{workshop.id}/results-qr.svg"

    before = owner.get(path).status_code
    site.command(workshop, CloseWorkshop(), ShareResults(True))
    shared = owner.get(path)
    site.command(workshop, ShareResults(False))

    assert (before, owner.get(path).status_code) == (404, 404)
    assert (shared.status_code, shared.mimetype) == (200, "image/svg+xml")
    assert shared.data != owner.get(f"/api/workshops/{workshop.id}/qr.svg").data


def test_a_workshop_is_archived_and_brought_back(site: Site) -> None:
    owner = site.owner()
    path = f"/api/workshops/{site.workshop(owner).id}"

    said(owner.patch(path, {"is_archived": True}))
    archived = listed(owner)[0]["is_archived"]
    said(owner.patch(path, {"is_archived": False}))

    assert (archived, listed(owner)[0]["is_archived"]) == (True, False)


def test_a_copy_has_the_settings_and_none_of_the_people(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, groups=["Myynti"], intro="Hei")
    assert site.browser().post(f"/api/join/{workshop.code}").status_code == 200

    copied = said(owner.post(f"/api/workshops/{workshop.id}/copy", {"name": " Toinen "}))
    copy = site.read(str(copied["id"]))

    assert copy.id != workshop.id
    assert copy.code != workshop.code
    assert (copy.name, copy.groups, copy.intro) == ("Toinen", workshop.groups, workshop.intro)
    assert site.roolitus.store.participants.of(copy.id) == []


def test_a_deleted_workshop_is_gone_with_everything_in_it(site: Site) -> None:
    owner, phone = site.owner(), site.browser()
    workshop = site.command(site.workshop(owner), StartStep("q1"))
    site.vote(workshop, phone, {"deal_size": load_definition().items["deal_size"].options[0].id})

    said(owner.delete(f"/api/workshops/{workshop.id}"))

    assert listed(owner) == []
    assert site.roolitus.store.votes.of(workshop.id) == []
    assert refused(phone.get(f"/api/join/{workshop.code}")) == (404, "unknown_code")
    assert refused(owner.delete(f"/api/workshops/{workshop.id}")) == (404, "unknown_workshop")


OF_ONE_WORKSHOP: list[tuple[str, str, object]] = [
    ("GET", "", None),
    ("PATCH", "", {"name": "Kaapattu"}),
    ("PUT", "/own-items", {"items": [], "known": []}),
    ("PATCH", "/prepared-asis", {"roles": {"field": "own"}}),
    ("POST", "/copy", {"name": "Toinen"}),
    ("DELETE", "", {}),
    ("POST", "/anonymise", {}),
    ("GET", "/personal-codes", None),
    ("POST", "/personal-codes", {"count": 2}),
    ("POST", "/rehearsal", {}),
    ("GET", "/rehearsal", None),
    ("POST", "/rehearsal/again", {}),
    ("DELETE", "/rehearsal", {}),
    ("GET", "/members", None),
    ("POST", "/members", {"name": "Eero"}),
    ("DELETE", "/members", {"name": "Aino"}),
    ("GET", "/qr.svg", None),
    ("GET", "/results-qr.svg", None),
    ("GET", "/results.json", None),
]


@pytest.mark.parametrize(("method", "path", "body"), OF_ONE_WORKSHOP)
def test_to_another_account_a_workshop_does_not_exist(
    site: Site, method: str, path: str, body: object
) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    stranger = site.colleague(owner)

    theirs = stranger.send(method, f"/api/workshops/{workshop.id}{path}", body)
    nobodys = stranger.send(method, f"/api/workshops/no-such-workshop{path}", body)

    assert refused(theirs) == refused(nobodys) == (404, "unknown_workshop")
    assert theirs.data == nobodys.data
    assert site.read(workshop.id) == workshop
    assert listed(stranger) == []


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        *((method, f"/api/workshops/ID{path}", body) for method, path, body in OF_ONE_WORKSHOP),
        ("GET", "/api/workshops", None),
        ("POST", "/api/workshops", BODY),
        ("GET", "/api/me", None),
        ("POST", "/api/password", {"current": "x", "password": "y" * 10}),
        ("POST", "/api/invitations", {}),
    ],
)
def test_without_a_log_in_nothing_of_a_facilitator_is_to_be_had(
    site: Site, method: str, path: str, body: object
) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    answer = site.browser().send(method, path.replace("ID", workshop.id), body)

    assert refused(answer) == (401, "log_in_required")
    assert site.read(workshop.id) == workshop
    assert len(listed(owner)) == 1


@pytest.mark.parametrize("page", ["/console", "/console/ID", "/projector/ID", "/preview/ID"])
def test_without_a_log_in_the_pages_lead_to_it(site: Site, page: str) -> None:
    workshop = site.workshop(site.owner())

    answer = site.browser().get(page.replace("ID", workshop.id))

    asked = page.replace("ID", workshop.id)
    assert answer.status_code == 302
    assert parse_qs(urlsplit(answer.headers["Location"]).query) == {"next": [asked]}
    assert urlsplit(answer.headers["Location"]).path == "/login"


@pytest.mark.parametrize("page", ["console", "projector", "preview"])
def test_the_pages_of_a_workshop_open_for_its_facilitators_alone(site: Site, page: str) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    stranger = site.colleague(owner)

    assert owner.get(f"/{page}/{workshop.id}").status_code == 200
    assert stranger.get(f"/{page}/{workshop.id}").status_code == 404
    assert owner.get(f"/{page}/no-such-workshop").status_code == 404


def test_a_colleague_who_is_let_in_facilitates_too(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    colleague = site.colleague(owner, "Eero")

    said(owner.post(f"/api/workshops/{workshop.id}/members", {"name": " eero "}))

    assert said(colleague.get(f"/api/workshops/{workshop.id}/members"))["members"] == [
        {"name": "Aino", "role": "owner"},
        {"name": "Eero", "role": "co"},
    ]
    assert [row["id"] for row in listed(colleague)] == [workshop.id]
    said(colleague.patch(f"/api/workshops/{workshop.id}", {"name": "Yhdessä"}))
    assert colleague.get(f"/console/{workshop.id}").status_code == 200


def test_a_colleague_who_is_shut_out_does_not(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    colleague = site.colleague(owner, "Eero")
    said(owner.post(f"/api/workshops/{workshop.id}/members", {"name": "Eero"}))

    said(owner.delete(f"/api/workshops/{workshop.id}/members", {"name": "Eero"}))

    assert refused(colleague.patch(f"/api/workshops/{workshop.id}", {"name": "x"})) == (
        404,
        "unknown_workshop",
    )
    assert listed(colleague) == []


def test_only_the_owner_says_who_else_facilitates_and_stays_one(site: Site) -> None:
    owner = site.owner()
    members = f"/api/workshops/{site.workshop(owner).id}/members"
    colleague = site.colleague(owner, "Eero")
    site.colleague(owner, "Liisa")
    said(owner.post(members, {"name": "Eero"}))

    assert refused(colleague.post(members, {"name": "Liisa"})) == (403, "not_allowed")
    assert refused(colleague.delete(members, {"name": "Aino"})) == (403, "not_allowed")
    assert refused(owner.post(members, {"name": "Nobody"})) == (400, "unknown_account")
    said(owner.delete(members, {"name": "Aino"}))
    assert owner.get(members).status_code == 200


def test_what_can_not_be_brought_back_is_the_owners_alone(site: Site) -> None:
    owner = site.owner()
    workshop = site.command(site.workshop(owner), CloseWorkshop())
    colleague = site.colleague(owner, "Eero")
    said(owner.post(f"/api/workshops/{workshop.id}/members", {"name": "Eero"}))

    assert refused(colleague.delete(f"/api/workshops/{workshop.id}")) == (403, "not_allowed")
    assert refused(colleague.post(f"/api/workshops/{workshop.id}/anonymise")) == (403, "not_allowed")
    assert site.read(workshop.id) == workshop
    said(owner.post(f"/api/workshops/{workshop.id}/anonymise"))
    said(owner.delete(f"/api/workshops/{workshop.id}"))


def test_anonymising_keeps_the_answers_and_forgets_whose_they_are(site: Site) -> None:
    owner, phone = site.owner(), site.browser()
    workshop = site.command(site.workshop(owner, groups=["Myynti"]), StartStep("q1"))
    said(phone.post(f"/api/join/{workshop.code}", {"name": "Aino", "group": "Myynti"}))
    site.vote(workshop, phone, {"deal_size": load_definition().items["deal_size"].options[0].id})
    path = f"/api/workshops/{workshop.id}/anonymise"

    early = owner.post(path)
    site.command(workshop, CloseWorkshop())
    said(owner.post(path))

    store = site.roolitus.store
    assert refused(early) == (400, "not_ended")
    assert [(person.name, person.group) for person in store.participants.of(workshop.id)] == [("", "Myynti")]
    assert len(store.votes.of(workshop.id)) == 1
    about = said(phone.get(f"/api/join/{workshop.code}"))["workshop"]
    assert isinstance(about, dict)
    assert about["has_joined"] is False


def test_personal_codes_let_in_as_many_as_there_are(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, identity="personal")

    made = said(owner.post(f"/api/workshops/{workshop.id}/personal-codes", {"count": 2}))["codes"]
    assert isinstance(made, list)
    codes = [one["code"] for one in made]
    path = f"/api/join/{workshop.code}"
    outcomes = [site.browser().post(path, {"personal_code": code}).status_code for code in (*codes, codes[0])]

    assert len(set(codes)) == 2
    assert outcomes == [200, 200, 400]


def test_a_code_comes_with_a_picture_of_its_address_and_is_then_only_counted(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner, identity="personal")
    path = f"/api/workshops/{workshop.id}/personal-codes"
    assert said(owner.get(path)) == {"ok": True, "made": 0, "used": 0}

    made = said(owner.post(path, {"count": 3}))["codes"]
    assert isinstance(made, list)
    code = made[0]["code"]
    assert site.browser().post(f"/api/join/{workshop.code}", {"personal_code": code}).status_code == 200

    assert made[0]["address"] == f"{ADDRESS}/j/{workshop.code}#{code}"
    assert made[0]["qr"].startswith("<svg")
    assert len({one["qr"] for one in made}) == 3
    assert said(owner.get(path)) == {"ok": True, "made": 3, "used": 1}


def test_who_may_join_is_chosen_until_somebody_has_joined(site: Site) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)
    path = f"/api/workshops/{workshop.id}"

    said(owner.patch(path, {"identity": "personal"}))
    chosen = said(owner.get(path))
    said(owner.patch(path, {"identity": "open"}))
    site.participant(workshop, site.browser())

    assert (chosen["identity"], chosen["joined"], chosen["is_owner"]) == ("personal", 0, True)
    assert refused(owner.patch(path, {"identity": "personal"})) == (400, "identity_fixed")
    said(owner.patch(path, {"identity": "open", "name": "Toinen nimi"}))
    assert (site.read(workshop.id).identity, site.read(workshop.id).name) == ("open", "Toinen nimi")
    assert refused(owner.patch(path, {"identity": "login"})) == (400, "malformed")


@pytest.mark.parametrize("count", [0, -1, 501, 1.5, "2", None, True])
def test_a_number_of_codes_that_can_not_be_is_refused(site: Site, count: object) -> None:
    owner = site.owner()
    path = f"/api/workshops/{site.workshop(owner).id}/personal-codes"

    assert refused(owner.post(path, {"count": count})) == (400, "malformed")
