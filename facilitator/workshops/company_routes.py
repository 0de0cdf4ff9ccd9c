"""What the console asks of a company's words and face: names, accent, logo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated

from flask import Blueprint, request
from pydantic import Field

from facilitator.accounts.membership import Membership
from facilitator.surroundings import Surroundings
from shared.company import logo, packages
from shared.company.accent import decide_accent
from shared.company.logo import read_logo
from shared.company.packages import check_template
from shared.http import Refused, Request, not_found, read_body
from shared.locales import Language, translate
from shared.operations import Answer, Part, operation
from shared.store import Workshop, logo_path
from shared.workshop.answers import clean_line
from shared.workshop.definition import Definition
from shared.workshop.names import SEGMENTS, NameChanges
from shared.workshop.state import Refusal

FILENAME_MAX = 120

TypedNames = dict[Annotated[str, Field(max_length=64)], Annotated[str, Field(max_length=200)] | None]


class NamesChange(Request):
    """The body of new names by id; null or an empty one gives the usual name back, what is missing stays."""

    roles: TypedNames = Field(default={}, max_length=100)
    stages: TypedNames = Field(default={}, max_length=100)
    segments: TypedNames = Field(default={}, max_length=10)


class Accent(Request):
    """The body of the company's colour, as "#rrggbb"; empty for the software's."""

    accent: str = Field(max_length=20)


class Named(Part):
    """Something that may have a name of the company's; `name` is empty where it has the usual one."""

    id: str
    usual: str
    name: str


class Company(Answer):
    """A workshop's names, accent and files. `logo`: its address; `files`: what each was called, by kind."""

    roles: list[Named]
    stages: list[Named]
    segments: list[Named]
    accent: str
    logo: str
    files: dict[str, str]
    is_owner: bool
    is_closed: bool


class LogoKept(Answer):
    """The address of the logo as every screen shows it."""

    logo: str


def add_company(
    pages: Blueprint, around: Surroundings, members: Membership, on_change: Callable[[str], None]
) -> None:
    """Adds a company's words and face."""
    add_names(pages, around, members, on_change)
    add_accent_and_logo(pages, around, members, on_change)
    add_templates(pages, around, members, on_change)


def add_names(
    pages: Blueprint, around: Surroundings, members: Membership, on_change: Callable[[str], None]
) -> None:
    """Adds what a company calls things, and all that it has given."""
    store = around.store

    @operation(
        pages,
        "GET",
        "/api/workshops/<workshop_id>/company",
        "The company's names, accent, logo and templates of a workshop",
        Company,
        who="facilitator",
        others=(404,),
    )
    def show_company(workshop_id: str) -> Company:
        account_id = members.require(workshop_id)
        workshop = store.workshops.get(workshop_id) or not_found()
        return _company(
            workshop,
            around.definition,
            dict(store.company.filenames(workshop_id)),
            is_owner=members.is_owner(workshop_id, account_id),
        )

    @operation(
        pages,
        "PATCH",
        "/api/workshops/<workshop_id>/names",
        "Change what roles, stages and segments are called",
        Answer,
        body=NamesChange,
        who="facilitator",
        others=(404,),
    )
    def change_names(workshop_id: str) -> Answer:
        members.require(workshop_id)
        body = read_body(NamesChange)
        changes: NameChanges = {"roles": body.roles, "stages": body.stages, "segments": body.segments}
        return _done(workshop_id, store.company.set_names(workshop_id, changes), on_change)


