"""Joining a workshop: who gets in, as whom, and what keeps strangers guessing."""

from __future__ import annotations

import re
from html import unescape

import pytest
from werkzeug.http import parse_options_header

from participant.routes import COOKIE
from shared.definitions import load_definition
from shared.locales import LANGUAGES, Language, translate
from shared.store import Participant, Workshop
from shared.workshop.commands import CloseWorkshop, LockRoom, ShareComments, StartStep
from tests.facilitator.conftest import Opener
from tests.facilitator.site import Browser, Site, given, refused, said


def joined(site: Site, workshop: Workshop) -> list[Participant]:
    return site.roolitus.store.participants.of(workshop.id)


def join(browser: Browser, workshop: Workshop, **body: object) -> None:
    said(browser.post(f"/api/join/{workshop.code}", body))


def test_a_phone_learns_what_it_is_about_to_join(site: Site) -> None:
    workshop = site.workshop(site.owner(), groups=["Myynti", "Johto"], intro="Tervetuloa")

    assert said(site.browser().get(f"/api/join/{workshop.code}"))["workshop"] == {
        "code": workshop.code,
        "name": "Myynti",
        "language": "fi",
        "groups": ["Myynti", "Johto"],
        "identity": "open",
        "intro": "Tervetuloa",
        "is_room_locked": False,
        "is_closed": False,
        "has_joined": False,
        "table_mode": "none",
        "seat": 1,
    }


def test_joining_takes_a_name_a_group_and_a_language(site: Site) -> None:
    workshop = site.workshop(site.owner(), groups=["Myynti"])

    join(site.browser(), workshop, name="  Aino \n M ", group="Myynti", language="sv")

    (person,) = joined(site, workshop)
    assert (person.name, person.group, person.language) == ("Aino M", "Myynti", "sv")


def test_nothing_has_to_be_given_to_join(site: Site) -> None:
    workshop = site.workshop(site.owner(), groups=["Myynti"])

    join(site.browser(), workshop)

    (person,) = joined(site, workshop)
    assert (person.name, person.group) == ("", None)


@pytest.mark.parametrize("typed", ["{}", "{lower}"])
def test_a_code_may_be_typed_in_small_letters(site: Site, typed: str) -> None:
    workshop = site.workshop(site.owner())
    code = typed.format(workshop.code, lower=workshop.code.lower())

    assert site.browser().get(f"/api/join/{code}").status_code == 200
    assert site.browser().post(f"/api/join/{code}").status_code == 200


def test_joining_again_is_the_same_participant(site: Site) -> None:
    workshop, phone = site.workshop(site.owner()), site.browser()
    join(phone, workshop, name="Aino")
    (before,) = joined(site, workshop)

    has_joined = said(phone.get(f"/api/join/{workshop.code}"))["workshop"]
    join(phone, workshop, name="Aino")

    assert isinstance(has_joined, dict)
    assert has_joined["has_joined"] is True
    assert joined(site, workshop) == [before]


def test_a_browser_is_somebody_else_in_another_workshop_and_nobody_can_tell(site: Site) -> None:
    owner, phone = site.owner(), site.browser()
    first, second = site.workshop(owner), site.workshop(owner)

    join(phone, first)
    cookie = phone.cookie(COOKIE)
    join(phone, second)

    assert phone.cookie(COOKIE) == cookie
    assert joined(site, first)[0].id != joined(site, second)[0].id


def test_two_browsers_are_two_participants(site: Site) -> None:
    workshop = site.workshop(site.owner())

    for _ in range(2):
        join(site.browser(), workshop)

    assert [person.number for person in joined(site, workshop)] == [1, 2]


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("code", ["ABCDEF", "abc", "x" * 500, "%F0%9F%99%82", "' OR 1=1"])
def test_an_unknown_code_is_refused(site: Site, method: str, code: str) -> None:
    site.workshop(site.owner())

    answer = site.browser().send(method, f"/api/join/{code}", {} if method == "POST" else None)

    assert refused(answer) == (404, "unknown_code")


def test_an_ended_workshop_can_be_read_about_and_not_joined(site: Site) -> None:
    workshop = site.command(site.workshop(site.owner()), StartStep("q1"), CloseWorkshop())
    phone = site.browser()

    about = said(phone.get(f"/api/join/{workshop.code}"))["workshop"]

    assert isinstance(about, dict)
    assert about["is_closed"] is True
    assert refused(phone.post(f"/api/join/{workshop.code}")) == (400, "workshop_ended")
    assert phone.cookie(COOKIE) == ""


