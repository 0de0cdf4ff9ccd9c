"""The projector in a real browser: readable from the back, for everybody, and nothing shown too early."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from facilitator.simulation.scripted_phone import Company
from shared.definitions import load_definition
from shared.protocol import ConsoleRoom
from tests.e2e.house import WALL, House, Show, check, open_show
from tests.e2e.stage import answer_all, press_next

pytestmark = [pytest.mark.browser, pytest.mark.timeout(480)]

SIZES = [WALL, (1024, 768)]
LOCALES = ["fi-FI", "sv-FI", "en-GB"]

TEXTS = r"""
() => {
  const found = [];
  const pen = document.createElement('canvas').getContext('2d');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('.visually-hidden, .controls, script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const { left, right } = box;
    if (right === left) continue;
    const style = getComputedStyle(element);
    const letters = parseFloat(style.fontSize);
    pen.font = `${style.fontWeight} ${letters}px ${style.fontFamily}`;
    const ink = pen.measureText(node.data.trim());
    const top = box.top + ink.fontBoundingBoxAscent - ink.actualBoundingBoxAscent;
    const bottom = box.bottom - ink.fontBoundingBoxDescent + ink.actualBoundingBoxDescent;
    found.push({
      text: node.data.trim().slice(0, 50),
      size: letters / innerHeight,
      isQuestion: element.matches('.item-scene h1, .question h1'),
      isCode: element.matches('.lobby-code'),
      isOutside: top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1,
    });
  }
  return found;
}
"""
"""Every text on the wall: how large its letters are, as a share of the height, and whether ink leaves it."""

CUT = """
() => [...document.querySelectorAll('main, main *')]
  .filter((element) => !element.closest('.visually-hidden, .clamped'))
  .filter((element) => getComputedStyle(element).overflowY !== 'visible' || element.matches('main'))
  .map((element) => [element.outerHTML.slice(0, 90), element.scrollWidth - element.clientWidth,
    element.scrollHeight - element.clientHeight, 0.012 * innerHeight])
  .filter(([, wide, high, hair]) => wide > hair || high > hair)
  .map(([html, wide, high]) => `${html}: ${wide} too wide, ${high} too high`)
"""
"""What holds more than it shows; letters that reach a hair out of their line are still whole.

What is clamped ends in a mark that there is more.
"""


OVERLAPPING = """
() => [...document.querySelectorAll('.wall-changes > li')].flatMap((line) => {
  const rects = [...line.children].filter((part) => !part.matches('.before')).map((part) => {
    const words = document.createRange();
    words.selectNodeContents(part);
    return words.getBoundingClientRect();
  });
  return rects.slice(1).some(({ left }, index) => rects[index].right > left + 1) ? [line.innerText] : [];
})
"""
"""Lines whose words lie over each other."""


@dataclass(frozen=True)
class Scene:
    """One picture of the wall: when the room is there, and what then is on it."""

    name: str
    is_reached: Callable[[ConsoleRoom], bool]
    selector: str


def is_next(kind: str, step: str) -> Callable[[ConsoleRoom], bool]:
    def is_reached(room: ConsoleRoom) -> bool:
        return room.step == step and room.next is not None and room.next.command.kind == kind

    return is_reached


def shows(focus: str) -> Callable[[ConsoleRoom], bool]:
    return lambda room: (
        room.focus == focus and room.next is not None and room.next.command.kind != "lock_items"
    )


SCENES = [
    Scene("the lobby", lambda room: room.step == "lobby", ".lobby-code"),
    Scene("open", is_next("lock_items", "q1"), ".question .answered"),
    Scene("locked", is_next("reveal_items", "q1"), ".question .locked"),
    Scene("an ordinal item", shows("deal_size"), ".item-scene"),
    Scene("a number", shows("headcount"), ".item-scene"),
    Scene("a grid of today", shows("roles_today"), ".item-scene, .state-groups"),
    Scene("a ranking", shows("friction"), ".item-scene"),
    Scene("the structure before it is shown", is_next("reveal_structure", "structure"), ".question"),
    Scene("role cards", lambda room: room.step == "structure" and room.is_structure_revealed, ".wall-card"),
    Scene("who is accountable", shows("structure.matrix"), "table.accountable"),
    Scene("what changes", shows("structure.changes"), ".wall-changes, .wall .lead"),
    Scene("the consent vote", is_next("lock_items", "consent"), ".question"),
    Scene("the whole accepted", shows("consent_whole"), ".item-scene"),
    Scene("the end", lambda room: room.step == "closed", ".ending"),
]


def problems_of(wall: Page) -> list[str]:
    """What of the wall can't be read from the back row, or not at all."""
    texts = wall.evaluate(TEXTS)
    assert texts, "there is nothing on the wall"
    problems = [f"cut: {what}" for what in wall.evaluate(CUT)]
    problems += [f"overlapping: {what}" for what in wall.evaluate(OVERLAPPING)]
    for text in texts:
        least = 0.1 if text["isCode"] else 0.06 if text["isQuestion"] else 0.046
        if text["size"] < least - 0.0005:
            problems.append(f"{text['size']:.1%} high instead of {least:.1%}: {text['text']}")
        if text["isOutside"]:
            problems.append(f"outside: {text['text']}")
    return problems


