"""The HTTP interface as OpenAPI 3.1 describes it: one line for each method of each path.

Bodies are the classes that the routes parse with. Answers have their classes here: the routes give them as
plain fields, and a test holds the two against each other on a real server.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from facilitator.accounts import openid_login, owner_routes, sessions
from facilitator.accounts import routes as account_routes
from facilitator.simulation import routes as rehearsal_routes
from facilitator.workshops import entry_routes, prepare_routes, routes
from participant import routes as participant_routes
from shared import protocol
from shared.report import FORMATS

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Who = Literal["anybody", "facilitator", "participant"]


class Answer(BaseModel):
    """What was asked is granted."""

    model_config = ConfigDict(extra="forbid")

    ok: Literal[True]


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


class JoinedWorkshop(BaseModel):
    """A workshop as somebody sees it who has its code."""

    model_config = ConfigDict(extra="forbid")

    code: str
    name: str
    language: Literal["fi", "sv", "en"]
    groups: list[str]
    identity: Literal["open", "personal"]
    intro: str
    is_room_locked: bool
    is_closed: bool
    has_joined: bool


class Door(Answer):
    """What a code leads to; everything a phone shows, if this browser has joined."""

    workshop: JoinedWorkshop
    definition: str
    synced: protocol.PhoneSynced | None


class OwnAnswer(BaseModel):
    """An answer in words; a grid's by role or stage, an abstention null."""

    model_config = ConfigDict(extra="forbid")

    question: str
    round: int
    answer: str | int | dict[str, str] | list[str] | None


class OwnComment(BaseModel):
    """A comment of one's own."""

    model_config = ConfigDict(extra="forbid")

    question: str
    text: str


class OwnFile(BaseModel):
    """What one participant has said."""

    model_config = ConfigDict(extra="forbid")

    workshop: str
    name: str
    group: str | None
    language: Literal["fi", "sv", "en"]
    joined_at: str
    answers: list[OwnAnswer]
    comments: list[OwnComment]
    upvoted_comments: int


class Entered(Answer):
    """Everything that the phone shows which has joined now."""

    synced: protocol.PhoneSynced | None


class Me(Answer):
    """The account that this browser is logged in to."""

    name: str
    is_owner: bool
    has_password: bool
    is_linked: bool


class AccountShown(BaseModel):
    """An account, as the owner of the installation sees it; `is_this`: it is the owner's who asks."""

    id: str
    name: str
    is_owner: bool
    is_disabled: bool
    is_this: bool


class Accounts(Answer):
    """Every account, by name."""

    accounts: list[AccountShown]


class SecondFactorShown(Answer):
    """Whether log-ins ask for a code, and how many recovery codes are unused."""

    is_on: bool
    codes_left: int


class SecondFactorBegun(Answer):
    """What an authenticator app is given: the key to type, or a QR code as SVG."""

    key: str
    qr: str


class RecoveryCodes(Answer):
    """Ten codes that work once each in place of the app; they are shown this once."""

    recovery_codes: list[str]


class LoggedOut(Answer):
    """Where to go to end the log-in at the provider too, if it was by one."""

    address: str | None


class OwnLogIn(BaseModel):
    """A log-in: the kind of its browser, the day it was last seen, and whether it is this browser's."""

    number: str
    browser: str
    seen_on: str
    is_this: bool


class LogIns(Answer):
    """Where somebody is logged in, the newest log-in first."""

    log_ins: list[OwnLogIn]


class Invitation(Answer):
    """A link that makes one account, for so many hours."""

    address: str
    hours: int


class WayOut(Answer):
    """Where to go to log in by the provider."""

    address: str


class Listed(BaseModel):
    """A workshop in its facilitator's list."""

    model_config = ConfigDict(extra="forbid")

    id: str
    code: str
    name: str
    language: Literal["fi", "sv", "en"]
    item_set: Literal["short", "full"]
    identity: Literal["open", "personal"]
    created_at: float
    step: str
    is_closed: bool
    is_archived: bool
    is_rehearsal: bool
    is_imported: bool
    joined: int
    removed_at: float | None


class List(Answer):
    """The workshops that this account facilitates, the newest first."""

    workshops: list[Listed]


