"""Results by participant group, on console and wall: who differs, and what stays untold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from facilitator.simulation.scripted_facilitator import read_company
from facilitator.simulation.scripted_phone import ScriptedPhone
from shared.definitions import load_definition
from shared.protocol import ConsoleRoom
from tests.e2e.house import Show, check

pytestmark = [pytest.mark.browser, pytest.mark.timeout(480)]

HIGH, LOW = 5, 1
FITS = """() => {
    const stage = document.querySelector('.stage').getBoundingClientRect();
    return [...document.querySelectorAll('.stage *')].every((part) => {
        const { bottom, right } = part.getBoundingClientRect();
        return bottom <= stage.bottom + 1 && right <= stage.right + 1;
    });
}"""


def seat(show: Show, sizes: Mapping[str, int], **levels: int) -> None:
    """Lets groups in that answer the size of a deal each at its own level, the rest as the company does."""
    company, definition = read_company(), load_definition()
    for group, size in sizes.items():
        own = {**company.levels, **({"deal_size": levels[group]} if group in levels else {})}
        for number in range(size):
            phone = ScriptedPhone(
                show.house.server.address,
                show.facilitator.code,
                definition,
                replace(company, levels=own, spread=0.0),
                seed=number,
                group=group,
            )
            phone.join()
            show.phones.append(phone)


def is_next(kind: str) -> Callable[[ConsoleRoom], bool]:
    return lambda room: room.next is not None and room.next.command.kind == kind


def reveal_first_step(show: Show) -> None:
    show.lead_on(is_next("focus_item"))


def compare(page: Page) -> None:
    page.get_by_role("button", name="Osastoittain", exact=True).click()


def test_groups_stand_side_by_side_once_the_result_is_revealed(show: Show) -> None:
    seat(show, {"Myynti": 7, "Johto": 7}, Myynti=HIGH, Johto=LOW)
    console = show.console
    show.lead_on(is_next("reveal_items"))
    expect(console.get_by_role("button", name="Osastoittain", exact=True)).to_have_count(0)

    reveal_first_step(show)
    compare(console)

    card = console.locator("li.item", has_text="Kaupan koko").first
    expect(card.locator("thead th")).to_contain_text(["Kaikki", "Myynti", "Johto"])
    expect(card.locator(".groups-differ")).to_contain_text("Matalin vastaus: Johto")
    expect(console.locator(".groups-apart")).to_contain_text("Kaupan koko")
    check(console, "items by group")
    console.reload()
    expect(console.locator(".groups-differ").first).to_be_visible()


def test_the_wall_shows_groups_when_the_facilitator_says_so_and_the_next_item_whole(show: Show) -> None:
    seat(show, {"Myynti": 7, "Johto": 7}, Myynti=HIGH, Johto=LOW)
    reveal_first_step(show)
    wall = show.projector()
    # Everybody's answers: the departments are two camps here, with as many dots as they have people.
    expect(wall.locator(".camps .camp-count")).to_have_text(["7", "7"])

    compare(show.console)
    row = show.console.locator("li.item.on-projector")
    row.get_by_role("button", name=re.compile("^Toiminnot")).click()
    row.get_by_role("button", name="Osastot valkokankaalle").click()

    expect(wall.locator(".groups-wall tbody th")).to_contain_text(["Kaikki", "Myynti", "Johto"])
    expect(show.console.locator(".now-showing")).to_contain_text("Kaupan koko, osastoittain")
    expect(wall.locator(".stage")).not_to_contain_text("Asiakaspalvelu")
    check(wall, "groups on the wall")
    for width, height in ((1920, 1080), (1280, 720), (3840, 2160), (1024, 768)):
        wall.set_viewport_size({"width": width, "height": height})
        assert wall.evaluate(FITS), f"the wall of {width} x {height} cuts the groups off"
    show.press("PageDown")
    expect(wall.locator(".distribution .column-label").first).to_be_visible()
    expect(wall.locator(".groups-wall")).to_have_count(0)


def test_with_few_people_console_and_wall_say_why_no_group_is_shown(show: Show) -> None:
    seat(show, {"Myynti": 3, "Johto": 2})
    reveal_first_step(show)
    compare(show.console)

    expect(show.console.locator(".groups-none").first).to_contain_text(
        "miltään osastolta ei ole viittä vastausta"
    )
    expect(show.console.locator(".groups-table")).to_have_count(0)
    check(show.console, "too few for groups")
    wall = show.projector()
    show.lead("focus_item", item="deal_size", is_on=True)
    expect(wall.locator(".groups-none")).to_contain_text("Näin kenenkään vastaus ei paljastu")
    check(wall, "too few for groups on the wall")


def test_each_groups_own_structure_stands_beside_everybodys(show: Show) -> None:
    seat(show, {"Myynti": 6, "Johto": 6}, Myynti=6, Johto=LOW)
    show.lead_on(lambda room: room.step == "structure" and room.is_structure_revealed)

    show.console.get_by_role("button", name="Osastot", exact=True).click()

    expect(show.console.locator(".group-structure h3")).to_have_text(["Myynti", "Johto"])
    expect(show.console.locator(".group-structure").first).to_contain_text("kaikkien vastauksilla")
    check(show.console, "structures by group")


def test_answered_means_of_those_online_on_every_screen(show: Show) -> None:
    seat(show, {"Myynti": 2})
    show.phone()  # is here, and answers nothing

    show.lead_on(is_next("lock_items"))

    expect(show.console.locator(".figures")).to_contain_text("2/3")
    expect(show.console.locator(".answering").first).to_contain_text("2/3")
    expect(show.console.locator("button.next")).to_contain_text("Kaikkeen vastannut 2/3 paikalla olevista")
    expect(show.projector().locator(".answered")).to_contain_text("2/3 paikalla olevista vastannut kaikkiin")
