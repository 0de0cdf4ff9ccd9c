"""A file to download: its bytes, its media type and the name it is saved under."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from shared.locales import Language
from shared.report.report import Report


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One download."""

    content: bytes
    mimetype: str
    filename: str


def file_name(report: Report, language: Language, ending: str) -> str:
    """The workshop's name, day and language in characters that every system takes."""
    plain = unicodedata.normalize("NFKD", report.facts.name).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:40].strip("-") or report.facts.code.lower()
    day = report.moment(report.facts.created_at).date().isoformat()
    return f"{name}-{day}-{language}.{ending}"


def zip_of(files: Iterable[tuple[str, bytes]], at: float) -> bytes:
    """A zip archive; `at`, in seconds since the epoch, is the files' date."""
    # The format counts from 1980 and knows no zones.
    moment = max(datetime.fromtimestamp(at, UTC), datetime(1980, 1, 1, tzinfo=UTC)).timetuple()[:6]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()