def test_a_locked_room_keeps_strangers_out_and_lets_those_inside_back_in(site: Site) -> None:
    workshop = site.workshop(site.owner())
    inside, stranger = site.browser(), site.browser()
    join(inside, workshop)

    site.command(workshop, LockRoom(True))

    assert refused(stranger.post(f"/api/join/{workshop.code}")) == (400, "room_locked")
    join(inside, workshop)
    assert len(joined(site, workshop)) == 1


def test_a_full_workshop_says_how_many_it_takes(open_with: Opener) -> None:
    site = open_with(participants_max=2)
    workshop = site.workshop(site.owner())
    first = site.browser()
    join(first, workshop)
    join(site.browser(), workshop)

    answer = site.browser().post(f"/api/join/{workshop.code}")

    assert answer.status_code == 400
    assert answer.get_json()["error"] == {"code": "workshop_full", "params": {"max": 2}}
    join(first, workshop)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"group": "Johto"}, "bad_group"),
        ({"group": ""}, "bad_group"),
        ({"name": "x" * 61}, "bad_name"),
        ({"name": None}, "malformed"),
        ({"language": "de"}, "malformed"),
        ({"personal_code": 5}, "malformed"),
        ({"participant": "somebody"}, "malformed"),
    ],
)
def test_what_can_not_be_joined_with_is_refused_and_nobody_joins(
    site: Site, body: dict[str, object], code: str
) -> None:
    workshop, phone = site.workshop(site.owner(), groups=["Myynti"]), site.browser()

    assert refused(phone.post(f"/api/join/{workshop.code}", body)) == (400, code)
    assert joined(site, workshop) == []
    assert phone.cookie(COOKIE) == ""


def test_a_personal_code_lets_one_browser_in(site: Site) -> None:
    owner = site.roolitus.store.accounts.by_name(str(said(site.owner().get("/api/me"))["name"]))
    assert owner is not None
    made = given(
        site.roolitus.store.workshops.create(
            owner.id, name="Oma", language="fi", item_set="short", identity="personal"
        )
    )
    (code,) = given(site.roolitus.store.participants.make_codes(made.id, 1))
    path = f"/api/join/{made.code}"
    holder = site.browser()

    assert refused(holder.post(path)) == (400, "personal_code_required")
    assert refused(holder.post(path, {"personal_code": "wrong"})) == (400, "personal_code_unknown")
    assert holder.post(path, {"personal_code": code.lower()}).status_code == 200
    assert refused(site.browser().post(path, {"personal_code": code})) == (400, "personal_code_used")
    assert holder.post(path).status_code == 200


def test_the_cookie_is_read_by_no_script_and_sent_by_no_other_site(site: Site) -> None:
    workshop, phone = site.workshop(site.owner()), site.browser()

    answer = phone.post(f"/api/join/{workshop.code}")
    _, flags = parse_options_header(answer.headers["Set-Cookie"])
    text = answer.headers["Set-Cookie"]

    assert re.match(rf"{COOKIE}=[A-Za-z0-9_-]{{43}};", text)
    assert "HttpOnly" in text
    assert "SameSite=Lax" in text
    assert "Path=/" in text
    assert "Domain" not in text
    assert "Secure" not in text, flags


def test_over_https_the_cookie_stays_there(open_with: Opener) -> None:
    site = open_with(trusted_proxies=1)
    workshop = site.workshop(site.owner())

    answer = site.browser().post(f"/api/join/{workshop.code}", {}, X_Forwarded_Proto="https")

    assert "; Secure;" in answer.headers["Set-Cookie"]


@pytest.mark.parametrize("planted", ["x", "a" * 3000, "' OR 1=1", "a" * 42])
def test_a_cookie_that_is_none_of_ours_is_replaced(site: Site, planted: str) -> None:
    workshop, phone = site.workshop(site.owner()), site.browser()
    phone.client.set_cookie(COOKIE, planted, domain="roolitus.test")

    join(phone, workshop)

    assert phone.cookie(COOKIE) != planted
    assert len(phone.cookie(COOKIE)) == 43


