"""A definition's fields are declared once: its files, its texts on screens and the results file follow."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

from shared.definitions import load_definition
from shared.definitions.texts import DefinitionTexts
from shared.report.results_file.writing import published_schema
from shared.workshop.definition import Item, Option, Role, Stage, Step, reworded
from tools.protocol.generate import write_definition_typescript

SHAPES = (Item, Option, Role, Stage, Step)
WRITTEN_OTHERWISE = {"ItemText": ({"sets"}, {"shape"})}
"""What the screens' form leaves out, and what it adds because it follows from the rest."""


def names_of(shape: type[object]) -> set[str]:
    return {one.name for one in fields(shape)}  # type: ignore[arg-type] # each is a dataclass


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_the_results_file_has_the_declared_fields(shape: type[object]) -> None:
    described = json.loads(published_schema())["$defs"][f"Defined{shape.__name__}Part"]

    assert set(described["properties"]) == names_of(shape)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_the_types_of_the_screens_have_the_declared_fields(shape: type[object]) -> None:
    name = f"{shape.__name__}Text"
    left_out, added = WRITTEN_OTHERWISE.get(name, (set(), set()))
    interface = re.search(rf"interface {name} {{(.*?)\n}}", write_definition_typescript(), re.DOTALL)
    assert interface is not None

    found = set(re.findall(r"^  (\w+)\??:", interface[1], re.MULTILINE))

    assert found == names_of(shape) - left_out | added


def test_the_texts_of_the_screens_have_the_declared_fields() -> None:
    definition = load_definition()
    texts = DefinitionTexts(definition)
    file = texts.file(texts.path("short").removeprefix("/definition/"), "fi", lambda _: None)
    assert file is not None

    content = json.loads(file.text)

    assert set(content["items"][0]) == names_of(Item) - {"sets"} | {"shape"}
    assert set(content["roles"][0]) == names_of(Role)
    assert set(content["steps"][0]) == names_of(Step)


def test_every_wording_of_an_item_is_reworded_and_nothing_else() -> None:
    item = load_definition().items["deal_size"]

    worded = reworded(item, lambda text: text["sv"])

    assert worded.text == item.text["sv"]
    assert [option.short for option in worded.options] == [option.short["sv"] for option in item.options]
    assert (worded.id, worded.sets, worded.type) == (item.id, item.sets, item.type)
    assert worded.help == (None if item.help is None else item.help["sv"])


def test_no_typescript_is_written_by_hand_for_a_definition() -> None:
    source = (Path(__file__).parents[2] / "shared" / "web" / "definition.ts").read_text(encoding="utf-8")

    assert "export interface" not in source
