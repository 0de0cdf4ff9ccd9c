"""Adding a language is a folder of texts and one line: a made-up one is added so to a copy of the project."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.locales.pseudo_language import CODE, add_line, disguise, write_folder

# Signs and names in the sources of screens, which no language changes.
NOT_WORDS = {"Roolitus", "QR", "PDF", "https://"}

ROOT = Path(__file__).parents[2]
TREES = ("facilitator", "participant", "shared", "tests/locales", "tests/report", "tools")
FILES = ("package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", "pyproject.toml")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with one more folder and one more line."""
    root = tmp_path_factory.mktemp("project")
    for tree in TREES:
        shutil.copytree(ROOT / tree, root / tree, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(ROOT / name, root / name)
    (root / "tests/__init__.py").touch()
    (root / "docs/protocol").mkdir(parents=True)
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    write_folder(root)
    add_line(root)
    return root


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A Python program on the copy, with nothing of the project that the tests are in."""
    environment = {**os.environ, "PYTHONPATH": str(root)}
    return subprocess.run(  # our own programs
        [sys.executable, *arguments], cwd=root, env=environment, capture_output=True, text=True, check=False
    )


def test_every_file_says_everything_in_the_new_language(copy: Path) -> None:
    done = run(copy, "-m", "tests.locales.pseudo_language")

    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout)
    assert len(found) > 6
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_the_front_end_is_built_in_the_new_language_and_its_types_fit(copy: Path) -> None:
    written = run(copy, "tools/protocol/generate.py")
    built = run(copy, "tools/build_front_end.py")
    typed = run(copy, "tools/build_front_end.py", "--node", "node_modules/typescript/bin/tsc", "--noEmit")

    assert written.returncode == 0, written.stderr
    assert built.returncode == 0, built.stderr
    assert typed.returncode == 0, typed.stdout
    for manifest in ("manifest", "manifest.phone", "manifest.preview"):
        chunks = json.loads((copy / f"shared/web/dist/.vite/{manifest}.json").read_text(encoding="utf-8"))
        own = [chunk["file"] for key, chunk in chunks.items() if f"locales/{CODE}/" in key]
        words = "".join((copy / "shared/web/dist" / file).read_text(encoding="utf-8") for file in own)
        assert disguise("know") in words, manifest


def test_a_language_without_a_text_of_the_definition_is_refused_by_its_place(copy: Path) -> None:
    own = copy / f"shared/locales/{CODE}/questions.toml"
    whole = own.read_text(encoding="utf-8")
    own.write_text(re.sub(r"(?m)^.*deal_size.*label.*\n", "", whole), encoding="utf-8")
    done = run(copy, "-c", "from shared.definitions import load_definition; load_definition()")
    own.write_text(whole, encoding="utf-8")

    assert f"questions.toml: item deal_size: label: no words in {CODE}" in done.stderr


@pytest.mark.parametrize("side", ["facilitator", "participant", "shared"])
def test_no_screen_has_words_in_its_source(side: str) -> None:
    places = re.compile(
        r"(?:aria-label|title|placeholder|alt)=\"([^\"{]*[A-Za-z]{2}[^\"]*)\""
        r"|>\s*([A-ZÄÖÅ][A-Za-zÄÖÅäöå ,.]+)\s*</(?:p|h\d|span|b|strong|button|a|li|small|label)>"
    )
    found = {
        f"{path.relative_to(ROOT)}: {words}"
        for path in (ROOT / side / "web").rglob("*.tsx")
        if not re.search(r"\.test\.|parts_page|testing|dist", str(path))
        for words in (a or b for a, b in places.findall(path.read_text(encoding="utf-8")))
        if words.strip() not in NOT_WORDS
    }

    assert found == set()
