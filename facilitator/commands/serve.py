"""`roolitus serve`: run the workshop server."""

from __future__ import annotations

import click

from facilitator import server


@click.command()
@click.option(
    "--host", help="Address to listen on; by default every one, so that phones on the same network can join."
)
@click.option("--port", type=click.IntRange(0, 65535), help="Port; by default 8000, or the next free one.")
def serve(host: str | None, port: int | None) -> None:
    """Serve the console, the projector and the phones."""
    server.serve(host=host, port=port)