def test_every_picture_is_readable_from_the_back_in_every_language(show: Show) -> None:
    walls = [show.projector(locale=locale) for locale in LOCALES]
    show.fill_room(4)
    problems: list[str] = []
    seen: list[str] = []
    room = show.room()
    while True:
        for scene in [one for one in SCENES if one.is_reached(room) and one.name not in seen]:
            seen.append(scene.name)
            problems += seen_on(walls, scene.name, scene.selector)
        if room.next is None:
            break
        room = show.facilitator.send(room.next.command)
        if any(item.phase == "open" for item in room.items.values()):
            show.facilitator.wait_for_answers(len(show.phones))

    assert seen == [scene.name for scene in SCENES]
    assert problems == [], "\n".join(problems)


def test_what_is_shown_on_request_is_readable_from_the_back_too(show: Show) -> None:
    walls = [show.projector(locale=locale) for locale in LOCALES]
    phone = show.phone()
    show.lead("start_step", step="q3")
    answer_all(phone, 3)
    asked = phone.locator("#item-comment3")
    asked.get_by_label("Kirjoita kommentti").fill("Isot kaupat tehdään kasvotusten. " * 6)
    asked.get_by_role("button", name="Lähetä").tap()
    show.console.locator(".side").get_by_role("button", name="Valkokankaalle").click()
    items = [item for item, view in show.room().items.items() if view.phase == "open"]
    show.lead("reveal_items", items=items)
    show.lead("focus_item", item=None)
    problems = seen_on(walls, "comments", ".pinned.alone")
    show.lead("set_pause", is_on=True)
    problems += seen_on(walls, "pause", ".message")
    show.lead("set_pause", is_on=False)
    for step in ("q1", "q2", "today"):
        show.lead("start_step", step=step)
        answer_all(phone, 3)
        opened = [item for item, view in show.room().items.items() if view.phase == "open"]
        show.lead("reveal_items", items=opened)
    show.lead("go_to", step="structure")
    room = show.lead("reveal_structure", is_on=True)
    assert room.structure is not None
    on_request = {
        f"structure.role.{room.structure.roles[0].role}": ".role-reasons",
        "structure.hand_offs": ".wall-plan.hand-offs",
        "structure.actions": ".plan-scene .lead",
        "structure.changes": ".wall-changes",
        "structure.matrix": "table.accountable",
    }
    for focus, selector in on_request.items():
        show.lead("focus_item", item=focus)
        problems += seen_on(walls, focus, selector)

    assert problems == [], "\n".join(problems)


def resize(wall: Page, width: int, height: int) -> None:
    """Gives the wall a size, and waits until its geometry has been drawn anew."""
    wall.set_viewport_size({"width": width, "height": height})
    wall.wait_for_function(
        "([width, height]) => innerWidth === width && innerHeight === height", arg=[width, height]
    )
    wall.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")


def seen_on(walls: Sequence[Page], name: str, selector: str) -> list[str]:
    """What of a picture can't be read on some wall."""
    problems: list[str] = []
    for wall, locale in zip(walls, LOCALES, strict=True):
        expect(wall.locator(selector).first).to_be_visible()
        for width, height in SIZES:
            resize(wall, width, height)
            problems += [f"{name}, {locale}, {width}x{height}: {one}" for one in problems_of(wall)]
    return problems