class Created(Answer):
    """A new workshop."""

    id: str
    code: str


class OwnItem(BaseModel):
    """An own item of a workshop; `is_asked` once people have seen it, so that it stands as it is."""

    model_config = ConfigDict(extra="forbid")

    id: str
    step: str
    type: Literal["ordinal", "comment"]
    text: str
    label: str
    options: list[str]
    is_asked: bool


class OwnItemsKept(Answer):
    """A workshop's own items, in their order."""

    own_items: list[OwnItem]


class WorkshopSettings(Answer):
    """What can be changed in a workshop, and what has become of it."""

    name: str
    intro: str
    groups: list[str]
    identity: Literal["open", "personal"]
    joined: int
    is_anonymised: bool
    is_owner: bool
    language: Literal["fi", "sv", "en"]
    definition: str
    own_items: list[OwnItem]
    prepared_asis: dict[str, Literal["none", "part", "own"]]
    is_closed: bool


class CodesCounted(Answer):
    """How many one-time codes there are, and how many let somebody in."""

    made: int
    used: int


class PersonalCode(BaseModel):
    """A one-time code, the address that carries it to a phone, and that address as an SVG picture."""

    model_config = ConfigDict(extra="forbid")

    code: str
    address: str
    qr: str


class CodesMade(Answer):
    """New one-time codes; they cannot be read again."""

    codes: list[PersonalCode]


class Member(BaseModel):
    """Somebody who facilitates a workshop."""

    model_config = ConfigDict(extra="forbid")

    name: str
    role: Literal["owner", "co"]


class Members(Answer):
    """Who facilitates a workshop, the owner first."""

    members: list[Member]


class Rehearsal(Answer):
    """How a rehearsal goes; `reason` tells why one has failed, `ends_at` in seconds since the epoch.

    `failed`: how many answers simulated people could not give because of an error.
    """

    state: str
    participants: int
    online: int
    failed: int
    ends_at: float
    reason: str | None


@dataclass(frozen=True, slots=True)
class Operation:
    """A method of a path. `others`: statuses besides 200 and those that follow from the rest.

    `kinds`: media types of what is granted, if that is no JSON.
    """

    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path: str
    summary: str
    answer: type[BaseModel] | None = None
    body: type[BaseModel] | None = None
    who: Who = "anybody"
    others: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    is_limited: bool = False

    @property
    def key(self) -> str:
        """As `GET /api/me`."""
        return f"{self.method} {self.path}"


def page(path: str, summary: str, *others: int, who: Who = "anybody") -> Operation:
    """A page for people; a person who is not logged in is sent to the log-in page."""
    return Operation("GET", path, summary, who=who, others=others, kinds=("text/html",))


