"""The panel of rated companies: a slip in its file is named by file, place and reason."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.consensus.builders import the_model
from tools.fit.panel import (
    PanelError,
    further_companies,
    older_companies,
    panel,
    refuse_slips,
    text_cases,
)

PANEL = Path(__file__).parents[2] / "tools" / "fit" / "panel.json"
FURTHER = PANEL.with_name("further.json")


def read(path: Path = PANEL) -> None:
    """Read a panel as the fit does."""
    model = the_model()
    refuse_slips(panel(path), model.points.scales, list(model.roles), path.name)


def test_the_panel_and_the_further_companies_are_whole() -> None:
    read()
    read(FURTHER)


def test_no_two_rated_companies_share_a_name() -> None:
    # What is learned of a company is looked up by its name.
    model = the_model()
    core = [item for item in model.items if item in model.core]
    everybody = [*panel(), *further_companies(), *older_companies(), *text_cases(core)]

    names = [company.id for company in everybody]

    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_no_further_company_is_one_of_the_panel() -> None:
    # A company that is measured must not be learned from under another name.
    measured = {tuple(sorted(company.answers.items())) for company in panel()}

    learned_only = {tuple(sorted(company.answers.items())) for company in further_companies()}

    assert not measured & learned_only


def test_an_empty_or_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    empty = tmp_path / "panel.json"
    empty.write_text("", encoding="utf-8")

    with pytest.raises(PanelError, match=r"panel\.json: the file: Invalid JSON"):
        read(empty)
    with pytest.raises(PanelError, match=r"gone\.json: cannot be read: No such file"):
        read(tmp_path / "gone.json")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda case: case["answers"].update(deal_size=9),
            "cases.D01.answers.deal_size: 9 is not a level",
        ),
        (lambda case: case["answers"].update(colour=1), "cases.D01.answers.colour: there is no such item"),
        (lambda case: case["answers"].pop("sellers"), "cases.D01.answers.sellers: None is not a level"),
        (lambda case: case["answers"].update(sellers="x"), "cases.D01.answers.sellers: Input should be"),
        (lambda case: case["raters"]["x"]["roles"].pop("kam"), "cases.D01.raters: kam: is not rated"),
        (
            lambda case: case["raters"]["x"]["roles"].update(boss=["own", "sure"]),
            "cases.D01.raters: boss: there is no such role",
        ),
        (
            lambda case: case["raters"]["x"]["roles"].update(kam=["maybe", "sure"]),
            "cases.D01.raters.x.roles.kam.0: Input should be 'own', 'hat' or 'none'",
        ),
    ],
)
def test_a_slip_is_named_by_its_place_and_reason(
    tmp_path: Path, change: Callable[[dict[str, dict[str, dict[str, dict[str, object]]]]], object], said: str
) -> None:
    content = json.loads(PANEL.read_text(encoding="utf-8"))
    change(content["cases"]["D01"])
    path = tmp_path / "panel.json"
    path.write_text(json.dumps(content), encoding="utf-8")

    with pytest.raises(PanelError) as refused:
        read(path)

    assert str(refused.value).startswith(f"panel.json: {said}")


def test_a_panel_without_companies_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "panel.json"
    path.write_text('{"about": "", "cases": {}}', encoding="utf-8")

    with pytest.raises(PanelError, match=r"panel\.json: cases: there are none"):
        read(path)
