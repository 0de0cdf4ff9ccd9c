"""The HTTP interface as OpenAPI 3.1 describes it, written from what the routes declare."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from facilitator.accounts import sessions
from facilitator.accounts.api_calls import KEY, PREFIX
from facilitator.host.app import create_roolitus
from participant import routes as participant_routes
from shared import protocol
from shared.languages import LANGUAGES
from shared.operations import HTML, Operation, operations_of
from shared.settings import Settings

References: TypeAlias = "Mapping[tuple[type[BaseModel], JsonSchemaMode], Json]"
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


TOKEN = f"A token of an account, which begins with {PREFIX}; each operation names the scope it needs."


class Failure(BaseModel):
    """Why a request was refused; the words for a code are in shared/locales."""

    model_config = ConfigDict(extra="forbid")

    code: str
    params: dict[str, str | int]


class Refused(BaseModel):
    """A request that was refused and has changed nothing."""

    model_config = ConfigDict(extra="forbid")

    ok: Literal[False]
    error: Failure


@cache
def operations() -> tuple[Operation, ...]:
    """What every route declares, by path; a server with a provider has them all."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings.model_validate(
            {
                "data": Path(folder),
                "public_address": "https://roolitus.test",
                "oidc_issuer": "https://provider.example",
                "oidc_client_id": "roolitus",
            }
        )
        roolitus = create_roolitus(
            settings, async_mode="threading", run_blocking=lambda call: call(), port=80
        )
        found = operations_of(roolitus.app)
        roolitus.close()
    return tuple(sorted(found, key=lambda one: (one.path, one.method)))


def write_openapi() -> str:
    """The description as JSON text."""
    models: list[tuple[type[BaseModel], JsonSchemaMode]] = [(Refused, "serialization")]
    for operation in operations():
        if operation.body is not None:
            models.append((operation.body, "validation"))
        if operation.answer is not None:
            models.append((operation.answer, "serialization"))
    found, definitions = models_json_schema(
        list(dict.fromkeys(models)), ref_template="#/components/schemas/{model}"
    )
    references = {
        (model, mode): schema for (model, mode), schema in found.items() if issubclass(model, BaseModel)
    }
    paths: dict[str, dict[str, Json]] = {}
    for operation in operations():
        paths.setdefault(operation.path, {})[operation.method.lower()] = _describe(operation, references)
    document = {
        "openapi": "3.1.0",
        "info": {
            "title": "Roolitus over HTTP",
            "version": str(protocol.PROTOCOL),
            "description": "Written by `make protocol`. What happens in a workshop goes over a socket: "
            "asyncapi.json. Every request that changes something carries the header `X-Roolitus: 1`, which a "
            "request with a token may leave out, and every refusal has a code. Over TLS the cookies' names "
            "begin with `__Host-`.",
        },
        "paths": paths,
        "components": {
            "schemas": definitions["$defs"],
            "securitySchemes": {
                "facilitator": {"type": "apiKey", "in": "cookie", "name": sessions.COOKIE},
                "participant": {"type": "apiKey", "in": "cookie", "name": participant_routes.COOKIE},
                "token": {"type": "http", "scheme": "bearer", "description": TOKEN},
            },
        },
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def refusals(operation: Operation) -> set[int]:
    """The statuses that refuse a request, as far as they follow from what it is."""
    is_page = operation.kinds == (HTML,)
    found = {503} | set(operation.others)
    if operation.who == "facilitator" and not is_page:
        found.add(401)
    if operation.method != "GET":
        found |= {400, 403}
    if operation.body is not None:
        found |= {400, 413}
    if operation.is_limited:
        found.add(429)
    if operation.scope is not None:
        found |= {403, 429}
        if operation.method == "POST":
            found.add(409)
    return found


def _describe(operation: Operation, references: References) -> Json:
    refused: Json = {"application/json": {"schema": references[Refused, "serialization"]}}
    readable: Json = {HTML: {"schema": {"type": "string"}}}
    responses: dict[str, Json] = {
        "200": {"description": "Granted", "content": _granted(operation, references)}
    }
    for status in sorted(refusals(operation)):
        is_redirect = status == 302
        is_for_programs = operation.path.startswith(("/api/", "/definition/"))
        responses[str(status)] = {
            "description": "Elsewhere" if is_redirect else "Refused",
            "content": refused if is_for_programs and not is_redirect else readable,
        }
    described: dict[str, Json] = {
        "operationId": operation.key,
        "summary": operation.summary,
        "parameters": _parameters(operation),
        "responses": responses,
        "security": _security(operation),
    }
    if operation.body is not None:
        schema = references[operation.body, "validation"]
        described["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    return described


def _security(operation: Operation) -> Json:
    if operation.who == "anybody":
        return []
    by_token: list[Json] = [] if operation.scope is None else [{"token": [operation.scope]}]
    return [{operation.who: []}, *by_token]


def _granted(operation: Operation, references: References) -> Json:
    if operation.answer is not None:
        return {"application/json": {"schema": references[operation.answer, "serialization"]}}
    return {
        kind: {"schema": {} if kind == "application/json" else {"type": "string"}} for kind in operation.kinds
    }


def _parameters(operation: Operation) -> Json:
    found: list[Json] = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for name in re.findall(r"{(\w+)}", operation.path)
    ]
    if operation.method != "GET":
        found.append(
            {
                "name": "X-Roolitus",
                "in": "header",
                "required": True,
                "schema": {"type": "string", "const": "1"},
            }
        )
    if operation.method == "POST" and operation.scope is not None:
        schema: Json = {"type": "string", "pattern": f"^{KEY.pattern}$"}
        found.append({"name": "Idempotency-Key", "in": "header", "schema": schema})
    if operation.key == "GET /api/workshops":
        found.append(
            {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 999}}
        )
        found.append({"name": "after", "in": "query", "schema": {"type": "string"}})
    if "/compare" in operation.path:
        found += [{"name": name, "in": "query", "schema": {"type": "string"}} for name in ("first", "second")]
    if operation.path.endswith("/comments"):
        found.append({"name": "before", "in": "query", "schema": {"type": "string"}})
    if operation.path.endswith(("{file_format}", "/results", "/compare", "/compare.xlsx", "/accessibility")):
        found.append({"name": "lang", "in": "query", "schema": {"enum": list(LANGUAGES)}})
    return found
