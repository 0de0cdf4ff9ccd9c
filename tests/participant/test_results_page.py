"""The shared results page: what the room was shown, for anyone who has the link, as long as it is shared."""

from __future__ import annotations

import re
import threading
from html.parser import HTMLParser

import pytest

from shared.definitions import load_definition
from shared.report.pictures import catalogue
from shared.store import Workshop
from shared.workshop.commands import (
    CloseWorkshop,
    Command,
    LockItems,
    RevealItems,
    RevealStructure,
    ShareComments,
    ShareResults,
    StartRound,
    StartStep,
)
from tests.facilitator.site import Site

DEFINITION = load_definition()
LOCKED = "sales_cycle"
SHOWN = "deal_size"


def text_of(item: str, language: str = "fi") -> str:
    return DEFINITION.items[item].text[language]


def answered(site: Site, *commands: Command, **changes: object) -> Workshop:
    """One item revealed, one locked and one open, each answered by six; then these commands."""
    workshop = site.command(site.workshop(site.owner(), **changes), StartStep("q1"))
    for number in range(6):
        answers = {
            item: DEFINITION.items[item].options[number % 3].id for item in (SHOWN, LOCKED, "portfolio")
        }
        site.vote(workshop, site.browser(), answers)
    return site.command(workshop, LockItems((LOCKED,)), RevealItems((SHOWN,)), *commands)


def path_of(workshop: Workshop) -> str:
    assert workshop.results_token is not None
    return f"/results/{workshop.results_token}"


