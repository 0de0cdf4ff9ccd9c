"""The wheel runs in an environment that holds what it requires and nothing else, without Node and network."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from email import message_from_string
from email.message import Message
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from hatch_build import described

ROOT = Path(__file__).resolve().parents[2]
GUARD = """
import os, sys
def refuse(event, arguments):
    if event == "subprocess.Popen" and "node" in os.path.basename(str(arguments[0])):
        raise RuntimeError("Node was started")
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        if not str(arguments[1][0]).startswith(("127.", "::1", "localhost")):
            raise OSError(101, "Network is unreachable")
sys.addaudithook(refuse)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, built as a release builds it; the front end is compiled only where it is not fresh."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
        env={**os.environ, "ROOLITUS_PROJECT_URL": "https://roolitus.test/project"},
    )
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        [name] = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        return message_from_string(archive.read(name).decode())


def required(wanted: list[str], extras: frozenset[str] = frozenset()) -> Iterator[Distribution]:
    """The packages of these requirements and of what they require."""
    environments = [{"extra": extra} for extra in extras or {""}]
    for text in wanted:
        requirement = Requirement(text)
        if requirement.marker and not any(requirement.marker.evaluate(one) for one in environments):
            continue
        found = distribution(requirement.name)
        yield found
        yield from required(found.requires or [], frozenset(requirement.extras))


@pytest.fixture(scope="module")
def environment(wheel: Path, metadata: Message, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Python of a fresh environment with the wheel, and with links to the packages that it requires."""
    folder = tmp_path_factory.mktemp("clean")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    [packages] = folder.glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    for found in required(metadata.get_all("Requires-Dist", [])):
        for top in {file.parts[0] for file in found.files or ()} - {"..", "__pycache__"}:
            link = packages / top
            if not link.exists():
                link.symlink_to(Path(str(found.locate_file(top))))
    (packages / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    return folder / "bin" / "python"


def run(python: Path, *arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Runs the installed program without anything of this project's environment."""
    return subprocess.run(
        [python, *arguments],
        cwd=cwd,
        check=False,
        capture_output=True,
        text=True,
        env={"PATH": "/nowhere", "HOME": str(cwd), "ROOLITUS_DATA": str(cwd / "data")},
    )


def test_a_package_index_shows_what_the_package_is(metadata: Message) -> None:
    assert metadata["Name"] == "roolitus"
    assert metadata["License-Expression"] == "MIT"
    assert "Framework :: Flask" in metadata.get_all("Classifier", [])
    assert str(metadata.get_payload()).lstrip().startswith("# Roolitus")


@pytest.mark.parametrize(("machine", "wanted"), [("x86_64", True), ("aarch64", False)])
def test_a_newer_sqlite_is_asked_for_only_where_it_has_a_wheel(
    metadata: Message, machine: str, wanted: bool
) -> None:
    requirements = [Requirement(text) for text in metadata.get_all("Requires-Dist", [])]
    [newer] = [requirement for requirement in requirements if requirement.name == "pysqlite3"]

    assert newer.marker is not None
    assert newer.marker.evaluate({"sys_platform": "linux", "platform_machine": machine}) is wanted


def test_its_links_lead_to_the_version_that_was_built(metadata: Message) -> None:
    links = dict(line.split(", ", 1) for line in metadata.get_all("Project-URL", []))

    assert links["Homepage"] == "https://roolitus.test/project"
    page = links["Changelog"].removeprefix(f"https://roolitus.test/project/blob/v{metadata['Version']}/")
    assert (ROOT / page).is_file()
    assert "](docs/" not in str(metadata.get_payload())


def test_a_description_without_an_address_has_no_link_that_leads_nowhere() -> None:
    text = "![picture](docs/a.png)\n\nSee [the guide](docs/guide.md) and [Python](https://python.org)."

    assert described(text, "") == "See the guide and [Python](https://python.org)."


def test_the_wheel_holds_no_tests_no_tools_and_no_sources_of_the_screens(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {
        "facilitator",
        "participant",
        "shared",
    }
    assert [name for name in names if name.endswith((".ts", ".tsx"))] == []


def test_a_clean_environment_passes_the_program_s_check(environment: Path, tmp_path: Path) -> None:
    checked = run(environment, "-m", "facilitator", "check", cwd=tmp_path)

    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.timeout(400)  # a whole workshop with all its downloads
def test_a_clean_environment_plays_a_whole_workshop(environment: Path, tmp_path: Path) -> None:
    played = run(environment, "-m", "facilitator", "demo", "--once", "--participants", "5", cwd=tmp_path)

    assert played.returncode == 0, played.stdout + played.stderr
    assert "all in the results" in played.stdout
    assert "results.pdf" in played.stdout
