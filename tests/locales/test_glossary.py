"""GLOSSARY.md against the texts: its screen words are in use, and no word that it replaced has come back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.definitions import load_definition
from shared.locales import LANGUAGES, Language
from tests.locales.test_messages import MESSAGES

ROOT = Path(__file__).parents[2]
GLOSSARY = ROOT / "GLOSSARY.md"
NOT_ON_SCREENS = "\N{EN DASH}"
COLUMNS: dict[Language, int] = {"fi": 1, "sv": 2, "en": 3}

# Patterns of discarded words, each with what is used instead. They match from the start of a word on.
DISCARDED: dict[Language, dict[str, str]] = {
    "fi": {
        r"om(?:a|an|aa|at|ia|ien|aksi|assa|iin|aan|ana|ina) rool": "päätoiminen rooli",
        r"om(?:a|an|aa|at|ia|ien) kysymy": "lisäkysymys",
        r"tila \(0": "resurssit",
        r"tarve ja tila": "tarve ja resurssit",
        r"ov(?:i|en|ea)\b": "liittyminen",
        r"uusinta-arvon": "arvottiin uudelleen",
        r"kään(?:ne|tee)\b": "muutosraja",
        r"kanta(?:ja|va)\b": "hattu: rooli",
        r"etähoi": "hoitaa etänä",
        r"vetäjän päätö": "ryhmän linjaus",
        r"päätä toisin": "linjaa toisin",
        r"nyt ja tavoite": "nykytila ja ehdotus",
        r"(?:laskettu|roolin|joiden) ratkaisu": "tulos",
        r"koestaa": "osoittaa toimivaksi",
        r"myyntipäällik": "myynnin esihenkilö",
        r"myynti-insinöö": "presales",
        r"asiakasrajapin": "asiakastyö",
        r"pilotoi": "kokeilla",
    },
    "sv": {
        r"eg(?:en|na) roll": "dedikerad roll",
        r"eg(?:en|na) fråg": "tilläggsfråga",
        r"dörr": "nya deltagare",
        r"omdragning": "lottning",
        r"omslag": "vändpunkt",
        r"bärare": "rollen som får hatten",
        r"bärande roll": "hattarna går till",
        r"distansskötsel": "sköta på distans",
        r"samtyck": "godkännande",
        r"workshope": "workshoppen",
        r"workshopa": "workshoppar",
        r"\w*verkstad": "workshop",
        r"huvuduppgift": "huvudsyssla",
        r"tidur": "timer",
        r"trolig": "sannolik",
        r"avsnitt": "steg",
        r"ledarens beslut": "gruppens överenskommelse",
        r"utrymme \(0": "resurser",
        r"behov och utrymme": "behov och resurser",
        r"kundframgång": "customer success",
        r"rådfråg": "konsulteras",
    },
    "en": {
        r"roles? of (?:its|their) own": "dedicated role",
        r"own role": "dedicated role",
        r"own question": "custom question",
        r"questions? of your own": "custom question",
        r"door\b": "joining",
        r"redraw": "drawn again at random",
        r"bearer": "the role that wears the hat",
        r"carrying role": "hats go to",
        r"remote care": "serve remotely",
        r"facilitator.s decision": "the group agreed",
        r"room \(0": "resources",
        r"the room (?:is|sees)": "everyone",
        r"all the same": "anyway",
        r"of one mind": "agree",
        r"the wall\b": "the projector",
    },
}


def rows() -> Iterator[tuple[str, list[str]]]:
    """Each row of the tables whose words are on screens: the term and all its cells."""
    for line in GLOSSARY.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and not cells[0].startswith(("---", "Term")):
            yield cells[0], cells


def texts_of(language: Language) -> Iterator[tuple[str, str]]:
    """The place of every text of a language, and the text: messages, questions, roles and stages."""
    for message in MESSAGES[language].values():
        for text in message.texts:
            yield f"{language}/{message.file}, {message.key}", text
    definition = load_definition()
    for role in definition.roles.values():
        for field, worded in (
            ("name", role.name),
            ("short", role.short),
            ("does", role.does),
            ("own", role.own),
        ):
            yield f"roles.toml, role {role.id}, {field}.{language}", worded[language]
    for step in definition.steps:
        yield f"questions.toml, step {step.id}, title.{language}", step.title[language]
        yield f"questions.toml, step {step.id}, lead.{language}", step.lead[language]
    for item in definition.items.values():
        for field, worded in (("text", item.text), ("label", item.label), ("help", item.help or {})):
            yield f"questions.toml, item {item.id}, {field}.{language}", worded.get(language, "")
        for option in item.options:
            for field, worded in (("text", option.text), ("short", option.short)):
                yield f"questions.toml, item {item.id}, {option.id}, {field}.{language}", worded[language]
    for stage in definition.stages.values():
        yield f"roles.toml, stage {stage.id}, name.{language}", stage.name[language]


def discarded_in(language: Language, place: str, text: str) -> list[str]:
    return [
        f"{place}: “{found[0]}”, where the glossary has “{instead}”"
        for pattern, instead in DISCARDED[language].items()
        if (found := re.search(rf"\b{pattern}", text, re.IGNORECASE))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_word_of_the_glossary_is_in_use(language: Language) -> None:
    texts = [text.lower() for _, text in texts_of(language)]

    unused = [
        f"{term}: “{form}”"
        for term, cells in rows()
        for form in cells[COLUMNS[language]].split(" · ")
        if form != NOT_ON_SCREENS
        and not any(re.search(rf"\b{re.escape(form.lower())}", text) for text in texts)
    ]

    assert len(list(rows())) > 20
    assert unused == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_uses_a_word_that_the_glossary_replaced(language: Language) -> None:
    offenders = [
        offence for place, text in texts_of(language) for offence in discarded_in(language, place, text)
    ]

    assert offenders == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "3 omaa roolia"),
        ("fi", "Tarve ja tila"),
        ("fi", "Ovi on kiinni"),
        ("fi", "kantaja vaihtui"),
        ("sv", "Omslaget visar"),
        ("sv", "för över dem till distansskötsel"),
        ("en", "8 roles of their own"),
        ("en", "move to remote care"),
    ],
)
def test_a_discarded_word_is_found_in_any_form(language: Language, text: str) -> None:
    assert discarded_in(language, "place", text)


@pytest.mark.parametrize("text", ["Hyvä tila tälle", "2 kannattajaa", "Oma vastauksesi", "Voit poistaa"])
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert discarded_in("fi", "place", text) == []