def test_wrong_codes_from_one_address_are_limited(open_with: Opener) -> None:
    site = open_with(join_failures_per_minute=3)
    workshop = site.workshop(site.owner())
    guesser = site.browser("198.51.100.7")

    answers = [
        guesser.get("/api/join/AAAAAA"),
        guesser.post("/api/join/BBBBBB"),
        guesser.get("/api/join/CCCCCC"),
        guesser.post("/api/join/DDDDDD"),
        guesser.get(f"/api/join/{workshop.code}"),
    ]

    assert [answer.status_code for answer in answers] == [404, 404, 404, 429, 429]
    assert refused(answers[-1]) == (429, "too_fast")
    assert site.browser("198.51.100.8").get(f"/api/join/{workshop.code}").status_code == 200


def test_wrong_codes_from_many_addresses_are_limited_together(open_with: Opener) -> None:
    site = open_with(join_failures_per_minute=1)
    site.workshop(site.owner())

    answers = [site.browser(f"198.51.100.{n}").get("/api/join/AAAAAA").status_code for n in range(11)]

    assert answers == [404] * 10 + [429]


def use_up_codes(site: Site, address: str = "192.0.2.1") -> None:
    """A guest behind an address tries wrong codes until they are refused."""
    guest = site.browser(address)
    for number in range(1000):
        if guest.get(f"/api/join/A{number:05}").status_code == 429:
            return
    raise AssertionError("wrong codes are not limited")


def test_a_guest_who_guesses_keeps_nobody_out_of_the_workshop_that_is_held_there(open_with: Opener) -> None:
    site = open_with(join_failures_per_minute=3)
    workshop, phone = site.workshop(site.owner()), site.browser()
    join(phone, workshop)

    use_up_codes(site)

    assert phone.get(f"/api/join/{workshop.code}").status_code == 200
    assert phone.get(f"/api/join/{workshop.code}/own.json").status_code == 200
    newcomer = site.browser()
    assert newcomer.get(f"/api/join/{workshop.code}").status_code == 200
    assert newcomer.post(f"/api/join/{workshop.code}").status_code == 200


def test_a_phone_that_has_joined_is_let_in_from_an_address_where_codes_are_used_up(
    open_with: Opener,
) -> None:
    site = open_with(join_failures_per_minute=3)
    workshop, phone = site.workshop(site.owner()), site.browser()
    join(phone, workshop)
    phone.address = "198.51.100.7"

    use_up_codes(site, phone.address)

    assert phone.get(f"/api/join/{workshop.code}").status_code == 200


def test_wrong_codes_of_a_browser_that_has_joined_are_its_own_affair(open_with: Opener) -> None:
    site = open_with(join_failures_per_minute=3)
    workshop, guest = site.workshop(site.owner()), site.browser()
    join(guest, workshop)

    statuses = [guest.get(f"/api/join/A{number:05}").status_code for number in range(20)]

    assert 0 < statuses.count(404) < 10
    assert site.browser().get("/api/join/ABCDEF").status_code == 404


def test_those_who_have_joined_raise_what_their_address_may_get_wrong(open_with: Opener) -> None:
    site = open_with(join_failures_per_minute=2)
    workshop = site.workshop(site.owner())
    for _ in range(3):
        join(site.browser(), workshop)

    statuses = [site.browser().get(f"/api/join/A{number:05}").status_code for number in range(7)]

    assert statuses == [404] * 5 + [429] * 2


def test_one_address_adds_so_many_participants_a_minute_and_others_still_join(open_with: Opener) -> None:
    site = open_with(joins_per_minute=5)
    workshop = site.workshop(site.owner())
    first = site.browser()
    join(first, workshop)

    statuses = [site.browser().post(f"/api/join/{workshop.code}").status_code for _ in range(8)]

    assert statuses == [200] * 4 + [429] * 4
    join(first, workshop)
    assert site.browser("198.51.100.7").post(f"/api/join/{workshop.code}").status_code == 200


def test_a_hall_behind_one_address_joins_without_limit(open_with: Opener) -> None:
    site = open_with(join_failures_per_minute=1)
    workshop = site.workshop(site.owner())

    for _ in range(80):
        phone = site.browser()
        assert phone.get(f"/api/join/{workshop.code}").status_code == 200
        join(phone, workshop)

    assert len(joined(site, workshop)) == 80