def add_accent_and_logo(
    pages: Blueprint, around: Surroundings, members: Membership, on_change: Callable[[str], None]
) -> None:
    """Adds a company's colour and its logo."""
    store = around.store

    @operation(
        pages,
        "PUT",
        "/api/workshops/<workshop_id>/accent",
        "Set the company's colour",
        Answer,
        body=Accent,
        who="facilitator",
        others=(404,),
    )
    def set_accent(workshop_id: str) -> Answer:
        members.require(workshop_id)
        accent = decide_accent(read_body(Accent).accent)
        if isinstance(accent, Refusal):
            raise Refused(accent)
        return _done(workshop_id, store.company.set_accent(workshop_id, accent), on_change)

    @operation(
        pages,
        "PUT",
        "/api/workshops/<workshop_id>/logo",
        "Set the company's logo: the body is a PNG or JPEG file, `name` what it is called",
        LogoKept,
        who="facilitator",
        others=(400, 404, 413),
    )
    def set_logo(workshop_id: str) -> LogoKept:
        members.require(workshop_id)
        content = read_upload(logo.FILE_MAX_B, Refusal("logo_too_large", {"max": logo.FILE_MAX_B // 1024}))
        picture = around.run_blocking(lambda: read_logo(content))
        if isinstance(picture, Refusal):
            raise Refused(picture)
        kept = store.company.set_logo(workshop_id, uploaded_name(), picture.content, picture.digest)
        _done(workshop_id, kept, on_change)
        workshop = store.workshops.get(workshop_id)
        return LogoKept(logo="" if workshop is None else logo_path(workshop))

    @operation(
        pages,
        "DELETE",
        "/api/workshops/<workshop_id>/logo",
        "Take the company's logo away",
        Answer,
        who="facilitator",
        others=(404,),
    )
    def remove_logo(workshop_id: str) -> Answer:
        members.require(workshop_id)
        return _done(workshop_id, store.company.remove_file(workshop_id, "logo"), on_change)


def add_templates(
    pages: Blueprint, around: Surroundings, members: Membership, on_change: Callable[[str], None]
) -> None:
    """Adds a company's own templates for decks and charters, which the owner alone may give."""
    store = around.store

    @operation(
        pages,
        "PUT",
        "/api/workshops/<workshop_id>/templates/<kind>",
        "Set the company's template of the decks (pptx) or the charters (docx): the body is the file",
        Answer,
        who="facilitator",
        others=(400, 404, 413),
    )
    def set_template(workshop_id: str, kind: str) -> Answer:
        members.require_owner(workshop_id)
        known = _template_kind(kind)
        too_large = Refusal("template_too_large", {"max": packages.FILE_MAX_B // 1024 // 1024})
        content = read_upload(packages.FILE_MAX_B, too_large)
        if refusal := around.run_blocking(lambda: check_template(content, known)):
            raise Refused(refusal)
        kept = store.company.set_template(workshop_id, known, uploaded_name(), content)
        return _done(workshop_id, kept, on_change)

    @operation(
        pages,
        "DELETE",
        "/api/workshops/<workshop_id>/templates/<kind>",
        "Take the company's template away",
        Answer,
        who="facilitator",
        others=(404,),
    )
    def remove_template(workshop_id: str, kind: str) -> Answer:
        members.require_owner(workshop_id)
        return _done(workshop_id, store.company.remove_file(workshop_id, _template_kind(kind)), on_change)


def _template_kind(kind: str) -> packages.Kind:
    found: packages.Kind | None = next((known for known in packages.KINDS if known == kind), None)
    return found or not_found()


def read_upload(max_b: int, too_large: Refusal) -> bytes:
    """The bytes of a request that is a file; a larger one is refused before it is read."""
    if (request.content_length or 0) > max_b:
        raise Refused(too_large)
    request.max_content_length = max_b
    return request.get_data(cache=False)


def uploaded_name() -> str:
    """What the file is called at home, cleaned."""
    return clean_line(request.args.get("name", ""))[:FILENAME_MAX]


def _done(workshop_id: str, refusal: Refusal | None, on_change: Callable[[str], None]) -> Answer:
    if refusal is not None:
        raise Refused(refusal)
    on_change(workshop_id)
    return Answer()


def _company(workshop: Workshop, definition: Definition, files: dict[str, str], *, is_owner: bool) -> Company:
    language: Language = workshop.language
    names = workshop.names

    def named(usual: Mapping[str, str], given: Mapping[str, str]) -> list[Named]:
        return [Named(id=id_, usual=name, name=given.get(id_, "")) for id_, name in usual.items()]

    return Company(
        roles=named({id_: role.name[language] for id_, role in definition.roles.items()}, names.roles),
        stages=named({id_: stage.name[language] for id_, stage in definition.stages.items()}, names.stages),
        segments=named({id_: translate(language, f"segment-{id_}") for id_ in SEGMENTS}, names.segments),
        accent=workshop.accent,
        logo=logo_path(workshop),
        files=files,
        is_owner=is_owner,
        is_closed=workshop.state.is_closed,
    )
