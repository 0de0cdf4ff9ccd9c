"""Workshop templates over HTTP: saving a workshop as one, sharing, using, and a file out and in."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, Response
from pydantic import Field

from facilitator.accounts.membership import Membership
from facilitator.surroundings import Surroundings
from facilitator.workshops.company_routes import read_upload
from facilitator.workshops.names import named
from facilitator.workshops.template_file import FILE_MAX_B, read_template, write_template
from shared.http import Refused, Request, not_found, read_body
from shared.operations import Answer, Part, file, operation
from shared.store.workshop_templates import PreparedWorkshop
from shared.workshop.state import Refusal

JSON = "application/json"


class NewTemplate(Request):
    """The body of saving a workshop as a template; `is_shared`: with every account of the server."""

    name: str = Field(max_length=200)
    is_shared: bool


class TemplateShared(Request):
    """The body of sharing a template, or no longer."""

    is_shared: bool


class TemplateUsed(Request):
    """The body of a workshop made of a template: what it is called."""

    name: str = Field(max_length=200)


class TemplateListed(Part):
    """A workshop template; `by`: whose it is."""

    id: str
    name: str
    by: str
    is_own: bool
    is_shared: bool


class Templates(Answer):
    """One's own workshop templates and those that others share, by name."""

    templates: list[TemplateListed]


class TemplateKept(Answer):
    """The id of a new template."""

    id: str


class WorkshopMade(Answer):
    """A new workshop."""

    id: str
    code: str


def add_workshop_templates(pages: Blueprint, around: Surroundings, members: Membership) -> None:
    """Adds workshop templates."""
    store, access = around.store, members.access
    add_template_files(pages, around, members)
    add_own_templates(pages, around, members)

    @operation(pages, "GET", "/api/templates", "Workshop templates", Templates, who="facilitator")
    def list_templates() -> Templates:
        found = store.templates.of(access.signed_in())
        return Templates(
            templates=[
                TemplateListed(
                    id=one.id, name=one.name, by=one.by, is_own=one.is_own, is_shared=one.is_shared
                )
                for one in found
            ]
        )

    @operation(
        pages,
        "POST",
        "/api/workshops/<workshop_id>/template",
        "Save how a workshop is prepared as a template",
        TemplateKept,
        body=NewTemplate,
        who="facilitator",
        others=(400, 404),
    )
    def save_template(workshop_id: str) -> TemplateKept:
        account_id = members.require(workshop_id)
        workshop, body = store.workshops.get(workshop_id) or not_found(), read_body(NewTemplate)
        if workshop.imported_at is not None:
            raise Refused(Refusal("imported_workshop"))
        name, logo = named(body.name), store.company.file(workshop_id, "logo")
        content = write_template(
            workshop, name, store.stop_plans.of(workshop_id), logo.content if logo else None
        )
        return _kept(store.templates.keep(account_id, name, content, is_shared=body.is_shared))

    @operation(
        pages,
        "POST",
        "/api/templates/<template_id>/workshops",
        "Make a workshop of a template",
        WorkshopMade,
        body=TemplateUsed,
        who="facilitator",
        others=(400, 404),
    )
    def use_template(template_id: str) -> WorkshopMade:
        account_id = access.signed_in()
        content = store.templates.content(account_id, template_id)
        if content is None:
            raise Refused(Refusal("unknown_template"))
        name = named(read_body(TemplateUsed).name)
        prepared = _read(around, content.encode())
        made = store.templates.make_workshop(account_id, replace(prepared, name=name))
        if isinstance(made, Refusal):
            raise Refused(made)
        return WorkshopMade(id=made.id, code=made.code)


def add_own_templates(pages: Blueprint, around: Surroundings, members: Membership) -> None:
    """Adds what an account may do with its own templates alone."""
    store, access = around.store, members.access

    @operation(
        pages,
        "PATCH",
        "/api/templates/<template_id>",
        "Share one's own template with every account, or no longer",
        Answer,
        body=TemplateShared,
        who="facilitator",
        others=(404,),
    )
    def share_template(template_id: str) -> Answer:
        account_id = access.signed_in()
        is_shared = read_body(TemplateShared).is_shared
        if refusal := store.templates.share(account_id, template_id, is_shared=is_shared):
            raise Refused(refusal)
        return Answer()

    @operation(
        pages,
        "DELETE",
        "/api/templates/<template_id>",
        "Delete one's own template",
        Answer,
        who="facilitator",
        others=(404,),
    )
    def delete_template(template_id: str) -> Answer:
        if refusal := store.templates.delete(access.signed_in(), template_id):
            raise Refused(refusal)
        return Answer()


def add_template_files(pages: Blueprint, around: Surroundings, members: Membership) -> None:
    """Adds the file of a template, out of a server and into it."""
    store, access = around.store, members.access

    @operation(
        pages,
        "POST",
        "/api/templates",
        "Import a template: the body is its file",
        TemplateKept,
        who="facilitator",
        others=(400, 413),
    )
    def import_template() -> TemplateKept:
        account_id = access.signed_in()
        too_large = Refusal("template_file_too_large", {"max": FILE_MAX_B // 1024 // 1024})
        content = read_upload(FILE_MAX_B, too_large)
        prepared = _read(around, content)
        return _kept(store.templates.keep(account_id, prepared.name, content.decode(), is_shared=False))

    @file(
        pages,
        "/api/templates/<template_id>/file",
        "A template as a file",
        JSON,
        who="facilitator",
        others=(404,),
    )
    def export_template(template_id: str) -> Response:
        content = store.templates.content(access.signed_in(), template_id)
        if content is None:
            return not_found()
        response = Response(content, mimetype=JSON)
        response.headers["Content-Disposition"] = 'attachment; filename="roolitus-template.json"'
        return response


def _read(around: Surroundings, content: bytes) -> PreparedWorkshop:
    prepared = around.run_blocking(lambda: read_template(content, around.definition))
    if isinstance(prepared, Refusal):
        raise Refused(prepared)
    return prepared


def _kept(outcome: str | Refusal) -> TemplateKept:
    if isinstance(outcome, Refusal):
        raise Refused(outcome)
    return TemplateKept(id=outcome)
