"""Every refusal of the server can be said in every language, with the variables it carries."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from shared.locales import LANGUAGES, BrokenText, Language, MissingText, translate

ROOT = Path(__file__).parents[2]
PACKAGES = ("shared", "facilitator", "participant")
NAMES = {"Refusal", "Failure", "SessionEnded"}
"""The values whose code becomes `error-<code>`."""


@dataclass(frozen=True)
class Refusing:
    """One place that refuses."""

    place: str
    code: str
    params: frozenset[str]


def refusing(source: str, file: str) -> Iterator[Refusing]:
    """Every refusal a source makes; one that passes another's code on is no refusal of its own."""
    for node in ast.walk(ast.parse(source, filename=file)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NAMES:
            arguments = dict(zip(("code", "params"), node.args, strict=False))
            arguments |= {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
            params = arguments.get("params")
            keys = params.keys if isinstance(params, ast.Dict) else []
            for code in literals(arguments["code"]):
                yield Refusing(
                    f"{file}:{node.lineno}",
                    code,
                    frozenset(str(key.value) for key in keys if isinstance(key, ast.Constant)),
                )


def literals(code: ast.expr) -> Iterator[str]:
    """The codes an expression can give: a text, or one of two texts by a condition."""
    if isinstance(code, ast.IfExp):
        yield from literals(code.body)
        yield from literals(code.orelse)
    elif isinstance(code, ast.Constant):
        yield str(code.value)


def all_refusing() -> list[Refusing]:
    return [
        found
        for package in PACKAGES
        for path in sorted((ROOT / package).rglob("*.py"))
        if "node_modules" not in path.parts
        for found in refusing(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
    ]


def test_refusals_are_found_however_they_are_written() -> None:
    source = """
a = Refusal("plain")
b = Refusal("long", {"max": 5})
c = Failure(code="named", params={"item": item_id, "round": 2})
d = Refusal("yes" if found else "no")
e = Failure(code=refusal.code, params=dict(refusal.params))
"""

    found = [(each.code, sorted(each.params)) for each in refusing(source, "somewhere.py")]

    assert sorted(found) == [
        ("long", ["max"]),
        ("named", ["item", "round"]),
        ("no", []),
        ("plain", []),
        ("yes", []),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_can_be_said_with_the_variables_it_carries(language: Language) -> None:
    unsaid = []
    for each in all_refusing():
        try:
            translate(language, f"error-{each.code}", **dict.fromkeys(each.params, 7))
        except (MissingText, BrokenText) as problem:
            unsaid.append(f"{each.place}: {problem}")

    assert unsaid == []


def test_the_rules_of_the_workshop_are_among_what_is_searched() -> None:
    codes = {each.code for each in all_refusing() if each.place.startswith("shared/workshop/")}

    assert {"wrong_phase", "rounds_used", "stale_vote", "comment_too_long", "bad_name"} <= codes