@pytest.mark.parametrize(
    ("asked", "language"), [("sv-FI,sv;q=0.9", "sv"), ("en", "en"), ("de", "fi"), ("", "fi")]
)
def test_the_page_opens_in_the_language_of_the_phone(site: Site, asked: str, language: str) -> None:
    page = site.browser().get("/j/abcdef", Accept_Language=asked)

    assert f'<html lang="{language}">' in page.text
    assert 'data-code="ABCDEF"' in page.text


def test_a_code_in_an_address_can_not_become_part_of_the_page(site: Site) -> None:
    page = site.browser().get('/j/"><script>alert(1)</script>')

    assert "<script>ALERT" not in page.text.upper().replace("&LT;", "")
    assert page.text.count("<script") == page.text.count('<script type="module" src="/assets/')


def test_everybody_may_keep_what_they_have_said_in_words(site: Site) -> None:
    workshop = site.command(site.workshop(site.owner()), StartStep("q1"))
    speaker, other = site.browser(), site.browser()
    deal_size, self_serve = load_definition().items["deal_size"], load_definition().items["self_serve"]
    for phone in (speaker, other):
        site.vote(workshop, phone, {"deal_size": deal_size.options[1].id, "self_serve": None})
        site.comment(workshop, phone, "sana")

    answer = speaker.get(f"/api/join/{workshop.code}/own.json?lang=sv")

    own = answer.get_json()
    assert own["answers"] == [
        {"question": deal_size.text["sv"], "round": 1, "answer": deal_size.options[1].text["sv"]},
        {"question": self_serve.text["sv"], "round": 1, "answer": None},
    ]
    assert [one["text"] for one in own["comments"]] == ["sana"]
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Cache-Control"] == "no-store"
    assert refused(site.browser().get(f"/api/join/{workshop.code}/own.json")) == (400, "not_joined")
    assert refused(site.browser().get("/api/join/AAAAAA/own.json")) == (404, "unknown_code")


def test_grids_and_rankings_are_told_by_the_names_of_roles_and_stages(site: Site) -> None:
    definition = load_definition()
    grid, ranking = definition.items["asis"], definition.items["friction"]
    role, stage = definition.roles[grid.rows[0]], definition.stages[ranking.rows[0]]
    workshop = site.command(site.workshop(site.owner()), StartStep("today"))
    phone = site.browser()
    site.vote(workshop, phone, {"asis": {role.id: grid.options[0].id}, "friction": [stage.id]})

    own = phone.get(f"/api/join/{workshop.code}/own.json?lang=fi").get_json()

    assert [one["answer"] for one in own["answers"]] == [
        {role.name["fi"]: grid.options[0].text["fi"]},
        [stage.name["fi"]],
    ]


def test_roles_keep_their_names_where_a_stage_has_the_same_id(site: Site) -> None:
    definition = load_definition()
    grid, ranking = definition.items["asis"], definition.items["friction"]
    shared_ids = [row for row in grid.rows if row in ranking.rows]
    workshop = site.command(site.workshop(site.owner()), StartStep("today"))
    phone = site.browser()
    states = dict.fromkeys(shared_ids, grid.options[-1].id)
    site.vote(workshop, phone, {"asis": states, "friction": shared_ids})

    own = phone.get(f"/api/join/{workshop.code}/own.json?lang=fi").get_json()

    assert shared_ids
    assert list(own["answers"][0]["answer"]) == [definition.roles[row].name["fi"] for row in shared_ids]
    assert own["answers"][1]["answer"] == [definition.stages[row].name["fi"] for row in shared_ids]


