"""Write down the protocol for everyone who does not read Python.

From shared/protocol.py come the front end's types (shared/web/protocol.gen.ts, with the limits of rules
that screens apply), the AsyncAPI 3 description (docs/protocol/asyncapi.json) and the page for people
(docs/protocol/README.md). From what the HTTP routes declare come the OpenAPI description
(docs/protocol/openapi.json, by http_api.py) and the front end's types of bodies and answers
(shared/web/http.gen.ts). From the values of a definition come the types of its texts
(shared/web/definition.gen.ts). From shared/languages.py comes shared/web/languages.gen.ts, and from
shared/design_tokens.py the custom properties of the screens (shared/web/tokens.gen.css) and the mark.
`--check` writes nothing and fails when one of them is not what would be written.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import NamedTuple, TypeAlias, get_args

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, models_json_schema
from pydantic_core.core_schema import DataclassField, ModelField, TypedDictField
from typing_extensions import override

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

# A script finds the project only after the lines above.
from shared import protocol  # noqa: E402
from shared.consensus import robustness  # noqa: E402
from shared.definitions import texts  # noqa: E402
from shared.design_tokens import (  # noqa: E402
    COLOURS,
    FACILITATOR_COLOURS,
    FACILITATOR_SIZES,
    LATER,
    MOTION,
    PAPER_SIZES,
    RADII,
    SCREEN_FONT,
    SHADOWS,
    SPACES,
    TYPE_SIZES,
    WALL_SIZES,
    Colour,
)
from shared.languages import LANGUAGES  # noqa: E402
from shared.locales import language_names  # noqa: E402
from shared.store.encoding import kind_of_command  # noqa: E402
from shared.workshop import answers, commands, definition, ideas, own_items, state  # noqa: E402
from tools.protocol.http_api import operations, write_openapi  # noqa: E402

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Schema: TypeAlias = "dict[str, Json]"

WIDTH = 110
NAMED_VALUES = ("Phase", "Status", "AnswerValue")
AUDIENCES = get_args(protocol.Audience)
LIMITS: Mapping[str, Json] = {
    "STABLE_FROM": robustness.STABLE_FROM,
    "FAIRLY_STABLE_FROM": robustness.FAIRLY_STABLE_FROM,
    "ROUND_MAX": state.ROUND_MAX,
    "OWN_ITEMS_MAX": own_items.OWN_ITEMS_MAX,
    "OWN_ITEM_TEXT_MAX": own_items.TEXT_MAX,
    "OWN_ITEM_LABEL_MAX": own_items.LABEL_MAX,
    "OWN_ITEM_OPTION_MAX": own_items.OPTION_MAX,
    "OWN_ITEM_OPTIONS_MIN": own_items.OPTIONS_MIN,
    "OWN_ITEM_OPTIONS_MAX": own_items.OPTIONS_MAX,
    "IDEA_LENGTH_MAX": answers.IDEA_LENGTH_MAX,
    "IDEAS_RANKED_MIN": ideas.RANKED_MIN,
    "IDEAS_RANKED_MAX": ideas.RANKED_MAX,
}
"""Numbers of the rules that a screen draws, words or keeps to while somebody types."""
RECEIVED_WHOLE = "Received"
"""Ends a type's name where what the server sends and what it accepts differ: it always sends every field."""


class Protocol(NamedTuple):
    """The protocol as JSON schemas; `sent` and `received` name the definition of each event's message."""

    definitions: dict[str, Schema]
    to_server: dict[str, str]
    to_client: dict[str, str]
    acks: dict[str, tuple[str, ...]]
    notes: dict[tuple[str, str], str]
    """The docstring under a field in the source, by class and field."""


