"""The typography check itself: each fault is found, and clean texts pass."""

from __future__ import annotations

import pytest

from shared.locales import Language
from tests.locales.typography import faults


@pytest.mark.parametrize(
    "text",
    [
        "1\u00a0000\u201310\u00a0000\u00a0€",
        "Yli 1\u00a0milj.\u00a0€",
        "25\u201360\u00a0%",
        "valitse ”Samanlaisia”.",
        "2 ääntä 12",
    ],
)
def test_clean_finnish_passes(text: str) -> None:
    assert faults("fi", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "10 000",
        "10000",
        "1,000",
        "5 €",
        "1 milj. €",
        "5€",
        "€5",
        "25 %",
        "25%",
        "4-6",
        "odota...",
        '"näin"',
        "a  b",
        " a",
    ],
)
def test_each_finnish_fault_is_found(text: str) -> None:
    assert faults("fi", text) != []


@pytest.mark.parametrize(
    "text", ["€1,000\u201310,000", "25\u201360%", "choose “The same way”.", "someone\u2019s job"]
)
def test_clean_english_passes(text: str) -> None:
    assert faults("en", text) == []


@pytest.mark.parametrize("text", ["1\u00a0000", "10000", "5\u00a0€", "5 %", "someone's", "4-6", ("a ”b”")])
def test_each_english_fault_is_found(text: str) -> None:
    assert faults("en", text) != []


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_number_below_ten_thousand_still_needs_its_space(language: Language) -> None:
    assert faults(language, "1 000") != []
