"""The structure of a workshop: at once, then with its stability; kept, explained, and tried out."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

import pytest

from shared.definitions import load_model
from shared.results import structures as structures_module
from shared.results.outcome import RoleOutcome, RolePlace, Status, StructureOutcome
from shared.results.structure_views import BOOTSTRAPS, EMPTY
from shared.results.structures import BALLOTS_MAX, BOOTSTRAPS_MIN, Structures, bootstraps_for
from shared.store import Store
from shared.workshop.commands import (
    BlankProjector,
    CloseWorkshop,
    HideItems,
    LockItems,
    RevealItems,
    StartRound,
    StartStep,
)
from shared.workshop.own_items import WantedItem
from shared.workshop.state import Refusal
from tests.results.company import DEFINITION, Company, found_company, given, run_directly

Result = TypeVar("Result")
MODEL = load_model()
PATIENCE_S = 30.0


@dataclass
class Bench:
    """Structures whose stability is computed when the test lets it."""

    company: Company
    is_broken: bool = False
    turn: threading.Condition = field(default_factory=threading.Condition)
    workers: list[threading.Thread] = field(default_factory=list)
    may_compute: set[threading.Thread] = field(default_factory=set)
    may_all_compute: bool = False
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.structures = Structures(self.company.store, DEFINITION, MODEL, run_blocking=self._run)
        self.structures.on_ready = self._tell

    @property
    def asked(self) -> int:
        return len(self.workers)

    def _run(self, call: Callable[[], Result]) -> Result:
        worker = threading.current_thread()
        with self.turn:
            self.workers.append(worker)
            self.turn.notify_all()
            self._wait(lambda: self.may_all_compute or worker in self.may_compute)
        if self.is_broken:
            raise RuntimeError("no more memory")
        return call()

    def _tell(self, workshop_id: str) -> None:
        with self.turn:
            self.told.append(workshop_id)
            self.turn.notify_all()

    def _wait(self, is_so: Callable[[], bool]) -> None:
        assert self.turn.wait_for(is_so, PATIENCE_S)

    def view(self) -> tuple[StructureOutcome, bool]:
        return self.structures.view(self.company.workshop)

    def let_all_compute(self) -> None:
        with self.turn:
            self.may_all_compute = True
            self.turn.notify_all()

    def finish(self) -> None:
        """Lets the stability be computed, and waits until somebody was told."""
        self.let_all_compute()
        with self.turn:
            self._wait(lambda: bool(self.told))

    def finish_first(self, of: int) -> None:
        """Once so many computations are under way, brings the one that began first to its end."""
        with self.turn:
            self._wait(lambda: self.asked == of)
            first = self.workers[0]
            self.may_compute.add(first)
            self.turn.notify_all()
        first.join(PATIENCE_S)
        assert not first.is_alive()


@pytest.fixture
def bench(company: Company, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(structures_module, "BOOTSTRAPS", 60)
    monkeypatch.setattr(structures_module, "BOOTSTRAPS_MIN", 20)
    made = Bench(company)
    yield made
    made.let_all_compute()  # no thread is left waiting


def role(view: StructureOutcome, role_id: str) -> RoleOutcome:
    return next(one for one in view.roles if one.role == role_id)


def test_before_anything_is_settled_there_is_no_structure_and_nothing_to_wait_for(bench: Bench) -> None:
    bench.company.command(StartStep("q1"))
    bench.company.vote(bench.company.join(), {"deal_size": 3})

    assert bench.view() == (EMPTY, True)
    assert bench.asked == 0


def test_the_structure_is_there_at_once_and_its_stability_follows(bench: Bench) -> None:
    bench.company.answer_all("q1", 6)

    first, is_final = bench.view()
    bench.finish()
    second, is_final_now = bench.view()

    assert (is_final, is_final_now) == (False, True)
    assert first.is_complete
    assert {one.stability for one in first.roles} == {None}
    assert all(one.stability is not None for one in second.roles)
    assert [(one.role, one.status, one.host) for one in first.roles] == [
        (one.role, one.status, one.host) for one in second.roles
    ]
    assert bench.told == [bench.company.id]


def test_every_role_of_the_catalogue_has_its_place(bench: Bench) -> None:
    bench.company.answer_all("q1", 6)

    view, _ = bench.view()

    assert {one.role for one in view.roles} == set(DEFINITION.roles)
    for one in view.roles:
        assert (one.status == "hat") == (one.host is not None)
        assert one.hats == [other.role for other in view.roles if other.host == one.role]
    assert view.own_roles == sum(one.status == "own" for one in view.roles)
    assert view.own_roles_range[0] <= view.own_roles <= view.own_roles_range[1]


def test_the_ballots_are_read_again_only_when_they_may_have_changed(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.company.answer_all("q1", 4)
    reads: list[str] = []
    read = bench.company.store.votes.ballots

    def count(workshop_id: str, rounds: dict[str, int]) -> object:
        reads.append(workshop_id)
        return read(workshop_id, rounds)

    monkeypatch.setattr(bench.company.store.votes, "ballots", count)
    for _ in range(5):
        bench.view()
    first = len(reads)
    bench.company.command(BlankProjector(True))
    bench.view()
    same_answers = len(reads)
    bench.company.command(HideItems(("deal_size",)))
    bench.view()

    assert (first, same_answers, len(reads)) == (1, 1, 2)


def test_a_command_that_changes_no_answer_computes_nothing_again(bench: Bench) -> None:
    bench.company.answer_all("q1", 5)
    bench.view()
    bench.company.command(BlankProjector(True))
    bench.view()
    bench.company.command(BlankProjector(False))
    bench.view()
    bench.finish()

    _, is_final = bench.view()
    bench.company.command(BlankProjector(True))
    after, is_still_final = bench.view()

    assert (is_final, is_still_final) == (True, True)
    assert bench.asked == 1
    assert after.roles[0].stability is not None


def test_is_final_tells_of_this_very_revision(bench: Bench) -> None:
    bench.company.answer_all("q1", 4)
    before = bench.structures.is_final(bench.company.workshop)
    bench.view()
    bench.finish()
    done = bench.structures.is_final(bench.company.workshop)
    bench.company.command(BlankProjector(True))

    assert (before, done, bench.structures.is_final(bench.company.workshop)) == (False, True, False)


def test_what_was_computed_for_older_answers_never_replaces_newer_ones(bench: Bench) -> None:
    people = bench.company.answer_all("q1", 4)
    old, _ = bench.view()
    bench.company.command(StartRound(("deal_size", "sales_cycle", "decision_makers")))
    for person in people:
        bench.company.vote(person, {"deal_size": 6, "sales_cycle": 5, "decision_makers": 5}, round_=2)
    bench.company.command(LockItems(("deal_size", "sales_cycle", "decision_makers")))
    newer, _ = bench.view()

    bench.finish_first(of=2)
    meanwhile = bench.view()
    bench.finish()
    final, is_final = bench.view()

    assert meanwhile == (newer, False)
    assert is_final
    assert [one.need for one in final.roles] == [one.need for one in newer.roles]
    assert [one.need for one in final.roles] != [one.need for one in old.roles]


def test_an_item_that_is_hidden_again_counts_no_more(bench: Bench) -> None:
    bench.company.answer_all("q1", 4)
    with_all, _ = bench.view()

    bench.company.command(HideItems(("deal_size", "sales_cycle", "decision_makers")))
    without, _ = bench.view()

    assert [one.need for one in without.roles] != [one.need for one in with_all.roles]


def test_a_download_waits_for_the_stability_and_then_keeps_it(bench: Bench) -> None:
    bench.company.answer_all("q1", 5)
    bench.let_all_compute()

    first = bench.structures.outcome(bench.company.workshop).structure
    second = bench.structures.outcome(bench.company.workshop).structure

    assert first == second
    assert all(one.stability is not None for one in first.roles)
    assert bench.asked == 1
    assert bench.view() == (first, True)


def test_a_failure_leaves_the_structure_without_stability_and_is_tried_again(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.company.answer_all("q1", 4)
    bench.is_broken = True
    bench.let_all_compute()
    bench.view()
    bench.finish_first(of=1)
    failed = bench.view()

    bench.is_broken = False
    bench.company.command(BlankProjector(True))
    bench.view()
    bench.finish()

    assert failed[1] is False
    assert failed[0].is_complete
    assert bench.view()[1] is True
    assert bench.told == [bench.company.id]
    assert "structure failed" in capsys.readouterr().out


def test_a_facilitators_decision_stands_beside_the_computed_result(bench: Bench) -> None:
    bench.company.answer_all("q1", 4)
    computed = role(bench.view()[0], "kam")
    store, company = bench.company.store, bench.company

    refusal = store.steering.set_override(
        company.id, company.owner, "kam", status="own", host=None, reason="Asiakas vaatii"
    )
    decided = role(bench.view()[0], "kam")
    store.steering.set_override(company.id, company.owner, "kam", status=None, host=None, reason="")

    assert refusal is None
    assert decided.override is not None
    assert (decided.override.status, decided.override.host) == ("own", None)
    assert decided.override.reason == "Asiakas vaatii"
    assert decided.standing == RolePlace(status="own", host=None)
    assert replace(decided, override=None, standing=computed.standing, change=computed.change) == computed
    assert role(bench.view()[0], "kam") == computed


@pytest.mark.parametrize("decision", ["hat", "none"])
def test_nobody_answers_for_a_stage_in_a_role_decided_not_to_be_one(bench: Bench, decision: Status) -> None:
    bench.company.answer_all("q1", 4)
    computed = bench.view()[0]
    given_up = next(
        stage.accountable for stage in computed.raci if stage.accountable not in (computed.anchor, None)
    )
    host = computed.anchor if decision == "hat" else None
    store, company = bench.company.store, bench.company

    refusal = store.steering.set_override(
        company.id, company.owner, given_up, status=decision, host=host, reason="Ei vielä"
    )
    decided = bench.view()[0]

    assert refusal is None
    named = {
        name for stage in decided.raci for name in (stage.accountable, *stage.responsible, *stage.consulted)
    }
    assert given_up not in named
    assert {stage.accountable for stage in decided.raci} <= {
        one.role for one in decided.roles if (one.override or one).status == "own"
    } | {decided.anchor}


def test_a_hat_goes_to_the_anchor_when_its_bearer_is_decided_away(bench: Bench) -> None:
    bench.company.answer_all("q1", 4)
    computed = bench.view()[0]
    bearer = next(one for one in computed.roles if one.hats and one.role != computed.anchor)
    store, company = bench.company.store, bench.company

    store.steering.set_override(
        company.id, company.owner, bearer.role, status="none", host=None, reason="Ei tarvita"
    )

    decided = bench.view()[0]
    named = {name for stage in decided.raci for name in (stage.accountable, *stage.responsible)}
    assert bearer.role not in named
    for hat in bearer.hats:
        assert role(decided, hat).standing == RolePlace(status="hat", host=computed.anchor)
        assert role(decided, hat).host == bearer.role


def test_a_hat_is_everybodys_where_its_carrier_and_the_anchor_are_no_roles_of_their_own(bench: Bench) -> None:
    tiny = bench.structures.what_if(bench.company.workshop, {"headcount": 1, "sellers": 1})

    assert isinstance(tiny, StructureOutcome)
    hats = [one for one in tiny.roles if one.status == "hat"]
    assert tiny.own_roles == 0
    assert any(one.host is not None for one in hats)
    assert {(one.standing or one).host for one in hats} == {None}


def test_what_changes_from_today_and_when_follows_what_was_decided(bench: Bench) -> None:
    store, company = bench.company.store, bench.company
    store.workshops.set_prepared_asis(company.id, dict.fromkeys(DEFINITION.roles, "none"))
    company.answer_all("q1", 4)
    computed = bench.view()[0]
    planned = [name for wave in computed.waves for name in wave.changes]
    given_up = planned[0]

    store.steering.set_override(
        company.id, company.owner, given_up, status="none", host=None, reason="Ei nyt"
    )

    decided = bench.view()[0]
    assert role(computed, given_up).change == "new"
    assert role(decided, given_up).change == "absent"
    still = [name for wave in decided.waves for name in wave.changes]
    assert still == [name for name in planned if role(decided, name).change not in ("kept", "absent")]
    assert given_up not in still
    assert given_up not in [name for wave in decided.waves for name in wave.pilots]


def test_under_a_what_if_decisions_stand(bench: Bench) -> None:
    bench.company.answer_all("q1", 4)
    store, company = bench.company.store, bench.company
    store.steering.set_override(
        company.id, company.owner, "field", status="none", host=None, reason="Kumppanit myyvät"
    )

    tried = bench.structures.what_if(company.workshop, {"deal_size": 6})

    assert isinstance(tried, StructureOutcome)
    assert role(tried, "field").status == "own"
    assert role(tried, "field").standing == RolePlace(status="none", host=None)


def test_what_if_answers_without_keeping_anything(bench: Bench) -> None:
    bench.company.answer_all("q1", 4)
    before = bench.view()

    tried = bench.structures.what_if(bench.company.workshop, {"deal_size": 6, "decision_makers": 5})

    assert isinstance(tried, StructureOutcome)
    assert tried.is_complete
    assert {one.stability for one in tried.roles} == {None}
    assert [one.need for one in tried.roles] != [one.need for one in before[0].roles]
    assert bench.view() == before
    assert bench.company.store.votes.of(bench.company.id)


def test_what_if_works_before_anybody_has_answered(bench: Bench) -> None:
    tried = bench.structures.what_if(bench.company.workshop, {"deal_size": 3})

    assert isinstance(tried, StructureOutcome)
    assert bench.view() == (EMPTY, True)


@pytest.mark.parametrize(
    ("answers", "refusal"),
    [
        ({"no_such_item": 1.0}, Refusal("unknown_item", {"item": "no_such_item"})),
        ({"asis": 1.0}, Refusal("unknown_item", {"item": "asis"})),
        ({"comment1": 1.0}, Refusal("unknown_item", {"item": "comment1"})),
        ({"deal_size": 0.0}, Refusal("invalid_answer")),
        ({"deal_size": 99.0}, Refusal("invalid_answer")),
        ({"deal_size": -1.0}, Refusal("invalid_answer")),
        ({"deal_size": float("nan")}, Refusal("invalid_answer")),
        ({"deal_size": float("inf")}, Refusal("invalid_answer")),
        ({"deal_size": 2.0, "target_groups": 1e308}, Refusal("invalid_answer")),
    ],
)
def test_what_if_refuses_what_nobody_could_answer(
    bench: Bench, answers: dict[str, float], refusal: Refusal
) -> None:
    bench.company.answer_all("q1", 3)

    assert bench.structures.what_if(bench.company.workshop, answers) == refusal


@pytest.mark.parametrize(
    ("voters", "drawn"),
    [
        (1, BOOTSTRAPS),
        (BALLOTS_MAX, BOOTSTRAPS),
        (4000, 250),
        (10_000, BOOTSTRAPS_MIN),
        (100_000, BOOTSTRAPS_MIN),
    ],
)
def test_a_large_group_is_drawn_fewer_times_but_never_too_few(voters: int, drawn: int) -> None:
    assert bootstraps_for(voters) == drawn


@pytest.mark.parametrize(("most", "is_sampled"), [(5, True), (6, False)])
def test_a_structure_of_a_sampled_group_says_so(
    company: Company, monkeypatch: pytest.MonkeyPatch, most: int, is_sampled: bool
) -> None:
    monkeypatch.setattr(structures_module, "BALLOTS_MAX", most)
    company.answer_all("q1", 6)
    structures = Structures(company.store, DEFINITION, MODEL, run_blocking=run_directly)

    assert structures.outcome(company.workshop).structure.is_sampled is is_sampled


@pytest.mark.parametrize(("voters", "is_told"), [(1, False), (4, False), (5, True)])
def test_no_stability_is_told_of_so_few_ballots_that_it_would_always_look_firm(
    company: Company, voters: int, is_told: bool
) -> None:
    company.answer_all("q1", voters)
    structures = Structures(company.store, DEFINITION, MODEL, run_blocking=run_directly)

    roles = structures.outcome(company.workshop).structure.roles

    assert {one.stability is not None for one in roles} == {is_told}
    assert any(one.is_borderline for one in roles)


def test_a_reason_carries_the_answers_it_rests_on_also_those_of_an_earlier_round(bench: Bench) -> None:
    people = bench.company.answer_all("q1", 7, lambda number: number / 6)
    bench.company.command(StartRound(("deal_size",)))
    bench.company.vote(people[0], {"deal_size": 6}, round_=2)
    bench.company.command(RevealItems(("deal_size",)))
    bench.let_all_compute()

    roles = bench.structures.outcome(bench.company.workshop).structure.roles

    # One answered again, the others stay.
    assert {turn.of for one in roles for turn in one.turns if turn.item == "deal_size"} == {7}
    said = {clause.about: clause.level for one in roles for clause in one.reasons if not clause.is_assumed}
    assert said
    assert None not in said.values()
    assert {one.flip_of for one in roles if one.flip_item == "deal_size"} == {7}
    assert {one.flip_of for one in roles if one.flip_item is None} <= {None}


def test_two_camps_are_shown_as_two_structures(bench: Bench) -> None:
    for step in ("q1", "q2", "q3"):
        bench.company.command(StartStep(step))
    people = [bench.company.join() for _ in range(8)]
    for number, person in enumerate(people):
        high = number % 2
        bench.company.vote(
            person,
            {
                "deal_size": 6 if high else 1,
                "sales_cycle": 5 if high else 1,
                "decision_makers": 5 if high else 1,
                "headcount": 6 if high else 3,
                "sellers": 6 if high else 2,
            },
        )
    bench.company.command(
        RevealItems(("deal_size", "sales_cycle", "decision_makers", "headcount", "sellers"))
    )
    bench.let_all_compute()

    view = bench.structures.outcome(bench.company.workshop).structure

    assert not view.has_consensus
    assert [(one.role, one.status) for one in view.alternative] != [
        (one.role, one.status) for one in view.roles
    ]
    assert {one.role for one in view.alternative} == set(DEFINITION.roles)


def test_only_so_many_workshops_are_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(structures_module, "KEPT_WORKSHOPS", 2)
    structures = Structures(store, DEFINITION, MODEL, run_blocking=run_directly)
    companies = [found_company(store) for _ in range(3)]

    for company in companies:
        structures.view(company.workshop)

    assert [structures.is_final(company.workshop) for company in companies] == [False, True, True]


def test_what_was_known_of_todays_roles_shows_until_the_group_says_otherwise(store: Store) -> None:
    company = found_company(store)
    company.answer_all("q1", 3)
    structures = Structures(store, DEFINITION, MODEL, run_blocking=run_directly)
    before = structures.outcome(company.workshop).structure

    given(store.workshops.set_prepared_asis(company.id, {"field": "own", "mkt": "none"}) or True)
    prepared = {role.role: role for role in structures.outcome(company.workshop).structure.roles}
    company.command(StartStep("today"))
    company.vote(company.join(), {"asis": {"field": "part"}})
    company.command(RevealItems(("asis",)))
    answered = {role.role: role for role in structures.outcome(company.workshop).structure.roles}

    assert {role.asis for role in before.roles} == {None}
    assert {role: view.asis for role, view in prepared.items() if view.asis} == {
        "field": "own",
        "mkt": "none",
    }
    assert prepared["field"].is_asis_prepared
    assert prepared["field"].change is not None
    assert (answered["field"].asis, answered["field"].is_asis_prepared) == ("part", False)
    assert (answered["mkt"].asis, answered["mkt"].is_asis_prepared) == ("none", True)


def test_own_items_are_counted_and_leave_the_structure_as_it_is(store: Store) -> None:
    company = found_company(store)
    structures = Structures(store, DEFINITION, MODEL, run_blocking=run_directly)
    wanted = WantedItem("q2", "ordinal", "Kuinka hyvin?", "Kuinka", ("Huonosti", "Hyvin"))
    (own,) = given(store.workshops.set_own_items(company.id, [wanted]))
    people = company.answer_all("q1", 3)
    before = structures.outcome(company.workshop).structure
    company.command(StartStep("q2"))
    number = itertools.count(1000)
    for person, answer in zip(people, ("o1", "o2", "o2"), strict=True):
        intent = next(number)
        given(
            store.votes.save(
                company.id, person, intent=str(intent), sequence=intent, item=own.id, round_=1, answer=answer
            )
        )
    company.command(RevealItems((own.id,)))

    outcome = structures.outcome(company.workshop)

    assert outcome.results[own.id].counts == [1, 2]
    assert outcome.definition.items[own.id] == own
    assert outcome.structure == before
    company.command(CloseWorkshop())
    kept = structures.outcome(company.workshop)
    assert kept.definition.items[own.id] == own
    assert kept.results[own.id] == outcome.results[own.id]
    assert structures.is_current(company.workshop)