def read_protocol() -> Protocol:
    """The schemas of every message, as clients see them."""
    accepted = [message for message, _ in protocol.FROM_CLIENT.values()] + [protocol.Handshake]
    sent = [message for message, _ in protocol.FROM_SERVER.values()] + [protocol.Failed]
    sent += [ack for acks in protocol.ACKS.values() for ack in acks]
    modes: tuple[tuple[JsonSchemaMode, list[type[protocol.Message]]], ...] = (
        ("validation", accepted),
        ("serialization", sent),
    )
    wanted = [(message, mode) for mode, messages in modes for message in dict.fromkeys(messages)]
    _, whole = models_json_schema(
        wanted, ref_template="#/components/schemas/{model}", schema_generator=_EveryFieldIsSent
    )
    named = json.loads(
        json.dumps(whole["$defs"]).replace("-Input", "").replace("-Output", RECEIVED_WHOLE),
    )
    definitions: dict[str, Schema] = {name: _without_titles(schema) for name, schema in named.items()}

    def name_received(message: type[protocol.Message]) -> str:
        split = f"{message.__name__}{RECEIVED_WHOLE}"
        return split if split in definitions else message.__name__

    return Protocol(
        definitions,
        {event: message.__name__ for event, (message, _) in protocol.FROM_CLIENT.items()},
        {event: name_received(message) for event, (message, _) in protocol.FROM_SERVER.items()},
        {event: tuple(map(name_received, acks)) for event, acks in protocol.ACKS.items()},
        dict(_read_notes(protocol)),
    )


class _EveryFieldIsSent(GenerateJsonSchema):
    """What the server sends carries its defaults too."""

    @override
    def field_is_required(self, field: ModelField | DataclassField | TypedDictField, total: bool) -> bool:
        return self.mode == "serialization" or super().field_is_required(field, total)


def _without_titles(schema: Schema) -> Schema:
    """Titles only repeat the names; a field called `title` is a key of `properties` and stays."""
    kept: Schema = {}
    for key, value in schema.items():
        if key == "properties" and isinstance(value, dict):
            kept[key] = {name: _without_titles(_as_schema(field)) for name, field in value.items()}
        elif isinstance(value, dict):
            kept[key] = _without_titles(value)
        elif isinstance(value, list):
            kept[key] = [_without_titles(part) if isinstance(part, dict) else part for part in value]
        elif key != "title":
            kept[key] = value
    return kept


def _read_notes(module: ModuleType) -> Iterator[tuple[tuple[str, str], str]]:
    """The docstrings under fields, which exist in the source only."""
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ClassDef):
            continue
        for field, note in zip(node.body, node.body[1:], strict=False):
            match field, note:
                case (
                    ast.AnnAssign(target=ast.Name(id=name)),
                    ast.Expr(value=ast.Constant(value=str(text))),
                ):
                    yield (node.name, name), " ".join(text.split())


def _as_schema(value: Json) -> Schema:
    if not isinstance(value, dict):
        raise TypeError(f"a JSON schema was expected, not {value!r}")
    return value


def _note(found: Protocol, definition: str, field: str) -> str:
    """The note of a field, its own or inherited; an empty text without one."""
    model: type[object] = getattr(protocol, definition.removesuffix(RECEIVED_WHOLE), object)
    names = [definition, *(c.__name__ for c in model.__mro__)]
    return next((found.notes[name, field] for name in names if (name, field) in found.notes), "")


# --- TypeScript --------------------------------------------------------------------------------------------


def write_typescript(found: Protocol) -> str:
    """The types, with one map of events each way."""
    parts = [
        "/** The socket protocol: written by `make protocol` from shared/protocol.py, never edited. */",
        f"export const PROTOCOL = {protocol.PROTOCOL};",
        *(f"export const {name} = {_literal(value)};" for name, value in LIMITS.items()),
        _phases_of(),
        _structure_views(),
        f"export type Audience = {_union(map(_literal, AUDIENCES))};",
    ]
    for name in NAMED_VALUES:
        kind = TypeAdapter(getattr(protocol, name)).json_schema()
        parts.append(f"export type {name} = {_type(kind)};")
    parts += [_interface(found, name) for name in sorted(found.definitions)]
    parts.append(_event_map("What a client sends, by event.", "FromClient", found.to_server))
    parts.append(_event_map("What a client receives, by event.", "FromServer", found.to_client))
    acks = {event: _union(acks) for event, acks in found.acks.items()}
    parts.append(_event_map("What the server answers a client's event with, besides Failed.", "Acks", acks))
    return "\n\n".join(filter(None, parts)) + "\n"


