"""Write what the program is made of at run time, Python and npm packages alike, as one CycloneDX document.

Standard input names the Python packages to keep, as `uv export` prints them: what an installed program gets,
without the tools that build and test it.
"""

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict

from tools.build_front_end import ROOT, npm_command

Component = TypedDict("Component", {"bom-ref": str, "name": str, "version": str})


class Dependency(TypedDict, total=False):
    """One package and the packages it needs, each by its `bom-ref`."""

    ref: str
    dependsOn: list[str]


class Metadata(TypedDict):
    """Of a document: the component that it is about."""

    component: Component


class Document(TypedDict):
    """The part of a CycloneDX document that is read here; whatever else it holds is carried along."""

    metadata: Metadata
    components: list[Component]
    dependencies: list[Dependency]


def read(command: list[str]) -> Document:
    """The document that a command prints."""
    printed = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    document: Document = json.loads(printed)
    return document


def python_packages() -> Document:
    """What this Python environment holds, development tools included."""
    tool = Path(sys.executable).with_name("cyclonedx-py")
    options = ["--pyproject", "pyproject.toml", "--output-format", "JSON", "--spec-version", "1.6"]
    return read([str(tool), "environment", *options, "--output-reproducible", sys.prefix])


def npm_packages() -> Document:
    """What the compiled front end is made of, by the lock file."""
    return read(npm_command("sbom", "--omit=dev", "--sbom-format=cyclonedx", "--package-lock-only"))


def exported_names(lines: Iterable[str]) -> set[str]:
    """The packages that `uv export` lists, such as "flask==3.1.3 ; python_version >= '3.11'"."""
    return {canonical(line.split("==")[0]) for line in lines if "==" in line and not line.startswith("#")}


def canonical(name: str) -> str:
    """A package's one spelling, without the extras that were asked for."""
    return re.sub(r"[-_.]+", "-", name.split("[", maxsplit=1)[0].strip()).lower()


def merge(python: Document, npm: Document, names: set[str]) -> Document:
    """The Python document with only the packages named, and with the front end's packages."""
    root, npm_root = (document["metadata"]["component"]["bom-ref"] for document in (python, npm))
    components = [component for component in python["components"] if canonical(component["name"]) in names]
    kept = {root, *(component["bom-ref"] for component in components)}
    needs = {
        entry["ref"]: entry.get("dependsOn", []) for entry in python["dependencies"] + npm["dependencies"]
    }
    front_end = needs.pop(npm_root, [])
    npm_refs = {component["bom-ref"] for component in npm["components"]}
    python_needs = {ref: [need for need in needs.get(ref, []) if need in kept] for ref in sorted(kept)}
    python_needs[root] += front_end
    npm_needs = {ref: needs.get(ref, []) for ref in sorted(npm_refs)}
    return {
        **python,
        "components": [*components, *npm["components"]],
        "dependencies": [
            {"ref": ref, "dependsOn": found} for ref, found in (python_needs | npm_needs).items()
        ],
    }


def main() -> None:
    """Write the document to the path given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    path: Path = parser.parse_args().path
    names = exported_names(sys.stdin)
    if not names:
        sys.exit("write_sbom: standard input names no package; pipe `uv export --no-default-groups` into it")
    document = merge(python_packages(), npm_packages(), names)
    path.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    print(f"{path}: {len(document['components'])} components")


if __name__ == "__main__":
    main()
