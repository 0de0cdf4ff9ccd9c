"""A written file as an answer that a browser saves."""

from __future__ import annotations

from flask import Response

from shared.report.output_file import OutputFile


def attachment(written: OutputFile) -> Response:
    """The file under its name."""
    response = Response(written.content, mimetype=written.mimetype)
    response.headers.set("Content-Disposition", "attachment", filename=written.filename)
    return response
