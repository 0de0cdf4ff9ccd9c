"""Write what `roolitus structure` says of the worked examples: `make examples`, after a change of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from click.testing import CliRunner

from facilitator.commands.structure import structure
from shared.locales import LANGUAGES

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "examples"


def examples() -> Mapping[Path, str]:
    """The text of every example in each language, by the file it is written to."""
    return dict(_written())


def _written() -> Iterator[tuple[Path, str]]:
    for answers in sorted(FOLDER.glob("*.csv")):
        for language in LANGUAGES:
            said = CliRunner().invoke(structure, [str(answers), "--lang", language], catch_exceptions=False)
            yield answers.with_suffix(f".{language}.txt"), said.output


if __name__ == "__main__":
    for path, text in examples().items():
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path.relative_to(FOLDER.parent.parent)}")
