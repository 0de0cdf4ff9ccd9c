"""The Flask application and its sockets, before any route is added."""

from __future__ import annotations

import logging
from typing import Literal

from flask import Flask
from flask_socketio import SocketIO
from werkzeug.middleware.proxy_fix import ProxyFix

from shared import assets, http
from shared.every_answer import EveryAnswer
from shared.live.packets import SafePacket, WireJson
from shared.refusal_log import RefusalLog
from shared.settings import Settings

AsyncMode = Literal["eventlet", "gevent", "threading"]

MESSAGE_MAX_B = 16 * 1024


def make_web(
    settings: Settings, hosts: list[str], refusals: RefusalLog, async_mode: AsyncMode
) -> tuple[Flask, SocketIO]:
    """An application that answers to these names, and its sockets."""
    app = Flask("roolitus", static_folder=None)
    http.protect(app, hosts, settings.language, refusals)
    assets.init_app(app)
    socketio = SocketIO(
        app,
        async_mode=async_mode,
        transports=["websocket"],
        serializer=SafePacket,
        json=WireJson,
        async_handlers=False,  # keeps each client's order and slows down a client that sends too fast
        manage_session=False,
        max_http_buffer_size=MESSAGE_MAX_B,
        ping_interval=20,
        ping_timeout=20,
        # None: the gateway checks origins against the host itself, whatever name people reached it by, and no
        # other site's page is ever allowed to read an answer.
        cors_allowed_origins=[],
        # Their own loggers would write to their own handlers, and socket ids with them.
        logger=logging.getLogger("roolitus.socketio"),
        engineio_logger=logging.getLogger("roolitus.engineio"),
    )
    app.wsgi_app = EveryAnswer(app.wsgi_app, covers_subdomains=settings.hsts_subdomains)  # type: ignore[method-assign]
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        # Outermost: sockets have their origin checked against the forwarded host too.
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    return app, socketio
