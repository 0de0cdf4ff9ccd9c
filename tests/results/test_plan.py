"""Hand-offs, what a group has to do about each role, and the list of actions: computed from a structure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.definitions import load_definition
from shared.definitions.hand_offs import load_hand_off_texts
from shared.locales import LANGUAGES
from shared.results.actions import REVIEW_DAYS, actions_of
from shared.results.calls import call_of
from shared.results.hand_offs import PARTNERS, Answering, answering_for, hand_offs_of, path_of
from shared.results.outcome import Decision, RoleOutcome, StructureOutcome
from tests.report.builders import make_results, make_structure

FRICTION = make_results(19)["friction"]


def role_in(structure: StructureOutcome, role_id: str) -> RoleOutcome:
    return next(role for role in structure.roles if role.role == role_id)


def with_role(structure: StructureOutcome, role_id: str, **changes: object) -> StructureOutcome:
    roles = [
        replace(role, **changes) if role.role == role_id else role  # type: ignore[arg-type]  # any field
        for role in structure.roles
    ]
    return replace(structure, roles=roles)


def test_a_hand_over_is_where_another_role_becomes_accountable() -> None:
    found = hand_offs_of(make_structure(), None)

    assert [(one.number, one.from_stage, one.to_stage) for one in found] == [
        (1, "aware", "qualify"),
        (2, "qualify", "sell"),
        (3, "sell", "solve"),
        (4, "solve", "onboard"),
        (5, "onboard", "adopt"),
        (6, "adopt", "support"),
        (7, "support", "grow"),
    ]


def test_the_hand_over_into_the_stage_with_most_friction_comes_first_and_keeps_its_number() -> None:
    first, second, *_ = hand_offs_of(make_structure(), FRICTION)

    assert (first.to_stage, first.number) == ("onboard", 4)
    assert second.to_stage == "grow"
    assert (first.named, first.of) == (9, 17)
    assert first.points > second.points


def test_hand_offs_are_in_the_order_of_the_number_that_is_shown_with_them() -> None:
    # Three that one person named first have more points than four who named theirs last.
    rows = [
        replace(row, score=90 if row.row == "adopt" else 1, counts={"1": 3 if row.row == "adopt" else 4})
        for row in FRICTION.rows
        if row.row in ("adopt", "support")
    ]

    first, second, *_ = hand_offs_of(make_structure(), replace(FRICTION, rows=rows))

    assert [(one.to_stage, one.named) for one in (first, second)] == [("support", 4), ("adopt", 3)]


def test_no_hand_over_where_one_role_goes_on() -> None:
    structure = make_structure()
    raci = [
        replace(row, accountable="field", by_segment={}) if row.stage in ("sell", "solve") else row
        for row in structure.raci
    ]

    found = hand_offs_of(replace(structure, raci=raci), None)

    assert ("sell", "solve") not in {(one.from_stage, one.to_stage) for one in found}
    assert [one.number for one in found] == [1, 2, 3, 4, 5, 6]


def test_whoever_serves_a_segment_answers_for_selling_to_it() -> None:
    structure = make_structure()

    assert answering_for(structure, "sell") == (
        Answering(role="field", segment="large"),
        Answering(role="inside", segment="small"),
    )
    assert answering_for(structure, "adopt") == (Answering(role="csm"),)
    assert answering_for(structure, "nowhere") == ()


def test_partners_are_not_on_the_customers_path() -> None:
    assert PARTNERS not in path_of(make_structure())
    assert all(PARTNERS not in (one.from_stage, one.to_stage) for one in hand_offs_of(make_structure(), None))


def test_every_stage_that_can_receive_has_its_words_in_every_language() -> None:
    texts = load_hand_off_texts()
    stages = [stage for stage in load_definition().stages if stage != PARTNERS]

    assert list(texts) == stages[1:]
    for text in texts.values():
        for words in (text.what, text.accepted):
            assert all(words[language].strip() for language in LANGUAGES)
            # They end and continue sentences of the files.
            assert not any(words[language].endswith(".") for language in LANGUAGES)


@pytest.mark.parametrize(
    ("role", "call"),
    [
        ("mkt", "keep"),
        ("csm", "decide"),
        ("kam", "decide"),  # decided by the group, however close the computed call is
        ("sdr_in", "keep"),
        ("product_spec", "follow"),
        ("service_sales", "keep"),
    ],
)
def test_what_a_group_has_to_do_about_a_role(role: str, call: str) -> None:
    structure = make_structure()

    assert call_of(structure, role_in(structure, role)) == call


def test_work_that_is_done_today_is_not_ended_without_a_check() -> None:
    structure = with_role(
        make_structure(), "renewals", status="none", host=None, asis="part", change="removed"
    )

    assert call_of(structure, role_in(structure, "renewals")) == "check"


def test_a_close_call_without_a_pilot_is_checked_first() -> None:
    structure = with_role(make_structure(), "csm", certainty="open")

    assert call_of(structure, role_in(structure, "csm")) == "check"


def test_what_the_group_has_agreed_is_never_a_check() -> None:
    decided = Decision(status="own", host=None, reason="Näin sovittiin.")
    structure = with_role(make_structure(), "csm", stability=0.55, override=decided)

    assert call_of(structure, role_in(structure, "csm")) == "decide"


def test_nothing_is_decided_while_two_camps_would_have_different_structures() -> None:
    structure = make_structure(has_consensus=False)

    calls = {role.role: call_of(structure, role) for role in structure.roles}

    assert calls["csm"] == "check"
    assert calls["kam"] == "decide"  # the group has agreed on it
    assert "follow" not in calls.values()
    assert not [one for one in actions_of(structure, ()) if one.code == "start_role" and "csm" in one.roles]


def test_actions_come_in_the_order_of_their_dates_and_end_with_a_review() -> None:
    structure = make_structure()

    found = actions_of(structure, hand_offs_of(structure, FRICTION), disputed_facts=["small_visits"])

    assert [action.due_days for action in found] == sorted(action.due_days for action in found)
    assert {action.due_days for action in found} == set(REVIEW_DAYS)
    assert found[-1].code == "review"
    assert [action.item for action in found if action.code == "check_fact"] == ["small_visits"]


def test_a_pilot_is_begun_and_reviewed_and_never_a_first_change() -> None:
    structure = make_structure()

    found = actions_of(structure, ())

    assert [(one.code, one.due_days) for one in found if "presales" in one.roles] == [
        ("start_pilot", 60),
        ("review_pilot", 90),
    ]


def test_a_role_to_check_is_decided_last_and_its_work_goes_on_until_then() -> None:
    structure = with_role(
        make_structure(), "renewals", status="none", host=None, asis="part", change="removed"
    )

    found = {action.code: action for action in actions_of(structure, ())}

    assert found["keep_work"].roles == ["renewals"]
    assert found["keep_work"].due_days == 30
    assert found["decide_checked"].roles == ["renewals"]
    assert found["decide_checked"].due_days == 90


def test_objections_and_unasked_questions_are_actions_of_the_first_month() -> None:
    found = actions_of(make_structure(), (), unasked=["channel"], objections={"csm": 2, "mkt": 0})

    assert [(one.code, one.roles, one.count) for one in found if one.kind == "objection"] == [
        ("objection", ("csm",), 2)
    ]
    assert [one.count for one in found if one.code == "ask"] == [1]


def test_objections_to_many_roles_are_one_action_that_names_the_most_opposed() -> None:
    objections = {"mkt": 1, "csm": 2, "field": 3, "support": 1, "kam": 0}

    found = actions_of(make_structure(), (), objections=objections)

    assert [(one.code, one.roles, one.count) for one in found if one.kind == "objection"] == [
        ("objections", ["field", "csm", "mkt"], 4)
    ]


def test_a_divided_group_settles_what_divides_it_before_anything_changes() -> None:
    structure = make_structure(has_consensus=False, is_overridden=False)

    found = actions_of(structure, (), disputed_facts=["growth_path"])

    assert [one.item for one in found if one.code == "settle"] == ["small_remote"]
    assert [one.item for one in found if one.code == "check_fact"] == ["growth_path"]
    assert not [one for one in found if one.code in ("start_role", "start_pilot", "move_hat", "end_role")]
    assert not [one for one in actions_of(make_structure(), ()) if one.code == "settle"]


def test_there_is_nothing_to_do_without_a_structure() -> None:
    assert actions_of(replace(make_structure(), is_complete=False), ()) == ()