def test_what_somebody_keeps_is_in_the_order_in_which_it_was_asked(site: Site) -> None:
    definition = load_definition()
    workshop = site.command(site.workshop(site.owner()), StartStep("q1"))
    asked = [item for item in definition.ballot("q1", "short") if item.options]
    phone = site.browser()
    site.vote(workshop, phone, {item.id: item.options[0].id for item in reversed(asked)})

    own = phone.get(f"/api/join/{workshop.code}/own.json?lang=fi").get_json()

    assert [one["question"] for one in own["answers"]] == [item.text["fi"] for item in asked]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_page_of_somebodys_own_answers_reads_in_words(site: Site, language: Language) -> None:
    definition = load_definition()
    workshop = site.command(site.workshop(site.owner()), StartStep("q1"))
    workshop = site.command(workshop, StartStep("today"))
    grid = definition.items["asis"]
    phone = site.browser()
    site.vote(workshop, phone, {"asis": {grid.rows[0]: grid.options[0].id}})
    site.comment(workshop, phone, "<b>sana</b>")

    page = phone.get(f"/j/{workshop.code}/own?lang={language}")

    text = unescape(page.get_data(as_text=True))
    assert page.status_code == 200
    assert f'<html lang="{language}"' in text
    for word in (grid.text, definition.roles[grid.rows[0]].name, grid.options[0].text):
        assert word[language] in text
    assert "<b>sana</b>" not in page.get_data(as_text=True)
    assert "<b>sana</b>" in text
    assert f"/api/join/{workshop.code}/own.json?lang={language}" in text
    assert translate(language, "own-page-seen-files") in text


def test_the_page_of_own_answers_is_for_the_one_who_gave_them(site: Site) -> None:
    workshop = site.command(site.workshop(site.owner()), StartStep("q1"))
    phone = site.browser()
    site.vote(workshop, phone, {"deal_size": load_definition().items["deal_size"].options[0].id})

    stranger = site.browser().get(f"/j/{workshop.code}/own")

    assert (stranger.status_code, stranger.headers["Location"]) == (303, f"/j/{workshop.code}")
    assert phone.get(f"/j/{workshop.code}/own").headers["Cache-Control"] == "no-store"
    assert site.browser().get("/j/AAAAAA/own").status_code == 404


def test_older_comments_are_read_a_page_at_a_time_by_those_who_have_joined(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.results.comments.PAGE", 2)
    workshop = site.command(site.workshop(site.owner()), StartStep("q1"), ShareComments(True))
    phone = site.browser()
    ids = [site.comment(workshop, phone, f"kommentti {number}") for number in range(5)]
    address = f"/api/join/{workshop.code}/comments?before="

    def older(before: str) -> list[str]:
        return [one["text"] for one in phone.get(address + before).get_json()["comments"]]

    assert older(ids[3]) == ["kommentti 1", "kommentti 2"]
    assert older(ids[1]) == ["kommentti 0"]
    assert older(ids[0]) == []
    assert older("stranger") == []
    assert refused(site.browser().get(address + ids[3])) == (400, "not_joined")


def test_older_comments_that_are_not_shared_stay_with_the_facilitator(site: Site) -> None:
    workshop = site.command(site.workshop(site.owner()), StartStep("q1"))
    phone = site.browser()
    ids = [site.comment(workshop, phone, f"kommentti {number}") for number in range(2)]

    assert said(phone.get(f"/api/join/{workshop.code}/comments?before={ids[1]}"))["comments"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_accessibility_statement_is_there_in_every_language(site: Site, language: Language) -> None:
    page = site.browser().get(f"/accessibility?lang={language}")

    text = unescape(page.get_data(as_text=True))
    assert page.status_code == 200
    assert f'<html lang="{language}"' in text
    for key in ("accessibility-untried-readers", "accessibility-gap-wall", "accessibility-written"):
        assert translate(language, key) in text


def test_who_leaves_takes_all_their_answers_along(site: Site) -> None:
    workshop = site.command(site.workshop(site.owner()), StartStep("q1"))
    leaver, other = site.browser(), site.browser()
    option = load_definition().items["deal_size"].options[0].id
    for phone in (leaver, other):
        site.vote(workshop, phone, {"deal_size": option})
        site.comment(workshop, phone, "sana")

    said(leaver.delete(f"/api/join/{workshop.code}"))

    store = site.roolitus.store
    assert len(joined(site, workshop)) == 1
    assert len(store.votes.of(workshop.id)) == len(store.comments.of(workshop.id)) == 1
    assert refused(leaver.delete(f"/api/join/{workshop.code}")) == (400, "not_joined")
    assert other.get(f"/api/join/{workshop.code}").status_code == 200


def test_who_never_joined_can_delete_nothing(site: Site) -> None:
    workshop = site.workshop(site.owner())
    join(site.browser(), workshop)

    assert refused(site.browser().delete(f"/api/join/{workshop.code}")) == (400, "not_joined")
    assert refused(site.browser().delete("/api/join/AAAAAA")) == (404, "unknown_code")
    assert len(joined(site, workshop)) == 1
