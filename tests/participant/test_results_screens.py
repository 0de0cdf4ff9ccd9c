"""The results page in a browser: on every width, in light and dark, and on paper."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Literal

import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, Page, Playwright, ViewportSize, expect

from participant.results import OwnPage, show_report
from shared.assets import offer_colours
from shared.locales import LANGUAGES, Language
from shared.report import Report
from tests.e2e.stage import TOO_WIDE
from tests.report.builders import DEFINITION, ReportBuilder, make_structure, usual_report
from tests.report.test_people import sized
from tools.chromium import launch

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS_PX = (320, 390, 768, 1440)
SMALLEST_TEXT_PX = """
() => Math.min(...[...document.querySelectorAll('svg text')].flatMap((text) => {
  const picture = text.ownerSVGElement;
  const scale = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width;
  return scale ? [Number(text.getAttribute('font-size')) * scale] : [];
}))
"""
CUT_OFF = """
() => [...document.querySelectorAll('svg text')].filter((text) => {
  const picture = text.ownerSVGElement.getBoundingClientRect();
  const { left, right, top, bottom } = text.getBoundingClientRect();
  return picture.width && (left < picture.left - 1 || right > picture.right + 1 || top < picture.top - 1
    || bottom > picture.bottom + 1);
}).map((text) => text.textContent)
"""
FILL = "(shape) => getComputedStyle(shape).fill"
BACKGROUND = "() => getComputedStyle(document.body).backgroundColor"
OPEN_ALL = "() => document.querySelectorAll('details').forEach((one) => { one.open = true; })"
HEIGHT_PX = "() => document.documentElement.scrollHeight"
PHONE: ViewportSize = {"width": 360, "height": 640}
SCREENS_MAX = 12


LONG_NAME = "Metsäkonevuokrausliiketoimintayksikkö" * 3


def long_report() -> Report:
    """With a name that has nowhere to break, and as many answers as there can be."""
    return ReportBuilder(voters=1000, name=LONG_NAME).with_usual_comments().build()


def split_report() -> Report:
    """With two structures beside each other."""
    structure = make_structure(has_consensus=False)
    return ReportBuilder(structure=structure).with_usual_comments().build()


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = launch(playwright)
    yield browser
    browser.close()


def open_page(browser: Browser, report: Report, language: Language = "fi") -> Page:
    app = Flask("participant", template_folder="pages")
    offer_colours(app)
    files = tuple((name, f"/results.{name}") for name in ("pdf", "xlsx", "json"))
    with app.test_request_context():
        html = show_report(report, language, OwnPage("/console", files, None), lambda call: call()).get_data(
            as_text=True
        )
    page = browser.new_page()
    page.set_content(html)
    return page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("make", [usual_report, split_report, sized])
def test_the_page_is_at_most_twelve_screens_of_a_small_phone_before_anything_is_opened(
    chromium: Browser, make: Callable[[], Report], language: Language
) -> None:
    page = open_page(chromium, make(), language)
    page.set_viewport_size(PHONE)

    screens = page.evaluate(HEIGHT_PX) / PHONE["height"]

    assert screens <= SCREENS_MAX
    page.close()


def test_the_links_above_the_page_lead_to_each_section_and_stay_while_it_is_read(chromium: Browser) -> None:
    page = open_page(chromium, usual_report())
    page.set_viewport_size(PHONE)
    links = page.locator(".contents a")
    sections = page.locator("main section")

    for number in range(sections.count()):
        links.nth(number).click()

        expect(sections.nth(number)).to_be_in_viewport()
        expect(links.nth(number)).to_be_in_viewport()
        assert links.nth(number).inner_text() == sections.nth(number).locator("h2").inner_text()
    assert links.count() == sections.count() > 7
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_too_small_or_beyond_the_edge_on_any_width(
    chromium: Browser, language: Language
) -> None:
    for report in (long_report(), split_report()):
        page = open_page(chromium, report, language)
        page.evaluate(OPEN_ALL)
        for width in WIDTHS_PX:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(TOO_WIDE) <= 0, width
            assert page.evaluate(SMALLEST_TEXT_PX) >= 12, width
            assert page.evaluate(CUT_OFF) == [], width
        page.close()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing_in_light_and_dark(
    chromium: Browser, colours: Literal["light", "dark"], width: int
) -> None:
    page = open_page(chromium, split_report())
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=colours)
    page.evaluate(OPEN_ALL)

    found = Axe().run(page, options={"runOnly": RULES})

    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate(BACKGROUND) == ("rgb(246, 248, 248)" if colours == "light" else "rgb(16, 24, 26)")


def test_the_colours_of_pictures_follow_the_screen(chromium: Browser) -> None:
    page = open_page(chromium, split_report())
    page.emulate_media(color_scheme="dark")
    bar = page.locator('.narrow rect[fill="#0b5c6b"]').first
    number = page.locator('.narrow text[fill="#ffffff"]').first

    dark = (bar.evaluate(FILL), number.evaluate(FILL))
    page.emulate_media(color_scheme="light")

    assert dark == ("rgb(111, 199, 214)", "rgb(6, 35, 42)")
    assert (bar.evaluate(FILL), number.evaluate(FILL)) == ("rgb(11, 92, 107)", "rgb(255, 255, 255)")


def test_paper_is_light_and_gets_the_wide_pictures_whatever_the_screen(chromium: Browser) -> None:
    page = open_page(chromium, split_report())
    page.set_viewport_size({"width": 390, "height": 800})
    page.emulate_media(color_scheme="dark", media="print")

    assert page.evaluate(BACKGROUND) == "rgb(255, 255, 255)"
    assert page.locator("#structure .wide").first.is_visible()
    assert not page.locator("#structure .narrow").first.is_visible()
    assert page.locator('.wide rect[fill="#0b5c6b"]').first.evaluate(FILL) == "rgb(11, 92, 107)"
    printed = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
    text = "".join(sheet.extract_text() for sheet in printed.pages)
    assert "Roolirakenne" in text
    # Paper can't be opened: it has the answers and reasons that a screen folds.
    assert DEFINITION.items["deal_size"].text["fi"] in " ".join(text.split())
