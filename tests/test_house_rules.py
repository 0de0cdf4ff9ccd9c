"""Rules on the tree itself that no linter of the tool chain knows."""

import ast
import ipaddress
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = ("facilitator", "participant", "shared")
# Each says that a thing is there, not what it is.
EMPTY_WORDS = {
    "common",
    "data",
    "helper",
    "helpers",
    "info",
    "manager",
    "managers",
    "misc",
    "stuff",
    "util",
    "utils",
}
# Methods that a library calls by these names.
NAMES_OF_OTHERS = {"data_received"}
LOOPS = "facilitator/host/loops/"
SKIPPED_FOLDERS = {"node_modules", "dist", "__pycache__"}


def files(*suffixes: str, under: tuple[str, ...] = (*PRODUCT, "tests", "tools")) -> Iterator[Path]:
    for folder in under:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in suffixes and not SKIPPED_FOLDERS & set(path.parts):
                yield path


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def place(path: Path, line: int) -> str:
    return f"{path.relative_to(ROOT)}:{line}"


def words(name: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)}


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Every name that a file imports, in full, and the line."""
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def python_definitions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.lineno


def typescript_definitions(path: Path) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if found := re.match(r"\s*(?:export )?(?:async )?(?:class|function|interface|type|enum) (\w+)", line):
            yield found[1], number


@pytest.mark.parametrize(
    ("name", "expected"),
    [("voteDataStore", {"vote", "data", "store"}), ("HTTPInfo", {"http", "info"}), ("update", {"update"})],
)
def test_a_name_is_split_into_its_words(name: str, expected: set[str]) -> None:
    assert words(name) == expected


def test_no_file_has_an_empty_word_for_a_name() -> None:
    offenders = [
        str(path.relative_to(ROOT))
        for path in files(".py", ".ts", ".tsx", ".css", ".sh")
        if any(words(part) & EMPTY_WORDS for part in path.relative_to(ROOT).parts)
    ]

    assert offenders == []


def test_no_class_or_function_has_an_empty_word_in_its_name() -> None:
    definitions = [
        (path, *found)
        for path in files(".py", under=(*PRODUCT, "tools"))
        for found in python_definitions(path)
    ]
    definitions += [
        (path, *found)
        for path in files(".ts", ".tsx", under=PRODUCT)
        for found in typescript_definitions(path)
    ]

    offenders = [
        f"{place(path, line)}: {name}"
        for path, name, line in definitions
        if words(name) & EMPTY_WORDS and name not in NAMES_OF_OTHERS
    ]

    assert len(definitions) > 20
    assert offenders == []


def test_every_typescript_file_opens_with_its_subject() -> None:
    offenders = [
        str(path.relative_to(ROOT))
        for path in files(".ts", ".tsx", under=PRODUCT)
        if not path.read_text(encoding="utf-8").startswith(("/**", "//"))
    ]

    assert offenders == []


def test_event_loops_are_imported_in_their_folder_alone() -> None:
    offenders = [
        place(path, line)
        for path in files(".py")
        if not path.relative_to(ROOT).as_posix().startswith(LOOPS)
        for name, line in imports(path)
        if name.split(".")[0] in {"eventlet", "gevent"}
    ]

    assert offenders == []


def test_the_product_has_no_any() -> None:
    offenders = [
        place(path, line)
        for path in files(".py", under=PRODUCT)
        for name, line in imports(path)
        if name == "typing.Any"
    ]

    assert offenders == []


def test_the_pure_core_draws_only_from_a_generator_that_it_seeds() -> None:
    """The module's own functions, such as `random.choice`, share a state that no caller passes in."""
    offenders = [
        place(path, line)
        for path in files(".py", under=("shared/consensus", "shared/workshop"))
        for name, line in imports(path)
        if name.split(".")[0] == "random" and name != "random.Random"
    ]

    assert offenders == []


def is_public(host: str | None) -> bool:
    """True for a name that the whole internet resolves alike: no address, no local name."""
    if (
        host is None
        or "." not in host
        or host.endswith((".local", ".internal", ".lan", ".corp", ".home", ".test"))
    ):
        return False
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return True
    return False


@pytest.mark.parametrize("host", [None, "localhost", "mirror", "pypi.mirror.internal", "10.0.0.7", "::1"])
def test_a_host_of_one_network_is_not_public(host: str | None) -> None:
    assert not is_public(host)


@pytest.mark.parametrize("name", ["uv.lock", "package-lock.json"])
def test_a_lock_file_names_no_private_place(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")

    addresses = [urlsplit(found) for found in re.findall(r"\b(?:https?|file|git\+\w+|ssh):[^\s\"']*", text)]
    offenders = [
        address.geturl()
        for address in addresses
        if address.scheme != "https" or not is_public(address.hostname) or address.username or address.port
    ]

    assert offenders == []


def test_every_npm_package_is_locked_by_its_digest() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]

    offenders = [path for path, package in packages.items() if path and not package.get("integrity")]

    assert len(packages) > 20
    assert offenders == []


def test_no_file_names_a_path_of_one_machine() -> None:
    home = re.compile(r"(?<![\w.}/])/(?:home|root|Users|work|mnt)/\w")
    offenders = [
        place(path, number)
        for path in files(".py", ".ts", ".tsx", ".toml", ".ftl", ".sh", ".sql", ".typ", ".html")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if home.search(line)
    ]

    assert offenders == []


@pytest.mark.parametrize("package", ["shared/live", "shared/results", "shared/store"])
def test_a_packages_docstring_lists_its_modules(package: str) -> None:
    modules = {path.stem for path in (ROOT / package).glob("*.py")} - {"__init__"}
    docstring = ast.get_docstring(parse(ROOT / package / "__init__.py")) or ""
    listed = re.findall(r"^([a-z_]+)  +\S", docstring, re.MULTILINE)

    assert sorted(listed) == sorted(modules)


NAMED_TYPE = re.compile(
    r"ItemType\.[A-Z]"
    r"|[\"'](?:ordinal|state_grid|rank_top3)[\"']"
    r"|\.type(?: is| is not| ===| !==| ==| !=) [\"'](?:number|comment)[\"']"
    r"|^    id = \"(?:number|comment)\"$"
    r"|: (?:Record<string, )?QuestionType>? = \{",
    re.MULTILINE,
)


def test_few_files_of_the_product_name_a_question_type() -> None:
    """Two for each type, the list on the phone, the questions, and where a custom question gets a type.

    Everything else asks an item for its shape, its levels and its options.
    """
    naming = [
        path.relative_to(ROOT).as_posix()
        for path in files(".py", ".ts", ".tsx", ".toml", under=PRODUCT)
        if ".gen." not in path.name and ".test." not in path.name and "testing" not in path.parts
        # Revisions of the database are never edited.
        if "migrations" not in path.parts and NAMED_TYPE.search(path.read_text(encoding="utf-8"))
    ]

    assert [path for path in naming if "question_types" not in path] == [
        "facilitator/web/console/own.ts",
        "shared/definitions/questions.toml",
        "shared/workshop/own_items.py",
    ]
    assert len(naming) <= 14, naming
