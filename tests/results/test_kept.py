"""The results of an ended workshop stay as they were, whatever the software becomes."""

from __future__ import annotations

import shutil
import threading
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from shared.consensus import Model
from shared.definitions import FOLDER, load_model, read_definition, read_model
from shared.results import structures as structures_module
from shared.results.items import SETTLED
from shared.results.kept import Kept, decode_kept, encode_kept
from shared.results.outcome import StructureOutcome
from shared.results.structures import Structures
from shared.store import Store
from shared.workshop.commands import CloseWorkshop, ReopenWorkshop, RevealStructure, ShareResults
from shared.workshop.definition import Definition
from shared.workshop.state import Phase, Refusal
from tests.results.company import DEFINITION, Company, found_company, run_directly

MODEL = load_model()
PATIENCE_S = 30.0
KEPT_BY_FIRST_VERSION = Path(__file__).with_name("kept_1.json")


@pytest.fixture(autouse=True)
def _few_bootstraps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(structures_module, "BOOTSTRAPS", 40)
    monkeypatch.setattr(structures_module, "BOOTSTRAPS_MIN", 20)


def edited_model(folder: Path) -> Model:
    """The model as a consultant could edit it, under a new version."""
    folder.mkdir()
    for file in ("model.toml", "points.toml", "raci.toml", "firms.csv"):
        shutil.copy(FOLDER / file, folder)
    text = (folder / "model.toml").read_text(encoding="utf-8")
    assert f'version = "{MODEL.version}"' in text
    assert "\nclose_call = 0.1 " in text
    text = text.replace(f'version = "{MODEL.version}"', 'version = "99"')
    text = text.replace("\nclose_call = 0.1 ", "\nclose_call = 0.9 ")
    (folder / "model.toml").write_text(text, encoding="utf-8")
    return read_model(folder)


def edited_definition(folder: Path) -> Definition:
    """Other questions: one is gone, and every wording of another is new."""
    folder.mkdir()
    for file in ("questions.toml", "roles.toml"):
        shutil.copy(FOLDER / file, folder)
    read = read_definition(folder)
    items = {item_id: item for item_id, item in read.items.items() if item_id != "sales_cycle"}
    items["deal_size"] = replace(items["deal_size"], text=dict.fromkeys(("fi", "sv", "en"), "?"))
    return replace(read, version="99", items=items)


def by(store: Store, model: Model = MODEL, definition: Definition = DEFINITION) -> Structures:
    """What a start of the software with this model and these questions computes with."""
    return Structures(store, definition, model, run_blocking=run_directly)


def ended(store: Store) -> Company:
    company = found_company(store)
    company.answer_all("q1", 7, lambda number: number / 6)
    company.command(RevealStructure(True), CloseWorkshop())
    return company


def plain(view: StructureOutcome) -> StructureOutcome:
    """What was computed, without what was decided beside it."""
    roles = [replace(one, override=None, standing=None, change=None) for one in view.roles]
    return replace(view, roles=roles, waves=[])


@dataclass
class Told:
    """Waits until somebody was told of a workshop."""

    turn: threading.Condition = field(default_factory=threading.Condition)
    of: list[str] = field(default_factory=list)

    def __call__(self, workshop_id: str) -> None:
        with self.turn:
            self.of.append(workshop_id)
            self.turn.notify_all()

    def wait(self) -> None:
        with self.turn:
            assert self.turn.wait_for(lambda: bool(self.of), PATIENCE_S)


def test_an_ended_workshop_keeps_its_results_under_an_edited_model_and_a_running_one_follows_it(
    store: Store, tmp_path: Path
) -> None:
    company = ended(store)
    running = found_company(store)
    running.answer_all("q1", 7, lambda number: number / 6)
    given_then = by(store).outcome(company.workshop)
    running_then = by(store).outcome(running.workshop)

    newer = by(store, edited_model(tmp_path / "edited"))
    given_now = newer.outcome(company.workshop)
    shown_now = newer.view(company.workshop)
    running_now = newer.outcome(running.workshop)

    assert given_now == given_then
    assert given_now.method_version == MODEL.version
    assert shown_now == (given_then.structure, True)
    assert newer.results(company.workshop, {Phase.REVEALED}) == given_then.results
    assert (running_then.method_version, running_now.method_version) == (MODEL.version, "99")
    assert running_now.structure != running_then.structure


