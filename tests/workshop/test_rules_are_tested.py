"""RULES.md, the code's docstrings and the tests name the same rules."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from shared.workshop import (
    answers,
    beforehand,
    commands,
    ideas,
    names,
    overrides,
    own_items,
    plan,
    state,
    table_mode,
)

FOLDER = Path(__file__).parent
RULES = Path(commands.__file__).with_name("RULES.md").read_text(encoding="utf-8")
NUMBER = re.compile(r"\b([FOIRNVCPTDAW])(\d+)\b")
RANGE = re.compile(r"\b([FOIRNVCPTDAW])(\d+)(?:-| to )\1?(\d+)\b")

Rule = tuple[str, int]


def rules_of(text: str) -> set[Rule]:
    """Every rule a text names, ranges like V7 to V10 included."""
    named = {(letter, int(number)) for letter, number in NUMBER.findall(text)}
    for letter, first, last in RANGE.findall(text):
        named |= {(letter, number) for number in range(int(first), int(last) + 1)}
    return named


def stated_rules() -> list[Rule]:
    return [
        (letter, int(number))
        for letter, number in re.findall(r"^- \*\*([FOIRNVCPTDAW])(\d+)\*\*", RULES, re.MULTILINE)
    ]


def rules_by_test() -> dict[Rule, set[str]]:
    """The tests that name a rule in their docstring."""
    tests: dict[Rule, set[str]] = {}
    for path in FOLDER.glob("test_*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                for rule in rules_of(ast.get_docstring(node) or ""):
                    tests.setdefault(rule, set()).add(node.name)
    return tests


def test_rules_are_numbered_from_one_without_a_gap() -> None:
    stated = stated_rules()

    for letter in "FOIRNVCPTDAW":
        numbers = [number for kind, number in stated if kind == letter]
        assert numbers == list(range(1, len(numbers) + 1)), letter
        assert numbers, letter


def test_every_rule_is_one_sentence() -> None:
    rules = re.findall(r"^- \*\*([FOIRNVCPTDAW]\d+)\*\* ((?:.+\n)(?:  .+\n)*)", RULES, re.MULTILINE)

    assert len(rules) == len(stated_rules())
    assert [number for number, text in rules if text.count(". ") or not text.rstrip().endswith(".")] == []


def test_every_rule_is_named_by_a_test_and_every_name_is_a_rule() -> None:
    stated, tested = set(stated_rules()), rules_by_test()

    assert sorted(stated - set(tested)) == [], "without a test"
    assert sorted((rule, tested[rule]) for rule in set(tested) - stated) == [], "no such rule"


def test_the_modules_name_the_rules_they_hold() -> None:
    named = rules_of(
        f"{commands.__doc__} {names.__doc__} {own_items.__doc__} {answers.__doc__} {overrides.__doc__} "
        f"{plan.__doc__} {state.__doc__} {table_mode.__doc__} {beforehand.__doc__} {ideas.__doc__}"
    )

    assert named == set(stated_rules())


def test_every_code_in_the_rules_is_one_the_code_refuses_with() -> None:
    sources = "".join(
        Path(str(module.__file__)).read_text(encoding="utf-8")
        for module in (answers, beforehand, commands, ideas, names, overrides, own_items, plan, table_mode)
    )
    refused_with = set(re.findall(r'Refusal\(\s*"(\w+)"', sources))

    stated = set(re.findall(r"`([a-z]+(?:_[a-z]+)*)`", RULES.split("\n## F:")[1]))

    functions = {"decide", "agenda", "next_command", "is_lock_early", "decide_vote", "parse_answer"}
    functions |= {
        "decide_beforehand",
        "refuse_late",
        "decide_own_items",
        "decide_prepared_asis",
        "decide_ranking",
        "kept_ideas",
        "silent_items",
        "decide_added_item",
        "previous_focus",
        "decide_comment",
        "decide_reason",
        "decide_edit",
        "decide_group",
        "decide_evaluation",
        "decide_upvote",
        "decide_names",
        "decide_removal",
        "decide_override",
        "places_in_effect",
        "decide_added_action",
        "decide_edit_of_plan",
        "decide_version",
        "carried_on",
        "clean_text",
        "clean_name",
        "decide_people",
        "decide_people_change",
        "free_seats",
        "decide_hands",
        "refuse_way",
        "deal",
    }
    assert stated - functions == refused_with
