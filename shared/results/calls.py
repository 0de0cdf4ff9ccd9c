"""What a group has to do about each role: decide it now, check something first, let it follow, or keep it."""

from __future__ import annotations

from typing import Literal

from shared.consensus.robustness import certainty_of
from shared.results.hand_offs import status_in_effect
from shared.results.outcome import RoleOutcome, StructureOutcome

Call = Literal["decide", "check", "follow", "keep"]
"""`decide`: a dedicated role begins or ends. `check`: it would, but what decides it is open, or work that is
done today would end. `follow`: a hat begins or goes to another role. `keep`: nothing changes."""

_UNCHANGED = frozenset({"kept", "absent"})


def is_open(role: RoleOutcome) -> bool:
    """True where the answers do not decide the role; where no certainty was kept, a close call or one that
    few votes would turn.
    """
    if role.certainty is not None:
        return role.certainty == "open"
    if role.stability is None:
        return role.is_borderline
    return certainty_of(role.stability) == "sensitive"


def is_pilot(structure: StructureOutcome, role: str) -> bool:
    """True for a change that is tried before it is decided."""
    return any(role in wave.pilots for wave in structure.waves)


def call_of(structure: StructureOutcome, role: RoleOutcome) -> Call:
    """What to do about one role. A decision that the group has recorded is never open.

    A change is only to be checked while two camps would have different structures.
    """
    status, _ = status_in_effect(role)
    if role.change in _UNCHANGED or (role.change is None and status != "own"):
        return "keep"
    if role.override is None:
        if not structure.has_consensus:
            return "check"
        if status == "none" and role.asis in ("own", "part"):
            return "check"
        if any(one.role == role.role for one in structure.contradictions):
            return "check"
        if is_open(role) and (role.unasked or not is_pilot(structure, role.role)):
            return "check"
    return "decide" if status == "own" or role.asis == "own" else "follow"
