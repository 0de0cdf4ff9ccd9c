"""What is wrong with the storage, in words for the operator of the server."""

from __future__ import annotations

from shared.locales import translate
from shared.store import StoreError


def describe(problem: StoreError) -> str:
    """One line that says what is wrong, where, and what helps."""
    return translate("en", f"storage-{problem.code}", **problem.params)
