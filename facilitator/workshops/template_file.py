"""The file of a workshop template: written from a workshop, and checked in full when it is read."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import BaseModel, Field, ValidationError

from facilitator.workshops.company_routes import NamesChange
from facilitator.workshops.names import clean_groups
from facilitator.workshops.prepare_routes import NewOwnItem, written_fields
from shared.company.accent import decide_accent
from shared.company.logo import read_logo
from shared.http import Request
from shared.languages import Language
from shared.store import StopPlan, Workshop
from shared.store.workshop_templates import PreparedWorkshop
from shared.workshop.answers import clean_name, clean_text
from shared.workshop.definition import Definition
from shared.workshop.ideas import prepared_items
from shared.workshop.names import NameChanges, Names, decide_names
from shared.workshop.own_items import (
    WantedItem,
    decide_added_item,
    decide_own_items,
)
from shared.workshop.run_of_show import MINUTES_MAX, NOTE_LENGTH_MAX, clean_note
from shared.workshop.state import Refusal, agenda, first_state

FORMAT: Final = "roolitus-workshop-template"
VERSION: Final = 1
FILE_MAX_B: Final = 2 * 1024 * 1024
INTRO_LENGTH_MAX: Final = 1000
FIELD_SHOWN_MAX: Final = 80


class _Head(BaseModel):
    """What says that a file is a template, and of which version."""

    format: Literal["roolitus-workshop-template"]
    version: int


class StopOfFile(Request):
    """What is planned for a stop; minutes null: the usual ones."""

    minutes: int | None = Field(ge=0, le=MINUTES_MAX)
    note: str = Field(max_length=4 * NOTE_LENGTH_MAX)


class TemplateFile(Request):
    """All that a template's file holds. `minutes`: the run of show by stop; `logo`: a picture in base64."""

    format: Literal["roolitus-workshop-template"]
    version: Literal[1]
    name: str = Field(max_length=200)
    language: Language
    item_set: Literal["short", "full"]
    identity: Literal["open", "personal"]
    table_mode: Literal["none", "seats", "hands"]
    are_rows_shuffled: bool = True
    """Older files do not say it."""
    groups: list[str] = Field(max_length=12)
    intro: str = Field(max_length=4000)
    own_items: list[NewOwnItem] = Field(max_length=50)
    added_items: list[Annotated[str, Field(max_length=64)]] = Field(max_length=100)
    minutes: dict[Annotated[str, Field(max_length=64)], StopOfFile] = Field(max_length=30)
    names: NamesChange
    accent: str = Field(max_length=20)
    logo: str = Field(max_length=FILE_MAX_B)


def write_template(workshop: Workshop, name: str, stops: Mapping[str, StopPlan], logo: bytes | None) -> str:
    """The file of a workshop as it is prepared, without its people and their answers."""
    own = [item for item in prepared_items(workshop.own_items) if item.is_own]
    return json.dumps(
        {
            "format": FORMAT,
            "version": VERSION,
            "name": name,
            "language": workshop.language,
            "item_set": workshop.item_set,
            "identity": workshop.identity,
            "table_mode": workshop.table_mode,
            "are_rows_shuffled": workshop.are_rows_shuffled,
            "groups": list(workshop.groups),
            "intro": workshop.intro,
            "own_items": [written_fields(item) for item in own],
            "added_items": [item.id for item in workshop.own_items if not item.is_own],
            "minutes": {stop: {"minutes": plan.minutes, "note": plan.note} for stop, plan in stops.items()},
            "names": {
                "roles": dict(workshop.names.roles),
                "stages": dict(workshop.names.stages),
                "segments": dict(workshop.names.segments),
            },
            "accent": workshop.accent,
            "logo": "" if logo is None else base64.b64encode(logo).decode(),
        },
        ensure_ascii=False,
        indent=2,
    )


def read_template(content: bytes, definition: Definition) -> PreparedWorkshop | Refusal:
    """What a file prepares, everything checked as if a facilitator had typed it.

    Refusals: template_file_too_large; template_file_unreadable for what is no template;
    template_file_version; template_file_field, which names the first field that is unknown, missing or wrong;
    and those of the parts, as own_item_text, name_twice, accent_too_pale or logo_unreadable.
    """
    if len(content) > FILE_MAX_B:
        return Refusal("template_file_too_large", {"max": FILE_MAX_B // 1024 // 1024})
    try:
        head = _Head.model_validate_json(content)
    except ValidationError:
        return Refusal("template_file_unreadable")
    if head.version != VERSION:
        return Refusal("template_file_version", {"version": head.version})
    try:
        written = TemplateFile.model_validate_json(content)
    except ValidationError as problem:
        return _field(".".join(str(part) for part in problem.errors()[0]["loc"]))
    return _prepare(written, definition)


def _prepare(written: TemplateFile, definition: Definition) -> PreparedWorkshop | Refusal:
    name, groups = clean_name(written.name), clean_groups(written.groups)
    if isinstance(name, Refusal) or not name:
        return _field("name")
    if isinstance(groups, Refusal):
        return groups
    state = first_state(definition, written.item_set)
    wanted = [
        WantedItem(one.step, one.type, one.text, one.label, tuple(one.options)) for one in written.own_items
    ]
    items = decide_own_items(definition, state, wanted, (), ())
    for item_id in written.added_items:
        if isinstance(items, Refusal):
            break
        items = decide_added_item(definition, written.item_set, state, item_id, items)
    if isinstance(items, Refusal):
        return items
    stops = agenda(definition.with_own(items), written.item_set)
    if unknown := [stop for stop in written.minutes if stop not in stops]:
        return _field(f"minutes.{unknown[0]}")
    changes: NameChanges = {
        "roles": written.names.roles,
        "stages": written.names.stages,
        "segments": written.names.segments,
    }
    names, accent = decide_names(definition, state, Names(), changes), decide_accent(written.accent)
    if isinstance(names, Refusal):
        return names
    if isinstance(accent, Refusal):
        return accent
    try:
        logo = read_logo(base64.b64decode(written.logo, validate=True)) if written.logo else None
    except (binascii.Error, ValueError):
        return Refusal("logo_unreadable")
    if isinstance(logo, Refusal):
        return logo
    return PreparedWorkshop(
        name=name,
        language=written.language,
        item_set=written.item_set,
        identity=written.identity,
        table_mode=written.table_mode,
        are_rows_shuffled=written.are_rows_shuffled,
        groups=tuple(groups),
        intro=clean_text(written.intro)[:INTRO_LENGTH_MAX],
        own_items=items,
        stops={stop: StopPlan(plan.minutes, clean_note(plan.note)) for stop, plan in written.minutes.items()},
        names=names,
        accent=accent,
        logo=logo.content if logo else None,
        logo_digest=logo.digest if logo else "",
    )


def _field(field: str) -> Refusal:
    return Refusal("template_file_field", {"field": field[:FIELD_SHOWN_MAX]})