class Outline(HTMLParser):
    """The elements of a page, and whether each was closed in its order."""

    VOID = frozenset({"meta", "link", "br", "img", "path", "rect", "circle", "!doctype"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag


def outline(page: str) -> Outline:
    parsed = Outline()
    parsed.feed(page)
    assert parsed.open == []
    return parsed


def test_the_page_tells_what_was_revealed_with_its_picture(site: Site) -> None:
    workshop = answered(site, CloseWorkshop(), ShareResults(True))

    page = site.browser().get(path_of(workshop))

    assert page.status_code == 200
    assert text_of(SHOWN) in page.text
    assert "6 osallistujaa" in page.text
    assert page.text.count('<svg xmlns="http://www.w3.org/2000/svg"') >= 2


def test_what_the_room_was_never_shown_is_not_on_the_page_even_after_the_end(site: Site) -> None:
    workshop = answered(site, ShareResults(True))
    running = site.browser().get(path_of(workshop)).text
    ended = site.browser().get(path_of(site.command(workshop, CloseWorkshop()))).text

    for page in (running, ended):
        assert text_of(LOCKED) not in page
        assert text_of("portfolio") not in page
        assert "<h2>Roolirakenne</h2>" not in page


@pytest.mark.parametrize(("first", "is_told"), [(RevealItems((SHOWN,)), True), (LockItems((SHOWN,)), False)])
def test_of_a_later_round_never_revealed_the_page_keeps_the_round_that_everybody_saw(
    site: Site, first: Command, is_told: bool
) -> None:
    workshop = site.command(site.workshop(site.owner()), StartStep("q1"))
    phone = site.browser()
    options = DEFINITION.items[SHOWN].options
    site.vote(workshop, phone, {SHOWN: options[1].id})
    workshop = site.command(workshop, first, StartRound((SHOWN,)))
    site.vote(workshop, phone, {SHOWN: options[4].id}, round_=2)
    workshop = site.command(workshop, CloseWorkshop(), ShareResults(True))

    page = site.browser().get(path_of(workshop)).text

    assert (text_of(SHOWN) in page) is is_told
    assert (f"Mediaani: {options[1].text['fi']}" in page) is is_told
    assert f"Mediaani: {options[4].text['fi']}" not in page


def test_the_structure_is_on_the_page_once_the_room_saw_it(site: Site) -> None:
    workshop = answered(site, RevealStructure(True), CloseWorkshop(), ShareResults(True))

    page = site.browser().get(path_of(workshop)).text

    headings = re.findall(r"<h2>(.*?)</h2>", page)
    assert headings[:2] == ["Roolirakenne", "Miksi näin"]
    assert headings[-3:] == ["Kuinka varma tulos on", "Mitä sanoimme", "Miten tulos on laskettu"]


def test_hand_offs_and_actions_are_on_the_page_as_they_are_now_and_without_the_names_of_owners(
    site: Site,
) -> None:
    workshop = answered(site, RevealStructure(True), CloseWorkshop(), ShareResults(True))
    before = site.browser().get(path_of(workshop)).text

    store = site.roolitus.store
    owner = store.accounts.by_name("Aino")
    assert owner is not None
    added = store.plans.add(workshop.id, owner.id, intent="i1", kind="task", text="Soittakaa kymmenelle")
    assert isinstance(added, str)
    store.plans.edit(workshop.id, owner.id, entry=added, name="owner", value="Liisa Virtanen", version=0)
    shared = site.browser().get(path_of(workshop)).text

    headings = re.findall(r"<h2>(.*?)</h2>", shared)
    assert {"Vastuunsiirrot", "Toimenpiteet"} <= set(headings)
    assert ("Soittakaa kymmenelle" in before, "Soittakaa kymmenelle" in shared) == (False, True)
    assert "Liisa Virtanen" not in shared


def test_without_a_structure_that_the_room_saw_the_page_has_no_actions(site: Site) -> None:
    workshop = answered(site, CloseWorkshop(), ShareResults(True))
    store = site.roolitus.store
    owner = store.accounts.by_name("Aino")
    assert owner is not None
    store.plans.add(workshop.id, owner.id, intent="i1", kind="task", text="Soittakaa kymmenelle")

    assert "Soittakaa kymmenelle" not in site.browser().get(path_of(workshop)).text


def test_comments_are_on_the_page_as_the_room_could_read_them(site: Site) -> None:
    workshop = answered(site)
    phone = site.browser()
    site.comment(workshop, phone, "Vain vetäjälle")
    pinned = site.comment(workshop, phone, "Nostettu esiin")
    hidden = site.comment(workshop, phone, "Asiaton")
    site.roolitus.store.comments.mark(workshop.id, pinned, is_pinned=True)
    site.roolitus.store.comments.mark(workshop.id, hidden, is_hidden=True)

    unshared = site.browser().get(path_of(site.command(workshop, ShareResults(True)))).text
    shared = site.browser().get(path_of(site.command(workshop, ShareComments(True)))).text

    assert ("Vain vetäjälle" in unshared, "Nostettu esiin" in unshared) == (False, True)
    assert ("Vain vetäjälle" in shared, "Nostettu esiin" in shared) == (True, True)
    assert "Asiaton" not in unshared + shared


def test_no_name_code_or_single_ballot_is_on_the_page(site: Site) -> None:
    owner = site.owner()
    workshop = site.command(site.workshop(owner), StartStep("q1"))
    phone = site.browser()
    phone.post(f"/api/join/{workshop.code}", {"name": "Tunnistettava Nimi"})
    site.vote(workshop, phone, {SHOWN: DEFINITION.items[SHOWN].options[0].id})
    site.comment(workshop, phone, "Kommentti")
    shared = site.command(
        workshop, ShareComments(True), RevealItems((SHOWN,)), CloseWorkshop(), ShareResults(True)
    )

    page = site.browser().get(path_of(shared)).text

    assert "Kommentti" in page
    for secret in ("Tunnistettava", workshop.code, workshop.id, "Aino", str(shared.results_token)):
        assert secret not in page


def test_a_revoked_link_never_works_again(site: Site) -> None:
    workshop = answered(site, CloseWorkshop(), ShareResults(True))
    old = path_of(workshop)

    revoked = site.command(workshop, ShareResults(False))
    gone = site.browser().get(old)
    again = site.command(revoked, ShareResults(True))

    assert (gone.status_code, gone.mimetype) == (404, "text/html")
    assert text_of(SHOWN) not in gone.text
    assert path_of(again) != old
    assert site.browser().get(old).status_code == 404
    assert site.browser().get(path_of(again)).status_code == 200


@pytest.mark.parametrize("token", ["None", "null", "x", "A" * 32, "%00", "None?lang=fi", "%F0%9F%99%82"])
def test_a_guessed_link_finds_nothing(site: Site, token: str) -> None:
    answered(site, CloseWorkshop())

    assert site.browser().get(f"/results/{token}").status_code == 404


def test_a_deleted_workshop_takes_its_page_along(site: Site) -> None:
    workshop = answered(site, CloseWorkshop(), ShareResults(True))

    site.roolitus.store.workshops.delete(workshop.id)

    assert site.browser().get(path_of(workshop)).status_code == 404


@pytest.mark.parametrize(
    ("query", "asked", "language"),
    [
        ("", "fi", "fi"),
        ("", "en-GB", "en"),
        ("", "de", "sv"),
        ("?lang=en", "fi", "en"),
        ("?lang=sv", "fi", "sv"),
        ("?lang=de", "fi", "fi"),
        ("?lang=", "", "sv"),
    ],
)
def test_the_page_is_in_the_language_asked_for(site: Site, query: str, asked: str, language: str) -> None:
    workshop = answered(site, CloseWorkshop(), ShareResults(True), language="sv")

    page = site.browser().get(path_of(workshop) + query, Accept_Language=asked)

    assert f'<html lang="{language}">' in page.text
    assert text_of(SHOWN, language) in page.text
    others = {"fi", "sv", "en"} - {language}
    assert set(re.findall(r'href="\?lang=(\w\w)"', page.text)) == others


def test_the_page_needs_no_script_and_no_other_address(site: Site) -> None:
    workshop = answered(site, RevealStructure(True), CloseWorkshop(), ShareResults(True))

    page = site.browser().get(path_of(workshop))
    elements = outline(page.text).elements

    assert not {tag for tag, _ in elements} & {"script", "iframe", "object", "embed", "form", "img"}
    assert [tag for tag, attributes in elements if "style" in attributes] == []
    assert [name for _, attributes in elements for name in attributes if name.startswith("on")] == []
    (style,) = [attributes for tag, attributes in elements if tag == "style"]
    assert f"'nonce-{style['nonce']}'" in page.headers["Content-Security-Policy"]
    addresses = [
        value for _, attributes in elements for name, value in attributes.items() if name in ("href", "src")
    ]
    assert all(
        address and address.startswith(("?lang=", "/accessibility?lang=", "data:", "#"))
        for address in addresses
    )
    assert page.headers["Cache-Control"] == "no-store"
    assert 'name="robots" content="noindex"' in page.text


def test_every_picture_is_told_in_words_too(site: Site) -> None:
    workshop = answered(site, RevealStructure(True), CloseWorkshop(), ShareResults(True))

    page = site.browser().get(path_of(workshop)).text

    pictures = page.count("<summary>Kuva sanoina</summary>")
    assert pictures > 5
    # Each is drawn for wide and for narrow screens, of which a reader meets one.
    assert page.count("<svg ") == page.count("<desc>") == 2 * pictures
    assert page.count('class="picture narrow"') == page.count('class="picture wide"') == pictures


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&]]>{{ 7*7 }}"