def test_the_lock_is_drawn_within_the_table(show: Show) -> None:
    wall = show.projector()
    show.lead("start_step", step="q1")
    items = [item for item, view in show.room().items.items() if view.phase == "open"]
    show.lead("lock_items", items=items)
    lock = wall.locator(".dial .icon svg")
    expect(lock).to_be_visible()

    box, dial = lock.bounding_box(), wall.locator(".dial").bounding_box()
    assert box is not None
    assert dial is not None
    assert lock.evaluate("(icon) => [getComputedStyle(icon).rotate, getComputedStyle(icon).position]") == [
        "none",
        "static",
    ]
    assert box["width"] < 0.7 * dial["width"]


def test_every_picture_is_for_everybody(show: Show) -> None:
    wall = show.projector()
    show.fill_room(3)
    seen: list[str] = []
    room = show.room()
    while True:
        for scene in [one for one in SCENES if one.is_reached(room) and one.name not in seen]:
            seen.append(scene.name)
            expect(wall.locator(scene.selector).first).to_be_visible()
            check(wall, scene.name)
        if scene_after := {"open": ("set_pause", ".message"), "locked": ("blank_projector", ".blank")}.get(
            seen[-1] if seen else ""
        ):
            kind, selector = scene_after
            if kind not in seen:
                seen.append(kind)
                show.lead(kind, is_on=True)
                expect(wall.locator(selector)).to_be_visible()
                check(wall, kind)
                room = show.lead(kind, is_on=False)
        if room.next is None:
            break
        room = show.facilitator.send(room.next.command)
        if any(item.phase == "open" for item in room.items.values()):
            show.facilitator.wait_for_answers(len(show.phones))
    show.lead("share_results", is_on=True)
    expect(wall.locator(".results-address")).to_be_visible()
    check(wall, "the results")

    assert {scene.name for scene in SCENES} | {"set_pause", "blank_projector"} == set(seen)


def test_a_table_that_nobody_answered_says_so_and_claims_nothing_of_its_rows(show: Show) -> None:
    wall = show.projector()
    room = show.lead("start_step", step="today")
    asked = [item for item, view in room.items.items() if view.phase == "open"]
    room = show.lead("reveal_items", items=["asis", *(item for item in asked if item != "asis")])
    if room.focus != "asis":
        room = show.lead("focus_item", item="asis")
    assert room.results["asis"].n == 0

    rows = len(room.results["asis"].rows)
    expect(wall.locator(".state-groups h2")).to_have_text([f"Ei vastauksia {rows}"])
    expect(wall.locator(".state-groups li")).to_have_count(rows)
    expect(wall.locator(".state-groups .key-line")).to_contain_text("0 vastausta")
    for width, height in SIZES:
        resize(wall, width, height)
        assert problems_of(wall) == []


def test_the_wall_follows_decisions_and_claims_no_change_from_a_day_nobody_told_of(show: Show) -> None:
    wall, phone = show.projector(), show.phone()
    show.lead("start_step", step="q1")
    answer_all(phone, 3)
    items = [item for item, view in show.room().items.items() if view.phase == "open"]
    show.lead("reveal_items", items=items)
    show.lead("start_step", step="structure")
    room = show.lead("reveal_structure", is_on=True)
    assert room.structure is not None
    own = [role.role for role in room.structure.roles if role.status == "own"]
    hats = [role.role for role in room.structure.roles if role.status == "hat"]
    assert own
    assert hats

    for role in own:
        show.decide(role, "none")
    expect(wall.locator(".wall h1")).to_have_text("0 päätoimista roolia")
    expect(wall.locator(".wall-card h2")).to_have_text(["Tekijöiden kesken jaettavat hatut"])
    expect(wall.locator(".wall-hat")).to_have_count(len(hats))
    assert problems_of(wall) == []

    show.lead("focus_item", item="structure.changes")
    expect(wall.locator(".wall .lead")).to_have_text("Nykyisistä rooleista ei ole vastauksia.")


NOTE_BEATS = """
() => {
  window.beats = [];
  new MutationObserver(() => {
    const beat = document.querySelector('.reveal')?.dataset.beat;
    if (beat && beat !== window.beats.at(-1)) window.beats.push(beat);
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
}
"""