def test_an_ended_workshop_keeps_questions_that_the_software_no_longer_asks(
    store: Store, tmp_path: Path
) -> None:
    company = ended(store)
    given_then = by(store).outcome(company.workshop)

    newer = by(store, definition=edited_definition(tmp_path / "edited"))
    given_now = newer.outcome(company.workshop)

    assert given_now == given_then
    assert "sales_cycle" in given_now.results
    assert given_now.definition == DEFINITION


def test_what_was_never_kept_is_told_without_the_questions_that_are_gone(
    store: Store, tmp_path: Path
) -> None:
    company = ended(store)

    outcome = by(store, definition=edited_definition(tmp_path / "edited")).outcome(company.workshop)

    assert "sales_cycle" not in outcome.results
    assert "deal_size" in outcome.results
    assert outcome.definition.version == "99"


def test_a_screen_of_an_ended_workshop_starts_the_keeping_and_is_told(store: Store) -> None:
    company = ended(store)
    structures, told = by(store), Told()
    structures.on_ready = told

    first, is_final = structures.view(company.workshop)
    told.wait()
    second, is_final_now = structures.view(company.workshop)

    assert (is_final, is_final_now) == (False, True)
    assert {one.stability for one in first.roles} == {None}
    assert all(one.stability is not None for one in second.roles)
    assert structures.is_final(company.workshop)
    assert store.results.kept(company.id) is not None