def write_http_typescript(found: Protocol) -> str:
    """The bodies that the HTTP routes parse and the answers that they give; messages are the protocol's."""
    given: list[tuple[type[BaseModel] | None, JsonSchemaMode]] = [
        *((one.body, "validation") for one in operations()),
        *((one.answer, "serialization") for one in operations()),
    ]
    wanted = [
        (model, mode)
        for model, mode in given
        if model is not None and not issubclass(model, protocol.Message)
    ]
    _, whole = models_json_schema(list(dict.fromkeys(wanted)), schema_generator=_EveryFieldIsSent)
    definitions = {name: _without_titles(schema) for name, schema in sorted(whole["$defs"].items())}
    own = Protocol(
        {name: one for name, one in definitions.items() if name not in found.definitions}, {}, {}, {}, {}
    )
    text = "\n\n".join(_interface(own, name) for name in own.definitions)
    messages = [name for name in found.definitions if re.search(rf"\b{name}\b", text)]
    head = (
        "/** Bodies and answers over HTTP: written by `make protocol` from the routes, never edited. */\n"
        f"import type {{ {', '.join(sorted(messages))} }} from './protocol.gen';"
    )
    return f"{head}\n\n{text}\n"


class _EveryField(GenerateJsonSchema):
    """What is in a file whole, whatever may be left out where it is made."""

    @override
    def field_is_required(self, field: ModelField | DataclassField | TypedDictField, total: bool) -> bool:
        return True


def write_definition_typescript() -> str:
    """The definition in one language: the fields of shared/workshop/definition.py, with texts for words."""

    def named(text: str) -> str:
        return re.sub(r"\b(\w+)_str_", r"\1Text", text)

    schema = texts.DefinitionText.model_json_schema(schema_generator=_EveryField)
    inner = schema.pop("$defs")
    definitions = json.loads(named(json.dumps({**inner, "DefinitionText": schema})))
    notes = {
        (name if name.endswith("Text") else f"{name}Text", field): note
        for module in (definition, texts)
        for (name, field), note in _read_notes(module)
    }
    found = Protocol({name: _without_titles(one) for name, one in definitions.items()}, {}, {}, {}, notes)
    head = (
        "/** A definition's texts: written by `make protocol` from shared/workshop/definition.py,"
        " never edited. */"
    )
    return "\n\n".join([head, *(_interface(found, name) for name in sorted(found.definitions))]) + "\n"


def _structure_views() -> str:
    listed = ", ".join(_literal(view) for view in state.STRUCTURE_VIEWS)
    return (
        "/** The views of the structure, in the order in which the large button shows them. */\n"
        f"export const STRUCTURE_VIEWS = [{listed}] as const;"
    )


def _phases_of() -> str:
    """The table of `shared.workshop.commands`, by the names that commands have in messages."""
    rows = "\n".join(
        f"  {kind_of_command(kind)}: [{', '.join(_literal(one) for one in state.Phase if one in phases)}],"
        for kind, phases in commands.PHASES_OF.items()
    )
    return (
        "/** The phases in which a command moves an item on. */\n"
        f"export const PHASES_OF = {{\n{rows}\n}} as const satisfies Record<string, readonly Phase[]>;"
    )


def _interface(found: Protocol, name: str) -> str:
    schema = found.definitions[name]
    required = schema.get("required", [])
    lines = [_comment(str(schema.get("description", "")), ""), f"export interface {name} {{"]
    for field, kind in _as_schema(schema.get("properties", {})).items():
        is_required = isinstance(required, list) and field in required
        lines.append(_comment(_note(found, name, field), "  "))
        lines.append(f"  {field}{'' if is_required else '?'}: {_type(_as_schema(kind))};")
    lines.append("}")
    return "\n".join(filter(None, lines)).replace("{\n}", "{}")