def test_the_reveal_plays_by_itself_steps_by_key_and_is_still_after_a_reload(show: Show) -> None:
    wall = show.projector()
    wall.emulate_media(reduced_motion="no-preference")
    show.fill_room(3)
    show.lead_on(is_next("reveal_structure", "structure"))
    wall.evaluate(NOTE_BEATS)
    reveal = wall.locator(".reveal")

    room = show.lead("reveal_structure", is_on=True)
    assert room.structure is not None
    expect(reveal).to_have_attribute("data-beat", "verdict")
    assert wall.evaluate("() => window.beats") == ["today", "path", "roles", "verdict"]

    for beat in ("roles", "path", "today"):
        wall.keyboard.press("ArrowLeft")
        expect(reveal).to_have_attribute("data-beat", beat)
    expect(wall.locator(".today-head")).to_contain_text("tänään")
    wall.keyboard.press("ArrowRight")
    expect(reveal).to_have_attribute("data-beat", "path")
    wall.reload()
    expect(reveal).to_have_attribute("data-beat", "verdict")
    expect(wall.locator(".wall-card")).to_have_count(room.structure.own_roles)

    role = room.structure.roles[0].role
    show.lead("focus_item", item=f"structure.role.{role}")
    expect(wall.locator(".role-reasons h1")).to_contain_text(load_definition().roles[role].name["fi"])
    assert problems_of(wall) == []


def test_the_last_picture_says_where_the_results_are(show: Show) -> None:
    show.lead("start_step", step="q1")
    show.lead("close_workshop")
    walls = [show.projector(locale=locale) for locale in LOCALES]
    for wall in walls:
        expect(wall.locator(".ending h1")).to_be_visible()
    room = show.lead("share_results", is_on=True)

    for wall in walls:
        expect(wall.locator(".results-address")).to_contain_text(room.results_path or "never")
        for width, height in SIZES:
            resize(wall, width, height)
            assert problems_of(wall) == []
        wall.wait_for_function("() => document.querySelector('.lobby-qr')?.naturalWidth > 0")
    show.lead("share_results", is_on=False)
    for wall in walls:
        expect(wall.locator(".results-address")).to_have_count(0)


def test_a_long_name_and_a_full_wall_of_comments_stay_on_the_wall(house: House) -> None:
    long_name = "Teollisuuspalveluiden myyntiorganisaation roolit"
    show = open_show(house, name=f"{long_name} 2027"[:60])
    wall = show.projector()
    expect(wall.locator(".lobby h1")).to_be_visible()
    assert problems_of(wall) == []

    phone = show.phone()
    show.lead("start_step", step="q1")
    answer_all(phone, 1)
    asked = phone.locator("#item-comment1")
    text = "Hankintayhteistyökumppanuusneuvottelut kestävät. " * 10
    asked.get_by_label("Kirjoita kommentti").fill(text)
    asked.get_by_role("button", name="Lähetä").tap()
    pin = show.console.locator(".side").get_by_role("button", name="Valkokankaalle")
    pin.click()
    expect(show.console.locator(".comment .mark")).to_have_text("Valkokankaalle, kun vastaukset on lukittu")
    expect(wall.locator(".question .answered")).to_be_visible()
    show.lead("lock_items", items=open_items(show))
    expect(wall.get_by_text("Hankintayhteistyökumppanuusneuvottelut").first).to_be_visible()
    for width, height in SIZES:
        resize(wall, width, height)
        assert problems_of(wall) == []
    show.close()


def open_items(show: Show) -> list[str]:
    return [item for item, view in show.room().items.items() if view.phase == "open"]


