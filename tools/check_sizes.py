"""Names the functions of more than 80 lines and the classes of more than 300: `make check` runs it.

A file that is never edited again is left out: a migration stays as it was run.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
FOLDERS: Final = ("facilitator", "participant", "shared", "tools")
LEFT_OUT: Final = "shared/store/migrations/versions/"
FUNCTION_LINES_MAX: Final = 80
CLASS_LINES_MAX: Final = 300


def find_long(source: str) -> Iterator[tuple[int, str, int, int]]:
    """First line, name, length and longest length allowed of each function and class that is too long."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            lines_max = CLASS_LINES_MAX if isinstance(node, ast.ClassDef) else FUNCTION_LINES_MAX
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > lines_max:
                yield node.lineno, node.name, lines, lines_max


def main() -> int:
    """Prints a line for each; the exit status."""
    found = 0
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            place = path.relative_to(ROOT).as_posix()
            if place.startswith(LEFT_OUT):
                continue
            for line, name, lines, lines_max in find_long(path.read_text(encoding="utf-8")):
                print(f"{place}:{line}: {name} has {lines} lines, at most {lines_max} are allowed")
                found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
