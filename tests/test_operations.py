"""A route parses and answers what it has declared, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient

from shared.http import Request, read_body
from shared.operations import Answer, Part, UndeclaredAnswer, file, operation, operations_of


class Name(Answer):
    """A name."""

    name: str


class Other(Answer):
    """Something else."""


class Body(Request):
    """The body that is declared."""

    name: str


class OtherBody(Request):
    """Another one with the same fields."""

    name: str


def client_of(add: Callable[[Flask], object]) -> FlaskClient:
    app = Flask(__name__)
    app.testing = True
    add(app)
    return app.test_client()


def test_an_answer_is_sent_as_json_with_ok_first() -> None:
    client = client_of(
        lambda app: operation(app, "GET", "/api/name", "A name", Name)(lambda: Name(name="Mäki"))
    )

    response = client.get("/api/name")

    assert response.mimetype == "application/json"
    assert response.get_data(as_text=True) == '{"ok":true,"name":"Mäki"}'


def test_another_answer_than_the_declared_one_is_a_bug() -> None:
    client = client_of(lambda app: operation(app, "GET", "/api/name", "A name", Answer)(Other))

    with pytest.raises(UndeclaredAnswer, match=r"GET /api/name has not declared Other"):
        client.get("/api/name")


def test_a_response_made_by_hand_is_a_bug_where_an_answer_is_declared() -> None:
    view: Callable[..., Part] = lambda: Response("{}")  # type: ignore[assignment,return-value]  # noqa: E731
    client = client_of(lambda app: operation(app, "GET", "/api/name", "A name", Part)(view))

    with pytest.raises(UndeclaredAnswer, match=r"has not declared text/html"):
        client.get("/api/name")


def test_a_file_of_another_kind_than_declared_is_a_bug() -> None:
    client = client_of(
        lambda app: file(app, "/a.png", "A picture", "image/png")(lambda: Response("a", mimetype="text/csv"))
    )

    with pytest.raises(UndeclaredAnswer, match=r"GET /a.png has not declared text/csv"):
        client.get("/a.png")


def test_another_body_than_the_declared_one_is_a_bug() -> None:
    def rename() -> Answer:
        read_body(OtherBody)
        return Answer()

    client = client_of(lambda app: operation(app, "POST", "/api/name", "Rename", Answer, body=Body)(rename))

    with pytest.raises(UndeclaredAnswer, match=r"POST /api/name has not declared OtherBody"):
        client.post("/api/name", json={"name": "Mäki"})


def test_a_live_workshop_gets_an_answer_that_is_not_declared_all_the_same() -> None:
    client = client_of(lambda app: operation(app, "GET", "/api/name", "A name", Answer)(Other))

    with pytest.warns(UndeclaredAnswer):
        response = client.get("/api/name")

    assert response.get_json() == {"ok": True}


def test_an_application_lists_what_its_routes_have_declared() -> None:
    app = Flask(__name__)
    operation(app, "DELETE", "/api/names/<name_id>", "Delete a name", Answer, who="facilitator")(Answer)

    assert [(one.key, one.who, one.answer) for one in operations_of(app)] == [
        ("DELETE /api/names/{name_id}", "facilitator", Answer)
    ]
