"""The commands that work on files: roolitus structure, calibrate and bench consensus."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from facilitator.commands.calibrate import calibrate
from facilitator.commands.structure import structure
from shared.locales import LANGUAGES
from tests.consensus.builders import CASES, CORE, DEFINITIONS, SOME_FIRM
from tools.bench.consensus import consensus as bench

HEADER = ",".join(SOME_FIRM)
LEVELS = ",".join(str(round(level)) for level in SOME_FIRM.values())


def run(path: Path, *options: str) -> Result:
    return CliRunner().invoke(structure, [str(path), *options])


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "answers.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def shape_of(folder: Path, content: str | bytes, *options: str) -> dict[str, Any]:
    result = run(written(folder, content), "--format", "json", *options)
    assert result.exit_code == 0, result.output
    shape: dict[str, Any] = json.loads(result.stdout)
    return shape


def test_a_file_of_levels_gives_the_whole_structure_as_json(tmp_path: Path) -> None:
    shape = shape_of(tmp_path, f"{HEADER}\n{LEVELS}\n{LEVELS}\n")

    assert shape["ballots"] == 2
    assert shape["roles"]["field"]["status"] == "own"
    assert shape["roles"]["field"]["stability"] == 1
    assert shape["own_roles"] == sum(role["status"] == "own" for role in shape["roles"].values())
    assert shape["own_roles_range"][0] <= shape["own_roles"] <= shape["own_roles_range"][1]
    assert shape["coverage"]["large"]["mode"] == "field"
    assert shape["items"]["deal_size"] == {
        "n": 2, "abstentions": 0, "lowest_level": 1, "counts": [0, 0, 0, 2, 0, 0], "median": 4,
        "agreement": 1,
        "label": "moderate", "two_camps": False, "closed": True, "decisive": False, "changes": 0,
        "votes_to_flip": shape["items"]["deal_size"]["votes_to_flip"],
    }  # fmt: skip
    assert shape["items"]["hats"]["n"] == 0
    assert shape["discuss_next"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_as_text_in_each_language(tmp_path: Path, language: str) -> None:
    today = "asis.mkt,asis.field,asis.kam,friction,small_visits,headcount,sellers,deal_size"
    rows = [
        "own,part,none,sell>grow,5,4,5,1",
        "own,part,none,grow,5,4,5,6",
        "part,part,none,,4,4,5,1",
        "own,part,none,,4,4,5,6",
    ]
    path = written(tmp_path, "\n".join([today, *rows]))

    result = run(path, "--lang", language)

    assert result.exit_code == 0, result.output
    title = {"fi": "ROOLIRAKENNE", "sv": "ROLLSTRUKTUR", "en": "ROLE STRUCTURE"}[language]
    assert result.output.startswith(title)
    assert len(result.output.splitlines()) > 40


@pytest.mark.parametrize(
    "content",
    [
        "\ufeff" + f"{HEADER}\n{LEVELS}\n",
        f"{HEADER}\r\n{LEVELS}\r\n\r\n",
        f"{HEADER}\n{LEVELS}\n".replace(",", ";"),
        f"{HEADER}\n{LEVELS}\n".replace(",", "\t"),
        f"{HEADER},group\n{LEVELS},Myynti ä\n".encode("latin-1"),
        f'{HEADER},comment1\n{LEVELS},"one, two\nand three; four"\n',
        f"\n{HEADER}\n\n{LEVELS}\n,,\n".replace("\n,,\n", "\n" + "," * (len(SOME_FIRM) - 1) + "\n"),
        f" {HEADER} \n {LEVELS} \n",
    ],
    ids=["bom", "crlf", "semicolon", "tab", "latin-1", "comment", "blank rows", "spaces"],
)
def test_files_as_spreadsheets_write_them_read_alike(tmp_path: Path, content: str | bytes) -> None:
    plain = shape_of(tmp_path, f"{HEADER}\n{LEVELS}\n")

    shape = shape_of(tmp_path, content)

    assert shape["roles"] == plain["roles"]
    assert shape["ballots"] == 1


def test_option_ids_and_levels_mean_the_same(tmp_path: Path) -> None:
    mixed = shape_of(tmp_path, "deal_size,growth_path,sellers,headcount,decision_makers\nk50,mland,4,50,3\n")
    levels = shape_of(tmp_path, "deal_size,growth_path,sellers,headcount,decision_makers\n4,4,4,4,3\n")

    assert mixed["roles"] == levels["roles"]


def test_a_file_of_ids_alone_is_read_as_ids_even_where_they_are_numbers(tmp_path: Path) -> None:
    # "4" is the fourth level of decision_makers, but the id of its third.
    only_ids = shape_of(tmp_path, "deal_size,decision_makers,headcount\nk50,4,5\n")
    levels = shape_of(tmp_path, "deal_size,decision_makers,headcount\n4,4,5\n")

    assert [only_ids["items"][item]["median"] for item in ("decision_makers", "headcount")] == [3, 2]
    assert [levels["items"][item]["median"] for item in ("decision_makers", "headcount")] == [4, 5]


def test_today_friction_and_groups_have_columns_of_their_own(tmp_path: Path) -> None:
    rows = [f"{LEVELS},own,2,sell>grow,sales"] * 5 + [f"{LEVELS},none,part,grow > sell,service"] * 6
    shape = shape_of(tmp_path, "\n".join([f"{HEADER},asis.field,asis.mkt,friction,group", *rows]))

    assert shape["change"]["field"]["today_counts"] == [6, 0, 5]
    assert shape["change"]["mkt"]["today"] == "part"
    assert shape["friction"] == ["grow", "sell"]
    assert shape["groups"]["groups"]["sales"]["n"] == 5
    assert next(wave["wave"] for wave in shape["waves"]) == 0
    assert {row["stage"] for row in shape["raci"]} >= {"sell", "grow"}
    assert all(isinstance(row["A"], str) for row in shape["raci"])


def test_of_fewer_than_five_the_text_has_counts_and_neither_agreement_nor_stability(tmp_path: Path) -> None:
    rows = ["2,3,1", "2,3,1", "2,3,5", "2,3,5"]
    header = "deal_size,sellers,small_remote"

    few = run(written(tmp_path, "\n".join([header, *rows])), "--lang", "en").stdout
    enough = run(written(tmp_path, "\n".join([header, *rows, "2,3,5"])), "--lang", "en").stdout

    line = next(line for line in few.splitlines() if line.strip().startswith("Small ones remotely:"))
    assert "4 answers, None: 2, All: 2" in line
    assert "agreement" not in few.lower()
    assert "random draws" not in few
    assert "agreement" in enough.lower()
    assert "random draws" in enough


def test_the_short_set_leaves_the_rest_out_and_says_so(tmp_path: Path) -> None:
    path = written(tmp_path, f"{HEADER}\n{LEVELS}\n")

    result = run(path, "--format", "json", "--set", "short")

    shape = json.loads(result.stdout)
    assert set(shape["items"]) == {*CORE, "hats", "roles_today", "small_visits"}
    assert "customers" in result.stderr
    core = ",".join(str(round(SOME_FIRM[item])) for item in CORE)
    assert shape["roles"] == shape_of(tmp_path, f"{','.join(CORE)}\n{core}\n")["roles"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "the file is empty"),
        ("\n \n", "the file is empty"),
        (HEADER, "no rows with answers"),
        (f"{HEADER}\n{',' * (len(SOME_FIRM) - 1)}\n", "no rows with answers"),
        ("deal_size,colour\n1,2\n", "row 1, column 2: 'colour' is not an item"),
        ("deal_size,deal_size\n1,2\n", "row 1, column 2: 'deal_size' appears twice"),
        ("deal_size,\n1,2\n", "row 1, column 2: has no name"),
        ("deal_size,asis\n1,own\n", "row 1, column 2: write one column a role"),
        ("deal_size,asis.boss\n1,own\n", "row 1, column 2: 'asis.boss': there is no such role"),
        (
            "deal_size,sellers\n1,2\n1,9\n",
            "row 3, column sellers: '9' is neither a level from 1 to 6 nor one of",
        ),
        ("deal_size\n0\n", "row 2, column deal_size: '0'"),
        ("deal_size\n2.5\n", "row 2, column deal_size: '2.5'"),
        ("deal_size\n-1\n", "row 2, column deal_size: '-1'"),
        ("deal_size\n1\u0663\n", "row 2, column deal_size"),
        (f"deal_size\n{'9' * 6000}\n", "row 2, column deal_size: '999"),
        ("target_groups\n11\n", "row 2, column target_groups: '11' is not a whole number from 1 to 10"),
        ("target_groups\nmany\n", "row 2, column target_groups: 'many'"),
        ("asis.mkt\nmaybe\n", "row 2, column asis.mkt: 'maybe'"),
        ("deal_size,friction\n1,sell>party\n", "row 2, column friction: 'sell>party' names 'party'"),
        ("deal_size,friction\n1,sell>sell\n", "names a stage twice"),
        ("deal_size,friction\n1,sell>grow>aware>adopt\n", "more than three"),
        ("deal_size,sellers\n1,2,3\n", "row 2, column 3: has no name in row 1"),
        ("deal_size,sellers\n1\n", "row 2, column sellers: the row ends before it"),
        ('deal_size\n"1\n2\n', "row 2"),
        (b"\xff\xfed\x00e\x00", "not a text file"),
        (b"deal_size\n\x00\n", "not a text file"),
        (b"\xe9\xff\xfe,\x81\n1,2\n", "row 1, column 1"),
    ],
)
def test_a_bad_file_gets_one_clear_line_and_status_2(tmp_path: Path, content: str | bytes, told: str) -> None:
    result = run(written(tmp_path, content))

    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stderr.startswith("roolitus: answers.csv: ")
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""
    assert isinstance(result.exception, SystemExit)


def test_a_file_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    result = run(tmp_path / "nowhere.csv")

    assert result.exit_code == 2
    assert "nowhere.csv" in result.stderr


def test_what_was_not_asked_shows_beside_each_role_and_as_the_next_questions(tmp_path: Path) -> None:
    content = f"{HEADER}\n{LEVELS}\n"

    short, full = shape_of(tmp_path, content, "--set", "short"), shape_of(tmp_path, content)

    asked_next = [question["item"] for question in short["next_questions"]]
    assert asked_next
    assert set(asked_next).isdisjoint(CORE)
    assert full["next_questions"] == []
    for role, shown in short["roles"].items():
        assert shown["basis"] == ("assumed" if shown["unasked"] else "asked")
        assert shown["certainty"] in (("likely", "open") if shown["unasked"] else ("firm", "likely", "open"))
        for question in short["next_questions"]:
            assert (question["item"] in shown["unasked"]) == (role in question["roles"])
        assert sum(shown["chances"].values()) == pytest.approx(1, abs=1e-5)
    assert {shown["basis"] for shown in full["roles"].values()} == {"asked"}


def test_todays_roles_that_contradict_an_assumption_are_a_warning(tmp_path: Path) -> None:
    # A firm of which nobody was asked about partners: eleven of twelve say that somebody looks after them.
    rows = [f"{LEVELS},own"] * 11 + [f"{LEVELS},none"]

    shape = shape_of(tmp_path, "\n".join([f"{HEADER},asis.partner", *rows]), "--set", "short")

    assert "channel" in shape["roles"]["partner"]["unasked"]
    assert [(one["role"], one["says"], one["of"], one["status"]) for one in shape["contradictions"]] == [
        ("partner", 11, 12, "none")
    ]
    assert "channel" in shape["contradictions"][0]["unasked"]
    assert shape_of(tmp_path, "\n".join([f"{HEADER},asis.partner", *rows]))["contradictions"] == []


def test_calibrate_shows_agreement_in_sample_and_by_folds() -> None:
    path = str(CASES / "rated_companies.json")

    text = CliRunner().invoke(calibrate, [path])
    shape = json.loads(CliRunner().invoke(calibrate, [path, "--format", "json", "--folds", "4"]).stdout)

    assert text.exit_code == 0
    assert "in sample" in text.output
    assert "by 5 folds" in text.output
    assert shape["companies"] == 20
    assert shape["in_sample"]["sure"]["of"] == 187
    assert shape["by_folds"]["sure"]["of"] == 187


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "Invalid JSON"),
        ('{"cases": {}}', "cases"),
        (
            '{"cases": {"X": {"answers": {"colour": 1}, "roles": {}}}}',
            "X: there is no answer called 'colour'",
        ),
        ('{"cases": {"X": {"answers": {"sellers": 8}, "roles": {}}}}', "X: sellers is 8, not from 1 to 6"),
        ('{"cases": {"X": {"answers": {}, "roles": {"boss": ["own", "sure"]}}}}', "no role called 'boss'"),
        ('{"cases": {"X": {"answers": {}, "roles": {"mkt": ["maybe", "sure"]}}}}', "cases.X.roles.mkt"),
        ('{"cases": {"X": {"answers": {}, "roles": {}}}}', "--folds 5"),
    ],
)
def test_calibrate_refuses_a_bad_file_with_one_line(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "rated.json"
    path.write_text(content, encoding="utf-8")

    result = CliRunner().invoke(calibrate, [str(path)])

    assert result.exit_code == 2
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_calibrate_tries_another_model_and_says_what_is_wrong_with_it(tmp_path: Path) -> None:
    for name in ("points.toml", "raci.toml", "firms.csv"):
        shutil.copy(DEFINITIONS / name, tmp_path)
    (tmp_path / "model.toml").write_text('version = "x"\ncolour = 1\n', encoding="utf-8")

    result = CliRunner().invoke(calibrate, [str(CASES / "rated_companies.json"), "--model", str(tmp_path)])

    assert result.exit_code == 2
    assert "model.toml" in result.stderr
    assert "colour" in result.stderr


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("points.toml", None, "points.toml: cannot be read"),
        ("points.toml", 'version = "2"\n', "points.toml: version: is in another file"),
        ("points.toml", "[points.mkt\n", "points.toml: "),
        ("firms.csv", "deal_size\nlarge\n", "firms.csv: row 2, column deal_size: is not a level"),
        ("firms.csv", "deal_size\n3\n", "firms.csv: firms[1].sales_cycle: must be a number"),
        ("firms.csv", "", "firms.csv: firms: must be a list of firms"),
        ("companies.csv", "", "companies.csv: companies: must be a list of companies"),
        ("companies.csv", "company\nA1,A2\n", "companies.csv: row 2: has not as many cells"),
        ("companies.csv", "company\nA1\n", "companies.csv: companies[row 2].people: is missing"),
    ],
)
def test_calibrate_names_the_file_of_a_model_that_has_a_slip(
    tmp_path: Path, name: str, content: str | None, told: str
) -> None:
    for one in ("model.toml", "points.toml", "raci.toml", "firms.csv", "companies.csv"):
        shutil.copy(DEFINITIONS / one, tmp_path)
    (tmp_path / name).unlink()
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")

    result = CliRunner().invoke(calibrate, [str(CASES / "rated_companies.json"), "--model", str(tmp_path)])

    assert result.exit_code == 2
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_bench_measures_in_json() -> None:
    result = CliRunner().invoke(bench, ["--participants", "30", "--repeats", "1"])

    shape = json.loads(result.stdout)
    assert [row["participants"] for row in shape["consensus"]] == [30]
    assert shape["structure_ms"] > 0
    assert shape["consensus"][0]["bootstraps"] == 500
    curve = [row["as_full_set"] for row in shape["next_questions"]]
    assert curve[0] < curve[5] < curve[-1] == 1
