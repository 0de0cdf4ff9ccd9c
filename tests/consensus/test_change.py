"""From today to the proposal: kinds of change, who answers for a stage, their order, notices, form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from shared.consensus import FORMS, Ballot, Step, Structure, Wave, consensus_of, structure_from_answers
from shared.consensus.change import asis_of, changes_of, friction_order, notices_of, raci_of, waves_of
from shared.consensus.forms import form_of
from shared.consensus.structure import Certainty
from tests.consensus.builders import SOME_FIRM, archetype_answers, archetypes, every_base, the_model


def changes(today: Mapping[str, str], answers: Mapping[str, float] = SOME_FIRM) -> dict[str, str]:
    model = the_model()
    structure = structure_from_answers(model, answers)
    states = asis_of(model, [Ballot({}, asis=dict(today))])
    return {role: change.kind for role, change in changes_of(model, structure, states).items()}


def test_each_pair_of_today_and_proposal_has_its_word() -> None:
    statuses = structure_from_answers(the_model(), SOME_FIRM).statuses()
    own, hat, none = (
        next(role for role, status in statuses.items() if status == wanted)
        for wanted in ("own", "hat", "none")
    )
    words = {
        (own, "own"): "kept",
        (own, "part"): "split_out",
        (own, "none"): "new",
        (hat, "own"): "merged",
        (hat, "part"): "kept",
        (hat, "none"): "new",
        (none, "own"): "removed",
        (none, "part"): "removed",
        (none, "none"): "absent",
    }

    for (role, state), word in words.items():
        assert changes({role: state}) == {role: word}


def test_a_hat_moves_when_it_leaves_the_role_that_carries_it_today() -> None:
    structure = structure_from_answers(the_model(), SOME_FIRM)
    host = structure.roles["sdr_out"].host
    assert host == "inside"

    assert changes({"sdr_out": "part", "field": "own", "inside": "none"})["sdr_out"] == "moved"
    assert changes({"sdr_out": "part", "inside": "own"})["sdr_out"] == "kept"


def test_today_is_what_most_say_and_contested_unless_three_quarters_do() -> None:
    ballots = [Ballot({}, asis={"mkt": state, "bid": "own"}) for state in ("own", "own", "part", "none")]
    tied = [Ballot({}, asis={"mkt": state}) for state in ("own", "part", "none")]

    today = asis_of(the_model(), ballots)

    assert (today["mkt"].state, today["mkt"].counts, today["mkt"].contested) == ("own", (1, 1, 2), True)
    assert not today["bid"].contested
    assert "kam" not in today
    assert asis_of(the_model(), tied)["mkt"].state == "part"


def test_what_was_known_beforehand_holds_where_nobody_says_how_a_role_exists_today() -> None:
    model = the_model()
    prepared = {"mkt": "none", "kam": "own"}

    today = asis_of(model, [Ballot({}, asis={"mkt": "own"})], prepared)
    with_it = consensus_of(model, [Ballot(SOME_FIRM)], prepared_asis=prepared, bootstraps=0)
    without = consensus_of(model, [Ballot(SOME_FIRM)], bootstraps=0)

    assert (today["mkt"].state, today["mkt"].is_prepared) == ("own", False)
    assert (today["kam"].state, today["kam"].is_prepared) == ("own", True)
    assert "bid" not in today
    assert set(with_it.change) == set(prepared)
    assert without.change == {}
    assert with_it.structure == without.structure


def test_every_stage_has_exactly_one_accountable_and_somebody_who_does_it() -> None:
    model = the_model()
    for answers in every_base().values():
        structure = structure_from_answers(model, answers, explain=False)
        rows = raci_of(model, structure)
        # Where nobody sells as a main job, those who wear the seller's hat answer for what nobody else does.
        beside = structure.roles[structure.anchor].status == "hat"
        may_answer = {role for role, result in structure.roles.items() if result.status == "own"}
        may_answer |= {structure.anchor} if beside else set()
        assert len({row.stage for row in rows}) == len(rows)
        for row in rows:
            assert row.accountable in may_answer
            assert row.responsible
            assert set(row.responsible) <= may_answer
            assert not set(row.consulted) & {row.accountable, *row.responsible}


def test_where_nobody_sells_as_a_job_those_who_sell_beside_their_work_answer_for_selling() -> None:
    partners_sell = {**SOME_FIRM, "sellers": 1, "headcount": 5}

    structure = structure_from_answers(the_model(), partners_sell, explain=False)
    rows = {row.stage: row for row in raci_of(the_model(), structure)}

    assert (structure.anchor, structure.roles["field"].status) == ("field", "hat")
    assert structure.own_roles > 0
    assert rows["sell"].accountable == "field"
    assert rows["aware"].accountable == "mkt"


def test_stages_nobody_works_in_are_left_out() -> None:
    model = the_model()
    without = raci_of(model, structure_from_answers(model, {**SOME_FIRM, "channel": 1}))
    with_partners = raci_of(model, structure_from_answers(model, {**SOME_FIRM, "channel": 4}))

    assert "partner" not in {row.stage for row in without}
    assert "partner" in {row.stage for row in with_partners}


def test_selling_has_its_own_answerable_role_by_segment() -> None:
    model = the_model()
    row = next(row for row in raci_of(model, structure_from_answers(model, SOME_FIRM)) if row.stage == "sell")

    assert row.by_segment == {"large": "field", "small": "inside"}


def test_waves_honour_the_order_rules_and_their_size() -> None:
    model = the_model()
    rule = model.transition
    for answers in every_base().values():
        structure = structure_from_answers(model, answers, explain=False)
        for state in ("none", "part"):
            states = asis_of(model, [Ballot({}, asis=dict.fromkeys(model.roles, state))])
            changed = changes_of(model, structure, states)
            waves = waves_of(model, structure, changed, dict.fromkeys(model.roles, 1.0), ("sell", "grow"))
            order = [step.role for wave in waves for step in wave.steps]
            own = {role for role in order if structure.roles[role].status == "own"}
            assert sorted(order) == sorted(
                {role for role, one in changed.items() if one.kind not in ("kept", "absent")}
            )
            for first, then in rule.before:
                if {first, then} <= own:
                    assert order.index(first) < order.index(then)
            for wave in waves:
                size = sum(step.role in own for step in wave.steps)
                limit = rule.splits_in_first_wave if wave.number == 1 else rule.max_changes_per_wave
                assert size <= limit
            assert waves[0].number == 0
            assert waves[0].actions


def test_what_gives_up_a_role_comes_after_what_receives_it() -> None:
    model = the_model()
    structure = structure_from_answers(model, SOME_FIRM)
    today = dict.fromkeys(model.roles, "none") | {"sdr_out": "own", "renewals": "own"}
    changed = changes_of(model, structure, asis_of(model, [Ballot({}, asis=today)]))

    waves = waves_of(model, structure, changed, {})

    wave_of = {step.role: wave.number for wave in waves for step in wave.steps}
    host = structure.roles["sdr_out"].host
    assert changed["sdr_out"].kind == "merged"
    assert host is not None
    assert wave_of["sdr_out"] > wave_of[host]
    assert wave_of["sdr_out"] >= 3


def test_unstable_roles_are_piloted_and_unclear_stages_come_first() -> None:
    model = the_model()
    structure = with_certainty(structure_from_answers(model, SOME_FIRM), "presales", "likely")
    # A job today and a hat in the proposal, so there is a step whatever the model says.
    hat = replace(structure.roles["presales"], status="hat", host="field")
    structure = replace(structure, roles={**structure.roles, "presales": hat})
    today = asis_of(model, [Ballot({}, asis={"presales": "own", "mkt": "none", "am": "part"})])
    changed = changes_of(model, structure, today)

    def presales(waves: tuple[Wave, ...]) -> Step:
        return next(step for wave in waves for step in wave.steps if step.role == "presales")

    shaky = presales(waves_of(model, structure, changed, {"presales": 0.69}))
    firm = presales(waves_of(model, structure, changed, {"presales": 0.7}, ("solve",)))

    assert shaky.pilot
    assert not firm.pilot
    assert firm.priority > shaky.priority


def with_certainty(structure: Structure, role: str, certainty: Certainty) -> Structure:
    result = replace(structure.roles[role], certainty=certainty)
    return replace(structure, roles={**structure.roles, role: result})


def test_what_is_open_or_disputed_is_a_pilot_and_no_first_change() -> None:
    model = the_model()
    for answers in every_base().values():
        structure = structure_from_answers(model, answers, explain=False)
        changed = changes_of(
            model, structure, asis_of(model, [Ballot({}, asis=dict.fromkeys(model.roles, "part"))])
        )
        sure = dict.fromkeys(model.roles, 1.0)

        waves = waves_of(model, structure, changed, sure, ("sell", "grow"), disputed={"mkt"})

        for wave in waves:
            for step in wave.steps:
                role = structure.roles[step.role]
                assert step.pilot == (role.certainty == "open" or step.role == "mkt")
                assert wave.number >= 2 or not step.pilot


def test_the_roles_of_the_stage_with_most_friction_come_first() -> None:
    model = the_model()
    structure = with_certainty(structure_from_answers(model, SOME_FIRM), "am", "firm")
    structure = replace(
        structure, roles={**structure.roles, "am": replace(structure.roles["am"], status="own")}
    )
    today = asis_of(model, [Ballot({}, asis=dict.fromkeys(model.roles, "part"))])
    changed = changes_of(model, structure, today)

    def wave_of(role: str, friction: Sequence[str]) -> int:
        waves = waves_of(model, structure, changed, {}, friction)
        return next(wave.number for wave in waves for step in wave.steps if step.role == role)

    assert wave_of("am", ("adopt", "sell")) == 1
    assert wave_of("am", ("sell", "adopt")) >= 2


def test_work_that_is_done_today_does_not_end_before_what_was_not_asked_is_checked() -> None:
    model = the_model()
    short = {item: level for item, level in SOME_FIRM.items() if item in model.core}
    everything = dict.fromkeys(model.roles, "part")

    result = consensus_of(model, [Ballot(short, asis=everything)] * 6, bootstraps=0)

    warned = {one.role for one in result.contradictions if one.status == "none"}
    assert warned
    assert warned.isdisjoint(step.role for wave in result.waves for step in wave.steps)


def test_who_serves_a_segment_answers_for_selling_to_it_and_for_its_proposals() -> None:
    model = the_model()
    for answers in every_base().values():
        structure = structure_from_answers(model, answers, explain=False)
        own = {role for role, result in structure.roles.items() if result.status == "own"}
        rows = {row.stage: row for row in raci_of(model, structure)}
        if not {"field", "inside"} <= own or len({one.mode for one in structure.coverage.values()}) < 2:
            continue
        seller = {"field": "field", "remote": "inside"}
        for stage in ("sell", "solve"):
            row = rows[stage]
            if row.accountable in seller.values():
                for segment, cover in structure.coverage.items():
                    assert row.by_segment[segment] == seller.get(cover.mode, row.accountable)


def test_nothing_known_of_today_means_no_waves() -> None:
    result = consensus_of(the_model(), [Ballot(SOME_FIRM)], bootstraps=10)

    assert result.change == {}
    assert result.waves == ()


def test_visits_to_small_customers_become_a_step_of_their_own() -> None:
    ballots = [Ballot({**SOME_FIRM, "small_visits": 5}, asis={"inside": "none"})] * 3

    result = consensus_of(the_model(), ballots, bootstraps=10)

    assert {wave.number: wave.actions for wave in result.waves}[1] == ("move_small_accounts",)


def test_friction_is_ranked_worst_first() -> None:
    ballots = [
        Ballot({}, friction=order) for order in (("sell", "grow"), ("grow", "sell", "aware"), ("sell",))
    ]

    assert friction_order(ballots) == ["sell", "grow", "aware"]
    assert friction_order([Ballot({})]) == []


@pytest.mark.parametrize(
    ("headcount", "notices"),
    [
        (None, ()),
        (1, ()),
        (2, ()),
        (2.5, ("cooperation_partly",)),
        (3, ("cooperation_partly",)),
        (3.5, ("cooperation_full",)),
        (4, ("cooperation_full",)),
        (6, ("cooperation_full",)),
    ],
)
def test_the_cooperation_act_is_told_by_headcount(headcount: float | None, notices: tuple[str, ...]) -> None:
    assert notices_of(headcount) == notices


@pytest.mark.parametrize(
    ("case", "forms"),
    [
        ("A1", {"self_service"}),
        ("A10", {"self_service"}),
        ("A3", {"islands"}),
        ("A4", {"islands"}),
        ("A5", {"islands"}),
        ("A7", {"assembly_line", "key_account_overlay"}),
        ("A12", {"partner_led"}),
        ("A11", {"product_or_territory", "key_account_overlay", "pods"}),
        ("A9", {"pods", "key_account_overlay", "product_or_territory"}),
    ],
)
def test_the_form_has_the_name_a_sales_leader_would_give_it(case: str, forms: set[str]) -> None:
    model = the_model()

    form = form_of(model, structure_from_answers(model, archetype_answers(archetypes()[case])))

    assert form.code in forms
    assert form.why
    assert form.runner_up != form.code
    assert 0 <= form.runner_up_closeness <= form.closeness <= 1


def test_every_form_is_the_closest_to_some_company() -> None:
    model = the_model()

    found = {form_of(model, structure_from_answers(model, answers)).code for answers in every_base().values()}

    assert found <= set(FORMS)
    assert len(found) >= 5
