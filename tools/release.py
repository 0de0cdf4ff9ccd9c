"""Puts a release into a folder: wheel, source archive, list of components and checksums. `make release`.

    python -m tools.release dist sbom.json

Refuses where the files that name the version disagree, or the changelog says nothing of it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
CHECKSUMS: Final = "SHA256SUMS"


def versions(root: Path) -> dict[str, str]:
    """The version that each file names which has to name it."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    compose = (root / "docker/compose.yaml").read_text(encoding="utf-8")
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    return {
        "pyproject.toml": str(project["version"]),
        "package.json": str(json.loads((root / "package.json").read_text(encoding="utf-8"))["version"]),
        "docker/compose.yaml": _first(r"^  image: roolitus:(\S+)$", compose),
        "CHANGELOG.md": _first(r"^## (\d\S*)", changelog),
    }


def problems(found: Mapping[str, str], changelog: str, upgrade_notes: str) -> list[str]:
    """What keeps these files from being released, a sentence each."""
    version = found["pyproject.toml"]
    said = [
        f"{file} says {other or 'no version'} where pyproject.toml says {version}"
        for file, other in found.items()
        if other != version
    ]
    if unreleased := re.search(r"^## Unreleased\n+(- .*)$", changelog, re.MULTILINE):
        said.append(f"CHANGELOG.md has unreleased changes, as “{unreleased[1][:60]}”")
    if not re.search(rf"^### To {re.escape(version)}\b", upgrade_notes, re.MULTILINE):
        said.append(f"docs/release.md has no upgrade notes “To {version}”")
    return said


def checksums(folder: Path) -> str:
    """A line for each file, as `sha256sum --check` reads them."""
    files = sorted(file for file in folder.iterdir() if file.name != CHECKSUMS)
    return "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files)


def _first(pattern: str, text: str) -> str:
    found = re.search(pattern, text, re.MULTILINE)
    return found[1] if found else ""


def main() -> None:
    """Build, and say what was built."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("components", type=Path, help="what `make sbom` wrote")
    given = parser.parse_args()
    folder: Path = given.folder
    found = versions(ROOT)
    said = problems(
        found,
        (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"),
        (ROOT / "docs/release.md").read_text(encoding="utf-8"),
    )
    if said:
        sys.exit("release: " + "\nrelease: ".join(said))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    build = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True)
    shutil.copy(given.components, folder / f"roolitus-{found['pyproject.toml']}.cdx.json")
    (folder / CHECKSUMS).write_text(checksums(folder), encoding="utf-8")
    print((folder / CHECKSUMS).read_text(encoding="utf-8"), end="")


if __name__ == "__main__":
    main()
