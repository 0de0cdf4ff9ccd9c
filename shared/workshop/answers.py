"""What a participant may answer, and what refuses it. Rules V1-V12, C1-C21, I1 and P1-P2 of RULES.md."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from shared.workshop.definition import Definition, Item
from shared.workshop.state import Phase, Refusal, WorkshopState

COMMENT_LENGTH_MAX = 500
IDEA_LENGTH_MAX = 80
"""Two lines of the wall."""
REASON_LENGTH_MAX = 140
COMMENTS_OF_ONE_MAX = 20
"""Comments that one participant may write on one item, those taken away again included."""
NAME_LENGTH_MAX = 60
_UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Zs"}
"""Spaces, line ends and zero-width characters: a text of these alone is empty to its readers."""

Answer = str | int | Mapping[str, str] | tuple[str, ...] | None
"""By item type: option id; whole number; option id by row; row ids, strongest first. None: "I cannot say"."""


def parse_answer(item: Item, raw: object) -> Answer | Refusal:
    """The answer a client sent, checked against its item: any JSON value gives an answer or a refusal.

    None is the abstention every counted item accepts.
    """
    if raw is None and item.is_counted:
        return None
    answer = item.question_type.parse(item, raw)
    return Refusal("invalid_answer", {"item": item.id}) if answer is None else answer


@dataclass(frozen=True, slots=True)
class CastVote:
    """A participant's answer to one item in one round, as checked by `decide_vote`."""

    item: str
    round: int
    answer: Answer


def decide_vote(
    definition: Definition, state: WorkshopState, item_id: str, round_: int, raw: object
) -> CastVote | Refusal:
    """The vote to save, or why it is refused; the state must be the one the vote is saved under."""
    item = refuse_item(definition, state, item_id)
    if isinstance(item, Refusal):
        return item
    answer = parse_answer(item, raw)
    if isinstance(answer, Refusal):
        return answer
    return refuse_moment(state, item_id, round_) or CastVote(item_id, round_, answer)


def refuse_item(definition: Definition, state: WorkshopState, item_id: str) -> Item | Refusal:
    """The item that somebody answers, or why nothing is saved or why there is no such item."""
    if refusal := _refuse_saving(state):
        return refusal
    if item_id not in state.items or item_id not in definition.items:
        return Refusal("unknown_item")
    return definition.items[item_id]


def refuse_moment(state: WorkshopState, item_id: str, round_: int) -> Refusal | None:
    """Why an item takes no answer to this round now."""
    item = state.items[item_id]
    if item.phase is Phase.HIDDEN:
        return Refusal("item_hidden", {"item": item_id})
    if item.phase is not Phase.OPEN:
        return Refusal("item_locked", {"item": item_id})
    if round_ != item.round:
        return Refusal("stale_vote", {"item": item_id, "round": item.round})
    return None


def decide_comment(
    state: WorkshopState, definition: Definition, item_id: str, text: str, *, written: int = 0
) -> str | Refusal:
    """The comment as it is saved, cleaned, or why it is refused.

    A comment item takes comments while it is open; any other item from its opening on. `written`: how many
    others its author has written on the item.
    """
    if refusal := _refuse_saving(state):
        return refusal
    if item_id not in state.items or item_id not in definition.items:
        return Refusal("unknown_item")
    phase = state.phase_of(item_id)
    is_counted = definition.items[item_id].is_counted
    if phase is Phase.HIDDEN or (not is_counted and phase is not Phase.OPEN):
        return Refusal("comments_closed")
    is_idea = definition.items[item_id].question_type.is_silent
    clean = clean_line(text) if is_idea else clean_text(text)
    length_max = IDEA_LENGTH_MAX if is_idea else COMMENT_LENGTH_MAX
    if is_invisible(clean):
        return Refusal("comment_empty")
    if len(clean) > length_max:
        return Refusal("comment_too_long", {"max": length_max})
    if written >= COMMENTS_OF_ONE_MAX:
        return Refusal("comments_used", {"max": COMMENTS_OF_ONE_MAX})
    return clean


def decide_reason(
    state: WorkshopState, definition: Definition, item_id: str, text: str, *, is_on_side: bool, is_given: bool
) -> str | Refusal:
    """Why somebody answered as they did, on one line as it is saved, or why it is refused.

    `is_on_side`: the group is split on the item, and its author is on one of two large enough sides.
    `is_given`: the author has given a reason for this round before.
    """
    if refusal := _refuse_saving(state):
        return refusal
    if item_id not in state.items or item_id not in definition.items:
        return Refusal("unknown_item")
    if state.phase_of(item_id) is not Phase.REVEALED or not is_on_side:
        return Refusal("reason_not_asked")
    if is_given:
        return Refusal("reason_given")
    return clean_reason(text)


