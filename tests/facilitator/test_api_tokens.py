"""Programs that act for an account by a token: what they may do, how long, and requests that are repeated."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from werkzeug.test import TestResponse

from facilitator.accounts.accounts import DAY_S
from shared.operations import operations_of
from tests.facilitator.site import BODY, PASSWORD, Browser, Site, refused, said

ALL = ["workshops.read", "workshops.write", "results.read"]


class Program:
    """A program with a token and without cookies; `X-Roolitus` is for browsers."""

    def __init__(self, site: Site, token: str) -> None:
        self._browser = site.browser("192.0.2.9")
        self._headers = {"Authorization": f"Bearer {token}", "X-Roolitus": ""}

    def get(self, path: str) -> TestResponse:
        return self._browser.get(path, **self._headers)

    def post(self, path: str, body: object, key: str = "") -> TestResponse:
        return self._browser.post(path, body, **self._headers, Idempotency_Key=key)

    def send(self, method: str, path: str, body: object = None) -> TestResponse:
        return self._browser.send(method, path, body, self._headers)


def make(owner: Browser, **changes: object) -> dict[str, object]:
    body = {"name": "CRM", "scopes": ALL, "days": 30, "password": PASSWORD}
    return said(owner.post("/api/tokens", {**body, **changes}))


def program(site: Site, owner: Browser, *scopes: str) -> Program:
    return Program(site, str(make(owner, scopes=list(scopes or ALL))["token"]))


def names(listed: Mapping[str, object]) -> list[str]:
    workshops = listed["workshops"]
    assert isinstance(workshops, list)
    return [str(one["name"]) for one in workshops]


def test_a_token_acts_for_its_account_alone(site: Site) -> None:
    owner = site.owner()
    site.workshop(owner, name="Myynti")
    other = site.workshop(site.colleague(owner))

    crm = program(site, owner)

    assert names(said(crm.get("/api/workshops"))) == ["Myynti"]
    assert refused(crm.get(f"/api/workshops/{other.id}")) == (404, "unknown_workshop")


def test_a_program_makes_steers_and_reads_a_workshop(site: Site) -> None:
    crm = program(site, site.owner())

    made = said(crm.post("/api/workshops", BODY))
    path = f"/api/workshops/{made['id']}"
    synced = said(crm.post(f"{path}/live/sync", {}))["room"]
    assert isinstance(synced, dict)
    command = {"position": synced["position"], "kind": "start_step", "step": "q1"}
    said(crm.post(f"{path}/live/workshop.command", command))

    again = said(crm.post(f"{path}/live/sync", {}))["room"]
    assert isinstance(again, dict)
    assert again["step"] == "q1"
    assert crm.get(f"{path}/results.json").status_code == 200


def test_a_program_prepares_a_workshop_from_a_template_and_reads_the_questions_asked_before(
    site: Site,
) -> None:
    crm = program(site, site.owner())
    made = said(crm.post("/api/workshops", BODY))
    question = {"step": "q1", "type": "ideas", "text": "Mikä auttaisi?", "label": "", "options": []}
    said(crm.send("PUT", f"/api/workshops/{made['id']}/own-items", {"items": [question], "known": []}))
    kept = said(crm.post(f"/api/workshops/{made['id']}/template", {"name": "Pohja", "is_shared": False}))

    path = f"/api/templates/{kept['id']}"
    again = [said(crm.post(f"{path}/workshops", {"name": "Toinen"}, key="deal-9")) for _ in range(2)]

    assert again[0] == again[1]
    bank = said(crm.get("/api/question-bank"))["questions"]
    assert isinstance(bank, list)
    assert [(one["type"], one["text"]) for one in bank] == [("ideas", "Mikä auttaisi?")]
    assert crm.get(f"{path}/file").status_code == 200
    said(crm.send("DELETE", path, {}))


def test_a_program_opens_the_ranking_of_ideas(site: Site) -> None:
    crm = program(site, site.owner())
    made = said(crm.post("/api/workshops", BODY))
    path = f"/api/workshops/{made['id']}"
    question = {"step": "q1", "type": "ideas", "text": "Mikä auttaisi?", "label": "", "options": []}
    own = said(crm.send("PUT", f"{path}/own-items", {"items": [question], "known": []}))["own_items"]
    assert isinstance(own, list)
    room = said(crm.post(f"{path}/live/sync", {}))["room"]
    assert isinstance(room, dict)

    refusal = crm.post(f"{path}/live/ideas.rank", {"item": own[0]["id"], "position": room["position"]})

    assert refused(refusal) == (400, "wrong_phase")


@pytest.mark.parametrize(
    ("scope", "method", "path", "needed"),
    [
        ("workshops.read", "DELETE", "/api/templates/x", "workshops.write"),
        ("results.read", "GET", "/api/question-bank", "workshops.read"),
        ("workshops.read", "POST", "/api/workshops", "workshops.write"),
        ("workshops.read", "GET", "/api/workshops/{id}/results.json", "results.read"),
        ("results.read", "GET", "/api/workshops", "workshops.read"),
        ("results.read", "DELETE", "/api/workshops/{id}", "workshops.write"),
    ],
)
def test_what_a_token_does_not_allow_is_refused_by_the_name_of_the_scope(
    site: Site, scope: str, method: str, path: str, needed: str
) -> None:
    owner = site.owner()
    workshop = site.workshop(owner)

    answer = program(site, owner, scope).send(method, path.format(id=workshop.id), dict(BODY))

    assert refused(answer) == (403, "token_scope")
    assert answer.json is not None
    assert answer.json["error"]["params"] == {"scope": needed}


def test_no_token_reaches_accounts_log_ins_or_other_tokens(site: Site) -> None:
    crm = program(site, site.owner())
    closed = [
        one
        for one in operations_of(site.roolitus.app)
        if one.who == "facilitator" and one.scope is None and one.path.startswith("/api/")
    ]

    assert {"GET /api/tokens", "POST /api/tokens", "POST /api/password", "POST /api/accounts/disable"} <= {
        one.key for one in closed
    }
    for one in closed:
        answer = crm.send(one.method, one.path.replace("{token_id}", "x"), {})
        assert refused(answer) == (403, "token_scope"), one.key


def test_a_token_expires_by_name(site: Site) -> None:
    owner = site.owner()
    crm = Program(site, str(make(owner, days=1)["token"]))
    said(crm.get("/api/workshops"))

    site.clock.now += DAY_S

    assert refused(crm.get("/api/workshops")) == (401, "token_expired")


def test_an_ended_token_is_unknown_at_once(site: Site) -> None:
    owner = site.owner()
    made = make(owner)
    crm, shown = Program(site, str(made["token"])), made["shown"]
    assert isinstance(shown, dict)

    said(owner.delete(f"/api/tokens/{shown['id']}"))

    assert refused(crm.get("/api/workshops")) == (401, "token_unknown")
    assert said(owner.get("/api/tokens"))["tokens"] == []


def test_nobody_ends_another_accounts_token(site: Site) -> None:
    owner = site.owner()
    made = make(owner)
    crm, shown = Program(site, str(made["token"])), made["shown"]
    assert isinstance(shown, dict)

    site.colleague(owner).delete(f"/api/tokens/{shown['id']}")

    said(crm.get("/api/workshops"))


def test_tokens_of_a_disabled_account_are_gone_and_stay_so(site: Site) -> None:
    owner = site.owner()
    crm = program(site, site.colleague(owner))
    listed = said(owner.get("/api/accounts"))["accounts"]
    assert isinstance(listed, list)
    eero = next(one["id"] for one in listed if one["name"] == "Eero")

    said(owner.post("/api/accounts/disable", {"id": eero}))
    said(owner.post("/api/accounts/enable", {"id": eero}))

    assert refused(crm.get("/api/workshops")) == (401, "token_unknown")


def test_making_a_token_takes_the_password(site: Site) -> None:
    owner = site.owner()
    body = {"name": "CRM", "scopes": ALL, "days": 30, "password": "not the password"}

    assert refused(owner.post("/api/tokens", body)) == (401, "wrong_password")


def test_the_database_and_the_list_have_no_token(site: Site) -> None:
    owner = site.owner()
    token = str(make(owner)["token"])

    assert token not in owner.get("/api/tokens").get_data(as_text=True)
    for path in site.folder.rglob("roolitus.db*"):
        assert token.encode() not in path.read_bytes()


def test_an_account_has_so_many_tokens(site: Site) -> None:
    owner = site.owner()
    for _ in range(20):
        make(owner)

    body = {"name": "CRM", "scopes": ALL, "days": 30, "password": PASSWORD}

    assert refused(owner.post("/api/tokens", body)) == (400, "too_many_tokens")


def test_a_wrong_token_never_falls_back_on_the_browsers_log_in(site: Site) -> None:
    owner = site.owner()

    answer = owner.get("/api/workshops", Authorization="Bearer roolitus_" + "x" * 43)

    assert refused(answer) == (401, "token_unknown")


def test_guessing_tokens_is_limited_and_locks_no_token_out(site: Site) -> None:
    crm = program(site, site.owner())
    guesser = Program(site, "roolitus_" + "y" * 43)

    answers = [refused(guesser.get("/api/workshops")) for _ in range(31)]

    assert answers[:30] == [(401, "token_unknown")] * 30
    assert answers[30] == (429, "too_fast")
    said(crm.get("/api/workshops"))


def test_another_scheme_of_authorization_is_no_token(site: Site) -> None:
    owner = site.owner()

    said(owner.get("/api/workshops", Authorization="Basic YTpi"))
    answer = owner.post("/api/workshops", BODY, Authorization="Basic YTpi", X_Roolitus="")

    assert refused(answer) == (403, "bad_origin")


def test_a_repeated_request_gets_the_first_answer_and_changes_nothing(site: Site) -> None:
    crm = program(site, site.owner())

    first, second = (crm.post("/api/workshops", BODY, key="order-17") for _ in range(2))

    assert said(first) == said(second)
    assert "Idempotency-Replayed" not in first.headers
    assert second.headers["Idempotency-Replayed"] == "true"
    assert len(names(said(crm.get("/api/workshops")))) == 1


def test_a_key_that_was_used_for_another_request_is_refused(site: Site) -> None:
    crm = program(site, site.owner())
    said(crm.post("/api/workshops", BODY, key="order-17"))

    answer = crm.post("/api/workshops", {**BODY, "name": "Toinen"}, key="order-17")

    assert refused(answer) == (409, "key_reused")


def test_a_key_is_one_tokens_and_a_days(site: Site) -> None:
    owner = site.owner()
    one, other = program(site, owner), program(site, owner)

    said(one.post("/api/workshops", BODY, key="order-17"))
    said(other.post("/api/workshops", BODY, key="order-17"))
    site.clock.now += DAY_S
    said(one.post("/api/workshops", BODY, key="order-17"))

    assert len(names(said(one.get("/api/workshops")))) == 3


def test_a_request_that_is_still_answered_is_not_begun_again(site: Site) -> None:
    owner = site.owner()
    made = make(owner)
    crm, shown = Program(site, str(made["token"])), made["shown"]
    assert isinstance(shown, dict)
    said(crm.post("/api/workshops", BODY, key="order-17"))
    tokens = site.roolitus.store.api_tokens

    assert tokens.begin_request(str(shown["id"]), "order-18", "hash") is None
    answer = tokens.begin_request(str(shown["id"]), "order-18", "hash")

    assert getattr(answer, "code", None) == "request_pending"


def test_a_list_is_read_in_pages(site: Site) -> None:
    owner = site.owner()
    for name in ("Eka", "Toka", "Kolmas"):
        site.workshop(owner, name=name)
        site.clock.now += 1
    crm = program(site, owner)

    first = said(crm.get("/api/workshops?limit=2"))
    second = said(crm.get(f"/api/workshops?limit=2&after={first['next']}"))

    assert [names(first), names(second)] == [["Kolmas", "Toka"], ["Eka"]]
    assert second["next"] is None
    assert refused(crm.get("/api/workshops?limit=0")) == (400, "malformed")
    assert refused(crm.get("/api/workshops?after=x")) == (404, "unknown_workshop")
