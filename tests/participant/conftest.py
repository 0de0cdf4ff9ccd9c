"""Participants' tests ask the same wired server as the facilitators'."""

from tests.facilitator.conftest import (
    _hash_fast,
    _see_changes_at_once,
    empty_database,
    open_with,
    site,
)

__all__ = ["_hash_fast", "_see_changes_at_once", "empty_database", "open_with", "site"]
