"""The same stack without Roolitus: joins, echoes and broadcasts, and neither rules nor a database."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from flask import Flask, jsonify
from flask.wrappers import Response
from flask_socketio import SocketIO, join_room

ROOM = "room"


def make_wsgi() -> Callable[..., object]:
    """The application, as its libraries' documentation would have it."""
    app = Flask("bare", static_folder=None)
    socketio = SocketIO(
        app, async_mode="eventlet", transports=["websocket"], async_handlers=False, cors_allowed_origins="*"
    )

    @app.post("/join")
    def join() -> Response:
        response = jsonify({"ok": True})
        response.set_cookie("bare", secrets.token_urlsafe(32), httponly=True, samesite="Lax")
        return response

    @socketio.on("join")  # type: ignore[untyped-decorator]  # Flask-SocketIO ships no types
    def enter(_: object) -> dict[str, bool]:
        join_room(ROOM)
        return {"ok": True}

    @socketio.on("vote")  # type: ignore[untyped-decorator]  # Flask-SocketIO ships no types
    def echo(vote: dict[str, object]) -> dict[str, object]:
        return {"ok": True, "vote": vote}

    @socketio.on("broadcast")  # type: ignore[untyped-decorator]  # Flask-SocketIO ships no types
    def broadcast(content: dict[str, object]) -> dict[str, bool]:
        length = content["length"]
        assert isinstance(length, int)  # noqa: S101  # our own client
        socketio.emit("news", {"text": "x" * length}, to=ROOM)
        return {"ok": True}

    return app.wsgi_app
