"""`roolitus serve`: run the workshop server."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli import fail
from facilitator.host import server


@click.command()
@click.option(
    "--host", help="Address to listen on; by default every one, so that phones on the same network can join."
)
@click.option("--port", type=click.IntRange(0, 65535), help="Port; by default 8000, or the next free one.")
@click.option(
    "--processes",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Serve with so many processes, on ports from --port on. They need PostgreSQL, Redis and a proxy: "
    "docs/hosting.md. SIGHUP starts them anew one by one.",
)
@click.option(
    "--nginx-upstream",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With --processes: write the ports into this file, for nginx to include.",
)
@click.option(
    "--start-anew",
    is_flag=True,
    help="Begin without accounts and workshops where the data folder has had some and its database is gone.",
)
@click.option("--part", type=int, hidden=True)  # which of several this process is, from 0
def serve(
    *,
    host: str | None,
    port: int | None,
    processes: int,
    nginx_upstream: Path | None,
    start_anew: bool,
    part: int | None,
) -> None:
    """Serve the console, the projector and the phones."""
    if processes == 1:
        server.serve(host=host, port=port, part=part, starts_anew=start_anew)
        return
    if start_anew:
        fail("--start-anew is for one process; start several afterwards")
    # A lone server patches the standard library before anything else is loaded.
    from facilitator.host.processes import ProcessesError, serve_several  # noqa: PLC0415
    from shared.settings import SettingsError, read_settings  # noqa: PLC0415

    try:
        serve_several(read_settings(host=host, port=port), processes, nginx_upstream)
    except (ProcessesError, SettingsError) as problem:
        fail(str(problem))
