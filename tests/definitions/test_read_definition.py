"""Reading a folder of definition files: what comes out, and how a wrong file is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.definitions import FOLDER, DefinitionError, load_definition, read_definition
from shared.protocol import VoteCast
from shared.workshop.definition import Item, Option, Role, Stage, Step

QUESTIONS = """
version = "2026.1"

[[step]]
id = "offer"
title = { fi = "Tarjonta", sv = "Utbud", en = "Offer" }
lead = { fi = "Mitä myytte?", sv = "Vad säljer ni?", en = "What do you sell?" }

[[item]]
id = "size"
step = "offer"
type = "ordinal"
kind = "fact"
sets = ["short", "full"]
text = { fi = "Kuinka suuri?", sv = "Hur stor?", en = "How large?" }
label = { fi = "Koko", sv = "Storlek", en = "Size" }
help = { fi = "Ilman veroa.", sv = "Utan moms.", en = "Without tax." }
options = [
  { id = "s", text = { fi = "Pieni", sv = "Liten", en = "Small" }, short = { fi = "P", sv = "L", en = "S" } },
  { id = "l", text = { fi = "Suuri", sv = "Stor", en = "Large" }, short = { fi = "S", sv = "S", en = "L" } },
]

[[item]]
id = "people"
step = "offer"
type = "number"
sets = ["full"]
text = { fi = "Montako?", sv = "Hur många?", en = "How many?" }
label = { fi = "Määrä", sv = "Antal", en = "Count" }
minimum = 1
maximum = 10

[[item]]
id = "friction"
step = "offer"
type = "rank_top3"
sets = ["short", "full"]
text = { fi = "Missä?", sv = "Var?", en = "Where?" }
label = { fi = "Kitka", sv = "Friktion", en = "Friction" }
rows = "stage"
"""

ROLES = """
[[stage]]
id = "find"
name = { fi = "Löytää", sv = "Hitta", en = "Find" }

[[stage]]
id = "win"
name = { fi = "Voittaa", sv = "Vinna", en = "Win" }