def test_a_workshop_that_changes_while_it_is_being_kept_is_kept_as_it_stands_then(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    company = ended(store)
    keep, changes = store.results.keep, [ShareResults(True)]

    def keep_late(workshop_id: str, **computed: object) -> Refusal | None:
        if changes:
            company.command(changes.pop())
        return keep(workshop_id, **computed)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(store.results, "keep", keep_late)
    outcome = by(store).outcome(company.workshop)

    assert changes == []
    assert store.results.ended_without_kept() == []
    assert by(store).outcome(company.workshop) == outcome


def test_a_workshop_that_runs_again_while_it_is_being_kept_keeps_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    company = ended(store)
    keep = store.results.keep

    def keep_late(workshop_id: str, **computed: object) -> Refusal | None:
        company.command(ReopenWorkshop())
        return keep(workshop_id, **computed)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(store.results, "keep", keep_late)
    outcome = by(store).outcome(company.workshop)

    assert outcome.structure.is_complete
    assert store.results.kept(company.id) is None


def test_a_crash_between_the_end_and_the_keeping_is_healed_at_the_next_start(
    store: Store, tmp_path: Path
) -> None:
    companies = [ended(store), ended(store)]
    expected = [by(store).outcome(one.workshop).structure for one in companies[:1]]
    store.workshops.delete(companies[1].id)
    crashed = ended(store)

    by(store).keep_all_ended()
    later = by(store, edited_model(tmp_path / "edited"))

    assert store.results.ended_without_kept() == []
    assert later.outcome(crashed.workshop).method_version == MODEL.version
    assert [later.outcome(one.workshop).structure for one in companies[:1]] == expected


def test_one_workshop_that_cannot_be_computed_keeps_no_other_waiting(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken, whole = ended(store), ended(store)
    read = store.votes.ballots

    def read_or_break(workshop_id: str, rounds: dict[str, int]) -> object:
        if workshop_id == broken.id:
            raise ValueError("no such option")
        return read(workshop_id, rounds)

    monkeypatch.setattr(store.votes, "ballots", read_or_break)
    by(store).keep_all_ended()

    assert store.results.ended_without_kept() == [broken.id]
    assert store.results.kept(whole.id) is not None
    assert "result not kept" in capsys.readouterr().out


def test_where_nothing_can_be_saved_the_results_are_shown_all_the_same(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    company = ended(store)
    monkeypatch.setattr(store.results, "keep", lambda *_, **__: Refusal("storage_unavailable"))

    outcome = by(store).outcome(company.workshop)

    assert all(one.stability is not None for one in outcome.structure.roles)
    assert store.results.kept(company.id) is None


def test_answers_taken_back_after_the_end_are_taken_out_of_the_results(store: Store, tmp_path: Path) -> None:
    company = ended(store)
    before = by(store).outcome(company.workshop)
    leaving = store.participants.of(company.id)[-1]

    store.participants.delete(company.id, leaving.id)
    newer = by(store, edited_model(tmp_path / "edited"), edited_definition(tmp_path / "questions"))
    after = newer.outcome(company.workshop)

    assert before.results["sales_cycle"].n == 7
    assert after.results["sales_cycle"].n == 6
    assert after.definition == DEFINITION
    assert after.method_version == "99"
    assert newer.outcome(company.workshop) == after


def test_a_decision_after_the_end_stands_beside_what_was_kept_and_moves_who_answers(
    store: Store, tmp_path: Path
) -> None:
    company = ended(store)
    computed = by(store).outcome(company.workshop).structure
    given_up = next(row.accountable for row in computed.raci if row.accountable != computed.anchor)
    expected = by(store)

    refusal = store.steering.set_override(
        company.id, company.owner, given_up, status="none", host=None, reason="Ei vielä"
    )
    decided = by(store, edited_model(tmp_path / "edited")).outcome(company.workshop).structure

    assert refusal is None
    assert decided == expected.outcome(company.workshop).structure
    assert replace(plain(decided), raci=computed.raci) == plain(computed)
    assert given_up not in {row.accountable for row in decided.raci}


def test_anonymising_changes_no_result(store: Store) -> None:
    company = ended(store)
    before = by(store).outcome(company.workshop)

    store.workshops.anonymise(company.id)

    assert by(store).outcome(company.workshop) == before


def test_a_workshop_that_ended_with_nothing_answered_keeps_that(store: Store, tmp_path: Path) -> None:
    company = found_company(store, CloseWorkshop())

    outcome = by(store).outcome(company.workshop)

    assert outcome.results == {}
    assert not outcome.structure.is_complete
    assert by(store, edited_model(tmp_path / "edited")).outcome(company.workshop) == outcome


def test_locked_answers_are_kept_but_only_shown_where_they_may_be(store: Store) -> None:
    company = found_company(store)
    company.answer_all("q1", 5)
    company.command(CloseWorkshop())
    structures = by(store)
    structures.outcome(company.workshop)

    settled = structures.results(company.workshop, SETTLED)
    revealed = structures.results(company.workshop, {Phase.HIDDEN})

    assert "deal_size" in settled
    assert revealed == {}


def test_what_is_kept_comes_back_as_it_was(store: Store) -> None:
    outcome = by(store).outcome(ended(store).workshop)
    kept = Kept(
        outcome.method_version,
        outcome.definition,
        outcome.results,
        outcome.structure,
        tuple(MODEL.stages.values()),
    )

    assert decode_kept(encode_kept(kept)) == kept


def test_what_the_first_version_kept_can_be_read_for_ever() -> None:
    """A change of the shape that makes this fail would change results that were given: give it a default."""
    kept = decode_kept(KEPT_BY_FIRST_VERSION.read_text(encoding="utf-8"))

    assert kept.structure.is_complete
    assert kept.results["deal_size"].n == 7
    assert kept.stages


def test_a_kept_result_that_cannot_be_read_is_shown_as_computed_and_stays_where_it_is(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    company = ended(store)
    newer = '{"shape": 2}'
    store.results.keep(
        company.id, room_revision=company.workshop.room_revision, method_version="2", content=newer
    )

    outcome = by(store).outcome(company.workshop)
    shown, _ = by(store).view(company.workshop)

    assert outcome.method_version == MODEL.version
    assert shown.is_complete
    kept = store.results.kept(company.id)
    assert kept is not None
    assert kept.content == newer
    assert "kept result not read" in capsys.readouterr().out


def test_a_role_is_borderline_where_the_model_says_it_is(store: Store, tmp_path: Path) -> None:
    company = found_company(store)
    company.answer_all("q1", 7)

    narrow = by(store).outcome(company.workshop).structure
    wide = by(store, edited_model(tmp_path / "edited")).outcome(company.workshop).structure

    assert [one.is_borderline for one in narrow.roles] == [
        abs(one.margin) < MODEL.params.close_call for one in narrow.roles
    ]
    assert sum(one.is_borderline for one in wide.roles) > sum(one.is_borderline for one in narrow.roles)
