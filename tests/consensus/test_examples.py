"""The worked examples of the documents say what the engine says."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.commands.answers_csv import read_answers
from shared.consensus import Consensus, consensus_of
from shared.definitions import load_definition
from tests.consensus.builders import the_model
from tools.write_examples import examples

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


def example(name: str) -> Consensus:
    answers = read_answers((EXAMPLES / f"{name}.csv").read_bytes(), load_definition(), "full")
    return consensus_of(the_model(), answers.ballots)


def test_what_is_written_of_the_examples_is_what_the_command_says() -> None:
    for path, text in examples().items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name}: run make examples"


def own_roles(consensus: Consensus) -> set[str]:
    return {role for role, result in consensus.structure.roles.items() if result.status == "own"}


def test_the_software_start_up_has_marketing_inside_sales_and_service() -> None:
    result = example("1-software-start-up")

    assert own_roles(result) == {"mkt", "inside", "support"}
    assert result.structure.own_roles_range == (3, 4)
    roles = result.structure.roles
    assert {role for role in roles if roles[role].host == "inside"} == {
        "am", "renewals", "sales_lead",
    }  # fmt: skip
    assert {"onboarding", "csm"} <= {role for role in roles if roles[role].host == "support"}
    assert roles["field"].status == "none"
    assert {role: result.change[role].kind for role in ("mkt", "support", "inside", "csm")} == {
        "mkt": "split_out",
        "support": "split_out",
        "inside": "kept",
        "csm": "new",
    }
    assert {flip.votes for role, flip in result.flips.items() if role in own_roles(result)} == {3}


def test_the_machine_builder_splits_out_service_sales() -> None:
    result = example("2-machine-builder")

    assert own_roles(result) == {
        "mkt", "field", "presales", "onboarding", "support", "service_sales", "sales_lead",
    }  # fmt: skip
    roles = result.structure.roles
    assert {role for role in roles if roles[role].host == "field"} == {"sdr_out", "am", "kam", "partner"}
    assert roles["inside"].status == "none"
    assert result.change["service_sales"].kind == "split_out"
    wave_of = {step.role: wave.number for wave in result.waves for step in wave.steps}
    assert (wave_of["sales_lead"], wave_of["presales"], wave_of["service_sales"]) == (2, 1, 1)
    assert result.notices == ("cooperation_full",)


def test_the_wholesaler_is_divided_and_is_told_so() -> None:
    result = example("3-divided-wholesaler")

    assert result.verdict == "none"
    assert [one.item for one in result.discuss_next] == ["small_remote"]
    assert result.camps is not None
    low, high = result.camps.low.structure, result.camps.high.structure
    differing = {role for role in low.roles if low.roles[role].status != high.roles[role].status}
    assert (low.coverage["small"].mode, high.coverage["small"].mode) == ("field", "remote")
    assert differing == {"sdr_in", "coord"}
    assert low.roles["inside"].status == high.roles["inside"].status == "own"
    assert (low.own_roles, high.own_roles) == (9, 8)
    assert result.items["small_remote"].votes_to_flip == 1


@pytest.mark.parametrize("name", ["1-software-start-up", "2-machine-builder", "3-divided-wholesaler"])
def test_every_example_is_explained_in_both_languages(name: str) -> None:
    text = (EXAMPLES / f"{name}.md").read_text(encoding="utf-8")

    assert "## Suomeksi" in text
    assert "## In English" in text
    assert f"{name}.csv" in text