def test_a_comment_pinned_before_a_second_round_leaves_the_question_on_the_wall(show: Show) -> None:
    wall, phone = show.projector(), show.phone()
    said = show.console.locator(".now-showing")
    show.lead("start_step", step="q1")
    answer_all(phone, 1)
    asked = phone.locator("#item-comment1")
    asked.get_by_label("Kirjoita kommentti").fill("Hinta ratkaisee.")
    asked.get_by_role("button", name="Lähetä").tap()
    show.console.locator(".side").get_by_role("button", name="Valkokankaalle").click()
    items = open_items(show)
    show.lead("lock_items", items=items)
    show.lead("reveal_items", items=items)
    show.lead("focus_item", item=None)
    expect(wall.locator(".pinned.alone")).to_contain_text("Hinta ratkaisee.")
    expect(said).to_contain_text("Valkokankaallakommentti")

    show.lead("start_round", items=["deal_size"])

    expect(wall.get_by_text("2. kierros")).to_be_visible()
    expect(wall.locator(".question .answered")).to_contain_text("0/1")
    expect(wall.locator(".pinned")).to_have_text("Hinta ratkaisee.")
    expect(said).to_contain_text("Kaupan koko · 2. kierros ja kommentti")
    for width, height in SIZES:
        resize(wall, width, height)
        assert problems_of(wall) == []

    mark = show.console.locator(".side .comment .mark")
    expect(mark).to_have_text("Valkokankaalla")
    show.lead("go_to", step="structure")
    expect(wall.locator(".pinned")).to_have_count(0)
    show.console.get_by_role("tab", name="Kommentit").click()
    expect(mark).to_have_text("Kiinnitetty")


def test_nothing_of_an_answer_is_in_the_page_before_the_reveal(show: Show) -> None:
    wall, phone = show.projector(), show.phone()
    heard: list[str] = []
    wall.on("websocket", lambda socket: socket.on("framereceived", lambda frame: heard.append(str(frame))))
    wall.reload()
    show.lead("start_step", step="q1")
    answer_all(phone, 3)
    expect(wall.locator(".answered")).to_contain_text("1/1")
    expect(wall.locator(".bars, .item-scene, .overview")).to_have_count(0)
    room = show.lead("lock_items", items=open_items(show))
    expect(wall.locator(".locked")).to_be_visible()
    expect(wall.locator(".bars, .item-scene, .overview")).to_have_count(0)
    assert room.results["deal_size"].n == 1
    frames = [frame for frame in heard if '"results"' in frame]
    assert frames
    assert all('"results":{}' in frame.replace(" ", "") for frame in frames)

    show.lead("reveal_items", items=["deal_size"])
    expect(wall.locator(".item-scene")).to_be_visible()
    assert any('"results":{"deal_size"' in frame.replace(" ", "") for frame in heard)


def test_the_wall_follows_the_console(show: Show, capsys: pytest.CaptureFixture[str]) -> None:
    wall = show.projector()
    show.fill_room(3)
    show.lead_on(lambda room: room.step == "q1" and room.focus is not None)
    expect(wall.locator(".item-scene h1")).to_be_visible()
    wall.evaluate(
        """() => {
          window.changes = [];
          const title = () => document.querySelector('main h1')?.textContent;
          let shown = title();
          new MutationObserver(() => {
            if (title() === shown) return;
            shown = title();
            window.changes.push(Date.now());
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }"""
    )
    show.console.evaluate(
        """() => {
          window.presses = [];
          const press = () => window.presses.push(Date.now());
          document.querySelector('button.next').addEventListener('click', press);
        }"""
    )
    for _ in range(5):
        before = wall.locator("main h1").inner_text()
        press_next(show.console, "Seuraava kysymys")
        expect(wall.locator("main h1")).not_to_have_text(before)

    presses: Sequence[int] = show.console.evaluate("() => window.presses")
    changes: Sequence[int] = wall.evaluate("() => window.changes")
    assert len(presses) == len(changes) == 5
    delays_ms = [change - press for press, change in zip(presses, changes, strict=True)]
    assert all(delay >= 0 for delay in delays_ms)
    with capsys.disabled():
        print(f" [press to picture: median {statistics.median(delays_ms)} ms, worst {max(delays_ms)} ms]")


def test_the_wall_shows_seven_bars_at_most(show: Show) -> None:
    wall = show.projector()
    show.fill_room(4)
    for item in ("deal_size", "friction"):
        show.lead_on(shows(item))
        bars = wall.locator(".item-scene .bar")
        expect(bars.nth(1)).to_be_visible()
        assert bars.count() <= 7


def test_a_divided_group_is_shown_as_divided(show: Show) -> None:
    wall = show.projector()
    for level in (1, 5):
        levels = dict.fromkeys(load_definition().items, level)
        show.fill_room(4, Company(levels, spread=0.1, asis={}, friction=[]))
    show.lead_on(lambda room: room.focus == "deal_size")

    expect(wall.locator(".item-scene")).to_contain_text("leiri")