def _type(schema: Schema) -> str:
    """The TypeScript type of a JSON schema."""
    match schema:
        case {"$ref": str(reference)}:
            return reference.rsplit("/", 1)[1]
        case {"const": value}:
            return _literal(value)
        case {"enum": list(values)}:
            return _union(map(_literal, values))
        case {"anyOf": list(choices)}:
            return _union(_type(_as_schema(choice)) for choice in choices)
        case {"type": "array", "prefixItems": list(items)}:
            return f"[{', '.join(_type(_as_schema(item)) for item in items)}]"
        case {"type": "array", "items": dict(items)}:
            inner = _type(items)
            return f"({inner})[]" if "|" in inner else f"{inner}[]"
        case {"type": "object", "additionalProperties": dict(values)}:
            return f"Record<string, {_type(values)}>"
        case {"type": "integer" | "number"}:
            return "number"
        case {"type": "string" | "boolean" | "null" as plain}:
            return plain
    raise ValueError(f"no TypeScript type for the JSON schema {schema}")


def _literal(value: Json) -> str:
    return json.dumps(value) if isinstance(value, bool | int | float) or value is None else f"'{value}'"


def _union(types: Iterable[str]) -> str:
    return " | ".join(dict.fromkeys(types))


def _event_map(comment: str, name: str, events: Mapping[str, str]) -> str:
    rows = "\n".join(f"  '{event}': {message};" for event, message in events.items())
    return f"/** {comment} */\nexport interface {name} {{\n{rows}\n}}"


def _comment(text: str, indent: str) -> str:
    """A JSDoc comment, on one line where it fits."""
    paragraphs = [" ".join(paragraph.split()) for paragraph in text.split("\n\n") if paragraph.strip()]
    if not paragraphs:
        return ""
    if len(paragraphs) == 1 and len(paragraphs[0]) + len(indent) + 7 <= WIDTH:
        return f"{indent}/** {paragraphs[0]} */"
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += ["", *textwrap.wrap(paragraph, WIDTH - len(indent) - 3)]
    return "\n".join([f"{indent}/**", *(f"{indent} * {line}".rstrip() for line in lines[1:]), f"{indent} */"])


# --- AsyncAPI ----------------------------------------------------------------------------------------------


def write_asyncapi(found: Protocol) -> str:
    """The AsyncAPI 3 document: one channel (the socket), one operation an event, acks as replies."""
    messages: Schema = {}
    operations: Schema = {}
    sent = {**found.to_server, **found.to_client}
    for event, payload in sent.items():
        messages[event] = _message(event, payload)
    for event, acks in found.acks.items():
        messages[f"{event}.ack"] = {
            "name": f"{event}.ack",
            "summary": f"The ack of {event}",
            "payload": {"oneOf": [_reference("schemas", name) for name in (*acks, "Failed")]},
        }
    for event, (_, audiences) in protocol.FROM_CLIENT.items():
        operations[event] = {
            **_operation("receive", event, audiences),
            "reply": {"channel": _reference_channel(), "messages": [_reference_message(f"{event}.ack")]},
        }
    for event, (_, audiences) in protocol.FROM_SERVER.items():
        operations[event] = dict(_operation("send", event, audiences))
    document: Schema = {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Roolitus live protocol",
            "version": str(protocol.PROTOCOL),
            "description": protocol.__doc__ or "",
        },
        "defaultContentType": "application/json",
        "servers": {
            "workshop": {
                "host": "localhost",
                "pathname": "/socket.io",
                "protocol": "wss",
                "description": "Socket.IO 5 over WebSocket only; the sender's cookie says who it is.",
            }
        },
        "channels": {
            "socket": {
                "address": "/",
                "title": "The default Socket.IO namespace",
                "bindings": {"ws": {"query": _as_schema({"type": "object", "properties": {}})}},
                "messages": {name: _reference("messages", name) for name in messages},
            }
        },
        "operations": operations,
        "components": {"messages": messages, "schemas": dict(_annotated(found))},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _message(event: str, payload: str) -> Schema:
    return {"name": event, "title": payload, "payload": _reference("schemas", payload)}


def _operation(action: str, event: str, audiences: Iterable[str]) -> Schema:
    return {
        "action": action,
        "channel": _reference_channel(),
        "messages": [_reference_message(event)],
        "tags": [{"name": audience} for audience in AUDIENCES if audience in set(audiences)],
    }


