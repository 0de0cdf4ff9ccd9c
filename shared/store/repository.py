"""What every repository of the store has: a reader, the writer and the definition."""

from __future__ import annotations

from shared.store.reader import Reader
from shared.store.writer import Writer
from shared.workshop.definition import Definition


class Repository:
    """The writes and reads of one subject. Any number of (green) threads may call them at once.

    A write returns once it would survive a power cut, or gives the refusal that says why nothing was saved;
    every write may be refused `storage_unavailable`. A read raises StorageUnavailable when the database can't
    be read.
    """

    def __init__(self, reader: Reader, writer: Writer, definition: Definition) -> None:
        self._reader = reader
        self._writer = writer
        self._definition = definition
