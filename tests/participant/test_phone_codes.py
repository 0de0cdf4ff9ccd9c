"""Personal codes on real phones: one lets one phone in; what is wrong with one is said beside its field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.participant.hall import Hall

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


@dataclass
class Guarded:
    """A workshop that is joined with personal codes, two of which have been made."""

    hall: Hall
    code: str
    personal_codes: tuple[str, str]

    def open_phone(self) -> Page:
        context = self.hall.browser.new_context(locale="fi-FI", reduced_motion="reduce", **self.hall.device)
        phone = context.new_page()
        phone.goto(f"{self.hall.server.address}/j/{self.code}")
        return phone


@pytest.fixture
def guarded(hall: Hall) -> Iterator[Guarded]:
    made = hall.account._post(
        "/api/workshops",
        {"name": "Johdon roolit", "language": "fi", "item_set": "short", "identity": "personal"},
    )
    codes = hall.account._post(f"/api/workshops/{made['id']}/personal-codes", {"count": 2})["codes"]
    assert isinstance(codes, list)
    known = set(hall.browser.contexts)
    yield Guarded(hall, str(made["code"]), (str(codes[0]["code"]), str(codes[1]["code"])))
    for context in hall.browser.contexts:
        if context not in known:
            context.close()


def join(phone: Page, personal_code: str) -> None:
    phone.get_by_label("Henkilökohtainen koodisi").fill(personal_code)
    phone.get_by_role("button", name="Liity mukaan").tap()


def refusal(phone: Page) -> Locator:
    """What is under the field of the code."""
    return phone.locator("#personal ~ [role=alert]")


def test_a_phone_joins_with_its_code_however_it_is_typed(guarded: Guarded) -> None:
    phone = guarded.open_phone()
    code = guarded.personal_codes[0]

    join(phone, f" {code[:6].lower()}-{code[6:].lower()} ")

    expect(phone.get_by_role("heading", level=1, name="Olet mukana")).to_be_focused()


def test_a_used_code_is_refused_beside_its_field_and_another_one_lets_in(guarded: Guarded) -> None:
    used, other = guarded.personal_codes
    first = guarded.open_phone()
    join(first, used)
    expect(first.get_by_role("heading", level=1, name="Olet mukana")).to_be_visible()
    second = guarded.open_phone()

    join(second, used)

    field = second.get_by_label("Henkilökohtainen koodisi")
    expect(refusal(second)).to_contain_text("Tämä koodi on jo käytetty")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(refusal(second).inner_text())
    join(second, other)
    expect(second.get_by_role("heading", level=1, name="Olet mukana")).to_be_visible()


def test_a_missing_and_a_mistyped_code_are_told_apart(guarded: Guarded) -> None:
    phone = guarded.open_phone()

    phone.get_by_role("button", name="Liity mukaan").tap()
    expect(refusal(phone)).to_contain_text("Syötä kutsussa saamasi koodi")
    expect(phone.get_by_label("Henkilökohtainen koodisi")).to_be_focused()

    join(phone, "ABCD-EFGH")
    expect(refusal(phone)).to_contain_text("Tätä koodia ei ole")


def test_coming_back_on_the_same_phone_needs_no_code(guarded: Guarded) -> None:
    phone = guarded.open_phone()
    join(phone, guarded.personal_codes[0])
    expect(phone.get_by_role("heading", level=1, name="Olet mukana")).to_be_visible()
    again = phone.context.new_page()
    phone.close()

    again.goto(f"{guarded.hall.server.address}/j/{guarded.code}")

    expect(again.get_by_role("heading", level=1, name="Olet mukana")).to_be_visible()
    expect(again.get_by_label("Henkilökohtainen koodisi")).to_have_count(0)


def test_whoever_takes_their_answers_back_may_join_with_their_code_again(guarded: Guarded) -> None:
    phone = guarded.open_phone()
    join(phone, guarded.personal_codes[0])
    phone.get_by_role("button", name="Poista vastaukseni").tap()
    phone.get_by_role("button", name="Poista pysyvästi").tap()

    join(phone, guarded.personal_codes[0])

    expect(phone.get_by_role("heading", level=1, name="Olet mukana")).to_be_visible()