def _reference(kind: str, name: str) -> Schema:
    return {"$ref": f"#/components/{kind}/{name}"}


def _reference_channel() -> Schema:
    return {"$ref": "#/channels/socket"}


def _reference_message(name: str) -> Schema:
    return {"$ref": f"#/channels/socket/messages/{name}"}


def _annotated(found: Protocol) -> Iterator[tuple[str, Json]]:
    """The definitions, each field with its note."""
    for name, schema in sorted(found.definitions.items()):
        fields = {
            field: {
                **_as_schema(kind),
                **({"description": note} if (note := _note(found, name, field)) else {}),
            }
            for field, kind in _as_schema(schema.get("properties", {})).items()
        }
        yield name, {**schema, "properties": dict(fields)}


# --- the page ----------------------------------------------------------------------------------------------


def write_page(found: Protocol) -> str:
    """The reference page: events by audience, then every message with its fields."""
    lines = [
        "# The live protocol",
        "",
        "Written by `make protocol` from `shared/protocol.py`. Programs read [asyncapi.json](asyncapi.json).",
        "What goes over HTTP - pages, joining, accounts, workshops - is in [openapi.json](openapi.json).",
        "",
        (protocol.__doc__ or "").strip(),
        "",
        f"Protocol number {protocol.PROTOCOL}. Socket.IO at `/socket.io`, WebSocket only.",
        "The handshake is [Handshake](#handshake); a refusal has `{code, params}` as its error's `data`.",
        "",
        "## What a client sends",
        "",
        "| event | message | ack, or Failed | " + " | ".join(AUDIENCES) + " |",
        "|---|---|---|" + "---|" * len(AUDIENCES),
    ]
    for event, (_, audiences) in protocol.FROM_CLIENT.items():
        acks = ", ".join(map(_link, found.acks[event]))
        lines.append(f"| `{event}` | {_link(found.to_server[event])} | {acks} | {_marks(audiences)} |")
    lines += [
        "",
        "## What the server sends",
        "",
        "| event | message | " + " | ".join(AUDIENCES) + " |",
        "|---|---|" + "---|" * len(AUDIENCES),
    ]
    for event, (_, audiences) in protocol.FROM_SERVER.items():
        lines.append(f"| `{event}` | {_link(found.to_client[event])} | {_marks(audiences)} |")
    lines += ["", "## Messages"]
    for name, schema in sorted(found.definitions.items()):
        lines += ["", f"### {name}", "", " ".join(str(schema.get("description", "")).split())]
        fields = _as_schema(schema.get("properties", {}))
        if not fields:
            continue
        required = schema.get("required", [])
        lines += ["", "| field | type | |", "|---|---|---|"]
        for field, kind in fields.items():
            written = _type(_as_schema(kind)).replace("|", "\\|")
            is_optional = not (isinstance(required, list) and field in required)
            note = _note(found, name, field).replace("|", "\\|")
            lines.append(f"| `{field}` | `{written}`{', optional' if is_optional else ''} | {note} |")
    return "\n".join(lines) + "\n"


def _link(name: str) -> str:
    return f"[{name}](#{name.lower()})"


def _marks(audiences: frozenset[protocol.Audience]) -> str:
    return " | ".join("yes" if audience in audiences else "" for audience in AUDIENCES)


