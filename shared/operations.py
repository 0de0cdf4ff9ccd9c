"""What a route declares: its method, path and body, what it answers, and who may ask.

The description of the HTTP interface is written from these declarations. A route keeps to its declaration: it
parses no other body and gives no other answer.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, TypeVar

from flask import Blueprint, Flask, Response, g
from pydantic import BaseModel, ConfigDict
from pydantic_core import to_json
from werkzeug.wrappers import Response as BaseResponse

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Who = Literal["anybody", "facilitator", "participant"]
Scope = Literal["workshops.read", "workshops.write", "results.read"]
Pages: TypeAlias = "Blueprint | Flask"

HTML = "text/html"
FOR_TOKENS: Final = ("/api/workshops", "/api/templates", "/api/question-bank", "/api/compare", "/api/me")
"""Where programs may go; accounts and log-ins are for people alone."""
RESULTS: Final = re.compile(r"/(results|exports|compare)\b(?!-)")


class Part(BaseModel):
    """Base of what answers are made of."""

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class Answer(Part):
    """What was asked is granted."""

    ok: Literal[True] = True


Given = TypeVar("Given", bound=BaseModel)
Shown = TypeVar("Shown", bound=BaseResponse)


class UndeclaredAnswer(UserWarning):
    """A route gives what it has not declared."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A method of a path. `others`: statuses besides 200 and those that follow from the rest.

    `rule`: the path as Flask writes it. `kinds`: media types of what is granted, if that is no JSON answer.
    `is_limited`: somebody who asks too often is refused.
    """

    method: Method
    rule: str
    summary: str
    answer: type[BaseModel] | None = None
    body: type[BaseModel] | None = None
    who: Who = "anybody"
    others: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    is_limited: bool = False

    @property
    def path(self) -> str:
        """The path as OpenAPI writes it."""
        return re.sub(r"<(\w+)>", r"{\1}", self.rule)

    @property
    def scope(self) -> Scope | None:
        """What a program's token must allow for this; None: no token does, or nobody needs one."""
        if self.who != "facilitator" or HTML in self.kinds or not self.path.startswith(FOR_TOKENS):
            return None
        if self.method != "GET":
            return "workshops.write"
        return "results.read" if RESULTS.search(self.path) else "workshops.read"

    @property
    def key(self) -> str:
        """As `GET /api/me`."""
        return f"{self.method} {self.path}"


@dataclass(frozen=True, slots=True)
class Route:
    """A view that keeps to its operation; anything else is a bug, which `UndeclaredAnswer` reports."""

    operation: Operation
    view: Callable[..., BaseModel | BaseResponse]

    def __call__(self, **arguments: str) -> BaseResponse:
        """What the view gives, as a response."""
        g.operation, g.body = self.operation, self.operation.body
        outcome = self.view(**arguments)
        if not self._declares(outcome):
            given = outcome.mimetype if isinstance(outcome, BaseResponse) else type(outcome).__name__
            # An error in every test, and a line in the log of a live workshop, which needs the answer more.
            warnings.warn(f"{self.operation.key} has not declared {given}", UndeclaredAnswer, stacklevel=2)
        if isinstance(outcome, BaseResponse):
            return outcome
        # What does not say `ok` is a file that people keep and read.
        indent = None if "ok" in type(outcome).model_fields else 2
        return Response(to_json(outcome, indent=indent), mimetype="application/json")

    def _declares(self, outcome: BaseModel | BaseResponse) -> bool:
        declared = self.operation.answer
        if isinstance(outcome, BaseModel):
            return type(outcome) is declared
        return declared is None and (outcome.status_code != 200 or outcome.mimetype in self.operation.kinds)


def operation(
    pages: Pages,
    method: Method,
    rule: str,
    summary: str,
    answer: type[Given],
    *,
    body: type[BaseModel] | None = None,
    who: Who = "anybody",
    others: tuple[int, ...] = (),
    is_limited: bool = False,
) -> Callable[[Callable[..., Given]], Callable[..., Given]]:
    """Adds a view that gives an answer in JSON."""

    def add(view: Callable[..., Given]) -> Callable[..., Given]:
        declared = Operation(method, rule, summary, answer, body, who, others, is_limited=is_limited)
        _add(pages, Route(declared, view))
        return view

    return add


def file(
    pages: Pages,
    rule: str,
    summary: str,
    *kinds: str,
    who: Who = "anybody",
    others: tuple[int, ...] = (),
) -> Callable[[Callable[..., Shown]], Callable[..., Shown]]:
    """Adds a view that gives a file of one of these media types."""

    def add(view: Callable[..., Shown]) -> Callable[..., Shown]:
        _add(pages, Route(Operation("GET", rule, summary, who=who, others=others, kinds=kinds), view))
        return view

    return add


def page(
    pages: Pages, rule: str, summary: str, *others: int, who: Who = "anybody"
) -> Callable[[Callable[..., Shown]], Callable[..., Shown]]:
    """Adds a view that gives a page for people; who is not logged in is sent to the log-in page."""
    return file(pages, rule, summary, HTML, who=who, others=others)


def operations_of(app: Flask) -> tuple[Operation, ...]:
    """Everything that an application's routes have declared, in the order in which they were added."""
    return tuple(view.operation for view in app.view_functions.values() if isinstance(view, Route))


def _add(pages: Pages, route: Route) -> None:
    name = re.sub(r"\W+", "_", route.operation.key)
    pages.add_url_rule(route.operation.rule, name, route, methods=[route.operation.method])