def test_what_people_write_stays_text(site: Site) -> None:
    workshop = answered(site, name=HOSTILE[:60])
    phone = site.browser()
    site.comment(workshop, phone, HOSTILE)
    store = site.roolitus.store
    owner = store.accounts.by_name("Aino")
    assert owner is not None
    store.steering.set_override(workshop.id, owner.id, "kam", status="none", host=None, reason=HOSTILE)
    shared = site.command(
        workshop, ShareComments(True), RevealStructure(True), CloseWorkshop(), ShareResults(True)
    )

    page = site.browser().get(path_of(shared)).text

    elements = {tag for tag, _ in outline(page).elements}
    assert not elements & {"script", "img"}
    # The name, the comment and the reason; the name is in the title too.
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 4
    assert "{{ 7*7 }}" in page


def test_comments_and_abstentions_are_on_the_page_where_nobody_gave_an_answer(site: Site) -> None:
    workshop = site.command(site.workshop(site.owner()), StartStep("q1"))
    phone = site.browser()
    site.vote(workshop, phone, {SHOWN: None})
    site.comment(workshop, phone, "Vaihtelee liikaa")
    workshop = site.command(workshop, RevealItems((SHOWN,)), ShareComments(True), ShareResults(True))

    page = site.browser().get(path_of(workshop)).text

    outline(page)
    assert "<h2>Mitä sanoimme</h2>" in page
    assert "1 ei osannut sanoa" in page
    assert "Vaihtelee liikaa" in page
    assert "Jokaisesta kysymyksestä näkyvät kaikki vastaukset" not in page


