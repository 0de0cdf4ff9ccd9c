"""The .ftl files: equal keys and variables in every language, typography, words for each refusal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from shared.locales import FOLDER, LANGUAGES, Language, has_text, read_bundle, translate
from tests.locales.typography import faults

ROOT = Path(__file__).parents[2]

# Names, and words that are the same in two languages for good reason.
SAME_IN_ALL = {"product-name", "language-fi", "language-sv", "language-en"}


@dataclass(frozen=True)
class Parsed:
    key: str
    file: str
    variables: frozenset[str]
    texts: tuple[str, ...]


class _Reader(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.texts: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # the visitor's own naming
        self.variables.add(node.id.name)

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802  # the same
        # A variable reads as a digit, so that "{ $share } %" is judged like "25 %".
        self.texts.append(
            "".join(part.value if isinstance(part, ast.TextElement) else "0" for part in node.elements)
        )
        self.generic_visit(node)


def read_messages(language: Language) -> Iterator[Parsed]:
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentResource(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                reader = _Reader()
                reader.visit(entry)
                yield Parsed(entry.id.name, path.name, frozenset(reader.variables), tuple(reader.texts))


MESSAGES: dict[Language, dict[str, Parsed]] = {
    language: {message.key: message for message in read_messages(language)} for language in LANGUAGES
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_reads_without_a_fault_or_a_key_standing_twice(language: Language) -> None:
    bundle = read_bundle(FOLDER / language, language)

    assert all(bundle.has_message(key) for key in MESSAGES[language])
    assert len(MESSAGES[language]) > 90


@pytest.mark.parametrize("language", ["sv", "en"])
def test_other_languages_have_the_keys_of_finnish_in_the_same_files(language: Language) -> None:
    finnish = {(message.file, key) for key, message in MESSAGES["fi"].items()}
    other = {(message.file, key) for key, message in MESSAGES[language].items()}

    assert sorted(finnish - other) == [], f"missing from {language}"
    assert sorted(other - finnish) == [], f"missing from fi, present in {language}"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_other_languages_use_the_variables_of_finnish(language: Language) -> None:
    differing = {
        key: (sorted(finnish.variables), sorted(MESSAGES[language][key].variables))
        for key, finnish in MESSAGES["fi"].items()
        if key in MESSAGES[language] and finnish.variables != MESSAGES[language][key].variables
    }

    assert differing == {}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_sentence_was_left_in_finnish(language: Language) -> None:
    # One word may well be the same in two languages ("Median"); three in a row are a forgotten translation.
    forgotten = [
        key
        for key, finnish in MESSAGES["fi"].items()
        if key in MESSAGES[language]
        and key not in SAME_IN_ALL
        and len(re.findall(r"[^\W\d_]{2,}", " ".join(finnish.texts))) >= 2
        and finnish.texts == MESSAGES[language][key].texts
    ]

    assert forgotten == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_says_something(language: Language) -> None:
    silent = [
        key
        for key, message in MESSAGES[language].items()
        if not all(text.strip() for text in message.texts) or not message.texts
    ]

    assert silent == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_keep_the_typography_of_the_language(language: Language) -> None:
    found = {
        f"{message.file}: {key}: {text!r}": problems
        for key, message in MESSAGES[language].items()
        for text in message.texts
        if (problems := faults(language, text))
    }

    assert found == {}


@pytest.mark.parametrize(("language", "everybody"), [("fi", "ryhm"), ("sv", "grupp"), ("en", "group")])
def test_the_word_for_everybody_names_neither_departments_nor_themes(
    language: Language, everybody: str
) -> None:
    own = re.compile("(?<!target_)group|cluster")
    offenders = [
        message.key
        for message in MESSAGES[language].values()
        if own.search(message.key) and any(everybody in text.lower() for text in message.texts)
    ]

    assert offenders == []


@pytest.mark.parametrize("part", ["accountable", "responsible", "consulted"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_does_what_has_one_letter_on_screens_and_in_files(language: Language, part: str) -> None:
    letter = translate(language, f"raci-{part}-letter")

    assert translate(language, f"report-column-{part}").endswith(f"({letter})")
    assert f"{letter} = " in translate(language, "console-matrix-key")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_says_what_happened_and_what_to_do(language: Language) -> None:
    errors = {key: message for key, message in MESSAGES[language].items() if message.file == "errors.ftl"}

    without_advice = [
        key for key, message in errors.items() if len(re.findall(r"[.;,] |\.$", "".join(message.texts))) < 2
    ]
    too_long = [key for key, message in errors.items() if len("".join(message.texts)) > 140]

    assert without_advice == []
    assert too_long == []
    assert all(key.startswith("error-") for key in errors)


def refusal_codes() -> set[str]:
    """Codes that the program's own sources refuse with, on the server and in the browser."""
    patterns = {
        "*.py": re.compile(r"\b(?:Refusal|Failure)\(\s*(?:code\s*=\s*)?\"([a-z_]+)\""),
        "*.ts": re.compile(r"\berror: \{ code: '([a-z_]+)'"),
    }
    return {
        code
        for package in ("shared", "facilitator", "participant")
        for suffix, pattern in patterns.items()
        for path in (ROOT / package).rglob(suffix)
        if "dist" not in path.parts and not path.name.endswith(".test.ts")
        for code in pattern.findall(path.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_of_the_program_has_words(language: Language) -> None:
    codes = refusal_codes()

    assert "item_locked" in codes, "the search for codes finds none"
    assert sorted(code for code in codes if not has_text(language, f"error-{code}")) == []
