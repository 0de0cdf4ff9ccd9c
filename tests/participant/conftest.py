"""Participants' tests ask the same wired server as the facilitators'; those of a browser share one hall."""

from tests.facilitator.conftest import (
    _hash_fast,
    _see_changes_at_once,
    empty_database,
    open_with,
    site,
)
from tests.participant.hall import hall, room

__all__ = ["_hash_fast", "_see_changes_at_once", "empty_database", "hall", "open_with", "room", "site"]