def clean_reason(text: str) -> str | Refusal:
    """A reason on one line, or why it is none."""
    clean = clean_line(text)
    if is_invisible(clean):
        return Refusal("comment_empty")
    return (
        clean if len(clean) <= REASON_LENGTH_MAX else Refusal("comment_too_long", {"max": REASON_LENGTH_MAX})
    )


def decide_removal(state: WorkshopState) -> Refusal | None:
    """Why participants cannot be removed, if they cannot: what an ended workshop came to stays."""
    return Refusal("workshop_ended") if state.is_closed else None


def decide_edit(
    state: WorkshopState,
    definition: Definition,
    item_id: str,
    text: str,
    *,
    is_own: bool,
    is_reason: bool = False,
) -> str | Refusal:
    """The new text of a comment, cleaned, or why it is refused; an empty one takes the comment away.

    `is_own`: the one who edits has written it; `is_reason`: for an answer, so that it stays one line.
    """
    if not is_own:
        return Refusal("not_yours")
    clean = decide_comment(state, definition, item_id, text)
    if is_reason and not isinstance(clean, Refusal):
        clean = clean_reason(clean)
    # Emptiness is looked at after all that closes commenting, so this may go.
    return "" if isinstance(clean, Refusal) and clean.code == "comment_empty" else clean


@dataclass(frozen=True, slots=True)
class CommentSeen:
    """A comment in its relation to the participant who upvotes it."""

    is_own: bool
    is_hidden: bool
    is_pinned: bool


def decide_upvote(state: WorkshopState, seen: CommentSeen | None) -> Refusal | None:
    """Why a participant may not give or take back an upvote; `seen`: None for a comment that there is not."""
    if refusal := _refuse_saving(state):
        return refusal
    if seen is None or seen.is_hidden or not (seen.is_pinned or state.are_comments_shared):
        return Refusal("unknown_comment")
    return Refusal("not_allowed") if seen.is_own else None


def clean_text(text: str) -> str:
    """Text as it is kept: NFC, line feeds as line ends, edges trimmed, without what XML files cannot carry.

    Control characters, unpaired surrogates and noncharacters would make a spreadsheet or a slide unreadable
    at the download; everything else people write stays. Cleaning cleaned text changes nothing.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(c for c in unified if c in "\n\t" or not _breaks_xml(c))
    # Composed only now: a character taken out may have been between a letter and its accent.
    return unicodedata.normalize("NFC", kept).strip()


def clean_line(text: str) -> str:
    """`clean_text` on one line with single spaces."""
    return " ".join(clean_text(text).split())


def is_invisible(text: str) -> bool:
    """True for a text that its readers would see nothing of, an empty one included."""
    return all(unicodedata.category(character) in _UNSEEN for character in text)


def _breaks_xml(character: str) -> bool:
    code = ord(character)
    is_noncharacter = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
    return is_noncharacter or unicodedata.category(character) in {"Cc", "Cs"}


def decide_group(
    state: WorkshopState, groups: Collection[str], current: str | None, wanted: str | None
) -> Refusal | None:
    """Whether a participant may change from department `current` to `wanted`; None is none of them."""
    if state.is_closed:
        return Refusal("workshop_ended")
    if wanted is not None and wanted not in groups:
        return Refusal("bad_group")
    is_seen = any(item.seen_round for item in state.items.values())
    return Refusal("group_fixed") if is_seen and wanted != current else None


def decide_evaluation(state: WorkshopState) -> Refusal | None:
    """Why a participant may not say yet whether the workshop was worth the time."""
    return None if state.is_closed else Refusal("not_ended")


def clean_name(text: str) -> str | Refusal:
    """A participant's or a workshop's name on one line; an empty name is allowed where names are optional."""
    name = clean_line(text)
    return name if len(name) <= NAME_LENGTH_MAX else Refusal("bad_name", {"max": NAME_LENGTH_MAX})


def _refuse_saving(state: WorkshopState) -> Refusal | None:
    if state.is_closed:
        return Refusal("workshop_ended")
    if state.is_paused:
        return Refusal("paused")
    return None
