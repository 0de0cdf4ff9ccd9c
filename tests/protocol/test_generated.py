"""The written-down protocol is the one the server speaks."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from shared import protocol

ROOT = Path(__file__).resolve().parents[2]


def read_asyncapi() -> dict[str, object]:
    document: dict[str, object] = json.loads(
        (ROOT / "docs/protocol/asyncapi.json").read_text(encoding="utf-8")
    )
    return document


def resolve(document: object, reference: str) -> object:
    for step in reference.removeprefix("#/").split("/"):
        assert isinstance(document, dict)
        document = document[step]
    return document


def references(node: object) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [found for value in node.values() for found in references(value)]
    return [found for value in node for found in references(value)] if isinstance(node, list) else []


def test_the_generated_files_are_current() -> None:
    script = ROOT / "tools/protocol/generate.py"
    checked = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr


def test_every_reference_in_the_description_leads_somewhere() -> None:
    document = read_asyncapi()
    found = references(document)
    assert len(found) > 100
    for reference in found:
        resolve(document, reference)


def test_every_event_is_described_once_for_its_direction() -> None:
    operations = read_asyncapi()["operations"]
    assert isinstance(operations, dict)
    actions = {event: operation["action"] for event, operation in operations.items()}
    assert actions == dict.fromkeys(protocol.FROM_CLIENT, "receive") | dict.fromkeys(
        protocol.FROM_SERVER, "send"
    )


@pytest.mark.parametrize(
    ("message", "is_valid"),
    [
        ({"intent": "a1", "sequence": 3, "item": "deal_size", "round": 1, "answer": "k10"}, True),
        ({"intent": "a1", "sequence": 3, "item": "deal_size", "round": 1, "answer": None}, True),
        ({"intent": "a1", "sequence": -1, "item": "deal_size", "round": 1, "answer": "k10"}, False),
        ({"intent": "a b", "sequence": 3, "item": "deal_size", "round": 1, "answer": "k10"}, False),
        ({"intent": "a1", "sequence": 3, "item": "deal_size", "round": 1}, False),
        ({"intent": "a1", "sequence": 3, "item": "x", "round": 1, "answer": 1, "who": "me"}, False),
    ],
)
def test_the_described_schema_and_the_server_accept_the_same_votes(message: object, is_valid: bool) -> None:
    document = read_asyncapi()
    schema = {"$ref": "#/components/schemas/VoteCast", "components": document["components"]}
    assert Draft202012Validator(schema).is_valid(message) is is_valid
    assert _server_accepts(message) is is_valid


def _server_accepts(message: object) -> bool:
    try:
        protocol.VoteCast.model_validate(message)
    except ValueError:
        return False
    return True
