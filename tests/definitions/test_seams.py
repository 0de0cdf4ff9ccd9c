"""Seams: every long word of a role's name can break on a narrow card, and cards show every seam."""

from __future__ import annotations

import re

import pytest

from shared.definitions import load_definition
from shared.definitions.seams import MARK, load_seams

LONG = 14
"""A word with so many letters does not fit a card on a wall of 4:3."""


def names(language: str) -> list[str]:
    roles = load_definition().roles.values()
    return [text[language] for role in roles for text in (role.name, role.short)]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_long_word_of_a_role_can_break(language: str) -> None:
    whole = [seam.replace(MARK, "") for seam in load_seams()[language]]

    words = {word for name in names(language) for word in re.findall(r"\w+", name) if len(word) >= LONG}
    assert {word for word in words if not any(seam.split()[-1] in word for seam in whole)} == set()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_seam_is_in_a_text_that_cards_show(language: str) -> None:
    definition = load_definition()
    stages = [stage.name[language] for stage in definition.stages.values()]
    tasks = [role.does[language] for role in definition.roles.values()]
    said = " / ".join([*names(language), *stages, *tasks])

    assert [seam for seam in load_seams()[language] if seam.replace(MARK, "") not in said] == []


def test_names_in_files_have_no_seams() -> None:
    assert not any(
        MARK in name or "\u00ad" in name for language in ("fi", "sv", "en") for name in names(language)
    )