def write_all() -> dict[Path, str]:
    """Every generated file and its contents."""
    found = read_protocol()
    return {
        ROOT / "shared" / "web" / "protocol.gen.ts": write_typescript(found),
        ROOT / "shared" / "web" / "http.gen.ts": write_http_typescript(found),
        ROOT / "shared" / "web" / "definition.gen.ts": write_definition_typescript(),
        ROOT / "shared" / "web" / "tokens.gen.css": write_screen_tokens(is_later=False),
        ROOT / "shared" / "web" / "later_tokens.gen.css": write_screen_tokens(is_later=True),
        ROOT / "shared" / "web" / "facilitator_tokens.gen.css": write_tokens(
            {**_colours(FACILITATOR_COLOURS), **FACILITATOR_SIZES, **PAPER_SIZES}
        ),
        ROOT / "shared" / "web" / "wall_tokens.gen.css": write_tokens(WALL_SIZES),
        ROOT / "shared" / "web" / "tokens.gen.ts": write_picture_colours(),
        ROOT / "shared" / "web" / "mark.svg": write_mark(),
        ROOT / "shared" / "web" / "languages.gen.ts": write_languages(),
        ROOT / "docs" / "protocol" / "asyncapi.json": write_asyncapi(found),
        ROOT / "docs" / "protocol" / "README.md": write_page(found),
        ROOT / "docs" / "protocol" / "openapi.json": write_openapi(),
    }


def write_screen_tokens(*, is_later: bool) -> str:
    """The custom properties of every screen: colours, sizes of type, gaps, corners and the typeface.

    `is_later`: those that a phone loads after its first page.
    """
    sizes = {**TYPE_SIZES, **SPACES, **RADII, **MOTION}
    values = {**_colours(COLOURS), **sizes, **SHADOWS, "font": SCREEN_FONT}
    return write_tokens({name: value for name, value in values.items() if (name in LATER) is is_later})


def _colours(named: Mapping[str, Colour]) -> dict[str, str]:
    return {name: colour.css for name, colour in named.items()}


def write_tokens(values: Mapping[str, str]) -> str:
    """Custom properties as CSS."""
    rows = "\n".join(f"    --{name}: {value};" for name, value in values.items())
    head = "/* Written by `make protocol` from shared/design_tokens.py, never edited. */"
    return f"{head}\n@layer tokens {{\n  :root {{\n{rows}\n  }}\n}}\n"


def write_picture_colours() -> str:
    """The colours of the light theme that a picture is drawn with on a phone, or a text names."""
    used = ("paper", "card", "ink", "ink-soft", "accent", "hat")
    named = {name if name.isidentifier() else repr(name): COLOURS[name].light for name in used}
    rows = "\n".join(f"  {name}: '{value}'," for name, value in named.items())
    head = "/** Colours of the light theme: written by `make protocol` from shared/design_tokens.py. */"
    ease = f"/** How what a script moves begins and ends. */\nexport const EASE = '{MOTION['ease']}';"
    return f"{head}\nexport const LIGHT = {{\n{rows}\n}} as const;\n{ease}\n"


def write_mark() -> str:
    """The product's own mark, which cannot read the screens' custom properties."""
    hat, card, lines = (COLOURS[name].light for name in ("hat", "accent", "white"))
    return textwrap.dedent(f"""\
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
          <!-- Roolitus: a role card with a hat on it. Written by `make protocol`. -->
          <path fill="{hat}" d="M10 3h12a2.5 2.5 0 0 1 2.5 2.5V12h-17V5.5A2.5 2.5 0 0 1 10 3z"/>
          <rect x="2" y="9" width="28" height="20" rx="4" fill="{card}"/>
          <path stroke="{lines}" stroke-width="2.5" stroke-linecap="round" d="M8 16.5h16M8 22h9"/>
        </svg>
        """)


def write_languages() -> str:
    """The languages and what each is called, for the front end."""
    names = json.dumps(language_names(), ensure_ascii=False)
    return textwrap.dedent(f"""\
        /** The languages of the software: written by `make protocol` from shared/languages.py. */
        export const LANGUAGES = {json.dumps(LANGUAGES)} as const;
        export type Language = (typeof LANGUAGES)[number];
        /** What each is called in itself. */
        export const LANGUAGE_NAMES: Record<Language, string> = {names};
        """)


def main() -> None:
    """Write the files, or with --check name the ones that are not current and fail."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file is not current")
    is_check = parser.parse_args().check
    stale = {
        path: text
        for path, text in write_all().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    }
    for path, text in stale.items():
        if is_check:
            print(f"{path.relative_to(ROOT)} is not current: run `make protocol`", file=sys.stderr)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
    sys.exit(1 if is_check and stale else 0)


if __name__ == "__main__":
    main()
