"""Names that facilitators give, cleaned or refused."""

from __future__ import annotations

from shared.http import Refused
from shared.workshop.answers import clean_name
from shared.workshop.state import Refusal


def named(name: str) -> str:
    """The name without what nobody sees; one that is empty or too long ends the request."""
    clean = clean_name(name)
    if isinstance(clean, Refusal):
        raise Refused(clean)
    if not clean:
        raise Refused(Refusal("bad_name", {"max": 60}))
    return clean


def groups_named(groups: list[str]) -> list[str]:
    """The departments' names, cleaned; two of one name end the request."""
    clean = clean_groups(groups)
    if isinstance(clean, Refusal):
        raise Refused(clean)
    return clean


def clean_groups(groups: list[str]) -> list[str] | Refusal:
    """The departments' names, cleaned. Refusals: bad_name, bad_group where two have one name."""
    clean = []
    for group in groups:
        name = clean_name(group)
        if isinstance(name, Refusal):
            return name
        if not name:
            return Refusal("bad_name", {"max": 60})
        clean.append(name)
    return clean if len(set(clean)) == len(clean) else Refusal("bad_group")