[[role]]
id = "hunter"
name = { fi = "Hankkija", sv = "Jägare", en = "Hunter" }
short = { fi = "Hankkija", sv = "Jägare", en = "Hunter" }
does = { fi = "Hakee.", sv = "Söker.", en = "Seeks." }
own = { fi = "Aina.", sv = "Alltid.", en = "Always." }
stages = ["find"]
source = ["TXT"]
"""


def write(folder: Path, questions: str | bytes = QUESTIONS, roles: str | bytes = ROLES) -> Path:
    for name, content in (("questions.toml", questions), ("roles.toml", roles)):
        written = content if isinstance(content, bytes) else content.encode()
        (folder / name).write_bytes(written)
    return folder


def changed(text: str, old: str, new: str) -> str:
    assert text.count(old) >= 1, f"the file has no {old!r}"
    return text.replace(old, new, 1)


def refusal_of(folder: Path) -> str:
    with pytest.raises(DefinitionError) as caught:
        read_definition(folder)
    return str(caught.value)


def test_a_folder_of_two_files_becomes_a_definition(tmp_path: Path) -> None:
    definition = read_definition(write(tmp_path))

    assert definition.version == "2026.1"
    assert definition.steps == (
        Step(
            "offer",
            {"fi": "Tarjonta", "sv": "Utbud", "en": "Offer"},
            {"fi": "Mitä myytte?", "sv": "Vad säljer ni?", "en": "What do you sell?"},
        ),
    )
    assert list(definition.items) == ["size", "people", "friction"]
    assert definition.items["size"] == Item(
        id="size",
        step="offer",
        type="ordinal",
        is_fact=True,
        sets=frozenset({"short", "full"}),
        text={"fi": "Kuinka suuri?", "sv": "Hur stor?", "en": "How large?"},
        label={"fi": "Koko", "sv": "Storlek", "en": "Size"},
        help={"fi": "Ilman veroa.", "sv": "Utan moms.", "en": "Without tax."},
        options=(
            Option("s", {"fi": "Pieni", "sv": "Liten", "en": "Small"}, {"fi": "P", "sv": "L", "en": "S"}),
            Option("l", {"fi": "Suuri", "sv": "Stor", "en": "Large"}, {"fi": "S", "sv": "S", "en": "L"}),
        ),
    )
    people = definition.items["people"]
    assert (people.minimum, people.maximum, people.is_fact, people.help) == (1, 10, False, None)
    assert (definition.items["friction"].rows, definition.items["friction"].rows_of) == (
        ("find", "win"),
        "stage",
    )
    assert definition.stages["find"] == Stage("find", {"fi": "Löytää", "sv": "Hitta", "en": "Find"})
    assert definition.roles == {
        "hunter": Role(
            "hunter",
            {"fi": "Hankkija", "sv": "Jägare", "en": "Hunter"},
            {"fi": "Hankkija", "sv": "Jägare", "en": "Hunter"},
            {"fi": "Hakee.", "sv": "Söker.", "en": "Seeks."},
            {"fi": "Aina.", "sv": "Alltid.", "en": "Always."},
            ("find",),
        )
    }


SECOND_OPTION = next(line for line in QUESTIONS.splitlines(keepends=True) if '{ id = "l"' in line)

WRONG_QUESTIONS = {
    "a missing key at the top": (
        'version = "2026.1"',
        "",
        "questions.toml: version: Field required",
    ),
    "a number for a text": (
        'version = "2026.1"',
        "version = 2026.1",
        "questions.toml: version: Input should be a valid string",
    ),
    "a version no address could hold": (
        '"2026.1"',
        '"2026/1"',
        "questions.toml: version: String should match pattern",
    ),
    "a key that does not exist": (
        'kind = "fact"',
        'kinds = "fact"',
        "questions.toml: item size: kinds: Extra inputs are not permitted",
    ),
    "a language forgotten": (
        ', en = "How large?" }',
        " }",
        "questions.toml: item size: text: no words in en",
    ),
    "a language left empty": (
        'sv = "Hur stor?"',
        'sv = ""',
        "questions.toml: item size: text.sv: String should have at least 1 character",
    ),
    "a language forgotten in an option": (
        'sv = "Stor", ',
        "",
        "questions.toml: item size: options l: text: no words in sv",
    ),
    "an item without an id": (
        'id = "people"\n',
        "",
        "questions.toml: item number 2: id: Field required",
    ),
    "an id that is a number": (
        'id = "people"',
        "id = 7",
        "questions.toml: item number 2: id: Input should be a valid string",
    ),
    "an id the phones could not send": (
        'id = "people"',
        'id = "montako?"',
        "questions.toml: item montako?: id: String should match pattern",
    ),
    "a type that does not exist": (
        '"rank_top3"',
        '"rank_top5"',
        "questions.toml: item friction: type: is none of ordinal, number, state_grid, rank_top3",
    ),
    "a kind that does not exist": (
        '"fact"',
        '"opinion"',
        "questions.toml: item size: kind: Input should be 'fact' or 'view'",
    ),
    "a set that does not exist": (
        '["short", "full"]',
        '["full", "tiny"]',
        "questions.toml: item size: sets number 2: Input should be 'short' or 'full'",
    ),
    "no set": (
        'sets = ["full"]',
        "sets = []",
        "questions.toml: item people: sets must contain 'full'",
    ),
    "the short set without the full one": (
        'sets = ["full"]',
        'sets = ["short"]',
        "questions.toml: item people: sets must contain 'full'",
    ),
    "an item that appears twice": (
        'id = "people"',
        'id = "size"',
        "questions.toml: item size: the id appears twice",
    ),
    "a step that appears twice": (
        "[[item]]",
        QUESTIONS[QUESTIONS.index("[[step]]") : QUESTIONS.index("[[item]]")] + "[[item]]",
        "questions.toml: step offer: the id appears twice",
    ),
    "a step named as a stop of every agenda": (
        'id = "offer"',
        'id = "structure"',
        "questions.toml: step structure: the agenda has a stop of this id already",
    ),
    "an unknown step": (
        'step = "offer"',
        'step = "offers"',
        "questions.toml: item size: unknown step offers",
    ),
    "an option that appears twice": (
        '{ id = "l"',
        '{ id = "s"',
        "questions.toml: item size: option s: the id appears twice",
    ),
    "one option alone": (
        SECOND_OPTION,
        "",
        "questions.toml: item size: needs at least two options",
    ),
    "a short name too long for a bar": (
        'short = { fi = "P"',
        'short = { fi = "Pienenpuoleinen"',
        "questions.toml: item size: option s: short.fi: longer than 14 characters",
    ),
    "a grid without options": (
        'type = "number"\nsets = ["full"]',
        'type = "state_grid"\nrows = "role"\nsets = ["full"]',
        "questions.toml: item people: needs at least two options",
    ),
    "a ranking without rows": (
        'rows = "stage"',
        "",
        "questions.toml: item friction: needs rows = 'role' or 'stage'",
    ),
    "rows of something else": (
        'rows = "stage"',
        'rows = "stages"',
        "questions.toml: item friction: rows: Input should be 'role', 'stage' or ''",
    ),
    "a grid without rows": (
        'type = "ordinal"',
        'type = "state_grid"',
        "questions.toml: item size: needs rows = 'role' or 'stage'",
    ),
    "rows of a number": (
        "minimum = 1",
        'rows = "role"\nminimum = 1',
        "questions.toml: item people: type number has no rows",
    ),
    "options of a comment": (
        'type = "ordinal"',
        'type = "comment"',
        "questions.toml: item size: type comment has no options",
    ),
    "a range of a comment": (
        'type = "number"',
        'type = "comment"',
        "questions.toml: item people: type comment has no minimum and no maximum",
    ),
    "an empty range": (
        "maximum = 10",
        "maximum = 1",
        "questions.toml: item people: minimum must be below maximum",
    ),
    "a range of more bars than a screen holds": (
        "maximum = 10",
        "maximum = 101",
        "questions.toml: item people: at most 100 numbers from minimum to maximum",
    ),
    "half a number": (
        "maximum = 10",
        "maximum = 9.5",
        "questions.toml: item people: maximum: Input should be a valid integer",
    ),
    "a broken line": (
        'step = "offer"',
        "step = offer",
        "questions.toml: Invalid value (at line 11, column 8)",
    ),
    "a key twice": (
        'step = "offer"',
        'step = "offer"\nstep = "offer"',
        "questions.toml: Cannot overwrite a value (at line 12, column 15)",
    ),
}

WRONG_ROLES = {
    "an unknown stage": (
        'stages = ["find"]',
        'stages = ["find", "lose"]',
        "roles.toml: role hunter: unknown stage lose",
    ),
    "a stage that appears twice": (
        'id = "win"',
        'id = "find"',
        "roles.toml: stage find: the id appears twice",
    ),
    "a role that appears twice": (
        "[[role]]",
        ROLES[ROLES.index("[[role]]") :] + "[[role]]",
        "roles.toml: role hunter: the id appears twice",
    ),
    "a short name too long for a card": (
        'short = { fi = "Hankkija"',
        'short = { fi = "Uusasiakashankkijat"',
        "roles.toml: role hunter: short.fi: longer than 18 characters",
    ),
    "a sentence forgotten": (
        'own = { fi = "Aina.", sv = "Alltid.", en = "Always." }',
        "",
        "roles.toml: role hunter: own: Field required",
    ),
    "a table for a list": (
        '[[role]]\nid = "hunter"',
        '[role]\nid = "hunter"',
        "roles.toml: role: Input should be a valid tuple",
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), WRONG_QUESTIONS.values(), ids=WRONG_QUESTIONS)
def test_a_wrong_questions_file_is_refused_with_file_place_and_reason(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert refusal_of(write(tmp_path, questions=changed(QUESTIONS, old, new))).startswith(message)


@pytest.mark.parametrize(("old", "new", "message"), WRONG_ROLES.values(), ids=WRONG_ROLES)
def test_a_wrong_roles_file_is_refused_with_file_place_and_reason(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert refusal_of(write(tmp_path, roles=changed(ROLES, old, new))).startswith(message)


@pytest.mark.parametrize(
    ("questions", "roles", "message"),
    [
        ("", ROLES, "questions.toml: version: Field required"),
        ('version = "1"\nstep = []\nitem = []', ROLES, "questions.toml: step: Tuple should have at least 1"),
        (QUESTIONS, "role = []\nstage = []", "roles.toml: role: Tuple should have at least 1"),
        ('version = "1"\nstep = [3]\nitem = [3]', ROLES, "questions.toml: step number 1: Input should be"),
        ('version = "\xff'.encode("latin-1"), ROLES, "questions.toml: byte 12: is not UTF-8"),
        (b"\x00\x01", ROLES, "questions.toml: Invalid statement (at line 1, column 1)"),
    ],
)
def test_a_file_that_holds_something_else_is_refused(
    tmp_path: Path, questions: str | bytes, roles: str, message: str
) -> None:
    assert refusal_of(write(tmp_path, questions, roles)).startswith(message)


@pytest.mark.parametrize("name", ["questions.toml", "roles.toml"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    (write(tmp_path) / name).unlink()

    assert refusal_of(tmp_path) == f"{name}: cannot be read: No such file or directory"


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    (write(tmp_path) / "roles.toml").unlink()
    (tmp_path / "roles.toml").mkdir()

    assert refusal_of(tmp_path) == "roles.toml: cannot be read: Is a directory"


@given(st.integers(0, len(QUESTIONS.encode()) - 1), st.integers(0, 40), st.binary(max_size=3))
def test_a_file_damaged_anywhere_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, start: int, length: int, put: bytes
) -> None:
    """No other exception reaches the person who edits the file, and every refusal names it."""
    damaged = QUESTIONS.encode()[:start] + put + QUESTIONS.encode()[start + length :]
    folder = write(tmp_path_factory.mktemp("damaged"), questions=damaged)

    message = "questions.toml: "
    try:
        read_definition(folder)
    except DefinitionError as problem:
        message = str(problem)

    assert message.startswith("questions.toml: ")


def test_the_standard_workshop_is_read_once_and_whole() -> None:
    definition = load_definition()

    assert definition is load_definition()
    assert definition == read_definition(FOLDER)


def test_every_id_of_the_standard_workshop_passes_the_protocol() -> None:
    definition = load_definition()

    for item in definition.items.values():
        vote = {"intent": "i", "sequence": 1, "item": item.id, "round": 1, "answer": None}
        assert VoteCast.model_validate(vote).item == item.id


def test_the_consent_vote_asks_of_each_role_and_of_the_whole_on_one_scale() -> None:
    definition = load_definition()

    for_each, whole = definition.items["consent"], definition.items["consent_whole"]

    assert for_each.rows == tuple(definition.roles)
    assert (for_each.type, whole.type) == ("state_grid", "ordinal")
    assert [option.id for option in for_each.options] == ["1", "2", "3", "4", "5"]
    assert for_each.options == whole.options
    assert for_each.sets == whole.sets == {"short", "full"}