def test_a_workshop_without_answers_has_a_page_that_says_so(site: Site) -> None:
    workshop = site.command(site.workshop(site.owner()), CloseWorkshop(), ShareResults(True))

    page = site.browser().get(path_of(workshop))

    assert page.status_code == 200
    outline(page.text)


def test_a_hall_that_opens_the_link_at_once_has_it_drawn_once(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop = answered(site, RevealStructure(True), CloseWorkshop(), ShareResults(True))
    drawn: list[str] = []
    draw = catalogue.pictures_of

    def count(*arguments: object) -> object:
        drawn.append("once")
        return draw(*arguments)  # type: ignore[arg-type]  # what it was called with

    monkeypatch.setattr("participant.results.pictures_of", count)
    pages: list[int] = []
    gate = threading.Barrier(8)

    def open_page() -> None:
        browser = site.browser()
        gate.wait()
        pages.append(browser.get(path_of(workshop)).status_code)

    people = [threading.Thread(target=open_page) for _ in range(8)]
    for person in people:
        person.start()
    for person in people:
        person.join()

    assert pages == [200] * 8
    assert drawn == ["once"]


def test_the_page_follows_what_is_shown_after_it_was_first_opened(site: Site) -> None:
    workshop = answered(site, ShareResults(True))
    before = site.browser().get(path_of(workshop)).text

    after = site.browser().get(path_of(site.command(workshop, RevealItems((LOCKED,))))).text

    assert text_of(LOCKED) not in before
    assert text_of(LOCKED) in after


def test_no_browser_asks_for_an_icon_that_is_not_there(site: Site) -> None:
    workshop = answered(site, CloseWorkshop(), ShareResults(True))
    page = site.browser().get(path_of(workshop)).text

    assert re.findall(r"<link[^>]*>", page) == ['<link rel="icon" href="data:,">']


def test_how_certain_a_role_is_and_when_it_is_usual_are_apart_from_what_speaks_for_it(site: Site) -> None:
    workshop = answered(site, RevealStructure(True), CloseWorkshop(), ShareResults(True))
    page = site.browser().get(path_of(workshop)).text

    why = page.partition('<section id="why">')[2].partition("</section>")[0]
    roles = [part for part in why.split('<details class="fold role')[1:] if "<p" in part]

    assert len(roles) == len(DEFINITION.roles)
    for role in roles:
        own = role.partition("<details>")[0]  # what follows is of other companies
        *_, reason, further, rule = re.findall(r"<p[^>]*>(.*?)</p>", own, re.DOTALL)
        assert "koska" in reason, role
        assert "Varmuus" not in reason, role
        assert "Varmuus: " in further, role
        assert rule.startswith("Nyrkkisääntö: "), role


def test_the_page_says_how_many_roles_are_usual_and_that_size_does_not_always_decide(site: Site) -> None:
    workshop = answered(site, RevealStructure(True), CloseWorkshop(), ShareResults(True))

    page = site.browser().get(path_of(workshop)).text

    assert "pienessä yrityksessä myyjän vastuualueen pitääkin olla laaja" in page
    assert "10\N{EN DASH}15" in page
    assert "Mutta ei aina: se riippuu myös siitä, kuinka isoja ratkaisuja myytte." in page
    assert "Heti alusta, jos hinta on matala" in page  # the rule of thumb of marketing and customer service
