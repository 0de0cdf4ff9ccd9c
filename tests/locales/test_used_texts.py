"""No text is left that nothing says: every key of a message is named in a source of the program."""

from __future__ import annotations

import re
from pathlib import Path

from tests.locales.test_messages import MESSAGES

ROOT = Path(__file__).parents[2]
SUFFIXES = {".py", ".ts", ".tsx", ".html", ".typ"}


def sources() -> str:
    return "\n".join(
        path.read_text(encoding="utf-8")
        for side in ("facilitator", "participant", "shared")
        for path in sorted((ROOT / side).rglob("*"))
        if path.suffix in SUFFIXES and "dist" not in path.parts and ".test." not in path.name
    )


def composed(text: str) -> re.Pattern[str]:
    """Keys that sources put together, such as `console-undo-${kind}` and code("form-why", why)."""
    found = re.findall(r"[`\"']([a-z][a-z_]*-(?:[\w-]|\$?\{[^}]*\})*)[`\"']", text)
    keys = {re.sub(r"\$?\{[^}]*\}", r"[\\w-]+", key) for key in found if "{" in key}
    keys |= {f"{head}-[\\w-]+" for head in re.findall(r"code\(\s*[\"']([a-z][\w-]*)[\"']", text)}
    keys |= {f"{head}[\\w-]+" for head in re.findall(r"[\"']([a-z][\w-]*-)[\"'] ~", text)}
    return re.compile("|".join(sorted(keys)))


def test_every_text_is_said_somewhere() -> None:
    text = sources()
    named = set(re.findall(r"[\w-]+", text))
    put_together = composed(text)

    unused = [key for key in MESSAGES["fi"] if key not in named and not put_together.fullmatch(key)]

    assert len(named) > 1000
    assert unused == []