WORKSHOP = "/api/workshops/{workshop_id}"
DOWNLOADS = (
    "application/json",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/zip",
    "image/png",
    "image/svg+xml",
    "text/csv",
)
OPERATIONS: tuple[Operation, ...] = (
    page("/", "The phone's page"),
    page("/j/{code}", "The phone's page of a workshop"),
    Operation("GET", "/api/join/{code}", "What a join code leads to", Door, others=(404,), is_limited=True),
    Operation(
        "POST",
        "/api/join/{code}",
        "Join; joining again with the same cookie is the same participant",
        Entered,
        participant_routes.Join,
        others=(404,),
        is_limited=True,
    ),
    Operation(
        "DELETE",
        "/api/join/{code}",
        "Delete one's own answers and comments, and leave",
        Answer,
        who="participant",
        others=(400, 404),
        is_limited=True,
    ),
    Operation(
        "GET",
        "/api/join/{code}/own.json",
        "One's own answers and comments, in words",
        OwnFile,
        who="participant",
        others=(400, 404),
        is_limited=True,
    ),
    page("/j/{code}/own", "One's own answers and comments, to read and print", 303, 404, who="participant"),
    Operation(
        "GET",
        "/definition/{name}.{language}.json",
        "The texts of the questions and roles; never changes under one name",
        others=(404,),
        kinds=("application/json",),
    ),
    page("/results/{token}", "The shared results", 404),
    Operation(
        "POST",
        "/api/setup",
        "Make an account with a one-time link",
        Answer,
        account_routes.SetUp,
        is_limited=True,
    ),
    Operation(
        "POST",
        "/api/login",
        "Log in with a password",
        Answer,
        account_routes.Credentials,
        others=(401,),
        is_limited=True,
    ),
    Operation(
        "POST",
        "/api/enter",
        "Log in by an operator's link",
        Answer,
        account_routes.LinkToken,
        is_limited=True,
    ),
    Operation("POST", "/api/logout", "Log out", LoggedOut),
    Operation("GET", "/api/me", "One's own account", Me, who="facilitator"),
    Operation(
        "POST",
        "/api/password",
        "Change one's own password; every other log-in ends",
        Answer,
        account_routes.NewPassword,
        who="facilitator",
        is_limited=True,
    ),
    Operation("GET", "/api/log-ins", "Where one is logged in", LogIns, who="facilitator"),
    Operation(
        "POST",
        "/api/log-ins/end",
        "End one of one's own log-ins, or all but this one",
        Answer,
        account_routes.EndLogIns,
        who="facilitator",
    ),
    Operation(
        "GET",
        "/api/accounts",
        "Every account of the installation, for its owner",
        Accounts,
        who="facilitator",
        others=(403,),
    ),
    Operation(
        "POST",
        "/api/accounts/disable",
        "Disable an account and end its log-ins, as an owner",
        Answer,
        owner_routes.AccountId,
        who="facilitator",
    ),
    Operation(
        "POST",
        "/api/accounts/enable",
        "Let somebody log in again, as an owner",
        Answer,
        owner_routes.AccountId,
        who="facilitator",
    ),
    Operation("GET", "/api/second-factor", "One's own second factor", SecondFactorShown, who="facilitator"),
    Operation(
        "POST",
        "/api/second-factor",
        "Begin a second factor: a key for an authenticator app",
        SecondFactorBegun,
        account_routes.Password,
        who="facilitator",
        is_limited=True,
    ),
    Operation(
        "POST",
        "/api/second-factor/confirm",
        "Turn the second factor on with a code of the app",
        RecoveryCodes,
        account_routes.Code,
        who="facilitator",
        is_limited=True,
    ),
    Operation(
        "DELETE",
        "/api/second-factor",
        "Turn the second factor off with a code",
        Answer,
        account_routes.Code,
        who="facilitator",
        is_limited=True,
    ),
    Operation("POST", "/api/invitations", "Make an invitation link", Invitation, who="facilitator"),
    Operation(
        "POST",
        "/api/sign-on",
        "Set out to log in by the provider, where the server has one",
        WayOut,
        openid_login.SetOut,
        others=(502,),
        is_limited=True,
    ),
    Operation(
        "POST",
        "/api/sign-on/link",
        "Set out to make the provider another way into one's own account",
        WayOut,
        who="facilitator",
        others=(502,),
        is_limited=True,
    ),
    Operation("GET", "/login/callback", "Come back from the provider", others=(302,), kinds=("text/html",)),
    page("/setup/{token}", "The page of a one-time link"),
    page("/enter/{token}", "The page of an operator's link"),
    page("/login", "The log-in page"),
    page("/console", "The list of workshops", 302, who="facilitator"),
    page("/console/compare", "Two workshops side by side", 302, 404, who="facilitator"),
    Operation(
        "GET",
        "/api/compare.xlsx",
        "What differs between two workshops that the account may both see",
        who="facilitator",
        others=(404,),
        kinds=("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",),
    ),
    page("/console/{workshop_id}", "The console", 302, 404, who="facilitator"),
    page("/console/{workshop_id}/results", "The results as they stand", 302, 404, who="facilitator"),
    page("/projector/{workshop_id}", "The projector", 302, 404, who="facilitator"),
    page(
        "/preview/{workshop_id}",
        "What phones show now, in a frame on the console",
        302,
        404,
        who="facilitator",
    ),
    Operation("GET", "/api/workshops", "One's own workshops", List, who="facilitator"),
    Operation("POST", "/api/workshops", "Make a workshop", Created, routes.NewWorkshop, who="facilitator"),
    Operation("GET", WORKSHOP, "A workshop's settings", WorkshopSettings, who="facilitator", others=(404,)),
    Operation(
        "PATCH",
        WORKSHOP,
        "Change settings; what is missing stays",
        Answer,
        routes.WorkshopChange,
        who="facilitator",
        others=(404,),
    ),
    Operation(
        "DELETE",
        WORKSHOP,
        "Delete a workshop with everything in it; its owner alone",
        Answer,
        who="facilitator",
        others=(404,),
    ),
    Operation(
        "PUT",
        f"{WORKSHOP}/own-items",
        "Set what a workshop asks beside the questions: all of its own items, in their order",
        OwnItemsKept,
        prepare_routes.OwnItems,
        who="facilitator",
        others=(404,),
    ),
    Operation(
        "POST",
        f"{WORKSHOP}/added-items",
        "Ask a question that is not in the workshop's set, as a structure proposes in `next_questions`",
        Answer,
        prepare_routes.AddedItem,
        who="facilitator",
        others=(404,),
    ),
    Operation(
        "PATCH",
        f"{WORKSHOP}/prepared-asis",
        "Change what is known of some of today's roles",
        Answer,
        prepare_routes.PreparedAsIs,
        who="facilitator",
        others=(404,),
    ),
    Operation(
        "POST",
        f"{WORKSHOP}/copy",
        "Make a workshop of another name with the same settings",
        Created,
        routes.CopyName,
        who="facilitator",
        others=(400, 404),
    ),
    Operation(
        "POST",
        f"{WORKSHOP}/anonymise",
        "Cut answers off from people in a workshop that has ended; its owner alone",
        Answer,
        who="facilitator",
        others=(400, 404),
    ),
    Operation(
        "GET",
        f"{WORKSHOP}/personal-codes",
        "How many one-time codes there are",
        CodesCounted,
        who="facilitator",
        others=(404,),
    ),
    Operation(
        "POST",
        f"{WORKSHOP}/personal-codes",
        "Make one-time codes",
        CodesMade,
        entry_routes.CodeCount,
        who="facilitator",
        others=(404,),
    ),
    Operation("GET", f"{WORKSHOP}/members", "Who facilitates", Members, who="facilitator", others=(404,)),
    Operation(
        "POST",
        f"{WORKSHOP}/members",
        "Let an account facilitate too; the owner alone",
        Answer,
        entry_routes.MemberName,
        who="facilitator",
        others=(404,),
    ),
    Operation(
        "DELETE",
        f"{WORKSHOP}/members",
        "Take that right away; the owner alone",
        Answer,
        entry_routes.MemberName,
        who="facilitator",
        others=(404,),
    ),
    Operation(
        "GET",
        f"{WORKSHOP}/qr.svg",
        "The join address as a QR code",
        who="facilitator",
        others=(404,),
        kinds=("image/svg+xml",),
    ),
    Operation(
        "GET",
        f"{WORKSHOP}/results-qr.svg",
        "The address of the shared results as a QR code",
        who="facilitator",
        others=(404,),
        kinds=("image/svg+xml",),
    ),
    Operation(
        "GET",
        f"{WORKSHOP}/results.{{file_format}}",
        f"The results as a file: {', '.join(FORMATS)}; `lang` is fi, sv or en",
        who="facilitator",
        others=(404, 503),
        kinds=DOWNLOADS,
    ),
    Operation(
        "GET",
        f"{WORKSHOP}/exports/{{file_format}}",
        "The same file with its progress: a line of JSON a step (`state`: waiting, working, ready, failed); "
        "after `ready` as many bytes of the file as it says; closing the connection ends the work",
        who="facilitator",
        others=(404, 503),
        kinds=("application/octet-stream",),
    ),
    Operation(
        "POST",
        f"{WORKSHOP}/rehearsal",
        "Rehearse a copy of the workshop with simulated participants",
        Created,
        rehearsal_routes.NewRehearsal,
        who="facilitator",
        others=(404,),
        is_limited=True,
    ),
    Operation(
        "GET",
        f"{WORKSHOP}/rehearsal",
        "How a rehearsal goes",
        Rehearsal,
        who="facilitator",
        others=(400, 404),
    ),
    Operation(
        "POST",
        f"{WORKSHOP}/rehearsal/again",
        "Call the simulated participants back",
        Answer,
        who="facilitator",
        others=(404,),
        is_limited=True,
    ),
    Operation(
        "POST",
        f"{WORKSHOP}/rehearsal/answers",
        "Let everybody in a rehearsal answer at once what is open, or everything until the structure",
        Answer,
        rehearsal_routes.AnswersNow,
        who="facilitator",
        others=(400, 404),
        is_limited=True,
    ),
    Operation(
        "POST",
        "/api/sample",
        "Make a sample workshop that is answered already",
        Created,
        rehearsal_routes.NewSample,
        who="facilitator",
        is_limited=True,
    ),
    Operation(
        "DELETE",
        f"{WORKSHOP}/rehearsal",
        "End a rehearsal and delete its copy",
        Answer,
        who="facilitator",
        others=(404,),
    ),
    Operation("GET", "/healthz", "Whether the process answers", kinds=("text/html",)),
    Operation("GET", "/readyz", "Whether the database takes writes", kinds=("text/html",)),
    Operation(
        "GET",
        "/.well-known/security.txt",
        "Where to report a security hole, where the operator has said it",
        others=(404,),
        kinds=("text/plain",),
    ),
)


