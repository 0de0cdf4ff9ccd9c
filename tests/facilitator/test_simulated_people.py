"""Simulated people: they answer whatever a phone is asked, and one failure is not the end of them."""

from __future__ import annotations

import random
import threading
from collections.abc import Mapping
from dataclasses import replace

from facilitator.simulation.scripted_phone import Company, Person, Remarks, ScriptedPhone
from shared.definitions import load_definition
from shared.protocol import ItemView, OwnItemText, OwnOptionText, PhoneRoom, WorkshopView

COMPANY = Company(levels={}, spread=0.5, asis={}, friction=[])


class Phone(ScriptedPhone):
    """A phone whose messages go nowhere: they are noted, and acknowledged or refused with `code`."""

    def __init__(self, code: str = "") -> None:
        super().__init__("http://nowhere", "CODE", load_definition(), COMPANY, seed=2, person=Person())
        self.sent: list[Mapping[str, object]] = []
        self.has_sent = threading.Event()
        self._code = code

    def _call(self, _: str, message: Mapping[str, object]) -> Mapping[str, object]:
        self.sent.append(message)
        self.has_sent.set()
        return {"ok": False, "error": {"code": self._code}} if self._code else {"ok": True}


def room_with(*items: str, custom: tuple[OwnItemText, ...] = ()) -> Mapping[str, object]:
    """What a phone is sent while these items are open."""
    workshop = WorkshopView(
        id="w",
        code="CODE",
        name="Syksy",
        language="fi",
        item_set="short",
        identity="open",
        groups=[],
        intro="",
        is_rehearsal=True,
        definition="",
        prepared_asis={},
    )
    room = PhoneRoom(
        revision=1,
        workshop=workshop,
        agenda=["lobby", "q1"],
        step="q1",
        is_paused=False,
        is_room_locked=False,
        are_comments_shared=False,
        are_results_shared=False,
        timer_ends_at=None,
        timer_left_s=None,
        server_now=0.0,
        items={item: ItemView(phase="open", round=1) for item in items},
        results={},
        structure=None,
        own_items=list(custom),
        focus=None,
        results_path=None,
    )
    return room.model_dump(mode="json")


def answer_all(phone: Phone, room: Mapping[str, object]) -> None:
    """Lets a phone answer what is open, until it has sent something."""
    phone._see(room)
    phone._voter.start()
    assert phone.has_sent.wait(10)
    with phone._room_changed:
        phone._is_leaving = True
        phone._room_changed.notify_all()
    phone._voter.join(10)


def test_a_custom_scale_is_answered_with_one_of_its_options() -> None:
    scale = OwnItemText(
        id="own-1",
        step="q1",
        type="ordinal",
        shape="levels",
        text="Montako?",
        label="Montako",
        options=[OwnOptionText(id=f"o{n}", text=f"{n}", short=f"{n}") for n in (1, 2, 3)],
    )
    phone = Phone()

    answer_all(phone, room_with("own-1", custom=(scale,)))

    assert [(sent["item"], sent["answer"] in ("o1", "o2", "o3")) for sent in phone.sent] == [("own-1", True)]
    assert phone.tried.failed == 0


def test_a_question_that_fails_is_counted_and_the_next_one_answered() -> None:
    phone = Phone()

    answer_all(phone, room_with("nowhere-defined", "deal_size"))

    assert [sent["item"] for sent in phone.sent] == ["deal_size"]
    assert phone.tried.failed == 1


def test_a_refused_answer_counts_as_failed_unless_it_was_late() -> None:
    refused, late = Phone("invalid_answer"), Phone("item_locked")

    answer_all(refused, room_with("deal_size"))
    answer_all(late, room_with("deal_size"))

    assert (refused.tried.failed, late.tried.failed) == (1, 0)


def test_a_comment_that_comes_after_the_lock_is_no_refusal() -> None:
    phone = Phone("comments_closed")
    phone._remarks = Remarks({"comment2": ["Pienet ostavat harvoin."]}, random.Random(1))
    phone._person = replace(phone._person, writes=1.0)

    phone._answer(phone._item("comment2"), 1)

    assert phone.sent
    assert phone.tried.refused == []
    assert phone.tried.failed == 0
