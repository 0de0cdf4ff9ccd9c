"""The description of the HTTP interface lists every route and no other, with the bodies that it parses."""

from __future__ import annotations

import json
import re
from pathlib import Path

from jsonschema import Draft202012Validator

from facilitator.host.app import create_roolitus
from shared.settings import Settings
from tools.protocol.http_api import operations

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = json.loads((ROOT / "docs/protocol/openapi.json").read_text(encoding="utf-8"))


def routes(folder: Path) -> set[str]:
    """Every method of every path, as the application itself lists them; a provider brings some."""
    settings = Settings.model_validate(
        {
            "data": folder,
            "public_address": "https://roolitus.test",
            "oidc_issuer": "https://provider.example",
            "oidc_client_id": "roolitus",
        }
    )
    roolitus = create_roolitus(settings, async_mode="threading", run_blocking=lambda call: call(), port=80)
    found = {
        f"{method} " + re.sub("<([^>]+)>", "{\\1}", rule.rule)
        for rule in roolitus.app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    roolitus.close()
    return found


def test_every_route_is_described_once_and_no_other(tmp_path: Path) -> None:
    described = [operation.key for operation in operations()]

    assert len(described) == len(set(described))
    assert set(described) == routes(tmp_path)
    assert set(described) == {
        f"{method.upper()} {path}" for path, methods in DOCUMENT["paths"].items() for method in methods
    }


def test_every_schema_of_the_description_is_one() -> None:
    schemas = DOCUMENT["components"]["schemas"]

    assert len(schemas) > 30
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)


def test_every_request_that_changes_something_asks_for_our_header() -> None:
    for path, methods in DOCUMENT["paths"].items():
        for method, operation in methods.items():
            headers = [one["name"] for one in operation["parameters"] if one["in"] == "header"]
            assert headers[:1] == ([] if method == "get" else ["X-Roolitus"]), (method, path)


def test_every_reference_of_the_description_leads_somewhere() -> None:
    named = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(DOCUMENT)))

    assert named <= set(DOCUMENT["components"]["schemas"])