def write_openapi() -> str:
    """The description as JSON text."""
    models: list[tuple[type[BaseModel], JsonSchemaMode]] = [(Refused, "serialization")]
    for operation in OPERATIONS:
        if operation.body is not None:
            models.append((operation.body, "validation"))
        if operation.answer is not None:
            models.append((operation.answer, "serialization"))
    _, definitions = models_json_schema(
        list(dict.fromkeys(models)), ref_template="#/components/schemas/{model}"
    )
    paths: dict[str, dict[str, Json]] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method.lower()] = _describe(operation)
    document = {
        "openapi": "3.1.0",
        "info": {
            "title": "Roolitus over HTTP",
            "version": str(protocol.PROTOCOL),
            "description": "Written by `make protocol`. What happens in a workshop goes over a socket: "
            "asyncapi.json. Every request that changes something carries the header `X-Roolitus: 1`, and "
            "every refusal has a code. Over TLS the cookies' names begin with `__Host-`.",
        },
        "paths": paths,
        "components": {
            "schemas": definitions["$defs"],
            "securitySchemes": {
                "facilitator": {"type": "apiKey", "in": "cookie", "name": sessions.COOKIE},
                "participant": {"type": "apiKey", "in": "cookie", "name": participant_routes.COOKIE},
            },
        },
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def refusals(operation: Operation) -> set[int]:
    """The statuses that refuse a request, as far as they follow from what it is."""
    is_page = operation.kinds == ("text/html",)
    found = {503} | set(operation.others)
    if operation.who == "facilitator" and not is_page:
        found.add(401)
    if operation.method != "GET":
        found |= {400, 403}
    if operation.body is not None:
        found |= {400, 413}
    if operation.is_limited:
        found.add(429)
    return found


def _describe(operation: Operation) -> Json:
    refused: Json = {"application/json": {"schema": _reference(Refused)}}
    readable: Json = {"text/html": {"schema": {"type": "string"}}}
    responses: dict[str, Json] = {"200": {"description": "Granted", "content": _granted(operation)}}
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
        "security": [] if operation.who == "anybody" else [{operation.who: []}],
    }
    if operation.body is not None:
        schema = _reference(operation.body)
        described["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    return described


def _granted(operation: Operation) -> Json:
    if operation.answer is not None:
        return {"application/json": {"schema": _reference(operation.answer)}}
    return {
        kind: {"schema": {} if kind == "application/json" else {"type": "string"}} for kind in operation.kinds
    }


def _reference(model: type[BaseModel]) -> Json:
    return {"$ref": f"#/components/schemas/{model.__name__}"}


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
    if "/compare" in operation.path:
        found += [{"name": name, "in": "query", "schema": {"type": "string"}} for name in ("first", "second")]
    if operation.path.endswith(("{file_format}", "/results", "/compare", "/compare.xlsx")):
        found.append({"name": "lang", "in": "query", "schema": {"enum": ["fi", "sv", "en"]}})
    return found
